"""The one year whose money pay of several countries and years is brought to, before it is compared."""

from collections.abc import Callable, Collection, Iterable
from typing import NamedTuple

from careercli.answers.pay.lenses import OWN_YEARS, MoneyYears, Units
from careercli.answers.pay.rates import exchange_steps, own_price_steps, price_years, purchasing_power_steps
from careercli.answers.pay.steps import MissingFactor, Steps
from careercli.catalog import Catalog
from careercli.model import Country


class PaidThere(NamedTuple):
    """What decides to which years' money some pay can be brought."""

    country: Country
    currency: str
    """ISO 4217."""
    year: int


def money_years(catalog: Catalog, rows: Collection[PaidThere], units: Units) -> MoneyYears:
    """Return, lens by lens, the latest year for which every row has its factors.

    A row that no year has factors for keeps none of the others from theirs. Where no year serves all rows, it is the
    latest of those that serve the most. Nothing is chosen where a year was asked for, or each figure's own.
    """
    if units.prices is not None:
        return OWN_YEARS

    def market(row: PaidThere, year: int) -> Steps:
        return exchange_steps(catalog, row.currency, units.currency, year)

    def ppp(row: PaidThere, year: int) -> Steps:
        return purchasing_power_steps(catalog, row.country, row.currency, year)

    return MoneyYears(market=_common_year(catalog, rows, market), ppp=_common_year(catalog, rows, ppp))


def _common_year(
    catalog: Catalog, rows: Collection[PaidThere], factors: Callable[[PaidThere, int], Steps]
) -> int | None:
    def serves(row: PaidThere, year: int) -> bool:
        try:
            factors(row, year)
            own_price_steps(catalog, row.country, row.currency, row.year, year)
        except MissingFactor:
            return False
        return True

    years = sorted({*price_years(catalog), *(row.year for row in rows)}, reverse=True)
    return _latest_serving_most(years, rows, serves)


def _latest_serving_most(
    years: Iterable[int], rows: Collection[PaidThere], serves: Callable[[PaidThere, int], bool]
) -> int | None:
    """Return the latest of the years, which begin with the last one, that serves all rows, or else the most of them."""
    most, latest = 0, None
    for year in years:
        served = sum(serves(row, year) for row in rows)
        if served > most:
            most, latest = served, year
        if most == len(rows):
            break
    return latest
