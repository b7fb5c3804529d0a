"""Finds the names most like words that name nothing: mistyped, inflected, in another order, in Greeklish."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import pairwise, takewhile
from math import log
from typing import Any

from careercli.catalog import Name
from careercli.greeklish import is_greek, sound
from careercli.text import fold

_MOST = 3
_LEAST_SIMILARITY = 0.72
"""Of 1; below it two words are different words."""
_LIKELY_MEANT = 0.8
"""Names with less than this share of the best score are not what was meant."""
_SAME_STEM = 0.9
"""The similarity of a word and what it begins with, and of words that differ in their ending only."""
_STEM_LETTERS, _STEM_SHARE = 4, 0.55
"""A common beginning of at least so many letters, and so much of the longer word, is a stem."""
_BEGINNING = 3
_LINKS = frozenset(
    fold(
        "a an and as at for in of the to with "  # English
        "için ile olarak ve "  # Turkish
        "kimi üzrə və "  # Azerbaijani
        "για η ο οι σε στη στην στο της του των ως μια ένας "  # Greek
        "gia i o oi se sti stin sto tis tou twn ton os ws"
    ).split()
)
"""Words that only join others; in the few names that have them they would weigh more than what is joined."""


def nearest(names: Iterable[Name], folded: str) -> tuple[str, ...]:
    """Return the ids of the names most like `folded`, best first; none if nothing is near.

    Every word counts by how like it is to any word of any name of a thing, and by how few things share that
    word: what is rare, as `supervisor`, says more than what is common, as `customer`. Names as a whole count too.
    """
    names = tuple(names)
    typed = telling_words(folded)
    words = _Words(names)
    similarities = [words.vocabulary.like(word) for word in typed]
    whole = _whole(names, folded)
    known = sum(max(found.values(), default=0) for found in similarities)
    if known < len(typed) / 2 and max(whole.values(), default=0) < _LEAST_SIMILARITY:
        return ()
    scores = {id_: similarity**2 for id_, similarity in whole.items()}
    for found in similarities:
        for id_, weight in words.weights(found).items():
            scores[id_] += weight
    best = max(scores.values())
    likely = [id_ for id_, score in scores.items() if score >= _LIKELY_MEANT * best]
    return tuple(sorted(likely, key=lambda id_: -scores[id_]))[:_MOST]


def telling_words(folded: str) -> list[str]:
    """Return the words but those that only join others; all, if there are no others."""
    return [word for word in folded.split() if word not in _LINKS] or folded.split()


class Vocabulary:
    """Words of names, any of which a typed one may be."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = list(words)

    def like(self, typed: str) -> dict[str, float]:
        """Return the words that a typed one may be, each with its similarity from 0 to 1."""
        stem = typed[:_BEGINNING]
        likely = {word: _SAME_STEM for word in self._words if word.startswith(stem) and _has_stem(typed, word)}
        for word, similarity in self._spelled_alike(typed):
            likely[word] = max(similarity, likely.get(word, 0.0))
        return likely

    def _spelled_alike(self, typed: str) -> Iterator[tuple[str, float]]:
        """Yield what the function of this name finds alike: all words at once, which is many times quicker."""
        in_latin = typed.isascii()
        for word, score, _ in _extract(typed, self._words):
            if not (in_latin and word in self._sounds):
                yield word, score / 100
        if in_latin:
            for _, score, word in _extract(sound(typed), self._sounds):
                yield word, score / 100

    @cached_property
    def _sounds(self) -> Mapping[str, str]:
        """Return the Greek words, each with its sound."""
        return {word: sound(word) for word in self._words if not word.isascii() and is_greek(word)}


class _Words:
    """The words of all names, and how much each says about which thing is meant."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._having: defaultdict[str, set[str]] = defaultdict(set)
        for name in names:
            for word in _words(name.folded):
                self._having[word].add(name.id)
        things = len({id_ for ids in self._having.values() for id_ in ids})
        self.vocabulary = Vocabulary(self._having)
        self._weight = {word: log(1 + things / len(ids)) for word, ids in self._having.items()}

    def weights(self, similarities: Mapping[str, float]) -> Mapping[str, float]:
        """Return by thing how much a typed word speaks for it."""
        weights: defaultdict[str, float] = defaultdict(float)
        for word, similarity in similarities.items():
            for id_ in self._having[word]:
                weights[id_] = max(weights[id_], similarity**2 * self._weight[word])
        return weights


def _words(folded: str) -> Iterator[str]:
    """Yield the words of a name, and neighbours as one: people write `teamleader`."""
    words = folded.split()
    yield from words
    yield from (one + other for one, other in pairwise(words))


def _whole(names: Iterable[Name], folded: str) -> dict[str, float]:
    """Return by thing how like its likest name is."""
    whole: dict[str, float] = {}
    for name in names:
        whole[name.id] = max(whole.get(name.id, 0.0), _spelled_alike(folded, name.folded))
    return whole


def _has_stem(typed: str, word: str) -> bool:
    """Return whether a typed word begins the other, or both begin with the same stem."""
    common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(typed, word, strict=False)))
    begins = common == len(typed) >= _BEGINNING
    return begins or common >= max(_STEM_LETTERS, _STEM_SHARE * max(len(typed), len(word)))


def _spelled_alike(typed: str, words: str) -> float:
    """Return how alike two spellings are; Greek in Latin letters is compared with Greek by its sound."""
    from rapidfuzz import fuzz

    if typed.isascii() and is_greek(words):
        typed, words = sound(typed), sound(words)
    return fuzz.ratio(typed, words) / 100


def _extract(typed: str, words: Any) -> list[tuple[str, float, Any]]:
    """Return the words spelled like a typed one, of a list or a mapping's values, each with percents and place."""
    from rapidfuzz import fuzz, process

    least = 100 * _LEAST_SIMILARITY
    return [
        found
        for found in process.extract(typed, words, scorer=fuzz.ratio, score_cutoff=least - 1, limit=None)
        if found[1] >= least
    ]
