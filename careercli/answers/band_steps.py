"""The step from one band of an employer to the next one: the raise, and whether the two overlap or leave a hole."""

from typing import TYPE_CHECKING

from careercli.answers.pay.periods import full_week_steps, steps_between
from careercli.answers.pay.steps import MissingFactor, convert
from careercli.messages import Message, say
from careercli.model import Country
from careercli.records import Record, record

if TYPE_CHECKING:  # which is made of such steps
    from careercli.answers.bands import BandPay


@record
class BandStep(Record):
    """The step between a band and the one beside it, from the lower to the upper."""

    grade: str
    """Of the band beside."""
    role: str
    raise_percent: float | None
    """By how many percent the typical pay of the upper one, or its middle, is above that of the lower one."""
    overlap_percent: float | None
    """How much of the upper band lies within the lower one; null where nothing does."""
    gap_percent: float | None
    """By how many percent the upper band begins above the end of the lower one; null where it does not."""
    covers_half: bool
    """Whether the upper band begins below the typical pay of the lower one."""
    gap: Message | None
    """Why the two cannot be compared."""


def step_between(lower: "BandPay", upper: "BandPay", beside: "BandPay", country: Country) -> BandStep:
    """Return the step from one band to another; `beside` is the one of them that it is told beside the other."""
    try:
        low, typical, high = _in_money_of(upper, lower, country)
    except MissingFactor as missing:
        return BandStep(
            grade=beside.grade,
            role=beside.role,
            raise_percent=None,
            overlap_percent=None,
            gap_percent=None,
            covers_half=False,
            gap=missing.reason,
        )
    upper_low = upper.low if upper.low is not None else upper.typical_or_middle
    upper_high = upper.high if upper.high is not None else upper.typical_or_middle
    shared = min(high, upper_high) - max(low, upper_low)
    width = upper_high - upper_low
    return BandStep(
        grade=beside.grade,
        role=beside.role,
        raise_percent=100 * (upper.typical_or_middle / typical - 1),
        overlap_percent=100 * shared / width if shared > 0 and width > 0 else None,
        gap_percent=100 * (upper_low / high - 1) if upper_low > high else None,
        covers_half=upper_low < typical,
        gap=None,
    )


def _in_money_of(upper: "BandPay", lower: "BandPay", country: Country) -> tuple[float, float, float]:
    """Return low, typical and high of the lower band in the upper one's period, payments and hours.

    Raises `MissingFactor` where they are of different currencies, or one is gross and the other is not.
    """
    if (upper.currency, upper.basis) != (lower.currency, lower.basis):
        raise MissingFactor(say("bands-not-comparable"))
    steps = (
        *full_week_steps(lower.period, lower.hours_per_week, country),
        *steps_between(
            lower.period, lower.payments_per_year, upper.period, upper.payments_per_year, country, lower.days_per_week
        ),
    )
    # What a full week pays: part-time bands are compared by it, and both of one period are.
    back = convert(1, full_week_steps(upper.period, upper.hours_per_week, country))
    ends = (lower.low, lower.typical_or_middle, lower.high)
    low, typical, high = (convert(lower.typical_or_middle if end is None else end, steps) / back for end in ends)
    return low, typical, high
