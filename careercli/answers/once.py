"""What answers work out of a catalogue once: a compiled pack never changes, and many figures ask the same."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from careercli.catalog import Catalog

T = TypeVar("T")
P = ParamSpec("P")

_MOST_KEPT = 20_000
"""Things that are kept at once; what is asked for again after that is worked out again."""


class _Known(dict[tuple[object, ...], Any]):
    """What has been worked out so far, by who worked it out of what."""


def once(work_out: Callable[Concatenate[Catalog, P], T]) -> Callable[Concatenate[Catalog, P], T]:
    """Let something that can be hashed be worked out of a catalogue once; several threads may ask for it."""

    @wraps(work_out)
    def known(catalog: Catalog, /, *args: P.args, **kwargs: P.kwargs) -> T:
        kept = catalog.worked_out.get(_Known)
        if not isinstance(kept, _Known) or len(kept) >= _MOST_KEPT:
            kept = catalog.worked_out[_Known] = _Known()
        question = (work_out, args, *kwargs.items())
        try:
            found: T = kept[question]
        except KeyError:
            found = kept[question] = work_out(catalog, *args, **kwargs)
        return found

    return known
