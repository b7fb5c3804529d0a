"""Writes roles and skills into the compiled form of a pack: what lists show of them, the rest, and what joins them.

What a pack speaks of and a pack below it defines has a position too, behind all others, and is marked as not defined.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import islice

import apsw

from careercli.model import Pack, Requirement, Role
from careercli.store.stored import stored

TABLES = """
CREATE TABLE role (position INTEGER PRIMARY KEY, id TEXT NOT NULL, family TEXT NOT NULL, defined INTEGER NOT NULL);
CREATE TABLE role_summary (position INTEGER PRIMARY KEY, title TEXT NOT NULL, aliases TEXT NOT NULL,
                           skills TEXT NOT NULL, readings TEXT NOT NULL);
CREATE TABLE role_record (position INTEGER PRIMARY KEY, doc TEXT NOT NULL, requirements TEXT NOT NULL);
CREATE TABLE skill (position INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, doc TEXT NOT NULL,
                    roles INTEGER NOT NULL, essential INTEGER NOT NULL, defined INTEGER NOT NULL);
CREATE TABLE asked (role INTEGER PRIMARY KEY, essential INTEGER NOT NULL, helpful INTEGER NOT NULL);
CREATE TABLE requirement (skill INTEGER NOT NULL, role INTEGER NOT NULL, essential INTEGER NOT NULL, doc TEXT NOT NULL,
                          PRIMARY KEY (skill, role)) WITHOUT ROWID;
CREATE TABLE citation (source TEXT NOT NULL, role INTEGER NOT NULL, PRIMARY KEY (source, role)) WITHOUT ROWID;
"""
INDEXES = """
CREATE UNIQUE INDEX role_by_id ON role (id);
CREATE UNIQUE INDEX skill_by_id ON skill (id);
"""
_WITH_COLUMNS = frozenset({"id", "family", "title", "aliases", "skills"})
"""Fields of a role that have columns of their own."""


def write_roles(pack: Pack, connection: apsw.Connection) -> None:
    """Write every role and skill, what lists show of each beside the rest of it."""
    skills = Positions(skill.id for skill in pack.skills)
    connection.executemany(
        "INSERT INTO role VALUES (?, ?, ?, TRUE)",
        ((position, role.id, role.family) for position, role in enumerate(pack.roles)),
    )
    connection.executemany(
        "INSERT INTO role_summary VALUES (?, ?, ?, ?, ?)",
        (
            (
                position,
                stored(role.title),
                stored(role.aliases),
                stored([requirement.skill for requirement in role.skills]),
                stored([[one.skill, one.judgement] for one in role.skills if one.judgement is not None]),
            )
            for position, role in enumerate(pack.roles)
        ),
    )
    docs = _RequirementDocs()
    connection.executemany(
        "INSERT INTO role_record VALUES (?, ?, ?)",
        (
            (position, stored(_beyond_summary(role)), f"[{','.join(map(docs.of, role.skills))}]")
            for position, role in enumerate(pack.roles)
        ),
    )
    connection.executemany(
        "INSERT INTO requirement VALUES (?, ?, ?, ?)",
        # In the order in which they are kept, which takes SQLite far less work.
        sorted(
            (skills[requirement.skill], position, requirement.need == "essential", docs.of(requirement))
            for position, role in enumerate(pack.roles)
            for requirement in role.skills
        ),
    )
    connection.executemany(
        "INSERT INTO asked VALUES (?, ?, ?)",
        ((position, *_counted(role.skills)) for position, role in enumerate(pack.roles) if role.skills),
    )
    connection.executemany(
        "INSERT INTO citation VALUES (?, ?)",
        ((source, position) for position, role in enumerate(pack.roles) for source in sorted(role.cited())),
    )
    asked, essential = Counter[str](), Counter[str]()
    for role in pack.roles:
        asked.update(requirement.skill for requirement in role.skills)
        essential.update(requirement.skill for requirement in role.skills if requirement.need == "essential")
    connection.executemany(
        "INSERT INTO skill VALUES (?, ?, ?, ?, ?, ?, TRUE)",
        (
            (position, skill.id, stored(skill.name), stored(skill), asked[skill.id], essential[skill.id])
            for position, skill in enumerate(pack.skills)
        ),
    )
    connection.executemany(
        "INSERT INTO skill VALUES (?, ?, '{}', '', ?, ?, FALSE)",
        ((position, id_, asked[id_], essential[id_]) for id_, position in skills.of_others()),
    )


def write_other_roles(roles: "Positions", connection: apsw.Connection) -> None:
    """Write the roles of packs below that figures have been found to be about."""
    connection.executemany(
        "INSERT INTO role VALUES (?, ?, '', FALSE)", ((position, id_) for id_, position in roles.of_others())
    )


class Positions(dict[str, int]):
    """The positions of ids: those that the pack defines, and behind them those of others, as they are asked for."""

    def __init__(self, defined: Iterable[str]) -> None:
        super().__init__((id_, position) for position, id_ in enumerate(defined))
        self._own = len(self)

    def __missing__(self, id_: str) -> int:
        self[id_] = len(self)
        return self[id_]

    def of_others(self) -> Iterator[tuple[str, int]]:
        """Yield the ids that packs below define, with their positions."""
        return islice(self.items(), self._own, None)


def _counted(requirements: Collection[Requirement]) -> tuple[int, int]:
    """Return how many of the skills are essential, and how many only help."""
    essential = sum(requirement.need == "essential" for requirement in requirements)
    return essential, len(requirements) - essential


def _beyond_summary(role: Role) -> Mapping[str, object]:
    """Return the fields of a role that have no column of their own."""
    return {name: value for name, value in vars(role).items() if name not in _WITH_COLUMNS and value is not None}


class _RequirementDocs:
    """Requirements as they are stored, each record once: roles of tables share them."""

    def __init__(self) -> None:
        self._known: dict[int, str] = {}

    def of(self, requirement: Requirement) -> str:
        """Return a requirement as it is stored; the pack keeps the record in its place."""
        key = id(requirement)
        if key not in self._known:
            self._known[key] = stored(requirement)
        return self._known[key]
