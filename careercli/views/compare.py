"""Roles side by side: their pay, what they ask for, and every figure known."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from careercli.answers.answer import Answer
from careercli.answers.compare import Comparison
from careercli.answers.flags import Flag
from careercli.answers.pay.country import PayRow
from careercli.answers.skills import SkillReading
from careercli.i18n.language import _
from careercli.model import Lens
from careercli.views.answered import cited_by, notes_part, sources_part, without_notes
from careercli.views.blocks import (
    NOTHING,
    Amount,
    Block,
    Facts,
    Heading,
    Line,
    Paragraph,
    Space,
    Table,
    joined,
    muted,
)
from careercli.views.chart import Chart
from careercli.views.compare_details import all_ask_for, explained, full, name_of, none_only, notes
from careercli.views.fitting import COLUMNS, how_many_fit, roomiest
from careercli.views.labels import Labels
from careercli.views.page import Page, Part
from careercli.views.pay.caveats import caveats, nearest_official, notes_at_once, published_line
from careercli.views.pay.cells import amounts_by, common_unit
from careercli.views.pay.chart import Charted, pay_chart
from careercli.views.pay.details import count_of_flags
from careercli.views.pay.figures import figure_blocks
from careercli.views.pay.table import amount_lanes, bar_lane, country_lane, credible_or_why, table_of, trust_lane
from careercli.views.pay.titles import Asked, lens_title, prices_of, shown_lenses
from careercli.views.phrases import phrase
from careercli.views.statements import marked_skills


def compare_page(
    answer: Answer[Comparison], labels: Labels, *, lenses: Sequence[Lens] = (), all_countries: bool = True
) -> Page:
    """Return the pay of one role by country, or of several roles side by side with what else sets them apart.

    With `all_countries`, those without a figure have a row as well.
    """
    data = answer.data
    lenses = shown_lenses(lenses)
    asked = Asked(data.per, data.currency, data.prices, data.money_years)
    rows = _rows(data, labels, lenses[0], all_countries=all_countries)
    sources = cited_by(data, labels)
    flagged = [(name_of(row, data, labels), row.flags) for row in data.rows]
    others = without_notes(answer, notes_at_once(answer.notes, lenses))
    layouts = (
        tuple(_answer(answer, rows, labels, lenses, asked, lines, all_countries=all_countries)) for lines in (2, 1)
    )
    return Page(
        answer=roomiest(layouts, _LINES),
        parts={
            "full": Part(lambda: full(data, labels)),
            "notes": notes_part(others, lambda: notes(data, flagged, labels, asked), _counted(data, flagged)),
            "sources": sources_part(sources, labels),
            "explain": Part(lambda: explained(data, labels)),
            "all": Part(lambda: figure_blocks(data.observations, labels), len(data.observations)),
        },
        sources=sources,
        chart=lambda: _chart(data, rows, labels, lenses, asked),
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


def _chart(
    data: Comparison, rows: Sequence[_Row], labels: Labels, lenses: Sequence[Lens], asked: Asked
) -> Chart | None:
    """Return the pay by country as a figure, of each role below the other."""
    titles = " · ".join(labels.role(role) for role in data.roles)
    groups = [
        (labels.role(role), [Charted(labels.country(row.country), row.pay) for row in rows if row.role == role])
        for role in data.roles
    ]
    return pay_chart(lambda what: _("{roles}: {what}").format(roles=titles, what=what), groups, lenses, labels, asked)


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
            country_lane(labels.country(row.country) for row in rows),
            *amount_lanes(pays, lenses),
            *([bar_lane(pays, lenses[0], instead, labels, beside=every, rank=rank)] if has_bars else []),
            trust_lane(pays, labels, muted(_("no figure known")) if rank else NOTHING),
        ],
        below=[beside.get((row.country, row.role), ()) for row in rows],
    )


def _verdict(rows: Sequence[PayRow], labels: Labels, lens: Lens) -> Iterator[Block]:
    """Yield where a role is paid most and where least, if that can be said."""
    amounts = [(amounts_by(row, lens), row) for row in rows]
    paid = [(one.typical, one.unit, row) for one, row in amounts if one is not None and one.typical is not None]
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
    labelled = {role: _("Only {role}").format(role=labels.role(role)) for role in data.skills.only}
    room = lines * (COLUMNS - _FOR_THE_COUNT - max(map(len, (both, *labelled.values()))))
    rows = [(both, all_ask_for(data.skills, _some(data.skills.shared, every, labels, room)))]
    for role, skills in data.skills.only.items():
        own = [reading for reading in every if reading.role == role]
        rows.append((labelled[role], _some(skills, own, labels, room) or none_only(role, data.skills)))
    return Facts(tuple(rows))


_LINES = 36
"""Of 40, which is room enough for two roles: the prompt, the doors and a second line of marks are not counted."""
_FOR_THE_COUNT = 12
"""Letters beside a label and the first skills: how many skills there are, and the marks of editors' readings."""


def _some(skills: Sequence[str], readings: Iterable[SkillReading], labels: Labels, room: int) -> Line:
    """Return the first skills, as many as have room, with a mark where an editor read them into a source."""
    if not skills:
        return ()
    count = how_many_fit(list(map(labels.skill, skills)), room)
    more = muted(f" … {len(skills)}") if count < len(skills) else ()
    return (*joined(marked_skills(skills[:count], readings, labels)), *more)
