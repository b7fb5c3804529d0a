"""The pay figures of a pack: those that people wrote, and those that rows of official tables make."""

import csv
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby, islice
from operator import attrgetter, itemgetter
from typing import Any, NamedTuple

from careercli.model import LANGUAGES, ByWayOf, Edition, Match, Occupation, PayFigure, Period, Statistic, Text
from careercli.store.figure_rows import COMMON_FIELDS, NUMBER_FIELDS
from careercli.store.pack_folder import PackChanged, PackFolder, Unreadable


class Carrier(NamedTuple):
    """A role that is about an occupation."""

    role: str
    match: Match
    """How well the occupation is its work."""
    by_way_of: ByWayOf | None = None
    """What leads to the occupation, where the role does not carry its code."""


Carriers = Mapping[tuple[str, str], Sequence[Carrier]]
"""The roles that are about an occupation, by scheme and code."""

_SHARED = ("country", "scheme", "code", "title", "currency", "basis")
"""What neighbouring rows have in common that differ in their numbers only."""
_COLUMNS = (*_SHARED, "statistic", "period", "year", "amount", "place")
_AT_ONCE = 500
"""Rows that are looked at together, column by column, which is many times quicker than one by one."""
_WRITTEN_SHORTEST = re.compile(r"(?:[1-9][0-9]{0,8}+(?:\.[0-9]{0,4}[1-9])?+\|)*+")
"""Amounts, each before a bar, that are written as they would be written again."""

Number = tuple[Statistic, Period, int, float | None, float | None, str, Text | str]
"""What is a figure's own: `NUMBER_FIELDS`. A place that is one for all languages is mere words."""


class FigureSet(NamedTuple):
    """Figures of one source about the pay of one role in one country, alike but for their numbers."""

    beginning: str
    """The id of a figure that people wrote; of the others all but statistic, period and year."""
    is_made: bool
    """Whether the figures are made from rows of an official table."""
    role: str
    country: str
    source: str
    occupation: Occupation | None
    common: Mapping[str, Any]
    """`COMMON_FIELDS`; of sets that have them in common, one and the same."""
    numbers: Sequence[Number]
    of_pack: str | None = None
    """The id of the pack below whose table they are made from, empty of the lowest; null: of the pack itself."""

    def ids(self) -> Iterator[str]:
        """Yield the id of each."""
        for statistic, period, year, *_ in self.numbers:
            yield f"{self.beginning}-{statistic}-{period}-{year}" if self.is_made else self.beginning

    def figures(self) -> Iterator[PayFigure]:
        """Yield each as a record."""
        for id_, (statistic, period, year, low, high, as_printed, place) in zip(self.ids(), self.numbers, strict=True):
            yield PayFigure(
                **self.common,
                id=id_,
                role=self.role,
                country=self.country,
                source=self.source,
                occupation=self.occupation,
                statistic=statistic,
                period=period,
                year=year,
                low=low,
                high=high,
                as_printed=as_printed,
                place=Text(dict.fromkeys(LANGUAGES, place)) if isinstance(place, str) else place,
                pack=None,
            )


@dataclass(frozen=True)
class OfficialTable:
    """A file of official pay that has been checked."""

    name: str
    """Its path inside the pack."""
    survey: str
    """As the ids of its figures have it."""
    edition: Edition


class Figures(Collection[PayFigure]):
    """The pay figures of a pack.

    There may be millions of those made of official tables: they are made anew, from their table, each time one asks
    for them. Raises `PackChanged` if a table is no longer what was checked.
    """

    def __init__(
        self,
        folder: PackFolder,
        written: Sequence[PayFigure],
        tables: Sequence[OfficialTable],
        carriers: Carriers,
        made: int,
    ) -> None:
        """`made` is how many figures the tables make."""
        self._folder = folder
        self._written = written
        self._tables = tables
        self._carriers = carriers
        self._made = made

    def sets(self) -> Iterator[FigureSet]:
        """Yield all figures in order, those together that differ in their numbers only."""
        yield from map(_alone, self._written)
        for table in self._tables:
            yield from made_of(self._folder, table, self._carriers)

    def beginnings(self) -> Mapping[str, frozenset[str]]:
        """Return what the ids begin with that each table makes, by the table's path inside the pack."""
        return {
            table.name: frozenset(each.beginning for each in made_of(self._folder, table, self._carriers))
            for table in self._tables
        }

    def __len__(self) -> int:
        return len(self._written) + self._made

    def __iter__(self) -> Iterator[PayFigure]:
        for several in self.sets():
            yield from several.figures()

    def __contains__(self, figure: object) -> bool:
        return any(figure == each for each in self)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Figures):
            return NotImplemented
        return len(self) == len(other) and all(one == two for one, two in zip(self, other, strict=True))

    def __hash__(self) -> int:
        return hash((len(self), tuple(self._tables)))


def made_of(folder: PackFolder, table: OfficialTable, by_code: Carriers) -> Iterator[FigureSet]:
    """Yield the figures that a table makes. Raises `PackChanged` if it is no longer what was checked."""
    with _rows(folder, table, _COLUMNS) as rows:
        yield from _sets(rows, table, by_code)


def occupations_of(folder: PackFolder, table: OfficialTable) -> frozenset[tuple[str, str]]:
    """Return scheme and code of every occupation that a table has. Raises what `made_of` raises."""
    with _rows(folder, table, ("scheme", "code")) as rows:
        return frozenset((scheme, code) for scheme, code in rows)


@contextmanager
def _rows(folder: PackFolder, table: OfficialTable, columns: Sequence[str]) -> Iterator[Iterator[Sequence[str]]]:
    """Open a table that has been checked, whose rows are these columns."""
    try:
        with folder.lines(table.name) as lines:
            rows = csv.reader(lines, strict=True)
            header = next(rows)
            yield map(itemgetter(*map(header.index, columns)), rows)
    except (ValueError, LookupError, csv.Error, Unreadable):
        # What was checked has none of these.
        raise PackChanged(folder.path) from None


def beginning(country: str, role: str, survey: str) -> str:
    """Return what the ids of all figures begin with that a table makes about the pay of a role."""
    return f"{country.lower()}-{role}-{survey}"


def sets_of(figures: Collection[PayFigure]) -> Iterator[FigureSet]:
    """Yield the figures of a pack in sets."""
    return figures.sets() if isinstance(figures, Figures) else map(_alone, figures)


_number = attrgetter(*NUMBER_FIELDS)


def _alone(figure: PayFigure) -> FigureSet:
    """Return a set of a figure that people wrote."""
    return FigureSet(
        beginning=figure.id,
        is_made=False,
        role=figure.role,
        country=figure.country,
        source=figure.source,
        occupation=figure.occupation,
        common={name: getattr(figure, name) for name in COMMON_FIELDS},
        numbers=(_number(figure),),
    )


def _sets(rows: Iterator[Sequence[str]], table: OfficialTable, by_code: Carriers) -> Iterator[FigureSet]:
    """Yield the figures of rows whose cells have been checked: of each number one for every role that it is about."""
    commons: dict[tuple[str, str], Mapping[str, Any]] = {}
    for shared, several in groupby(_numbers(rows), itemgetter(0)):
        country, scheme, code, title, currency, basis = shared
        roles = by_code.get((scheme, code))
        if roles is None:
            continue
        if (currency, basis) not in commons:
            commons[currency, basis] = _common(table.edition, currency, basis)
        numbers = [number for _, number in several]
        for role, match, by_way_of in roles:
            yield FigureSet(
                beginning=beginning(country, role, table.survey),
                is_made=True,
                role=role,
                country=country,
                source=str(table.edition.source),
                occupation=Occupation(scheme=scheme, code=code, title=title, match=match, by_way_of=by_way_of),
                common=commons[currency, basis],
                numbers=numbers,
            )


def _common(edition: Edition, currency: str, basis: str) -> Mapping[str, Any]:
    known = {"currency": currency, "basis": basis, "year_status": "stated", "year_note": edition.year_note}
    return dict.fromkeys(COMMON_FIELDS) | known


def _numbers(rows: Iterator[Sequence[str]]) -> Iterator[tuple[tuple[Any, ...], Number]]:
    """Yield for each row what neighbours have in common with it, and what is its own."""
    while some := list(islice(rows, _AT_ONCE)):
        *shared, statistics, periods, years, printed, places = zip(*some, strict=True)
        amounts = list(map(float, printed))
        if not _WRITTEN_SHORTEST.fullmatch(f"{'|'.join(printed)}|"):
            printed = tuple(f"{amount:.15g}" for amount in amounts)
        lows: Sequence[float | None] = amounts
        highs: Sequence[float | None] = amounts
        if "below" in statistics:
            lows = [None if one == "below" else amount for one, amount in zip(statistics, amounts, strict=True)]
        if "above" in statistics:
            highs = [None if one == "above" else amount for one, amount in zip(statistics, amounts, strict=True)]
        own: Iterable[Any] = zip(statistics, periods, map(int, years), lows, highs, printed, places, strict=True)
        yield from zip(zip(*shared, strict=True), own, strict=True)
