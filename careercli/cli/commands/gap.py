"""`careercli gap`."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from careercli.answers.answer import Answer
from careercli.answers.gap import GapAnswer, gap_to
from careercli.cli.defaults import country_of
from careercli.cli.having import AsRole, Have, HaveFile, Said, Strict, UseProfile, told
from careercli.cli.options import RoleWords
from careercli.cli.output import emit, opened
from careercli.cli.typer_inside import Context

if TYPE_CHECKING:
    from careercli.views.labels import Labels
    from careercli.views.page import Page

ANSWERS = {"gap": gap_to}
EXAMPLES: Mapping[str, str] = {
    "careercli gap supervisor --as agent": "what an agent has still to learn",
    'careercli gap supervisor --have "empathy, teamwork" --have patience': "what somebody with three skills lacks",
    "careercli gap escalation --as agent --country TR": "with the pay in one country",
    "careercli gap director": "what a role asks for, all of it",
    "careercli gap supervisor --profile": "by what your own profile says",
}


def gap(
    context: Context,
    role: RoleWords,
    as_role: AsRole = None,
    have: Have = None,
    have_file: HaveFile = None,
    country: Annotated[
        str | None,
        typer.Option("--country", metavar="COUNTRY", help="Pay of this country only; all countries if left out."),
    ] = None,
    profile: UseProfile = False,
    strict: Strict = False,
) -> None:
    """Show what you lack for a role: skills, essential ones first, education and experience, and what it pays."""
    reader = context.obj
    with opened(reader) as catalog:
        by = told(reader, catalog, Said(have, have_file, as_role, profile, strict))
        where = country or by.country or country_of(reader, catalog)
        emit(gap_to(catalog, role, by.had, country=where, years=by.years), reader, catalog, _layout)


def _layout(answer: Answer[GapAnswer], labels: "Labels") -> "Page":
    from careercli.views.gap import gap_page

    return gap_page(answer, labels)
