"""What a table of an export is: its columns, its keys, and where its rows come from."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from careercli.catalog import Catalog
from careercli.messages import Message
from careercli.model import Language

Kind = Literal["text", "words", "sentence", "integer", "number", "boolean"]
"""Words of the data and sentences of the program are in the language of the export; all else is the same in each."""
Value = str | float | bool | Mapping[Language, str] | Message | None
"""A mapping is a value of a column of words, a message one of a column of sentences."""
Row = Sequence[Value]
Unit = Literal["", "money", "as-unit", "hours-a-week", "hours-a-month", "payments", "percent", "thousands"]
UNITS: Mapping[Unit, str] = {
    "": "",
    "money": "`currency` per `period`",
    "as-unit": "as `unit` says",
    "hours-a-week": "hours a week",
    "hours-a-month": "hours a month",
    "payments": "payments a year",
    "percent": "percent",
    "thousands": "thousands of people",
}


class Column(NamedTuple):
    """A column of a table."""

    name: str
    kind: Kind
    help: str
    """What it holds, in English."""
    of: str = ""
    """The table whose `id` it names."""
    unit: Unit = ""
    required: bool = True


class Reference(NamedTuple):
    """Columns that together name a row of another table."""

    columns: tuple[str, ...]
    table: str
    key: tuple[str, ...]


class Table(NamedTuple):
    """A table of an export."""

    name: str
    help: str
    """What a row of it is, in English."""
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: Callable[[Catalog], Iterable[Row]]
    """Makes the rows as they are asked for, in the pack's order."""
    references: tuple[Reference, ...] = ()
    """Those of several columns."""

    @property
    def all_references(self) -> Iterator[Reference]:
        """Yield every reference to another table, those of one column first."""
        yield from (Reference((column.name,), column.of, ("id",)) for column in self.columns if column.of)
        yield from self.references


def once(ids: Iterable[str]) -> Iterable[str]:
    """Return ids in their order, each once."""
    return dict.fromkeys(ids)
