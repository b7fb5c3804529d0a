"""The pieces of words by which alike ones are found: runs of two to four letters, their ends marked."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import lru_cache
from math import log

from careercli.greek_forms import greek_stem, stem_of_sound
from careercli.greeklish import is_greek, sound

LEAST_ALIKE = 0.3
"""Of 1; below it two words have nothing in common."""
_LENGTHS = (2, 3, 4)
SOUND = "~"
"""Begins what is a sound and no spelling; no folded word has it."""


@lru_cache(maxsize=10_000)
def grams(word: str) -> AbstractSet[str]:
    """Return the runs of letters of a folded word, or of a sound, which never is like a word."""
    mark = SOUND if word.startswith(SOUND) else ""
    marked = f"{mark}^{word.removeprefix(SOUND)}$"
    runs = {marked[first : first + length] for length in _LENGTHS for first in range(len(marked) - length + 1)}
    return {mark + run.removeprefix(mark) for run in runs} if mark else runs


def beginning(word: str) -> str:
    """Return the longest gram that says how a folded word, or a sound, begins."""
    mark = SOUND if word.startswith(SOUND) else ""
    return f"{mark}^{word.removeprefix(SOUND)[: _LENGTHS[-1] - 1]}"


def sounds(words: Iterable[str]) -> list[str]:
    """Return folded words, Greek or in Greeklish, by how they are said, without their endings."""
    return [SOUND + _sound(word) for word in words]


@lru_cache(maxsize=10_000)
def _sound(word: str) -> str:
    return stem_of_sound(sound(word))


def word_forms(folded: str) -> list[str]:
    """Return the words of a folded name as they are compared, each once: Greek ones without their endings."""
    return [*dict.fromkeys(folded.split() if folded.isascii() else map(word_form, folded.split()))]


@lru_cache(maxsize=10_000)
def word_form(folded: str) -> str:
    """Return a folded word as it is compared with others."""
    return greek_stem(folded) if is_greek(folded) else folded


def weight(having: int, names: int) -> float:
    """Return how much a word or gram says that so many of all names have: what is rare says more."""
    return log((1 + names) / (1 + having)) + 1


def are_alike(shared: float, one: float, other: float) -> bool:
    """Return whether two words of these weights have anything in common but what any two words share."""
    return shared * shared >= LEAST_ALIKE**2 * one * other
