"""The few things a view is made of; a format decides what they look like."""

from dataclasses import dataclass
from typing import Literal

Tone = Literal["plain", "strong", "muted", "accent", "good", "warning"]


@dataclass(frozen=True, slots=True)
class Span:
    """Some words in one tone."""

    words: str
    tone: Tone = "plain"


Line = tuple[Span, ...]
"""Words of several tones that belong together."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A range on a scale from zero to `scale`, shared by all bars that may be compared."""

    low: float | None
    typical: float | None
    high: float | None
    scale: float


Cell = Line | Bar


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    title: str
    align: Literal["left", "right"] = "left"
    wraps: bool = False
    """Whether its cells may be broken into several lines."""
    optional: bool = False
    """Whether it is left out where the screen is too narrow for it."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under column titles."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of what follows."""

    words: str
    level: Literal[1, 2] = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of running text."""

    line: Line


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels and what holds for them."""

    rows: tuple[tuple[str, Line], ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """Points that stand beside each other; each may have its own mark."""

    items: tuple[Line, ...]
    mark: str = "•"


@dataclass(frozen=True, slots=True)
class Node:
    """A line of a tree and what hangs below it."""

    line: Line
    children: tuple["Node", ...] = ()


Block = Heading | Paragraph | Facts | Bullets | Table | Node


@dataclass(frozen=True, slots=True)
class View:
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
