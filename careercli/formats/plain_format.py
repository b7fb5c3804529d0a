"""Writes pages for screen readers and simple terminals: a sentence or `title: value` a line, nothing drawn."""

from collections.abc import Iterator
from typing import TextIO

from careercli.ascii import encodable, printable
from careercli.formats import Look
from careercli.formats.writing import ForSpeech, written_cells
from careercli.i18n.language import _
from careercli.i18n.numbers import semicolon
from careercli.views.blocks import (
    Block,
    Bullets,
    Caveat,
    Doors,
    Facts,
    Heading,
    Legend,
    Line,
    Node,
    Nothing,
    Paragraph,
    Space,
    Table,
    Verbatim,
    spoken_label,
)
from careercli.views.page import Shown


def page_text(page: Shown, stream: TextIO, look: Look) -> str:
    """Return the page as it is written to a stream, spelled as that can carry it."""
    del look  # there is nothing to be coloured, and lines are whole
    return "".join(encodable(printable(line), stream.encoding) + "\n" for line in plain_lines(page))


def plain_lines(page: Shown) -> Iterator[str]:
    """Yield the page line by line, each whole however narrow a terminal is."""
    spoken = _Spoken(ForSpeech(page))
    for block in page.blocks:
        for line in spoken.block(block):
            # A text of several lines is one line here, for its title stands before the first only.
            words = line if isinstance(block, Verbatim) else " ".join(line.split())
            if words:
                yield words


class _Spoken:
    """Turns blocks into lines."""

    def __init__(self, writer: ForSpeech) -> None:
        self._writer = writer

    def block(self, block: Block) -> Iterator[str]:
        """Yield the lines of a block."""
        match block:
            case Heading(words, aside):
                title = self._line(words) if isinstance(words, tuple) else words
                yield semicolon().join(filter(None, (title, self._line(aside))))
            case Paragraph(line) | Caveat(_, line) | Verbatim(line):
                yield self._line(line)
            case Facts(rows):
                yield from (_titled(spoken_label(label), self._line(line)) for label, line in rows)
            case Bullets(items):
                yield from map(self._line, items)
            case Table():
                yield from self._rows(block)
            case Node(line, children):
                yield self._line(line)
                for child in children:
                    yield from self.block(child)
            case Doors(doors):
                several = (door.command if door.size is None else f"{door.command} ({door.size})" for door in doors)
                yield _titled(_("More"), ", ".join(several))
            case Space() | Legend():
                return

    def _line(self, line: Line) -> str:
        return "".join(words for _cell, words in written_cells(line, self._writer))

    def _rows(self, table: Table) -> Iterator[str]:
        for row in table.rows:
            cells: list[str] = []
            reasons: set[str] = set()
            for column, cell in zip(table.columns, row.cells, strict=True):
                words = self._line(cell).strip()
                # Why nothing is known is said once, and not in every column.
                if words and words not in reasons:
                    cells.append(_titled(column.spoken_title, words))
                if any(isinstance(one, Nothing) for one in cell):
                    reasons.add(words)
            # Cells without titles belong together: a question and the command that answers it.
            are_untitled = not any(column.spoken_title for column in table.columns)
            yield (" " if are_untitled else semicolon()).join(cells)
            yield from map(self._line, row.below)


def _titled(title: str, words: str) -> str:
    return f"{title}: {words}" if title else words
