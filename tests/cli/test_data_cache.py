"""`careercli data cache`: what is kept is told and can be removed, and where nothing can be kept it says why."""

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from careercli import ask as from_python
from careercli.cache_folder import keep
from careercli.files import cache_folder
from careercli.model import LANGUAGES
from careercli.store.cache import open_catalog
from careercli.store.location import bundled_pack
from tests.cli.inside import ask
from tests.program import TINY, Result

Ask = Callable[..., Result]
_HOURS = 60 * 60


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder that the cache is in, which is not there yet."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    return tmp_path / "home" / "careercli"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """Return a pack so old that how it looks can be remembered."""
    copied = shutil.copytree(TINY, tmp_path / "pack", copy_function=shutil.copy)
    return Path(copied)


def _cache(*arguments: str, **options: Any) -> Result:
    return ask("data", "cache", *arguments, **options)


def _kept(folder: Path, pack: Path) -> None:
    """Keep a compiled pack and a stamp of it."""
    # What is younger may change again and look the same, so that no stamp is set.
    time.sleep(2.1)
    with open_catalog(pack):
        assert cache_folder() == folder


def test_a_compiled_form_says_which_pack_it_is_of(home: Path, pack: Path) -> None:
    _kept(home, pack)
    files = {file["kind"]: file for file in _cache("--json").data["files"]}
    assert files.keys() == {"compiled", "stamp"}
    assert {file["pack"] for file in files.values()} == {str(pack)}
    assert str(pack) in _cache().stdout
    assert "1 small file" in _cache().stdout


def test_the_answer_tells_all_that_is_kept_and_nothing_else_in_the_folder(home: Path) -> None:
    with open_catalog(TINY), open_catalog(bundled_pack()):
        (home / "notes.txt").write_text("mine", encoding="utf-8")
    told = _cache("--json").data
    names = {path.name for path in home.iterdir()} - {"notes.txt"}
    assert {file["file"] for file in told["files"]} == names
    assert told["size"] == sum((home / name).stat().st_size for name in names)
    assert (told["folder"], told["usable"], told["obstacle"], told["cleared"]) == (str(home), True, None, None)
    assert told["most"] == 256 * 1024 * 1024


def test_the_file_that_was_used_last_comes_first(home: Path) -> None:
    with open_catalog(TINY), open_catalog(bundled_pack()):
        pass
    compiled = sorted(home.glob("*.sqlite"))
    for file, used in zip(compiled, (1_000_000_000, 1_200_000_000), strict=True):
        os.utime(file, (used, used))
    told = [file for file in _cache("--json").data["files"] if file["kind"] == "compiled"]
    assert [file["used"] for file in told] == ["2008-01-10T21:20:00Z", "2001-09-09T01:46:40Z"]
    assert [file["file"] for file in told] == [file.name for file in reversed(compiled)]
    shown = _cache(TZ="UTC").stdout
    assert shown.index("10 January 2008") < shown.index("9 September 2001")


def test_clearing_removes_all_and_tells_how_much(home: Path) -> None:
    with open_catalog(TINY):
        pass
    size = _cache("--json").data["size"]
    cleared = _cache("clear", "--json").data
    assert (cleared["cleared"], cleared["size"], cleared["files"]) == (size, 0, [])
    assert list(home.iterdir()) == []
    assert "Removed: 0 MB" in _cache("clear").stdout
    assert ask("roles", "--data", str(TINY)).stdout


@pytest.mark.parametrize("arguments", [(), ("clear",)], ids=["shown", "cleared"])
def test_where_nothing_is_yet_that_is_told_and_nothing_is_made(arguments: tuple[str, ...], home: Path) -> None:
    assert "Nothing is kept now" in _cache(*arguments).stdout
    assert not home.parent.exists()


@pytest.mark.parametrize("arguments", [(), ("clear",)], ids=["shown", "cleared"])
def test_a_folder_that_others_may_write_to_says_how_it_is_closed(arguments: tuple[str, ...], home: Path) -> None:
    with open_catalog(TINY):
        pass
    before = sorted(home.iterdir())
    home.chmod(0o777)
    assert f"chmod 700 {home}\n" in _cache(*arguments, columns=40).stdout
    told = _cache(*arguments, "--json").data
    assert (told["usable"], told["obstacle"], told["files"]) == (False, "not-private", [])
    assert sorted(home.iterdir()) == before


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give folders away")
def test_a_folder_of_another_user_is_told(home: Path) -> None:
    home.mkdir(parents=True)
    os.chown(home, 65534, 65534)
    assert "belongs to another user" in _cache().stdout
    assert _cache("--json").data["obstacle"] == "not-ours"


def test_without_a_home_there_is_an_answer_all_the_same() -> None:
    nobody: dict[str, str | None] = {"XDG_CACHE_HOME": None, "HOME": ""}
    assert "no home folder" in _cache(**nobody).stdout
    assert _cache("--json", **nobody).data["folder"] is None


@pytest.mark.parametrize("arguments", [(), ("clear",)], ids=["shown", "cleared"])
def test_it_needs_no_data(arguments: tuple[str, ...], home: Path) -> None:
    assert _cache(*arguments, "--data", "/dev/null/nowhere").stdout
    assert not home.exists()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("columns", [40, 80])
def test_the_page_fits_the_screen_but_for_what_is_copied(language: str, columns: int, home: Path) -> None:
    with open_catalog(TINY), open_catalog(bundled_pack()):
        pass
    shown = _cache("--lang", language, "--color", "never", columns=columns)
    assert shown.stderr == ""
    copied = (str(home), "careercli data cache clear")
    wide = [line for line in shown.stdout.splitlines() if cell_len(line) > columns]
    assert [line for line in wide if not line.endswith(copied)] == []


@pytest.mark.usefixtures("home")
def test_another_word_is_a_mistake_and_removes_nothing() -> None:
    with open_catalog(TINY):
        pass
    assert _cache("claer", code=2).stderr == "careercli: bad value for ACTION: use clear; did you mean clear?\n"
    assert _cache("--json").data["files"] != []


@pytest.mark.usefixtures("home")
def test_a_program_gets_the_answer_of_the_command_line() -> None:
    with open_catalog(TINY):
        pass
    assert from_python("data", "cache", language="en") == _cache("--json").json


def test_a_stamp_of_another_version_disturbs_nothing(home: Path) -> None:
    for number, content in enumerate((b"", b"[]", b"{}", b"7", b'["x", 7]', b'["x", {}]', b'["x", [7]]')):
        keep(f"{number:032x}.seen", content)
    told = [(file["kind"], file["pack"]) for file in _cache("--json").data["files"]]
    assert told == [("stamp", None)] * len(list(home.iterdir()))
    assert "7 small files" in _cache().stdout
