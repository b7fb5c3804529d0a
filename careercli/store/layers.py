"""Which packs an answer is from: the bundled one or another in its place, and those that lie over it."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

from careercli.catalog import PackOrigin
from careercli.errors import CareerError
from careercli.messages import say
from careercli.store.added_packs import added_pack, added_packs
from careercli.store.location import bundled_pack

T = TypeVar("T")
_AGAIN = 3
"""How often others may change which packs there are while one is asked."""


class PacksChanged(CareerError):
    """Other packs were added, replaced or removed meanwhile."""

    def __init__(self) -> None:
        super().__init__(say("packs-being-changed"), hint=say("run-again"))


class Layer(NamedTuple):
    """A pack among others."""

    folder: Path
    origin: PackOrigin


def layers_of(data: Path | None = None, packs: Sequence[str] = ()) -> tuple[Layer, ...]:
    """Return the packs that lie one over the other, the lowest first.

    Over the bundled pack lie those that were added; over another one, `data`, only those of `packs`. These are paths,
    or names of packs that were added, which so come to lie on top.
    """
    named = tuple(Layer(_place(pack), "named") for pack in packs)
    if data is not None:
        return (Layer(data, "instead"), *named)
    added = (Layer(pack.folder, "added") for pack in added_packs())
    return (bundled_layer(), *(layer for layer in added if layer.folder not in dict(named)), *named)


def of_layers(asked: Callable[[tuple[Layer, ...]], T], data: Path | None = None, packs: Sequence[str] = ()) -> T:
    """Return what is asked of the packs that lie one over the other, as `layers_of` returns them.

    It is asked again where it failed because others were just then added, replaced or removed: the folder of one that
    is gone is nobody's. Raises what it raises of packs that stay.
    """
    layers = layers_of(data, packs)
    for _attempt in range(_AGAIN):
        try:
            return asked(layers)
        except (CareerError, OSError):
            now = layers_of(data, packs)
            if now == layers:
                raise
            layers = now
    return asked(layers)


def bundled_layer() -> Layer:
    """Return the pack that comes with the program."""
    return Layer(bundled_pack(), "bundled")


def _place(pack: str) -> Path:
    """Return where a pack lies that is named by its path, or by the name under which it was added."""
    added = None if os.path.exists(pack) else added_pack(pack)
    return Path(pack) if added is None else added.folder
