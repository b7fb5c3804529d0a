"""A figure beside the official record of the same pay, both in the same year's prices."""

from collections.abc import Iterable, Iterator

from careercli.answers.pay.choice import TYPICAL, is_general
from careercli.answers.pay.facts import PayFacts
from careercli.answers.pay.periods import even_period_steps
from careercli.answers.pay.rates import own_price_steps
from careercli.answers.pay.steps import MissingFactor, Steps, convert
from careercli.messages import Message, say
from careercli.model import Basis, PayFigure, Period
from careercli.records import Record, record


@record
class BesideOfficial(Record):
    """A figure and an official one for the same role and country."""

    figure: str
    official: str
    role: str
    country: str
    amount: float
    """The figure's, in `currency` per `period`, in prices of `year`."""
    official_amount: float
    """The official one's, in `currency` per `period`, as published for `year`."""
    currency: str
    """ISO 4217."""
    period: Period
    year: int
    basis: Basis
    official_basis: Basis
    """Where one is not stated, part of the difference may be tax."""
    difference_percent: float
    """By how many percent the figure is above the official one."""
    circular: Message | None
    """Set where the figure has its year from the official one, so that the two are no two witnesses: says so."""
    steps: Steps
    """From the figure's published amount, the middle of a range, to `amount`."""


def beside_official(figure: PayFigure, facts: PayFacts) -> BesideOfficial | None:
    """Return a guide's figure compared with the official one of the nearest year; None where there is none."""
    if facts.is_official(figure) or not is_general(figure):
        return None
    among = (other for other in facts.figures(figure.role, figure.country) if facts.is_official(other))
    return _nearest(figure, _candidates(figure, among), facts)


def beside_other_years(figure: PayFigure, facts: PayFacts) -> BesideOfficial | None:
    """Return an official figure compared with the same number of the nearest other year; None where there is none."""
    if not facts.is_official(figure):
        return None
    among = (other for other in facts.figures_of_statistic(figure) if other.year != figure.year)
    return _nearest(figure, _candidates(figure, among), facts)


def _candidates(figure: PayFigure, among: Iterable[PayFigure]) -> Iterator[PayFigure]:
    """Yield the figures that a figure can be compared with."""
    statistics = {figure.statistic, *(("median", "mean") if figure.statistic in TYPICAL else ())}
    for other in among:
        same_occupation = (figure.occupation is None and not other.is_broad) or figure.occupation == other.occupation
        if (
            other.id != figure.id
            and same_occupation
            and is_general(other)
            and other.statistic in statistics
            and other.currency == figure.currency
            and not _opposed(figure.basis, other.basis)
        ):
            yield other


def _opposed(one: Basis, other: Basis) -> bool:
    """Return whether one is net and the other gross: what lies between them is tax, and no difference of pay."""
    return {one, other} == {"net", "gross"}


def _nearest(figure: PayFigure, others: Iterable[PayFigure], facts: PayFacts) -> BesideOfficial | None:
    def distance(other: PayFigure) -> tuple[bool, int, bool, bool, bool, int]:
        return (
            other.statistic != figure.statistic,
            abs(other.year - figure.year),
            other.period != figure.period,
            "hour" in {other.period, figure.period},
            other.statistic != "median",
            other.year,
        )

    other = min(others, key=distance, default=None)
    if other is None:
        return None
    country = facts.country(figure.country)
    try:
        steps = (
            *own_price_steps(facts.catalog, country, figure.currency, figure.year, other.year),
            *even_period_steps(figure.period, other.period, country, figure.payments_per_year, figure.days_per_week),
        )
    except MissingFactor:
        return None
    amount = convert(figure.middle, steps)
    return BesideOfficial(
        figure=figure.id,
        official=other.id,
        role=figure.role,
        country=figure.country,
        amount=amount,
        official_amount=other.middle,
        currency=other.currency,
        period=other.period,
        year=other.year,
        basis=figure.basis,
        official_basis=other.basis,
        difference_percent=100 * (amount / other.middle - 1),
        circular=_circular(figure, other),
        steps=steps,
    )


def _circular(figure: PayFigure, official: PayFigure) -> Message | None:
    """Return that a figure whose year was inferred is the official one it was inferred from."""
    if figure.year_status != "inferred" or (figure.year, figure.middle) != (official.year, official.middle):
        return None
    return say("circular-evidence", note=figure.year_note or {})
