"""A pack lies over others: it adds what it has, and overrides only what it says it does."""

import os
import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest

from careercli import cache_folder
from careercli.catalog import Catalog, OpenCatalog
from careercli.errors import InvalidPack, UsageProblem
from careercli.i18n.sentences import sentence
from careercli.model import SeriesId
from careercli.store.cache import open_catalog
from careercli.store.layers import layers_of
from careercli.store.location import bundled_pack
from tests.layering import SOURCE, asked, figure, pay, role, sources, write_pack
from tests.program import TINY

BANDS = {"sources.yaml": sources(), "pay/GR.yaml": pay(figure("gr-clerk-acme"))}
Lay = Callable[..., Path]
"""Writes a pack of some files beside others, with some keys of pack.yaml."""


@pytest.fixture
def lay(tmp_path: Path) -> Lay:
    def write(id_: str, files: dict[str, Any], **info: Any) -> Path:
        return write_pack(tmp_path / id_, id_, files, **info)

    return write


def problems(data: Path, *packs: Path) -> list[str]:
    """Return what is wrong with packs over another, by the names of their files."""
    with pytest.raises(InvalidPack) as invalid, open_catalog(data, [str(pack) for pack in packs]):
        pass
    return [sentence(problem.placed()).rpartition("/")[2] for problem in invalid.value.problems]


def over_tiny(*packs: Path) -> AbstractContextManager[OpenCatalog]:
    return open_catalog(TINY, [str(pack) for pack in packs])


# --- a pack holds only what it adds


def test_one_file_of_pay_over_the_bundled_pack_is_a_pack(lay: Lay) -> None:
    with open_catalog() as bundled:
        source = bundled.sources()[0].id
        figures = bundled.figures(["agent"], ["TR"], broad=True)
    pack = lay("acme", {"pay/TR.yaml": pay(figure("tr-acme", role="agent", country="TR", source=source))})
    with open_catalog(packs=[str(pack)]) as catalog:
        assert catalog.count("role") == len(catalog.roles())
        found = catalog.figures(["agent"], ["TR"], broad=True)
        assert [one.id for one in found if one not in figures] == ["tr-acme"]
        assert catalog.figure("tr-acme").role == "agent"
        assert source in {one.id for one in catalog.sources()}
        assert "tr-acme" in tuple(catalog.figures_of(source))
        assert catalog.ids("figure", "tr acme") == ("tr-acme",)


def test_what_is_of_a_pack_above_names_it_and_nothing_else_does(lay: Lay) -> None:
    skill = {"id": "juggling", "name": {"en": "Juggling"}, "aliases": {}, "kind": "technical", "codes": []}
    files = {**BANDS, "skills.yaml": {"skills": [skill]}, "roles/juggler.yaml": role("juggler")}
    with over_tiny(lay("acme", files)) as catalog:
        own: list[Any] = [*catalog.figures(), *catalog.roles(), *catalog.skills(), *catalog.sources()]
        assert {one.id: one.pack for one in own if one.pack is not None} == dict.fromkeys(
            ["gr-clerk-acme", "juggler", "juggling", "bands"], "acme"
        )


def test_a_role_may_ask_for_a_skill_below_and_be_found_by_its_name(lay: Lay) -> None:
    pack = lay("acme", {"sources.yaml": sources(), "roles/usher.yaml": role("usher", skills=[asked("listening")])})
    with over_tiny(pack) as catalog:
        assert [id_ for id_, _ in catalog.requirements("listening")][-1] == "usher"
        assert [one.id for one in catalog.listed_roles(skill="listening")][-1] == "usher"
        assert [one.id for one in catalog.listed_roles(containing=["dinleme", "told"])] == ["usher"]
        assert catalog.roles(["usher"])[0].skills[0].skill == "listening"


def test_pay_in_a_pack_above_counts_for_the_role_below(lay: Lay) -> None:
    files = {"sources.yaml": sources(), "pay/TR.yaml": pay(figure("tr-adviser", role="adviser", country="TR"))}
    with over_tiny() as tiny, over_tiny(lay("acme", files)) as catalog:
        assert "adviser" not in tiny.roles_with_pay(9)
        assert catalog.countries_with_pay("adviser") == ("TR",)
        assert "adviser" in catalog.roles_with_pay(9)
        listed = {one.id: one.countries for one in catalog.listed_roles(country="TR")}
        assert listed["adviser"] == ("TR",)
        assert listed["clerk"] == ("GB", "GR", "TR")


def test_official_figures_are_about_the_roles_below_that_carry_the_codes(lay: Lay) -> None:
    rows = "country,scheme,code,title,year,statistic,period,amount,currency,basis,place\n"
    rows += "GR,isco-08,4225,Clerks,2023,median,month,1234,EUR,gross,Table 1\n"
    with over_tiny(lay("office", {"sources.yaml": sources(), "pay/official/gr-survey.csv": rows})) as catalog:
        (made,) = (one for one in catalog.figures(["clerk"]) if one.occupation is not None)
        assert (made.id, made.low, made.pack) == ("gr-clerk-survey-median-month-2023", 1234, "office")


def test_three_layers_speak_of_each_other(lay: Lay) -> None:
    first = lay("first", {"sources.yaml": sources(), "roles/usher.yaml": role("usher")})
    second = lay("second", {"pay/GR.yaml": pay(figure("gr-usher", role="usher"))})
    third = lay(
        "third", {"pay/GR.yaml": pay(figure("gr-usher", role="usher", low=900))}, overrides={"figures": ["gr-usher"]}
    )
    with over_tiny(first, second, third) as catalog:
        assert [(one.low, one.pack) for one in catalog.figures(["usher"])] == [(900, "third")]
        assert catalog.info().version == "1 + first 1 + second 1 + third 1"
        assert [part.info().id for part in catalog.parts] == ["tiny", "first", "second", "third"]


def test_topics_families_and_moves_are_joined(lay: Lay) -> None:
    files = {
        "sources.yaml": sources(),
        "guide.yaml": {
            "topics": [
                {
                    "id": "industries",
                    "title": {"en": "Ours"},
                    "aliases": {"en": ["fields"]},
                    "entries": [{"id": "circus", "title": {"en": "Circus"}, "sources": ["bands"]}],
                }
            ]
        },
        "ladders.yaml": {"moves": [{"from": "adviser", "to": "chief", "kind": "advancement", "source": "bands"}]},
    }
    family = {"id": "arts", "name": {"en": "Arts"}}
    with over_tiny(lay("acme", files, families=[family])) as catalog:
        (industries,) = (topic for topic in catalog.topics() if topic.id == "industries")
        assert [entry.id for entry in industries.entries] == ["banking", "circus"]
        assert industries.title["en"] == "Industries"
        assert catalog.named("topic", "fields") == ("industries",)
        assert [each.id for each in catalog.info().families] == ["service", "leadership", "arts"]
        assert catalog.moves()[-1].from_ == "adviser"


# --- what is wrong with one


def test_an_unknown_id_is_told_with_the_nearest_one_from_below(lay: Lay) -> None:
    pack = lay("acme", {"sources.yaml": sources(), "pay/GR.yaml": pay(figure("gr-one", role="clark"))})
    assert problems(TINY, pack) == ["GR.yaml:7: unknown role 'clark'; did you mean 'clerk'?"]


def test_an_id_that_is_defined_below_has_to_be_overridden(lay: Lay) -> None:
    files = {"sources.yaml": sources({**SOURCE, "id": "guide"}), "roles/clerk.yaml": role("clerk")}
    wrong = problems(TINY, lay("acme", files))
    assert [line.partition(";")[0] for line in wrong] == [
        "clerk.yaml:2: the role 'clerk' is already defined in the pack 'tiny'",
        "sources.yaml:18: the source 'guide' is already defined in the pack 'tiny'",
    ]
    assert wrong[0].endswith("give it another id; or name it in pack.yaml under `overrides`: roles: [clerk]")


def test_an_official_figure_with_the_id_of_one_below_is_told(lay: Lay) -> None:
    rows = "country,scheme,code,title,year,statistic,period,amount,currency,basis,place\n"
    rows += "GB,uk-soc-2020,7220,Advisers,2023,mean,hour,17,GBP,gross,Table 1\n"
    with over_tiny() as tiny:
        known = [one.id for one in tiny.figures(broad=True) if one.occupation is not None]
    (line, *others) = problems(TINY, lay("office", {"sources.yaml": sources(), "pay/official/gb-survey.csv": rows}))
    assert f"the figure '{known[0]}' is already defined in the pack 'tiny'" in line
    assert len(others) <= 1


@pytest.mark.parametrize(
    ("overrides", "told"),
    [
        ({"roles": ["porter"]}, "overrides the role 'porter', which this pack does not have"),
        ({"sources": ["bands"]}, "overrides the source 'bands', which no pack below has"),
        ({"jobs": ["clerk"]}, "unknown key 'jobs'"),
        ({"roles": "clerk"}, "'roles' is \"clerk\" where a list is expected"),
    ],
)
def test_what_is_said_to_be_overridden_is_checked_strictly(overrides: Any, told: str, lay: Lay) -> None:
    (line,) = problems(TINY, lay("acme", BANDS, overrides=overrides))
    assert line.startswith("pack.yaml:")
    assert told in line


def test_tables_say_nothing_of_what_another_pack_defines(lay: Lay) -> None:
    rows = "role,skill,need\nclerk,listening,helpful\n"
    (line,) = problems(TINY, lay("acme", {"sources.yaml": sources(), "requirements.csv": rows}))
    assert line.startswith("requirements.csv:2: the role 'clerk' is of the pack 'tiny'")


def test_a_pack_alone_still_has_to_define_what_it_speaks_of(lay: Lay) -> None:
    assert any("'clerk'" in line for line in problems(lay("acme", BANDS)))


def test_two_packs_of_one_id_are_refused(lay: Lay, tmp_path: Path) -> None:
    pack = lay("acme", BANDS)
    other = shutil.copytree(pack, tmp_path / "copy")
    with pytest.raises((UsageProblem, InvalidPack)), over_tiny(pack, other):
        pass
    empty = lay("empty", {})
    twin = write_pack(tmp_path / "twin", "empty", {})
    with pytest.raises(UsageProblem) as told, over_tiny(empty, twin):
        pass
    assert sentence(told.value.message) == f"two packs have the id 'empty': {empty} and {twin}"


# --- what is overridden is gone everywhere


def test_an_overridden_role_is_gone_from_lists_names_search_and_counts(lay: Lay) -> None:
    files = {
        "sources.yaml": sources(),
        "roles/clerk.yaml": role("clerk", title={"en": "Scribe"}, skills=[asked("leading")]),
    }
    with over_tiny() as tiny, over_tiny(lay("acme", files, overrides={"roles": ["clerk"]})) as catalog:
        assert [one.id for one in catalog.roles()] == [one.id for one in tiny.roles()]
        assert catalog.title("role", "clerk") == {"en": "Scribe"}
        assert catalog.count("role") == tiny.count("role")
        assert catalog.named("role", "desk clerk") == ()
        assert catalog.named("role", "scribe") == ("clerk",)
        assert [one.id for one in catalog.listed_roles(containing=["answers", "customers"])] == []
        assert "clerk" not in {id_ for id_, _ in catalog.requirements("counting")}
        assert "clerk" not in catalog.roles_citing("office")
        assert catalog.words_of_names()["desk"] == tiny.words_of_names()["desk"] - 1
        # What was said of its pay is said of it still.
        assert catalog.figures(["clerk"]) == tiny.figures(["clerk"])


def test_official_figures_of_an_occupation_go_with_the_code(lay: Lay) -> None:
    with over_tiny() as tiny:
        (about,) = {one.role for one in tiny.figures(broad=True) if one.occupation is not None}
    files = {"sources.yaml": sources(), f"roles/{about}.yaml": role(about)}
    with over_tiny(lay("acme", files, overrides={"roles": [about]})) as catalog:
        assert [one for one in catalog.figures(broad=True) if one.occupation is not None] == []
        assert catalog.count("figure") == len(catalog.figures(broad=True))


def test_an_overridden_figure_is_replaced_wherever_it_counts(lay: Lay) -> None:
    files = {"sources.yaml": sources(), "pay/GB.yaml": pay(figure("gb-clerk-2023", country="GB", currency="GBP"))}
    with over_tiny() as tiny, over_tiny(lay("acme", files, overrides={"figures": ["gb-clerk-2023"]})) as catalog:
        assert catalog.figure("gb-clerk-2023").pack == "acme"
        assert catalog.count("figure") == tiny.count("figure")
        assert "gb-clerk-2023" not in tuple(catalog.figures_of("office"))
        assert [one.id for one in catalog.figures()].count("gb-clerk-2023") == 1


def test_overridden_sources_skills_countries_ladders_and_terms_are_the_packs_own(lay: Lay) -> None:
    skill = {"id": "listening", "name": {"en": "Hearing out"}, "aliases": {}, "kind": "personal", "codes": []}
    ladder = {"id": "service", "title": {"en": "Ours"}, "rungs": ["adviser", "chief"], "source": "bands"}
    country = {"id": "GR", "currency": "EUR", "currency_source": "bands"}
    files = {
        "sources.yaml": sources({**SOURCE, "id": "guide", "title": {"en": "Another guide"}}),
        "skills.yaml": {"skills": [skill]},
        "ladders.yaml": {"ladders": [ladder]},
        "countries.yaml": {"countries": [country]},
    }
    overrides = {
        "sources": ["guide"],
        "skills": ["listening"],
        "ladders": ["service"],
        "countries": ["GR"],
        "terms": ["capital"],
        "families": ["service"],
    }
    terms = [{"id": "capital", "name": {"en": "Main town"}}]
    families = [{"id": "service", "name": {"en": "Serving"}}]
    pack = lay("acme", files, overrides=overrides, terms=terms, families=families)
    with over_tiny(pack) as catalog:
        assert catalog.source("guide").title == {"en": "Another guide"}
        assert catalog.title("skill", "listening") == {"en": "Hearing out"}
        assert catalog.skills()[0].id == "listening"
        assert catalog.ladders()[0].rungs == ("adviser", "chief")
        assert [one.id for one in catalog.countries()] == ["GR", "TR", "GB"]
        assert catalog.country("GR").weekly_hours is None
        assert catalog.named("country", "hellas") == ()
        assert catalog.country_name("GR")["en"] == "Greece"
        info = catalog.info()
        assert [(one.id, one.name["en"]) for one in info.terms] == [("capital", "Main town")]
        assert [one.name["en"] for one in info.families] == ["Serving", "Leadership"]


def test_a_role_below_is_found_by_the_new_name_of_its_skill_and_not_by_the_old_one(lay: Lay) -> None:
    skill = {"id": "listening", "name": {"en": "Hearing out"}, "aliases": {}, "kind": "personal", "codes": []}
    usher = lay(
        "ushers",
        {"sources.yaml": sources(), "roles/usher.yaml": role("usher", skills=[asked("listening"), asked("counting")])},
    )
    acme = lay("acme", {"skills.yaml": {"skills": [skill]}}, overrides={"skills": ["listening"]})
    with over_tiny(usher) as below, over_tiny(usher, acme) as catalog:
        asking = [one.id for one in below.listed_roles(containing=["listening"])]
        assert asking == ["clerk", "chief", "usher"]
        assert [one.id for one in catalog.listed_roles(containing=["listening"])] == []
        assert [one.id for one in catalog.listed_roles(containing=["hearing", "out"])] == asking
        assert [one.id for one in catalog.listed_roles(containing=["hearing", "letters"])] == ["clerk"]
        assert [one.id for one in catalog.listed_roles(containing=["hearing", "counting"])] == ["clerk", "usher"]
        assert [one.id for one in catalog.listed_roles(containing=["advises"])] == ["adviser"]


# --- reference series, row by row


def test_one_rate_of_ones_own_leaves_all_others_as_they_are(lay: Lay) -> None:
    rates = "area,year,value\nTRY,2024,33\nTRY,2025,40\n"
    files = {"sources.yaml": sources(), "reference/exchange-rate-world-bank.csv": rates}
    with over_tiny() as tiny, over_tiny(lay("acme", files)) as catalog:
        series: SeriesId = "exchange-rate-world-bank"
        values = {year: one.value for year, one in catalog.readings(series, "TRY").items()}
        assert values == {2022: 10, 2023: 20, 2024: 33, 2025: 40}
        assert catalog.readings(series, "GBP") == tiny.readings(series, "GBP")
        assert catalog.years(series) == (2022, 2023, 2024, 2025)
        cited = {year: catalog.edition(series, "TRY", year) for year in values}
        assert [one.source for one in cited.values() if one] == ["bank", "bank", "bands", "bands"]
        assert catalog.edition(series) == tiny.edition(series)
        assert catalog.readings("purchasing-power-parity", "TR") == tiny.readings("purchasing-power-parity", "TR")


def test_prices_of_a_country_are_never_mixed_from_two_editions(lay: Lay) -> None:
    """The level of an index means nothing: a ratio of levels of two editions would mean less."""
    series: SeriesId = "consumer-prices-world-bank"
    files = {"sources.yaml": sources(), f"reference/{series}.csv": "area,year,value\nTR,2024,7\nTR,2025,8\n"}
    with over_tiny() as tiny, over_tiny(lay("acme", files)) as catalog:
        assert {year: one.value for year, one in catalog.readings(series, "TR").items()} == {2024: 7, 2025: 8}
        assert catalog.readings(series, "GR") == tiny.readings(series, "GR")


def test_a_minimum_wage_of_ones_own_replaces_one_and_ends_the_one_before(lay: Lay) -> None:
    head = "country,valid_from,valid_to,amount,currency,period,basis,payments_per_year,precision,source,place\n"
    rows = "TR,2024-01-01,2024-06-30,20002,TRY,month,gross,12,exact,bands,Decree\n"
    rows += "GR,2025-04-01,,880,EUR,month,gross,14,exact,bands,Decree\n"
    files = {"sources.yaml": sources(), "reference/minimum-wage-statutory.csv": head + rows}
    with over_tiny() as tiny, over_tiny(lay("acme", files)) as catalog:
        gross = [one for one in catalog.minimum_wages("TR") if one.basis == "gross"]
        assert [(one.valid_from, one.amount) for one in gross] == [
            ("2023-01-01", 10000),
            ("2023-07-01", 12000),
            ("2024-01-01", 20002),
        ]
        assert [one for one in catalog.minimum_wages("TR") if one.basis == "net"] == [
            one for one in tiny.minimum_wages("TR") if one.basis == "net"
        ]
        rates = [(one.valid_from, one.valid_to, one.source) for one in catalog.minimum_wages("GR")]
        assert rates == [
            ("2023-01-01", "2024-03-31", "office"),
            ("2024-04-01", "2024-12-31", "office"),
            ("2025-04-01", "2026-12-31", "bands"),
        ]


def test_of_one_law_each_rate_ends_where_the_next_begins(lay: Lay) -> None:
    head = "country,valid_from,valid_to,amount,currency,period,basis,payments_per_year,precision,source,place\n"
    rows = "GR,2024-07-01,2024-08-31,730,EUR,month,gross,14,exact,bands,Decree\n"
    files = {"sources.yaml": sources(), "reference/minimum-wage-statutory.csv": head + rows}
    with over_tiny(lay("acme", files)) as catalog:
        rates = [(one.valid_from, one.valid_to) for one in catalog.minimum_wages("GR")]
        assert rates[1:] == [("2024-04-01", "2024-06-30"), ("2024-07-01", "2024-08-31")]


# --- what is compiled


@pytest.fixture
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "careercli"


def kept(cache: Path) -> dict[str, int]:
    return {file.name: file.stat().st_mtime_ns for file in cache.glob("*.sqlite")}


def opened(*packs: Path) -> Catalog:
    with over_tiny(*packs) as catalog:
        assert catalog.roles()
        return catalog


def test_a_change_of_the_upper_pack_compiles_nothing_else(lay: Lay, own_cache: Path) -> None:
    pack = lay("acme", BANDS)
    opened(pack)
    before = kept(own_cache)
    lay("acme", {**BANDS, "pay/GR.yaml": pay(figure("gr-clerk-acme", low=1001))})
    opened(pack)
    after = kept(own_cache)
    assert before.items() <= after.items()
    assert len(after) == len(before) + 1 == 3


def test_a_change_below_compiles_the_upper_pack_anew_only_if_it_rests_on_it(
    lay: Lay, tmp_path: Path, own_cache: Path
) -> None:
    below, pack = shutil.copytree(TINY, tmp_path / "below"), lay("acme", BANDS)

    def count() -> int:
        with open_catalog(below, [str(pack)]) as catalog:
            assert catalog.figure("gr-clerk-acme")
        return len(kept(own_cache))

    assert count() == 2
    words = (below / "roles" / "clerk.yaml").read_text(encoding="utf-8")
    (below / "roles" / "clerk.yaml").write_text(words.replace("Answer letters.", "Answer mail."), encoding="utf-8")
    assert count() == 3  # the lower one alone
    skills = (below / "skills.yaml").read_text(encoding="utf-8")
    (below / "skills.yaml").write_text(skills.replace("{en: Counting,", "{en: Adding up,"), encoding="utf-8")
    assert count() == 5  # roles above may be found by the name of the skill


def test_many_layers_do_not_drive_each_other_out_of_the_cache(
    lay: Lay, own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache_folder, "MOST_BYTES", 1)
    packs = [
        lay(f"acme-{number}", {"sources.yaml": {"sources": [{**SOURCE, "id": f"acme-{number}"}]}})
        for number in range(4)
    ]
    opened(*packs)
    before = kept(own_cache)
    opened(*packs)
    assert kept(own_cache) == before
    assert len(before) == len(packs) + 1


def test_a_role_that_is_gone_below_is_missed_above(lay: Lay, tmp_path: Path) -> None:
    below = shutil.copytree(TINY, tmp_path / "below")
    pack = lay("acme", {"sources.yaml": sources(), "pay/GR.yaml": pay(figure("gr-adviser", role="adviser"))})
    with open_catalog(below, [str(pack)]) as catalog:
        assert catalog.figure("gr-adviser")
    (below / "roles" / "adviser.yaml").unlink()
    ladders = (below / "ladders.yaml").read_text(encoding="utf-8")
    (below / "ladders.yaml").write_text(ladders.replace("to: adviser", "to: chief"), encoding="utf-8")
    assert any("unknown role 'adviser'" in line for line in problems(below, pack))


def test_layers_answer_without_a_cache_too(lay: Lay, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", os.devnull)
    files = {"sources.yaml": sources(), "roles/clerk.yaml": role("clerk", title={"en": "Scribe"})}
    with over_tiny(lay("acme", files, overrides={"roles": ["clerk"]})) as catalog:
        assert catalog.title("role", "clerk") == {"en": "Scribe"}


# --- which packs are in use


def test_added_packs_lie_over_the_bundled_one_alone(lay: Lay, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "home" / "careercli"
    home.mkdir(parents=True, mode=0o700)
    for folder in (home.parent, home):
        folder.chmod(0o700)
    monkeypatch.setenv("XDG_DATA_HOME", str(home.parent))
    assert [layer.origin for layer in layers_of()] == ["bundled"]
    added = write_pack(home / "packs" / "acme-1", "acme", {})
    (home / "packs.json").write_text('[{"name": "acme", "folder": "acme-1", "version": "1", "sha256": "0"}]')
    assert [(layer.folder, layer.origin) for layer in layers_of()] == [(bundled_pack(), "bundled"), (added, "added")]
    assert [layer.folder for layer in layers_of(TINY)] == [TINY]
    assert [layer.folder for layer in layers_of(TINY, ["acme"])] == [TINY, added]
    other = lay("other", {})
    assert [layer.folder for layer in layers_of(None, [str(other)])] == [bundled_pack(), added, other]
    with open_catalog() as catalog:
        assert [part.info().id for part in catalog.parts][1:] == ["acme"]


@pytest.mark.parametrize(
    "listed",
    ["", "{", "[1]", '[{"name": "a"}]', '[{"name": "a", "folder": "../x"}]', '[{"name": "a", "folder": ".."}]'],
)
def test_a_list_that_is_none_names_no_packs(listed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "careercli"
    home.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    (home / "packs.json").write_text(listed)
    assert [layer.origin for layer in layers_of()] == ["bundled"]


def test_a_list_that_others_may_write_is_not_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "careercli"
    home.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    (home / "packs.json").write_text('[{"name": "a", "folder": "a"}]')
    assert len(layers_of()) == 2
    (home / "packs.json").chmod(0o666)
    assert len(layers_of()) == 1
