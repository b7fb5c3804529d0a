"""The ways between two roles: along moves that exist, the shortest first, the best paid no worse, never in a circle."""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise, permutations
from statistics import fmean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careercli.answers.gap import gap_to
from careercli.answers.having import having
from careercli.answers.path import LITTLE_KNOWN, PathAnswer, find_ways
from careercli.answers.path.ways import Net, ways_between
from careercli.answers.pay.lenses import Units
from careercli.errors import NothingKnown, UsageProblem
from careercli.formats.plain_format import plain_lines
from careercli.i18n.language import _, speaking
from careercli.model import LANGUAGES, Ladder, Language, Move, MoveKind, PayFigure, Requirement, Role, Text
from careercli.store.cache import open_catalog
from careercli.views.labels import Labels
from careercli.views.page import shown
from careercli.views.path import path_page
from tests.answers.made import figure, official, small_pack, world
from tests.cli.inside import ask

_NAMES = "abcdef"
_MOST = 6


def _move(from_: str | None, to: str, kind: MoveKind = "lateral") -> Move:
    return Move(from_=from_, to=to, kind=kind, source="guide")


def _ladder(*rungs: str, id_: str = "service") -> Ladder:
    return Ladder(id=id_, title=Text({"en": id_}), rungs=rungs, source="guide")


@cache
def _role(id_: str, family: str = "service", skills: tuple[str, ...] = ()) -> Role:
    clerk = next(role for role in small_pack().roles if role.id == "clerk")
    asked = tuple(Requirement(skill=skill, need="essential", sources=("guide",)) for skill in skills)
    return replace(clerk, id=id_, title=Text({"en": id_}), family=family, skills=asked, aliases={}, found_by=None)


def _ways(data: PathAnswer) -> list[str]:
    return ["".join(way.roles) for way in data.ways]


def _found(
    moves: Sequence[Move],
    begin: str = "a",
    end: str = "b",
    *,
    ladders: Sequence[Ladder] = (),
    pay: Mapping[str, float] | None = None,
    families: Mapping[str, str] | None = None,
    **asked: object,
) -> PathAnswer:
    """Return the ways in a small world of roles that have only what is said here."""
    roles = tuple(_role(name, (families or {}).get(name, "service")) for name in _NAMES)
    figures = tuple(figure(amount, role=role, id=f"pay-{role}") for role, amount in (pay or {}).items())
    changes = {"roles": roles, "ladders": tuple(ladders), "moves": tuple(moves)}
    with world(small_pack(), *figures, **changes) as catalog:
        return find_ways(catalog, begin, end, **asked).data  # type: ignore[arg-type]  # as each test says


# Laws, with worlds that nobody has thought of.

_STEPS = st.lists(st.tuples(*[st.sampled_from(_NAMES)] * 2).filter(lambda ends: ends[0] != ends[1]), max_size=14)
_PAY = st.dictionaries(st.sampled_from(_NAMES), st.integers(500, 3000).map(float))


def _net(steps: Sequence[tuple[str, str]]) -> dict[str, dict[str, int]]:
    net: dict[str, dict[str, int]] = {}
    for begin, end in steps:
        net.setdefault(begin, {})[end] = 1
    return net


def _every_way(net: Net, begin: str, end: str, most: int) -> Iterator[tuple[str, ...]]:
    """Yield every way by trying out every order of the places between."""
    between = [name for name in _NAMES if name not in {begin, end}]
    for count in range(most):
        for places in permutations(between, count):
            way = (begin, *places, end)
            if all(second in net.get(first, {}) for first, second in pairwise(way)):
                yield way


def _breadth_first(net: Net, begin: str, end: str) -> int | None:
    """Return how many steps it is, as everybody learns to count them."""
    waiting, seen = deque([(begin, 0)]), {begin}
    while waiting:
        place, steps = waiting.popleft()
        if place == end:
            return steps
        for following in net.get(place, {}):
            if following not in seen:
                seen.add(following)
                waiting.append((following, steps + 1))
    return None


@given(_STEPS, st.integers(1, _MOST))
def test_the_ways_found_are_all_there_are_and_the_shortest_is_the_shortest(
    steps: list[tuple[str, str]], most: int
) -> None:
    net = _net(steps)
    found = ways_between(net, "a", "b", most_steps=most, most_ways=1000)
    assert found.are_all
    assert sorted(found.ways) == sorted(_every_way(net, "a", "b", most))
    assert [len(way) for way in found.ways] == sorted(len(way) for way in found.ways)
    shortest = _breadth_first(net, "a", "b")
    assert (len(found.ways[0]) - 1 if found.ways else None) == (
        shortest if shortest is not None and shortest <= most else None
    )


@given(_STEPS, st.dictionaries(st.tuples(*[st.sampled_from(_NAMES)] * 2), st.integers(1, 9)))
def test_ways_come_the_cheapest_first(steps: list[tuple[str, str]], costs: dict[tuple[str, str], int]) -> None:
    net = {begin: {end: costs.get((begin, end), 1) for end in ends} for begin, ends in _net(steps).items()}
    found = ways_between(net, "a", "b", most_steps=_MOST, most_ways=1000)
    paid = [sum(net[begin][end] for begin, end in pairwise(way)) for way in found.ways]
    assert paid == sorted(paid)


@settings(max_examples=40, deadline=None)
@given(_STEPS, st.lists(st.lists(st.sampled_from(_NAMES), min_size=2, max_size=4, unique=True), max_size=2), _PAY)
def test_ways_use_only_moves_that_exist_and_the_best_paid_is_no_worse(
    steps: list[tuple[str, str]], rungs: list[list[str]], pay: dict[str, float]
) -> None:
    moves = [_move(*ends) for ends in dict.fromkeys(steps)]
    ladders = [_ladder(*several, id_=f"ladder-{number}") for number, several in enumerate(rungs)]
    stated = {*steps, *(ends for several in rungs for ends in pairwise(several))}
    expected = sorted(_every_way(_net([*stated]), "a", "b", _MOST))
    if not expected:
        with pytest.raises(NothingKnown):
            _found(moves, ladders=ladders, pay=pay, country="GR")
        return
    data = _found(moves, ladders=ladders, pay=pay, country="GR")
    assert sorted(way.roles for way in data.ways) == expected[: len(data.ways)] or not data.ways_are_all
    for step in data.steps:
        assert (step.from_, step.to) in stated
        assert step.moves
        assert all(move.source for move in step.moves)
        assert not step.computed
    assert min(map(len, expected)) - 1 == data.ways[data.shortest - 1].steps
    averages = {
        way.roles: fmean(pay[role] for role in way.roles[1:]) for way in data.ways if {*way.roles[1:]} <= {*pay}
    }
    assert {way.roles: way.average_pay.amount for way in data.ways if way.average_pay} == pytest.approx(averages)
    if averages:
        assert data.best_paid is not None
        assert averages[data.ways[data.best_paid - 1].roles] == pytest.approx(max(averages.values()))
    else:
        assert data.best_paid is None
        assert data.no_best_paid is not None


def test_a_net_in_which_everything_leads_everywhere_does_not_hang() -> None:
    everywhere = [str(number) for number in range(60)]
    net = {begin: {end: 1 for end in everywhere if end != begin} for begin in everywhere}
    found = ways_between(net, "0", "59", most_steps=20, most_ways=100)
    assert len(found.ways) == 100
    assert not found.are_all
    assert found.ways[0] == ("0", "59")


# Single promises.


def test_a_circle_of_moves_leads_nowhere_twice() -> None:
    assert _ways(_found([_move("a", "c"), _move("c", "a"), _move("c", "d"), _move("d", "c"), _move("d", "b")])) == [
        "acdb"
    ]


def test_the_same_step_of_two_ladders_and_a_move_is_one_step_with_all_its_sources() -> None:
    data = _found([_move("a", "b")], ladders=[_ladder("a", "b"), _ladder("a", "b", "c", id_="other")])
    (step,) = data.steps
    assert [move.kind for move in step.moves] == ["advancement", "lateral"]


def test_two_ladders_make_one_way() -> None:
    assert _ways(_found([], "a", "e", ladders=[_ladder("a", "c"), _ladder("c", "d", "e", id_="other")])) == ["acde"]


@pytest.mark.parametrize(
    ("kind", "family", "ladders", "expected"),
    [
        ("lateral", "service", [], "sideways"),
        ("side-door", "service", [], "sideways"),
        ("lateral", "leadership", [], "across"),
        ("advancement", "service", [], "up"),
        ("advancement", "leadership", [], "up-and-across"),
        ("lateral", "leadership", [("a", "c", "b")], "up"),
        ("lateral", "service", [("b", "a")], "down"),
    ],
)
def test_the_kind_of_a_step_follows_from_ladders_families_and_what_the_source_calls_it(
    kind: MoveKind, family: str, ladders: list[tuple[str, ...]], expected: str
) -> None:
    data = _found([_move("a", "b", kind)], ladders=[_ladder(*rungs) for rungs in ladders], families={"b": family})
    assert data.steps[0].kind == expected


def test_a_raise_is_between_typical_pay_in_prices_of_one_year() -> None:
    (step,) = _found([_move("a", "b")], pay={"a": 1000, "b": 1500}, country="GR").steps
    assert step.raise_percent == pytest.approx(50)
    assert step.pay_before is not None
    assert step.pay_after is not None
    assert (step.pay_before.amount, step.pay_after.amount) == pytest.approx((1000, 1500))
    assert step.pay_before.kind == step.pay_after.kind


def test_without_pay_there_is_no_raise_and_the_reason_is_told() -> None:
    (step,) = _found([_move("a", "b")], pay={"a": 1000}, country="GR").steps
    assert step.raise_percent is None
    assert step.no_raise is not None
    assert step.no_raise.code == "no-figure"


@pytest.mark.parametrize(
    ("figures", "code"),
    [
        ((figure(1000), figure(1500, role="chief", basis="net")), "no-raise-other-kind"),
        ((official(1000), official(1500, role="chief")), "no-raise-one-occupation"),
    ],
)
def test_what_is_not_alike_makes_no_raise(figures: tuple[PayFigure, ...], code: str) -> None:
    with world(small_pack(), *figures) as catalog:
        (step,) = find_ways(catalog, "clerk", "chief", country="GR").data.steps
    assert step.raise_percent is None
    assert step.no_raise is not None
    assert step.no_raise.code == code


def test_pay_without_an_upper_end_makes_no_raise() -> None:
    above = replace(figure(1500, role="chief", statistic="above"), high=None)
    with world(small_pack(), figure(1000), above) as catalog:
        (step,) = find_ways(catalog, "clerk", "chief", country="GR").data.steps
    assert step.no_raise is not None
    assert step.no_raise.code == "no-raise-no-typical"


def test_from_a_figure_that_is_not_credible_there_is_no_raise() -> None:
    with open_catalog() as catalog:
        data = find_ways(catalog, "escalation-specialist", "manager", country="TR").data
    assert data.steps[0].raise_percent is None
    assert data.steps[0].pay_before is None
    assert data.best_paid is None


def test_a_step_lacks_the_same_skills_as_a_gap_between_its_ends() -> None:
    with open_catalog() as catalog:
        for step in find_ways(catalog, "agent", "supervisor").data.steps_of(1)[:1]:
            gap = gap_to(catalog, step.to, having(catalog, None, as_role=step.from_)).data
            assert [one.skill for one in gap.skills if not one.has] == [*step.adds_skills]
            assert step.learn_essential == gap.essential - (gap.essential_had or 0)


def test_to_learn_are_the_skills_that_are_essential_in_no_role_before_the_essential_ones_first() -> None:
    with open_catalog() as catalog:
        data = find_ways(catalog, "agent", "director").data
        roles = {role.id: role for role in catalog.roles(data.ways[0].roles)}
    known: set[str] = set()
    for step in data.steps_of(1):
        known |= {asked.skill for asked in roles[step.from_].skills if asked.need == "essential"}
        learn = [asked.skill for asked in step.learn]
        assert {*learn} == {asked.skill for asked in roles[step.to].skills} - known
        needs = [asked.need for asked in step.learn]
        assert needs == sorted(needs)  # essential, helpful
        assert step.learn_essential == needs.count("essential")
        assert (step.asked, step.little_is_known) == (
            len(roles[step.to].skills),
            len(roles[step.to].skills) < LITTLE_KNOWN,
        )


def test_the_ways_from_agent_to_director() -> None:
    with open_catalog() as catalog:
        data = find_ways(catalog, "agent", "director", country="GR").data
    assert {way.roles[1:-1] for way in data.ways} == {
        ("supervisor", "manager"),
        ("escalation-specialist", "manager"),
        ("team-leader", "supervisor", "manager"),
    }
    assert data.ways[data.shortest - 1].roles == ("agent", "supervisor", "manager", "director")
    assert data.best_paid == data.shortest
    assert [step.kind for step in data.steps_of(data.shortest)] == ["up", "up", "up"]
    assert [move.kind for move in data.steps[0].hired_from_outside] == ["hired-from-outside"]


def test_amounts_are_in_the_countrys_own_currency_unless_another_is_asked_for() -> None:
    with open_catalog() as catalog:
        own = find_ways(catalog, "agent", "manager", country="GB", in_own_currency=True).data
        euros = find_ways(catalog, "agent", "manager", country="GB", units=Units(currency="EUR")).data
    amounts = [[step.pay_after.currency for step in data.steps if step.pay_after] for data in (own, euros)]
    assert [{*currencies} for currencies in amounts] == [{"GBP"}, {"EUR"}]


def test_steps_worked_out_come_only_where_asked_for_behind_stated_ones_and_marked() -> None:
    with open_catalog() as catalog:
        with pytest.raises(NothingKnown) as nothing:
            find_ways(catalog, "help-desk-support", "manager")
        assert nothing.value.message.code == "no-way"
        assert nothing.value.candidates == ("agent",)
        worked_out = find_ways(catalog, "help-desk-support", "manager", computed=True).data
        stated = find_ways(catalog, "agent", "director", computed=True).data
    for step in worked_out.steps:
        assert step.computed is (not step.moves)
        assert step.shared > 1 or not step.computed
    assert all(way.computed for way in worked_out.ways)
    counts = [way.computed for way in stated.ways]
    assert counts == sorted(counts)
    assert counts[0] == 0


_TWO_WAYS = (_move("a", "b"), _move("a", "c"), _move("c", "b"))


@pytest.mark.parametrize(
    ("pay", "told", "somewhere"),
    [
        pytest.param({}, False, False, id="no pay is known in any country"),
        pytest.param({"a": 900.0}, False, False, id="none is known of where the ways lead"),
        pytest.param({"c": 1000.0}, True, False, id="no way has a country in which all of it is paid"),
        pytest.param({"b": 1000.0}, True, True, id="a way has"),
    ],
)
def test_which_way_pays_best_is_for_a_country_to_tell_only_where_one_can(
    pay: dict[str, float], told: bool, somewhere: bool
) -> None:
    data = _found(_TWO_WAYS, pay=pay)
    assert (data.has_pay, data.is_best_paid_somewhere) == (told, somewhere)


@pytest.mark.parametrize("country", [None, "GR"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_ways_of_which_no_pay_is_known_say_so(language: Language, country: str | None) -> None:
    roles = tuple(map(_role, _NAMES))
    with (
        world(small_pack(), roles=roles, ladders=(), moves=_TWO_WAYS) as catalog,
        speaking(language),
    ):
        page = path_page(find_ways(catalog, "a", "b", country=country), Labels(catalog))
        (best,) = (line for line in plain_lines(shown(page, ())) if line.startswith(_("Best paid")))
        assert best == f"{_('Best paid')}: {_('no figure known')}"


def test_a_way_that_is_too_long_is_named() -> None:
    moves = [_move("a", "c"), _move("c", "d"), _move("d", "b")]
    with pytest.raises(NothingKnown) as nothing:
        _found(moves, max_steps=2)
    assert nothing.value.message.code == "no-way-in-steps"
    assert nothing.value.hint is not None
    assert nothing.value.hint.values["steps"] == 3
    assert _ways(_found(moves, max_steps=3)) == ["acdb"]


def test_where_there_is_no_way_the_nearest_ends_are_named() -> None:
    with pytest.raises(NothingKnown) as nothing:
        _found([_move("a", "c"), _move("d", "b")])
    assert nothing.value.candidates == ("c", "d")


def test_a_role_to_itself_is_a_mistake() -> None:
    with pytest.raises(UsageProblem) as problem:
        _found([_move("a", "c"), _move("c", "a")], "a", "a")
    assert problem.value.message.code == "path-to-itself"


@pytest.mark.parametrize("asked", [("agent", "director"), ("help-desk-support", "manager", "--computed")])
def test_ids_are_the_same_in_every_language(asked: tuple[str, ...]) -> None:
    every = [ask("path", *asked, "--country", "GR", "--lang", language, "--json").data for language in LANGUAGES]
    ids = [
        (data["ways"], [(step["from"], step["to"], step["kind"], step["computed"]) for step in data["steps"]])
        for data in every
    ]
    assert all(one == ids[0] for one in ids)


def test_every_name_of_a_role_will_do() -> None:
    named = ask("path", "müşteri hizmetleri temsilcisi", "διευθυντής εξυπηρέτησης πελατών", "--json").data
    assert (named["from"], named["to"]) == ("agent", "manager")
