"""What can happen to the files of a cache: bits rot, pages and files are exchanged, statements are run."""

import contextlib
import os
import shutil
import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random

Files = Mapping[str, bytes]
"""The content of every file below a cache's home, by its path there."""
Damage = Callable[[Path, Random], object]
"""Does something to a file; returns what, to be told."""

_PAGE = 4096
_ENDLESS = "WITH RECURSIVE endless(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM endless)"
_ODD = (None, "", 0, -1, 1, 2**62, 1.5, "x", "null", "[]", "{}", '{"id": "clerk"}', "GR", "clerk", b"\xff", "9" * 400)


def files_in(home: Path) -> Files:
    """Return what lies below a cache's home."""
    return {str(path.relative_to(home)): path.read_bytes() for path in sorted(home.rglob("*")) if path.is_file()}


def lay_down(files: Files, home: Path) -> None:
    """Let exactly these files be below a cache's home, as the program would keep them."""
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(mode=0o700, parents=True)
    for name, content in files.items():
        path = home / name
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.write_bytes(content)
        path.chmod(0o600)


def damage(path: Path, strangers: Files, chance: Random) -> str:
    """Do one thing to a file that changes it, in half of the cases with its time kept; return what.

    `strangers` are files of other packs' caches, of which one may come to lie in its place.
    """
    before = path.stat()
    content = path.read_bytes()
    while True:
        done = chance.choice((*_DAMAGES, _exchange(strangers)))
        told = done(path, chance)
        if path.read_bytes() != content or told == _BESIDE:
            break
    is_kept = chance.random() < 0.5  # half of the cases
    if is_kept:
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    return f"{done.__name__.strip('_')} {told!r}{' with its time kept' if is_kept else ''}"


def _flip_a_bit(path: Path, chance: Random) -> object:
    content = bytearray(path.read_bytes())
    place = chance.randrange(len(content))
    content[place] ^= 1 << chance.randrange(8)
    path.write_bytes(content)
    return place


def _change_a_byte_that_is_read(path: Path, chance: Random) -> object:
    """Change a digit or letter into another, where most bytes that nobody looks at would be passed over."""
    content = bytearray(path.read_bytes())
    letters = [place for place in range(len(content)) if chr(content[place]).isalnum() and content[place] < 128]
    if letters:
        place = chance.choice(letters)
        content[place] = ord(chance.choice("0123456789" if chr(content[place]).isdigit() else "aebxz"))
        path.write_bytes(content)
        return place
    return None


def _zero_a_page(path: Path, chance: Random) -> object:
    content = bytearray(path.read_bytes())
    page = chance.randrange(-(-len(content) // _PAGE))
    length = len(content[page * _PAGE : (page + 1) * _PAGE])
    content[page * _PAGE : page * _PAGE + length] = bytes(length)
    path.write_bytes(content)
    return page


def _swap_two_pages(path: Path, chance: Random) -> object:
    content = path.read_bytes()
    pages = [content[first : first + _PAGE] for first in range(0, len(content), _PAGE)]
    first, second = chance.randrange(len(pages)), chance.randrange(len(pages))
    pages[first], pages[second] = pages[second], pages[first]
    path.write_bytes(b"".join(pages))
    return first, second


def _truncate(path: Path, chance: Random) -> object:
    content = path.read_bytes()
    length = chance.choice((0, 1, len(content) - 1, len(content) - _PAGE, chance.randrange(len(content))))
    path.write_bytes(content[: max(0, length)])
    return length


def _append(path: Path, chance: Random) -> object:
    rubbish = chance.choice((b"\0", bytes(_PAGE), chance.randbytes(100), chance.randbytes(_PAGE), path.read_bytes()))
    with path.open("ab") as file:
        file.write(rubbish)
    return len(rubbish)


def _rubbish_in_the_middle(path: Path, chance: Random) -> object:
    content = bytearray(path.read_bytes())
    place = chance.randrange(len(content))
    rubbish = chance.randbytes(chance.choice((4, 64, 1024)))
    content[place : place + len(rubbish)] = rubbish
    path.write_bytes(content)
    return place, len(rubbish)


def _exchange(strangers: Files) -> Damage:
    """Return the damage of another pack's file in the place of ours."""

    def exchange(path: Path, chance: Random) -> object:
        name = chance.choice(sorted(strangers))
        path.write_bytes(strangers[name])
        return name

    return exchange


_BESIDE = "laid beside"


def _lay_a_journal_beside(path: Path, chance: Random) -> object:
    ending = chance.choice(("-journal", "-wal", "-shm"))
    path.with_name(path.name + ending).write_bytes(chance.choice((b"", chance.randbytes(5000), path.read_bytes())))
    return _BESIDE


def _run_a_statement(path: Path, chance: Random) -> object:
    """Run a statement or two, where the file opens as a database; where it does not, nothing changes."""
    statement = None
    with contextlib.suppress(sqlite3.Error), contextlib.closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA journal_mode = MEMORY")
        found = database.execute("SELECT type, name FROM sqlite_master ORDER BY type, name").fetchall()
        tables = [name for type_, name in found if type_ == "table"]
        others = [(type_, name) for type_, name in found if type_ != "table"]
        if tables:
            # Where there is more, more is read.
            sizes = [1 + database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in tables]
            statement = _statement(database, chance.choices(tables, sizes)[0], others, chance)
            database.executescript(statement)
            database.commit()
    return statement


def _statement(database: sqlite3.Connection, table: str, others: list[tuple[str, str]], chance: Random) -> str:
    columns = [column for _, column, *_ in database.execute(f'PRAGMA table_info("{table}")')]
    column, another = chance.choice(columns), chance.choice(columns)
    odd = _literal(database, chance.choice(_ODD))
    ids = [row for (row,) in database.execute(f'SELECT "{columns[0]}" FROM "{table}"')]
    one = f'rowid = (SELECT rowid FROM "{table}" LIMIT 1 OFFSET {chance.randrange(len(ids) or 1)})'
    endless = " ".join((_ENDLESS, "SELECT", ", ".join(f'n AS "{name}"' for name in columns), "FROM endless"))
    statements = (
        f'UPDATE "{table}" SET "{column}" = {odd} WHERE {one}',
        f'UPDATE "{table}" SET "{column}" = {odd}',
        f"""UPDATE "{table}" SET "{column}" = replace("{column}", '1', '7') WHERE {one}""",
        f"""UPDATE "{table}" SET "{column}" = replace("{column}", 'e', 'o')""",
        f'UPDATE "{table}" SET "{column}" = "{another}"',
        f'DELETE FROM "{table}" WHERE {one}',
        f'DELETE FROM "{table}"',
        f'INSERT INTO "{table}" SELECT * FROM "{table}" WHERE {one}',
        f'DROP TABLE "{table}"',
        f'ALTER TABLE "{table}" RENAME TO "other"',
        f'ALTER TABLE "{table}" RENAME COLUMN "{column}" TO "other"',
        f'DROP TABLE "{table}"; CREATE VIEW "{table}" AS {endless}',
        f'CREATE VIEW "more" AS {endless}',
        f'CREATE TABLE "more" AS SELECT * FROM "{table}"',
        f'CREATE TRIGGER "more" AFTER INSERT ON "{table}" BEGIN DELETE FROM "{table}"; END',
        f"PRAGMA user_version = {chance.randrange(9)}",
        "VACUUM",
        *(f'DROP {type_} "{name}"' for type_, name in others),
    )
    return chance.choice(statements)


def _literal(database: sqlite3.Connection, value: object) -> str:
    return str(database.execute("SELECT quote(?)", (value,)).fetchone()[0])


_DAMAGES: tuple[Damage, ...] = (
    *(_flip_a_bit, _change_a_byte_that_is_read, _zero_a_page, _swap_two_pages, _truncate, _append),
    *(_rubbish_in_the_middle, _lay_a_journal_beside),
    *(_run_a_statement,) * 5,
)
"""Statements are the most, for they leave files that are whole in every way that a database checks."""
