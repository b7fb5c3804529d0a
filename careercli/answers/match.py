"""Which roles fit what somebody is able to do: by what share of the skills that a role asks for is there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from careercli.answers.answer import Answer
from careercli.answers.gap import LEAST_KNOWN
from careercli.answers.having import Having, Typed
from careercli.answers.names.amounts import part_money, read_amount
from careercli.answers.names.find import find
from careercli.answers.offer.reading import Stated
from careercli.answers.pay.country import CountryPay, in_one_years_money, standing_pay, why_no_pay
from careercli.answers.pay.currencies import find_currency, has_thousandths
from careercli.answers.pay.facts import PayFacts, facts_of
from careercli.answers.pay.lenses import DEFAULT_CURRENCY, OWN_YEARS, Converted, MoneyYears, Units
from careercli.answers.pay.notes import notes_on_countries
from careercli.answers.silent import match_with_skills
from careercli.answers.skills import SkillReading, read_by_editors
from careercli.catalog import Catalog, Coverage
from careercli.errors import NothingKnown, UsageProblem
from careercli.messages import Message, say
from careercli.model import Language, Lens, Statement, Text
from careercli.records import Record, record

MOST_LISTED = 15
_TOGETHER = 30
"""Roles whose pay is looked up together: beyond them, equal ones are not ordered by pay."""
_MOST_PAID = 1_000
"""Roles whose pay is looked up at most, those first that fit best."""


@record
class FittingRole(Record):
    """A role that asks for some of the skills that are there."""

    role: str
    title: Text
    essential_had: int
    essential: int
    helpful_had: int
    helpful: int
    little_known: bool
    """Whether sources name so few skills that counting them says little."""
    missing: tuple[str, ...]
    """The essential skills that are not there."""
    missing_helpful: tuple[str, ...]
    read_by_editors: tuple[SkillReading, ...]
    """Those of the missing skills that no source asks for in so many words."""
    pay: CountryPay | None
    """Null without a country, and where the country has no figure."""
    gap: Message | None
    """Why there is no pay, where a country was asked for."""
    education: tuple[Statement, ...]
    """What the role asks for beside skills; it is not counted."""
    experience: tuple[Statement, ...]
    pack: str | None
    """The id of the pack that defines the role; null: of the one that lies below all others."""


@record
class MatchAnswer(Record):
    """The roles that fit best, and what they were looked for by."""

    country: str | None
    least_pay: Stated | None
    """What a role has to pay a month at least."""
    lens: Lens
    """How the pay was seen that roles are ordered by and that was held against the least: in the country's own
    currency a month's payment is meant, however many there are a year."""
    as_role: str | None
    """The role that somebody does, whose essential skills they have; it is not among the roles."""
    asking: int
    """How many roles ask for any of the skills."""
    of_roles: int
    """How many roles there are."""
    without_pay: int
    """How many were left out because nothing credible is known of their pay, where pay was asked for."""
    money_years: MoneyYears
    """The year whose money converted amounts were brought to, so that they can be compared."""
    roles: tuple[FittingRole, ...]
    """Those of which the largest share of essential skills is there first; those of which little is known last."""
    has: tuple[str, ...]
    typed: Typed
    """What was typed for skills, and what it was taken for."""


def matching_roles(
    catalog: Catalog,
    had: Having,
    *,
    country: str | None = None,
    least_pay: str | None = None,
    language: Language = "en",
    most: int = MOST_LISTED,
) -> Answer[MatchAnswer]:
    """Return the roles that fit what somebody has, at most so many, that pay something in a country.

    Raises `NothingKnown` for words that name no country and if no role asks for any of the skills, `UsageProblem`
    for pay without a country or an amount and a currency.
    """
    where = find(catalog, "country", country) if country is not None else None
    if least_pay is not None and where is None:
        raise UsageProblem(say("pay-of-no-country"), hint=say("name-a-country"))
    least = _read_pay(catalog, least_pay, where, language) if least_pay is not None and where is not None else None
    covered = sorted((one for one in catalog.coverage(had.skills or ()) if one.role != had.role), key=_how_well)
    if not covered:
        raise _nobody_asks(catalog, had)
    paid = _Paid(facts_of(catalog), where, least)
    chosen = list(islice(_in_order(covered, paid), most))
    data = MatchAnswer(
        country=where,
        least_pay=least,
        lens=paid.lens,
        as_role=had.role,
        asking=len(covered),
        of_roles=catalog.count("role"),
        without_pay=paid.unknown,
        money_years=paid.years,
        roles=tuple(_fitting(catalog, chosen, paid.known, had, where)),
        has=had.skills or (),
        typed=had.typed,
    )
    if not chosen:
        raise NothingKnown(say("no-role-pays"), hint=say("ask-for-less"))
    together = [pay for one in data.roles if (pay := one.pay) is not None]
    return Answer("match", data, tuple(notes_on_countries(catalog, together, Units(per="month"))) if together else ())


def _nobody_asks(catalog: Catalog, had: Having) -> NothingKnown:
    """Return that no role asks for any of the skills, or that none is known of the role that somebody does."""
    does = [] if had.role is None or had.skills else catalog.roles([had.role])
    if not does:
        return NothingKnown(say("no-role-asks"), hint=say("list-of-skill"))
    led_on = match_with_skills(catalog, does[0], "careercli match --as {role}")
    return NothingKnown(say("no-skills-of", role=does[0].title), hint=led_on or say("list-of-skill"))


def _read_pay(catalog: Catalog, words: str, country: str, language: Language) -> Stated:
    """Return an amount a month as it was typed; without a currency it is in that of the country."""
    own = catalog.country(country).currency
    typed = part_money(words)
    currency = find_currency(catalog, typed.currency, own=own) if typed.currency else own
    amount = read_amount(typed.amount, thousandths=has_thousandths(currency), language=language)
    return Stated(amount=amount, currency=currency)


def _how_well(one: Coverage) -> tuple[bool, float, float]:
    """Return what roles are ordered by: the share of the essential skills, then of the helpful ones."""
    return (
        one.essential + one.helpful < LEAST_KNOWN,
        -_share(one.essential_had, one.essential),
        -_share(one.helpful_had, one.helpful),
    )


def _share(had: int, of: int) -> float:
    return had / of if of else 0


class _Paid:
    """What roles pay in a country, as far as anything asks, in the money of one year."""

    def __init__(self, facts: PayFacts, country: str | None, least: Stated | None) -> None:
        self._facts = facts
        self._country = country
        self._least = least
        own = facts.country(country).currency if country else DEFAULT_CURRENCY
        self._units = Units(per="month", currency=least.currency if least else own)
        self.lens: Lens = "nominal" if self._units.currency == own else "market"
        self.known: dict[str, CountryPay] = {}
        self.years = OWN_YEARS
        self.unknown = 0

    def enough(self, several: Sequence[Coverage]) -> list[Coverage]:
        """Return those that pay enough, of equal ones those first that pay most."""
        if self._country is None:
            return [*several]
        roles = [one.role for one in several]
        self._facts.learn(self._facts.catalog.figures(roles, [self._country], broad=True))
        standing = {role: standing_pay(self._facts, role, self._country) for role in roles}
        found = {role: pay for role, pay in standing.items() if pay is not None}
        converted, self.years = in_one_years_money(self._facts, found.values(), self._units)
        self.known.update(zip(found, converted, strict=True))
        if self._least is not None and self.lens == "nominal" and self.years.market is not None:
            # A payment in the prices of that year, too.
            units = replace(self._units, prices=self.years.market)
            converted, _ = in_one_years_money(self._facts, found.values(), units)
            self.known.update(zip(found, converted, strict=True))
        amounts = {role: self._typical(role) for role in roles}
        fitting = [one for one in several if self._is_enough(amounts[one.role])]
        return sorted(fitting, key=lambda one: (*_how_well(one), -(amounts[one.role] or 0)))

    def _typical(self, role: str) -> float | None:
        pay = self.known.get(role)
        amounts = pay.lenses.by(self.lens) if pay is not None and pay.is_credible else None
        return amounts.typical if isinstance(amounts, Converted) else None

    def _is_enough(self, amount: float | None) -> bool:
        if self._least is None:
            return True
        self.unknown += amount is None
        return amount is not None and amount >= self._least.amount


def _in_order(covered: Sequence[Coverage], paid: _Paid) -> Iterator[Coverage]:
    for first in range(0, min(len(covered), _MOST_PAID), _TOGETHER):
        yield from paid.enough(covered[first : first + _TOGETHER])


def _fitting(
    catalog: Catalog,
    chosen: Iterable[Coverage],
    known: Mapping[str, CountryPay],
    had: Having,
    country: str | None,
) -> Iterator[FittingRole]:
    several = tuple(chosen)
    for one, role in zip(several, catalog.roles(one.role for one in several), strict=True):
        missing = [asked for asked in role.skills if asked.skill not in (had.skills or ())]
        pay = known.get(role.id)
        yield FittingRole(
            role=role.id,
            title=role.title,
            essential_had=one.essential_had,
            essential=one.essential,
            helpful_had=one.helpful_had,
            helpful=one.helpful,
            little_known=one.essential + one.helpful < LEAST_KNOWN,
            missing=tuple(asked.skill for asked in missing if asked.need == "essential"),
            missing_helpful=tuple(asked.skill for asked in missing if asked.need == "helpful"),
            read_by_editors=tuple(read_by_editors(role.id, missing)),
            pay=pay,
            gap=why_no_pay(catalog, role, country) if country and pay is None else None,
            education=role.education,
            experience=role.experience,
            pack=role.pack,
        )
