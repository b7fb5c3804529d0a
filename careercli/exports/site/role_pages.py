"""The pages of a role, and of a role in a country."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from careercli.exports.site.frame import Place, page
from careercli.exports.site.html import Content, Html, bullets, el, facts, joined, link, section, table, words
from careercli.exports.site.known import Known, RoleEverywhere, RoleThere, SeenPay
from careercli.exports.site.pay_parts import (
    figure_cells,
    flag_lines,
    in_euros,
    paid,
    pay_facts,
    said,
    source_link,
    told_flags,
    trust,
    written,
)
from careercli.i18n.language import _, choose, language
from careercli.i18n.numbers import number, percent
from careercli.model import Move, Projection, Source, Statement
from careercli.views.labels import move_kind, need_name
from careercli.views.pay.caveats import nearest_official
from careercli.views.pay.cells import published_range

_STATEMENTS: tuple[tuple[str, Callable[[], str]], ...] = (
    ("duties", lambda: _("Duties")),
    ("education", lambda: _("Education")),
    ("experience", lambda: _("Experience")),
    ("training", lambda: _("Training")),
    ("certificates", lambda: _("Certificates")),
    ("conditions", lambda: _("Working conditions")),
    ("outlook", lambda: _("Outlook")),
    ("trends", lambda: _("Trends")),
    ("advancement", lambda: _("How people move up")),
)


def there_page(known: Known, there: RoleThere, role: RoleEverywhere) -> str:
    """Return the page of a role in a country."""
    place = Place(f"{there.role}/{there.country.lower()}")
    country, title = known.labels.country(there.country), choose(there.title)
    return page(
        known,
        place,
        title=f"{title}, {country}",
        description=_description(there, role),
        trail=[("../index.html", _("Roles")), ("index.html", words(there.title))],
        content=(
            el("h1", words(there.title), ", ", country),
            el("p", words(role.summary.text), class_="lead"),
            _pay_there(known, there, place),
            _figures(known, there, place),
            _elsewhere(known, role, there.country),
            _moves(known, there, place),
            _used(there.sources, place),
        ),
    )


def _description(there: RoleThere, role: RoleEverywhere) -> str:
    if there.pay is None or not there.pay.is_credible:
        return choose(role.summary.text)
    return f"{written(published_range(there.pay))}. {choose(role.summary.text)}"


def _pay_there(known: Known, there: RoleThere, place: Place) -> Html:
    pay = there.pay
    beside = said(nearest_official(there.wider)) if there.wider is not None else ""
    if pay is None:
        return section(_("Pay"), el("p", _("no figure known")), el("p", beside) if beside else "")
    is_wider = pay.occupation is not None and pay.occupation.match == "broad"
    heading = _("Pay of a wider group, not of the role itself") if is_wider else _("Pay")
    flags = flag_lines(told_flags(pay))
    return section(
        heading,
        el("p", paid(pay), class_="pay"),
        facts(pay_facts(pay, known.labels, place.home)),
        joined((el("h3", _("What to know about it")), bullets(flags))) if flags else "",
        el("p", beside) if beside else "",
    )


def _figures(known: Known, there: RoleThere, place: Place) -> Html:
    """Return the figures of each source's latest year; all others are in the file beside the page."""
    latest: dict[str, int] = {}
    for figure in there.figures:
        latest[figure.source] = max(figure.year, latest.get(figure.source, figure.year))
    shown = [figure for figure in there.figures if figure.year == latest[figure.source]]
    head = (_("Pay"), _("Statistic"), _("Gross or net"), _("Of whom"), _("Evidence"), _("Source"))
    rows = (figure_cells(figure, known, place.home) for figure in shown)
    earlier = len(there.figures) - len(shown)
    more = _("Figures of earlier years are in the JSON file: {count}.").format(count=number(earlier))
    return section(_("Figures"), table(head, rows, _("Figures")), el("p", more) if earlier else "")


def _elsewhere(known: Known, role: RoleEverywhere, here: str | None = None) -> Html:
    """Return the pay of the role in all countries, each leading to its page."""
    paid_there = {pay.country: pay for pay in role.pay}

    def rows() -> Iterator[Sequence[Content]]:
        for country in known.countries:
            name = known.labels.country(country)
            title = el("strong", name) if country == here else link(f"{country.lower()}.html", name)
            # The same on the page of each country.
            cells = partial(_pay_cells, known, paid_there.get(country))
            yield title, *known.once((language(), role.id, country), cells)

    head = (_("Country"), _("Pay"), _("Typical, in euros a month"), _("Evidence"))
    return section(_("Pay by country"), table(head, rows(), _("Pay by country")))


def _pay_cells(known: Known, pay: SeenPay | None) -> Sequence[Content]:
    if pay is None:
        return el("span", _("no figure known"), class_="none"), "", ""
    return paid(pay), in_euros(pay), trust(pay, known.labels)


def _moves(known: Known, there: RoleThere | RoleEverywhere, place: Place) -> Html:
    """Return where one comes from and where one can go, each leading to the page of the same country."""
    file = place.name.rpartition("/")[2]

    def line(move: Move, role: str | None) -> Content:
        told = [words(move.text), " "] if move.text else []
        to = (
            el("span", _("From outside the company"))
            if role is None
            else link(f"../{role}/{file}.html", words(known.titles[role]))
        )
        return joined(
            (to, f" ({move_kind(move.kind)}). ", *told, source_link(known.labels.sources[move.source], place.home))
        )

    parts = []
    for heading, several in (
        (_("Next steps"), [line(move, move.to) for move in there.next]),
        (_("Before"), [line(move, move.from_) for move in there.previous]),
    ):
        parts.append(section(heading, bullets(several)))
    return joined(parts)


def _used(sources: Iterable[Source], place: Place) -> Html:
    lines = (
        joined(
            (
                source_link(source, place.home),
                f", {source.publisher}" if source.publisher else "",
                f", {source.year}" if source.year else "",
            )
        )
        for source in sources
    )
    return section(_("Sources"), bullets(lines))


def role_page(known: Known, role: RoleEverywhere) -> str:
    """Return the page of a role."""
    place = Place(f"{role.id}/index")
    aliases = role.aliases.get(language(), ())
    return page(
        known,
        place,
        title=choose(role.title),
        description=choose(role.summary.text),
        trail=[("../index.html", _("Roles"))],
        content=(
            el("h1", words(role.title)),
            el("p", words(role.summary.text), class_="lead"),
            facts(
                [
                    (_("Family"), known.labels.term(role.family)),
                    (_("Ladder"), ", ".join(map(known.labels.step, role.on_ladders))),
                    (_("Also called"), ", ".join(aliases)),
                ]
            ),
            _elsewhere(known, role),
            _skills(known, role),
            *(section(heading(), bullets(_said(known, getattr(role, name), place))) for name, heading in _STATEMENTS),
            _projections(known, role.projections),
            _moves(known, role, place),
            _used(role.sources, place),
        ),
    )


def _skills(known: Known, role: RoleEverywhere) -> Html:
    several = sorted(role.skills, key=lambda one: one.need != "essential")
    lines = (
        joined(
            (
                words(known.catalog.title("skill", one.skill)),
                f" ({need_name(one.need)})",
                *([". ", words(one.note)] if one.note else []),
            )
        )
        for one in several
    )
    return section(_("Skills"), bullets(lines))


def _said(known: Known, statements: Iterable[Statement], place: Place) -> Iterator[Content]:
    for one in statements:
        heading = [el("strong", words(one.heading)), ": "] if one.heading else []
        cited = (
            link(f"{place.home}sources.html#{source}", f"[{known.labels.source(source)}]", class_="cite")
            for source in one.sources
        )
        reading = [el("em", " (", _("Editor's reading"), ": ", words(one.judgement), ")")] if one.judgement else []
        yield joined((*heading, words(one.text), *reading, " ", joined(cited, " ")))


def _projections(known: Known, projections: Iterable[Projection]) -> Html:
    rows = (
        (
            known.labels.country(one.country),
            f"{one.base_year}–{one.target_year}",
            percent(one.change_percent, signed=True, decimals=1),
            number(1000 * one.openings_per_year_thousands),
        )
        for one in sorted(projections, key=lambda one: (one.country, -one.base_year))
    )
    head = (_("Country"), _("Projection"), _("Change"), _("Openings a year"))
    return section(_("Official projections"), table(head, rows, _("Official projections")))
