"""`careercli compare`."""

from typing import Annotated

import typer

from careercli.answers.compare import compare as compare_roles
from careercli.answers.pay.lenses import DEFAULT_CURRENCY, Units, named_lenses, named_prices
from careercli.cli.options import Broad, Color, Currency, Data, Explain, Json, Lenses, Per, Prices
from careercli.cli.output import emit, opened


def compare(
    roles: Annotated[
        list[str], typer.Argument(metavar="ROLE...", help="Ids, titles or other names of roles, in any language.")
    ],
    country: Annotated[
        list[str] | None,
        typer.Option("--country", metavar="COUNTRY", help="Only this country; may be given several times."),
    ] = None,
    lens: Lenses = None,
    currency: Currency = DEFAULT_CURRENCY,
    per: Per = None,
    prices: Prices = None,
    all_figures: Annotated[bool, typer.Option("--all", help="List every figure known, not only those shown.")] = False,
    broad: Broad = False,
    explain: Explain = False,
    json: Json = False,
    color: Color = "auto",
    data: Data = None,
) -> None:
    """Compare pay across countries, of one role or of several side by side.

    Example: careercli compare supervisor escalation --lens ppp --prices 2024
    """
    with opened(data) as catalog:
        lenses = named_lenses(lens)
        units = Units(per=per, currency=currency, prices=named_prices(prices))
        answer = compare_roles(catalog, roles, countries=country, units=units, broad=broad)
        emit(answer, catalog, json=json, color=color, lenses=lenses, all_figures=all_figures, explain=explain)
