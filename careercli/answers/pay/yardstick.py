"""Whether a minimum wage says anything of how high pay can be."""

from careercli.answers.once import once
from careercli.answers.pay.minimum_wages import standard
from careercli.answers.pay.periods import even_period_steps
from careercli.answers.pay.rates import purchasing_power_steps
from careercli.answers.pay.steps import MissingFactor, convert
from careercli.catalog import Catalog
from careercli.model import Basis

_POVERTY_LINE = 3 * 365 / 12
"""International dollars a month: the World Bank's line of extreme poverty, 3.00 a day."""


@once
def is_a_yardstick(catalog: Catalog, country_id: str, currency: str, basis: Basis, year: int) -> bool:
    """Return whether the minimum wage that pay of a year is a multiple of is one that somebody lives on.

    In some countries it has stood unchanged for decades, and everybody earns many times as much: 20 lari a month in
    Georgia. Where its purchasing power is not known, it is taken for one.
    """
    country = catalog.country(country_id)
    try:
        minimum = standard(catalog, country, currency, basis, year)
        known = catalog.readings("purchasing-power-parity", country.id)
        nearest = min(known, key=lambda one: abs(one - year), default=year)
        steps = (
            *even_period_steps(minimum.period, "month", country, minimum.payments_per_year),
            *purchasing_power_steps(catalog, country, minimum.currency, nearest),
        )
        return convert(minimum.amount, steps) >= _POVERTY_LINE
    except MissingFactor:
        return True
