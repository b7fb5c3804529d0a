"""`careercli data new`, `add`, `list`, `update`, `remove`, `diff`, `lock`: the life of a pack of one's own."""

import json
import shlex
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pexpect
import pytest

from careercli import ask as from_python
from careercli.model import LANGUAGES
from careercli.store.location import bundled_pack
from tests.cli.inside import ask
from tests.program import ROOT, TINY, Result, environment
from tests.store.own import country_pack, pack_over
from tests.store.zips import zipped

Ask = Callable[..., Result]
_SECONDS = 60


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder to be in; packs are kept in a part of it, where nothing is yet."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def data(home: Path) -> Ask:
    """Ask `careercli data` with packs that only this test has."""
    return lambda *line, **options: ask("data", *line, XDG_DATA_HOME=str(home / "kept"), **options)


def everything(*line: str, home: Path, **options: Any) -> Result:
    return ask(*line, XDG_DATA_HOME=str(home / "kept"), **options)


# --- add


def test_what_a_pack_adds_is_shown_and_then_in_every_answer(data: Ask, home: Path) -> None:
    country_pack(home / "mine")
    shown = data("add", "mine", "--dry-run").stdout
    for told in (
        "georgia 1",
        "CC0-1.0",
        "SHA-256",
        "Pay figures 1 georgia-agent-mean-month-2024",
        "cannot run anything",
    ):
        assert told in " ".join(shown.split())
    assert not (home / "kept").exists()
    assert "GE" not in everything("roles", "--json", home=home).stdout
    done = data("add", "mine", "--yes")
    assert "Added" in done.stdout
    assert done.stderr == ""
    (row,) = everything("compare", "agent", "--country", "Georgia", "--json", home=home).data["rows"]
    assert (row["low"], row["typical"]) == (None, 1500.0)
    shutil.rmtree(home / "mine")
    assert everything("evidence", "georgia-agent-mean-month-2024", home=home).stdout


def test_it_may_be_a_zip_file(data: Ask, home: Path) -> None:
    place = country_pack(home / "mine")
    from_folder = data("add", "mine", "--dry-run", "--json").data
    zipped(place, home / "mine.zip", top="any name/")
    from_zip = data("add", "mine.zip", "--yes", "--json").data
    assert {**from_folder, "path": "mine.zip", "done": True} == from_zip
    assert "1,500 GEL" in everything("figures", "--country", "GE", home=home).stdout


def test_what_it_overrides_is_named_before_anything_happens(data: Ask, home: Path) -> None:
    place = country_pack(home / "mine", country="GR")
    pay = (place / "pay" / "GR.yaml").read_text(encoding="utf-8")
    (place / "pay" / "GR.yaml").write_text(pay.replace("mine-agent", "gr-agent"), encoding="utf-8")
    words = (place / "pay" / "GR.yaml").read_text(encoding="utf-8")
    words = words.replace("georgia-agent-mean-month-2024", "gr-agent-range-month-2023")
    (place / "pay" / "GR.yaml").write_text(words, encoding="utf-8")
    assert "already defined" in data("add", "mine", "--dry-run", code=4).stdout
    with (place / "pack.yaml").open("a", encoding="utf-8") as file:
        file.write("overrides:\n  figures: [gr-agent-range-month-2023]\n")
    told = data("add", "mine", "--dry-run", "--json").data
    assert told["overrides"] == [{"what": "figure", "count": 1, "ids": ["gr-agent-range-month-2023"]}]
    assert {each["what"]: each["count"] for each in told["adds"]}["source"] == 1
    shown = data("add", "mine", "--dry-run").stdout
    assert shown.index("gr-agent-range-month-2023") < shown.index("cannot run anything")


def test_without_a_terminal_nobody_is_asked(data: Ask, home: Path) -> None:
    country_pack(home / "mine")
    refused = data("add", "mine", code=2)
    assert refused.stdout == ""
    assert refused.stderr == (
        "careercli: `careercli data add` asks before it changes anything, and there is no terminal to ask on; "
        "--yes agrees, --dry-run only shows what would happen\n"
    )
    assert data("add", "mine", "--json", code=2).json["error"]["code"] == "nobody-to-ask"
    assert not (home / "kept").exists()


@pytest.mark.exhaustive
@pytest.mark.parametrize(
    ("language", "answer", "is_yes"),
    [
        *(("en", "y", True), ("en", "YES", True), ("en", "", False), ("en", "n", False), ("en", "yesterday", False)),
        *(("tr", "evet", True), ("tr", "e", True), ("tr", "y", True), ("tr", "hayır", False)),
        *(("az", "bəli", True), ("az", "yox", False), ("el", "ναι", True), ("el", "ν", True), ("el", "όχι", False)),
    ],
)
def test_on_a_terminal_only_a_clear_yes_is_one(language: str, answer: str, is_yes: bool, home: Path) -> None:
    country_pack(home / "mine")
    line = [sys.executable, "-m", "careercli", "data", "add", "mine", "--lang", language]
    env = environment(XDG_DATA_HOME=str(home / "kept"), PYTHONPATH=str(ROOT))
    child = pexpect.spawn(shlex.join(line), env=env, encoding="utf-8", timeout=_SECONDS, dimensions=(40, 100))
    child.expect(r"\[[^\]]*/N\]|\[[^\]]*/H\]|\[[^\]]*/X\]|\[[^\]]*/Ο\]")
    child.sendline(answer)
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == (0 if is_yes else 1)
    assert (home / "kept" / "careercli" / "packs.json").exists() == is_yes


def test_all_that_is_wrong_with_a_pack_is_told_and_nothing_added(data: Ask, home: Path) -> None:
    place = country_pack(home / "mine", role="nobody")
    (place / "letter.txt").write_text("Dear Sir")
    refused = data("add", "mine", "--yes", code=4)
    assert refused.stdout == data("check", "mine", code=4).stdout
    assert len(refused.stdout.splitlines()) == 2
    assert data("add", "mine", "--yes", "--json", code=4).json["error"]["code"] == "invalid-pack"
    assert not (home / "kept").exists()


@pytest.mark.parametrize("id_", ["--help", "../x", "-", "a/b", "Georgia", "x y", "x\u202ey"])
def test_an_id_that_is_an_option_or_a_path_is_none(id_: str, data: Ask, home: Path) -> None:
    place = country_pack(home / "mine")
    words = (place / "pack.yaml").read_text(encoding="utf-8")
    (place / "pack.yaml").write_text(words.replace("id: georgia", f"id: {json.dumps(id_)}"), encoding="utf-8")
    assert data("add", "mine", "--yes", code=4).stdout.startswith("mine/pack.yaml:1: ")
    assert not (home / "kept").exists()


def test_a_pack_is_added_once(data: Ask, home: Path) -> None:
    country_pack(home / "mine")
    data("add", "mine", "--yes")
    again = data("add", "mine", "--yes", code=2)
    assert "`careercli data update georgia mine` puts the new state in its place" in again.stderr


@pytest.mark.parametrize("id_", ["careercli", "bundled"])
def test_the_id_of_the_bundled_data_is_taken(id_: str, data: Ask, home: Path) -> None:
    country_pack(home / "mine", id_=id_)
    assert "give the pack another id in pack.yaml" in data("add", "mine", "--yes", code=2).stderr


# --- list, update, remove


def test_the_list_tells_what_was_added_and_whether_it_is_still_that(data: Ask, home: Path) -> None:
    assert "No pack has been added" in data("list").stdout
    assert data("list", "--json").data == []
    country_pack(home / "mine")
    sha256 = data("add", "mine", "--yes", "--json").data["sha256"]
    (told,) = data("list", "--json").data
    assert (told["name"], told["version"], told["sha256"], told["intact"]) == ("georgia", "1", sha256, True)
    assert "Georgia, made up" in data("list").stdout
    pack = Path(told["path"], "pay", "GE.yaml")
    pack.write_text(pack.read_text(encoding="utf-8").replace("1500", "9999"), encoding="utf-8")
    assert data("list", "--json").data[0]["intact"] is False
    assert "no longer what was added" in data("list").stdout
    shutil.rmtree(told["path"])
    assert data("list", "--json").data[0]["intact"] is False
    assert data("list").stdout
    assert "has been removed" in data("remove", "georgia").stdout
    assert data("list", "--json").data == []


def test_an_update_shows_what_changes_and_keeps_the_place(data: Ask, home: Path) -> None:
    country_pack(home / "mine")
    country_pack(home / "new", version="2", amount=1800)
    data("add", "mine", "--yes")
    shown = data("update", "georgia", "new", "--dry-run").stdout
    assert "1 → 2" in shown
    assert "+20" in shown
    assert data("list", "--json").data[0]["version"] == "1"
    told = data("update", "georgia", "new", "--yes", "--json").data
    assert told["done"]
    assert ("low", "1500", "1800", 20.0) in {
        (change["field"], change["before"], change["after"], change["percent"]) for change in told["changes"]
    }
    (row,) = everything("compare", "agent", "--country", "GE", "--json", home=home).data["rows"]
    assert row["typical"] == 1800.0


def test_an_update_is_of_the_pack_of_its_name(data: Ask, home: Path) -> None:
    country_pack(home / "mine")
    country_pack(home / "other", id_="other")
    assert data("update", "georgia", "mine", "--yes", code=3).stderr
    data("add", "mine", "--yes")
    assert (
        "the id of the pack is 'other', and not 'georgia'" in data("update", "georgia", "other", "--yes", code=2).stderr
    )


def test_a_pack_that_another_rests_on_is_neither_removed_nor_emptied(data: Ask, home: Path) -> None:
    """Else no question at all could be answered any more."""
    country_pack(home / "mine")
    pack_over(home / "over")
    data("add", "mine", "--yes")
    data("add", "over", "--yes")
    refused = data("remove", "georgia", code=2)
    assert "without the pack 'georgia' another one is no valid pack" in refused.stderr
    assert "unknown country 'GE'" in refused.stderr
    emptied = country_pack(home / "emptied", version="2")
    (emptied / "countries.yaml").unlink()
    shutil.rmtree(emptied / "pay")
    assert "unknown country 'GE'" in data("update", "georgia", "emptied", "--yes", code=4).stdout
    data("remove", "more")
    data("remove", "georgia")
    assert not (home / "kept" / "careercli").exists()


def test_what_is_not_there_is_not_removed(data: Ask, home: Path) -> None:
    assert data("remove", "georgia", code=3).stderr == "careercli: no pack 'georgia'; no pack has been added\n"
    country_pack(home / "mine")
    data("add", "mine", "--yes")
    assert "known: georgia" in data("remove", "greece", code=3).stderr
    for name in ("../packs", "--help", ""):
        assert data("remove", "--", name, code=3).stderr


# --- diff


def test_a_difference_is_told_with_what_was_said_before_and_by_how_much(data: Ask, home: Path) -> None:
    country_pack(home / "one")
    country_pack(home / "two", amount=1200, version="2")
    told = data("diff", "one", "two", "--json").data
    assert [told[key]["version"] for key in ("before", "after")] == ["1", "2"]
    changes = {(change["what"], change["field"]): change for change in told["changes"]}
    assert changes.keys() == {("figure", "low"), ("figure", "high"), ("figure", "as_printed"), ("pack", "version")}
    assert changes["figure", "low"]["percent"] == -20.0
    assert "20.0%" in data("diff", "one", "two").stdout
    assert data("diff", "one", "one", "--json").data["changes"] == []


def test_packs_are_named_by_their_place_or_by_their_name(data: Ask, home: Path) -> None:
    place = country_pack(home / "one")
    zipped(place, home / "one.zip")
    data("add", "one", "--yes")
    for pair in (("one", "georgia"), ("one.zip", "georgia"), (str(bundled_pack()), "bundled")):
        assert "Nothing is different" in data("diff", *pair).stdout
    refused = data("diff", "one", "two", code=3)
    assert "known: bundled or georgia" in refused.stderr


# --- lock


def test_what_is_locked_is_known_again_and_anything_else_is_told(data: Ask, home: Path) -> None:
    country_pack(home / "mine")
    data("add", "mine", "--yes")
    locked = data("lock", "--json").data
    assert locked["file"] == "careercli.lock"
    assert [pack["name"] for pack in locked["packs"]] == ["careercli", "georgia"]
    assert "are those that were locked" in data("check", "--lock", "careercli.lock").stdout
    country_pack(home / "new", amount=1501)
    data("update", "georgia", "new", "--yes")
    told = data("check", "--lock", "careercli.lock", code=4)
    assert told.stdout.startswith(
        "careercli.lock:10: the pack 'georgia' 1 is another than the one that is locked: its SHA-256 begins "
    )
    country_pack(home / "newer", amount=1501, version="3")
    data("update", "georgia", "newer", "--yes")
    told = data("check", "--lock", "careercli.lock", code=4)
    assert "is in use in version 3, and locked in version 1" in told.stdout
    data("remove", "georgia")
    assert "is locked, and not in use" in data("check", "--lock", "careercli.lock", code=4).stdout
    report = data("check", "--lock", "careercli.lock", "--json", code=4).data
    assert (report["valid"], report["path"], len(report["problems"])) == (False, "careercli.lock", 1)


def test_a_lock_is_not_written_over_by_chance(data: Ask, home: Path) -> None:
    assert "careercli.lock" in data("lock").stdout
    assert "is there already" in data("lock", code=2).stderr
    data("lock", "--force")
    data("lock", "-o", "other.lock")
    assert (home / "other.lock").read_bytes() == (home / "careercli.lock").read_bytes()
    assert "is there already" in data("lock", "--output=other.lock", code=2).stderr


def test_packs_of_one_run_are_locked_too(data: Ask, home: Path) -> None:
    country_pack(home / "mine")
    data("lock", "--pack", "mine")
    assert "is locked, and not in use" in data("check", "--lock", "careercli.lock", code=4).stdout
    data("check", "--lock", "careercli.lock", "--pack", "mine")


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"packs": 7}', b"\xff\xfe", b'{"packs": []}', b"[" * 99_999])
def test_what_is_no_lock_is_told_so(content: bytes, data: Ask, home: Path) -> None:
    (home / "careercli.lock").write_bytes(content)
    told = data("check", "--lock", "careercli.lock", code=4).stdout
    assert told.startswith("careercli.lock:1: is no file that `careercli data lock` has written; ")


def test_a_lock_that_is_not_there_is_a_mistake(data: Ask) -> None:
    assert "`careercli data lock` writes one" in data("check", "--lock", "careercli.lock", code=2).stderr


# --- for all of them


_LIFE = (
    ("new", "begun"),
    ("add", "mine", "--dry-run"),
    ("add", "mine", "--yes"),
    ("list",),
    ("update", "georgia", "new", "--dry-run"),
    ("update", "georgia", "new", "--yes"),
    ("diff", "mine", "new"),
    ("lock",),
    ("check", "--lock", "careercli.lock"),
    ("remove", "georgia"),
)


@pytest.mark.exhaustive
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("format_", [(), ("--plain",), ("--json",), ("--format", "csv"), ("--format", "html")])
def test_every_step_of_a_life_is_told_in_every_language_and_format(
    format_: tuple[str, ...], language: str, data: Ask, home: Path
) -> None:
    country_pack(home / "mine")
    country_pack(home / "new", version="2", amount=1800)
    for line in _LIFE:
        told = data(*line, *format_, "--lang", language)
        assert told.stdout
        assert told.stderr == ""
        if format_ == ("--json",):
            jsonschema.validate(told.json, ask("schema", f"data {line[0]}").json)


@pytest.mark.parametrize("line", [line for line in _LIFE if line[0] not in {"list", "diff", "check"}], ids=" ".join)
def test_nothing_is_changed_by_a_question_among_many(line: tuple[str, ...], home: Path) -> None:
    country_pack(home / "mine")
    asked = json.dumps(["data", *line])
    (answer,) = ask("batch", lines=asked.encode(), XDG_DATA_HOME=str(home / "kept"), code=None).stdout.splitlines()
    assert json.loads(answer)["error"]["code"] == "cannot-be-asked-here"
    assert {path.name for path in home.iterdir()} == {"mine"}


def test_a_program_may_compare_packs() -> None:
    answer = from_python("data", "diff", "bundled", str(TINY), language="en")
    assert answer == ask("data", "diff", "bundled", str(TINY), "--json").json


@pytest.mark.parametrize("option", ["--data", "--pack"])
@pytest.mark.parametrize("change", [("add", "mine"), ("update", "mine", "mine"), ("remove", "mine")])
def test_what_every_answer_is_from_is_not_changed_by_packs_of_one_question(
    option: str, change: tuple[str, ...], data: Ask
) -> None:
    result = data(*change, option, "other", code=2)
    assert result.stderr.count("\n") == 1
    assert f"`careercli data {change[0]}` takes no {option}" in result.stderr
    assert f"\n  {option} " not in data(change[0], "--help").stdout
