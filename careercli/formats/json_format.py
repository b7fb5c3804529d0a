"""Writes answers and errors as JSON for scripts: one object, keys that never change."""

import json
import re
from typing import Any, TextIO

from careercli.answers.answer import Answer, schema_name
from careercli.errors import CareerError
from careercli.i18n.language import choose, language
from careercli.messages import Message
from careercli.model import Text, Unit
from careercli.plain import Renderers, to_plain

_UNSEEN = re.compile(
    "[\x7f-\x9f\xad\u061c\u070f\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U00013430-\U0001345f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e007f]"
)
"""Letters that JSON may carry, but a terminal should not: they steer it, turn text round or are not seen."""


def _shortest(number: float) -> float:
    """Return a whole number without its `.0`."""
    return int(number) if number == int(number) else number


def _sentence(message: Message) -> str:
    # Most answers say nothing, and start up the quicker for not knowing all sentences.
    from careercli.i18n.sentences import FOR_SCRIPTS, sentence

    return sentence(message, FOR_SCRIPTS)


_RENDERERS: Renderers = {Text: choose, Message: _sentence, Unit: str, float: _shortest}


def write(answer: Answer[Any], version: str | None, stream: TextIO) -> None:
    """Write the answer in its envelope."""
    envelope = {
        "schema": schema_name(answer.name),
        "version": version,
        "language": language(),
        "data": to_plain(answer.data, _RENDERERS),
        "notes": [_sentence(note) for note in answer.notes],
    }
    _write(envelope, stream)


def write_error(error: CareerError, stream: TextIO) -> None:
    """Write what went wrong, with what to do next and what may have been meant."""
    described = {
        "code": error.message.code,
        "message": _sentence(error.message),
        "hint": _sentence(error.hint) if error.hint else None,
        "candidates": list(error.candidates),
    }
    _write({"schema": "careercli/error/1", "error": described}, stream)


def _write(value: object, stream: TextIO) -> None:
    utf8 = (stream.encoding or "").lower().replace("-", "") == "utf8"
    written = _in_lines(value, json.JSONEncoder(ensure_ascii=not utf8), _LEVELS)
    stream.write(_UNSEEN.sub(_escaped, written) + "\n")


def _escaped(found: re.Match[str]) -> str:
    """Return a letter as JSON spells it in ASCII: in one or two units of UTF-16."""
    units = found[0].encode("utf-16-be").hex()
    return "".join(f"\\u{units[place : place + 4]}" for place in range(0, len(units), 4))


_LEVELS = 3
"""Envelope, data, and the lists in it: one line for each item of those."""


def _in_lines(value: object, encoder: json.JSONEncoder, levels: int, indent: str = "") -> str:
    """Return JSON with a line for every value of the upper levels; the C encoder writes what is below them.

    Python's own indentation would take longer than working out most answers.
    """
    inner = indent + "  "
    if levels and isinstance(value, dict) and value:
        items = [f"{inner}{encoder.encode(key)}: {_in_lines(value[key], encoder, levels - 1, inner)}" for key in value]
        return "{\n" + ",\n".join(items) + f"\n{indent}}}"
    if levels and isinstance(value, list) and value:
        items = [inner + _in_lines(item, encoder, 0) for item in value]
        return "[\n" + ",\n".join(items) + f"\n{indent}]"
    return encoder.encode(value)
