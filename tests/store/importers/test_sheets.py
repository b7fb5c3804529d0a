"""Tables are the same cells whether they are looked at row by row or many rows at a time."""

import csv
import io
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.errors import WrongDownload
from careercli.store.importers import sheets
from careercli.store.importers.downloads import Member
from careercli.store.importers.sheets import Sheet, sheet_of, with_rows

_HEADER = ("one", "two", "three")
_CELLS = st.text(st.sampled_from("ab\u00e9"), max_size=3)
_ODD = st.text(st.sampled_from('ab,"\n\r '), max_size=3)
_LINES = st.lists(st.lists(_CELLS, min_size=2, max_size=4).map(",".join) | _ODD, max_size=6)


def sheet_with(folder: Path, content: str) -> Sheet:
    place = folder / "table.csv"
    place.write_bytes(content.encode())
    return sheet_of(Member(place.name, str(place), folder, "", None, str(place)))


def by_rows(sheet: Sheet) -> tuple[list[tuple[str, ...]], str]:
    """Return the first and the last cell of every row, and what is wrong behind them."""
    cells: list[tuple[str, ...]] = []
    try:
        cells.extend(sheet.cells("three", "one"))
    except WrongDownload as error:
        return cells, str(error.message)
    return cells, ""


def by_blocks(sheet: Sheet) -> tuple[list[tuple[str, ...]], str]:
    cells: list[tuple[str, ...]] = []
    try:
        for block in sheet.blocks("three", "one"):
            cells.extend(zip(*block, strict=True))
    except WrongDownload as error:
        return cells, str(error.message)
    return cells, ""


@given(
    lines=_LINES,
    end=st.sampled_from(["\n", "\r\n", "\r"]),
    ended=st.booleans(),
    letters=st.sampled_from([1, 12, 60_000]),
)
def test_columns_are_the_cells_of_the_rows(lines: list[str], end: str, *, ended: bool, letters: int) -> None:
    content = end.join([",".join(_HEADER), *lines]) + (end if ended else "")
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patched:
        patched.setattr(sheets, "_LETTERS", letters)
        sheet = sheet_with(Path(folder), content)
        assert by_blocks(sheet) == by_rows(sheet)


@given(st.lists(st.tuples(_CELLS, _CELLS, _CELLS), min_size=1, max_size=6))
def test_rows_are_counted(rows: list[tuple[str, str, str]]) -> None:
    written = io.StringIO(newline="")
    csv.writer(written).writerows([_HEADER, *rows])
    with TemporaryDirectory() as folder:
        assert sheet_with(Path(folder), written.getvalue()).number_of_rows() == len(rows)


@given(
    rows=st.lists(st.tuples(_ODD.filter(bool), _CELLS, _ODD), max_size=6),
    ended=st.booleans(),
    letters=st.sampled_from([1, 5, 60_000]),
)
def test_rows_of_a_table_that_is_not_taken_are_told(
    rows: list[tuple[str, str, str]], *, ended: bool, letters: int
) -> None:
    written = io.StringIO(newline="")
    csv.writer(written).writerows([_HEADER, *rows])
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patched:
        patched.setattr(sheets, "_LETTERS", letters)
        sheet = sheet_with(Path(folder), written.getvalue() if ended else written.getvalue().removesuffix("\r\n"))
        assert with_rows(sheet.member) == f"table.csv: {len(rows)}"


def test_a_cell_that_is_too_large_for_csv_is_refused(tmp_path: Path) -> None:
    sheet = sheet_with(tmp_path, f"one,two,three\na,b,{'c' * (csv.field_size_limit() + 1)}\n")
    assert by_blocks(sheet) == by_rows(sheet)
    assert by_blocks(sheet)[1]
