"""The ladder: who stands on which rung, what each step up brings, and the doors at the side."""

from collections.abc import Iterable
from itertools import pairwise

from careercli.answers.answer import Answer
from careercli.answers.flags import Flag
from careercli.answers.pay import CountryPay, country_pay, why_no_pay
from careercli.answers.words import find
from careercli.catalog import Catalog
from careercli.errors import NothingKnown, UsageProblem
from careercli.messages import Message, say
from careercli.model import Ladder, Move, Statement, Text
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
    raise_percent: float | None
    """From the typical pay of the rung below, in percent."""
    countries: tuple[str, ...]
    """Countries with any pay figure for this rung."""
    adds_skills: tuple[str, ...]
    """Skills asked for here and on no rung below."""
    duties: tuple[Statement, ...]
    flags: tuple[Flag, ...]
    """What is wrong with the pay."""


@record
class LadderAnswer(Record):
    """The way from one rung to another."""

    ladder: str
    title: Text
    country: str | None
    rungs: tuple[Rung, ...]
    moves: tuple[Move, ...]


def moves_around(catalog: Catalog, roles: Iterable[str]) -> tuple[Move, ...]:
    """Return the moves that begin or end at one of the roles: from rung to rung first, then the others."""
    wanted = set(roles)
    climbs = (move for ladder in catalog.ladders() for move in ladder.climbs())
    return tuple(move for move in (*climbs, *catalog.moves()) if move.from_ in wanted or move.to in wanted)


def climb(
    catalog: Catalog, *, country: str | None = None, from_: str | None = None, to: str | None = None
) -> Answer[LadderAnswer]:
    """Return the ladder, cut to the rungs between two roles, with the pay of one country.

    Raises `NothingKnown` for words that name nothing and if no rung has a figure in the country,
    `UsageProblem` if a role stands on no rung or the cut is upside down.
    """
    if not catalog.ladders():
        raise NothingKnown(say("no-ladder"))
    (ladder, *_) = catalog.ladders()
    roles = _cut(catalog, ladder, from_, to)
    country_id = find(catalog, "country", country) if country is not None else None
    rungs = _rungs(catalog, ladder, roles, country_id)
    if country_id and all(rung.pay is None for rung in rungs):
        known = tuple(sorted({code for rung in rungs for code in rung.countries}))
        hint = say("countries-with-pay", countries=known) if known else None
        raise NothingKnown(
            say("no-pay-on-ladder", country=catalog.country_name(country_id)), hint=hint, candidates=known
        )
    data = LadderAnswer(
        ladder=ladder.id,
        title=ladder.title,
        country=country_id,
        rungs=rungs,
        moves=moves_around(catalog, roles),
    )
    judgement = [say("ladder-judgement", judgement=ladder.judgement)] if ladder.judgement else []
    return Answer("ladder", data, (*judgement, *_pay_notes(rungs)))


def _cut(catalog: Catalog, ladder: Ladder, from_: str | None, to: str | None) -> tuple[str, ...]:
    def position(words: str | None, default: int) -> int:
        if words is None:
            return default
        role = find(catalog, "role", words)
        if role not in ladder.rungs:
            raise UsageProblem(
                say("not-on-ladder", role=role), hint=say("one-of", candidates=ladder.rungs), candidates=ladder.rungs
            )
        return ladder.rungs.index(role)

    first, last = position(from_, 0), position(to, len(ladder.rungs) - 1)
    if first > last:
        raise UsageProblem(say("ladder-upside-down", from_=ladder.rungs[first], to=ladder.rungs[last]))
    return ladder.rungs[first : last + 1]


def _rungs(catalog: Catalog, ladder: Ladder, roles: tuple[str, ...], country: str | None) -> tuple[Rung, ...]:
    pay_in = catalog.countries_with_pay()
    rungs: list[Rung] = []
    known_skills: set[str] = set()
    below: CountryPay | None = None
    for role in catalog.roles(roles):
        pay = country_pay(catalog, role.id, country) if country else None
        asked = tuple(requirement.skill for requirement in role.skills)
        rungs.append(
            Rung(
                role=role.id,
                title=role.title,
                rung=ladder.rungs.index(role.id) + 1,
                pay=pay,
                gap=why_no_pay(catalog, role, country) if country and pay is None else None,
                raise_percent=_raise_percent(below, pay),
                countries=pay_in.get(role.id, ()),
                adds_skills=tuple(skill for skill in asked if skill not in known_skills),
                duties=role.duties,
                flags=pay.flags if pay else (),
            )
        )
        known_skills.update(asked)
        below = pay
    return tuple(rungs)


def _raise_percent(below: CountryPay | None, here: CountryPay | None) -> float | None:
    """Return the raise from typical to typical; null unless both are the same kind of figure."""
    if below is None or here is None or not _comparable(below, here):
        return None
    if below.typical is None or here.typical is None:
        return None
    return 100 * (here.typical - below.typical) / below.typical


def _comparable(one: CountryPay, other: CountryPay) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in ("currency", "period", "basis", "year"))


def _pay_notes(rungs: tuple[Rung, ...]) -> Iterable[Message]:
    if any(lower.pay and upper.pay and upper.raise_percent is None for lower, upper in pairwise(rungs)):
        yield say("no-raise")
