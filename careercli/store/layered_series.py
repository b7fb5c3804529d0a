"""Reference series of packs that lie one over the other: row by row, and what cannot be mixed never is."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from careercli.model import Edition, MinimumWage, Reading, SeriesId
from careercli.store.sqlite_catalog import SqliteCatalog

_NOT_MIXED: frozenset[SeriesId] = frozenset({"consumer-prices-world-bank", "consumer-prices-imf"})
"""Series of which a level means nothing by itself: of one country, all years are from one pack."""

_Law = tuple[str, str, str, str | None, str | None]
"""Whom a rate is for, and how it is counted."""


class LayeredSeries:
    """What pay is brought together with, of several packs, the lowest first."""

    def __init__(self, packs: Sequence[SqliteCatalog]) -> None:
        self._packs = packs

    def edition(self, series: SeriesId, area: str | None, year: int | None) -> Edition | None:
        """Return the edition that a reading is from; of a series as a whole, the lowest one."""
        if area is not None:
            for pack, readings in self._readings(series, area):
                if year in readings:
                    return pack.edition(series)
        return next(filter(None, (pack.edition(series) for pack in self._packs)), None)

    def readings(self, series: SeriesId, area: str) -> Mapping[int, Reading]:
        """Return the values of a series for a country or currency by year."""
        of_packs = [readings for _, readings in self._readings(series, area)]
        return dict(sorted((item for readings in reversed(of_packs) for item in readings.items()), key=_year))

    def _readings(self, series: SeriesId, area: str) -> Iterator[tuple[SqliteCatalog, Mapping[int, Reading]]]:
        """Yield the packs that have any, the uppermost first, as far as they count."""
        for pack in reversed(self._packs):
            readings = pack.readings(series, area)
            if readings:
                yield pack, readings
                if series in _NOT_MIXED:
                    return

    def areas(self, series: SeriesId) -> frozenset[str]:
        """Return the countries or currencies that a series has."""
        return frozenset().union(*(pack.areas(series) for pack in self._packs))

    def years(self, series: SeriesId) -> tuple[int, ...]:
        """Return the years of which a series has any value."""
        return tuple(sorted({year for pack in self._packs for year in pack.years(series)}))

    def minimum_wages(self, country: str) -> tuple[MinimumWage, ...]:
        """Return the legal minimum wages of a country: a rate replaces that of a pack below of the same law and day.

        Of one law, one rate is in force at a time: each ends where another begins, whichever pack that is of.
        """
        several = [rates for pack in self._packs if (rates := pack.minimum_wages(country))]
        if len(several) <= 1:
            return several[0] if several else ()
        by_day = {(_law(rate), _first_day(rate)): rate for rates in several for rate in rates}
        return tuple(_until_next(rate, by_day) for rate in by_day.values())


def _year(item: tuple[int, Reading]) -> int:
    return item[0]


def _until_next(rate: MinimumWage, rates: Collection[tuple[_Law, str]]) -> MinimumWage:
    """Return a rate that ends where the next one of its law begins."""
    law, first_day = _law(rate), _first_day(rate)
    begin = min((day for other, day in rates if other == law and first_day < day <= _last_day(rate)), default=None)
    return rate if begin is None else replace(rate, valid_to=str(date.fromisoformat(begin) - timedelta(days=1)))


def _law(rate: MinimumWage) -> _Law:
    return rate.country, rate.basis, rate.period, rate.region, rate.age


def _first_day(rate: MinimumWage) -> str:
    return rate.valid_from if "-" in rate.valid_from else f"{rate.valid_from}-01-01"


def _last_day(rate: MinimumWage) -> str:
    end = rate.valid_to or "9999"
    return end if "-" in end else f"{end}-12-31"
