"""Tables of publishers as headed rows of text, whatever they are written in: CSV, tabs without quoting, Excel."""

import csv
import io
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from operator import itemgetter
from typing import NamedTuple, TextIO

from careercli.errors import WrongDownload
from careercli.messages import Message, say
from careercli.store.foreign_text import about_bytes
from careercli.store.importers.downloads import Member, damaged, unreadable
from careercli.store.importers.excel import excel_rows

Row = Sequence[str]
_MISSING = "n/a"
_TOO_LONG = "field larger"
"""How Python begins to tell that a cell is too long to be read."""
_SEPARATORS = {";": ";", "\t": "tab", "|": "|", ",": ","}
"""Signs that programs put between cells, and what they are called."""
_BYTES = frozenset(map(chr, range(0xDC80, 0xDD00)))
"""What bytes become that are no letters."""
_AT_ONCE = 1000
"""Rows that are looked at together."""
_LETTERS = 60_000
"""Letters of lines that are looked at together; twice as many are no more than `csv` takes for a cell."""


class Sheet(NamedTuple):
    """A table whose header has been read, and none of its rows."""

    member: Member
    header: tuple[str, ...]

    def has(self, *names: str) -> bool:
        """Return whether there are columns of all these names."""
        return set(names) <= set(self.header)

    def check_named(self, names: Sequence[str]) -> None:
        """Raise `WrongDownload` for a table that has no column of one of these names, or no column at all."""
        missing = next((name for name in names if name not in self.header), None)
        if missing is not None:
            what = say("problem-column-missing", column=missing) if any(self.header) else say("problem-empty")
            raise WrongDownload(self.member.place, what)

    def check_once(self) -> None:
        """Raise `WrongDownload` for a table with two columns of one name: nothing tells which is meant."""
        repeated = next((name for place, name in enumerate(self.header) if name and name in self.header[:place]), None)
        if repeated is not None:
            raise WrongDownload(self.member.place, say("problem-column-repeated", column=repeated))

    def rows(self, *, ragged: bool = False) -> Iterator[Row]:
        """Yield every row behind the header, its cells as they are.

        Raises `WrongDownload` for a row that is cut off or has more cells than there are columns, unless it may be
        `ragged`, and for what cannot be read.
        """
        for number, several in _together(islice(_rows(self.member), 1, None), 2):
            if ragged or {*map(len, several)} == {len(self.header)}:
                yield from filter(None, several)
            else:
                yield from self._checked(number, several)

    def first(self, name: str) -> str:
        """Return what a column, which there is, says in the first row, if there is any. Raises as `rows` does."""
        place = self.header.index(name)
        return next((row[place] for row in self._checked(2, islice(_rows(self.member), 1, None))), "")

    def _checked(self, first: int, several: Iterable[Row]) -> Iterator[Row]:
        width = len(self.header)
        for number, row in enumerate(several, start=first):
            if len(row) != width and row:
                what = say("problem-cells", cells=len(row), columns=width)
                raise WrongDownload(f"{self.member.place}, {number}", what)
            if row:
                yield row

    def columns(self, *names: str) -> Callable[[Row], tuple[str, ...]]:
        """Return what takes the cells of these columns out of a row; blank where there is no such column."""
        if len(names) > 1 and self.has(*names):
            return itemgetter(*map(self.header.index, names))
        places = [self.header.index(name) if name in self.header else None for name in names]
        return lambda row: tuple("" if place is None else row[place] for place in places)

    def cells(self, *names: str) -> Iterator[tuple[str, ...]]:
        """Yield the cells of these columns, row by row."""
        return map(self.columns(*names), self.rows())

    def blocks(self, *names: str) -> Iterator[Sequence[Sequence[str]]]:
        """Yield the cells of these columns, which there are, column by column, those of many rows at a time.

        Those before something is wrong come first.
        """
        if not self.member.name.lower().endswith(".csv"):
            yield from self._transposed(names, self.rows())
            return
        number = 0
        # Whatever ends lines, here it is one sign: where all are alike, columns are told many times quicker.
        with _telling(self.member), _opened(self.member, newline=None) as text:
            while whole := text.read(_LETTERS) + text.readline():
                columns = _columns(whole, len(self.header))
                if columns is None:
                    break
                header = int(number == 0)
                number += len(columns[0])
                yield [columns[self.header.index(name)][header:] for name in names]
        if whole:
            yield from self._transposed(names, islice(self.rows(), max(number - 1, 0), None))

    def _transposed(self, names: Sequence[str], rows: Iterator[Row]) -> Iterator[Sequence[Sequence[str]]]:
        for _, several in _together(map(self.columns(*names), rows), 1):
            if several:
                yield list(zip(*several, strict=True))

    def number_of_rows(self) -> int:
        """Return how many rows there are. Raises `WrongDownload` as `rows` does."""
        return sum(len(column) for (column,) in self.blocks(self.header[0]))


def _together(rows: Iterator[Row], first: int) -> Iterator[tuple[int, Sequence[Row]]]:
    """Yield rows, many at a time, with the number of the first of them."""
    ended = False
    while not ended:
        several: list[Row] = []
        try:
            several.extend(islice(rows, _AT_ONCE))
        finally:
            # What was read before something went wrong is looked at all the same.
            yield first, several
        first += len(several)
        ended = len(several) < _AT_ONCE


def _columns(whole: str, width: int) -> Sequence[Sequence[str]] | None:
    """Return the columns of some lines of CSV; None where a glance does not tell them."""
    if '"' in whole or len(whole) > 2 * _LETTERS:
        return None
    cells = whole.replace("\n", ",\n,").split(",")
    # Each line is ended by a cell of its own; only where all are as wide as the header these make a column.
    ends = cells[width :: width + 1]
    rows = len(ends)
    if len(cells) != rows * (width + 1) + 1 or cells[-1] or not whole.count("\n") == ends.count("\n") == rows:
        return None
    return [cells[place : -1 : width + 1] for place in range(width)]


def check_separator(sheet: Sheet, names: Iterable[str]) -> None:
    """Raise `WrongDownload` for a table whose header has columns of these names all in one cell.

    A program has saved it anew, and put another sign between the cells.
    """
    line = sheet.header[0] if len(sheet.header) == 1 else ""
    sign = next((called for sign, called in _SEPARATORS.items() if sign in line), None)
    if sign is not None and any(name in line for name in names):
        usual = "," if sheet.member.name.lower().endswith(".csv") else _SEPARATORS["\t"]
        raise WrongDownload(sheet.member.place, say("download-separator", sign=sign, usual=usual))


def sheet_of(member: Member) -> Sheet:
    """Return a table by its header. Raises `WrongDownload` for what is no table at all."""
    # Of a table that is not taken nobody cares what stands below its header.
    header = next(iter(_rows(member, errors="surrogateescape")), [])
    if any(letter == "\0" or letter in _BYTES for letter in "".join(header)):
        with _telling(member), member.open() as file:
            raise WrongDownload(member.place, about_bytes(file.read(_LETTERS))[0])
    return Sheet(member, tuple(name.strip().lstrip("\ufeff") for name in header))


def with_rows(member: Member) -> str:
    """Return the name of a table and how many rows it has, where that is told without reading much. For the report."""
    name = member.name.lower()
    try:
        if name.endswith(".csv"):
            rows = _ends_of_rows(member) - 1
        elif name.endswith(".txt"):
            with member.open() as file:
                rows = sum(1 for line in file if line.strip()) - 1
        else:
            return member.name
    except (WrongDownload, zipfile.BadZipFile, zlib.error, EOFError):
        # Nothing of it is taken; that its cells are too large or its words no Unicode is nobody's concern.
        return member.name
    return f"{member.name}: {rows}"


def _ends_of_rows(member: Member) -> int:
    """Return how many lines of CSV end outside of quotation marks."""
    ends, is_quoted, last = 0, False, b""
    with member.open() as file:
        while some := file.read(_LETTERS):
            parts = some.split(b'"')
            ends += sum(part.count(b"\n") for part in parts[is_quoted::2])
            is_quoted ^= len(parts) % 2 == 0
            last = some[-1:]
    return ends + (last not in b"\n")


def _rows(member: Member, errors: str = "strict") -> Iterator[Row]:
    with _telling(member):
        if member.name.lower().endswith(".xlsx"):
            yield from map(_checked_cells, excel_rows(member))
            return
        with _opened(member, errors=errors) as text:
            if member.name.lower().endswith(".csv"):
                yield from csv.reader(text, strict=True)
            else:
                yield from map(_tabbed, text)


def about_csv(error: csv.Error) -> Message:
    """Complain of what is no CSV, or has a cell that is longer than any may be."""
    if str(error).startswith(_TOO_LONG):
        return say("problem-cell-too-long", most=csv.field_size_limit())
    return say("problem-no-csv", reason=str(error))


@contextmanager
def _opened(member: Member, newline: str | None = "", errors: str = "strict") -> Iterator[TextIO]:
    with member.open() as stream, io.TextIOWrapper(stream, "utf-8-sig", errors, newline) as text:
        yield text


@contextmanager
def _telling(member: Member) -> Iterator[None]:
    """Raise `WrongDownload` for what goes wrong while a table is read."""
    try:
        yield
    except csv.Error as error:
        raise WrongDownload(member.place, about_csv(error)) from error
    except UnicodeDecodeError as error:
        raise WrongDownload(member.place, about_bytes(error.object)[0]) from error
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise damaged(member.place) from error
    except OSError as error:
        raise unreadable(member.place, error) from error


def _tabbed(line: str) -> Row:
    """Return the cells of a line; a quotation mark is a letter like any other."""
    line = line.rstrip("\r\n")
    cells = ["" if cell == _MISSING else cell for cell in line.split("\t")] if line else []
    return cells if len(line) <= csv.field_size_limit() else _checked_cells(cells)


def _checked_cells(cells: Row) -> Row:
    """Return cells that are no longer than those of CSV may be. Raises `csv.Error`."""
    if max(map(len, cells), default=0) > csv.field_size_limit():
        raise csv.Error(_TOO_LONG)
    return cells
