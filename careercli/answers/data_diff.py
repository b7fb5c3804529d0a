"""What is different between two packs: every figure, requirement and source, and by how much amounts have changed."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, get_args

from careercli.answers.answer import Answer
from careercli.messages import Message, say
from careercli.model import Pack, PackInfo
from careercli.plain import to_plain
from careercli.records import Record, record

DiffKind = Literal[
    "figure",
    "role",
    "requirement",
    "skill",
    "ladder",
    "move",
    "country",
    "guide",
    "source",
    "reading",
    "minimum-wage",
    "projection",
    "group-pay",
    "rating",
    "family",
    "term",
    "pack",
]
DIFF_KINDS: tuple[DiffKind, ...] = get_args(DiffKind)
ChangeKind = Literal["added", "removed", "changed"]
Plain = Mapping[str, Any]

_KEYS = (("skill",), ("scheme", "code"), ("id",))
"""By what the items of a list are known again, where they have it."""
_NO_AMOUNTS = {"change_percent"}
_NOT_OF_THE_PACK = {"pack"}
"""What is known of a record only where it is among others."""


@record
class Side(Record):
    """One of two packs."""

    name: str
    version: str
    path: str


@record
class Count(Record):
    """How many things of a kind are different."""

    what: DiffKind
    added: int
    removed: int
    changed: int


@record
class Change(Record):
    """Something that only one of the packs has, or a field of a thing that says something else."""

    what: DiffKind
    id: str
    """Of a requirement `role/skill`, of other things without an id what they are told apart by; empty for the pack."""
    change: ChangeKind
    field: str | None
    """The keys that lead to it; null for the whole thing."""
    before: str | None
    """What the first pack says; null where it says nothing."""
    after: str | None
    percent: float | None
    """By how many percent the amount has become more, or less; null for all that is no amount."""


@record
class PackDiff(Record):
    """What the second of two packs has otherwise than the first."""

    before: Side
    after: Side
    counts: tuple[Count, ...]
    """Of the kinds of which anything is different."""
    changes: tuple[Change, ...]


def side(info: PackInfo, path: Path) -> Side:
    """Return one of two packs."""
    return Side(name=info.id, version=info.version, path=str(path))


def pack_diff(before: tuple[Side, Pack], after: tuple[Side, Pack]) -> Answer[PackDiff]:
    """Return what has changed from one pack to another."""
    diff = difference(before, after)
    return Answer("data-diff", diff, notes_on(diff))


def notes_on(diff: PackDiff) -> tuple[Message, ...]:
    """Return what has to be said of a difference: that two states of a pack have one version."""
    one, other = diff.before, diff.after
    is_silent = bool(diff.changes) and (one.name, one.version) == (other.name, other.version)
    return (say("one-version-of-two-states", name=one.name, version=one.version),) if is_silent else ()


def difference(before: tuple[Side, Pack], after: tuple[Side, Pack]) -> PackDiff:
    """Return what has changed from one pack to another, kind by kind."""
    (one, old), (other, new) = before, after
    changes = tuple(change for kind in DIFF_KINDS for change in _of_kind(kind, old, new))
    return PackDiff(before=one, after=other, counts=tuple(_counts(changes)), changes=changes)


def _counts(changes: Iterable[Change]) -> Iterator[Count]:
    things = {(change.what, change.id): change.change for change in changes}
    number = Counter((what, change) for (what, _), change in things.items())
    for kind in DIFF_KINDS:
        added, removed, changed = (number[kind, change] for change in get_args(ChangeKind))
        if added or removed or changed:
            yield Count(what=kind, added=added, removed=removed, changed=changed)


def _of_kind(kind: DiffKind, old: Pack, new: Pack) -> Iterator[Change]:
    before, after = dict(_THINGS[kind](old)), dict(_THINGS[kind](new))
    for id_ in _in_order(before, after):
        if id_ not in after:
            yield _whole(kind, id_, "removed", before[id_])
        elif id_ not in before:
            yield _whole(kind, id_, "added", after[id_])
        elif before[id_] != after[id_]:
            yield from _changed(kind, id_, _fields(before[id_]), _fields(after[id_]))


def _in_order(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    yield from before
    yield from (id_ for id_ in after if id_ not in before)


Things = Iterable[tuple[str, Record]]
"""Things of a kind, by what they are known again by in the other pack."""


def _identified(*names: str) -> Callable[[Iterable[Record]], Things]:
    """Return the function that knows records by what they say under some names."""

    def identified(records: Iterable[Record]) -> Things:
        for each in records:
            said = (getattr(each, name) for name in names)
            yield "/".join(str(value) for value in said if value is not None), each

    return identified


_by_id = _identified("id")
_moves = _identified("from_", "to", "kind")
_minimum_wages = _identified("country", "region", "age", "basis", "period", "valid_from")
_group_pay = _identified("country", "group", "year", "statistic", "measure", "period", "basis")


def _requirements(pack: Pack) -> Things:
    return ((f"{role.id}/{each.skill}", each) for role in pack.roles for each in role.skills)


def _entries(pack: Pack) -> Things:
    return ((f"{topic.id}/{entry.id}", entry) for topic in pack.topics for entry in topic.entries)


def _readings(pack: Pack) -> Things:
    return ((f"{one.id}/{each.area}/{each.year}", each) for one in pack.series for each in one.readings)


def _projections(pack: Pack) -> Things:
    for each in pack.projections:
        yield f"{each.country}/{each.role}/{each.base_year}-{each.target_year}/{each.occupation.code}", each


_THINGS: Mapping[DiffKind, Callable[[Pack], Things]] = {
    "pack": lambda pack: [("pack.yaml", pack.info)],
    "figure": lambda pack: _by_id(pack.figures),
    "role": lambda pack: _by_id(pack.roles),
    "requirement": _requirements,
    "skill": lambda pack: _by_id(pack.skills),
    "ladder": lambda pack: _by_id(pack.ladders),
    "move": lambda pack: _moves(pack.moves),
    "country": lambda pack: _by_id(pack.countries),
    "guide": _entries,
    "source": lambda pack: _by_id(pack.sources),
    "reading": _readings,
    "minimum-wage": lambda pack: _minimum_wages(pack.minimum_wages),
    "projection": _projections,
    "group-pay": lambda pack: _group_pay(pack.group_pay),
    "rating": lambda pack: ((f"{one.occupation}/{one.element}", one) for one in pack.ratings),
    "family": lambda pack: _by_id(pack.info.families),
    "term": lambda pack: _by_id(pack.info.terms),
}


_TOLD_APART: Mapping[DiffKind, frozenset[str]] = {
    "role": frozenset({"skills"}),
    "pack": frozenset({"families", "terms"}),
}
"""Fields whose items are things of their own."""


def _whole(kind: DiffKind, id_: str, change: ChangeKind, thing: Record) -> Change:
    fields = _fields(thing)
    said = _in_short(fields)
    before, after = (said, None) if change == "removed" else (None, said)
    return Change(what=kind, id=id_, change=change, field=None, before=before, after=after, percent=None)


def _in_short(fields: Mapping[str, Any]) -> str | None:
    """Return the amounts of a thing with their unit, or what it is called or needs, where that says what it is."""
    amounts = dict.fromkeys(
        _written(fields[name]) for name in ("low", "high", "amount", "value") if fields.get(name) is not None
    )
    unit = " ".join(str(fields[name]) for name in ("currency", "period") if fields.get(name) is not None)
    named = next((str(fields[name]) for name in ("need", "title.en", "name.en") if fields.get(name)), None)
    return " ".join(filter(None, ("–".join(amounts), unit))) if amounts else named


def _changed(kind: DiffKind, id_: str, before: Plain, after: Plain) -> Iterator[Change]:
    own = _TOLD_APART.get(kind, frozenset())
    for key in _in_order(before, after):
        field = key.partition("\0")[0]
        old, new = before.get(key), after.get(key)
        if old != new and field.partition(".")[0] not in own:
            yield Change(
                what=kind,
                id=id_,
                change="changed",
                field=field,
                before=None if old is None else _written(old),
                after=None if new is None else _written(new),
                percent=_percent(field, old, new),
            )


def _percent(field: str, old: object, new: object) -> float | None:
    is_amount = isinstance(old, float) and isinstance(new, float) and old != 0 and field not in _NO_AMOUNTS
    if not is_amount or not isinstance(old, float) or not isinstance(new, float):
        return None
    return round((new - old) / old * 100, 2)


def _written(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.15g}"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _fields(thing: Record) -> dict[str, Any]:
    """Return what a record says, by the keys that lead there; of a list, each item behind what it is known by."""
    plain = to_plain(thing, {})
    return dict(_flat({key: value for key, value in plain.items() if key not in _NOT_OF_THE_PACK}, ""))  # type: ignore[attr-defined]  # of a record


def _flat(value: Any, way: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _flat(item, f"{way}.{key}" if way else key)
    elif isinstance(value, list):
        if not any(isinstance(item, dict) for item in value):
            yield way, "; ".join(map(_written, value)) or None
            return
        for item in value:
            known = next((key for key in _KEYS if all(isinstance(item.get(name), str) for name in key)), None)
            if known is not None:
                yield from _flat(item, f"{way}." + ":".join(item[name] for name in known))
            else:
                # What has no name is known by all that it says; two that differ are two.
                yield f"{way}\0{json.dumps(item, sort_keys=True)}", _in_words(item)
    else:
        yield way, value


def _in_words(item: Plain) -> str:
    """Return a text of an item, or all of it."""
    text = next((item[name] for name in ("text", "title", "name") if isinstance(item.get(name), dict)), None)
    return next(iter((text or item).values())) if text or _is_text(item) else json.dumps(item, ensure_ascii=False)


def _is_text(item: Plain) -> bool:
    return bool(item) and all(isinstance(value, str) for value in item.values())
