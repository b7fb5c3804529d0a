"""Packs that lie over others, as people and scripts meet them."""

import os
from pathlib import Path

import pytest

from careercli import ask
from tests.cli.inside import ask as run_inside
from tests.layering import SOURCE, figure, pay, role, sources, write_pack
from tests.program import ACME, TINY, run

ON_TINY = ("--data", str(TINY))


@pytest.fixture
def bands(tmp_path: Path) -> Path:
    """Return a pack of one figure and its source."""
    files = {"sources.yaml": sources(), "pay/GR.yaml": pay(figure("gr-clerk-acme", low=1234, year=2025))}
    return write_pack(tmp_path / "acme", "acme", files)


@pytest.fixture
def scribe(tmp_path: Path) -> Path:
    """Return a pack that has a role in the place of another."""
    clerk = role("clerk", title={"en": "Scribe"}, source="deeds")
    files = {"sources.yaml": {"sources": [{**SOURCE, "id": "deeds"}]}, "roles/clerk.yaml": clerk}
    return write_pack(tmp_path / "scribes", "scribes", files, overrides={"roles": ["clerk"]})


def test_a_figure_names_its_pack_where_its_evidence_stands(bands: Path) -> None:
    asked = (*ON_TINY, "--pack", str(bands))
    assert "guide 2025 (acme)" in run_inside("compare", "clerk", *asked).stdout
    assert "from the pack acme" in run_inside("compare", "clerk", "--plain", *asked).stdout
    assert "Pack         acme" in run_inside("evidence", "gr-clerk-acme", *asked).stdout
    assert "guide 2025 (acme)" in run_inside("figures", "--source", "bands", *asked).stdout
    assert "Pack      acme" in run_inside("sources", "bands", *asked).stdout


def test_json_names_the_pack_of_every_record(bands: Path, scribe: Path) -> None:
    asked = (*ON_TINY, "--pack", str(bands), "--pack", str(scribe), "--json")
    (greece, *others) = run_inside("compare", "clerk", *asked).data["rows"]
    assert (greece["country"], greece["pack"]) == ("GR", "acme")
    assert {row["pack"] for row in others} == {None}
    assert {one["id"]: one["pack"] for one in run_inside("roles", *asked).data} == {
        "clerk": "scribes",
        "chief": None,
        "adviser": None,
    }
    assert run_inside("show", "scribe", *asked).data["pack"] == "scribes"
    assert {one["id"]: one["pack"] for one in run_inside("sources", *asked).data}["bands"] == "acme"
    assert {one["pack"] for one in run_inside("skills", *asked).data} == {None}


def test_packs_may_be_named_by_a_variable_which_the_option_outweighs(bands: Path, scribe: Path) -> None:
    def packs(*arguments: str, named: str) -> list[str]:
        status = run("data", "status", *ON_TINY, "--json", *arguments, env={"CAREERCLI_PACKS": named})
        return [layer["id"] for layer in status.data["layers"]]

    assert packs(named=f"{bands}{os.pathsep}{scribe}") == ["tiny", "acme", "scribes"]
    assert packs("--pack", str(scribe), named=str(bands)) == ["tiny", "scribes"]
    assert packs(named="") == ["tiny"]


def test_the_status_shows_the_layers_and_what_each_adds_and_overrides(bands: Path, scribe: Path) -> None:
    asked = ("data", "status", *ON_TINY, "--pack", str(bands), "--pack", str(scribe))
    status = run_inside(*asked, "--json").data
    tiny, acme, scribes = status["layers"]
    assert [layer["origin"] for layer in status["layers"]] == ["instead", "named", "named"]
    assert {one["what"]: one["count"] for one in acme["adds"]} == {"figure": 1, "source": 1}
    assert [(one["what"], one["ids"]) for one in scribes["overrides"]] == [("role", ["clerk"])]
    assert {one["what"]: one["count"] for one in tiny["adds"]}["role"] == 2
    assert status["roles"] == 3
    shown = run_inside(*asked).stdout
    assert "acme 1 (for this question)" in shown
    assert "Overrides: Roles 1" in shown
    assert str(bands) in shown


def test_a_pack_is_checked_over_those_in_use(bands: Path, scribe: Path) -> None:
    checked = run_inside("data", "check", str(bands), *ON_TINY, "--json")
    assert (checked.data["valid"], checked.data["over"], checked.data["figures"]) == (True, ["tiny"], 1)
    assert run_inside("data", "check", *ON_TINY, "--pack", str(bands), "--json").data["figures"] == 13
    flagged = run_inside("data", "check", str(bands), *ON_TINY, "--figures", "--json").data["flagged"]
    assert {one["figure"] for one in flagged} <= {"gr-clerk-acme"}
    alone = run_inside("data", "check", str(scribe), "--json", code=4).data["problems"]
    assert [one["what"] for one in alone] == ["overrides the role 'clerk', which no pack below has"]


def test_a_whole_pack_is_checked_by_itself_and_told_why_it_cannot_lie_over_others() -> None:
    checked = run_inside("data", "check", str(TINY), "--json")
    assert (checked.data["valid"], checked.data["over"]) == (True, [])
    (note,) = checked.json["notes"]
    assert "it cannot lie over them" in note
    assert note in " ".join(run_inside("data", "check", str(TINY)).stdout.split())


def test_a_pack_that_cannot_be_laid_is_told_in_one_line(bands: Path, tmp_path: Path) -> None:
    for packs, code, words in (
        (("/nowhere",), 4, "/nowhere:1: does not exist"),
        ((str(bands), str(bands)), 4, "already defined in the pack 'acme'"),
        ((str(write_pack(tmp_path / "twin", "tiny", {})),), 2, "two packs have the id 'tiny'"),
    ):
        named = [word for pack in packs for word in ("--pack", pack)]
        told = run("roles", *ON_TINY, *named, code=code)
        assert told.stdout == ""
        (line,) = told.stderr.splitlines()
        assert words in line
    assert "--pack" in run("roles", "--pack", code=2).stderr


def test_many_questions_ask_one_joined_catalogue(bands: Path) -> None:
    rows = ask("compare", "clerk", data=TINY, packs=[bands])["data"]["rows"]
    assert {row["country"]: row["pack"] for row in rows}["GR"] == "acme"
    assert {row["pack"] for row in ask("compare", "clerk", data=TINY)["data"]["rows"]} == {None}
    own = ask("data", "status", "--pack", str(bands), data=TINY, packs=["/nowhere"])["data"]["layers"]
    assert [layer["id"] for layer in own] == ["tiny", "acme"]


def test_a_tab_offers_what_packs_above_add(bands: Path, tmp_path: Path) -> None:
    def offered(*words: str) -> list[str]:
        env = {"_CAREERCLI_COMPLETE": "1", "_CAREERCLI_WORDS": "\n".join([*words, ""])}
        return [line.partition("\t")[0] for line in run(env=env).stdout.splitlines()]

    asked = (*ON_TINY, "--pack", str(bands))
    assert offered(*asked, "evidence", "gr-clerk-a") == ["gr-clerk-acme"]
    assert offered(*asked, "sources", "ban") == ["bands", "bank"]
    assert offered("roles", "--pack", str(tmp_path)) == [":files"]


def test_an_offer_says_of_every_figure_beside_it_which_pack_it_is_from() -> None:
    line = ("offer", "900 EUR", "--role", "agent", "--country", "GR", "--pack", str(ACME))
    packs = {figure["figure"]: figure["pack"] for figure in run_inside(*line, "--json").json["data"]["figures"]}
    assert {pack for figure, pack in packs.items() if "acme" in figure} == {"acme-bands"}
    assert {pack for figure, pack in packs.items() if "acme" not in figure} == {None}
    assert "(acme-bands)" in run_inside(*line).stdout
    assert "from the pack acme-bands" in run_inside(*line, "--all").stdout


def test_what_is_expected_of_jobs_and_paid_to_wider_groups_names_its_pack(tmp_path: Path) -> None:
    outlook = """\
country,scheme,code,title,base_year,target_year,employment_base_thousands,employment_target_thousands,\
change_percent,openings_per_year_thousands,place
US,us-soc-2018,43-4051,Customer Service Representatives,2025,2026,2800,2700,-3.6,300,made up
"""
    wider = """\
country,group,title,year,statistic,measure,period,amount,currency,basis,place
GR,4,Clerks,2025,mean,,month,1400,EUR,gross,made up
"""
    files = {"sources.yaml": sources(), "outlook/us-own.csv": outlook, "pay/wider/gr-own.csv": wider}
    over = ("--pack", str(write_pack(tmp_path / "acme", "acme", files)))
    told = run_inside("show", "agent", *over, "--json").json["data"]
    assert {one["target_year"]: one["pack"] for one in told["projections"]}[2026] == "acme"
    assert "(acme)" in run_inside("show", "agent", *over, "--all").stdout
    compared = run_inside("compare", "agent", "--country", "GR", *over, "--json").json["data"]
    assert [one["pack"] for one in compared["wider"]] == ["acme"]
    assert "(acme)" in run_inside("compare", "agent", "--country", "GR", *over, "--all").stdout
