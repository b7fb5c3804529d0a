"""What a page holds, as values: its tables by their columns' keys, its cells of a kind, its words."""

import io
from collections.abc import Collection, Mapping
from typing import TypeVar

from careercli.formats import Look
from careercli.formats.plain_format import plain_lines
from careercli.formats.text_format import page_text
from careercli.views import Detail
from careercli.views.blocks import Block, Cell, Line, Table
from careercli.views.page import Page, cells_of, shown

C = TypeVar("C")


def tables(page: Page) -> list[Table]:
    """Return the tables of a page's answer."""
    return [block for block in page.answer if isinstance(block, Table)]


def rows(table: Table) -> list[Mapping[str, Line]]:
    """Return the cells of each row by the keys of their columns."""
    keys = [column.key for column in table.columns]
    return [dict(zip(keys, row.cells, strict=True)) for row in table.rows]


def cells(blocks: Collection[Block], kind: type[C]) -> list[C]:
    """Return every cell of a kind."""
    return [cell for cell in cells_of(blocks) if isinstance(cell, kind)]


def only(line: Line) -> Cell:
    """Return the one cell of a line."""
    (cell,) = line
    return cell


def one(line: Line, kind: type[C]) -> C:
    """Return the one cell of a line, which is of a kind."""
    cell = only(line)
    assert isinstance(cell, kind)
    return cell


def screen(page: Page, *details: Detail, width: int | None = None) -> list[str]:
    """Return the page as it is printed."""
    stream = io.TextIOWrapper(io.BytesIO(), "utf-8")
    return page_text(shown(page, details), stream, Look("never", width)).splitlines()


def aloud(page: Page, *details: Detail) -> list[str]:
    """Return the page as it is read aloud."""
    return list(plain_lines(shown(page, details)))
