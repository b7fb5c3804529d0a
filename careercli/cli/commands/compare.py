"""`careercli compare`."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from careercli.answers.answer import Answer
from careercli.answers.compare import Comparison
from careercli.answers.compare import compare as compare_roles
from careercli.cli.defaults import lenses_for, units_for
from careercli.cli.options import Broad, Countries, Currency, Lenses, Per, Prices
from careercli.cli.output import emit, opened
from careercli.cli.typer_inside import Context

if TYPE_CHECKING:
    from careercli.views.labels import Labels
    from careercli.views.page import Page

ANSWERS = {"compare": compare_roles}
EXAMPLES: Mapping[str, str] = {
    "careercli compare agent": "pay in every country, beside its minimum wage",
    "careercli compare agent --country TR --country GR": "in two countries only",
    "careercli compare supervisor escalation --lens ppp": "two roles, by what their pay buys",
    "careercli compare agent --prices 2024 --explain": "in the money of one year, with every step of the sums",
    "careercli compare agent --all": "every figure there is",
}


def compare(
    context: Context,
    roles: Annotated[
        list[str], typer.Argument(metavar="ROLE...", help="Ids, titles or other names of roles, in any language.")
    ],
    country: Countries = None,
    lens: Lenses = None,
    currency: Currency = None,
    per: Per = None,
    prices: Prices = None,
    broad: Broad = False,
) -> None:
    """Compare pay across countries, of one role or of several side by side."""
    reader = context.obj
    lenses = lenses_for(reader, lens)
    units = units_for(reader, per=per, currency=currency, prices=prices)

    def layout(answer: Answer[Comparison], labels: "Labels") -> "Page":
        from careercli.views.compare import compare_page

        return compare_page(answer, labels, lenses=lenses, all_countries=not country)

    with opened(reader) as catalog:
        answer = compare_roles(catalog, roles, countries=country, units=units, broad=broad)
        emit(answer, reader, catalog, layout)
