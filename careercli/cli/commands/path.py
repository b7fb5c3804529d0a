"""`careercli path`."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from careercli.answers.answer import Answer
from careercli.answers.path import LONGEST, MOST_STEPS, PathAnswer, find_ways
from careercli.cli.defaults import country_of, units_for
from careercli.cli.options import Broad, Currency, Per, Prices
from careercli.cli.output import emit, opened
from careercli.cli.typer_inside import Context
from careercli.errors import UsageProblem
from careercli.messages import say

if TYPE_CHECKING:
    from careercli.views.labels import Labels
    from careercli.views.page import Page

ANSWERS = {"path": find_ways}
EXAMPLES: Mapping[str, str] = {
    "careercli path agent manager": "every step between two jobs, and what each asks for that is new",
    "careercli path agent director --country GR": "with pay in Greece, and which way pays best",
    "careercli path agent director --all": "every way there is",
    "careercli path help-desk-support manager --computed": "where no source states a way",
}


def path(
    context: Context,
    begin: Annotated[str, typer.Argument(metavar="FROM", help="The job you have: id, title or other name.")],
    end: Annotated[str, typer.Argument(metavar="TO", help="The job you want: id, title or other name.")],
    country: Annotated[
        list[str] | None, typer.Option("--country", metavar="COUNTRY", help="Pay of this country at every step.")
    ] = None,
    max_steps: Annotated[
        int,
        typer.Option("--max-steps", metavar="NUMBER", min=1, max=LONGEST, help="Only ways of so many steps at most."),
    ] = MOST_STEPS,
    computed: Annotated[
        bool,
        typer.Option("--computed", help="Also steps that no source states, worked out from skills and marked as such."),
    ] = False,
    currency: Currency = None,
    per: Per = None,
    prices: Prices = None,
    broad: Broad = False,
) -> None:
    """Show the ways from one role to another: each step with its pay, what is to be learned and what sources say.

    Without a country, the pay of all stands side by side.
    """
    reader = context.obj
    if country and len(country) > 1:
        raise UsageProblem(say("one-country-of-way"), hint=say("all-countries"))
    with opened(reader) as catalog:
        answer = find_ways(
            catalog,
            begin,
            end,
            country=country[0] if country else country_of(reader, catalog),
            max_steps=max_steps,
            computed=computed,
            units=units_for(reader, per=per, currency=currency, prices=prices),
            in_own_currency=(currency or reader.currency) is None,
            broad=broad,
        )

        def layout(answer: Answer[PathAnswer], labels: "Labels") -> "Page":
            from careercli.views.path import path_page

            return path_page(answer, labels)

        emit(answer, reader, catalog, layout)
