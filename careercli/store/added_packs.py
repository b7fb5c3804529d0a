"""The packs that the user has added: which there are, in order, and where they lie."""

import json
import os
from pathlib import Path
from stat import S_ISDIR
from typing import Any, NamedTuple

from careercli.files import OPEN_TO_READ, data_folder, is_ours, is_own_file

LIST = "packs.json"
"""The one file that tells which packs were added, in the user's data folder."""
FOLDER = "packs"
"""The folder beside it, in which each of them has one of its own."""
_MOST_BYTES = 1024 * 1024


class AddedPack(NamedTuple):
    """A pack that lies over the bundled one in every run."""

    name: str
    """The pack's id."""
    folder: Path
    version: str = ""
    sha256: str = ""


def added_packs() -> tuple[AddedPack, ...]:
    """Return the packs that were added, the lowest first; what others may have written there is not believed."""
    home = data_folder()
    if home is None:
        return ()
    try:
        descriptor = os.open(home / LIST, OPEN_TO_READ)
    except OSError:  # nearly everybody has none
        return ()
    with open(descriptor, "rb") as file:
        listed = file.read(_MOST_BYTES) if _is_trusted(home, os.fstat(descriptor)) else b""
    try:
        return tuple(_added(entry, home / FOLDER) for entry in json.loads(listed or b"[]"))
    except (ValueError, TypeError, KeyError, AttributeError):  # of another version, or of another hand
        return ()


def added_pack(name: str) -> AddedPack | None:
    """Return the added pack of this name; None if there is none."""
    return next((pack for pack in added_packs() if pack.name == name), None)


def _added(entry: Any, packs: Path) -> AddedPack:
    name, folder = entry["name"], entry["folder"]
    # A name and no path: what was added lies nowhere else.
    if not isinstance(name, str) or not isinstance(folder, str) or Path(folder).name != folder or folder == os.pardir:
        raise ValueError(entry)
    return AddedPack(name, packs / folder, str(entry.get("version", "")), str(entry.get("sha256", "")))


def _is_trusted(home: Path, of_list: os.stat_result) -> bool:
    """Return whether only this user may have written the list, and the packs beside it."""
    status = home.stat()
    return S_ISDIR(status.st_mode) and is_ours(status.st_uid, status.st_mode) and is_own_file(of_list)
