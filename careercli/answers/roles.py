"""Which roles there are."""

from collections.abc import Iterable

from careercli.answers.answer import Answer
from careercli.answers.names.find import find
from careercli.answers.skills import SkillReading, read_by_editors
from careercli.catalog import Catalog
from careercli.errors import NothingKnown
from careercli.messages import say
from careercli.model import Ladder, Names, Role, Text
from careercli.records import Record, record
from careercli.text import fold


@record
class Standing(Record):
    """Where a role stands on a ladder."""

    ladder: str
    rung: int
    """Counted from 1."""


@record
class RoleSummary(Record):
    """One line about a role."""

    id: str
    title: Text
    family: str
    rung: int | None
    """Counted from 1 on the first ladder that has the role; null beside all ladders."""
    on_ladders: tuple[Standing, ...]
    """Where it stands on each of its ladders."""
    aliases: Names
    skills: tuple[str, ...]
    skills_read_by_editors: tuple[SkillReading, ...]
    """Those of them that no source names in so many words."""
    countries: tuple[str, ...]
    """Countries with any pay figure for the role."""


def list_roles(
    catalog: Catalog,
    *,
    country: str | None = None,
    family: str | None = None,
    skill: str | None = None,
    search: str | None = None,
) -> Answer[tuple[RoleSummary, ...]]:
    """Return the roles that fit every filter, rungs of the ladder first.

    Raises `NothingKnown` for words that name nothing and if no role fits.
    """
    country_id = find(catalog, "country", country) if country is not None else None
    family_id = find(catalog, "family", family) if family is not None else None
    skill_id = find(catalog, "skill", skill) if skill is not None else None
    found = None if search is None else _containing(catalog, [*dict.fromkeys(fold(search).split())])
    pay_in = catalog.countries_with_pay()
    roles = tuple(
        _summary(role, standings(catalog.ladders(), role.id), pay_in.get(role.id, ()))
        for role in catalog.roles()
        if (country_id is None or country_id in pay_in.get(role.id, ()))
        and (family_id is None or family_id == role.family)
        and (skill_id is None or any(requirement.skill == skill_id for requirement in role.skills))
        and (found is None or role.id in found)
    )
    if not roles:
        raise NothingKnown(say("no-role-fits"), hint=say("fewer-filters"))
    return Answer("roles", roles)


def _containing(catalog: Catalog, words: list[str]) -> frozenset[str]:
    """Return the ids of the roles that speak of all the words; of no words none speaks."""
    return catalog.roles_containing(words) if words else frozenset()


def _summary(role: Role, on_ladders: tuple[Standing, ...], countries: tuple[str, ...]) -> RoleSummary:
    return RoleSummary(
        id=role.id,
        title=role.title,
        family=role.family,
        rung=on_ladders[0].rung if on_ladders else None,
        on_ladders=on_ladders,
        aliases=role.aliases,
        skills=tuple(requirement.skill for requirement in role.skills),
        skills_read_by_editors=tuple(read_by_editors(role.id, role.skills)),
        countries=countries,
    )


def standings(ladders: Iterable[Ladder], role: str) -> tuple[Standing, ...]:
    """Return where a role stands on each of the ladders that have it."""
    return tuple(
        Standing(ladder=ladder.id, rung=ladder.rungs.index(role) + 1) for ladder in ladders if role in ladder.rungs
    )
