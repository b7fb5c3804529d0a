"""Finds runs among cells: what follows upon itself."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TypeVar

T = TypeVar("T")


def runs(cells: Iterable[T]) -> Iterator[tuple[T, slice]]:
    """Yield what follows upon itself among cells, each time once, with its places."""
    first = 0
    for cell, several in groupby(cells):
        end = first + len(list(several))
        yield cell, slice(first, end)
        first = end
