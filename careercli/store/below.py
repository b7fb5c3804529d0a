"""What lies below a pack while it is read: the ids that it may speak of without defining them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal

from careercli.catalog import NameKind
from careercli.model import Text
from careercli.store.layer_rows import RoleWithCodes
from careercli.store.layered_catalog import LayeredCatalog
from careercli.store.sqlite_catalog import SqliteCatalog

Thing = Literal[
    "country", "entry", "family", "figure", "industry", "ladder", "role", "skill", "source", "term", "topic"
]
"""What ids are given to."""
_NAMED: Mapping[Thing, NameKind] = {
    "country": "country",
    "family": "family",
    "ladder": "ladder",
    "role": "role",
    "skill": "skill",
    "source": "source",
    "topic": "topic",
}
"""Things that the catalogue finds by name."""
_INDUSTRIES = "industries"


class Below:
    """The packs below another, and a name for all that it may rest on."""

    def __init__(self, catalog: SqliteCatalog | LayeredCatalog, digest: bytes, folders: Sequence[Path]) -> None:
        """`folders` are those of the packs, the lowest first."""
        self.catalog = catalog
        self.digest = digest
        self.folders = folders
        self._packs: dict[Thing, Mapping[str, str]] = {}

    def defines(self, thing: Thing, id_: str) -> bool:
        """Return whether any pack below defines an id."""
        return self.pack_of(thing, id_) is not None

    def pack_of(self, thing: Thing, id_: str) -> str | None:
        """Return the id of the pack that defines an id; None if none does."""
        if thing == "figure":
            # There may be millions.
            found = (pack.info().id for pack in self.catalog.parts if pack.named("figure", id_) == (id_,))
            return next(found, None)
        return self.ids(thing).get(id_)

    def ids(self, thing: Thing) -> Mapping[str, str]:
        """Return all ids of a thing, but not of figures, each with the id of the pack that defines it."""
        if thing not in self._packs:
            parts = self.catalog.parts
            self._packs[thing] = {id_: pack.info().id for pack in parts for id_ in _ids(pack, thing)}
        return self._packs[thing]

    def has_figures(self, beginning: str) -> bool:
        """Return whether the id of any figure begins so, with more parts behind it."""
        return bool(self.catalog.ids("figure", f"{beginning}-", 1))

    def roles(self) -> tuple[RoleWithCodes, ...]:
        """Return the roles with the codes they carry."""
        return tuple(role for pack in self.catalog.parts for role in pack.rows.roles_with_codes())

    def skill_names(self, ids: Iterable[str]) -> Mapping[str, Text]:
        """Return the names of some skills, as far as they are defined."""
        return {id_: name for id_ in ids if (name := self.catalog.title("skill", id_))}


def _ids(pack: SqliteCatalog, thing: Thing) -> Iterator[str]:
    match thing:
        case "term":
            yield from (term.id for term in pack.info().terms)
        case "entry":
            yield from (f"{topic.id}/{entry.id}" for topic in pack.topics() for entry in topic.entries)
        case "industry":
            industries = (topic for topic in pack.topics() if topic.id == _INDUSTRIES)
            yield from (entry.id for topic in industries for entry in topic.entries)
        case _:
            yield from pack.ids(_NAMED[thing])
