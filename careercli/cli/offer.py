"""`careercli offer`."""

import time
from typing import Annotated

import typer

from careercli.answers.amounts import read_amount
from careercli.answers.lenses import DEFAULT_CURRENCY
from careercli.answers.offer import weigh_offer
from careercli.cli.options import Broad, Color, Currency, Data, Explain, Json
from careercli.cli.output import emit, opened
from careercli.model import Basis, Period


def offer(
    amount: Annotated[str, typer.Argument(metavar="AMOUNT", help="What is offered: 30000, 30.000 or 16.50.")],
    currency: Annotated[str, typer.Argument(metavar="CURRENCY", help="Its currency, such as TRY.")],
    role: Annotated[
        str, typer.Option("--role", metavar="ROLE", help="Id, title or alias of the role, in any language.")
    ],
    country: Annotated[str, typer.Option("--country", metavar="COUNTRY", help="Where the job is.")],
    per: Annotated[
        Period, typer.Option("--per", help="Whether the amount is for an hour, a month or a year.")
    ] = "month",
    basis: Annotated[Basis, typer.Option("--basis", help="Whether it is gross or net.")] = "not-stated",
    payments: Annotated[
        int | None,
        typer.Option(
            "--payments",
            metavar="TIMES",
            min=1,
            max=24,
            help="How many times a year a month is paid; by default as is usual there.",
        ),
    ] = None,
    year: Annotated[
        int | None, typer.Option("--year", metavar="YEAR", help="The year of the offer; this year by default.")
    ] = None,
    market_currency: Currency = DEFAULT_CURRENCY,
    broad: Broad = False,
    explain: Explain = False,
    json: Json = False,
    color: Color = "auto",
    data: Data = None,
) -> None:
    """Weigh an offer: against known figures, the minimum wage, other countries and the next rung.

    Example: careercli offer 30000 TRY --role supervisor --country TR --basis net
    """
    with opened(data) as catalog:
        answer = weigh_offer(
            catalog,
            read_amount(amount),
            currency,
            role=role,
            country=country,
            per=per,
            basis=basis,
            year=year,
            payments=payments,
            this_year=time.localtime().tm_year,
            market_currency=market_currency,
            broad=broad,
        )
        emit(answer, catalog, json=json, color=color, explain=explain)
