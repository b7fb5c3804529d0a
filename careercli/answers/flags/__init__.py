"""What is wrong with a figure: each flaw found once, with a code, a severity and a sentence with numbers."""

from collections.abc import Iterable, Iterator
from typing import Literal, get_args

from careercli.answers.flags.contradictions import WIDE, contradictions, too_wide, upside_down
from careercli.answers.flags.findings import Finding, Severity
from careercli.answers.flags.plausibility import implausibilities
from careercli.answers.pay.choice import pay_phrase
from careercli.answers.pay.facts import PayFacts
from careercli.messages import Message, say
from careercli.model import PayFigure
from careercli.records import Record, record

FlagCode = Literal[
    "below-minimum-wage",
    "hourly-monthly-mismatch",
    "hourly-annual-mismatch",
    "annual-monthly-mismatch",
    "period-suspect",
    "far-outside",
    "below-representative-minimum",
    "between-minimum-wages",
    "given-twice",
    "year-ahead",
    "statistics-out-of-order",
    "contradicts-itself",
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
FLAG_CODES: tuple[FlagCode, ...] = get_args(FlagCode)
"""In the order in which they are given: what makes a figure incredible first, what only wants to be known last."""


@record
class Flag(Record):
    """One thing a reader must know before using a figure."""

    code: FlagCode
    severity: Severity
    """From a figure with a flag that is `not-credible` nothing is worked out."""
    text: Message
    """The sentence, with the numbers in it."""


@record
class FlaggedFigure(Record):
    """A figure with something wrong with it."""

    figure: str
    role: str
    country: str
    flags: tuple[Flag, ...]


@record
class Observation(PayFigure):
    """A pay figure with everything that is wrong with it."""

    flags: tuple[Flag, ...]


def observed(figures: Iterable[PayFigure], facts: PayFacts) -> tuple[Observation, ...]:
    """Return figures with their flags."""
    return tuple(Observation(**vars(figure), flags=flags_of([figure], facts)) for figure in figures)


def are_credible(flags: Iterable[Flag]) -> bool:
    """Return whether anything may be worked out from a figure with these flags."""
    return all(flag.severity != "not-credible" for flag in flags)


def flagged_figures(figures: Iterable[PayFigure], facts: PayFacts) -> tuple[FlaggedFigure, ...]:
    """Return those of some figures that have something wrong with them."""
    found = ((figure, flags_of([figure], facts)) for figure in figures)
    return tuple(
        FlaggedFigure(figure=figure.id, role=figure.role, country=figure.country, flags=flags)
        for figure, flags in found
        if flags
    )


def flags_of(figures: Iterable[PayFigure], facts: PayFacts) -> tuple[Flag, ...]:
    """Return the flags of some figures that are shown together, each once; the gravest kinds first."""
    figures = tuple(figures)
    found = [finding for figure in figures for finding in _findings(figure, facts)]
    flags = [_flag(finding) for finding in (*found, *_spread(figures))]
    ordered = sorted(flags, key=lambda flag: FLAG_CODES.index(flag.code))
    return tuple({(flag.code, repr(flag.text)): flag for flag in ordered}.values())


def _flag(finding: Finding) -> Flag:
    known: FlagCode = FLAG_CODES[FLAG_CODES.index(finding.code)]
    return Flag(code=known, severity=finding.severity, text=finding.text)


def _findings(figure: PayFigure, facts: PayFacts) -> Iterator[Finding]:
    """Yield what is wrong with a figure by itself, and then what is wrong between it and other credible ones."""

    def alone(one: PayFigure) -> tuple[Finding, ...]:
        if one.id not in facts.findings:
            facts.findings[one.id] = (*contradictions(one, facts), *implausibilities(one, facts))
        return facts.findings[one.id]

    found = alone(figure)
    yield from found
    yield from _own(figure)
    if _credible(found):
        yield from upside_down(figure, facts, lambda other: _credible(alone(other)))


def _credible(findings: Iterable[Finding]) -> bool:
    return all(finding.severity != "not-credible" for finding in findings)


def _own(figure: PayFigure) -> Iterator[Finding]:
    """Find what the record itself admits."""
    if figure.printed_statistic is not None:
        text = say(
            "statistic-mislabelled",
            pay=pay_phrase(figure),
            printed=say(f"statistic-name-{figure.printed_statistic}"),
            statistic=say(f"statistic-name-{figure.statistic}"),
        )
        yield Finding("statistic-mislabelled", "doubt", text)
    if figure.year_status != "stated":
        code = f"year-{figure.year_status}"
        severity: Severity = "doubt" if figure.year_status == "assumed" else "note"
        yield Finding(code, severity, say(code, year=figure.year, note=figure.year_note or {}))
    if figure.basis == "not-stated":
        yield Finding("basis-not-stated", "note", say("basis-not-stated"))


def _spread(figures: tuple[PayFigure, ...]) -> Iterator[Finding]:
    """Find a range too wide for one job, within one figure or between the low and the high shown together."""
    if not figures:
        return
    low = min(figure.low for figure in figures)
    high = max(figure.low if figure.high is None else figure.high for figure in figures)
    if high > WIDE * low:
        yield Finding("wide-range", "doubt", too_wide(low, high, figures[0]))
