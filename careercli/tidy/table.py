"""The table of an answer: its columns by the type of its data, its rows from the JSON of them, as they come."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import is_dataclass
from typing import Any, NamedTuple

from careercli.answers.answer import AnswerName
from careercli.model import Source
from careercli.streams import Stream
from careercli.tidy.columns import Column, Leaf, Path, fields_of, is_list, item_of, leaves, name_of, without_none
from careercli.tidy.shapes import SHAPES, Plain, Shape

Cell = str | int | float | bool | None
Row = Sequence[Cell]
Titles = Callable[[str], str]
"""Gives the title of a role by its id."""
SEPARATOR = "; "
"""Between the items of a list in one cell."""
_PART = "part"
_ROLE, _ROLE_TITLE = "role", "role_title"


class Table(NamedTuple):
    """An answer as rows of cells."""

    name: str
    columns: tuple[Column, ...]
    rows: Iterable[Row]
    """A cell for each column."""
    cited: Callable[[frozenset[str]], "Table"] | None = None
    """Gives the table of the sources with these ids; null for an answer that needs no data."""

    def only(self, columns: Sequence[Column]) -> "Table":
        """Return some of its columns, in their order."""
        places = [self.columns.index(column) for column in columns]
        return self._replace(columns=tuple(columns), rows=([row[place] for place in places] for row in self.rows))


def table_of(name: AnswerName, type_: Any, data: object, titles: Titles | None = None) -> Table:
    """Return the table of an answer: of its annotated type, and of its data as the JSON has them."""
    columns = columns_of(name, type_)
    shape = SHAPES[name]
    return Table(name, columns, _cells(columns, _rows(shape, data), titles if shape.titles_roles else None))


def table_of_sources(sources: Iterable[Any]) -> Table:
    """Return the table of some sources, each as the JSON has it."""
    columns = tuple(Column(name_of(leaf.path), leaf.kind, (leaf.path,), leaf.field) for leaf in leaves(Source))
    return Table("sources", columns, _cells(columns, sources, None))


def columns_of(name: AnswerName, type_: Any) -> tuple[Column, ...]:
    """Return the columns of an answer's table, by the annotated type of the answer."""
    shape = SHAPES[name]
    record = item_of(type_) if is_list(type_) else type_
    columns: dict[str, Column] = {}
    for column in (*_beside(shape, record), *_of_lists(shape, record)):
        known = columns.get(column.name)
        # What an item says of itself, which is the longer way, outweighs what the object that holds it says.
        both = dict.fromkeys((*(known.paths if known else ()), *column.paths))
        paths = sorted(both, key=len, reverse=True)
        columns[column.name] = (known or column)._replace(paths=tuple(paths))
    named = {column.name: column for column in _titled(columns.values(), shape) if column.name not in shape.without}
    return tuple({**{name: named[name] for name in shape.first}, **named}.values())


def _beside(shape: Shape, record: Any) -> Iterator[Column]:
    """Yield the columns of the object that holds the lists."""
    for name, hint in fields_of(record):
        if name in shape.counted:
            words = f"How many items the list `{name}` of the JSON has."
            yield Column(f"{name}_count", "integer", ((name, _COUNT),), words=words)
        elif name not in shape.lists and (shape.beside is None or name in shape.beside):
            for leaf in leaves(hint, (name,), (record, name)):
                yield _column(leaf, shape.names.get(name) or name_of(leaf.path))


def _of_lists(shape: Shape, record: Any) -> Iterator[Column]:
    """Yield the columns of the items, those of all lists; those alike stand for one another."""
    if shape.tells_list:
        words = f"Which list of the JSON the row is from: {', '.join(shape.lists)}."
        yield Column(_PART, "string", ((_PART,),), words=words)
    hints = dict(fields_of(record))
    for list_ in shape.lists:
        (kind,) = (kind for kind in without_none(hints[list_]) if is_dataclass(kind) or is_list(kind))
        for leaf in leaves(item_of(kind) if is_list(kind) else kind, (list_,)):
            yield _column(leaf, name_of(leaf.path[1:]))


def _column(leaf: Leaf, name: str) -> Column:
    return Column(name, leaf.kind, (leaf.path,), leaf.field)


def _titled(columns: Iterable[Column], shape: Shape) -> Iterator[Column]:
    for column in columns:
        yield column
        if shape.titles_roles and column.name == _ROLE:
            yield Column(_ROLE_TITLE, "string", column.paths, words="The title of the role, in the reader's language.")


def _rows(shape: Shape, data: object) -> Iterator[Plain]:
    """Yield the objects of the rows: each has, under the name of a list, one item of it."""
    for item in data if isinstance(data, list | tuple | Stream) else (data,):
        for arranged in shape.arranged(item):
            found = False
            for list_ in shape.lists:
                items = arranged[list_]
                for one in items if isinstance(items, list | tuple | Stream) else (items,):
                    if one is not None:
                        found = True
                        yield {**arranged, **dict.fromkeys(shape.lists), _PART: list_, list_: one}
            if not found and shape.beside != ():
                yield {**arranged, **dict.fromkeys(shape.lists)}


def _cells(columns: Iterable[Column], rows: Iterable[Plain], titles: Titles | None) -> Iterator[Row]:
    readers = [
        _title_reader(column, titles) if titles and column.name == _ROLE_TITLE else _reader(column)
        for column in columns
    ]
    return ([read(row) for read in readers] for row in rows)


def _reader(column: Column) -> Callable[[Plain], Cell]:
    """Return the function that reads the cell of a column from a row."""
    getters = [*map(_getter, column.paths)]

    def read(row: Plain) -> Cell:
        for get in getters:
            value = get(row)
            if value is not None:
                return value if type(value) in _SCALARS else _in_one_cell(value)
        return None

    return read


def _getter(path: Path) -> Callable[[Plain], Any]:
    """Return the function that follows keys; the short ways, of which there are millions, without a loop."""
    first, *others = path
    if not others:
        return lambda row: row.get(first)
    if others == [_COUNT]:
        return lambda row: len(row[first])
    second, *others = others

    def get(row: Plain) -> Any:
        value = row.get(first)
        value = value.get(second) if type(value) is dict else None
        for key in others:
            value = value.get(key) if type(value) is dict else None
        return value

    return get


def _title_reader(column: Column, titles: Titles) -> Callable[[Plain], Cell]:
    read_id, known = _reader(column), dict[str, str]()

    def read(row: Plain) -> Cell:
        role = read_id(row)
        if not isinstance(role, str):
            return None
        if role not in known:
            known[role] = titles(role)
        return known[role]

    return read


_COUNT = "#"
"""At the end of a path: how many there are."""


_SCALARS = frozenset({str, int, float, bool})


def _in_one_cell(several: Iterable[Any]) -> Cell:
    # Two flags may have one code.
    return SEPARATOR.join(dict.fromkeys(map(_item, several))) or None


def _item(value: Any) -> str:
    """Return an item of a list in words: a flag is its code, a code that of its scheme, with its grade if inexact."""
    if isinstance(value, dict):
        fits = f" ({value['match']})" if value.get("match", "exact") != "exact" else ""
        return f"{value['scheme']}:{value['code']}{fits}" if "scheme" in value else str(value["code"])
    return str(value)
