"""Which roles there are, by country, family, skill and words, alone and together."""

import pytest

from careercli.answers.names.endings import beginning
from careercli.answers.roles import list_roles
from careercli.catalog import Catalog
from careercli.errors import NothingKnown
from careercli.store.cache import open_catalog


def _ids(catalog: Catalog, **filters: str) -> list[str]:
    return [role.id for role in list_roles(catalog, **filters).data]


def test_rungs_come_first_and_carry_their_number(tiny: Catalog) -> None:
    assert [(role.id, role.rung) for role in list_roles(tiny).data] == [("clerk", 1), ("chief", 2), ("adviser", None)]


def test_a_role_tells_its_skills_and_the_countries_with_pay(tiny: Catalog) -> None:
    clerk, chief, adviser = list_roles(tiny).data
    assert (clerk.skills, clerk.countries) == (("listening", "counting"), ("GB", "GR", "TR"))
    assert chief.countries == ("GR",)
    assert (adviser.skills, adviser.countries) == ((), ())


@pytest.mark.parametrize(
    ("filters", "roles"),
    [
        ({"country": "GR"}, ["clerk", "chief"]),
        ({"country": "Türkiye"}, ["clerk"]),
        ({"family": "service"}, ["clerk", "adviser"]),
        ({"family": "Rəhbərlik"}, ["chief"]),
        ({"skill": "listening"}, ["clerk", "chief"]),
        ({"skill": "hearing"}, ["clerk", "chief"]),
        ({"skill": "Liderlik"}, ["chief"]),
        ({"search": "customers"}, ["clerk", "adviser"]),
        ({"search": "CUSTOM answer"}, ["clerk"]),
        ({"search": "baş memur"}, ["chief"]),
        ({"search": "small sums"}, ["clerk"]),
        ({"country": "GR", "family": "service"}, ["clerk"]),
        ({"country": "GR", "skill": "leading"}, ["chief"]),
        ({"family": "service", "search": "advises"}, ["adviser"]),
        ({"country": "TR", "family": "service", "skill": "counting", "search": "letters"}, ["clerk"]),
    ],
    ids=str,
)
def test_filters_alone_and_together(tiny: Catalog, filters: dict[str, str], roles: list[str]) -> None:
    assert _ids(tiny, **filters) == roles


@pytest.mark.parametrize(
    "filters",
    [
        {"country": "TR", "family": "leadership"},
        {"skill": "leading", "family": "service"},
        {"search": "customers leads"},
        {"search": "nowhere"},
        {"search": ""},
        {"search": "–"},
    ],
    ids=str,
)
def test_filters_that_no_role_fits_are_nothing_known(tiny: Catalog, filters: dict[str, str]) -> None:
    with pytest.raises(NothingKnown) as nothing:
        _ids(tiny, **filters)
    assert nothing.value.message.code == "no-role-fits"


@pytest.mark.parametrize("filters", [{"country": "Mars"}, {"family": "x"}, {"skill": "flying"}], ids=str)
def test_a_filter_that_names_nothing_is_nothing_known(tiny: Catalog, filters: dict[str, str]) -> None:
    with pytest.raises(NothingKnown) as nothing:
        _ids(tiny, **filters)
    assert nothing.value.message.code.startswith("unknown-")


def test_words_are_found_wherever_a_role_speaks_of_them(tiny: Catalog) -> None:
    for words in ("clerk", "desk", "γραφέας", "γραφεασ", "Yπάλληλος".replace("Y", "Υ"), "letters", "grow", "dinleme"):
        assert "clerk" in _ids(tiny, search=words), words


def test_those_that_are_called_so_stand_before_those_that_only_speak_of_it() -> None:
    with open_catalog() as catalog:
        assert _ids(catalog, search="managers")[0] == "manager"
        assert set(_ids(catalog, search="managers")) > {"manager", "client-relations-manager", "agent"}


@pytest.mark.parametrize(
    "words", ["managers", "müdürler", "müdürleri", "διευθυντές", "διευθυντών", "menecerlər", "Manager"]
)
def test_every_form_of_a_word_finds_the_role_first(words: str) -> None:
    with open_catalog() as catalog:
        assert _ids(catalog, search=words)[0] == "manager"


@pytest.mark.parametrize(
    ("words", "beginning_of_all"),
    [
        ("managers", "manager"),
        ("coaches", "coach"),
        ("secretaries", "secretar"),
        ("temsilcileri", "temsilci"),
        ("rehberler", "rehber"),
        ("εκπροσωποι", "εκπροσωπ"),
        ("διευθυντων", "διευθυντ"),
        ("business", "business"),
        ("analysis", "analysis"),
        ("bus", "bus"),
        ("seller", "seller"),
    ],
)
def test_what_all_forms_of_a_word_begin_with(words: str, beginning_of_all: str) -> None:
    assert beginning(words) == beginning_of_all
