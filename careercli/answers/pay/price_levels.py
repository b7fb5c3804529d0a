"""Whether exchange rate and purchasing power fit together: what a dollar's worth costs there, in dollars."""

from collections.abc import Mapping

from careercli.answers.once import once
from careercli.answers.pay.rates import exchange_steps
from careercli.answers.pay.steps import MissingFactor, convert, median
from careercli.catalog import Catalog
from careercli.messages import Message, say
from careercli.model import Country, Reading, SeriesId

_PARITIES: SeriesId = "purchasing-power-parity"
_LEAST, _MOST = 0.15, 1.75
"""No country is cheaper or dearer, as against the United States, where the official rate is the one that is paid."""
_FROM_USUAL = 1.7
"""Nor does a country become so many times dearer or cheaper than it usually is."""
_ENOUGH_YEARS = 3


def price_level(catalog: Catalog, reading: Reading) -> float | None:
    """Return what an international dollar's worth costs, in US dollars of the year; None where a factor is missing."""
    if reading.currency is None:
        return None
    try:
        rate = convert(1, exchange_steps(catalog, "USD", reading.currency, reading.year))
    except MissingFactor:
        return None
    return reading.value / rate


@once
def _price_levels(catalog: Catalog, country: str) -> Mapping[int, float]:
    """Return the price level of a country in every year for which it is known."""
    found = {year: price_level(catalog, reading) for year, reading in catalog.readings(_PARITIES, country).items()}
    return {year: level for year, level in found.items() if level is not None}


def doubt_about_prices(catalog: Catalog, country: Country, currency: str, year: int) -> Message | None:
    """Return that exchange rate and purchasing power of a year contradict each other grossly; None where they do not.

    An official rate at which nobody can buy makes pay look high in other currencies, and prices absurd.
    """
    readings = catalog.readings(_PARITIES, country.id)
    if year not in readings or readings[year].currency != currency:
        return None
    levels = _price_levels(catalog, country.id)
    level = levels.get(year)
    if level is None:
        return None
    usual = median(levels.values()) if len(levels) >= _ENOUGH_YEARS else level
    if _LEAST < level < _MOST and usual / _FROM_USUAL < level < usual * _FROM_USUAL:
        return None
    name = catalog.country_name(country.id)
    if usual == level:
        return say("prices-in-doubt", country=name, year=year, percent=100 * level)
    return say("prices-in-doubt-and-unusual", country=name, year=year, percent=100 * level, usual=100 * usual)
