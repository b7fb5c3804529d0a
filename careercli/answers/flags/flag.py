"""What a flag is, and every flag there is."""

from collections.abc import Iterable
from typing import Literal, get_args

from careercli.messages import Message
from careercli.records import Record, record

FlagCode = Literal[
    "below-minimum-wage",
    "hourly-monthly-mismatch",
    "hourly-annual-mismatch",
    "annual-monthly-mismatch",
    "periods-mismatch",
    "period-suspect",
    "far-outside",
    "below-representative-minimum",
    "between-minimum-wages",
    "given-twice",
    "year-ahead",
    "statistics-out-of-order",
    "contradicts-itself",
    "rung-upside-down",
    "foreign-currency",
    "differs-from-official",
    "broad-match",
    "statistic-mislabelled",
    "wide-range",
    "year-assumed",
    "stale",
    "year-inferred",
    "basis-not-stated",
]
FLAG_CODES: tuple[FlagCode, ...] = get_args(FlagCode)
"""In the order in which they are given: what makes a figure incredible first, what only wants to be known last."""
Severity = Literal["note", "doubt", "not-credible"]


@record
class Flag(Record):
    """One thing a reader must know before using a figure."""

    code: FlagCode
    severity: Severity
    """From a figure with a flag that is `not-credible` nothing is worked out."""
    text: Message
    """The sentence, with the numbers in it."""


def are_credible(flags: Iterable[Flag]) -> bool:
    """Return whether anything may be worked out from a figure with these flags."""
    return all(flag.severity != "not-credible" for flag in flags)
