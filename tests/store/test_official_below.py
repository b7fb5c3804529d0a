"""Official tables of a pack are about the roles of packs above it too, by the codes that these carry or lead to."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest

from careercli.catalog import OpenCatalog
from careercli.model import ByWayOf, CodeMatch, PayFigure
from careercli.store.cache import open_catalog
from tests.cli.inside import ask
from tests.layering import SOURCE, figure, pay, role, sources, write_pack
from tests.program import TINY

Lay = Callable[..., Path]
"""Writes a pack of some files beside others, with some keys of pack.yaml."""
ADVICE = {"scheme": "uk-soc-2020", "code": "7220", "match": "close"}
"""Of the occupation that the official table of the lowest pack is about."""
HEADER = "country,scheme,code,title,year,statistic,period,amount,currency,basis,place\n"
COUNTRY = {"countries": [{"id": "US", "currency": "USD", "currency_source": "bands"}]}
ADDRESS = "http://data.europa.eu/esco/occupation/00000000-0000-0000-0000-00000000000a"


@pytest.fixture
def lay(tmp_path: Path) -> Lay:
    def write(id_: str, files: dict[str, Any], **info: Any) -> Path:
        return write_pack(tmp_path / id_, id_, {"sources.yaml": sources(), **files}, **info)

    return write


def over_tiny(*packs: Path) -> AbstractContextManager[OpenCatalog]:
    return open_catalog(TINY, [str(pack) for pack in packs])


def row(code: str = "11-1111", amount: float = 50000, *, year: int = 2024, country: str = "US") -> str:
    return f"{country},us-soc-2018,{code},Ushers,{year},median,year,{amount},USD,gross,Table 1\n"


def official(catalog: OpenCatalog, role_: str) -> Sequence[PayFigure]:
    return [one for one in catalog.figures([role_], broad=True) if one.occupation is not None]


def of_office(lay: Lay, *rows: str) -> Path:
    """Write a pack of official pay whose occupations no role below carries."""
    table = HEADER + "".join(rows or [row()])
    return lay("office", {"countries.yaml": COUNTRY, "pay/official/us-census.csv": table})


# --- by a code that the role carries


def test_a_role_above_has_the_official_pay_of_the_code_it_carries(lay: Lay) -> None:
    usher = lay("ushers", {"roles/usher.yaml": role("usher", codes=[ADVICE])})
    with over_tiny() as tiny, over_tiny(usher) as catalog:
        expected = official(tiny, "adviser")
        found = official(catalog, "usher")
        assert expected
        assert [(one.id, one.low, one.source) for one in found] == [
            (one.id.replace("adviser", "usher"), one.low, one.source) for one in expected
        ]
        assert {(one.pack, one.occupation and one.occupation.match) for one in found} == {(None, "close")}
        assert catalog.figure(found[0].id) == found[0]
        assert {one.id for one in found} <= set(catalog.figures_of(found[0].source))
        assert catalog.count("figure") == tiny.count("figure") + len(found)
        assert [part.figures_of_below() for part in catalog.parts] == [0, len(found)]
        assert catalog.figures_of_below() == len(found)
        assert catalog.countries_with_pay("usher") == ("GB",)
        assert "usher" in catalog.roles_with_pay(9)
        assert [(one.id, one.countries) for one in catalog.listed_roles(country="GB")][-1] == ("usher", ("GB",))


def test_a_broad_match_is_never_the_roles_own_pay(lay: Lay) -> None:
    usher = lay("ushers", {"roles/usher.yaml": role("usher", codes=[{**ADVICE, "match": "broad"}])})
    with over_tiny(usher) as catalog:
        assert catalog.figures(["usher"]) == ()
        assert catalog.countries_with_pay("usher") == ()
        assert len(official(catalog, "usher")) == 2


def test_rows_that_no_role_below_carries_reach_the_role_above_that_does(lay: Lay) -> None:
    code = {"scheme": "us-soc-2018", "code": "11-1111", "match": "exact"}
    usher = lay("ushers", {"sources.yaml": {"sources": []}, "roles/usher.yaml": role("usher", codes=[code])})
    with over_tiny(of_office(lay), usher) as catalog:
        (made,) = official(catalog, "usher")
        assert (made.id, made.low, made.pack) == ("us-usher-census-median-year-2024", 50000, "office")


def test_projections_reach_the_role_above_too(lay: Lay) -> None:
    header = "country,scheme,code,title,base_year,target_year,employment_base_thousands,employment_target_thousands,"
    header += "change_percent,openings_per_year_thousands,place\n"
    rows = header + "US,us-soc-2018,11-1111,Ushers,2024,2026,10,11,10,1.5,Table 2\n"
    below = lay("office", {"countries.yaml": COUNTRY, "outlook/us-projections.csv": rows})
    code = {"scheme": "us-soc-2018", "code": "11-1111", "match": "exact"}
    usher = lay("ushers", {"sources.yaml": {"sources": []}, "roles/usher.yaml": role("usher", codes=[code])})
    with over_tiny(below, usher) as catalog:
        (projection,) = catalog.projections("usher")
        assert (projection.role, projection.change_percent, projection.pack) == ("usher", 10, "office")


def test_an_amount_that_changes_below_changes_above(lay: Lay) -> None:
    code = {"scheme": "us-soc-2018", "code": "11-1111", "match": "exact"}
    usher = lay("ushers", {"sources.yaml": {"sources": []}, "roles/usher.yaml": role("usher", codes=[code])})
    for amount in (50000, 60000):
        with over_tiny(of_office(lay, row(amount=amount)), usher) as catalog:
            assert [one.low for one in official(catalog, "usher")] == [amount]


def test_rows_that_a_pack_brings_along_itself_stand_once(lay: Lay) -> None:
    code = {"scheme": "us-soc-2018", "code": "11-1111", "match": "exact"}
    files = {
        "sources.yaml": {"sources": []},
        "roles/usher.yaml": role("usher", codes=[code]),
        "pay/official/us-census.csv": HEADER + row(amount=51000),
    }
    below = of_office(lay, row(year=2023), row())
    with over_tiny(below, lay("ushers", files)) as catalog:
        found = {one.id: (one.low, one.pack) for one in official(catalog, "usher")}
        assert found == {
            "us-usher-census-median-year-2024": (51000, "ushers"),
            "us-usher-census-median-year-2023": (50000, "office"),
        }
        assert len(official(catalog, "usher")) == 2


# --- a role that is overridden


def test_an_overridden_role_gains_what_its_new_code_finds_below(lay: Lay) -> None:
    new = lay("new", {"roles/clerk.yaml": role("clerk", codes=[ADVICE])}, overrides={"roles": ["clerk"]})
    with over_tiny() as tiny, over_tiny(new) as catalog:
        assert official(tiny, "clerk") == []
        assert [one.id for one in official(catalog, "clerk")] == [
            one.id.replace("adviser", "clerk") for one in official(tiny, "adviser")
        ]


@pytest.mark.parametrize("codes", [[], [{**ADVICE, "code": "7219"}]])
def test_an_overridden_role_loses_what_its_old_code_found(codes: Any, lay: Lay) -> None:
    new = lay("new", {"roles/adviser.yaml": role("adviser", codes=codes)}, overrides={"roles": ["adviser"]})
    with over_tiny(new) as catalog:
        assert official(catalog, "adviser") == []


def test_an_overridden_role_has_its_figures_once_and_by_its_own_match(lay: Lay) -> None:
    above = {"pay/official/gb-other.csv": HEADER + row(country="GB").replace("us-soc-2018,11-1111", "uk-soc-2020,7220")}
    new = lay(
        "new",
        {"sources.yaml": {"sources": []}, "roles/adviser.yaml": role("adviser", codes=[ADVICE])},
        overrides={"roles": ["adviser"]},
    )
    with over_tiny() as tiny, over_tiny(lay("between", above), new) as catalog:
        found = official(catalog, "adviser")
        known = [one.id for one in official(tiny, "adviser")]
        assert sorted(one.id for one in found) == sorted([*known, "gb-adviser-other-median-year-2024"])
        assert {one.occupation.match for one in found if one.occupation} == {"close"}
        assert {one.pack for one in found} == {None, "between"}
        assert set(catalog.ids("figure", "gb-adviser")) == {one.id for one in found}


def test_a_figure_that_is_overridden_along_with_its_role_stands_once(lay: Lay) -> None:
    with over_tiny() as tiny:
        one, *others = official(tiny, "adviser")
    files = {
        "roles/adviser.yaml": role("adviser", codes=[ADVICE]),
        "pay/GB.yaml": pay(figure(one.id, role="adviser", country="GB", currency="GBP", low=9)),
    }
    new = lay("new", files, overrides={"roles": ["adviser"], "figures": [one.id]})
    with over_tiny(new) as catalog:
        found = {each.id: each.low for each in catalog.figures(["adviser"], broad=True)}
        assert found == {one.id: 9, **{each.id: each.low for each in others}}
        assert catalog.count("figure") == len(catalog.figures(broad=True))


# --- by way of the official table between ESCO and O*NET


def onet(code: str, *matches: str) -> Mapping[str, Any]:
    """Return an occupation of O*NET that the official table matches with one of ESCO."""
    own = {"scheme": "onet-soc", "code": code, "match": "exact", "source": "bands"}
    linked = [_of_esco(match) for match in matches]
    return role(f"onet-{code.replace('.', '-')}", codes=[own, *linked])


def esco(*more: Any) -> Mapping[str, Any]:
    return role("esco-baker", codes=[_of_esco("exact"), *more])


def _of_esco(match: str) -> dict[str, str]:
    return {"scheme": "esco", "code": "7512.1", "match": match, "uri": ADDRESS, "source": "bands"}


def taxonomies(lay: Lay, first: dict[str, Any], second: dict[str, Any]) -> tuple[Path, ...]:
    """Return a pack of official pay, and two of classifications over it."""
    packs = [lay(name, {"sources.yaml": {"sources": []}, **files}) for name, files in (("one", first), ("two", second))]
    return (of_office(lay), *packs)


def files_of(*roles: Mapping[str, Any]) -> dict[str, Any]:
    return {f"roles/{one['id']}.yaml": one for one in roles}


@pytest.mark.parametrize("match", ["exact", "close"])
@pytest.mark.parametrize("is_onet_above", [False, True])
def test_an_esco_occupation_has_the_pay_of_the_soc_it_comes_to(
    match: CodeMatch, *, is_onet_above: bool, lay: Lay
) -> None:
    both = (files_of(esco()), files_of(onet("11-1111.00", match)))
    with over_tiny(*taxonomies(lay, *(both if is_onet_above else reversed(both)))) as catalog:
        (made,) = official(catalog, "esco-baker")
        assert (made.id, made.pack) == ("us-esco-baker-census-median-year-2024", "office")
        assert made.occupation is not None
        assert made.occupation.match == match
        assert made.occupation.by_way_of == ByWayOf(
            scheme="onet-soc",
            code="11-1111.00",
            match=match,
            source="bands",
        )
        assert catalog.countries_with_pay("esco-baker") == ("US",)
        assert [one.countries for one in catalog.listed_roles(country="US") if one.id == "esco-baker"] == [("US",)]


@pytest.mark.parametrize("command", ["show esco-baker", "compare esco-baker", "handout esco-baker --country US"])
@pytest.mark.parametrize(("match", "is_marked"), [("exact", False), ("close", True)])
def test_pay_of_what_is_but_matched_says_whose_it_is(match: str, command: str, *, is_marked: bool, lay: Lay) -> None:
    packs = taxonomies(lay, files_of(esco()), files_of(onet("11-1111.00", match)))
    cited = packs[0] / "sources.yaml"
    cited.write_text(cited.read_text(encoding="utf-8").replace(SOURCE["kind"], "statistics"), encoding="utf-8")
    printed = ask(*command.split(), "--data", str(TINY), *(word for pack in packs for word in ("--pack", str(pack))))
    assert "official 2024" in printed.stdout
    assert ("≈ official 2024" in printed.stdout) is is_marked
    assert ("Ushers" in printed.stdout) is is_marked


@pytest.mark.parametrize("offered", ["4000 USD --country US", "1000 EUR --country GR"])
@pytest.mark.parametrize(("match", "is_marked"), [("exact", False), ("close", True)])
def test_an_offer_is_held_against_such_pay_under_its_mark(
    match: str, offered: str, *, is_marked: bool, lay: Lay
) -> None:
    packs = taxonomies(lay, files_of(esco()), files_of(onet("11-1111.00", match)))
    cited = packs[0] / "sources.yaml"
    cited.write_text(cited.read_text(encoding="utf-8").replace(SOURCE["kind"], "statistics"), encoding="utf-8")
    laid = ("--data", str(TINY), *(word for pack in packs for word in ("--pack", str(pack))))
    asked = ("offer", "--role", "esco-baker", *offered.split(), *laid)
    printed, data = ask(*asked).stdout, ask(*asked, "--json").data
    (row,) = (line for line in printed.splitlines() if "official 2024" in line)
    assert ("≈ official 2024" in row) is is_marked
    if is_marked:
        assert "Ushers" in printed
    (beside,) = (pay for pay in (data["here"], *data["elsewhere"]) if pay["country"] == "US")
    assert (beside["occupation"]["title"], beside["occupation"]["match"]) == ("Ushers", match)


def test_an_esco_occupation_may_carry_the_code_of_onet_itself(lay: Lay) -> None:
    code = {"scheme": "onet-soc", "code": "11-1111.00", "match": "close", "source": "bands"}
    pack = lay("esco", {"sources.yaml": {"sources": []}, **files_of(esco(code))})
    with over_tiny(of_office(lay), pack) as catalog:
        (made,) = official(catalog, "esco-baker")
        assert made.occupation is not None
        assert made.occupation.match == "close"


@pytest.mark.parametrize(
    "occupations",
    [
        [onet("11-1111.00", "broad")],
        [onet("11-1111.00", "narrow")],
        [onet("11-1111.01", "exact")],
        [onet("11-1111.00", "close"), onet("11-2222.00", "close")],
        [onet("11-1111.00", "close"), onet("11-2222.00", "exact")],
        [onet("11-1111.00")],
    ],
)
def test_what_matches_no_better_or_several_alike_gives_no_pay(occupations: Any, lay: Lay) -> None:
    with over_tiny(*taxonomies(lay, files_of(esco()), files_of(*occupations))) as catalog:
        assert official(catalog, "esco-baker") == []


def test_the_best_match_of_several_counts(lay: Lay) -> None:
    occupations = files_of(onet("11-1111.00", "close"), onet("11-2222.00", "broad"))
    with over_tiny(*taxonomies(lay, files_of(esco()), occupations)) as catalog:
        assert len(official(catalog, "esco-baker")) == 1


def test_a_match_that_no_official_table_makes_gives_no_pay(lay: Lay) -> None:
    own = {"scheme": "onet-soc", "code": "11-1111.00", "match": "exact", "source": "bands"}
    linked = {key: value for key, value in _of_esco("exact").items() if key != "source"}
    occupation = role("onet-ours", codes=[own, linked])
    with over_tiny(*taxonomies(lay, files_of(esco()), files_of(occupation))) as catalog:
        assert official(catalog, "esco-baker") == []


def test_a_pack_of_official_pay_above_both_finds_the_same(lay: Lay) -> None:
    esco_pack = lay("one", files_of(esco()))
    onet_pack = lay("two", {"sources.yaml": {"sources": []}, **files_of(onet("11-1111.00", "close"))})
    table = {"sources.yaml": {"sources": []}, "countries.yaml": COUNTRY, "pay/official/us-census.csv": HEADER + row()}
    with over_tiny(esco_pack, onet_pack, lay("office", table)) as catalog:
        assert [one.id for one in official(catalog, "esco-baker")] == ["us-esco-baker-census-median-year-2024"]
