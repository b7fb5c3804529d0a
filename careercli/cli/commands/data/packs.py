"""`careercli data list`, `add`, `update` and `remove`: the packs that lie over the bundled one in every answer."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from careercli.answers.answer import Answer
from careercli.answers.data import CheckReport, check_report
from careercli.answers.data_diff import difference, side
from careercli.answers.data_packs import (
    AddedPack,
    PackAddition,
    PackRemoval,
    PackUpdate,
    added_pack,
    pack_addition,
    pack_list,
    pack_removal,
    pack_update,
)
from careercli.cli.anywhere import DATA, PACK
from careercli.cli.consent import agreed, require_somebody
from careercli.cli.exits import PROGRAM, ExitCode
from careercli.cli.output import emit_without_data, opened, while_checking
from careercli.cli.reader import Reader
from careercli.cli.typer_inside import Context
from careercli.errors import InvalidPack, UsageProblem
from careercli.formats.diagnostics import tell
from careercli.i18n.language import _
from careercli.messages import say

if TYPE_CHECKING:
    from careercli.store.added_packs import AddedPack as KeptPack
    from careercli.store.own_packs import Candidate
    from careercli.views.page import Page

T = TypeVar("T")
_ATTEMPTS = 5
"""How often others may be quicker."""

Name = Annotated[str, typer.Argument(metavar="NAME", help="The name of a pack that was added: `careercli data list`.")]
PackPath = Annotated[Path, typer.Argument(metavar="PATH", help="The pack's folder, or its zip file.", readable=False)]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Only show what would happen.")]
Yes = Annotated[bool, typer.Option("--yes", help="Do not ask first, as in a script.")]


def list_(context: Context) -> None:
    """List the packs that were added, the lowest first: name, version, licence, size."""
    from careercli.store.own_packs import kept_packs

    packs = (added_pack(kept.added, kept.info, kept.content) for kept in kept_packs())
    emit_without_data(pack_list(packs), context.obj, _list_layout)


def add(context: Context, path: PackPath, dry_run: DryRun = False, yes: Yes = False) -> None:  # options
    """Add a pack to the data in use: first what it adds and overrides is shown, then you are asked.

    A copy of it is kept for you alone. A pack is data and cannot run anything.
    """
    from careercli.store.own_packs import candidate

    reader = changing_reader(context, "add", asks=not (dry_run or yes))
    with _telling_problems(path, reader), while_checking(reader):
        new = candidate(path)
    answer = pack_addition(new.pack, path, new.content)
    if _goes_on(answer, reader, _add_layout, _("Add this pack?"), dry_run=dry_run, yes=yes):
        with _telling_problems(path, reader):
            kept_by(new, lambda: candidate(path))
        # Who grows tired of waiting for what follows knows that it has happened.
        _tell(pack_addition(new.pack, path, new.content, done=True), reader, _add_layout, yes=yes)
        compile_in_use(reader)


def update(context: Context, name: Name, path: PackPath, dry_run: DryRun = False, yes: Yes = False) -> None:  # options
    """Put a new state of an added pack in the place of the old one: first what changes is shown, then you are asked."""
    from careercli.store.compiled_pack import forget_pack
    from careercli.store.own_packs import compiled_form, require_added, successor

    reader = changing_reader(context, "update", asks=not (dry_run or yes))
    with _telling_problems(path, reader), while_checking(reader):
        old, new = successor(name, path)
        diff = difference((side(old.info, require_added(name).folder), old), (side(new.pack.info, path), new.pack))
    info, question = new.pack.info, _("Put it in the place of the old one?")
    answer = pack_update(diff, info, new.content)
    if _goes_on(answer, reader, _update_layout, question, dry_run=dry_run, yes=yes):
        before, compiled = require_added(name), compiled_form(require_added(name))
        with _telling_problems(path, reader):
            kept = kept_by(new, lambda: successor(name, path)[1])
        if kept.folder != before.folder:
            forget_pack(before.folder, compiled)
        _tell(pack_update(diff, info, new.content, done=True), reader, _update_layout, yes=yes)
        compile_in_use(reader)


def remove(context: Context, name: Name) -> None:
    """Take an added pack out of the data in use; nothing of it is left behind."""
    from careercli.store.compiled_pack import forget_pack
    from careercli.store.own_packs import compiled_form, require_added

    reader = changing_reader(context, "remove", asks=False)
    compiled = compiled_form(require_added(name))
    pack = _dropped(name)
    forget_pack(pack.folder, compiled)
    emit_without_data(pack_removal(pack.name, pack.version, pack.sha256), reader, _remove_layout)


def changing_reader(context: Context, command: str, *, asks: bool) -> Reader:
    """Return who reads the answer.

    Raises `UsageProblem` where nothing may be changed, where nobody can be asked, and for packs of one question alone.
    """
    reader = context.obj
    named = next((option.name for option, _named in reader.asked if option in {DATA, PACK}), None)
    if named is not None:
        what = say("not-of-this-run", command=f"{PROGRAM} data {command}", option=named)
        raise UsageProblem(what, hint=say("leave-option-out", option=named))
    if reader.question is not None:
        reader.question.refuse(f"{PROGRAM} data {command}")
    if asks:
        require_somebody(reader, f"{PROGRAM} data {command}")
    return reader


@contextmanager
def _telling_problems(path: Path, reader: Reader) -> Iterator[None]:
    """Tell everything that is wrong with a pack as `data check` does; a script gets the error."""
    try:
        yield
    except InvalidPack as invalid:
        if reader.is_script:
            raise
        emit_without_data(check_report(path, (), invalid.problems), reader, _problems_layout)
        raise typer.Exit(ExitCode.INVALID_PACK) from invalid


def _goes_on(
    answer: Answer[T],
    reader: Reader,
    layout: Callable[[Answer[T]], "Page"],
    question: str,
    *,
    dry_run: bool,
    yes: bool,
) -> bool:
    """Return whether a change is made: it is shown and asked about first, unless somebody has agreed to it already.

    Raises `typer.Exit` where the answer is no.
    """
    if yes and not dry_run:
        return True
    emit_without_data(answer, reader, layout)
    if not dry_run and not agreed(question):
        tell(_("Nothing has been changed."))
        raise typer.Exit(ExitCode.UNEXPECTED)
    return not dry_run


def _tell(answer: Answer[T], reader: Reader, layout: Callable[[Answer[T]], "Page"], *, yes: bool) -> None:
    """Tell what has happened; who was asked has seen the rest."""
    emit_without_data(answer, reader, layout if yes else _outcome_layout)
    sys.stdout.flush()


def kept_by(new: "Candidate", anew: "Callable[[], Candidate]") -> "KeptPack":
    """Keep a pack; whenever somebody else makes a change first, find out `anew` whether it is valid."""
    from careercli.store.layers import PacksChanged
    from careercli.store.pack_keeping import keep_pack

    valid = new
    for _attempt in range(_ATTEMPTS):
        try:
            return keep_pack(valid.folder, new.name, new.pack.info.version, new.content, valid.among)
        except PacksChanged:
            valid = anew()
    raise PacksChanged


def _dropped(name: str) -> "KeptPack":
    """Remove a pack; whenever somebody else makes a change first, find out anew whether that may be done."""
    from careercli.store.layers import PacksChanged
    from careercli.store.own_packs import removable
    from careercli.store.pack_keeping import drop_pack

    for _attempt in range(_ATTEMPTS):
        with suppress(PacksChanged):
            pack, among = removable(name)
            drop_pack(pack, among)
            return pack
    raise PacksChanged


def compile_in_use(reader: Reader) -> None:
    """Compile what is new, so that the next answer need not wait for it."""
    with opened(reader._replace(data=None)):
        pass


def _problems_layout(answer: Answer[CheckReport]) -> "Page":
    from careercli.views.data import check_page

    return check_page(answer, None)


def _list_layout(answer: Answer[tuple[AddedPack, ...]]) -> "Page":
    from careercli.views.data_packs import list_page

    return list_page(answer)


def _add_layout(answer: Answer[PackAddition]) -> "Page":
    from careercli.views.data_packs import addition_page

    return addition_page(answer)


def _update_layout(answer: Answer[PackUpdate]) -> "Page":
    from careercli.views.data_packs import update_page

    return update_page(answer)


def _outcome_layout(answer: Answer[Any]) -> "Page":
    from careercli.views.data_packs import outcome_page

    return outcome_page(answer)


def _remove_layout(answer: Answer[PackRemoval]) -> "Page":
    from careercli.views.data_packs import removal_page

    return removal_page(answer)
