"""The ladder: who stands on which rung, what each step up brings, and the doors at the side."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain, pairwise
from typing import Literal

from careercli.answers.answer import Answer
from careercli.answers.flags import Flag
from careercli.answers.names.find import find, titled
from careercli.answers.pay.country import (
    CountryPay,
    in_one_years_money,
    in_pack_order,
    standing_pay,
    why_no_pay,
)
from careercli.answers.pay.facts import PayFacts, facts_of
from careercli.answers.pay.lenses import AS_PUBLISHED, OWN_YEARS, MoneyYears, Units, checked_units
from careercli.answers.pay.notes import notes_on_countries
from careercli.answers.pay.wider import WiderPay, wider_pay
from careercli.answers.skills import SkillReading, read_by_editors
from careercli.catalog import Catalog
from careercli.errors import NothingKnown, UsageProblem
from careercli.messages import Message, say
from careercli.model import Ladder, Move, Period, Statement, Text
from careercli.records import Record, record


@record
class Rung(Record):
    """One rung of the ladder as it stands in a country."""

    role: str
    title: Text
    rung: int
    pay: CountryPay | None
    """Null without a country, and where the country has no figure."""
    gap: Message | None
    """Why there is no pay, where a country was asked for."""
    wider: WiderPay | None
    """Pay of a wider group, where a country was asked for whose statistics do not have the rung's own."""
    pay_by_country: tuple[CountryPay, ...]
    """Pay in every country that has any, where countries are to stand side by side."""
    raise_percent: float | None
    """From the typical pay of the rung below, in percent."""
    countries: tuple[str, ...]
    """Countries with any pay figure for this rung."""
    adds_skills: tuple[str, ...]
    """Skills asked for here and on no rung below."""
    skills_read_by_editors: tuple[SkillReading, ...]
    """Those of them that no source asks for in so many words."""
    duties: tuple[Statement, ...]
    flags: tuple[Flag, ...]
    """What is wrong with the pay."""


@record
class LadderAnswer(Record):
    """The way from one rung to another; of several ladders none is climbed before one is named."""

    ladder: str | None
    """Null, and no rungs and moves, where there are several ladders and it is not said which."""
    title: Text | None
    country: str | None
    per: Period | None
    """The period asked for; null for each figure's own, and a month where countries are brought together."""
    currency: str
    """ISO 4217; of the market lens."""
    prices: int | Literal["own"] | None
    """The year whose prices were asked for, or `own` for each figure's own; null: that of `money_years`."""
    money_years: MoneyYears
    """The year whose money converted amounts were brought to, so that they can be compared."""
    rungs: tuple[Rung, ...]
    moves: tuple[Move, ...]
    ladders: tuple[Ladder, ...]
    """Every ladder there is."""


def every_move(catalog: Catalog) -> tuple[Move, ...]:
    """Return every move that sources state: from rung to rung first, then the others."""
    return tuple(chain.from_iterable((*(ladder.climbs() for ladder in catalog.ladders()), catalog.moves())))


def moves_around(catalog: Catalog, roles: Iterable[str]) -> tuple[Move, ...]:
    """Return the moves that begin or end at one of the roles: from rung to rung first, then the others."""
    wanted = set(roles)
    moves = [move for move in every_move(catalog) if move.from_ in wanted or move.to in wanted]
    # Two ladders may share a step.
    return tuple(move for position, move in enumerate(moves) if move not in moves[:position])


def climb(
    catalog: Catalog,
    *,
    ladder: str | None = None,
    country: str | None = None,
    from_: str | None = None,
    to: str | None = None,
    units: Units = AS_PUBLISHED,
    broad: bool = False,
    side_by_side: bool = False,
) -> Answer[LadderAnswer]:
    """Return a ladder, cut to the rungs between two roles, with the pay of one country.

    Of several ladders the one on which the two roles stand is meant; if no role is named either, none is climbed.
    Without a country, `side_by_side` gives the pay of all countries. With `broad`, figures about wider
    occupations stand in where a role has none of its own.
    Raises `NothingKnown` for words that name nothing and if no rung has a figure in the country,
    `UsageProblem` if a role stands on no rung, the roles leave open which ladder is meant, the cut is upside
    down, or no series has the currency or year.
    """
    units = checked_units(catalog, units)
    first, last = (find(catalog, "role", words) if words is not None else None for words in (from_, to))
    chosen = _chosen(catalog, ladder, [role for role in (first, last) if role is not None])
    country_id = find(catalog, "country", country) if country is not None else None
    data = LadderAnswer(
        ladder=None,
        title=None,
        country=country_id,
        per=units.per,
        currency=units.currency,
        prices=units.prices,
        money_years=OWN_YEARS,
        rungs=(),
        moves=(),
        ladders=catalog.ladders(),
    )
    if chosen is None:
        return Answer("ladder", data)
    roles = _cut(catalog, chosen, first, last)
    facts = facts_of(catalog)

    pay, years = pay_of_roles(facts, roles, country_id, units, broad=broad, side_by_side=side_by_side)
    rungs = _rungs(facts, chosen, pay, country_id)
    if country_id and all(rung.pay is None for rung in rungs):
        known = tuple(sorted({code for rung in rungs for code in rung.countries}))
        hint = say("countries-with-pay", countries=titled(catalog, "country", known)) if known else None
        if not broad and any(_only_broad(catalog, role, country_id) for role in roles):
            hint = say("broad-shows-more")
        raise NothingKnown(
            say("no-pay-on-ladder", country=catalog.country_name(country_id)), hint=hint, candidates=known
        )
    moves = moves_around(catalog, roles)
    data = replace(data, ladder=chosen.id, title=chosen.title, money_years=years, rungs=rungs, moves=moves)
    judgement = [say("ladder-judgement", judgement=chosen.judgement)] if chosen.judgement else []
    together = [pay for rung in rungs for pay in (*rung.pay_by_country, *([rung.pay] if rung.pay else []))]
    return Answer("ladder", data, (*judgement, *_pay_notes(rungs), *notes_on_countries(catalog, together, units)))


def pay_of_roles(
    facts: PayFacts, roles: Iterable[str], country: str | None, units: Units, *, broad: bool, side_by_side: bool
) -> tuple[Mapping[str, tuple[CountryPay, ...]], MoneyYears]:
    """Return the pay of each role in the country, or in all countries where they are to stand side by side."""
    roles, catalog = tuple(roles), facts.catalog
    found = [
        (role, pay)
        for role in roles
        for where in (
            [country]
            if country
            else in_pack_order(catalog, catalog.countries_with_pay(role, broad=broad))
            if side_by_side
            else []
        )
        if (pay := standing_pay(facts, role, where, broad=broad)) is not None
    ]
    converted, years = in_one_years_money(facts, (pay for _, pay in found), units)
    named = [(role, pay) for (role, _), pay in zip(found, converted, strict=True)]
    return {role: tuple(pay for of, pay in named if of == role) for role in roles}, years


def _only_broad(catalog: Catalog, role: str, country: str) -> bool:
    own, all_ = (catalog.countries_with_pay(role, broad=broad) for broad in (False, True))
    return country in all_ and country not in own


def _chosen(catalog: Catalog, name: str | None, roles: Sequence[str]) -> Ladder | None:
    """Return the ladder of a name, else the only one, else the one with these roles; None if any may be meant."""
    ladders = {ladder.id: ladder for ladder in catalog.ladders()}
    if not ladders:
        raise NothingKnown(say("no-ladder"))
    if name is not None:
        return ladders[find(catalog, "ladder", name)]
    if len(ladders) == 1:
        return next(iter(ladders.values()))
    if not roles:
        return None
    for role in roles:
        if not any(role in ladder.rungs for ladder in ladders.values()):
            known = tuple(dict.fromkeys(rung for ladder in ladders.values() for rung in ladder.rungs))
            raise _no_rung("on-no-ladder", catalog, role, known)
    fitting = [id_ for id_, ladder in ladders.items() if set(roles) <= set(ladder.rungs)]
    if len(fitting) == 1:
        return ladders[fitting[0]]
    candidates = tuple(fitting or ladders)
    raise UsageProblem(
        say("on-several-ladders" if fitting else "on-different-ladders", roles=titled(catalog, "role", roles)),
        hint=say("name-a-ladder", candidates=titled(catalog, "ladder", candidates)),
        candidates=candidates,
    )


def _no_rung(
    code: Literal["not-on-ladder", "on-no-ladder"], catalog: Catalog, role: str, rungs: tuple[str, ...]
) -> UsageProblem:
    return UsageProblem(
        say(code, role=titled(catalog, "role", [role])),
        hint=say("one-of", candidates=titled(catalog, "role", rungs)),
        candidates=rungs,
    )


def _cut(catalog: Catalog, ladder: Ladder, from_: str | None, to: str | None) -> tuple[str, ...]:
    """Return the rungs from one role to another; None stands for the lowest and the highest."""

    def position(role: str | None, default: int) -> int:
        if role is None:
            return default
        if role not in ladder.rungs:
            raise _no_rung("not-on-ladder", catalog, role, ladder.rungs)
        return ladder.rungs.index(role)

    first, last = position(from_, 0), position(to, len(ladder.rungs) - 1)
    if first > last:
        upper, lower = (titled(catalog, "role", [ladder.rungs[position]]) for position in (first, last))
        raise UsageProblem(say("ladder-upside-down", from_=upper, to=lower))
    return ladder.rungs[first : last + 1]


def _rungs(
    facts: PayFacts, ladder: Ladder, pay: Mapping[str, tuple[CountryPay, ...]], country: str | None
) -> tuple[Rung, ...]:
    """Return the rungs of these roles; with a country, its pay alone is in `pay`."""
    catalog = facts.catalog
    rungs: list[Rung] = []
    known_skills: set[str] = set()
    below: CountryPay | None = None
    for role in catalog.roles(pay):
        here = next(iter(pay[role.id]), None) if country else None
        added = tuple(requirement for requirement in role.skills if requirement.skill not in known_skills)
        rungs.append(
            Rung(
                role=role.id,
                title=role.title,
                rung=ladder.rungs.index(role.id) + 1,
                pay=here,
                gap=why_no_pay(catalog, role, country) if country and here is None else None,
                wider=wider_pay(facts, role, country) if country else None,
                pay_by_country=() if country else pay[role.id],
                raise_percent=raise_percent_of(below, here),
                countries=catalog.countries_with_pay(role.id),
                adds_skills=tuple(requirement.skill for requirement in added),
                skills_read_by_editors=tuple(read_by_editors(role.id, added)),
                duties=role.duties,
                flags=here.flags if here else (),
            )
        )
        known_skills.update(requirement.skill for requirement in added)
        below = here
    return tuple(rungs)


def raise_percent_of(below: CountryPay | None, here: CountryPay | None) -> float | None:
    """Return the raise from typical to typical; null unless both are credible and the same kind of figure."""
    if below is None or here is None or not _comparable(below, here) or counted_as_one_job(below, here):
        return None
    if not (below.is_credible and here.is_credible):
        return None
    if below.typical is None or here.typical is None:
        return None
    return 100 * (here.typical - below.typical) / below.typical


def _comparable(one: CountryPay, other: CountryPay) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in _KIND)


_KIND = ("currency", "period", "basis", "year", "payments_per_year", "hours_per_week")


def counted_as_one_job(one: CountryPay, other: CountryPay) -> bool:
    """Return whether the statistics count the two rungs as one job."""
    if one.occupation is None or other.occupation is None:
        return False
    return (one.occupation.scheme, one.occupation.code) == (other.occupation.scheme, other.occupation.code)


def _pay_notes(rungs: tuple[Rung, ...]) -> Iterable[Message]:
    steps = [(lower, upper) for lower, upper in pairwise(rungs) if lower.pay and upper.pay]
    for lower, upper in steps:
        if lower.pay and upper.pay and counted_as_one_job(lower.pay, upper.pay):
            yield say("no-raise-one-occupation", lower=lower.title, upper=upper.title)
    if any(lower.pay and upper.pay and not _comparable(lower.pay, upper.pay) for lower, upper in steps):
        yield say("no-raise")
    if any(pay and not pay.is_credible for step in steps for pay in (step[0].pay, step[1].pay)):
        yield say("no-raise-not-credible")
