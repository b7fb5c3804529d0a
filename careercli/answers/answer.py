"""What every question is answered with."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from careercli.messages import Message

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Answer(Generic[T_co]):
    """The data of an answer and what has to be said about them."""

    name: str
    """The answer's part of its JSON schema's name, `roles` in `careercli/roles/1`."""
    data: T_co
    notes: tuple[Message, ...] = ()
