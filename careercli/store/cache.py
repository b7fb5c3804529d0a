"""Opens what is known: the pack in a folder, and the layers that it is joined with."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from careercli.store.compiled_pack import Meanwhile, open_pack
from careercli.store.location import bundled_pack
from careercli.store.sqlite_catalog import SqliteCatalog


@contextlib.contextmanager
def open_catalog(folder: Path | None = None, compiling: Meanwhile = contextlib.nullcontext) -> Iterator[SqliteCatalog]:
    """Open the pack in `folder`, or the bundled one.

    A pack without reference series of its own is lent the bundled ones, from their own compiled form.
    What `compiling` makes is entered while a pack is read or compiled, and only then.
    Raises `InvalidPack` if the pack has to be compiled and is not what a pack has to be.
    """
    with contextlib.closing(open_pack(folder or bundled_pack(), compiling)) as database:
        catalog = SqliteCatalog(database)
        if catalog.has_series():
            yield catalog
            return
        # Only a pack of one's own may be without them.
        from careercli.store.lent_series import CatalogWithLentSeries

        with contextlib.closing(open_pack(bundled_pack(), compiling)) as bundled:
            yield CatalogWithLentSeries(database, SqliteCatalog(bundled))
