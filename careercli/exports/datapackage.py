"""The tables of the CSV export as a Data Package: described for programs in datapackage.json."""

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from careercli.catalog import Catalog
from careercli.exports import csv_export
from careercli.exports.about import About, citation, credits_words
from careercli.exports.tables import all_tables
from careercli.exports.tables.about import kind_name
from careercli.exports.tables.table import UNITS, Column, Table
from careercli.i18n.language import _, choose, language
from careercli.model import Source

_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_TYPES = {"text": "string"}
"""What the standard calls our types where it calls them otherwise."""
_LICENCE_NAME = re.compile(r"[-A-Za-z0-9._]+")
"""What the standard takes for a licence's name."""
_ADDRESS = re.compile(r"https?://[^\s;,]+")


def write(catalog: Catalog, folder: Path, about: About) -> None:
    """Write the CSV files, and datapackage.json with types, keys, units, sources and licences."""
    csv_export.write(catalog, folder, about)
    described = _package(catalog, folder, about)
    with (folder / "datapackage.json").open("w", encoding="utf-8", newline="\n") as file:
        json.dump(described, file, ensure_ascii=False, indent=2)
        file.write("\n")


def _package(catalog: Catalog, folder: Path, about: About) -> dict[str, Any]:
    info = catalog.info()
    is_name = _LICENCE_NAME.fullmatch(info.licence)
    return {
        "$schema": _PROFILE,
        "name": re.sub(r"[^-a-z0-9._]", "-", info.id.lower()),
        "title": choose(info.title),
        "description": credits_words(),
        "version": info.version,
        **({"licenses": [{"name": info.licence}]} if is_name else {"licence": info.licence}),
        "sources": list(map(_source, catalog.sources())),
        "language": language(),
        "citation": citation(catalog),
        "command": about.command,
        "program": about.program,
        "resources": [_resource(table, folder) for table in all_tables(about.facts(catalog))],
    }


def _source(source: Source) -> dict[str, Any]:
    address = _ADDRESS.search(choose(source.where or {}))
    return {
        "title": choose(source.title),
        **({"path": address[0]} if address else {}),
        "id": source.id,
        "publisher": source.publisher,
        "year": source.year,
        "licence": choose(source.licence),
    }


def _resource(table: Table, folder: Path) -> dict[str, Any]:
    file = folder / f"{table.name}.csv"
    with file.open("rb") as content:
        digest = hashlib.file_digest(content, "sha256").hexdigest()
    return {
        "name": table.name,
        "type": "table",
        "path": file.name,
        "title": table.name,
        "description": _(table.help),
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": file.stat().st_size,
        "hash": f"sha256:{digest}",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": {
            "fields": [_field(table, column) for column in table.columns],
            "missingValues": [""],
            "primaryKey": list(table.key),
            **({"foreignKeys": keys} if (keys := list(_foreign_keys(table))) else {}),
        },
    }


def _field(table: Table, column: Column) -> dict[str, Any]:
    kind = kind_name(column.kind)
    return {
        "name": column.name,
        "type": _TYPES.get(kind, kind),
        "description": _(column.help),
        **({"unit": _(UNITS[column.unit])} if column.unit else {}),
        "constraints": {"required": column.required, **({"unique": True} if table.key == (column.name,) else {})},
    }


def _foreign_keys(table: Table) -> Iterator[dict[str, Any]]:
    for reference in table.all_references:
        yield {
            "fields": list(reference.columns),
            "reference": {"resource": reference.table, "fields": list(reference.key)},
        }
