"""Holds every CSV file of a pack against the edition it claims to be."""

from collections.abc import Container, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from careercli.messages import say
from careercli.store.complaints import LAST_YEAR
from careercli.store.csv_reader import ROWS as ROWS_KEY
from careercli.store.pack_files import ROWS, PackFile
from careercli.store.yaml_reader import DataPath, Document

_EDITIONS = "editions.yaml"


def check_editions(folder: Path, files: Sequence[PackFile], unread: Container[str]) -> None:
    """Report, in the documents, CSV files without an edition, editions without a file, and files that were changed.

    What is in a folder that could not be read is not called missing.
    """
    tables = {file.name: file for file in files if file.kind in ROWS}
    editions = next((file.document for file in files if file.name == _EDITIONS), None)
    entries = list(_entries(editions))
    listed = [str(entry["file"]) for _, entry in entries]
    for name, table in tables.items():
        if name not in listed and (editions is None or editions.data is not None):
            table.document.report((), say("problem-no-edition"), say("advice-say-edition", file=_EDITIONS))
    for place, (position, entry) in enumerate(entries):
        assert editions is not None  # noqa: S101  # who lists is there
        file, path = listed[place], ("files", position)
        if file in listed[:place]:
            editions.report((*path, "file"), say("problem-edition-repeated", file=file), say("advice-keep-one"))
        elif file in tables:
            _check_edition(entry, path, editions, folder / file, tables[file])
        elif not any(str(parent) in unread for parent in (folder / file).parents):
            editions.report((*path, "file"), say("problem-no-csv-file", file=file), say("advice-correct-path"))


def _check_edition(entry: dict[str, Any], path: DataPath, editions: Document, place: Path, table: PackFile) -> None:
    name = entry["file"]
    through = entry.get("through")
    if entry.get("source") is None and table.kind != "minimum-wages":
        editions.report(path, say("problem-edition-without-source", file=name), say("advice-edition-source"))
    elif through is None and table.kind == "minimum-wages":
        editions.report(path, say("problem-edition-without-end", file=name), say("advice-edition-end"))
    elif table.document.data is not None and entry.get("sha256") != (found := checksum(place)):
        what = say("problem-other-content", file=name)
        editions.report((*path, "sha256"), what, say("advice-write-checksum", checksum=found))
    last = through if isinstance(through, int) else LAST_YEAR
    for position, row in enumerate(getattr(table.record, ROWS_KEY, ())):
        year = getattr(row, "target_year", getattr(row, "year", last))
        if year > last:
            what = say("problem-later-than-edition", year=year, last=last)
            table.document.report((ROWS_KEY, position, "year"), what, say("advice-correct-year", file=_EDITIONS))


def checksum(path: Path) -> str:
    """Return the SHA-256 of a file's bytes, in hex, with line ends as on Unix: some systems rewrite them."""
    return sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def _entries(editions: Document | None) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield position and content of every entry that says which file it is about."""
    entries = editions.data.get("files") if editions is not None and isinstance(editions.data, dict) else None
    for position, entry in enumerate(entries if isinstance(entries, list) else []):
        if isinstance(entry, dict) and isinstance(entry.get("file"), str):
            yield position, entry
