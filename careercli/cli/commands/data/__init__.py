"""`careercli data`: the packs in use, packs of one's own, what is kept to be quicker, and exports for other tools."""

import gc
from collections.abc import Mapping
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NoReturn

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
    lock_check,
    pack_status,
)
from careercli.answers.data_diff import pack_diff
from careercli.answers.data_import import data_import
from careercli.answers.data_packs import lock_report, new_pack, pack_addition, pack_list, pack_removal, pack_update
from careercli.cache_folder import clear, kept_files, obstacle
from careercli.cli.commands.data.diff import diff
from careercli.cli.commands.data.importing import import_
from careercli.cli.commands.data.lock import lock
from careercli.cli.commands.data.new import new
from careercli.cli.commands.data.packs import add, list_, remove, update
from careercli.cli.exits import PROGRAM, ExitCode
from careercli.cli.output import emit, emit_without_data, opened, while_checking
from careercli.cli.reader import Reader
from careercli.cli.typer_inside import Context
from careercli.exports import EXPORTS, ExportKind
from careercli.files import cache_folder
from careercli.store.compiled_pack import packs_of_kept
from careercli.store.layers import layers_of

if TYPE_CHECKING:
    from careercli.catalog import Catalog
    from careercli.views.labels import Labels
    from careercli.views.page import Page

HELP = "Look at the data in use, make and add packs of your own, and export all of it for other tools."
ANSWERS = {
    "data-status": pack_status,
    "data-check": check_report,
    "data-new": new_pack,
    "data-add": pack_addition,
    "data-import": data_import,
    "data-list": pack_list,
    "data-update": pack_update,
    "data-remove": pack_removal,
    "data-diff": pack_diff,
    "data-lock": lock_report,
    "data-cache": cache_status,
    "data-export": export_report,
}
EXAMPLES: Mapping[str, str] = {
    "careercli data status": "which data are in use, and where they are",
    "careercli data check": "whether they are as they should be",
    "careercli data check my-pack --figures": "a pack of your own, and doubts about its figures",
    "careercli data check --lock careercli.lock": "whether the data in use are those that were locked",
    "careercli data new my-pack": "begin a pack of your own",
    "careercli data new my-country --country Georgia": "with a file for pay in a country",
    "careercli data new my-field --profession": "with two jobs and a ladder, as examples",
    "careercli data new my-company --bands": "with a table for the pay bands of an employer",
    "careercli data add my-pack --dry-run": "what a pack adds and overrides, without adding it",
    "careercli data add my-pack": "the same, and then you are asked",
    "careercli data add my-pack --yes": "without being asked, as in a script",
    "careercli data import esco ESCO.zip --dry-run": "what a publisher's classification would bring",
    "careercli data import esco ESCO.zip --relations RELATIONS.zip": "ESCO 1.1, whose relations are a zip of their own",
    "careercli data import onet db_30_1_text.zip --crosswalk TABLE.csv": "O*NET, linked to ESCO by the official table",
    "careercli data import esco ESCO.zip --report odd.json": "with all that is odd about its files",
    "careercli data list": "the packs that were added",
    "careercli data update my-pack changed-pack --dry-run": "what a new state of an added pack changes",
    "careercli data remove my-pack": "as if it had never been added",
    "careercli data diff my-pack changed-pack": "what the second pack has otherwise, and by how much",
    "careercli data diff bundled my-pack --json": "all of it for a script",
    "careercli data lock": "name, version and SHA-256 of all data in use, in careercli.lock",
    "careercli data cache": "what is kept to be quicker the next time, and how large it is",
    "careercli data cache clear": "remove it; it is made again when it is needed",
    "careercli data export careers --as csv": "all data as tables, with what every column holds",
    "careercli data export pages --as site": "a page for every role and country",
}


def status(context: Context) -> None:
    """Show which data are in use, their version, and where they are."""
    reader = context.obj
    with opened(reader) as catalog:
        emit(pack_status(catalog, layers_of(reader.data, reader.packs)), reader, catalog, _status_layout)


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
    lock_file: Annotated[
        Path | None,
        typer.Option(
            "--lock",
            metavar="FILE",
            help="Compare the data in use with those that `careercli data lock` wrote down.",
        ),
    ] = None,
) -> None:
    """Check a data pack: every problem at once, as file:line. The exit code is 4 if there is any."""
    from careercli.store.cache import open_layers
    from careercli.store.checking import check_in_use, check_one

    reader = context.obj
    if lock_file is not None:
        _check_lock(lock_file, reader)
    layers = layers_of(reader.data, reader.packs)
    with while_checking(reader):
        found = check_in_use(layers) if path is None else check_one(path, layers)
    report = partial(
        check_report, path or layers[0].folder, found.packs, found.problems, over=found.over, repeated=found.repeated
    )
    if figures and found.packs:
        with open_layers(found.layers) as catalog:
            with while_checking(reader):
                answer = report(catalog=catalog)
            emit_without_data(answer, reader, partial(_check_layout, catalog))
    else:
        answer = report()
        emit_without_data(answer, reader, partial(_check_layout, None))
    raise typer.Exit(ExitCode.FINE if answer.data.valid else ExitCode.INVALID_PACK)


def _check_lock(file: Path, reader: Reader) -> NoReturn:
    """Tell how the data in use differ from those that a file holds fast."""
    from careercli.store.lock_file import differences, packs_in_use

    with while_checking(reader):
        problems = differences(file, packs_in_use(reader.data, reader.packs))
    emit_without_data(lock_check(file, problems), reader, _lock_layout)
    raise typer.Exit(ExitCode.INVALID_PACK if problems else ExitCode.FINE)


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


COMMANDS = {
    "status": status,
    "check": check,
    "new": new,
    "add": add,
    "import": import_,
    "list": list_,
    "update": update,
    "remove": remove,
    "diff": diff,
    "lock": lock,
    "cache": cache,
    "export": export,
}


def _status_layout(answer: Answer[PackStatus], labels: "Labels") -> "Page":
    from careercli.views.data import status_page

    return status_page(answer, labels)


def _check_layout(catalog: "Catalog | None", answer: Answer[CheckReport]) -> "Page":
    from careercli.views.data import check_page
    from careercli.views.labels import Labels

    return check_page(answer, Labels(catalog) if catalog is not None else None)


def _lock_layout(answer: Answer[CheckReport]) -> "Page":
    from careercli.views.data import lock_check_page

    return lock_check_page(answer)


def _cache_layout(answer: Answer[CacheStatus]) -> "Page":
    from careercli.views.data_cache import cache_page

    return cache_page(answer)


def _export_layout(answer: Answer[ExportReport]) -> "Page":
    from careercli.views.data import export_page

    return export_page(answer)
