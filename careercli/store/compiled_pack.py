"""Opens the compiled form of a pack, compiling it first where there is none that fits.

It is named by a fingerprint of what is compiled and of everything that compiles it, so that it can never be stale;
it is renamed into place under a seal, so that it can never be half-written; and it is never needed, because the same
code compiles into memory where nothing can be kept.
"""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import apsw

from careercli.cache_folder import hold, kept_whole, note_use, trusted_place_of
from careercli.files import blake2b, remove
from careercli.model import Pack
from careercli.store.database import Database
from careercli.store.sealed import PAGE, Damaged, open_sealed, seal
from careercli.store.stamp import now, stamp, stamped, stamped_packs

if TYPE_CHECKING:
    from careercli.store.below import Below
    from careercli.store.pack_folder import PackFolder
    from careercli.store.program import Program

Meanwhile = Callable[[], AbstractContextManager[object]]
"""Makes what is entered before a pack is read or compiled and left behind that; nothing is made where neither is."""


def open_pack(folder: Path, compiling: Meanwhile = nullcontext, below: "Below | None" = None) -> Database:
    """Return the compiled form of the pack in `folder`, which rests on what lies below it.

    Raises `InvalidPack` if it has to be compiled and is not what a pack has to be.
    """
    identity = stamped(folder, _name_of(below))
    connection = None if identity is None else _kept(identity)
    if identity is None or connection is None:
        # Of a large pack it may take a while to find out that it was compiled before.
        with compiling():
            identity, connection = _fitting(folder, below)

    def renewed() -> apsw.Connection:
        """Return the same afresh, because what was compiled cannot be read."""
        from careercli.store.pack_folder import PackChanged, folder_of

        _forget(identity)
        with compiling():
            compiled, connection = _compiled(folder_of(folder), _program(), below)
        if compiled != identity:
            # A part of the answer would be of the pack as it was, and the rest of what it is now.
            raise PackChanged(folder)
        return connection

    database = Database(connection, file=_place(identity) if _is_kept(identity) else None, renewed=renewed)
    if database.file is not None:
        hold(database.file, database)
    return database


def packs_of_kept() -> Mapping[str, str]:
    """Return the folders of packs by the names of the files that are kept of them, as far as stamps tell."""
    stamps = stamped_packs()
    # Of two places with the same content, the one stamped last is named.
    compiled = {_name(about.identity): about.folder for about in reversed(tuple(stamps.values()))}
    return {**compiled, **{name: about.folder for name, about in stamps.items()}}


def forget_pack(folder: Path, compiled: Path | None) -> None:
    """Remove what is kept of a pack that is gone: its compiled form, if that is known, and all that stamps tell."""
    if compiled is not None:
        remove(compiled)
    for name, place in packs_of_kept().items():
        if place == str(folder) and (kept := trusted_place_of(name)) is not None:
            remove(kept)


def _fitting(folder: Path, below: "Below | None") -> tuple[str, apsw.Connection]:
    """Return the compiled form that fits what is in the folder now, and its name."""
    # Nearly every run finds all as it was, and need not look into the pack.
    from careercli.store.pack_folder import folder_of

    since, program = now(), _program()
    pack = folder_of(folder)
    identity = identity_of(pack, program, below)
    connection = _kept(identity)
    if connection is None:
        # It may have changed since, and is named by what is read of it now.
        pack = folder_of(folder)
        identity, connection = _compiled(pack, program, below)
    if _is_kept(identity):
        stamp(folder, _name_of(below), identity, {**pack.seen(), **program.looks}, since)
    return identity, connection


def identity_of(pack: "PackFolder", program: "Program", below: "Below | None" = None) -> str:
    """Return a name for the exact content of a pack and the way it is compiled; one other byte, another name.

    Of what lies below it, only another definition makes another name.
    """
    return blake2b(program.digest + pack.fingerprint() + _name_of(below), digest_size=16).hexdigest()


def _name_of(below: "Below | None") -> bytes:
    return b"" if below is None else below.digest


def _program() -> "Program":
    # Only what has changed needs it.
    from careercli.store.program import program_now

    return program_now()


def compile_read(folder: Path, pack: Pack, original: "PackFolder", below: "Below | None") -> None:
    """Compile a pack that has been read elsewhere, of which the folder holds a copy: it need not be read again.

    Where nothing can be kept, nothing is compiled. Raises `Unreadable` if the copy cannot be read.
    """
    from careercli.store.pack_folder import folder_of

    since, program, copy = now(), _program(), folder_of(folder)
    copy.adopt(original.read())
    identity = identity_of(copy, program, below)
    if _kept(identity) is None:
        with suppress(OSError, apsw.Error):
            _compile_whole(pack, below, identity)
    if _is_kept(identity):
        stamp(folder, _name_of(below), identity, {**copy.seen(), **program.looks}, since)


def _compile_whole(pack: Pack, below: "Below | None", identity: str) -> None:
    """Compile a pack into the file of its name. Raises `OSError` and `apsw.Error` where that cannot be written."""
    with kept_whole(_name(identity)) as unfinished:
        _compile(pack, below, apsw.Connection(str(unfinished))).close()
        seal(unfinished, identity)


def _compiled(folder: "PackFolder", program: "Program", below: "Below | None") -> tuple[str, apsw.Connection]:
    """Compile the pack into a file that is kept, or into memory where nothing can be kept; return its name too."""
    # The readers bring pydantic and yaml along, which no run with a filled cache needs.
    from careercli.store.pack_reader import read_pack

    pack = read_pack(folder, below)
    identity = identity_of(folder, program, below)
    # A place that is full or closed; `PackChanged` is none of these.
    with suppress(OSError, apsw.Error):
        _compile_whole(pack, below, identity)
        kept = _kept(identity)
        if kept is not None:
            return identity, kept
    return identity, _compile(pack, below, apsw.Connection(":memory:"))


def _compile(pack: Pack, below: "Below | None", connection: apsw.Connection) -> apsw.Connection:
    from careercli.store.compiler import compile_pack
    from careercli.store.official_below import official_below

    # Should anything go wrong it is thrown away, and it is read only behind a seal.
    for setting, value in (("page_size", PAGE), ("journal_mode", "off"), ("synchronous", "off")):
        connection.pragma(setting, value)
    if below is None:
        compile_pack(pack, connection)
    else:
        compile_pack(pack, connection, below.skill_names, official_below(pack, below))
    return connection


def _kept(identity: str) -> apsw.Connection | None:
    """Return the compiled form of this name; None if it is missing, or not what was once written whole."""
    place = _place(identity)
    if place is None:
        return None
    try:
        connection = open_sealed(place, identity)
    except (OSError, Damaged):
        return None
    note_use(place)
    return connection


def _is_kept(identity: str) -> bool:
    place = _place(identity)
    return place is not None and place.is_file()


def _forget(identity: str) -> None:
    place = _place(identity)
    if place is not None:
        remove(place)


def _place(identity: str) -> Path | None:
    return trusted_place_of(_name(identity))


def _name(identity: str) -> str:
    return f"{identity}.sqlite"
