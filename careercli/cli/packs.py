"""`careercli data`: the pack in use, and checking packs."""

from pathlib import Path
from typing import Annotated

import typer

from careercli.answers.data import check_report, pack_status
from careercli.cli.exits import ExitCode
from careercli.cli.options import Color, Data, Json
from careercli.cli.output import emit, opened
from careercli.cli.translated import TranslatedCommand, TranslatedGroup
from careercli.errors import InvalidPack, Problem
from careercli.model import Pack
from careercli.store.cache import compiled_path, fingerprint
from careercli.store.location import bundled_pack

app = typer.Typer(
    cls=TranslatedGroup,
    help="Look at the data in use, and check data packs of your own.",
    no_args_is_help=True,
    add_completion=False,
)


@app.command(cls=TranslatedCommand)
def status(json: Json = False, color: Color = "auto", data: Data = None) -> None:
    """Show which data are in use, their version, and where they are.

    Example: careercli data status
    """
    folder = data or bundled_pack()
    with opened(data) as catalog:
        compiled = compiled_path(fingerprint(folder))
        kept = compiled if compiled is not None and compiled.exists() else None
        emit(pack_status(catalog, folder, kept), catalog, json=json, color=color)


@app.command(cls=TranslatedCommand)
def check(
    path: Annotated[
        Path | None, typer.Argument(metavar="[PATH]", help="The pack's folder; the data in use if left out.")
    ] = None,
    figures: Annotated[
        bool, typer.Option("--figures", help="Also list what is wrong with the pay figures of a valid pack.")
    ] = False,
    json: Json = False,
    color: Color = "auto",
    data: Data = None,
) -> None:
    """Check a data pack: every problem at once, as file:line. The exit code is 4 if there is any.

    Example: careercli data check my-pack --figures
    """
    from careercli.store.pack_reader import read_pack

    folder = path or data or bundled_pack()
    outcome: Pack | tuple[Problem, ...]
    try:
        outcome = read_pack(folder)
    except InvalidPack as invalid:
        outcome = invalid.problems
    if figures and isinstance(outcome, Pack):
        with opened(folder) as catalog:
            report = check_report(folder, outcome, catalog)
    else:
        report = check_report(folder, outcome)
    emit(report, None, json=json, color=color)
    raise typer.Exit(ExitCode.FINE if report.data.valid else ExitCode.INVALID_PACK)
