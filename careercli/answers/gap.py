"""What somebody lacks for a role: skill by skill, what it asks for beside skills, and what it pays."""

from collections.abc import Iterable, Iterator, Sequence

from careercli.answers.answer import Answer
from careercli.answers.counting import why_not_counted
from careercli.answers.having import NOTHING_SAID, Having, Typed
from careercli.answers.ladder import moves_around, raise_percent_of
from careercli.answers.links import LinkedRole, best_matches, links_of
from careercli.answers.names.find import find, titled
from careercli.answers.pay.country import (
    CountryPay,
    StandingPay,
    in_one_years_money,
    in_pack_order,
    standing_pay,
    why_no_pay,
)
from careercli.answers.pay.facts import facts_of
from careercli.answers.pay.lenses import MoneyYears, Units
from careercli.answers.pay.wider import WiderPay, wider_pay
from careercli.answers.ratings import Rated, RatedSkill, ratings_of
from careercli.answers.silent import match_with_skills, notes_on_silent
from careercli.catalog import Catalog
from careercli.errors import UsageProblem
from careercli.messages import Message, say
from careercli.model import CODE_MATCHES, Need, Requirement, Role, Statement, Text
from careercli.records import Record, record

LEAST_KNOWN = 6
"""Of a role with fewer skills, little is known: that all of them are there says little."""
_IMPORTANT = 3
"""O*NET's word for it on its scale from 1 to 5."""
_OFFERED = 8


@record
class SkillGap(Record):
    """A skill that the role asks for."""

    skill: str
    name: Text
    need: Need
    has: bool | None
    """Whether it is there; null where it was not said what is, or that cannot be counted."""
    note: Text | None
    """What it is for, as the source says it."""
    judgement: Text | None
    """What an editor's reading rests on, where no source names the skill in so many words."""
    sources: tuple[str, ...]
    importance: float | None
    """O*NET's rating from 1 to 5, where the role and the skill have one; null otherwise."""
    rating: RatedSkill | None
    """Whose rating the importance is, and how well the occupation and the skill are matched to it."""
    also: tuple[str, ...]
    """The other steps of its ladders, and the roles that people move on to, that ask for it too."""


@record
class OfferedSkill(RatedSkill):
    """A skill that no source asks for, but that is rated as important in the occupation that the role is matched to."""

    has: bool | None


@record
class OccupationSkills(LinkedRole):
    """What a classification's occupation asks for, to which the role is matched."""

    title: Text
    essential: tuple[str, ...]
    """Ids of skills, in the publisher's order, likewise `helpful`."""
    helpful: tuple[str, ...]


@record
class PayGap(Record):
    """What the role pays in a country, beside the role that somebody does."""

    country: str
    now: CountryPay | None
    """Of the role that somebody does; null also where it was not said."""
    then: CountryPay | None
    raise_percent: float | None
    """From typical to typical, where both are credible and the same kind of figure."""
    gap: Message | None
    """Why it is not known what the role pays."""
    wider: WiderPay | None
    """Pay of a wider group in the one country asked for, where nothing credible is known of the role's own."""


@record
class GapAnswer(Record):
    """A role, and what somebody has and lacks of what it asks for."""

    role: str
    title: Text
    as_role: str | None
    """The role that somebody does, whose essential skills they have."""
    country: str | None
    essential_had: int | None
    """Null, like `helpful_had`, where it was not said what somebody has, or a note says why that cannot be counted."""
    essential: int
    helpful_had: int | None
    helpful: int
    little_known: bool
    """Whether sources name so few skills that counting them says little."""
    skills: tuple[SkillGap, ...]
    """Those that are lacking first, of them the essential ones first."""
    offered: tuple[OfferedSkill, ...]
    """Where little is known: what O*NET rates as important beside these, the most important first."""
    occupations: tuple[OccupationSkills, ...]
    """Where little is known: what the occupations of classifications ask for that the role is matched to, the best
    match first; none of it is counted."""
    education: tuple[Statement, ...]
    experience: tuple[Statement, ...]
    training: tuple[Statement, ...]
    certificates: tuple[Statement, ...]
    years: float | None
    """How long somebody has worked, as they say it."""
    pay: tuple[PayGap, ...]
    money_years: MoneyYears
    """The year whose money converted amounts were brought to, so that they can be compared."""
    has: tuple[str, ...] | None
    """Every skill that somebody has, whether the role asks for it or not."""
    typed: Typed
    """What was typed for skills, and what it was taken for."""
    pack: str | None
    """The id of the pack that defines the role; null: of the one that lies below all others."""


def gap_to(
    catalog: Catalog,
    words: str,
    had: Having = NOTHING_SAID,
    *,
    country: str | None = None,
    years: float | None = None,
) -> Answer[GapAnswer]:
    """Return what is lacking for a role to somebody who has something, with the pay of one country or of all.

    Raises `NothingKnown` for words that name no role or country, `UsageProblem` for the role that somebody does.
    """
    (role,) = catalog.roles([find(catalog, "role", words)])
    if had.role == role.id:
        raise UsageProblem(say("gap-to-itself", role=titled(catalog, "role", [role.id])), hint=say("name-other-role"))
    where = find(catalog, "country", country) if country is not None else None
    rated = ratings_of(catalog).of(role)
    not_counted = why_not_counted(catalog, role, had)
    counted = None if not_counted else had.skills
    skills = tuple(_skills(catalog, role, counted, rated, _others_asking(catalog, role, had.role)))
    pay, money_years = _pay(catalog, role, had.role, where)
    essential, helpful = ([one for one in skills if one.need == need] for need in ("essential", "helpful"))
    little_known = len(skills) < LEAST_KNOWN
    data = GapAnswer(
        role=role.id,
        title=role.title,
        as_role=had.role,
        country=where,
        essential_had=_had(essential, counted),
        essential=len(essential),
        helpful_had=_had(helpful, counted),
        helpful=len(helpful),
        little_known=little_known,
        skills=skills,
        offered=tuple(_offered(role, had, rated)) if little_known else (),
        occupations=tuple(_occupations(catalog, role)) if little_known else (),
        education=role.education,
        experience=role.experience,
        training=role.training,
        certificates=role.certificates,
        years=years,
        pay=pay,
        money_years=money_years,
        has=had.skills,
        typed=had.typed,
        pack=role.pack,
    )
    return Answer("gap", data, tuple(_notes(catalog, role, data, not_counted)))


def _notes(catalog: Catalog, role: Role, data: GapAnswer, not_counted: Sequence[Message]) -> Iterator[Message]:
    """Yield that no skill could be counted, where it is so and why, and which match leads on."""
    does = catalog.roles([data.as_role] if data.as_role else [])
    known = [one for one in does if one.skills]
    onward = "careercli gap {role}" + "".join(f" --as {one.id}" for one in known)
    but = [one.id for one in does]
    yield from notes_on_silent(catalog, [role], onward, but)
    yield from not_counted
    for other in known if not_counted else ():
        link = next((link for link in best_matches(catalog, role) if link.role == other.id), None)
        led_on = match_with_skills(catalog, role, onward, but) if link is None else None
        if link is not None:
            yield say("yet-matched", match=say(f"work-{link.match}"))
        if led_on is not None:
            yield say("led-on", hint=led_on)


def _occupations(catalog: Catalog, role: Role) -> Iterator[OccupationSkills]:
    for link in links_of(catalog, role):
        (occupation,) = catalog.roles([link.role])
        asked: dict[Need, list[str]] = {"essential": [], "helpful": []}
        for requirement in occupation.skills:
            asked[requirement.need].append(requirement.skill)
        if occupation.skills:
            yield OccupationSkills(
                **vars(link),
                title=occupation.title,
                essential=tuple(asked["essential"]),
                helpful=tuple(asked["helpful"]),
            )


def _had(skills: Iterable[SkillGap], counted: Sequence[str] | None) -> int | None:
    return None if counted is None else sum(one.has is True for one in skills)


def _skills(
    catalog: Catalog, role: Role, counted: Sequence[str] | None, rated: Rated, others: dict[str, list[str]]
) -> Iterator[SkillGap]:
    def order(requirement: Requirement) -> tuple[bool, bool]:
        return requirement.skill in (counted or ()), requirement.need != "essential"

    for requirement in sorted(role.skills, key=order):
        rating = rated.get(requirement.skill)
        yield SkillGap(
            skill=requirement.skill,
            name=catalog.title("skill", requirement.skill),
            need=requirement.need,
            has=None if counted is None else requirement.skill in counted,
            note=requirement.note,
            judgement=requirement.judgement,
            sources=requirement.sources,
            importance=None if rating is None else rating.importance,
            rating=rating,
            also=tuple(others.get(requirement.skill, ())),
        )


def _others_asking(catalog: Catalog, role: Role, as_role: str | None) -> dict[str, list[str]]:
    """Return by skill the other steps of the role's ladders, and what it leads to, that ask for it too."""
    on_ladders = [rung for ladder in catalog.ladders() if role.id in ladder.rungs for rung in ladder.rungs]
    onward = [move.to for move in moves_around(catalog, [role.id]) if move.from_ == role.id]
    asking: dict[str, list[str]] = {}
    for other in catalog.roles(one for one in dict.fromkeys((*on_ladders, *onward)) if one not in {role.id, as_role}):
        for requirement in other.skills:
            asking.setdefault(requirement.skill, []).append(other.id)
    return asking


def _offered(role: Role, had: Having, rated: Rated) -> Iterator[OfferedSkill]:
    """Yield the most important skills that no source asks of the role, of several that are one element the best."""
    asked = {requirement.skill for requirement in role.skills}
    owned = had.skills or ()
    important = [one for one in rated.values() if one.importance >= _IMPORTANT and one.skill not in asked]
    important.sort(key=lambda one: (CODE_MATCHES.index(one.match), one.skill not in owned))
    of_elements: dict[str, RatedSkill] = {}
    for one in important:
        of_elements.setdefault(one.element, one)
    for rating in sorted(of_elements.values(), key=lambda one: -one.importance)[:_OFFERED]:
        yield OfferedSkill(**vars(rating), has=None if had.skills is None else rating.skill in owned)


def _pay(
    catalog: Catalog, role: Role, as_role: str | None, country: str | None
) -> tuple[tuple[PayGap, ...], MoneyYears]:
    """Return the monthly pay of both roles in a country, or in all in which the role has any."""
    facts = facts_of(catalog)
    where = [country] if country else in_pack_order(catalog, catalog.countries_with_pay(role.id))
    roles = (role.id,) if as_role is None else (role.id, as_role)
    found: dict[tuple[str, str], StandingPay] = {}
    for each in where:
        for of in roles:
            pay = standing_pay(facts, of, each)
            if pay is not None:
                found[of, each] = pay
    converted, years = in_one_years_money(facts, found.values(), Units(per="month"))
    known = dict(zip(found, converted, strict=True))
    rows = []
    for each in where:
        now, then = (known.get((of, each)) if of else None for of in (as_role, role.id))
        rows.append(
            PayGap(
                country=each,
                now=now,
                then=then,
                raise_percent=raise_percent_of(now, then),
                gap=why_no_pay(catalog, role, each) if then is None else None,
                wider=wider_pay(facts, role, each) if country and not (then and then.is_credible) else None,
            )
        )
    return tuple(rows), years
