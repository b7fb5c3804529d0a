"""Turns pay per hour, day, week, month and year into one another, step by step."""

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
_USUAL_DAYS = 5
"""Working days of a week, where nobody says how many."""


def period_steps(
    from_: Period,
    to: Period,
    country: Country,
    payments_per_year: int | None = None,
    days_per_week: float | None = None,
) -> Steps:
    """Return the steps from pay per `from_` to pay per `to` as it is paid out; every way leads through the month.

    An hour becomes a month by the hours a month is paid for in the country, else by its weekly hours × 52 / 12; a week
    by 52 / 12; a day becomes a week by `days_per_week`, the country's working days, or five, which is then assumed.
    A month is paid `payments_per_year` times a year, or as often as is usual in the country, or twelve times.
    Raises `MissingFactor` if the country's hours are needed and not known.
    """
    if from_ == to:
        return ()

    def to_month(period: Period) -> Steps:
        if period == "year":
            return (_divided_by(_payments(country, payments_per_year)),)
        return _to_month(period, country, days_per_week)

    return _shortened(to_month(from_), reversed_steps(to_month(to)))


def even_period_steps(
    from_: Period,
    to: Period,
    country: Country,
    payments_per_year: int | None = None,
    days_per_week: float | None = None,
) -> Steps:
    """Return the steps from pay per `from_` to an even share of the year's pay, all payments of the year included.

    Where a month is paid fourteen times a year, a month's even share is fourteen twelfths of a payment:
    only so can it be compared with a month's pay of another country. Raises `MissingFactor` as `period_steps` does.
    """
    payments = _payments(country, payments_per_year)
    if payments.value == MONTHS_A_YEAR:
        return period_steps(from_, to, country, payments_per_year, days_per_week)
    to_year = () if from_ == "year" else (*_to_month(from_, country, days_per_week), _times(payments))
    if to == "year":
        return to_year
    month_of_year = _divided_by(_MONTHS)
    return (*to_year, *_shortened((month_of_year,), reversed_steps(_to_month(to, country, days_per_week))))


def steps_between(
    from_: Period,
    from_payments: int | None,
    to: Period,
    to_payments: int | None,
    country: Country,
    days_per_week: float | None = None,
) -> Steps:
    """Return the steps from pay to pay as both are paid out in one country, each so many times a year.

    Where the payments differ, the way leads through the year. Raises `MissingFactor` as `period_steps` does.
    """
    one, other = _payments(country, from_payments), _payments(country, to_payments)
    if one.value == other.value:
        return period_steps(from_, to, country, from_payments, days_per_week)
    to_year = period_steps(from_, "year", country, from_payments, days_per_week)
    return to_year + period_steps("year", to, country, to_payments, days_per_week)


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


def _to_month(period: Period, country: Country, days_per_week: float | None) -> Steps:
    """Return the steps from pay per hour, day or week to what one month pays; none from a month."""
    if period == "hour" and country.paid_hours_per_month is not None:
        paid = country.paid_hours_per_month
        return (_times(_Factor(value=paid.value, kind="paid-hours", what=say("paid-hours"), source=paid.source)),)
    week_to_month = (_times(_WEEKS), _divided_by(_MONTHS))
    match period:
        case "hour":
            return (_times(_hours(country)), *week_to_month)
        case "day":
            return (_times(_days(country, days_per_week)), *week_to_month)
        case "week":
            return week_to_month
        case _:
            return ()


def _shortened(there: Steps, back: Steps) -> Steps:
    """Return both ways as one, without what the second takes back at once: a division by twelve, or by weeks."""
    while there and back and there[-1].factor == back[0].factor and there[-1].operation != back[0].operation:
        there, back = there[:-1], back[1:]
    return there + back


@record
class _Factor(Record):
    value: float
    kind: FactorKind
    what: Message
    source: str | None = None
    assumed: bool = False


_WEEKS = _Factor(value=WEEKS_A_YEAR, kind="weeks-a-year", what=say("weeks-a-year"))
_MONTHS = _Factor(value=MONTHS_A_YEAR, kind="months-a-year", what=say("months-a-year"))


def _times(factor: _Factor) -> ConversionStep:
    return _step("multiply", factor)


def _divided_by(factor: _Factor) -> ConversionStep:
    return _step("divide", factor)


def _step(operation: Operation, factor: _Factor) -> ConversionStep:
    return ConversionStep(
        operation=operation,
        factor=factor.value,
        kind=factor.kind,
        what=factor.what,
        source=factor.source,
        assumed=factor.assumed,
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


def _days(country: Country, stated: float | None) -> _Factor:
    if stated is not None:
        return _Factor(value=stated, kind="weekly-days", what=say("days-of-the-job"))
    days = country.weekly_days
    if days is not None:
        return _Factor(value=days.value, kind="weekly-days", what=say("weekly-days"), source=days.source)
    return _Factor(value=_USUAL_DAYS, kind="weekly-days", what=say("weekly-days-assumed"), assumed=True)
