"""`careercli roles`."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from careercli.answers.answer import Answer
from careercli.answers.roles import RoleSummary, list_roles
from careercli.cli.output import emit, opened
from careercli.cli.typer_inside import Context

if TYPE_CHECKING:
    from careercli.views.labels import Labels
    from careercli.views.page import Page

ANSWERS = {"roles": list_roles}
EXAMPLES: Mapping[str, str] = {
    "careercli roles": "every role, those on the career ladder first",
    "careercli roles --country TR": "those with known pay in Türkiye",
    "careercli roles --skill empathy": "those that ask for a skill",
    "careercli roles --search complaints": "those that mention a word",
}


def roles(
    context: Context,
    country: Annotated[
        str | None, typer.Option("--country", metavar="COUNTRY", help="Only roles with pay figures in this country.")
    ] = None,
    family: Annotated[str | None, typer.Option("--family", metavar="FAMILY", help="Only roles of this family.")] = None,
    skill: Annotated[
        str | None, typer.Option("--skill", metavar="SKILL", help="Only roles that ask for this skill.")
    ] = None,
    search: Annotated[
        str | None, typer.Option("--search", metavar="WORDS", help="Only roles that mention all these words.")
    ] = None,
) -> None:
    """List the roles: those on the career ladder first, then the others."""
    with opened(context.obj) as catalog:
        answer = list_roles(catalog, country=country, family=family, skill=skill, search=search)
        filtered = any(words is not None for words in (country, family, skill))
        emit(answer, context.obj, catalog, partial(_layout, filtered, search))


def _layout(filtered: bool, search: str | None, answer: Answer[Sequence[RoleSummary]], labels: "Labels") -> "Page":
    from careercli.views.roles import roles_page

    return roles_page(answer, labels, filtered=filtered, search=search)
