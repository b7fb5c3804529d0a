"""What is wrong with a figure, found by looking at it and at the figures beside it."""

from collections.abc import Iterable
from typing import Literal

from careercli.answers.periods import MissingFactor, convert, period_steps
from careercli.answers.shown import middle, told
from careercli.messages import Message, say
from careercli.model import Country, PayFigure, Period
from careercli.records import Record, record

Severity = Literal["note", "caution", "warning"]
FlagCode = Literal[
    "below-minimum-wage",
    "hourly-monthly-mismatch",
    "annual-monthly-mismatch",
    "rung-upside-down",
    "year-assumed",
    "year-inferred",
    "stale",
    "wide-range",
    "statistic-mislabelled",
    "differs-from-official",
    "basis-not-stated",
    "broad-match",
]

_WIDE = 5
"""A high this many times the low is no range for one job."""
_TOLERANCE = 0.10
"""How far two amounts for the same pay may lie apart before they contradict each other."""


@record
class Flag(Record):
    """One thing a reader must know before using a figure."""

    code: FlagCode
    severity: Severity
    text: Message
    """The sentence, with the numbers in it."""


def flags_of(figures: Iterable[PayFigure], all_figures: Iterable[PayFigure], country: Country) -> tuple[Flag, ...]:
    """Return the flags of some figures of one role and country, each once; contradictions first.

    `all_figures` are all of that role and country: the figures are held against them.
    """
    figures, all_figures = tuple(figures), tuple(all_figures)
    found = [
        *(flag for figure in figures for flag in _contradictions(figure, all_figures, country)),
        *(flag for figure in figures for flag in _own_flags(figure)),
        *_spread(figures),
    ]
    severities: tuple[Severity, ...] = ("warning", "caution", "note")
    ordered = sorted(found, key=lambda flag: severities.index(flag.severity))
    return tuple({(flag.code, _key(flag.text)): flag for flag in ordered}.values())


def _own_flags(figure: PayFigure) -> Iterable[Flag]:
    if figure.printed_statistic is not None:
        text = say(
            "statistic-mislabelled",
            pay=told(figure),
            printed=figure.printed_statistic,
            statistic=figure.statistic,
        )
        yield Flag(code="statistic-mislabelled", severity="caution", text=text)
    if figure.year_status == "assumed":
        text = say("year-assumed", year=figure.year, note=figure.year_note or {})
        yield Flag(code="year-assumed", severity="caution", text=text)
    if figure.year_status == "inferred":
        text = say("year-inferred", year=figure.year, note=figure.year_note or {})
        yield Flag(code="year-inferred", severity="note", text=text)
    if figure.basis == "not-stated":
        yield Flag(code="basis-not-stated", severity="note", text=say("basis-not-stated"))


def _spread(figures: tuple[PayFigure, ...]) -> Iterable[Flag]:
    """Flag a range too wide for one job, within one figure or between the low and the high shown together."""
    if not figures:
        return
    low = min(figure.low for figure in figures)
    high = max(figure.low if figure.high is None else figure.high for figure in figures)
    if high > _WIDE * low:
        text = say("wide-range", low=low, high=high, times=high / low)
        yield Flag(code="wide-range", severity="caution", text=text)


def _contradictions(figure: PayFigure, others: tuple[PayFigure, ...], country: Country) -> Iterable[Flag]:
    """Flag amounts of the same kind of pay, per hour, month and year, that do not come to the same."""
    for other in others:
        if not _sametold(figure, other):
            continue
        hourly, monthly, yearly = (_of_period((figure, other), period) for period in ("hour", "month", "year"))
        if hourly and monthly:
            yield from _hours_contradict(hourly, monthly, country)
        if monthly and yearly:
            yield from _months_contradict(monthly, yearly, country)


def _sametold(one: PayFigure, other: PayFigure) -> bool:
    alike = ("source", "statistic", "year", "currency", "basis", "region", "industry", "experience", "employer")
    return one.period != other.period and all(getattr(one, name) == getattr(other, name) for name in alike)


def _of_period(figures: Iterable[PayFigure], period: Period) -> PayFigure | None:
    return next((figure for figure in figures if figure.period == period), None)


def _hours_contradict(hourly: PayFigure, monthly: PayFigure, country: Country) -> Iterable[Flag]:
    try:
        steps = period_steps("hour", "month", country)
    except MissingFactor:
        return
    usual = convert(1, steps)
    implied = middle(monthly) / middle(hourly)
    if abs(implied / usual - 1) > _TOLERANCE:
        text = say(
            "hourly-monthly-mismatch",
            monthly=told(monthly),
            hourly=told(hourly),
            implied=implied,
            usual=usual,
            weekly=country.weekly_hours.value if country.weekly_hours else 0,
        )
        yield Flag(code="hourly-monthly-mismatch", severity="warning", text=text)


def _months_contradict(monthly: PayFigure, yearly: PayFigure, country: Country) -> Iterable[Flag]:
    payments = convert(1, period_steps("month", "year", country, monthly.payments_per_year))
    implied = middle(yearly) / middle(monthly)
    if abs(implied / payments - 1) > _TOLERANCE:
        text = say(
            "annual-monthly-mismatch",
            yearly=told(yearly),
            monthly=told(monthly),
            implied=implied,
            usual=payments,
        )
        yield Flag(code="annual-monthly-mismatch", severity="warning", text=text)


def _key(message: Message) -> str:
    return repr(sorted(message.values.items(), key=lambda item: item[0]))
