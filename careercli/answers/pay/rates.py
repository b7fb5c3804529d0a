"""Factors out of the reference series: prices, exchange rates, purchasing power.

Every conversion takes both of its numbers from one edition of one series. What a series does not have
is a `MissingFactor`, never a number of another edition.
"""

from collections.abc import Mapping
from dataclasses import replace

from careercli.answers.once import once
from careercli.answers.pay.steps import ConversionStep, FactorKind, MissingFactor, Operation, Steps, reversed_steps
from careercli.catalog import Catalog
from careercli.messages import Message, say
from careercli.model import Country, Reading, SeriesId

_DOLLAR, _EURO = "USD", "EUR"
_EXCHANGE_RATES: tuple[tuple[SeriesId, str], ...] = (
    ("exchange-rate-world-bank", _DOLLAR),
    ("exchange-rate-ecb", _EURO),
)
"""Series, the first that has both currencies is taken, and the currency that its rates are given for."""
_EURO_CONVERSION: SeriesId = "exchange-rate-euro-conversion"
"""The rates at which the euro has replaced currencies, from the year in which it did."""
_MEASURED_PRICES: SeriesId = "consumer-prices-world-bank"
_EXPECTED_PRICES: SeriesId = "consumer-prices-imf"


@once
def price_steps(catalog: Catalog, country: str, from_: int, to: int) -> Steps:
    """Return the steps from one year's prices to another's: × the later index ÷ the earlier one, or the other way.

    Where the World Bank's index ends before the later year, the growth of the IMF's own index carries on
    from there: each pair of numbers is of one index. Raises `MissingFactor` if neither knows a year.
    """
    if from_ == to:
        return ()
    earlier, later = min(from_, to), max(from_, to)
    forward = _growth(catalog, country, earlier, later)
    return forward if from_ == earlier else reversed_steps(forward)


@once
def exchange_steps(catalog: Catalog, currency: str, to: str, year: int) -> Steps:
    """Return the steps from one currency to another by the average rates of a year.

    Both rates are of one series: the World Bank's, or the ECB's where that lacks one of them. A currency that the
    euro has replaced by then is so many euros for good.
    Raises `MissingFactor` if neither series has both currencies in that year.
    """
    if currency == to:
        return ()
    if _has_become_euro(catalog, currency, year):
        return (*euro_steps(catalog, currency, _EURO), *exchange_steps(catalog, _EURO, to, year))
    if _has_become_euro(catalog, to, year):
        return (*exchange_steps(catalog, currency, _EURO, year), *euro_steps(catalog, _EURO, to))
    for series, per in _EXCHANGE_RATES:
        rates = {code: _rate(catalog, series, per, code, year) for code in (currency, to)}
        if all(rate is not None for rate in rates.values()):
            steps: tuple[tuple[str, Operation], ...] = ((currency, "divide"), (to, "multiply"))
            return tuple(
                _step(catalog, series, operation, reading, "exchange-rate", _rate_words(code, per))
                for code, operation in steps
                if code != per and (reading := rates[code]) is not None
            )
    raise MissingFactor(say("no-exchange-rate", from_=currency, to=to, year=year))


def purchasing_power_steps(catalog: Catalog, country: Country, currency: str, year: int) -> Steps:
    """Return the step from an amount to international dollars of private consumption.

    Raises `MissingFactor` if the factor is not in the amount's currency, or the country or the year is unknown.
    Between the euro and a currency that it has replaced lies a rate fixed for good; publishers restate all years by it.
    """
    readings = catalog.readings("purchasing-power-parity", country.id)
    reading = readings.get(year)
    if reading is None:
        name = catalog.country_name(country.id)
        earlier = max((known for known in readings if known < year), default=None)
        if earlier is None:
            raise MissingFactor(say("no-purchasing-power-parity", country=name, year=year))
        raise MissingFactor(say("last-purchasing-power-parity", country=name, year=year, earlier=earlier))
    if reading.currency is None:
        raise MissingFactor(say("parity-of-no-currency", country=catalog.country_name(country.id), year=year))
    try:
        into_its_currency = euro_steps(catalog, currency, reading.currency)
    except MissingFactor as missing:
        name = catalog.country_name(country.id)
        reason = say("parity-in-other-currency", country=name, year=year, paid=currency, own=reading.currency)
        raise MissingFactor(reason) from missing
    what = say("purchasing-power-parity", currency=reading.currency)
    division = _step(catalog, "purchasing-power-parity", "divide", reading, "purchasing-power-parity", what)
    return (*into_its_currency, division)


def euro_steps(catalog: Catalog, currency: str, to: str) -> Steps:
    """Return the step between the euro and a currency that it has replaced or will, at the rate fixed for good.

    Raises `MissingFactor` for any other two currencies.
    """
    if currency == to:
        return ()
    former = currency if to == _EURO else to
    operation: Operation = "divide" if to == _EURO else "multiply"
    readings = catalog.readings(_EURO_CONVERSION, former)
    if _EURO not in {currency, to} or not readings:
        raise MissingFactor(say("no-fixed-rate", from_=currency, to=to))
    reading = readings[max(readings)]
    what = say("units-per-euro-fixed", currency=former)
    step = _step(catalog, _EURO_CONVERSION, operation, reading, "exchange-rate", what)
    return (replace(step, year=None),)


def own_price_steps(catalog: Catalog, country: Country, currency: str, from_: int, to: int) -> Steps:
    """Return `price_steps`, for an amount that must be in the country's own currency or in the one before the euro."""
    if from_ != to and not (country.currency == _EURO and catalog.readings(_EURO_CONVERSION, currency)):
        require_own_currency(catalog, country, currency)
    return price_steps(catalog, country.id, from_, to)


def known_currencies(catalog: Catalog) -> frozenset[str]:
    """Return every currency that some exchange rate series has."""
    found = [catalog.areas(series) | {per} for series, per in _EXCHANGE_RATES if catalog.areas(series)]
    return frozenset().union(*found)


@once
def price_years(catalog: Catalog, country: str | None = None) -> tuple[int, ...]:
    """Return the years for which the prices of a country are known or expected; of any country for None."""
    if country is None:
        return tuple(sorted({*catalog.years(_MEASURED_PRICES), *catalog.years(_EXPECTED_PRICES)}))
    return tuple(sorted({*catalog.readings(_MEASURED_PRICES, country), *catalog.readings(_EXPECTED_PRICES, country)}))


def exchange_years(catalog: Catalog, currency: str, to: str) -> tuple[int, ...]:
    """Return the years in which one currency can be turned into another."""
    several = [set(catalog.years(series)) for series, _per in _EXCHANGE_RATES]
    years = set().union(*several, *(catalog.readings(_EURO_CONVERSION, code) for code in (currency, to)))
    return tuple(sorted(year for year in years if _is_exchanged(catalog, currency, to, year)))


def _is_exchanged(catalog: Catalog, currency: str, to: str, year: int) -> bool:
    try:
        exchange_steps(catalog, currency, to, year)
    except MissingFactor:
        return False
    return True


def _growth(catalog: Catalog, country: str, earlier: int, later: int) -> Steps:
    measured = catalog.readings(_MEASURED_PRICES, country)
    expected = catalog.readings(_EXPECTED_PRICES, country)
    if earlier in measured and later in measured:
        return _index_steps(catalog, _MEASURED_PRICES, measured, earlier, later)
    last = max(measured, default=earlier)
    if earlier in measured and earlier < last < later and last in expected and later in expected:
        return (
            *_index_steps(catalog, _MEASURED_PRICES, measured, earlier, last),
            *_index_steps(catalog, _EXPECTED_PRICES, expected, last, later),
        )
    if earlier in expected and later in expected:
        return _index_steps(catalog, _EXPECTED_PRICES, expected, earlier, later)
    raise MissingFactor(say("no-consumer-prices", country=catalog.country_name(country), from_=earlier, to=later))


def _index_steps(
    catalog: Catalog, series: SeriesId, readings: Mapping[int, Reading], earlier: int, later: int
) -> Steps:
    def step(operation: Operation, year: int) -> ConversionStep:
        what = say("consumer-prices-projected" if readings[year].projection else "consumer-prices")
        return _step(catalog, series, operation, readings[year], "consumer-prices", what)

    return step("multiply", later), step("divide", earlier)


def _rate(catalog: Catalog, series: SeriesId, per: str, currency: str, year: int) -> Reading | None:
    known = catalog.readings(series, currency).get(year)
    if known is None and currency == per:
        return Reading(area=per, year=year, value=1.0)
    return known


def _has_become_euro(catalog: Catalog, currency: str, year: int) -> bool:
    return any(since <= year for since in catalog.readings(_EURO_CONVERSION, currency))


def _rate_words(currency: str, per: str) -> Message:
    return say("units-per-dollar" if per == _DOLLAR else "units-per-euro", currency=currency)


def require_own_currency(catalog: Catalog, country: Country, currency: str) -> None:
    """Raise `MissingFactor` for an amount in another currency than the country's."""
    if currency != country.currency:
        name = catalog.country_name(country.id)
        raise MissingFactor(say("not-in-own-currency", country=name, paid=currency, own=country.currency))


def _step(
    catalog: Catalog, series: SeriesId, operation: Operation, reading: Reading, kind: FactorKind, what: Message
) -> ConversionStep:
    edition = catalog.edition(series, reading.area, reading.year)
    return ConversionStep(
        operation=operation,
        factor=reading.value,
        kind=kind,
        what=what,
        year=reading.year,
        source=edition.source if edition else None,
        projection=reading.projection,
    )
