"""`careercli data new`: a small pack to start from."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from careercli.answers.answer import Answer
from careercli.answers.data_packs import NewPack, new_pack
from careercli.cli.exits import PROGRAM
from careercli.cli.output import emit_without_data, opened
from careercli.cli.reader import Reader
from careercli.cli.typer_inside import Context
from careercli.errors import UsageProblem
from careercli.messages import say

if TYPE_CHECKING:
    from careercli.store.starter_pack import Wanted
    from careercli.views.page import Page


def new(
    context: Context,
    path: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that is made for it.", readable=False)],
    new_country: Annotated[
        str | None, typer.Option("--country", metavar="COUNTRY", help="With a file for the pay in this country.")
    ] = None,
    profession: Annotated[
        bool, typer.Option("--profession", help="With two jobs, a skill and a ladder, as examples of a field.")
    ] = False,
    bands: Annotated[bool, typer.Option("--bands", help="With a table for the pay bands of an employer.")] = False,
) -> None:
    """Begin a pack of your own: a small folder, valid as it is written, with comments that say what goes where."""
    from careercli.exports.folder import written_folder
    from careercli.store.starter_pack import id_of, write_starter_pack

    reader = context.obj
    if reader.question is not None:
        reader.question.refuse(f"{PROGRAM} data new")
    if path.is_dir() and any(path.iterdir()):
        raise UsageProblem(say("export-not-empty", path=str(path)), hint=say("export-other-folder"))
    wanted = _wanted(reader, new_country)._replace(profession=profession, bands=bands)
    name = path.absolute().name
    written_folder(path, lambda folder: write_starter_pack(folder, name, wanted), force=False)
    files = sorted(file.relative_to(path).as_posix() for file in path.rglob("*") if file.is_file())
    emit_without_data(new_pack(id_of(name), path, files), reader, _layout)


def _wanted(reader: Reader, country: str | None) -> "Wanted":
    from careercli.store.starter_pack import Wanted, country_meant, currency_of

    if country is None:
        return Wanted()
    code = country_meant(country)
    with opened(reader) as catalog:
        known = {known.id: known for known in catalog.countries()}
    currency = known[code].currency if code in known else currency_of(code)
    return Wanted(code, currency, is_new_country=code not in known)


def _layout(answer: Answer[NewPack]) -> "Page":
    from careercli.views.data_packs import new_page

    return new_page(answer)
