"""Lets one process at a time change which packs there are; a lock that dies with the process that holds it."""

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

from careercli.errors import CareerError
from careercli.files import make_private, remove
from careercli.messages import say

_FILE = "packs.lock"
_FLAGS = os.O_RDWR | os.O_CREAT | sum(getattr(os, name, 0) for name in ("O_CLOEXEC", "O_NOFOLLOW"))
_PATIENCE, _PAUSE = 60.0, 0.02
"""Seconds that others are waited for, and between two looks."""


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the lock of a folder, which is made if it is not there; nothing of the lock is left behind.

    Raises `CareerError` if another process does not let go of it, and `OSError` where nothing can be written.
    """
    until = time.monotonic() + _PATIENCE
    place = folder / _FILE
    while (held := _held(place)) is None:
        if time.monotonic() > until:
            raise CareerError(say("packs-being-changed"), hint=say("run-again"))
        time.sleep(_PAUSE)
    try:
        yield
    finally:
        # Whoever waits for the file that is removed here sees that it is another one by then.
        remove(place)
        os.close(held)


def _held(place: Path) -> int | None:
    """Return the descriptor of the lock if this process holds it now; None if another one does."""
    try:
        make_private(place.parent)
        descriptor = os.open(place, _FLAGS, 0o600)
    except FileNotFoundError:  # the folder has just been removed
        return None
    try:
        take_lock(descriptor)
        if os.path.samestat(os.fstat(descriptor), os.lstat(place)):
            return descriptor
    except (BlockingIOError, PermissionError, FileNotFoundError):
        pass
    except BaseException:
        os.close(descriptor)
        raise
    os.close(descriptor)
    return None


def take_lock(descriptor: int) -> None:
    """Take the lock. Raises `BlockingIOError` or `PermissionError` if another process has it."""
    try:
        import fcntl
    except ImportError:  # on Windows
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
