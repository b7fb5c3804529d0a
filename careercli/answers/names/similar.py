"""Finds the names most like words that name nothing: mistyped, inflected, in another order, in Greeklish."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise, takewhile
from math import log

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
    typed = [word for word in folded.split() if word not in _LINKS] or folded.split()
    words = _Words(names)
    similarities = [words.similarities(word) for word in typed]
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


class _Words:
    """The words of all names, and how much each says about which thing is meant."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._having: defaultdict[str, set[str]] = defaultdict(set)
        for name in names:
            for word in _words(name.folded):
                self._having[word].add(name.id)
        things = len({id_ for ids in self._having.values() for id_ in ids})
        self._weight = {word: log(1 + things / len(ids)) for word, ids in self._having.items()}

    def similarities(self, typed: str) -> Mapping[str, float]:
        """Return the words that a typed one may be, each with its similarity from 0 to 1."""
        likely = ((word, _similarity(typed, word)) for word in self._having)
        return {word: similarity for word, similarity in likely if similarity >= _LEAST_SIMILARITY}

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


def _similarity(typed: str, word: str) -> float:
    common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(typed, word, strict=False)))
    begins = common == len(typed) >= _BEGINNING
    same_stem = common >= max(_STEM_LETTERS, _STEM_SHARE * max(len(typed), len(word)))
    return max(_spelled_alike(typed, word), _SAME_STEM if begins or same_stem else 0)


def _spelled_alike(typed: str, words: str) -> float:
    """Return how alike two spellings are; Greek in Latin letters is compared with Greek by its sound."""
    from rapidfuzz import fuzz

    if typed.isascii() and is_greek(words):
        typed, words = sound(typed), sound(words)
    return fuzz.ratio(typed, words) / 100
