"""What is wrong with a figure: each flaw found once, with a code, a severity and a sentence with numbers."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, get_args

from careercli.answers.contradictions import WIDE, Finding, contradictions, too_wide
from careercli.answers.plausibility import implausibilities
from careercli.answers.shown import told
from careercli.answers.surroundings import Surroundings
from careercli.messages import Message, say
from careercli.model import PayFigure
from careercli.records import Record, record

Severity = Literal["warning", "caution", "note"]
FlagCode = Literal[
    "below-minimum-wage",
    "hourly-monthly-mismatch",
    "hourly-annual-mismatch",
    "annual-monthly-mismatch",
    "given-twice",
    "year-ahead",
    "statistics-out-of-order",
    "rung-upside-down",
    "foreign-currency",
    "differs-from-official",
    "broad-match",
    "statistic-mislabelled",
    "wide-range",
    "year-assumed",
    "stale",
    "year-inferred",
    "basis-not-stated",
]
_SEVERITIES: Mapping[FlagCode, Severity] = {
    "below-minimum-wage": "warning",
    "hourly-monthly-mismatch": "warning",
    "hourly-annual-mismatch": "warning",
    "annual-monthly-mismatch": "warning",
    "given-twice": "warning",
    "year-ahead": "warning",
    "statistics-out-of-order": "warning",
    "rung-upside-down": "warning",
    "foreign-currency": "warning",
    "differs-from-official": "warning",
    "broad-match": "caution",
    "statistic-mislabelled": "caution",
    "wide-range": "caution",
    "year-assumed": "caution",
    "stale": "caution",
    "year-inferred": "note",
    "basis-not-stated": "note",
}
FLAG_CODES: tuple[FlagCode, ...] = get_args(FlagCode)


@record
class Flag(Record):
    """One thing a reader must know before using a figure."""

    code: FlagCode
    severity: Severity
    text: Message
    """The sentence, with the numbers in it."""


@record
class FlaggedFigure(Record):
    """A figure with something wrong with it."""

    figure: str
    role: str
    country: str
    flags: tuple[Flag, ...]


def flagged_figures(figures: Iterable[PayFigure], around: Surroundings) -> tuple[FlaggedFigure, ...]:
    """Return those of some figures that have something wrong with them."""
    found = ((figure, flags_of([figure], around)) for figure in figures)
    return tuple(
        FlaggedFigure(figure=figure.id, role=figure.role, country=figure.country, flags=flags)
        for figure, flags in found
        if flags
    )


def flags_of(figures: Iterable[PayFigure], around: Surroundings) -> tuple[Flag, ...]:
    """Return the flags of some figures that are shown together, each once; contradictions first."""
    figures = tuple(figures)
    found = [finding for figure in figures for finding in _findings(figure, around)]
    flags = [_flag(code, text) for code, text in (*found, *_spread(figures))]
    ordered = sorted(flags, key=lambda flag: FLAG_CODES.index(flag.code))
    return tuple({(flag.code, repr(flag.text)): flag for flag in ordered}.values())


def _flag(code: str, text: Message) -> Flag:
    known: FlagCode = FLAG_CODES[FLAG_CODES.index(code)]
    return Flag(code=known, severity=_SEVERITIES[known], text=text)


def _findings(figure: PayFigure, around: Surroundings) -> Iterator[Finding]:
    yield from contradictions(figure, around)
    yield from implausibilities(figure, around)
    yield from _own(figure)


def _own(figure: PayFigure) -> Iterator[Finding]:
    """Find what the record itself admits."""
    if figure.printed_statistic is not None:
        text = say(
            "statistic-mislabelled",
            pay=told(figure),
            printed=say(f"statistic-name-{figure.printed_statistic}"),
            statistic=say(f"statistic-name-{figure.statistic}"),
        )
        yield "statistic-mislabelled", text
    if figure.year_status != "stated":
        code = f"year-{figure.year_status}"
        yield code, say(code, year=figure.year, note=figure.year_note or {})
    if figure.basis == "not-stated":
        yield "basis-not-stated", say("basis-not-stated")


def _spread(figures: tuple[PayFigure, ...]) -> Iterator[Finding]:
    """Find a range too wide for one job, within one figure or between the low and the high shown together."""
    if not figures:
        return
    low = min(figure.low for figure in figures)
    high = max(figure.low if figure.high is None else figure.high for figure in figures)
    if high > WIDE * low:
        yield "wide-range", too_wide(low, high, figures[0])
