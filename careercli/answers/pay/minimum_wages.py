"""The minimum wages that were law in a year, and the one of them that multiples are of."""

from collections.abc import Iterable, Sequence

from careercli.answers.once import once
from careercli.answers.pay.steps import MissingFactor
from careercli.catalog import Catalog
from careercli.messages import Message, say
from careercli.model import Basis, Country, MinimumWage, Period, SeriesId
from careercli.records import Record, record

_SERIES: SeriesId = "minimum-wage-ilo"
_MONTHS_A_YEAR = 12


@record
class Standard(Record):
    """The minimum wage that pay of a year is a multiple of: the highest that is law for adults in the whole country."""

    amount: float
    """In `currency` per `period`, as the law has it: for an hour or a payment."""
    currency: str
    """ISO 4217."""
    period: Period
    payments_per_year: int | None
    basis: Basis
    year: int
    is_representative: bool
    """Whether it stands for rates that differ by age, region or hours: a multiple of it is about right, and no law."""
    is_floor: bool
    """Whether most parts of the country set higher rates of their own."""
    source: str
    what: Message
    """The minimum in words."""


@record
class RateBeside(Record):
    """A legal rate, and the pay as a multiple of it."""

    amount: float
    """In `currency` per `period`, as the law has it: for an hour or a payment."""
    currency: str
    """ISO 4217."""
    period: Period
    basis: Basis
    payments_per_year: int | None
    valid_from: str
    valid_to: str | None
    region: str | None
    age: str | None
    is_floor: bool
    source: str
    place: str
    multiple: float
    pay: float
    """The pay, in `currency` per `period` and in as many payments a year as the law has."""


@once
def rates_of(catalog: Catalog, country: str, year: int) -> tuple[MinimumWage, ...]:
    """Return every legal rate that was in force on some day of a year."""
    # Days are written so that they sort as they follow each other.
    last_day, year_itself = f"{year}-12-31", str(year)
    return tuple(
        wage
        for wage in catalog.minimum_wages(country)
        if wage.valid_from <= last_day and (wage.valid_to or wage.valid_from) >= year_itself
    )


def last_year_of_law(catalog: Catalog, country: str, year: int, bases: Iterable[Basis]) -> int | None:
    """Return the last year up to a given one of which the law on pay of some basis is known."""
    wanted = set(bases)
    last = (min(_last_year(wage), year) for wage in catalog.minimum_wages(country) if wage.basis in wanted)
    return max((known for known in last if rates_of(catalog, country, known)), default=None)


def bases_meant(basis: Basis) -> tuple[Basis, ...]:
    """Return what pay may be; of no stated basis, net comes first: its minimum is the lower one."""
    return ("net", "gross") if basis == "not-stated" else (basis,)


def standard(catalog: Catalog, country: Country, currency: str, basis: Basis, year: int) -> Standard:
    """Return the minimum wage that pay of a basis, currency and year is a multiple of.

    Pay of no stated basis is a multiple of the net minimum where there is one. The yearly figure of ILOSTAT serves
    where the law of the year is not known, or differs by region. Raises `MissingFactor` if there is neither.
    """
    rates = [rate for rate in rates_of(catalog, country.id, year) if rate.region is None]
    name = catalog.country_name(country.id)
    found: Standard | None = None
    for asked in bases_meant(basis):
        of_basis = [rate for rate in rates if rate.basis == asked]
        if found is None and of_basis:
            found = _of_law(highest(of_basis), of_basis, year)
    if found is None and not rates and "gross" in bases_meant(basis):
        found = representative(catalog, country.id, year)
    if found is None:
        known = rates or catalog.readings(_SERIES, country.id).get(year)
        code = "no-minimum-wage-of-basis" if known else "no-minimum-wage"
        raise MissingFactor(say(code, country=name, year=year, basis=say(basis)))
    if found.currency != currency:
        raise MissingFactor(say("minimum-wage-in-other-currency", country=name, currency=found.currency))
    return found


def representative(catalog: Catalog, country: str, year: int) -> Standard | None:
    """Return ILOSTAT's one figure for a year; None where it has none, or does not say in which currency."""
    reading = catalog.readings(_SERIES, country).get(year)
    edition = catalog.edition(_SERIES, country, year)
    if reading is None or reading.currency is None or edition is None:
        return None
    return Standard(
        amount=reading.value,
        currency=reading.currency,
        period="month",
        payments_per_year=_MONTHS_A_YEAR,
        basis="gross",
        year=year,
        is_representative=True,
        is_floor=False,
        source=str(edition.source),
        what=say("minimum-wage-ilo", currency=reading.currency),
    )


def highest(rates: Sequence[MinimumWage]) -> MinimumWage:
    """Return the highest of some rates, which are of one currency and period; of equal ones the latest."""
    return max(rates, key=lambda rate: (rate.amount, rate.valid_from))


def _last_year(wage: MinimumWage) -> int:
    return int((wage.valid_to or wage.valid_from)[:4])


def _of_law(rate: MinimumWage, rates: Sequence[MinimumWage], year: int) -> Standard:
    details = [say("rate-for-age", age=rate.age)] if rate.age else []
    if len({other.valid_from for other in rates}) > 1:
        details.append(say("rate-from", first_day=rate.valid_from))
    per, basis = say(f"for-one-{rate.period}"), say(rate.basis)
    what = (
        say("minimum-wage-in-detail", currency=rate.currency, basis=basis, per=per, details=tuple(details))
        if details
        else say("minimum-wage-of-year", currency=rate.currency, basis=basis, per=per)
    )
    return Standard(
        amount=rate.amount,
        currency=rate.currency,
        period=rate.period,
        payments_per_year=rate.payments_per_year,
        basis=rate.basis,
        year=year,
        is_representative=False,
        is_floor=rate.is_floor,
        source=rate.source,
        what=what,
    )
