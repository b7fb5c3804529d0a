"""The ways from one role to another: along moves that sources state, and, asked for, along steps worked out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Literal, NamedTuple

from careercli.answers.answer import Answer
from careercli.answers.ladder import every_move
from careercli.answers.names.find import find
from careercli.answers.path.kinds import StepKind, step_kind
from careercli.answers.path.pay import PathPay, Raise, RoleOnTheWay, pay_on_the_way, raise_between, typical_pay
from careercli.answers.path.ways import Way, ways_between
from careercli.answers.pay.facts import facts_of
from careercli.answers.pay.lenses import AS_PUBLISHED, MoneyYears, Units, checked_units
from careercli.answers.pay.notes import notes_on_countries
from careercli.catalog import Catalog
from careercli.errors import UsageProblem
from careercli.messages import Message, say
from careercli.model import Move, Period, Requirement, Role
from careercli.records import Record, record

MOST_STEPS = 6
"""Of a way, where it is not said how many; nobody plans further ahead."""
LONGEST = 20
"""Steps that may be asked for."""
LITTLE_KNOWN = 6
"""With fewer skills that are known of a role, little is said by how many of them are new."""
_MOST_WAYS = 100
"""Held against each other; so many are found only where everything leads everywhere."""
_MOST_TOLD, _MOST_COMPUTED = 20, 3
_WORKED_OUT = 1_000
"""What a step that no source states costs more than one that a source does: any number of those comes first."""


@record
class PathStep(Record):
    """One step of a way."""

    way: int
    """Which way it is on, counted from 1."""
    step: int
    """Which step of the way it is, counted from 1."""
    from_: str
    to: str
    kind: StepKind
    computed: bool
    """Whether it was worked out from skills: no source states it."""
    moves: tuple[Move, ...]
    """What sources state; empty for a step that was worked out."""
    sources: tuple[str, ...]
    """The sources of the moves; empty for a step that was worked out."""
    shared: int
    """How many of the skills that `to` asks for `from` asks for too."""
    asked: int
    """How many skills are known that `to` asks for."""
    essential: int
    """How many of those it cannot do without."""
    adds_skills: tuple[str, ...]
    """Skills that are essential in no role before it on the way, the essential ones first: who does a role is taken to
    have those that it cannot do without, and no others."""
    learn: tuple[Requirement, ...]
    """The same, with how sources ask for each."""
    learn_essential: int
    """How many of those are essential."""
    little_is_known: bool
    """Whether so few skills are known of `to` that their number says little."""
    pay_before: PathPay | None
    """Typical pay in `from`; null without a country, and where none is known."""
    pay_after: PathPay | None
    raise_percent: float | None
    """From typical pay to typical pay in prices of one year."""
    no_raise: Message | None
    """Why there is none, where a country was asked for."""
    hired_from_outside: tuple[Move, ...]
    """Where a source says that people come to `to` from outside the company."""


@record
class PathWay(Record):
    """One way, by the roles on it."""

    way: int
    """Counted from 1, the shortest first."""
    roles: tuple[str, ...]
    """From the first role to the last."""
    steps: int
    computed: int
    """How many of the steps were worked out from skills."""
    average_pay: PathPay | None
    """Of the roles after the first, each counted once; null without a country, or where any of them has no pay."""


@record
class PathAnswer(Record):
    """The ways from one role to another."""

    from_: str
    to: str
    country: str | None
    per: Period | None
    """The period asked for; null: a month."""
    currency: str
    """ISO 4217; of all amounts that are held against each other."""
    prices: int | Literal["own"] | None
    """The year whose prices were asked for, or `own` for each figure's own; null: that of `money_years`."""
    money_years: MoneyYears
    """The year whose money amounts were brought to, so that they can be compared."""
    max_steps: int
    with_computed: bool
    """Whether steps were to be worked out from skills."""
    shortest: int
    """Which way has the fewest steps; one that sources state comes first."""
    best_paid: int | None
    """Which way has the highest average pay; null without a country, and where no way's is known."""
    no_best_paid: Message | None
    """Why none is, where a country was asked for."""
    ways_are_all: bool
    """Whether there are no others of so many steps."""
    ways: tuple[PathWay, ...]
    steps: tuple[PathStep, ...]
    """Of all ways, one after the other."""
    roles: tuple[RoleOnTheWay, ...]
    """Every role on any of them, with its pay."""

    def steps_of(self, way: int) -> tuple[PathStep, ...]:
        """Return the steps of one way."""
        return tuple(step for step in self.steps if step.way == way)

    @property
    def has_pay(self) -> bool:
        """Whether anything is known of pay after the first role of any way, in the country or in any."""
        return any(role.pay is not None or role.pay_by_country for role in self.roles if role.role != self.from_)

    @property
    def is_best_paid_somewhere(self) -> bool:
        """Whether there is a country, where none was asked for, in which the average pay of any way is known."""
        by_role = {role.role: {pay.country: typical_pay(pay) for pay in role.pay_by_country} for role in self.roles}
        countries = {country for of_role in by_role.values() for country in of_role}
        return any(
            _average_of([by_role[role].get(country) for role in way.roles[1:]]) is not None
            for way in self.ways
            for country in countries
        )


class _Moves(NamedTuple):
    """The moves that sources state: from role to role, and from outside."""

    between: Mapping[tuple[str, str], tuple[Move, ...]]
    from_outside: Mapping[str, tuple[Move, ...]]

    @property
    def net(self) -> dict[str, dict[str, int]]:
        net: dict[str, dict[str, int]] = {}
        for begin, end in self.between:
            net.setdefault(begin, {})[end] = 1
        return net


def find_ways(
    catalog: Catalog,
    from_: str,
    to: str,
    *,
    country: str | None = None,
    max_steps: int = MOST_STEPS,
    computed: bool = False,
    units: Units = AS_PUBLISHED,
    in_own_currency: bool = False,
    broad: bool = False,
) -> Answer[PathAnswer]:
    """Return the ways from one role to another, with the pay of one country, or of all side by side.

    Amounts are held against each other in the currency of `units`, or in the country's own.

    With `computed`, ways with steps that are worked out from skills follow those that sources state. With `broad`,
    figures about wider occupations stand in where a role has none of its own.
    Raises `NothingKnown` for words that name nothing and where there is no way, `UsageProblem` for a role to itself,
    and for a currency or a year that no series has.
    """
    units = checked_units(catalog, units)
    begin, end = (find(catalog, "role", words) for words in (from_, to))
    if begin == end:
        raise UsageProblem(say("path-to-itself", role=catalog.title("role", begin)), hint=say("name-two-roles"))
    country_id = find(catalog, "country", country) if country is not None else None
    if country_id is not None and in_own_currency:
        units = replace(units, currency=catalog.country(country_id).currency)
    moves = _moves(catalog)
    found = ways_between(moves.net, begin, end, most_steps=max_steps, most_ways=_MOST_WAYS)
    ways = [*found.ways]
    if computed:
        ways += _computed(catalog, moves, begin, end, max_steps)
    if not ways:
        # Only then.
        from careercli.answers.path.no_way import no_way

        raise no_way(catalog, moves.net, begin, end, max_steps, computed=computed)

    facts = facts_of(catalog)
    on_the_way = {role.id: role for role in catalog.roles({role for way in ways for role in way})}
    paid, years = pay_on_the_way(facts, on_the_way.values(), country_id, units, broad=broad)
    averages = {way: _average(way, paid) for way in ways}
    ways.sort(key=lambda way: _length(way, moves, averages[way]))
    best = _best_paid(ways, averages, moves)
    told = ways[:_MOST_TOLD]
    if best is not None and best not in told:
        told[-1] = best
    steps = _steps(catalog, told, moves, on_the_way, paid, in_country=country_id is not None)
    shown = tuple(paid[role] for role in catalog.in_order("role", {role for way in told for role in way}))
    data = PathAnswer(
        from_=begin,
        to=end,
        country=country_id,
        per=units.per,
        currency=units.currency,
        prices=units.prices,
        money_years=years,
        max_steps=max_steps,
        with_computed=computed,
        shortest=1,
        best_paid=told.index(best) + 1 if best is not None else None,
        no_best_paid=_no_best(ways[0], paid) if country_id and best is None else None,
        ways_are_all=found.are_all and told == ways,
        ways=tuple(
            PathWay(
                way=number,
                roles=way,
                steps=len(way) - 1,
                computed=_count_computed(way, moves),
                average_pay=averages[way],
            )
            for number, way in enumerate(told, start=1)
        ),
        steps=tuple(steps),
        roles=shown,
    )
    return Answer("path", data, tuple(_notes(catalog, data, units)))


def _moves(catalog: Catalog) -> _Moves:
    """Return every move once, by its ends."""
    between: dict[tuple[str, str], tuple[Move, ...]] = {}
    from_outside: dict[str, tuple[Move, ...]] = {}
    for move in every_move(catalog):
        if move.from_ is None:
            from_outside[move.to] = (*from_outside.get(move.to, ()), move)
        elif move.from_ != move.to and move not in between.get((move.from_, move.to), ()):
            # Two ladders may share a step.
            ends = (move.from_, move.to)
            between[ends] = (*between.get(ends, ()), move)
    return _Moves(between, from_outside)


def _computed(catalog: Catalog, moves: _Moves, begin: str, end: str, max_steps: int) -> list[Way]:
    """Return the ways with the fewest steps that have to be worked out, and some have to."""
    # Few ask for them.
    from careercli.answers.path.computed import skills_asked

    asked = skills_asked(catalog)
    net = moves.net
    waiting, known = [begin], {begin}
    # Only what can be reached in so many steps is worked out.
    for _step in range(max_steps):
        reached: list[str] = []
        for role in waiting:
            onward = net.setdefault(role, {})
            for other in asked.step_to(role):
                onward.setdefault(other, 1 + _WORKED_OUT)
            reached += [other for other in onward if other not in known]
            known.update(onward)
        waiting = list(dict.fromkeys(reached))
    stated = len(ways_between(moves.net, begin, end, most_steps=max_steps, most_ways=_MOST_WAYS).ways)
    found = ways_between(net, begin, end, most_steps=max_steps, most_ways=stated + _MOST_COMPUTED)
    return [way for way in found.ways if _count_computed(way, moves)]


def _count_computed(way: Way, moves: _Moves) -> int:
    return sum(ends not in moves.between for ends in pairwise(way))


def _average(way: Way, paid: Mapping[str, RoleOnTheWay]) -> PathPay | None:
    """Return the average of the typical pay of the roles after the first, each counted once."""
    return _average_of([typical_pay(paid[role].pay) for role in way[1:]])


def _average_of(several: Sequence[PathPay | None]) -> PathPay | None:
    """Return the average of amounts; None where one is not known, or they are no amounts of one kind."""
    known = [pay for pay in several if pay is not None]
    if len(known) < len(several) or len({pay.kind for pay in known}) > 1:
        return None
    return replace(known[0], amount=sum(pay.amount for pay in known) / len(known))


def _worth(average: PathPay | None) -> float:
    return average.amount if average is not None else float("-inf")


def _best_paid(ways: Iterable[Way], averages: Mapping[Way, PathPay | None], moves: _Moves) -> Way | None:
    """Return the way with the highest average pay, the shorter one of two alike; one that sources state if they can."""
    known = [way for way in ways if averages[way] is not None]
    stated = [way for way in known if not _count_computed(way, moves)]
    return max(stated or known, key=lambda way: _worth(averages[way]), default=None)


def _length(way: Way, moves: _Moves, average: PathPay | None) -> tuple[object, ...]:
    """Return what orders ways: steps worked out, steps, then pay, and then how many are an editor's reading."""
    read = sum(all(move.judgement for move in moves.between.get(ends, ())) for ends in pairwise(way))
    return _count_computed(way, moves), len(way), -_worth(average), read


def _no_best(shortest: Way, paid: Mapping[str, RoleOnTheWay]) -> Message:
    """Return why it cannot be told which way pays best: no pay that can be compared, of a role on the shortest."""
    silent = tuple(paid[role].title for role in shortest[1:] if typical_pay(paid[role].pay) is None)
    return say("no-best-paid", roles=silent) if silent else say("no-best-paid-bases")


def _steps(
    catalog: Catalog,
    ways: Iterable[Way],
    moves: _Moves,
    roles: Mapping[str, Role],
    paid: Mapping[str, RoleOnTheWay],
    *,
    in_country: bool,
) -> Iterator[PathStep]:
    """Yield every step of all ways."""
    ladders = catalog.ladders()
    for number, way in enumerate(ways, start=1):
        known: set[str] = set()
        for position, (begin, end) in enumerate(pairwise(way), start=1):
            stated = moves.between.get((begin, end), ())
            known.update(asked.skill for asked in roles[begin].skills if asked.need == "essential")
            before = {asked.skill for asked in roles[begin].skills}
            skills = roles[end].skills
            learn = sorted(
                (asked for asked in skills if asked.skill not in known), key=lambda asked: asked.need != "essential"
            )
            change = raise_between(paid[begin], paid[end]) if in_country else Raise(None, None)
            yield PathStep(
                way=number,
                step=position,
                from_=begin,
                to=end,
                kind=step_kind(roles[begin], roles[end], stated, ladders),
                computed=not stated,
                moves=stated,
                sources=tuple(dict.fromkeys(move.source for move in stated)),
                shared=sum(asked.skill in before for asked in skills),
                asked=len(skills),
                essential=_essential(skills),
                adds_skills=tuple(one.skill for one in learn),
                learn=tuple(learn),
                learn_essential=_essential(learn),
                little_is_known=len(skills) < LITTLE_KNOWN,
                pay_before=typical_pay(paid[begin].pay),
                pay_after=typical_pay(paid[end].pay),
                raise_percent=change.percent,
                no_raise=change.why_not,
                hired_from_outside=moves.from_outside.get(end, ()),
            )


def _essential(skills: Iterable[Requirement]) -> int:
    return sum(asked.need == "essential" for asked in skills)


def _notes(catalog: Catalog, data: PathAnswer, units: Units) -> Iterator[Message]:
    """Yield what has to be known before any of it is relied on."""
    if any(way.computed for way in data.ways):
        yield say("steps-worked-out")
    if not data.ways_are_all:
        yield say("more-ways", count=len(data.ways))
    together = [pay for role in data.roles for pay in (*role.pay_by_country, *([role.pay] if role.pay else []))]
    yield from notes_on_countries(catalog, together, units) if together else ()
