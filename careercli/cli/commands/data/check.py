"""`careercli data check`: whether packs are as they should be, and the data in use those that were locked."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from careercli.answers.answer import Answer
from careercli.answers.data import CheckReport, check_report, lock_check
from careercli.cli.exits import ExitCode
from careercli.cli.output import emit_without_data, while_checking
from careercli.cli.reader import Reader
from careercli.cli.typer_inside import Context
from careercli.store.layers import layers_of

if TYPE_CHECKING:
    from careercli.catalog import Catalog
    from careercli.views.page import Page


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


def _check_layout(catalog: "Catalog | None", answer: Answer[CheckReport]) -> "Page":
    from careercli.views.data import check_page
    from careercli.views.labels import Labels

    return check_page(answer, Labels(catalog) if catalog is not None else None)


def _lock_layout(answer: Answer[CheckReport]) -> "Page":
    from careercli.views.data import lock_check_page

    return lock_check_page(answer)
