"""Turns official figures about occupations into figures about roles, by the codes that the roles carry."""

import csv
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from pathlib import PurePosixPath
from typing import Any

from careercli.model import LANGUAGES, Edition, Language, Match, Occupation, PayFigure, Projection, Role
from careercli.store.pack_files import OutlookRow
from careercli.store.pack_folder import PackChanged, PackFolder, Unreadable

Carriers = Mapping[tuple[str, str], Sequence[tuple[str, Match]]]
"""The roles that are about an occupation, and how well it is their work, by scheme and code."""

_COLUMNS = ("country", "scheme", "code", "title", "year", "statistic", "period", "amount", "currency", "basis", "place")
_EXACT = 15
"""Letters of a number that is written with all its digits."""
_SHARED = 1000
"""Values of a table that its figures share, so that none stands in memory many times."""


@dataclass(frozen=True)
class OfficialTable:
    """A file of official pay that has been checked."""

    name: str
    """Its path inside the pack."""
    survey: str
    """As the ids of its figures have it."""
    edition: Edition


class Figures(Collection[PayFigure]):
    """The pay figures of a pack: those that people wrote, then those made of official tables.

    There may be millions of the latter: they are made anew, from their table, each time one asks for them. Raises
    `PackChanged` if a table is no longer what was checked.
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

    def __len__(self) -> int:
        return len(self._written) + self._made

    def __iter__(self) -> Iterator[PayFigure]:
        yield from self._written
        for table in self._tables:
            yield from self._made_of(table)

    def __contains__(self, figure: object) -> bool:
        return any(figure == each for each in self)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Figures):
            return NotImplemented
        return len(self) == len(other) and all(one == two for one, two in zip(self, other, strict=True))

    def __hash__(self) -> int:
        return hash((len(self), tuple(self._tables)))

    def _made_of(self, table: OfficialTable) -> Iterator[PayFigure]:
        """Yield a figure for every printed number and every role whose primary code it is about."""
        try:
            with self._folder.lines(table.name) as lines:
                rows = csv.reader(lines, strict=True)
                header = next(rows)
                chosen = itemgetter(*map(header.index, _COLUMNS))
                in_order = rows if tuple(header) == _COLUMNS else map(chosen, rows)
                yield from _figures(in_order, table, self._carriers)
        except (ValueError, LookupError, csv.Error, Unreadable):
            # What was checked has none of these.
            raise PackChanged(self._folder.path) from None


def carriers(roles: Iterable[Role]) -> Carriers:
    """Return the roles by the occupations they are about: by their primary code of each scheme.

    Not where the code is matched to an ESCO occupation rather than to the role, or is only a part of its work.
    """
    by_code: dict[tuple[str, str], list[tuple[str, Match]]] = {}
    for role in roles:
        primary = {code.scheme: code for code in reversed(role.codes) if code.esco is None}
        for code in primary.values():
            if code.match != "narrow":
                by_code.setdefault((code.scheme, code.code), []).append((role.id, code.match))
    return by_code


def beginning_of(id_: str) -> str:
    """Return an official figure's id without its end: statistic, period and year.

    Figures of one table have one id only if they have one beginning from two codes: of each code, a table has a
    statistic, period and year once.
    """
    return id_.rsplit("-", 3)[0]


def beginnings(name: str, codes: Iterable[tuple[str, str]], by_code: Carriers) -> Iterator[str]:
    """Yield the beginnings of the ids of all figures that a table makes of some occupations."""
    country, _, survey = PurePosixPath(name).stem.partition("-")
    for code in codes:
        for role, _ in by_code.get(code, ()):
            yield f"{country}-{role}-{survey}"


def _figures(rows: Iterable[Sequence[str]], table: OfficialTable, by_code: Carriers) -> Iterator[PayFigure]:
    """Yield the figures of rows whose cells have been checked."""
    survey = table.survey
    same: dict[str, Any] = {
        **dict.fromkeys(PayFigure.__dataclass_fields__),
        "year_status": "stated",
        "year_note": table.edition.year_note,
        "source": str(table.edition.source),
    }
    places: dict[str, Mapping[Language, str]] = {}
    occupations: dict[tuple[str, ...], Occupation] = {}
    new, set_values = PayFigure.__new__, object.__setattr__
    for country, scheme, code, title, year, statistic, period, printed, currency, basis, words in rows:
        roles = by_code.get((scheme, code))
        if roles is None:
            continue
        amount = float(printed)
        # Most are written as they would be written again, which takes longer to do than to see.
        is_short = len(printed) <= _EXACT and printed[0] != "0" and (printed[-1] != "0" or "." not in printed)
        as_printed = printed if is_short else f"{amount:.15g}"
        # Names of files and columns are in no language.
        place = places.get(words) or _kept(places, words, dict.fromkeys(LANGUAGES, words))
        for role, match in roles:
            known = (scheme, code, title, match)
            # Without `__init__`, which would look for fields missing or unknown: there may be millions.
            values = same.copy()
            values["id"] = f"{country.lower()}-{role}-{survey}-{statistic}-{period}-{year}"
            values["role"] = role
            values["country"] = country
            values["statistic"] = statistic
            values["low"] = values["high"] = amount
            values["currency"] = currency
            values["period"] = period
            values["basis"] = basis
            values["year"] = int(year)
            values["as_printed"] = as_printed
            values["place"] = place
            values["occupation"] = occupations.get(known) or _kept(occupations, known, _occupation(*known))
            figure = new(PayFigure)
            set_values(figure, "__dict__", values)
            yield figure


def _kept(shared: dict[Any, Any], key: object, value: Any) -> Any:
    if len(shared) > _SHARED:
        shared.clear()
    shared[key] = value
    return value


def _occupation(scheme: Any, code: str, title: str, match: Any) -> Occupation:
    return Occupation(scheme=scheme, code=code, title=title, match=match)


def official_projections(rows: Iterable[OutlookRow], edition: Edition, by_code: Carriers) -> Iterator[Projection]:
    """Yield a projection for every row and every role whose own work the occupation is."""
    for row in rows:
        for role, match in by_code.get((row.scheme, row.code), ()):
            if match == "broad":
                continue
            yield Projection(
                role=role,
                country=row.country,
                occupation=_occupation(row.scheme, row.code, row.title, match),
                base_year=row.base_year,
                target_year=row.target_year,
                employment_base_thousands=row.employment_base_thousands,
                employment_target_thousands=row.employment_target_thousands,
                change_percent=row.change_percent,
                openings_per_year_thousands=row.openings_per_year_thousands,
                source=str(edition.source),
                place=row.place,
            )
