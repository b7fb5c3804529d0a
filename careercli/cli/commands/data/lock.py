"""`careercli data lock`: which data answers are from, held fast in a file."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from careercli.answers.answer import Answer
from careercli.answers.data_packs import LockedPack, LockReport, lock_report
from careercli.cli.exits import PROGRAM
from careercli.cli.output import emit_without_data
from careercli.cli.typer_inside import Context
from careercli.errors import CareerError, UsageProblem, reason_of
from careercli.messages import say

if TYPE_CHECKING:
    from careercli.views.page import Page

_FILE = Path("careercli.lock")


def lock(
    context: Context,
    file: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="The file that is written.", show_default=False)
    ] = _FILE,
    force: Annotated[bool, typer.Option("--force", help="Write over an earlier lock.")] = False,
) -> None:
    """Write down name, version and SHA-256 of every pack in use, to find out later whether they are still the same.

    `careercli data check --lock FILE` tells what is not.
    """
    from careercli.store.lock_file import packs_in_use, write_lock

    reader = context.obj
    if reader.question is not None:
        reader.question.refuse(f"{PROGRAM} data lock")
    packs = packs_in_use(reader.data, reader.packs)
    if file.exists() and not force:
        raise UsageProblem(say("file-exists", file=str(file)), hint=say("use-force"))
    try:
        write_lock(file, packs)
    except OSError as error:
        raise CareerError(say("cannot-be-written", path=str(file), reason=reason_of(error))) from error
    locked = (LockedPack(name=pack.name, version=pack.version, sha256=pack.sha256) for pack in packs)
    emit_without_data(lock_report(file, locked), reader, _layout)


def _layout(answer: Answer[LockReport]) -> "Page":
    from careercli.views.data_packs import lock_page

    return lock_page(answer)
