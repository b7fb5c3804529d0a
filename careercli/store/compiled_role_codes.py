"""Writes into the compiled form of a pack which codes roles and skills carry, and how classifications rate skills."""

from collections.abc import Iterable, Iterator

import apsw

from careercli.model import Code, Role, Skill, SkillRating, is_own_code, match_to_role
from careercli.store.stored import stored

TABLES = """
CREATE TABLE role_code (scheme TEXT NOT NULL, code TEXT NOT NULL, role INTEGER NOT NULL, place INTEGER NOT NULL,
                        own INTEGER NOT NULL, match TEXT NOT NULL, doc TEXT NOT NULL,
                        PRIMARY KEY (scheme, code, role, place)) WITHOUT ROWID;
CREATE TABLE skill_code (scheme TEXT NOT NULL, code TEXT NOT NULL, skill INTEGER NOT NULL, place INTEGER NOT NULL,
                         doc TEXT NOT NULL, PRIMARY KEY (scheme, code, skill, place)) WITHOUT ROWID;
CREATE TABLE rating (occupation TEXT NOT NULL, element TEXT NOT NULL, doc TEXT NOT NULL,
                     PRIMARY KEY (occupation, element)) WITHOUT ROWID;
"""
INDEXES = ""
_OF_SKILLS = frozenset({"onet-element"})
"""Schemes whose codes of skills are asked for."""


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
            yield code.scheme, key_of(code), position, place, own, match, stored(code)


def write_skill_codes(skills: Iterable[Skill], connection: apsw.Connection) -> None:
    """Write the codes of skills by which they are rated."""
    rows = (
        (code.scheme, key_of(code), position, place, stored(code))
        for position, skill in enumerate(skills)
        for place, code in enumerate(skill.codes)
        if code.scheme in _OF_SKILLS
    )
    connection.executemany("INSERT INTO skill_code VALUES (?, ?, ?, ?, ?)", rows)


def write_ratings(ratings: Iterable[SkillRating], connection: apsw.Connection) -> None:
    """Write how important elements are in occupations."""
    rows = ((rating.occupation, rating.element, stored(rating)) for rating in ratings)
    connection.executemany("INSERT INTO rating VALUES (?, ?, ?)", rows)
