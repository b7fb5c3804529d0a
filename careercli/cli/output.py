"""The two ends of every command: opening the data, and putting the answer out."""

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from careercli.answers.answer import Answer
from careercli.cli.anywhere import is_plain
from careercli.formats import FORMATS, ColorMode
from careercli.store.cache import open_catalog

if TYPE_CHECKING:
    from careercli.catalog import Catalog


def opened(data: Path | None) -> AbstractContextManager["Catalog"]:
    """Open the pack to be asked: the one named, or the bundled one."""
    return open_catalog(data)


def emit(
    answer: Answer[Any], catalog: "Catalog | None", *, json: bool, color: ColorMode, **view_options: object
) -> None:
    """Print an answer as JSON, or laid out or in plain lines with its notes on standard error.

    There is no catalogue where the answer is that a pack is not valid.
    """

    def layout() -> object:
        # Views are worth their start-up time only to people.
        from careercli.views import VIEWS
        from careercli.views.labels import Labels

        labels = None if catalog is None else Labels(catalog)
        if not is_plain():
            return _function(VIEWS[answer.name])(answer.data, labels, **view_options)
        from careercli.views.spoken import SPOKEN
        from careercli.views.spoken.voice import Voice

        return _function(SPOKEN[answer.name])(answer.data, labels and Voice(labels), **view_options)

    write = import_module(FORMATS["json" if json else "plain" if is_plain() else "text"]).write
    write(answer, catalog.info().version if catalog else None, layout, sys.stdout, color)


def _function(place: str) -> Callable[..., object]:
    """Return the function that a `module:name` names."""
    module, _, name = place.partition(":")
    function: Callable[..., object] = getattr(import_module(module), name)
    return function
