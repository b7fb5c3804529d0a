"""The questions that answers may ask of any store."""

from collections.abc import Collection, Iterable, Iterator, Mapping, MutableMapping, Sequence
from pathlib import Path
from typing import Literal, NamedTuple, Protocol

from careercli.model import (
    Code,
    CodeMatch,
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
    Statistic,
    Text,
)

TitledKind = Literal["role", "skill"]
"""Kinds of which there may be many, so that titles are looked up one by one."""
PackOrigin = Literal["bundled", "instead", "added", "named"]
"""Why a pack is in use: it came with the program, stands in its place, was added, or is named for one run."""
CountedKind = Literal["role", "skill", "figure", "country", "source", "group-pay", "rating"]
NameKind = Literal["role", "country", "skill", "family", "topic", "source", "figure", "currency", "ladder"]


class Name(NamedTuple):
    """A word or title by which something is found."""

    id: str
    words: str
    """As a person reads it."""
    folded: str
    """As `careercli.text.fold` compares it."""


class Signs(NamedTuple):
    """What speaks for a role that words may mean; alike words count together."""

    likeness: float
    """From 0 to 1: how like its likest name is; 1 for the same words in any order."""
    second: float
    """How like the next one is; 0 if there is none."""
    third: float
    covered: float
    """From 0 to 1: how much of the words any of its names has; the rarer a word, the more it weighs."""
    common: float
    """From 0 to 1: how much of them is what all of its names have in common."""
    weakest: float
    """From 0 to 1: how like any word of its names that of the words is which is least so."""
    in_title: float
    """How many of the words its title has, of 1."""
    said: float
    """How many of them are said of it anywhere, of 1."""
    last_said: float
    """Whether the last one is: 1 or 0."""
    often: float
    """How many of its names have each of the words: the sum of logarithms."""
    names: float
    """The logarithm of how many names it has."""
    share: float
    """Which share of all names with a word are its own: the mean of the logarithms of every word."""
    share_by_weight: float
    """The mean in which the rarer words weigh more."""
    largest_share: float
    """That of the word that tells most."""
    lift: float
    """How many times as often its names have a word as all names do: the mean of the logarithms of every word."""
    lift_by_weight: float
    last_share: float
    """Which share of all names that end with the last word are its own: the logarithm."""
    ending: float
    """How many of its names end with it, of 1."""


class Alike(NamedTuple):
    """A role that words may mean, by its names."""

    id: str
    score: float
    """How probable it is beside others: roles are e times as probable for each point they are ahead."""
    signs: Signs
    words: str
    """The likest name, as a person reads it."""
    is_title: bool
    """Whether that is the role's title in any language, and not another of its names."""
    is_shown: bool
    """Whether it is shown as a name; not if it only finds the role."""
    languages: tuple[Language, ...]
    """Those in which it is a name; of ids none."""
    is_guess: bool
    """Whether none of its names has any of the words, in any form."""
    pack: str | None = None
    """The id of the pack that defines the role; null: of the one that lies below all others."""

    @property
    def is_same(self) -> bool:
        """Whether its likest name has the same words, in any order."""
        return self.signs.likeness >= SAME

    @property
    def is_titled_so(self) -> bool:
        """Whether its title has the same words."""
        return self.is_same and self.is_title


SAME = 1 - 1e-4
"""From this likeness on two names are of the same words: it is worked out in floating point."""


class RoleWithCode(NamedTuple):
    """A role that carries a code."""

    id: str
    scheme: CodeScheme
    code: str
    match: CodeMatch
    """How well the code is the role's."""
    address: str
    """The uri of the code; where it has none, the code."""
    pack: str | None = None
    """The id of the pack that defines the role; null: of the one that lies below all others."""


class Wanted(NamedTuple):
    """What a name should hold to be like words that name nothing."""

    spellings: tuple[str, ...]
    """Folded words any of which will do; where one is of several words, all of them."""
    weight: float
    """How much it counts that a name holds any of them."""


class ListedRole(NamedTuple):
    """What is told of a role among others."""

    id: str
    title: Text
    family: str
    aliases: Names
    skills: tuple[str, ...]
    readings: tuple[tuple[str, Text], ...]
    """Those of the skills that an editor read into what a source says, each with what that rests on."""
    countries: tuple[str, ...]
    """Countries with any pay figure of its own."""
    pack: str | None = None
    """The id of the pack that defines it; null: of the one that lies below all others."""


class CodedRole(NamedTuple):
    """A role that carries a code."""

    role: str
    own: bool
    """Whether it is itself the occupation of the code, and not only matched to it."""
    pack: str | None
    """The id of the pack that defines it; null: of the one that lies below all others."""


class Coverage(NamedTuple):
    """How many of the skills that a role asks for are among some."""

    role: str
    essential_had: int
    essential: int
    helpful_had: int
    helpful: int


class PrintedNumber(NamedTuple):
    """A number as somebody has read it in print."""

    words: str
    """As it was typed."""
    amounts: tuple[float, ...]
    """Every amount that it may be: `15.500` is one in Turkish, and another in English."""


class WantedFigures(NamedTuple):
    """Which pay figures are wanted; None stands for any."""

    roles: tuple[str, ...] | None = None
    countries: tuple[str, ...] | None = None
    sources: tuple[str, ...] | None = None
    statistics: tuple[Statistic, ...] | None = None
    year: int | None = None
    currencies: tuple[str, ...] | None = None
    """ISO 4217."""
    printed: PrintedNumber | None = None
    broad: bool = False
    """Whether figures about wider occupations, which are not the roles' own pay, are wanted too."""


class AlikeFigures(NamedTuple):
    """How many figures a source has of one year in the money of one country."""

    country: str
    currency: str
    """ISO 4217."""
    year: int
    source: str
    figures: int


class Catalog(Protocol):
    """Everything known, whatever it is kept in. Sequences come in the pack's own order."""

    @property
    def parts(self) -> "Sequence[Catalog]":
        """Return each of the packs, the lowest first; of one alone, itself."""
        ...

    @property
    def worked_out(self) -> MutableMapping[type[object], object]:
        """Return what answers have worked out of it and will want again, one thing of a type; kept as long as it is."""
        ...

    def info(self) -> PackInfo: ...

    def roles(self, ids: Iterable[str] | None = None) -> tuple[Role, ...]:
        """Return the roles with these ids, in their order; all roles for None."""
        ...

    def listed_roles(
        self,
        *,
        family: str | None = None,
        country: str | None = None,
        skill: str | None = None,
        containing: Sequence[str] | None = None,
    ) -> Iterator[ListedRole]:
        """Yield the roles of a family, with pay in a country, that ask for a skill; None stands for any.

        Containing: of which anything said contains every one of these folded words or its beginning.
        """
        ...

    def summary(self, role: str) -> Text:
        """Return what a role is in a few words; empty if there is none of this id."""
        ...

    def in_order(self, kind: TitledKind, ids: Iterable[str]) -> tuple[str, ...]:
        """Return the ids of some roles or skills in the pack's order."""
        ...

    def title(self, kind: TitledKind, id_: str) -> Text:
        """Return the name of a role or skill; empty if there is none of this id."""
        ...

    def count(self, kind: CountedKind) -> int:
        """Return how many of a kind there are."""
        ...

    def skills(self) -> tuple[Skill, ...]: ...

    def skills_by_need(self) -> Iterator[Skill]:
        """Yield every skill: those that most roles ask for first, of these those that most need."""
        ...

    def roles_without_skills(self, most: int) -> tuple[str, ...]:
        """Return the ids of so many roles of which no source names any skill, in the pack's order."""
        ...

    def requirements(self, skill: str) -> Iterator[tuple[str, Requirement]]:
        """Yield the roles that ask for a skill, and how they do, in the pack's order."""
        ...

    def roles_coded(self, code: Code) -> tuple[CodedRole, ...]:
        """Return the roles that carry a code, in the pack's order."""
        ...

    def coverage(self, skills: Iterable[str]) -> tuple[Coverage, ...]:
        """Return of every role that asks for any of the skills how many of all it asks for are among them."""
        ...

    def codes(self, kind: TitledKind, scheme: CodeScheme) -> tuple[tuple[str, Code], ...]:
        """Return the codes of all roles or skills in a scheme of O*NET's, each behind the id it is of."""
        ...

    def ratings(self, occupations: Iterable[str], scheme: CodeScheme = "onet-soc") -> tuple[SkillRating, ...]:
        """Return how important elements are in occupations of an edition of O*NET-SOC."""
        ...

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

    def listed_figures(self, wanted: WantedFigures) -> Iterator[PayFigure]:
        """Yield pay figures in the pack's order, however many there are."""
        ...

    def alike_figures(self, wanted: WantedFigures) -> tuple[AlikeFigures, ...]:
        """Return how many of the wanted figures there are, by country, currency, year and source."""
        ...

    def countries_with_pay(self, role: str, *, broad: bool = False) -> tuple[str, ...]:
        """Return the ids of the countries that have any pay figure of a role, sorted.

        Those known by figures about wider occupations, or by an employer's own figures, only if `broad`.
        """
        ...

    def roles_with_pay(self, most: int) -> tuple[str, ...]:
        """Return the ids of so many roles that have any pay figure of their own which is not one employer's."""
        ...

    def figures_of(self, source: str) -> Sequence[str]:
        """Return the ids of the figures that a source prints."""
        ...

    def roles_figured_by(self, source: str) -> tuple[str, ...]:
        """Return the ids of the roles whose figures a source prints, those of broad matches too, sorted."""
        ...

    def roles_citing(self, source: str) -> tuple[str, ...]:
        """Return the ids of the roles of which a source says anything."""
        ...

    def edition(self, series: SeriesId, area: str | None = None, year: int | None = None) -> Edition | None:
        """Return the edition a series was taken from; None if there is no such series.

        With an area and a year, the one that this reading is from: each pack may have readings of its own.
        """
        ...

    def editions(self) -> tuple[Edition, ...]:
        """Return the editions that the CSV files of figures were taken from."""
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

    def named(self, kind: NameKind, folded: str) -> tuple[str, ...]:
        """Return the ids that have exactly this folded name."""
        ...

    def named_with(self, kind: NameKind, words: Iterable[str], most: int = -1) -> tuple[str, ...]:
        """Return the ids that have one name in which each of the folded words begins a word; at most so many."""
        ...

    def ids(self, kind: NameKind, beginning: str = "", most: int = -1, *, backwards: bool = False) -> tuple[str, ...]:
        """Return the ids that begin with something folded, in order or from the last one on; at most so many."""
        ...

    def names(self, kind: NameKind) -> tuple[Name, ...]:
        """Return every name of a kind, for finding the nearest ones."""
        ...

    def has_more_names(self, kind: NameKind, than: int) -> bool:
        """Return whether a kind has more names than so many."""
        ...

    def words_of_names(self) -> Mapping[str, int]:
        """Return every word of the names of all kinds but figures, with how many names hold it."""
        ...

    def names_with(self, kind: NameKind, wanted: Sequence[Wanted], letters: int, most: int) -> tuple[Name, ...]:
        """Return so many names of a kind, not of figures, that hold any of what is wanted.

        Those that hold the most of it, by its weight, and of these those that have about so many letters.
        """
        ...

    def roles_like(self, folded: str, most: int, packs: Collection[str] | None = None) -> tuple[Alike, ...]:
        """Return so many roles whose names are most like folded words, the likest first; of all packs for None."""
        ...

    def roles_with_code(self, code: str) -> tuple[RoleWithCode, ...]:
        """Return the roles that carry a code of any classification, as `careercli.text.code_key` has it."""
        ...

    def codes_of(self, role: str) -> tuple[RoleWithCode, ...]:
        """Return the codes of a role, in its own order."""
        ...

    def spoken(self, word: str) -> Mapping[Language, float]:
        """Return in which languages roles have a word like a folded one in any name, and how alike from 0 to 1."""
        ...

    def currency_names(self) -> Mapping[str, Text]:
        """Return the names of all currencies that the pack speaks of, by ISO 4217 code and language."""
        ...

    def country_name(self, country: str) -> Text:
        """Return the name of a country of the pack by language; empty if it is unknown."""
        ...


class OpenCatalog(Catalog, Protocol):
    """A catalogue of packs that are open: of one, or of several that lie one over the other."""

    @property
    def parts(self) -> Sequence["OpenCatalog"]:
        """Return each of the packs, the lowest first; of one alone, itself."""
        ...

    def figures_of_below(self) -> int:
        """Return how many of the figures are made from tables of packs below those that count them."""
        ...

    @property
    def file(self) -> Path | None:
        """Return where the compiled form of the lowest pack is kept; None where nothing can be kept."""
        ...
