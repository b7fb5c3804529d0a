"""Real taxonomies to measure with, read from the publishers' files; nothing of these is part of the project."""

import csv
import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from careercli.model import Language
from careercli.text import fold

_PACK = """\
id: {id}
title: {{en: {id}}}
version: "1"
languages: [{language}]
licence: none
families:
  - id: {id}-all
    name: {{en: All}}
"""
_SOURCES = """\
sources:
  - {{id: {id}, title: {{en: {id}}}, publisher: Publisher, language: en, kind: classification, year: 2024,
     licence: {{en: None.}}, where: {{en: "https://example.org"}}}}
"""


@dataclass(frozen=True)
class Occupation:
    """An occupation as its publisher names it."""

    of: str
    code: str
    title: str
    described: str
    names: tuple[str, ...]
    """Its other names."""
    uri: str = ""

    @property
    def id(self) -> str:
        """Return the id of its role in a pack."""
        return f"{self.of}-{fold(self.code).replace(' ', '-')}"


@dataclass(frozen=True)
class Taxonomy:
    """The occupations of a taxonomy, in one language."""

    name: str
    scheme: str
    language: Language
    occupations: tuple[Occupation, ...]


def taxonomies(folder: Path) -> Iterator[Taxonomy]:
    """Yield every taxonomy that there is a file of, ESCO in every language."""
    for path in sorted(folder.rglob("*.zip")):
        with zipfile.ZipFile(path) as archive:
            for name in sorted(archive.namelist()):
                base = name.rsplit("/", 1)[-1]
                if base.startswith("occupations_") and base.endswith(".csv"):
                    language = base.removeprefix("occupations_")[:2]
                    if language in ("en", "el"):
                        known: Language = "en" if language == "en" else "el"
                        yield Taxonomy(f"esco-{language}", "esco", known, tuple(_esco(archive, name)))
                if base == "Occupation Data.txt":
                    beside = name.removesuffix(base)
                    yield Taxonomy("onet-en", "onet-soc", "en", tuple(_onet(archive, beside)))


def _esco(archive: zipfile.ZipFile, name: str) -> Iterator[Occupation]:
    with archive.open(name) as file:
        for row in csv.DictReader(io.TextIOWrapper(file, "utf-8-sig", newline="")):
            others = (row["altLabels"] + "\n" + (row.get("hiddenLabels") or "")).split("\n")
            title = row["preferredLabel"].strip()
            code = row.get("code") or row["conceptUri"].rsplit("/", 1)[-1]
            yield Occupation(
                "esco", code, title, row["description"] or title, _each_once(others, title), row["conceptUri"]
            )


def _onet(archive: zipfile.ZipFile, beside: str) -> Iterator[Occupation]:
    listed = "Alternate Titles.txt" if f"{beside}Alternate Titles.txt" in archive.namelist() else "Job Titles.txt"
    names: dict[str, list[str]] = {}
    for row in _tabbed(archive, beside + listed):
        several = names.setdefault(row["O*NET-SOC Code"], [])
        several.append(row.get("Alternate Title") or row["Job Title"])
    for row in _tabbed(archive, f"{beside}Occupation Data.txt"):
        code, title = row["O*NET-SOC Code"], row["Title"]
        yield Occupation("onet", code, title, row["Description"], _each_once(names.get(code, ()), title))


def _tabbed(archive: zipfile.ZipFile, name: str) -> Iterator[dict[str, str]]:
    head, *lines = archive.read(name).decode().splitlines()
    for line in lines:
        yield dict(zip(head.split("\t"), line.split("\t"), strict=False))


def _each_once(names: Sequence[str], title: str) -> tuple[str, ...]:
    once = {fold(name): name.strip() for name in reversed(names) if fold(name)}
    once.pop(fold(title), None)
    return tuple(once.values())


def _tidy(words: str) -> str:
    """Return words on one line, without the control characters that some files have."""
    return "".join(letter for letter in " ".join(words.split()) if letter.isprintable())


def write_pack(folder: Path, taxonomy: Taxonomy, without: frozenset[str]) -> None:
    """Write a data pack of a taxonomy without some of its names, as `fold` has them."""
    folder.mkdir()
    language = taxonomy.language
    rows: dict[str, list[Sequence[str]]] = {
        "roles.csv": [("id", "family", f"title_{language}", f"summary_{language}")],
        "names.csv": [("kind", "id", "language", "name")],
        "codes.csv": [("of", "id", "scheme", "code", "match", "uri")],
    }
    for occupation in taxonomy.occupations:
        rows["roles.csv"].append(
            (occupation.id, f"{taxonomy.name}-all", _tidy(occupation.title), _tidy(occupation.described))
        )
        names = (_tidy(name) for name in occupation.names if fold(name) not in without)
        rows["names.csv"].extend(("role", occupation.id, language, name) for name in names)
        rows["codes.csv"].append(("role", occupation.id, taxonomy.scheme, occupation.code, "exact", occupation.uri))
    (folder / "pack.yaml").write_text(_PACK.format(id=taxonomy.name, language=language), encoding="utf-8")
    (folder / "sources.yaml").write_text(_SOURCES.format(id=taxonomy.name), encoding="utf-8")
    editions = []
    for name, table in rows.items():
        with (folder / name).open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(table)
        digest = sha256((folder / name).read_bytes()).hexdigest()
        editions.append(
            f'  - {{file: {name}, source: {taxonomy.name}, edition: "1", sha256: "{digest}", through: 2024}}\n'
        )
    (folder / "editions.yaml").write_text("files:\n" + "".join(editions), encoding="utf-8")
