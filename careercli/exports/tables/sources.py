"""Tables of sources and countries, which nearly all others name."""

from collections.abc import Iterator

from careercli.catalog import Catalog
from careercli.exports.tables.names import NUMBER, PACK, alias_table
from careercli.exports.tables.table import Column, Row, Table, Value
from careercli.model import Measure

COUNTRY = Column("country", "text", help="The country, ISO 3166-1 alpha-2.", of="country")
CURRENCY = Column("currency", "text", help="The currency, ISO 4217.")


def _sources(catalog: Catalog) -> Iterator[Row]:
    for source in catalog.sources():
        yield (
            source.id,
            source.title,
            source.publisher,
            source.language,
            source.kind,
            source.year,
            source.licence,
            source.where,
            source.pack,
        )


def _editions(catalog: Catalog) -> Iterator[Row]:
    for edition in catalog.editions():
        yield (
            edition.file,
            edition.source,
            edition.edition,
            edition.through,
            edition.sha256,
            edition.note,
            edition.year_note,
        )


def _notes(catalog: Catalog) -> Iterator[Row]:
    for source in catalog.sources():
        yield from ((source.id, number, note) for number, note in enumerate(source.notes, 1))


def _countries(catalog: Catalog) -> Iterator[Row]:
    for country in catalog.countries():
        measures = (country.weekly_hours, country.paid_hours_per_month, country.payments_per_year)
        yield (
            country.id,
            catalog.country_name(country.id),
            country.currency,
            country.currency_source,
            *(value for measure in measures for value in _measured(measure)),
        )


def _measured(measure: Measure | None) -> tuple[Value, Value]:
    return (None, None) if measure is None else (measure.value, measure.source)


def _measure_source(name: str) -> Column:
    return Column(f"{name}_source", "text", help="The source that says so.", of="source", required=False)


_MEASURES = (
    Column("weekly_hours", "number", help="A full working week.", unit="hours-a-week", required=False),
    Column(
        "paid_hours_per_month",
        "number",
        help="Hours for which a monthly wage pays; empty: those of the working week.",
        unit="hours-a-month",
        required=False,
    ),
    Column(
        "payments_per_year", "number", help="How often a monthly wage is usually paid.", unit="payments", required=False
    ),
)

TABLES: tuple[Table, ...] = (
    Table(
        "source",
        help="Where facts come from.",
        key=("id",),
        columns=(
            Column("id", "text", help="Its id."),
            Column("title", "words", help="Its title, as printed; else what it is."),
            Column("publisher", "text", help="Who published it.", required=False),
            Column("language", "text", help="Language of the text, ISO 639-1.", required=False),
            Column("kind", "text", help="What kind of source it is."),
            Column("year", "integer", help="The year it is from.", required=False),
            Column("licence", "words", help="Under which terms it may be used, and what credit it asks for."),
            Column("address", "words", help="Where it was published.", required=False),
            PACK,
        ),
        rows=_sources,
    ),
    Table(
        "source_note",
        help="What a reader should know of a source's limits.",
        key=("source", "number"),
        columns=(
            Column("source", "text", help="The source.", of="source"),
            NUMBER,
            Column("note", "words", help="What to know."),
        ),
        rows=_notes,
    ),
    Table(
        "edition",
        help="Which edition of a source a table of the pack was taken from.",
        key=("file",),
        columns=(
            Column(
                "file",
                "text",
                help="The table's file in the pack; of one over others: its id, a slash, the file.",
            ),
            Column("source", "text", help="The source; empty: every row names its own.", of="source", required=False),
            Column("edition", "text", help="How the publisher tells this edition from others."),
            Column("through", "integer", help="The last year it knows about.", required=False),
            Column("sha256", "text", help="Checksum of the file, its lines ended by a line feed alone."),
            Column("note", "words", help="What to know.", required=False),
            Column("year_note", "words", help="Why figures carry the year they carry.", required=False),
        ),
        rows=_editions,
    ),
    Table(
        "country",
        help="A country, and how pay is counted there.",
        key=("id",),
        columns=(
            Column("id", "text", help="Its code, ISO 3166-1 alpha-2."),
            Column("name", "words", help="Its name."),
            CURRENCY,
            Column("currency_source", "text", help="The source that says so.", of="source"),
            *(column for measure in _MEASURES for column in (measure, _measure_source(measure.name))),
        ),
        rows=_countries,
    ),
    alias_table(COUNTRY, lambda catalog: catalog.countries()),
)
