"""Records as plain dicts and lists, and back: the one road from the model to JSON and SQLite."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, NewType, TypeVar, Union, get_args, get_origin, get_type_hints

from careercli.records import public_name

T = TypeVar("T")
Renderers = Mapping[type | NewType, Callable[[Any], object]]
"""How values of a type are written when they are not to be taken apart, by the type as it is annotated."""


def to_plain(value: object, renderers: Renderers) -> object:
    """Return `value` made of dicts, lists and scalars only; a field's trailing underscore is dropped."""
    return plain_writer(renderers)(value)


def plain_writer(renderers: Renderers) -> Callable[[object], object]:
    """Return `to_plain` for many values: what it works out about their types is kept."""
    writer = _Writer(renderers)
    return lambda value: writer.of(type(value))(value)


def from_plain(cls: type[T], data: object) -> T:
    """Return the record of class `cls` that `to_plain` made `data` from, all languages kept."""
    reader: Callable[[object], T] = _reader(cls)  # type: ignore[arg-type]  # classes are hashable
    return reader(data)


class _Writer:
    """Turns values into plain data; how those of one annotated type are written is worked out once."""

    def __init__(self, renderers: Renderers) -> None:
        self._renderers = renderers
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
        origin = get_origin(hint)
        if origin is tuple or origin is Mapping:
            return lambda value: self._several(value, hint)
        return self._any

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
        if isinstance(value, list | tuple):
            (item_hint, *_) = _arguments(hint, 1)
            write = self.of(item_hint)
            return [write(item) for item in value]
        return value


_SCALARS = frozenset({str, int, float, bool, type(None)})


def _arguments(hint: Any, count: int) -> tuple[Any, ...]:
    return get_args(hint)[:count] or (object,) * count


@cache
def _fields(cls: Any) -> tuple[tuple[str, str, Any], ...]:
    """Return (attribute, key, type without None) of every field of a dataclass."""
    hints = get_type_hints(cls)
    return tuple((field.name, public_name(field.name), _without_none(hints[field.name])) for field in fields(cls))


def _without_none(hint: Any) -> Any:
    if get_origin(hint) not in (Union, UnionType):
        return hint
    kinds = [kind for kind in get_args(hint) if kind is not type(None)]
    return kinds[0] if len(kinds) == 1 else object


@cache
def _reader(hint: Any) -> Callable[[Any], Any]:
    """Return the function that turns plain data back into a value of the annotated type."""
    if isinstance(hint, type) and is_dataclass(hint):
        readers = [(name, key, _reader(field_hint)) for name, key, field_hint in _fields(hint)]

        def read_record(data: Any) -> Any:
            # Without `__init__`, which would look for fields missing or unknown: the data were a record of this class.
            made = object.__new__(hint)
            values = {name: None if data[key] is None else read(data[key]) for name, key, read in readers}
            made.__dict__.update(values)
            return made

        return read_record
    if get_origin(hint) is tuple:
        read_item = _reader(get_args(hint)[0])
        return lambda data: tuple(map(read_item, data))
    if get_origin(hint) is Mapping:
        read_value = _reader(get_args(hint)[1])
        return lambda data: {key: read_value(item) for key, item in data.items()}
    return lambda data: data
