"""How a file or folder looks from outside: what changes with every change of it, without opening it."""

import os
from collections.abc import Iterable
from pathlib import Path

Look = tuple[int, int, int, int]
"""Size in bytes, times of the last change of content and of status in nanoseconds, inode."""


def look(path: str | Path) -> Look | None:
    """Return how what lies at a path looks, links followed; None if there is nothing to be had."""
    try:
        return look_of(os.stat(path))
    except (OSError, ValueError):
        return None


def look_of(status: os.stat_result) -> Look:
    """Return how a file of this status looks."""
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


def looks_of(paths: Iterable[Path]) -> dict[str, Look | None]:
    """Return how several files and folders look, by their paths."""
    return {str(path): look(path) for path in paths}
