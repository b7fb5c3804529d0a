"""Pay seen through four lenses: as published, in one currency, by what it buys, by the legal minimum.

Every converted number keeps the steps that lead to it from the published one.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Literal, get_args

from careercli.answers.factors import (
    INTERNATIONAL_DOLLAR,
    exchange_steps,
    known_currencies,
    own_price_steps,
    price_years,
    purchasing_power_steps,
)
from careercli.answers.minimum_wages import LegalMinimum, legal_minimum
from careercli.answers.periods import even_period_steps, period_steps
from careercli.answers.price_levels import doubt_about_prices
from careercli.answers.shown import Amounts
from careercli.answers.steps import ConversionStep, MissingFactor, Steps, convert
from careercli.catalog import Catalog
from careercli.errors import UsageProblem
from careercli.messages import Message, say
from careercli.model import Basis, Country, Period
from careercli.records import Record, record

Lens = Literal["nominal", "market", "ppp", "minimum-wage"]
LENSES: tuple[Lens, ...] = get_args(Lens)
SIDE_BY_SIDE: tuple[Lens, ...] = ("nominal", "market", "minimum-wage")
"""The lenses looked through when none is asked for: as published, in one currency, by the legal minimum."""
MULTIPLE = "minimum-wage"
"""The unit of pay as a multiple of the legal minimum."""
DEFAULT_CURRENCY = "EUR"
DEFAULT_PERIOD: Period = "month"
"""The period of every lens but the nominal one, whose amounts stay as published, unless another is asked for."""


@record
class Units(Record):
    """In what a person wants to see pay."""

    per: Period | None = None
    """Null: as published; a month where pay of different countries is brought together."""
    currency: str = DEFAULT_CURRENCY
    """ISO 4217; of the market lens."""
    prices: int | None = None
    """The year whose prices are meant; null: each figure's own."""


AS_PUBLISHED = Units()


def checked_units(catalog: Catalog, units: Units) -> Units:
    """Return the units, the currency in capitals. Raises `UsageProblem` for a currency or a year no series has."""
    currency = units.currency.strip().upper()
    known = known_currencies(catalog)
    if currency not in known and currency != DEFAULT_CURRENCY:
        raise unknown_currency(units.currency, known)
    years = price_years(catalog)
    if units.prices is not None and units.prices not in years:
        raise price_year_not_known(units.prices, years)
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


def unknown_currency(words: str, known: frozenset[str]) -> UsageProblem:
    """Return the error for letters that are no currency of the series, with those that look like them."""
    # Only a mistake needs it.
    from difflib import get_close_matches

    near = tuple(get_close_matches(words.strip().upper(), sorted(known)))
    hint = say("did-you-mean", candidates=near) if near else say("use-iso-4217")
    return UsageProblem(say("unknown-currency", words=words), hint=hint, candidates=near)


def price_year_not_known(year: int, known: Sequence[int]) -> UsageProblem:
    """Return the error for a year that is not among those whose prices are known."""
    first, last = (known[0], known[-1]) if known else (0, 0)
    return UsageProblem(say("price-year-not-known", year=year), hint=say("years-from-to", first=first, last=last))


@record
class Converted(Record):
    """Low, typical and high through one lens, with every step from the published amounts."""

    low: float | None
    typical: float | None
    high: float | None
    unit: str
    """Currency and period, `EUR/month`; `international-dollar/month`; or `minimum-wage`."""
    year: int
    basis: Basis
    """Of the published pay; of the minimum wage, where pay is its multiple."""
    steps: Steps
    doubt: Message | None = None
    """Why a factor of it should not be believed; null where they fit together."""


@record
class Gap(Record):
    """A lens through which there is nothing to be seen, and why."""

    code: str
    gap: Message


@record
class Lenses(Record):
    """The same pay seen in different ways."""

    nominal: Converted | Gap
    """As published, per hour, month or year as asked for."""
    market: Converted | Gap
    """In one currency, by the average exchange rate of the year."""
    ppp: Converted | Gap
    """In international dollars: what it buys where it is earned."""
    minimum_wage: Converted | Gap
    """As a multiple of the legal minimum wage of the year."""

    def through(self, lens: Lens) -> Converted | Gap:
        """Return what is seen through one of them."""
        seen: Converted | Gap = getattr(self, lens.replace("-", "_"))
        return seen


def see(catalog: Catalog, pay: Amounts, country: Country, units: Units) -> Lenses:
    """Return pay of a country through all lenses."""
    year = units.prices or pay.year
    per = units.per or DEFAULT_PERIOD
    nominal_per = units.per or pay.period
    try:
        moved = own_price_steps(catalog, country, pay.currency, pay.year, year)
    except MissingFactor as missing:
        gap = _gap(missing)
        return Lenses(nominal=gap, market=gap, ppp=gap, minimum_wage=gap)

    def nominal() -> _Seen:
        steps = period_steps(pay.period, nominal_per, country, pay.payments_per_year)
        return f"{pay.currency}/{nominal_per}", pay.basis, steps

    def market() -> _Seen:
        steps = (*_even(pay, per, country), *exchange_steps(catalog, pay.currency, units.currency, year))
        return f"{units.currency}/{per}", pay.basis, steps

    def ppp() -> _Seen:
        steps = (*_even(pay, per, country), *purchasing_power_steps(catalog, country, pay.currency, year))
        return f"{INTERNATIONAL_DOLLAR}/{per}", pay.basis, steps

    def minimum_wage() -> _Seen:
        minimum = legal_minimum(catalog, country, pay.currency, pay.basis, year)
        return MULTIPLE, minimum.basis, _to_multiple(minimum, pay, country)

    def through(lens: Callable[[], _Seen], doubt: Message | None = None) -> Converted | Gap:
        try:
            unit, basis, steps = lens()
        except MissingFactor as missing:
            return _gap(missing)
        steps = (*moved, *steps)
        low, typical, high = (
            None if amount is None else convert(amount, steps) for amount in (pay.low, pay.typical, pay.high)
        )
        return Converted(
            low=low, typical=typical, high=high, unit=unit, year=year, basis=basis, steps=steps, doubt=doubt
        )

    doubt = doubt_about_prices(catalog, country, pay.currency, year)
    return Lenses(
        nominal=through(nominal),
        market=through(market, doubt if pay.currency != units.currency else None),
        ppp=through(ppp, doubt),
        minimum_wage=through(minimum_wage),
    )


_Seen = tuple[str, Basis, Steps]
"""Unit, basis and steps of a lens."""


def _gap(missing: MissingFactor) -> Gap:
    return Gap(code=missing.reason.code, gap=missing.reason)


def _even(pay: Amounts, per: Period, country: Country) -> Steps:
    return even_period_steps(pay.period, per, country, pay.payments_per_year)


def _to_multiple(minimum: LegalMinimum, pay: Amounts, country: Country) -> Steps:
    division = ConversionStep(
        operation="divide",
        factor=minimum.even_amount,
        kind="minimum-wage",
        what=minimum.what,
        year=minimum.year,
        source=minimum.source,
    )
    return (*_even(pay, minimum.period, country), division)
