"""The two ends of every command: opening the data, and putting the answer out."""

import sys
from contextlib import AbstractContextManager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from careercli.answers.answer import Answer
from careercli.cli.exits import tell
from careercli.cli.options import ColorMode
from careercli.store.cache import open_catalog

if TYPE_CHECKING:
    from careercli.catalog import Catalog


def opened(data: Path | None) -> AbstractContextManager["Catalog"]:
    """Open the pack to be asked: the one named, or the bundled one."""
    return open_catalog(data)


def emit(answer: Answer[Any], catalog: "Catalog", *, json: bool, color: ColorMode, **view_options: object) -> None:
    """Print an answer as JSON, or laid out with its notes on standard error."""
    if json:
        from careercli.formats import json_format

        json_format.write(answer, catalog.info().version, sys.stdout)
        return
    # Views and Rich are worth their start-up time only to people.
    from careercli.formats import text_format
    from careercli.i18n.sentences import sentence
    from careercli.views import VIEWS
    from careercli.views.labels import Labels

    module, _, function = VIEWS[answer.name].partition(":")
    lay_out = getattr(import_module(module), function)
    text_format.write(lay_out(answer.data, Labels(catalog), **view_options), sys.stdout, color)
    sys.stdout.flush()
    for note in answer.notes:
        tell(sentence(note))
