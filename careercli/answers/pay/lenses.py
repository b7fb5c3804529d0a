"""Pay by four lenses: as published, in one currency, by what it buys, by the legal minimum.

Every converted number keeps the steps that lead to it from the published one.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Literal

from careercli.answers.pay.choice import Amounts
from careercli.answers.pay.currencies import find_currency
from careercli.answers.pay.legality import multiple_steps
from careercli.answers.pay.minimum_wages import standard
from careercli.answers.pay.periods import even_period_steps, full_week_steps, period_steps
from careercli.answers.pay.price_levels import doubt_about_prices
from careercli.answers.pay.rates import (
    exchange_steps,
    own_price_steps,
    price_years,
    purchasing_power_steps,
)
from careercli.answers.pay.steps import MissingFactor, Steps, convert
from careercli.catalog import Catalog
from careercli.errors import UsageProblem
from careercli.messages import Message, say
from careercli.model import INTERNATIONAL_DOLLAR, LENSES, MINIMUM_WAGE, Basis, Country, Lens, Period, Unit
from careercli.records import Record, record

CONVERTED: tuple[Lens, ...] = ("market", "ppp")
"""The lenses that turn pay into other money, which is of some year."""
MULTIPLE = Unit(MINIMUM_WAGE)
"""The unit of pay as a multiple of the legal minimum."""
DEFAULT_CURRENCY = "EUR"
_DIGITS_OF_A_YEAR = 4
DEFAULT_PERIOD: Period = "month"
"""The period of every lens but the nominal one, whose amounts stay as published, unless another is asked for."""


@record
class Units(Record):
    """The period, the currency and the prices in which a person wants pay."""

    per: Period | None = None
    """Null: as published; a month where pay of different countries is brought together."""
    currency: str = DEFAULT_CURRENCY
    """ISO 4217; of the market lens."""
    prices: int | Literal["own"] | None = None
    """The year whose prices are meant; `own`: each figure's own; null: one year's, the latest that all can be
    brought to, where amounts are converted."""

    @property
    def asked_year(self) -> int | None:
        """Return the year whose prices were asked for."""
        return self.prices if isinstance(self.prices, int) else None


AS_PUBLISHED = Units()


@record
class MoneyYears(Record):
    """The year whose money converted amounts are in, by lens; null: each figure's own year."""

    market: int | None = None
    ppp: int | None = None

    def by(self, lens: Lens) -> int | None:
        """Return the year of one lens; None also where the lens converts nothing."""
        year: int | None = vars(self).get(lens)
        return year


OWN_YEARS = MoneyYears()


def checked_units(catalog: Catalog, units: Units) -> Units:
    """Return the units, the currency by its code. Raises `UsageProblem` for a currency or a year no series has."""
    currency = find_currency(catalog, units.currency, own=DEFAULT_CURRENCY)
    years = price_years(catalog)
    if units.asked_year is not None and units.asked_year not in years:
        raise price_year_not_known(units.asked_year, years)
    return replace(units, currency=currency)


def named_lenses(several_words: list[str] | None) -> tuple[Lens, ...]:
    """Return the lenses that are named, each once; commas part them as well. Raises `UsageProblem` for other words."""
    words = [word.strip().lower() for several in several_words or [] for word in several.split(",")]
    named: dict[str, Lens] = {lens: lens for lens in LENSES}
    for word in words:
        if word not in named:
            raise UsageProblem(
                say("unknown-lens", words=word), hint=say("one-of", candidates=LENSES), candidates=LENSES
            )
    return tuple(dict.fromkeys(named[word] for word in words))


def named_prices(words: str | None) -> int | Literal["own"] | None:
    """Return the year whose prices are meant, or that each figure keeps its own. Raises `UsageProblem` otherwise."""
    named = (words or "").strip().lower()
    if words is None or named == "own":
        return None if words is None else "own"
    if not (named.isascii() and named.isdigit() and len(named) <= _DIGITS_OF_A_YEAR):
        raise UsageProblem(say("no-price-year", words=words), hint=say("use-a-year-or-own"), candidates=("own",))
    return int(named)


def price_year_not_known(year: int, known: Sequence[int]) -> UsageProblem:
    """Return the error for a year that is not among those whose prices are known."""
    first, last = (known[0], known[-1]) if known else (0, 0)
    return UsageProblem(say("price-year-not-known", year=year), hint=say("years-from-to", first=first, last=last))


@record
class Converted(Record):
    """Low, typical and high by one lens, with every step from the published amounts."""

    low: float | None
    """In `unit`; null where the published pay has none, likewise `typical` and `high`."""
    typical: float | None
    """In `unit`."""
    high: float | None
    """In `unit`."""
    unit: Unit
    """Currency and period, `EUR/month`; `international-dollar/month`; or `minimum-wage`."""
    year: int
    basis: Basis
    """Of the published pay; of the minimum wage, where pay is its multiple."""
    steps: Steps
    is_representative: bool = False
    """Whether pay is a multiple of a rate that stands for many, and so about right only."""
    doubt: Message | None = None
    """Why a factor of it should not be believed; null where they fit together."""


@record
class Gap(Record):
    """A lens by which pay cannot be given, and why."""

    code: str
    gap: Message


@record
class Lenses(Record):
    """The same pay by every lens."""

    nominal: Converted | Gap
    """As published, for the period asked for."""
    market: Converted | Gap
    """In one currency, by the average exchange rate of the year."""
    ppp: Converted | Gap
    """In international dollars: what it buys where it is earned."""
    minimum_wage: Converted | Gap
    """As a multiple of the legal minimum wage of the year."""

    def by(self, lens: Lens) -> Converted | Gap:
        """Return the pay by one of them."""
        found: Converted | Gap = getattr(self, lens.replace("-", "_"))
        return found


def pay_by_lens(
    catalog: Catalog, pay: Amounts, country: Country, units: Units, years: MoneyYears = OWN_YEARS
) -> Lenses:
    """Return pay of a country by all lenses, converted amounts in the money of `years`."""
    per = units.per or DEFAULT_PERIOD
    nominal_per = units.per or pay.period

    def nominal(_year: int) -> Steps:
        return period_steps(pay.period, nominal_per, country, pay.payments_per_year, pay.days_per_week)

    def market(year: int) -> Steps:
        return (*_even(pay, per, country), *exchange_steps(catalog, pay.currency, units.currency, year))

    def ppp(year: int) -> Steps:
        return (*_even(pay, per, country), *purchasing_power_steps(catalog, country, pay.currency, year))

    def converted(unit: Unit, steps: Callable[[int], Steps], money_year: int | None = None) -> Converted | Gap:
        year = units.asked_year or money_year or pay.year
        try:
            to_unit = steps(year)
            to_prices_of_year = own_price_steps(catalog, country, pay.currency, pay.year, year)
        except MissingFactor as missing:
            return gap_for(missing.reason)
        return _converted(pay, (*to_prices_of_year, *to_unit), unit, year, pay.basis)

    def with_doubt(found: Converted | Gap) -> Converted | Gap:
        if isinstance(found, Gap):
            return found
        return replace(found, doubt=doubt_about_prices(catalog, country, pay.currency, found.year))

    in_currency = converted(Unit(units.currency, per), market, years.market)
    return Lenses(
        nominal=converted(Unit(pay.currency, nominal_per), nominal),
        market=in_currency if pay.currency == units.currency else with_doubt(in_currency),
        ppp=with_doubt(converted(Unit(INTERNATIONAL_DOLLAR, per), ppp, years.ppp)),
        minimum_wage=multiple_of_minimum(catalog, pay, country, pay.year),
    )


def multiple_of_minimum(catalog: Catalog, pay: Amounts, country: Country, year: int) -> Converted | Gap:
    """Return pay, as it stands, as a multiple of the minimum wage of a year: prices have no part in it."""
    try:
        minimum = standard(catalog, country, pay.currency, pay.basis, year)
        steps = multiple_steps(minimum, pay, country)
    except MissingFactor as missing:
        return gap_for(missing.reason)
    found = _converted(pay, steps, MULTIPLE, year, minimum.basis)
    return replace(found, is_representative=minimum.is_representative)


def gap_for(reason: Message) -> Gap:
    """Return the gap of a lens with its reason."""
    return Gap(code=reason.code, gap=reason)


def _converted(pay: Amounts, steps: Steps, unit: Unit, year: int, basis: Basis) -> Converted:
    low, typical, high = (
        None if amount is None else convert(amount, steps) for amount in (pay.low, pay.typical, pay.high)
    )
    return Converted(low=low, typical=typical, high=high, unit=unit, year=year, basis=basis, steps=steps)


def _even(pay: Amounts, per: Period, country: Country) -> Steps:
    """Return the steps to an even share of the year's pay for a full week."""
    return (
        *full_week_steps(pay.period, pay.hours_per_week, country),
        *even_period_steps(pay.period, per, country, pay.payments_per_year, pay.days_per_week),
    )
