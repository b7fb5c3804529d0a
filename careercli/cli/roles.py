"""`careercli roles`."""

from typing import Annotated

import typer

from careercli.answers.roles import list_roles
from careercli.cli.options import Color, Data, Json
from careercli.cli.output import emit, opened


def roles(
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
    json: Json = False,
    color: Color = "auto",
    data: Data = None,
) -> None:
    """List the roles: those on the career ladder first, then the others.

    Example: careercli roles --country TR
    """
    with opened(data) as catalog:
        answer = list_roles(catalog, country=country, family=family, skill=skill, search=search)
        emit(answer, catalog, json=json, color=color)
