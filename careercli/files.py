"""The files that the program keeps for itself: in the user's cache, each written whole or not at all."""

import contextlib
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

try:
    # hashlib would load OpenSSL for the same function, which takes longer than reading all packs.
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

__all__ = ["blake2b", "cache_folder", "remove", "written_whole"]

_UNFINISHED = ".tmp"
_A_DAY = 24 * 60 * 60
"""Seconds after which an unfinished file is one that nobody is writing any more."""


def cache_folder() -> Path | None:
    """Return the folder for what can be made again; None if this user has no home to keep one in."""
    if sys.platform == "linux":
        # What platformdirs would return, without the twentieth part of a run that importing it takes.
        chosen = os.environ.get("XDG_CACHE_HOME", "").strip()
        base = chosen if os.path.isabs(chosen) else os.path.expanduser("~/.cache")
        folder = Path(base, "careercli")
    else:
        from platformdirs import user_cache_path

        folder = user_cache_path("careercli", appauthor=False)
    return folder if folder.is_absolute() else None


@contextlib.contextmanager
def written_whole(path: Path, *, kept: int) -> Iterator[Path]:
    """Yield a name to write a file under, which gets its own name, in its folder, when all is well.

    Of the files of its kind in the folder so many stay, those used last. Raises `OSError` where
    nothing can be written; nothing half-written is left behind.
    """
    # Only who writes needs it.
    import tempfile

    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f"{path.stem}-", suffix=_UNFINISHED)
    os.close(descriptor)
    unfinished = Path(name)
    try:
        yield unfinished
        unfinished.replace(path)
        _drop_old(path, kept)
    finally:
        remove(unfinished)


def _drop_old(like: Path, kept: int) -> None:
    of_its_kind = like.parent.glob(f"*{like.suffix}")
    for path in sorted(of_its_kind, key=lambda path: path.stat().st_mtime, reverse=True)[kept:]:
        remove(path)
    for path in like.parent.glob(f"*{_UNFINISHED}"):
        if path.stat().st_mtime < time.time() - _A_DAY:
            remove(path)


def remove(path: Path) -> None:
    """Remove a file if it is there and this user may."""
    with contextlib.suppress(OSError):
        path.unlink()
