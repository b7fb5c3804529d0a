"""Records as plain dicts and lists, and back: the one road from the model to JSON and SQLite."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, Literal, NewType, TypeVar, Union, get_args, get_origin, get_type_hints

from careercli.records import public_name
from careercli.streams import Stream

T = TypeVar("T")
Renderers = Mapping[type | NewType, Callable[[Any], object]]
"""How values of a type are written when they are not to be taken apart, by the type as it is annotated."""


def to_plain(value: object, renderers: Renderers) -> object:
    """Return `value` made of dicts, lists and scalars only; a field's trailing underscore is dropped."""
    return plain_writer(renderers)(value)


def plain_writer(renderers: Renderers, *, to_be_encoded: bool = False) -> Callable[[object], object]:
    """Return `to_plain` for many values: what it works out about their types is kept.

    What is only to be encoded as JSON may stay as it is where an encoder writes it all the same, which is quicker:
    tuples, mappings that are the record's own, and streams, which stay streams of plain values.
    """
    writer = _Writer(renderers, to_be_encoded=to_be_encoded)
    return lambda value: writer.of(type(value))(value)


def from_plain(cls: type[T], data: object) -> T:
    """Return the record of class `cls` that `to_plain` made `data` from, all languages kept."""
    reader: Callable[[object], T] = _reader(cls)  # type: ignore[arg-type]  # classes are hashable
    return reader(data)


def fields_from_plain(cls: type, data: Mapping[str, Any], names: Collection[str]) -> dict[str, Any]:
    """Return some fields of a record of class `cls`, as `from_plain` would; None for those that are not there."""
    return _values(data, [field for field in _field_readers(cls) if field[0] in names])


class _Writer:
    """Turns values into plain data; how those of one annotated type are written is worked out once."""

    def __init__(self, renderers: Renderers, *, to_be_encoded: bool) -> None:
        self._renderers = renderers
        self._to_be_encoded = to_be_encoded
        self._as_it_is = _SCALARS - renderers.keys()
        self._known: dict[Any, Callable[[Any], Any]] = {}
        self._fields: dict[Any, list[tuple[str, str, Callable[[Any], Any]]]] = {}

    def of(self, hint: Any) -> Callable[[Any], Any]:
        """Return the function that writes values of an annotated type; None is written as it is."""
        if hint not in self._known:
            self._known[hint] = self._made(hint)
        return self._known[hint]

    def _made(self, hint: Any) -> Callable[[Any], Any]:
        render = self._renderers.get(hint)
        if render is not None:
            return lambda value: None if value is None else render(value)
        if isinstance(hint, type) and is_dataclass(hint):
            return self._any
        if self._to_be_encoded and self._is_encoded_as_it_is(hint):
            return _as_it_is
        origin = get_origin(hint)
        if origin is tuple or origin is Mapping:
            return lambda value: self._several(value, hint)
        return self._any

    def _is_encoded_as_it_is(self, hint: Any) -> bool:
        """Return whether values of an annotated type hold nothing that has to be rendered or taken apart."""
        if hint in self._as_it_is:
            return True
        kinds = get_args(hint)
        match get_origin(hint):
            case origin if origin is tuple:
                return self._is_encoded_as_it_is(kinds[0])
            case origin if origin is Mapping:
                return self._is_encoded_as_it_is(kinds[1])
            case origin if origin is Literal:
                return self._as_it_is.issuperset(map(type, kinds))
        return False

    def _any(self, value: Any) -> Any:
        """Write a value by what it is, which may be more than its annotation says."""
        cls: Any = type(value)
        render = self._renderers.get(cls)
        if render is not None:
            return render(value)
        if cls in _SCALARS:
            return value
        if is_dataclass(value):
            if cls not in self._fields:
                self._fields[cls] = [(name, key, self.of(hint)) for name, key, hint in _fields(cls)]
            values, as_it_is = vars(value), self._as_it_is
            # Asked here and not in `write`: most values are text, and a call costs more than they do.
            return {
                key: item if type(item := values[name]) in as_it_is else write(item)
                for name, key, write in self._fields[cls]
            }
        return self._several(value, object)

    def _several(self, value: Any, hint: Any) -> Any:
        if isinstance(value, Mapping):
            (_, item_hint) = _arguments(hint, 2)
            write = self.of(item_hint)
            return {key: write(item) for key, item in value.items()}
        if isinstance(value, list | tuple | Stream):
            (item_hint, *_) = _arguments(hint, 1)
            write = self.of(item_hint)
            if self._to_be_encoded and isinstance(value, Stream):
                return Stream(lambda: map(write, value))
            return [write(item) for item in value]
        return value


_SCALARS = frozenset({str, int, float, bool, type(None)})


def _arguments(hint: Any, count: int) -> tuple[Any, ...]:
    return get_args(hint)[:count] or (object,) * count


@cache
def _fields(cls: Any) -> tuple[tuple[str, str, Any], ...]:
    """Return (attribute, key, type without None) of every field of a dataclass."""
    known = fields(cls)
    # Only types that are written as text have to be looked for, which takes long.
    is_written = any(isinstance(field.type, str) for field in known)
    hints = get_type_hints(cls) if is_written else {field.name: field.type for field in known}
    return tuple((field.name, public_name(field.name), _without_none(hints[field.name])) for field in known)


def _without_none(hint: Any) -> Any:
    if get_origin(hint) not in (Union, UnionType):
        return hint
    kinds = [kind for kind in get_args(hint) if kind is not type(None)]
    return kinds[0] if len(kinds) == 1 else object


@cache
def _reader(hint: Any) -> Callable[[Any], Any]:
    """Return the function that turns plain data back into a value of the annotated type."""
    if isinstance(hint, type) and is_dataclass(hint):
        readers = _field_readers(hint)

        def read_record(data: Any) -> Any:
            # Without `__init__`, which would look for fields missing or unknown: the data were a record of this class.
            made = object.__new__(hint)
            made.__dict__.update(_values(data, readers))
            return made

        return read_record
    if get_origin(hint) is tuple:
        read_item = _reader(get_args(hint)[0])
        return lambda data: tuple(map(read_item, data))
    if get_origin(hint) is Mapping:
        read_value = _reader(get_args(hint)[1])
        return lambda data: {key: read_value(item) for key, item in data.items()}
    return _as_it_is


_FieldReader = tuple[str, str, Callable[[Any], Any]]
"""Attribute, key, and what reads its value."""


@cache
def _field_readers(cls: Any) -> list[_FieldReader]:
    return [(name, key, _reader(hint)) for name, key, hint in _fields(cls)]


def _values(data: Mapping[str, Any], readers: Iterable[_FieldReader]) -> dict[str, Any]:
    """Return the fields' values; what is not in the data is None."""
    get = data.get
    return {
        name: item if (item := get(key)) is None or read is _as_it_is else read(item) for name, key, read in readers
    }


def _as_it_is(data: Any) -> Any:
    return data
