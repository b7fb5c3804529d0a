"""Pay figures of packs that lie one over the other."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, groupby
from operator import attrgetter
from typing import TypeVar

from careercli.catalog import AlikeFigures, WantedFigures
from careercli.model import CodeScheme, GroupPay, PayFigure, Projection, SkillRating
from careercli.records import Record
from careercli.store.sqlite_catalog import SqliteCatalog
from careercli.streams import Stream

R = TypeVar("R", bound=Record)


class LayeredFigures:
    """The figures of several packs, pack by pack; what is overridden is gone from its own."""

    def __init__(self, packs: Sequence[SqliteCatalog]) -> None:
        self._packs = packs

    def by_id(self, id_: str) -> PayFigure:
        """Return a figure. Raises `LookupError` if there is none of this id."""
        for pack in self._packs:
            if pack.named("figure", id_):
                return pack.figure(id_)
        raise LookupError(id_)

    def of(
        self, roles: Iterable[str] | None, countries: Iterable[str] | None, *, year: int | None, broad: bool
    ) -> tuple[PayFigure, ...]:
        """Return the figures of some roles and countries, or of all, those of wider occupations last."""
        roles, countries = (None if ids is None else tuple(ids) for ids in (roles, countries))
        found = chain.from_iterable(pack.figures(roles, countries, year=year, broad=broad) for pack in self._packs)
        return tuple(sorted(found, key=lambda figure: figure.is_broad))

    def listed(self, wanted: WantedFigures) -> Iterator[PayFigure]:
        """Yield figures in order, as they are asked for."""
        return chain.from_iterable(pack.listed_figures(wanted) for pack in self._packs)

    def alike(self, wanted: WantedFigures) -> tuple[AlikeFigures, ...]:
        """Return how many figures there are, by country, currency, year and source."""
        several = Counter[tuple[str, str, int, str]]()
        for alike in chain.from_iterable(pack.alike_figures(wanted) for pack in self._packs):
            several[alike.country, alike.currency, alike.year, alike.source] += alike.figures
        return tuple(AlikeFigures(*kind, figures) for kind, figures in sorted(several.items()))

    def of_source(self, source: str) -> Stream[str]:
        """Return the ids of the figures that a source prints, in order."""
        streams = [pack.figures_of(source) for pack in self._packs]
        return Stream(lambda: chain.from_iterable(streams), lambda: sum(map(len, streams)))

    def countries(self, role: str, *, broad: bool) -> tuple[str, ...]:
        """Return the countries that have any pay figure of a role, sorted."""
        return tuple(sorted({id_ for pack in self._packs for id_ in pack.countries_with_pay(role, broad=broad)}))

    def roles(self, most: int) -> tuple[str, ...]:
        """Return the ids of so many roles that have any pay figure of their own."""
        found = sorted({id_ for pack in self._packs for id_ in pack.roles_with_pay(most)})
        return tuple(found if most < 0 else found[:most])

    def projections(self, role: str) -> tuple[Projection, ...]:
        """Return what is expected of a role's occupations; of one and the same, what the uppermost pack says."""
        known = chain.from_iterable(pack.projections(role) for pack in self._packs)
        return _last_of_each(
            known, lambda one: (one.country, one.occupation.scheme, one.occupation.code, one.base_year, one.target_year)
        )

    def ratings(self, occupations: Sequence[str], scheme: CodeScheme) -> tuple[SkillRating, ...]:
        """Return how important elements are in occupations.

        Of one occupation, only what the uppermost pack that rates it says: ratings of two releases are never mixed.
        """
        by_occupation: dict[str, tuple[SkillRating, ...]] = {}
        for pack in self._packs:
            for occupation, several in groupby(pack.ratings(occupations, scheme), key=attrgetter("occupation")):
                by_occupation[occupation] = tuple(several)
        return tuple(rating for _, several in sorted(by_occupation.items()) for rating in several)

    def number_of_ratings(self) -> int:
        """Return how many of them there are."""
        return sum(dict(chain.from_iterable(pack.rated().items() for pack in self._packs)).values())

    def of_groups(self, country: str | None) -> tuple[GroupPay, ...]:
        """Return the pay of wide groups; of one and the same number, what the uppermost pack says."""
        known = chain.from_iterable(pack.group_pay(country) for pack in self._packs)
        return _last_of_each(
            known, lambda one: (one.country, one.group, one.measure, one.year, one.statistic, one.period)
        )


def _last_of_each(records: Iterable[R], key: Callable[[R], object]) -> tuple[R, ...]:
    """Return the last of all records that have a key in common, in the place of the first."""
    return tuple({key(record): record for record in records}.values())
