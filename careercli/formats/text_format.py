"""Writes pages for people: on a terminal as wide as it is, elsewhere the same in full and unstyled."""

import re
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.text import Text as RichText
from rich.tree import Tree as RichTree

from careercli.ascii import encodable, printable
from careercli.configuration import ColorMode
from careercli.formats import Look
from careercli.formats.tables import STYLES, Drawing, drawn_table, labelled
from careercli.formats.writing import ForScreens, tone_of, written_cells
from careercli.views.blocks import (
    Block,
    Bullets,
    Caveat,
    Column,
    Door,
    Doors,
    Facts,
    Heading,
    Legend,
    Line,
    Node,
    Paragraph,
    Space,
    Table,
    Verbatim,
    printed_label,
)
from careercli.views.page import Shown

UNLIMITED = 10_000
"""Columns of a stream that is no screen: nothing is cut or broken there."""
_BLANK_END = re.compile(r"(?:[ ]|\x1b\[[0-9;]*m)+$")
_HEIGHT = 25
"""Rich wants to know it with the width, and uses it for nothing that is drawn here."""


def page_text(page: Shown, stream: TextIO, look: Look) -> str:
    """Return the page as it is written to a stream."""
    console = console_for(stream, look.color, look.width or UNLIMITED)
    drawing = _Drawing(console, page)
    with console.capture() as captured:
        for position, block in enumerate(page.blocks):
            if position and isinstance(block, Heading | Node) and not isinstance(page.blocks[position - 1], Space):
                console.print()
            console.print(drawing.block(block), soft_wrap=isinstance(block, Verbatim))
    # Rich fills cells up to their width; those blanks are nobody's content.
    lines = captured.get().split("\n")[:-1]
    return "".join(_BLANK_END.sub(_plain_end, line) + "\n" for line in lines)


def _plain_end(blanks: re.Match[str]) -> str:
    return "\x1b[0m" if "\x1b" in blanks[0] else ""


def console_for(stream: TextIO, color: ColorMode, width: int) -> Console:
    """Return Rich's console for a stream: no markup, no guessed highlights, colour as asked for."""
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


class _Drawing(Drawing):
    """Turns blocks into what Rich prints."""

    def __init__(self, console: Console, page: Shown) -> None:
        self._encoding = console.encoding
        self._writer = ForScreens(page)
        self.width = console.width
        self.is_limited = console.width < UNLIMITED
        self.ascii_only = console.options.ascii_only

    def words(self, words: str, style: str = "") -> RichText:
        """Return words in a style, spelled as the stream can carry them."""
        return RichText(encodable(printable(words), self._encoding), style)

    def line(self, line: Line, column: Column | None = None) -> RichText:
        """Return a line, each cell in the colour of its state."""
        text = RichText()
        for cell, words in written_cells(line, self._writer, column):
            text.append_text(self.words(words, STYLES[tone_of(cell)]))
        return text

    def block(self, block: Block) -> RenderableType:
        """Return what Rich prints of a block."""
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph(line) | Verbatim(line):
                return self.line(line)
            case Caveat(mark, line):
                return labelled([(self.words(mark, "yellow"), self.line(line))], self.width)
            case Legend(marks):
                return Padding(self._legend(marks), (0, 0, 0, 1))
            case Facts(rows):
                facts = ((self.words(printed_label(label), "dim"), self.line(line)) for label, line in rows)
                return labelled(facts, self.width)
            case Bullets(items, mark):
                return labelled([(self.words(mark, "dim"), self.line(item)) for item in items], self.width)
            case Table():
                return drawn_table(block, self)
            case Node():
                return self._tree(block)
            case Doors(doors):
                return self._doors(doors)
            case Space():
                return RichText()

    def _legend(self, marks: tuple[tuple[str, str], ...]) -> RichText:
        """Return what marks mean, side by side; where there is no room, a mark begins a line with its words."""
        legend = RichText()
        for mark, words in marks:
            explained = self.words(f"{mark} ", "yellow").append_text(self.words(words))
            beside = cell_len(legend.plain.rpartition("\n")[2]) + 2 + explained.cell_len
            if legend.plain:
                legend.append("  " if beside < self.width else "\n")
            legend.append_text(explained)
        return legend

    def _doors(self, doors: tuple[Door, ...]) -> RichText:
        """Return what leads on, side by side; a command that has no room there begins a line of its own."""
        lines = [""]
        for door in doors:
            words = door.command + (f" ({door.size})" if door.size is not None else "")
            beside = f"{lines[-1]}  {words}" if lines[-1] else words
            if len(beside) <= self.width:
                lines[-1] = beside
            else:
                lines.append(words)
        return self.words("\n".join(lines), "dim")

    def _heading(self, heading: Heading) -> RenderableType:
        words = heading.words
        text = self.line(words) if isinstance(words, tuple) else self.words(words)
        text.stylize("bold cyan" if heading.level == 1 else "bold")
        if not heading.aside:
            return text
        aside = self.line(heading.aside)
        aside.stylize("dim")
        if not self.is_limited:
            return text.append("  ").append_text(aside)
        room = self.width - text.cell_len - aside.cell_len
        if room >= 2 or text.cell_len > self.width:  # noqa: PLR2004  # blanks
            return text.append(" " * max(room, 2)).append_text(aside)
        # Without room beside it, it goes below.
        return text.append("\n").append_text(aside)

    def _tree(self, node: Node) -> RichTree:
        def grow(branch: RichTree, node: Node) -> None:
            for child in node.children:
                grow(branch.add(self.line(child.line)), child)

        tree = RichTree(self.line(node.line), guide_style="dim")
        grow(tree, node)
        return tree
