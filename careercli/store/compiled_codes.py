"""Writes into the compiled form of a pack how classifications rate skills, and the codes that lead there."""

from collections.abc import Iterable, Iterator, Mapping

import apsw

from careercli.catalog import TitledKind
from careercli.model import ONET_EDITIONS, CodeScheme, Pack, Role, Skill, SkillRating
from careercli.store.stored import stored

TABLES = """
CREATE TABLE code (kind TEXT NOT NULL, scheme TEXT NOT NULL, owner INTEGER NOT NULL, place INTEGER NOT NULL,
                   id TEXT NOT NULL, doc TEXT NOT NULL, PRIMARY KEY (kind, scheme, owner, place)) WITHOUT ROWID;
CREATE TABLE rating (scheme TEXT NOT NULL, occupation TEXT NOT NULL, element TEXT NOT NULL, doc TEXT NOT NULL,
                     PRIMARY KEY (scheme, occupation, element)) WITHOUT ROWID;
"""
INDEXES = ""
_LOOKED_UP: Mapping[TitledKind, frozenset[CodeScheme]] = {
    "role": frozenset({*ONET_EDITIONS, "esco"}),
    "skill": frozenset({"onet-element"}),
}
"""Schemes whose codes are asked for among those of all roles or skills."""


def write_codes(pack: Pack, connection: apsw.Connection) -> None:
    """Write the codes by which roles and skills are rated."""
    connection.executemany("INSERT INTO code VALUES (?, ?, ?, ?, ?, ?)", _codes("role", pack.roles))
    connection.executemany("INSERT INTO code VALUES (?, ?, ?, ?, ?, ?)", _codes("skill", pack.skills))


def _codes(kind: TitledKind, owners: Iterable[Role | Skill]) -> Iterator[tuple[object, ...]]:
    for position, owner in enumerate(owners):
        for place, code in enumerate(owner.codes):
            if code.scheme in _LOOKED_UP[kind]:
                yield kind, code.scheme, position, place, owner.id, stored(code)


def write_ratings(ratings: Iterable[SkillRating], connection: apsw.Connection) -> None:
    """Write how important elements are in occupations."""
    rows = ((rating.scheme, rating.occupation, rating.element, stored(rating)) for rating in ratings)
    connection.executemany("INSERT INTO rating VALUES (?, ?, ?, ?)", rows)
