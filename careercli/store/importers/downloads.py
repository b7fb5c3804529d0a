"""What a publisher's download holds: the tables in a zip file, or in a folder that was unzipped."""

import io
import os
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import IO, BinaryIO, NamedTuple, Self

from careercli.errors import WrongDownload, cannot_be_read
from careercli.messages import say
from careercli.store.zip_directory import Refused, directory_of, opened_zip

ENDINGS = (".csv", ".txt", ".xlsx")
_ZIP = ".zip"
_DEEPEST = 3
"""Folders that are looked into below the one that is named."""
_MOST_BYTES = 1024**3
"""Of one table; the largest that any publisher gives has a fiftieth of that."""
_MOST_INSIDE = 256 * 1024**2
"""Bytes of a zip file inside another one, which is held in memory; the largest that a publisher gives has a tenth."""
_MOST_IN_MEMORY = 64 * 1024**2
"""Bytes of a table that is unpacked before it is read."""
_BEGINNING = b"PK\x03\x04"
_OF_APPLE = "__MACOSX"


class Member(NamedTuple):
    """A file of a download."""

    name: str
    """The file's own name."""
    place: str
    """The path that people are told."""
    download: Path
    """The zip file or the folder that it is in."""
    folder: str
    """The folder inside the download; empty at its top."""
    archive: zipfile.ZipFile | None
    """Null for a file that lies in a folder."""
    path: str
    """Inside the zip file, or in the file system."""
    unpacked: bytes | None = None
    """All of its bytes, where they are in memory."""

    def open(self) -> IO[bytes]:
        """Open the file to read bytes. Raises `WrongDownload`."""
        if self.unpacked is not None:
            return io.BytesIO(self.unpacked)
        try:
            return open(self.path, "rb") if self.archive is None else self.archive.open(self.path)  # noqa: PTH123  # closed by who reads
        except OSError as error:
            raise unreadable(self.place, error) from error
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, ValueError) as error:
            raise damaged(self.place) from error

    def size(self) -> int:
        """Return how many bytes it has. Raises `WrongDownload`."""
        try:
            return Path(self.path).stat().st_size if self.archive is None else self.archive.getinfo(self.path).file_size
        except OSError as error:
            raise unreadable(self.place, error) from error

    def is_copy_of(self, other: Self) -> bool:
        """Return whether another file has the very same bytes. Raises `WrongDownload`."""
        return self.size() == other.size() and self.content() == other.content()

    def in_memory(self) -> Self:
        """Return the same with its bytes in memory, unless it is too large, or lies in a folder."""
        if self.archive is None or self.size() > _MOST_IN_MEMORY:
            return self
        return self._replace(unpacked=self.content())

    def content(self) -> bytes:
        """Return all of its bytes. Raises `WrongDownload`."""
        try:
            with self.open() as file:
                return file.read()
        except (zipfile.BadZipFile, zlib.error, EOFError) as error:
            raise damaged(self.place) from error


def damaged(place: str) -> WrongDownload:
    """Return the error for a zip file whose bytes are not what they were."""
    return WrongDownload(place, say("problem-zip-damaged"))


def unreadable(place: str, error: OSError) -> WrongDownload:
    """Return the error for what the system does not let anybody read."""
    return WrongDownload(place, cannot_be_read(error), say("name-a-download"))


class Downloads:
    """Some downloads, open as long as they are read."""

    def __init__(self, paths: Sequence[Path]) -> None:
        """Open the zip files, and look into the folders. Raises `WrongDownload` for what is neither."""
        self._open = ExitStack()
        try:
            self.members = tuple(member for path in paths for member in self._some_members(path))
        except BaseException:
            self._open.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def _some_members(self, path: Path) -> Sequence[Member]:
        several = list(self._members(path))
        if not several:
            raise WrongDownload(str(path), say("problem-no-table"))
        return several

    def _members(self, path: Path) -> Iterator[Member]:
        try:
            if path.is_dir():
                yield from self._in_folder(path)
            elif path.suffix.lower() in ENDINGS and path.is_file():
                yield Member(path.name, str(path), path, "", None, str(path))
            else:
                _check_plain(path)
                yield from self._in_zip(path)
        except OSError as error:
            raise unreadable(str(path), error) from error

    def _in_folder(self, top: Path) -> Iterator[Member]:
        for folder, below, names in os.walk(top, onerror=_tell_unreadable):
            inside = Path(folder).relative_to(top)
            below[:] = sorted(name for name in below if _is_seen(name) and len(inside.parts) < _DEEPEST)
            for name in sorted(filter(_is_seen, names)):
                path = Path(folder, name)
                if path.suffix.lower() in {_ZIP, *ENDINGS}:
                    _check_plain(path)
                if path.suffix.lower() == _ZIP:
                    yield from self._in_zip(path)
                elif path.suffix.lower() in ENDINGS:
                    folder_inside = "" if str(inside) == "." else inside.as_posix()
                    yield Member(name, str(path), top, folder_inside, None, str(path))

    def _in_zip(self, path: Path) -> Iterator[Member]:
        yield from self._members_of(path, self._open.enter_context(path.open("rb")))

    def _members_of(self, path: Path, file: BinaryIO, *, is_inside: bool = False) -> Iterator[Member]:
        """Yield the tables in a zip file, and in zip files that are in it."""
        if not file.seek(0, os.SEEK_END):
            raise WrongDownload(str(path), say("problem-empty"))
        try:
            archive = opened_zip(file)
            directory = directory_of(archive, file.seek(0, os.SEEK_END))
        except Refused as refused:
            file.seek(0)
            # What begins as a zip file was one, before its end was cut off.
            is_cut = file.read(len(_BEGINNING)) == _BEGINNING and refused.what.code == "problem-no-zip"
            raise damaged(str(path)) if is_cut else WrongDownload(str(path), refused.what) from refused
        for name, member in directory.members.items():
            whole = member.filename
            is_zip = name.lower().endswith(_ZIP) and not is_inside
            if not is_zip and not name.lower().endswith(ENDINGS):
                continue
            most = _MOST_INSIDE if is_zip else _MOST_BYTES
            if member.file_size > most:
                raise WrongDownload(f"{path}/{whole}", say("problem-file-too-large", most=most // 1024**2))
            found = Member(Path(name).name, f"{path}/{whole}", path, str(Path(whole).parent), archive, whole)
            if is_zip:
                yield from self._members_of(path / whole, io.BytesIO(found.content()), is_inside=True)
            else:
                yield found


def _tell_unreadable(error: OSError) -> None:
    """Raise `WrongDownload` for a folder that cannot be looked into: the tables in it would be missed unsaid."""
    raise unreadable(str(error.filename), error)


def _check_plain(path: Path) -> None:
    """Raise `WrongDownload` for a pipe or a device, which would be waited for in vain."""
    if path.exists() and not path.is_file():
        raise WrongDownload(str(path), say("problem-no-zip"), say("name-a-download"))


def _is_seen(name: str) -> bool:
    """Return whether a file or folder is looked at: nothing hidden, and not what a Mac adds to what it zips."""
    return not name.startswith(".") and name != _OF_APPLE
