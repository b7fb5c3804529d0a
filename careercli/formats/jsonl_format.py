"""Writes tables as one JSON object a line."""

from typing import TextIO

from careercli.formats.json_format import one_line
from careercli.tidy.table import Table


def write(table: Table, stream: TextIO) -> None:
    """Write the rows as they come."""
    names, line = [column.name for column in table.columns], one_line(stream)
    stream.writelines(line(dict(zip(names, row, strict=True))) for row in table.rows)
