"""Writes what a person sets into a file of theirs, and leaves all else in it as they wrote it."""

import os
import stat
from pathlib import Path

from careercli.configuration import Unreadable, tables_of, text_of
from careercli.errors import CareerError, UsageProblem, reason_of
from careercli.files import written_whole
from careercli.messages import Message, say

Setting = str | float | list[str]
_PRIVATE = 0o700


def written_keys(path: Path) -> tuple[str, ...]:
    """Return the keys in the file, known or not. Raises `CareerError` where it is broken."""
    try:
        return tuple(tables_of(text_of(path) or ""))
    except Unreadable as unreadable:
        raise broken_file(path, unreadable) from unreadable


def write_setting(path: Path, key: str, value: Setting | None) -> None:
    """Set a key, or take it out of the file with None; comments and order stay.

    Raises `CareerError` where the file is broken, for it would be lost, or where it cannot be written.
    """
    try:
        before = text_of(path) or ""
        after = _changed(before, key, value)
    except Unreadable as unreadable:
        raise broken_file(path, unreadable) from unreadable
    if after == before:
        return
    try:
        _write(path, after)
    except OSError as error:
        raise _not_written(path, reason_of(error)) from error


def _changed(text: str, key: str, value: Setting | None) -> str:
    """Return the text of a file with a key set or taken out. Raises `Unreadable` where it is no TOML."""
    # Only who writes needs it.
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    wanted = {name: known for name, known in tables_of(text).items() if name != key}
    try:
        document = tomlkit.parse(text)
        if value is None:
            document.pop(key, None)
        else:
            wanted[key] = document[key] = value
        changed = tomlkit.dumps(document)
    except TOMLKitError as error:
        raise Unreadable(say("not-toml")) from error
    # Two libraries have to agree on what the file says; the one that writes has to find the place among tables, too.
    if tables_of(changed) != wanted:
        raise Unreadable(say("not-toml"))
    return changed


def _write(path: Path, text: str) -> None:
    """Write the file whole or not at all, for this user only; where it is a link, what that leads to."""
    if not path.is_symlink():
        path.parent.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
    target = path.resolve()
    for place in (target.parent, target):
        if place.exists() and not _is_own(place):
            raise _not_written(place, say("belongs-to-another"))
    with written_whole(target) as unfinished:
        unfinished.write_bytes(text.encode())
        if target.exists():
            unfinished.chmod(stat.S_IMODE(target.stat().st_mode))


def _is_own(place: Path) -> bool:
    return not hasattr(os, "getuid") or place.stat().st_uid == os.getuid()


def broken_file(path: Path, unreadable: Unreadable) -> CareerError:
    """Return the error for a file of a person's that nothing can be taken from."""
    return UsageProblem(say("configuration-broken", path=str(path), flaw=unreadable.why), hint=say("mend-or-remove"))


def _not_written(path: Path, reason: Message | str) -> CareerError:
    return CareerError(say("cannot-be-written", path=str(path), reason=reason))
