"""An answer as a page: named parts, of which a reader asks for some, and the line of doors to the others.

The answer's own part is always shown. One function makes one part, and is asked only where the part is.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import NamedTuple, get_args

from careercli.i18n.language import _, readable
from careercli.model import Text
from careercli.views import Detail
from careercli.views.blocks import (
    Block,
    Bullets,
    Caveat,
    Cell,
    Cite,
    Door,
    Doors,
    Facts,
    Heading,
    Label,
    Legend,
    Line,
    Node,
    Paragraph,
    Reading,
    Space,
    Table,
    Verbatim,
    Words,
)
from careercli.views.chart import Chart

DETAILS: tuple[Detail, ...] = ("full", "all", "explain", "notes", "sources")
"""The order in which parts are shown; that in which doors lead to them is the one they are named in."""


class Part(NamedTuple):
    """A part of a page that is shown when it is asked for."""

    blocks: Callable[[], Iterable[Block]]
    size: int | None = None
    """How many things are in it, where that tells whether it is worth asking for."""


class Page(NamedTuple):
    """An answer, laid out."""

    answer: tuple[Block, ...]
    parts: Mapping[Detail, Part]
    commands: tuple[str, ...] = ()
    """Commands that lead on from here."""
    sources: tuple[str, ...] = ()
    """Ids of all sources the answer rests on, in the order in which they are numbered."""
    chart: Callable[[], Chart | None] = lambda: None
    """Draws the answer as a figure; None where there is nothing to draw."""
    on_one_sheet: bool = False
    """Whether it is meant to be given away on one sheet of paper."""


class Shown(NamedTuple):
    """What is shown of a page."""

    blocks: tuple[Block, ...]
    sources: Mapping[str, int]
    """The numbers of sources; empty where they are not listed, so that nothing would be named by them."""
    readings: Mapping[str, int]
    """The numbers of editors' readings by their words, likewise."""
    chart: Callable[[], Chart | None] = lambda: None
    """The answer as a figure, whatever parts are shown."""
    on_one_sheet: bool = False
    """Whether it is meant to be given away on one sheet of paper."""


def shown(page: Page, details: Collection[Detail]) -> Shown:
    """Return the answer and those of the other parts that are asked for, and the doors to the rest."""
    asked = [detail for detail in DETAILS if detail in details and detail in page.parts]
    blocks: list[Block] = list(page.answer)
    for detail in asked:
        blocks += page.parts[detail].blocks()
    judgements = _judgements(blocks)
    readings: dict[str, int] = {}
    if "notes" in asked:
        readings = {words: number for number, words in enumerate(judgements, start=1)}
        lines = tuple(
            (Label(f"†{number}", _("Editor's reading {number}").format(number=number)), (Words(words),))
            for words, number in readings.items()
        )
        blocks += [Heading(_("Editor's readings")), Facts(lines)] if lines else []
    doors = tuple(_doors(page, asked, len(judgements)))
    numbers = {source: number for number, source in enumerate(page.sources, start=1)}
    closing: tuple[Block, ...] = (Space(), Doors(doors)) if doors else ()
    return Shown((*blocks, *closing), numbers if "sources" in asked else {}, readings, page.chart, page.on_one_sheet)


def _doors(page: Page, asked: Collection[Detail], readings: int) -> Iterator[Door]:
    for detail in get_args(Detail):
        part = page.parts.get(detail)
        if part is not None and detail not in asked:
            more = readings if detail == "notes" else 0
            count = None if part.size is None else part.size + more
            if count != 0:
                yield Door(f"--{detail}", count)
    yield from map(Door, page.commands)


def _judgements(blocks: Iterable[Block]) -> tuple[str, ...]:
    """Return what editors read into sources, each once, in the order in which it is marked."""
    return tuple(dict.fromkeys(readable(reading.judgement) for reading in readings_in(blocks)))


def readings_in(blocks: Iterable[Block]) -> Iterator[Reading]:
    """Yield the marks of editors' readings."""
    yield from (cell for cell in cells_of(blocks) if isinstance(cell, Reading))


def cells_of(blocks: Iterable[Block]) -> Iterator[Cell]:
    """Yield every cell of some blocks."""
    for line in _lines(blocks):
        yield from line


def _lines(blocks: Iterable[Block]) -> Iterator[Line]:
    """Yield every line of some blocks."""
    for block in blocks:
        match block:
            case Heading(aside=line) | Paragraph(line=line) | Caveat(line=line) | Verbatim(line=line):
                yield line
            case Facts(rows=rows):
                yield from (line for _label, line in rows)
            case Bullets(items=items):
                yield from items
            case Table(rows=table_rows):
                for row in table_rows:
                    yield from row.cells
                    yield from row.below
            case Node(line=line, children=children):
                yield line
                yield from _lines(children)
            case Doors() | Space() | Legend():
                pass


def tail(sources: Iterable[str], judgement: Text | None = None) -> Line:
    """Return what stands behind a statement: what an editor read into its sources, and the sources."""
    cited = (Cite(tuple(sources)),)
    return cited if judgement is None else (Reading(judgement), *cited)
