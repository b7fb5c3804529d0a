"""Writes roles and skills into the compiled form of a pack: what lists show of them, the rest, and what joins them.

What a pack speaks of and a pack below it defines has a position too, behind all others, and is marked as not defined.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

import apsw

from careercli.model import Pack, Role
from careercli.store.asking import Asked, Asking, Positions
from careercli.store.inserting import RowsOfTable
from careercli.store.stored import stored, stored_text

TABLES = """
CREATE TABLE role (position INTEGER PRIMARY KEY, id TEXT NOT NULL, family TEXT NOT NULL, defined INTEGER NOT NULL);
CREATE TABLE role_summary (position INTEGER PRIMARY KEY, title TEXT NOT NULL, aliases TEXT NOT NULL,
                           skills TEXT NOT NULL, readings TEXT NOT NULL);
CREATE TABLE role_record (position INTEGER PRIMARY KEY, doc TEXT NOT NULL, demands TEXT NOT NULL);
CREATE TABLE skill (position INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, doc TEXT NOT NULL,
                    roles INTEGER NOT NULL, essential INTEGER NOT NULL, defined INTEGER NOT NULL);
CREATE TABLE asked (role INTEGER PRIMARY KEY, essential INTEGER NOT NULL, helpful INTEGER NOT NULL);
CREATE TABLE requirement (skill INTEGER NOT NULL, role INTEGER NOT NULL, essential INTEGER NOT NULL,
                          demand INTEGER NOT NULL, PRIMARY KEY (skill, role)) WITHOUT ROWID;
CREATE TABLE demand (number INTEGER PRIMARY KEY, doc TEXT NOT NULL);
CREATE TABLE citation (source TEXT NOT NULL, role INTEGER NOT NULL, PRIMARY KEY (source, role)) WITHOUT ROWID;
"""
INDEXES = """
CREATE UNIQUE INDEX role_by_id ON role (id);
CREATE UNIQUE INDEX skill_by_id ON skill (id);
"""
_WITH_COLUMNS = frozenset({"id", "family", "title", "aliases", "skills"})
"""Fields of a role that have columns of their own."""


def role_tables(pack: Pack, asking: Asking) -> list[RowsOfTable]:
    """Return every role and skill as rows of their tables, what lists show of each beside the rest of it.

    Requirements are in the order in which they are kept, which takes SQLite far less work.
    """
    asked = asking.by_role
    ids = list(map(stored_text, asking.skills))
    requirements = _requirements(asking)
    times = list(map(len, requirements))
    essential = Counter([each.skill for of_role in asked for each in of_role if each.is_essential])
    return [
        ("role", [(position, role.id, role.family, True) for position, role in enumerate(pack.roles)]),
        (
            "role_summary",
            [
                (
                    *(position, stored(role.title), stored(role.aliases)),
                    f"[{', '.join([ids[each.skill] for each in of_role])}]",
                    _readings(role) if asking.has_judgements else "[]",
                )
                for position, (role, of_role) in enumerate(zip(pack.roles, asked, strict=True))
            ],
        ),
        (
            "role_record",
            [
                (position, stored(_beyond_summary(role)), stored([each.demand for each in of_role]))
                for position, (role, of_role) in enumerate(zip(pack.roles, asked, strict=True))
            ],
        ),
        ("requirement", list(chain.from_iterable(requirements))),
        ("demand", [(number, doc) for doc, number in asking.demands.items()]),
        ("asked", list(_counted(asked))),
        (
            "citation",
            [(source, position) for position, role in enumerate(pack.roles) for source in sorted(role.cited())],
        ),
        (
            "skill",
            [
                (position, skill.id, stored(skill.name), stored(skill), times[position], essential[position], True)
                for position, skill in enumerate(pack.skills)
            ],
        ),
        (
            "skill",
            [
                (position, id_, "{}", "", times[position], essential[position], False)
                for id_, position in asking.skills.of_others()
            ],
        ),
    ]


def _requirements(asking: Asking) -> Sequence[Sequence[tuple[int, int, bool, int]]]:
    """Return skill, role, whether it is essential and the demand of every requirement, of each skill in turn."""
    by_skill: list[list[tuple[int, int, bool, int]]] = [[] for _ in asking.skills]
    for position, of_role in enumerate(asking.by_role):
        for skill, is_essential, demand in of_role:
            by_skill[skill].append((skill, position, is_essential, demand))
    return by_skill


def write_other_roles(roles: Positions, connection: apsw.Connection) -> None:
    """Write the roles of packs below that figures have been found to be about."""
    connection.executemany(
        "INSERT INTO role VALUES (?, ?, '', FALSE)", ((position, id_) for id_, position in roles.of_others())
    )


def _readings(role: Role) -> str:
    return stored([[one.skill, one.judgement] for one in role.skills if one.judgement is not None])


def _counted(asked: Iterable[Sequence[Asked]]) -> Iterator[tuple[int, int, int]]:
    """Yield how many of a role's skills are essential, and how many only help, by its position."""
    for position, of_role in enumerate(asked):
        if of_role:
            essential = sum([each.is_essential for each in of_role])
            yield position, essential, len(of_role) - essential


def _beyond_summary(role: Role) -> Mapping[str, object]:
    """Return the fields of a role that have no column of their own."""
    return {name: value for name, value in vars(role).items() if name not in _WITH_COLUMNS and value is not None}
