"""The bare floor of compiling a pack: its files parsed, its rows in SQLite with their keys, and nothing else.

`python -m tests.benchmarks.floor PACK DATABASE`, in a process of its own, so that time and memory are its own.
"""

import csv
import sqlite3
import sys
from pathlib import Path

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_KEYS = {
    "roles": ("id",),
    "skills": ("id",),
    "names": ("kind", "id"),
    "codes": ("of", "id"),
    "requirements": ("role",),
}
_KEYS_OF_PAY = ("scheme", "code")
"""By which rows are asked for."""


def compile_bare(pack: Path, database: Path) -> None:
    """Write every row of a pack's tables, and every YAML file as it was parsed, into a new database."""
    connection = sqlite3.connect(database)
    connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
    with connection:
        connection.execute("CREATE TABLE document (name TEXT PRIMARY KEY, content TEXT)")
        for path in sorted(pack.rglob("*.yaml")):
            content = yaml.load(path.read_bytes(), Loader=_LOADER)  # noqa: S506  # a safe loader, the quicker one
            connection.execute("INSERT INTO document VALUES (?, ?)", (str(path), repr(content)))
        for path in sorted(pack.rglob("*.csv")):
            _write_rows(path, connection)
    connection.close()


def _write_rows(path: Path, connection: sqlite3.Connection) -> None:
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines)
        columns = next(rows)
        table = path.stem.replace("-", "_")
        listed, marks = ", ".join(f'"{column}"' for column in columns), ", ".join("?" * len(columns))
        connection.execute(f'CREATE TABLE "{table}" ({listed})')
        connection.executemany(f'INSERT INTO "{table}" VALUES ({marks})', rows)  # noqa: S608  # a pack of our own
        keys = ", ".join(f'"{key}"' for key in _KEYS.get(path.stem, _KEYS_OF_PAY) if key in columns)
        if keys:
            connection.execute(f'CREATE INDEX "{table}_key" ON "{table}" ({keys})')


if __name__ == "__main__":
    compile_bare(Path(sys.argv[1]), Path(sys.argv[2]))
