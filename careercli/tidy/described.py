"""What the columns of a table are, for whoever reads it by a program: `careercli schema COMMAND`."""

from collections.abc import Mapping
from typing import Any

from careercli.answers.answer import AnswerName
from careercli.docstrings import field_docstring
from careercli.tidy.columns import Column
from careercli.tidy.shapes import SHAPES
from careercli.tidy.table import columns_of


def columns_described(name: AnswerName, type_: Any) -> Mapping[str, object]:
    """Return what a row of an answer's table is, and each column: name, type, and the keys of its cells in the JSON."""
    return {"row": SHAPES[name].row, "columns": [_described(column) for column in columns_of(name, type_)]}


def _described(column: Column) -> Mapping[str, object]:
    words = column.words or (field_docstring(*column.field) if column.field else "")
    return {
        "name": column.name,
        "type": [column.kind, "null"],
        "keys": [".".join(path) for path in column.paths] if column.field else [],
        "description": words or None,
    }
