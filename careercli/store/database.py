"""A database that is asked by several threads, and made anew where it cannot be read."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from threading import Lock
from typing import Any

import apsw

from careercli.store.sealed import Damaged

_AT_ONCE = 500
"""Rows that are read in one go of a stream."""
Values = Sequence[Any] | Mapping[str, Any]


class Database:
    """The compiled form of one pack."""

    def __init__(
        self,
        connection: apsw.Connection,
        *,
        file: Path | None = None,
        renewed: Callable[[], apsw.Connection] | None = None,
    ) -> None:
        """Ask through a connection; if it fails, through the one that `renewed` gives, which has the same content."""
        self._connection = connection
        self.file = file
        """Where it is kept; null for one in memory."""
        self._renewed = renewed
        self._prepared: list[Callable[[apsw.Connection], object]] = []
        self._asking = Lock()

    def prepare(self, prepare: Callable[[apsw.Connection], object]) -> None:
        """Prepare the connection, and any that comes in its place. Raises what `renewed` raises, if it is asked."""
        with self._asking:
            self._prepared.append(prepare)
            try:
                prepare(self._connection)
            except (Damaged, apsw.Error, OSError):
                self._renew()

    def rows(self, sql: str, values: Values = ()) -> list[Any]:
        """Return all rows of a query. Raises what `renewed` raises, if it has to be asked."""
        # One query at a time: a connection is for one thread at once.
        with self._asking:
            try:
                return self._connection.execute(sql, values).fetchall()
            except (Damaged, apsw.Error, OSError):
                self._renew()
                return self._connection.execute(sql, values).fetchall()

    def _renew(self) -> None:
        """Make the connection anew; raise what is being raised where that cannot be done."""
        if self._renewed is None:
            raise  # noqa: PLE0704  # called where an error is being handled
        self._connection.close()
        self._connection = self._renewed()
        for prepare in self._prepared:
            prepare(self._connection)

    def stream(self, sql: str, values: Mapping[str, Any]) -> Iterator[Any]:
        """Yield the rows of a query as they are asked for, however many there are.

        The first column is what they are ordered by, a number from 0 on; the query has the places `:after` and `:most`.
        """
        after = -1
        while rows := self.rows(sql, {**values, "after": after, "most": _AT_ONCE}):
            yield from rows
            after = rows[-1][0]

    def close(self) -> None:
        """Let go of the file; nothing can be asked any more."""
        self._renewed = None
        self._connection.close()
