"""The user's folders, and the files that the program keeps there for itself, each written whole or not at all."""

import contextlib
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from stat import S_ISREG, S_IWGRP, S_IWOTH

try:
    # hashlib would load OpenSSL for the same function, which takes longer than reading all packs.
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

__all__ = [
    "OPEN_TO_READ",
    "blake2b",
    "cache_folder",
    "configuration_folder",
    "data_folder",
    "is_ours",
    "is_own_file",
    "make_private",
    "remove",
    "sync_folder",
    "written_whole",
]

OPEN_TO_READ = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_CLOEXEC", "O_NOFOLLOW", "O_NONBLOCK", "O_BINARY"))
"""How a file is opened that has to be one: through no link, and without waiting for anybody at the other end."""
_PRIVATE = 0o700


def cache_folder() -> Path | None:
    """Return the folder for what can be made again; None if this user has no home to keep one in."""
    if sys.platform == "linux":
        folder = _xdg_folder(os.environ, "XDG_CACHE_HOME", ".cache")
    elif os.environ.get("HOME") == "":  # to platformdirs it would be the root folder
        return None
    else:
        from platformdirs import user_cache_path

        folder = user_cache_path("careercli", appauthor=False)
    return folder if folder.is_absolute() else None


def configuration_folder(environment: Mapping[str, str]) -> Path | None:
    """Return the folder for what the user sets; None if this user has no home to keep one in."""
    if sys.platform == "linux":
        folder = _xdg_folder(environment, "XDG_CONFIG_HOME", ".config")
    elif environment.get("HOME") == "":
        return None
    else:
        from platformdirs import user_config_path

        folder = user_config_path("careercli", appauthor=False)
    return folder if folder.is_absolute() else None


def data_folder() -> Path | None:
    """Return the folder for what the user has the program keep; None if this user has no home to keep it in."""
    if sys.platform == "linux":
        folder = _xdg_folder(os.environ, "XDG_DATA_HOME", ".local/share")
    elif os.environ.get("HOME") == "":
        return None
    else:
        from platformdirs import user_data_path

        folder = user_data_path("careercli", appauthor=False)
    return folder if folder.is_absolute() else None


def _xdg_folder(environment: Mapping[str, str], variable: str, otherwise: str) -> Path:
    """Return what platformdirs would, without the twentieth part of a run that importing it takes."""
    chosen = environment.get(variable, "").strip()
    base = chosen if os.path.isabs(chosen) else os.path.join(_home(environment), otherwise)
    return Path(base, "careercli")


def _home(environment: Mapping[str, str]) -> str:
    return environment["HOME"] if "HOME" in environment else os.path.expanduser("~")


@contextlib.contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """Yield a name to write a file under, which gets its own name, in its folder, when all is well.

    Raises `OSError` where nothing can be written; nothing half-written is left behind.
    """
    # Only who writes needs it.
    import tempfile

    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f"{path.stem}-", suffix=".tmp")
    os.close(descriptor)
    unfinished = Path(name)
    try:
        # Whatever the umask takes away.
        unfinished.chmod(0o600)
        yield unfinished
        unfinished.replace(path)
    finally:
        remove(unfinished)


def make_private(folder: Path) -> None:
    """Make a folder, and those it lies in, where they are missing: for this user alone. Raises `OSError`."""
    for place in (*reversed(folder.parents), folder):
        if not place.exists():
            place.mkdir(mode=_PRIVATE, exist_ok=True)
            # Whatever the umask takes away.
            place.chmod(_PRIVATE)


def sync_folder(folder: Path) -> None:
    """Have the names in a folder written down to the disk itself, where the system can do that."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def is_own_file(status: os.stat_result) -> bool:
    """Return whether this is a regular file that this user alone can change."""
    return S_ISREG(status.st_mode) and is_ours(status.st_uid, status.st_mode)


def is_ours(owner: int, mode: int) -> bool:
    """Return whether a file or folder of this owner and with these permissions can be changed by this user alone."""
    # Where there are no such numbers, the user's own folders are kept from others by the system.
    return not hasattr(os, "geteuid") or (owner == os.geteuid() and not mode & (S_IWGRP | S_IWOTH))


def remove(path: Path) -> None:
    """Remove a file if it is there and this user may."""
    with contextlib.suppress(OSError):
        path.unlink()
