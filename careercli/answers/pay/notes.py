"""What has to be said below pay that is shown together: years, currencies, payments, gross and net."""

from collections.abc import Iterable, Iterator, Sequence

from careercli.answers.pay.choice import is_general, pay_phrase
from careercli.answers.pay.country import CountryPay, PayRow
from careercli.answers.pay.lenses import CONVERTED, SIDE_BY_SIDE, Converted, Lens, Units
from careercli.answers.pay.periods import MONTHS_A_YEAR, payments_a_year
from careercli.catalog import Catalog
from careercli.messages import Message, say
from careercli.model import Basis, PayFigure

_BASES: tuple[Basis, ...] = ("gross", "net", "not-stated")


def notes_on_pay(
    catalog: Catalog,
    rows: Sequence[PayRow],
    units: Units,
    observations: Iterable[PayFigure],
    lenses: Sequence[Lens] = (),
) -> Iterator[Message]:
    """Yield what a reader has to know before comparing one row with another; `lenses` are those shown."""
    yield from notes_on_countries(catalog, rows, units, lenses)
    for row in rows if "nominal" in (lenses or SIDE_BY_SIDE) else ():
        yield from _published_otherwise(row, units, observations)


def notes_on_countries(
    catalog: Catalog, rows: Sequence[CountryPay], units: Units, lenses: Sequence[Lens] = ()
) -> Iterator[Message]:
    """Yield what sets pay of different countries, years and kinds apart; `lenses` are those shown."""
    lenses = lenses or SIDE_BY_SIDE
    years = sorted(_years_beside_each_other(rows, units, lenses))
    if len(years) > 1 and units.asked_year is None:
        # A year that the parities know as well: so every lens has its factor.
        last = min([years[-1], *catalog.years("purchasing-power-parity")[-1:]])
        yield say("years-differ", years=tuple(years), last=last)
    if len({row.currency for row in rows}) > 1 and "nominal" in lenses:
        yield say("currencies-differ")
    yield from _about_payments(catalog, rows, units, lenses)
    yield from _about_bases(catalog, rows)
    if "minimum-wage" in lenses:
        yield from _about_minimum_wages(catalog, rows)
    converted = [row.lenses.by(lens) for row in rows for lens in lenses]
    if any(step.projection for pay in converted if isinstance(pay, Converted) for step in pay.steps):
        yield say("prices-projected")


def _years_beside_each_other(rows: Sequence[CountryPay], units: Units, lenses: Sequence[Lens]) -> set[int]:
    """Return whose years' money stands beside each other: that of converted amounts, where there are any."""
    own = {row.year for row in rows}
    if units.prices == "own":
        return own
    converted = [row.lenses.by(lens) for row in rows for lens in lenses if lens in CONVERTED]
    return {pay.year for pay in converted if isinstance(pay, Converted)} or own


def _about_payments(
    catalog: Catalog, rows: Iterable[CountryPay], units: Units, lenses: Sequence[Lens]
) -> Iterator[Message]:
    """Say where a month's pay is not a twelfth of a year's, if months are shown."""
    often: dict[float, dict[str, None]] = {}
    for row in rows:
        payments = payments_a_year(catalog.country(row.country), row.payments_per_year)
        if (units.per or row.period) == "month" and payments != MONTHS_A_YEAR:
            often.setdefault(payments, {})[row.country] = None
    for payments, countries in often.items() if set(lenses) - {"minimum-wage"} else ():
        names = tuple(catalog.country_name(country) for country in countries)
        code = "payments-evened-out"
        if "nominal" in lenses:
            code = "payments-differ" if len(lenses) > 1 else "payments-as-published"
        yield say(code, payments=round(payments), countries=names)


def _about_bases(catalog: Catalog, rows: Iterable[CountryPay]) -> Iterator[Message]:
    """Say which side is gross, which net, and which nobody knows, where they stand beside each other."""
    found: dict[Basis, dict[str, None]] = {basis: {} for basis in _BASES}
    for row in rows:
        found[row.basis][row.country] = None
    sides = [
        say(f"side-{basis}", countries=tuple(catalog.country_name(country) for country in countries))
        for basis, countries in found.items()
        if countries
    ]
    if len(sides) > 1:
        yield say("bases-differ", sides=tuple(sides))


def _about_minimum_wages(catalog: Catalog, rows: Iterable[CountryPay]) -> Iterator[Message]:
    """Say which minimum wage pay of no stated basis was compared with."""
    for basis in ("net", "gross"):
        countries = {
            row.country: None
            for row in rows
            if row.basis == "not-stated" and isinstance(row.lenses.minimum_wage, Converted)
            if row.lenses.minimum_wage.basis == basis
        }
        if countries:
            names = tuple(catalog.country_name(country) for country in countries)
            yield say("minimum-wage-of-basis", countries=names, basis=say(basis))
    multiples = [(row.country, row.lenses.minimum_wage) for row in rows]
    about = {country: None for country, pay in multiples if isinstance(pay, Converted) and pay.is_representative}
    if about:
        yield say("minimum-wage-representative", countries=tuple(map(catalog.country_name, about)))
    floor = {
        country: None for country, pay in multiples if isinstance(pay, Converted) and _is_of_a_floor(catalog, country)
    }
    if floor:
        yield say("minimum-wage-floor", countries=tuple(map(catalog.country_name, floor)))
    if any(isinstance(pay, Converted) for _, pay in multiples) and all(row.hours_per_week is None for row in rows):
        yield say("full-week-of-pay-assumed")


def _is_of_a_floor(catalog: Catalog, country: str) -> bool:
    return any(wage.is_floor for wage in catalog.minimum_wages(country))


def _published_otherwise(row: PayRow, units: Units, observations: Iterable[PayFigure]) -> Iterator[Message]:
    """Name the figure that gives the same pay in the period asked for, where a converted one is shown."""
    if units.per is None or units.per == row.period:
        return
    for figure in observations:
        alike = (figure.role, figure.country, figure.period, figure.statistic, figure.source, figure.year) == (
            row.role,
            row.country,
            units.per,
            row.statistic,
            row.source,
            row.year,
        )
        if alike and is_general(figure):
            yield say("published-otherwise", figure=figure.id, pay=pay_phrase(figure))
