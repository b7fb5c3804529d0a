"""What is to be said, before anybody has chosen the words or the language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Value = str | int | float | Mapping[Any, str]
"""A value to be put into a sentence; a mapping holds the same words in several languages."""


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence named by its code; `careercli.i18n.sentences` knows its words."""

    code: str
    values: Mapping[str, Value | tuple[Value, ...]] = field(default_factory=dict)


def say(code: str, **values: Value | tuple[Value, ...]) -> Message:
    """Return the message `code` with the values its sentence needs."""
    return Message(code, values)
