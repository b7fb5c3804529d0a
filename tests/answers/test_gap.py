"""What is lacking for a role is what it asks for and is not there: no more, no less, and whatever else is known."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.answers.gap import LEAST_KNOWN, GapAnswer, gap_to
from careercli.answers.having import NOTHING_SAID, Having, having
from careercli.catalog import Catalog
from careercli.errors import NothingKnown, UsageProblem
from careercli.model import LANGUAGES, Language
from careercli.store.cache import open_catalog
from tests.cli.inside import ask


@pytest.fixture(scope="module")
def catalog() -> Iterator[Catalog]:
    with open_catalog() as opened:
        yield opened


def gap(catalog: Catalog, role: str, *have: str, as_role: str | None = None) -> GapAnswer:
    return gap_to(catalog, role, having(catalog, have, as_role=as_role)).data


def lacking(data: GapAnswer) -> set[str]:
    return {one.skill for one in data.skills if not one.has}


def _has(skills: Iterable[str]) -> Having:
    return Having(skills=tuple(skills))


def test_an_agent_lacks_for_a_supervisor_what_agents_need_not_have(catalog: Catalog) -> None:
    data = gap(catalog, "süpervizör", as_role="agent")
    assert (data.essential_had, data.essential, data.helpful_had, data.helpful) == (7, 13, 0, 1)
    assert {"leadership", "organisation", "coaching"} <= lacking(data)
    assert data.as_role == "agent"


def test_what_lacks_comes_first_and_of_it_what_is_essential(catalog: Catalog) -> None:
    for role in catalog.roles():
        skills = gap(catalog, role.id, "empathy, communication").skills
        assert [(one.has, one.need) for one in skills] == sorted((one.has, one.need) for one in skills)
        assert {one.skill for one in skills} == {one.skill for one in role.skills}


def test_each_skill_says_what_it_is_for_where_that_comes_from_and_who_else_asks_for_it(catalog: Catalog) -> None:
    leadership = next(one for one in gap(catalog, "supervisor", as_role="agent").skills if one.skill == "leadership")
    assert leadership.note is not None
    assert leadership.judgement is not None
    assert leadership.sources
    assert set(leadership.also) == {"team-leader", "manager", "director"}
    assert leadership.rating is not None
    assert (leadership.importance, leadership.rating.match) == (leadership.rating.importance, "broad")


def test_without_any_word_of_what_is_there_everything_is_asked_and_nothing_counted(catalog: Catalog) -> None:
    data = gap_to(catalog, "supervisor", NOTHING_SAID).data
    assert {one.has for one in data.skills} == {None}
    assert (data.essential_had, data.helpful_had, data.has) == (None, None, None)


def test_little_is_known_of_a_role_with_few_skills_and_ratings_are_offered(catalog: Catalog) -> None:
    for role in catalog.roles():
        data = gap(catalog, role.id, "empathy")
        assert data.little_known == (len(role.skills) < LEAST_KNOWN)
        assert bool(data.offered) <= data.little_known
        assert not {one.skill for one in data.offered} & {one.skill for one in role.skills}
        assert all(one.importance >= 3 for one in data.offered)
        assert [one.importance for one in data.offered] == sorted(
            (one.importance for one in data.offered), reverse=True
        )


def test_pay_is_that_of_the_country_or_of_all_that_have_any(catalog: Catalog) -> None:
    everywhere = gap(catalog, "supervisor", as_role="agent").pay
    assert [row.country for row in everywhere if row.then] == [row.country for row in everywhere]
    (greece,) = gap_to(catalog, "supervisor", having(catalog, None, as_role="agent"), country="Yunanistan").data.pay
    assert greece.then is not None
    assert greece.now is not None
    assert greece.raise_percent == pytest.approx(90)
    (nowhere,) = gap_to(catalog, "director", NOTHING_SAID, country="AZ").data.pay
    assert (nowhere.then, nowhere.raise_percent) == (None, None)
    assert nowhere.gap is not None


def test_nothing_is_worked_out_from_pay_that_is_not_credible(catalog: Catalog) -> None:
    (turkey,) = gap_to(catalog, "supervisor", having(catalog, None, as_role="agent"), country="TR").data.pay
    assert turkey.then is not None
    assert not turkey.then.is_credible
    assert turkey.raise_percent is None
    assert turkey.wider is not None


def test_a_role_has_no_gap_to_itself(catalog: Catalog) -> None:
    with pytest.raises(UsageProblem):
        gap(catalog, "agent", as_role="Customer service agent")


@pytest.mark.parametrize(("role", "as_role"), [("supervisr", "agent"), ("supervisor", "agentt"), ("", "agent")])
def test_words_that_name_no_role_are_told(role: str, as_role: str, catalog: Catalog) -> None:
    with pytest.raises(NothingKnown):
        gap(catalog, role, as_role=as_role)


def test_all_of_a_roles_skills_leave_nothing_to_learn(catalog: Catalog) -> None:
    for role in catalog.roles():
        if role.skills:
            data = gap(catalog, role.id, *(one.skill for one in role.skills))
            assert lacking(data) == set()
            assert (data.essential_had, data.helpful_had) == (data.essential, data.helpful)


@pytest.mark.exhaustive
@given(st.data())
def test_a_skill_more_never_lowers_the_count_nor_lengthens_what_is_lacking(data: st.DataObject) -> None:
    with open_catalog() as catalog:
        ids = [skill.id for skill in catalog.skills()]
        some = data.draw(st.sets(st.sampled_from(ids), max_size=12))
        more = some | {data.draw(st.sampled_from(ids))}
        role = data.draw(st.sampled_from([role.id for role in catalog.roles()]))
        before, after = (gap_to(catalog, role, _has(skills)).data for skills in (some, more))
    assert lacking(after) <= lacking(before)
    assert (after.essential_had or 0) >= (before.essential_had or 0)
    assert (after.helpful_had or 0) >= (before.helpful_had or 0)
    assert (after.essential, after.helpful) == (before.essential, before.helpful)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_question_in_four_languages_has_the_same_ids(language: Language, catalog: Catalog) -> None:
    words = [catalog.title("skill", skill)[language] for skill in ("empathy", "patience", "leadership", "teamwork")]
    role, does = (catalog.title("role", id_)[language] for id_ in ("supervisor", "escalation-specialist"))
    here = ask("gap", role, "--as", does, "--have", ", ".join(words), "--json", "--lang", language).data
    english = ask(
        *("gap", "supervisor", "--as", "escalation-specialist"),
        *("--have", "teamwork", "--have", "leadership,patience,empathy", "--json"),
    ).data
    assert _ids(here) == _ids(english)


def _ids(data: Mapping[str, Any]) -> dict[str, Any]:
    skills = [{key: one[key] for key in ("skill", "need", "has", "importance", "also")} for one in data["skills"]]
    return {**{key: data[key] for key in ("role", "as_role", "has", "essential_had", "helpful_had")}, "skills": skills}
