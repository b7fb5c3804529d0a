"""`careercli data import`: a publisher's files in, and every command knows their occupations."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import jsonschema
import pytest

from careercli.model import LANGUAGES, Language
from careercli.store.importers.credits import esco_source, onet_source
from careercli.store.importers.findings import FindingKind
from careercli.views.data_import import finding_words
from tests.cli.inside import ask
from tests.program import Result, environment
from tests.publishers import crosswalk, esco_1_1, esco_1_2, onet_text, zipped_files

Ask = Callable[..., Result]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder to be in, with downloads; packs are kept in a part of it, where nothing is yet."""
    monkeypatch.chdir(tmp_path)
    classification, relations = esco_1_1()
    zipped_files(classification, tmp_path / "ESCO-v1.1.1.zip")
    zipped_files(relations, tmp_path / "relations-csv.zip")
    zipped_files(onet_text("27.0"), tmp_path / "db_27_0_text.zip")
    crosswalk(tmp_path / "table.csv")
    return tmp_path


@pytest.fixture
def careercli(home: Path) -> Ask:
    """Ask with packs that only this test has."""
    return lambda *line, **options: ask(*line, XDG_DATA_HOME=str(home / "kept"), **options)


_ESCO = ("data", "import", "esco", "ESCO-v1.1.1.zip", "--relations", "relations-csv.zip")
_ONET = ("data", "import", "onet", "db_27_0_text.zip")
_CUT_TASKS = "O*NET-SOC Code\tTask ID\tTask\tTask Type\tDate\n51-30"


def test_an_import_is_a_pack_like_any_other(careercli: Ask, home: Path) -> None:
    shown = careercli(*_ESCO, "--dry-run").stdout
    assert "Nothing has been changed" in shown
    assert not (home / "kept").exists()
    done = careercli(*_ESCO).stdout
    assert "This service uses the ESCO classification of the European Commission" in " ".join(done.split())
    assert "careercli data remove esco-1.1.1" in done
    assert [pack["name"] for pack in careercli("data", "list", "--json").data] == ["esco-1.1.1"]
    assert "European Commission" in careercli("sources", "esco-1-1-1").stdout
    careercli("data", "check")
    careercli("data", "remove", "esco-1.1.1")
    assert not list((home / "kept").rglob("*.csv"))


def test_every_command_knows_the_occupations(careercli: Ask) -> None:
    careercli(*_ESCO, "--crosswalk", "table.csv")
    careercli(*_ONET, "--crosswalk", "table.csv")
    shown = careercli("show", "bread baker").stdout
    assert "Bread bakers bake bread." in shown
    assert "knead dough" in shown
    assert "Bakers (onet-27.0, exact match)" in " ".join(shown.split())
    of_onet = " ".join(careercli("show", "onet-51-3011-00").stdout.split())
    assert "Rated Effort 4.5, Reading Comprehension 4.1" in of_onet
    assert "Related Head Bakers, Millers" in of_onet
    assert "bread baker (esco-1.1.1, exact match)" in of_onet
    assert "no figure known" in careercli("compare", "esco-0110-9", "agent").stdout
    assert "no source gives any pay" in careercli("compare", "esco-0110-9", code=3).stderr
    assert "esco-8160-1" in careercli("roles", "--search", "grain").stdout
    assert "flour" in careercli("skills", "esco-0110-9").stdout
    (linked,) = [one for one in careercli("show", "esco-0110-9", "--json").data["linked"] if one["pack"] == "onet-27.0"]
    assert (linked["role"], linked["match"]) == ("onet-51-3011-00", "exact")


@pytest.mark.parametrize(
    ("language", "one", "many"),
    [
        ("en", "1 row with fewer cells than columns", "4 counts that differ"),
        ("el", "1 γραμμή με λιγότερα κελιά από στήλες", "4 πλήθη που διαφέρουν"),
    ],
)
def test_what_is_odd_is_said_as_of_one_or_of_many(language: str, one: str, many: str, careercli: Ask) -> None:
    told = careercli(*_ESCO, "--full", CAREERCLI_LANG=language).stdout
    assert one in told
    assert many in told


def test_whatever_may_be_odd_has_its_words() -> None:
    assert {*finding_words(1)} == {*get_args(FindingKind)}


def test_codes_of_an_older_edition_link_nothing(careercli: Ask, home: Path) -> None:
    zipped_files(onet_text("25.0"), home / "db_25_0_text.zip")
    careercli(*_ESCO, "--crosswalk", "table.csv")
    careercli("data", "import", "onet", "db_25_0_text.zip")
    assert "O*NET-SOC 2010 51-3011.00" in " ".join(careercli("show", "onet-51-3011-00", "--full").stdout.split())
    assert careercli("show", "onet-51-3011-00", "--json").data["linked"] == []
    assert "onet-25.0" not in {one["pack"] for one in careercli("show", "esco-0110-9", "--json").data["linked"]}
    assert "Reading Comprehension 4.1" in " ".join(careercli("show", "onet-51-3011-00").stdout.split())
    assert "found by O*NET-SOC 2010 51-3011.00" in careercli("find", "51-3011.00").stdout


def test_of_what_little_is_known_the_matched_occupation_is_asked(careercli: Ask) -> None:
    careercli(*_ESCO)
    careercli(*_ONET, "--crosswalk", "table.csv")
    answer = careercli("gap", "onet-51-3011-00", "--json").data
    assert answer["little_known"]
    occupation, *_others = answer["occupations"]
    assert (occupation["role"], occupation["pack"], occupation["match"]) == ("esco-0110-9", "esco-1.1.1", "exact")
    names = {one["skill"]: one["name"] for one in careercli("skills", "esco-0110-9", "--json").data}
    assert {names[id_] for id_ in occupation["essential"]} >= {"knead dough"}
    assert answer["essential"] == 0
    shown = " ".join(careercli("gap", "onet-51-3011-00", "--full").stdout.split())
    assert "ESCO adds" in shown
    assert "What bread baker asks for" in shown


def test_what_an_occupation_asks_for_is_said_by_its_own_classification(careercli: Ask) -> None:
    careercli(*_ESCO, "--crosswalk", "table.csv")
    careercli(*_ONET, "--crosswalk", "table.csv")
    shown = careercli("gap", "onet-51-3011-00").stdout
    assert "ESCO adds" in shown
    assert "O*NET-SOC adds" not in shown


def test_skills_of_a_wider_occupation_are_not_told_as_what_the_job_asks_for(careercli: Ask, home: Path) -> None:
    table = (home / "table.csv").read_text(encoding="utf-8").replace("exactMatch", "broadMatch")
    (home / "wider.csv").write_text(table, encoding="utf-8", newline="")
    careercli(*_ESCO, "--crosswalk", "wider.csv")
    careercli(*_ONET, "--crosswalk", "wider.csv")
    shown = " ".join(careercli("gap", "onet-51-3011-00").stdout.split())
    assert "Matched to bread baker (ESCO, broad match)" in shown
    assert "careercli gap esco-0110-9" in shown
    assert "knead dough" not in shown
    assert "knead dough" in careercli("gap", "onet-51-3011-00", "--full").stdout


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_not_in_the_readers_language_is_marked(language: str, careercli: Ask, home: Path) -> None:
    for each in ("en", "el"):
        zipped_files(esco_1_2(each), home / f"ESCO-v1.2.1-{each}.zip")
    careercli("data", "import", "esco", "ESCO-v1.2.1-en.zip", "ESCO-v1.2.1-el.zip")
    shown = careercli("show", "esco-0110-9", "--lang", language).stdout
    title = {"en": "bread baker ", "el": "αρτοποιός άρτου "}.get(language, "bread baker [en]")
    assert shown.startswith(title)


def test_a_title_is_no_description(careercli: Ask, home: Path) -> None:
    zipped_files(esco_1_2("el"), home / "ESCO-v1.2.1-el.zip")
    careercli("data", "import", "esco", "ESCO-v1.2.1-el.zip")
    for line in (("show",), ("show", "--full"), ("handout", "--country", "GR")):
        told = careercli(*line, "esco-8160-1", "--lang", "el").stdout.splitlines()
        assert told[0].startswith("μυλωνάς")
        assert "μυλωνάς" not in {line.strip() for line in told[1:]}


def test_the_report_lists_all_that_is_odd(careercli: Ask, home: Path) -> None:
    careercli(*_ESCO, "--report", "odd.json")
    report = json.loads((home / "odd.json").read_text(encoding="utf-8"))
    assert report["counts"]["relations"] == {"read": 8, "kept": 7}
    assert len(report["findings"]["dangling-occupations"]) == 1
    careercli(*_ESCO, "--report", "odd.txt", "--dry-run")
    assert "relations: 8 read, 7 kept" in (home / "odd.txt").read_text(encoding="utf-8")
    assert "there already" in careercli(*_ESCO, "--report", "odd.txt", code=2).stderr


def test_nothing_is_added_whose_report_cannot_be_written(
    careercli: Ask, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("careercli.cli.commands.data.importing._write_report", refused)
    assert "Permission denied" in careercli(*_ESCO, "--report", "odd.json", code=1).stderr
    assert not (home / "kept").exists()


def test_who_breaks_off_once_the_pack_is_there_is_told_so(careercli: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken_off(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("careercli.store.own_packs.compile_kept", broken_off)
    assert "Take it out again: careercli data remove esco-1.1.1" in careercli(*_ESCO).stdout
    monkeypatch.undo()
    assert [pack["intact"] for pack in careercli("data", "list", "--json").data] == [True]


def test_who_breaks_off_before_leaves_nothing(careercli: Ask, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken_off(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("careercli.store.pack_keeping.copied", broken_off)
    careercli(*_ESCO, code=130)
    assert not list((home / "kept").rglob("*"))


def test_the_json_is_as_its_schema_says(careercli: Ask) -> None:
    schema = json.loads(careercli("schema", "data-import").stdout)
    for line in ((*_ESCO, "--dry-run"), _ONET):
        answer = careercli(*line, "--json").json
        jsonschema.validate(answer, schema)
    assert answer["data"]["done"] is True


def test_the_same_release_takes_its_place_and_another_is_refused(careercli: Ask, home: Path) -> None:
    careercli(*_ESCO)
    assert careercli(*_ESCO, "--crosswalk", "table.csv", "--json").data["replaces"] is True
    assert len(careercli("data", "list", "--json").data) == 1
    zipped_files(esco_1_2(), home / "ESCO-v1.2.1.zip")
    newer = ("data", "import", "esco", "ESCO-v1.2.1.zip")
    refused = careercli(*newer, code=2).stderr
    assert refused.count("\n") == 1
    assert "careercli data remove esco-1.1.1" in refused
    looked_at = careercli(*newer, "--dry-run", "--json").data
    assert (looked_at["name"], looked_at["other_release"], looked_at["done"]) == ("esco-1.2.1", "esco-1.1.1", False)
    assert "careercli data remove esco-1.1.1" in careercli(*newer, "--dry-run").stdout
    assert [pack["name"] for pack in careercli("data", "list", "--json").data] == ["esco-1.1.1"]
    careercli("data", "remove", "esco-1.1.1")
    assert careercli(*newer, "--json").data["other_release"] is None


@pytest.mark.parametrize("told_by", ["the files", "--release"])
def test_another_release_is_refused_before_any_row_is_read(told_by: str, careercli: Ask, home: Path) -> None:
    careercli(*_ESCO)
    careercli(*_ONET)
    damaged = {name: words.replace("essential", "?") for name, words in esco_1_2().items()}
    newer = zipped_files(damaged, home / ("ESCO-v1.2.1.zip" if told_by == "the files" else "damaged.zip"))
    release = ["--release", "1.2.1"] if told_by == "--release" else []
    refused = careercli("data", "import", "esco", str(newer), *release, code=2).stderr
    assert "esco-1.1.1 has been imported already, and esco-1.2.1 cannot lie beside it" in refused
    assert "'?' is no type" in careercli("data", "import", "esco", str(newer), *release, "--dry-run", code=4).stderr
    later = zipped_files(
        {**onet_text("30.1"), "db_30_1_text/Task Statements.txt": _CUT_TASKS}, home / "db_30_1_text.zip"
    )
    refused = careercli("data", "import", "onet", str(later), code=2).stderr
    assert "onet-27.0 has been imported already, and onet-30.1 cannot lie beside it" in refused


@pytest.mark.parametrize(
    ("line", "code", "told"),
    [
        (("data", "import", "esco", "ESCO-v1.1.1.zip"), 4, "relations missing"),
        (("data", "import", "esco", "db_27_0_text.zip"), 4, "ESCO portal"),
        (("data", "import", "onet", "ESCO-v1.1.1.zip"), 4, "O*NET Resource Center"),
        (("data", "import", "onet", "nowhere.zip"), 4, "No such file"),
        (("data", "import", "onet", "table.csv"), 4, "Occupation Data"),
        (("data", "import", "isco", "table.csv"), 2, "esco"),
        ((*_ONET, "--lang", "en"), 2, "only for ESCO; before `data import` it chooses the language of the answer"),
        ((*_ONET, "--lang", "el"), 2, "είναι μόνο για την ESCO"),
        ((*_ONET, "--lang", "de"), 2, "only for ESCO"),
        (("--lang", "tr", *_ONET, "--relations", "x"), 2, "yalnızca ESCO içindir"),
        ((*_ESCO, "--lang", "tr"), 2, "known: en"),
        ((*_ESCO, "--lang", "de"), 2, "--lang"),
        ((*_ESCO, "--crosswalk", "db_27_0_text.zip"), 4, "not the ESCO-O*NET table"),
        ((*_ESCO, "--report", "odd.doc"), 2, ".json"),
        ((*_ESCO, "--release", "1.2.1"), 2, "ESCO-v1.1.1.zip is of release 1.1.1, and --release says 1.2.1"),
    ],
)
def test_mistakes_are_one_line(line: tuple[str, ...], code: int, told: str, careercli: Ask, home: Path) -> None:
    result = careercli(*line, code=code)
    assert told in result.stderr
    assert result.stderr.count("\n") == 1
    assert not (home / "kept").exists()


def _start(home: Path, *line: str) -> subprocess.Popen[str]:
    variables = environment(XDG_DATA_HOME=str(home / "kept"), XDG_CACHE_HOME=str(home / "cache"), TMPDIR=str(home))
    return subprocess.Popen(
        [sys.executable, "-m", "careercli", *line], cwd=home, env=variables, stdout=subprocess.DEVNULL, text=True
    )


def _packs(home: Path) -> list[dict[str, Any]]:
    listed = home / "kept" / "careercli" / "packs.json"
    return json.loads(listed.read_text(encoding="utf-8")) if listed.exists() else []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_credits_stand_at_the_end_of_the_plain_list_of_sources(language: Language, careercli: Ask) -> None:
    asked = ("sources", "--lang", language, "--color", "never")
    without = careercli(*asked, columns=80).stdout
    careercli(*_ESCO)
    careercli(*_ONET, "--crosswalk", "table.csv")
    printed = careercli(*asked, columns=80).stdout
    told = " ".join(printed.split())
    esco, onet = (
        esco_source("esco", "1.1.1")["licence"][language],
        onet_source("onet", "27.0", None)["licence"][language],
    )
    acknowledged = esco.partition(". ")[2]
    assert told.count(acknowledged) == 1
    assert told.count(onet) == 1
    assert len(printed.splitlines()) <= 23
    assert printed.splitlines()[0].split()[0] == without.splitlines()[0].split()[0]
    assert acknowledged not in " ".join(without.split())


@pytest.mark.exhaustive
@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
@pytest.mark.parametrize("milliseconds", [150, 400, 800])
def test_who_is_killed_leaves_the_old_state_or_the_new(milliseconds: int, home: Path, careercli: Ask) -> None:
    running = _start(home, *_ESCO)
    time.sleep(milliseconds / 1000)
    os.kill(running.pid, signal.SIGKILL)
    running.wait()
    assert [pack["name"] for pack in _packs(home)] in ([], ["esco-1.1.1"])
    careercli(*_ONET)
    names = [pack["name"] for pack in careercli("data", "list", "--json").data]
    assert names in (["onet-27.0"], ["esco-1.1.1", "onet-27.0"])
    assert all(pack["intact"] for pack in careercli("data", "list", "--json").data)


@pytest.mark.exhaustive
def test_two_at_once_both_come_in(home: Path) -> None:
    both = [_start(home, *_ESCO), _start(home, *_ONET)]
    assert [running.wait(60) for running in both] == [0, 0]
    assert sorted(pack["name"] for pack in _packs(home)) == ["esco-1.1.1", "onet-27.0"]


def test_a_full_disk_leaves_the_old_state(careercli: Ask, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("careercli.store.pack_copy.os.fsync", full)
    assert "No space left" in careercli(*_ESCO, code=1).stderr
    assert _packs(home) == []
