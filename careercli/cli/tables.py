"""From an answer to its table, for the formats of rows."""

from collections.abc import Sequence
from typing import Any

from careercli.answers.answer import Answer
from careercli.catalog import Catalog
from careercli.cli.registry import type_of_answer
from careercli.formats.json_format import plain_to_be_encoded
from careercli.i18n.language import choose
from careercli.tidy.fields import columns_named
from careercli.tidy.table import Table, table_of, table_of_sources


def table_for(answer: Answer[Any], catalog: Catalog | None, fields: Sequence[str]) -> Table:
    """Return the table of an answer, or only some columns of it.

    Raises `UsageProblem` for a field that is no column.
    """

    def title(role: str) -> str:
        return "" if catalog is None else choose(catalog.title("role", role))

    def cited(ids: frozenset[str]) -> Table:
        sources = () if catalog is None else catalog.sources()
        return table_of_sources(plain_to_be_encoded(source) for source in sources if source.id in ids)

    table = table_of(answer.name, type_of_answer(answer.name), plain_to_be_encoded(answer.data), title)
    if fields:
        table = table.only(columns_named(table.columns, fields))
    return table._replace(cited=None if catalog is None else cited)
