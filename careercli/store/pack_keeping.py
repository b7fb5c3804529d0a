"""Adds, replaces and removes packs in the user's data folder: whole or not at all, whoever is killed when.

Which packs there are is told by one file alone, `packs.json`, which gives way to its next version in one step. What
it names was on the disk before; what it does not name is nobody's, and is swept by the next change.
"""

import contextlib
import json
import os
import re
import secrets
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from stat import S_ISDIR

from careercli.errors import CareerError, reason_of
from careercli.files import data_folder, is_ours, is_own_file, make_private, remove, sync_folder, written_whole
from careercli.messages import say
from careercli.store.added_packs import FOLDER, LIST, AddedPack, added_packs
from careercli.store.layers import PacksChanged
from careercli.store.pack_copy import Content, content_of, copied
from careercli.store.pack_folder import PackChanged, PackFolder, Unreadable
from careercli.store.pack_lock import locked

_LETTERS_OF_NAME, _LETTERS_OF_DIGEST = 80, 16
_OWN_FOLDER = r"[a-z0-9][a-z0-9.-]{0,79}-[0-9a-f]{16}(\.[0-9a-f]{8}\.tmp)?"
_UNFINISHED_LIST = r"packs-[a-z0-9_]{8}\.tmp"
"""Names that this program gives, and no others: whatever else lies there is somebody else's."""


def keep_pack(pack: PackFolder, name: str, version: str, content: Content, among: Sequence[AddedPack]) -> AddedPack:
    """Copy a pack that is valid, and put it on top of the others, or in the place of the one of its name.

    Raises `PackChanged` if the pack is no longer of this content, `PacksChanged` if the others are no longer those
    among which it is valid, and `CareerError` where it cannot be kept.
    """
    with _changing(among) as home:
        folder = _copy(pack, home / FOLDER, name, content)
        kept = AddedPack(name, folder, version, content.sha256)
        before = added_packs()
        is_there = any(other.name == name for other in before)
        _write(home, [kept if other.name == name else other for other in before] + ([] if is_there else [kept]))
    return kept


def drop_pack(pack: AddedPack, among: Sequence[AddedPack]) -> None:
    """Remove a pack. Raises `PacksChanged` as `keep_pack` does, and `CareerError` where it cannot be removed."""
    with _changing(among) as home:
        _write(home, [other for other in added_packs() if other.name != pack.name])


@contextlib.contextmanager
def _changing(among: Sequence[AddedPack]) -> Iterator[Path]:
    """Hold the user's data folder for a change, and leave nothing in it but the packs that its list names.

    Raises `PacksChanged` if it names others than these by now, and `CareerError` where there is no such folder that
    can be trusted and written.
    """
    home = data_folder()
    if home is None:
        raise CareerError(say("no-home-for-packs"), hint=say("name-a-home-for-packs"))
    emptied: list[Path] = []
    try:
        missing = [folder for folder in (home, *home.parents) if not folder.exists()]
        if not missing:
            _check_folder(home)
        # An empty folder that somebody has made is left as it was.
        emptied = missing or ([home] if any(home.iterdir()) else [])
        with locked(home):
            _check_list(home)
            if added_packs() != tuple(among):
                raise PacksChanged
            _sweep(home)
            try:
                yield home
            finally:
                _sweep(home)
    except OSError as error:
        raise CareerError(say("cannot-be-written", path=str(home), reason=reason_of(error))) from error
    finally:
        for folder in emptied:
            _remove_if_empty(folder)


def _check_folder(home: Path) -> None:
    """Raise `CareerError` if others may write there, or have put something else in its place."""
    status = os.lstat(home)
    if not S_ISDIR(status.st_mode) or not is_ours(status.st_uid, status.st_mode):
        raise CareerError(say("packs-not-private", path=str(home)), hint=say("close-it-to-others", path=str(home)))


def _check_list(home: Path) -> None:
    """Raise `CareerError` if a list is there that cannot be read, and so would be lost with the packs it names."""
    place = home / LIST
    if not os.path.lexists(place):
        return
    try:
        entries = json.loads(place.read_bytes()) if is_own_file(os.lstat(place)) else None
    except ValueError:
        entries = None
    if not isinstance(entries, list) or len(entries) != len(added_packs()):
        raise CareerError(say("packs-list-broken", path=str(place)), hint=say("mend-or-remove"))


def _copy(pack: PackFolder, packs: Path, name: str, content: Content) -> Path:
    """Return the folder that holds a copy of the pack, which is there whole or not at all."""
    make_private(packs)
    # Where a folder of the name is no longer what it was, it is left to be swept.
    for digits in (content.sha256[:_LETTERS_OF_DIGEST], content.sha256[-_LETTERS_OF_DIGEST:]):
        folder = packs / f"{name[:_LETTERS_OF_NAME]}-{digits}"
        if not folder.exists():
            break
        if _is_of(folder, content):
            return folder
    unfinished = folder.with_name(f"{folder.name}.{secrets.token_hex(4)}.tmp")
    try:
        copy = copied(pack, unfinished)
    except Unreadable as error:
        raise PackChanged(pack.path) from error
    if copy != content:
        raise PackChanged(pack.path)
    unfinished.rename(folder)
    sync_folder(packs)
    return folder


def _is_of(folder: Path, content: Content) -> bool:
    try:
        return content_of(PackFolder(folder)) == content
    except Unreadable:
        return False


def _write(home: Path, packs: Sequence[AddedPack]) -> None:
    """Let the list tell of these packs from one moment on."""
    place = home / LIST
    if packs:
        entries = [{**pack._asdict(), "folder": pack.folder.name} for pack in packs]
        with written_whole(place) as unfinished, unfinished.open("w", encoding="utf-8") as file:
            file.write(json.dumps(entries, indent=2) + "\n")
            file.flush()
            os.fsync(file.fileno())
    elif place.exists():
        place.unlink()
    sync_folder(home)


def _sweep(home: Path) -> None:
    """Remove what the list does not name: packs that are gone, and what killed runs left. No link is followed."""
    named = {pack.folder.name for pack in added_packs()}
    with contextlib.suppress(FileNotFoundError), os.scandir(home / FOLDER) as entries:
        for entry in entries:
            is_own = re.fullmatch(_OWN_FOLDER, entry.name) and entry.is_dir(follow_symlinks=False)
            if is_own and entry.name not in named:
                shutil.rmtree(entry.path, ignore_errors=True)
    for path in home.iterdir():
        if re.fullmatch(_UNFINISHED_LIST, path.name):
            remove(path)
    _remove_if_empty(home / FOLDER)


def _remove_if_empty(folder: Path) -> None:
    # What holds anything stays, and so does what others have removed already.
    with contextlib.suppress(OSError):
        folder.rmdir()
