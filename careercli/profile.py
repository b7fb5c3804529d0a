"""What somebody has told the program of themselves, in `profile.toml`: read only where they ask for it.

The file is on this computer alone, and open to nobody else.
"""

import os
import stat
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from careercli.configuration import Unreadable, tables_of
from careercli.errors import cannot_be_read
from careercli.files import OPEN_TO_READ, configuration_folder
from careercli.messages import Message, say

_LARGEST = 64 * 1024
"""Bytes; nobody has more to say of themselves."""
_OF_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_MOST_YEARS = 80


class Profile(NamedTuple):
    """What is told; None and no items where nothing is."""

    skills: tuple[str, ...] = ()
    """Ids, or words that name skills in some data."""
    role: str | None = None
    """What somebody does."""
    country: str | None = None
    languages: tuple[str, ...] = ()
    """Those that somebody speaks, ISO 639-1."""
    years: float | None = None
    """How long somebody has worked."""


KEYS = Profile._fields


def profile_path(environment: Mapping[str, str]) -> Path | None:
    """Return where the profile is, or would be; None if this user has no home to keep one in."""
    folder = configuration_folder(environment)
    return folder / "profile.toml" if folder else None


def read_profile(path: Path) -> Profile | None:
    """Return what is told; None if there is no profile. Raises `Unreadable` if it is broken or open to others."""
    text = _private_text(path)
    if text is None:
        return None
    written = tables_of(text)
    unknown = next((key for key in written if key not in KEYS), None)
    if unknown is not None:
        raise Unreadable(say("unknown-setting", words=unknown))
    return Profile(**{key: _accepted(key, value) for key, value in written.items()})


def years_of(words: str) -> float | None:
    """Return the years that words say; None where they say none."""
    try:
        years = float(words.strip().replace(",", "."))
    except ValueError:
        return None
    return years if 0 <= years <= _MOST_YEARS else None


def _private_text(path: Path) -> str | None:
    """Return what is written in a file that is this user's alone; None if there is none. Raises `Unreadable`."""
    try:
        descriptor = os.open(path, OPEN_TO_READ)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise Unreadable(cannot_be_read(error)) from error
    try:
        why = _not_private(os.fstat(descriptor))
        content = b"" if why is not None else os.read(descriptor, _LARGEST + 1)
    except OSError as error:
        raise Unreadable(cannot_be_read(error)) from error
    finally:
        os.close(descriptor)
    if why is not None:
        raise Unreadable(why)
    if len(content) > _LARGEST:
        raise Unreadable(say("file-too-large", kilobytes=_LARGEST // 1024))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(say("problem-no-utf-8")) from error


def _not_private(status: os.stat_result) -> Message | None:
    """Return why a file is not this user's alone; None if it is."""
    if not stat.S_ISREG(status.st_mode):
        return cannot_be_read(say("reason-no-regular-file"))
    if not hasattr(os, "geteuid"):
        # There the user's own folders are kept from others by the system.
        return None
    if status.st_uid != os.geteuid():
        return say("belongs-to-another")
    return say("open-to-others") if status.st_mode & _OF_OTHERS else None


def _accepted(key: str, value: Any) -> Any:
    """Return the value of a key. Raises `Unreadable` for one that it cannot have."""
    if key in {"skills", "languages"}:
        return _checked(key, value, lambda: isinstance(value, list) and all(isinstance(one, str) for one in value))
    if key == "years":
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        return _checked(key, value, lambda: is_number and 0 <= value <= _MOST_YEARS)
    return _checked(key, value, lambda: isinstance(value, str) and bool(value.strip()))


def _checked(key: str, value: Any, holds: Callable[[], bool]) -> Any:
    if not holds():
        raise Unreadable(say("bad-value", name=key, reason=say(_EXPECTED[key])))
    return tuple(value) if isinstance(value, list) else value


_EXPECTED = {
    "skills": "use-list-of-texts",
    "languages": "use-list-of-texts",
    "years": "use-years",
    "role": "advice-write-in-quotes",
    "country": "advice-write-in-quotes",
}
"""What is said where a value is of another kind."""
