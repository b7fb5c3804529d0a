"""An export is there whole or not at all, and touches nothing of others."""

import os
from pathlib import Path

import jsonschema
import pytest

from careercli import AskError, ask
from careercli.errors import CareerError, UsageProblem
from careercli.exports.folder import written_folder
from tests.exports.made import files_of
from tests.program import TINY, run


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def _fill(folder: Path) -> None:
    (folder / "deep").mkdir()
    (folder / "one.txt").write_text("new", encoding="utf-8")
    (folder / "deep" / "two.txt").write_text("new too", encoding="utf-8")


def _fail(folder: Path) -> None:
    _fill(folder)
    raise OSError(28, "No space left on device")


def test_a_folder_is_made_or_an_empty_one_is_filled(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for name in ("new", "empty"):
        written = written_folder(tmp_path / name, _fill, force=False)
        assert (written.files, written.size) == (2, len("newnew too"))
        assert set(files_of(tmp_path / name)) == {"one.txt", "deep/two.txt"}
    assert _names(tmp_path) == ["empty", "new"]


def test_an_empty_folder_stays_the_one_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    before = tmp_path.stat().st_ino
    written_folder(Path(), _fill, force=False)
    assert tmp_path.stat().st_ino == before
    assert set(files_of(tmp_path)) == {"one.txt", "deep/two.txt"}


def test_a_folder_with_anything_in_it_is_refused_and_stays_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(UsageProblem):
        written_folder(tmp_path, _fill, force=False)
    assert files_of(tmp_path) == {"mine.txt": b"mine"}


def test_by_force_only_files_that_the_export_writes_are_replaced(tmp_path: Path) -> None:
    for name in ("mine.txt", "one.txt"):
        (tmp_path / name).write_text("old", encoding="utf-8")
    written_folder(tmp_path, _fill, force=True)
    assert files_of(tmp_path) == {"mine.txt": b"old", "one.txt": b"new", "deep/two.txt": b"new too"}


@pytest.mark.parametrize("before", ["nothing", "something"])
def test_what_fails_on_the_way_leaves_nothing_behind(before: str, tmp_path: Path) -> None:
    place = tmp_path / "export"
    if before == "something":
        place.mkdir()
        (place / "one.txt").write_text("old", encoding="utf-8")
    with pytest.raises(CareerError, match="cannot-be-written"):
        written_folder(place, _fail, force=True)
    assert files_of(tmp_path) == ({"export/one.txt": b"old"} if before == "something" else {})
    assert _names(tmp_path) == (["export"] if before == "something" else [])


@pytest.mark.parametrize("obstacle", ["folder", "link", "folder-link"])
def test_nothing_is_moved_where_one_file_is_in_the_way(obstacle: str, tmp_path: Path) -> None:
    place, elsewhere = tmp_path / "export", tmp_path / "elsewhere"
    place.mkdir()
    elsewhere.mkdir()
    if obstacle == "folder":
        (place / "one.txt").mkdir()
    elif obstacle == "link":
        (place / "one.txt").symlink_to(elsewhere / "target.txt")
    else:
        (place / "deep").symlink_to(elsewhere)
    with pytest.raises(UsageProblem):
        written_folder(place, _fill, force=True)
    assert files_of(elsewhere) == {}
    assert len(_names(place)) == 1


@pytest.mark.parametrize(
    ("place", "told"),
    [("file.txt", "is a file"), ("missing/export", "no folder"), ("full", "is not empty")],
)
def test_where_nothing_may_be_written_one_line_says_so(place: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "file.txt").touch()
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine").touch()
    result = run("data", "export", str(tmp_path / place), "--as", "csv", "--data", str(TINY), code=2)
    assert told in result.stderr
    assert (result.stdout, len(result.stderr.splitlines())) == ("", 1)
    assert _names(tmp_path) == ["file.txt", "full"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is closed to this user")
def test_where_nobody_may_write_one_line_says_so(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    result = run("data", "export", str(tmp_path / "export"), "--as", "csv", "--data", str(TINY), code=1)
    assert (result.stdout, len(result.stderr.splitlines())) == ("", 1)
    assert str(tmp_path / "export") in result.stderr


def test_the_program_says_what_it_has_written(tmp_path: Path) -> None:
    asked = ("data", "export", str(tmp_path / "export"), "--as", "csv", "--data", str(TINY))
    told = run(*asked).stdout
    assert told == f"{len(files_of(tmp_path / 'export'))} files written to {tmp_path}/export\n"
    answer = run(*asked, "--force", "--json").json
    jsonschema.validate(answer, run("schema", "data-export").json)
    report = answer["data"]
    assert (report["kind"], report["files"]) == ("csv", len(files_of(tmp_path / "export")))
    assert report["size"] == sum(map(len, files_of(tmp_path / "export").values()))


def test_an_invalid_pack_is_told_and_nothing_is_made(tmp_path: Path) -> None:
    (tmp_path / "pack").mkdir()
    run("data", "export", str(tmp_path / "export"), "--as", "csv", "--data", str(tmp_path / "pack"), code=4)
    assert _names(tmp_path) == ["pack"]


def test_a_question_of_a_program_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(AskError):
        ask("data", "export", str(tmp_path / "export"), "--as", "csv")
    assert _names(tmp_path) == []
