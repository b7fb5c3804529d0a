"""What of an answer can be drawn as a figure that stands alone: ranges of pay on one scale, or steps of a ladder."""

from typing import NamedTuple

from careercli.model import Unit
from careercli.views.blocks import Amount, Line, Tone


class ChartRow(NamedTuple):
    """A country or a step, and what is paid there."""

    name: str
    aside: Line = ()
    """How far the pay can be relied on, and what else belongs beside the name."""
    low: Amount | None = None
    typical: Amount | None = None
    high: Amount | None = None
    tone: Tone = "plain"
    """The state of the pay."""
    remark: Line = ()
    """What stands where there is no pay: that none is known, or that it cannot be right."""
    step: int | None = None
    """Counted from 1, on a ladder."""

    @property
    def amounts(self) -> tuple[float, ...]:
        """Return the amounts that are known, the lowest first."""
        return tuple(sorted(one.value for one in (self.low, self.typical, self.high) if one is not None))


class ChartGroup(NamedTuple):
    """Rows that belong together, below a title of their own if there are several groups."""

    title: str
    rows: tuple[ChartRow, ...]


class Chart(NamedTuple):
    """A figure: the same cells as the page's, with everything that a reader needs who sees nothing else."""

    title: str
    aside: Line
    """What holds for all of it, such as whose year's prices amounts are in."""
    groups: tuple[ChartGroup, ...]
    unit: Unit | None
    """Of all amounts; None for the steps of a ladder alone."""
    notes: tuple[Line, ...]
    """What must not be overlooked, and what marks mean."""
    sources: tuple[Line, ...]
    """Where all of it is from, of which year, and how far it can be relied on."""

    @property
    def rows(self) -> tuple[ChartRow, ...]:
        """Return the rows of all groups."""
        return tuple(row for group in self.groups for row in group.rows)

    @property
    def top(self) -> float:
        """Return the highest amount, which the scale ends with."""
        return max((amount for row in self.rows for amount in row.amounts), default=0)
