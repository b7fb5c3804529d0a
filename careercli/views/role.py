"""One role on one screen."""

from collections.abc import Iterable, Sequence

from careercli.answers.pay.lenses import Lens
from careercli.answers.show import RoleRecord
from careercli.i18n.language import _, counted, language, readable
from careercli.i18n.numbers import listed, number, percent
from careercli.model import Code, Move, Projection, Requirement, Statement
from careercli.views.blocks import (
    Block,
    Bullets,
    Column,
    Facts,
    Heading,
    Line,
    Paragraph,
    Span,
    Table,
    View,
    muted,
    plain,
)
from careercli.views.footnotes import Footnotes
from careercli.views.labels import SCHEMES, Labels, code_match, occupation_words
from careercli.views.pay_caption import MoneyOf, caption
from careercli.views.pay_table import Leading, amount_line, common_unit, pay_bars, pay_table, shown_lenses
from careercli.views.progression import move_line
from careercli.views.wider import wider_lines


def role_view(role: RoleRecord, labels: Labels, *, lenses: Sequence[Lens]) -> View:
    """Return everything about a role: quick facts first, then what it takes, then pay, moves and sources."""
    footnotes = Footnotes()
    blocks: list[Block] = [
        Heading(readable(role.title), 1),
        Paragraph(_statement_line(role.summary, footnotes)),
        Facts(tuple(_quick_facts(role, labels, footnotes))),
    ]
    for heading, statements in (
        (_("What the job is"), role.duties),
        (_("Education"), role.education),
        (_("Experience"), role.experience),
        (_("Training"), role.training),
        (_("Certificates"), role.certificates),
    ):
        blocks += _section(heading, statements, footnotes)
    blocks += _skills(role.skills, labels, footnotes)
    for heading, statements in (
        (_("Working conditions"), role.conditions),
        (_("Outlook"), role.outlook),
        (_("Trends"), role.trends),
    ):
        blocks += _section(heading, statements, footnotes)
    blocks += _projections(role.projections, labels, footnotes)
    blocks += _pay(role, labels, footnotes, shown_lenses(lenses))
    blocks += _section(_("How people move up"), role.advancement, footnotes)
    blocks += _moves(role, labels, footnotes)
    return View((*blocks, *footnotes.closing(labels)))


def _quick_facts(role: RoleRecord, labels: Labels, footnotes: Footnotes) -> Iterable[tuple[str, Line]]:
    """Yield what people ask first; the sections below say more of it and name the sources."""
    for pay in role.pay:
        yield _("Pay: {country}").format(country=labels.country(pay.country)), amount_line(pay)
    if not role.pay:
        yield _("Pay"), muted(_("no source gives any"))
    for label, statements in (
        (_("Outlook"), role.outlook),
        (_("Education"), role.education),
        (_("Experience"), role.experience),
    ):
        if statements:
            yield label, plain(readable(statements[0].text))
    if role.next:
        yield _("Next"), plain(listed(_next_roles(role.next, labels, footnotes)))
    places = [labels.standing(standing) for standing in role.on_ladders] or [_("not on the ladder")]
    yield _("Family"), plain(", ".join((labels.term(role.family), *places)))
    aliases = role.aliases.get(language()) or role.aliases.get("en")
    if aliases:
        yield _("Also called"), plain(listed(aliases))
    yield from _code_facts(role.codes, footnotes)
    yield _("Id"), muted(role.id)


def _code_facts(codes: Sequence[Code], footnotes: Footnotes) -> Iterable[tuple[str, Line]]:
    """Yield what an official table matches to the primary ESCO code, then the primary codes of an editor's choice."""
    primary = {code.scheme: code for code in reversed(codes) if code.source is None}
    nearest = {None, primary["esco"].code if "esco" in primary else None}
    official = [code for code in codes if code.source is not None and code.esco in nearest]
    own = [primary[scheme] for scheme in SCHEMES if scheme in primary]
    for label, shown in ((_("Official codes"), official), (_("Editor's codes"), own)):
        words = ", ".join(f"{SCHEMES[code.scheme]} {code.code} ({code_match(code)})" for code in shown)
        sources = dict.fromkeys(code.source for code in shown if code.source is not None)
        if shown:
            yield label, (Span(words), *((Span(" "), footnotes.cite(*sources)) if sources else ()))


def _next_roles(moves: Sequence[Move], labels: Labels, footnotes: Footnotes) -> Iterable[str]:
    """Yield the roles that moves lead to, marked where each of the moves is an editor's reading."""
    for role in dict.fromkeys(move.to for move in moves):
        readings = [move.judgement for move in moves if move.to == role]
        read = [readable(reading) for reading in readings if reading]
        yield footnotes.marked(labels.role(role), read if len(read) == len(readings) else ())


def _statement_line(statement: Statement, footnotes: Footnotes) -> Line:
    heading = (Span(readable(statement.heading) + ": ", "strong"),) if statement.heading else ()
    return (*heading, Span(readable(statement.text)), *footnotes.tail(statement.sources, statement.judgement))


def _section(heading: str, statements: tuple[Statement, ...], footnotes: Footnotes) -> list[Block]:
    if not statements:
        return []
    return [Heading(heading), Bullets(tuple(_statement_line(statement, footnotes) for statement in statements))]


def _skills(requirements: tuple[Requirement, ...], labels: Labels, footnotes: Footnotes) -> list[Block]:
    blocks: list[Block] = [Heading(_("Skills"))] if requirements else []
    for need, mark, heading in (("essential", "●", _("Essential")), ("helpful", "○", _("Helpful"))):
        items = tuple(
            (
                Span(labels.skill(requirement.skill), "strong"),
                *((Span(": " + readable(requirement.note)),) if requirement.note else ()),
                *footnotes.tail(requirement.sources, requirement.judgement),
            )
            for requirement in requirements
            if requirement.need == need
        )
        if items:
            blocks += [Paragraph(muted(heading)), Bullets(items, mark)]
    return blocks


def _projections(projections: tuple[Projection, ...], labels: Labels, footnotes: Footnotes) -> list[Block]:
    """Return what statistics offices expect of the occupation, the latest round first."""
    blocks: list[Block] = []
    for country in dict.fromkeys(projection.country for projection in projections):
        rounds = sorted((one for one in projections if one.country == country), key=lambda one: -one.base_year)
        columns = (
            Column(_("Projection")),
            Column(_("Jobs before"), "right"),
            Column(_("Jobs after"), "right"),
            Column(_("Change"), "right"),
            Column(_("Openings a year"), "right"),
            Column(""),
        )
        rows = tuple(
            (
                plain(f"{one.base_year}–{one.target_year}"),
                plain(number(1000 * one.employment_base_thousands, 0)),
                plain(number(1000 * one.employment_target_thousands, 0)),
                (Span(percent(one.change_percent, signed=True, decimals=1), "accent"),),
                plain(number(1000 * one.openings_per_year_thousands, 0)),
                (footnotes.cite(one.source),),
            )
            for one in rounds
        )
        heading = _("Official projections: {country}").format(country=labels.country(country))
        blocks += [Heading(heading), Paragraph(muted(occupation_words(rounds[0].occupation))), Table(columns, rows)]
    return blocks


def _pay(role: RoleRecord, labels: Labels, footnotes: Footnotes, lenses: tuple[Lens, ...]) -> list[Block]:
    if not (role.observations or role.wider):
        return []
    blocks: list[Block] = [Heading(_("Pay"))]
    if role.pay:
        names = Leading(Column(_("Country"), wraps=True), [plain(labels.country(pay.country)) for pay in role.pay])
        unit = common_unit(role.pay, lenses[0])
        blocks += caption(lenses, MoneyOf(role.prices, role.money_years), unit)
        bars = pay_bars(role.pay, lenses)
        with_unit = len(lenses) == 1 and unit is None
        blocks += pay_table(role.pay, [names], footnotes, lenses=lenses, bars=bars, with_unit=with_unit)
    blocks += wider_lines(role.wider, labels, footnotes)
    others = len(role.observations) - sum(len(pay.figures) for pay in role.pay)
    if others:
        more = counted(others, "{count} more figure", "{count} more figures")
        blocks.append(Paragraph(muted(f"{more}: careercli compare {role.id} --all")))
    return blocks


def _moves(role: RoleRecord, labels: Labels, footnotes: Footnotes) -> list[Block]:
    blocks: list[Block] = []
    for heading, mark, moves in ((_("Next steps"), "→", role.next), (_("Ways in"), "←", role.previous)):
        if moves:
            lines = tuple(
                (
                    *move_line(move, move.to if mark == "→" else move.from_, labels),
                    *footnotes.tail([move.source], move.judgement),
                )
                for move in moves
            )
            blocks += [Heading(heading), Bullets(lines, mark)]
    return blocks
