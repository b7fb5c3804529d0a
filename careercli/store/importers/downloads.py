"""What a publisher's download holds: the tables in a zip file, or in a folder that was unzipped."""

import os
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import IO, NamedTuple, Self

from careercli.errors import WrongDownload, cannot_be_read
from careercli.messages import say
from careercli.store.zip_directory import Refused, directory_of, opened_zip

ENDINGS = (".csv", ".txt", ".xlsx")
_ZIP = ".zip"
_DEEPEST = 3
"""Folders that are looked into below the one that is named."""
_MOST_BYTES = 1024**3
"""Of one table; the largest that any publisher gives has a fiftieth of that."""


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

    def open(self) -> IO[bytes]:
        """Open the file to read bytes. Raises `WrongDownload`."""
        try:
            return open(self.path, "rb") if self.archive is None else self.archive.open(self.path)  # noqa: PTH123  # closed by who reads
        except OSError as error:
            raise WrongDownload(self.place, cannot_be_read(error)) from error
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, ValueError) as error:
            raise damaged(self.place) from error


def damaged(place: str) -> WrongDownload:
    """Return the error for a zip file whose bytes are not what they were."""
    return WrongDownload(place, say("problem-zip-damaged"))


class Downloads:
    """Some downloads, open as long as they are read."""

    def __init__(self, paths: Sequence[Path]) -> None:
        """Open the zip files, and look into the folders. Raises `WrongDownload` for what is neither."""
        self._open = ExitStack()
        try:
            self.members = tuple(member for path in paths for member in self._members(path))
        except BaseException:
            self._open.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def _members(self, path: Path) -> Iterator[Member]:
        try:
            if path.is_dir():
                yield from self._in_folder(path)
            elif path.suffix.lower() in ENDINGS and path.is_file():
                yield Member(path.name, str(path), path, "", None, str(path))
            else:
                yield from self._in_zip(path)
        except OSError as error:
            raise WrongDownload(str(path), cannot_be_read(error)) from error

    def _in_folder(self, top: Path) -> Iterator[Member]:
        for folder, below, names in os.walk(top):
            inside = Path(folder).relative_to(top)
            below[:] = sorted(name for name in below if not name.startswith(".") and len(inside.parts) < _DEEPEST)
            for name in sorted(names):
                path = Path(folder, name)
                if path.suffix.lower() == _ZIP:
                    yield from self._in_zip(path)
                elif path.suffix.lower() in ENDINGS:
                    folder_inside = "" if str(inside) == "." else inside.as_posix()
                    yield Member(name, str(path), top, folder_inside, None, str(path))

    def _in_zip(self, path: Path) -> Iterator[Member]:
        file = self._open.enter_context(path.open("rb"))
        try:
            archive = opened_zip(file)
            directory = directory_of(archive, path.stat().st_size)
        except Refused as refused:
            raise WrongDownload(str(path), refused.what) from refused
        for name, member in directory.members.items():
            if not name.lower().endswith(ENDINGS):
                continue
            if member.file_size > _MOST_BYTES:
                raise WrongDownload(f"{path}/{name}", say("problem-file-too-large", most=_MOST_BYTES // 1024**2))
            whole = member.filename
            yield Member(Path(name).name, f"{path}/{whole}", path, str(Path(whole).parent), archive, whole)
