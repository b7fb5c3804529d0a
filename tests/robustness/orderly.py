"""What an orderly ending is: what holds of every run, whatever was asked, and what the first broken promise is."""

import json
import re
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator

from careercli.answers.answer import ANSWERS, schema_name
from careercli.cli.commands.schema import _answer_type
from careercli.store.json_schema import schema_of_answer, schema_of_error
from tests.robustness.program import Ending

HANG, SIGNAL, TRACEBACK, UNEXPECTED, CODE = "hangs", "killed by a signal", "tracebacks", "unexpected errors", "odd codes"
NO_JSON, SHAPE, BESIDE_JSON = "answers that are no JSON", "of another shape than the schema", "words beside JSON"
LINES, SILENT, STEERING = "errors of more than a line", "failures without a word", "letters that steer a terminal"
FLAWS = (
    *(HANG, SIGNAL, TRACEBACK, UNEXPECTED, CODE, NO_JSON, SHAPE, BESIDE_JSON, LINES, SILENT, STEERING),
    "words after an answer",
)
AFTER_ANSWER = FLAWS[-1]

_CODES = {0, 2, 3, 4}
_SMALL = 30_000
"""Letters of an answer that is held against its schema; larger ones take long."""
_STEERS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_OTHER_FORMATS = ("--plain", "--format")
_NO_ANSWER = {"-h", "--help", "--version", "help", "completion", "schema", "config"}
"""What prints something that is not an answer, whoever reads it."""


def flaw_of(ending: Ending, vector: tuple[str, ...] = ()) -> str | None:
    """Return which promise about every run is broken; None if all are kept."""
    if ending.code is None:
        return HANG
    if ending.code < 0:
        return SIGNAL
    if "Traceback" in ending.stderr:
        return TRACEBACK
    if ending.code not in _CODES:
        return UNEXPECTED if ending.code == 1 else CODE
    if _STEERS.search(ending.stdout + ending.stderr):
        return STEERING
    document = _object_in(ending.stdout)
    if document is not None and "schema" in document:
        return _flaw_of_json(ending, document)
    if _surely_as_json(vector) and (ending.code or not _NO_ANSWER & set(vector)):
        return NO_JSON
    return _flaw_of_words(ending)


def _flaw_of_json(ending: Ending, document: dict[str, Any]) -> str | None:
    if ending.stderr:
        return BESIDE_JSON
    is_told = ending.code in {0, 4} or "error" in document
    if not is_told or ("error" in document and not ending.code):
        return CODE
    if len(ending.stdout) < _SMALL and not _validator(document["schema"]).is_valid(document):
        return SHAPE
    return None


def _flaw_of_words(ending: Ending) -> str | None:
    if ending.code and not ending.stderr and not ending.stdout:
        return SILENT
    if ending.code == 0:
        return AFTER_ANSWER if ending.stderr else None
    return LINES if len(ending.stderr.splitlines()) > 1 else None


def _surely_as_json(vector: tuple[str, ...]) -> bool:
    """Return whether JSON is asked for beyond doubt: before anything else, and nothing else after it."""
    return vector[:1] == ("--json",) and not any(word.startswith(_OTHER_FORMATS) for word in vector)


def _object_in(stdout: str) -> dict[str, Any] | None:
    if not stdout.startswith("{"):
        return None
    try:
        document = json.loads(stdout, parse_constant=_refused)
    except ValueError:
        return None
    return document if isinstance(document, dict) else None


def _refused(constant: str) -> None:
    raise ValueError(constant)  # NaN and Infinity are no JSON, whatever Python reads


@cache
def _validator(schema: str) -> Draft202012Validator:
    names = {schema_name(name): name for name in ANSWERS}
    return Draft202012Validator(
        schema_of_answer(_answer_type(names[schema]), id_=schema) if schema in names else schema_of_error()
    )
