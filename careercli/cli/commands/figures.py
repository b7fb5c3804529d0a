"""`careercli figures`."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from careercli.answers.answer import Answer
from careercli.answers.figures import ListedFigure, list_figures
from careercli.cli.defaults import units_for
from careercli.cli.options import Countries, Currency, Per, Prices
from careercli.cli.output import emit, opened
from careercli.cli.typer_inside import Context

if TYPE_CHECKING:
    from careercli.views.labels import Labels
    from careercli.views.page import Page

ANSWERS = {"figures": list_figures}
EXAMPLES: Mapping[str, str] = {
    "careercli figures": "the first figures, and what is wrong with how many",
    "careercli figures --country TR --flag not-credible": "those of a country that cannot be right",
    "careercli figures --role agent --statistic median --all": "every median of a role",
    "careercli figures --source gr-career-guide --json": "those of a source, for scripts",
}


def figures(
    context: Context,
    role: Annotated[
        list[str] | None,
        typer.Option("--role", metavar="ROLE", help="Only of this role; may be given several times."),
    ] = None,
    country: Countries = None,
    source: Annotated[
        list[str] | None,
        typer.Option("--source", metavar="SOURCE", help="Only from this source; may be given several times."),
    ] = None,
    flag: Annotated[
        list[str] | None,
        typer.Option(
            "--flag",
            metavar="FLAG",
            help="Only with this flag, such as stale, or of this gravity: not-credible, doubt or note; may be given "
            "several times.",
        ),
    ] = None,
    statistic: Annotated[
        list[str] | None,
        typer.Option(
            "--statistic",
            metavar="STATISTIC",
            help="Only of this kind, such as median or p90; may be given several times.",
        ),
    ] = None,
    year: Annotated[int | None, typer.Option("--year", metavar="YEAR", help="Only of this year.")] = None,
    broad: Annotated[
        bool, typer.Option("--broad", help="Also official figures about wider occupations, marked as such.")
    ] = False,
    currency: Currency = None,
    per: Per = None,
    prices: Prices = None,
) -> None:
    """List every pay figure, with what is wrong with it; filters go together."""
    reader = context.obj
    with opened(reader) as catalog:
        answer = list_figures(
            catalog,
            roles=role,
            countries=country,
            sources=source,
            flags=flag,
            statistics=statistic,
            year=year,
            units=units_for(reader, per=per, currency=currency, prices=prices),
            broad=broad,
        )
        emit(answer, reader, catalog, _layout)


def _layout(answer: Answer[Sequence[ListedFigure]], labels: "Labels") -> "Page":
    from careercli.views.figures import figures_page

    return figures_page(answer, labels)
