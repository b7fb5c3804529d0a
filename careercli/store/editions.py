"""Holds every CSV file of a pack against the edition it claims to be."""

from collections.abc import Container, Iterator, Mapping
from typing import Any

from careercli.messages import say
from careercli.store.complaints import LAST_YEAR
from careercli.store.csv_columns import Check
from careercli.store.csv_reader import Table
from careercli.store.file_kinds import kind_of_file
from careercli.store.pack_folder import PackFolder
from careercli.store.wording import Wrong
from careercli.store.yaml_reader import DataPath, Document

_EDITIONS = "editions.yaml"


class Editions:
    """What editions.yaml says of the tables, as far as its shape allows."""

    def __init__(self, document: Document | None) -> None:
        """There may be no such file."""
        self._document = document
        self._entries = list(_entries(document))
        self._by_file = {entry["file"]: entry for _, entry in reversed(self._entries)}

    def years_of(self, name: str) -> Check:
        """Return the check of years in a table: none is later than the last one its edition knows."""
        through = self._by_file.get(name, {}).get("through")
        last = through if isinstance(through, int) else LAST_YEAR

        def about(year: int) -> Iterator[Wrong]:
            if year > last:
                what = say("problem-later-than-edition", year=year, last=last)
                yield what, say("advice-correct-year", file=_EDITIONS)

        return about

    def source_of(self, name: str) -> str:
        """Return the id of the source that a table is from; empty if none is said, which is a problem."""
        return str(self._by_file.get(name, {}).get("source") or "")

    def check(self, folder: PackFolder, tables: Mapping[str, Table], closed: Container[str]) -> None:
        """Report tables without an edition, editions without a table, and tables that were changed.

        What lies in one of the `closed` folders, which could not be read, is not called missing.
        """
        for name, table in tables.items():
            # An employer's bands change as files do that people write, and each says its source itself.
            needs_one = kind_of_file(name) != "bands"
            if needs_one and name not in self._by_file and (self._document is None or self._document.data is not None):
                table.report(1, say("problem-no-edition"), say("advice-say-edition", file=_EDITIONS))
        listed: set[str] = set()
        for position, entry in self._entries:
            assert self._document is not None  # noqa: S101  # who lists is there
            file, path = entry["file"], ("files", position)
            if file in listed:
                what = say("problem-edition-repeated", file=file)
                self._document.report((*path, "file"), what, say("advice-keep-one"))
            elif file in tables:
                _check_edition(entry, path, self._document, folder.checksum(file) if tables[file].was_read else None)
            elif not any(parent in closed for parent in _parents(file)):
                what = say("problem-no-csv-file", file=file)
                self._document.report((*path, "file"), what, say("advice-correct-path"))
            listed.add(file)


def _check_edition(entry: Mapping[str, Any], path: DataPath, editions: Document, checksum: str | None) -> None:
    name = entry["file"]
    kind = kind_of_file(name)
    if entry.get("source") is None and kind not in {"minimum-wages", "bands"}:
        editions.report(path, say("problem-edition-without-source", file=name), say("advice-edition-source"))
    elif entry.get("through") is None and kind == "minimum-wages":
        editions.report(path, say("problem-edition-without-end", file=name), say("advice-edition-end"))
    elif checksum is not None and entry.get("sha256") != checksum:
        what = say("problem-other-content", file=name)
        editions.report((*path, "sha256"), what, say("advice-write-checksum", checksum=checksum))


def _parents(name: str) -> Iterator[str]:
    while "/" in name:
        name = name.rpartition("/")[0]
        yield name


def _entries(editions: Document | None) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield position and content of every entry that says which file it is about."""
    entries = editions.data.get("files") if editions is not None and isinstance(editions.data, dict) else None
    for position, entry in enumerate(entries if isinstance(entries, list) else []):
        if isinstance(entry, dict) and isinstance(entry.get("file"), str):
            yield position, entry
