"""Finds things by their names in packs that lie one over the other."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from itertools import chain
from operator import attrgetter

from careercli.catalog import Alike, Name, NameKind, Wanted
from careercli.model import Language, Text
from careercli.store.sqlite_catalog import SqliteCatalog

_SHARED: tuple[NameKind, ...] = ("currency", "topic")
"""Kinds of which several packs may have one and the same; there are few of them."""


class LayeredNames:
    """The names of several packs; what is overridden has none."""

    def __init__(self, packs: Sequence[SqliteCatalog]) -> None:
        self._packs = packs

    def named(self, kind: NameKind, folded: str) -> tuple[str, ...]:
        """Return the ids that have exactly this folded name."""
        return self._all_ids(pack.named(kind, folded) for pack in self._packs)

    def named_with(self, kind: NameKind, words: Iterable[str], most: int) -> tuple[str, ...]:
        """Return the ids that have one name in which each of the folded words begins a word; at most so many."""
        words = tuple(words)
        return _at_most(most, self._all_ids(pack.named_with(kind, words, most) for pack in self._packs))

    def ids(self, kind: NameKind, beginning: str, most: int, *, backwards: bool) -> tuple[str, ...]:
        """Return the ids that begin with something folded, in order or from the last one on; at most so many."""
        ids = partial(SqliteCatalog.ids, kind=kind, beginning=beginning, most=most, backwards=backwards)
        found = self._all_ids(map(ids, self._packs))
        return _at_most(most, found[::-1] if backwards else found)

    def names(self, kind: NameKind) -> tuple[Name, ...]:
        """Return every name of a kind."""
        return _in_order(pack.names(kind) for pack in self._packs)

    def has_more(self, kind: NameKind, than: int) -> bool:
        """Return whether a kind has more names than so many."""
        if kind == "figure":
            return sum(pack.count("figure") for pack in self._packs) > than
        if kind in _SHARED:
            return len(self.names(kind)) > than
        return sum(pack.rows.count_of_names(kind, than + 1) for pack in self._packs) > than

    def words(self) -> Mapping[str, int]:
        """Return every word of the names of all kinds but figures, with how many names hold it."""
        words = Counter[str]()
        for pack in self._packs:
            words.update(pack.words_of_names())
        for kind in _SHARED:
            several = Counter(name for pack in self._packs for name in pack.names(kind))
            for name, packs in several.items():
                words.subtract(dict.fromkeys(name.folded.split(), packs - 1))
        return words

    def holding(self, kind: NameKind, wanted: Sequence[Wanted], letters: int, most: int) -> tuple[Name, ...]:
        """Return so many names of a kind that hold the most of what is wanted, those of about so many letters first."""

        def rank(name: Name) -> tuple[float, int, str]:
            words = set(name.folded.split())
            held = (each.weight for each in wanted if any(words.issuperset(one.split()) for one in each.spellings))
            return -sum(held), abs(len(name.folded) - letters), name.folded

        found = _in_order(pack.names_with(kind, wanted, letters, most) for pack in self._packs)
        return tuple(sorted(sorted(found, key=rank)[:most]))

    def roles_like(self, folded: str, most: int, packs: Collection[str] | None) -> tuple[Alike, ...]:
        """Return so many roles whose names are most like folded words, the likest first; of all packs for None."""
        found = chain.from_iterable(pack.roles_like(folded, most, packs) for pack in self._packs)
        return tuple(sorted(found, key=attrgetter("is_titled_so", "is_same", "score"), reverse=True)[:most])

    def spoken(self, word: str) -> Mapping[Language, float]:
        """Return in which languages roles have a word like a folded one, and how alike from 0 to 1."""
        found: dict[Language, float] = {}
        for pack in self._packs:
            for language, alike in pack.spoken(word).items():
                found[language] = max(alike, found.get(language, 0.0))
        return found

    def currencies(self) -> Mapping[str, Text]:
        """Return the names of all currencies that any pack speaks of."""
        names = {code: name for pack in reversed(self._packs) for code, name in pack.currency_names().items()}
        return dict(sorted(names.items()))

    def _all_ids(self, several: Iterable[Iterable[str]]) -> tuple[str, ...]:
        return tuple(sorted({id_ for ids in several for id_ in ids}))


def _in_order(several: Iterable[Iterable[Name]]) -> tuple[Name, ...]:
    return tuple(sorted({name for names in several for name in names}))


def _at_most(most: int, ids: tuple[str, ...]) -> tuple[str, ...]:
    return ids if most < 0 else ids[:most]
