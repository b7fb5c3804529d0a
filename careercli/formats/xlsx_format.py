"""Writes tables as workbooks: numbers as numbers, a row of names that stays in sight, a sheet of the sources."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, TextIO

from careercli.errors import CareerError, UsageProblem
from careercli.formats.cell_lengths import ShortCells
from careercli.messages import say
from careercli.tidy.table import SEPARATOR, Row, Table

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

_MADE = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""The same for every workbook, so that the same answer is the same file."""
_NARROWEST, _WIDEST = 8, 60
"""Letters that a column is wide."""


def write(table: Table, stream: TextIO) -> None:
    """Write the workbook, which is no text, to what is below the stream.

    Raises `UsageProblem` where the library for workbooks is not installed, `CareerError` for what none can hold.
    """
    try:
        from xlsxwriter import Workbook
    except ImportError as missing:
        raise UsageProblem(say("no-xlsx"), hint=say("install-xlsx")) from missing
    content = BytesIO()
    # Rows leave the memory once they are written, and no text is looked at for what else it may be.
    book = Workbook(
        content,
        {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False},
    )
    book.set_properties({"title": table.name, "created": _MADE})
    cited: set[str] = set()
    cells = ShortCells()
    _write_sheet(book, table.name, table, _noting_sources(table, cited), cells)
    if table.cited is not None and cited:
        sources = table.cited(frozenset(cited))
        _write_sheet(book, sources.name, sources, sources.rows, cells)
    book.close()
    stream.flush()
    stream.buffer.write(content.getvalue())
    cells.tell_of_cut()


def _noting_sources(table: Table, cited: set[str]) -> Iterator[Row]:
    """Yield the rows, and note the ids of the sources in them."""
    places = [place for place, column in enumerate(table.columns) if column.paths[0][-1] in {"source", "sources"}]
    for row in table.rows:
        for place in places:
            cell = row[place]
            if isinstance(cell, str):
                cited.update(cell.split(SEPARATOR))
        yield row


def _write_sheet(book: "Workbook", name: str, table: Table, rows: Iterable[Row], cells: ShortCells) -> None:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    head = book.add_format({"bold": True})
    widths = [len(column.name) for column in table.columns]
    for place, column in enumerate(table.columns):
        sheet.write_string(0, place, column.name, head)
    for number, row in enumerate(rows, start=1):
        for place, cell in enumerate(row):
            if cell is not None:
                _write_cell(sheet, number, place, cells.text(cell) if isinstance(cell, str) else cell)
                widths[place] = max(widths[place], len(str(cell)))
    for place, width in enumerate(widths):
        sheet.set_column(place, place, min(max(width, _NARROWEST), _WIDEST))


def _write_cell(sheet: "Worksheet", row: int, place: int, cell: str | float | bool) -> None:
    if isinstance(cell, bool):
        failed = sheet.write_boolean(row, place, cell)
    elif isinstance(cell, str):
        failed = sheet.write_string(row, place, cell)
    else:
        failed = sheet.write_number(row, place, cell)
    # The library says so, and goes on without the row.
    if failed:
        raise CareerError(say("too-large-for-xlsx"), hint=say("use-csv"))
