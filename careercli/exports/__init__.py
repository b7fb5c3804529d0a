"""The whole catalogue as files for other tools: a folder that is written whole or not at all.

The module of each kind has `write(catalog, folder, about)`, which fills an empty folder.
"""

from collections.abc import Mapping
from typing import Literal

ExportKind = Literal["csv", "datapackage", "sqlite", "jsonld", "site"]
EXPORTS: Mapping[ExportKind, str] = {
    "csv": "careercli.exports.csv_export",
    "datapackage": "careercli.exports.datapackage",
    "sqlite": "careercli.exports.sqlite_export",
    "jsonld": "careercli.exports.jsonld",
    "site": "careercli.exports.site",
}
"""The module of each kind of export, imported when it is asked for."""
