"""Figures that contradict other figures: the same pay told twice, out of order, or upside down on the ladder."""

from collections.abc import Iterable, Iterator, Sequence

from careercli.answers.periods import period_steps
from careercli.answers.shown import middle, told, told_amount
from careercli.answers.steps import MissingFactor, convert
from careercli.answers.surroundings import Surroundings
from careercli.messages import Message, say
from careercli.model import Country, PayFigure, Period, Statistic

Finding = tuple[str, Message]
"""A flag's code and its sentence."""

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
WIDE = 5
"""A high this many times the low is no range for one job."""
_TYPICAL: Sequence[Statistic] = ("median", "mean", "range")


def contradictions(figure: PayFigure, around: Surroundings) -> Iterator[Finding]:
    """Yield everything that other figures say against a figure."""
    others = around.figures(figure.role, figure.country)
    yield from _periods_apart(figure, others, around.country(figure.country))
    yield from _given_twice(figure, others)
    yield from _out_of_order(figure, others)
    yield from _too_far_apart(figure, others)
    yield from _upside_down(figure, around)


def too_wide(low: float, high: float, figure: PayFigure) -> Message:
    """Return what is said of a range too wide for one job, in the money of one of its figures."""
    ends = (told_amount(end, figure.currency, figure.period) for end in (low, high))
    return say("wide-range", low=next(ends), high=next(ends), times=high / low)


def _periods_apart(figure: PayFigure, others: Iterable[PayFigure], country: Country) -> Iterator[Finding]:
    """Find amounts of the same kind of pay, per hour, month and year, that do not come to the same."""
    for other in others:
        if other.period != figure.period and _alike(figure, other, but=("period",)):
            by_period: dict[Period, PayFigure] = {figure.period: figure, other.period: other}
            if "year" not in by_period:
                yield from _hours_contradict("hourly-monthly-mismatch", by_period["hour"], by_period["month"], country)
            elif "month" not in by_period:
                yield from _hours_contradict("hourly-annual-mismatch", by_period["hour"], by_period["year"], country)
            else:
                yield from _months_contradict(by_period["month"], by_period["year"], country)


def _alike(one: PayFigure, other: PayFigure, *, but: tuple[str, ...] = ()) -> bool:
    """Return whether two figures are of the same kind: of one source, statistic, year and group of workers."""
    names = ("source", "statistic", "year", "period", "currency", "basis", *_WORKERS)
    return all(getattr(one, name) == getattr(other, name) for name in names if name not in but)


_WORKERS = ("region", "industry", "experience", "employer", "occupation")


def _hours_contradict(code: str, hourly: PayFigure, longer: PayFigure, country: Country) -> Iterator[Finding]:
    try:
        usual = convert(1, period_steps("hour", longer.period, country))
    except MissingFactor:
        return
    implied = middle(longer) / middle(hourly)
    if abs(implied / usual - 1) > _TOLERANCE:
        yield (
            code,
            say(
                code,
                longer=told(longer),
                hourly=told(hourly),
                implied=implied,
                usual=usual,
                weekly=country.weekly_hours.value if country.weekly_hours else 0,
            ),
        )


def _months_contradict(monthly: PayFigure, yearly: PayFigure, country: Country) -> Iterator[Finding]:
    payments = convert(1, period_steps("month", "year", country, monthly.payments_per_year))
    implied = middle(yearly) / middle(monthly)
    if abs(implied / payments - 1) > _TOLERANCE:
        code = "annual-monthly-mismatch"
        yield code, say(code, yearly=told(yearly), monthly=told(monthly), implied=implied, usual=payments)


def _given_twice(figure: PayFigure, others: Iterable[PayFigure]) -> Iterator[Finding]:
    """Find two numbers of which only one can be what the source says."""
    for other in others:
        if figure.statistic != "range" and other.low != figure.low and _alike(figure, other):
            first, second = sorted((figure, other), key=lambda one: one.low)
            yield "given-twice", say("given-twice", first=told(first), second=told(second), year=figure.year)


def _out_of_order(figure: PayFigure, others: Iterable[PayFigure]) -> Iterator[Finding]:
    """Find a percentile above a higher one, or a mean outside both ends."""
    beside = [other for other in others if _alike(figure, other, but=("statistic",))]
    for rising in _RISING:
        if figure.statistic not in rising:
            continue
        place = rising.index(figure.statistic)
        for other in beside:
            if other.statistic not in rising or other.statistic == figure.statistic:
                continue
            below = rising.index(other.statistic) < place
            lower, upper = (other, figure) if below else (figure, other)
            if lower.low > upper.low:
                yield (
                    "statistics-out-of-order",
                    say(
                        "statistics-out-of-order",
                        lower=say(f"statistic-name-{lower.statistic}"),
                        lower_pay=told(lower),
                        upper=say(f"statistic-name-{upper.statistic}"),
                        upper_pay=told(upper),
                    ),
                )


def _too_far_apart(figure: PayFigure, others: Iterable[PayFigure]) -> Iterator[Finding]:
    """Find the two ends of a range that is too wide for one job."""
    for ends in _ENDS:
        if figure.statistic not in ends:
            continue
        for other in others:
            if {figure.statistic, other.statistic} == set(ends) and _alike(figure, other, but=("statistic",)):
                low, high = sorted((figure.low, other.low))
                if high > WIDE * low:
                    yield "wide-range", too_wide(low, high, figure)


def _upside_down(figure: PayFigure, around: Surroundings) -> Iterator[Finding]:
    """Find a rung that pays less than the one below it, by figures of the same kind."""
    if figure.statistic not in _TYPICAL or figure.is_broad:
        return
    for roles, is_below in zip(around.rungs_beside(figure.role), (True, False), strict=True):
        other = _same_kind_on(roles, figure, around)
        if other is None:
            continue
        lower, upper = (other, figure) if is_below else (figure, other)
        if middle(upper) < middle(lower):
            yield (
                "rung-upside-down",
                say(
                    "rung-upside-down",
                    upper=around.title(upper.role),
                    upper_pay=told(upper),
                    lower=around.title(lower.role),
                    lower_pay=told(lower),
                ),
            )


def _same_kind_on(roles: Iterable[str], figure: PayFigure, around: Surroundings) -> PayFigure | None:
    """Return the figure of the same kind on the nearest rung that has one."""
    for role in roles:
        for other in around.figures_of_year(role, figure.country, figure.year):
            if _alike(figure, other, but=("occupation",)):
                return other
    return None
