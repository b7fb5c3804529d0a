"""Writes tables as comma-separated values, after RFC 4180 but with lines that end in a line feed alone."""

import csv
from collections.abc import Callable
from typing import TextIO

from careercli.ascii import printable
from careercli.tidy.table import Cell, Table

_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a text must not begin with where a spreadsheet may open it."""


def write(table: Table, stream: TextIO) -> None:
    """Write a line of names and a line a row, as they come."""
    write_separated(table, stream, separator=",", number=str)


def text(words: str) -> str:
    """Return words that no spreadsheet takes for a formula: with an apostrophe before what may begin one."""
    return f"'{words}" if words.startswith(_BEGINS_A_FORMULA) else words


def write_separated(
    table: Table,
    stream: TextIO,
    *,
    separator: str,
    number: Callable[[float], str],
    text: Callable[[str], str] = text,
) -> None:
    """Write a table with a sign between its cells, numbers and words in some spelling; what needs it is quoted.

    Letters that steer a terminal, turn text round or are not seen are visible signs, whoever typed them.
    """
    writer = csv.writer(stream, delimiter=separator, lineterminator="\n")

    def cell(value: Cell) -> str:
        # Text first: most cells are, and there may be millions.
        if isinstance(value, str):
            # What is printable throughout is told at a glance; a file may be shown on a terminal, too.
            return text(value if value.isprintable() else printable(value))
        if value is None:
            return ""
        return ("true" if value else "false") if isinstance(value, bool) else number(value)

    writer.writerow([column.name for column in table.columns])
    writer.writerows([cell(value) for value in row] for row in table.rows)
