"""Tables of pay: what stands for a role in a country, seen every way, and what is known of wider groups."""

from collections.abc import Iterable, Iterator

from careercli.answers.pay.country import StandingPay, in_pack_order, standing_pay
from careercli.answers.pay.lenses import AS_PUBLISHED, Gap, MoneyYears, pay_by_lens
from careercli.answers.pay.years import PaidThere, money_years
from careercli.catalog import Catalog
from careercli.exports.tables.figures import (
    BASIS,
    FIGURE,
    HOURS,
    PAYMENTS,
    PERIOD,
    PLACE,
    STATISTIC,
    YEAR,
    YEAR_STATUS,
    facts_for,
)
from careercli.exports.tables.names import NUMBER, PACK, SOURCE
from careercli.exports.tables.roles import ROLE
from careercli.exports.tables.sources import COUNTRY, CURRENCY
from careercli.exports.tables.table import Column, Reference, Row, Table, once
from careercli.model import LENSES

_MOST_ROLES = 2_000
"""Roles whose pay may be kept in memory together."""


class _Standing(tuple[tuple[str, StandingPay], ...]):
    """What stands for every role in every country, kept with a catalogue of few roles: several tables want it."""

    __slots__ = ()


def _standing(catalog: Catalog) -> Iterable[tuple[str, StandingPay]]:
    """Return what stands for every role in every country; a wider occupation's where there is nothing else."""
    if catalog.count("role") > _MOST_ROLES:
        return _made_standing(catalog)
    kept = catalog.worked_out.get(_Standing)
    if not isinstance(kept, _Standing):
        kept = catalog.worked_out[_Standing] = _Standing(_made_standing(catalog))
    return kept


def _made_standing(catalog: Catalog) -> Iterator[tuple[str, StandingPay]]:
    for role in catalog.listed_roles():
        facts = facts_for(catalog)
        for country in in_pack_order(catalog, catalog.countries_with_pay(role.id, broad=True)):
            pay = standing_pay(facts, role.id, country, broad=True)
            if pay is not None:
                yield role.id, pay


def _pay_rows(catalog: Catalog) -> Iterator[Row]:
    for role, pay in _standing(catalog):
        yield (
            role,
            pay.country,
            pay.low,
            pay.typical,
            pay.high,
            pay.currency,
            pay.period,
            pay.basis,
            pay.payments_per_year,
            pay.hours_per_week,
            pay.year,
            pay.year_status,
            pay.statistic,
            pay.low_statistic,
            pay.high_statistic,
            pay.occupation is not None and pay.occupation.match == "broad",
            pay.is_credible,
            pay.source,
            pay.pack,
        )


def _pay_figures(catalog: Catalog) -> Iterator[Row]:
    for role, pay in _standing(catalog):
        yield from ((role, pay.country, figure) for figure in once(pay.figures))


def _seen(catalog: Catalog) -> Iterator[Row]:
    """Yield credible pay by every lens, all of it in the money of one year a lens."""
    years = money_years_of_all(catalog)
    for role, pay in _standing(catalog):
        if not pay.is_credible:
            continue
        lenses = pay_by_lens(catalog, pay, catalog.country(pay.country), AS_PUBLISHED, years)
        for lens in LENSES:
            seen = lenses.by(lens)
            if isinstance(seen, Gap):
                yield role, pay.country, lens, None, None, None, None, None, seen.gap
            else:
                yield role, pay.country, lens, seen.low, seen.typical, seen.high, str(seen.unit), seen.year, None


def money_years_of_all(catalog: Catalog) -> MoneyYears:
    """Return the years whose money all pay can be brought to; it hangs on country, currency and year alone."""
    alike = {(pay.country, pay.currency, pay.year) for _, pay in _standing(catalog) if pay.is_credible}
    rows = [PaidThere(catalog.country(country), currency, year) for country, currency, year in sorted(alike)]
    return money_years(catalog, rows, AS_PUBLISHED)


def _group_pay(catalog: Catalog) -> Iterator[Row]:
    for number, pay in enumerate(catalog.group_pay(), 1):
        yield (
            number,
            pay.country,
            pay.group,
            pay.title,
            pay.year,
            pay.statistic,
            pay.measure,
            pay.amount,
            pay.currency,
            pay.period,
            pay.basis,
            pay.place,
            pay.source,
            pay.pack,
        )


_PAY_KEY = ("role", "country")
_TO_PAY = Reference(_PAY_KEY, "pay", _PAY_KEY)

TABLES: tuple[Table, ...] = (
    Table(
        "pay",
        help="What stands for a role in a country: the best figures of one source, one year and one period.",
        key=_PAY_KEY,
        columns=(
            ROLE,
            COUNTRY,
            Column("low", "number", help="The lower end.", unit="money", required=False),
            Column("typical", "number", help="Median, mean or the middle of a range.", unit="money", required=False),
            Column("high", "number", help="The upper end.", unit="money", required=False),
            CURRENCY,
            PERIOD,
            BASIS,
            PAYMENTS,
            HOURS,
            YEAR,
            YEAR_STATUS,
            STATISTIC,
            Column("low_statistic", "text", help="What the lower end is.", required=False),
            Column("high_statistic", "text", help="What the upper end is.", required=False),
            Column("wider_group", "boolean", help="Whether it is the pay of a wider occupation, not the role's own."),
            Column("credible", "boolean", help="Whether anything may be worked out from it."),
            SOURCE,
            PACK,
        ),
        rows=_pay_rows,
    ),
    Table(
        "pay_figure",
        help="A figure that the pay of a role in a country was taken from.",
        key=(*_PAY_KEY, "figure"),
        columns=(ROLE, COUNTRY, FIGURE),
        rows=_pay_figures,
        references=(_TO_PAY,),
    ),
    Table(
        "pay_lens",
        help="Credible pay of a role in a country seen one way: as published, in euros a month, by what it buys, "
        "by the minimum wage.",
        key=(*_PAY_KEY, "lens"),
        columns=(
            ROLE,
            COUNTRY,
            Column("lens", "text", help="How it is seen: nominal, market, ppp or minimum-wage."),
            Column("low", "number", help="The lower end.", unit="as-unit", required=False),
            Column(
                "typical",
                "number",
                help="Median, mean or the middle of a range.",
                unit="as-unit",
                required=False,
            ),
            Column("high", "number", help="The upper end.", unit="as-unit", required=False),
            Column("unit", "text", help="What the amounts are counted in, such as EUR/month.", required=False),
            Column("year", "integer", help="The year whose money it is in.", required=False),
            Column("gap", "sentence", help="Why it cannot be given.", required=False),
        ),
        rows=_seen,
        references=(_TO_PAY,),
    ),
    Table(
        "group_pay",
        help="Pay of a wide group of employees, beside roles whose own pay no statistics have.",
        key=("number",),
        columns=(
            NUMBER,
            COUNTRY,
            Column("pay_group", "text", help="A major group of ISCO-08, or total for all employees."),
            Column("title", "text", help="What the statistics call the group."),
            YEAR,
            STATISTIC,
            Column("measure", "text", help="Wage, or earnings with bonuses; empty: not told apart.", required=False),
            Column("amount", "number", help="The amount.", unit="money"),
            CURRENCY,
            PERIOD,
            BASIS,
            PLACE,
            SOURCE,
            PACK,
        ),
        rows=_group_pay,
    ),
)
