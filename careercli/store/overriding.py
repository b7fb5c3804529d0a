"""What a pack says that it has in the place of what packs below it say."""

from collections.abc import Iterator, Mapping

from careercli.messages import Message
from careercli.store.below import Thing
from careercli.store.yaml_reader import DataPath, Document

KEYS: Mapping[Thing, str] = {
    "role": "roles",
    "skill": "skills",
    "figure": "figures",
    "source": "sources",
    "country": "countries",
    "ladder": "ladders",
    "family": "families",
    "term": "terms",
    "entry": "entries",
}
"""Under which key of `overrides` in pack.yaml the ids of a thing are named."""


class Overriding:
    """The list of overrides in pack.yaml, as far as its shape allows."""

    def __init__(self, document: Document | None) -> None:
        """There may be no such file."""
        self._document = document
        self._paths = dict(_listed(document))

    @property
    def are_any(self) -> bool:
        """Whether anything is overridden."""
        return bool(self._paths)

    def names(self, thing: Thing, id_: str) -> bool:
        """Return whether something is overridden."""
        return (thing, id_) in self._paths

    def all(self) -> Iterator[tuple[Thing, str]]:
        """Yield everything that is overridden."""
        yield from self._paths

    def report(self, thing: Thing, id_: str, what: Message, advice: Message) -> None:
        """Report a problem at the line that names something."""
        if self._document is not None:
            self._document.report(self._paths[thing, id_], what, advice)


def _listed(document: Document | None) -> Iterator[tuple[tuple[Thing, str], DataPath]]:
    data = document.data if document is not None and isinstance(document.data, dict) else {}
    overrides = data.get("overrides")
    for thing, key in KEYS.items():
        ids = overrides.get(key) if isinstance(overrides, dict) else None
        for position, id_ in enumerate(ids if isinstance(ids, list) else []):
            if isinstance(id_, str):
                yield (thing, id_), ("overrides", key, position)
