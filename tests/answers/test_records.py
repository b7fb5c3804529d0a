"""One role, one skill, one source, one figure: the record is whole, and everything in it is traceable."""

import pytest

from careercli.answers.evidence import evidence, list_sources
from careercli.answers.guide import read_guide
from careercli.answers.packs import pack_status
from careercli.answers.role import show_role
from careercli.answers.skills import skills_of_roles
from careercli.catalog import Catalog
from careercli.errors import NothingKnown
from careercli.i18n.sentences import sentence
from careercli.model import Pack, Role, Text
from tests.answers.made import world
from tests.program import TINY


def test_a_role_is_shown_whole(tiny: Catalog) -> None:
    (kept,) = tiny.roles(["clerk"])
    shown = show_role(tiny, "desk clerk").data
    assert isinstance(shown, Role)
    assert {name: value for name, value in vars(shown).items() if name in vars(kept)} == vars(kept)


def test_a_role_is_shown_with_its_pay_and_all_its_figures(tiny: Catalog) -> None:
    shown = show_role(tiny, "clerk").data
    assert [pay.country for pay in shown.pay] == ["GB", "GR", "TR"]
    assert len(shown.observations) == 7
    assert shown.rung == 1


def test_a_role_is_shown_with_the_ways_to_and_from_it(tiny: Catalog) -> None:
    chief = show_role(tiny, "chief").data
    assert [move.from_ for move in chief.previous] == ["clerk", None]
    assert chief.next == ()
    assert [move.to for move in show_role(tiny, "clerk").data.next] == ["chief", "adviser"]


def test_a_role_is_shown_with_every_source_anything_of_it_rests_on(tiny: Catalog) -> None:
    assert [source.id for source in show_role(tiny, "clerk").data.sources] == ["guide", "office"]
    assert [source.id for source in show_role(tiny, "adviser").data.sources] == ["guide"]


def test_a_role_without_pay_says_so(tiny: Catalog) -> None:
    answer = show_role(tiny, "adviser")
    assert (answer.data.pay, answer.data.observations) == ((), ())
    assert [sentence(note) for note in answer.notes] == ["No source gives any pay for Adviser."]


def test_skills_that_most_roles_need_come_first(tiny: Catalog) -> None:
    answer = skills_of_roles(tiny, [])
    assert [(skill.skill, [asked.role for asked in skill.roles]) for skill in answer.data] == [
        ("listening", ["clerk", "chief"]),
        ("leading", ["chief"]),
        ("counting", ["clerk"]),
    ]


def test_a_skill_tells_need_sources_and_judgement_of_each_role(tiny: Catalog) -> None:
    listening, leading, counting = skills_of_roles(tiny, []).data
    assert [(asked.need, asked.sources) for asked in listening.roles] == [
        ("essential", ("guide", "office")),
        ("essential", ("guide",)),
    ]
    assert leading.roles[0].judgement == Text({"en": "Read from the duty."})
    assert (counting.roles[0].need, counting.roles[0].note) == ("helpful", Text({"en": "Small sums."}))


def test_only_the_skills_of_the_roles_named_are_shown(tiny: Catalog) -> None:
    assert {skill.skill for skill in skills_of_roles(tiny, ["chief"]).data} == {"listening", "leading"}


def test_a_role_without_any_skill_is_named(tiny: Catalog) -> None:
    answer = skills_of_roles(tiny, ["adviser"])
    assert answer.data == ()
    assert [sentence(note) for note in answer.notes] == ["No source names any skill for Adviser."]


def test_a_source_tells_what_rests_on_it(tiny: Catalog) -> None:
    (office,) = list_sources(tiny, "statistics of wages").data
    assert office.figures == ("gb-clerk-2023", "gb-clerk-2022")
    assert office.roles == ("clerk",)
    assert office.topics == ()


def test_every_figure_rests_on_exactly_one_source(tiny: Catalog) -> None:
    listed = [figure for source in list_sources(tiny).data for figure in source.figures]
    assert sorted(listed) == sorted(figure.id for figure in tiny.figures())


def test_evidence_is_the_figure_its_source_and_the_figures_beside_it(tiny: Catalog) -> None:
    record = evidence(tiny, "tr-clerk-month").data
    assert (record.figure.as_printed, record.figure.place, record.source.id) == ("15.500 TL", "Pay, item 4", "guide")
    assert record.beside == ("tr-clerk-hour", "tr-clerk-banking")


def test_every_figure_has_evidence(tiny: Catalog) -> None:
    assert [evidence(tiny, figure.id).data.figure for figure in tiny.figures()] == list(tiny.figures())


def test_the_guide_as_a_whole_and_one_topic(tiny: Catalog) -> None:
    assert [topic.id for topic in read_guide(tiny).data] == ["industries", "demand"]
    assert [topic.id for topic in read_guide(tiny, "Talep").data] == ["demand"]


def test_the_status_counts_what_the_pack_holds(tiny: Catalog) -> None:
    status = pack_status(tiny, TINY, None).data
    counted = (status.roles, status.skills, status.figures, status.countries, status.sources)
    assert counted == (3, 3, 10, 3, 2)
    assert (status.id, status.path, status.compiled) == ("tiny", str(TINY), None)


@pytest.mark.parametrize(
    ("left_out", "ask", "code"), [("topics", read_guide, "no-guide"), ("sources", list_sources, "no-sources")]
)
def test_a_pack_without_a_guide_or_sources_says_so(tiny_pack: Pack, left_out: str, ask: "object", code: str) -> None:
    assert callable(ask)
    with world(tiny_pack, **{left_out: ()}) as catalog, pytest.raises(NothingKnown) as nothing:
        ask(catalog)
    assert nothing.value.message.code == code
