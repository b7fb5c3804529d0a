"""Keeps catalogues open between the questions of one process."""

import os
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from threading import Lock

from careercli.catalog import OpenCatalog
from careercli.store.cache import open_layers
from careercli.store.layers import Layer, of_layers
from careercli.store.location import PACK_FILE
from careercli.store.pack_folder import folder_of

_KEPT = 4
"""How many packs stay open; those asked longest ago are closed first."""
_Key = tuple[object, ...]


class _Open:
    """A catalogue that is open, and how many are asking it."""

    def __init__(self, layers: Sequence[Layer]) -> None:
        self.opening: AbstractContextManager[OpenCatalog] = open_layers(layers)
        self.catalog = self.opening.__enter__()
        self.asking = 0


class OpenCatalogs:
    """The catalogues of the packs that were asked last; several threads may ask at once.

    Those of `watched` packs are opened anew when a file of theirs has changed.
    """

    def __init__(self, *, watched: bool = False) -> None:
        self._watched = watched
        self._open: dict[_Key, _Open] = {}
        """By pack; the one asked last is the last."""
        self._lock = Lock()

    @contextmanager
    def catalog(self, data: Path | None, packs: Sequence[str] = ()) -> Iterator[OpenCatalog]:
        """Lend the catalogue that `open_catalog` opens of the same packs. Raises what that raises."""
        lent = of_layers(self._lent, data, packs)
        try:
            yield lent.catalog
        finally:
            with self._lock:
                lent.asking -= 1
                self._close_all_but(_KEPT)

    def _lent(self, layers: Sequence[Layer]) -> _Open:
        # The process may go to another folder meanwhile.
        key = tuple(
            (layer.folder.absolute(), layer.origin, _state(layer.folder) if self._watched else ()) for layer in layers
        )
        with self._lock:
            lent = self._open.pop(key, None) or _Open(layers)
            self._open[key] = lent
            lent.asking += 1
        return lent

    def close(self) -> None:
        """Close every catalogue that nobody is asking."""
        with self._lock:
            self._close_all_but(0)

    def _close_all_but(self, kept: int) -> None:
        too_many = len(self._open) - kept
        idle = [key for key, each in self._open.items() if not each.asking]
        for key in idle[: max(too_many, 0)]:
            self._open.pop(key).opening.__exit__(None, None, None)


def _state(folder: Path) -> tuple[object, ...]:
    """Return what tells whether a file of a pack has changed."""
    # Any folder may be named, and some are large.
    is_pack = os.path.isfile(folder) or os.path.isfile(folder / PACK_FILE)
    return tuple(folder_of(folder).seen().values()) if is_pack else ()
