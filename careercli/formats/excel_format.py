"""Writes the CSV that a double click opens in Excel: it knows UTF-8 by a mark, and separators by the country alone."""

from typing import TextIO

from careercli.formats.csv_format import write_separated
from careercli.i18n.language import language
from careercli.tidy.table import Table

_MARK = "\ufeff"


def write(table: Table, stream: TextIO) -> None:
    """Write the table with the decimal comma of the answer's language, and what then parts the columns."""
    stream.write(_MARK)
    if language() == "en":
        write_separated(table, stream, separator=",", number=str)
    else:
        write_separated(table, stream, separator=";", number=lambda value: str(value).replace(".", ","))
