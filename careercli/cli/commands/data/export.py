"""`careercli data export`: everything that is known, for other tools."""

import gc
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from careercli import __version__
from careercli.answers.answer import Answer
from careercli.answers.data import ExportReport, export_report
from careercli.cli.exits import PROGRAM
from careercli.cli.output import emit_without_data, opened
from careercli.cli.typer_inside import Context
from careercli.exports import EXPORTS, ExportKind

if TYPE_CHECKING:
    from careercli.views.page import Page


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


def _export_layout(answer: Answer[ExportReport]) -> "Page":
    from careercli.views.data import export_page

    return export_page(answer)
