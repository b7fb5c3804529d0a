"""What the roles on a way pay, brought to one year's money, and how much more each pays than the one before."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from careercli.answers.ladder import counted_as_one_job, pay_of_roles
from careercli.answers.pay.country import CountryPay, why_no_pay
from careercli.answers.pay.facts import PayFacts
from careercli.answers.pay.lenses import Converted, MoneyYears, Units
from careercli.answers.pay.wider import WiderPay, wider_pay
from careercli.messages import Message, say
from careercli.model import Basis, Period, Role, Text, Unit
from careercli.records import Record, record


@record
class PathPay(Record):
    """An amount that can be held against the others on the way."""

    amount: float
    """In `currency` per `period`."""
    currency: str
    """ISO 4217."""
    period: Period
    year: int
    """Whose money it is in."""
    basis: Basis

    @property
    def unit(self) -> Unit:
        """Return what the amount is counted in."""
        return Unit(self.currency, self.period)

    @property
    def kind(self) -> tuple[object, ...]:
        """Return what two amounts have to share before one is held against the other."""
        return self.unit, self.year, self.basis


@record
class RoleOnTheWay(Record):
    """A role that a way leads through, and what it pays."""

    role: str
    title: Text
    pay: CountryPay | None
    """Null without a country, and where the country has no figure."""
    gap: Message | None
    """Why there is no pay, where a country was asked for."""
    wider: WiderPay | None
    """Pay of a wider group, where a country was asked for whose statistics do not have the role's own."""
    pay_by_country: tuple[CountryPay, ...]
    """Pay in every country that has any, where none was asked for."""


class Raise(NamedTuple):
    """How much more a role pays than the one before, or why that cannot be said."""

    percent: float | None
    why_not: Message | None


def pay_on_the_way(
    facts: PayFacts, roles: Collection[Role], country: str | None, units: Units, *, broad: bool
) -> tuple[Mapping[str, RoleOnTheWay], MoneyYears]:
    """Return what each role pays in a country, or in all of them, and the year whose money it is brought to."""
    pay, years = pay_of_roles(
        facts, [role.id for role in roles], country, units, broad=broad, side_by_side=country is None
    )
    found: dict[str, RoleOnTheWay] = {}
    for role in roles:
        here = next(iter(pay[role.id]), None) if country else None
        found[role.id] = RoleOnTheWay(
            role=role.id,
            title=role.title,
            pay=here,
            gap=why_no_pay(facts.catalog, role, country) if country and here is None else None,
            wider=wider_pay(facts, role, country) if country else None,
            pay_by_country=() if country else pay[role.id],
        )
    return found, years


def typical_pay(pay: CountryPay | None) -> PathPay | None:
    """Return typical pay in one currency and one year's money; None where nothing may be worked out from it."""
    converted = pay.lenses.market if pay is not None and pay.is_credible else None
    if not isinstance(converted, Converted) or converted.typical is None or converted.unit.period is None:
        return None
    return PathPay(
        amount=converted.typical,
        currency=converted.unit.what,
        period=converted.unit.period,
        year=converted.year,
        basis=converted.basis,
    )


def raise_between(before: RoleOnTheWay, after: RoleOnTheWay) -> Raise:
    """Return the raise from typical to typical; none unless both are credible and of the same kind."""
    for role in (before, after):
        if role.gap is not None:
            return Raise(None, role.gap)
        if role.pay is not None and not role.pay.is_credible:
            return Raise(None, say("no-raise-role-not-credible", role=role.title))
    one, other = typical_pay(before.pay), typical_pay(after.pay)
    if before.pay and after.pay and counted_as_one_job(before.pay, after.pay):
        return Raise(None, say("no-raise-one-occupation", lower=before.title, upper=after.title))
    if one is None or other is None:
        silent = before if one is None else after
        return Raise(None, say("no-raise-no-typical", role=silent.title))
    if one.kind != other.kind:
        return Raise(None, say("no-raise-other-kind", from_=before.title, to=after.title))
    return Raise(100 * (other.amount - one.amount) / one.amount, None)
