"""The catalogue as tables: every table, its columns, types, keys and descriptions, once for all formats of tables."""

from collections.abc import Iterable, Iterator, Mapping

from careercli.catalog import Catalog
from careercli.exports.tables import figures, guide, pay, reference, roles, sources
from careercli.exports.tables.about import about_table, dictionary, translation
from careercli.exports.tables.table import Table, Value
from careercli.i18n.language import choose
from careercli.i18n.sentences import sentence
from careercli.messages import Message

__all__ = ["DATA", "Cell", "all_tables", "cells"]

DATA: tuple[Table, ...] = (
    *sources.TABLES,
    *roles.TABLES,
    *guide.TABLES,
    *figures.TABLES,
    *pay.TABLES,
    *reference.TABLES,
)
"""A table stands behind those it refers to."""
Cell = str | float | bool | None


def all_tables(facts: Iterable[tuple[str, str]]) -> tuple[Table, ...]:
    """Return every table of an export that says these facts of itself."""
    about, words = about_table(facts), translation(DATA)
    return (about, dictionary((about, *DATA, words)), *DATA, words)


def cells(table: Table, catalog: Catalog) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of a table as plain values, words in the language that is spoken."""
    for row in table.rows(catalog):
        yield tuple(map(_cell, row))


def _cell(value: Value) -> Cell:
    if isinstance(value, Message):
        return sentence(value)
    return choose(value) or None if isinstance(value, Mapping) else value
