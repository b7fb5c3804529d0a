"""The legal minimum wage that stands for a year.

Where rates changed within the year, the one in force on 1 July stands for it, as in ILOSTAT's yearly figures
for countries of which it says so. Countries without dated rates have ILOSTAT's one figure a year.
"""

from collections.abc import Iterable

from careercli.answers.periods import MONTHS_A_YEAR
from careercli.answers.steps import MissingFactor
from careercli.catalog import Catalog
from careercli.messages import Message, say
from careercli.model import Basis, Country, MinimumWage, Period, SeriesId
from careercli.records import Record, record

_MID_YEAR = "07-01"
_SERIES: SeriesId = "minimum-wage-ilo"


@record
class LegalMinimum(Record):
    """The lowest pay that the law allowed in a year."""

    amount: float
    """As the law has it, a payment."""
    even_amount: float
    """An even share of the year: fourteen twelfths of a payment where there are fourteen."""
    currency: str
    period: Period
    basis: Basis
    year: int
    is_representative: bool
    """Whether it stands for rates that differ by age, region or hours, and rests on hours that are not told."""
    source: str
    what: Message
    """The minimum in words."""


def legal_minimum(catalog: Catalog, country: Country, currency: str, basis: Basis, year: int) -> LegalMinimum:
    """Return the minimum wage of a year that pay of this basis is to be held against.

    Pay of which nobody says whether it is gross or net is held against the net minimum where there is one:
    that is the lower one, so that nothing is called too low that may be right. Raises `MissingFactor`
    if there is no minimum of the same basis, or the pay is in another currency.
    """
    rates = _rates(catalog, country.id, year)
    wanted: tuple[Basis, ...] = ("net", "gross") if basis == "not-stated" else (basis,)
    name = catalog.country_name(country.id)
    found = next((rate for asked in wanted for rate in rates if rate.basis == asked), None)
    if found is None:
        code = "no-minimum-wage-of-basis" if rates else "no-minimum-wage"
        raise MissingFactor(say(code, country=name, year=year, basis=say(basis)))
    if found.currency != currency:
        raise MissingFactor(say("minimum-wage-in-other-currency", country=name, currency=found.currency))
    return found


def minimum_wage_years(catalog: Catalog, country: Country, basis: Basis) -> tuple[int, ...]:
    """Return the years for which pay of a basis can be held against the minimum wage."""
    years = {*catalog.readings(_SERIES, country.id), *_years_of_table(catalog.minimum_wages(country.id))}
    wanted = {"net", "gross"} if basis == "not-stated" else {basis}
    return tuple(year for year in sorted(years) if wanted & {rate.basis for rate in _rates(catalog, country.id, year)})


def _rates(catalog: Catalog, country: str, year: int) -> tuple[LegalMinimum, ...]:
    dated = catalog.minimum_wages(country)
    if dated:
        return tuple(_dated(wage, year) for wage in dated if _in_force(wage, year))
    reading = catalog.readings(_SERIES, country).get(year)
    edition = catalog.edition(_SERIES)
    if reading is None or reading.currency is None or edition is None:
        return ()
    return (
        LegalMinimum(
            amount=reading.value,
            even_amount=reading.value,
            currency=reading.currency,
            period="month",
            basis="gross",
            year=year,
            is_representative=True,
            source=str(edition.source),
            what=say("minimum-wage-ilo", currency=reading.currency),
        ),
    )


def _in_force(wage: MinimumWage, year: int) -> bool:
    return wage.valid_from <= f"{year}-{_MID_YEAR}" <= (wage.valid_to or "")


def _years_of_table(wages: Iterable[MinimumWage]) -> set[int]:
    return {year for wage in wages for year in range(int(wage.valid_from[:4]), int((wage.valid_to or "0")[:4]) + 1)}


def _dated(wage: MinimumWage, year: int) -> LegalMinimum:
    payments = wage.payments_per_year or MONTHS_A_YEAR
    even = payments == MONTHS_A_YEAR
    return LegalMinimum(
        amount=wage.amount,
        even_amount=wage.amount if even else wage.amount * payments / MONTHS_A_YEAR,
        currency=wage.currency,
        period=wage.period,
        basis=wage.basis,
        year=year,
        is_representative=False,
        source=wage.source,
        what=say(
            f"minimum-wage-a-{wage.period}" if even else "minimum-wage-of-payments",
            currency=wage.currency,
            basis=say(wage.basis),
            amount=wage.amount,
            payments=payments,
        ),
    )
