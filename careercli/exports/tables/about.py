"""Tables about the tables: what an export says of itself, every column, and every text in all its languages."""

from collections.abc import Iterable, Iterator, Mapping

from careercli.catalog import Catalog
from careercli.exports.tables.table import UNITS, Column, Kind, Row, Table
from careercli.i18n.language import _


def dictionary(tables: Iterable[Table]) -> Table:
    """Return the table that says of every column of some tables what it holds, and of its own."""
    described = tuple(tables)

    def rows(_catalog: Catalog) -> Iterator[Row]:
        for table in (*described, made):
            for column in table.columns:
                yield (
                    table.name,
                    column.name,
                    kind_name(column.kind),
                    _(UNITS[column.unit]) or None,
                    column.name in table.key,
                    refers_to(table, column) or None,
                    _(column.help),
                )

    made = Table(
        "dictionary",
        help="What every column holds.",
        key=("table_name", "column_name"),
        columns=(
            Column("table_name", "text", help="The table."),
            Column("column_name", "text", help="The column."),
            Column("type", "text", help="Text, integer, number or boolean."),
            Column("unit", "text", help="What its numbers are counted in.", required=False),
            Column("is_key", "boolean", help="Whether it is a part of what tells rows apart."),
            Column("refers_to", "text", help="The table and column whose value it has.", required=False),
            Column("description", "text", help="What it holds."),
        ),
        rows=rows,
    )
    return made


def kind_name(kind: Kind) -> str:
    """Return the type of a column as every format of tables knows it."""
    return "text" if kind in {"words", "sentence"} else kind


def refers_to(table: Table, column: Column) -> str:
    """Return the table and column whose values a column has; nothing if there is none."""
    found = (
        f"{reference.table}.{key}"
        for reference in table.all_references
        for name, key in zip(reference.columns, reference.key, strict=True)
        if name == column.name
    )
    return next(found, "")


def translation(tables: Iterable[Table]) -> Table:
    """Return the table of the pack's texts in all their languages, where these differ."""
    with_words = [table for table in tables if any(column.kind == "words" for column in table.columns)]

    def rows(catalog: Catalog) -> Iterator[Row]:
        for table in with_words:
            key = [position for position, column in enumerate(table.columns) if column.name in table.key]
            for row in table.rows(catalog):
                row_key = "/".join(str(row[position]) for position in key)
                for column, value in zip(table.columns, row, strict=True):
                    if isinstance(value, Mapping) and len({*value.values()}) > 1:
                        yield from (
                            (table.name, row_key, column.name, language, words) for language, words in value.items()
                        )

    return Table(
        "translation",
        help="A text of the data in one of its languages, where they differ.",
        key=("table_name", "row_key", "column_name", "language"),
        columns=(
            Column("table_name", "text", help="The table."),
            Column("row_key", "text", help="The key of the row; several values with / between them."),
            Column("column_name", "text", help="The column."),
            Column("language", "text", help="Language of the text, ISO 639-1."),
            Column("text", "text", help="The text."),
        ),
        rows=rows,
    )


def about_table(facts: Iterable[tuple[str, str]]) -> Table:
    """Return the table of what an export says of itself."""
    told = tuple(facts)
    return Table(
        "about",
        help="What the data are, how to cite them, and how this was made.",
        key=("name",),
        columns=(Column("name", "text", help="What is told."), Column("value", "text", help="What is said.")),
        rows=lambda _catalog: told,
    )
