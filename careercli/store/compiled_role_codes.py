"""Writes into the compiled form of a pack which roles carry a code: they are found by it, and linked across packs."""

from collections.abc import Iterable, Iterator

import apsw

from careercli.model import Code, Role, is_own_code, matched
from careercli.text import code_key

TABLES = """
CREATE TABLE role_code (role INTEGER NOT NULL, place INTEGER NOT NULL, scheme TEXT NOT NULL, code TEXT NOT NULL,
                        key TEXT NOT NULL, address TEXT NOT NULL, match_to_role TEXT NOT NULL, own INTEGER NOT NULL,
                        PRIMARY KEY (role, place)) WITHOUT ROWID;
"""
INDEXES = """
CREATE INDEX role_code_by_key ON role_code (key);
CREATE INDEX role_code_by_address ON role_code (scheme, address);
"""


def address_of(code: Code) -> str:
    """Return by what the same code is known again in another pack: ESCO's keeps its address from release to release."""
    return code.uri or code.code


def write_role_codes(roles: Iterable[Role], connection: apsw.Connection) -> None:
    """Write the codes of roles; `own` is that of the very occupation which a role is in its classification."""
    connection.executemany("INSERT INTO role_code VALUES (?, ?, ?, ?, ?, ?, ?, ?)", _codes(roles))


def _codes(roles: Iterable[Role]) -> Iterator[tuple[object, ...]]:
    for position, role in enumerate(roles):
        for place, code in enumerate(role.codes):
            own, match = is_own_code(role, code), matched(role.codes, code).match
            known_by = (code.scheme, code.code, code_key(code.code), address_of(code))
            yield position, place, *known_by, match, own
