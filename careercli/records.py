"""The base of every record: a frozen dataclass that costs little to define.

`@dataclass(frozen=True)` writes and compiles six methods for every class, more than half a millisecond
each time the program starts; with some forty records that would be the longest part of a short run.
Here those methods stand once, and `record` only has the fields worked out.
"""

from collections.abc import Collection, Mapping
from dataclasses import MISSING, FrozenInstanceError, dataclass, fields
from typing import Any, ClassVar, TypeVar, dataclass_transform

R = TypeVar("R", bound="Record")


def public_name(field_name: str) -> str:
    """Return the key a field has in files and JSON: `from_` is `from`, which Python keeps for itself."""
    return field_name.rstrip("_")


class Record:
    """Named values that never change; equal if they are of one class and all values are equal."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = {
        "extra": "forbid",
        "strict": True,
        "alias_generator": public_name,
    }
    """How the pack checker reads records: no unknown keys, no silent conversions."""
    __defaults__: ClassVar[Mapping[str, object]] = {}
    """The values of fields that may be left out."""

    def __init__(self, **values: Any) -> None:
        cls: Any = type(self)
        # Thousands are made for one answer: the common way is that without a loop over the fields.
        if values.keys() != cls.__dataclass_fields__.keys():
            values = {**cls.__defaults__, **values}
            if values.keys() != cls.__dataclass_fields__.keys():
                raise TypeError(_misfit(cls, values.keys()))
        self.__dict__.update(values)

    def __eq__(self, other: object) -> bool:
        return self.__dict__ == other.__dict__ if type(other) is type(self) else NotImplemented

    def __hash__(self) -> int:
        cls: Any = type(self)
        return hash((cls, *(getattr(self, name) for name in cls.__dataclass_fields__)))

    def __repr__(self) -> str:
        cls: Any = type(self)
        values = ", ".join(f"{field.name}={getattr(self, field.name)!r}" for field in fields(cls))
        return f"{cls.__name__}({values})"

    def __setattr__(self, name: str, value: object) -> None:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> None:
        raise FrozenInstanceError(f"cannot delete field {name!r}")


def replaced(record: R, **values: Any) -> R:
    """Return a record with other values for some of its fields, as `dataclasses.replace` does, but many times quicker.

    Raises `TypeError` for what is no field.
    """
    cls: Any = type(record)
    if not values.keys() <= cls.__dataclass_fields__.keys():
        raise TypeError(_misfit(cls, cls.__dataclass_fields__.keys() | values.keys()))
    made: R = object.__new__(cls)
    made.__dict__.update(record.__dict__)
    made.__dict__.update(values)
    return made


def _misfit(cls: Any, given: Collection[str]) -> str:
    known = cls.__dataclass_fields__
    unknown = sorted(set(given) - known.keys())
    if unknown:
        return f"{cls.__name__} has no field {', '.join(unknown)}"
    return f"{cls.__name__} needs {next(name for name in known if name not in given)}"


@dataclass_transform(frozen_default=True, kw_only_default=True)
def record(cls: type[R]) -> type[R]:
    """Make a frozen dataclass with keyword arguments out of a subclass of `Record`."""
    made: Any = dataclass(init=False, repr=False, eq=False, match_args=False, kw_only=True)(cls)
    made.__defaults__ = {
        field.name: field.default for field in made.__dataclass_fields__.values() if field.default is not MISSING
    }
    return made  # type: ignore[no-any-return]  # the class that came in, whose fields only dataclasses knows
