"""One role on one screen: what it is, what it pays here and elsewhere, what it asks for, and what comes next."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from careercli.answers.answer import Answer
from careercli.answers.pay.country import PayRow
from careercli.answers.pay.lenses import Converted
from careercli.answers.show import RoleRecord
from careercli.i18n.language import _, readable
from careercli.i18n.numbers import semicolon
from careercli.messages import Message
from careercli.model import Lens, Need, Requirement, says_more
from careercli.views import Detail, show_details
from careercli.views.answered import cited_by, notes_part, sources_part, without_notes
from careercli.views.blocks import (
    Amount,
    Block,
    Caveat,
    Column,
    Facts,
    Heading,
    Label,
    Legend,
    Line,
    NotCredible,
    Nothing,
    Paragraph,
    Reading,
    Space,
    Table,
    Words,
    joined,
    muted,
    plain,
    said,
)
from careercli.views.chart import Chart
from careercli.views.classified import classified_facts
from careercli.views.doors import gap_door
from careercli.views.fitting import LINES, and_more, how_many_fit, roomiest
from careercli.views.labels import (
    Labels,
    from_pack,
)
from careercli.views.page import Page, Part
from careercli.views.pay.caveats import legend_of, match_marks, nearest_official, notes_at_once, reading_marks
from careercli.views.pay.cells import common_unit, converted_range, unit_of
from careercli.views.pay.chart import Charted, pay_chart
from careercli.views.pay.details import count_of_flags
from careercli.views.pay.figures import figure_blocks
from careercli.views.pay.sums import any_amount
from careercli.views.pay.table import Lane, amount_lanes, bar_lane, country_lane, credible_or_why, table_of, trust_lane
from careercli.views.pay.titles import Asked, lens_title, prices_of
from careercli.views.projections import latest_projections
from careercli.views.statements import first_statements, moves_in_short, opening


def role_page(
    answer: Answer[RoleRecord], labels: Labels, *, lenses: Sequence[Lens] = (), countries: Sequence[str] = ()
) -> Page:
    """Return what a role is, pays and asks for; its pay in some `countries` only, and by `lenses`, if there are any."""
    data = _in_countries(answer.data, countries)
    asked = Asked(None, _currency(data), data.prices, data.money_years)
    sources = tuple(dict.fromkeys((*(source.id for source in data.sources), *cited_by(data, labels))))
    grave = notes_at_once(answer.notes, lenses)
    others = without_notes(answer, grave)
    flaws = count_of_flags((row.country, row.flags) for row in data.pay)
    gaps = len(show_details.gaps(data))
    parts: dict[Detail, Part] = {
        "full": Part(lambda: show_details.full(data, labels)),
        "notes": notes_part(others, lambda: show_details.notes(data, labels, asked), flaws + gaps),
        "sources": sources_part(sources, labels, data.sources, whole=True),
        "all": Part(lambda: figure_blocks(data.observations, labels), len(data.observations)),
    }
    if data.pay:
        parts["explain"] = Part(lambda: show_details.explained(data, labels))
    rows = _rows(data, labels, countries)
    # Where the doors take a second line, too, it is not the answer's.
    lines = LINES - 1 - sum(len(labels.country(row.country)) > _WHOLE for row in rows)
    layouts = (tuple(_answer(data, rows, labels, tuple(lenses), asked, room, grave)) for room in _ROOMS)
    return Page(
        answer=roomiest(layouts, lines),
        parts=parts,
        commands=tuple(gap_door(data.id, (*data.previous, *data.next))) or (_door(data),),
        sources=sources,
        chart=lambda: _chart(data, rows, labels, tuple(lenses) or ("nominal",), asked),
    )


def _door(data: RoleRecord) -> str:
    """Return what is asked next of a role on no way: its pay, that of one it is matched to, or else its skills."""
    likely = (link.role for link in data.linked if link.countries and link.is_same_kind)
    paid = data.id if data.pay else next(likely, None)
    return f"careercli skills {data.id}" if paid is None else f"careercli compare {paid}"


def _in_countries(role: RoleRecord, countries: Sequence[str]) -> RoleRecord:
    """Return a role with its pay in these countries only; in all for none."""
    if not countries:
        return role
    there = {
        "pay": tuple(pay for pay in role.pay if pay.country in countries),
        "wider": tuple(wider for wider in role.wider if wider.country in countries),
        "observations": tuple(figure for figure in role.observations if figure.country in countries),
    }
    # `replace` would lose the pack, which no file tells.
    return RoleRecord(**{**vars(role), **there})


def _currency(data: RoleRecord) -> str | None:
    """Return the currency into which pay was converted, if any was."""
    unit = common_unit(data.pay, "market")
    return unit.what if unit is not None else None


_WHOLE = 21
"""Letters of a country that stay in one line beside its pay."""


class _Room(NamedTuple):
    """How many letters there is room for, and whether there is any for the pay of a wider group and empty lines.

    Of what the role is matched to it is how many roles.
    """

    duties: int
    skills: int
    helpful: int
    others: int
    wider: bool = True
    spaces: int = 2
    linked: int = 2


_ROOMS = (
    _Room(240, 180, 112, 180),
    _Room(240, 112, 112, 112),
    _Room(112, 112, 112, 112),
    _Room(112, 112, 58, 58),
    _Room(58, 112, 58, 58),
    _Room(58, 112, 58, 58, wider=False),
    _Room(58, 58, 58, 58, wider=False),
    _Room(58, 58, 58, 58, wider=False, spaces=1),
    _Room(58, 58, 58, 58, wider=False, spaces=0),
    _Room(58, 58, 58, 58, wider=False, spaces=0, linked=1),
    _Room(58, 40, 40, 40, wider=False, spaces=0, linked=1),
)


class _Pay(NamedTuple):
    """A country, and the role's pay there."""

    country: str
    pay: PayRow | None


def _answer(
    data: RoleRecord,
    rows: Sequence[_Pay],
    labels: Labels,
    lenses: tuple[Lens, ...],
    asked: Asked,
    room: _Room,
    grave: Sequence[Message],
) -> Iterator[Block]:
    beside = plain(" · ".join((*map(labels.step, data.on_ladders), data.id, *from_pack(data.pack))))
    yield Heading(readable(data.title), beside, level=1)
    if says_more(data.summary.text, data.title):
        yield Paragraph(plain(readable(opening(data.summary.text))))
    if rows:
        yield from [Space()] if room.spaces > 1 else []
        yield from _by_lenses(rows, labels, lenses, asked) if lenses else [_pay_table(rows, data, labels, room)]
        yield from (Caveat("•", said(note)) for note in grave)
    yield from [Space()] if room.spaces else []
    facts = Facts(tuple(_facts(data, labels, room)))
    yield facts
    yield from _marks(rows, facts, lenses)


def _rows(data: RoleRecord, labels: Labels, countries: Sequence[str]) -> list[_Pay]:
    """Return the reader's own country, then the others where pay is known, what cannot be right last."""
    known = {row.country: row for row in data.pay}
    own = [labels.home] if labels.home else []
    others = sorted(known, key=lambda country: not known[country].is_credible)
    wanted = countries or [*own, *others] if known or own else []
    return [_Pay(country, known.get(country)) for country in dict.fromkeys(wanted)]


def _chart(
    data: RoleRecord, rows: Sequence[_Pay], labels: Labels, lenses: Sequence[Lens], asked: Asked
) -> Chart | None:
    """Return the role's pay by country as a figure, in one currency where the countries have several."""
    title = readable(data.title)
    here = [Charted(labels.country(row.country), row.pay) for row in rows]
    return pay_chart(
        lambda what: _("{roles}: {what}").format(roles=title, what=what), [(title, here)], lenses, labels, asked
    )


def _pay_table(rows: Sequence[_Pay], data: RoleRecord, labels: Labels, room: _Room) -> Table:
    """Return pay as it is published, or for the period that was asked for."""
    return table_of(
        [
            country_lane(labels.country(row.country) for row in rows),
            Lane(Column("pay", "", "range", _("Pay")), [_paid(row.pay) for row in rows]),
            trust_lane([row.pay for row in rows], labels),
        ],
        below=[_instead(row, data, labels) if room.wider else () for row in rows],
    )


def _paid(pay: PayRow | None) -> Line:
    if pay is None:
        return muted(_("no figure known"))
    if not pay.is_credible:
        return (Amount(any_amount(pay), unit_of(pay), published=True, tone="not-credible"), Words(" · "), NotCredible())
    nominal = pay.lenses.by("nominal")
    if not isinstance(nominal, Converted):
        return (Nothing(nominal.gap),)
    return (converted_range(nominal, pay),)


def _instead(row: _Pay, data: RoleRecord, labels: Labels) -> tuple[Line, ...]:
    """Return what is known of a wider group in the reader's own country, where nothing is of the role."""
    if row.country != labels.home or (row.pay is not None and row.pay.is_credible):
        return ()
    nearest = next((wider for wider in data.wider if wider.country == row.country), None)
    return (nearest_official(nearest),) if nearest is not None else ()


def _by_lenses(rows: Sequence[_Pay], labels: Labels, lenses: tuple[Lens, ...], asked: Asked) -> Iterator[Block]:
    """Yield the table of pay as `careercli compare` has it."""
    pays = [row.pay for row in rows]
    instead = [credible_or_why(pay, _("no figure known")) for pay in pays]
    title = muted(lens_title(lenses[0], common_unit(pays, lenses[0])))
    yield Paragraph(joined([title, *filter(None, [prices_of(lenses[0], asked)])]))
    yield table_of(
        [
            country_lane(labels.country(row.country) for row in rows),
            *amount_lanes(pays, lenses),
            bar_lane(pays, lenses[0], instead, labels),
            trust_lane(pays, labels),
        ]
    )


def _facts(data: RoleRecord, labels: Labels, room: _Room) -> Iterator[tuple[str | Label, Line]]:
    """Yield what it takes, what is done, and what comes next: the first words of each, as far as there is room."""
    if not (data.pay or labels.home):
        yield _("Pay"), muted(_("no source gives any"))
    # Of the occupations of classifications it is told what the law asks, and no education.
    certificates = data.certificates if not data.education else ()
    asked = (_("Education"), data.education), (_("Certificates"), certificates), (_("Experience"), data.experience)
    yield from ((what, first_statements(several, room.others)) for what, several in asked if several)
    yield from _skills(data, labels, room)
    if data.duties:
        yield _("Duties"), first_statements(data.duties, room.duties)
    projected = list(latest_projections(data.projections, labels))
    if projected:
        yield _("Outlook"), (*joined(projected, semicolon()), *and_more(len(data.outlook), " … "))
    elif data.outlook:
        yield _("Outlook"), first_statements(data.outlook, room.others)
    yield from classified_facts(
        data.ratings, data.related, data.linked, labels, room=room.others, most_linked=room.linked
    )
    if data.previous:
        yield _("Before"), moves_in_short(data.previous, [move.from_ for move in data.previous], labels)
    if data.next:
        yield _("Next"), moves_in_short(data.next, [move.to for move in data.next], labels)


def _skills(data: RoleRecord, labels: Labels, room: _Room) -> Iterator[tuple[str | Label, Line]]:
    """Yield the skills that the role cannot do without, then those that help: of each as many as have room."""
    needs: tuple[tuple[Need, Label, int], ...] = (
        ("essential", Label(_("Essential"), _("Essential skills")), room.skills),
        ("helpful", Label(_("Helpful"), _("Helpful skills")), room.helpful),
    )
    for need, label, letters in needs:
        several = [asked for asked in data.skills if asked.need == need]
        if several:
            yield label, _first_skills(several, labels, letters)


def _first_skills(several: Sequence[Requirement], labels: Labels, room: int) -> Line:
    """Return as many skills as have room, and how many more there are."""
    count = how_many_fit([labels.skill(asked.skill) for asked in several], room)
    lines: list[Line] = [
        (Words(labels.skill(asked.skill)), *([Reading(asked.judgement)] if asked.judgement else []))
        for asked in several[:count]
    ]
    return (*joined(lines), *and_more(len(several) - count))


def _marks(rows: Sequence[_Pay], facts: Facts, lenses: Sequence[Lens]) -> Iterator[Block]:
    """Yield what the marks above mean, in one line."""
    known = [row.pay for row in rows if row.pay is not None]
    legend = legend_of(known, lenses) if lenses else None
    marks = list(legend.marks) if legend is not None else []
    if not lenses and any(pay.year_status == "assumed" for pay in known):
        marks.append(("?", _("Year assumed")))
    if not lenses:
        marks += match_marks(pay.occupation for pay in known)
    marks += reading_marks([facts])
    if marks:
        yield Legend(tuple(marks))
