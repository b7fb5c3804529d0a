"""An occupation of which little is known leads on to the role that it is matched to."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from careercli.answers.compare import compare
from careercli.answers.figures import list_figures
from careercli.answers.find import find_one
from careercli.answers.gap import gap_to
from careercli.answers.handout import hand_out
from careercli.answers.having import having
from careercli.answers.match import matching_roles
from careercli.answers.meant import meant_by
from careercli.answers.names.find import find
from careercli.answers.path import find_ways
from careercli.answers.show import show_role
from careercli.answers.skills import skills_of_roles
from careercli.catalog import Catalog
from careercli.errors import NothingKnown
from careercli.i18n.sentences import sentence
from careercli.messages import Message
from careercli.store.cache import open_catalog
from tests.layering import asked, figure, pay, role, sources, write_pack
from tests.program import TINY

OFFICIAL = {"scheme": "onet-soc", "match": "exact", "source": "bands"}
PORTER = {"scheme": "onet-soc", "code": "11-1111.00", "match": "exact"}
RATINGS = "occupation,element,importance,date\n11-1111.00,1.A,4.5,2024-01\n11-1111.00,1.B,,2024-01\n"


@pytest.fixture
def catalog(tmp_path: Path) -> Iterator[Catalog]:
    """Yield jobs of ours, and occupations of a classification of which only one is matched to any of these."""
    ours = {
        "sources.yaml": sources(),
        "roles/porter.yaml": role("porter", codes=[PORTER], skills=[asked("listening")]),
        "roles/head-porter.yaml": role("head-porter", codes=[{**PORTER, "code": "11-2222.00", "match": "close"}]),
        "roles/bearer.yaml": role(
            "bearer", codes=[{**PORTER, "code": "11-4444.00", "match": "close"}], skills=[asked("counting")]
        ),
        "ladders.yaml": {
            "moves": [{"from": "porter", "to": "head-porter", "kind": "advancement", "source": "bands"}],
        },
        "pay/GR.yaml": pay(figure("gr-porter", role="porter")),
    }
    theirs = {
        "sources.yaml": {"sources": []},
        "skills.yaml": {"skills": [_skill("lifting", "1.A"), _skill("carrying", "1.B")]},
        "reference/onet-ratings.csv": RATINGS,
        "roles/onet-4.yaml": role(
            "onet-4", codes=[{**OFFICIAL, "code": "11-4444.00"}], skills=[asked("lifting"), asked("carrying")]
        ),
        **{
            f"roles/{id_}.yaml": role(id_, codes=[{**OFFICIAL, "code": code}])
            for id_, code in (("onet-1", "11-1111.00"), ("onet-2", "11-2222.00"), ("onet-3", "11-3333.00"))
        },
    }
    packs = [write_pack(tmp_path / id_, id_, files) for id_, files in (("ours", ours), ("theirs", theirs))]
    with open_catalog(TINY, [str(pack) for pack in packs]) as opened:
        yield opened


def _skill(id_: str, element: str) -> Mapping[str, Any]:
    code = {"scheme": "onet-element", "code": element, "match": "exact", "source": "bands"}
    return {"id": id_, "name": {"en": id_.title()}, "aliases": {}, "kind": "skill", "codes": [code]}


def hint_of(question: Callable[[], object]) -> tuple[str, tuple[str, ...]]:
    """Return what a question that has no answer leads on to: in words, and for scripts."""
    with pytest.raises(NothingKnown) as nothing:
        question()
    hint = nothing.value.hint
    return sentence(hint) if hint is not None else "", nothing.value.candidates


def told(notes: tuple[Message, ...]) -> list[str]:
    return [sentence(note) for note in notes]


def test_where_no_pay_is_known_the_match_that_has_some_is_named(catalog: Catalog) -> None:
    hint, candidates = hint_of(lambda: compare(catalog, ["onet-1"]))
    assert hint == "its match Porter (the same work) has figures: `careercli compare porter`"
    assert candidates == ("porter",)
    there, _ = hint_of(lambda: compare(catalog, ["onet-1"], countries=["GR"]))
    assert there.endswith("`careercli compare porter --country GR`")
    elsewhere, _ = hint_of(lambda: compare(catalog, ["onet-1"], countries=["TR"]))
    assert elsewhere.endswith("`careercli compare porter`")


def test_who_asks_for_figures_is_led_on_the_same_way(catalog: Catalog) -> None:
    expected = hint_of(lambda: compare(catalog, ["onet-1"]))
    assert hint_of(lambda: list_figures(catalog, roles=["onet-1"])) == expected
    assert hint_of(lambda: meant_by(catalog, ["onet-1"])) == expected
    there = hint_of(lambda: compare(catalog, ["onet-1"], countries=["GR"]))
    assert hint_of(lambda: list_figures(catalog, roles=["onet-1"], countries=["GR"])) == there
    assert hint_of(lambda: meant_by(catalog, ["onet-1", "GR"])) == there


def test_among_others_that_have_pay_it_is_a_gap_with_its_reason(catalog: Catalog) -> None:
    (gap,) = compare(catalog, ["onet-1", "porter"]).data.gaps
    assert (gap.role, gap.country) == ("onet-1", "GR")
    assert sentence(gap.gap) == "No source gives any pay for Onet-1 (Greece)."


def test_without_a_match_that_has_pay_the_roles_that_have_some_are_named(catalog: Catalog) -> None:
    for occupation in ("onet-2", "onet-3"):
        hint, candidates = hint_of(lambda of=occupation: compare(catalog, [of]))  # type: ignore[misc]
        assert hint == "figures are known for chief, clerk and porter"
        assert candidates == ()


def test_the_matches_of_a_role_say_where_they_have_pay(catalog: Catalog) -> None:
    assert [(one.role, one.countries) for one in show_role(catalog, "onet-1").data.linked] == [("porter", ("GR",))]
    assert [(one.role, one.countries) for one in show_role(catalog, "onet-2").data.linked] == [("head-porter", ())]


def test_skills_that_are_only_rated_are_listed_with_their_ratings(catalog: Catalog) -> None:
    answer = skills_of_roles(catalog, ["onet-1"])
    assert [(one.skill, one.roles) for one in answer.data] == [("lifting", ()), ("carrying", ())]
    lifting, carrying = (one for skill in answer.data for one in skill.rated)
    assert (lifting.role, lifting.element, lifting.importance, lifting.date) == ("onet-1", "1.A", 4.5, "2024-01")
    assert (lifting.edition, lifting.source) == ("Of my own", "bands")
    assert carrying.importance is None
    assert told(answer.notes) == [
        "No source names any skill for Onet-1; O*NET only rates how important skills are there.",
        "More is known: its match Porter (the same work) has named skills: `careercli skills porter`.",
    ]


def test_what_is_asked_for_comes_before_what_is_rated(catalog: Catalog) -> None:
    answer = skills_of_roles(catalog, ["onet-1", "porter"])
    assert [one.skill for one in answer.data] == ["listening", "lifting", "carrying"]
    # The match is there already.
    assert len(answer.notes) == 1


def test_ratings_are_those_of_the_occupation_itself(catalog: Catalog) -> None:
    assert [one.rated for one in skills_of_roles(catalog, ["porter"]).data] == [()]
    assert skills_of_roles(catalog, ["onet-3"]).data == ()
    assert told(skills_of_roles(catalog, ["onet-3"]).notes) == ["No source names any skill for Onet-3."]


def test_a_gap_that_can_only_use_ratings_says_so_and_leads_on(catalog: Catalog) -> None:
    answer = gap_to(catalog, "onet-1", having(catalog, None, as_role="clerk"))
    assert [one.skill for one in answer.data.offered] == ["lifting"]
    assert told(answer.notes)[-1].endswith("`careercli gap porter --as clerk`.")
    to_itself = gap_to(catalog, "onet-1", having(catalog, None, as_role="porter"))
    assert [note.code for note in to_itself.notes] == ["only-rated"]


def test_skills_of_two_classifications_are_not_counted_as_lacking_without_a_word(catalog: Catalog) -> None:
    def notes(as_role: str) -> list[str]:
        return told(gap_to(catalog, "onet-4", having(catalog, None, as_role=as_role)).notes)

    apart, to_name, led_on = notes("clerk")
    assert apart.startswith("Onet-4 and Clerk have their skills from different classifications")
    assert to_name == "Name with --have which skills of Onet-4 you have; `careercli skills onet-4` lists them."
    assert led_on.endswith("`careercli gap bearer --as clerk`.")
    apart, _, matched = notes("bearer")
    assert apart.startswith("Onet-4 and Bearer have their skills from different classifications")
    assert matched == "The two are matched: the same kind of work."
    assert gap_to(catalog, "onet-4", having(catalog, ["lifting"], as_role="bearer")).notes == ()
    assert gap_to(catalog, "bearer", having(catalog, None, as_role="porter")).notes == ()


def test_what_cannot_be_counted_has_no_count(catalog: Catalog) -> None:
    nothing_known_of_it = having(catalog, None, as_role="onet-3")
    of_other_classification = having(catalog, ["listening"])
    for asking, had, why in (
        ("porter", nothing_known_of_it, "No source names any skill for Onet-3, so none could be counted"),
        ("onet-4", of_other_classification, "Onet-4 has its skills from another classification than those you named"),
    ):
        answer = gap_to(catalog, asking, had)
        assert (answer.data.essential_had, answer.data.helpful_had) == (None, None)
        assert {one.has for one in answer.data.skills} == {None}
        reason, to_name = told(answer.notes)
        assert reason.startswith(why)
        assert f"`careercli skills {asking}`" in to_name
        page = hand_out(catalog, asking, "GR", had)
        assert {one.has for one in page.data.skills} == {None}
        assert page.notes == answer.notes


def test_what_can_be_counted_is_counted_whatever_else_is_named(catalog: Catalog) -> None:
    for had, count in (
        (having(catalog, ["listening", "lifting"]), 1),
        (having(catalog, ["listening"], as_role="onet-3"), 1),
        (having(catalog, ["counting"]), 0),
    ):
        answer = gap_to(catalog, "porter", had)
        assert (answer.data.essential_had, answer.notes) == (count, ())


def test_no_command_is_proposed_that_could_count_nothing(catalog: Catalog) -> None:
    notes = told(gap_to(catalog, "onet-1", having(catalog, None, as_role="onet-3")).notes)
    assert notes[-1].endswith("`careercli gap porter`.")


def test_a_job_without_skills_is_matched_by_those_of_its_match(catalog: Catalog) -> None:
    hint, _ = hint_of(lambda: matching_roles(catalog, having(catalog, None, as_role="onet-1")))
    assert hint.endswith("`careercli match --as porter`")


def test_where_no_way_is_known_that_between_the_matches_is_named(catalog: Catalog) -> None:
    for begin, end in (("onet-1", "onet-2"), ("porter", "onet-2"), ("onet-1", "head-porter")):
        hint, _ = hint_of(lambda one=begin, other=end: find_ways(catalog, one, other))  # type: ignore[misc]
        assert hint == "there is one between what they are matched to: `careercli path porter head-porter`"
    hint, _ = hint_of(lambda: find_ways(catalog, "onet-2", "onet-1"))
    assert "careercli path" not in hint


def test_where_no_move_is_known_at_all_what_is_alike_is_named(catalog: Catalog) -> None:
    hint, _ = hint_of(lambda: find_ways(catalog, "onet-3", "clerk", computed=True))
    assert hint.endswith("`careercli show onet-3` tells what is alike")
    hint, _ = hint_of(lambda: find_ways(catalog, "onet-4", "onet-3", computed=True))
    assert hint.endswith("`careercli match --as onet-4` tells what is alike")


def test_of_very_many_roles_the_likeliest_are_named_and_how_to_find_the_others(tmp_path: Path) -> None:
    files = {"sources.yaml": sources(), **{f"roles/usher-{n}.yaml": _usher(n) for n in range(1, 30)}}
    with open_catalog(TINY, [str(write_pack(tmp_path / "ushers", "ushers", files))]) as catalog:
        hint, candidates = hint_of(lambda: find(catalog, "role", "hall usher"))
        as_an_option, _ = hint_of(lambda: find(catalog, "role", "--hall usher"))
    assert hint.startswith("say which, or use more words: most likely usher-29 (Hall usher of all)")
    assert hint.endswith("24 more: `careercli find hall usher`")
    assert as_an_option.endswith("more: `careercli find -- --hall usher`")
    assert len(candidates) == 15


def _usher(number: int) -> Mapping[str, Any]:
    words = "Hall usher of all" if number == 29 else f"Second hall and grand stage door usher number {number} of many"
    return role(f"usher-{number}", title={"en": words})


def test_a_word_that_is_a_skill_leads_to_the_roles_that_ask_for_it(catalog: Catalog) -> None:
    hint, _ = hint_of(lambda: find(catalog, "role", "lifting"))
    assert "`careercli roles --skill lifting`" in hint


def test_a_match_by_way_of_another_is_told_alike_from_both_ends_with_its_steps(tmp_path: Path) -> None:
    address = "http://data.europa.eu/esco/occupation/6aa78e46-ce22-421f-8a75-e915ac63c9d0"
    esco = {"scheme": "esco", "code": "3341.3", "match": "close", "uri": address}
    table = {**OFFICIAL, "code": "11-1111.00", "match": "close", "esco": "3341.3"}
    ours = {"sources.yaml": sources(), "roles/porter.yaml": role("porter", codes=[esco, table])}
    theirs = {
        "sources.yaml": {"sources": []},
        "roles/onet-1.yaml": role("onet-1", codes=[{**OFFICIAL, "code": "11-1111.00"}]),
    }
    packs = [write_pack(tmp_path / id_, id_, files) for id_, files in (("ours", ours), ("theirs", theirs))]
    with open_catalog(TINY, [str(pack) for pack in packs]) as catalog:
        for from_, to in (("porter", "onet-1"), ("onet-1", "porter")):
            (link,) = show_role(catalog, from_).data.linked
            assert (link.role, link.match, link.source) == (to, "broad", None)
            steps = [(step.scheme, step.code, step.match, step.source) for step in link.by_way_of]
            assert steps == [("esco", "3341.3", "close", None), ("onet-soc", "11-1111.00", "close", "bands")]
        (finding,) = find_one(catalog, "11-1111.00", most=20).data
        (found,) = (each for each in finding.candidates if each.id == "porter")
        assert (found.matched_code_fits, found.certainty) == ("broad", "unsure")
