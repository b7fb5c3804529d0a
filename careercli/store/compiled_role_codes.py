"""Writes into the compiled form of a pack which codes roles carry, and how classifications rate skills."""

from collections.abc import Iterable, Iterator

import apsw

from careercli.model import Role, SkillRating, is_own_code
from careercli.store.stored import stored

TABLES = """
CREATE TABLE role_code (scheme TEXT NOT NULL, code TEXT NOT NULL, role INTEGER NOT NULL, place INTEGER NOT NULL,
                        own INTEGER NOT NULL, doc TEXT NOT NULL,
                        PRIMARY KEY (scheme, code, role, place)) WITHOUT ROWID;
CREATE TABLE rating (occupation TEXT NOT NULL, element TEXT NOT NULL, doc TEXT NOT NULL,
                     PRIMARY KEY (occupation, element)) WITHOUT ROWID;
"""
INDEXES = ""


def write_role_codes(roles: Iterable[Role], connection: apsw.Connection) -> None:
    """Write the codes of roles; `own` is that of the very occupation which a role is in its classification."""
    connection.executemany("INSERT INTO role_code VALUES (?, ?, ?, ?, ?, ?)", sorted(_codes(roles)))


def _codes(roles: Iterable[Role]) -> Iterator[tuple[object, ...]]:
    for position, role in enumerate(roles):
        for place, code in enumerate(role.codes):
            yield code.scheme, code.code, position, place, is_own_code(role, code), stored(code)


def write_ratings(ratings: Iterable[SkillRating], connection: apsw.Connection) -> None:
    """Write how important elements are in occupations."""
    rows = ((rating.occupation, rating.element, stored(rating)) for rating in ratings)
    connection.executemany("INSERT INTO rating VALUES (?, ?, ?)", rows)
