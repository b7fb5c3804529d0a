"""Writes a pack's tables as they are made, with the digest that editions.yaml names, and the few files beside them."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple, Self

from careercli.model import Language

_AT_ONCE = 5000
"""Rows that are written together."""


class About(NamedTuple):
    """What a pack is called, and the terms for all that is in it."""

    id: str
    title: Mapping[Language, str]
    version: str
    languages: Sequence[Language]
    licence: str
    families: Sequence[tuple[str, Mapping[Language, str]]]


class Table:
    """A table that is being written, row by row."""

    def __init__(self, path: Path, columns: Sequence[str]) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._file = path.open("wb")
        self._digest = sha256()
        self._waiting: list[Sequence[str]] = [columns]
        self.rows = -1
        """Without the header."""

    def write(self, *rows: Sequence[str]) -> None:
        """Write rows."""
        self._waiting += rows
        if len(self._waiting) >= _AT_ONCE:
            self._flush()

    def _flush(self) -> None:
        self.rows += len(self._waiting)
        content = _lines_of(self._waiting).encode()
        self._waiting.clear()
        self._digest.update(content)
        self._file.write(content)

    def close(self) -> str:
        """Finish the table, and return its digest."""
        if not self._file.closed:
            if self._waiting:
                self._flush()
            self._file.close()
        return self._digest.hexdigest()


def _lines_of(rows: Sequence[Sequence[str]]) -> str:
    """Return rows of as many cells as CSV; only of what may need quotation marks it is asked whether it does."""
    parted = len(rows[0]) - 1
    lines = list(map(",".join, rows))
    whole = "\n".join(lines)
    if "\r" in whole or whole.count("\n") >= len(lines):
        lines = list(map(_quoted, rows))
    elif '"' in whole or whole.count(",") > parted * len(lines):
        lines = [
            _quoted(row) if '"' in line or line.count(",") > parted else line
            for row, line in zip(rows, lines, strict=True)
        ]
    else:
        return f"{whole}\n"
    return "\n".join(lines) + "\n"


def _quoted(row: Sequence[str]) -> str:
    line = io.StringIO(newline="")
    csv.writer(line, lineterminator="\n").writerow(row)
    return line.getvalue().removesuffix("\n")


class WrittenPack:
    """A pack that is being written into a folder."""

    def __init__(self, folder: Path, edition: str, source: str) -> None:
        """All tables are of one `edition` of one `source`."""
        self._folder = folder
        self._edition = edition
        self._source = source
        self._tables: dict[str, Table] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for table in self._tables.values():
            table.close()

    def table(self, name: str, *columns: str) -> Table:
        """Begin a table."""
        self._tables[name] = Table(self._folder / name, columns)
        return self._tables[name]

    def finish(self, about: About, sources: Iterable[Mapping[str, Any]], note: Mapping[Language, str]) -> None:
        """Write what is not a table, and leave out tables without rows."""
        editions = []
        for name, table in self._tables.items():
            digest = table.close()
            if table.rows:
                editions.append(
                    {"file": name, "source": self._source, "edition": self._edition, "sha256": digest, "note": note}
                )
            else:
                (self._folder / name).unlink()
        info = about._asdict()
        info["families"] = [{"id": id_, "name": name} for id_, name in about.families]
        self._write("pack.yaml", info)
        self._write("sources.yaml", {"sources": list(sources)})
        self._write("editions.yaml", {"files": editions})

    def _write(self, name: str, content: object) -> None:
        # JSON is YAML, and quotes all that YAML would read otherwise.
        words = json.dumps(content, ensure_ascii=False, indent=2, default=list)
        (self._folder / name).write_text(words + "\n", encoding="utf-8")
