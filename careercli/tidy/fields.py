"""`--fields`: some keys of the JSON, or some columns of a table, in the order in which they are asked for."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import is_dataclass
from typing import Any, get_args, get_origin

from careercli.errors import UsageProblem
from careercli.messages import Message, say
from careercli.records import public_name
from careercli.streams import Stream
from careercli.tidy.columns import Column, fields_of, is_list, without_none

_Kept = dict[str, "_Kept"]
"""Keys and what is kept below each; everything, where that is empty."""
_ANY = "*"
"""Stands for the keys of an object that may have any."""


def columns_named(columns: Sequence[Column], names: Iterable[str]) -> tuple[Column, ...]:
    """Return the columns of some names, or of some ways through the JSON: `market_low`, `lenses.market`, `rows.role`.

    Raises `UsageProblem` for what names none.
    """
    found: dict[str, Column] = {}
    for name in names:
        meant = [column for column in columns if column.name == name] or [
            column for column in columns if name in column.ways
        ]
        if not meant:
            raise _unknown(name, [column.name for column in columns])
        found.update({column.name: column for column in meant})
    return tuple(found.values())


def keys_named(type_: Any, names: Iterable[str]) -> Callable[[object], object]:
    """Return what leaves of the data of an answer of this annotated type only some keys, and those below others: `a.b`.

    Raises `UsageProblem` for what is no key.
    """
    kept: _Kept = {}
    for name in names:
        here, known, before = kept, _keys(type_), ""
        keys = name.split(".")
        for position, key in enumerate(keys):
            below = known.get(key, known.get(_ANY))
            if below is None:
                raise _unknown(name, [f"{before}{other}" for other in known])
            is_whole = key in here and not here[key]
            here = here.setdefault(key, {})
            if is_whole:
                break
            if position == len(keys) - 1:
                here.clear()
            known, before = _keys(*below), f"{before}{key}."
    return lambda data: _only(data, kept)


def _keys(*hints: Any) -> Mapping[str, tuple[Any, ...]]:
    """Return the keys that values of some annotated types have in the JSON, each with the types of what is there."""
    keys: dict[str, tuple[Any, ...]] = {}
    for hint in hints:
        for kind in without_none(hint):
            if is_list(kind):
                keys.update(_keys(get_args(kind)[0]))
            elif is_dataclass(kind) and kind is not Message:
                for name, below in fields_of(kind):
                    keys[public_name(name)] = (*keys.get(public_name(name), ()), below)
            elif get_origin(kind) is Mapping:
                names, values = get_args(kind)
                keys.update(dict.fromkeys(get_args(names) or (_ANY,), (values,)))
    return keys


def _only(value: object, kept: _Kept) -> object:
    if not kept or value is None:
        return value
    if isinstance(value, Stream):
        return Stream(lambda: (_only(item, kept) for item in value))
    if isinstance(value, list | tuple):
        return [_only(item, kept) for item in value]
    return {key: _only(value.get(key), below) for key, below in kept.items()} if isinstance(value, dict) else value


def _unknown(name: str, known: Sequence[str]) -> UsageProblem:
    candidates = tuple(known)
    return UsageProblem(
        say("unknown-field", words=name), hint=say("known-are", candidates=candidates), candidates=candidates
    )
