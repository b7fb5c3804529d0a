"""A SQLite database behind a seal: every page is held against its digest when it is read.

A sealed file is the database's own pages, a digest of each of them, and a footer with a digest of all the digests.
So what is read is what was once written, whatever has become of the file, and it costs by the pages that are read and
not by the size of the file. SQLite reads it through a file system of ours, which knows no other file.
"""

import os
import struct
from functools import cache
from pathlib import Path
from typing import Any, Final

import apsw

from careercli.files import OPEN_TO_READ, blake2b, is_own_file

PAGE: Final = 4096
"""Bytes of a page."""
_DIGEST: Final = 16
_FOOTER: Final = struct.Struct("<16sQ16s")
"""What kind of file it is, how many pages it has, and the digest of their digests and of its identity."""
_KIND: Final = b"careercli sealed"
_FILE_SYSTEM: Final = "careercli-sealed"
_CACHED: Final = 16 * 1024
"""KiB of pages that stay in memory."""


class Damaged(Exception):
    """A file is not what was once sealed, or may not be trusted."""


def seal(database: Path, identity: str) -> None:
    """Put a seal on a database that is finished; `identity` is what it has to be opened by.

    Raises `OSError` where nothing more can be written.
    """
    with database.open("r+b", buffering=0) as file:
        digests = bytearray()
        while page := file.read(PAGE):
            digests += _digest(page)
        pages = len(digests) // _DIGEST
        _write(file, bytes(digests) + _FOOTER.pack(_KIND, pages, _digest_of_all(digests, identity)))


def _write(file: Any, content: bytes) -> None:
    left = memoryview(content)
    while left:
        left = left[file.write(left) :]


def open_sealed(path: Path, identity: str) -> apsw.Connection:
    """Return a connection that reads the sealed database at `path`, for several threads in turn.

    Raises `OSError` if there is none, `Damaged` if it is not the one of this identity or another user may write it.
    Every query may raise `Damaged`, where a page is not what it was.
    """
    pages = _SealedPages(path, identity)
    try:
        connection = _file_system().connect(pages)
        # Else what is too much for SQLite's cache is sorted in a file, and our file system knows no other file.
        connection.pragma("temp_store", "memory")
        # A page that is read again is checked again, and long lists come back to many.
        connection.pragma("cache_size", -_CACHED)
        # Else what looks up words is planned anew for each of them.
        connection.config(apsw.SQLITE_DBCONFIG_ENABLE_QPSG, 1)
    except apsw.Error as error:
        pages.xClose()
        raise Damaged(str(error)) from error
    return connection


class _SealedPages:
    """An open sealed file, as SQLite reads it: the digests have been checked, pages are when they are asked for."""

    def __init__(self, path: Path, identity: str) -> None:
        self._descriptor = os.open(path, OPEN_TO_READ)
        try:
            self._digests = self._checked_digests(identity)
        except BaseException:
            self.xClose()
            raise
        self._size = len(self._digests) // _DIGEST * PAGE

    def _checked_digests(self, identity: str) -> bytes:
        status = os.fstat(self._descriptor)
        if not is_own_file(status):
            raise Damaged("not a file of this user alone")
        if status.st_size < _FOOTER.size:
            raise Damaged("too short")
        kind, pages, whole = _FOOTER.unpack(self._bytes(status.st_size - _FOOTER.size, _FOOTER.size))
        if kind != _KIND or pages * (PAGE + _DIGEST) + _FOOTER.size != status.st_size:
            raise Damaged("no sealed file")
        digests = self._bytes(pages * PAGE, pages * _DIGEST)
        if _digest_of_all(digests, identity) != whole:
            raise Damaged("another file, or another seal")
        return digests

    def _bytes(self, offset: int, amount: int) -> bytes:
        """Return so many bytes from a place in the file; fewer, and then they fit no digest, where it has no more."""
        if hasattr(os, "pread"):
            return os.pread(self._descriptor, amount, offset)
        os.lseek(self._descriptor, offset, os.SEEK_SET)
        return os.read(self._descriptor, amount)

    def xRead(self, amount: int, offset: int) -> bytes:
        """Return bytes of one page, which is all that SQLite ever asks for at once."""
        number, begin = divmod(offset, PAGE)
        page = self._bytes(number * PAGE, PAGE)
        if _digest(page) != self._digests[number * _DIGEST : (number + 1) * _DIGEST]:
            raise Damaged(f"page {number + 1}")
        return page if amount == PAGE else page[begin : begin + amount]

    def xFileSize(self) -> int:
        return self._size

    def xDeviceCharacteristics(self) -> int:
        # Nobody changes it, so that SQLite neither locks it nor looks for a journal.
        return apsw.SQLITE_IOCAP_IMMUTABLE

    def xSectorSize(self) -> int:
        return PAGE

    def xFileControl(self, _operation: int, _pointer: int) -> bool:
        return False

    def xCheckReservedLock(self) -> bool:
        return False

    def xLock(self, _level: int) -> None:
        pass

    def xUnlock(self, _level: int) -> None:
        pass

    def xClose(self) -> None:
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


class _FileSystem(apsw.VFS):
    """A file system of sealed files that are open already, each known by the name it was lent."""

    def __init__(self) -> None:
        super().__init__(_FILE_SYSTEM, "")
        self._open: dict[str, _SealedPages] = {}

    def connect(self, pages: _SealedPages) -> apsw.Connection:
        name = str(id(pages))
        self._open[name] = pages
        try:
            return apsw.Connection(name, flags=apsw.SQLITE_OPEN_READONLY, vfs=_FILE_SYSTEM)
        finally:
            del self._open[name]

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> Any:
        flags[1] = flags[0]
        return self._open[name.filename() if isinstance(name, apsw.URIFilename) else str(name)]

    def xFullPathname(self, name: str) -> str:
        return name

    def xAccess(self, _path: str, _flags: int) -> bool:
        # There is no journal beside a file that never changes.
        return False


@cache
def _file_system() -> _FileSystem:
    return _FileSystem()


def _digest(content: bytes | bytearray) -> bytes:
    return blake2b(content, digest_size=_DIGEST).digest()


def _digest_of_all(digests: bytes | bytearray, identity: str) -> bytes:
    return blake2b(digests, digest_size=_DIGEST, key=identity.encode()).digest()
