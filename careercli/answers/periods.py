"""Turns pay per hour, month and year into one another, step by step."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from careercli.messages import Message, say
from careercli.model import Country, Measure, Period
from careercli.records import Record, record

FactorKind = Literal["weekly-hours", "weeks-a-year", "months-a-year", "payments-a-year"]

WEEKS_A_YEAR = 52
MONTHS_A_YEAR = 12


@record
class ConversionStep(Record):
    """One factor on the way from a published amount to another one."""

    operation: Literal["multiply", "divide"]
    factor: float
    kind: FactorKind
    what: Message
    """The factor in words."""
    year: int | None = None
    """The year the factor holds for; null where it holds for all."""
    source: str | None = None
    """Id of the factor's source; null for the calendar."""


class MissingFactor(Exception):  # not an error: a gap that the answer shows
    """A conversion that cannot be done, and why."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason.code)
        self.reason = reason


def convert(amount: float, steps: Iterable[ConversionStep]) -> float:
    """Return the amount after every step."""
    for step in steps:
        amount = amount * step.factor if step.operation == "multiply" else amount / step.factor
    return amount


def period_steps(
    from_: Period, to: Period, country: Country, payments_per_year: int | None = None
) -> tuple[ConversionStep, ...]:
    """Return the steps from pay per `from_` to pay per `to`; every way leads through the month.

    An hour becomes a month by the country's weekly hours × 52 / 12. A month is paid
    `payments_per_year` times a year, or as often as is usual in the country, or twelve times.
    Raises `MissingFactor` if the country's weekly hours are needed and not known.
    """
    if from_ == to:
        return ()
    to_month: Mapping[Period, Callable[[], _Steps]] = {
        "hour": lambda: (_times(_hours(country)), _times(_WEEKS), _divided_by(_MONTHS)),
        "month": lambda: (),
        "year": lambda: (_divided_by(_payments(country, payments_per_year)),),
    }
    from_month: Mapping[Period, Callable[[], _Steps]] = {
        "hour": lambda: (_times(_MONTHS), _divided_by(_WEEKS), _divided_by(_hours(country))),
        "month": lambda: (),
        "year": lambda: (_times(_payments(country, payments_per_year)),),
    }
    return _shortened(to_month[from_](), from_month[to]())


_Steps = tuple[ConversionStep, ...]


def _shortened(to_month: _Steps, from_month: _Steps) -> _Steps:
    """Return both ways as one, without a division by twelve that is taken back at once."""
    if to_month and from_month and to_month[-1].factor == from_month[0].factor:
        return to_month[:-1] + from_month[1:]
    return to_month + from_month


@dataclass(frozen=True, slots=True)
class _Factor:
    value: float
    kind: FactorKind
    what: Message
    source: str | None = None


_WEEKS = _Factor(WEEKS_A_YEAR, "weeks-a-year", say("weeks-a-year"))
_MONTHS = _Factor(MONTHS_A_YEAR, "months-a-year", say("months-a-year"))


def _times(factor: _Factor) -> ConversionStep:
    return _step("multiply", factor)


def _divided_by(factor: _Factor) -> ConversionStep:
    return _step("divide", factor)


def _step(operation: Literal["multiply", "divide"], factor: _Factor) -> ConversionStep:
    return ConversionStep(
        operation=operation, factor=factor.value, kind=factor.kind, what=factor.what, source=factor.source
    )


def _payments(country: Country, stated: int | None) -> _Factor:
    if stated is not None:
        return _Factor(stated, "payments-a-year", say("payments-stated"))
    usual = country.payments_per_year
    if usual is None:
        return _MONTHS
    return _Factor(usual.value, "payments-a-year", say("payments-usual"), usual.source)


def _hours(country: Country) -> _Factor:
    hours: Measure | None = country.weekly_hours
    if hours is None:
        raise MissingFactor(say("no-weekly-hours"))
    return _Factor(hours.value, "weekly-hours", say("weekly-hours"), hours.source)
