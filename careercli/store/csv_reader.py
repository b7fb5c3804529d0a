"""Reads CSV the strict way: rows stream by, are held against their columns, and are forgotten."""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple, TypeVar

from careercli.errors import Problem
from careercli.messages import Message, say
from careercli.records import Record
from careercli.store.csv_columns import Column
from careercli.store.foreign_text import about_bytes, about_header
from careercli.store.pack_folder import Columns, PackFolder, Unreadable, Written
from careercli.store.wording import Wrong
from careercli.store.yaml_reader import Problems

R = TypeVar("R", bound=Record)

_AT_ONCE = 250
"""Rows that are looked at together, column by column, which is many times quicker than cell by cell."""
_LINE_END = re.compile(r"\r\n|\r|\n")


class Rows(NamedTuple):
    """Some rows of a file with which nothing is wrong."""

    lines: Sequence[int]
    cells: Mapping[str, Sequence[str]]
    """By column, of the columns that the file has."""


class Table:
    """A CSV file: a header that names columns, and a line for every row."""

    def __init__(self, folder: PackFolder, name: str, columns: Sequence[Column], problems: Problems) -> None:
        self.name = name
        self.is_right = True
        """Whether no problem of this file has been found so far."""
        self.was_read = False
        """Whether it was read to its end."""
        self._folder = folder
        self._columns = {column.name: column for column in columns}
        self._problems = problems

    @property
    def place(self) -> str:
        """The path that problems name."""
        return str(self._folder.path / self.name)

    def report(self, line: int, what: Message, advice: Message) -> None:
        """Add a problem of a line."""
        self.is_right = False
        self._problems.add(Problem(file=self.place, line=line, what=what, advice=advice))

    def records(self, row: type[R]) -> Iterator[tuple[int, R]]:
        """Yield line and record of every row with which nothing is wrong."""
        for lines, cells in self.rows():
            values = [self._columns[name].values(column) for name, column in cells.items()]
            for line, *several in zip(lines, *values, strict=True):
                yield line, row(**dict(zip(cells, several, strict=True)))

    def values(self, cells: Mapping[str, Sequence[str]], name: str) -> Sequence[Any]:
        """Return what the cells of a column say; nothing but nulls if the file has no such column."""
        if name in cells:
            return self._columns[name].values(cells[name])
        return [None] * len(next(iter(cells.values())))

    def rows(self) -> Iterator[Rows]:
        """Yield the rows with which nothing is wrong, many at a time, after reporting what is wrong with others."""
        written = self._folder.written(self.name)
        return self._read() if written is None else self._known(written)

    def _known(self, written: Written) -> Iterator[Rows]:
        """Yield the rows of a table that need not be read."""
        if not self._is_right_header(written.header):
            return
        lines = range(2)
        for columns in written.blocks:
            lines = range(lines.stop, lines.stop + len(columns[0]))
            yield from self._right_of(written.header, lines, columns, {})
        self.was_read = True

    def _read(self) -> Iterator[Rows]:
        line, reader = 1, None
        try:
            with self._folder.lines(self.name) as text:
                reader = csv.reader(text, strict=True)
                header = next(reader, [])
                line = reader.line_num + 1
                if not self._is_right_header(header):
                    return
                ended = False
                while not ended:
                    rows: list[list[str]] = []
                    try:
                        rows.extend(islice(reader, _AT_ONCE))
                    finally:
                        # What was read before something went wrong is looked at all the same.
                        lines, line = _lines_of(rows, line, reader.line_num)
                        yield from self._right(header, lines, rows)
                    ended = len(rows) < _AT_ONCE
                self.was_read = True
        except csv.Error as error:
            self.report(line, say("problem-no-csv", reason=str(error)), say("advice-quote-cells"))
        except UnicodeDecodeError as error:
            read = reader.line_num if reader else 0
            before = error.object[: error.start].count(b"\n") + read
            what, advice = about_bytes(b"" if read else error.object)
            self.report(before + 1 if what.code == "problem-no-utf-8" else 1, what, advice)
        except Unreadable as error:
            self.report(line, error.what, error.advice)

    def _is_right_header(self, header: Sequence[str]) -> bool:
        columns = self._columns
        if not header:
            self.report(1, say("problem-empty"), say("advice-write-columns"))
            return False
        foreign = about_header(header)
        if foreign is not None:
            self.report(1, *foreign)
            return False
        unknown = [name for name in header if name not in columns]
        missing = [name for name, column in columns.items() if not column.may_be_missing and name not in header]
        repeated = [name for name in columns if header.count(name) > 1]
        for name in unknown:
            advice = say("advice-use-columns", columns=tuple(columns))
            self.report(1, say("problem-unknown-column", column=name), advice)
        for name in missing:
            self.report(1, say("problem-column-missing", column=name), say("advice-add-column"))
        for name in repeated:
            self.report(1, say("problem-column-repeated", column=name), say("advice-keep-one"))
        return not (unknown or missing or repeated)

    def _right(self, header: Sequence[str], lines: Sequence[int], rows: Sequence[Sequence[str]]) -> Iterator[Rows]:
        """Yield those of some rows with which nothing is wrong, if there are any; report the others by line."""
        wrong = _of_another_width(lines, rows, len(header)) if {*map(len, rows)} != {len(header)} else {}
        if wrong:
            lines = [line for line in lines if line not in wrong]
            rows = [row for row in rows if len(row) == len(header)]
        yield from self._right_of(header, lines, list(zip(*rows, strict=True)), wrong)

    def _right_of(
        self, header: Sequence[str], lines: Sequence[int], columns: Columns, wrong: dict[int, list[Wrong]]
    ) -> Iterator[Rows]:
        """Yield the same of rows that stand column by column; something may be `wrong` with other lines."""
        for name, cells in zip(header, columns, strict=False):  # there are no columns where there are no rows
            of_cell = self._columns[name].wrong(cells)
            if of_cell:
                for line, cell in zip(lines, cells, strict=True):
                    wrong.setdefault(line, []).extend(of_cell.get(cell, ()))
        flawed = {line for line, several in wrong.items() if several}
        for line in sorted(flawed):
            for what, advice in wrong[line]:
                self.report(line, what, advice)
        if flawed:
            columns = [
                tuple(cell for line, cell in zip(lines, cells, strict=True) if line not in flawed) for cells in columns
            ]
            lines = [line for line in lines if line not in flawed]
        if lines:
            yield Rows(lines, dict(zip(header, columns, strict=True)))


def _of_another_width(lines: Sequence[int], rows: Sequence[Sequence[str]], width: int) -> dict[int, list[Wrong]]:
    """Return what is wrong with rows that have more or fewer cells than there are columns, by line."""
    return {
        line: [(say("problem-cells", cells=len(row), columns=width), say("advice-fill-cells"))]
        for line, row in zip(lines, rows, strict=True)
        if len(row) != width
    }


def _lines_of(rows: list[list[str]], first: int, last: int) -> tuple[Sequence[int], int]:
    """Return the line that each row begins on, and the one after them all."""
    if first + len(rows) == last + 1:
        return range(first, last + 1), last + 1
    lines = [first]
    for row in rows:
        lines.append(lines[-1] + 1 + sum(len(_LINE_END.findall(cell)) for cell in row))
    return lines[:-1], lines[-1]
