"""A pack in a zip file: read member by member where it lies, and never unpacked."""

import os
import weakref
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import IO, TYPE_CHECKING

from careercli.errors import cannot_be_read
from careercli.files import OPEN_TO_READ
from careercli.messages import Message, say
from careercli.store.looks import Look, look
from careercli.store.pack_folder import PackFolder, Source, Unreadable
from careercli.store.pack_walk import NOT_CONTENT, Walk
from careercli.store.zip_directory import Refused, directory_of, opened_zip

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


class ZippedPack(PackFolder):
    """A pack's zip file, looked into once; it looks like the folder that was zipped."""

    def __init__(self, path: Path) -> None:  # its own way to look into the pack
        self.path = path
        self._seen = {str(path.absolute()): look(path)}
        self._sums = {}
        self._checksums = {}
        self._members: Mapping[str, zipfile.ZipInfo] = {}
        self._walk = Walk()
        self._advice = super().advice
        try:
            self._open()
        except OSError as error:
            self._walk.excess, self._advice = cannot_be_read(error), say("advice-check-file")
        except Refused as refused:
            self._walk.excess, self._advice = refused.what, refused.advice
        self._looks = {name: _look(self._members[name]) for name in self._walk.names}

    def _open(self) -> None:
        file = open(os.open(self.path, OPEN_TO_READ & ~getattr(os, "O_NOFOLLOW", 0)), "rb")  # noqa: PTH123, SIM115  # closed with this
        weakref.finalize(self, file.close)
        self._archive = opened_zip(file)
        self._members = directory_of(self._archive, os.fstat(file.fileno()).st_size).members
        self._walk.names = sorted(name for name in self._members if not name.endswith(NOT_CONTENT))

    @property
    def advice(self) -> Message:
        """What to do about a zip file that is refused as a whole."""
        return self._advice

    def seen(self) -> Mapping[str, Look | None]:
        """Return by its path how the zip file looked before anything was read."""
        return self._seen

    def _source(self, name: str) -> tuple[Source, Look]:
        member = self._members.get(name)
        if member is None:
            raise Unreadable(cannot_be_read(say("reason-no-such-file")), say("advice-check-file"))
        try:
            return _Member(self._archive.open(member)), _look(member)
        except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError) as error:
            raise _damaged() from error


def _look(member: zipfile.ZipInfo) -> Look:
    """Return the size of a member; all else is told by the zip file that it is in."""
    return member.file_size, 0, 0, 0


class _Member:
    """The bytes of a member, no more of them than the zip file says there are."""

    def __init__(self, member: IO[bytes]) -> None:
        self._member = member

    def readinto(self, buffer: "WriteableBuffer", /) -> int | None:
        try:
            return self._member.readinto(buffer)  # type: ignore[attr-defined,no-any-return]  # a buffered stream
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError) as error:
            raise _damaged() from error

    def close(self) -> None:
        self._member.close()


def _damaged() -> Unreadable:
    return Unreadable(say("problem-zip-damaged"), say("advice-zip-anew"))
