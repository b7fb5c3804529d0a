"""The steps of a conversion: factors that a person can check, each with its year and its source."""

from collections.abc import Iterable
from typing import Literal

from careercli.messages import Message
from careercli.records import Record, record

FactorKind = Literal[
    "paid-hours",
    "weekly-hours",
    "weekly-days",
    "weeks-a-year",
    "months-a-year",
    "payments-a-year",
    "consumer-prices",
    "exchange-rate",
    "purchasing-power-parity",
    "minimum-wage",
]
Operation = Literal["multiply", "divide"]


@record
class ConversionStep(Record):
    """One factor on the way from a published amount to another one."""

    operation: Operation
    factor: float
    kind: FactorKind
    what: Message
    """The factor in words."""
    year: int | None = None
    """The year the factor holds for; null where it holds for all."""
    source: str | None = None
    """Id of the factor's source; null for the calendar."""
    projection: bool = False
    """Whether the source expects the factor rather than measured it."""
    assumed: bool = False
    """Whether no source states the factor, so that no verdict may rest on it."""


Steps = tuple[ConversionStep, ...]


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


def median(values: Iterable[float]) -> float:
    """Return the median; importing `statistics` for it would take longer than most answers."""
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def reversed_steps(steps: Steps) -> Steps:
    """Return the way back."""
    back: dict[Operation, Operation] = {"multiply": "divide", "divide": "multiply"}
    return tuple(ConversionStep(**{**vars(step), "operation": back[step.operation]}) for step in reversed(steps))
