"""`careercli compare`."""

from typing import Annotated

import typer

from careercli.answers.pay import compare as compare_roles
from careercli.cli.options import Color, Data, Json
from careercli.cli.output import emit, opened
from careercli.model import Period


def compare(
    roles: Annotated[
        list[str], typer.Argument(metavar="ROLE...", help="Ids, titles or aliases of roles, in any language.")
    ],
    country: Annotated[list[str] | None, typer.Option(help="Only this country; may be given several times.")] = None,
    per: Annotated[Period | None, typer.Option(help="Pay per hour, month or year; by default as published.")] = None,
    all_figures: Annotated[bool, typer.Option("--all", help="List every figure known, not only those shown.")] = False,
    explain: Annotated[bool, typer.Option("--explain", help="Say by which rule the figures shown are chosen.")] = False,
    json: Json = False,
    color: Color = "auto",
    data: Data = None,
) -> None:
    """Compare pay across countries, of one role or of several side by side.

    Example: careercli compare supervisor escalation --per month
    """
    with opened(data) as catalog:
        answer = compare_roles(catalog, roles, countries=country, per=per)
        emit(answer, catalog, json=json, color=color, all_figures=all_figures, explain=explain)
