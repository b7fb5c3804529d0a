"""What roles pay, country by country: the figure chosen, the same by four lenses, and all the others."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Literal

from careercli.answers.answer import Answer
from careercli.answers.flags import Observation, observed
from careercli.answers.names.find import find_all
from careercli.answers.pay.country import (
    PayRow,
    in_one_years_money,
    in_pack_order,
    standing_pay,
    why_no_pay,
)
from careercli.answers.pay.facts import PayFacts, facts_of
from careercli.answers.pay.lenses import AS_PUBLISHED, MoneyYears, Units, checked_units
from careercli.answers.pay.notes import notes_on_pay
from careercli.answers.pay.official import BesideOfficial, beside_official
from careercli.answers.pay.unknown import no_pay
from careercli.answers.pay.wider import WiderPay, wider_pays
from careercli.answers.skills import SkillReading, read_by_editors
from careercli.catalog import Catalog
from careercli.messages import Message
from careercli.model import PayFigure, Period, Role, Statement, Text
from careercli.records import Record, record


@record
class PayGap(Record):
    """A role and country without a figure, among others that have one."""

    role: str
    country: str
    code: str
    gap: Message


@record
class SharedSkill(Record):
    """A skill and the compared roles that ask for it."""

    skill: str
    roles: tuple[str, ...]


@record
class ComparedSkills(Record):
    """Skills that all compared roles ask for, that some do, and that only one does."""

    shared: tuple[str, ...]
    some: tuple[SharedSkill, ...]
    """Asked for by several of the roles, but not by all."""
    only: Mapping[str, tuple[str, ...]]
    read_by_editors: tuple[SkillReading, ...]
    """Skills that no source names in so many words, by the role in whose duties or guide they were read."""
    silent: tuple[str, ...]
    """The roles of which no source names any skill."""
    named_apart: bool
    """Whether their skills come from different classifications, so that none is the same by name."""


@record
class ComparedRole(Record):
    """What a role asks for beside its pay."""

    role: str
    title: Text
    outlook: tuple[Statement, ...]
    education: tuple[Statement, ...]
    experience: tuple[Statement, ...]


@record
class Comparison(Record):
    """Roles side by side across countries."""

    roles: tuple[str, ...]
    countries: tuple[str, ...]
    per: Period | None
    """The period asked for; null for each figure's own, and a month where countries are brought together."""
    currency: str
    """ISO 4217; of the market lens."""
    prices: int | Literal["own"] | None
    """The year whose prices were asked for, or `own` for each figure's own; null: that of `money_years`."""
    money_years: MoneyYears
    """The year whose money converted amounts were brought to, so that they can be compared."""
    rows: tuple[PayRow, ...]
    gaps: tuple[PayGap, ...]
    wider: tuple[WiderPay, ...]
    """Pay of wider groups, beside roles whose own no statistics have."""
    observations: tuple[Observation, ...]
    """Every figure of these roles in these countries, with what is wrong with it."""
    beside_official: tuple[BesideOfficial, ...]
    """Guides' figures compared with the official ones."""
    requirements: tuple[ComparedRole, ...]
    skills: ComparedSkills


def compare(
    catalog: Catalog,
    roles: list[str],
    *,
    countries: list[str] | None = None,
    units: Units = AS_PUBLISHED,
    broad: bool = False,
) -> Answer[Comparison]:
    """Return the pay of some roles in some countries (all that have a figure by default) and what else sets them apart.

    With `broad`, figures about wider occupations stand in where a role has none of its own.
    Raises `NothingKnown` for words that name nothing and if there is no figure at all for what was asked,
    `UsageProblem` for a currency or a year that no series has.
    """
    units = checked_units(catalog, units)
    role_ids = find_all(catalog, "role", roles)
    country_ids = find_all(catalog, "country", countries or [])
    known = catalog.figures(role_ids, country_ids or None, broad=True)
    facts = facts_of(catalog)
    facts.learn(known)
    observations = tuple(figure for figure in known if broad or not figure.is_broad)
    asked = country_ids or in_pack_order(catalog, _countries_shown(observations))
    roles_asked = catalog.roles(role_ids)
    if not observations:
        raise no_pay(facts, roles_asked, country_ids, has_broad=bool(known))
    rows, gaps, years = _rows(facts, roles_asked, asked, units, broad=broad)
    beside = (beside_official(figure, facts) for figure in observations)
    data = Comparison(
        roles=role_ids,
        countries=asked,
        per=units.per,
        currency=units.currency,
        prices=units.prices,
        money_years=years,
        rows=rows,
        gaps=gaps,
        wider=wider_pays(facts, roles_asked, asked),
        observations=observed(observations, facts),
        beside_official=tuple(found for found in beside if found is not None),
        requirements=tuple(map(_requirements, roles_asked)),
        skills=_compared_skills(roles_asked),
    )
    return Answer("compare", data, tuple(notes_on_pay(catalog, rows, units, observations)))


def _countries_shown(figures: Collection[PayFigure]) -> Iterator[str]:
    """Yield the countries of figures that are not one employer's own; of those too where there are no others."""
    own = [figure.country for figure in figures if not figure.is_of_an_employer]
    yield from own or (figure.country for figure in figures)


def _rows(
    facts: PayFacts, roles: Iterable[Role], countries: Iterable[str], units: Units, *, broad: bool
) -> tuple[tuple[PayRow, ...], tuple[PayGap, ...], MoneyYears]:
    named, standing, gaps = [], [], []
    for country in countries:
        for role in roles:
            pay = standing_pay(facts, role.id, country, broad=broad)
            if pay is not None:
                named.append(role.id)
                standing.append(pay)
                continue
            reason = why_no_pay(facts.catalog, role, country)
            gaps.append(PayGap(role=role.id, country=country, code=reason.code, gap=reason))
    converted, years = in_one_years_money(facts, standing, units)
    rows = tuple(PayRow(**vars(pay), role=role) for role, pay in zip(named, converted, strict=True))
    return rows, tuple(gaps), years


def _requirements(role: Role) -> ComparedRole:
    return ComparedRole(
        role=role.id, title=role.title, outlook=role.outlook, education=role.education, experience=role.experience
    )


def _compared_skills(roles: tuple[Role, ...]) -> ComparedSkills:
    asking: dict[str, list[str]] = {}
    for role in roles:
        for requirement in role.skills:
            asking.setdefault(requirement.skill, []).append(role.id)
    return ComparedSkills(
        shared=tuple(skill for skill, by in asking.items() if len(by) == len(roles)),
        some=tuple(
            SharedSkill(skill=skill, roles=tuple(by)) for skill, by in asking.items() if 1 < len(by) < len(roles)
        ),
        only={
            role.id: tuple(skill for skill, by in asking.items() if by == [role.id]) for role in roles if len(roles) > 1
        },
        read_by_editors=tuple(reading for role in roles for reading in read_by_editors(role.id, role.skills)),
        silent=tuple(role.id for role in roles if not role.skills),
        named_apart=len({role.pack for role in roles if role.skills}) > 1
        and all(len(by) == 1 for by in asking.values()),
    )
