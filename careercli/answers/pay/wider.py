"""What statistics say of a wider group, where no office knows a role's own pay: context, from which nothing follows."""

from collections.abc import Iterable, Sequence

from careercli.answers.pay.choice import PERIODS, is_general
from careercli.answers.pay.facts import PayFacts
from careercli.answers.pay.stale import prices_since
from careercli.catalog import Catalog
from careercli.messages import Message, say
from careercli.model import Basis, GroupPay, PayMeasure, Role, Text
from careercli.records import record

_YEARS_BETWEEN_SURVEYS = 4
"""A group's pay that is older than this beside that of all employees is of another time."""
_BASES: Sequence[Basis] = ("gross", "net", "not-stated")
_MEASURES: Sequence[PayMeasure | None] = ("wage", None, "earnings")


@record
class WiderPay(GroupPay):
    """The nearest group that statistics know the pay of, beside a role whose own they do not."""

    role: str
    prices_since: Message | None
    """By how much prices have risen since, where that is much."""


def wider_pay(facts: PayFacts, role: Role, country: str) -> WiderPay | None:
    """Return the pay of the role's major group in a country, else of all employees.

    None where official statistics have the role's own pay, or nothing of either group.
    """
    if _has_official_pay(facts, role.id, country):
        return None
    printed = facts.catalog.group_pay(country)
    own = _latest(pay for pay in printed if pay.group == _major_group(role))
    total = _latest(pay for pay in printed if pay.group == "total")
    nearest = total if own is None or (total and total.year - own.year > _YEARS_BETWEEN_SURVEYS) else own
    if nearest is None:
        return None
    in_own_currency = nearest.currency == facts.country(country).currency
    since = prices_since(facts.catalog, country, nearest.year) if in_own_currency else None
    return WiderPay(**vars(nearest), role=role.id, prices_since=since)


def wider_pays(facts: PayFacts, roles: Iterable[Role], countries: Iterable[str]) -> tuple[WiderPay, ...]:
    """Return what there is of the same for some roles in some countries, country by country."""
    roles = tuple(roles)
    found = (wider_pay(facts, role, country) for country in countries for role in roles)
    return tuple(pay for pay in found if pay is not None)


def wider_phrase(pay: WiderPay, country: Text | str) -> Message:
    """Return a group of a country, its pay and its year, as a part of a sentence."""
    statistic = say(f"statistic-name-{pay.statistic}")
    return say(
        "wider-group",
        group=say(f"group-{pay.group}"),
        country=country,
        paid=say(f"{pay.basis}-pay-per-{pay.period}", amount=pay.amount, currency=pay.currency),
        year=pay.year,
        what=say(f"statistic-of-{pay.measure}", statistic=statistic) if pay.measure else statistic,
    )


def beside_hint(wider: Iterable[WiderPay], hint: Message, catalog: Catalog) -> Message:
    """Return what to do where no pay is known, after what is known of wider groups, each named once."""
    phrases = {(pay.country, pay.group): wider_phrase(pay, catalog.country_name(pay.country)) for pay in wider}
    return say("wider-groups-beside", groups=tuple(phrases.values()), elsewhere=hint) if phrases else hint


def _has_official_pay(facts: PayFacts, role: str, country: str) -> bool:
    """Return whether statistics have pay of all workers of the role itself."""
    return any(
        facts.is_official(figure) and is_general(figure) and not (figure.is_broad or figure.is_on_top)
        for figure in facts.figures(role, country)
    )


def _major_group(role: Role) -> str | None:
    """Return the first digit of the role's occupation in ISCO-08."""
    return next((code.code[0] for code in role.codes if code.scheme == "isco-08"), None)


def _latest(printed: Iterable[GroupPay]) -> GroupPay | None:
    """Return the number of the latest year; of several the one that is easiest to compare with an offer."""

    def rank(pay: GroupPay) -> tuple[int, int, int, int]:
        kind = (_BASES.index(pay.basis), PERIODS.index(pay.period), _MEASURES.index(pay.measure))
        return (-pay.year, *kind)

    return min(printed, key=rank, default=None)
