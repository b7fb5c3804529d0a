"""Holds the data of a file against the record it should be, and says in words what does not fit."""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from difflib import get_close_matches
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from careercli.messages import Message, say
from careercli.records import Record
from careercli.store.file_kinds import YamlKind
from careercli.store.pack_files import CONTENTS
from careercli.store.yaml_reader import DataPath, Document

if TYPE_CHECKING:
    from pydantic import TypeAdapter
    from pydantic_core import ErrorDetails

EXPECTED: Mapping[str, Message] = {
    "string_type": say("value-text"),
    "int_type": say("value-whole-number"),
    "int_from_float": say("value-whole-number"),
    "float_type": say("value-number"),
    "bool_type": say("value-truth"),
    "tuple_type": say("value-list"),
    "list_type": say("value-list"),
    "dict_type": say("value-group"),
    "mapping_type": say("value-group"),
    "dataclass_type": say("value-group"),
    "dataclass_exact_type": say("value-group"),
}
"""What is expected, by what pydantic calls it."""
_PLUGINS = "PYDANTIC_DISABLE_PLUGINS"
_LONGEST_GUESSED = 80
"""Letters of a key for which the nearest one is looked for."""


@cache
def _adapter(kind: YamlKind) -> "TypeAdapter[Record]":
    """Return pydantic's view of the record that a kind of file holds."""
    # It takes long to load, and an import that has written its files itself does without.
    from pydantic import TypeAdapter

    with without_plugins():
        return TypeAdapter(CONTENTS[kind])


@contextmanager
def without_plugins() -> Iterator[None]:
    """Keep pydantic from looking for plugins among all that is installed, which takes longer than what it is to do."""
    before = os.environ.get(_PLUGINS)
    os.environ[_PLUGINS] = "__all__"
    try:
        yield
    finally:
        del os.environ[_PLUGINS]
        if before is not None:
            os.environ[_PLUGINS] = before


def read_record(kind: YamlKind, document: Document) -> Record | None:
    """Return the record in the document; None, and problems in the document, if its shape is wrong."""
    if document.data is None:
        return None
    from pydantic import ValidationError

    known_wrong = frozenset(document.reported)
    try:
        # As JSON text, because pydantic then takes lists for tuples while staying strict about all else.
        return _adapter(kind).validate_json(json.dumps(document.data), strict=True)
    except ValidationError as error:
        for details in error.errors(include_url=False):
            path = tuple(details["loc"])
            if not any(path[:length] in known_wrong for length in range(1, len(path) + 1)):
                _report(details, document, kind)
        return None


def _report(details: "ErrorDetails", document: Document, file_kind: YamlKind) -> None:
    path: DataPath = tuple(details["loc"])
    kind = details["type"]
    given = details["input"]
    shown = document.decimals.get(path) or quoted(given)
    if path and path[-1] == "[key]":
        document.report(path[:-1], say("problem-unknown-key", key=str(path[-2])), _one_of(details))
    elif kind in ("unexpected_keyword_argument", "extra_forbidden"):
        document.report(path, say("problem-unknown-key", key=str(path[-1])), _corrected_key(path, file_kind))
    elif kind == "missing":
        document.report(path[:-1], say("problem-key-missing", key=str(path[-1])), say("advice-add-key"))
    elif kind == "literal_error":
        document.report(path, say("problem-other-value", key=str(_key(path)), given=shown), _one_of(details))
    else:
        expected = EXPECTED.get(kind, details["msg"])
        unquoted = kind == "string_type" and isinstance(given, int | float)
        advice = say("advice-write-in-quotes") if unquoted else say("advice-write", expected=expected)
        key = _key(path)
        if key is None:
            what = say("problem-file-expected", given=shown, expected=expected)
        else:
            what = say("problem-value-expected", key=key, given=shown, expected=expected)
        document.report(path, what, advice)


def _key(path: DataPath) -> str | None:
    """Return the last key on the way to a value; the file itself has none."""
    return next((step for step in reversed(path) if isinstance(step, str)), None)


def _one_of(details: "ErrorDetails") -> Message:
    # pydantic joins the choices: 'en', 'tr', 'az' or 'el'
    several, _, last = details["ctx"]["expected"].rpartition(" or ")
    return say("advice-use-one-of", several=several, last=last)


def quoted(value: object) -> str | Message:
    """Return a value as a problem quotes it."""
    if value is None:
        return say("value-empty")
    if isinstance(value, Mapping):
        return say("value-group")
    if isinstance(value, Sequence) and not isinstance(value, str):
        return say("value-list")
    return json.dumps(value, ensure_ascii=False)


def _corrected_key(path: DataPath, kind: YamlKind) -> Message:
    """Return what to do about an unknown key, with the nearest one that records of this kind of file use."""
    nearest = _nearest_key(str(path[-1])[:_LONGEST_GUESSED], kind)
    return say("advice-correct-key-to", key=nearest) if nearest else say("advice-correct-key")


@lru_cache(maxsize=1024)
def _nearest_key(key: str, kind: YamlKind) -> str | None:
    return next(iter(get_close_matches(key, sorted(_all_keys(kind)), n=1)), None)


@cache
def _all_keys(kind: YamlKind) -> frozenset[str]:
    schema = _adapter(kind).json_schema(by_alias=True)
    records: list[Any] = [schema, *schema.get("$defs", {}).values()]
    return frozenset(key for record in records for key in record.get("properties", {}))
