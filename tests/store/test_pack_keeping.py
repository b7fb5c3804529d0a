"""Packs are kept whole or not at all, for their user alone, and nothing else in the folder is touched."""

import json
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from careercli.errors import CareerError
from careercli.store.added_packs import added_pack, added_packs
from careercli.store.layers import PacksChanged
from careercli.store.pack_copy import content_of
from careercli.store.pack_folder import PackChanged, folder_of
from careercli.store.pack_keeping import drop_pack, keep_pack
from careercli.store.pack_lock import locked
from tests.store.own import country_pack
from tests.store.zips import zipped


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder that packs are kept in, which is not there yet."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    return tmp_path / "home" / "careercli"


def keep(place: Path, name: str = "georgia") -> None:
    folder = folder_of(place)
    keep_pack(folder, name, "1", content_of(folder), added_packs())


def drop(name: str = "georgia") -> None:
    pack = added_pack(name)
    assert pack is not None
    drop_pack(pack, added_packs())


def tree(folder: Path) -> dict[str, bytes | None]:
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None for path in folder.rglob("*")}


def test_a_kept_pack_is_the_same_whatever_it_was_kept_from(home: Path, tmp_path: Path) -> None:
    place = country_pack(tmp_path / "pack")
    keep(place)
    from_folder = tree(home)
    drop()
    keep(zipped(place, tmp_path / "pack.zip", top="pack/"))
    assert tree(home) == from_folder
    (pack,) = added_packs()
    assert content_of(folder_of(pack.folder)) == content_of(folder_of(place))
    assert pack.sha256 == content_of(folder_of(place)).sha256


def test_what_is_kept_is_for_its_user_alone(home: Path, tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        keep(country_pack(tmp_path / "pack"))
    finally:
        os.umask(before)
    for path in (home, *home.rglob("*")):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path


def test_what_is_added_and_removed_leaves_no_trace(home: Path, tmp_path: Path) -> None:
    keep(country_pack(tmp_path / "one"), "one")
    before = tree(home)
    keep(country_pack(tmp_path / "two", amount=2), "two")
    drop("two")
    assert tree(home) == before
    drop("one")
    assert not home.exists()


def test_packs_lie_in_the_order_in_which_they_were_added_and_keep_it_when_replaced(home: Path, tmp_path: Path) -> None:
    for number, name in enumerate(("one", "two", "three")):
        keep(country_pack(tmp_path / name, amount=number + 1), name)
    keep(country_pack(tmp_path / "new", amount=9), "two")
    assert [pack.name for pack in added_packs()] == ["one", "two", "three"]
    assert len(list((home / "packs").iterdir())) == 3


def test_only_files_of_a_pack_are_copied(home: Path, tmp_path: Path) -> None:
    place = country_pack(tmp_path / "pack")
    (place / "README.md").write_text("About it.")
    (place / "schema").mkdir()
    (place / "schema" / "pay.json").write_text("{}")
    (place / ".git").mkdir()
    keep(place)
    (pack,) = added_packs()
    names = {path.relative_to(pack.folder).as_posix() for path in pack.folder.rglob("*") if path.is_file()}
    assert names == {"pack.yaml", "sources.yaml", "countries.yaml", "pay/GE.yaml"}
    assert home.is_dir()


def test_a_pack_that_changed_after_it_was_looked_at_is_not_kept(home: Path, tmp_path: Path) -> None:
    place = country_pack(tmp_path / "pack")
    content = content_of(folder_of(place))
    country_pack(tmp_path / "other", amount=7)
    (tmp_path / "other" / "pay" / "GE.yaml").replace(place / "pay" / "GE.yaml")
    with pytest.raises(PackChanged):
        keep_pack(folder_of(place), "georgia", "1", content, ())
    assert not home.exists()


def test_what_a_killed_run_left_goes_with_the_next_change_and_nothing_else(home: Path, tmp_path: Path) -> None:
    keep(country_pack(tmp_path / "one"), "one")
    packs = home / "packs"
    ours = ["x-0123456789abcdef", "x-y-0123456789abcdef.01234567.tmp"]
    theirs = ["notes", "X-0123456789abcdef", "x-0123456789abcdef.old", "x-0123456789abcde"]
    for name in (*ours, *theirs):
        (packs / name).mkdir()
        (packs / name / "file").write_text(name)
    (home / "packs-abcd1234.tmp").write_text("[")
    (home / "mine.txt").write_text("mine")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (packs / "z-0123456789abcdef").symlink_to(elsewhere)
    keep(country_pack(tmp_path / "two", amount=2), "two")
    names = {path.name for path in packs.iterdir()}
    assert names.isdisjoint(ours)
    assert names > {*theirs, "z-0123456789abcdef"}
    assert {path.name for path in home.iterdir()} == {"packs", "packs.json", "mine.txt"}
    drop("one")
    drop("two")
    assert {path.name for path in packs.iterdir()} == {*theirs, "z-0123456789abcdef"}
    assert elsewhere.is_dir()


BROKEN: dict[str, Callable[[Path], object]] = {
    "no JSON": lambda home: (home / "packs.json").write_text("[{"),
    "another shape": lambda home: (home / "packs.json").write_text('{"packs": []}'),
    "a path": lambda home: (home / "packs.json").write_text('[{"name": "x", "folder": "../../x"}]'),
    "open to all": lambda home: (home / "packs.json").chmod(0o666),
    "a folder open to all": lambda home: home.chmod(0o777),
}


@pytest.mark.parametrize("breaking", BROKEN.values(), ids=BROKEN)
def test_a_list_that_cannot_be_believed_is_not_written_over(
    breaking: Callable[[Path], object], home: Path, tmp_path: Path
) -> None:
    """Else the packs that it names would be swept as nobody's."""
    keep(country_pack(tmp_path / "one"), "one")
    breaking(home)
    before = tree(home)
    with pytest.raises(CareerError) as raised:
        keep(country_pack(tmp_path / "two", amount=2), "two")
    assert raised.value.message.code in {"packs-list-broken", "packs-not-private"}
    assert tree(home) == before


def test_a_pack_that_was_damaged_is_put_right_by_keeping_it_again(home: Path, tmp_path: Path) -> None:
    place = country_pack(tmp_path / "pack")
    keep(place)
    (pack,) = added_packs()
    (pack.folder / "pack.yaml").write_text("id: x\n")
    keep(place)
    (pack,) = added_packs()
    assert content_of(folder_of(pack.folder)) == content_of(folder_of(place))
    assert [path.name for path in (home / "packs").iterdir()] == [pack.folder.name]


def test_the_list_is_what_others_read(home: Path, tmp_path: Path) -> None:
    keep(country_pack(tmp_path / "pack"))
    (entry,) = json.loads((home / "packs.json").read_text(encoding="utf-8"))
    assert entry.keys() == {"name", "folder", "version", "sha256"}
    assert (home / "packs" / entry["folder"]).is_dir()


def test_one_at_a_time(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("careercli.store.pack_lock._PATIENCE", 0.1)
    with locked(home):
        with pytest.raises(CareerError) as raised:
            keep(country_pack(tmp_path / "pack"))
        assert raised.value.message.code == "packs-being-changed"
    keep(tmp_path / "pack")
    assert not (home / "packs.lock").exists()


def test_what_was_found_valid_among_other_packs_is_not_kept_among_these(home: Path, tmp_path: Path) -> None:
    place = folder_of(country_pack(tmp_path / "pack"))
    keep(country_pack(tmp_path / "other", amount=2), "other")
    before = tree(home)
    with pytest.raises(PacksChanged):
        keep_pack(place, "georgia", "1", content_of(place), ())
    with pytest.raises(PacksChanged):
        drop_pack(added_packs()[0], ())
    assert tree(home) == before


def test_a_lock_that_a_killed_run_left_locks_nobody_out(home: Path, tmp_path: Path) -> None:
    home.mkdir(parents=True, mode=0o700)
    (home / "packs.lock").touch(mode=0o600)
    keep(country_pack(tmp_path / "pack"))
    assert {path.name for path in home.iterdir()} == {"packs", "packs.json"}


def test_a_home_that_is_a_file_or_a_link_is_not_used(home: Path, tmp_path: Path) -> None:
    home.parent.mkdir()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    home.symlink_to(elsewhere)
    with pytest.raises(CareerError):
        keep(country_pack(tmp_path / "pack"))
    assert list(elsewhere.iterdir()) == []
    home.unlink()
    home.write_text("mine")
    with pytest.raises(CareerError):
        keep(tmp_path / "pack")
    assert home.read_text() == "mine"
