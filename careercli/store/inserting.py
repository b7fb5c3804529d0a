"""Writes rows into tables; very many small ones with few statements, which costs far less than one for each."""

from collections.abc import Iterable, Sequence
from itertools import chain, islice
from typing import Any

import apsw

Rows = Sequence[Sequence[Any]]
RowsOfTable = tuple[str, Rows]
"""The name of a table, and its rows."""

_AT_ONCE = 50
"""Rows; more at once gain little, and some builds of SQLite take no thousand values."""


def insert(table: str, columns: int, rows: Iterable[Sequence[Any]], connection: apsw.Connection) -> None:
    """Write rows of so many columns behind those that the table has."""
    row = f"({', '.join('?' * columns)})"
    left = iter(rows)
    while some := list(islice(left, _AT_ONCE)):
        several = ", ".join([row] * len(some))
        connection.execute(f"INSERT INTO {table} VALUES {several}", list(chain.from_iterable(some)))  # noqa: S608  # no input in it


def write_tables(tables: Iterable[RowsOfTable], connection: apsw.Connection) -> None:
    """Write rows that have been worked out before."""
    for table, rows in tables:
        if rows:
            insert(table, len(rows[0]), rows, connection)
