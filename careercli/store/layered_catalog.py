"""Answers the catalogue's questions from packs that lie one over the other."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import replace
from functools import cached_property, partial
from itertools import chain
from operator import attrgetter, itemgetter
from pathlib import Path
from typing import Any

from careercli.catalog import (
    Alike,
    AlikeFigures,
    CodedRole,
    CountedKind,
    Coverage,
    ListedRole,
    Name,
    NameKind,
    RoleWithCode,
    TitledKind,
    Wanted,
    WantedFigures,
)
from careercli.model import (
    Code,
    CodeScheme,
    Country,
    Edition,
    GroupPay,
    GuideTopic,
    Ladder,
    Language,
    MinimumWage,
    Move,
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
    Text,
)
from careercli.store.layered_figures import LayeredFigures
from careercli.store.layered_names import LayeredNames
from careercli.store.layered_order import LayeredOrder
from careercli.store.layered_series import LayeredSeries
from careercli.store.layered_texts import joined_info, joined_topics
from careercli.store.renamed_skills import roles_containing
from careercli.store.sqlite_catalog import SqliteCatalog
from careercli.streams import Stream

_id_of: Any = attrgetter("id")


class LayeredCatalog:
    """A `Catalog` over several packs, each of which holds only what it adds or overrides."""

    def __init__(self, packs: Sequence[SqliteCatalog], lent: SqliteCatalog | None = None) -> None:
        """`packs` are the lowest first; `lent` has series that lie below them all, and no more than those.

        What a pack overrides is hidden in those below it.
        """
        self._packs = tuple(packs)
        # Its sources are listed behind all others.
        self._all = self._packs if lent is None else (*self._packs, lent)
        self._order = LayeredOrder(self._all)
        self._figures = LayeredFigures(self._packs)
        self._names = LayeredNames(self._all)
        self._series = LayeredSeries(self._packs if lent is None else (lent, *self._packs))
        self._worked_out: dict[type[object], object] = {}

    @property
    def worked_out(self) -> MutableMapping[type[object], object]:
        return self._worked_out

    @property
    def file(self) -> Path | None:
        """Return where the compiled form of the lowest pack is kept; None where nothing can be kept."""
        return self._packs[0].file

    @property
    def parts(self) -> tuple[SqliteCatalog, ...]:
        """Return the packs that it is joined from."""
        return self._packs

    def close(self) -> None:
        """Let go of the packs' compiled forms."""
        for pack in self._all:
            pack.close()

    @cached_property
    def _info(self) -> PackInfo:
        return joined_info([pack.info() for pack in self._packs])

    def info(self) -> PackInfo:
        return self._info

    def roles(self, ids: Iterable[str] | None = None) -> tuple[Role, ...]:
        if ids is None:
            return tuple(self._order.joined("role", SqliteCatalog.roles, _id_of))
        return tuple(self._definer("role", id_).role(id_) for id_ in ids)

    def listed_roles(
        self,
        *,
        family: str | None = None,
        country: str | None = None,
        skill: str | None = None,
        containing: Sequence[str] | None = None,
    ) -> Iterator[ListedRole]:
        # One pack may tell the role, and another its pay.
        paid = None if country is None else {id_ for pack in self._packs for id_ in pack.rows.roles_paid_in(country)}

        name_of = partial(self.title, "skill")

        def of(pack: SqliteCatalog) -> Iterator[ListedRole]:
            renamed = frozenset() if containing is None else self._renamed_skills(pack)
            if containing is not None and renamed:
                return roles_containing(containing, pack, renamed, name_of, family=family, skill=skill)
            return pack.listed_roles(family=family, skill=skill, containing=containing)

        for role in self._order.joined("role", of, _id_of):
            if paid is None or role.id in paid:
                countries = {*role.countries, *self._countries_elsewhere.get(role.id, ())}
                yield role._replace(countries=tuple(sorted(countries)))

    def _renamed_skills(self, pack: SqliteCatalog) -> frozenset[str]:
        """Return the ids of the skills that packs above one override."""
        above = self._packs[self._packs.index(pack) + 1 :]
        overrides = [info.overrides for info in (each.info() for each in above) if info.overrides is not None]
        return frozenset(id_ for each in overrides for id_ in each.skills)

    @cached_property
    def _countries_elsewhere(self) -> Mapping[str, frozenset[str]]:
        """The countries in which roles have pay by packs that do not define them."""
        several: dict[str, frozenset[str]] = {}
        for pack in self._packs:
            for id_, countries in pack.rows.countries_of_others().items():
                several[id_] = several.get(id_, frozenset()) | countries
        return several

    def summary(self, role: str) -> Text:
        return next(filter(None, (pack.summary(role) for pack in self._packs)), Text({}))

    def in_order(self, kind: TitledKind, ids: Iterable[str]) -> tuple[str, ...]:
        return self._order.in_order(kind, ids)

    def title(self, kind: TitledKind, id_: str) -> Text:
        return next(filter(None, (pack.title(kind, id_) for pack in self._packs)), Text({}))

    def count(self, kind: CountedKind) -> int:
        if kind == "group-pay":
            return len(self.group_pay())
        if kind == "rating":
            return self._figures.number_of_ratings()
        return sum(pack.count(kind) for pack in self._all)

    def figures_of_below(self) -> int:
        return sum(pack.figures_of_below() for pack in self._packs)

    def skills(self) -> tuple[Skill, ...]:
        return tuple(self._order.joined("skill", SqliteCatalog.skills, _id_of))

    def skills_by_need(self) -> Iterator[Skill]:
        asked, essential = Counter[str](), Counter[str]()
        for pack in self._packs:
            for id_, (roles, needing) in pack.rows.needs():
                asked[id_] += roles
                essential[id_] += needing
        # There may be many, of which only the first are wanted.
        ids = self._order.joined("skill", lambda pack: pack.rows.ids_in_order("skill"), str)
        for id_ in sorted(ids, key=lambda id_: (-asked[id_], -essential[id_])):
            yield self._definer("skill", id_).skill(id_)

    def roles_without_skills(self, most: int) -> tuple[str, ...]:
        # What is overridden comes before others of its own pack.
        enough = -1 if self._order.is_mixed("role") else most
        found = self.in_order("role", chain.from_iterable(pack.roles_without_skills(enough) for pack in self._packs))
        return found if most < 0 else found[:most]

    def requirements(self, skill: str) -> Iterator[tuple[str, Requirement]]:
        return self._order.joined("role", lambda pack: pack.requirements(skill), itemgetter(0))

    def roles_coded(self, code: Code) -> tuple[CodedRole, ...]:
        return tuple(self._order.joined("role", lambda pack: pack.roles_coded(code), itemgetter(0)))

    def coverage(self, skills: Iterable[str]) -> tuple[Coverage, ...]:
        skills = tuple(skills)
        # All that a role asks for is said by the pack that defines it.
        of_role = {one.role: one for pack in self._packs for one in pack.coverage(skills)}
        return tuple(of_role[role] for role in self.in_order("role", of_role))

    def codes(self, kind: TitledKind, scheme: CodeScheme) -> tuple[tuple[str, Code], ...]:
        several: dict[str, list[Code]] = {}
        for id_, code in chain.from_iterable(pack.codes(kind, scheme) for pack in self._packs):
            several.setdefault(id_, []).append(code)
        return tuple((id_, code) for id_ in self.in_order(kind, several) for code in several[id_])

    def ratings(self, occupations: Iterable[str], scheme: CodeScheme = "onet-soc") -> tuple[SkillRating, ...]:
        return self._figures.ratings(tuple(occupations), scheme)

    def country(self, id_: str) -> Country:
        return self._definer("country", id_).country(id_)

    def source(self, id_: str) -> Source:
        return self._definer("source", id_).source(id_)

    def figure(self, id_: str) -> PayFigure:
        return self._figures.by_id(id_)

    def countries(self) -> tuple[Country, ...]:
        return tuple(self._order.joined("country", SqliteCatalog.countries, _id_of))

    def ladders(self) -> tuple[Ladder, ...]:
        return tuple(self._order.joined("ladder", SqliteCatalog.ladders, _id_of))

    def moves(self) -> tuple[Move, ...]:
        return tuple(chain.from_iterable(pack.moves() for pack in self._packs))

    def topics(self) -> tuple[GuideTopic, ...]:
        return joined_topics(pack.topics() for pack in self._packs)

    def sources(self) -> tuple[Source, ...]:
        return tuple(self._order.joined("source", SqliteCatalog.sources, _id_of))

    def figures(
        self,
        roles: Iterable[str] | None = None,
        countries: Iterable[str] | None = None,
        *,
        year: int | None = None,
        broad: bool = False,
    ) -> tuple[PayFigure, ...]:
        return self._figures.of(roles, countries, year=year, broad=broad)

    def listed_figures(self, wanted: WantedFigures) -> Iterator[PayFigure]:
        return self._figures.listed(wanted)

    def alike_figures(self, wanted: WantedFigures) -> tuple[AlikeFigures, ...]:
        return self._figures.alike(wanted)

    def figures_of(self, source: str) -> Stream[str]:
        return self._figures.of_source(source)

    def roles_figured_by(self, source: str) -> tuple[str, ...]:
        return tuple(sorted({id_ for pack in self._packs for id_ in pack.roles_figured_by(source)}))

    def roles_citing(self, source: str) -> tuple[str, ...]:
        return self.in_order("role", chain.from_iterable(pack.roles_citing(source) for pack in self._packs))

    def countries_with_pay(self, role: str, *, broad: bool = False) -> tuple[str, ...]:
        return self._figures.countries(role, broad=broad)

    def roles_with_pay(self, most: int) -> tuple[str, ...]:
        return self._figures.roles(most)

    def edition(self, series: SeriesId, area: str | None = None, year: int | None = None) -> Edition | None:
        return self._series.edition(series, area, year)

    def editions(self) -> tuple[Edition, ...]:
        lent = self._all[len(self._packs) :]
        lowest, *above = self._packs
        # Two packs may have a file of one name.
        named = (
            replace(edition, file=f"{pack.info().id}/{edition.file}") for pack in above for edition in pack.editions()
        )
        return (*lowest.editions(), *named, *chain.from_iterable(pack.editions() for pack in lent))

    def readings(self, series: SeriesId, area: str) -> Mapping[int, Reading]:
        return self._series.readings(series, area)

    def areas(self, series: SeriesId) -> frozenset[str]:
        return self._series.areas(series)

    def years(self, series: SeriesId) -> tuple[int, ...]:
        return self._series.years(series)

    def minimum_wages(self, country: str) -> tuple[MinimumWage, ...]:
        return self._series.minimum_wages(country)

    def projections(self, role: str) -> tuple[Projection, ...]:
        return self._figures.projections(role)

    def group_pay(self, country: str | None = None) -> tuple[GroupPay, ...]:
        return self._figures.of_groups(country)

    def named(self, kind: NameKind, folded: str) -> tuple[str, ...]:
        return self._names.named(kind, folded)

    def named_with(self, kind: NameKind, words: Iterable[str], most: int = -1) -> tuple[str, ...]:
        return self._names.named_with(kind, words, most)

    def ids(self, kind: NameKind, beginning: str = "", most: int = -1, *, backwards: bool = False) -> tuple[str, ...]:
        return self._names.ids(kind, beginning, most, backwards=backwards)

    def names(self, kind: NameKind) -> tuple[Name, ...]:
        return self._names.names(kind)

    def has_more_names(self, kind: NameKind, than: int) -> bool:
        return self._names.has_more(kind, than)

    def words_of_names(self) -> Mapping[str, int]:
        return self._names.words()

    def names_with(self, kind: NameKind, wanted: Sequence[Wanted], letters: int, most: int) -> tuple[Name, ...]:
        return self._names.holding(kind, wanted, letters, most)

    def roles_like(self, folded: str, most: int, packs: Collection[str] | None = None) -> tuple[Alike, ...]:
        return self._names.roles_like(folded, most, packs)

    def roles_with_code(self, code: str) -> tuple[RoleWithCode, ...]:
        return tuple(chain.from_iterable(pack.roles_with_code(code) for pack in self._packs))

    def codes_of(self, role: str) -> tuple[RoleWithCode, ...]:
        # As all that is said of a role, its codes are in the pack that defines it.
        return next(filter(None, (pack.codes_of(role) for pack in self._packs)), ())

    def spoken(self, word: str) -> Mapping[Language, float]:
        return self._names.spoken(word)

    def currency_names(self) -> Mapping[str, Text]:
        return self._names.currencies()

    def country_name(self, country: str) -> Text:
        return next(filter(None, (pack.country_name(country) for pack in self._packs)), Text({}))

    def _definer(self, kind: NameKind, id_: str) -> SqliteCatalog:
        """Return the pack that defines something. Raises `LookupError` if none does."""
        for pack in self._all:
            if pack.rows.defines(kind, id_):
                return pack
        raise LookupError(id_)
