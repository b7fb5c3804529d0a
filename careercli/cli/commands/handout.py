"""`careercli handout`."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from careercli.answers.answer import Answer
from careercli.answers.handout import Handout, hand_out
from careercli.cli.defaults import country_of
from careercli.cli.having import Have, HaveFile, Said, Strict, UseProfile, told
from careercli.cli.options import RoleWords
from careercli.cli.output import emit, opened
from careercli.cli.registry import command
from careercli.cli.typer_inside import Context
from careercli.cli.usage import Mistake, usage_problem

if TYPE_CHECKING:
    from careercli.views.labels import Labels
    from careercli.views.page import Page

ANSWERS = {"handout": hand_out}
EXAMPLES: Mapping[str, str] = {
    "careercli handout supervisor --country GR": "one page about a job, to read or to print",
    "careercli handout supervisor --country GR --have empathy": "with what somebody can do already",
    "careercli handout agent --country TR --lang tr": "in Turkish, for a client in Istanbul",
}


def handout(
    context: Context,
    role: RoleWords,
    country: Annotated[
        str | None,
        typer.Option("--country", metavar="COUNTRY", help="Where the job is; in your own country if it is left out."),
    ] = None,
    have: Have = None,
    have_file: HaveFile = None,
    profile: UseProfile = False,
    strict: Strict = False,
) -> None:
    """Make one page about a role to give to somebody: the job, what it asks for and pays, and the next steps.

    It has no codes, and its sources stand at the foot.
    """
    reader = context.obj

    def layout(answer: Answer[Handout], labels: "Labels") -> "Page":
        from careercli.views.handout import handout_page

        return handout_page(answer, labels)

    with opened(reader) as catalog:
        by = told(reader, catalog, Said(have, have_file, profile=profile, strict=strict))
        where = country or by.country or country_of(reader, catalog)
        if where is None:
            raise usage_problem(Mistake("missing-option", "--country"), command(("handout",)))
        emit(
            hand_out(catalog, role, where, by.had),
            reader._replace(details=frozenset({*reader.details, "sources"})),
            catalog,
            layout,
        )
