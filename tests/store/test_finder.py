"""Roles are found by words like those of their names, whatever their order, capitals, accents, endings and slips."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careercli.catalog import Alike, OpenCatalog
from careercli.greeklish import is_greek
from careercli.model import Language, Role, Text
from careercli.store.cache import open_catalog
from careercli.store.pack_reader import read_pack
from careercli.store.spellings import spellings
from careercli.text import fold
from tests.benchmarks.finding import in_latin_letters
from tests.layering import write_pack
from tests.program import TINY
from tests.worlds import compiled

_NAMES = (
    ("Customer service agent", "CSR", "call centre agent"),
    ("Customer service manager", "head of customer service"),
    ("Nurse", "ward nurse", "registered nurse"),
    ("Nursery nurse", "day care worker"),
    ("Παιδαγωγός νηπίων/Παιδαγωγός βρεφών", "νηπιαγωγός"),
    ("Επόπτης/Επόπτρια εξυπηρέτησης", "συντονιστής/συντονίστρια"),
    ("Advertising manager (ad manager)", "promotions lead"),
)


@contextmanager
def _roles(*several: tuple[str, ...], language: Language = "en") -> Iterator[OpenCatalog]:
    """Compile a world of roles `role-0`, `role-1` and so on, each with a title and other names."""
    pack = read_pack(TINY)
    clerk, *_ = pack.roles

    def role(number: int, title: str, *others: str) -> Role:
        aliases = {language: others}
        return replace(clerk, id=f"role-{number}", title=Text({language: title}), aliases=aliases, found_by=None)

    roles = tuple(role(number, *names) for number, names in enumerate(several))
    with compiled(replace(pack, roles=(*pack.roles, *roles))) as catalog:
        yield catalog


def _likest(catalog: OpenCatalog, words: str, most: int = 3) -> tuple[Alike, ...]:
    return catalog.roles_like(fold(words), most)


@pytest.fixture(scope="module")
def world() -> Iterator[OpenCatalog]:
    with _roles(*_NAMES) as catalog:
        yield catalog


@pytest.mark.parametrize(("number", "name"), [(number, name) for number, names in enumerate(_NAMES) for name in names])
def test_every_name_finds_its_own_role_first(world: OpenCatalog, number: int, name: str) -> None:
    first, *_ = _likest(world, name)
    assert first.id == f"role-{number}"
    assert first.is_same


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("managers of customer services", 1),
        ("customer sevrice manger", 1),
        ("nurses", 2),
        ("επόπτρια", 5),
        ("epoptria eksipiretisis", 5),
        ("suntwnistria", 5),
        ("ad manager", 6),
        ("callcentre agents", 0),
    ],
)
def test_other_forms_and_slips_find_it_first(world: OpenCatalog, typed: str, number: int) -> None:
    assert _likest(world, typed)[0].id == f"role-{number}"


_WORK = (
    ("nursing specialist", "nurse"),
    ("veterinary nurse", "veterinary nurses", "animal nurse"),
    ("sales assistant", "head of sales", "sale clerk"),
    ("farm hand", "deck hand", "factory hand"),
    ("baggage handler",),
    ("cleaner", "cleaning hand"),
    ("window washer", "cleaners"),
)


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("nurses", "nurse"),
        ("animal nurses", "animal nurse"),
        ("farm hands", "farm hand"),
        ("sale clerks", "sale clerk"),
    ],
)
def test_a_plural_finds_what_its_singular_does(plural: str, singular: str) -> None:
    with _roles(*_WORK) as world:
        assert _likest(world, plural) == _likest(world, singular)


@pytest.mark.parametrize(
    ("words", "first"),
    [("veterinary nurses", 1), ("cleaners", 6), ("sales", 2), ("handler", 4)],
)
def test_a_plural_that_names_have_themselves_is_no_singular(words: str, first: int) -> None:
    with _roles(*_WORK) as world:
        assert _likest(world, words)[0].id == f"role-{first}"


@pytest.mark.parametrize(
    ("plural", "singular"),
    [("müdürler", "müdür"), ("hizmet müdürleri", "hizmet müdürü"), ("ekip temsilcileri", "ekip temsilcisi")],
)
def test_a_turkish_plural_finds_what_its_singular_does(plural: str, singular: str) -> None:
    names = (("hizmet müdürü", "müdür"), ("satış müdürü", "satış müdürleri"), ("ekip temsilcisi",))
    with _roles(*names, language="tr") as world:
        assert _likest(world, plural) == _likest(world, singular)


@pytest.mark.parametrize(
    "typed",
    [
        "επόπτης εξυπηρέτησης",
        "επόπτρια εξυπηρέτησης",
        "εποπτών εξυπηρέτησης",
        "epoptis eksipiretisis",
        "epoptria exyphrethshs",
        "συντονίστρια",
        "συντονιστές",
        "sintonistes",
    ],
)
def test_a_greek_name_is_the_same_in_every_gender_number_and_case_and_in_latin_letters(
    world: OpenCatalog, typed: str
) -> None:
    first, *_ = _likest(world, typed)
    assert (first.id, first.is_same) == ("role-5", True)


def test_greek_words_that_are_said_alike_are_told_apart_where_they_are_written_apart() -> None:
    with _roles(("ταμίας εταιρείας", "ταμίας"), ("προϊστάμενος ταμείων", "υπεύθυνος ταμείων"), language="el") as world:
        assert _likest(world, "διευθυντής ταμείων")[0].id == "role-1"
        assert {found.id for found in _likest(world, "tamion")} == {"role-0", "role-1"}


def test_words_of_one_stem_are_not_the_same_words(world: OpenCatalog) -> None:
    by_id = {found.id: found for found in _likest(world, "nurse")}
    assert by_id["role-2"].is_same
    assert not by_id["role-3"].is_same


def test_what_is_like_nothing_finds_nothing(world: OpenCatalog) -> None:
    assert not [found for found in _likest(world, "qqq www") if found.signs.likeness > 0.3]
    assert _likest(world, "") == ()


def test_a_pack_without_roles_finds_nothing() -> None:
    pack = read_pack(TINY)
    with compiled(replace(pack, roles=(), ladders=(), moves=(), figures=(), projections=())) as catalog:
        assert catalog.roles_like("clerk", 3) == ()
        assert catalog.spoken("clerk") == {}


_WORDS = st.sampled_from(("customer", "service", "agent", "manager", "nurse", "ward", "care", "head", "centre", "call"))


@settings(max_examples=60)
@given(st.lists(_WORDS, min_size=1, max_size=4, unique=True))
def test_neither_capitals_nor_accents_matter(world: OpenCatalog, words: list[str]) -> None:
    typed = " ".join(words)
    assert _likest(world, typed.upper().replace("E", "É")) == _likest(world, typed)


@settings(max_examples=60)
@given(st.lists(_WORDS, min_size=1, max_size=4, unique=True))
def test_a_name_is_known_in_any_order_of_its_words(world: OpenCatalog, words: list[str]) -> None:
    known, shuffled = (
        {each.id for each in _likest(world, " ".join(order), 9) if each.is_same} for order in (words, words[::-1])
    )
    assert known == shuffled


@settings(max_examples=25)
@given(
    st.lists(
        st.lists(_WORDS, min_size=1, max_size=4, unique=True).map(" ".join),
        min_size=3,
        max_size=7,
        unique_by=lambda name: frozenset(name.split()),
    )
)
def test_one_more_name_never_takes_away_what_a_name_finds(names: list[str]) -> None:
    *before, more = names
    with _roles(*((name,) for name in before[:-1]), (before[-1], more)) as catalog:
        for number, name in enumerate(before):
            first, *_ = _likest(catalog, name)
            assert (first.id, first.is_same) == (f"role-{number}", True)


@pytest.mark.parametrize(
    ("name", "several"),
    [
        ("επόπτης/επόπτρια", ("επόπτης", "επόπτρια")),
        ("διευθυντής τμήματος/διευθύντρια τμήματος", ("διευθυντής τμήματος", "διευθύντρια τμήματος")),
        ("υπεύθυνος/υπεύθυνη πωλήσεων", ("υπεύθυνος πωλήσεων", "υπεύθυνη πωλήσεων")),
        ("waiter/waitress", ("waiter", "waitress")),
        ("Advertising Manager (Ad Manager)", ("Advertising Manager", "Ad Manager")),
        ("Casino Shift Manager (CSM)", ("Casino Shift Manager", "CSM")),
        ("clerk (retail)", ("clerk",)),
        ("black/white photographer", ()),
        ("a/b/c", ()),
        ("/", ()),
        ("clerk", ()),
    ],
)
def test_the_names_in_a_name(name: str, several: tuple[str, ...]) -> None:
    assert spellings(name) == several


def test_every_bundled_name_finds_its_role_first() -> None:
    with open_catalog() as catalog:
        for name in catalog.names("role"):
            owners = catalog.named("role", name.folded)
            assert _likest(catalog, name.words)[0].id in owners, name


def test_every_bundled_greek_name_finds_its_role_first_in_latin_letters_too() -> None:
    with open_catalog() as catalog:
        for name in catalog.names("role"):
            if is_greek(name.folded):
                owners = catalog.named("role", name.folded)
                assert _likest(catalog, in_latin_letters(name.folded))[0].id in owners, name


def test_what_a_pack_above_overrides_is_not_found_below(tmp_path: Path) -> None:
    role = {
        "id": "clerk",
        "family": "service",
        "title": {"en": "Astronaut"},
        "title_sources": {},
        "aliases": {},
        "codes": [],
        "summary": {"text": {"en": "Flies."}, "sources": ["guide"]},
        "duties": [],
        "skills": [],
    }
    above = write_pack(tmp_path / "above", "above", {"roles/clerk.yaml": role}, overrides={"roles": ["clerk"]})
    with open_catalog(TINY, [str(above)]) as catalog:
        assert [each.words for each in _likest(catalog, "astronaut") if each.signs.likeness > 0.9] == ["Astronaut"]
        assert "Clerk" not in {each.words for each in _likest(catalog, "clerk")}
