"""Reads CSV the strict way: a header that names the columns of a record, and a line for every row."""

import csv
import io
from collections.abc import Mapping
from dataclasses import MISSING, fields
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from careercli.messages import say
from careercli.records import Record
from careercli.store.yaml_reader import DECIMAL, INTEGER, DataPath, Document, checked_text, number_of, read_words

ROWS = "rows"
"""The key under which a document holds its rows."""
_TRUTHS = {"true": True, "false": False}


class CsvDocument(Document):
    """A CSV file as plain data; its rows lie under the header, one a line."""

    def line(self, path: DataPath) -> int:
        """Return the line of the row that `path` leads to."""
        row = path[1] if len(path) > 1 else -1
        return int(row) + 2


def read_csv(path: Path, name: str, row: type[Record]) -> CsvDocument:
    """Read one file of rows; whatever is wrong with it stands in the document's problems, nothing is raised.

    A blank cell is null; whether a cell is a number follows from the record's field of that name.
    """
    document = CsvDocument(name)
    words = read_words(path, document)
    if words is None:
        return document
    reader = csv.reader(io.StringIO(words, newline=""), strict=True)
    try:
        header, *lines = list(reader) or [[]]
    except csv.Error as error:
        document.report_line(reader.line_num, say("problem-no-csv", reason=str(error)), say("advice-quote-cells"))
        return document
    if not header:
        document.report((), say("problem-empty"), say("advice-write-columns"))
        return document
    columns = _columns(row)
    if _is_right(header, row, columns, document):
        kinds = [columns[column] for column in header]
        rows = [_row(line, header, kinds, position, document) for position, line in enumerate(lines)]
        document.data = {ROWS: rows}
    return document


def _columns(row: type[Record]) -> Mapping[str, frozenset[type]]:
    """Return the types that each column's cells may have, text and null aside."""
    return {
        name: frozenset({int, float, bool} & set(get_args(hint) if get_origin(hint) in (Union, UnionType) else {hint}))
        for name, hint in get_type_hints(row).items()
        if not name.startswith("_")
    }


def _is_right(
    header: list[str], row: type[Record], columns: Mapping[str, frozenset[type]], document: CsvDocument
) -> bool:
    required = [field.name for field in fields(row) if field.default is MISSING]  # type: ignore[arg-type]  # a dataclass
    unknown = [column for column in header if column not in columns]
    missing = [column for column in required if column not in header]
    repeated = [column for column in columns if header.count(column) > 1]
    for column in unknown:
        document.report(
            (), say("problem-unknown-column", column=column), say("advice-use-columns", columns=tuple(columns))
        )
    for column in missing:
        document.report((), say("problem-column-missing", column=column), say("advice-add-column"))
    for column in repeated:
        document.report((), say("problem-column-repeated", column=column), say("advice-keep-one"))
    return not (unknown or missing or repeated)


def _row(
    cells: list[str], header: list[str], kinds: list[frozenset[type]], position: int, document: CsvDocument
) -> dict[str, Any]:
    if len(cells) != len(header):
        what = say("problem-cells", cells=len(cells), columns=len(header))
        document.report((ROWS, position), what, say("advice-fill-cells"))
        return {}
    values = {}
    for column, cell, kind in zip(header, cells, kinds, strict=True):
        path = (ROWS, position, column)
        value = values[column] = _value(cell, kind, path, document)
        if isinstance(value, str):
            checked_text(value, path, document)
        if "\n" in cell:
            document.report(path, say("problem-line-break"), say("advice-one-line"))
    return values


def _value(cell: str, kind: frozenset[type], path: DataPath, document: CsvDocument) -> Any:
    if not cell:
        return None
    if bool in kind:
        return _TRUTHS.get(cell, cell)
    if int in kind and INTEGER.fullmatch(cell):
        return number_of(cell, path, document)
    if float in kind and (INTEGER.fullmatch(cell) or DECIMAL.fullmatch(cell)):
        number = number_of(cell, path, document)
        return number if isinstance(number, str) else float(number)
    return cell
