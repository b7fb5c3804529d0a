"""`careercli data`: the pack in use, checking packs, what is kept to be quicker, and exports for other tools."""

import gc
from collections.abc import Mapping
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from careercli import __version__
from careercli.answers.answer import Answer
from careercli.answers.data import (
    CacheStatus,
    CheckReport,
    ExportReport,
    PackStatus,
    cache_status,
    check_report,
    export_report,
    pack_status,
)
from careercli.cache_folder import clear, kept_files, obstacle
from careercli.cli.exits import PROGRAM, ExitCode
from careercli.cli.output import emit, emit_without_data, opened, while_checking
from careercli.cli.typer_inside import Context
from careercli.errors import InvalidPack, Problem
from careercli.exports import EXPORTS, ExportKind
from careercli.files import cache_folder
from careercli.model import Pack
from careercli.store.compiled_pack import packs_of_kept
from careercli.store.location import bundled_pack

if TYPE_CHECKING:
    from careercli.catalog import Catalog
    from careercli.views.labels import Labels
    from careercli.views.page import Page

HELP = "Look at the data in use, check data packs of your own, and export all of it for other tools."
ANSWERS = {
    "data-status": pack_status,
    "data-check": check_report,
    "data-cache": cache_status,
    "data-export": export_report,
}
EXAMPLES: Mapping[str, str] = {
    "careercli data status": "which data are in use, and where they are",
    "careercli data check": "whether they are as they should be",
    "careercli data check my-pack --figures": "a pack of your own, and doubts about its figures",
    "careercli data cache": "what is kept to be quicker the next time, and how large it is",
    "careercli data cache clear": "remove it; it is made again when it is needed",
    "careercli data export careers --as csv": "all data as tables, with what every column holds",
    "careercli data export pages --as site": "a page for every role and country",
}


def status(context: Context) -> None:
    """Show which data are in use, their version, and where they are."""
    reader = context.obj
    folder = reader.data or bundled_pack()
    with opened(reader) as catalog:
        emit(pack_status(catalog, folder, catalog.file), reader, catalog, _status_layout)


def check(
    context: Context,
    path: Annotated[
        Path | None,
        # What is wrong with the folder is for the check itself to say.
        typer.Argument(metavar="[PATH]", help="The pack's folder; the data in use if left out.", readable=False),
    ] = None,
    figures: Annotated[
        bool, typer.Option("--figures", help="Also list what is wrong with the pay figures of a valid pack.")
    ] = False,
) -> None:
    """Check a data pack: every problem at once, as file:line. The exit code is 4 if there is any."""
    from careercli.store.pack_reader import read_pack

    reader = context.obj
    folder = path or reader.data or bundled_pack()
    outcome: Pack | tuple[Problem, ...]
    try:
        with while_checking(reader):
            outcome = read_pack(folder)
    except InvalidPack as invalid:
        outcome = invalid.problems
    if figures and isinstance(outcome, Pack):
        with opened(reader._replace(data=folder)) as catalog:
            with while_checking(reader):
                report = check_report(folder, outcome, catalog)
            emit_without_data(report, reader, partial(_check_layout, catalog))
    else:
        report = check_report(folder, outcome)
        emit_without_data(report, reader, partial(_check_layout, None))
    raise typer.Exit(ExitCode.FINE if report.data.valid else ExitCode.INVALID_PACK)


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


def export(
    context: Context,
    path: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that is made for it.", readable=False)],
    kind: Annotated[ExportKind, typer.Option("--as", help="For which tools the data are written.")],
    force: Annotated[
        bool, typer.Option("--force", help="Also into a folder that holds something: replace files of the same names.")
    ] = False,
) -> None:
    """Write all data into a folder for other tools, with how to cite them: whole, or not at all.

    csv: tables, and what every column holds. datapackage: the same, described for programs. sqlite: a database.
    jsonld: occupations as linked data. site: pages for a browser.
    """
    from careercli.exports.about import About
    from careercli.exports.folder import written_folder

    reader = context.obj
    if reader.question is not None:
        reader.question.refuse(f"{PROGRAM} data export")
    # A large pack takes minutes, and what is no longer wanted would fill the memory.
    gc.enable()
    write = import_module(EXPORTS[kind]).write
    about = About(kind, reader.language, f"{PROGRAM} {__version__}", of_own_pack=reader.data is not None)
    with opened(reader) as catalog:
        written = written_folder(path, lambda folder: write(catalog, folder, about), force=force)
    emit_without_data(export_report(kind, path, written.files, written.size), reader, _export_layout)


COMMANDS = {"status": status, "check": check, "cache": cache, "export": export}


def _status_layout(answer: Answer[PackStatus], labels: "Labels") -> "Page":
    from careercli.views.data import status_page

    return status_page(answer, labels)


def _check_layout(catalog: "Catalog | None", answer: Answer[CheckReport]) -> "Page":
    from careercli.views.data import check_page
    from careercli.views.labels import Labels

    return check_page(answer, Labels(catalog) if catalog is not None else None)


def _cache_layout(answer: Answer[CacheStatus]) -> "Page":
    from careercli.views.data_cache import cache_page

    return cache_page(answer)


def _export_layout(answer: Answer[ExportReport]) -> "Page":
    from careercli.views.data import export_page

    return export_page(answer)
