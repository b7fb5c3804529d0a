"""Keeps catalogues open between the questions of one process."""

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from threading import Lock

from careercli.store.cache import open_catalog
from careercli.store.location import PACK_FILE, bundled_pack
from careercli.store.pack_folder import folder_of
from careercli.store.sqlite_catalog import SqliteCatalog

_KEPT = 4
"""How many packs stay open; those asked longest ago are closed first."""
_Key = tuple[object, ...]


class _Open:
    """A catalogue that is open, and how many are asking it."""

    def __init__(self, folder: Path) -> None:
        self.opening: AbstractContextManager[SqliteCatalog] = open_catalog(folder)
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
    def catalog(self, folder: Path | None) -> Iterator[SqliteCatalog]:
        """Lend the catalogue of the pack in `folder`, or of the bundled one. Raises what `open_catalog` raises."""
        folder = folder or bundled_pack()
        # The process may go to another folder meanwhile.
        key = (folder.absolute(), _state(folder) if self._watched else ())
        with self._lock:
            lent = self._open.pop(key, None) or _Open(folder)
            self._open[key] = lent
            lent.asking += 1
        try:
            yield lent.catalog
        finally:
            with self._lock:
                lent.asking -= 1
                self._close_all_but(_KEPT)

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
