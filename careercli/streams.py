"""Many things that take no memory: made as they are asked for, each time anew."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar, overload

T_co = TypeVar("T_co", covariant=True)


class Stream(Sequence[T_co]):
    """A sequence whose items are made on the way through it; whoever wants them twice makes them twice."""

    def __init__(self, make: Callable[[], Iterator[T_co]], count: Callable[[], int] | None = None) -> None:
        """Let `make` begin anew each time; `count` says how many there are, if that can be told without making them."""
        self._make = make
        self._count = count

    def __iter__(self) -> Iterator[T_co]:
        return self._make()

    def __len__(self) -> int:
        return self._count() if self._count is not None else sum(1 for _ in self)

    def __bool__(self) -> bool:
        return next((True for _ in self), False)

    @overload
    def __getitem__(self, position: int) -> T_co: ...
    @overload
    def __getitem__(self, position: slice) -> Sequence[T_co]: ...
    def __getitem__(self, position: int | slice) -> Any:
        if isinstance(position, slice) or position < 0:
            return tuple(self)[position]
        for item in islice(self, position, None):
            return item
        raise IndexError(position)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]  # like a list: what it holds may be large
