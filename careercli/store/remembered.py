"""Keeps what has been looked up, and never so much that it is a burden in one long process."""

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

T = TypeVar("T")
P = ParamSpec("P")

MOST_KEPT = 2000
"""Things that are kept at once; more than one answer asks for."""


class Remembered:
    """What has been looked up so far; several threads may ask for it at once.

    When it has become too much all of it is forgotten, and whatever is asked for again is looked up again.
    """

    def __init__(self, most: int | None = None) -> None:
        self._most = MOST_KEPT if most is None else most
        self._kept: dict[object, Any] = {}

    def once(self, question: object, look_up: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Return what is remembered of a question; if nothing is, what `look_up` returns of the rest."""
        try:
            known: T = self._kept[question]
        except KeyError:
            pass
        else:
            return known
        found = look_up(*args, **kwargs)
        if len(self._kept) >= self._most:
            self._kept.clear()
        self._kept[question] = found
        return found

    def forget(self) -> None:
        """Forget everything."""
        self._kept.clear()

    def __len__(self) -> int:
        return len(self._kept)
