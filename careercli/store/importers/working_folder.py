"""The folder in which a pack is made: gone afterwards, and if somebody was killed, at the next import."""

import os
import re
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from stat import S_ISDIR

from careercli.errors import CareerError, reason_of
from careercli.files import is_ours
from careercli.messages import say
from careercli.store.pack_lock import take_lock

_PREFIX, _LOCK = "careercli-import-", "in-use.lock"
_OWN = re.compile(rf"{_PREFIX}[a-z0-9_]{{8}}")
_NOT_YET_LOCKED = 60.0
"""Seconds that a folder is left alone, for whoever has just made it."""


@contextmanager
def working_folder() -> Iterator[Path]:
    """Make an empty folder, which is gone when it is left. Raises `CareerError` where nothing can be written."""
    top = Path(tempfile.gettempdir())
    try:
        _sweep(top)
        made = tempfile.TemporaryDirectory(prefix=_PREFIX, dir=top, ignore_cleanup_errors=True)
        with made as temporary, _locked(Path(temporary)):
            folder = Path(temporary, "pack")
            folder.mkdir()
            yield folder
    except OSError as error:
        raise CareerError(say("cannot-be-written", path=str(top), reason=reason_of(error))) from error


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Hold the lock that tells others that somebody still works here: it dies with who holds it."""
    descriptor = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        take_lock(descriptor)
        yield
    finally:
        os.close(descriptor)


def _sweep(top: Path) -> None:
    """Remove what killed imports of this user have left. No link is followed."""
    with suppress(OSError), os.scandir(top) as entries:
        left = [Path(entry.path) for entry in entries if _OWN.fullmatch(entry.name)]
        for folder in left:
            with suppress(OSError):
                _remove_if_left(folder)


def _remove_if_left(folder: Path) -> None:
    status = folder.lstat()
    is_own = S_ISDIR(status.st_mode) and is_ours(status.st_uid, status.st_mode)
    if not is_own or time.time() - status.st_mtime < _NOT_YET_LOCKED:
        return
    descriptor = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        take_lock(descriptor)
    finally:
        os.close(descriptor)
    shutil.rmtree(folder, ignore_errors=True)
