"""How records stand in the compiled form of a pack: as JSON, without what is not there."""

import json
from collections.abc import Callable
from functools import cache
from typing import Any

from careercli.records import Record, public_name


def _plain(record: object) -> dict[str, Any]:
    if not isinstance(record, Record):
        raise TypeError(record)
    cls: Any = type(record)
    values = vars(record)
    return {key: value for name, key in _keys(cls) if (value := values[name]) is not None}


@cache
def _keys(cls: Any) -> tuple[tuple[str, str], ...]:
    """Return attribute and key of every field of a record."""
    return tuple((name, public_name(name)) for name in cls.__dataclass_fields__)


def _encode() -> Callable[[object], str]:
    """Return what encodes; that of the standard library makes its encoder in C anew for every record."""
    pieces_of = getattr(json.encoder, "c_make_encoder", None)
    if pieces_of is None:
        return json.JSONEncoder(ensure_ascii=False, default=_plain).encode
    pieces = pieces_of(
        None, _plain, json.encoder.encode_basestring, None, ": ", ", ", False, False, True
    )  # as C takes them
    return lambda record: "".join(pieces(record, 0))


stored = _encode()
"""Returns a record, or a part of one, as it is stored; `from_plain` reads it back."""


stored_text: Callable[[str], str] = json.encoder.encode_basestring
"""Returns what `stored` does of a text, many times quicker."""


def loaded(doc: str) -> Any:
    """Return what stands in JSON that `stored` has made, which has nothing around it to look at."""
    return _decode(doc)[0]


_decode = json.JSONDecoder().raw_decode
