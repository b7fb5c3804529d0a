"""`careercli show`."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from careercli.answers.answer import Answer
from careercli.answers.names.find import find_all
from careercli.answers.pay.lenses import DEFAULT_PERIOD
from careercli.answers.show import RoleRecord, show_role
from careercli.cli.defaults import lenses_for, units_for
from careercli.cli.options import Countries, Currency, Lenses, Per, Prices, RoleWords
from careercli.cli.output import emit, opened
from careercli.cli.typer_inside import Context

if TYPE_CHECKING:
    from careercli.views.labels import Labels
    from careercli.views.page import Page

ANSWERS = {"show": show_role}
EXAMPLES: Mapping[str, str] = {
    "careercli show supervisor": "everything about a role on one page",
    'careercli show "musteri hizmetleri amiri"': "any name of it will do, in any language",
    "careercli show agent --country TR --country GR": "with its pay in two countries only",
    "careercli show agent --lens ppp": "its pay by what it buys",
    "careercli show escalation --lang el": "in Greek",
}


def show(
    context: Context,
    role: RoleWords,
    country: Countries = None,
    lens: Lenses = None,
    currency: Currency = None,
    per: Per = None,
    prices: Prices = None,
) -> None:
    """Show one role: duties, skills, requirements, outlook, pay, next steps and sources."""
    reader = context.obj
    lenses = lenses_for(reader, lens)
    # Side by side, people read pay of one period; scripts get it as published.
    usual = None if reader.is_script else DEFAULT_PERIOD
    units = units_for(reader, per=per or reader.period or usual, currency=currency, prices=prices)

    def layout(answer: Answer[RoleRecord], labels: "Labels") -> "Page":
        from careercli.views.show import role_page

        return role_page(answer, labels, lenses=lenses, countries=countries)

    with opened(reader) as catalog:
        countries = find_all(catalog, "country", country or [])
        emit(show_role(catalog, role, units), reader, catalog, layout)
