"""Writes pages as HTML that stands alone: no script, no request, for phones, screens and paper, in light and dark."""

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby
from pathlib import Path
from typing import TextIO

from careercli.ascii import printable
from careercli.formats import Look
from careercli.formats.columns import LEFT, drawn_range, filled_columns, is_bar, name_position, title_of
from careercli.formats.documents import in_utf_8, marked_up
from careercli.formats.html_bars import bar_svg, scale_svg
from careercli.formats.writing import ForScreens, ForSpeech, tone_of, written_cells
from careercli.i18n.language import _, language
from careercli.views.blocks import (
    Amount,
    Bar,
    Block,
    Bullets,
    Caveat,
    Cell,
    Cite,
    Column,
    Doors,
    Facts,
    Heading,
    Label,
    Legend,
    Line,
    Node,
    NotCredible,
    Nothing,
    Number,
    Paragraph,
    Range,
    Reading,
    Row,
    Space,
    Table,
    Tone,
    Trust,
    Typed,
    Verbatim,
    printed_label,
)
from careercli.views.page import Shown

_STYLE = Path(__file__).with_suffix(".css")
_PAGE = """\
<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="{description}">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main{on_sheet}>
{main}
</main>
</body>
</html>
"""
_NUMBERED = re.compile(r"\[([0-9]+)\]")
_READING = re.compile(r"†([0-9]+)")
_STACKED_FROM = 4
"""A table of so many columns becomes a list of rows on a phone."""
_WIDE_FROM = 8
"""A table of so many columns may be wider than lines of text are."""


def page_text(page: Shown, stream: TextIO, look: Look) -> str:
    """Return the page as a document of its own."""
    del look  # colours and width are the reader's, by the style
    dressed = _Dressed(page)
    written = _PAGE.format(
        language=language(),
        description=escape(dressed.description()),
        title=escape(dressed.title),
        style=_STYLE.read_text(encoding="ascii"),
        main="\n".join(dressed.blocks()),
        on_sheet=' class="sheet"' if page.on_one_sheet else "",
    )
    return in_utf_8(written, stream.encoding)


class _Dressed:
    """Turns blocks into HTML."""

    def __init__(self, page: Shown) -> None:
        self._page = page
        self._writer = ForScreens(page)
        self._speech = ForSpeech(page)
        headings = [block for block in page.blocks if isinstance(block, Heading)]
        self._is_untitled = not headings
        self.title = self._heading_words(headings[0]) if headings else "careercli"
        self._caption = self.title
        facts = [block for block in page.blocks if isinstance(block, Facts)]
        self._targets = {label.printed for block in facts for label, _line in block.rows if isinstance(label, Label)}
        self._anchored: set[str] = set()

    def description(self) -> str:
        """Return what the page says first."""
        lines = (block.line for block in self._page.blocks if isinstance(block, Paragraph | Caveat))
        said = (" ".join(self._spoken_words(line).split()) for line in lines)
        return next(filter(None, said), self.title)

    def blocks(self) -> Iterator[str]:
        """Yield the blocks; lines that follow each other as points are one list."""
        if self._is_untitled:
            yield f'<h1 class="hidden">{escape(self.title)}</h1>'
        is_first = True
        for kind, several in groupby(self._page.blocks, type):
            if kind is Caveat:
                caveats = (block for block in several if isinstance(block, Caveat))
                yield self._marked(((caveat.mark, self._line(caveat.line)) for caveat in caveats), "caveats")
                continue
            for block in several:
                yield from self._block(block, first=is_first)
                is_first = is_first and not isinstance(block, Heading)

    def _block(self, block: Block, *, first: bool) -> Iterator[str]:
        match block:
            case Heading(_words, aside):
                self._caption = self._heading_words(block)
                tag = "h1" if first else "h2"
                yield f"<{tag}>{escape(self._caption)}</{tag}>"
                if aside:
                    yield f'<p class="aside">{self._line(aside)}</p>'
            case Paragraph(line):
                yield f"<p>{self._line(line)}</p>"
            case Verbatim(line):
                yield f'<p class="verbatim">{self._line(line)}</p>'
            case Caveat(mark, line):
                yield self._marked([(mark, self._line(line))], "caveats")
            case Legend(marks):
                items = (f"<li><b>{marked_up(mark)}</b> {marked_up(words)}</li>" for mark, words in marks)
                yield f'<ul class="legend">{"".join(items)}</ul>'
            case Facts(rows):
                yield self._facts(rows)
            case Bullets(items, "•"):
                points = (f"<li>{self._line(item)}</li>" for item in items)
                yield f"<ul>{''.join(points)}</ul>"
            case Bullets(items, mark):
                yield self._marked((mark, self._line(item)) for item in items)
            case Table():
                yield from self._table(block)
            case Node():
                yield f'<ul class="tree">{self._node(block)}</ul>'
            case Doors(doors):
                several = (
                    f"<code>{marked_up(door.command)}</code>" + (f" ({door.size})" if door.size is not None else "")
                    for door in doors
                )
                yield f'<p class="doors">{marked_up(_("More"))}: {", ".join(several)}</p>'
            case Space():
                return

    def _heading_words(self, heading: Heading) -> str:
        words = heading.words
        return printable(self._screen_words(words) if isinstance(words, tuple) else words)

    def _marked(self, points: Iterable[tuple[str, str]], *kinds: str) -> str:
        items = (f'<li><span class="mark">{marked_up(mark)}</span> <span>{words}</span></li>' for mark, words in points)
        return f"<ul{_classed('marked', *kinds)}>{''.join(items)}</ul>"

    def _facts(self, rows: Sequence[tuple[str | Label, Line]]) -> str:
        facts = (
            f"<div><dt{self._anchor(label)}>{marked_up(printed_label(label))}</dt><dd>{self._line(line)}</dd></div>\n"
            for label, line in rows
        )
        are_numbered = all(isinstance(label, Label) for label, _line in rows)
        return f"<dl{_classed('numbered') if are_numbered else ''}>\n{''.join(facts)}</dl>"

    def _anchor(self, label: str | Label) -> str:
        """Return the name of the place where a mark is explained, which marks lead to; each place has its own."""
        name = _anchor_name(printed_label(label))
        if not name or printed_label(label) not in self._targets or name in self._anchored:
            return ""
        self._anchored.add(name)
        return f' id="{name}"'

    def _node(self, node: Node) -> str:
        below = f"<ul>{''.join(map(self._node, node.children))}</ul>" if node.children else ""
        return f"<li>{self._line(node.line)}{below}</li>"

    def _table(self, table: Table) -> Iterator[str]:
        positions = filled_columns(table)
        columns = [table.columns[position] for position in positions]
        rows = [row for row in table.rows if any(row.cells[position] for position in positions)]
        if not rows:
            return
        name = name_position(table, positions)
        has_below = any(row.below for row in rows)
        caption = escape(self._caption)
        is_titled = any(map(title_of, columns))
        on_phones = _classed("stacked") if len(columns) >= _STACKED_FROM or not is_titled else ""
        width = _classed("scroll", *(["wide"] if len(columns) >= _WIDE_FROM else []))
        yield f'<div{width} role="region" aria-label="{caption}" tabindex="0">\n<table{on_phones}>'
        yield f'<caption><span class="hidden">{caption}</span></caption>'
        if is_titled:
            yield f"<thead><tr>{''.join(map(self._title, columns))}</tr></thead>"
        yield "" if has_below else '<tbody class="rows">'
        for row in rows:
            cells = "".join(self._cell(row, position, table.columns[position], name) for position in positions)
            below = "".join(
                f'\n<tr class="below"><td colspan="{len(columns)}">{self._line(line)}</td></tr>' for line in row.below
            )
            yield f"<tbody><tr>{cells}</tr>{below}</tbody>" if has_below else f"<tr>{cells}</tr>"
        yield ("" if has_below else "</tbody>\n") + "</table>\n</div>"

    def _title(self, column: Column) -> str:
        if column.top:
            title = f'<span class="hidden">{marked_up(title_of(column))}</span>{scale_svg(column.top)}'
            return f'<th scope="col" class="bar">{title}</th>'
        return f'<th scope="col"{_class_of(column)}>{marked_up(title_of(column))}</th>'

    def _cell(self, row: Row, position: int, column: Column, name: int) -> str:
        line = row.cells[position]
        if is_bar(line):
            return f'<td class="bar">{"".join(self._bar(cell, column) for cell in line if isinstance(cell, Bar))}</td>'
        words = self._line(line, column)
        if position == name:
            return f'<th scope="row"{_class_of(column)}>{words}</th>'
        # On a phone, where rows are lists, the title stands beside its cell.
        title = f' data-title="{marked_up(title_of(column))}"' if title_of(column) else ""
        is_known = not all(isinstance(cell, Nothing) and cell.reason is None for cell in line)
        return f"<td{_class_of(column, *([] if is_known else ['nothing']))}{title}>{words}</td>"

    def _bar(self, bar: Bar, column: Column) -> str:
        shown = drawn_range(bar, column)
        return bar_svg(bar, self._speech.cell(shown) if shown is not None else "", escape)

    def _line(self, line: Line, column: Column | None = None) -> str:
        return "".join(self._dressed(cell, words) for cell, words in written_cells(line, self._writer, column))

    def _dressed(self, cell: Cell, words: str) -> str:
        text = marked_up(words)
        match cell:
            case Typed():
                # Its letters tell it from the words around it.
                return f"<code>{marked_up(cell.words)}</code>"
            case Cite():
                return _NUMBERED.sub(self._link, text)
            case Reading():
                link = _READING.sub(self._link, text)
                return link if link != text else _explained(text, self._speech.cell(cell))
            case Nothing(reason):
                return text if reason is None else _explained(text, self._speech.cell(cell))
            case Trust() | NotCredible():
                return _toned(_explained(text, self._speech.cell(cell)), tone_of(cell))
            case Number() | Amount() | Range() if cell.marks:
                return _toned(_explained(text, self._speech.cell(cell)), tone_of(cell))
            case _:
                return _toned(text, tone_of(cell))

    def _link(self, found: re.Match[str]) -> str:
        """Return the mark of a source or a reading, which leads to it where the page lists it."""
        mark = found[0]
        return f'<a class="cite" href="#{_anchor_name(mark)}">{mark}</a>' if mark in self._targets else mark

    def _screen_words(self, line: Line) -> str:
        return "".join(words for _cell, words in written_cells(line, self._writer))

    def _spoken_words(self, line: Line) -> str:
        return printable("".join(words for _cell, words in written_cells(line, self._speech)))


def _explained(text: str, spoken: str) -> str:
    return f'<abbr title="{marked_up(spoken)}">{text}</abbr>'


def _toned(text: str, tone: Tone) -> str:
    if tone == "plain" or not text:
        return text
    return f"<strong>{text}</strong>" if tone == "strong" else f'<span class="{tone}">{text}</span>'


def _class_of(column: Column, *others: str) -> str:
    kind = "number" if column.kind not in LEFT else "whole" if column.kind in {"whole", "trust", "range"} else ""
    return _classed(*filter(None, (kind, *others)))


def _classed(*names: str) -> str:
    return f' class="{" ".join(names)}"' if names else ""


def _anchor_name(mark: str) -> str:
    """Return the name of the place where a numbered mark is explained: `source-1` for `[1]`."""
    source, reading = _NUMBERED.fullmatch(mark), _READING.fullmatch(mark)
    return f"source-{source[1]}" if source else f"reading-{reading[1]}" if reading else ""
