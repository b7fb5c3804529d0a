"""Writes the CSV that a double click opens in Excel: it knows UTF-8 by a mark, and separators by the country alone."""

import re
from typing import TextIO

from careercli.formats import csv_format
from careercli.formats.cell_lengths import ShortCells
from careercli.formats.csv_format import write_separated
from careercli.i18n.language import language
from careercli.tidy.table import Table

_MARK = "\ufeff"
_MISREAD = re.compile(r"(?!0$|[1-9][0-9]*$|[0-9]{4}-[0-9]{2}-[0-9]{2}$)[0-9][0-9\s.,:/-]*")
"""Text of digits and signs: Excel makes November 2022 of the code 11-2022, and 12 October of 12.10 as it is printed."""


def write(table: Table, stream: TextIO) -> None:
    """Write the table with the decimal comma of the answer's language, and what then parts the columns."""
    cells = ShortCells()

    def text(words: str) -> str:
        return cells.text(_text(words))

    stream.write(_MARK)
    if language() == "en":
        write_separated(table, stream, separator=",", number=str, text=text)
    else:
        write_separated(table, stream, separator=";", number=_with_comma, text=text)
    cells.tell_of_cut()


def _with_comma(value: float) -> str:
    return str(value).replace(".", ",")


def _text(words: str) -> str:
    """Return words that stay words: with an apostrophe before what Excel would take for a date or another number."""
    return f"'{words}" if _MISREAD.fullmatch(words) else csv_format.text(words)
