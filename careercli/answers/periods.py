"""Turns pay per hour, month and year into one another, step by step."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from careercli.messages import Message, say
from careercli.model import Country, Measure, Period
from careercli.records import Record, record

WEEKS_A_YEAR = 52
MONTHS_A_YEAR = 12


@record
class ConversionStep(Record):
    """One factor on the way from a published amount to another one."""

    operation: Literal["multiply", "divide"]
    factor: float
    what: Message
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
    """Return the steps from pay per `from_` to pay per `to`.

    A monthly amount is paid `payments_per_year` times, or as often as is usual in the country, or
    twelve times. Hourly pay becomes a twelfth of a year's pay: weekly hours × 52 / 12.
    Raises `MissingFactor` if the country's weekly hours are needed and not known.
    """
    payments = _payments(country, payments_per_year)
    if from_ == to:
        return ()
    to_year: Mapping[Period, Callable[[], _Steps]] = {
        "hour": lambda: (_step("multiply", _hours(country)), _step("multiply", _WEEKS)),
        "month": lambda: (_step("multiply", payments),),
        "year": lambda: (),
    }
    from_year: Mapping[Period, Callable[[], _Steps]] = {
        "hour": lambda: (_step("divide", _WEEKS), _step("divide", _hours(country))),
        "month": lambda: (_step("divide", _MONTHS if from_ == "hour" else payments),),
        "year": lambda: (),
    }
    return to_year[from_]() + from_year[to]()


_Steps = tuple[ConversionStep, ...]


@dataclass(frozen=True, slots=True)
class _Factor:
    value: float
    what: Message
    source: str | None = None


_WEEKS = _Factor(WEEKS_A_YEAR, say("weeks-a-year"))
_MONTHS = _Factor(MONTHS_A_YEAR, say("months-a-year"))


def _step(operation: Literal["multiply", "divide"], factor: _Factor) -> ConversionStep:
    return ConversionStep(operation=operation, factor=factor.value, what=factor.what, source=factor.source)


def _payments(country: Country, stated: int | None) -> _Factor:
    if stated is not None:
        return _Factor(stated, say("payments-stated"))
    usual = country.payments_per_year
    return _MONTHS if usual is None else _Factor(usual.value, say("payments-usual", country=country.id), usual.source)


def _hours(country: Country) -> _Factor:
    hours: Measure | None = country.weekly_hours
    if hours is None:
        raise MissingFactor(say("no-weekly-hours", country=country.id))
    return _Factor(hours.value, say("weekly-hours", country=country.id), hours.source)
