"""Which of many figures stands for a role in a country.

The rule: figures about all workers of the role only, so none of an employer's own, and no bonus; those about a wider
occupation last, where they are asked for at all; official before guide, then the latest year,
then the period with a typical amount, months before years before weeks, days and hours. Low, typical and high are
never taken from different sources, years or periods.
"""

from collections.abc import Container, Iterable, Sequence

from careercli.messages import Message, say
from careercli.model import Basis, PayFigure, Period, Statistic, YearStatus
from careercli.records import Record, record

TYPICAL: Sequence[Statistic] = ("median", "mean", "typical", "range")
"""Statistics of what is typically paid, the best first."""
_ENDS: Sequence[tuple[Statistic, Statistic]] = (("p10", "p90"), ("p25", "p75"), ("range", "range"))
_LOW_ENDS: Sequence[Statistic] = ("low", "p10", "p25", "above")
_HIGH_ENDS: Sequence[Statistic] = ("high", "top", "p90", "p75", "below")
PERIODS: Sequence[Period] = ("month", "year", "week", "day", "hour")
"""The one that is chosen, where pay is known by several, first."""


@record
class Amounts(Record):
    """Low, typical and high of some pay, and what kind of money it is."""

    low: float | None
    """In `currency` per `period`, as paid out; null where it is not known, likewise `typical` and `high`."""
    typical: float | None
    """In `currency` per `period`, as paid out."""
    high: float | None
    """In `currency` per `period`, as paid out."""
    currency: str
    """ISO 4217."""
    period: Period
    payments_per_year: int | None
    """How many times a year a month is paid, as the source states; null where it does not."""
    hours_per_week: float | None = None
    """Paid hours a week of part-time pay; null: a full week is assumed."""
    days_per_week: float | None = None
    """Working days a week, as the source states; null: those of the country's full week."""
    year: int
    basis: Basis


@record
class ChosenPay(Amounts):
    """The amounts that are chosen to stand for a role in a country, as published."""

    year_status: YearStatus
    statistic: Statistic
    """What the typical amount is; a range stands for its middle."""
    low_statistic: Statistic | None
    high_statistic: Statistic | None
    source: str
    pack: str | None
    """The id of the pack that its figures are from; null: of the one that lies below all others."""


def chosen_pay(figures: Iterable[PayFigure], offices: Container[str]) -> tuple[ChosenPay, tuple[PayFigure, ...]] | None:
    """Return what stands for the role and the figures it was taken from.

    None if every figure is about some of its workers only. `offices` are the ids of the sources that
    are statistics offices.
    """
    groups: dict[object, list[PayFigure]] = {}
    for figure in figures:
        if is_general(figure) and not figure.is_on_top:
            kind = (figure.source, figure.pack, figure.year, figure.period, figure.basis, figure.currency)
            alike = (
                *kind,
                figure.payments_per_year,
                figure.hours_per_week,
                figure.days_per_week,
                figure.is_broad,
            )
            groups.setdefault(alike, []).append(figure)

    def rank(group: list[PayFigure]) -> tuple[bool, bool, int, bool, int]:
        first = group[0]
        return (
            first.is_broad,
            first.source not in offices,
            -first.year,
            _typical(group) is None,
            PERIODS.index(first.period),
        )

    return _chosen(min(groups.values(), key=rank)) if groups else None


def is_general(figure: PayFigure) -> bool:
    """Return whether a figure is about all workers of a role in a country."""
    return not (figure.region or figure.industry or figure.experience or figure.employer)


def published(figure: PayFigure) -> Amounts:
    """Return what a figure gives as amounts, its middle as the typical one."""
    return Amounts(
        low=figure.low,
        typical=figure.middle,
        high=figure.high,
        currency=figure.currency,
        period=figure.period,
        payments_per_year=figure.payments_per_year,
        hours_per_week=figure.hours_per_week,
        days_per_week=figure.days_per_week,
        year=figure.year,
        basis=figure.basis,
    )


def pay_phrase(figure: PayFigure) -> Message:
    """Return the pay that a figure gives, as a part of a sentence."""
    return amount_phrase(figure.middle, figure.currency, figure.period)


def amount_phrase(amount: float, currency: str, period: Period) -> Message:
    """Return an amount of money with its currency and period, as a part of a sentence."""
    return say(f"pay-per-{period}", amount=float(amount), currency=currency)


def _typical(group: list[PayFigure]) -> PayFigure | None:
    return _first(group, TYPICAL)


def _first(group: list[PayFigure], statistics: Sequence[Statistic]) -> PayFigure | None:
    return next((figure for statistic in statistics for figure in group if figure.statistic == statistic), None)


def _chosen(group: list[PayFigure]) -> tuple[ChosenPay, tuple[PayFigure, ...]]:
    typical = _typical(group)
    low, high = _ends(group)
    used = {figure.id for figure in (typical, low, high) if figure is not None}
    figures = tuple(figure for figure in group if figure.id in used) or tuple(group)
    kind = typical or figures[0]
    pay = ChosenPay(
        low=low.low if low else None,
        typical=typical.middle if typical else None,
        high=high.high if high else None,
        currency=kind.currency,
        period=kind.period,
        payments_per_year=kind.payments_per_year,
        hours_per_week=kind.hours_per_week,
        days_per_week=kind.days_per_week,
        year=kind.year,
        year_status=kind.year_status,
        basis=kind.basis,
        statistic=kind.statistic,
        low_statistic=low.statistic if low else None,
        high_statistic=high.statistic if high else None,
        source=kind.source,
        pack=kind.pack,
    )
    return pay, figures


def _ends(group: list[PayFigure]) -> tuple[PayFigure | None, PayFigure | None]:
    for low_statistic, high_statistic in _ENDS:
        low, high = _first(group, (low_statistic,)), _first(group, (high_statistic,))
        if low and high:
            return low, high
    return _first(group, _LOW_ENDS), _first(group, _HIGH_ENDS)
