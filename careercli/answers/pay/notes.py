"""What has to be said below pay that is shown together: years, currencies, payments, gross and net."""

from collections.abc import Iterable, Iterator, Sequence

from careercli.answers.pay.choice import is_general, pay_phrase
from careercli.answers.pay.country import CountryPay, PayRow
from careercli.answers.pay.lenses import CONVERTED, Converted, Units
from careercli.answers.pay.periods import MONTHS_A_YEAR, payments_a_year
from careercli.catalog import Catalog
from careercli.messages import Message, say
from careercli.model import LENSES, Basis, Lens, PayFigure

_BASES: tuple[Basis, ...] = ("gross", "net", "not-stated")


def notes_on_pay(
    catalog: Catalog, rows: Sequence[PayRow], units: Units, observations: Sequence[PayFigure]
) -> Iterator[Message]:
    """Yield what a reader has to know before comparing one row with another."""
    yield from notes_on_countries(catalog, rows, units)
    yield from notes_on_ways(catalog, rows)
    for row in rows:
        yield from _published_otherwise(row, units, observations)
    yield from notes_on_employers(observations)


def notes_on_ways(catalog: Catalog, rows: Iterable[PayRow | PayFigure]) -> Iterator[Message]:
    """Yield what leads to the occupations that pay is of, where roles do not carry their codes."""
    for row in rows:
        way = None if row.occupation is None else row.occupation.by_way_of
        if row.occupation is not None and way is not None:
            yield say(
                "pay-by-way-of",
                role=catalog.title("role", row.role),
                country=catalog.country_name(row.country),
                title=row.occupation.title,
                number=row.occupation.code,
                way=way.code,
                work=say(f"work-{way.match}"),
                who=say("says-editor" if way.source is None else "says-official-table"),
            )


def notes_on_employers(figures: Iterable[PayFigure]) -> Iterator[Message]:
    """Yield of whom bands are evidence, where any are among the figures."""
    if any(figure.is_of_an_employer for figure in figures):
        yield say("bands-are-one-employers")


def notes_on_countries(catalog: Catalog, rows: Sequence[CountryPay], units: Units) -> Iterator[Message]:
    """Yield what sets pay of different countries, years and kinds apart, by whichever lens."""
    if units.asked_year is None:
        yield from _about_years(catalog, rows, units)
    if len({row.currency for row in rows}) > 1:
        yield say("currencies-differ")
    yield from _about_payments(catalog, rows, units)
    yield from _about_bases(catalog, rows)
    yield from _about_minimum_wages(catalog, rows)
    steps = [step for lens in LENSES for pay in _converted(rows, lens) for step in pay.steps]
    if any(step.assumed for step in steps):
        yield say("working-days-assumed")
    if any(step.projection for step in steps):
        yield say("prices-projected")


def _converted(rows: Iterable[CountryPay], lens: Lens) -> list[Converted]:
    by_lens = (row.lenses.by(lens) for row in rows)
    return [pay for pay in by_lens if isinstance(pay, Converted)]


def _about_years(catalog: Catalog, rows: Sequence[CountryPay], units: Units) -> Iterator[Message]:
    """Say whose years' money stands beside each other: that of converted amounts, where there are any."""
    own = {row.year for row in rows}
    by_lens = [{pay.year for pay in _converted(rows, lens)} for lens in CONVERTED]
    together = own if units.prices == "own" or not any(by_lens) else max(by_lens, key=len)
    years = sorted(together)
    if len(years) > 1:
        # A year that the parities know as well: so every lens has its factor.
        last = min([years[-1], *catalog.years("purchasing-power-parity")[-1:]])
        yield say("years-differ", years=tuple(years), last=last)


def _about_payments(catalog: Catalog, rows: Iterable[CountryPay], units: Units) -> Iterator[Message]:
    """Say where a month's pay is not a twelfth of a year's, if pay is asked for or published by the month."""
    often: dict[float, dict[str, None]] = {}
    for row in rows:
        payments = payments_a_year(catalog.country(row.country), row.payments_per_year)
        if (units.per or row.period) == "month" and payments != MONTHS_A_YEAR:
            often.setdefault(payments, {})[row.country] = None
    for payments, countries in often.items():
        names = tuple(catalog.country_name(country) for country in countries)
        yield say("payments-differ", payments=round(payments), countries=names)


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
    """Name the figure that gives the same pay in the period asked for, where a converted one stands for it."""
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
