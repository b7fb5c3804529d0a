"""Reads pay figures from the compiled form of a pack."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from functools import partial
from typing import Any, Literal, get_args

import apsw

from careercli.catalog import AlikeFigures, WantedFigures
from careercli.model import LANGUAGES, ByWayOf, Match, Occupation, PayFigure, Period, Statistic, Text
from careercli.plain import fields_from_plain, from_plain
from careercli.store.database import Database
from careercli.store.remembered import Remembered
from careercli.store.stored import loaded
from careercli.streams import Stream

NUMBER_FIELDS = ("statistic", "period", "year", "low", "high", "as_printed", "place")
"""Fields in which the figures of a set differ."""
_SET_FIELDS = {"id", "role", "country", "source", "occupation", "pack"}
COMMON_FIELDS = tuple(field.name for field in fields(PayFigure) if field.name not in {*NUMBER_FIELDS, *_SET_FIELDS})
"""Fields that many sets have in common."""

_ID = "CASE WHEN is_made THEN beginning || '-' || statistic || '-' || period || '-' || year ELSE beginning END"
_COLUMNS = f"""{_ID}, role.id, country, source, scheme, code, figure_set.title, match, by_way_of, of_pack, common,
       statistic, period, year, low, high, as_printed, place"""
_FIGURES = f"""
SELECT {_COLUMNS}
FROM figure_set JOIN figure ON figure.position BETWEEN first AND last
     JOIN role ON role.position = figure_set.role"""  # noqa: S608  # no input in it
# In this order, so that figures come in theirs without being sorted. The first set is the one in which the last figures
# ended; the plus sign keeps SQLite from looking through all figures since then for each of the sets behind it.
_LISTED = f"""
SELECT figure.position, {_COLUMNS}
FROM figure_set CROSS JOIN figure ON figure.position BETWEEN first AND last
     JOIN role ON role.position = figure_set.role
WHERE first >= coalesce((SELECT max(first) FROM figure_set WHERE first <= :after), 0) AND +figure.position > :after
      AND {{conditions}}
ORDER BY first, figure.position LIMIT :most"""  # noqa: S608  # no input in it
_ALIKE = """
SELECT country, common, year, source, count(*)
FROM figure_set JOIN figure ON figure.position BETWEEN first AND last
WHERE {conditions} GROUP BY country, common, year, source"""
PARTS_OF_ENDING = 3
"""Words behind the beginning of a made figure's id: statistic, period and year."""
_LAST = "\U0010ffff"
"""Behind every letter there is."""


def place_of(id_: str, connection: apsw.Connection) -> int | None:
    """Return the position of a figure in a compiled pack; None if there is none of this id."""
    found = f"""SELECT figure.position FROM main.figure_set JOIN main.figure ON figure.position BETWEEN first AND last
                WHERE beginning IN (SELECT value FROM json_each(:beginnings)) AND {_ID} = :id"""  # noqa: S608  # no input in it
    values = {"id": id_, "beginnings": json.dumps(_beginnings(id_, PARTS_OF_ENDING))}
    for (position,) in connection.execute(found, values):
        return int(position)
    return None


class FigureRows:
    """The pay figures of one pack."""

    def __init__(self, database: Database, pack: str | None = None) -> None:
        """`pack` is the id that the figures name as their pack's."""
        self._database = database
        self._pack = pack
        self._commons = Remembered()

    def by_id(self, id_: str) -> PayFigure | None:
        """Return a figure; None if there is none of this id."""
        found = f"{_FIGURES} WHERE beginning IN (SELECT value FROM json_each(:beginnings)) AND {_ID} = :id"  # noqa: S608  # no input in it
        rows = self._database.rows(found, {"id": id_, "beginnings": json.dumps(_beginnings(id_, PARTS_OF_ENDING))})
        return self._figure(rows[0]) if rows else None

    def of(
        self, roles: Iterable[str] | None, countries: Iterable[str] | None, *, year: int | None, broad: bool
    ) -> tuple[PayFigure, ...]:
        """Return the figures of some roles and countries, or of all, those of wider occupations last."""
        wanted = WantedFigures(
            roles=None if roles is None else tuple(roles),
            countries=None if countries is None else tuple(countries),
            year=year,
            broad=broad,
        )
        conditions, values = _conditions(wanted)
        found = f"{_FIGURES} WHERE {conditions} ORDER BY broad, figure.position"
        return tuple(map(self._figure, self._database.rows(found, values)))

    def listed(self, wanted: WantedFigures) -> Iterator[PayFigure]:
        """Yield figures in order, as they are asked for."""
        conditions, values = _conditions(wanted)
        for _, *row in self._database.stream(_LISTED.format(conditions=conditions), values):
            yield self._figure(tuple(row))

    def alike(self, wanted: WantedFigures) -> tuple[AlikeFigures, ...]:
        """Return how many figures there are, by country, currency, year and source."""
        conditions, values = _conditions(wanted)
        several: Counter[tuple[str, str, int, str]] = Counter()
        for country, common, year, source, figures in self._database.rows(_ALIKE.format(conditions=conditions), values):
            several[country, self._common(common)["currency"], year, source] += figures
        return tuple(AlikeFigures(*kind, figures) for kind, figures in sorted(several.items()))

    def count(self) -> int:
        """Return how many figures there are."""
        ((count,),) = self._database.rows("SELECT coalesce(sum(figures), 0) FROM figure_set")
        return int(count)

    def count_of_below(self) -> int:
        """Return how many figures are made from tables of packs below."""
        ((count,),) = self._database.rows("SELECT coalesce(sum(figures), 0) FROM figure_set WHERE of_pack IS NOT NULL")
        return int(count)

    def of_source(self, source: str) -> Stream[str]:
        """Return the ids of the figures that a source prints, in order."""
        return Stream(partial(self._of_source, source), partial(self._count_of_source, source))

    def _of_source(self, source: str) -> Iterator[str]:
        found = f"""SELECT first, {_ID} FROM (
                    SELECT * FROM figure_set WHERE source = :source AND first > :after ORDER BY first LIMIT :most)
                    JOIN figure ON position BETWEEN first AND last ORDER BY position"""  # noqa: S608  # no input in it
        return (id_ for _, id_ in self._database.stream(found, {"source": source}))

    def _count_of_source(self, source: str) -> int:
        found = "SELECT coalesce(sum(figures), 0) FROM figure_set WHERE source = ?"
        ((count,),) = self._database.rows(found, (source,))
        return int(count)

    def ids(self, beginning: str, most: int, order: Literal["ASC", "DESC"] = "ASC") -> tuple[str, ...]:
        """Return the ids that begin so; at most so many if `most` is not negative."""
        # What is typed may end within what the ids of a set begin with, or behind it.
        found = f"""SELECT {_ID} AS id FROM (
                    SELECT * FROM (SELECT * FROM figure_set WHERE beginning >= :from AND beginning < :to
                                   ORDER BY beginning {order} LIMIT :most)
                    UNION ALL
                    SELECT * FROM figure_set WHERE beginning IN (SELECT value FROM json_each(:beginnings)))
                    JOIN figure ON position BETWEEN first AND last
                    WHERE id >= :from AND id < :to ORDER BY id {order} LIMIT :most"""  # noqa: S608  # no input in it
        values = {
            "from": beginning,
            "to": beginning + _LAST,
            "beginnings": json.dumps(_beginnings(beginning, PARTS_OF_ENDING)[1:]),
            "most": most,
        }
        return self._column(found, values)

    def ids_with(self, words: Iterable[str], most: int) -> tuple[str, ...]:
        """Return the ids in which each word begins a word, in order; at most so many if `most` is not negative."""
        patterns = {word: f"*-{word}*" for word in words}
        if not patterns:
            return ()
        # What cannot stand in an ending is looked for in beginnings only, of which there are far fewer.
        early = [pattern for word, pattern in patterns.items() if not _may_begin_part_of_ending(word)]
        conditions = [*["'-' || beginning GLOB ?"] * len(early), *[f"'-' || {_ID} GLOB ?"] * len(patterns)]
        found = f"""SELECT {_ID} AS id FROM figure_set JOIN figure ON position BETWEEN first AND last
                    WHERE {" AND ".join(conditions)} ORDER BY id LIMIT ?"""  # noqa: S608  # no input in it
        return self._column(found, (*early, *patterns.values(), most))

    def _column(self, sql: str, values: Any) -> tuple[str, ...]:
        return tuple(value for (value,) in self._database.rows(sql, values))

    def _figure(self, row: tuple[Any, ...]) -> PayFigure:
        """Return the record of a row; without `__init__`, which would look for fields missing or unknown."""
        id_, role, country, source, scheme, code, title, match, by_way_of, of_pack, common, *number = row
        statistic, period, year, low, high, as_printed, place = number
        figure = object.__new__(PayFigure)
        vars(figure).update(
            self._common(common),
            id=id_,
            role=role,
            country=country,
            source=source,
            occupation=None if scheme is None else _occupation(scheme, code, title, match, by_way_of),
            statistic=statistic,
            period=period,
            year=year,
            low=low,
            high=high,
            as_printed=as_printed,
            place=Text(dict.fromkeys(LANGUAGES, place) if isinstance(place, str) else loaded(place.decode())),
            pack=self._pack if of_pack is None else of_pack or None,
        )
        return figure

    def _common(self, number: int) -> Mapping[str, Any]:
        """Return the fields that sets of figures have in common."""
        return self._commons.once(number, self._read_common, number)

    def _read_common(self, number: int) -> Mapping[str, Any]:
        ((doc,),) = self._database.rows("SELECT doc FROM common WHERE number = ?", (number,))
        return fields_from_plain(PayFigure, loaded(doc), COMMON_FIELDS)


def _occupation(scheme: str, code: str, title: str, match: Match, by_way_of: str | None) -> Occupation:
    way = None if by_way_of is None else from_plain(ByWayOf, loaded(by_way_of))
    return Occupation(scheme=scheme, code=code, title=title, match=match, by_way_of=way)


def _conditions(wanted: WantedFigures) -> tuple[str, dict[str, object]]:
    """Return the SQL that tells which figures are wanted, and its values."""
    # As JSON lists, because SQLite limits the number of parameters, not their length; and only those
    # conditions that there are, because an index is of no use to "this or anything".
    conditions = ["TRUE" if wanted.broad else "NOT broad"]
    values: dict[str, object] = {}
    for name, several in wanted._asdict().items():
        if several is not None and name in _WANTED_IF:
            conditions.append(_WANTED_IF[name])
            values[name] = json.dumps(several) if isinstance(several, tuple) else several
    if wanted.printed is not None:
        conditions.append(_PRINTED_SO)
        values |= {"words": wanted.printed.words, "amounts": json.dumps(wanted.printed.amounts)}
    return " AND ".join(conditions), values


_WANTED_IF: Mapping[str, str] = {
    "roles": "figure_set.role IN (SELECT position FROM role WHERE id IN (SELECT value FROM json_each(:roles)))",
    "countries": "country IN (SELECT value FROM json_each(:countries))",
    "sources": "source IN (SELECT value FROM json_each(:sources))",
    "statistics": "statistic IN (SELECT value FROM json_each(:statistics))",
    "year": "year = :year",
    "currencies": """common IN (SELECT number FROM common
                    WHERE json_extract(doc, '$.currency') IN (SELECT value FROM json_each(:currencies)))""",
}
_PRINTED_SO = """(as_printed = :words OR low IN (SELECT value FROM json_each(:amounts))
                  OR high IN (SELECT value FROM json_each(:amounts)))"""


def _beginnings(id_: str, most: int) -> list[str]:
    """Return an id and what is left of it without its last parts, up to so many of them."""
    return [id_, *(id_.rsplit("-", parts)[0] for parts in range(1, min(most, id_.count("-")) + 1))]


def _may_begin_part_of_ending(word: str) -> bool:
    return word.isdigit() or any(part.startswith(word) for part in (*get_args(Statistic), *get_args(Period)))
