"""Roles side by side: their pay, what they ask for, and every figure known."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from careercli.answers.answer import Answer
from careercli.answers.compare import ComparedRole, Comparison, PayGap
from careercli.answers.flags import Flag
from careercli.answers.pay.country import PayRow
from careercli.answers.skills import SkillReading
from careercli.i18n.language import _, readable
from careercli.i18n.numbers import listed, semicolon
from careercli.model import Lens, Statement
from careercli.views.answered import cited_by, notes_part, sources_part, without_notes
from careercli.views.blocks import (
    NOTHING,
    Amount,
    Block,
    Bullets,
    Column,
    Facts,
    Heading,
    Line,
    Paragraph,
    Row,
    Space,
    Table,
    joined,
    muted,
    plain,
    said,
    strong,
)
from careercli.views.fitting import COLUMNS, fitting, roomiest
from careercli.views.labels import Labels
from careercli.views.page import Page, Part
from careercli.views.pay.caveats import caveats, nearest_official, published_line, told_at_once
from careercli.views.pay.cells import amounts_by, common_unit
from careercli.views.pay.details import count_of_flags, flag_blocks, pay_facts, wider_lines
from careercli.views.pay.figures import figure_blocks, official_line, official_sum
from careercli.views.pay.sums import pay_sums, rule_blocks
from careercli.views.pay.table import Lane, amount_lanes, bar_lane, credible_or_why, table_of, trust_lane
from careercli.views.pay.titles import Asked, asked_facts, lens_title, prices_of, shown_lenses
from careercli.views.phrases import phrase
from careercli.views.statements import marked_skills, read_into, statement_line


def compare_page(
    answer: Answer[Comparison], labels: Labels, *, lenses: Sequence[Lens] = (), all_countries: bool = True
) -> Page:
    """Return the pay of one role by country, or of several roles side by side with what else sets them apart.

    With `all_countries`, those without a figure have a row as well.
    """
    data = answer.data
    shown = shown_lenses(lenses)
    asked = Asked(data.per, data.currency, data.prices, data.money_years)
    rows = _rows(data, labels, shown[0], all_countries=all_countries)
    sources = cited_by(data, labels)
    flagged = [(_name(row, data, labels), row.flags) for row in data.rows]
    others = without_notes(answer, told_at_once(answer.notes, shown))
    layouts = (
        tuple(_answer(answer, rows, labels, shown, asked, lines, all_countries=all_countries)) for lines in (2, 1)
    )
    return Page(
        answer=roomiest(layouts, _LINES),
        parts={
            "full": Part(lambda: _full(data, labels)),
            "notes": notes_part(others, lambda: _notes(data, flagged, labels, asked), _counted(data, flagged)),
            "sources": sources_part(sources, labels),
            "explain": Part(lambda: _explained(data, labels)),
            "all": Part(lambda: figure_blocks(data.observations, labels), len(data.observations)),
        },
        sources=sources,
    )


def _counted(data: Comparison, flagged: Sequence[tuple[str, Sequence[Flag]]]) -> int:
    return count_of_flags(flagged) + len(data.gaps)


class _Row(NamedTuple):
    """A country, a role, and its pay there."""

    country: str
    role: str
    pay: PayRow | None


def _rows(data: Comparison, labels: Labels, lens: Lens, *, all_countries: bool) -> list[_Row]:
    """Return a row for every country and role: the reader's own country first, then where most is paid.

    Pay as published is of one order only within a currency and a period; else exchange rates tell what is more.
    """
    by_place = {(row.country, row.role): row for row in data.rows}
    lens = lens if common_unit(data.rows, lens) is not None else "market"

    def rank(country: str) -> tuple[bool, bool, float]:
        here = [by_place.get((country, role)) for role in data.roles]
        amounts = [one.typical or one.low or 0 for one in (amounts_by(pay, lens) for pay in here) if one]
        return (country != labels.home, not any(here), -max(amounts, default=0))

    countries = labels.countries() if all_countries else data.countries
    return [
        _Row(country, role, by_place.get((country, role)))
        for country in sorted(countries, key=rank)
        for role in data.roles
    ]


def _name(row: PayRow, data: Comparison, labels: Labels) -> str:
    country = labels.country(row.country)
    return country if len(data.roles) == 1 else f"{country}, {labels.role(row.role)}"


def _answer(
    answer: Answer[Comparison],
    rows: list[_Row],
    labels: Labels,
    lenses: tuple[Lens, ...],
    asked: Asked,
    lines: int,
    *,
    all_countries: bool,
) -> Iterator[Block]:
    data = answer.data
    first = lenses[0]
    pays = [row.pay for row in rows]
    known = [pay for pay in pays if pay is not None]
    titles = " · ".join(labels.role(role) for role in data.roles)
    what = lens_title(first, common_unit(pays, first) or asked.unit_of(first))
    yield Heading(_("{roles}: {what}").format(roles=titles, what=what), prices_of(first, asked), level=1)
    if len(data.roles) == 1:
        yield from _verdict(known, labels, first)
    meant = [row for row in rows if row.country == labels.home or not all_countries]
    beside = {(row.country, row.role): _nearest(row, known, data) for row in meant}
    for role in data.roles:
        if len(data.roles) > 1:
            yield Heading(labels.role(role))
        yield _table([row for row in rows if row.role == role], pays, lenses, labels, beside)
    flawed = {(row.country, row.role) for row in known if not row.is_credible}
    instead = [wider for wider in data.wider if (wider.country, wider.role) in flawed]
    skills = (Space(), _skills_in_short(data, labels, lines)) if len(data.roles) > 1 else ()
    yield from caveats(known, instead, labels, lenses, notes=answer.notes, between=skills)
    if len(data.roles) == 1 and first != "nominal":
        yield from published_line(known)


def _nearest(row: _Row, rows: Sequence[PayRow], data: Comparison) -> tuple[Line, ...]:
    """Return what is known of a wider group beside a role, unless a caveat below the table tells it."""
    flawed = next((pay for pay in rows if not pay.is_credible), None)
    if flawed is not None and row.pay == flawed:
        return ()
    return tuple(
        nearest_official(wider) for wider in data.wider if (wider.country, wider.role) == (row.country, row.role)
    )


def _table(
    rows: Sequence[_Row],
    every: Sequence[PayRow | None],
    lenses: tuple[Lens, ...],
    labels: Labels,
    beside: Mapping[tuple[str, str], tuple[Line, ...]],
) -> Table:
    """Return the pay of a role, a row for each country; `every` row of a page is on one scale."""
    pays = [row.pay for row in rows]
    instead = [credible_or_why(row.pay, _("no figure known")) for row in rows]
    # Pay that each country has in its own currency has no scale, and three views leave no room for bars.
    has_bars = lenses[0] != "nominal" or common_unit(every, "nominal") is not None
    rank = 3 if len(lenses) > 2 else 0  # noqa: PLR2004  # the usual two
    return table_of(
        [
            Lane(Column("country", "", spoken=_("Country")), [strong(labels.country(row.country)) for row in rows]),
            *amount_lanes(pays, lenses),
            *([bar_lane(pays, lenses[0], instead, labels, beside=every, rank=rank)] if has_bars else []),
            trust_lane(pays, labels, muted(_("no figure known")) if rank else NOTHING),
        ],
        below=[beside.get((row.country, row.role), ()) for row in rows],
    )


def _verdict(rows: Sequence[PayRow], labels: Labels, lens: Lens) -> Iterator[Block]:
    """Yield where a role is paid most and where least, if that can be said."""
    seen = [(amounts_by(row, lens), row) for row in rows]
    paid = [(one.typical, one.unit, row) for one, row in seen if one is not None and one.typical is not None]
    if len(paid) < 2 or common_unit(rows, lens) is None:  # noqa: PLR2004  # most and least are two
        return
    most, least = max(paid, key=lambda one: one[0]), min(paid, key=lambda one: one[0])
    words = _("Most in {country} ({pay}), least in {other} ({less}).")
    yield Paragraph(
        phrase(
            words,
            country=labels.country(most[2].country),
            pay=Amount(most[0], most[1], tone="strong"),
            other=labels.country(least[2].country),
            less=Amount(least[0], least[1], tone="strong"),
        )
    )


def _skills_in_short(data: Comparison, labels: Labels, lines: int) -> Facts:
    """Return how many skills the roles share and what sets each apart, each in so many lines."""
    every = data.skills.read_by_editors
    both = _("Both ask for") if len(data.roles) == 2 else _("All ask for")  # noqa: PLR2004  # both means two
    asked: list[tuple[str, Sequence[str], Sequence[SkillReading]]] = [(both, data.skills.shared, every)]
    for role, skills in data.skills.only.items():
        own = [reading for reading in every if reading.role == role]
        asked.append((_("Only {role}").format(role=labels.role(role)), skills, own))
    room = lines * (COLUMNS - _FOR_THE_COUNT - max(len(label) for label, *_rest in asked))
    return Facts(tuple((label, _some(skills, readings, labels, room)) for label, skills, readings in asked))


_LINES = 36
"""Of 40, which is room enough for two roles: the prompt, the doors and a second line of marks are not counted."""
_FOR_THE_COUNT = 12
"""Letters beside a label and the first skills: how many skills there are, and the marks of editors' readings."""


def _some(skills: Sequence[str], readings: Iterable[SkillReading], labels: Labels, room: int) -> Line:
    """Return the first skills, as many as have room, with a mark where an editor read them into a source."""
    if not skills:
        return NOTHING
    shown = fitting(list(map(labels.skill, skills)), room)
    more = muted(f" … {len(skills)}") if shown < len(skills) else ()
    return (*joined(marked_skills(skills[:shown], readings, labels)), *more)


def _notes(
    data: Comparison, flagged: Sequence[tuple[str, Sequence[Flag]]], labels: Labels, asked: Asked
) -> Iterator[Block]:
    yield from flag_blocks(flagged)
    if data.gaps:
        yield Heading(_("What is not known"))
        yield Facts(
            tuple((f"{labels.role(gap.role)}, {labels.country(gap.country)}", _gap(gap, data)) for gap in data.gaps)
        )
    yield Heading(_("How pay is shown"))
    yield Facts(((_("Countries"), plain(listed(map(labels.country, data.countries)))), *asked_facts(asked)))


def _gap(gap: PayGap, data: Comparison) -> Line:
    """Return why no pay is known, and what is known of a wider group."""
    nearest = [wider for wider in data.wider if (wider.country, wider.role) == (gap.country, gap.role)]
    return joined([said(gap.gap), *map(nearest_official, nearest)], " ")


def _full(data: Comparison, labels: Labels) -> Iterator[Block]:
    for row in data.rows:
        yield Heading(f"{labels.country(row.country)}, {labels.role(row.role)}")
        yield pay_facts(row, labels)
    if data.wider:
        yield Heading(_("Wider groups, which are not the roles themselves"))
        yield Bullets(tuple(wider_lines(data.wider, labels, name_roles=True)))
    if data.beside_official:
        yield Heading(_("Guides compared with official statistics"))
        yield Bullets(tuple(official_line(beside, labels) for beside in data.beside_official))
    yield from _requirements(data.requirements)
    yield from _skills(data, labels)


def _requirements(roles: tuple[ComparedRole, ...]) -> Iterator[Block]:
    columns = (
        Column("what", ""),
        *(Column(role.role, readable(role.title), spoken=f"{readable(role.title)} ({role.role})") for role in roles),
    )
    asked: tuple[tuple[str, Callable[[ComparedRole], tuple[Statement, ...]]], ...] = (
        (_("Outlook"), lambda role: role.outlook),
        (_("Education"), lambda role: role.education),
        (_("Experience"), lambda role: role.experience),
    )
    rows = tuple(
        Row((muted(label), *(_statements(statements(role)) for role in roles)))
        for label, statements in asked
        if any(statements(role) for role in roles)
    )
    if rows:
        named = " · ".join(f"{readable(role.title)} ({role.role})" for role in roles)
        yield Heading(_("What they ask for: {roles}").format(roles=named))
        yield Table(columns, rows)


def _statements(statements: tuple[Statement, ...]) -> Line:
    return joined([statement_line(statement) for statement in statements], "\n") if statements else NOTHING


def _skills(data: Comparison, labels: Labels) -> Iterator[Block]:
    def names(skills: tuple[str, ...]) -> Line:
        return plain(listed(map(labels.skill, skills))) if skills else NOTHING

    several = [
        plain(f"{labels.skill(shared.skill)} ({listed(map(labels.role, shared.roles))})") for shared in data.skills.some
    ]
    yield Heading(_("Skills"))
    yield Facts(
        (
            (_("All ask for") if len(data.roles) > 1 else _("Asks for"), names(data.skills.shared)),
            *([(_("Some ask for"), joined(several, semicolon()))] if several else []),
            *(
                (_("Only {role}").format(role=labels.role(role)), names(only))
                for role, only in data.skills.only.items()
            ),
        )
    )
    if data.skills.read_by_editors:
        yield Paragraph(read_into(data.skills.read_by_editors, labels))


def _explained(data: Comparison, labels: Labels) -> Iterator[Block]:
    """Yield how every amount came from the published one, as on paper."""
    yield from rule_blocks()
    yield Heading(_("How the amounts were worked out"))
    for row in data.rows:
        yield Paragraph(strong(_name(row, data, labels)))
        yield Facts(tuple(pay_sums(row, row.lenses)))
    figures = {figure.id: figure for figure in data.observations}
    sums = tuple((beside.figure, official_sum(beside, figures[beside.figure])) for beside in data.beside_official)
    if sums:
        yield Paragraph(strong(_("Guides compared with official statistics")))
        yield Facts(sums)
