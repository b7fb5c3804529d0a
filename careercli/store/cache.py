"""Opens a pack through its compiled form, making that form first where it is missing.

The cache can never be stale, because its name is a fingerprint of the pack's bytes; it can never be
half-written, because it is renamed into place; and it is never needed, because the same code
compiles into memory where no file can be written.
"""

import contextlib
import os
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from careercli import __version__
from careercli.errors import CareerError
from careercli.files import blake2b, cache_folder, remove, written_whole
from careercli.messages import say
from careercli.store.location import (
    CONTENT,
    PACK_FILE,
    PACKAGE,
    bundled_pack,
    is_series,
    pack_file_names,
)
from careercli.store.sqlite_catalog import SqliteCatalog

_STORE = ("compiler", "official", "pack_files", "pack_reader", "series")
_COMPILING = ("model.py", "plain.py", "records.py", "text.py", *(f"store/{name}.py" for name in _STORE))
"""Modules that decide what a compiled pack looks like: a change of theirs asks for another file."""

_SUFFIX = ".sqlite"
_KEPT = 8
"""How many compiled packs stay in the cache folder; those opened longest ago go first."""


@contextlib.contextmanager
def open_catalog(folder: Path | None = None) -> Iterator[SqliteCatalog]:
    """Open the pack in `folder`, or the bundled one.

    Raises `InvalidPack` if the pack has to be compiled and is not what a pack has to be.
    """
    folder = folder or bundled_pack()
    identity = fingerprint(folder)
    compiled = compiled_path(identity)
    connection = None if compiled is None else _open(compiled)
    if connection is None:
        connection = _compile(folder)
        if compiled is not None and fingerprint(folder) == identity:
            _save(connection, compiled)
    with contextlib.closing(connection):
        try:
            yield SqliteCatalog(connection)
        except sqlite3.DatabaseError as error:
            if compiled is not None:
                remove(compiled)
            raise CareerError(say("damaged-cache"), hint=say("run-again")) from error


def fingerprint(folder: Path) -> str:
    """Return a name for the exact content of a pack and the way it is compiled; one other byte, another name."""
    digest = blake2b(digest_size=16)
    for module in _COMPILING:
        digest.update(_content(PACKAGE / module) or __version__.encode())
    is_pack = os.path.isfile(folder / PACK_FILE)  # noqa: PTH113  # unlike Path's, it takes any path without raising
    names = list(pack_file_names(folder)) if is_pack else []
    digest.update(_digest_of(folder, names))
    if is_pack and not any(map(is_series, names)):
        # Such a pack is compiled with the bundled series and their sources.
        digest.update(_digest_of(bundled_pack(), pack_file_names(bundled_pack())))
    return digest.hexdigest()


def _digest_of(folder: Path, names: Iterable[str]) -> bytes:
    digest = blake2b(digest_size=16)
    for name in names:
        content = _content(folder / name) if name.endswith(CONTENT) else None
        digest.update(b"\0%s\0%d\0" % (os.fsencode(name), -1 if content is None else len(content)))
        digest.update(content or b"")
    return digest.digest()


def _content(path: Path) -> bytes | None:
    """Return the bytes of a file; None for what cannot be read or has no end: the pack reader reports it."""
    try:
        return path.read_bytes() if path.is_file() else None
    except OSError:
        return None


def compiled_path(identity: str) -> Path | None:
    """Return where the compiled form of the pack with this fingerprint is kept; None if there is no such place."""
    folder = cache_folder()
    return None if folder is None else folder / f"{identity}{_SUFFIX}"


def _open(compiled: Path) -> sqlite3.Connection | None:
    """Return a read-only connection; None if the file is missing or not what was once written whole."""
    try:
        size = compiled.stat().st_size
        connection = sqlite3.connect(f"{compiled.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    except (OSError, sqlite3.Error):
        return None
    try:
        pages, page_size = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
        if pages and pages * page_size == size:
            with contextlib.suppress(OSError):
                os.utime(compiled)
            return connection
    except sqlite3.Error:
        pass
    connection.close()
    return None


def _compile(folder: Path) -> sqlite3.Connection:
    # The readers bring pydantic and yaml along, which no run with a filled cache needs.
    from careercli.store.compiler import compile_pack
    from careercli.store.pack_reader import read_pack
    from careercli.store.series import with_series

    pack = with_series(read_pack(folder), folder)
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    compile_pack(pack, connection)
    return connection


def _save(connection: sqlite3.Connection, compiled: Path) -> None:
    """Copy the database into the cache; where that cannot be done, the program does without."""
    with (
        contextlib.suppress(OSError, sqlite3.Error),
        written_whole(compiled, kept=_KEPT) as unfinished,
        contextlib.closing(sqlite3.connect(unfinished)) as copy,
    ):
        connection.backup(copy)
