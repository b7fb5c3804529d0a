"""`careercli offer`."""

import time
from typing import Annotated

import typer

from careercli.answers.offer import weigh_offer
from careercli.answers.offer.reading import read_offer
from careercli.answers.pay.lenses import DEFAULT_CURRENCY
from careercli.cli.options import Broad, Color, Currency, Data, Explain, Json
from careercli.cli.output import emit, opened
from careercli.i18n.language import language
from careercli.model import Basis, Period


def offer(
    amount: Annotated[str, typer.Argument(metavar="AMOUNT", help="What is offered: 30000, 30.000, 82.5k or €16.50.")],
    currency: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[CURRENCY]", help="Its currency, where no sign is in the amount: a code, a sign or a name."
        ),
    ] = None,
    *,
    role: Annotated[
        str, typer.Option("--role", metavar="ROLE", help="Id, title or other name of the role, in any language.")
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
            help="How many monthly payments there are in a year; by default as many as is usual in the country.",
        ),
    ] = None,
    hours: Annotated[
        float | None,
        typer.Option(
            "--hours", metavar="HOURS", min=1, max=168, help="Paid hours a week of a part-time job; else a full week."
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
    """Weigh an offer against known figures, the minimum wage, other countries and the next step up.

    Example: careercli offer 30000 TRY --role supervisor --country TR --basis net
    """
    with opened(data) as catalog:
        stated = read_offer(catalog, " ".join([amount, *(currency or [])]), country=country, language=language())
        answer = weigh_offer(
            catalog,
            stated.amount,
            stated.currency,
            role=role,
            country=country,
            per=per,
            basis=basis,
            year=year,
            payments=payments,
            hours=hours,
            this_year=time.localtime().tm_year,
            market_currency=market_currency,
            broad=broad,
        )
        emit(answer, catalog, json=json, color=color, explain=explain)
