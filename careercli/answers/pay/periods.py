"""Turns pay per hour, month and year into one another, step by step."""

from collections.abc import Callable, Mapping

from careercli.answers.pay.steps import (
    ConversionStep,
    FactorKind,
    MissingFactor,
    Operation,
    Steps,
    reversed_steps,
)
from careercli.messages import Message, say
from careercli.model import Country, Measure, Period
from careercli.records import Record, record

WEEKS_A_YEAR = 52
MONTHS_A_YEAR = 12


def period_steps(from_: Period, to: Period, country: Country, payments_per_year: int | None = None) -> Steps:
    """Return the steps from pay per `from_` to pay per `to` as it is paid out; every way leads through the month.

    An hour becomes a month by the hours a month is paid for in the country, else by its weekly hours × 52 / 12.
    A month is paid `payments_per_year` times a year, or as often as is usual in the country, or twelve times.
    Raises `MissingFactor` if the country's hours are needed and not known.
    """
    if from_ == to:
        return ()
    to_month: Mapping[Period, Callable[[], Steps]] = {
        "hour": lambda: _hours_to_month(country),
        "month": lambda: (),
        "year": lambda: (_divided_by(_payments(country, payments_per_year)),),
    }
    from_month: Mapping[Period, Callable[[], Steps]] = {
        "hour": lambda: reversed_steps(_hours_to_month(country)),
        "month": lambda: (),
        "year": lambda: (_times(_payments(country, payments_per_year)),),
    }
    return _shortened(to_month[from_](), from_month[to]())


def even_period_steps(from_: Period, to: Period, country: Country, payments_per_year: int | None = None) -> Steps:
    """Return the steps from pay per `from_` to an even share of the year's pay, all payments of the year included.

    Where a month is paid fourteen times a year, a month's even share is fourteen twelfths of a payment:
    only so can it be compared with a month's pay of another country. Raises `MissingFactor` as `period_steps` does.
    """
    payments = _payments(country, payments_per_year)
    if payments.value == MONTHS_A_YEAR:
        return period_steps(from_, to, country, payments_per_year)
    to_year: Mapping[Period, Callable[[], Steps]] = {
        "hour": lambda: (*_hours_to_month(country), _times(payments)),
        "month": lambda: (_times(payments),),
        "year": lambda: (),
    }
    from_year: Mapping[Period, Callable[[], Steps]] = {
        "hour": lambda: _without_months(_divided_by(_MONTHS), *reversed_steps(_hours_to_month(country))),
        "month": lambda: (_divided_by(_MONTHS),),
        "year": lambda: (),
    }
    return to_year[from_]() + from_year[to]()


def steps_between(
    from_: Period, from_payments: int | None, to: Period, to_payments: int | None, country: Country
) -> Steps:
    """Return the steps from pay to pay as both are paid out in one country, each so many times a year.

    Where the payments differ, the way leads through the year. Raises `MissingFactor` as `period_steps` does.
    """
    one, other = _payments(country, from_payments), _payments(country, to_payments)
    if one.value == other.value:
        return period_steps(from_, to, country, from_payments)
    return period_steps(from_, "year", country, from_payments) + period_steps("year", to, country, to_payments)


def payments_a_year(country: Country, stated: int | None) -> float:
    """Return how many times a year a month's pay is paid: as stated, as is usual in the country, or twelve times."""
    return _payments(country, stated).value


def full_week_steps(period: Period, hours_per_week: float | None, country: Country) -> Steps:
    """Return the steps from part-time pay to what a full week is paid at the same rate; none for pay by the hour.

    Without hours a full week is assumed. Raises `MissingFactor` if the country's full week is not known.
    """
    if hours_per_week is None or period == "hour":
        return ()
    own = _Factor(value=hours_per_week, kind="weekly-hours", what=say("hours-of-the-job"))
    return (_times(_hours(country)), _divided_by(own))


def _hours_to_month(country: Country) -> Steps:
    paid = country.paid_hours_per_month
    if paid is not None:
        return (_times(_Factor(value=paid.value, kind="paid-hours", what=say("paid-hours"), source=paid.source)),)
    return (_times(_hours(country)), _times(_WEEKS), _divided_by(_MONTHS))


def _without_months(first: ConversionStep, *others: ConversionStep) -> Steps:
    """Return steps without a division by twelve that the next one takes back."""
    return others[1:] if others[0].kind == first.kind else (first, *others)


def _shortened(to_month: Steps, from_month: Steps) -> Steps:
    """Return both ways as one, without a division by twelve that is taken back at once."""
    if to_month and from_month and to_month[-1].factor == from_month[0].factor:
        return to_month[:-1] + from_month[1:]
    return to_month + from_month


@record
class _Factor(Record):
    value: float
    kind: FactorKind
    what: Message
    source: str | None = None


_WEEKS = _Factor(value=WEEKS_A_YEAR, kind="weeks-a-year", what=say("weeks-a-year"))
_MONTHS = _Factor(value=MONTHS_A_YEAR, kind="months-a-year", what=say("months-a-year"))


def _times(factor: _Factor) -> ConversionStep:
    return _step("multiply", factor)


def _divided_by(factor: _Factor) -> ConversionStep:
    return _step("divide", factor)


def _step(operation: Operation, factor: _Factor) -> ConversionStep:
    return ConversionStep(
        operation=operation, factor=factor.value, kind=factor.kind, what=factor.what, source=factor.source
    )


def _payments(country: Country, stated: int | None) -> _Factor:
    if stated is not None:
        return _Factor(value=stated, kind="payments-a-year", what=say("payments-stated"))
    usual = country.payments_per_year
    if usual is None:
        return _MONTHS
    return _Factor(value=usual.value, kind="payments-a-year", what=say("payments-usual"), source=usual.source)


def _hours(country: Country) -> _Factor:
    hours: Measure | None = country.weekly_hours
    if hours is None:
        raise MissingFactor(say("no-weekly-hours"))
    return _Factor(value=hours.value, kind="weekly-hours", what=say("weekly-hours"), source=hours.source)
