"""What a page is made of: blocks of cells that say what they mean; a format decides what they look like."""

from typing import Literal, NamedTuple

from careercli.messages import Message
from careercli.model import Text, Unit, YearStatus

Tone = Literal["plain", "strong", "muted", "official", "guide", "doubtful", "not-credible"]
"""How words stand among others; the last four are states of what is known, and everything reads without them."""
Mark = Literal["middle", "about", "broad", "doubtful", "not-credible"]
"""The middle of a range; held against a rate that stands for many; about something wider than what is meant; a factor
that should not be believed; cannot be."""
Evidence = Literal["official", "near", "guide", "wider-group", "employer"]


class Words(NamedTuple):
    """Some words in one tone."""

    words: str
    tone: Tone = "plain"


class Typed(NamedTuple):
    """What is to be typed as it stands; `quoted` where it has to be told from the words around it."""

    words: str
    tone: Tone = "plain"
    quoted: bool = False


class Said(NamedTuple):
    """A sentence that each format writes its own way: on a screen with signs, aloud with names of currencies."""

    message: Message
    tone: Tone = "plain"


class Number(NamedTuple):
    """A number that is no money: a count, a multiple, a factor; `decimals` of None tells a factor's own."""

    value: float
    decimals: int | None = 0
    marks: tuple[Mark, ...] = ()
    tone: Tone = "plain"


class Amount(NamedTuple):
    """An amount of a unit: as published with all digits it was given, otherwise as closely as it can be meant."""

    value: float
    unit: Unit
    published: bool = False
    marks: tuple[Mark, ...] = ()
    tone: Tone = "plain"
    exact: bool = False
    """To the cent, as a sum on paper ends."""


class Range(NamedTuple):
    """Low, typical and high of some pay, any of them None where it is not known."""

    low: float | None
    typical: float | None
    high: float | None
    unit: Unit
    published: bool = False
    marks: tuple[Mark, ...] = ()
    tone: Tone = "plain"
    open_ended: bool = False
    """Whether a high of None means that there is no upper end, and a low of None that there is no lower one."""


class Change(NamedTuple):
    """By how many percent something is more (or, below zero, less) than what it is held against."""

    percent: float
    decimals: int = 0
    tone: Tone = "plain"


class Trust(NamedTuple):
    """How far pay can be relied on: who published it, of which year, and whether it can be right at all."""

    evidence: Evidence
    year: int
    year_status: YearStatus = "stated"
    credible: bool = True
    pack: str | None = None
    """The id of the pack it is from; null: of the one that lies below all others."""


class NotCredible(NamedTuple):
    """Stands where a figure cannot be right, so that nothing is worked out from it."""

    in_short: bool = False
    """Whether its mark has to do, because a caveat below says the rest."""


class Bar(NamedTuple):
    """A range on a scale from zero to `top`, which all bars share that may be compared."""

    low: float | None
    typical: float | None
    high: float | None
    top: float
    tone: Tone = "plain"


class Cite(NamedTuple):
    """Where the words before it come from: ids of sources."""

    sources: tuple[str, ...]


class Reading(NamedTuple):
    """What an editor read into a source for the words before it."""

    judgement: Text


class Nothing(NamedTuple):
    """Stands where nothing is known, with the reason where there is one."""

    reason: Message | None = None


Cell = Words | Typed | Said | Number | Amount | Range | Change | Trust | Bar | Cite | Reading | Nothing | NotCredible
Line = tuple[Cell, ...]
"""Cells that belong together, read one after the other."""

NOTHING: Line = (Nothing(),)
Kind = Literal["text", "whole", "number", "money", "multiple", "percent", "year", "trust", "range"]
"""`whole` is text that is never broken, such as what is to be typed."""


class Column(NamedTuple):
    """A column of a table."""

    key: str
    """English, never translated."""
    title: str
    kind: Kind = "text"
    spoken: str = ""
    """The title where it is read aloud, if the printed one is short for it."""
    unit: Unit | None = None
    """Of all amounts in the column, which then need not say it."""
    rank: int = 0
    """0 stays; where the screen is too narrow, the column with the highest rank goes first."""
    top: float = 0
    """The end of the scale of a column of bars."""
    always: bool = False
    """Whether it is shown even where nothing is known in any of its rows."""

    @property
    def spoken_title(self) -> str:
        """Return the title as it is read aloud."""
        return self.spoken or " ".join(self.title.split())


class Row(NamedTuple):
    """A row of a table, and lines that stand below it."""

    cells: tuple[Line, ...]
    below: tuple[Line, ...] = ()


class Table(NamedTuple):
    """Rows of cells under column titles."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


class Heading(NamedTuple):
    """The name of what follows, and what holds for all of it."""

    words: str | Line
    aside: Line = ()
    level: Literal[1, 2] = 2


class Paragraph(NamedTuple):
    """Running text."""

    line: Line


class Caveat(NamedTuple):
    """What a reader must not overlook, behind its mark."""

    mark: str
    line: Line


class Legend(NamedTuple):
    """What the marks in what stands above mean; aloud they are words already."""

    marks: tuple[tuple[str, str], ...]


class Label(NamedTuple):
    """A label that is a mark where it is printed, and words where it is read aloud."""

    printed: str
    spoken: str


def printed_label(label: str | Label) -> str:
    """Return a label as it is printed."""
    return label if isinstance(label, str) else label.printed


def spoken_label(label: str | Label) -> str:
    """Return a label as it is read aloud."""
    return label if isinstance(label, str) else label.spoken


class Facts(NamedTuple):
    """Labels and what holds for them."""

    rows: tuple[tuple[str | Label, Line], ...]


class Bullets(NamedTuple):
    """Points that stand beside each other."""

    items: tuple[Line, ...]
    mark: str = "•"


class Node(NamedTuple):
    """A line of a tree and what hangs below it."""

    line: Line
    children: tuple["Node", ...] = ()


class Door(NamedTuple):
    """An option, or a whole command, that leads on, and how much is behind it."""

    command: str
    size: int | None = None


class Doors(NamedTuple):
    """The closing line: what leads on."""

    doors: tuple[Door, ...]


class Verbatim(NamedTuple):
    """A line as other programs read it, `file:line: what is wrong`: never broken, whatever room there is."""

    line: Line


class Space(NamedTuple):
    """An empty line, where lines that follow each other would otherwise run into one."""


Block = Heading | Paragraph | Caveat | Legend | Facts | Bullets | Table | Node | Doors | Verbatim | Space


def plain(words: str) -> Line:
    """Return words in the plain tone."""
    return (Words(words),)


def strong(words: str) -> Line:
    """Return words that stand out."""
    return (Words(words, "strong"),)


def of_pack(pack: str | None) -> Line:
    """Return in brackets, behind its name, which pack something is from; nothing for what is of the lowest one."""
    return muted(f" ({pack})") if pack else ()


def muted(words: str) -> Line:
    """Return words that stand back."""
    return (Words(words, "muted"),)


def said(message: Message, tone: Tone = "plain") -> Line:
    """Return a sentence."""
    return (Said(message, tone),)


def joined(lines: tuple[Line, ...] | list[Line], between: str = ", ") -> Line:
    """Return several lines as one, with the same words between them."""
    first, *others = lines or ((),)
    return (*first, *(cell for line in others for cell in (Words(between), *line)))
