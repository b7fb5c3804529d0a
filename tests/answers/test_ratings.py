"""Ratings are those of an occupation that a role is matched to, and never say more than the match does."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from careercli.answers.ratings import Ratings
from careercli.catalog import Catalog
from careercli.model import Code, Pack, SkillRating
from careercli.store.cache import open_catalog
from tests.worlds import compiled

_EXACT = Code(scheme="onet-soc", code="43-4051.00", match="exact")
_ESCO = Code(scheme="esco", code="4225.1", match="close")


def rating(importance: float | None, occupation: str = "43-4051.00", element: str = "1.C.2.b") -> SkillRating:
    """Return a rating of leading, or of another element."""
    return SkillRating(
        occupation=occupation,
        element=element,
        importance=importance,
        date="2022-08",
        edition="29.3",
        source="office",
    )


def rated(pack: Pack, codes: list[Code], *ratings: SkillRating) -> dict[str, tuple[float, str, str]]:
    """Return importance, match and occupation by skill, of a chief with these codes."""
    roles = tuple(replace(role, codes=tuple(codes)) if role.id == "chief" else role for role in pack.roles)
    with compiled(replace(pack, roles=roles, ratings=ratings)) as catalog:
        of = Ratings(catalog).of_id("chief")
        (chief,) = catalog.roles(["chief"])
        assert of == Ratings(catalog).of(chief)
        return {skill: (one.importance, one.match, one.occupation) for skill, one in of.items()}


def test_a_skill_is_rated_by_its_element_in_the_roles_occupation(tiny_pack: Pack) -> None:
    assert rated(tiny_pack, [_EXACT], rating(4.2)) == {"leading": (4.2, "exact", "43-4051.00")}


def test_what_the_publisher_recommends_not_to_use_is_not_known(tiny_pack: Pack) -> None:
    assert rated(tiny_pack, [_EXACT], rating(None)) == {}


def test_without_a_code_or_a_rating_nothing_is_rated(tiny_pack: Pack) -> None:
    assert rated(tiny_pack, [], rating(4.2)) == {}
    assert rated(tiny_pack, [_EXACT]) == {}
    assert rated(tiny_pack, [_EXACT], rating(4.2, occupation="11-1021.00")) == {}


def test_a_code_of_an_older_edition_is_another_occupation(tiny_pack: Pack) -> None:
    older = replace(_EXACT, scheme="onet-soc-2010")
    of_older = replace(rating(4.2), scheme="onet-soc-2010")
    assert rated(tiny_pack, [_EXACT], of_older) == {}
    assert rated(tiny_pack, [older], rating(4.2)) == {}
    assert rated(tiny_pack, [older], of_older, rating(2.0)) == {"leading": (4.2, "exact", "43-4051.00")}


def test_the_match_is_the_worse_of_the_roles_and_the_skills(tiny_pack: Pack) -> None:
    broad = replace(_EXACT, match="broad")
    assert rated(tiny_pack, [broad], rating(4.2))["leading"][1] == "broad"


def test_a_part_of_the_work_rates_nothing(tiny_pack: Pack) -> None:
    assert rated(tiny_pack, [replace(_EXACT, match="narrow")], rating(4.2)) == {}


def test_the_roles_own_match_goes_before_one_by_way_of_esco_however_good(tiny_pack: Pack) -> None:
    own = Code(scheme="onet-soc", code="11-1021.00", match="broad")
    by_esco = replace(_EXACT, esco="4225.1", source="office")
    both = (rating(2.0, occupation="11-1021.00"), rating(4.2))
    assert rated(tiny_pack, [_ESCO, by_esco, own], *both)["leading"] == (2.0, "broad", "11-1021.00")


def test_a_match_by_way_of_esco_is_no_better_than_the_roles_to_esco(tiny_pack: Pack) -> None:
    by_esco = replace(_EXACT, esco="4225.1", source="office")
    assert rated(tiny_pack, [_ESCO, by_esco], rating(4.2))["leading"][1] == "close"


@pytest.fixture(scope="module")
def catalog() -> Iterator[Catalog]:
    with open_catalog() as opened:
        yield opened


def test_every_rating_of_a_bundled_role_stands_in_the_table_and_names_its_match(catalog: Catalog) -> None:
    with Path("data/reference/onet-ratings.csv").open(encoding="utf-8", newline="") as table:
        known = {(row["occupation"], row["element"]): row for row in csv.DictReader(table)}
    elements = {(skill, code.code) for skill, code in catalog.codes("skill", "onet-element")}
    found = 0
    for role in catalog.roles():
        occupations = {code.code for code in role.codes if code.scheme == "onet-soc"}
        for skill, one in Ratings(catalog).of(role).items():
            row = known[one.occupation, one.element]
            assert (one.importance, one.date) == (float(row["importance"]), row["date"])
            assert one.occupation in occupations
            assert (skill, one.element) in elements
            assert 1 <= one.importance <= 5
            found += 1
    assert found > 100
