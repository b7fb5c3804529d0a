"""The ladder: pay and raise at each rung, skills that each rung adds, cuts, and the doors at the side."""

from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any

import pytest

from careercli.answers.ladder import LadderAnswer, climb, moves_around
from careercli.answers.pay.lenses import Units
from careercli.answers.roles import list_roles
from careercli.answers.show import show_role
from careercli.catalog import Catalog
from careercli.errors import NothingKnown, UsageProblem
from careercli.i18n.sentences import sentence
from careercli.model import LANGUAGES, Ladder, Pack, PayFigure, Text
from careercli.store.cache import open_catalog
from tests.answers.made import CLERKS, figure, official, small_pack, small_world, tells, world

_LADDER = ["agent", "team-leader", "supervisor", "manager", "director"]


def _raise_to_chief(pack: Pack, *figures: PayFigure) -> float | None:
    with world(pack, *figures) as catalog:
        return climb(catalog, country="GR").data.rungs[1].raise_percent


def _roles(data: LadderAnswer) -> list[str]:
    return [rung.role for rung in data.rungs]


def test_the_five_rungs_stand_in_the_order_people_climb_them() -> None:
    with open_catalog() as catalog:
        rungs = climb(catalog).data.rungs
    assert [rung.role for rung in rungs] == _LADDER
    assert [rung.rung for rung in rungs] == [1, 2, 3, 4, 5]


def test_the_raises_of_the_greek_guide() -> None:
    """From the middles of 800-1200, 1300-1600, 1600-2200, 2300-3700 and 3800-4500."""
    with open_catalog() as catalog:
        raises = [rung.raise_percent for rung in climb(catalog, country="Greece").data.rungs]
    assert raises == [None, pytest.approx(45), pytest.approx(31.03, abs=0.01), pytest.approx(57.89, abs=0.01),
                      pytest.approx(38.33, abs=0.01)]  # fmt: skip


def test_a_raise_is_from_typical_to_typical(tiny: Catalog) -> None:
    clerk, chief = climb(tiny, country="GR").data.rungs
    assert clerk.raise_percent is None
    assert chief.raise_percent == pytest.approx(50)


def test_a_rung_that_pays_less_has_a_negative_raise(tiny_pack: Pack) -> None:
    assert _raise_to_chief(tiny_pack, figure(1000), figure(900, role="chief")) == pytest.approx(-10)


@pytest.mark.parametrize(
    "apart",
    [{"currency": "USD"}, {"period": "year"}, {"basis": "net"}, {"year": 2020}, {"payments_per_year": 12}],
    ids=str,
)
def test_there_is_no_raise_between_figures_of_different_kinds(tiny_pack: Pack, apart: dict[str, Any]) -> None:
    below, above = figure(1000), figure(1500, role="chief", **apart)
    assert _raise_to_chief(tiny_pack, below, above) is None
    with world(tiny_pack, below, above) as catalog:
        assert "no-raise" in [note.code for note in climb(catalog, country="GR").notes]


def test_there_is_a_raise_between_figures_paid_as_often(tiny_pack: Pack) -> None:
    below, above = (figure(1000, payments_per_year=14), figure(1500, role="chief", payments_per_year=14))
    assert _raise_to_chief(tiny_pack, below, above) == pytest.approx(50)


def test_there_is_no_raise_over_a_rung_without_pay(tiny_pack: Pack) -> None:
    (ladder,) = tiny_pack.ladders
    three = replace(ladder, rungs=("clerk", "adviser", "chief"))
    with world(tiny_pack, figure(1000), figure(1500, role="chief"), ladders=(three,)) as catalog:
        rungs = climb(catalog, country="GR").data.rungs
    assert [rung.raise_percent for rung in rungs] == [None, None, None]


def test_each_rung_adds_the_skills_that_no_rung_below_asks_for(tiny: Catalog) -> None:
    clerk, chief = climb(tiny).data.rungs
    assert (clerk.adds_skills, chief.adds_skills) == (("listening", "counting"), ("leading",))


def test_all_skills_of_the_ladder_are_added_once() -> None:
    with open_catalog() as catalog:
        rungs = climb(catalog).data.rungs
        asked = {requirement.skill for rung in rungs for requirement in catalog.roles([rung.role])[0].skills}
    added = [skill for rung in rungs for skill in rung.adds_skills]
    assert sorted(added) == sorted(asked)


def test_without_a_country_a_rung_tells_where_its_pay_is_known(tiny: Catalog) -> None:
    clerk, chief = climb(tiny).data.rungs
    assert (clerk.pay, clerk.gap, clerk.countries) == (None, None, ("GB", "GR", "TR"))
    assert chief.countries == ("GR",)


def test_a_rung_without_a_figure_in_the_country_says_so(tiny: Catalog) -> None:
    clerk, chief = climb(tiny, country="TR").data.rungs
    assert clerk.pay is not None
    assert clerk.gap is None
    assert chief.pay is None
    assert chief.gap is not None
    assert sentence(chief.gap) == "No source gives any pay for Chief clerk (Türkiye)."


def test_what_is_wrong_with_the_pay_is_said_at_the_rung() -> None:
    with small_world(figure(1000), figure(900, role="chief")) as catalog:
        rungs = climb(catalog, country="GR").data.rungs
    assert [[flag.code for flag in rung.flags] for rung in rungs] == [["rung-upside-down"]] * 2
    assert all(rung.pay is not None and rung.pay.flags == rung.flags for rung in rungs)


def test_a_country_without_any_figure_on_the_ladder_is_nothing_known(tiny_pack: Pack) -> None:
    with world(tiny_pack, figure()) as catalog, pytest.raises(NothingKnown) as nothing:
        climb(catalog, country="TR")
    assert nothing.value.candidates == ("GR",)
    assert nothing.value.hint is not None
    assert "GR" in sentence(nothing.value.hint)


def test_a_country_with_figures_about_wider_occupations_only_hints_at_them() -> None:
    turkish = official(9000, country="TR", currency="TRY", occupation=replace(CLERKS, match="broad"))
    with small_world(figure(), turkish) as catalog:
        with pytest.raises(NothingKnown) as nothing:
            climb(catalog, country="TR")
        assert climb(catalog, country="TR", broad=True).data.rungs[0].pay is not None
        with pytest.raises(NothingKnown) as nothing_at_all:
            climb(catalog, country="GB", broad=True)
    assert tells(sentence(nothing.value.message), "Türkiye")
    assert nothing.value.hint is not None
    assert "--broad" in sentence(nothing.value.hint)
    assert nothing_at_all.value.hint is not None
    assert "--broad" not in sentence(nothing_at_all.value.hint)


def test_who_has_asked_for_wider_occupations_already_is_not_told_to() -> None:
    """Those of one region stand for nobody else, however they are asked for."""
    broad = replace(CLERKS, match="broad")
    turkish = official(9000, country="TR", currency="TRY", region="capital", occupation=broad)
    with small_world(figure(), turkish) as catalog, pytest.raises(NothingKnown) as nothing:
        climb(catalog, country="TR", broad=True)
    assert nothing.value.hint is not None
    assert "--broad" not in sentence(nothing.value.hint)


@pytest.mark.parametrize(
    ("from_", "to", "rungs"),
    [
        (None, None, _LADDER),
        ("supervisor", None, ["supervisor", "manager", "director"]),
        (None, "supervisor", ["agent", "team-leader", "supervisor"]),
        ("team leader", "manager", ["team-leader", "supervisor", "manager"]),
        ("manager", "manager", ["manager"]),
    ],
)
def test_the_ladder_can_be_cut_at_both_ends(from_: str | None, to: str | None, rungs: list[str]) -> None:
    with open_catalog() as catalog:
        data = climb(catalog, from_=from_, to=to).data
    assert _roles(data) == rungs
    assert data.rungs[0].raise_percent is None
    assert [rung.rung for rung in data.rungs] == [_LADDER.index(role) + 1 for role in rungs]


def test_an_upside_down_cut_is_asked_wrongly(tiny: Catalog) -> None:
    with pytest.raises(UsageProblem) as problem:
        climb(tiny, from_="chief", to="clerk")
    assert "swap" in sentence(problem.value.message)


def test_a_role_beside_the_ladder_is_no_end_of_it(tiny: Catalog) -> None:
    with pytest.raises(UsageProblem) as problem:
        climb(tiny, from_="adviser")
    assert problem.value.candidates == ("clerk", "chief")


def test_a_pack_without_a_ladder_says_so(tiny_pack: Pack) -> None:
    with world(tiny_pack, ladders=()) as catalog, pytest.raises(NothingKnown) as nothing:
        climb(catalog)
    assert nothing.value.message.code == "no-ladder"


def test_side_doors_and_doors_from_outside_are_moves(tiny: Catalog) -> None:
    moves = climb(tiny).data.moves
    assert [(move.from_, move.to, move.kind) for move in moves] == [
        ("clerk", "chief", "advancement"),
        ("clerk", "adviser", "side-door"),
        (None, "chief", "hired-from-outside"),
    ]


def test_the_escalation_specialist_is_a_side_door_of_the_bundled_ladder() -> None:
    with open_catalog() as catalog:
        moves = climb(catalog).data.moves
    assert ("agent", "escalation-specialist", "side-door") in {(move.from_, move.to, move.kind) for move in moves}
    assert all(move.source for move in moves)


def test_experience_that_counts_for_a_role_is_a_requirement_and_no_move_to_it() -> None:
    """Two years as a manager count for an escalation specialist; nobody says that managers become one."""
    with open_catalog() as catalog:
        specialist = show_role(catalog, "escalation-specialist").data
        assert [move.from_ for move in specialist.previous] == ["agent"]
        assert [move.to for move in show_role(catalog, "manager").data.next] == ["director"]
    asked = specialist.experience[0]
    assert asked.sources == ("tr-escalation-guide",)
    named = [("two years", "manager"), ("iki yıl", "müdür"), ("iki il", "menecer"), ("δύο χρόνια", "διευθυντή")]
    for language, words in zip(LANGUAGES, named, strict=True):
        assert tells(asked.text[language], *words)


def test_moves_around_a_role_begin_or_end_there(tiny: Catalog) -> None:
    assert [(move.from_, move.to) for move in moves_around(tiny, ["adviser"])] == [("clerk", "adviser")]


def test_a_rung_with_figures_about_some_workers_only_is_not_said_to_have_none(tiny_pack: Pack) -> None:
    with world(tiny_pack, figure(900, role="clerk", region="capital"), figure(1500, role="chief")) as catalog:
        clerk, _ = climb(catalog, country="GR").data.rungs
    assert clerk.pay is None
    assert clerk.gap is not None
    assert "some workers only" in sentence(clerk.gap)


_GREEK_AND_TURKISH = (
    figure(1000),
    figure(1500, role="chief"),
    figure(9000, id="tr-clerk", country="TR", currency="TRY"),
)


def test_without_a_country_the_pay_of_all_countries_stands_side_by_side_when_asked_for() -> None:
    with small_world(*_GREEK_AND_TURKISH) as catalog:
        clerk, chief = climb(catalog, side_by_side=True).data.rungs
        assert [pay.country for pay in clerk.pay_by_country] == ["GR", "TR"]
        assert [pay.country for pay in chief.pay_by_country] == ["GR"]
        assert (clerk.pay, chief.raise_percent, clerk.gap) == (None, None, None)
        assert all(rung.pay_by_country == () for rung in climb(catalog).data.rungs)


def test_side_by_side_countries_stand_in_the_packs_order() -> None:
    british = figure(12, id="gb-clerk", country="GB", currency="GBP", period="hour")
    for countries in (small_pack().countries, small_pack().countries[::-1]):
        with small_world(british, *_GREEK_AND_TURKISH[::-1], countries=countries) as catalog:
            clerk, _ = climb(catalog, side_by_side=True).data.rungs
        assert [pay.country for pay in clerk.pay_by_country] == [country.id for country in countries]


def test_side_by_side_says_what_sets_the_countries_apart() -> None:
    with small_world(*_GREEK_AND_TURKISH) as catalog:
        assert "currencies-differ" in [note.code for note in climb(catalog, side_by_side=True).notes]
        assert "currencies-differ" not in [note.code for note in climb(catalog).notes]


def test_with_a_country_there_is_nothing_side_by_side() -> None:
    with small_world(*_GREEK_AND_TURKISH) as catalog:
        rungs = climb(catalog, country="GR", side_by_side=True).data.rungs
    assert [rung.pay_by_country for rung in rungs] == [(), ()]
    assert [rung.pay is not None for rung in rungs] == [True, True]


def test_two_rungs_that_the_statistics_count_as_one_occupation_give_no_raise_and_say_so() -> None:
    """However well the occupation fits either of them."""
    close = replace(CLERKS, match="close")
    with small_world(official(1000), official(1000, role="chief", occupation=close)) as catalog:
        answer = climb(catalog, country="GR")
    assert [rung.raise_percent for rung in answer.data.rungs] == [None, None]
    (note,) = answer.notes
    assert sentence(note).startswith("No raise is given from Clerk to Chief clerk:")
    assert note.code == "no-raise-one-occupation"


def test_two_occupations_give_a_raise() -> None:
    other = replace(CLERKS, code="1439")
    with small_world(official(1000), official(1250, role="chief", occupation=other)) as catalog:
        assert climb(catalog, country="GR").data.rungs[1].raise_percent == pytest.approx(25)


def test_the_british_ladder_is_official_and_tells_team_leader_from_supervisor_by_no_raise() -> None:
    with open_catalog() as catalog:
        rungs = climb(catalog, country="GB").data.rungs
    assert [rung.pay.source if rung.pay else None for rung in rungs] == ["ons-ashe"] * 4 + [None]
    assert [rung.raise_percent is None for rung in rungs] == [True, False, True, False, True]


def test_wider_occupations_stand_on_the_ladder_only_when_asked_for() -> None:
    broad = replace(CLERKS, match="broad")
    with small_world(official(1000), official(1500, role="chief", occupation=broad)) as catalog:
        chief = climb(catalog, country="GR").data.rungs[1]
        assert chief.pay is None
        assert chief.gap is not None
        assert "--broad shows them" in sentence(chief.gap)
        asked = climb(catalog, country="GR", broad=True).data.rungs[1]
    assert asked.pay is not None
    assert [flag.code for flag in asked.flags] == ["broad-match"]


def test_the_ladder_in_other_units_keeps_its_raises() -> None:
    """A raise is between published amounts, whatever they are shown in."""
    with open_catalog() as catalog:
        published = climb(catalog, country="GR").data
        shown = climb(catalog, country="GR", units=Units(per="year", currency="TRY", prices=2024)).data
    assert [rung.raise_percent for rung in shown.rungs] == [rung.raise_percent for rung in published.rungs]
    assert (shown.per, shown.currency, shown.prices) == ("year", "TRY", 2024)


def test_units_that_no_series_has_are_refused(tiny: Catalog) -> None:
    for units in (Units(currency="XXX"), Units(prices=1800)):
        with pytest.raises(UsageProblem):
            climb(tiny, units=units)


# --- what editors read into the sources


def test_a_skill_that_a_rung_adds_by_an_editors_reading_says_so() -> None:
    with open_catalog() as catalog:
        rungs = {rung.role: rung for rung in climb(catalog).data.rungs}
        (director,) = catalog.roles(["director"])
    read = {role: [reading.skill for reading in rung.skills_read_by_editors] for role, rung in rungs.items()}
    assert read["team-leader"] == ["leadership", "organisation"]
    assert read["director"] == ["strategic-thinking"], "leadership is read there too, but no new skill"
    (reading,) = rungs["director"].skills_read_by_editors
    assert reading.judgement == next(asked.judgement for asked in director.skills if asked.skill == reading.skill)
    assert "communication" not in read["agent"]


def test_a_skill_that_a_source_names_is_no_reading(tiny: Catalog) -> None:
    clerk, chief = climb(tiny).data.rungs
    assert clerk.skills_read_by_editors == ()
    assert [(reading.role, reading.skill) for reading in chief.skills_read_by_editors] == [("chief", "leading")]
    assert {role.id: len(role.skills_read_by_editors) for role in list_roles(tiny).data} == {
        "clerk": 0,
        "chief": 1,
        "adviser": 0,
    }


# --- two ladders


def _two_ladders(**changes: Any) -> AbstractContextManager[Catalog]:
    """Open the small world with a second ladder, by which advisers too become chief clerks."""
    visits = Ladder(
        id="visits",
        title=Text({"en": "Visits", "tr": "Ziyaretler"}),
        rungs=("adviser", "chief"),
        source="office",
        aliases={"el": ("επισκέψεις",)},
    )
    return small_world(figure(1000), figure(1500, role="chief"), ladders=(*small_pack().ladders, visits), **changes)


def test_of_several_ladders_all_are_listed_and_none_is_climbed() -> None:
    with _two_ladders() as catalog:
        data = climb(catalog, country="GR").data
    assert (data.ladder, data.title, data.rungs, data.moves) == (None, None, (), ())
    assert {ladder.id: ladder.rungs for ladder in data.ladders} == {
        "service": ("clerk", "chief"),
        "visits": ("adviser", "chief"),
    }
    assert data.country == "GR"


@pytest.mark.parametrize("name", ["visits", "Visits", "ziyaret", "ΕΠΙΣΚΈΨΕΙΣ"])
def test_a_ladder_is_found_by_its_id_its_title_or_another_name(name: str) -> None:
    with _two_ladders() as catalog:
        data = climb(catalog, ladder=name).data
    assert (data.ladder, _roles(data)) == ("visits", ["adviser", "chief"])
    assert [ladder.id for ladder in data.ladders] == ["service", "visits"]


def test_the_only_ladder_needs_no_name_and_may_have_it(tiny: Catalog) -> None:
    assert climb(tiny).data == climb(tiny, ladder="Service").data
    assert [ladder.id for ladder in climb(tiny).data.ladders] == ["service"]


def test_an_unknown_ladder_is_nothing_known() -> None:
    with _two_ladders() as catalog, pytest.raises(NothingKnown) as nothing:
        climb(catalog, ladder="vizits")
    assert nothing.value.message.code == "unknown-ladder"
    assert nothing.value.candidates == ("visits",)


def test_roles_that_stand_on_one_ladder_only_tell_which_is_meant() -> None:
    with _two_ladders() as catalog:
        for cut in ({"from_": "clerk"}, {"to": "clerk"}, {"from_": "clerk", "to": "chief"}):
            assert climb(catalog, **cut).data.ladder == "service"  # type: ignore[arg-type]  # only these two options
        assert climb(catalog, from_="adviser").data.ladder == "visits"


@pytest.mark.parametrize(
    ("cut", "code", "candidates"),
    [
        ({"from_": "chief"}, "on-several-ladders", ("service", "visits")),
        ({"from_": "clerk", "to": "adviser"}, "on-different-ladders", ("service", "visits")),
        ({"ladder": "visits", "from_": "clerk"}, "not-on-ladder", ("adviser", "chief")),
    ],
    ids=str,
)
def test_roles_that_do_not_tell_which_ladder_is_meant_are_asked_wrongly(
    cut: dict[str, str], code: str, candidates: tuple[str, ...]
) -> None:
    with _two_ladders() as catalog, pytest.raises(UsageProblem) as problem:
        climb(catalog, **cut)  # type: ignore[arg-type]  # only the options of these names
    assert (problem.value.message.code, problem.value.candidates) == (code, candidates)


def test_a_role_on_no_ladder_is_told_all_the_rungs_there_are(tiny_pack: Pack) -> None:
    (service,) = tiny_pack.ladders
    alone = replace(service, id="alone", rungs=("chief",))
    with world(tiny_pack, ladders=(service, alone)) as catalog, pytest.raises(UsageProblem) as problem:
        climb(catalog, from_="adviser")
    assert (problem.value.message.code, problem.value.candidates) == ("on-no-ladder", ("clerk", "chief"))


def test_a_ladder_may_have_one_rung(tiny_pack: Pack) -> None:
    (service,) = tiny_pack.ladders
    with world(tiny_pack, ladders=(replace(service, rungs=("chief",)),)) as catalog:
        (chief,) = climb(catalog).data.rungs
    assert (chief.rung, chief.adds_skills) == (1, ("listening", "leading"))


def test_a_role_on_two_ladders_has_a_rung_on_each() -> None:
    with _two_ladders() as catalog:
        roles = {role.id: role for role in list_roles(catalog).data}
        shown = show_role(catalog, "chief").data
    standing = [(one.ladder, one.rung) for one in roles["chief"].on_ladders]
    assert standing == [("service", 2), ("visits", 2)]
    assert (shown.rung, shown.on_ladders) == (roles["chief"].rung, roles["chief"].on_ladders)
    assert {id_: role.rung for id_, role in roles.items()} == {"clerk": 1, "adviser": 1, "chief": 2}


def test_the_rung_of_a_role_on_two_ladders_is_that_of_the_first(tiny_pack: Pack) -> None:
    (service,) = tiny_pack.ladders
    alone = replace(service, id="alone", rungs=("chief",))
    for ladders, rung in (((service, alone), 2), ((alone, service), 1)):
        with world(tiny_pack, ladders=ladders) as catalog:
            chief = next(role for role in list_roles(catalog).data if role.id == "chief")
        assert (chief.rung, len(chief.on_ladders)) == (rung, 2)


def test_a_step_that_two_ladders_share_is_one_move(tiny_pack: Pack) -> None:
    (service,) = tiny_pack.ladders
    longer = replace(service, id="longer", rungs=("clerk", "chief", "adviser"))
    with world(tiny_pack, ladders=(service, longer), moves=()) as catalog:
        moves = climb(catalog, ladder="service").data.moves
    assert [(move.from_, move.to) for move in moves] == [("clerk", "chief"), ("chief", "adviser")]
