"""What a record says, key by key, and what of it another one says otherwise."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from careercli.plain import to_plain
from careercli.records import Record

Plain = Mapping[str, Any]
Edit = tuple[str, Any, Any]
"""The keys that lead to what is different, what was said there, and what is; None where nothing is."""
_KEYS = (("skill",), ("scheme", "code"), ("id",))
"""By what the items of a list are known again, where they have it."""
_NOT_OF_THE_PACK = {"pack"}
"""What is known of a record only where it is among others."""
_ALIKE = 60
"""Out of 100, how much two texts have in common of which one is the other in other words, at the least."""
_END = "\0"
"""Stands between the keys that lead to a list and an item of it that has no name."""


def fields_of(thing: Record) -> dict[str, Any]:
    """Return what a record says, by the keys that lead there; of a list, each item behind what it is known by."""
    plain = to_plain(thing, {})
    return dict(_flat({key: value for key, value in plain.items() if key not in _NOT_OF_THE_PACK}, ""))  # type: ignore[attr-defined]  # of a record


def _flat(value: Any, way: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _flat(item, f"{way}.{key}" if way else key)
    elif isinstance(value, list):
        if not any(isinstance(item, dict) for item in value):
            yield way, "; ".join(map(written, value)) or None
            return
        for item in value:
            known = next((key for key in _KEYS if all(isinstance(item.get(name), str) for name in key)), None)
            if known is not None:
                yield from _flat(item, f"{way}." + ":".join(item[name] for name in known))
            else:
                # What has no name is known by all that it says; two that differ are two.
                yield f"{way}{_END}{json.dumps(item, sort_keys=True)}", _in_words(item)
    else:
        yield way, value


def _in_words(item: Plain) -> str:
    """Return a text of an item, or all of it."""
    text = next((item[name] for name in ("text", "title", "name") if isinstance(item.get(name), dict)), None)
    return next(iter((text or item).values())) if text or _is_text(item) else json.dumps(item, ensure_ascii=False)


def _is_text(item: Plain) -> bool:
    return bool(item) and all(isinstance(value, str) for value in item.values())


def in_order(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    """Yield the keys of two mappings, each once, those of the first before others."""
    yield from before
    yield from (id_ for id_ in after if id_ not in before)


def edits(before: Plain, after: Plain) -> Iterator[Edit]:
    """Yield what is different between what two records say, as `fields_of` returns it.

    An item without a name that was said in other words is told by what has changed in it, behind its number in the
    list of the second record.
    """
    other_words = _in_other_words(before, after)
    for key in in_order(before, after):
        way, _, item = key.partition(_END)
        if key in other_words:
            later = other_words[key]
            way += f".{_number(later, after)}"
            old, new = (dict(_flat(json.loads(one), way)) for one in (item, later.partition(_END)[2]))
            yield from edits(old, new)
        elif key not in other_words.values() and before.get(key) != after.get(key):
            yield way, before.get(key), after.get(key)


def _in_other_words(before: Plain, after: Plain) -> Mapping[str, str]:
    """Return the items without a name of which another list has nearly the same, by their keys, each once."""
    gone = [key for key in before if _END in key and key not in after]
    come = [key for key in after if _END in key and key not in before]
    if not gone or not come:
        return {}
    # Two states of one list hardly ever differ, and what tells how much is not loaded for others.
    from rapidfuzz import fuzz

    alike = sorted(
        (-fuzz.ratio(before[old], after[new]), old, new)
        for old in gone
        for new in come
        if old.partition(_END)[0] == new.partition(_END)[0]
    )
    found: dict[str, str] = {}
    for difference, old, new in alike:
        if -difference >= _ALIKE and old not in found and new not in found.values():
            found[old] = new
    return found


def _number(key: str, among: Plain) -> int:
    """Return which item of its list one is, counted from 1."""
    way = key.partition(_END)[0]
    return [other for other in among if other.startswith(way + _END)].index(key) + 1


def written(value: object) -> str:
    """Return a value as a pack's file would have it."""
    if isinstance(value, float):
        return f"{value:.15g}"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
