"""The catalogue as CSV files: a file a table, each column described in README.md and dictionary.csv."""

import csv
from pathlib import Path

from careercli.catalog import Catalog
from careercli.exports.about import About
from careercli.exports.readme import write_readme
from careercli.exports.tables import Cell, all_tables, cells
from careercli.exports.tables.table import Table
from careercli.formats.csv_format import text
from careercli.formats.json_format import shortest
from careercli.i18n.language import _


def write(catalog: Catalog, folder: Path, about: About) -> None:
    """Write every table as a CSV file of its name."""
    tables = all_tables(about.facts(catalog))
    for table in tables:
        write_table(table, catalog, folder)
    files = [(f"{table.name}.csv", _(table.help)) for table in tables]
    write_readme(catalog, folder, about, files=files, tables=tables)


def write_table(table: Table, catalog: Catalog, folder: Path) -> None:
    """Write a table as it is asked for, row by row: UTF-8, commas, a line of column names."""
    with (folder / f"{table.name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(column.name for column in table.columns)
        writer.writerows(map(_written, row) for row in cells(table, catalog))


def _written(cell: Cell) -> str | float:
    """Return a cell as it stands in a file: empty for nothing, no number as text, no text as a formula."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, str):
        return text(cell).replace("\r\n", "\n").replace("\r", "\n")  # which Python would not put into quotes
    return shortest(cell)
