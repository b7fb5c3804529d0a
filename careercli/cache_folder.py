"""What the program keeps to be quicker the next time: in one folder, of this user alone, under names of its own.

Nothing here is ever needed: where nothing can be kept, or what was kept cannot be trusted, it is made again.
"""

import contextlib
import os
import re
import time
from collections.abc import Iterator
from pathlib import Path
from stat import S_ISDIR
from typing import Literal, NamedTuple
from weakref import WeakKeyDictionary

from careercli.files import (
    OPEN_TO_READ,
    blake2b,
    cache_folder,
    is_ours,
    is_own_file,
    make_private,
    remove,
    written_whole,
)

MOST_BYTES = 256 * 1024 * 1024
"""Of all that is kept; what was used longest ago goes first."""
_KEPT = r"[0-9a-f]{32}\.(sqlite|seen|mo)"
_UNFINISHED = r"[0-9a-f]{32}-[a-z0-9_]{8}\.tmp(-journal)?"
"""Names that this program gives, and no others: whatever else lies in the folder is somebody else's."""
Obstacle = Literal["no-home", "no-folder", "not-ours", "not-private", "not-writable"]
"""Why nothing can be kept: no place, something else in it, or a folder of others, open to others, or closed to all."""
_LARGE = ".sqlite"
_PRIVATE = 0o700
_DIGEST = 16
_AN_HOUR, _A_DAY = 60 * 60, 24 * 60 * 60
"""Seconds: a use is noted no more often than that; an unfinished file older than that is nobody's any more."""
_READ: WeakKeyDictionary[object, Path] = WeakKeyDictionary()
"""What this process reads now, by who reads it: an answer may be from many files, and needs each of them again."""


class KeptFile(NamedTuple):
    """A file that the program keeps."""

    path: Path
    size: int
    """In bytes."""
    used: float
    """When it was used last, as seconds since 1970; never in the future."""


def place_of(name: str) -> Path | None:
    """Return where a file of this name is kept, whether it is there or not; None where nothing can be kept."""
    folder = cache_folder()
    return None if folder is None else folder / name


def trusted_place_of(name: str) -> Path | None:
    """Return where a file of this name is kept if nobody else may have put it there; None otherwise."""
    place = place_of(name)
    return place if place is not None and _is_trusted(place.parent) else None


def read_kept(name: str) -> bytes | None:
    """Return the content that was kept under this name; None if there is none that can be trusted."""
    place = trusted_place_of(name)
    if place is None:
        return None
    try:
        with open(os.open(place, OPEN_TO_READ), "rb") as file:
            if not is_own_file(os.fstat(file.fileno())):
                return None
            kept = file.read()
    except OSError:
        return None
    content, digest = kept[:-_DIGEST], kept[-_DIGEST:]
    return content if digest == _digest(content, name) else None


def keep(name: str, content: bytes) -> None:
    """Keep content under this name, if that can be done."""
    with contextlib.suppress(OSError), kept_whole(name) as unfinished:
        unfinished.write_bytes(content + _digest(content, name))


@contextlib.contextmanager
def kept_whole(name: str) -> Iterator[Path]:
    """Yield a path to write a file at, which is kept under this name when all is well.

    Raises `OSError` where nothing can be kept.
    """
    place = place_of(name)
    if place is None:
        raise FileNotFoundError(name)
    if not place.parent.exists():
        make_private(place.parent)
    if not _is_trusted(place.parent):
        raise PermissionError(str(place.parent))
    with written_whole(place) as unfinished:
        yield unfinished
    if place.suffix == _LARGE:
        # Of what is small, little comes together before the next large one.
        _sweep(place)


def note_use(kept: Path) -> None:
    """Note that a file is in use, so that others go before it."""
    with contextlib.suppress(OSError):
        if abs(time.time() - kept.stat().st_mtime) > _AN_HOUR:
            os.utime(kept)


def hold(kept: Path, reader: object) -> None:
    """Let a file stay as long as its reader is there, whatever this process keeps besides it."""
    _READ[reader] = kept


def kept_files() -> tuple[KeptFile, ...]:
    """Return all that is kept, what was used last first."""
    folder = cache_folder()
    if folder is None or not _is_trusted(folder):
        return ()
    return tuple(sorted(_own_files(folder, _KEPT), key=lambda file: -file.used))


def clear() -> int:
    """Remove all that is kept and all that was left unfinished; return how many bytes are gone."""
    folder = cache_folder()
    if folder is None or not _is_trusted(folder):
        return 0
    files = [file for names in (_KEPT, _UNFINISHED) for file in _own_files(folder, names)]
    for file in files:
        remove(file.path)
    return sum(file.size for file in files if not os.path.lexists(file.path))


def obstacle() -> Obstacle | None:
    """Return why nothing can be kept; None if it can, whether the folder is there yet or not."""
    folder = cache_folder()
    if folder is None:
        return "no-home"
    try:
        status = os.lstat(folder)
    except (FileNotFoundError, NotADirectoryError):
        return None if _may_be_made(folder) else "not-writable"
    except (OSError, ValueError):
        return "not-writable"
    if not S_ISDIR(status.st_mode):
        return "no-folder"
    if _is_trusted(folder):
        return None if os.access(folder, os.W_OK | os.X_OK) else "not-writable"
    return "not-private" if is_ours(status.st_uid, _PRIVATE) else "not-ours"


def _may_be_made(folder: Path) -> bool:
    there = next((parent for parent in folder.parents if os.path.lexists(parent)), folder)
    return os.path.isdir(there) and os.access(there, os.W_OK | os.X_OK)


def _is_trusted(folder: Path) -> bool:
    """Return whether the folder is there, is no link, and only this user may put files into it."""
    try:
        status = os.lstat(folder)
    except (OSError, ValueError):
        return False
    return S_ISDIR(status.st_mode) and is_ours(status.st_uid, status.st_mode)


def _sweep(newest: Path) -> None:
    """Remove what was used longest ago, beyond the bound, and what killed runs left.

    Never the newest, nor what is read, nor the two large files that were used last: another process may read these.
    """
    with contextlib.suppress(OSError):
        kept = sorted(_own_files(newest.parent, _KEPT), key=lambda file: (file.path != newest, -file.used))
        in_use = {newest, *_READ.values(), *[file.path for file in kept if file.path.suffix == _LARGE][:2]}
        total = 0
        for file in kept:
            total += file.size
            if total > MOST_BYTES and file.path not in in_use:
                remove(file.path)
        for file in _own_files(newest.parent, _UNFINISHED):
            if abs(time.time() - file.path.lstat().st_mtime) > _A_DAY:
                remove(file.path)


def _own_files(folder: Path, names: str) -> Iterator[KeptFile]:
    """Yield the files in the folder that have one of our names; no links, and nothing of other users."""
    now = time.time()
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if re.fullmatch(names, entry.name):
                status = entry.stat(follow_symlinks=False)
                if is_own_file(status):
                    yield KeptFile(Path(entry.path), status.st_size, min(status.st_mtime, now))


def _digest(content: bytes, name: str) -> bytes:
    return blake2b(content, digest_size=_DIGEST, key=name.encode()).digest()
