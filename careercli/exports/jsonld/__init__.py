"""The catalogue as linked data: schema.org occupations, codes as SKOS matches, and what neither has a word for."""

import json
from pathlib import Path

from careercli.catalog import Catalog
from careercli.exports.about import About
from careercli.exports.jsonld.nodes import CONTEXT, Node, nodes
from careercli.exports.readme import write_readme
from careercli.i18n.language import _

_FILE = "occupations.jsonld"


def write(catalog: Catalog, folder: Path, about: About) -> None:
    """Write one JSON-LD document, a node a line, which needs nothing from elsewhere to be read."""
    with (folder / _FILE).open("w", encoding="utf-8", newline="\n") as file:
        file.write(f'{{"@context": {_written(CONTEXT)},\n"@graph": [')
        before = "\n"
        for node in nodes(catalog, about):
            file.write(before + _written(node))
            before = ",\n"
        file.write("\n]}\n")
    write_readme(catalog, folder, about, files=[(_FILE, _("Occupations, skills, figures and sources as linked data."))])


def _written(node: Node) -> str:
    return json.dumps(node, ensure_ascii=False)
