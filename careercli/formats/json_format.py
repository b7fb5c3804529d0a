"""Writes answers and errors as JSON for scripts: one object, keys that never change."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from careercli.answers.answer import Answer, schema_name
from careercli.errors import CareerError
from careercli.i18n.language import choose, language
from careercli.messages import Message
from careercli.model import Text, Unit
from careercli.plain import Renderers, to_plain
from careercli.streams import Stream

_CONTROLS = re.compile("[\x7f-\x9f]")
"""Control characters that JSON may carry as they are, but a terminal should not."""


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
    stream.writelines(
        _CONTROLS.sub(lambda found: f"\\u{ord(found[0]):04x}", written)
        for written in _in_lines(value, json.JSONEncoder(ensure_ascii=not utf8), _LEVELS)
    )
    stream.write("\n")


_LEVELS = 3
"""Envelope, data, and the lists in it: one line for each item of those."""


def _in_lines(value: object, encoder: json.JSONEncoder, levels: int, indent: str = "") -> Iterator[str]:
    """Yield JSON with a line for every value of the upper levels; the C encoder writes what is below them.

    Python's own indentation would take longer than working out most answers. Streams are written as they come.
    """
    inner = indent + "  "
    if isinstance(value, dict) and value and (levels or Stream in map(type, value.values())):
        items: Iterable[tuple[str, object]] = ((f"{encoder.encode(key)}: ", item) for key, item in value.items())
        brackets, below = "{}", max(levels - 1, 0)
    elif isinstance(value, Stream) or (levels and isinstance(value, list) and value):
        items = (("", item) for item in value)
        brackets, below = "[]", 0
    else:
        yield encoder.encode(value)
        return
    before, between, behind = (f"\n{inner}", f",\n{inner}", f"\n{indent}") if levels else ("", ", ", "")
    begin = brackets[0] + before
    for key, item in items:
        yield begin + key
        yield from _in_lines(item, encoder, below, inner)
        begin = between
    yield behind + brackets[1] if begin == between else brackets
