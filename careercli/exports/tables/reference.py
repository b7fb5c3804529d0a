"""Tables of what pay is brought together with: yearly series, legal minimum wages, and the outlook."""

from collections.abc import Iterator
from typing import get_args

from careercli.catalog import Catalog
from careercli.exports.tables.names import CODE, NUMBER, SCHEME, SOURCE
from careercli.exports.tables.roles import ROLE
from careercli.exports.tables.sources import COUNTRY, CURRENCY
from careercli.exports.tables.table import Column, Row, Table
from careercli.model import Edition, SeriesId


def _editions(catalog: Catalog) -> Iterator[tuple[SeriesId, Edition]]:
    series: SeriesId
    for series in get_args(SeriesId):
        edition = catalog.edition(series)
        if edition is not None:
            yield series, edition


def _series(catalog: Catalog) -> Iterator[Row]:
    for series, edition in _editions(catalog):
        yield series, edition.edition, edition.source, edition.through, edition.note


def _readings(catalog: Catalog) -> Iterator[Row]:
    for series, _edition in _editions(catalog):
        for area in sorted(catalog.areas(series)):
            for year, reading in catalog.readings(series, area).items():
                yield series, area, year, reading.value, reading.currency, reading.projection


def _minimum_wages(catalog: Catalog) -> Iterator[Row]:
    wages = (wage for country in catalog.countries() for wage in catalog.minimum_wages(country.id))
    for number, wage in enumerate(wages, 1):
        yield (
            number,
            wage.country,
            wage.region,
            wage.age,
            wage.valid_from,
            wage.valid_to,
            wage.amount,
            wage.currency,
            wage.period,
            wage.basis,
            wage.payments_per_year,
            wage.precision,
            wage.is_floor,
            wage.place,
            wage.source,
        )


def _projections(catalog: Catalog) -> Iterator[Row]:
    known = (expected for role in catalog.listed_roles() for expected in catalog.projections(role.id))
    for number, expected in enumerate(known, 1):
        yield (
            number,
            expected.role,
            expected.country,
            expected.occupation.scheme,
            expected.occupation.code,
            expected.occupation.title,
            expected.occupation.match,
            expected.base_year,
            expected.target_year,
            expected.employment_base_thousands,
            expected.employment_target_thousands,
            expected.change_percent,
            expected.openings_per_year_thousands,
            expected.place,
            expected.source,
        )


TABLES: tuple[Table, ...] = (
    Table(
        "series",
        help="A yearly series that brings pay of different countries and years together.",
        key=("id",),
        columns=(
            Column("id", "text", help="Its id."),
            Column("edition", "text", help="How the publisher tells this edition from others."),
            Column("source", "text", help="The source.", of="source", required=False),
            Column("through", "integer", help="The last year it knows about.", required=False),
            Column("note", "words", help="What to know.", required=False),
        ),
        rows=_series,
    ),
    Table(
        "reading",
        help="A value of a series in one year. Exchange rates are units per US dollar (World Bank) or per euro (ECB).",
        key=("series", "area", "year"),
        columns=(
            Column("series", "text", help="The series.", of="series"),
            Column("area", "text", help="A country, ISO 3166-1 alpha-2, or a currency, ISO 4217."),
            Column("year", "integer", help="The year it is about."),
            Column("value", "number", help="The value."),
            Column("currency", "text", help="The currency, ISO 4217, where the value is money.", required=False),
            Column("projection", "boolean", help="Whether the publisher expected it rather than measured it."),
        ),
        rows=_readings,
    ),
    Table(
        "minimum_wage",
        help="A legal minimum wage, and the time it was in force.",
        key=("number",),
        columns=(
            NUMBER,
            COUNTRY,
            Column("region", "text", help="The part of the country, ISO 3166-2; empty: all of it.", required=False),
            Column("age", "text", help="The ages it holds for; empty: all.", required=False),
            Column("valid_from", "text", help="The first day, or only the year where the day is not known."),
            Column("valid_to", "text", help="The last day; empty: in force.", required=False),
            Column("amount", "number", help="The amount.", unit="money"),
            CURRENCY,
            Column("period", "text", help="What it is paid for: hour, day, week, month or year."),
            Column("basis", "text", help="Gross, net or not-stated."),
            Column("payments_per_year", "integer", help="How often a month is paid.", unit="payments", required=False),
            Column("precision", "text", help="exact, or truncated: printed without its decimals."),
            Column("is_floor", "boolean", help="Whether most parts of the country set higher rates of their own."),
            Column("place", "text", help="Where in the source."),
            SOURCE,
        ),
        rows=_minimum_wages,
    ),
    Table(
        "projection",
        help="What a statistics office expects of the employment in an occupation.",
        key=("number",),
        columns=(
            NUMBER,
            ROLE,
            COUNTRY,
            SCHEME,
            CODE,
            Column("occupation", "text", help="The occupation."),
            Column("match", "text", help="How well it fits: exact, close, broad or narrow."),
            Column("base_year", "integer", help="The year it begins with."),
            Column("target_year", "integer", help="The year it leads to."),
            Column("employment_base", "number", help="People employed in the first year.", unit="thousands"),
            Column("employment_target", "number", help="People employed in the last year.", unit="thousands"),
            Column("change", "number", help="By how much that is more or less.", unit="percent"),
            Column("openings_per_year", "number", help="Jobs to be filled a year.", unit="thousands"),
            Column("place", "text", help="Where in the source."),
            SOURCE,
        ),
        rows=_projections,
    ),
)
