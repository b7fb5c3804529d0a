"""What every question is answered with."""

from collections.abc import Mapping
from typing import Generic, Literal, NamedTuple, TypeVar, get_args

from careercli.messages import Message

T = TypeVar("T")


AnswerName = Literal[
    "roles",
    "find",
    "show",
    "compare",
    "skills",
    "ladder",
    "gap",
    "match",
    "path",
    "handout",
    "offer",
    "guide",
    "figures",
    "bands",
    "sources",
    "evidence",
    "config",
    "profile",
    "data-status",
    "data-check",
    "data-new",
    "data-add",
    "data-list",
    "data-update",
    "data-remove",
    "data-diff",
    "data-lock",
    "data-cache",
    "data-export",
]
ANSWERS: tuple[AnswerName, ...] = get_args(AnswerName)
"""An answer is called like the command that gives it."""
_VERSIONS: Mapping[AnswerName, int] = {"show": 2, "compare": 2, "ladder": 2, "offer": 2, "evidence": 2, "data-check": 2}
"""Versions of the answers' JSON schemas where they are not the first."""


def schema_name(answer: AnswerName) -> str:
    """Return the name of an answer's JSON schema, `careercli/roles/1`; within a version fields are only added."""
    return f"careercli/{answer}/{_VERSIONS.get(answer, 1)}"


class Answer(NamedTuple, Generic[T]):
    """The data of an answer and what has to be said about them."""

    name: AnswerName
    """The answer's part of its JSON schema's name."""
    data: T
    notes: tuple[Message, ...] = ()
