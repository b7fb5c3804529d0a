"""Which roles and occupations many titles mean: as many processors as the machine has look for them."""

from collections.abc import Sequence
from contextlib import ExitStack
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from careercli.answers.answer import Answer
from careercli.answers.find import answer_of
from careercli.answers.finder import Finder
from careercli.answers.found import Finding
from careercli.answers.names.taxonomies import Within
from careercli.catalog import OpenCatalog
from careercli.elsewhere import elsewhere, processors
from careercli.model import Language
from careercli.store.cache import open_catalog
from careercli.store.layers import PacksChanged

_LEAST = 200
"""Titles that are worth a process of their own."""
_MOST = 4
"""Processes, each of which remembers what it has looked up."""


class Packs(NamedTuple):
    """Which packs are asked, as `open_catalog` takes them."""

    data: Path | None
    packs: tuple[str, ...]


class _Part(NamedTuple):
    """Titles among others, and what they are looked for with."""

    packs: Packs
    files: tuple[Path | None, ...]
    """The compiled forms of the packs, which are named by what is in them."""
    titles: Sequence[str]
    within: Within
    most: int | None
    reader: Language


def find_many(
    catalog: OpenCatalog,
    packs: Packs,
    titles: Sequence[str],
    *,
    within: Within = "all",
    most: int | None = None,
    reader: Language = "en",
) -> Answer[Sequence[Finding]]:
    """Return what `find_occupations` does of the same titles; the catalogue is that of the packs.

    Raises `PacksChanged` where it is not any more.
    """
    finder, files = Finder(catalog, within, most, reader), _files(catalog)
    # What is not kept would be compiled once more by each.
    parts = 1 if None in files else max(1, min(processors(), _MOST, len(titles) // _LEAST))
    size = -(-len(titles) // parts) or 1
    with ExitStack() as stack:
        others = [
            stack.enter_context(elsewhere(_findings))(
                _Part(packs, files, titles[first : first + size], within, most, reader)
            )
            for first in range(size, len(titles), size)
        ]
        own = finder.findings(titles[:size])
        return answer_of((*own, *chain.from_iterable(result() for result in others)), finder)


def _findings(part: _Part) -> Sequence[Finding]:
    with open_catalog(*part.packs) as catalog:
        if _files(catalog) != part.files:
            raise PacksChanged
        return Finder(catalog, part.within, part.most, part.reader).findings(part.titles)


def _files(catalog: OpenCatalog) -> tuple[Path | None, ...]:
    return tuple(part.file for part in catalog.parts)
