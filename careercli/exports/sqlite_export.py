"""The catalogue as an SQLite database: the tables that all formats of tables share, and a view of pay in euros."""

import errno
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import apsw

from careercli.catalog import Catalog
from careercli.exports.about import About, citation, credits_words
from careercli.exports.readme import write_readme
from careercli.exports.tables import all_tables, cells
from careercli.exports.tables.table import Column, Kind, Table
from careercli.i18n.language import _, choose

_FILE = "careercli.sqlite"
_METADATA = "metadata.json"
_TYPES: dict[Kind, str] = {
    "text": "TEXT",
    "words": "TEXT",
    "sentence": "TEXT",
    "integer": "INTEGER",
    "number": "REAL",
    "boolean": "INTEGER",
}
_SETTINGS = "PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF"
"""What is half-written is removed with its folder, so that nothing has to be taken back."""
_VIEWS = """
CREATE VIEW pay_eur AS
SELECT pay.role, role.title, pay.country, country.name AS country_name,
       pay_lens.low, pay_lens.typical, pay_lens.high, pay_lens.year AS money_year,
       pay.statistic, pay.basis, pay.year, pay.year_status, pay.wider_group, pay.source
FROM pay_lens JOIN pay USING (role, country) JOIN role ON role.id = role JOIN country ON country.id = country
WHERE pay_lens.lens = 'market' AND pay_lens.gap IS NULL;
"""
_PLACE_OF_VERSION, _LEAST_VERSION = 96, 3_037_000
"""Where in the file SQLite notes its own version; in every file the least one that reads it is noted instead."""


def write(catalog: Catalog, folder: Path, about: About) -> None:
    """Write the database, what Datasette shows beside it, and README.md. Raises `OSError` where it has no room."""
    tables = all_tables(about.facts(catalog))
    try:
        _write_database(catalog, folder / _FILE, tables)
    except (apsw.FullError, apsw.IOError) as failure:
        reason = errno.ENOSPC if isinstance(failure, apsw.FullError) else errno.EIO
        raise OSError(reason, os.strerror(reason), _FILE) from failure
    with (folder / _METADATA).open("w", encoding="utf-8", newline="\n") as file:
        json.dump(_metadata(catalog, tables), file, ensure_ascii=False, indent=2)
        file.write("\n")
    files = (
        (_FILE, _("All tables, and the view `pay_eur`: credible pay in euros a month, in the money of one year.")),
        (
            _METADATA,
            _("What Datasette shows of them: datasette {file} -m {metadata}").format(file=_FILE, metadata=_METADATA),
        ),
    )
    write_readme(catalog, folder, about, files=files, tables=tables)


def _write_database(catalog: Catalog, file: Path, tables: tuple[Table, ...]) -> None:
    connection = apsw.Connection(str(file))
    try:
        connection.execute(_SETTINGS)
        connection.execute("BEGIN")
        for table in tables:
            connection.execute(_definition(table))
            places = ", ".join("?" * len(table.columns))
            connection.executemany(f'INSERT INTO "{table.name}" VALUES ({places})', cells(table, catalog))  # noqa: S608  # no input in it
        # When all is written, which is quicker than keeping them in order on the way.
        connection.execute("".join(f"{index};" for table in tables for index in _indexes(table)) + _VIEWS)
        connection.execute("COMMIT")
    finally:
        connection.close()
    with file.open("r+b") as written:
        written.seek(_PLACE_OF_VERSION)
        written.write(_LEAST_VERSION.to_bytes(4, "big"))


def _definition(table: Table) -> str:
    """Return the statement that makes a table; what its columns hold stands in it as comments."""
    columns = (f"{_column(column)}, -- {_(column.help)}" for column in table.columns)
    references = (
        f"FOREIGN KEY ({', '.join(one.columns)}) REFERENCES {one.table} ({', '.join(one.key)}),"
        for one in table.all_references
    )
    body = "\n  ".join((*columns, *references, f"PRIMARY KEY ({', '.join(table.key)})"))
    return f'CREATE TABLE "{table.name}" ( -- {_(table.help)}\n  {body}\n) STRICT'


def _column(column: Column) -> str:
    required = " NOT NULL" if column.required else ""
    check = f" CHECK ({column.name} IN (0, 1))" if column.kind == "boolean" else ""
    return f"{column.name} {_TYPES[column.kind]}{required}{check}"


def _indexes(table: Table) -> Iterator[str]:
    """Yield what finds the rows that refer to a row, where the key does not."""
    for reference in table.all_references:
        if table.key[: len(reference.columns)] != reference.columns:
            name = "_".join((table.name, "by", *reference.columns))
            yield f"CREATE INDEX {name} ON {table.name} ({', '.join(reference.columns)})"


def _metadata(catalog: Catalog, tables: tuple[Table, ...]) -> dict[str, Any]:
    info = catalog.info()
    described = {
        table.name: {
            "description": _(table.help),
            "columns": {column.name: _(column.help) for column in table.columns},
        }
        for table in tables
    }
    return {
        "title": choose(info.title),
        "description": f"{citation(catalog)} {credits_words()}",
        "license": info.licence,
        "databases": {Path(_FILE).stem: {"tables": described}},
    }
