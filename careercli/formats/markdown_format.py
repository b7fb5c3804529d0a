"""Writes pages as Markdown: tables of GitHub's kind, nested lists for trees, and nothing of the data is markup."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple, TextIO

from careercli.ascii import encodable, printable
from careercli.formats import Look
from careercli.formats.columns import LEFT, filled_columns, is_bar, name_position, title_of
from careercli.formats.writing import ForScreens, written_cells
from careercli.i18n.language import _
from careercli.views.blocks import (
    Block,
    Bullets,
    Caveat,
    Column,
    Doors,
    Facts,
    Heading,
    Label,
    Legend,
    Line,
    Node,
    Paragraph,
    Row,
    Space,
    Table,
    Typed,
    Verbatim,
    printed_label,
)
from careercli.views.page import Shown

_MARKUP = re.compile(r"([\\`*_{}\[\]<>|~#$]|&(?=[\w#]))")
"""Signs that mean something inside a line; `$` because GitHub takes what is between two of them for mathematics."""
_AT_THE_START = re.compile(r"[-=](?=[-=])|([-+=]|[0-9]+[.)])(?=\s|$)")
"""What would begin a list, or be a rule, where a line begins with it."""
_FENCES = re.compile("[`|]")
"""What code cannot hold in a table."""


def page_text(page: Shown, stream: TextIO, look: Look) -> str:
    """Return the page as Markdown, spelled as the stream can carry it."""
    del look  # Markdown is as wide as it is, and has no colours
    dressed = _Dressed(page, stream.encoding)
    chunks: list[str] = []
    # Lists that follow each other would be one: the next one begins with another sign.
    bullets = "-"
    for kind, blocks in groupby(page.blocks, type):
        for chunk in dressed.blocks(kind, list(blocks), first=not chunks):
            if isinstance(chunk, _List):
                chunks.append("\n".join(chunk.lines(bullets)))
                bullets = "*" if bullets == "-" else "-"
            elif chunk:
                chunks.append(chunk)
    return "\n\n".join(chunks) + "\n"


def escaped(words: str) -> str:
    """Return words of which none is markup, as they may stand inside a line."""
    return _MARKUP.sub(r"\\\1", re.sub(r"[ ]*\n\s*", " ", words))


def _begun(line: str) -> str:
    """Return a line, already escaped, as it may stand at the beginning of a block."""
    line = line.strip(" ")
    found = _AT_THE_START.match(line)
    if found is None:
        return line
    begins = found[0]
    return f"{begins[:-1]}\\{begins[-1]}{line[found.end() :]}"


class _List(NamedTuple):
    """Points with others below them."""

    points: tuple["_Point", ...]

    def lines(self, sign: str, indent: str = "") -> Iterator[str]:
        for point in self.points:
            yield f"{indent}{sign} {point.words}"
            yield from point.below.lines(sign, indent + "  ") if point.below is not None else ()


class _Point(NamedTuple):
    words: str
    below: _List | None = None


def _list(lines: Iterable[str]) -> _List:
    return _List(tuple(_Point(line) for line in lines))


class _Dressed:
    """Turns blocks into Markdown."""

    def __init__(self, page: Shown, encoding: str) -> None:
        self._writer = ForScreens(page)
        self._encoding = encoding

    def blocks(self, kind: type[Block], blocks: Sequence[Block], *, first: bool) -> Iterator[str | _List]:
        """Yield what blocks of one kind that follow each other are: points beside each other are one list."""
        if kind is Caveat:
            yield _list(self._caveat(block) for block in blocks if isinstance(block, Caveat))
            return
        for position, block in enumerate(blocks):
            yield from self._block(block, first=first and not position)

    def _block(self, block: Block, *, first: bool) -> Iterator[str | _List]:
        match block:
            case Heading(words, aside):
                title = self._line(words) if isinstance(words, tuple) else self._words(words)
                yield ("# " if first else "## ") + title
                yield self._start(aside)
            case Paragraph(line) | Verbatim(line):
                yield self._start(line)
            case Caveat():
                yield _list([self._caveat(block)])
            case Legend(marks):
                yield _list(f"{self._words(mark)} {self._words(words)}" for mark, words in marks)
            case Facts(rows):
                yield _list(self._fact(label, line) for label, line in rows)
            case Bullets(items, mark):
                before = "" if mark == "•" else self._words(mark) + " "
                yield _list(before + self._start(item) for item in items)
            case Table():
                yield from self._table(block)
            case Node():
                yield _List((self._point(block),))
            case Doors(doors):
                several = (
                    self._typed(door.command) + (f" ({door.size})" if door.size is not None else "") for door in doors
                )
                yield f"{self._words(_('More'))}: {', '.join(several)}"
            case Space():
                return

    def _caveat(self, caveat: Caveat) -> str:
        line = self._start(caveat.line)
        return line if caveat.mark == "•" else f"{self._words(caveat.mark)} {line}"

    def _fact(self, label: str | Label, line: Line) -> str:
        name = self._words(printed_label(label)).strip()
        # A mark stands before what it marks, a name says what follows.
        before = name if isinstance(label, Label) else f"**{name}:**"
        return f"{before} {self._line(line).strip()}".rstrip()

    def _point(self, node: Node) -> _Point:
        below = _List(tuple(map(self._point, node.children))) if node.children else None
        return _Point(self._start(node.line), below)

    def _table(self, table: Table) -> Iterator[str | _List]:
        positions = [
            position
            for position in filled_columns(table)
            # What a bar shows, the columns beside it tell.
            if not all(is_bar(row.cells[position]) or not self._cell(row, position) for row in table.rows)
            or table.columns[position].always
        ]
        columns = [table.columns[position] for position in positions]
        written = [[self._cell(row, position, table.columns[position]) for position in positions] for row in table.rows]
        if not any(map(title_of, columns)):
            # Cells without titles belong together: a question and the command that answers it.
            yield _list(" ".join(cells) for cells in written if any(cells))
            return
        yield _grid(columns, [[self._words(title_of(column)) for column in columns], *written])
        name = name_position(table, positions)
        below = [f"{self._cell(row, name)}: {self._line(line)}" for row in table.rows for line in row.below]
        if below:
            yield _list(map(_begun, below))

    def _cell(self, row: Row, position: int, column: Column | None = None) -> str:
        return self._line(row.cells[position], column).strip()

    def _start(self, line: Line) -> str:
        return _begun(self._line(line))

    def _line(self, line: Line, column: Column | None = None) -> str:
        return "".join(
            self._typed(cell.words) if isinstance(cell, Typed) else self._words(words)
            for cell, words in written_cells(line, self._writer, column)
        )

    def _typed(self, words: str) -> str:
        spelled = encodable(printable(words), self._encoding)
        return escaped(spelled) if _FENCES.search(spelled) else f"`{spelled}`"

    def _words(self, words: str) -> str:
        return escaped(encodable(printable(words), self._encoding))


def _grid(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> str:
    """Return rows, the first of titles, as a table whose source can be read as well."""
    left = [column.kind in LEFT for column in columns]
    widths = [max(3, *(len(row[position]) for row in rows)) for position in range(len(columns))]
    rule = ["-" * width if is_left else "-" * (width - 1) + ":" for width, is_left in zip(widths, left, strict=True)]
    lines = [
        " | ".join(
            words.ljust(width) if is_left else words.rjust(width)
            for words, width, is_left in zip(row, widths, left, strict=True)
        )
        for row in (rows[0], rule, *rows[1:])
    ]
    return "\n".join(f"| {line} |" for line in lines)
