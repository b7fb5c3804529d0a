"""From the type of an answer to columns: every value that fits into a cell, named by the way to it in the JSON."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import is_dataclass
from types import UnionType
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

from careercli.answers.band_findings import Finding
from careercli.answers.flags import Flag
from careercli.answers.named_codes import NamedCode
from careercli.messages import Message
from careercli.model import Code, Text, Unit
from careercli.records import public_name

CellType = Literal["string", "integer", "number", "boolean"]
Path = tuple[str, ...]
"""The keys of the JSON that lead to a value."""
Field = tuple[Any, str]
"""A record, and the name of a field of it."""

_LEFT_OUT = "lenses"
"""A key that says no more than the one below it."""
_SCALARS: Mapping[Any, CellType] = {
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
    Text: "string",
    Message: "string",
    Unit: "string",
}
_IN_ONE_CELL = {*_SCALARS, Flag, Finding, Code, NamedCode}
"""What a list may hold that is written into one cell."""


class Column(NamedTuple):
    """A column of a table."""

    name: str
    """The keys that lead to its cells, joined with underscores."""
    kind: CellType
    paths: tuple[Path, ...]
    """Where its cells are in a row; of several, the first that holds anything."""
    field: Field | None = None
    """The record and its field that say what the cells are; null where a table says it by itself."""
    words: str = ""
    """What the cells are, in English, where no record says it."""

    @property
    def ways(self) -> frozenset[str]:
        """Return the ways through the JSON on which its cells are, from the answer on or from the item of a row on."""
        starts = (keys for path in self.paths for keys in (path, path[1:]) if self.field is not None)
        return frozenset(".".join(keys[:length]) for keys in starts for length in range(1, len(keys) + 1))


class Leaf(NamedTuple):
    """A value that fits into a cell, and the field of a record that it is."""

    path: Path
    kind: CellType
    field: Field | None


def leaves(hint: Any, path: Path = (), field: Field | None = None) -> Iterator[Leaf]:
    """Yield what of a value of an annotated type fits into cells; lists of records, which are other facts, do not."""
    for kind in without_none(hint):
        if kind in _SCALARS:
            yield Leaf(path, _SCALARS[kind], field)
        elif is_dataclass(kind):
            for name, below in fields_of(kind):
                yield from leaves(below, (*path, public_name(name)), (kind, name))
        elif get_origin(kind) is Mapping:
            keys, values = get_args(kind)
            for key in get_args(keys):
                yield from leaves(values, (*path, key), field)
        elif is_list(kind) and item_of(kind) in _IN_ONE_CELL:
            yield Leaf(path, "string", field)


def name_of(path: Path) -> str:
    """Return the name of the column of a value."""
    return "_".join(key for key in path if key != _LEFT_OUT)


def fields_of(record: Any) -> list[tuple[str, Any]]:
    """Return the fields of a record with their annotated types."""
    hints = get_type_hints(record)
    return [(name, hints[name]) for name in record.__dataclass_fields__]


def without_none(hint: Any) -> tuple[Any, ...]:
    """Return the kinds of values of an annotated type, literals as what they are."""
    kinds = get_args(hint) if get_origin(hint) in {Union, UnionType} else (hint,)
    known = (kind for kind in kinds if kind is not type(None))
    # A number that may be a word as well is written as a word would be.
    bare = dict.fromkeys(
        type(value) if get_origin(kind) is Literal else value
        for kind in known
        for value in (get_args(kind) if get_origin(kind) is Literal else (kind,))
    )
    return (str,) if {str, int} <= bare.keys() else tuple(bare)


def is_list(hint: Any) -> bool:
    """Return whether values of an annotated type are lists in the JSON."""
    return get_origin(hint) in {tuple, list, Sequence}


def item_of(hint: Any) -> Any:
    """Return what the lists of an annotated type hold, literals as what they are."""
    (kind, *_) = without_none(get_args(hint)[0])
    return kind
