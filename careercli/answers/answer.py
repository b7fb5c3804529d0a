"""What every question is answered with."""

from typing import Generic, NamedTuple, TypeVar

from careercli.messages import Message

T = TypeVar("T")


class Answer(NamedTuple, Generic[T]):
    """The data of an answer and what has to be said about them."""

    name: str
    """The answer's part of its JSON schema's name, `roles` in `careercli/roles/1`."""
    data: T
    notes: tuple[Message, ...] = ()
