"""`careercli data cache`: what is kept to be quicker the next time."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from careercli.answers.answer import Answer
from careercli.answers.data import CacheStatus, cache_status
from careercli.cache_folder import clear, kept_files, obstacle
from careercli.cli.exits import PROGRAM
from careercli.cli.output import emit_without_data
from careercli.cli.typer_inside import Context
from careercli.files import cache_folder
from careercli.store.compiled_pack import packs_of_kept

if TYPE_CHECKING:
    from careercli.views.page import Page


def cache(
    context: Context,
    action: Annotated[
        Literal["clear"] | None,
        typer.Argument(metavar="[ACTION]", help="`clear` removes all of it; without it, it is shown."),
    ] = None,
) -> None:
    """Show what is kept to be quicker the next time, or remove it: it is made again when it is needed."""
    reader = context.obj
    if action is not None and reader.question is not None:
        reader.question.refuse(f"{PROGRAM} data cache {action}")
    cleared = None if action is None else clear()
    answer = cache_status(cache_folder(), obstacle(), kept_files(), packs_of_kept(), cleared)
    emit_without_data(answer, reader, _cache_layout)


def _cache_layout(answer: Answer[CacheStatus]) -> "Page":
    from careercli.views.data_cache import cache_page

    return cache_page(answer)
