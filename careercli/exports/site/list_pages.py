"""The pages that lead to all others: of all roles, and of the sources."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from careercli.exports.site.frame import Place, page
from careercli.exports.site.html import Html, bullets, el, facts, link, table, words
from careercli.exports.site.known import Known
from careercli.i18n.language import _, choose, names_here
from careercli.model import Source, Text
from careercli.views.labels import source_kind


class Typical(NamedTuple):
    """What a role typically pays in a country, as the page of all roles has room for it."""

    country: str
    printed: str = "–"
    told: str = ""
    """The same in words, with how far it can be relied on; nothing where no pay is known."""


class HomeRow(NamedTuple):
    """A role as the page of all roles lists it."""

    role: str
    title: Text
    family: str
    pay: Sequence[Typical]
    """The typical pay in each country."""


def home_page(known: Known, rows: Iterable[HomeRow]) -> str:
    """Return the page of all roles, each with its typical pay by country."""
    info = known.catalog.info()
    head = (_("Role"), _("Family"), *map(known.labels.country, known.countries))
    lines = (
        (
            link(f"{row.role}/index.html", words(row.title)),
            known.labels.term(row.family),
            *(_door(known, row, typical) for typical in row.pay),
        )
        for row in rows
    )
    year = known.years.market
    told = _("Typical pay in euros a month, in prices of {year}, where it is credible and the role's own.")
    return page(
        known,
        Place("index"),
        title=choose(info.title),
        description=choose(info.title),
        trail=[],
        content=(
            el("h1", words(info.title)),
            el("p", told.format(year=year), class_="lead") if year is not None else "",
            table(head, lines, _("Roles")),
            el("p", f"? {_('Year assumed')}   ⚠ {_('not credible')}", class_="marks"),
        ),
        data=False,
    )


def _door(known: Known, row: HomeRow, typical: Typical) -> Html:
    """Return the link to the page of a role in a country, which says what it leads to also where no pay is known."""
    where = f"{choose(row.title)}, {known.labels.country(typical.country)}"
    told = f"{where}: {typical.told or _('no figure known')}"
    return link(f"{row.role}/{typical.country.lower()}.html", typical.printed, title=told, aria_label=told)


def sources_page(known: Known) -> str:
    """Return the page of all sources, their terms and their limits."""
    return page(
        known,
        Place("sources"),
        title=_("All sources"),
        description=_("Where everything on these pages comes from, and under which terms."),
        trail=[("index.html", _("Roles"))],
        content=(el("h1", _("All sources")), *(_source(source) for source in known.catalog.sources())),
        data=False,
    )


def _source(source: Source) -> Html:
    where = choose(source.where) if source.where else ""
    is_address = where.startswith(("https://", "http://")) and " " not in where
    return el(
        "section",
        el("h2", words(source.title)),
        facts(
            [
                (_("Publisher"), source.publisher or _("not known")),
                (_("Year"), str(source.year or "")),
                (_("Kind"), source_kind(source.kind)),
                (_("Language"), names_here().get(source.language or "", source.language or "")),
                (_("Where"), link(where, where) if is_address else words(source.where or Text({}))),
                (_("Licence"), words(source.licence)),
            ]
        ),
        bullets(map(words, source.notes)),
        id=source.id,
    )
