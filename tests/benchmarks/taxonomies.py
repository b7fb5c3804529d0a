"""Real taxonomies to measure with, imported from the publishers' files; nothing of these is part of the project."""

import csv
import shutil
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from careercli.errors import UsageProblem, WrongDownload
from careercli.model import Language
from careercli.store.importers.imported import Wanted, imported
from careercli.store.importers.publishers import Publisher
from careercli.text import fold

_LANGUAGES: Mapping[Publisher, tuple[Language, ...]] = {"esco": ("en", "el"), "onet": ("en",)}


class Name(NamedTuple):
    """What occupations are called."""

    words: str
    """As the publisher writes it."""
    occupations: frozenset[str]
    """The ids of all that have it."""


@dataclass(frozen=True)
class Taxonomy:
    """The occupations of a release, in one language, as they are imported."""

    name: str
    language: Language
    pack: Path

    @cached_property
    def titles(self) -> frozenset[str]:
        """Return the title of every occupation, folded."""
        return frozenset(fold(row[f"title_{self.language}"]) for row in _rows(self.pack / "roles.csv"))

    @cached_property
    def names(self) -> Mapping[str, Name]:
        """Return all that occupations are called beside their titles, by what it folds to."""
        owners: dict[str, set[str]] = {}
        words: dict[str, str] = {}
        for row in _rows(self.pack / "names.csv"):
            folded = fold(row["name"])
            if row["kind"] == "role" and folded and folded not in self.titles:
                owners.setdefault(folded, set()).add(row["id"])
                words.setdefault(folded, row["name"])
        return {folded: Name(words[folded], frozenset(ids)) for folded, ids in owners.items()}

    def write_without(self, names: frozenset[str], folder: Path) -> None:
        """Write the pack without some of its names, as `fold` has them."""
        shutil.copytree(self.pack, folder)
        table, editions = folder / "names.csv", folder / "editions.yaml"
        before = table.read_bytes()
        head, *rows = csv.reader(before.decode().splitlines())
        place = head.index("name")
        with table.open("w", encoding="utf-8", newline="") as file:
            left = (row for row in rows if fold(row[place]) not in names)
            csv.writer(file, lineterminator="\n").writerows([head, *left])
        changed = editions.read_text("utf-8").replace(_digest(before), _digest(table.read_bytes()))
        editions.write_text(changed, encoding="utf-8")


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()


def taxonomies(folder: Path) -> Iterator[Taxonomy]:
    """Yield every taxonomy in a folder, which holds one of each: `esco-1.1.1`, `onet-27.0`.

    Each is imported, in every language that there is, and gone when the next one is asked for.
    """
    for publisher, languages in _LANGUAGES.items():
        for download in sorted(folder.glob(f"{publisher}-*")):
            for language in languages:
                release = download.name.removeprefix(f"{publisher}-")
                wanted = Wanted(publisher, [download], (language,) if publisher == "esco" else (), release=release)
                with suppress(WrongDownload, UsageProblem), imported(wanted) as made:
                    yield Taxonomy(f"{made.id} {language}", language, made.folder)


def _rows(table: Path) -> Iterator[dict[str, str]]:
    with table.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
