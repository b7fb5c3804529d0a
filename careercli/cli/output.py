"""The two ends of every command: opening the data, and putting the answer out."""

import sys
from contextlib import AbstractContextManager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from careercli.answers.answer import Answer
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
    """Print an answer as JSON, or laid out with its notes on standard error.

    There is no catalogue where the answer is that a pack is not valid.
    """

    def layout() -> object:
        # Views are worth their start-up time only to people.
        from careercli.views import VIEWS
        from careercli.views.labels import Labels

        module, _, function = VIEWS[answer.name].partition(":")
        labels = None if catalog is None else Labels(catalog)
        return getattr(import_module(module), function)(answer.data, labels, **view_options)

    write = import_module(FORMATS["json" if json else "text"]).write
    write(answer, catalog.info().version if catalog else None, layout, sys.stdout, color)
