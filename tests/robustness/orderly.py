"""What an orderly ending is: what holds of every run, whatever was asked, and what the first broken promise is."""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator

from tests.cli.inside import ask
from tests.robustness.program import Ending

HANG, SIGNAL, TRACEBACK = "hangs", "killed by a signal", "tracebacks"
UNEXPECTED, CODE = "unexpected errors", "odd codes"
NO_JSON, SHAPE, BESIDE_JSON = "answers that are no JSON", "of another shape than the schema", "words beside JSON"
LINES, SILENT, AFTER_ANSWER = "errors of more than a line", "failures without a word", "words after an answer"
STEERING = "letters that steer a terminal"
FLAWS = (HANG, SIGNAL, TRACEBACK, UNEXPECTED, CODE, NO_JSON, SHAPE, BESIDE_JSON, LINES, SILENT, AFTER_ANSWER, STEERING)

_CODES = {0, 2, 3, 4}
_INVALID = 4
"""Both an error and what `data check` answers of a broken pack."""
_SMALL = 30_000
"""Letters of an answer that is held against its schema; larger ones take long."""
_STEERS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_ELSEWHERE = ("--plain", "--format", "--excel", "-o", "--output")
"""What an answer is not printed as JSON with."""
_NO_ANSWER = {"-h", "--help", "--version", "help", "completion", "schema", "config", "batch"}
"""What prints something that is not an answer, whoever reads it; or, of no questions, nothing."""


def flaw_of(ending: Ending, vector: tuple[str, ...] = ()) -> str | None:
    """Return the first promise about every run that is broken; None if all are kept."""
    return next(_flaws_of(ending, vector), None)


def _flaws_of(ending: Ending, vector: tuple[str, ...]) -> Iterator[str]:
    if ending.code is None:
        yield HANG
    elif ending.code < 0:
        yield SIGNAL
    elif "Traceback" in ending.stderr:
        yield TRACEBACK
    elif ending.code not in _CODES:
        yield UNEXPECTED if ending.code == 1 else CODE
    elif _STEERS.search(_without_colours_asked_for(ending.stdout, vector) + ending.stderr):
        yield STEERING
    document = _object_in(ending.stdout)
    if document is not None and "schema" in document:
        yield from _flaws_of_json(ending, document, is_whole=not any(word.startswith("--fields") for word in vector))
    elif _surely_as_json(vector) and (ending.code or not _NO_ANSWER & set(vector)):
        yield NO_JSON
    else:
        yield from _flaws_of_words(ending)


def _flaws_of_json(ending: Ending, document: dict[str, Any], *, is_whole: bool) -> Iterator[str]:
    if ending.stderr:
        yield BESIDE_JSON
    if ending.code != _INVALID and ("error" in document) != (ending.code != 0):
        yield CODE
    if is_whole and len(ending.stdout) < _SMALL and not _validator(document["schema"]).is_valid(document):
        yield SHAPE


def _flaws_of_words(ending: Ending) -> Iterator[str]:
    if ending.code and not ending.stderr and not ending.stdout:
        yield SILENT
    if not ending.code and ending.stderr:
        yield AFTER_ANSWER
    if len(ending.stderr.splitlines()) > 1:
        yield LINES


def _without_colours_asked_for(stdout: str, vector: tuple[str, ...]) -> str:
    return _COLOUR.sub("", stdout) if any(word.endswith("always") for word in vector) else stdout


def _surely_as_json(vector: tuple[str, ...]) -> bool:
    """Return whether JSON is asked for beyond doubt: before anything else, and nothing else after it."""
    return vector[:1] == ("--json",) and not any(word.startswith(_ELSEWHERE) for word in vector)


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
    """Return what the program itself says of a shape: of `careercli/roles/1` by `careercli schema roles`."""
    return Draft202012Validator(ask("schema", schema.split("/")[1]).json)
