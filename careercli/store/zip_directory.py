"""What a zip file says of its members, believed only as far as a pack may go.

A zip file that anybody may have sent is looked at before any of its members is: how many there are, what they are
called, and what they would come to. Whatever no pack needs is refused, so that nobody has to know what it would do.
"""

import os
import stat
import unicodedata
import zipfile
from collections.abc import Iterator, Mapping
from typing import BinaryIO, NamedTuple

from careercli.messages import Message, say
from careercli.store.pack_walk import DEEPEST, MOST_ENTRIES

MOST_TIMES_LARGER = 250
"""How much larger than the zip file its members may be; tables of numbers shrink to a twentieth."""
MOST_LETTERS = 1000
"""Of a member's name."""
_FREE = 16 * 1024 * 1024
"""Bytes of which nobody asks how far they had shrunk."""
_END, _END_OF_LARGE = b"PK\5\6", b"PK\6\7"
_END_SIZE, _LONGEST_COMMENT, _LOCATOR_SIZE = 22, 65_535, 20
_MOST_DIRECTORY = 64 * 1024 * 1024
"""Bytes of a directory of all members that a pack may have."""
_COUNT, _SIZE = slice(10, 12), slice(12, 16)
"""Where the end of a zip file tells the number of its members, and the bytes of its directory."""
_ENCRYPTED = 0x1 | 0x40
_UNIX = 3
_RIGHTS = 16
"""Bits by which a member's kind and rights on Unix are shifted."""
_OF_APPLE = "__MACOSX"


class Refused(Exception):
    """Why a zip file is not opened as a pack."""

    def __init__(self, what: Message, advice: Message | None = None) -> None:
        super().__init__(what.code)
        self.what = what
        self.advice = advice or say("advice-zip-anew")


class Directory(NamedTuple):
    """The members of a zip file that may be parts of a pack."""

    top: str
    """The folder in which all of them lie, with its `/`; empty where they lie at the top."""
    members: Mapping[str, zipfile.ZipInfo]
    """By their path inside the pack."""


def opened_zip(file: BinaryIO) -> zipfile.ZipFile:
    """Open a zip file whose directory is no larger than that of a pack. Raises `Refused`."""
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - _END_SIZE - _LONGEST_COMMENT - _LOCATOR_SIZE))
    tail = file.read()
    end = tail.rfind(_END)
    if end < 0 or len(tail) < end + _END_SIZE:
        raise Refused(say("problem-no-zip"), say("advice-name-pack-folder"))
    ending = tail[end : end + _END_SIZE]
    count, directory = (int.from_bytes(ending[place], "little") for place in (_COUNT, _SIZE))
    # The form for very many members could tell of more than fit into memory; 65,535 are enough for a pack.
    is_large = tail[max(0, end - _LOCATOR_SIZE) : end].startswith(_END_OF_LARGE)
    if is_large or count > MOST_ENTRIES or directory > _MOST_DIRECTORY:
        raise Refused(say("problem-too-many-files", most=MOST_ENTRIES), say("advice-only-a-pack"))
    try:
        return zipfile.ZipFile(file)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise Refused(say("problem-zip-damaged")) from error


def directory_of(archive: zipfile.ZipFile, size: int) -> Directory:
    """Return the members of a zip file of so many bytes. Raises `Refused` for any that no pack has."""
    members = archive.infolist()
    for member in members:
        _check_name(member.orig_filename)
        _check_kind(member)
    _check_repetitions(members)
    _check_sizes(members, size)
    files = {member.filename: member for member in members if not member.is_dir() and _is_seen(member.filename)}
    top = _top(files)
    inside = {name[len(top) :]: member for name, member in files.items()}
    if any(name.count("/") > DEEPEST for name in inside):
        raise Refused(say("problem-too-deep", most=DEEPEST), say("advice-only-a-pack"))
    return Directory(top, inside)


def _check_name(name: str) -> None:
    """Refuse a name that leads out of the pack, or that some system would take for another."""
    parts = name.removesuffix("/").split("/")
    odd = name.startswith("/") or "\\" in name or ":" in name or not name.isprintable() or len(name) > MOST_LETTERS
    if odd or any(part in {"", ".", ".."} for part in parts):
        raise Refused(say("problem-zip-name", name=name))


def _check_kind(member: zipfile.ZipInfo) -> None:
    """Refuse what is no plain file or folder, and what cannot be read without a password or another program."""
    kind = stat.S_IFMT(member.external_attr >> _RIGHTS) if member.create_system == _UNIX else 0
    if kind not in {0, stat.S_IFREG, stat.S_IFDIR}:
        raise Refused(say("problem-zip-kind", name=member.filename))
    if member.flag_bits & _ENCRYPTED:
        raise Refused(say("problem-zip-encrypted", name=member.filename))
    if member.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise Refused(say("problem-zip-method", name=member.filename))


def _check_repetitions(members: list[zipfile.ZipInfo]) -> None:
    """Refuse two members that would be one file, on whatever system."""
    known: set[str] = set()
    for member in members:
        name = unicodedata.normalize("NFC", member.filename.removesuffix("/")).casefold()
        if name in known:
            raise Refused(say("problem-zip-repeated", name=member.filename))
        known.add(name)


def _check_sizes(members: list[zipfile.ZipInfo], size: int) -> None:
    """Refuse members that would come to many times the file, or that share its bytes."""
    if sum(member.compress_size for member in members) > size:
        raise Refused(say("problem-zip-damaged"))
    if sum(member.file_size for member in members) > max(_FREE, MOST_TIMES_LARGER * size):
        raise Refused(say("problem-zip-bomb", times=MOST_TIMES_LARGER))


def _is_seen(name: str) -> bool:
    """Return whether a member is looked at, as a file in a folder would be."""
    parts = name.split("/")
    return parts[0] != _OF_APPLE and not any(part.startswith(".") for part in parts)


def _top(files: Mapping[str, zipfile.ZipInfo]) -> str:
    """Return the folder that was zipped, where it was zipped with its name."""
    tops = set(_folders_at_top(files))
    return f"{tops.pop()}/" if len(tops) == 1 and "" not in tops else ""


def _folders_at_top(files: Mapping[str, zipfile.ZipInfo]) -> Iterator[str]:
    for name in files:
        top, slash, _ = name.partition("/")
        yield top if slash else ""
