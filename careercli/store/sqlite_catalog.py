"""Answers the catalogue's questions from a compiled pack."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence
from functools import partial, wraps
from pathlib import Path
from typing import Any, Concatenate, Literal, ParamSpec, TypeVar

from careercli.catalog import CountedKind, ListedRole, Name, NameKind, TitledKind, Wanted
from careercli.model import (
    LANGUAGES,
    Country,
    Edition,
    GroupPay,
    GuideTopic,
    Ladder,
    MinimumWage,
    Move,
    Names,
    PackInfo,
    PayFigure,
    Projection,
    Reading,
    Requirement,
    Role,
    SeriesId,
    Skill,
    Source,
    Text,
)
from careercli.plain import fields_from_plain, from_plain
from careercli.records import Record
from careercli.store.database import Database, Values
from careercli.store.figure_fields import COMMON_FIELDS
from careercli.store.remembered import Remembered
from careercli.streams import Stream
from careercli.text import fold

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
        return catalog.known.once(key, partial(question, catalog, *args, **kwargs))

    return ask


class SqliteCatalog:
    """A `Catalog` over a database that `compile_pack` has written; several threads may ask it at once."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.known = Remembered()
        """Answers given so far, by question."""
        self._common_fields = Remembered()
        self._worked_out: dict[type[object], object] = {}

    @property
    def worked_out(self) -> MutableMapping[type[object], object]:
        return self._worked_out

    @property
    def file(self) -> Path | None:
        """Return where the compiled form is kept; None where nothing can be kept."""
        return self._database.file

    @_once
    def info(self) -> PackInfo:
        return self._records("info", PackInfo)[0]

    def roles(self, ids: Iterable[str] | None = None) -> tuple[Role, ...]:
        if ids is None:
            docs = self._rows("SELECT doc FROM role_record ORDER BY position")
            return tuple(_read(Role, doc) for (doc,) in docs)
        return tuple(map(self._role, ids))

    def _role(self, id_: str) -> Role:
        ((doc,),) = self._rows("SELECT doc FROM role_record JOIN role USING (position) WHERE id = ?", (id_,))
        return _read(Role, doc)

    def listed_roles(
        self,
        *,
        family: str | None = None,
        country: str | None = None,
        skill: str | None = None,
        containing: Sequence[str] | None = None,
    ) -> Iterator[ListedRole]:
        values = {
            "family": family,
            "country": country,
            "skill": skill,
            "words": None if containing is None else _all_beginnings(containing),
        }
        asked = [_LISTED_IF[name] for name, value in values.items() if value is not None]
        found = _LISTED_ROLES.format(conditions=" AND ".join(["position > :after", *asked]))
        for _, id_, of, title, aliases, skills, readings, countries in self._database.stream(found, values):
            yield ListedRole(
                id=id_,
                title=json.loads(title),
                family=of,
                aliases=_names_of(aliases),
                skills=tuple(json.loads(skills)),
                readings=tuple(map(tuple, json.loads(readings))),
                countries=tuple(json.loads(countries)),
            )

    def skills(self) -> tuple[Skill, ...]:
        docs = self._rows("SELECT doc FROM skill ORDER BY position")
        return tuple(_read(Skill, doc) for (doc,) in docs)

    def skills_by_need(self) -> Iterator[Skill]:
        for (position,) in self._rows("SELECT position FROM skill ORDER BY roles DESC, essential DESC, position"):
            ((doc,),) = self._rows("SELECT doc FROM skill WHERE position = ?", (position,))
            yield _read(Skill, doc)

    def roles_without_skills(self, most: int) -> tuple[str, ...]:
        found = "SELECT id FROM role WHERE skills = '[]' ORDER BY position LIMIT ?"
        return self._column(found, (most,))

    def requirements(self, skill: str) -> Iterator[tuple[str, Requirement]]:
        found = """SELECT role.position, role.id, requirement.doc FROM requirement
                   JOIN role ON role.position = requirement.role
                   WHERE requirement.skill = (SELECT position FROM skill WHERE id = :skill)
                   AND requirement.role > :after ORDER BY requirement.role LIMIT :most"""
        for _, role, doc in self._database.stream(found, {"skill": skill}):
            yield role, _read(Requirement, doc)

    @_once
    def title(self, kind: TitledKind, id_: str) -> Text:
        column, table = ("title", "role") if kind == "role" else ("name", "skill")
        rows = self._rows(f"SELECT {column} FROM {table} WHERE id = ?", (id_,))  # noqa: S608  # no input in it
        return Text(json.loads(rows[0][0])) if rows else Text({})

    def in_order(self, kind: TitledKind, ids: Iterable[str]) -> tuple[str, ...]:
        found = f"SELECT id FROM {kind} WHERE id IN (SELECT value FROM json_each(?)) ORDER BY position"  # noqa: S608  # no input in it
        return self._column(found, (json.dumps(list(ids)),))

    def count(self, kind: CountedKind) -> int:
        if kind in _TABLES:
            ((count,),) = self._rows(f"SELECT count(*) FROM {kind}")  # noqa: S608  # no input in it
        else:
            ((count,),) = self._rows("SELECT count(*) FROM record WHERE kind = ?", (kind,))
        return int(count)

    @_once
    def country(self, id_: str) -> Country:
        return self._record("country", Country, id_)

    @_once
    def source(self, id_: str) -> Source:
        return self._record("source", Source, id_)

    def figure(self, id_: str) -> PayFigure:
        (row,) = self._rows(f"{_FIGURES} WHERE figure.id = ?", (id_,))
        return self._figure(row)

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
        values: dict[str, object] = {"year": year}
        conditions = ["TRUE" if broad else "NOT broad"]
        if roles is not None:
            conditions.append(
                "figure.role IN (SELECT position FROM role WHERE id IN (SELECT value FROM json_each(:roles)))"
            )
            values["roles"] = json.dumps(list(roles))
        if countries is not None:
            conditions.append("country IN (SELECT value FROM json_each(:countries))")
            values["countries"] = json.dumps(list(countries))
        if year is not None:
            conditions.append("year = :year")
        found = f"{_FIGURES} WHERE {' AND '.join(conditions)} ORDER BY broad, figure.position"
        return tuple(map(self._figure, self._rows(found, values)))

    def _figure(self, row: tuple[Any, ...]) -> PayFigure:
        """Return the record of a row; without `__init__`, which would look for fields missing or unknown."""
        id_, role, country, year, statistic, low, high, as_printed, place, common = row
        figure = object.__new__(PayFigure)
        vars(figure).update(
            self._common(common),
            id=id_,
            role=role,
            country=country,
            year=year,
            statistic=statistic,
            low=low,
            high=high,
            as_printed=as_printed,
            place=Text(dict.fromkeys(LANGUAGES, place) if isinstance(place, str) else json.loads(place)),
        )
        return figure

    def _common(self, number: int) -> Mapping[str, Any]:
        """Return the fields that figures have in common."""
        return self._common_fields.once(number, partial(self._read_common, number))

    def _read_common(self, number: int) -> Mapping[str, Any]:
        ((doc,),) = self._rows("SELECT doc FROM common WHERE position = ?", (number,))
        return fields_from_plain(PayFigure, json.loads(doc), COMMON_FIELDS)

    def figures_of(self, source: str) -> Stream[str]:
        return Stream(partial(self._figures_of, source), partial(self._count_of, source))

    def _figures_of(self, source: str) -> Iterator[str]:
        found = """SELECT figure.position, id FROM printed JOIN figure ON position = printed.figure
                   WHERE source = :source AND printed.figure > :after ORDER BY printed.figure LIMIT :most"""
        return (id_ for _, id_ in self._database.stream(found, {"source": source}))

    def _count_of(self, source: str) -> int:
        ((count,),) = self._rows("SELECT count(*) FROM printed WHERE source = ?", (source,))
        return int(count)

    def roles_citing(self, source: str) -> tuple[str, ...]:
        found = "SELECT id FROM citation JOIN role ON position = citation.role WHERE source = ? ORDER BY position"
        return self._column(found, (source,))

    @_once
    def countries_with_pay(self, role: str, *, broad: bool = False) -> tuple[str, ...]:
        found = """SELECT DISTINCT country FROM paid WHERE role = (SELECT position FROM role WHERE id = ?)
                   AND broad <= ? ORDER BY country"""
        return self._column(found, (role, broad))

    def roles_with_pay(self, most: int) -> tuple[str, ...]:
        found = "SELECT id FROM role WHERE position IN (SELECT role FROM paid WHERE NOT broad) ORDER BY id LIMIT ?"
        return self._column(found, (most,))

    @_once
    def edition(self, series: SeriesId) -> Edition | None:
        found = "SELECT doc FROM record WHERE kind = 'edition' AND id = 'reference/' || ? || '.csv'"
        rows = self._rows(found, (series,))
        return _read(Edition, rows[0][0]) if rows else None

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

    def named(self, kind: NameKind, folded: str) -> tuple[str, ...]:
        if kind == "figure":
            found = "SELECT id FROM figure WHERE id = ?"
            return self._column(found, (folded.replace(" ", "-"),))
        found = "SELECT DISTINCT id FROM name WHERE kind = ? AND folded = ? ORDER BY id"
        return self._column(found, (kind, folded))

    def named_with(self, kind: NameKind, words: Iterable[str], most: int = -1) -> tuple[str, ...]:
        if kind == "figure":
            words = tuple(words)
            conditions = " AND ".join(["'-' || id GLOB '*-' || ? || '*'"] * len(words)) or "FALSE"
            found = f"SELECT id FROM figure WHERE {conditions} ORDER BY id LIMIT ?"  # noqa: S608  # no input in it
            return self._column(found, (*words, most))
        found = """SELECT DISTINCT id FROM name WHERE kind = ? AND rowid IN (
                   SELECT rowid FROM name_words WHERE name_words MATCH ?) ORDER BY id LIMIT ?"""
        return self._column(found, (kind, _all_beginnings(words), most))

    def ids(self, kind: NameKind, beginning: str = "", most: int = -1) -> tuple[str, ...]:
        if kind in _TABLES:
            found = f"SELECT id FROM {kind} WHERE id >= :from AND id < :to ORDER BY id LIMIT :most"  # noqa: S608  # no input in it
            beginning = beginning.replace(" ", "-")
        else:
            found = """SELECT DISTINCT id FROM name WHERE kind = :kind AND folded >= :from AND folded < :to
                       AND words = id ORDER BY id LIMIT :most"""
        values = {"kind": kind, "from": beginning, "to": beginning + _LAST, "most": most}
        return self._column(found, values)

    def names(self, kind: NameKind) -> tuple[Name, ...]:
        if kind == "figure":
            return tuple(Name(id_, id_, fold(id_)) for id_ in self.ids(kind))
        found = "SELECT id, words, folded FROM name WHERE kind = ? ORDER BY id, words"
        return tuple(Name(*row) for row in self._rows(found, (kind,)))

    def has_more_names(self, kind: NameKind, than: int) -> bool:
        table = "figure" if kind == "figure" else "name WHERE kind = ?"
        found = f"SELECT count(*) FROM (SELECT 1 FROM {table} LIMIT ?)"  # noqa: S608  # no input in it
        ((count,),) = self._rows(found, (than + 1,) if kind == "figure" else (kind, than + 1))
        return int(count) > than

    def words_of_names(self) -> Mapping[str, int]:
        # Both at once, because a connection that was made anew knows no virtual table of the one before.
        found = """CREATE VIRTUAL TABLE IF NOT EXISTS temp.name_vocabulary USING fts5vocab(main, name_words, row);
                   SELECT term, doc FROM name_vocabulary"""
        return dict(self._rows(found))

    def names_with(self, kind: NameKind, wanted: Sequence[Wanted], letters: int, most: int) -> tuple[Name, ...]:
        if not wanted:
            return ()
        values: dict[str, object] = {"kind": kind, "letters": letters, "most": most}
        values["any"] = _any_spelling(spelling for each in wanted for spelling in each.spellings)
        for place, each in enumerate(wanted):
            values |= {f"words{place}": _any_spelling(each.spellings), f"weight{place}": each.weight}
        held = " + ".join(f":weight{place} * ({_HOLDS.format(f'words{place}')})" for place in range(len(wanted)))
        # Only of the names that are returned more is read than the index has.
        found = f"""SELECT id, words, folded FROM name WHERE rowid IN (
                        SELECT rowid FROM name INDEXED BY name_by_folded WHERE kind = :kind AND {_HOLDS.format("any")}
                        ORDER BY {held} DESC, abs(length(folded) - :letters), rowid LIMIT :most)
                    ORDER BY id, words"""  # noqa: S608  # no input in it
        return tuple(Name(*row) for row in self._rows(found, values))

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

    def _column(self, sql: str, values: Values = ()) -> tuple[str, ...]:
        """Return the only column of all rows."""
        return tuple(value for (value,) in self._rows(sql, values))

    def _record(self, kind: str, cls: type[R], id_: str) -> R:
        found = "SELECT doc FROM record WHERE kind = ? AND id = ?"
        ((doc,),) = self._rows(found, (kind, id_))
        return _read(cls, doc)

    def _records_of(self, column: Literal["role", "country"], id_: str, kind: str, cls: type[R]) -> tuple[R, ...]:
        found = f"SELECT doc FROM record WHERE kind = ? AND {column} = ? ORDER BY position"  # noqa: S608  # no input in it
        return tuple(_read(cls, doc) for (doc,) in self._rows(found, (kind, id_)))

    def _records(self, kind: str, cls: type[R]) -> tuple[R, ...]:
        found = "SELECT doc FROM record WHERE kind = ? ORDER BY position"
        return tuple(_read(cls, doc) for (doc,) in self._rows(found, (kind,)))


_LISTED_ROLES = """
SELECT position, id, family, title, aliases, skills, readings,
       (SELECT json_group_array(country) FROM paid WHERE role = position AND NOT broad)
FROM role WHERE {conditions} ORDER BY position LIMIT :most"""
_LISTED_IF = {
    "family": "family = :family",
    "country": "EXISTS (SELECT 1 FROM paid WHERE role = position AND NOT broad AND country = :country)",
    "skill": """EXISTS (SELECT 1 FROM requirement JOIN skill ON skill.position = requirement.skill
                WHERE skill.id = :skill AND requirement.role = role.position)""",
    "words": "position IN (SELECT rowid FROM role_words WHERE role_words MATCH :words)",
}
_FIGURES = """SELECT figure.id, role.id, country, year, statistic, low, high, as_printed, place, common
              FROM figure JOIN role ON role.position = figure.role"""
_HOLDS = "rowid IN (SELECT rowid FROM name_words WHERE name_words MATCH :{})"
_TABLES = frozenset({"role", "skill", "figure"})
"""Kinds that have a table of their own."""
_LAST = "\U0010ffff"
"""Behind every letter there is."""


def _names_of(aliases: str) -> Names:
    return {language: tuple(names) for language, names in json.loads(aliases).items()}


def _read(cls: type[R], doc: str) -> R:
    """Return the record that a document holds."""
    return from_plain(cls, json.loads(doc))


def _all_beginnings(words: Iterable[str]) -> str:
    """Return the full-text query for texts in which every word begins a word."""
    return " AND ".join(f'"{word}"*' for word in words)


def _any_spelling(spellings: Iterable[str]) -> str:
    """Return the full-text query for texts that hold any of the spellings, whole words in any order."""
    return " OR ".join("(" + " AND ".join(f'"{word}"' for word in spelling.split()) + ")" for spelling in spellings)
