"""Which roles there are, and everything known about one of them."""

from dataclasses import dataclass, fields

from careercli.answers.answer import Answer
from careercli.answers.pay import CountryPay, country_pay
from careercli.answers.progression import Step, moves_around, rungs_by_role
from careercli.answers.words import find
from careercli.catalog import Catalog
from careercli.errors import NothingKnown
from careercli.messages import say
from careercli.model import Names, PayFigure, Record, Role, Source, Text
from careercli.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleRecord(Role):
    """A role with its pay, its moves and the sources of all of it."""

    rung: int | None
    pay: tuple[CountryPay, ...]
    observations: tuple[PayFigure, ...]
    """Every pay figure of the role."""
    next: tuple[Step, ...]
    previous: tuple[Step, ...]
    sources: tuple[Source, ...]


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
    country_id = find(catalog, "country", country) if country else None
    family_id = find(catalog, "family", family) if family else None
    skill_id = find(catalog, "skill", skill) if skill else None
    words = fold(search).split() if search else []
    found = catalog.roles_containing(words) if words else None
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
    if not roles or (search and not words):
        raise NothingKnown(say("no-role-fits"), hint=say("fewer-filters"))
    return Answer("roles", roles)


def show_role(catalog: Catalog, words: str) -> Answer[RoleRecord]:
    """Return everything known about one role. Raises `NothingKnown` for a word that names none."""
    (role,) = catalog.roles([find(catalog, "role", words)])
    countries = catalog.countries_with_pay().get(role.id, ())
    pay = [country_pay(catalog, role.id, country) for country in countries]
    observations = catalog.figures([role.id])
    steps = moves_around(catalog, [role.id])
    record = RoleRecord(
        **{field.name: getattr(role, field.name) for field in fields(Role)},
        rung=rungs_by_role(catalog.ladders()).get(role.id),
        pay=tuple(row for row in pay if row is not None),
        observations=observations,
        next=tuple(step for step in steps if step.from_ == role.id),
        previous=tuple(step for step in steps if step.to == role.id),
        sources=_sources_of(catalog, role, observations, steps),
    )
    notes = () if observations else (say("no-pay-known", role=role.title),)
    return Answer("show", record, notes)


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


def _sources_of(
    catalog: Catalog, role: Role, figures: tuple[PayFigure, ...], steps: tuple[Step, ...]
) -> tuple[Source, ...]:
    """Return every source that anything shown about the role rests on."""
    used = role.cited() | {figure.source for figure in figures} | {step.source for step in steps}
    return tuple(source for source in catalog.sources() if source.id in used)
