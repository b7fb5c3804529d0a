"""The order of packs that lie one over the other: what is overridden is followed by what stands in its place."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import merge
from itertools import islice
from operator import itemgetter
from typing import TypeVar

from careercli.catalog import NameKind
from careercli.model import Overrides
from careercli.store.sqlite_catalog import SqliteCatalog

T = TypeVar("T")
_AT_ONCE = 500
"""Things whose places are looked up together."""
OVERRIDDEN: dict[NameKind, Callable[[Overrides], tuple[str, ...]]] = {
    "role": lambda overrides: overrides.roles,
    "skill": lambda overrides: overrides.skills,
    "figure": lambda overrides: overrides.figures,
    "source": lambda overrides: overrides.sources,
    "country": lambda overrides: overrides.countries,
    "ladder": lambda overrides: overrides.ladders,
    "family": lambda overrides: overrides.families,
}
"""The ids of a kind that a pack overrides."""


def overridden(pack: SqliteCatalog, kind: NameKind) -> tuple[str, ...]:
    """Return the ids of a kind that a pack has in the place of what packs below it say."""
    overrides = pack.info().overrides
    return () if overrides is None else OVERRIDDEN[kind](overrides)


class LayeredOrder:
    """In which order things of several packs come: pack by pack, the lowest first."""

    def __init__(self, packs: Sequence[SqliteCatalog]) -> None:
        self._packs = packs
        self._homes: dict[NameKind, dict[str, tuple[int, int]]] = {}

    def is_mixed(self, kind: NameKind) -> bool:
        """Return whether anything of a kind stands in the place of what a pack below says."""
        return bool(self._homes_of(kind))

    def in_order(self, kind: NameKind, ids: Iterable[str]) -> tuple[str, ...]:
        """Return those of some ids that any pack defines, in order."""
        ids, homes = tuple(ids), self._homes_of(kind)
        places = {
            id_: homes.get(id_, (number, place))
            for number, pack in enumerate(self._packs)
            for id_, place in pack.rows.places(kind, ids).items()
        }
        return tuple(sorted(places, key=places.__getitem__))

    def joined(
        self, kind: NameKind, of: Callable[[SqliteCatalog], Iterable[T]], id_of: Callable[[T], str]
    ) -> Iterator[T]:
        """Yield things of all packs in order; `of` gives those of one pack in its own."""
        homes = self._homes_of(kind)
        if not homes:
            for pack in self._packs:
                yield from of(pack)
            return
        moved: list[list[tuple[int, T]]] = [[] for _ in self._packs]
        for pack in self._packs:
            for thing in of(pack) if overridden(pack, kind) else ():
                if id_of(thing) in homes:
                    number, place = homes[id_of(thing)]
                    moved[number].append((place, thing))
        for pack, strangers in zip(self._packs, moved, strict=True):
            own = (thing for thing in of(pack) if id_of(thing) not in homes)
            placed = _placed(pack, kind, own, id_of)
            for _, thing in merge(placed, sorted(strangers, key=itemgetter(0)), key=itemgetter(0)):
                yield thing

    def _homes_of(self, kind: NameKind) -> dict[str, tuple[int, int]]:
        """Return pack and place of the lowest of all that have the same id, for what is overridden."""
        if kind not in self._homes:
            ids = [id_ for pack in self._packs for id_ in overridden(pack, kind)]
            self._homes[kind] = {
                id_: (number, place)
                for number, pack in reversed([*enumerate(self._packs)])
                for id_, place in (pack.rows.places_below(kind, ids) if ids else {}).items()
            }
        return self._homes[kind]


def _placed(
    pack: SqliteCatalog, kind: NameKind, things: Iterator[T], id_of: Callable[[T], str]
) -> Iterator[tuple[int, T]]:
    while some := list(islice(things, _AT_ONCE)):
        places = pack.rows.places(kind, map(id_of, some))
        yield from ((places[id_of(thing)], thing) for thing in some)
