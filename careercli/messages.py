"""What is to be said, before anybody has chosen the words or the language."""

from collections.abc import Mapping
from typing import Any

from careercli.records import Record, record


@record
class Message(Record):
    """A sentence, or a part of one, named by its code; `careercli.i18n.sentences` knows its words."""

    code: str
    values: Mapping[str, "Value | tuple[Value, ...]"]


Value = str | int | float | Mapping[Any, str] | Message
"""A value to be put into a sentence; a mapping holds the same words in several languages."""


def say(code: str, **values: Value | tuple[Value, ...]) -> Message:
    """Return the message `code` with the values its sentence needs."""
    return Message(code=code, values=values)
