"""Draws tables with Rich as far as the screen has room for them: bars on a scale, and lines below rows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text as RichText

from careercli.formats.bars import NARROWEST, WIDEST, draw_bar, draw_scale, ticks
from careercli.formats.columns import LEFT, filled_columns
from careercli.i18n.numbers import number
from careercli.views.blocks import Bar, Column, Kind, Line, Row, Table, Tone

STYLES: Mapping[Tone, str] = {
    "plain": "",
    "strong": "bold",
    "muted": "dim",
    "official": "green",
    "guide": "cyan",
    "doubtful": "yellow",
    "not-credible": "red",
}
_BETWEEN = 2
"""Blanks between columns."""
_NARROWEST_CELL = 12
"""Below it a wrapped cell would break in the middle of words."""
_USUAL_BAR = 28
_INDENT = 2
_WRAPPED: frozenset[Kind] = frozenset({"text"})


class Drawing(Protocol):
    """What a table is drawn with."""

    width: int
    """Columns of the screen."""
    is_limited: bool
    """Whether it is a screen at all."""
    ascii_only: bool

    def words(self, words: str, style: str = "") -> RichText:
        """Return words in a style."""
        ...

    def line(self, line: Line, column: Column | None = None) -> RichText:
        """Return a line as a cell of a column."""
        ...


class _Drawn(NamedTuple):
    """A column with its cells drawn."""

    column: Column
    title: RichText
    cells: tuple[RichText, ...]
    bars: tuple[Bar | None, ...]
    widest: int
    narrowest: int


def drawn_table(table: Table, drawing: Drawing) -> RenderableType:
    """Return the table as far as the screen has room for it.

    Columns of the highest rank go first; a table still too wide is written row by row and whole, for a number that
    has lost its last digits is a wrong number.
    """
    every = [_drawn(table, position, drawing) for position in filled_columns(table)]
    drawn = every
    while drawn and _comfortable(drawn) > drawing.width and (last := max(one.column.rank for one in drawn)):
        drawn = [one for one in drawn if one.column.rank != last]
    if _least(drawn) > drawing.width:
        return Group(*(_row_by_row(every, position, row, drawing) for position, row in enumerate(table.rows)))
    return _grid(drawn, _widths(drawn, drawing), table.rows, drawing)


def _drawn(table: Table, position: int, drawing: Drawing) -> _Drawn:
    column = table.columns[position]
    lines = [row.cells[position] for row in table.rows]
    bars = tuple(next((cell for cell in line if isinstance(cell, Bar)), None) for line in lines)
    cells = tuple(drawing.line(line, column) for line in lines)
    title = drawing.words(column.title, "bold dim")
    widest = max(map(_extent, (title, *cells)), default=0)
    narrowest = _narrowest((title, *cells), widest) if column.kind in _WRAPPED else widest
    if any(bars):
        widest, narrowest = max(widest, _USUAL_BAR), max(narrowest, NARROWEST)
    return _Drawn(column, title, cells, bars, widest, narrowest)


def _extent(text: RichText) -> int:
    return max(map(cell_len, text.plain.split("\n")))


def _narrowest(cells: Iterable[RichText], widest: int) -> int:
    """Return how narrow a column may be: wide enough for every number and code, which must not be broken."""
    words = (word for cell in cells for word in cell.plain.split())
    whole = (word for word in words if word[-1:].isdigit() or word[-2:-1].isdigit() or "_" in word)
    return min(widest, max([_NARROWEST_CELL, *map(cell_len, whole)]))


def _least(drawn: Sequence[_Drawn]) -> int:
    return sum(one.narrowest for one in drawn) + _BETWEEN * (len(drawn) - 1)


def _comfortable(drawn: Sequence[_Drawn]) -> int:
    """Return how wide a table is in which no words are broken and bars can be told apart."""
    return sum(one.widest for one in drawn) + _BETWEEN * (len(drawn) - 1)


def _widths(drawn: Sequence[_Drawn], drawing: Drawing) -> list[int]:
    """Return the columns' widths: letters are taken from the widest that may be broken, what is left goes to bars."""
    widths = [one.widest for one in drawn]
    if not drawing.is_limited:
        return widths
    spare = drawing.width - sum(widths) - _BETWEEN * (len(drawn) - 1)
    for position, one in enumerate(drawn):
        if any(one.bars):
            widths[position] = min(max(one.narrowest, one.widest + spare), max(WIDEST, one.narrowest))
    excess = sum(widths) + _BETWEEN * (len(drawn) - 1) - drawing.width
    for _ in range(excess):
        room = [position for position, one in enumerate(drawn) if widths[position] > one.narrowest]
        widths[max(room, key=widths.__getitem__)] -= 1
    return widths


def _grid(drawn: Sequence[_Drawn], widths: Sequence[int], rows: Sequence[Row], drawing: Drawing) -> RenderableType:
    def grid() -> Grid:
        made = Grid.grid(padding=(0, _BETWEEN, 0, 0))
        for one, width in zip(drawn, widths, strict=True):
            left = one.column.kind in LEFT
            made.add_column(justify="left" if left else "right", width=width, overflow="fold", vertical="bottom")
        return made

    parts: list[RenderableType] = []
    current = grid()
    if any(one.title.plain for one in drawn):
        current.add_row(*(_title(one, width, drawing) for one, width in zip(drawn, widths, strict=True)))
    for position, row in enumerate(rows):
        for column in current.columns:
            column.vertical = "top"
        current.add_row(*(_cell(one, position, width, drawing) for one, width in zip(drawn, widths, strict=True)))
        if row.below:
            parts += [current, *_lines_below(row, drawing)]
            current = grid()
    return Group(*parts, current) if current.row_count else Group(*parts)


def _title(one: _Drawn, width: int, drawing: Drawing) -> RichText:
    if not any(one.bars) or not one.column.top:
        return one.title
    labels = {tick: number(tick) for tick in ticks(one.column.top, width)}
    return drawing.words(draw_scale(one.column.top, width, labels), "dim")


def _cell(one: _Drawn, position: int, width: int, drawing: Drawing) -> RichText:
    bar = one.bars[position]
    if bar is None:
        return one.cells[position]
    return drawing.words(draw_bar(bar, width, ascii_only=drawing.ascii_only), STYLES[bar.tone])


def _row_by_row(drawn: Sequence[_Drawn], position: int, row: Row, drawing: Drawing) -> RenderableType:
    cells = (
        (drawing.words(" ".join(one.title.plain.split()), "dim"), one.cells[position])
        for one in drawn
        if one.cells[position].plain
    )
    return Padding(Group(labelled(cells, drawing.width), *_lines_below(row, drawing)), (0, 0, 1, 0))


def labelled(rows: Iterable[tuple[RichText, RichText]], width: int) -> RenderableType:
    """Return labels and what stands beside each, the labels in at most half of the width."""
    rows = list(rows)
    grid = Grid.grid(padding=(0, 1))
    # A label such as an id is to be typed, and broken in two it is another one.
    unbroken = max((cell_len(word) for label, _told in rows for word in label.plain.split()), default=0)
    is_long = width // 2 - _NEARLY < unbroken <= width - _NARROWEST_FACT
    grid.add_column(width=unbroken if is_long else None, max_width=width // 2, overflow="fold")
    grid.add_column(overflow="fold")
    for row in rows:
        grid.add_row(*row)
    return Padding(grid, (0, 0, 0, 1), expand=False)


def _lines_below(row: Row, drawing: Drawing) -> Iterator[RenderableType]:
    return (Padding(drawing.line(line), (0, 0, 0, _INDENT)) for line in row.below)


_NEARLY = 4
"""Columns that Rich takes from a label of half the screen where what is told of it is long."""
_NARROWEST_FACT = 24
"""Columns beside labels, in which sentences can still be read."""
