"""Skills are found as people type them, in four languages; what is unknown is told, and never hinders the rest."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.answers.names.skills import typed_skills
from careercli.catalog import Catalog
from careercli.errors import NothingKnown, UsageProblem
from careercli.model import LANGUAGES
from careercli.store.cache import open_catalog


@pytest.fixture(scope="module")
def catalog() -> Iterator[Catalog]:
    with open_catalog() as opened:
        yield opened


def found(catalog: Catalog, *words: str) -> list[str | None]:
    return [typed.skill for typed in typed_skills(catalog, words)]


@pytest.mark.parametrize(
    ("words", "skill"),
    [
        ("empathy", "empathy"),
        ("EMPATİ", "empathy"),
        ("empatiya", "empathy"),
        ("ενσυναισθηση", "empathy"),
        ("leadership skills", "leadership"),
        ("good communication skills", "communication"),
        ("liderlik becerisi", "leadership"),
        ("liderlik bacarığı", "leadership"),
        ("ηγετική ικανότητα", "leadership"),
        ("solving problems", "problem-solving"),
        ("communi", "communication"),
    ],
)
def test_names_of_any_language_are_taken_with_words_around_them(words: str, skill: str, catalog: Catalog) -> None:
    (typed,) = typed_skills(catalog, [words])
    assert typed.skill == skill


@pytest.mark.parametrize(
    ("words", "skill"),
    [
        ("liderliği", "leadership"),
        ("empatim", "empathy"),
        ("iletişimim", "communication"),
        ("negotiates", "negotiation"),
        ("επικοινωνίας", "communication"),
        ("ενσυναίσθησης", "empathy"),
        ("empatiyam", "empathy"),
        ("team work", "teamwork"),
        ("problemsolving", "problem-solving"),
    ],
)
def test_another_form_of_a_name_is_taken_and_told(words: str, skill: str, catalog: Catalog) -> None:
    (typed,) = typed_skills(catalog, [words])
    assert (typed.skill, typed.is_inflected) == (skill, True)


def test_several_are_parted_by_commas_semicolons_and_words_that_link(catalog: Catalog) -> None:
    wanted = ["empathy", "patience", "teamwork"]
    assert found(catalog, "empathy, patience; teamwork") == wanted
    assert found(catalog, "empathy", "patience", "teamwork") == wanted
    assert found(catalog, "empati ve sabır", "takım çalışması") == wanted
    assert found(catalog, "empathy and patience & teamwork") == wanted


def test_a_misspelt_one_is_told_with_the_nearest_and_the_rest_is_taken(catalog: Catalog) -> None:
    empathy, misspelt, unknown = typed_skills(catalog, ["empathy, patiance, flying"])
    assert empathy.skill == "empathy"
    assert (misspelt.skill, misspelt.nearest[:1]) in {(None, ("patience",)), ("patience", ())}
    assert (unknown.skill, unknown.nearest) == (None, ())


def test_what_may_be_several_skills_is_taken_for_none_and_told_with_all(catalog: Catalog) -> None:
    _, conflict = typed_skills(catalog, ["empathy, conflict"])
    assert conflict.skill is None
    assert set(conflict.nearest) == {"conflict-resolution", "conflict-management"}


def test_strictly_one_unknown_word_is_an_error_as_are_only_unknown_ones(catalog: Catalog) -> None:
    with pytest.raises(NothingKnown) as unknown:
        typed_skills(catalog, ["empathy, flying"], strict=True)
    assert unknown.value.message.values["words"] == "flying"
    for words in ("flying", "", " , ", "#"):
        with pytest.raises(NothingKnown):
            typed_skills(catalog, [words])


def test_no_more_are_looked_for_than_anybody_has(catalog: Catalog) -> None:
    with pytest.raises(UsageProblem):
        typed_skills(catalog, [",".join(f"skill {number}" for number in range(600))])


@given(st.data())
def test_order_case_and_language_of_words_do_not_matter(data: st.DataObject) -> None:
    with open_catalog() as catalog:
        skills = data.draw(
            st.lists(st.sampled_from(catalog.skills()), min_size=1, max_size=6, unique_by=lambda s: s.id)
        )
        words = [data.draw(st.sampled_from([skill.name[language] for language in LANGUAGES])) for skill in skills]
        words = [data.draw(st.sampled_from([word, word.upper(), word.lower(), f" {word} "])) for word in words]
        typed = typed_skills(catalog, [", ".join(data.draw(st.permutations(words)))])
    assert {each.skill for each in typed} == {skill.id for skill in skills}


@given(st.lists(st.text(max_size=30), max_size=4))
def test_nothing_typed_is_worse_than_unknown(words: list[str]) -> None:
    with open_catalog() as catalog:
        known = {skill.id for skill in catalog.skills()}
        typed = typed_skills(catalog, ["empathy", *words])
    assert all((each.skill in known) != (each.skill is None) for each in typed)
    assert {near for each in typed for near in each.nearest} <= known
