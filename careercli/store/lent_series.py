"""Lends the bundled reference series to a pack that brings none, so that a pack for one more country is enough."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from careercli.catalog import CountedKind, Name, NameKind, Wanted
from careercli.model import Edition, MinimumWage, Reading, SeriesId, Source, Text
from careercli.store.database import Database
from careercli.store.sqlite_catalog import SqliteCatalog


class CatalogWithLentSeries(SqliteCatalog):
    """A pack, the bundled series and minimum wages, and the sources of those; what both name is the pack's own."""

    def __init__(self, database: Database, bundled: SqliteCatalog) -> None:
        super().__init__(database)
        self._bundled = bundled

    def editions(self) -> tuple[Edition, ...]:
        lent = (edition for edition in self._bundled.editions() if edition.file.startswith("reference/"))
        return (*super().editions(), *lent)

    def edition(self, series: SeriesId) -> Edition | None:
        return self._bundled.edition(series)

    def readings(self, series: SeriesId, area: str) -> Mapping[int, Reading]:
        return self._bundled.readings(series, area)

    def areas(self, series: SeriesId) -> frozenset[str]:
        return self._bundled.areas(series)

    def years(self, series: SeriesId) -> tuple[int, ...]:
        return self._bundled.years(series)

    def minimum_wages(self, country: str) -> tuple[MinimumWage, ...]:
        return self._bundled.minimum_wages(country)

    def source(self, id_: str) -> Source:
        return self._bundled.source(id_) if id_ in self._lent else super().source(id_)

    def sources(self) -> tuple[Source, ...]:
        return (*super().sources(), *(source for source in self._bundled.sources() if source.id in self._lent))

    def currency_names(self) -> Mapping[str, Text]:
        return {**self._bundled.currency_names(), **super().currency_names()}

    def named(self, kind: NameKind, folded: str) -> tuple[str, ...]:
        return self._with_lent(kind, super().named(kind, folded), self._bundled.named(kind, folded))

    def named_with(self, kind: NameKind, words: Iterable[str], most: int = -1) -> tuple[str, ...]:
        words = tuple(words)
        return self._with_lent(kind, super().named_with(kind, words, most), self._bundled.named_with(kind, words))

    def ids(self, kind: NameKind, beginning: str = "", most: int = -1, *, backwards: bool = False) -> tuple[str, ...]:
        own = super().ids(kind, beginning, most, backwards=backwards)
        known = self._with_lent(kind, own, self._bundled.ids(kind, beginning))
        return known[::-1] if backwards else known

    def count(self, kind: CountedKind) -> int:
        return super().count(kind) + (len(self._lent) if kind == "source" else 0)

    def names(self, kind: NameKind) -> tuple[Name, ...]:
        return tuple(sorted({*super().names(kind), *self._lent_names(kind)}))

    def names_with(self, kind: NameKind, wanted: Sequence[Wanted], letters: int, most: int) -> tuple[Name, ...]:
        # Of what is lent there is little.
        return tuple(sorted({*super().names_with(kind, wanted, letters, most), *self._lent_names(kind)}))

    @cached_property
    def _lent(self) -> frozenset[str]:
        """Return the ids of the sources that come along with the series."""
        return self._bundled.sources_of_series() - {source.id for source in super().sources()}

    def _with_lent(self, kind: NameKind, own: tuple[str, ...], bundled: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(sorted({*own, *(id_ for id_ in bundled if self._lends(kind, id_))}))

    def _lent_names(self, kind: NameKind) -> Iterable[Name]:
        return (name for name in self._bundled.names(kind) if self._lends(kind, name.id))

    def _lends(self, kind: NameKind, id_: str) -> bool:
        return kind == "currency" or (kind == "source" and id_ in self._lent)
