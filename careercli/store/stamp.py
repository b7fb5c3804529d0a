"""Tells whether a pack, or what compiles it, has changed since it was compiled, without reading either.

A stamp names the compiled form of the pack at a place and how every file and folder looked that it rests on:
size, times and inode. While all look the same, none of them is opened.
"""

import json
import os
import sys
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from careercli.cache_folder import keep, kept_files, read_kept
from careercli.files import blake2b
from careercli.store.location import PACKAGE
from careercli.store.looks import Look, look

_ENDING = ".seen"
_GRAIN = 2_000_000_000
"""Nanoseconds: some file systems tell times no finer, so that a younger file may have changed without a trace."""


class _Stamp(NamedTuple):
    identity: str
    """The name of the compiled form."""
    looks: Mapping[str, Look | None]
    """How all looked that it rests on, by their paths."""


def stamped(folder: Path, below: bytes = b"") -> str | None:
    """Return the name of the compiled form of the pack in `folder`; None if it, or what compiles it, has changed.

    `below` is the name of what lies below it.
    """
    kept = _read(_name(folder, below))
    if kept is None or any(look(path) != known for path, known in kept.looks.items()):
        return None
    return kept.identity


def stamp(folder: Path, below: bytes, identity: str, looks: Mapping[str, Look | None], since: int) -> None:
    """Remember what the pack in `folder` was compiled to, and how all looked that it rests on.

    `since` is the time before anything was looked at, in nanoseconds since 1970: nothing is remembered while
    anything is so young that it may change again and look the same.
    """
    if all(known is not None and max(known[1], known[2]) < since - _GRAIN for known in looks.values()):
        keep(_name(folder, below), json.dumps(_Stamp(identity, looks)).encode())


class StampedPack(NamedTuple):
    """What a kept stamp is about."""

    identity: str
    """The name of the compiled form."""
    folder: str
    """The pack's."""


def stamped_packs() -> Mapping[str, StampedPack]:
    """Return what the kept stamps are about by their names, the youngest first."""
    names = (file.path.name for file in kept_files() if file.path.suffix == _ENDING)
    stamps = ((name, kept) for name in names if (kept := _read(name)) is not None)
    # A pack's own folder is looked at first, and named with a separator behind it; a zip file without one.
    return {name: StampedPack(kept.identity, next(iter(kept.looks)).rstrip(os.sep)) for name, kept in stamps}


def _read(name: str) -> _Stamp | None:
    """Return the stamp kept under this name; None if there is none that this version could have written."""
    try:
        identity, looks = json.loads(read_kept(name) or b"")
        known = {path: None if seen is None else _look(seen) for path, seen in looks.items()}
    except (ValueError, TypeError, AttributeError):  # none, or of another shape
        return None
    return _Stamp(identity, known) if isinstance(identity, str) and known else None


def _look(written: Iterable[int]) -> Look:
    size, changed, status_changed, inode = map(int, written)
    return size, changed, status_changed, inode


def now() -> int:
    """Return the time in nanoseconds since 1970."""
    return time.time_ns()


def _name(folder: Path, below: bytes) -> str:
    """Return the name of the stamp of a place, for this program, this Python and these libraries."""
    place = (os.path.abspath(folder), PACKAGE, sys.version, sys.prefix, os.environ.get("PYTHONPATH", ""), below.hex())
    words = "\0".join(map(str, place))
    return blake2b(words.encode(errors="surrogatepass"), digest_size=16).hexdigest() + _ENDING
