"""`careercli show`."""

from careercli.answers.pay.lenses import DEFAULT_CURRENCY, Units, named_lenses, named_prices
from careercli.answers.show import show_role
from careercli.cli.options import Color, Currency, Data, Json, Lenses, Per, Prices, RoleWords
from careercli.cli.output import emit, opened


def show(
    role: RoleWords,
    lens: Lenses = None,
    currency: Currency = DEFAULT_CURRENCY,
    per: Per = None,
    prices: Prices = None,
    json: Json = False,
    color: Color = "auto",
    data: Data = None,
) -> None:
    """Show one role: duties, skills, requirements, outlook, pay, next steps and sources.

    Example: careercli show supervisor
    """
    with opened(data) as catalog:
        lenses = named_lenses(lens)
        answer = show_role(catalog, role, Units(per=per, currency=currency, prices=named_prices(prices)))
        emit(answer, catalog, json=json, color=color, lenses=lenses)
