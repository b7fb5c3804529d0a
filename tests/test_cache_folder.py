"""What is kept is this user's alone, bounded, checked when it is read; and nothing else in the folder is touched."""

import os
import stat
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from careercli import cache_folder
from careercli.cache_folder import clear, hold, keep, kept_files, kept_whole, obstacle, read_kept

CONTENT = b"0123456789" * 100
A_DAY = 24 * 60 * 60


def name(number: int, ending: str = "sqlite") -> str:
    return f"{number:032x}.{ending}"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder, which is not there yet."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "careercli"


@pytest.fixture(params=[0o000, 0o022, 0o077, 0o777], ids=oct)
def umask(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[None]:
    """Set the umask, once the folder of the test is there: that one has to be open to its user."""
    assert tmp_path.is_dir()
    before = os.umask(request.param)
    yield
    os.umask(before)


def use(path: Path, seconds_ago: float) -> None:
    used = time.time() - seconds_ago
    os.utime(path, (used, used))


@pytest.mark.usefixtures("umask")
def test_the_folder_is_private_whatever_the_umask(folder: Path) -> None:
    keep(name(1), CONTENT)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(folder.parent.stat().st_mode) == 0o700
    assert read_kept(name(1)) == CONTENT


@pytest.mark.parametrize("mode", [0o777, 0o770, 0o722, 0o720, 0o702], ids=oct)
def test_a_folder_that_others_may_write_is_neither_used_nor_changed(mode: int, folder: Path) -> None:
    keep(name(1), CONTENT)
    folder.chmod(mode)
    assert read_kept(name(1)) is None
    keep(name(2), CONTENT)
    assert obstacle() == "not-private"
    assert clear() == 0
    assert [path.name for path in folder.iterdir()] == [name(1)]
    assert stat.S_IMODE(folder.stat().st_mode) == mode


def test_a_file_that_others_may_write_is_not_read(folder: Path) -> None:
    keep(name(1), CONTENT)
    (folder / name(1)).chmod(0o666)
    assert read_kept(name(1)) is None


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give files away")
def test_what_another_user_owns_is_not_read(folder: Path) -> None:
    keep(name(1), CONTENT)
    os.chown(folder / name(1), 65534, 65534)
    assert read_kept(name(1)) is None
    keep(name(1), CONTENT)
    os.chown(folder, 65534, 65534)
    assert read_kept(name(1)) is None
    assert obstacle() == "not-ours"


def test_a_link_in_the_place_of_the_folder_or_of_a_file_is_not_followed(folder: Path, tmp_path: Path) -> None:
    keep(name(1), CONTENT)
    elsewhere = (folder / name(1)).rename(tmp_path / name(1))
    (folder / name(1)).symlink_to(elsewhere)
    assert read_kept(name(1)) is None
    folder.rename(tmp_path / "moved")
    folder.symlink_to(tmp_path / "moved")
    keep(name(2), CONTENT)
    assert not (tmp_path / "moved" / name(2)).exists()


@pytest.mark.parametrize("kind", ["pipe", "folder"])
def test_what_is_no_file_is_not_waited_for(kind: str, folder: Path) -> None:
    keep(name(2), CONTENT)
    if kind == "pipe":
        os.mkfifo(folder / name(1))
    else:
        (folder / name(1)).mkdir()
    assert read_kept(name(1)) is None


def test_one_changed_byte_or_another_name_makes_it_nothing(folder: Path) -> None:
    keep(name(1), CONTENT)
    whole = (folder / name(1)).read_bytes()
    for place in range(0, len(whole), 7):
        (folder / name(1)).write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert read_kept(name(1)) is None
    (folder / name(2)).write_bytes(whole)
    assert read_kept(name(2)) is None


# --- what goes, and what stays


def test_what_was_used_longest_ago_goes_first_when_there_are_too_many_bytes(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache_folder, "MOST_BYTES", 3500)
    for number, days in ((1, 5), (2, 9), (3, 1)):
        keep(name(number), CONTENT)
        use(folder / name(number), days * A_DAY)
    keep(name(4), CONTENT)
    assert {path.name for path in folder.iterdir()} == {name(1), name(3), name(4)}


def test_the_newest_and_the_one_used_before_it_stay_even_if_each_alone_is_too_large(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache_folder, "MOST_BYTES", 100)
    for number in (1, 2, 3):
        keep(name(number), CONTENT)
        use(folder / name(number), (4 - number) * A_DAY)
    assert read_kept(name(3)) == CONTENT
    assert [file.path.name for file in kept_files()] == [name(3), name(2)]


def test_what_is_read_stays_as_long_as_somebody_reads_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Reader:
        pass

    monkeypatch.setattr(cache_folder, "MOST_BYTES", 100)
    reader = Reader()
    for number in (1, 2, 3, 4):
        keep(name(number), CONTENT)
        use(folder / name(number), (9 - number) * A_DAY)
        if number == 1:
            hold(folder / name(1), reader)
    assert {file.path.name for file in kept_files()} == {name(1), name(3), name(4)}
    del reader
    keep(name(5), CONTENT)
    assert {file.path.name for file in kept_files()} == {name(4), name(5)}


def test_dates_in_the_future_switch_nothing_off(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache_folder, "MOST_BYTES", 2500)
    for number in (1, 2):
        keep(name(number), CONTENT)
        use(folder / name(number), -400 * A_DAY)
    keep(name(3), CONTENT)
    assert read_kept(name(3)) == CONTENT
    assert len(kept_files()) == 2


def test_what_killed_runs_left_goes_whatever_its_date(folder: Path) -> None:
    keep(name(1), CONTENT)
    left = [folder / f"{7:032x}-abcd_123.{ending}" for ending in ("tmp", "tmp-journal")]
    young = folder / f"{8:032x}-abcd_123.tmp"
    for path in (*left, young):
        path.touch(mode=0o600)
    for path, days in zip(left, (2, -2), strict=True):
        use(path, days * A_DAY)
    keep(name(2), CONTENT)
    assert {path.name for path in folder.iterdir()} == {name(1), name(2), young.name}


def test_whatever_else_lies_in_the_folder_stays(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache_folder, "MOST_BYTES", 100)
    keep(name(1), CONTENT)
    precious = tmp_path / "precious.sqlite"
    precious.write_bytes(CONTENT)
    others = [folder / other for other in ("accounts.sqlite", "notes.tmp", "f.seen", f"{1:031x}.sqlite", ".hidden.tmp")]
    for path in others:
        path.write_bytes(CONTENT)
    (folder / name(5)).symlink_to(precious)
    (folder / name(6)).mkdir()
    for path in others:
        use(path, 30 * A_DAY)
    keep(name(2), CONTENT)
    clear()
    assert {path.name for path in folder.iterdir()} == {*(path.name for path in others), name(5), name(6)}
    assert precious.read_bytes() == CONTENT


def test_clearing_removes_all_of_ours_and_tells_how_much_that_was(folder: Path) -> None:
    keep(name(1), CONTENT)
    keep(name(2, "mo"), CONTENT)
    size = sum(path.stat().st_size for path in folder.iterdir())
    assert sum(file.size for file in kept_files()) == size
    assert clear() == size
    assert kept_files() == ()
    assert read_kept(name(1)) is None


@pytest.mark.usefixtures("folder")
def test_what_cannot_be_removed_is_not_told_as_removed(monkeypatch: pytest.MonkeyPatch) -> None:
    keep(name(1), CONTENT)
    monkeypatch.setattr(cache_folder, "remove", lambda _path: None)
    assert clear() == 0


def test_why_nothing_can_be_kept(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert obstacle() is None
    assert not folder.parent.exists()
    keep(name(1), CONTENT)
    assert obstacle() is None
    folder.rename(tmp_path / "moved")
    folder.symlink_to(tmp_path / "moved")
    assert obstacle() == "no-folder"
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert obstacle() == "not-writable"
    monkeypatch.setenv("XDG_CACHE_HOME", "")
    monkeypatch.setenv("HOME", "")
    assert obstacle() == "no-home"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_where_nothing_can_be_written_nothing_can_be_kept(folder: Path) -> None:
    keep(name(1), CONTENT)
    folder.chmod(0o500)
    assert obstacle() == "not-writable"
    folder.chmod(0o700)


def test_nothing_half_written_is_kept(folder: Path) -> None:
    def run_full() -> None:
        with kept_whole(name(1)) as unfinished:
            unfinished.write_bytes(CONTENT)
            raise OSError("full")

    with pytest.raises(OSError, match="full"):
        run_full()
    assert list(folder.iterdir()) == []
