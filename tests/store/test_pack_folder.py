"""A pack's folder is looked into once, opened without waiting, and known again by what was read."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from careercli.store.location import bundled_pack
from careercli.store.pack_folder import PackChanged, PackFolder, Unreadable
from careercli.store.pack_walk import walk
from tests.program import TINY, environment

PAY = "pay/official/gb-survey.csv"


def test_it_names_the_files_that_a_pack_rests_on(pack: Path) -> None:
    (pack / "README.md").write_text("About it.")
    (pack / ".hidden").write_text("")
    (pack / ".git").mkdir()
    (pack / ".git" / "pack.yaml").write_text("")
    assert PackFolder(pack).names == tuple(walk(TINY).names)


def test_a_fingerprint_is_the_same_whether_files_have_been_read_before_or_not(pack: Path) -> None:
    read, unread = PackFolder(pack), PackFolder(pack)
    read.words("pack.yaml")
    with read.lines(PAY) as lines:
        list(lines)
    assert read.fingerprint() == unread.fingerprint()
    assert len(read.fingerprint()) == 16


def changed(name: str, content: str) -> Callable[[Path], object]:
    return lambda pack: (pack / name).write_text(content)


CHANGES: dict[str, Callable[[Path], object]] = {
    "a byte": changed("ladders.yaml", "moves: [ ]\n"),
    "a file more": changed("pay/US.yaml", "figures: []\n"),
    "a file less": lambda pack: (pack / PAY).unlink(),
    "another name": lambda pack: (pack / "pay/GR.yaml").rename(pack / "pay/AZ.yaml"),
    "something foreign": changed("letter.txt", "Dear Sir"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_any_change_of_the_content_makes_another_fingerprint(change: Callable[[Path], object], pack: Path) -> None:
    before = PackFolder(pack).fingerprint()
    change(pack)
    assert PackFolder(pack).fingerprint() != before


def test_a_copy_is_known_by_what_was_read_of_the_original(pack: Path, tmp_path: Path) -> None:
    original = PackFolder(pack)
    fingerprint = original.fingerprint()
    shutil.copytree(pack, tmp_path / "copy")
    copy = PackFolder(tmp_path / "copy")
    copy.adopt(original.read())
    for name in copy.names:
        (tmp_path / "copy" / name).unlink()
    assert copy.fingerprint() == fingerprint


def test_a_file_of_another_size_is_no_copy(pack: Path, tmp_path: Path) -> None:
    original = PackFolder(pack)
    original.fingerprint()
    shutil.copytree(pack, tmp_path / "copy")
    with (tmp_path / "copy" / PAY).open("a") as table:
        table.write("more\n")
    copy, unread = PackFolder(tmp_path / "copy"), PackFolder(tmp_path / "copy")
    copy.adopt(original.read())
    assert copy.fingerprint() == unread.fingerprint()


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_a_table_comes_to_is_known_of_its_own_bytes(end: str, pack: Path) -> None:
    content = f"a,b{end}1,2{end}".encode()
    (pack / PAY).write_bytes(content)
    folder = PackFolder(pack)
    with folder.lines(PAY) as lines:
        list(lines)
    (pack / PAY).unlink()
    assert folder.sum(PAY) == (sha256(content).hexdigest(), len(content))


def test_what_is_no_part_of_a_pack_is_not_read(pack: Path) -> None:
    (pack / "film.mkv").write_text("one")
    before = PackFolder(pack).fingerprint()
    (pack / "film.mkv").write_text("two")
    assert PackFolder(pack).fingerprint() == before


def test_every_file_and_folder_is_seen_as_it_was_before_it_was_read(pack: Path) -> None:
    """Whoever keeps it can tell by `stat` alone whether anything has changed since."""
    (pack / "pay" / "US.yaml").symlink_to("nowhere")
    folder = PackFolder(pack)
    (pack / "skills.yaml").write_text("skills: []\n")
    folder.words("skills.yaml")
    seen = folder.seen()
    names = {*folder.names, "", "pay", "pay/official", "pay/wider", "reference", "roles"}
    assert {Path(path) for path in seen} == {pack / name for name in names}
    for path, look in seen.items():
        if path.endswith("US.yaml"):
            assert look is None
        else:
            status = Path(path).stat()
            assert look == (status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino), path


def test_a_table_that_changes_between_two_readings_is_noticed(pack: Path) -> None:
    folder = PackFolder(pack)
    for _ in range(2):
        with folder.lines(PAY) as lines:
            list(lines)
    (pack / PAY).write_text((pack / PAY).read_text().replace("16", "17"))
    with pytest.raises(PackChanged), folder.lines(PAY) as lines:
        list(lines)


@pytest.mark.parametrize("content", ["", "a\r\nb", "a\rb\r\n", "a\r", "\r\n" * 300_000, "x" * 262_143 + "\r\ny"])
def test_the_checksum_of_a_table_is_that_of_its_bytes_with_line_ends_as_on_unix(content: str, pack: Path) -> None:
    (pack / PAY).write_bytes(content.encode())
    folder = PackFolder(pack)
    assert folder.checksum(PAY) is None
    with folder.lines(PAY) as lines:
        list(lines)
    assert folder.checksum(PAY) == sha256(content.encode().replace(b"\r\n", b"\n")).hexdigest()


def refused(pack: Path, name: str) -> str:
    with pytest.raises(Unreadable) as raised:
        PackFolder(pack).words(name)
    return raised.value.what.code


@pytest.mark.parametrize("target", ["/etc/hostname", "../../elsewhere.yaml", "../elsewhere.yaml"])
def test_a_link_that_leads_out_of_the_pack_is_not_followed(target: str, pack: Path) -> None:
    """A pack from somebody else must not have one's own files read."""
    (pack.parent / "elsewhere.yaml").write_text("figures: []\n")
    (pack / "pay" / "US.yaml").symlink_to(target)
    if (pack / "pay" / "US.yaml").is_file():
        assert refused(pack, "pay/US.yaml") == "problem-link-outside"
    else:
        assert refused(pack, "pay/US.yaml") == "problem-cannot-be-read"


def test_a_link_inside_the_pack_is_followed(pack: Path) -> None:
    (pack / "pay" / "US.yaml").symlink_to("GB.yaml")
    assert PackFolder(pack).words("pay/US.yaml") == (pack / "pay/GB.yaml").read_text(encoding="utf-8")


def test_a_pipe_is_not_waited_for(pack: Path) -> None:
    os.mkfifo(pack / "pay" / "US.yaml")
    assert refused(pack, "pay/US.yaml") == "problem-cannot-be-read"


@pytest.mark.parametrize("name", ["pay/TR.yaml", PAY])
def test_a_file_that_is_too_large_is_not_read(name: str, pack: Path) -> None:
    os.truncate(pack / name, 2**40)
    assert refused(pack, name) == "problem-file-too-large"


def test_a_folder_holds_no_more_than_packs_do(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert PackFolder(pack).excess is None
    monkeypatch.setattr("careercli.store.pack_walk.MOST_ENTRIES", 20)
    excess = PackFolder(pack).excess
    assert excess is not None
    assert excess.code == "problem-too-many-files"


def test_folders_lie_no_deeper_than_packs_have_them(pack: Path) -> None:
    (pack / "/".join("abcdefghij")).mkdir(parents=True)
    excess = PackFolder(pack).excess
    assert excess is not None
    assert excess.code == "problem-too-deep"


def test_looking_into_a_pack_needs_no_reader() -> None:
    """A run with a filled cache does it, and starts up quickly."""
    asked = "import sys; from careercli.store.pack_folder import PackFolder; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], env=environment(), capture_output=True, text=True, check=True)
    assert {"yaml", "pydantic", "csv", "hashlib", "sqlite3"}.isdisjoint(done.stdout.split())


def test_the_bundled_pack_may_be_installed_as_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    linked = tmp_path / "data"
    linked.mkdir()
    (linked / "pack.yaml").symlink_to(bundled_pack() / "pack.yaml")
    monkeypatch.setattr("careercli.store.pack_folder.bundled_pack", lambda: linked)
    assert PackFolder(linked).words("pack.yaml")
