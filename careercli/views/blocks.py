"""The few things a view is made of; a format decides what they look like."""

from typing import Literal, NamedTuple

Tone = Literal["plain", "strong", "muted", "accent", "good", "warning"]


class Span(NamedTuple):
    """Some words in one tone."""

    words: str
    tone: Tone = "plain"


class Bar(NamedTuple):
    """A range on a scale from zero to `scale`, shared by all bars that may be compared."""

    low: float | None
    typical: float | None
    high: float | None
    scale: float
    end: str
    """The end of the scale, in words."""


Line = tuple[Span | Bar, ...]
"""Words of several tones, and bars, that belong together."""


class Column(NamedTuple):
    """A column of a table."""

    title: str
    align: Literal["left", "right"] = "left"
    wraps: bool = False
    """Whether its cells may be broken into several lines."""
    optional: int = 0
    """0 stays; where the screen is too narrow, the column with the highest number goes first."""
    legend: Line = ()
    """Said below the table where the column is shown."""


class Table(NamedTuple):
    """Rows of cells under column titles."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Line, ...], ...]


class Heading(NamedTuple):
    """The name of what follows."""

    words: str
    level: Literal[1, 2] = 2


class Paragraph(NamedTuple):
    """A line of running text."""

    line: Line


class Facts(NamedTuple):
    """Labels and what holds for them."""

    rows: tuple[tuple[str, Line], ...]


class Bullets(NamedTuple):
    """Points that stand beside each other; each may have its own mark."""

    items: tuple[Line, ...]
    mark: str = "•"


class Node(NamedTuple):
    """A line of a tree and what hangs below it."""

    line: Line
    children: tuple["Node", ...] = ()


Block = Heading | Paragraph | Facts | Bullets | Table | Node


class View(NamedTuple):
    """An answer, laid out."""

    blocks: tuple[Block, ...]


def plain(words: str) -> Line:
    """Return words in the plain tone."""
    return (Span(words),)


def strong(words: str) -> Line:
    """Return words that stand out."""
    return (Span(words, "strong"),)


def muted(words: str) -> Line:
    """Return words that stand back."""
    return (Span(words, "muted"),)


NOTHING = muted("–")
"""Stands where nothing is known; a column of nothing else is left out."""

ABSENT = muted("·")
"""Stands where something does not hold, which is known; without room for a table it need not be said."""
