"""Tables that many kinds of things have: their other names, and where they stand in classifications."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from careercli.catalog import Catalog
from careercli.exports.tables.table import Column, Row, Table
from careercli.model import Code, Names

SOURCE = Column("source", "text", help="The source that says so.", of="source")
NUMBER = Column("number", "integer", help="Which of several, counted from 1.")
JUDGEMENT = Column("judgement", "words", help="What an editor read into the source, where that is so.", required=False)
PACK = Column("pack", "text", help="The pack it is from; empty: the one that lies below all others.", required=False)
_LANGUAGE = Column("language", "text", help="Language of the text, ISO 639-1.")
_ALIAS = Column("alias", "text", help="Another name that people use.")


class _Named(Protocol):
    @property
    def id(self) -> str: ...

    @property
    def aliases(self) -> Names | None: ...


class _Coded(Protocol):
    @property
    def id(self) -> str: ...

    @property
    def codes(self) -> tuple[Code, ...]: ...


def alias_table(of: Column, several: Callable[[Catalog], Iterable[_Named]]) -> Table:
    """Return the table of the other names of the things that a column names."""

    def rows(catalog: Catalog) -> Iterator[Row]:
        for thing in several(catalog):
            for language, names in (thing.aliases or {}).items():
                for number, name in enumerate(names, 1):
                    yield thing.id, language, number, name

    return Table(
        f"{of.of}_alias",
        help="Another name of something, in one language.",
        key=(of.name, "language", "number"),
        columns=(of, _LANGUAGE, NUMBER, _ALIAS),
        rows=rows,
    )


def code_table(of: Column, several: Callable[[Catalog], Iterable[_Coded]]) -> Table:
    """Return the table of codes that the things have which a column names."""

    def rows(catalog: Catalog) -> Iterator[Row]:
        for thing in several(catalog):
            for number, code in enumerate(thing.codes, 1):
                yield thing.id, number, code.scheme, code.code, code.match, code.uri, code.source, code.esco

    return Table(
        f"{of.of}_code",
        help="A place in an official classification; the first of a scheme is the main one.",
        key=(of.name, "number"),
        columns=(
            of,
            NUMBER,
            SCHEME,
            CODE,
            Column("match", "text", help="How well it fits: exact, close, broad or narrow."),
            Column("uri", "text", help="Address of the code.", required=False),
            Column("source", "text", help="The table that says so; empty: an editor.", of="source", required=False),
            Column(
                "esco",
                "text",
                help="The ESCO code matched instead of the thing itself.",
                required=False,
            ),
        ),
        rows=rows,
    )


SCHEME = Column("scheme", "text", help="The classification.")
CODE = Column("code", "text", help="The code in it.")
