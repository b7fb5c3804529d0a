"""What a figure is compared with, looked up once for however many figures and questions."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

from careercli.catalog import Catalog
from careercli.model import Country, PayFigure, Statistic, Text

if TYPE_CHECKING:  # the flags are found by these facts
    from careercli.answers.flags.flag import Flag

K = TypeVar("K")

_MOST_KEPT = 1_000
"""Pairs of a role and a country; more than a pack of one field has, and some megabytes of figures."""


def facts_of(catalog: Catalog) -> "PayFacts":
    """Return the facts of a catalogue, which are kept with it for the next question."""
    kept = catalog.worked_out.get(PayFacts)
    if isinstance(kept, PayFacts) and kept.size <= _MOST_KEPT:
        return kept
    facts = catalog.worked_out[PayFacts] = PayFacts(catalog)
    return facts


class PayFacts:
    """The figures, rungs, countries and sources of a catalogue that any of its figures is compared with.

    None of them ever changes, so several threads may ask.
    """

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self._figures: dict[tuple[str, str], tuple[PayFigure, ...]] = {}
        self.flags: dict[str, tuple[Flag, ...]] = {}
        """What is wrong with figures by themselves, as far as it has been looked for, by id."""
        self.levels: dict[str, float] = {}
        """Levels of figures that have been worked out, by id."""
        self.typical_levels: dict[tuple[str, str, bool], Sequence[tuple[PayFigure, float]]] = {}
        """The typical figures of a role in a country, own or broad, with their levels."""
        self._of_year: dict[tuple[str, str, int], tuple[PayFigure, ...]] = {}
        self._of_edition: dict[tuple[str, str], Mapping[tuple[str, int], Sequence[PayFigure]]] = {}
        self._of_statistic: dict[tuple[str, str], Mapping[tuple[str, Statistic], Sequence[PayFigure]]] = {}

    @property
    def size(self) -> int:
        """Return of how many pairs of a role and a country figures are kept, those of single years by themselves."""
        return len(self._figures) + len(self._of_year)

    def learn(self, figures: Iterable[PayFigure]) -> None:
        """Keep figures that are known already: all there are of their roles in their countries."""
        found: dict[tuple[str, str], list[PayFigure]] = {}
        for figure in figures:
            found.setdefault((figure.role, figure.country), []).append(figure)
        for key, several in found.items():
            self._figures.setdefault(key, tuple(several))

    def figures(self, role: str, country: str) -> tuple[PayFigure, ...]:
        """Return every figure of a role in a country, those about wider occupations too."""
        key = (role, country)
        if key not in self._figures:
            self._figures[key] = self.catalog.figures([role], [country], broad=True)
        return self._figures[key]

    def figures_of_edition(self, figure: PayFigure) -> Sequence[PayFigure]:
        """Return every figure of the same role, country, source and year, the figure itself among them."""
        key = (figure.role, figure.country)
        if key not in self._of_edition:
            self._of_edition[key] = _grouped(self.figures(*key), attrgetter("source", "year"))
        return self._of_edition[key].get((figure.source, figure.year), ())

    def figures_of_statistic(self, figure: PayFigure) -> Sequence[PayFigure]:
        """Return every figure of the same role, country, source and statistic, of whatever year."""
        key = (figure.role, figure.country)
        if key not in self._of_statistic:
            self._of_statistic[key] = _grouped(self.figures(*key), attrgetter("source", "statistic"))
        return self._of_statistic[key].get((figure.source, figure.statistic), ())

    def figures_of_year(self, role: str, country: str, year: int) -> tuple[PayFigure, ...]:
        """Return a role's own figures of one year in a country."""
        key = (role, country, year)
        if key not in self._of_year:
            self._of_year[key] = self.catalog.figures([role], [country], year=year)
        return self._of_year[key]

    def country(self, id_: str) -> Country:
        """Return what has to be known of a country."""
        return self.catalog.country(id_)

    def is_official(self, figure: PayFigure) -> bool:
        """Return whether a statistics office published the figure."""
        return figure.source in self.offices

    def title(self, role: str) -> Text:
        """Return the name of a role."""
        return self.catalog.title("role", role)

    def rungs_beside(self, role: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the roles below and above a role on its ladders, the nearest first."""
        below: list[str] = []
        above: list[str] = []
        for ladder in self.catalog.ladders():
            if role in ladder.rungs:
                position = ladder.rungs.index(role)
                below += reversed(ladder.rungs[:position])
                above += ladder.rungs[position + 1 :]
        return tuple(below), tuple(above)

    @cached_property
    def offices(self) -> frozenset[str]:
        """Return the ids of the sources that are statistics offices."""
        return frozenset(source.id for source in self.catalog.sources() if source.kind == "statistics")


def _grouped(figures: Iterable[PayFigure], kind: Callable[[PayFigure], K]) -> Mapping[K, Sequence[PayFigure]]:
    groups: dict[K, list[PayFigure]] = {}
    for figure in figures:
        groups.setdefault(kind(figure), []).append(figure)
    return groups
