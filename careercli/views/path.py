"""The ways from one role to another: in a few words, then the shortest and the best paid step by step, as trees."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from careercli.answers.answer import Answer
from careercli.answers.path import PathAnswer, PathStep, PathWay
from careercli.answers.pay.country import CountryPay
from careercli.answers.pay.wider import WiderPay
from careercli.i18n.language import _, counted, readable
from careercli.i18n.numbers import semicolon
from careercli.model import Lens
from careercli.views.answered import cited_by, notes_part, source_citation, sources_part, without_notes
from careercli.views.blocks import (
    Amount,
    Block,
    Change,
    Column,
    Facts,
    Heading,
    Line,
    Node,
    NotCredible,
    Reading,
    Space,
    Trust,
    Words,
    joined,
    muted,
    of_pack,
    plain,
    strong,
)
from careercli.views.chart import Chart, ChartGroup, ChartRow
from careercli.views.fitting import LINES, and_more, how_many_fit, roomiest
from careercli.views.labels import Labels, step_kind
from careercli.views.page import Page, Part
from careercli.views.path_details import every_way, explained, full, named_pay, notes
from careercli.views.pay.caveats import caveats, notes_at_once
from careercli.views.pay.cells import amounts_by, common_unit, trust_of, typical_cell
from careercli.views.pay.chart import Charted, pay_chart
from careercli.views.pay.details import count_of_flags
from careercli.views.pay.table import Lane, table_of
from careercli.views.pay.titles import Asked, lens_title, prices_of
from careercli.views.phrases import phrase
from careercli.views.statements import opening

_LENS: Lens = "market"
"""Pay on the way is in one currency and one year's money."""


def path_page(answer: Answer[PathAnswer], labels: Labels) -> Page:
    """Return the ways, with the pay of a country in them or of all countries below."""
    data = answer.data
    asked = Asked(data.per, data.currency, data.prices, data.money_years)
    sources = cited_by(data, labels)
    flagged = [(name, pay.flags) for name, pay in named_pay(data, labels)]
    others = without_notes(answer, notes_at_once(answer.notes, [_LENS]))
    gaps = len(notes(data, (), asked, gaps_only=True))
    commands = tuple(_commands(data, labels))
    # A command among the doors takes a line of its own, and so may what stands behind the heading and behind pay.
    lines = LINES - 1 - len(commands) - 2 * (data.country is not None)
    layouts = (tuple(_answer(answer, labels, asked, room)) for room in _ROOMS)
    return Page(
        answer=roomiest(layouts, lines),
        parts={
            "full": Part(lambda: full(data, labels)),
            "notes": notes_part(others, lambda: notes(data, flagged, asked), count_of_flags(flagged) + gaps),
            "sources": sources_part(sources, labels),
            "explain": Part(lambda: explained(data, labels)),
            "all": Part(lambda: every_way(data, labels), len(data.ways)),
        },
        commands=commands,
        sources=sources,
        chart=lambda: _chart(data, labels, asked),
    )


class _Room(NamedTuple):
    """How much there is room for in a step."""

    skills: int
    said: bool = True
    outside: bool = True
    pay: bool = True
    """Whether pay of all countries side by side has room."""
    spaces: bool = True


_ROOMS = (
    _Room(5),
    _Room(3),
    _Room(2),
    _Room(2, spaces=False),
    _Room(2, said=False, spaces=False),
    _Room(2, said=False, outside=False, spaces=False),
    _Room(1, said=False, outside=False, spaces=False),
    _Room(2, pay=False, spaces=False),
    _Room(1, said=False, outside=False, pay=False, spaces=False),
)


def _commands(data: PathAnswer, labels: Labels) -> Iterator[str]:
    """Yield the same for the country that the most roles are paid in, the reader's own first."""
    if data.country is None:
        known = [pay.country for role in data.roles for pay in role.pay_by_country]
        if known:
            best = max(dict.fromkeys(known), key=lambda country: (country == labels.home, known.count(country)))
            yield f"careercli path {data.from_} {data.to} --country {best}"


def _answer(answer: Answer[PathAnswer], labels: Labels, asked: Asked, room: _Room) -> Iterator[Block]:
    data = answer.data
    ends = _("From {from_} to {to}").format(from_=labels.role(data.from_), to=labels.role(data.to))
    told = [*dict.fromkeys(filter(None, (data.shortest, data.best_paid)))]
    rows = [_pay_of(role, data) for role in _roles_on(told, data)]
    known = [pay for pay in rows if pay is not None]
    trust = {trust_of(pay, labels) for pay in known}
    shared = next(iter(trust)) if len(trust) == 1 else None
    yield Heading(ends, _aside(data, asked, shared, labels), level=1)
    facts = Facts(tuple(_in_short(data, labels)))
    yield facts
    trees: list[Block] = []
    for way in told:
        trees += [Space()] if room.spaces or trees else []
        trees.append(_tree(data.steps_of(way), data, labels, room, shared))
    yield from trees
    if data.country is None and room.pay:
        known = [pay for role in data.roles if role.role in _roles_on(told, data) for pay in role.pay_by_country]
        yield from _side_by_side(_roles_on(told, data), data, labels, asked, room)
    yield from caveats(known, _instead(data, told), labels, [_LENS], notes=answer.notes, above=trees)


def _aside(data: PathAnswer, asked: Asked, shared: Trust | None, labels: Labels) -> Line:
    """Return the country, whose year's prices pay is in, and how far all of it can be relied on."""
    if data.country is None:
        return ()
    parts = [plain(labels.country(data.country)), prices_of(_LENS, asked), (shared,) if shared else ()]
    return joined([part for part in parts if part], " · ")


def _roles_on(ways: Sequence[int], data: PathAnswer) -> list[str]:
    """Return the roles on some ways, each once."""
    return [*dict.fromkeys(role for way in data.ways if way.way in ways for role in way.roles)]


def _pay_of(role: str, data: PathAnswer) -> CountryPay | None:
    return next(known.pay for known in data.roles if known.role == role)


def _instead(data: PathAnswer, ways: Sequence[int]) -> list[WiderPay]:
    on_them = _roles_on(ways, data)
    return [
        role.wider
        for role in data.roles
        if role.role in on_them and role.wider and role.pay and not role.pay.is_credible
    ]


def _in_short(data: PathAnswer, labels: Labels) -> Iterator[tuple[str, Line]]:
    """Yield the shortest way, the best paid one, and the others, each by the roles it leads through."""
    ways = {way.way: way for way in data.ways}
    shortest = ways[data.shortest]
    only = (Words(" · " + _("the only way known"), "muted"),) if len(ways) == 1 else ()
    yield _("Shortest"), (*_by_way_of(shortest, labels), *only)
    if len(ways) > 1:
        yield _("Best paid"), _best_paid(data, ways, labels)
    others = [way for number, way in ways.items() if number not in {data.shortest, data.best_paid}]
    if others:
        several = [_apart_from(way, shortest, labels) for way in others]
        count = how_many_fit(several, _ONE_LINE)
        yield _("Others"), (*plain(semicolon().join(several[:count])), *and_more(len(others) - count))


def _best_paid(data: PathAnswer, ways: Mapping[int, PathWay], labels: Labels) -> Line:
    """Return the best paid of several ways, or what it takes to tell it."""
    if data.best_paid is not None:
        return _best(ways[data.best_paid], ways[data.shortest], labels)
    if not data.has_pay:
        return muted(_("no figure known"))
    if data.country is None and data.is_best_paid_somewhere:
        return muted(_("differs by country: --country says it"))
    return muted(_("cannot be told from what is known of pay"))


_ONE_LINE = 56
"""Letters that other ways may take; the rest of them are counted."""


def _apart_from(way: PathWay, shortest: PathWay, labels: Labels) -> str:
    """Return through which roles a way leads that the shortest one does without, and how many steps it has."""
    apart = [labels.role(role) for role in way.roles if role not in shortest.roles]
    return f"{', '.join(apart)} ({_steps_of(way)})" if apart else _steps_of(way)


def _by_way_of(way: PathWay, labels: Labels) -> Line:
    """Return how many steps a way has, how many of them were worked out, and through which roles it leads."""
    between = [labels.role(role) for role in way.roles[1:-1]]
    return plain(f"{_steps_of(way)}: {', '.join(between)}" if between else _steps_of(way))


def _steps_of(way: PathWay) -> str:
    steps = counted(way.steps, "{count} step", "{count} steps")
    if not way.computed:
        return steps
    worked_out = counted(way.computed, "{count} of them worked out", "{count} of them worked out")
    return f"{steps}, {worked_out}"


def _best(best: PathWay, shortest: PathWay, labels: Labels) -> Line:
    if best == shortest:
        return plain(_("the same way"))
    line = _by_way_of(best, labels)
    if best.average_pay is None or shortest.average_pay is None:
        return line
    amounts = [Amount(way.average_pay.amount, way.average_pay.unit) for way in (best, shortest) if way.average_pay]
    on_average = phrase(_("{pay} on average on the way, {less} on the shortest"), pay=amounts[0], less=amounts[1])
    return (*line, Words(" · "), *on_average)


def _tree(steps: Sequence[PathStep], data: PathAnswer, labels: Labels, room: _Room, shared: Trust | None) -> Node:
    """Return a way as a tree: each role hangs below the one before it."""
    first = steps[0]
    below: tuple[Node, ...] = ()
    for step in reversed(steps):
        below = (Node(_step_line(step, data, labels, shared), (*_told(step, labels, room), *below)),)
    return Node((Words(labels.role(first.from_), "strong"), *_paid(first.from_, data, labels, shared)), below)


def _step_line(step: PathStep, data: PathAnswer, labels: Labels, shared: Trust | None) -> Line:
    """Return what kind of step it is, where it leads, and what is paid there."""
    mark: Line = ()
    if step.computed:
        mark = (Words(" (" + _("worked out from skills") + ")", "muted"),)
    elif all(move.judgement for move in step.moves):
        mark = tuple(Reading(move.judgement) for move in step.moves[:1] if move.judgement)
    raised: Line = (Words("  "), Change(step.raise_percent, tone="strong")) if step.raise_percent is not None else ()
    named = (Words(f"{step_kind(step.kind)}: ", "muted"), Words(labels.role(step.to), "strong"), *mark)
    return (*named, *_paid(step.to, data, labels, shared), *raised)


def _paid(role: str, data: PathAnswer, labels: Labels, shared: Trust | None) -> Line:
    """Return what a role pays in the country that was asked for, and how far that can be relied on."""
    if data.country is None:
        return ()
    pay = _pay_of(role, data)
    if pay is None:
        return (Words("  "), Words(_("no figure known"), "muted"))
    if not pay.is_credible:
        return (Words("  "), NotCredible(), *of_pack(pay.pack))
    trust: Line = (Words("  "), trust_of(pay, labels)) if shared is None else ()
    return (Words("  "), *typical_cell(pay, _LENS), *trust)


def _told(step: PathStep, labels: Labels, room: _Room) -> Iterator[Node]:
    """Yield what is to be learned for a step, what the source says of it, and whether people come from outside too."""
    yield Node(_to_learn(step, labels, room.skills))
    texts = [readable(opening(move.text)) for move in step.moves if move.text]
    if room.said and texts:
        yield Node(muted(texts[0]))
    if room.outside and step.hired_from_outside:
        yield Node(muted(_("People are hired for it from outside too.")))


def _to_learn(step: PathStep, labels: Labels, most: int) -> Line:
    if not step.asked:
        return muted(_("No source says which skills it asks for."))
    lines: list[Line] = [
        (Words(labels.skill(asked.skill)), *([Reading(asked.judgement)] if asked.judgement else []))
        for asked in step.learn[:most]
    ]
    named = (*joined(lines), *and_more(len(step.learn) - most)) if lines else plain(_("nothing new"))
    # That few skills are known is not that there is little to learn.
    words = _("To learn (little is known): {skills}") if step.little_is_known else _("To learn: {skills}")
    counts = _("{new} of {all} skills, {essential} essential") if lines else _("{new} of {all} skills")
    values = {"new": len(step.learn), "all": step.asked, "essential": step.learn_essential}
    return (*phrase(words, "muted", skills=named), Words(f" ({counts.format(**values)})", "muted"))


def _side_by_side(roles: Sequence[str], data: PathAnswer, labels: Labels, asked: Asked, room: _Room) -> Iterator[Block]:
    """Yield typical pay with a row a role and a column a country."""
    here = {role.role: {pay.country: pay for pay in role.pay_by_country} for role in data.roles}
    every = [pay for role in roles for pay in here[role].values()]
    if not every:
        return
    unit = common_unit(every, _LENS)
    yield from [Space()] if room.spaces else []
    what = joined([plain(lens_title(_LENS, unit)), *([prices] if (prices := prices_of(_LENS, asked)) else [])])
    yield Heading(what)
    lanes = [Lane(Column("role", "", spoken=_("Role")), [strong(labels.role(role)) for role in roles])]
    for country in labels.countries():
        cells = [_cell(here[role].get(country)) for role in roles]
        lanes.append(Lane(Column(country, country, "money", labels.country(country), unit), cells))
    yield table_of(lanes)


def _cell(pay: CountryPay | None) -> Line:
    if pay is not None and not pay.is_credible:
        return (NotCredible(in_short=True),)
    return typical_cell(pay, _LENS)


def _chart(data: PathAnswer, labels: Labels, asked: Asked) -> Chart:
    """Return the ways with the pay of a country as a figure; without one, or where none is known, the steps alone."""
    title = _("From {from_} to {to}").format(from_=labels.role(data.from_), to=labels.role(data.to))
    told = [way for way in data.ways if way.way in {data.shortest, data.best_paid}]
    names = {data.best_paid: _("Best paid"), data.shortest: _("Shortest")} if len(told) > 1 else {}
    paid = [
        (
            names.get(way.way, ""),
            [Charted(labels.role(role), _pay_of(role, data), step) for step, role in _numbered(way)],
        )
        for way in told
    ]
    if data.country is not None and any(row.pay for _name, rows in paid for row in rows):
        where = labels.country(data.country)
        found = pay_chart(lambda what: f"{title}, {where}: {what}", paid, [_LENS], labels, asked)
        if found is not None and any(amounts_by(row.pay, _LENS) for _name, rows in paid for row in rows):
            return found
    moves = [move for step in data.steps if step.way in {way.way for way in told} for move in step.moves]
    read = dict.fromkeys(readable(move.judgement) for move in moves if move.judgement)
    return Chart(
        title=title,
        aside=(),
        groups=tuple(ChartGroup(name, tuple(ChartRow(row.name, step=row.step) for row in rows)) for name, rows in paid),
        unit=None,
        notes=tuple(map(plain, read)),
        sources=tuple(source_citation(labels.sources[source]) for source in dict.fromkeys(one.source for one in moves)),
    )


def _numbered(way: PathWay) -> Iterator[tuple[int, str]]:
    yield from enumerate(way.roles, start=1)
