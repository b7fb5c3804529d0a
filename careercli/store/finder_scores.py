"""How well roles fit words that were typed: what speaks for each, and how much that counts."""

from collections.abc import Iterable, Mapping, Sequence
from math import fsum, log, sqrt
from operator import mul
from typing import NamedTuple

from careercli.catalog import Signs
from careercli.store.finder_tables import FinderTables, WordOfRole
from careercli.store.grams import SOUND

_WEIGHTS = Signs(
    likeness=4.095,
    second=1.075,
    third=0.784,
    covered=3.077,
    common=3.407,
    weakest=0.874,
    in_title=0.793,
    said=2.914,
    last_said=-1.146,
    often=0.189,
    names=-0.486,
    share=0.784,
    share_by_weight=-1.218,
    largest_share=0.579,
    lift=0.532,
    lift_by_weight=-0.686,
    last_share=0.330,
    ending=-0.637,
)
"""As `python -m tests.benchmarks.calibrating` works them out, with other titles than are measured with."""
COUNTED_ALIKE = 0.5
"""Words at least so alike are counted together."""
NAMES_COUNTED = 3
"""The likest names of a role that speak for it."""
_SAME_MEANING = 0.7
"""Words at least so alike mean the same where something is said."""
_UNSEEN, _UNSEEN_OF_ALL = 0.05, 1.5
"""Names that are added to those that were counted, so that none is not nothing, and few are no proof."""
_ONCE_MORE = 0.3
"""A name that is added to how many have a word."""
_AS_OF_ALL = 10.0
"""Names that every role is taken to have besides its own, with words as often as all names have them."""


class Spellings(NamedTuple):
    """What a typed word may be."""

    weight: float
    """Of the typed word: the squared length of its vector."""
    shared: Mapping[int, float]
    """What it shares with each word of names, by the word's place; the most first."""
    alike: Mapping[int, float]
    """How alike they are, from 0 to 1."""
    place: int
    """Its own place among the words of names; -1 if none has it."""
    names: float
    """How many names hold any that is much alike; of less alike ones a name counts less."""
    words: Mapping[int, str]
    """Those that it is alike to, by their places."""
    forms: Sequence[int]
    """Those of them that are the same, or another form: they begin as it does."""


class Typed(NamedTuple):
    """Words that were typed, or how they sound."""

    words: Sequence[str]
    spellings: Sequence[Spellings]
    """Of each word, in their order."""
    weight: float
    """Of all together: the squared length of their vector."""


class _Word(NamedTuple):
    """What a typed word is among the names of a role."""

    alike: float
    """To the likest of their words."""
    common: float
    """How much of what the names have in common that word is."""
    names: float
    """So many of them have it."""
    in_title: float
    """How like it the likest word of the title is."""


_NO_WORD = _Word(0.0, 0.0, 0.0, 0.0)


def score(signs: Signs) -> float:
    """Return how much these signs say in all."""
    return fsum(map(mul, _WEIGHTS, signs))


class Scoring:
    """Tells what speaks for roles of words that were typed."""

    def __init__(self, tables: FinderTables, typed: Typed) -> None:
        self._tables = tables
        self._typed = typed
        self._last = {place: alike for place, alike in typed.spellings[-1].alike.items() if alike >= COUNTED_ALIKE}
        self._ends = sum(alike * tables.ends(place) for place, alike in self._last.items())
        self._length = sqrt(typed.weight)
        self._weights = [sqrt(spelled.weight) for spelled in typed.spellings]
        self._whole_weight = sum(self._weights)
        self._usual = [(spelled.names + COUNTED_ALIKE) / tables.count for spelled in typed.spellings]
        """How often all names have each word."""
        self._saying = [
            self._saying_it(word, spelled) for word, spelled in zip(typed.words, typed.spellings, strict=True)
        ]

    def _saying_it(self, word: str, spelled: Spellings) -> frozenset[int]:
        """Return the roles of which a word is said anywhere; of a sound, the words that sound so."""
        words = {spelled.words[place] for place, alike in spelled.alike.items() if alike >= _SAME_MEANING}
        if not word.startswith(SOUND):
            words.add(word)
        return self._tables.saying(words) if words else frozenset()

    def signs(self, role: int, likenesses: Sequence[float]) -> Signs:
        """Return what speaks for a role, whose likest names are so like what was typed, the likest first."""
        known = self._tables.role(role)
        words = [_word(spelled, known.words) for spelled in self._typed.spellings]
        said = [word.alike >= _SAME_MEANING or role in saying for word, saying in zip(words, self._saying, strict=True)]
        shares, lifts = self._shares(words), self._lifts(words, known.names)
        ends = sum(alike * known.words[place].ends for place, alike in self._last.items() if place in known.words)
        likest, second, third, *_more = (*likenesses, 0.0, 0.0)
        whole = self._length * known.weight
        covered = sum(word.alike * spelled.weight for word, spelled in zip(words, self._typed.spellings, strict=True))
        return Signs(
            likeness=min(likest, 1.0),
            second=second,
            third=third,
            covered=min(covered / self._typed.weight, 1.0),
            common=min(self._by_weight(word.common for word in words) / whole, 1.0) if whole else 0.0,
            weakest=min(word.alike for word in words),
            in_title=sum(word.in_title for word in words) / len(words),
            said=sum(said) / len(said),
            last_said=float(said[-1]),
            often=sum(log(word.names + _ONCE_MORE) for word in words),
            names=log(known.names + 1),
            share=sum(shares) / len(shares),
            share_by_weight=self._by_weight(shares) / self._whole_weight,
            largest_share=max(shares),
            lift=sum(lifts) / len(lifts),
            lift_by_weight=self._by_weight(lifts) / self._whole_weight,
            last_share=log((ends + _UNSEEN) / (self._ends + _UNSEEN_OF_ALL)),
            ending=ends / known.names,
        )

    def is_guess(self, role: int) -> bool:
        """Return whether no name of a role has any of the words, in any form."""
        words = self._tables.role(role).words.keys()
        return all(words.isdisjoint(spelled.forms) for spelled in self._typed.spellings)

    def _shares(self, words: Sequence[_Word]) -> list[float]:
        """Return which share of all names with each word are a role's own: logarithms, 0 for words that none has."""
        return [
            log((word.names + _UNSEEN) / (spelled.names + _UNSEEN_OF_ALL)) if spelled.names else 0.0
            for word, spelled in zip(words, self._typed.spellings, strict=True)
        ]

    def _lifts(self, words: Sequence[_Word], names: int) -> list[float]:
        """Return how many times as often a role's names have each word as all names do: logarithms."""
        return [
            log((word.names + _AS_OF_ALL * share) / (names + _AS_OF_ALL) / share)
            for word, share in zip(words, self._usual, strict=True)
        ]

    def _by_weight(self, values: Iterable[float]) -> float:
        return fsum(map(mul, values, self._weights))


def _word(spelled: Spellings, words: Mapping[int, WordOfRole]) -> _Word:
    """Return what a typed word is among the words of a role's names."""
    found = [(spelled.alike[place], words[place]) for place in spelled.alike.keys() & words.keys()]
    if not found:
        return _NO_WORD
    counted = [(alike, word) for alike, word in found if alike >= COUNTED_ALIKE]
    return _Word(
        alike=max(alike for alike, _ in found),
        common=max(alike * word.weight for alike, word in found),
        names=sum(alike * alike * word.having for alike, word in counted),
        in_title=max((alike for alike, word in counted if word.in_title), default=0.0),
    )
