"""Lines that ask questions: words as in a shell, or a JSON list of them."""

import json
import shlex
from collections.abc import Iterator
from typing import BinaryIO

from careercli.errors import UsageProblem
from careercli.messages import Message, say

_LONGEST = 64 * 1024
"""Bytes of a line; nobody has so much to ask."""
_MARK = b"\xef\xbb\xbf"
"""What some programs put before UTF-8."""


def question_lines(stream: BinaryIO) -> Iterator[bytes]:
    """Yield the lines that ask something, as they come in: neither empty ones nor those that begin with #.

    Of one that is too long, only so much is kept as tells that it is.
    """
    first = True
    while line := stream.readline(_LONGEST + 1):
        rest = line
        while len(rest) > _LONGEST and not rest.endswith(b"\n"):
            rest = stream.readline(_LONGEST + 1)
        asking = (line.removeprefix(_MARK) if first else line).strip()
        first = False
        is_too_long = len(line) > _LONGEST
        if (asking or is_too_long) and not asking.startswith(b"#"):
            yield line if is_too_long else asking


def words_of(line: bytes) -> list[str]:
    """Return the words of a line. Raises `UsageProblem` for one that cannot be read."""
    if len(line) > _LONGEST:
        raise _unreadable(say("line-too-long", kilobytes=_LONGEST // 1024))
    try:
        text = line.decode()
    except UnicodeDecodeError as error:
        raise _unreadable(say("problem-no-utf-8")) from error
    if text[0] in "[{":
        return _words_in_json(text)
    try:
        return shlex.split(text)
    except ValueError as error:
        raise _unreadable(say("line-quote-open")) from error


def _words_in_json(text: str) -> list[str]:
    try:
        words = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _unreadable(say("line-not-json")) from error
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise _unreadable(say("line-no-list-of-words"))
    return words


def _unreadable(reason: Message) -> UsageProblem:
    return UsageProblem(say("unreadable-line", reason=reason), hint=say("how-to-write-a-line"))
