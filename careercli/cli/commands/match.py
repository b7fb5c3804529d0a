"""`careercli match`."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from careercli.answers.answer import Answer
from careercli.answers.match import MOST_LISTED, MatchAnswer, matching_roles
from careercli.cli.defaults import country_of
from careercli.cli.having import AsRole, Have, HaveFile, Said, Strict, UseProfile, told
from careercli.cli.output import emit, opened
from careercli.cli.registry import command
from careercli.cli.typer_inside import Context
from careercli.cli.usage import Mistake, usage_problem

if TYPE_CHECKING:
    from careercli.views.labels import Labels
    from careercli.views.page import Page

ANSWERS = {"match": matching_roles}
EXAMPLES: Mapping[str, str] = {
    'careercli match --have "empathy, patience, teamwork"': "the roles that ask for what you can do",
    "careercli match --as agent --country GR": "what else an agent could do, with pay in Greece",
    'careercli match --have communication --country GR --min-pay "1000 EUR"': "only where it pays enough",
    "careercli match --profile": "by what your own profile says",
}


def match(
    context: Context,
    have: Have = None,
    have_file: HaveFile = None,
    as_role: AsRole = None,
    country: Annotated[
        str | None, typer.Option("--country", metavar="COUNTRY", help="With the pay of this country.")
    ] = None,
    min_pay: Annotated[
        str | None,
        typer.Option(
            "--min-pay",
            metavar="AMOUNT",
            help="Only roles that pay so much a month in the country, such as 1200 or €1.200; by the exchange rate in "
            "another currency.",
        ),
    ] = None,
    most: Annotated[
        int, typer.Option("--most", metavar="COUNT", min=1, max=200, help="How many roles at most.")
    ] = MOST_LISTED,
    profile: UseProfile = False,
    strict: Strict = False,
) -> None:
    """Find the roles that fit what you can do: by what share of their essential skills you have, then by pay.

    Education and experience are stated, and not counted.
    """
    reader = context.obj
    with opened(reader) as catalog:
        by = told(reader, catalog, Said(have, have_file, as_role, profile, strict))
        if by.had.skills is None:
            raise usage_problem(Mistake("missing-option", "--have"), command(("match",)))
        answer = matching_roles(
            catalog,
            by.had,
            country=country or by.country or country_of(reader, catalog),
            least_pay=min_pay,
            language=reader.language,
            most=most,
        )
        emit(answer, reader, catalog, _layout)


def _layout(answer: Answer[MatchAnswer], labels: "Labels") -> "Page":
    from careercli.views.match import match_page

    return match_page(answer, labels)
