"""Writes pay figures into the compiled form of a pack: figures in sets, and what many sets have in common once."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate, chain, islice
from typing import Any, NamedTuple

import apsw

from careercli.files import blake2b
from careercli.model import LANGUAGES, Text, is_broad
from careercli.store.figure_rows import NUMBER_FIELDS
from careercli.store.figures import FigureSet, Number
from careercli.store.stored import stored

TABLES = """
CREATE TABLE figure_set (first INTEGER PRIMARY KEY, figures INTEGER NOT NULL, beginning TEXT NOT NULL,
                         is_made INTEGER NOT NULL, role INTEGER NOT NULL, country TEXT NOT NULL,
                         broad INTEGER NOT NULL, of_employer INTEGER NOT NULL, source TEXT NOT NULL,
                         common INTEGER NOT NULL, scheme TEXT, code TEXT, title TEXT, match TEXT, by_way_of TEXT,
                         of_pack TEXT,
                         last INTEGER AS (first + figures - 1) VIRTUAL);
CREATE TABLE figure (position INTEGER PRIMARY KEY, statistic TEXT NOT NULL, period TEXT NOT NULL,
                     year INTEGER NOT NULL, low REAL, high REAL, as_printed TEXT NOT NULL,
                     place TEXT NOT NULL);
CREATE TABLE common (number INTEGER PRIMARY KEY, doc TEXT NOT NULL);
"""
INDEXES = """
CREATE INDEX figure_set_by_beginning ON figure_set (beginning);
CREATE INDEX figure_set_by_role ON figure_set (role, broad, country, of_employer);
CREATE INDEX figure_set_by_source ON figure_set (source, first, figures);
"""
_AT_ONCE = 1000
"""Sets that are written together."""
_TELLING = NUMBER_FIELDS.index("year") + 1
"""So many of a number's first fields stand in the id of the figure."""


class WrittenFigures(NamedTuple):
    """What is known of all figures when they are written."""

    currencies: frozenset[str]
    """Those they are in."""
    ids: bytes
    """A digest of all of them."""


def write_figures(sets: Iterator[FigureSet], roles: Mapping[str, int], connection: apsw.Connection) -> WrittenFigures:
    """Write every figure, with the positions of the roles."""
    common = _Common()
    ids = blake2b(digest_size=16)
    first = 1
    while some := list(islice(sets, _AT_ONCE)):
        firsts = list(accumulate((len(one.numbers) for one in some), initial=first))
        connection.executemany(
            "INSERT INTO figure_set VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (_set_row(place, one, roles, common) for place, one in zip(firsts, some, strict=False)),
        )
        # Each gets the position behind the last.
        connection.executemany(
            "INSERT INTO figure (statistic, period, year, low, high, as_printed, place) VALUES (?, ?, ?, ?, ?, ?, ?)",
            chain.from_iterable(one.numbers if one.is_made else _in_words(one.numbers) for one in some),
        )
        ids.update(repr([(one.beginning, [number[:_TELLING] for number in one.numbers]) for one in some]).encode())
        first = firsts[-1]
    connection.executemany("INSERT INTO common VALUES (?, ?)", ((number, doc) for doc, number in common.docs.items()))
    return WrittenFigures(frozenset(common.currencies), ids.digest())


def _set_row(first: int, one: FigureSet, roles: Mapping[str, int], common: "_Common") -> tuple[object, ...]:
    of = one.occupation
    return (
        *(first, len(one.numbers), one.beginning, one.is_made),
        *(
            roles[one.role],
            one.country,
            is_broad(of),
            one.common["employer"] == one.source,
            one.source,
            common.number(one.common),
        ),
        *((of.scheme, of.code, of.title, of.match) if of else (None, None, None, None)),
        stored(of.by_way_of) if of and of.by_way_of else None,
        one.of_pack,
    )


def _in_words(numbers: Iterable[Number]) -> Iterator[tuple[object, ...]]:
    return ((*own, _place(place)) for *own, place in numbers)


def _place(place: Text | str) -> str | bytes:
    """Return a place as it is stored: the words where they are the same in every language, else all as JSON."""
    if isinstance(place, str):
        return place
    words, *others = {*place.values()} or {""}
    return stored(place).encode() if others or len(place) != len(LANGUAGES) else words


class _Common:
    """What sets of figures have in common, each different lot of it once."""

    def __init__(self) -> None:
        self.docs: dict[str, int] = {}
        self.currencies: set[str] = set()
        self._known: dict[int, tuple[int, object]] = {}

    def number(self, common: Mapping[str, Any]) -> int:
        """Return the number of what a set shares with others."""
        key = id(common)
        if key not in self._known:
            doc = stored({name: value for name, value in common.items() if value is not None})
            # What is known is kept, so that nothing else can come to stand in its place.
            self._known[key] = (self.docs.setdefault(doc, len(self.docs)), common)
            self.currencies.add(common["currency"])
        return self._known[key][0]
