"""Writes tables with tabs between the columns; quoted like CSV, which spreadsheets and statistics programs read."""

from typing import TextIO

from careercli.formats.csv_format import write_separated
from careercli.tidy.table import Table


def write(table: Table, stream: TextIO) -> None:
    """Write a line of names and a line a row, as they come."""
    write_separated(table, stream, separator="\t", number=str)
