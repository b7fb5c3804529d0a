"""`careercli offer`."""

import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from careercli.answers.answer import Answer
from careercli.answers.offer import OfferAnswer, weigh_offer
from careercli.answers.offer.reading import read_offer
from careercli.cli.defaults import country_of, currency_for
from careercli.cli.options import Broad, Currency
from careercli.cli.output import emit, opened
from careercli.cli.registry import command
from careercli.cli.typer_inside import Context
from careercli.cli.usage import Mistake, usage_problem
from careercli.model import Basis, Period

if TYPE_CHECKING:
    from careercli.views.labels import Labels
    from careercli.views.page import Page

ANSWERS = {"offer": weigh_offer}
EXAMPLES: Mapping[str, str] = {
    "careercli offer 30000 TRY --role supervisor --country TR --basis net": "a net monthly salary in Türkiye",
    "careercli offer 1.200 EUR --role agent --country GR --payments 14": "a salary paid fourteen times a year",
    "careercli offer 16.50 USD --role agent --country US --per hour": "a wage for an hour",
    "careercli offer €900 --role agent --country TR --explain": "in foreign money, with every step of the sums",
}


def offer(
    context: Context,
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
    country: Annotated[
        str | None,
        typer.Option("--country", metavar="COUNTRY", help="Where the job is; in your own country if it is left out."),
    ] = None,
    per: Annotated[
        Period, typer.Option("--per", help="Whether the amount is for an hour, a day, a week, a month or a year.")
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
    market_currency: Currency = None,
    broad: Broad = False,
) -> None:
    """Weigh an offer against known figures, the minimum wage, other countries and the next step up."""
    reader = context.obj
    with opened(reader) as catalog:
        where = country if country is not None else country_of(reader, catalog)
        if where is None:
            raise usage_problem(Mistake("missing-option", "--country"), command(("offer",)))
        stated = read_offer(catalog, " ".join([amount, *(currency or [])]), country=where, language=reader.language)
        answer = weigh_offer(
            catalog,
            stated.amount,
            stated.currency,
            role=role,
            country=where,
            per=per,
            basis=basis,
            year=year,
            payments=payments,
            hours=hours,
            this_year=time.localtime().tm_year,
            market_currency=currency_for(reader, market_currency),
            broad=broad,
        )
        emit(answer, reader, catalog, _layout)


def _layout(answer: Answer[OfferAnswer], labels: "Labels") -> "Page":
    from careercli.views.offer import offer_page

    return offer_page(answer, labels)
