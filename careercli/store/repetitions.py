"""Finds what stands twice among very many, without keeping them."""

from array import array
from collections.abc import Hashable, Iterable
from itertools import pairwise

_PARTS = 256


class Repetitions:
    """Remembers eight bytes of each key, by which it can tell those that may have come twice."""

    def __init__(self) -> None:
        # In parts, so that looking for repetitions takes no more memory than a part.
        self._parts = [array("q") for _ in range(_PARTS)]
        self._append = [part.append for part in self._parts]

    def add(self, keys: Iterable[Hashable]) -> None:
        """Remember some keys."""
        append = self._append
        for known in map(hash, keys):
            append[known % _PARTS](known)

    def suspects(self) -> frozenset[int]:
        """Return the hashes that came more than once: every key that did has one of them, and hardly another."""
        found: set[int] = set()
        for part in self._parts:
            if len(set(part)) < len(part):
                ordered = sorted(part)
                found.update(one for one, next_ in pairwise(ordered) if one == next_)
        return frozenset(found)
