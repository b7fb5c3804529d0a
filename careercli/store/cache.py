"""Opens what is known: a pack in a folder, and those that lie over it, joined."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from careercli.catalog import OpenCatalog
from careercli.store.compiled_pack import Meanwhile, open_pack
from careercli.store.layers import Layer, bundled_layer, of_layers
from careercli.store.sqlite_catalog import SqliteCatalog

if TYPE_CHECKING:
    from careercli.store.below import Below
    from careercli.store.joining import Joining


@contextmanager
def open_catalog(
    data: Path | None = None, packs: Sequence[str] = (), compiling: Meanwhile = nullcontext
) -> Iterator[OpenCatalog]:
    """Open the bundled pack, or the one in the folder `data` instead, and all that lie over it."""
    with ExitStack() as stack:
        yield of_layers(lambda layers: stack.enter_context(open_layers(layers, compiling)), data, packs)


@contextmanager
def open_layers(layers: Sequence[Layer], compiling: Meanwhile = nullcontext) -> Iterator[OpenCatalog]:
    """Open packs that lie one over the other, the lowest first.

    What `compiling` makes is entered while a pack is read or compiled, and only then.
    Raises `InvalidPack` if a pack has to be compiled and is not what a pack has to be.
    """
    lowest, *others = layers
    with ExitStack() as stack:
        catalog = stack.enter_context(_opened(lowest, compiling))
        if not others and (lowest.origin == "bundled" or catalog.rows.has_series()):
            yield catalog
            return
        yield _joined(stack, catalog, layers, compiling).catalog


@contextmanager
def open_below(layers: Sequence[Layer], compiling: Meanwhile = nullcontext) -> Iterator["Below"]:
    """Open packs, the lowest first, as what another one is to lie over. Raises what `open_layers` raises."""
    with ExitStack() as stack:
        yield _joined(stack, stack.enter_context(_opened(layers[0], compiling)), layers, compiling).below


def _opened(layer: Layer, compiling: Meanwhile) -> closing[SqliteCatalog]:
    return closing(SqliteCatalog(open_pack(layer.folder, compiling)))


def _joined(stack: ExitStack, catalog: SqliteCatalog, layers: Sequence[Layer], compiling: Meanwhile) -> "Joining":
    """Lay packs over the lowest one, which is open."""
    # Hardly anybody has more than the bundled pack.
    from careercli.store.joining import Joining

    lowest, *others = layers
    joining = Joining(catalog, lowest)
    if lowest.origin != "bundled" and not catalog.rows.has_series():
        joining.lend(stack.enter_context(_opened(bundled_layer(), compiling)))
    for layer in others:
        database = open_pack(layer.folder, compiling, joining.below)
        joining.lay(stack.enter_context(closing(SqliteCatalog(database, is_above=True))), layer)
    return joining
