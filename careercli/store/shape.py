"""Holds the data of a file against the record it should be, and says in words what does not fit."""

import json
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from careercli.records import Record
from careercli.store.pack_files import CONTENTS, FileKind
from careercli.store.yaml_reader import DataPath, Document

_EXPECTED = {
    "string_type": "text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "list_type": "a list",
    "dict_type": "a group of keys",
    "mapping_type": "a group of keys",
    "dataclass_type": "a group of keys",
    "dataclass_exact_type": "a group of keys",
}
_LONGEST_QUOTE = 40


@cache
def adapter(kind: FileKind) -> TypeAdapter[Record]:
    """Return pydantic's view of the record that a kind of file holds."""
    return TypeAdapter(CONTENTS[kind])


def read_record(kind: FileKind, document: Document) -> Record | None:
    """Return the record in the document; None, and problems in the document, if its shape is wrong."""
    if document.data is None:
        return None
    known_wrong = frozenset(document.reported)
    try:
        # As JSON text, because pydantic then takes lists for tuples while staying strict about all else.
        return adapter(kind).validate_json(json.dumps(document.data), strict=True)
    except ValidationError as error:
        for details in error.errors(include_url=False):
            path = tuple(details["loc"])
            if not any(path[:length] in known_wrong for length in range(1, len(path) + 1)):
                _report(details, document, kind)
        return None


def _report(details: ErrorDetails, document: Document, file_kind: FileKind) -> None:
    path: DataPath = tuple(details["loc"])
    kind = details["type"]
    given = details["input"]
    if path and path[-1] == "[key]":
        known = details.get("ctx", {}).get("expected", "")
        document.report(path[:-1], f"unknown key '{path[-2]}'", f"use one of {known}")
    elif kind in ("unexpected_keyword_argument", "extra_forbidden"):
        document.report(
            path, f"unknown key '{path[-1]}'", "remove it or correct its name" + _nearest_key(path, file_kind)
        )
    elif kind == "missing":
        document.report(path[:-1], f"'{path[-1]}' is missing", "add it")
    elif kind == "literal_error":
        document.report(path, f"{_place(path)} is {_quoted(given)}", f"use one of {details['ctx']['expected']}")
    else:
        expected = _EXPECTED.get(kind, details["msg"])
        advice = f"write {expected}" + (" in quotes" if expected == "text" and isinstance(given, int | float) else "")
        document.report(path, f"{_place(path)} is {_quoted(given)} where {expected} is expected", advice)


def _place(path: DataPath) -> str:
    names = [str(step) for step in path if isinstance(step, str)]
    return f"'{names[-1]}'" if names else "the file"


def _quoted(value: object) -> str:
    if value is None:
        return "empty"
    if isinstance(value, Mapping):
        return "a group of keys"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "a list"
    words = json.dumps(value, ensure_ascii=False)
    return words if len(words) <= _LONGEST_QUOTE else words[: _LONGEST_QUOTE - 1] + "…"


def _nearest_key(path: DataPath, kind: FileKind) -> str:
    """Return a suggestion out of the keys that records of this kind of file use, or nothing."""
    nearest = get_close_matches(str(path[-1]), sorted(_all_keys(kind)), n=1)
    return f" (did you mean '{nearest[0]}'?)" if nearest else ""


@cache
def _all_keys(kind: FileKind) -> frozenset[str]:
    schema = adapter(kind).json_schema(by_alias=True)
    records: list[Any] = [schema, *schema.get("$defs", {}).values()]
    return frozenset(key for record in records for key in record.get("properties", {}))
