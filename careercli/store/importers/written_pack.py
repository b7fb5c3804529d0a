"""Writes a pack's tables as they are made, with the digest that editions.yaml names, and the few files beside them."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple, Self

from careercli.model import Edition, Family, Language, PackInfo, Source, Text
from careercli.records import Record
from careercli.store.pack_files import EditionsFile, SourcesFile
from careercli.store.pack_folder import Columns, Sum, Written, WrittenFiles, WrittenRecord

_AT_ONCE = 250
"""Rows that are written together."""
_LONGEST_LINE = 100_000
"""Letters of a row that is surely not too long to be read."""
_ENDING = re.compile(r'[,"\r\n]')


class About(NamedTuple):
    """What a pack is called, and the terms for all that is in it."""

    id: str
    title: Mapping[Language, str]
    version: str
    languages: Sequence[Language]
    licence: str
    families: Sequence[tuple[str, Mapping[Language, str]]]


class Table:
    """A table of several columns that is being written."""

    def __init__(self, path: Path, columns: Sequence[str]) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.rows = 0
        """How many there are, without the header."""
        self._file = path.open("wb")
        self._digest = sha256()
        self._size = 0
        self._header = columns
        self._waiting: list[Sequence[str]] = []
        """Rows that are still to be written."""
        self._blocks: list[Columns] = []
        """All that is written, column by column."""
        self._is_plain = True
        """Whether every row stands in a line of its own, which is not too long to be read."""
        self._put([[column] for column in columns])

    def write(self, row: Sequence[str]) -> None:
        """Write a row."""
        self._waiting.append(row)
        if len(self._waiting) >= _AT_ONCE:
            self._flush()

    def write_all(self, rows: Iterable[Sequence[str]]) -> None:
        """Write rows that are many."""
        self._waiting.extend(rows)
        if len(self._waiting) >= _AT_ONCE:
            self._flush()

    def write_columns(self, columns: Columns) -> None:
        """Write rows that stand column by column."""
        self._flush()
        if columns[0]:
            self.rows += len(columns[0])
            self._blocks.append(columns)
            self._put(columns)

    def _flush(self) -> None:
        if self._waiting:
            waiting, self._waiting = self._waiting, []
            self.write_columns(list(zip(*waiting, strict=True)))

    def _put(self, columns: Columns) -> None:
        lines = list(map(",".join, zip(*map(_as_written, columns), strict=True)))
        whole = "\n".join((*lines, ""))
        is_short = len(whole) < _LONGEST_LINE or len(max(lines, key=len)) < _LONGEST_LINE
        self._is_plain = self._is_plain and is_short and "\r" not in whole and whole.count("\n") == len(lines)
        content = whole.encode()
        self._size += len(content)
        self._digest.update(content)
        self._file.write(content)

    def close(self) -> None:
        """Finish the table."""
        if not self._file.closed:
            self._flush()
            self._file.close()

    @property
    def digest(self) -> str:
        """Return the SHA-256 of all that was written."""
        return self._digest.hexdigest()

    def known(self) -> Written | None:
        """Return what was written; None where reading it may tell more of it than its cells."""
        if not self._is_plain:
            return None
        return Written(self._header, self._blocks, Sum(self.digest, self._size))


def _as_written(cells: Sequence[str]) -> Sequence[str]:
    """Return cells as they stand in a file: in quotation marks where they hold a sign that would end them."""
    together = "".join(cells)
    if not any(sign in together for sign in ',"\r\n'):
        return cells
    return [_quoted(cell) if _ENDING.search(cell) else cell for cell in cells]


def _quoted(cell: str) -> str:
    escaped = cell.replace('"', '""')
    return f'"{escaped}"'


class Finished(NamedTuple):
    """A pack that has been written."""

    id: str
    files: WrittenFiles
    """Without tables that may be more than their cells tell."""


class WrittenPack:
    """A pack that is being written into a folder."""

    def __init__(self, folder: Path, edition: str, source: str) -> None:
        """All tables are of one `edition` of one `source`."""
        self._folder = folder
        self._edition = edition
        self._source = source
        self._tables: dict[str, Table] = {}
        self._records: dict[str, WrittenRecord] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for table in self._tables.values():
            table.close()

    def table(self, name: str, *columns: str) -> Table:
        """Begin a table."""
        self._tables[name] = Table(self._folder / name, columns)
        return self._tables[name]

    def finish(self, about: About, sources: Iterable[Mapping[str, Any]], note: Mapping[Language, str]) -> Finished:
        """Write what is not a table, and leave out tables without rows."""
        editions, known = [], dict[str, Written]()
        for name, table in self._tables.items():
            table.close()
            if not table.rows:
                (self._folder / name).unlink()
                continue
            of_table = {"file": name, "source": self._source, "edition": self._edition, "sha256": table.digest}
            editions.append({**of_table, "note": note})
            written = table.known()
            if written is not None:
                known[name] = written
        self._write_yaml(about, list(sources), editions)
        return Finished(about.id, WrittenFiles(known, self._records))

    def _write_yaml(
        self, about: About, sources: Sequence[Mapping[str, Any]], editions: Sequence[Mapping[str, Any]]
    ) -> None:
        info = {**about._asdict(), "languages": tuple(about.languages)}
        families = tuple(Family(id=id_, name=Text(name)) for id_, name in about.families)
        record = PackInfo(**{**info, "families": families})
        info["families"] = [{"id": id_, "name": name} for id_, name in about.families]
        self._write("pack.yaml", info, record)
        cited = SourcesFile(sources=tuple(Source(**source) for source in sources))
        self._write("sources.yaml", {"sources": sources}, cited)
        self._write("editions.yaml", {"files": editions}, EditionsFile(files=tuple(Edition(**one) for one in editions)))

    def _write(self, name: str, content: object, record: Record) -> None:
        # JSON is YAML, and quotes all that YAML would read otherwise.
        words = json.dumps(content, ensure_ascii=False, indent=2).encode() + b"\n"
        (self._folder / name).write_bytes(words)
        self._records[name] = WrittenRecord(record, Sum(sha256(words).hexdigest(), len(words)))
