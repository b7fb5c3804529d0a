"""Writes into the compiled form of a pack which roles carry a code: they are linked by it across packs."""

from collections.abc import Iterable, Iterator

import apsw

from careercli.model import Code, Role, is_own_code, match_to_role

TABLES = """
CREATE TABLE role_code (scheme TEXT NOT NULL, code TEXT NOT NULL, role INTEGER NOT NULL, place INTEGER NOT NULL,
                        own INTEGER NOT NULL, match TEXT NOT NULL, source TEXT,
                        PRIMARY KEY (scheme, code, role, place)) WITHOUT ROWID;
"""
INDEXES = ""


def key_of(code: Code) -> str:
    """Return by what a code is looked up: ESCO's by its address, which it keeps from release to release."""
    return code.uri or code.code


def write_role_codes(roles: Iterable[Role], connection: apsw.Connection) -> None:
    """Write the codes of roles; `own` is that of the very occupation which a role is in its classification."""
    connection.executemany("INSERT INTO role_code VALUES (?, ?, ?, ?, ?, ?, ?)", sorted(_codes(roles)))


def _codes(roles: Iterable[Role]) -> Iterator[tuple[object, ...]]:
    for position, role in enumerate(roles):
        for place, code in enumerate(role.codes):
            own, match = is_own_code(role, code), match_to_role(role, code)
            yield code.scheme, key_of(code), position, place, own, match, code.source
