"""Writes views for people: Rich tables and trees on a terminal, the same in full and unstyled elsewhere."""

import re
from collections.abc import Callable, Iterable, Mapping
from shutil import get_terminal_size
from typing import Any, TextIO

from rich import box
from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table as RichTable
from rich.text import Text as RichText
from rich.tree import Tree as RichTree

from careercli.answers.answer import Answer
from careercli.ascii import encodable, printable
from careercli.formats import ColorMode
from careercli.formats.bars import draw_bar
from careercli.formats.diagnostics import tell
from careercli.i18n.sentences import sentence
from careercli.views.blocks import (
    ABSENT,
    NOTHING,
    Bar,
    Block,
    Bullets,
    Facts,
    Heading,
    Line,
    Node,
    Paragraph,
    Table,
    Tone,
    View,
)

_STYLES: Mapping[Tone, str] = {
    "plain": "",
    "strong": "bold",
    "muted": "dim",
    "accent": "cyan",
    "good": "green",
    "warning": "yellow",
}
_UNLIMITED = 10_000
"""Columns of a stream that is no screen: nothing is cut or broken there."""
_BLANK_END = re.compile(r"(?:[ ]|\x1b\[[0-9;]*m)+$")
_HEIGHT = 25
"""Rich wants to know it with the width, and uses it for nothing that is drawn here."""
_NARROWEST = 40
_NARROWEST_CELL = 12
"""Below it a wrapped cell would break in the middle of words."""


def write(
    answer: Answer[Any], version: str | None, layout: Callable[[], View], stream: TextIO, color: ColorMode
) -> None:
    """Write the answer's view to the stream, as wide as its terminal if it is one, and its notes to standard error."""
    del version  # of interest to scripts
    _write_view(layout(), stream, color)
    stream.flush()
    for note in answer.notes:
        tell(sentence(note))


def _write_view(view: View, stream: TextIO, color: ColorMode) -> None:
    console = console_for(stream, color)
    with console.capture() as drawn:
        for position, block in enumerate(view.blocks):
            if position and isinstance(block, Heading | Node):
                console.print()
            console.print(_rendered(block, console))
    # Rich fills cells up to their width; those blanks are nobody's content.
    lines = drawn.get().split("\n")[:-1]
    stream.write("".join(_BLANK_END.sub(_plain_end, line) + "\n" for line in lines))


def _plain_end(blanks: re.Match[str]) -> str:
    return "\x1b[0m" if "\x1b" in blanks[0] else ""


def console_for(stream: TextIO, color: ColorMode) -> Console:
    """Return Rich's console for a stream: no markup, no guessed highlights, colour as asked for."""
    width = max(get_terminal_size().columns, _NARROWEST) if stream.isatty() else _UNLIMITED
    return Console(
        file=stream,
        # "standard" because Rich finds no colours where it sees no terminal, and `always` is meant for there.
        color_system={"auto": "auto", "always": "standard", "never": None}[color],
        force_terminal=True if color == "always" else None,
        no_color=False if color == "always" else None,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
        width=width,
        height=_HEIGHT,
    )


def _rendered(block: Block, console: Console) -> RenderableType:
    match block:
        case Heading(words, level):
            return _text((_words(words, console), "bold cyan" if level == 1 else "bold"))
        case Paragraph(line):
            return _line(line, console)
        case Facts(rows):
            return _grid(
                [(_text((_words(label, console), "dim")), _line(line, console)) for label, line in rows], console
            )
        case Bullets(items, mark):
            return _grid([(_text((_words(mark, console), "dim")), _line(item, console)) for item in items], console)
        case Table():
            return _table(block, console)
        case Node():
            return _tree(block, console)


def _grid(rows: list[tuple[RichText, RichText]], console: Console) -> RenderableType:
    grid = RichTable.grid(padding=(0, 1))
    grid.add_column(max_width=console.width // 2, overflow="fold")
    grid.add_column(overflow="fold")
    for row in rows:
        grid.add_row(*row)
    return Padding(grid, (0, 0, 0, 1), expand=False)


def _table(table: Table, console: Console) -> RenderableType:
    """Return the table as far as the screen has room for it.

    Optional columns go first; a table still too wide is written row by row, for a number that has
    lost its last digits is a wrong number.
    """
    kept = _kept_columns(table, console)
    drawn = _drawn(table, kept, console)
    legends = [_line(legend, console) for position in kept if (legend := table.columns[position].legend)]
    excess = _extent(drawn, console) - console.width
    if excess <= 0:
        return Group(drawn, *legends)
    widths = _narrowed(table, kept, console, excess)
    if widths is not None:
        return Group(_drawn(table, kept, console, widths), *legends)
    return Group(*(_row_by_row(table, row, kept, console) for row in table.rows), *legends)


def _narrowed(table: Table, kept: list[int], console: Console, excess: int) -> list[int] | None:
    """Return the columns' widths with so many letters taken from the widest that may be broken; None if they cannot."""
    cells = [[_line(row[position], console) for row in table.rows] for position in kept]
    titles = [_text((_words(table.columns[position].title, console), "")) for position in kept]
    widths = [
        max(_extent(part, console) for part in (title, *column)) for title, column in zip(titles, cells, strict=True)
    ]
    least = [
        _narrowest(column) if table.columns[position].wraps else width
        for position, column, width in zip(kept, cells, widths, strict=True)
    ]
    for _ in range(excess):
        room = [width - narrow for width, narrow in zip(widths, least, strict=True)]
        if max(room) <= 0:
            return None
        widest = max((position for position, spare in enumerate(room) if spare > 0), key=widths.__getitem__)
        widths[widest] -= 1
    return widths


def _kept_columns(table: Table, console: Console) -> list[int]:
    """Return the positions of the columns that have something to say and room to say it."""
    kept = [position for position in range(len(table.columns)) if _is_filled(table, position)]
    ranks = {table.columns[position].optional for position in kept}
    for rank in sorted(ranks - {0}, reverse=True):
        # Only for the last ones is it worth breaking words in other columns.
        spare = _spare(table, kept, console) if rank == 1 else 0
        if _extent(_drawn(table, kept, console), console) - spare <= console.width:
            break
        kept = [position for position in kept if table.columns[position].optional != rank]
    return kept


def _spare(table: Table, kept: list[int], console: Console) -> int:
    """Return how many letters columns of words may lose for an optional column before they are hard to read."""
    widths = (
        max(_extent(_line(row[position], console), console) for row in table.rows)
        for position in kept
        if table.columns[position].wraps
    )
    return sum(width // 4 for width in widths)


def _extent(drawn: RichTable | RichText, console: Console) -> int:
    """Return how wide something would be on a screen without an edge."""
    if console.width == _UNLIMITED:
        return 0
    return console.measure(drawn, options=console.options.update(width=_UNLIMITED)).maximum


def _row_by_row(table: Table, row: tuple[Line, ...], kept: list[int], console: Console) -> RenderableType:
    told = [position for position in kept if row[position] not in (ABSENT, ())]
    titles = [_text((_words(table.columns[position].title, console), "dim")) for position in told]
    cells = [_line(row[position], console) for position in told]
    return Padding(_grid(list(zip(titles, cells, strict=True)), console), (0, 0, 1, 0))


def _drawn(table: Table, kept: list[int], console: Console, widths: list[int] | None = None) -> RichTable:
    drawn = RichTable(
        box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, collapse_padding=True, header_style="bold", padding=(0, 1)
    )
    for place, position in enumerate(kept):
        column = table.columns[position]
        drawn.add_column(
            _text((_words(column.title, console), "bold")),
            justify=column.align,
            no_wrap=not column.wraps,
            overflow="fold",
            width=widths[place] if widths else None,
        )
    for row in table.rows:
        drawn.add_row(*(_line(row[position], console) for position in kept))
    return drawn


def _narrowest(cells: Iterable[RichText]) -> int:
    """Return how narrow a column may be: wide enough for every number and code, which must not be broken."""
    words = (word for cell in cells for word in cell.plain.split())
    whole = (word for word in words if word[-1:].isdigit() or word[-2:-1].isdigit() or "_" in word)
    return max([_NARROWEST_CELL, *map(cell_len, whole)])


def _is_filled(table: Table, position: int) -> bool:
    """Return whether a column has anything to say."""
    cells = [row[position] for row in table.rows]
    return any(isinstance(part, Bar) or part.words.strip() for cell in cells if cell != NOTHING for part in cell)


def _tree(node: Node, console: Console) -> RichTree:
    def grow(branch: RichTree, node: Node) -> None:
        for child in node.children:
            grow(branch.add(_line(child.line, console)), child)

    tree = RichTree(_line(node.line, console), guide_style="dim")
    grow(tree, node)
    return tree


def _line(line: Line, console: Console) -> RichText:
    return _text(
        *(
            (draw_bar(part, screen=console.width, ascii_only=console.options.ascii_only), _STYLES["good"])
            if isinstance(part, Bar)
            else (_words(part.words, console), _STYLES[part.tone])
            for part in line
        )
    )


def _text(*parts: tuple[str, str]) -> RichText:
    text = RichText()
    for words, style in parts:
        text.append(words, style or None)
    return text


def _words(words: str, console: Console) -> str:
    return encodable(printable(words), console.encoding)
