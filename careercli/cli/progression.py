"""`careercli ladder`."""

from typing import Annotated

import typer

from careercli.answers.ladder import climb
from careercli.answers.pay.currencies import find_currency
from careercli.answers.pay.lenses import DEFAULT_CURRENCY, Lens, Units, named_lenses, named_prices
from careercli.cli.options import Broad, Color, Currency, Data, Explain, Json, Lenses, Per, Prices
from careercli.cli.output import emit, opened
from careercli.errors import UsageProblem
from careercli.messages import say


def ladder(
    country: Annotated[
        list[str] | None, typer.Option("--country", metavar="COUNTRY", help="Pay of this country at every step.")
    ] = None,
    from_: Annotated[str | None, typer.Option("--from", metavar="ROLE", help="The lowest step to show.")] = None,
    to: Annotated[str | None, typer.Option("--to", metavar="ROLE", help="The highest step to show.")] = None,
    ladder: Annotated[
        str | None,
        typer.Option(
            "--ladder", metavar="NAME", help="Which ladder, where there are several: id, title or other name."
        ),
    ] = None,
    lens: Lenses = None,
    currency: Currency = DEFAULT_CURRENCY,
    per: Per = None,
    prices: Prices = None,
    broad: Broad = False,
    explain: Explain = False,
    json: Json = False,
    color: Color = "auto",
    data: Data = None,
) -> None:
    """Trace the way from agent to director: pay, raises, duties, new skills and other ways in.

    Without a country, --lens puts the pay of all countries side by side.

    Example: careercli ladder --country GR
    """
    if country and len(country) > 1:
        raise UsageProblem(say("one-country-only"), hint=say("all-countries-by-lens"))
    with opened(data) as catalog:
        lenses = named_lenses(lens)
        currency = find_currency(catalog, currency, own=DEFAULT_CURRENCY)
        if not country and not lenses and (per or prices or broad or explain or currency != DEFAULT_CURRENCY):
            lenses = _ACROSS_COUNTRIES
        answer = climb(
            catalog,
            ladder=ladder,
            country=country[0] if country else None,
            from_=from_,
            to=to,
            units=Units(per=per, currency=currency, prices=named_prices(prices)),
            broad=broad,
            side_by_side=bool(lenses),
        )
        emit(answer, catalog, json=json, color=color, lenses=lenses, explain=explain)


_ACROSS_COUNTRIES: tuple[Lens, ...] = ("market",)
"""What is meant by asking for pay, but neither for a country nor for a lens."""
