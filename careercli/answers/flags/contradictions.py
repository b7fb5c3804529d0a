"""Figures that contradict other figures: the same pay given twice, out of order, or upside down on the ladder."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import get_args

from careercli.answers.flags.flag import Flag, FlagCode
from careercli.answers.once import once
from careercli.answers.pay.choice import TYPICAL, amount_phrase, is_general, pay_phrase
from careercli.answers.pay.facts import PayFacts
from careercli.answers.pay.periods import period_steps
from careercli.answers.pay.steps import MissingFactor, convert
from careercli.catalog import Catalog
from careercli.messages import Message, say
from careercli.model import Country, PayFigure, Period, Statistic

_TOLERANCE = 0.10
"""How far two amounts for the same pay may lie apart before they contradict each other."""
_RISING: Sequence[Sequence[Statistic]] = (
    ("p10", "p25", "median", "p75", "p90"),
    ("p10", "mean", "p90"),
    ("low", "median", "high"),
    ("low", "mean", "high"),
    ("median", "top"),
    ("mean", "top"),
)
"""Statistics of one group of workers that cannot but rise."""
_ENDS: Sequence[tuple[Statistic, Statistic]] = (("p10", "p90"), ("low", "high"))
_WIDE = 5
"""A high this many times the low is no range for one job."""


def contradictions(figure: PayFigure, facts: PayFacts) -> Iterator[Flag]:
    """Yield everything that other figures say against a figure."""
    others = facts.figures_of_edition(figure)
    country = facts.country(figure.country)
    yield from _periods_apart(figure, others, facts)
    yield from _given_twice(figure, others)
    yield from _out_of_order(figure, others)
    yield from _against_its_own_groups(figure, others, country)
    yield from _too_far_apart(figure, others)


def too_wide(low: float, high: float, figure: PayFigure) -> Iterator[Flag]:
    """Find a range too wide for one job, in the money of one of its figures."""
    if high > _WIDE * low:
        lowest, highest = (amount_phrase(end, figure.currency, figure.period) for end in (low, high))
        text = say("wide-range", low=lowest, high=highest, times=high / low)
        yield Flag(code="wide-range", severity="doubt", text=text)


def _periods_apart(figure: PayFigure, others: Iterable[PayFigure], facts: PayFacts) -> Iterator[Flag]:
    """Find amounts of the same kind of pay, for several periods, that do not come to the same."""
    kind = _kind_of_any_period(figure)
    for other in () if figure.is_on_top else others:
        if other.period != figure.period and _kind_of_any_period(other) == kind:
            by_period: dict[Period, PayFigure] = {figure.period: figure, other.period: other}
            if not by_period.keys().isdisjoint(_SHORT):
                yield from _days_contradict(by_period, facts.country(figure.country))
            elif "hour" in by_period:
                yield from _hours_contradict(by_period, facts)
            else:
                yield from _months_contradict(by_period["month"], by_period["year"], facts.country(figure.country))


_WORKERS = (
    *("region", "industry", "experience", "employer", "occupation"),
    *("hours_per_week", "days_per_week", "grade", "valid_from"),
)
_SAME = ("source", "statistic", "year", "period", "currency", "basis", *_WORKERS)
_SHORT: tuple[Period, ...] = ("day", "week")


def _days_contradict(by_period: Mapping[Period, PayFigure], country: Country) -> Iterator[Flag]:
    """Find pay of a day or a week that does not come to the other one's; how many days a week may be assumed."""
    shorter, longer = (by_period[period] for period in get_args(Period) if period in by_period)
    days = shorter.days_per_week if shorter.days_per_week is not None else longer.days_per_week
    full_week = 1.0
    if shorter.period == "hour" and longer.hours_per_week is not None and country.weekly_hours is not None:
        full_week = country.weekly_hours.value / longer.hours_per_week
    try:
        steps, by_worked_hours = (
            period_steps(shorter.period, longer.period, where, longer.payments_per_year, days)
            for where in (country, replace(country, paid_hours_per_month=None))
        )
    except MissingFactor:
        return
    implied, usual = longer.middle * full_week / shorter.middle, convert(1, steps)
    if all(abs(implied / times - 1) > _TOLERANCE for times in (usual, convert(1, by_worked_hours))):
        text = say(
            "periods-mismatch",
            longer=pay_phrase(longer),
            shorter=pay_phrase(shorter),
            implied=implied,
            usual=usual,
        )
        is_assumed = any(step.assumed for step in steps)
        yield Flag(code="periods-mismatch", severity="doubt" if is_assumed else "not-credible", text=text)


def _kind(*, but: Collection[str] = ()) -> Callable[[PayFigure], object]:
    """Return what tells of which kind a figure is: its source, statistic, year, money and group of workers."""
    return attrgetter(*(name for name in _SAME if name not in but))


_kind_of = _kind()
_kind_of_any_period = _kind(but=("period",))
_kind_of_any_statistic = _kind(but=("statistic",))
_kind_of_any_workers = _kind(but=("statistic", "period", *_WORKERS))
_kind_of_any_occupation = _kind(but=("occupation",))


def _hours_contradict(by_period: Mapping[Period, PayFigure], facts: PayFacts) -> Iterator[Flag]:
    """Find a longer period's pay that neither the paid nor the worked hours make of the hourly one."""
    hourly = by_period["hour"]
    longer = by_period["month"] if "month" in by_period else by_period["year"]
    country = facts.country(longer.country)
    try:
        usual, worked = _hours_in(facts.catalog, longer.country, longer.period)
    except MissingFactor:
        return
    if longer.hours_per_week is not None and country.weekly_hours is not None:
        usual, worked = (hours * longer.hours_per_week / country.weekly_hours.value for hours in (usual, worked))
    implied = longer.middle / hourly.middle
    if all(abs(implied / hours - 1) > _TOLERANCE for hours in (usual, worked)):
        code: FlagCode = "hourly-monthly-mismatch" if longer.period == "month" else "hourly-annual-mismatch"
        text = say(
            code,
            longer=pay_phrase(longer),
            hourly=pay_phrase(hourly),
            implied=implied,
            hours=_hours_meant(longer, country, usual),
        )
        yield Flag(code=code, severity="not-credible", text=text)


@once
def _hours_in(catalog: Catalog, country_id: str, period: Period) -> tuple[float, float]:
    """Return the hours that are paid in a period, and those that are worked."""
    country = catalog.country(country_id)
    usual = convert(1, period_steps("hour", period, country))
    return usual, convert(1, period_steps("hour", period, replace(country, paid_hours_per_month=None)))


def _hours_meant(longer: PayFigure, country: Country, usual: float) -> Message:
    """Return which hours of the country the implied ones are compared with."""
    if longer.hours_per_week is None and country.paid_hours_per_month is not None:
        return say("hours-paid-a-month", hours=country.paid_hours_per_month.value)
    weekly = longer.hours_per_week or (country.weekly_hours.value if country.weekly_hours else 0.0)
    return say("hours-worked-a-week", hours=float(weekly), usual=usual)


def _months_contradict(monthly: PayFigure, yearly: PayFigure, country: Country) -> Iterator[Flag]:
    payments = convert(1, period_steps("month", "year", country, monthly.payments_per_year))
    implied = yearly.middle / monthly.middle
    if abs(implied / payments - 1) > _TOLERANCE:
        least, most = _PAYMENTS_SOMEWHERE
        somewhere = least * (1 - _TOLERANCE) <= implied <= most * (1 + _TOLERANCE)
        text = say(
            "annual-monthly-mismatch",
            yearly=pay_phrase(yearly),
            monthly=pay_phrase(monthly),
            implied=implied,
            usual=payments,
        )
        yield Flag(code="annual-monthly-mismatch", severity="doubt" if somewhere else "not-credible", text=text)


_PAYMENTS_SOMEWHERE = (12, 16)
"""Fewest and most payments a year that some country or employer makes."""


def _given_twice(figure: PayFigure, others: Iterable[PayFigure]) -> Iterator[Flag]:
    """Find two numbers of which only one can be what the source says."""
    kind = _kind_of(figure)
    for other in others:
        is_another = (other.low, other.high) != (figure.low, figure.high)
        if figure.statistic != "range" and is_another and _kind_of(other) == kind:
            first, second = sorted((figure, other), key=lambda one: one.middle)
            yield Flag(
                code="given-twice",
                severity="doubt",
                text=say("given-twice", first=pay_phrase(first), second=pay_phrase(second), year=figure.year),
            )


def _out_of_order(figure: PayFigure, others: Iterable[PayFigure]) -> Iterator[Flag]:
    """Find a percentile above a higher one, or a mean outside both ends."""
    kind = _kind_of_any_statistic(figure)
    beside = [other for other in others if _kind_of_any_statistic(other) == kind]
    for rising in _RISING:
        if figure.statistic not in rising:
            continue
        place = rising.index(figure.statistic)
        for other in beside:
            if other.statistic not in rising or other.statistic == figure.statistic:
                continue
            below = rising.index(other.statistic) < place
            lower, upper = (other, figure) if below else (figure, other)
            if lower.middle > upper.middle:
                text = say(
                    "statistics-out-of-order",
                    lower=say(f"statistic-name-{lower.statistic}"),
                    lower_pay=pay_phrase(lower),
                    upper=say(f"statistic-name-{upper.statistic}"),
                    upper_pay=pay_phrase(upper),
                )
                yield Flag(code="statistics-out-of-order", severity="doubt", text=text)


def _against_its_own_groups(figure: PayFigure, others: Iterable[PayFigure], country: Country) -> Iterator[Flag]:
    """Find pay of all workers outside most of the ranges that its own source gives for groups of them."""
    if figure.statistic not in _AVERAGES or not is_general(figure):
        return
    ranges = []
    kind = _kind_of_any_workers(figure)
    for other in others:
        alike = _kind_of_any_workers(other) == kind
        if alike and other.statistic == "range" and not is_general(other):
            steps = period_steps(other.period, figure.period, country, other.payments_per_year, other.days_per_week)
            ranges.append((convert(other.least, steps), convert(other.most, steps)))
    pay = figure.middle
    for code, ends in (
        ("above-its-own-groups", [high for _, high in ranges if pay > high]),
        ("below-its-own-groups", [low for low, _ in ranges if pay < low]),
    ):
        if len(ends) > len(ranges) / 2 and len(ends) > 1:
            phrases = tuple(amount_phrase(end, figure.currency, figure.period) for end in sorted(ends))
            text = say(code, pay=pay_phrase(figure), ends=phrases, number=len(ends), count=len(ranges))
            yield Flag(code="contradicts-itself", severity="doubt", text=text)


_AVERAGES: Sequence[Statistic] = ("median", "mean")


def _too_far_apart(figure: PayFigure, others: Iterable[PayFigure]) -> Iterator[Flag]:
    """Find the two ends of a range that is too wide for one job."""
    kind = _kind_of_any_statistic(figure)
    for ends in _ENDS:
        if figure.statistic not in ends:
            continue
        for other in others:
            if {figure.statistic, other.statistic} == set(ends) and _kind_of_any_statistic(other) == kind:
                low, high = sorted((figure.middle, other.middle))
                yield from too_wide(low, high, figure)


def upside_down(figure: PayFigure, facts: PayFacts, is_credible: Callable[[PayFigure], bool]) -> Iterator[Flag]:
    """Find a rung that pays less than the one below it, by credible figures of the same kind."""
    if figure.statistic not in TYPICAL or figure.is_broad:
        return
    for roles, is_below in zip(facts.rungs_beside(figure.role), (True, False), strict=True):
        other = _same_kind_on(roles, figure, facts)
        if other is None or not is_credible(other):
            continue
        lower, upper = (other, figure) if is_below else (figure, other)
        if upper.middle < lower.middle:
            text = say(
                "rung-upside-down",
                upper=facts.title(upper.role),
                upper_pay=pay_phrase(upper),
                lower=facts.title(lower.role),
                lower_pay=pay_phrase(lower),
            )
            yield Flag(code="rung-upside-down", severity="doubt", text=text)


def _same_kind_on(roles: Iterable[str], figure: PayFigure, facts: PayFacts) -> PayFigure | None:
    """Return the figure of the same kind on the nearest rung that has one."""
    kind = _kind_of_any_occupation(figure)
    for role in roles:
        for other in facts.figures_of_year(role, figure.country, figure.year):
            if _kind_of_any_occupation(other) == kind:
                return other
    return None
