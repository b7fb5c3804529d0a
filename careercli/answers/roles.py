"""Which roles there are."""

from collections.abc import Iterable

from careercli.answers.answer import Answer
from careercli.answers.words import find
from careercli.catalog import Catalog
from careercli.errors import NothingKnown
from careercli.messages import say
from careercli.model import Ladder, Names, Role, Text
from careercli.records import Record, record
from careercli.text import fold


@record
class RoleSummary(Record):
    """One line about a role."""

    id: str
    title: Text
    family: str
    rung: int | None
    """1 to 5 on the ladder; null beside it."""
    aliases: Names
    skills: tuple[str, ...]
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
    found = None if search is None else _containing(catalog, fold(search).split())
    pay_in = catalog.countries_with_pay()
    rungs = rungs_by_role(catalog.ladders())
    roles = tuple(
        _summary(role, rungs.get(role.id), pay_in.get(role.id, ()))
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


def _summary(role: Role, rung: int | None, countries: tuple[str, ...]) -> RoleSummary:
    return RoleSummary(
        id=role.id,
        title=role.title,
        family=role.family,
        rung=rung,
        aliases=role.aliases,
        skills=tuple(requirement.skill for requirement in role.skills),
        countries=countries,
    )


def rungs_by_role(ladders: Iterable[Ladder]) -> dict[str, int]:
    """Return the rung of every role that stands on a ladder, counted from 1."""
    return {role: rung for ladder in ladders for rung, role in enumerate(ladder.rungs, start=1)}
