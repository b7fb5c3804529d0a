"""Copies what belongs to a pack, file by file, and tells one content from another by its SHA-256."""

import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from careercli.files import sync_folder
from careercli.store.file_kinds import kind_of_file
from careercli.store.pack_folder import PackFolder

_PRIVATE_FILE, _PRIVATE_FOLDER = 0o600, 0o700


class Content(NamedTuple):
    """What the files of a pack come to."""

    files: int
    size: int
    """In bytes."""
    sha256: str
    """Of the lines that `sha256sum` prints for the files, sorted by their paths inside the pack."""


def content_of(pack: PackFolder) -> Content:
    """Return what the files of a pack come to. Raises `Unreadable`."""
    sums = {name: pack.sum(name) for name in _names(pack)}
    lines = "".join(f"{one.sha256}  {name}\n" for name, one in sums.items())
    size = sum(one.size for one in sums.values())
    return Content(len(sums), size, sha256(lines.encode(errors="surrogateescape")).hexdigest())


def copied(pack: PackFolder, place: Path) -> Content:
    """Copy the files of a pack into a new folder that is this user's alone, and down to the disk itself.

    Return what the copy comes to. Raises `Unreadable`, `PackChanged` if a file is no longer what it was when it was
    read first, and `OSError` where the copy cannot be written.
    """
    place.mkdir(mode=_PRIVATE_FOLDER)
    for name in _names(pack):
        target = place / name
        target.parent.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)
        with open(
            os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE_FILE), "wb"
        ) as file:  # with rights of its own
            file.writelines(pack.parts(name))
            file.flush()
            os.fsync(file.fileno())
    for folder in (place, *(path for path in place.rglob("*") if path.is_dir())):
        sync_folder(folder)
    return content_of(pack)


def _names(pack: PackFolder) -> Iterator[str]:
    return (name for name in sorted(pack.names) if kind_of_file(name) is not None)
