"""Opens what is known: a pack in a folder, and those that lie over it, joined."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, nullcontext
from pathlib import Path

from careercli.catalog import OpenCatalog
from careercli.store.compiled_pack import Meanwhile, open_pack
from careercli.store.layers import Layer, layers_of, series_below
from careercli.store.sqlite_catalog import SqliteCatalog


@contextmanager
def open_catalog(
    data: Path | None = None, packs: Sequence[str] = (), compiling: Meanwhile = nullcontext
) -> Iterator[OpenCatalog]:
    """Open the bundled pack, or the one in the folder `data` instead, and all that lie over it."""
    with open_layers(layers_of(data, packs), compiling) as catalog:
        yield catalog


@contextmanager
def open_layers(layers: Sequence[Layer], compiling: Meanwhile = nullcontext) -> Iterator[OpenCatalog]:
    """Open packs that lie one over the other, the lowest first.

    What `compiling` makes is entered while a pack is read or compiled, and only then.
    Raises `InvalidPack` if a pack has to be compiled and is not what a pack has to be.
    """
    lowest, *others = layers
    with ExitStack() as stack:

        def opened(layer: Layer) -> SqliteCatalog:
            return stack.enter_context(closing(SqliteCatalog(open_pack(layer.folder, compiling))))

        catalog = opened(lowest)
        lent = series_below(lowest)
        if not others and (lent is None or catalog.rows.has_series()):
            yield catalog
            return
        # Hardly anybody has more than the bundled pack.
        from careercli.store.joining import Joining

        joining = Joining(catalog, lowest)
        if lent is not None and not catalog.rows.has_series():
            joining.lend(opened(lent))
        for layer in others:
            database = open_pack(layer.folder, compiling, joining.below)
            joining.lay(stack.enter_context(closing(SqliteCatalog(database, is_above=True))), layer)
        yield joining.catalog
