"""Every way in which one thing in an answer can be another, one at a time."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from types import NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from careercli.messages import Message, say
from careercli.model import Text, Unit
from careercli.records import Record
from careercli.streams import Stream

_OTHER_THINGS: Mapping[str, tuple[str, str]] = {
    "role": ("clerk", "chief"),
    "from_": ("clerk", "chief"),
    "to": ("clerk", "chief"),
    "roles": ("clerk", "chief"),
    "skill": ("listening", "leading"),
    "skills": ("listening", "leading"),
    "shared": ("listening", "leading"),
    "only": ("listening", "leading"),
    "adds_skills": ("listening", "leading"),
    "rungs": ("clerk", "chief"),
    "topics": ("demand", "industries"),
    "source": ("guide", "office"),
    "sources": ("guide", "office"),
    "guides": ("guide", "office"),
    "official": ("guide", "office"),
    "title_sources": ("guide", "office"),
    "country": ("GR", "TR"),
    "countries": ("GR", "TR"),
    "currency": ("USD", "EUR"),
    "language": ("tr", "el"),
}
"""Ids that a field may name, by the name of the field: one of the two is another than it names."""

_SAID_BY_ITS_SENTENCE = {
    ("Gap", "code"),
    ("PayGap", "code"),
    ("Unknown", "code"),
    ("ConversionStep", "kind"),
    ("ConversionStep", "projection"),
    ("ConversionStep", "assumed"),
}
"""Names for scripts of what the sentence beside them says in words."""
_KNOWN_WITH_AN_AMOUNT = {"low_statistic", "high_statistic"}
_SAID_WITH_ITS_LADDERS = {("RoleSummary", "rung"), ("RoleRecord", "rung")}
_SAID_WITH_THE_PAY = {("Rung", "flags")}


def changes(value: Any, hint: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Yield (path, the value with one thing in it changed), once for each path: positions in lists are one path."""
    if isinstance(value, Stream):
        yield from _changed_items(tuple(value), hint, path)
    elif isinstance(value, Unit):
        yield path, Unit("EUR", "hour") if value == Unit("USD", "year") else Unit("USD", "year")
    elif isinstance(value, Message) or not isinstance(value, Record | tuple):
        yield from _changed_scalar(value, hint, path)
    elif isinstance(value, Record):
        hints = get_type_hints(type(value))
        for field in fields(type(value)):  # type: ignore[arg-type]  # every record is a dataclass
            place = (type(value).__name__, field.name)
            if place in _SAID_BY_ITS_SENTENCE | _SAID_WITH_ITS_LADDERS | _SAID_WITH_THE_PAY:
                continue
            here = getattr(value, field.name)
            if place == ("Lenses", "nominal") and not getattr(here, "steps", True):
                continue  # the same as published, which is told
            for below, changed in changes(here, hints[field.name], f"{path}.{field.name}"):
                yield below, type(value)(**{**vars(value), field.name: changed})
    else:
        yield from _changed_items(value, hint, path)


def _changed_items(items: tuple[Any, ...], hint: Any, path: str) -> Iterator[tuple[str, Any]]:
    item_hint = next(
        (get_args(kind)[0] for kind in (hint, *get_args(hint)) if get_origin(kind) in (tuple, Sequence)), object
    )
    for position, item in enumerate(items):
        for below, changed in changes(item, item_hint, f"{path}[]"):
            yield below, (*items[:position], changed, *items[position + 1 :])
    if items and isinstance(items[0], Record):
        yield f"{path} shortened", items[1:]


def _changed_scalar(value: Any, hint: Any, path: str) -> Iterator[tuple[str, Any]]:
    name = re.split(r"[.\[]", path.rstrip("[]"))[-1]
    if isinstance(value, Mapping):
        yield from _changed_mapping(value, path, name)
        return
    kinds = [kind for kind in get_args(hint) or (hint,) if kind is not NoneType]
    choices = [choice for kind in (hint, *kinds) if get_origin(kind) is Literal for choice in get_args(kind)]
    if choices and (value is not None or name not in _KNOWN_WITH_AN_AMOUNT):
        yield path, next(choice for choice in reversed(choices) if choice != value)
    elif name in _OTHER_THINGS and str in kinds:
        one, other = _OTHER_THINGS[name]
        yield path, other if value == one else one
    elif isinstance(value, bool):
        yield path, not value
    elif isinstance(value, int | float):
        yield path, value * 2 + 1
    elif isinstance(value, Message):
        yield path, say("as-typer-says", words="another")
    elif isinstance(value, str):
        yield path, f"{value}-another"
    elif value is None:
        yield from _made_up(kinds, path)


def _changed_mapping(value: Mapping[Any, Any], path: str, name: str) -> Iterator[tuple[str, Any]]:
    for key, item in value.items():
        if isinstance(item, str):
            yield path, {**value, "en": f"{item} another"}
            return
        yield f"{path}[{name}]", {**value, key: (*item, _OTHER_THINGS.get(name, ("another",))[-1])}


def _made_up(kinds: list[Any], path: str) -> Iterator[tuple[str, Any]]:
    """Yield something where there is nothing, if it is as simple as a number or a text."""
    examples: dict[Any, Any] = {str: "another", int: 7, float: 7.5, Text: Text({"en": "another"})}
    for kind in kinds:
        if kind in examples:
            yield path, examples[kind]
