"""The compiled catalogue gives the answers that the plainest possible catalogue gives."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, product
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careercli.catalog import Catalog, CountedKind, NameKind, PrintedNumber, Wanted, WantedFigures
from careercli.model import ONET_EDITIONS, Pack, Series, SeriesId
from careercli.records import replaced
from careercli.store.location import bundled_pack
from careercli.store.pack_reader import read_pack
from careercli.text import fold
from tests.program import TINY
from tests.worlds import LETTERS, PlainCatalog, compiled, packs

pytestmark = pytest.mark.exhaustive

KINDS: tuple[NameKind, ...] = get_args(NameKind)
COUNTED: tuple[CountedKind, ...] = get_args(CountedKind)
SERIES: tuple[SeriesId, ...] = get_args(SeriesId)
SOME = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
"""A generated pack is often larger than Hypothesis allows an example to be, and drawn again."""


def read_back(catalog: Catalog, pack: Pack) -> Pack:
    """Put the pack together again, asking about the countries and series that it speaks of."""
    return Pack(
        info=catalog.info(),
        roles=catalog.roles(),
        skills=catalog.skills(),
        ladders=catalog.ladders(),
        moves=catalog.moves(),
        countries=catalog.countries(),
        figures=catalog.figures(broad=True),
        topics=catalog.topics(),
        sources=catalog.sources(),
        series=tuple(read_series(catalog, series.id) for series in pack.series),
        minimum_wages=tuple(
            wage for country in countries_with_a_minimum(pack) for wage in catalog.minimum_wages(country)
        ),
        projections=tuple(
            projection for role in roles_with_a_projection(pack) for projection in catalog.projections(role)
        ),
        group_pay=catalog.group_pay(),
        ratings=tuple(
            rating
            for edition in ONET_EDITIONS
            for rating in catalog.ratings(sorted({rating.occupation for rating in pack.ratings}), edition)
        ),
        editions=catalog.editions(),
    )


def read_series(catalog: Catalog, series: SeriesId) -> Series:
    edition = catalog.edition(series)
    assert edition is not None
    readings = (catalog.readings(series, area).values() for area in sorted(catalog.areas(series)))
    return Series(id=series, edition=edition, readings=tuple(chain.from_iterable(readings)))


def countries_with_a_minimum(pack: Pack) -> list[str]:
    return sorted({wage.country for wage in pack.minimum_wages})


def roles_with_a_projection(pack: Pack) -> list[str]:
    return sorted({projection.role for projection in pack.projections})


def in_order_of_questions(pack: Pack) -> Pack:
    """Return the pack as it is put together again: in the pack's order, but by the thing one asks about."""
    return replace(
        pack,
        figures=tuple(sorted(pack.figures, key=lambda figure: figure.is_broad)),
        series=tuple(
            replace(series, readings=tuple(sorted(series.readings, key=lambda reading: (reading.area, reading.year))))
            for series in pack.series
        ),
        minimum_wages=tuple(sorted(pack.minimum_wages, key=lambda wage: wage.country)),
        ratings=tuple(sorted(pack.ratings, key=lambda rating: (rating.scheme, rating.occupation, rating.element))),
        projections=tuple(sorted(pack.projections, key=lambda projection: projection.role)),
    )


def assert_same_names(catalog: Catalog, plain: Catalog, words: list[str], ids: list[str]) -> None:
    for kind in KINDS:
        assert catalog.names(kind) == plain.names(kind)
        for than in (0, 3, len(plain.names(kind)) - 1, len(plain.names(kind))):
            assert catalog.has_more_names(kind, than) == plain.has_more_names(kind, than)
        for most in (-1, 0, 2):
            assert catalog.named_with(kind, words, most) == plain.named_with(kind, words, most)
            for beginning in ["", *words]:
                for backwards in (False, True):
                    asked = (kind, beginning, most)
                    assert catalog.ids(*asked, backwards=backwards) == plain.ids(*asked, backwards=backwards)
        for folded in [*words, " ".join(words), *map(fold, ids)]:
            assert catalog.named(kind, folded) == plain.named(kind, folded)


def assert_same_likely_names(catalog: Catalog, plain: Catalog) -> None:
    known = plain.words_of_names()
    assert catalog.words_of_names() == known
    words = sorted(known)[:6]
    wanted = [
        Wanted(spellings, weight)
        for spellings, weight in ((tuple(words[:1]), 1.5), (tuple(words[1:3]), 1.0), ((" ".join(words[3:5]),), 2.25))
        if any(spellings)
    ]
    for kind in KINDS:
        if kind != "figure":
            for letters, most in ((0, 100), (7, 2), (20, 1)):
                # Which of several things with one name comes first is left open.
                found = sorted(name.folded for name in catalog.names_with(kind, wanted, letters, most))
                assert found == sorted(name.folded for name in plain.names_with(kind, wanted, letters, most))
            assert catalog.names_with(kind, [], 7, 10) == ()


def assert_same_lists(catalog: Catalog, plain: Catalog, words: list[str], ids: list[str]) -> None:
    for filters in filters_to_ask(plain, words, ids):
        assert list(catalog.listed_roles(**filters)) == list(plain.listed_roles(**filters))
    for most in (0, 1, 5):
        assert catalog.roles_with_pay(most) == plain.roles_with_pay(most)
        assert catalog.roles_without_skills(most) == plain.roles_without_skills(most)
    assert catalog.in_order("role", reversed(ids)) == plain.in_order("role", ids)
    for skills in ([], [skill.id for skill in plain.skills()], [skill.id for skill in plain.skills()][::2]):
        assert catalog.coverage(skills) == plain.coverage(skills)
    for scheme in ("onet-soc", "esco"):
        assert catalog.codes("role", scheme) == plain.codes("role", scheme)
    assert catalog.codes("skill", "onet-element") == plain.codes("skill", "onet-element")
    for code in [code for role in plain.roles() for code in role.codes][:20]:
        assert catalog.roles_coded(code) == plain.roles_coded(code)


def assert_same_answers(catalog: Catalog, plain: Catalog, words: list[str], ids: list[str]) -> None:
    """Ask both catalogues everything, about some words and the ids of some roles and countries."""
    assert_same_names(catalog, plain, words, ids)
    assert_same_likely_names(catalog, plain)
    assert_same_lists(catalog, plain, words, ids)
    for roles in (None, [], ids):
        for countries in (None, [], ids):
            for year, broad in product((None, 2019, 2023, 2024), (False, True)):
                figures = catalog.figures(roles, countries, year=year, broad=broad)
                assert figures == plain.figures(roles, countries, year=year, broad=broad)
    for wanted in wanted_figures(plain, ids):
        assert list(catalog.listed_figures(wanted)) == list(plain.listed_figures(wanted))
        assert catalog.alike_figures(wanted) == plain.alike_figures(wanted)
    for broad in (False, True):
        for role in ids:
            assert catalog.countries_with_pay(role, broad=broad) == plain.countries_with_pay(role, broad=broad)
    assert [catalog.title("role", id_) for id_ in ids] == [plain.title("role", id_) for id_ in ids]
    assert list(catalog.currency_names().items()) == list(plain.currency_names().items())
    for series in SERIES:
        assert catalog.edition(series) == plain.edition(series)
        assert catalog.areas(series) == plain.areas(series)
        assert catalog.years(series) == plain.years(series)
    for id_ in ids:
        assert catalog.country_name(id_) == plain.country_name(id_)
        assert catalog.minimum_wages(id_) == plain.minimum_wages(id_)
        assert catalog.projections(id_) == plain.projections(id_)
        assert catalog.group_pay(id_) == plain.group_pay(id_)
        for series in SERIES:
            assert list(catalog.readings(series, id_).items()) == sorted(plain.readings(series, id_).items())


def wanted_figures(plain: Catalog, ids: list[str]) -> Iterator[WantedFigures]:
    """Yield what may be wanted of figures, one thing at a time and all together."""
    everything = WantedFigures(broad=True)
    yield from (WantedFigures(), everything)
    yield from (everything._replace(roles=tuple(ids)), everything._replace(countries=tuple(ids)))
    for figure in plain.figures(broad=True)[:3]:
        one_by_one: dict[str, Any] = {
            "sources": (figure.source,),
            "statistics": (figure.statistic, "p10"),
            "year": figure.year,
            "currencies": (figure.currency,),
            "printed": PrintedNumber(figure.as_printed, (figure.least, 7.25)),
        }
        for name, value in one_by_one.items():
            yield everything._replace(**{name: value})
        yield WantedFigures(**one_by_one)


def filters_to_ask(plain: Catalog, words: list[str], ids: list[str]) -> Iterator[dict[str, Any]]:
    """Yield filters of roles, one by one and all together."""
    for word in ids:
        yield {"country": word}
    skills, families = [skill.id for skill in plain.skills()], [family.id for family in plain.info().families]
    one_by_one = [{"skill": skill} for skill in skills[:2]] + [{"family": family} for family in families[:2]]
    yield from one_by_one
    yield {"containing": words}
    yield {name: value for filters in one_by_one for name, value in filters.items()} | {"containing": words[:1]}


def assert_same_records(catalog: Catalog, plain: PlainCatalog, ids: list[str]) -> None:
    """Ask both catalogues for single things that are known to be there."""
    known = [role.id for role in plain.roles() if role.id in ids]
    for roles in (known, known[::-1], []):
        assert catalog.roles(iter(roles)) == plain.roles(roles)
    for country in plain.countries():
        assert catalog.country(country.id) == country
    for source in plain.sources():
        assert catalog.source(source.id) == source
        assert tuple(catalog.figures_of(source.id)) == tuple(plain.figures_of(source.id))
        assert len(catalog.figures_of(source.id)) == len(plain.figures_of(source.id))
        assert catalog.roles_citing(source.id) == plain.roles_citing(source.id)
        assert catalog.roles_figured_by(source.id) == plain.roles_figured_by(source.id)
    for figure in plain.figures(broad=True):
        assert catalog.figure(figure.id) == figure
    assert list(catalog.skills_by_need()) == list(plain.skills_by_need())
    for skill in plain.skills():
        assert list(catalog.requirements(skill.id)) == list(plain.requirements(skill.id))
        assert catalog.title("skill", skill.id) == skill.name
    for kind in COUNTED:
        assert catalog.count(kind) == plain.count(kind)


def words_to_ask(plain: PlainCatalog) -> st.SearchStrategy[list[str]]:
    """Return a strategy for folded words: such as there are, beginnings of them, and any others."""
    texts = [name.words for kind in KINDS for name in plain.names(kind)]
    texts += [text for role in plain.roles() for text in plain.said_of(role)]
    known = st.sampled_from(sorted({word for text in texts for word in fold(text).split()}) or ["nothing"])
    beginnings = st.builds(lambda word, length: word[:length], known, st.integers(1, 4))
    others = st.text(LETTERS + "0123456789", min_size=1, max_size=3).map(fold)
    return st.lists(known | beginnings | others, min_size=1, max_size=3)


def ids_to_ask(pack: Pack) -> st.SearchStrategy[list[str]]:
    ids = [role.id for role in pack.roles] + [country.id for country in pack.countries]
    return st.lists(st.sampled_from([*ids, "unknown", "TR", "EUR"]), max_size=4, unique=True)


@SOME
@given(packs())
def test_what_is_compiled_reads_back_the_same(pack: Pack) -> None:
    with compiled(pack) as catalog:
        assert read_back(catalog, pack) == in_order_of_questions(pack)


@SOME
@given(packs(), st.data())
def test_every_question_gets_the_plain_answer(pack: Pack, data: st.DataObject) -> None:
    plain = PlainCatalog(pack)
    with compiled(pack) as catalog:
        ids = data.draw(ids_to_ask(pack))
        assert_same_answers(catalog, plain, data.draw(words_to_ask(plain)), ids)
        assert_same_records(catalog, plain, ids)


@pytest.mark.parametrize(("folder", "rounds"), [(TINY, 20), (bundled_pack(), 2)], ids=["tiny", "bundled"])
def test_real_packs_read_back_the_same_and_answer_plainly(folder: Path, rounds: int) -> None:
    pack = read_pack(folder)
    plain = PlainCatalog(pack)
    with compiled(pack) as catalog:
        assert read_back(catalog, pack) == in_order_of_questions(pack)

        @settings(max_examples=rounds)
        @given(words_to_ask(plain), ids_to_ask(pack))
        def ask(words: list[str], ids: list[str]) -> None:
            assert_same_answers(catalog, plain, words, ids)

        assert_same_records(catalog, plain, [role.id for role in pack.roles])
        ask()


@pytest.mark.parametrize("folder", [TINY, bundled_pack()], ids=["tiny", "bundled"])
def test_whatever_is_said_of_a_role_finds_it(folder: Path) -> None:
    plain = PlainCatalog(read_pack(folder))
    with compiled(plain.pack) as catalog:
        for role in plain.roles():
            for text in plain.said_of(role):
                found = catalog.listed_roles(containing=fold(text).split())
                assert role.id in {listed.id for listed in found}, text


def test_a_skill_is_found_by_the_beginning_of_an_id_that_is_no_word() -> None:
    pack = read_pack(TINY)
    ids = [f"esco-00000000-0000-0000-0000-00000000000{number}" for number in (1, 2)]
    skills = [replaced(skill, id=id_) for skill, id_ in zip(pack.skills, ids, strict=False)]
    with compiled(replaced(pack, skills=(*pack.skills, *skills))) as catalog:
        assert catalog.named("skill", fold(ids[0])) == (ids[0],)
        assert catalog.named_with("skill", fold(ids[0][:-1]).split()) == tuple(ids)
        assert "00000000" not in catalog.words_of_names()
