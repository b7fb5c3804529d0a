"""Lays packs one over the other: each rests on those below it, and hides in them what it overrides."""

from careercli.errors import UsageProblem
from careercli.files import blake2b
from careercli.messages import say
from careercli.store.below import Below
from careercli.store.hidden_rows import Hidden
from careercli.store.layered_catalog import LayeredCatalog
from careercli.store.layered_order import OVERRIDDEN, overridden
from careercli.store.layers import Layer
from careercli.store.sqlite_catalog import SqliteCatalog


class Joining:
    """Packs that are open, and what is laid over them one by one."""

    def __init__(self, lowest: SqliteCatalog, layer: Layer) -> None:
        self._packs = [lowest]
        self._layers = [layer]
        self._lent: SqliteCatalog | None = None

    @property
    def catalog(self) -> LayeredCatalog:
        """Return all of them, joined."""
        return LayeredCatalog(self._packs, self._lent)

    @property
    def below(self) -> Below:
        """Return what a pack that is to lie over them rests on."""
        digest = blake2b(digest_size=16)
        for pack in (*self._packs, *([] if self._lent is None else [self._lent])):
            digest.update(pack.rows.definitions())
        return Below(self.catalog, digest.digest(), [layer.folder for layer in self._layers])

    def lend(self, pack: SqliteCatalog) -> None:
        """Lay the reference series of a pack below all others, with those of their sources that none of them has."""
        own = {source.id for source in self._packs[0].sources()}
        pack.hide(Hidden({"source": own}, all_but_series=True))
        self._lent = pack

    def lay(self, pack: SqliteCatalog, layer: Layer) -> None:
        """Lay a pack over all others. Raises `UsageProblem` if one of them is called the same."""
        for other, lies in zip(self._packs, self._layers, strict=True):
            if other.info().id == pack.info().id:
                what = say("packs-of-one-id", id=pack.info().id, one=str(lies.folder), other=str(layer.folder))
                raise UsageProblem(what, hint=say("leave-out-one-pack"))
        hidden = Hidden({kind: overridden(pack, kind) for kind in OVERRIDDEN})
        if any(hidden.ids.values()):
            for lower in (*self._packs, *([] if self._lent is None else [self._lent])):
                lower.hide(hidden)
        self._packs.append(pack)
        self._layers.append(layer)
