"""The questions that answers may ask of any store."""

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple, Protocol

from careercli.model import (
    Country,
    Edition,
    GroupPay,
    GuideTopic,
    Ladder,
    MinimumWage,
    Move,
    PackInfo,
    PayFigure,
    Projection,
    Reading,
    Role,
    SeriesId,
    Skill,
    Source,
    Text,
)

NameKind = Literal["role", "country", "skill", "family", "topic", "source", "figure", "currency", "ladder"]


class Name(NamedTuple):
    """A word or title by which something is found."""

    id: str
    words: str
    """As a person reads it."""
    folded: str
    """As `careercli.text.fold` compares it."""


class Catalog(Protocol):
    """Everything known, whatever it is kept in. Sequences come in the pack's own order."""

    def info(self) -> PackInfo: ...

    def roles(self, ids: Iterable[str] | None = None) -> tuple[Role, ...]:
        """Return the roles with these ids, in their order; all roles for None."""
        ...

    def skills(self) -> tuple[Skill, ...]: ...

    def country(self, id_: str) -> Country: ...

    def source(self, id_: str) -> Source: ...

    def figure(self, id_: str) -> PayFigure: ...

    def countries(self) -> tuple[Country, ...]: ...

    def ladders(self) -> tuple[Ladder, ...]: ...

    def moves(self) -> tuple[Move, ...]: ...

    def topics(self) -> tuple[GuideTopic, ...]: ...

    def sources(self) -> tuple[Source, ...]: ...

    def figures(
        self,
        roles: Iterable[str] | None = None,
        countries: Iterable[str] | None = None,
        *,
        year: int | None = None,
        broad: bool = False,
    ) -> tuple[PayFigure, ...]:
        """Return the pay figures of these roles in these countries and this year; None stands for all.

        Figures about wider occupations, which are not the roles' own pay, only if `broad`.
        """
        ...

    def countries_with_pay(self, *, broad: bool = False) -> Mapping[str, tuple[str, ...]]:
        """Return the ids of the countries that have any pay figure, by role id."""
        ...

    def edition(self, series: SeriesId) -> Edition | None:
        """Return the edition a series was taken from; None if there is no such series."""
        ...

    def readings(self, series: SeriesId, area: str) -> Mapping[int, Reading]:
        """Return the values of a series for a country or currency by year; empty if it has none."""
        ...

    def areas(self, series: SeriesId) -> frozenset[str]:
        """Return the countries or currencies that a series has."""
        ...

    def years(self, series: SeriesId) -> tuple[int, ...]:
        """Return the years of which a series has any value."""
        ...

    def minimum_wages(self, country: str) -> tuple[MinimumWage, ...]:
        """Return the dated legal minimum wages of a country."""
        ...

    def projections(self, role: str) -> tuple[Projection, ...]:
        """Return the official projections of employment for the occupations that are a role's own."""
        ...

    def group_pay(self, country: str | None = None) -> tuple[GroupPay, ...]:
        """Return what statistics say of the pay of wide groups in a country; in all countries for None."""
        ...

    def roles_containing(self, words: Iterable[str]) -> frozenset[str]:
        """Return the ids of roles of which anything said contains every folded word or its beginning."""
        ...

    def named(self, kind: NameKind, folded: str) -> tuple[str, ...]:
        """Return the ids that have exactly this folded name."""
        ...

    def named_with(self, kind: NameKind, words: Iterable[str]) -> tuple[str, ...]:
        """Return the ids that have one name in which each of the folded words begins a word."""
        ...

    def names(self, kind: NameKind) -> tuple[Name, ...]:
        """Return every name of a kind, for finding the nearest ones."""
        ...

    def currency_names(self) -> Mapping[str, Text]:
        """Return the names of all currencies that the pack speaks of, by ISO 4217 code and language."""
        ...

    def country_name(self, country: str) -> Text:
        """Return the name of a country of the pack by language; empty if it is unknown."""
        ...
