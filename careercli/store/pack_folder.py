"""The one place that opens the files of a pack: every byte is read once, and known again by its digest."""

import contextlib
import io
import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol, TextIO

from careercli.errors import CareerError, cannot_be_read
from careercli.files import blake2b
from careercli.messages import Message, say
from careercli.records import Record
from careercli.store.file_kinds import kind_of_file, largest
from careercli.store.location import bundled_pack
from careercli.store.looks import Look, look, look_of
from careercli.store.pack_walk import walk

if TYPE_CHECKING:
    from hashlib import _Hash

    from _typeshed import WriteableBuffer

MOST_BYTES = 2 * 1024**3
"""Of a whole pack."""
LONGEST_LINE = 1024 * 1024
"""Bytes in one line of a table."""
_CHUNK = 256 * 1024
_DIGEST = 16
# Opening never waits, as it would for a pipe; where a system knows no such flag, it has no such files.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


class PackChanged(CareerError):
    """A file of a pack is no longer what it was when it was read first: all has to be read anew."""

    def __init__(self, folder: Path) -> None:
        super().__init__(say("pack-changed", pack=str(folder)), hint=say("run-again"))


class Unreadable(Exception):
    """Why a file of a pack is not read, or not read to its end, and what to do."""

    def __init__(self, what: Message, advice: Message) -> None:
        super().__init__(what.code)
        self.what = what
        self.advice = advice


class Sum(NamedTuple):
    """What the bytes of a file come to."""

    sha256: str
    size: int
    """In bytes."""


Columns = Sequence[Sequence[str]]
"""Cells of some rows, column by column."""


class Written(NamedTuple):
    """A table that this run of the program has written itself: what its cells are need not be read to be known."""

    header: Sequence[str]
    blocks: Sequence[Columns]
    """Its rows, some at a time; each stands in a line of its own."""
    sum: Sum
    """Of what was written."""


class WrittenRecord(NamedTuple):
    """A YAML file that this run of the program has written itself, by what it holds."""

    record: Record
    sum: Sum
    """Of what was written."""


class WrittenFiles(NamedTuple):
    """The files of a pack that are known without reading them, by their paths inside the pack."""

    tables: Mapping[str, Written]
    records: Mapping[str, WrittenRecord]


class PackFolder:
    """A pack's folder, looked into once: what is told of it and of its files is from one and the same moment."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._walk = walk(path)
        self._sums: dict[str, Sum] = {}
        self._checksums: dict[str, str] = {}
        self._looks: dict[str, Look | None] = {
            name: None if name == "." else look(os.path.join(path, name)) for name in self._walk.names
        }

    @property
    def names(self) -> tuple[str, ...]:
        """The path inside the pack of every file its content may rest on."""
        return tuple(self._walk.names)

    @property
    def advice(self) -> Message:
        """What to do about a folder that is refused as a whole."""
        return say("advice-only-a-pack")

    @cached_property
    def excess(self) -> Message | None:
        """Which bound the folder as a whole crosses; None if it is no larger than a pack may be."""
        if self._walk.excess is not None:
            return self._walk.excess
        size = sum(self._bytes_to_read(name) for name in self.names)
        return say("problem-pack-too-large", most=MOST_BYTES // 1024**3) if size > MOST_BYTES else None

    def _bytes_to_read(self, name: str) -> int:
        """Return the size of a file that is read: none of what is no part of a pack, or too large by itself."""
        kind, known = kind_of_file(name), self._looks[name]
        return known[0] if kind is not None and known is not None and known[0] <= largest(kind) else 0

    def seen(self) -> Mapping[str, Look | None]:
        """Return by its path how every file and folder looked before anything was read, that of the pack first.

        Links are followed; null: there was nothing.
        """
        root = os.path.abspath(self.path)
        return {os.path.join(root, name): known for name, known in (self._walk.folders | self._looks).items()}

    def words(self, name: str) -> str:
        """Return the whole text of a file; raises `Unreadable`, and `UnicodeDecodeError` of all its bytes."""
        with self._opened(name) as stream:
            content = stream.readall()
        return content.decode("utf-8-sig")

    def parts(self, name: str) -> Iterator[bytes]:
        """Yield the bytes of a file, some at a time; raises `Unreadable`."""
        with self._opened(name) as stream:
            while part := stream.read(_CHUNK):
                yield part

    @contextlib.contextmanager
    def lines(self, name: str) -> Iterator[TextIO]:
        """Open a table as text that streams by, line ends as they are.

        Reading raises `Unreadable` and `UnicodeDecodeError`. Raises `PackChanged` at the end of a file that was read
        to its end before, and is another now.
        """
        with (
            self._opened(name, table=name not in self._checksums) as stream,
            io.BufferedReader(stream, _CHUNK) as buffered,
            io.TextIOWrapper(buffered, encoding="utf-8-sig", newline="") as text,
        ):
            yield text

    def written(self, _name: str) -> Written | None:
        """Return a table by its cells where these are known without reading it; None of any other."""
        return None

    def record(self, _name: str) -> Record | None:
        """Return what a YAML file holds where that is known without reading it; None of any other."""
        return None

    def checksum(self, name: str) -> str | None:
        """Return the SHA-256, line ends as on Unix, of a table that is known to its end; None of any other."""
        return self._checksums.get(name)

    def sum(self, name: str) -> Sum:
        """Return what the bytes of a file come to, which is read for it where that is not known; raises `Unreadable`.

        Raises `PackChanged` if somebody changes it while it is read.
        """
        if name not in self._sums:
            for _ in self.parts(name):
                pass
        return self._sums[name]

    def read(self) -> Mapping[str, Sum]:
        """Return what every file comes to that is known to its end."""
        return self._sums

    def adopt(self, read: Mapping[str, Sum]) -> None:
        """Know the files by what was read of those that they are copies of, and need not be read for it."""
        for name, known in read.items():
            look = self._looks.get(name)
            if look is not None and look[0] == known.size:
                self._sums[name] = known

    def fingerprint(self) -> bytes:
        """Return 16 bytes that are others for any other content; what has not been read yet is read for it.

        What is no part of a pack or cannot be read counts as such.
        """
        whole = blake2b(digest_size=_DIGEST)
        for name in self.names:
            known = Sum("", -1)
            if kind_of_file(name) is not None and self.excess is None:
                # What cannot be read comes to nothing; the reader tells why.
                with contextlib.suppress(Unreadable):
                    known = self.sum(name)
            whole.update(b"\0%s\0%d\0%s" % (os.fsencode(name), known.size, known.sha256.encode()))
        return whole.digest()

    @contextlib.contextmanager
    def _opened(self, name: str, *, table: bool = False) -> Iterator["_Stream"]:
        """Open a file of the pack; at its end, what it comes to is kept, or held against what is."""
        most = largest(kind_of_file(name) or "pack")
        source, known = self._source(name)
        with _Stream(source, most, table=table) as stream:
            _refuse_large(known[0], most)
            if name not in self._sums:
                self._looks[name] = known
            yield stream
        if stream.ended:
            found = stream.sum()
            if self._sums.setdefault(name, found) != found:
                raise PackChanged(self.path)
            if table:
                self._checksums[name] = stream.checksum()

    def _source(self, name: str) -> tuple["Source", Look]:
        """Open a file for its bytes, and return how it looks by now. Raises `Unreadable`."""
        try:
            file = io.FileIO(os.open(self._place(name), _FLAGS))
        except OSError as error:
            raise _unreadable(error) from None
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            file.close()
        _refuse_endless(status)
        return file, look_of(status)

    def _place(self, name: str) -> str:
        """Return the path of a file that may be opened: it has an end, and lies in the pack."""
        place = os.path.join(self.path, name)
        _refuse_endless(os.stat(place))
        # The program's own pack may have been installed as a folder of links.
        if os.path.islink(place) and self.path != bundled_pack():
            home = os.path.realpath(self.path)
            if os.path.commonpath([home, os.path.realpath(place)]) != home:
                raise Unreadable(say("problem-link-outside"), say("advice-copy-file"))
        return place


class WrittenFolder(PackFolder):
    """A pack's folder with files that this run of the program has written there itself.

    Their bytes are not read to be checked, but are what was written or no copy of them is kept: who copies a pack holds
    the copy against what the files come to.
    """

    def __init__(self, path: Path, written: WrittenFiles) -> None:
        super().__init__(path)
        self._written = written
        self._sums.update({name: table.sum for name, table in written.tables.items()})
        self._sums.update({name: file.sum for name, file in written.records.items()})
        self._checksums.update({name: table.sum.sha256 for name, table in written.tables.items()})

    def written(self, name: str) -> Written | None:
        """Return one of these tables; None of any other."""
        return self._written.tables.get(name)

    def record(self, name: str) -> Record | None:
        """Return what one of these YAML files holds; None of any other."""
        known = self._written.records.get(name)
        return None if known is None else known.record


def folder_of(path: Path) -> PackFolder:
    """Look into the pack at a path, whether it is a folder or a zip file."""
    if not os.path.isfile(path):
        return PackFolder(path)
    # Few packs are zipped.
    from careercli.store.zipped_pack import ZippedPack

    return ZippedPack(path)


def _unreadable(reason: Message | OSError) -> Unreadable:
    return Unreadable(cannot_be_read(reason), say("advice-check-file"))


def _refuse_endless(status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise _unreadable(say("reason-no-regular-file"))


def _refuse_large(size: int, most: int) -> None:
    if size > most:
        raise Unreadable(say("problem-file-too-large", most=most // 1024**2), say("advice-smaller-files"))


class Source(Protocol):
    """Where bytes come from. Reading raises `OSError` or `Unreadable`."""

    def readinto(self, buffer: "WriteableBuffer", /) -> int | None:
        """Put the next bytes into the buffer; return how many they are."""

    def close(self) -> None:
        """Read no more."""


class _Stream(io.RawIOBase):
    """The bytes of an open file on their one way through: what they come to is worked out as they pass."""

    def __init__(self, source: Source, most: int, *, table: bool) -> None:
        # Only who reads a pack needs it; it loads OpenSSL.
        from hashlib import sha256

        self._file = source
        self._most = most
        self._size = 0
        self._sha256 = sha256()
        self._table = _TableBytes(self._sha256) if table else None
        self.ended = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        try:
            size = self._file.readinto(buffer) or 0
        except OSError as error:
            raise _unreadable(error) from None
        content = bytes(memoryview(buffer)[:size])
        self.ended = not content
        self._size += size
        _refuse_large(self._size, self._most)
        if self._table is not None:
            self._table.update(content)
        self._sha256.update(content)
        return size

    def close(self) -> None:
        self._file.close()
        super().close()

    def sum(self) -> Sum:
        """Return what all bytes come to."""
        return Sum(self._sha256.hexdigest(), self._size)

    def checksum(self) -> str:
        """Return the SHA-256 of a table, line ends as on Unix."""
        return self._table.checksum() if self._table is not None else ""


class _TableBytes:
    """What is known of a table from its bytes: that its lines end, and the checksum that its edition names."""

    def __init__(self, sha256: "_Hash") -> None:
        """`sha256` is that of all bytes that have passed before."""
        self._sha256 = sha256
        self._of_unix: _Hash | None = None
        """The same with line ends as on Unix, once there are others."""
        self._held = b""
        self._line = 0

    def update(self, content: bytes) -> None:
        """Take the next bytes; raises `Unreadable` if a line is longer than any row may be."""
        end = max(content.rfind(b"\n"), content.rfind(b"\r"))
        self._line = self._line + len(content) if end < 0 else len(content) - end - 1
        if self._line > LONGEST_LINE:
            raise Unreadable(say("problem-line-too-long", most=LONGEST_LINE // 1024**2), say("advice-end-lines"))
        if self._of_unix is None and b"\r" in content:
            self._of_unix = self._sha256.copy()
        if self._of_unix is not None:
            content = self._held + content
            # Half a line end waits for its other half.
            self._held = b"\r" if content.endswith(b"\r") else b""
            self._of_unix.update(content.removesuffix(b"\r").replace(b"\r\n", b"\n"))

    def checksum(self) -> str:
        """Return the SHA-256 of all bytes, in hex, with line ends as on Unix: some systems rewrite them."""
        whole = (self._of_unix or self._sha256).copy()
        whole.update(self._held)
        return whole.hexdigest()
