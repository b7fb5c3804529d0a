"""Answers the catalogue's questions from a compiled pack."""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, MutableMapping, Sequence
from functools import cached_property, partial, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, Literal, ParamSpec, TypeVar

from careercli.catalog import (
    Alike,
    AlikeFigures,
    CodedRole,
    CountedKind,
    Coverage,
    ListedRole,
    Name,
    NameKind,
    RoleWithCode,
    TitledKind,
    Wanted,
    WantedFigures,
)
from careercli.model import (
    Code,
    CodeScheme,
    Country,
    Edition,
    GroupPay,
    GuideTopic,
    Ladder,
    Language,
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
    SkillRating,
    Source,
    Text,
)
from careercli.plain import from_plain
from careercli.records import Record
from careercli.store.compiled_role_codes import address_of
from careercli.store.database import Database, Values
from careercli.store.figure_rows import FigureRows
from careercli.store.layer_rows import TABLES, LayerRows
from careercli.store.name_rows import NameRows, all_beginnings
from careercli.store.remembered import Remembered
from careercli.store.stored import loaded
from careercli.streams import Stream

if TYPE_CHECKING:
    from careercli.store.finder_rows import FinderRows
    from careercli.store.hidden_rows import Hidden

R = TypeVar("R", bound=Record)
T = TypeVar("T")
P = ParamSpec("P")


def _once(
    question: Callable[Concatenate["SqliteCatalog", P], T],
) -> Callable[Concatenate["SqliteCatalog", P], T]:
    """Let a question be asked of the database once: a compiled pack never changes, and answers ask again and again."""

    @wraps(question)
    def ask(catalog: "SqliteCatalog", /, *args: P.args, **kwargs: P.kwargs) -> T:
        asked = (question.__name__, args, *kwargs.items())
        return catalog.known.once(asked, question, catalog, *args, **kwargs)

    return ask


class SqliteCatalog:
    """A `Catalog` over a database that `compile_pack` has written; several threads may ask it at once."""

    def __init__(self, database: Database, *, is_above: bool = False) -> None:
        """Let the records of a pack that lies above another name it as theirs."""
        self._database = database
        self._pack: str | None = None
        if is_above:
            self._pack = self._records("info", PackInfo)[0].id
        self._figures = FigureRows(database, self._pack)
        self._names = NameRows(database, self._figures)
        self._hidden: Hidden | None = None
        self.rows = LayerRows(database)
        self.known = Remembered()
        """Answers given so far, by question."""
        self._requirements = Remembered()
        self._worked_out: dict[type[object], object] = {}

    @property
    def worked_out(self) -> MutableMapping[type[object], object]:
        return self._worked_out

    @property
    def file(self) -> Path | None:
        """Return where the compiled form is kept; None where nothing can be kept."""
        return self._database.file

    @property
    def parts(self) -> tuple["SqliteCatalog", ...]:
        """Return the packs that it is joined from."""
        return (self,)

    @cached_property
    def _finder(self) -> "FinderRows":
        # Most words name what they mean.
        from careercli.store.finder_rows import FinderRows

        return FinderRows(self._database)

    @_once
    def info(self) -> PackInfo:
        return self._records("info", PackInfo)[0]

    def roles(self, ids: Iterable[str] | None = None) -> tuple[Role, ...]:
        if ids is None:
            return tuple(map(self._role, self._rows(f"{_ROLES} ORDER BY position")))
        return tuple(map(self.role, ids))

    def role(self, id_: str) -> Role:
        """Return a role that the pack defines."""
        (row,) = self._rows(f"{_ROLES} WHERE id = ?", (id_,))
        return self._role(row)

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
            "words": None if containing is None else all_beginnings(containing),
        }
        asked = [_LISTED_IF[name] for name, value in values.items() if value is not None]
        found = _LISTED_ROLES.format(conditions=" AND ".join(["position > :after", *asked]))
        for _, id_, of, title, aliases, skills, readings, countries in self._database.stream(found, values):
            yield ListedRole(
                id=id_,
                title=loaded(title),
                family=of,
                aliases=_names_of(aliases),
                skills=tuple(loaded(skills)),
                readings=tuple(map(tuple, loaded(readings))),
                countries=tuple(loaded(countries)),
                pack=self._pack,
            )

    def skills(self) -> tuple[Skill, ...]:
        docs = self._rows("SELECT doc FROM skill WHERE defined ORDER BY position")
        return tuple(self._read(Skill, doc) for (doc,) in docs)

    def skills_by_need(self) -> Iterator[Skill]:
        found = "SELECT id FROM skill WHERE defined ORDER BY roles DESC, essential DESC, position"
        yield from map(self.skill, self._column(found))

    def skill(self, id_: str) -> Skill:
        """Return a skill that the pack defines."""
        ((doc,),) = self._rows("SELECT doc FROM skill WHERE id = ? AND defined", (id_,))
        return self._read(Skill, doc)

    def roles_without_skills(self, most: int) -> tuple[str, ...]:
        found = "SELECT id FROM role JOIN role_summary USING (position) WHERE skills = '[]' ORDER BY position LIMIT ?"
        return self._column(found, (most,))

    def requirements(self, skill: str) -> Iterator[tuple[str, Requirement]]:
        found = """SELECT role.position, role.id, demand.doc FROM requirement
                   JOIN role ON role.position = requirement.role JOIN demand ON demand.number = requirement.demand
                   WHERE requirement.skill = (SELECT position FROM skill WHERE id = :skill)
                   AND requirement.role > :after ORDER BY requirement.role LIMIT :most"""
        for _, role, doc in self._database.stream(found, {"skill": skill}):
            # Many roles ask for a skill in the same words.
            yield role, self._requirements.once((skill, doc), self._requirement, skill, doc)

    def roles_coded(self, code: Code) -> tuple[CodedRole, ...]:
        found = """SELECT role.id, own
                   FROM role_code JOIN role ON role.position = role_code.role
                   WHERE scheme = ? AND address = ? ORDER BY role_code.role, place"""
        rows = self._rows(found, (code.scheme, address_of(code)))
        return tuple(CodedRole(id_, bool(own), self._pack) for id_, own in rows)

    def coverage(self, skills: Iterable[str]) -> tuple[Coverage, ...]:
        rows = self._rows(_COVERAGE, (json.dumps(list(skills)),))
        return tuple(Coverage(*row) for row in rows)

    @_once
    def codes(self, kind: TitledKind, scheme: CodeScheme) -> tuple[tuple[str, Code], ...]:
        found = "SELECT id, doc FROM code WHERE kind = ? AND scheme = ? ORDER BY owner, place"
        return tuple((id_, self._read(Code, doc)) for id_, doc in self._rows(found, (kind, scheme)))

    def ratings(self, occupations: Iterable[str], scheme: CodeScheme = "onet-soc") -> tuple[SkillRating, ...]:
        found = """SELECT doc FROM rating WHERE scheme = ? AND occupation IN (SELECT value FROM json_each(?))
                   ORDER BY occupation, element"""
        rows = self._rows(found, (scheme, json.dumps(list(occupations))))
        return tuple(self._read(SkillRating, doc) for (doc,) in rows)

    def rated(self) -> Mapping[tuple[CodeScheme, str], int]:
        """Return how many ratings there are of each occupation that has any."""
        found = "SELECT scheme, occupation, count(*) FROM rating GROUP BY scheme, occupation"
        return {(scheme, occupation): count for scheme, occupation, count in self._rows(found)}

    @_once
    def title(self, kind: TitledKind, id_: str) -> Text:
        column, table = ("title", "role JOIN role_summary USING (position)") if kind == "role" else ("name", "skill")
        rows = self._rows(f"SELECT {column} FROM {table} WHERE id = ? AND defined", (id_,))  # noqa: S608  # no input in it
        return Text(loaded(rows[0][0])) if rows else Text({})

    def summary(self, role: str) -> Text:
        found = """SELECT json_extract(doc, '$.summary.text') FROM role JOIN role_record USING (position)
                   WHERE id = ? AND defined"""
        rows = self._rows(found, (role,))
        return Text(loaded(rows[0][0])) if rows else Text({})

    def in_order(self, kind: TitledKind, ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(self.rows.places(kind, ids))

    def count(self, kind: CountedKind) -> int:
        if kind == "figure":
            return self._figures.count()
        if kind in TABLES:
            ((count,),) = self._rows(f"SELECT count(*) FROM {kind} WHERE defined")  # noqa: S608  # no input in it
        elif kind == "rating":
            ((count,),) = self._rows("SELECT count(*) FROM rating")
        else:
            ((count,),) = self._rows("SELECT count(*) FROM record WHERE kind = ?", (kind,))
        return int(count)

    def figures_of_below(self) -> int:
        return self._figures.count_of_below()

    @_once
    def country(self, id_: str) -> Country:
        return self._record("country", Country, id_)

    @_once
    def source(self, id_: str) -> Source:
        return self._record("source", Source, id_)

    def figure(self, id_: str) -> PayFigure:
        figure = self._figures.by_id(id_)
        if figure is None:
            raise LookupError(id_)
        return figure

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
        return self._figures.of(roles, countries, year=year, broad=broad)

    def listed_figures(self, wanted: WantedFigures) -> Iterator[PayFigure]:
        return self._figures.listed(wanted)

    def alike_figures(self, wanted: WantedFigures) -> tuple[AlikeFigures, ...]:
        return self._figures.alike(wanted)

    def figures_of(self, source: str) -> Stream[str]:
        return self._figures.of_source(source)

    def roles_figured_by(self, source: str) -> tuple[str, ...]:
        found = "SELECT id FROM role WHERE position IN (SELECT role FROM figure_set WHERE source = ?) ORDER BY id"
        return self._column(found, (source,))

    def roles_citing(self, source: str) -> tuple[str, ...]:
        found = "SELECT id FROM citation JOIN role ON position = citation.role WHERE source = ? ORDER BY position"
        return self._column(found, (source,))

    @_once
    def countries_with_pay(self, role: str, *, broad: bool = False) -> tuple[str, ...]:
        found = """SELECT DISTINCT country FROM figure_set WHERE role = (SELECT position FROM role WHERE id = ?)
                   AND broad <= ? AND of_employer <= ? ORDER BY country"""
        return self._column(found, (role, broad, broad))

    def roles_with_pay(self, most: int) -> tuple[str, ...]:
        found = """SELECT id FROM role WHERE position IN (
                   SELECT role FROM figure_set WHERE NOT broad AND NOT of_employer) ORDER BY id LIMIT ?"""
        return self._column(found, (most,))

    @_once
    def edition(self, series: SeriesId, _area: str | None = None, _year: int | None = None) -> Edition | None:
        found = "SELECT doc FROM record WHERE kind = 'edition' AND id = 'reference/' || ? || '.csv'"
        rows = self._rows(found, (series,))
        return self._read(Edition, rows[0][0]) if rows else None

    def editions(self) -> tuple[Edition, ...]:
        return self._records("table", Edition)

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
        return self._names.named(kind, folded)

    def named_with(self, kind: NameKind, words: Iterable[str], most: int = -1) -> tuple[str, ...]:
        return self._names.named_with(kind, words, most)

    def ids(self, kind: NameKind, beginning: str = "", most: int = -1, *, backwards: bool = False) -> tuple[str, ...]:
        return self._names.ids(kind, beginning, most, backwards=backwards)

    def names(self, kind: NameKind) -> tuple[Name, ...]:
        return self._names.names(kind)

    def has_more_names(self, kind: NameKind, than: int) -> bool:
        return self._names.has_more(kind, than)

    def words_of_names(self) -> Mapping[str, int]:
        return self._names.words()

    def names_with(self, kind: NameKind, wanted: Sequence[Wanted], letters: int, most: int) -> tuple[Name, ...]:
        return self._names.holding(kind, wanted, letters, most)

    def roles_like(self, folded: str, most: int, packs: Collection[str] | None = None) -> tuple[Alike, ...]:
        if packs is not None and self.info().id not in packs:
            return ()
        return tuple(alike._replace(pack=self._pack) for alike in self._finder.alike(folded, most))

    def roles_with_code(self, code: str) -> tuple[RoleWithCode, ...]:
        return tuple(role._replace(pack=self._pack) for role in self._finder.coded(code))

    def codes_of(self, role: str) -> tuple[RoleWithCode, ...]:
        return tuple(code._replace(pack=self._pack) for code in self._finder.codes(role))

    def spoken(self, word: str) -> Mapping[Language, float]:
        return self._finder.spoken(word)

    def currency_names(self) -> Mapping[str, Text]:
        found = "SELECT id, doc FROM record WHERE kind = 'currency-name' ORDER BY position"
        return {id_: Text(loaded(doc)) for id_, doc in self._rows(found)}

    @_once
    def country_name(self, country: str) -> Text:
        found = "SELECT doc FROM record WHERE kind = 'country-name' AND id = ?"
        rows = self._rows(found, (country,))
        return Text(loaded(rows[0][0]) if rows else {})

    def hide(self, hidden: "Hidden") -> None:
        """Let every question find some things gone, beside those that were hidden before."""
        # Hardly anybody has packs that override anything.
        from careercli.store.hidden_rows import hide

        self._hidden = hidden if self._hidden is None else self._hidden.joined(hidden)
        self._database.prepare(partial(hide, self._hidden))
        self._names.some_are_hidden = True
        self.known.forget()

    def close(self) -> None:
        """Let go of the pack's compiled form."""
        self._database.close()

    def _rows(self, sql: str, values: Values = ()) -> list[Any]:
        return self._database.rows(sql, values)

    def _column(self, sql: str, values: Values = ()) -> tuple[str, ...]:
        """Return the only column of all rows."""
        return tuple(value for (value,) in self._rows(sql, values))

    def _record(self, kind: str, cls: type[R], id_: str) -> R:
        found = "SELECT doc FROM record WHERE kind = ? AND id = ?"
        ((doc,),) = self._rows(found, (kind, id_))
        return self._read(cls, doc)

    def _records_of(self, column: Literal["role", "country"], id_: str, kind: str, cls: type[R]) -> tuple[R, ...]:
        found = f"SELECT doc FROM record WHERE kind = ? AND {column} = ? ORDER BY position"  # noqa: S608  # no input in it
        return tuple(self._read(cls, doc) for (doc,) in self._rows(found, (kind, id_)))

    def _records(self, kind: str, cls: type[R]) -> tuple[R, ...]:
        found = "SELECT doc FROM record WHERE kind = ? ORDER BY position"
        return tuple(self._read(cls, doc) for (doc,) in self._rows(found, (kind,)))

    def _role(self, row: tuple[str, ...]) -> Role:
        id_, family, *parts = row
        title, aliases, more, skills, demands = map(loaded, parts)
        said = self._demands(demands)
        asked = [{"skill": skill, **said[number]} for skill, number in zip(skills, demands, strict=True)]
        known = {"id": id_, "family": family, "title": title, "aliases": aliases, "skills": asked}
        return from_plain(Role, {**more, **known, "pack": self._pack})

    def _demands(self, numbers: Collection[int]) -> Mapping[int, Mapping[str, Any]]:
        """Return what is said of skills that are asked for, by its number."""
        found = "SELECT number, doc FROM demand WHERE number IN (SELECT value FROM json_each(?))"
        return {number: loaded(doc) for number, doc in self._rows(found, (json.dumps([*{*numbers}]),))}

    def _requirement(self, skill: str, doc: str) -> Requirement:
        return from_plain(Requirement, {"skill": skill, **loaded(doc)})

    def _read(self, cls: type[R], doc: str) -> R:
        """Return the record that a document holds, with its pack if it is one that knows it.

        What is made from a table of a pack below names that one itself.
        """
        return from_plain(cls, loaded(doc) if self._pack is None else {"pack": self._pack, **loaded(doc)})


_ROLES = """SELECT id, family, title, aliases, doc, skills, demands
            FROM role JOIN role_summary USING (position) JOIN role_record USING (position)"""
_LISTED_ROLES = """
SELECT position, id, family, title, aliases, skills, readings,
       (SELECT json_group_array(country) FROM (
        SELECT DISTINCT country FROM figure_set WHERE role = role.position AND NOT broad AND NOT of_employer
        ORDER BY country))
FROM role JOIN role_summary USING (position) WHERE {conditions} ORDER BY position LIMIT :most"""
_LISTED_IF = {
    "family": "family = :family",
    "country": """EXISTS (SELECT 1 FROM figure_set WHERE role = role.position AND NOT broad AND NOT of_employer
                  AND country = :country)""",
    "skill": """EXISTS (SELECT 1 FROM requirement JOIN skill ON skill.position = requirement.skill
                WHERE skill.id = :skill AND requirement.role = role.position)""",
    "words": "position IN (SELECT rowid FROM role_words WHERE role_words MATCH :words)",
}
_COVERAGE = """
SELECT role.id, had.essential, asked.essential, had.helpful, asked.helpful
FROM (SELECT role, sum(essential) AS essential, sum(NOT essential) AS helpful FROM requirement
      WHERE skill IN (SELECT position FROM skill WHERE id IN (SELECT value FROM json_each(?))) GROUP BY role) AS had
     JOIN asked ON asked.role = had.role JOIN role ON role.position = had.role
ORDER BY role.position"""


def _names_of(aliases: str) -> Names:
    return {language: tuple(names) for language, names in loaded(aliases).items()}
