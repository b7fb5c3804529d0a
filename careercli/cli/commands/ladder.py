"""`careercli ladder`."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from careercli.answers.answer import Answer
from careercli.answers.ladder import LadderAnswer, climb
from careercli.answers.pay.currencies import find_currency
from careercli.answers.pay.lenses import DEFAULT_CURRENCY, named_lenses
from careercli.cli.defaults import country_of, lenses_for, units_for
from careercli.cli.options import Broad, Currency, Lenses, Per, Prices
from careercli.cli.output import emit, opened
from careercli.cli.typer_inside import Context
from careercli.errors import UsageProblem
from careercli.messages import say
from careercli.model import Lens

if TYPE_CHECKING:
    from careercli.views.labels import Labels
    from careercli.views.page import Page

ANSWERS = {"ladder": climb}
EXAMPLES: Mapping[str, str] = {
    "careercli ladder": "every step, with what it adds",
    "careercli ladder --country GR": "with pay and raises in Greece",
    "careercli ladder --lens ppp": "pay of all countries side by side, by what it buys",
    "careercli ladder --from supervisor --to director": "a part of the way",
    "careercli ladder --country US --broad": "also with pay of wider occupations",
}


def ladder(
    context: Context,
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
    currency: Currency = None,
    per: Per = None,
    prices: Prices = None,
    broad: Broad = False,
) -> None:
    """Trace the way up: pay, raises, duties, new skills and other ways in, step by step.

    Without a country, the pay of all stands side by side.
    """
    reader = context.obj
    if country and len(country) > 1:
        raise UsageProblem(say("one-country-only"), hint=say("all-countries-by-lens"))
    with opened(reader) as catalog:
        lenses, explain = named_lenses(lens), "explain" in reader.details
        in_other_money = find_currency(catalog, currency or DEFAULT_CURRENCY, own=DEFAULT_CURRENCY) != DEFAULT_CURRENCY
        where = country[0] if country else None if lenses else country_of(reader, catalog)
        if where is not None:
            lenses = lenses_for(reader, lens)
        elif not lenses and (not reader.is_script or per or prices or broad or explain or in_other_money):
            lenses = lenses_for(reader, lens) or _ACROSS_COUNTRIES
        answer = climb(
            catalog,
            ladder=ladder,
            country=where,
            from_=from_,
            to=to,
            units=units_for(reader, per=per, currency=currency, prices=prices),
            broad=broad,
            side_by_side=bool(lenses),
        )

        def layout(answer: Answer[LadderAnswer], labels: "Labels") -> "Page":
            from careercli.views.ladder import ladder_page

            return ladder_page(answer, labels, lenses=lenses)

        emit(answer, reader, catalog, layout)


_ACROSS_COUNTRIES: tuple[Lens, ...] = ("market",)
"""What is meant by asking for pay, but neither for a country nor for a lens."""
