"""Pay so old that prices have made it a wrong idea of what is paid today."""

from careercli.answers.once import once
from careercli.answers.pay.rates import price_steps, price_years
from careercli.answers.pay.steps import MissingFactor, convert
from careercli.catalog import Catalog
from careercli.messages import Message, say

_RISEN = 0.25
"""Prices that have risen by so much make an old figure a wrong idea of today's pay."""


@once
def prices_since(catalog: Catalog, country: str, year: int) -> Message | None:
    """Return by how much prices have risen since a year, where that is much and known."""
    years = price_years(catalog, country)
    if not years:
        return None
    try:
        steps = price_steps(catalog, country, year, years[-1])
    except MissingFactor:
        return None
    risen = convert(1, steps) - 1
    if risen < _RISEN:
        return None
    code = "stale-projected" if any(step.projection for step in steps) else "stale"
    return say(code, percent=100 * risen, year=year, last=years[-1])
