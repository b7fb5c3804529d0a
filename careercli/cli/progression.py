"""`careercli ladder`."""

from typing import Annotated

import typer

from careercli.answers.lenses import DEFAULT_CURRENCY, Units, named_lenses
from careercli.answers.progression import climb
from careercli.cli.options import Broad, Color, Currency, Data, Explain, Json, Lenses, Per, Prices
from careercli.cli.output import emit, opened


def ladder(
    country: Annotated[str | None, typer.Option(help="Pay of this country at every rung.")] = None,
    from_: Annotated[str | None, typer.Option("--from", metavar="ROLE", help="The lowest rung to show.")] = None,
    to: Annotated[str | None, typer.Option("--to", metavar="ROLE", help="The highest rung to show.")] = None,
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
    """Trace the way from agent to director: pay, raises, duties, new skills and side doors.

    Without a country, --lens puts the pay of all countries side by side.

    Example: careercli ladder --country GR
    """
    with opened(data) as catalog:
        lenses = named_lenses(lens)
        units = Units(per=per, currency=currency, prices=prices)
        answer = climb(
            catalog, country=country, from_=from_, to=to, units=units, broad=broad, side_by_side=bool(lenses)
        )
        emit(answer, catalog, json=json, color=color, lenses=lenses, explain=explain)
