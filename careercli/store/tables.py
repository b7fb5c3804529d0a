"""Reads the tables of a pack, each held against its columns, its edition and what other files define."""

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass, field

from careercli.errors import Problem
from careercli.messages import Message, say
from careercli.model import Language, MinimumWage, PayFigure, PrintedGroupPay, PrintedRating, Reading
from careercli.store.bands import about_band, band_figures, checks_of_bands, no_employer
from careercli.store.csv_checks import (
    ONCE,
    about_minimum_wage,
    about_outlook,
    about_overlaps,
    about_rating,
    checks_of_minimum_wages,
    checks_of_outlook,
    checks_of_pay,
    checks_of_ratings,
    checks_of_series,
    law_of,
)
from careercli.store.csv_columns import Column, columns_of
from careercli.store.csv_reader import Table
from careercli.store.editions import Editions
from careercli.store.figures import Carriers
from careercli.store.official import beginnings
from careercli.store.pack_files import BandRow, OfficialRow, OutlookRow
from careercli.store.pack_folder import PackFolder
from careercli.store.references import Definitions
from careercli.store.repetitions import Repetitions
from careercli.store.yaml_reader import Problems

_KEY_OF_PAY = ("code", "scheme", "year", "statistic", "period")
"""What no two rows of a file of official pay share; all are of one country."""


@dataclass
class TableReader:
    """What the tables of one pack are held against, and which have been read."""

    folder: PackFolder
    definitions: Definitions
    editions: Editions
    problems: Problems
    tables: dict[str, Table] = field(default_factory=dict)
    """By their path inside the pack."""

    def opened(self, name: str, columns: Sequence[Column]) -> Table:
        """Return a table of the pack, none of whose rows has been read yet."""
        self.tables[name] = Table(self.folder, name, columns, self.problems)
        return self.tables[name]

    def series(self, name: str) -> tuple[Reading, ...]:
        """Return the readings of a series, each place and year once."""
        table = self.opened(name, columns_of(Reading, checks_of_series(name, self.editions)))
        keys = _Keys(table)
        readings = []
        for line, reading in table.records(Reading):
            what = say("problem-reading-repeated", area=reading.area, year=reading.year)
            keys.add(line, (reading.area, reading.year), what)
            readings.append(reading)
        return tuple(readings)

    def minimum_wages(self, name: str) -> tuple[MinimumWage, ...]:
        """Return legal minimum wages, of each law one at a time."""
        table = self.opened(name, columns_of(MinimumWage, checks_of_minimum_wages(self.definitions)))
        keys = _Keys(table)
        wages = []
        for line, wage in table.records(MinimumWage):
            for what, advice in about_minimum_wage(wage):
                table.report(line, what, advice)
            what = say("problem-rate-repeated", basis=wage.basis, day=wage.valid_from)
            keys.add(line, (*law_of(wage), wage.valid_from), what)
            wages.append((line, wage))
        for line, wrong in about_overlaps(wages):
            table.report(line, *wrong)
        return tuple(wage for _, wage in wages)

    def wider_pay(self, name: str) -> tuple[PrintedGroupPay, ...]:
        """Return the pay of wider groups, each number once."""
        checks = checks_of_pay(name, self.definitions, self.editions)
        table = self.opened(name, columns_of(PrintedGroupPay, checks))
        keys = _Keys(table)
        rows = []
        for line, row in table.records(PrintedGroupPay):
            key = (row.country, row.group, row.measure, row.year, row.statistic, row.period)
            keys.add(line, key, _pay_repeated(row.statistic, row.period, row.group, row.year))
            rows.append(row)
        return tuple(rows)

    def ratings(self, name: str) -> tuple[PrintedRating, ...]:
        """Return ratings of skills, one of each element and occupation."""
        table = self.opened(name, columns_of(PrintedRating, checks_of_ratings()))
        keys = _Keys(table)
        rows = []
        for line, row in table.records(PrintedRating):
            for what, advice in about_rating(row):
                table.report(line, what, advice)
            what = say("problem-rating-repeated", element=row.element, occupation=row.occupation)
            keys.add(line, (row.scheme, row.occupation, row.element), what)
            rows.append(row)
        return tuple(rows)

    def outlook(self, name: str) -> tuple[OutlookRow, ...]:
        """Return projections as they are printed, each once."""
        table = self.opened(name, columns_of(OutlookRow, checks_of_outlook(name, self.definitions, self.editions)))
        keys = _Keys(table)
        rows = []
        for line, row in table.records(OutlookRow):
            for what, advice in about_outlook(row):
                table.report(line, what, advice)
            base, target = row.base_year, row.target_year
            what = say("problem-projection-repeated", base=base, target=target, occupation=row.code)
            keys.add(line, (row.country, row.scheme, row.code, base, target), what)
            rows.append(row)
        return tuple(rows)

    def bands(self, name: str, employers: Collection[str], language: Language) -> tuple[PayFigure, ...]:
        """Return the figures that employers' bands make, each with an id of its own.

        `employers` are the sources of the pack, and below it, that are employers; notes are in `language`.
        """
        checks = checks_of_bands(self.definitions, no_employer(employers, self.definitions))
        table = self.opened(name, columns_of(BandRow, checks))
        keys = _Keys(table)
        figures = []
        for line, band in table.records(BandRow):
            for what, advice in about_band(band):
                table.report(line, what, advice)
            what = say("problem-band-repeated", grade=band.grade, role=band.role, day=band.valid_from)
            key = (band.source, band.grade, band.role, band.country, band.region, band.valid_from)
            is_new = keys.add(line, key, what)
            for figure in band_figures(band, language) if is_new else ():
                wrong = self.definitions.add("figure", figure.id, f"{table.place}:{line}")
                if wrong:
                    table.report(line, *wrong)
                figures.append(figure)
        return tuple(figures)

    def official_pay(self, name: str, by_code: Carriers, ids: Repetitions) -> int:
        """Check a file of official pay, of which nothing is kept; return how many figures it makes.

        The beginnings of the figures' ids are added to `ids`.
        """
        columns = columns_of(OfficialRow, checks_of_pay(name, self.definitions, self.editions))
        table = self.opened(name, columns)
        keys = Repetitions()
        made = Counter[tuple[str, str]]()
        for _, cells in table.rows():
            keys.add(zip(*(cells[column] for column in _KEY_OF_PAY), strict=True))
            codes = Counter(zip(cells["scheme"], cells["code"], strict=True))
            made.update({code: rows for code, rows in codes.items() if code in by_code})
        ids.add(beginnings(name, made, by_code))
        suspects = keys.suspects()
        if suspects:
            self._report_repeated_pay(table, columns, suspects)
        return sum(rows * len(by_code[code]) for code, rows in made.items())

    def _report_repeated_pay(self, table: Table, columns: Sequence[Column], suspects: frozenset[int]) -> None:
        """Read a file of official pay once more, for the rows that stand there a second time."""
        keys = _Keys(table)
        for lines, cells in Table(self.folder, table.name, columns, _Unheard()).rows():
            of_row: Iterable[tuple[str, ...]] = zip(*(cells[column] for column in _KEY_OF_PAY), strict=True)
            for line, key in zip(lines, of_row, strict=True):
                if hash(key) in suspects:
                    code, _, year, statistic, period = key
                    keys.add(line, key, _pay_repeated(statistic, period, code, int(year)))


class _Unheard(Problems):
    """Problems that have been told before."""

    def add(self, problem: Problem) -> None:
        """Forget the problem."""


class _Keys:
    """By what the rows of a table are told apart."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._known: set[Hashable] = set()

    def add(self, line: int, key: Hashable, what: Message) -> bool:
        """Add the key of a row, and report it if another row has it; return whether none has."""
        is_new = key not in self._known
        if not is_new:
            self._table.report(line, what, ONCE)
        self._known.add(key)
        return is_new


def _pay_repeated(statistic: str, period: str, occupation: str, year: int) -> Message:
    return say("problem-pay-repeated", statistic=statistic, period=period, occupation=occupation, year=year)
