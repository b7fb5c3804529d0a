"""Finds what stands twice among very many, without keeping them."""

from array import array
from collections import Counter
from collections.abc import Hashable, Iterable

_AT_ONCE = 250_000
"""Keys that are looked at together, so that looking takes little memory beyond that of remembering."""


class Repetitions:
    """Remembers eight bytes of each key, by which it can tell those that may have come twice."""

    def __init__(self) -> None:
        self._hashes = array("q")

    def add(self, keys: Iterable[Hashable]) -> None:
        """Remember some keys."""
        self._hashes.extend(map(hash, keys))

    def suspects(self) -> frozenset[int]:
        """Return the hashes that came more than once: every key that did has one of them, and hardly another."""
        parts = len(self._hashes) // _AT_ONCE + 1
        found: set[int] = set()
        for part in range(parts):
            some = self._hashes if parts == 1 else [known for known in self._hashes if known % parts == part]
            if len(set(some)) < len(some):
                found.update(known for known, times in Counter(some).items() if times > 1)
        return frozenset(found)
