"""A zip file of a pack is read like the folder it was made of; what no pack needs in one is refused in one line."""

import os
import stat
import struct
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from careercli.store.pack_copy import content_of
from careercli.store.pack_folder import PackFolder, Unreadable, folder_of
from careercli.store.pack_reader import read_pack
from careercli.store.zip_directory import MOST_TIMES_LARGER
from tests.program import TINY
from tests.store.conftest import Ask
from tests.store.zips import patched, with_member, zipped

Spoil = Callable[[Path], object]


@pytest.mark.parametrize("top", ["", "tiny/", "a pack of mine/"])
def test_a_zip_file_is_read_like_its_folder(top: str, tmp_path: Path) -> None:
    place = zipped(TINY, tmp_path / "pack.zip", top=top)
    archive, folder = folder_of(place), PackFolder(TINY)
    assert sorted(archive.names) == sorted(folder.names)
    assert content_of(archive) == content_of(folder)
    one, other = read_pack(place), read_pack(TINY)
    assert [*one.figures] == [*other.figures]
    assert (one.info, one.roles, one.sources) == (other.info, other.roles, other.sources)


def test_every_command_takes_one_as_its_data(tmp_path: Path, ask: Ask) -> None:
    place = zipped(TINY, tmp_path / "pack.zip", top="tiny/")
    for line in (("compare", "clerk"), ("show", "chief"), ("figures",)):
        assert ask(*line, "--data", str(place)).stdout == ask(*line, "--data", str(TINY)).stdout


def test_a_mistake_is_told_at_its_line_in_the_zip_file(pack: Path, tmp_path: Path, ask: Ask) -> None:
    (pack / "ladders.yaml").write_text("moves: 1\n", encoding="utf-8")
    place = zipped(pack, tmp_path / "pack.zip", top="tiny/")
    told = ask("data", "check", str(place))
    assert told.code == 4
    assert told.stdout.startswith(f"{place}/ladders.yaml:1: ")


def test_what_a_folder_would_hide_a_zip_file_hides_too(tmp_path: Path) -> None:
    place = zipped(TINY, tmp_path / "pack.zip", top="tiny/")
    for name in ("__MACOSX/tiny/._pack.yaml", "tiny/.git/pack.yaml", "tiny/README.md", ".DS_Store"):
        with_member(place, name)
    assert content_of(folder_of(place)) == content_of(PackFolder(TINY))


def test_a_change_of_the_zip_file_is_noticed(tmp_path: Path, pack: Path, ask: Ask) -> None:
    place = zipped(TINY, tmp_path / "pack.zip")
    before = ask("roles", "--data", str(place), "--json").data
    (pack / "roles" / "adviser.yaml").unlink()
    ladders = (pack / "ladders.yaml").read_text(encoding="utf-8").partition("moves:")[0]
    (pack / "ladders.yaml").write_text(ladders, encoding="utf-8")
    zipped(pack, place)
    assert len(ask("roles", "--data", str(place), "--json").data) == len(before) - 1


def _named(name: str) -> Spoil:
    return lambda place: with_member(place, name)


def _of_kind(mode: int) -> Spoil:
    def spoil(place: Path) -> None:
        member = zipfile.ZipInfo("pay/US.yaml")
        member.create_system = 3
        member.external_attr = mode << 16
        with_member(place, member, b"/etc/passwd")

    return spoil


def _encrypted(place: Path) -> None:
    with_member(place, "pay/US.yaml")
    content = bytearray(place.read_bytes())
    # The general purpose bits of the last entry of the directory.
    entry = content.rfind(b"PK\1\2")
    content[entry + 8] |= 1
    place.write_bytes(content)


def _twice(place: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with_member(place, "pack.yaml", b"id: another\n")


def _bomb(place: Path) -> None:
    with_member(place, "pay/US.yaml", bytes(30 * 1024 * 1024))


def _overlapping(place: Path) -> None:
    """Let every entry of the directory speak of as many bytes as the file has."""
    content = bytearray(place.read_bytes())
    entry = content.find(b"PK\1\2")
    while entry >= 0:
        struct.pack_into("<I", content, entry + 20, len(content))
        entry = content.find(b"PK\1\2", entry + 4)
    place.write_bytes(content)


def _compressed_otherwise(place: Path) -> None:
    with zipfile.ZipFile(place, "a", zipfile.ZIP_LZMA) as archive:
        archive.writestr("pay/US.yaml", "figures: []\n" * 9)


def _cut(place: Path) -> None:
    os.truncate(place, place.stat().st_size // 2)


def _large_form(place: Path) -> None:
    content = place.read_bytes()
    end = content.rfind(b"PK\5\6")
    place.write_bytes(content[:end] + b"PK\6\7" + bytes(16) + content[end:])


REFUSED: dict[str, tuple[Spoil, str]] = {
    "up": (_named("../x.yaml"), "has a member with the name '../x.yaml'"),
    "up, further down": (_named("pay/../../x.yaml"), "has a member with the name 'pay/../../x.yaml'"),
    "absolute": (_named("/etc/x.yaml"), "has a member with the name '/etc/x.yaml'"),
    "backslash": (_named("pay\\US.yaml"), "has a member with the name 'pay\\US.yaml'"),
    "drive": (_named("C:/x.yaml"), "has a member with the name 'C:/x.yaml'"),
    "an empty part": (_named("pay//US.yaml"), "has a member with the name 'pay//US.yaml'"),
    "a dot": (_named("./pay/US.yaml"), "has a member with the name './pay/US.yaml'"),
    "an escape": (_named("pay/\x1b[31m.yaml"), "has a member with the name 'pay/"),
    "a line break": (_named("pay/a\nb.yaml"), "has a member with the name 'pay/a\\nb.yaml'"),
    "turned round": (_named("pay/\u202eLMAY.SU"), "has a member with the name 'pay/"),
    "a long name": (_named("a" * 5000), "has a member with the name 'aaa"),
    "NUL": (lambda place: patched(with_member(place, "pay/US#.yaml"), b"US#", b"US\0"), "has a member with the name"),
    "deep": (_named("/".join("abcdefghijk") + ".yaml"), "has folders more than 8 deep"),
    "a link": (_of_kind(stat.S_IFLNK | 0o777), "has a link or a device in it: 'pay/US.yaml'"),
    "a device": (_of_kind(stat.S_IFCHR | 0o666), "has a link or a device in it: 'pay/US.yaml'"),
    "a pipe": (_of_kind(stat.S_IFIFO | 0o666), "has a link or a device in it: 'pay/US.yaml'"),
    "encrypted": (_encrypted, "has a member with a password: 'pay/US.yaml'"),
    "twice": (_twice, "has the member 'pack.yaml' a second time"),
    "twice, by case": (_named("Pack.YAML"), "has the member 'Pack.YAML' a second time"),
    "a bomb": (_bomb, f"would come to more than {MOST_TIMES_LARGER} times its size"),
    "members that share their bytes": (_overlapping, "is damaged as a zip file"),
    "LZMA": (_compressed_otherwise, "has a member that is compressed in an unusual way: 'pay/US.yaml'"),
    "the form for very many members": (_large_form, "holds more than 100000 files and folders"),
    "cut off": (_cut, "is neither a folder nor a zip file"),
}


@pytest.mark.parametrize(("spoil", "what"), REFUSED.values(), ids=REFUSED)
def test_what_no_pack_needs_is_refused_in_one_line(spoil: Spoil, what: str, tmp_path: Path, ask: Ask) -> None:
    place = zipped(TINY, tmp_path / "pack.zip")
    spoil(place)
    told = ask("data", "check", str(place))
    assert told.code == 4
    (line,) = told.stdout.splitlines()
    assert line.startswith(f"{place}:1: {what}")
    assert "; " in line
    assert line.isprintable()
    used = ask("roles", "--data", str(place))
    assert (used.code, used.stdout, len(used.stderr.splitlines())) == (4, "", 1)
    assert [path.name for path in tmp_path.iterdir()] == ["pack.zip"]


def test_a_file_that_is_no_zip_file_is_told_so(tmp_path: Path, ask: Ask) -> None:
    (tmp_path / "pack.zip").write_text("PK, or not", encoding="utf-8")
    told = ask("data", "check", str(tmp_path / "pack.zip"))
    assert told.stdout.startswith(f"{tmp_path}/pack.zip:1: is neither a folder nor a zip file; ")


@pytest.mark.exhaustive
@pytest.mark.parametrize("offset", range(0, 400, 7))
def test_damage_anywhere_is_told_or_harmless(offset: int, tmp_path: Path, ask: Ask) -> None:
    place = zipped(TINY, tmp_path / "pack.zip")
    content = bytearray(place.read_bytes())
    content[offset * len(content) // 400] ^= 0xFF
    place.write_bytes(content)
    told = ask("data", "check", str(place))
    assert told.code in {0, 4}
    assert told.stdout
    assert told.stderr == ""


def test_a_member_that_says_less_than_it_holds_is_damage(tmp_path: Path) -> None:
    place = with_member(zipped(TINY, tmp_path / "pack.zip"), "pay/US.yaml", b"#" * 70_000)
    content = bytearray(place.read_bytes())
    entry = content.rfind(b"PK\1\2")
    struct.pack_into("<I", content, entry + 24, 10)
    place.write_bytes(content)
    with pytest.raises(Unreadable):
        folder_of(place).words("pay/US.yaml")
