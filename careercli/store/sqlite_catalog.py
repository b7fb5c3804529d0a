"""Answers the catalogue's questions from a compiled pack."""

import json
from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from pathlib import Path
from typing import Any, Concatenate, Literal, ParamSpec, TypeVar

from careercli.catalog import Name, NameKind
from careercli.model import (
    Country,
    Edition,
    GroupPay,
    GuideTopic,
    Ladder,
    MinimumWage,
    Move,
    PackInfo,
    PayFigure,
    Projection,
    Reading,
    Role,
    SeriesId,
    Skill,
    Source,
    Text,
)
from careercli.plain import from_plain
from careercli.records import Record
from careercli.store.database import Database, Values

R = TypeVar("R", bound=Record)
T = TypeVar("T")
P = ParamSpec("P")


def _once(
    question: Callable[Concatenate["SqliteCatalog", P], T],
) -> Callable[Concatenate["SqliteCatalog", P], T]:
    """Let a question be asked of the database once: a compiled pack never changes, and answers ask again and again."""

    @wraps(question)
    def ask(catalog: "SqliteCatalog", /, *args: P.args, **kwargs: P.kwargs) -> T:
        key = (question.__name__, *args, *kwargs.items())
        if key not in catalog.known:
            catalog.known[key] = question(catalog, *args, **kwargs)
        answer: T = catalog.known[key]
        return answer

    return ask


class SqliteCatalog:
    """A `Catalog` over a database that `compile_pack` has written; several threads may ask it at once."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.known: dict[tuple[object, ...], Any] = {}
        """Answers given so far, by question."""

    @property
    def file(self) -> Path | None:
        """Return where the compiled form is kept; None where nothing can be kept."""
        return self._database.file

    @_once
    def info(self) -> PackInfo:
        return self._records("info", PackInfo)[0]

    def roles(self, ids: Iterable[str] | None = None) -> tuple[Role, ...]:
        if ids is None:
            return self._records("role", Role)
        return tuple(self._record("role", Role, id_) for id_ in ids)

    def skills(self) -> tuple[Skill, ...]:
        return self._records("skill", Skill)

    @_once
    def country(self, id_: str) -> Country:
        return self._record("country", Country, id_)

    @_once
    def source(self, id_: str) -> Source:
        return self._record("source", Source, id_)

    def figure(self, id_: str) -> PayFigure:
        found = "SELECT doc FROM record WHERE kind IN ('figure', 'broad-figure') AND id = ?"
        ((doc,),) = self._rows(found, (id_,))
        return from_plain(PayFigure, json.loads(doc))

    @_once
    def countries(self) -> tuple[Country, ...]:
        return self._records("country", Country)

    @_once
    def ladders(self) -> tuple[Ladder, ...]:
        return self._records("ladder", Ladder)

    @_once
    def moves(self) -> tuple[Move, ...]:
        return self._records("move", Move)

    def topics(self) -> tuple[GuideTopic, ...]:
        return self._records("topic", GuideTopic)

    @_once
    def sources(self) -> tuple[Source, ...]:
        return self._records("source", Source)

    def figures(
        self,
        roles: Iterable[str] | None = None,
        countries: Iterable[str] | None = None,
        *,
        year: int | None = None,
        broad: bool = False,
    ) -> tuple[PayFigure, ...]:
        # As JSON lists, because SQLite limits the number of parameters, not their length; and only those
        # conditions that there are, because an index is of no use to "this or anything".
        asked = {"kind": _figure_kinds(broad), "role": roles, "country": countries}
        chosen = {column: json.dumps(list(values)) for column, values in asked.items() if values is not None}
        conditions = [f"{column} IN (SELECT value FROM json_each(:{column}))" for column in chosen]  # noqa: S608  # likewise
        if year is not None:
            conditions.append("json_extract(doc, '$.year') = :year")
        # Left to itself, SQLite walks through all figures, because they lie in the order asked for.
        by_role = "" if roles is None else "INDEXED BY record_by_role"
        where = " AND ".join(conditions)
        found = f"SELECT doc FROM record {by_role} WHERE {where} ORDER BY kind DESC, position"  # noqa: S608  # no input in it
        rows = self._rows(found, {**chosen, "year": year})
        return tuple(from_plain(PayFigure, json.loads(doc)) for (doc,) in rows)

    @_once
    def countries_with_pay(self, *, broad: bool = False) -> Mapping[str, tuple[str, ...]]:
        countries: dict[str, tuple[str, ...]] = {}
        found = """SELECT DISTINCT role, country FROM record WHERE kind IN (SELECT value FROM json_each(?))
                   ORDER BY role, country"""
        for role, country in self._rows(found, (json.dumps(_figure_kinds(broad)),)):
            countries[role] = (*countries.get(role, ()), country)
        return countries

    @_once
    def edition(self, series: SeriesId) -> Edition | None:
        found = "SELECT doc FROM record WHERE kind = 'edition' AND id = 'reference/' || ? || '.csv'"
        rows = self._rows(found, (series,))
        return from_plain(Edition, json.loads(rows[0][0])) if rows else None

    @_once
    def readings(self, series: SeriesId, area: str) -> Mapping[int, Reading]:
        found = "SELECT year, value, currency, projection FROM reading WHERE series = ? AND area = ? ORDER BY year"
        return {
            year: Reading(area=area, year=year, value=value, currency=currency, projection=bool(projection))
            for year, value, currency, projection in self._rows(found, (series, area))
        }

    @_once
    def areas(self, series: SeriesId) -> frozenset[str]:
        found = "SELECT DISTINCT area FROM reading WHERE series = ?"
        return frozenset(area for (area,) in self._rows(found, (series,)))

    @_once
    def years(self, series: SeriesId) -> tuple[int, ...]:
        found = "SELECT DISTINCT year FROM reading WHERE series = ? ORDER BY year"
        return tuple(year for (year,) in self._rows(found, (series,)))

    def has_series(self) -> bool:
        """Return whether the pack brings reference series or minimum wages of its own."""
        return bool(self._rows("SELECT 1 FROM record WHERE kind IN ('edition', 'minimum-wage') LIMIT 1"))

    def sources_of_series(self) -> frozenset[str]:
        """Return the ids of the sources of all series and minimum wages."""
        found = "SELECT DISTINCT json_extract(doc, '$.source') FROM record WHERE kind IN ('edition', 'minimum-wage')"
        return frozenset(source for (source,) in self._rows(found) if source is not None)

    @_once
    def minimum_wages(self, country: str) -> tuple[MinimumWage, ...]:
        return self._records_of("country", country, "minimum-wage", MinimumWage)

    def projections(self, role: str) -> tuple[Projection, ...]:
        return self._records_of("role", role, "projection", Projection)

    @_once
    def group_pay(self, country: str | None = None) -> tuple[GroupPay, ...]:
        if country is None:
            return self._records("group-pay", GroupPay)
        return self._records_of("country", country, "group-pay", GroupPay)

    def roles_containing(self, words: Iterable[str]) -> frozenset[str]:
        found = "SELECT id FROM role_words WHERE folded MATCH ?"
        return frozenset(id_ for (id_,) in self._rows(found, (_all_beginnings(words),)))

    def named(self, kind: NameKind, folded: str) -> tuple[str, ...]:
        found = "SELECT DISTINCT id FROM name WHERE kind = ? AND folded = ? ORDER BY id"
        return tuple(id_ for (id_,) in self._rows(found, (kind, folded)))

    def named_with(self, kind: NameKind, words: Iterable[str]) -> tuple[str, ...]:
        found = "SELECT DISTINCT id FROM name_words WHERE kind = ? AND folded MATCH ? ORDER BY id"
        return tuple(id_ for (id_,) in self._rows(found, (kind, _all_beginnings(words))))

    def names(self, kind: NameKind) -> tuple[Name, ...]:
        found = "SELECT id, words, folded FROM name WHERE kind = ? ORDER BY id, words"
        return tuple(Name(*row) for row in self._rows(found, (kind,)))

    def currency_names(self) -> Mapping[str, Text]:
        found = "SELECT id, doc FROM record WHERE kind = 'currency-name' ORDER BY position"
        return {id_: Text(json.loads(doc)) for id_, doc in self._rows(found)}

    @_once
    def country_name(self, country: str) -> Text:
        found = "SELECT doc FROM record WHERE kind = 'country-name' AND id = ?"
        rows = self._rows(found, (country,))
        return Text(json.loads(rows[0][0]) if rows else {})

    def _rows(self, sql: str, values: Values = ()) -> list[Any]:
        return self._database.rows(sql, values)

    def _record(self, kind: str, cls: type[R], id_: str) -> R:
        found = "SELECT doc FROM record WHERE kind = ? AND id = ?"
        ((doc,),) = self._rows(found, (kind, id_))
        return from_plain(cls, json.loads(doc))

    def _records_of(self, column: Literal["role", "country"], id_: str, kind: str, cls: type[R]) -> tuple[R, ...]:
        found = f"SELECT doc FROM record WHERE kind = ? AND {column} = ? ORDER BY position"  # noqa: S608  # no input in it
        return tuple(from_plain(cls, json.loads(doc)) for (doc,) in self._rows(found, (kind, id_)))

    def _records(self, kind: str, cls: type[R]) -> tuple[R, ...]:
        found = "SELECT doc FROM record WHERE kind = ? ORDER BY position"
        return tuple(from_plain(cls, json.loads(doc)) for (doc,) in self._rows(found, (kind,)))


def _figure_kinds(broad: bool) -> tuple[str, ...]:
    return ("figure", "broad-figure") if broad else ("figure",)


def _all_beginnings(words: Iterable[str]) -> str:
    """Return the full-text query for texts in which every word begins a word."""
    return " AND ".join(f'"{word}"*' for word in words)
