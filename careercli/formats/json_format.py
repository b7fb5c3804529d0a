"""Writes answers and errors as JSON for scripts: one object, keys that never change."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, TextIO, TypedDict

from careercli.answers.answer import Answer, schema_name
from careercli.errors import CareerError
from careercli.i18n.language import choose, language
from careercli.messages import Message
from careercli.model import Language, Text, Unit
from careercli.plain import Renderers, plain_writer
from careercli.streams import Stream

_UNSEEN = (
    "[\x7f-\x9f\xad\u061c\u070f\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e007f]"
)
"""Letters that JSON may carry, but a terminal should not: they steer it, turn text round or are not seen."""


class Envelope(TypedDict):
    """What every answer is given in."""

    schema: str
    """The name and version of the answer's shape: `careercli/roles/1`."""
    version: str | None
    """That of the data; null for an answer that needs none."""
    language: Language
    """That of the words."""
    data: Any
    """The answer, as `careercli schema COMMAND` describes it."""
    notes: list[str]
    """What has to be known about it."""


class Described(TypedDict):
    """What went wrong, what to do next, and what may have been meant."""

    code: str
    message: str
    hint: str | None
    candidates: list[str]


class ErrorEnvelope(TypedDict):
    """What is given instead of an answer."""

    schema: str
    error: Described


def shortest(number: float) -> float:
    """Return a whole number without its `.0`."""
    return int(number) if number == int(number) else number


def _sentence(message: Message) -> str:
    # Most answers say nothing, and start up the quicker for not knowing all sentences.
    from careercli.i18n.sentences import FOR_SCRIPTS, sentence

    return sentence(message, FOR_SCRIPTS)


_RENDERERS: Renderers = {Text: choose, Message: _sentence, Unit: str, float: shortest}
_plain = plain_writer(_RENDERERS)
plain_to_be_encoded = plain_writer(_RENDERERS, to_be_encoded=True)
Narrow = Callable[[object], object]
"""Leaves of an answer's data only what is asked for."""


def envelope(answer: Answer[Any], version: str | None, narrow: Narrow = lambda data: data) -> Envelope:
    """Return the answer in its envelope, made of dicts, lists and scalars that are nobody else's."""
    return _around(narrow(_plain(answer.data)), answer, version)


def _around(data: object, answer: Answer[Any], version: str | None) -> Envelope:
    return {
        "schema": schema_name(answer.name),
        "version": version,
        "language": language(),
        "data": data,
        "notes": [_sentence(note) for note in answer.notes],
    }


def error_envelope(error: CareerError) -> ErrorEnvelope:
    """Return what went wrong in its envelope."""
    described: Described = {
        "code": error.message.code,
        "message": _sentence(error.message),
        "hint": _sentence(error.hint) if error.hint else None,
        "candidates": list(error.candidates),
    }
    return {"schema": "careercli/error/1", "error": described}


def write(answer: Answer[Any], version: str | None, stream: TextIO, narrow: Narrow = lambda data: data) -> None:
    """Write the answer in its envelope, the items of a long list as they come."""
    _write(_around(narrow(plain_to_be_encoded(answer.data)), answer, version), stream)


def write_error(error: CareerError, stream: TextIO) -> None:
    """Write what went wrong in its envelope."""
    _write(error_envelope(error), stream)


def write_line(written: object, stream: TextIO) -> None:
    """Write an envelope, or another object, on one line."""
    stream.write(one_line(stream)(written))


def one_line(stream: TextIO) -> Callable[[object], str]:
    """Return what writes objects on a line each, as a stream can carry them."""
    encode = _encoder(stream, separators=(",", ":")).encode
    return lambda written: _without_unseen(encode(written)) + "\n"


def _write(value: object, stream: TextIO) -> None:
    stream.writelines(map(_without_unseen, _in_lines(value, _encoder(stream), _LEVELS)))
    stream.write("\n")


def _encoder(stream: TextIO, separators: tuple[str, str] | None = None) -> json.JSONEncoder:
    utf8 = (stream.encoding or "").lower().replace("-", "") == "utf8"
    return json.JSONEncoder(ensure_ascii=not utf8, separators=separators)


def _without_unseen(written: str) -> str:
    # None of these letters is printable, which is told at a glance.
    return written if written.isprintable() else re.sub(_UNSEEN, _escaped, written)


def _escaped(found: re.Match[str]) -> str:
    """Return a letter as JSON spells it in ASCII: in one or two units of UTF-16."""
    units = found[0].encode("utf-16-be").hex()
    return "".join(f"\\u{units[place : place + 4]}" for place in range(0, len(units), 4))


_AT_ONCE = 500
"""Short items that are written together."""
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
    elif isinstance(value, Stream) and not levels:
        yield from _in_one_line(value, encoder)
        return
    elif isinstance(value, Stream) or (levels and isinstance(value, list | tuple) and value):
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


def _in_one_line(stream: Stream[object], encoder: json.JSONEncoder) -> Iterator[str]:
    """Yield a list that stays in the line of what holds it, many items at a time."""
    items, before = iter(stream), "["
    while some := list(islice(items, _AT_ONCE)):
        yield before + encoder.encode(some)[1:-1]
        before = ", "
    yield "[]" if before == "[" else "]"
