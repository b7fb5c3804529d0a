"""Small worlds to test in: broken files to lay into the tiny pack, generated packs, and a plain catalogue."""

import contextlib
import re
import shutil
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Sized
from dataclasses import dataclass, fields, replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

import apsw
import yaml
from babel import Locale
from babel.numbers import get_currency_name
from hypothesis import strategies as st

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
    LANGUAGES,
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
    Names,
    Pack,
    PackInfo,
    PayFigure,
    Projection,
    Reading,
    Requirement,
    Role,
    Series,
    SeriesId,
    Skill,
    SkillRating,
    Source,
    Text,
    is_own_code,
    matched,
)
from careercli.records import Record
from careercli.store.compiler import compile_pack
from careercli.store.database import Database
from careercli.store.spellings import spellings
from careercli.store.sqlite_catalog import SqliteCatalog
from careercli.text import code_key, fold
from tests.program import PACKS

R = TypeVar("R", bound=Record)

# --- broken files -------------------------------------------------------------------------------------------

_FIRST_LINE = re.compile(r"# (?P<message>(?P<name>[^:]+):(?P<line>[0-9]+): .+)")


@dataclass(frozen=True)
class BrokenFile:
    """One file with one mistake, and the message it deserves."""

    path: Path
    name: str
    """Where in a pack it belongs."""
    message: str
    """The whole line that `careercli data check` prints inside the pack."""

    def __str__(self) -> str:
        return f"{self.kind}/{self.path.stem}"

    @property
    def kind(self) -> str:
        """Return who notices: spelling, shape or meaning."""
        return self.path.parent.name

    def lay_into(self, pack: Path) -> None:
        """Add the file to a pack, or put it in another's place."""
        place = pack / self.name
        place.parent.mkdir(exist_ok=True, parents=True)
        shutil.copyfile(self.path, place)


def _broken_file(path: Path) -> BrokenFile:
    first_line = path.read_bytes().splitlines()[0].decode()
    found = _FIRST_LINE.fullmatch(first_line)
    assert found, f"{path} does not say in its first line which message it deserves"
    return BrokenFile(path, found["name"], found["message"])


BROKEN = [_broken_file(path) for path in sorted((PACKS / "broken").rglob("*.*"))]


def seal(pack: Path) -> None:
    """Write the checksums of a pack's CSV files as they now are into its editions."""
    place = pack / "editions.yaml"
    editions = yaml.safe_load(place.read_text(encoding="utf-8"))
    for edition in editions["files"]:
        edition["sha256"] = sha256((pack / edition["file"]).read_bytes().replace(b"\r\n", b"\n")).hexdigest()
    place.write_text(yaml.safe_dump(editions, sort_keys=False), encoding="utf-8")


# --- generated packs ----------------------------------------------------------------------------------------

TURKISH = "abcçdefgğhıijklmnoöprsştuüvyzABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZâîûÂÎÛ"
AZERBAIJANI = "abcçdeəfgğhxıijkqlmnoöprsştuüvyzABCÇDEƏFGĞHXIİJKQLMNOÖPRSŞTUÜVYZ"
GREEK = "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏΪΫ"
ENGLISH = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
LETTERS = "".join(sorted({*TURKISH, *AZERBAIJANI, *GREEK, *ENGLISH}))

# Few letters, so that generated names share words and beginnings of words.
_words = st.text("aAbIıİişəƏςσΆα1ß -'", max_size=8)
_ids = st.text("abi1-", min_size=1, max_size=4)
# What the reader of packs takes for an id of a role, a skill or a figure.
_slugs = st.from_regex(r"[abi1]{1,2}(-[abi1]{1,2})?", fullmatch=True)
_countries = st.sampled_from(["TR", "AZ", "GR", "US", "GB", "XX"])
_areas = st.sampled_from(["TR", "GR", "EUR", "TRY"])
_years = st.integers(2022, 2025)
AMOUNTS = st.floats(allow_nan=False, allow_infinity=False)
"""The low end of a figure, where no more is known of it: no figure is without both ends."""


def records(cls: type[R], **chosen: st.SearchStrategy[Any]) -> st.SearchStrategy[R]:
    """Return a strategy for any record of a class, as far as the fields' annotations tell; some fields as chosen."""
    hints = get_type_hints(cls)
    # What no file says, the catalogue does.
    names = [field.name for field in fields(cls) if field.init]  # type: ignore[arg-type]  # every record is a dataclass
    return st.builds(cls, **{name: chosen.get(name, _values(hints[name])) for name in names})


@cache
def _values(hint: Any) -> st.SearchStrategy[Any]:
    arguments = get_args(hint)
    if isinstance(hint, type) and issubclass(hint, Record):
        return records(hint)
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    origin = get_origin(hint)
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin is tuple:
        return st.lists(_values(arguments[0]), max_size=2).map(tuple)
    if origin is Mapping:
        return st.dictionaries(*map(_values, arguments), max_size=2)
    assert arguments, f"nobody has said here what values of {hint} are like"  # no value would be: all is thrown away
    return st.one_of(*map(_values, arguments))


_SIMPLE: Mapping[Any, st.SearchStrategy[Any]] = {
    str: _words,
    bool: st.booleans(),
    int: st.integers(-(2**40), 2**40),
    float: st.floats(allow_nan=False, allow_infinity=False),
    type(None): st.none(),
    Text: st.dictionaries(st.sampled_from(LANGUAGES), _words, max_size=2),
}


def _several(record: st.SearchStrategy[R]) -> st.SearchStrategy[tuple[R, ...]]:
    return st.lists(record, max_size=3, unique_by=lambda made: getattr(made, "id", object())).map(tuple)


_readings = st.lists(
    records(Reading, area=_areas, year=_years), max_size=4, unique_by=lambda reading: (reading.area, reading.year)
).map(tuple)


@st.composite
def _all_series(draw: st.DrawFn) -> tuple[Series, ...]:
    several = draw(_several(records(Series, readings=_readings)))
    return tuple(replace(series, edition=replace(series.edition, file=_file_of(series.id))) for series in several)


_editions = st.lists(records(Edition), max_size=3, unique_by=lambda edition: edition.file).map(tuple)


def _file_of(series: SeriesId) -> str:
    return f"reference/{series}.csv"


# Not any text in every field: there is only so much that one example may be made of.
_group_pay = st.lists(
    records(GroupPay, country=_countries, currency=_areas, **dict.fromkeys(("title", "place", "source"), _ids)),
    max_size=1,
).map(tuple)


_ratings = st.lists(
    records(SkillRating, **dict.fromkeys(("occupation", "element"), _ids)),
    max_size=2,
    unique_by=lambda rating: (rating.occupation, rating.element),
).map(tuple)


@st.composite
def packs(draw: st.DrawFn) -> Pack:
    """Generate packs of any content in which ids are used once, and skills and roles spoken of exist."""
    skills = draw(_several(records(Skill, id=_slugs)))
    known_skills = st.sampled_from([skill.id for skill in skills]) if skills else st.nothing()
    requirement = records(Requirement, skill=known_skills)
    requirements = st.lists(requirement, max_size=2, unique_by=lambda one: one.skill) if skills else st.just([])
    roles = draw(_several(records(Role, id=_slugs, skills=requirements.map(tuple))))
    some_role = st.sampled_from([role.id for role in roles] or ["none"])
    figure = records(PayFigure, id=_slugs, role=some_role, country=_countries, year=_years, low=AMOUNTS)
    projection = records(Projection, role=some_role, country=_countries)
    return Pack(
        info=draw(records(PackInfo)),
        roles=roles,
        skills=skills,
        ladders=draw(_several(records(Ladder))),
        moves=draw(_several(records(Move))),
        countries=draw(_several(records(Country, id=_countries))),
        figures=draw(_several(figure)) if roles else (),
        topics=draw(_several(records(GuideTopic, id=_ids))),
        sources=draw(_several(records(Source, id=_ids))),
        series=draw(_all_series()),
        minimum_wages=draw(_several(records(MinimumWage, country=_countries))),
        projections=draw(st.lists(projection, max_size=3, unique_by=_what_is_projected).map(tuple)),
        group_pay=draw(_group_pay),
        ratings=draw(_ratings),
        editions=draw(_editions),
    )


def _what_is_projected(one: Projection) -> tuple[object, ...]:
    """Return what no two projections of a pack are of."""
    occupation = one.occupation
    return one.role, one.country, occupation.scheme, occupation.code, one.base_year, one.target_year


# --- catalogues ---------------------------------------------------------------------------------------------


@contextlib.contextmanager
def compiled(pack: Pack, skills_below: Mapping[str, Text] | None = None) -> Iterator[SqliteCatalog]:
    """Compile a pack into memory, with the names of skills that packs below it define."""
    with contextlib.closing(apsw.Connection(":memory:")) as connection:
        compile_pack(pack, connection, lambda _ids: skills_below or {})
        yield SqliteCatalog(Database(connection))


class PlainCatalog:
    """The obvious catalogue: every question looks through the whole pack; what many ask, once."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.worked_out: dict[type[object], object] = {}
        self._known_names: dict[NameKind, tuple[Name, ...]] = {}
        self._known_pay: dict[tuple[str, bool], tuple[str, ...]] = {}
        self._known_words: dict[str, list[str]] = {}

    @property
    def parts(self) -> tuple["PlainCatalog"]:
        return (self,)

    def info(self) -> PackInfo:
        return self.pack.info

    def roles(self, ids: Iterable[str] | None = None) -> tuple[Role, ...]:
        if ids is None:
            return self.pack.roles
        return tuple(_with_id(id_, self.pack.roles) for id_ in ids)

    def listed_roles(
        self,
        *,
        family: str | None = None,
        country: str | None = None,
        skill: str | None = None,
        containing: Sequence[str] | None = None,
    ) -> Iterator[ListedRole]:
        for role in self.pack.roles:
            if (
                family in {None, role.family}
                and (country is None or country in self.countries_with_pay(role.id))
                and (skill is None or any(requirement.skill == skill for requirement in role.skills))
                and (containing is None or _each_begins(list(containing), self._words_of(role)))
            ):
                yield ListedRole(
                    id=role.id,
                    title=role.title,
                    family=role.family,
                    aliases=role.aliases,
                    skills=tuple(requirement.skill for requirement in role.skills),
                    readings=tuple((one.skill, one.judgement) for one in role.skills if one.judgement is not None),
                    countries=self.countries_with_pay(role.id),
                )

    def in_order(self, kind: TitledKind, ids: Iterable[str]) -> tuple[str, ...]:
        wanted, known = set(ids), self.pack.roles if kind == "role" else self.pack.skills
        return tuple(one.id for one in known if one.id in wanted)

    def title(self, kind: TitledKind, id_: str) -> Text:
        if kind == "role":
            return next((role.title for role in self.pack.roles if role.id == id_), Text({}))
        return next((skill.name for skill in self.pack.skills if skill.id == id_), Text({}))

    def count(self, kind: CountedKind) -> int:
        pack = self.pack
        counted: Mapping[CountedKind, Sized] = {
            "role": pack.roles,
            "skill": pack.skills,
            "figure": pack.figures,
            "country": pack.countries,
            "source": pack.sources,
            "group-pay": pack.group_pay,
            "rating": pack.ratings,
        }
        return len(counted[kind])

    def skills_by_need(self) -> Iterator[Skill]:
        def need(skill: Skill) -> tuple[int, int]:
            asked = [one for role in self.pack.roles for one in role.skills if one.skill == skill.id]
            return (-len(asked), -sum(one.need == "essential" for one in asked))

        yield from sorted(self.pack.skills, key=need)

    def roles_without_skills(self, most: int) -> tuple[str, ...]:
        return tuple(role.id for role in self.pack.roles if not role.skills)[: None if most < 0 else most]

    def requirements(self, skill: str) -> Iterator[tuple[str, Requirement]]:
        yield from ((role.id, one) for role in self.pack.roles for one in role.skills if one.skill == skill)

    def roles_coded(self, code: Code) -> tuple[CodedRole, ...]:
        return tuple(
            CodedRole(role.id, is_own_code(role, one), None)
            for role in self.pack.roles
            for one in role.codes
            if (one.scheme, one.uri or one.code) == (code.scheme, code.uri or code.code)
        )

    def country(self, id_: str) -> Country:
        return _with_id(id_, self.pack.countries)

    def source(self, id_: str) -> Source:
        return _with_id(id_, self.pack.sources)

    def figure(self, id_: str) -> PayFigure:
        return _with_id(id_, self.pack.figures)

    def skills(self) -> tuple[Skill, ...]:
        return self.pack.skills

    def countries(self) -> tuple[Country, ...]:
        return self.pack.countries

    def ladders(self) -> tuple[Ladder, ...]:
        return self.pack.ladders

    def moves(self) -> tuple[Move, ...]:
        return self.pack.moves

    def topics(self) -> tuple[GuideTopic, ...]:
        return self.pack.topics

    def sources(self) -> tuple[Source, ...]:
        return self.pack.sources

    def figures(
        self,
        roles: Iterable[str] | None = None,
        countries: Iterable[str] | None = None,
        *,
        year: int | None = None,
        broad: bool = False,
    ) -> tuple[PayFigure, ...]:
        roles, countries = (None if ids is None else set(ids) for ids in (roles, countries))
        wanted = [
            figure
            for figure in self.pack.figures
            if (roles is None or figure.role in roles)
            and (countries is None or figure.country in countries)
            and (year is None or figure.year == year)
        ]
        own = [figure for figure in wanted if not figure.is_broad]
        return (*own, *(figure for figure in wanted if figure.is_broad and broad))

    def listed_figures(self, wanted: WantedFigures) -> Iterator[PayFigure]:
        any_of: dict[str, Any] = {
            "role": wanted.roles,
            "country": wanted.countries,
            "source": wanted.sources,
            "currency": wanted.currencies,
        }
        for figure in self.pack.figures:
            asked = {**any_of, "statistic": wanted.statistics, "year": wanted.year and (wanted.year,)}
            is_wanted = all(several is None or getattr(figure, name) in several for name, several in asked.items())
            if is_wanted and (wanted.broad or not figure.is_broad) and _is_printed_so(figure, wanted):
                yield figure

    def alike_figures(self, wanted: WantedFigures) -> tuple[AlikeFigures, ...]:
        kinds = Counter((one.country, one.currency, one.year, one.source) for one in self.listed_figures(wanted))
        return tuple(AlikeFigures(*kind, figures) for kind, figures in sorted(kinds.items()))

    def countries_with_pay(self, role: str, *, broad: bool = False) -> tuple[str, ...]:
        if (role, broad) not in self._known_pay:
            figures = self.figures([role], broad=broad)
            own = (figure for figure in figures if broad or not figure.is_of_an_employer)
            self._known_pay[role, broad] = tuple(sorted({figure.country for figure in own}))
        return self._known_pay[role, broad]

    def roles_with_pay(self, most: int) -> tuple[str, ...]:
        return tuple(sorted({figure.role for figure in self.figures() if not figure.is_of_an_employer})[:most])

    def figures_of(self, source: str) -> tuple[str, ...]:
        return tuple(figure.id for figure in self.pack.figures if figure.source == source)

    def roles_figured_by(self, source: str) -> tuple[str, ...]:
        return tuple(sorted({figure.role for figure in self.pack.figures if figure.source == source}))

    def roles_citing(self, source: str) -> tuple[str, ...]:
        return tuple(role.id for role in self.pack.roles if source in role.cited())

    def edition(self, series: SeriesId, _area: str | None = None, _year: int | None = None) -> Edition | None:
        return next((known.edition for known in self.pack.series if known.id == series), None)

    def editions(self) -> tuple[Edition, ...]:
        return self.pack.editions

    def readings(self, series: SeriesId, area: str) -> Mapping[int, Reading]:
        return {reading.year: reading for reading in self._readings(series) if reading.area == area}

    def areas(self, series: SeriesId) -> frozenset[str]:
        return frozenset(reading.area for reading in self._readings(series))

    def years(self, series: SeriesId) -> tuple[int, ...]:
        return tuple(sorted({reading.year for reading in self._readings(series)}))

    def minimum_wages(self, country: str) -> tuple[MinimumWage, ...]:
        return tuple(wage for wage in self.pack.minimum_wages if wage.country == country)

    def projections(self, role: str) -> tuple[Projection, ...]:
        return tuple(projection for projection in self.pack.projections if projection.role == role)

    def coverage(self, skills: Iterable[str]) -> tuple[Coverage, ...]:
        wanted = set(skills)
        found = []
        for role in self.pack.roles:
            had = [one for one in role.skills if one.skill in wanted]
            essential, of = (sum(one.need == "essential" for one in some) for some in (had, role.skills))
            if had:
                found.append(Coverage(role.id, essential, of, len(had) - essential, len(role.skills) - of))
        return tuple(found)

    def codes(self, kind: TitledKind, scheme: CodeScheme) -> tuple[tuple[str, Code], ...]:
        owners: Sequence[Role | Skill] = self.pack.roles if kind == "role" else self.pack.skills
        return tuple((owner.id, code) for owner in owners for code in owner.codes if code.scheme == scheme)

    def ratings(self, occupations: Iterable[str], scheme: CodeScheme = "onet-soc") -> tuple[SkillRating, ...]:
        wanted = set(occupations)
        found = (rating for rating in self.pack.ratings if rating.scheme == scheme and rating.occupation in wanted)
        return tuple(sorted(found, key=lambda rating: (rating.occupation, rating.element)))

    def group_pay(self, country: str | None = None) -> tuple[GroupPay, ...]:
        return tuple(pay for pay in self.pack.group_pay if country in {None, pay.country})

    def named(self, kind: NameKind, folded: str) -> tuple[str, ...]:
        return tuple(sorted({name.id for name in self.names(kind) if name.folded == folded}))

    def named_with(self, kind: NameKind, words: Iterable[str], most: int = -1) -> tuple[str, ...]:
        wanted = list(words)
        return _at_most(most, {name.id for name in self.names(kind) if _each_begins(wanted, name.folded.split())})

    def ids(self, kind: NameKind, beginning: str = "", most: int = -1, *, backwards: bool = False) -> tuple[str, ...]:
        known = {id_ for id_, words, folded in self.names(kind) if id_ == words and folded.startswith(beginning)}
        if backwards:
            return tuple(sorted(known, reverse=True)[: None if most < 0 else most])
        return _at_most(most, known)

    def names(self, kind: NameKind) -> tuple[Name, ...]:
        if kind not in self._known_names:
            named = {(id_, words) for id_, names in self._named(kind) for words in (id_, *names) if fold(words)}
            self._known_names[kind] = tuple(Name(id_, words, fold(words)) for id_, words in sorted(named))
        return self._known_names[kind]

    def has_more_names(self, kind: NameKind, than: int) -> bool:
        return len(self.names(kind)) > than

    def words_of_names(self) -> Mapping[str, int]:
        kinds = [kind for kind in get_args(NameKind) if kind != "figure"]
        return Counter(word for kind in kinds for name in self.names(kind) for word in set(name.folded.split()))

    def names_with(self, kind: NameKind, wanted: Sequence[Wanted], letters: int, most: int) -> tuple[Name, ...]:
        def held(name: Name) -> float:
            words = set(name.folded.split())
            return sum(
                each.weight for each in wanted if any(words.issuperset(spelled.split()) for spelled in each.spellings)
            )

        likely = [name for name in self.names(kind) if held(name)]
        return tuple(
            sorted(sorted(likely, key=lambda name: (-held(name), abs(len(name.folded) - letters), name.folded))[:most])
        )

    def summary(self, role: str) -> Text:
        return next((known.summary.text for known in self.pack.roles if known.id == role), Text({}))

    def roles_with_code(self, code: str) -> tuple[RoleWithCode, ...]:
        every = (one for role in self.pack.roles for one in self.codes_of(role.id))
        return tuple(one for one in every if code_key(one.code) == code)

    def codes_of(self, role: str) -> tuple[RoleWithCode, ...]:
        return tuple(
            RoleWithCode(role, code.scheme, code.code, matched(known.codes, code).match, code.uri or code.code)
            for known in self.pack.roles
            if known.id == role
            for code in known.codes
        )

    def roles_like(self, folded: str, most: int, packs: Collection[str] | None = None) -> tuple[Alike, ...]:
        """Have no notion of likeness: what is like what is told by tests of its own."""
        raise NotImplementedError

    def spoken(self, word: str) -> Mapping[Language, float]:
        """Have no notion of likeness either."""
        raise NotImplementedError

    def country_name(self, country: str) -> Text:
        known = next((known for known in self.pack.countries if known.id == country), None)
        if known is None:
            return Text({})
        names = {language: Locale(language).territories.get(country) for language in LANGUAGES}
        shown = {language: name for language, name in names.items() if name}
        return Text({**shown, **(known.short_name or {})})

    def currency_names(self) -> Mapping[str, Text]:
        codes = {country.currency for country in self.pack.countries}
        codes |= {figure.currency for figure in self.pack.figures} | {pay.currency for pay in self.pack.group_pay}
        for series in self.pack.series:
            codes |= {reading.area for reading in series.readings if series.id.startswith("exchange-rate")}
        codes |= {"USD", "EUR"} if codes else set()
        return {
            code: Text({one: Locale(one).currencies.get(code, code) for one in LANGUAGES}) for code in sorted(codes)
        }

    def _words_of(self, role: Role) -> list[str]:
        if role.id not in self._known_words:
            self._known_words[role.id] = [word for text in self.said_of(role) for word in fold(text).split()]
        return self._known_words[role.id]

    def said_of(self, role: Role) -> list[str]:
        """Return every text about a role that a search looks through."""
        texts: list[Mapping[Any, str] | None] = [role.title]
        for statement in role.statements():
            texts += [statement.text, statement.heading]
        for requirement in role.skills:
            texts += [requirement.note, *(skill.name for skill in self.pack.skills if skill.id == requirement.skill)]
        texts_of_all = (words for text in texts if text for words in text.values())
        return [role.id, *_names_of_role(role), *texts_of_all]

    def _readings(self, series: SeriesId) -> Iterator[Reading]:
        return (reading for known in self.pack.series if known.id == series for reading in known.readings)

    def _named(self, kind: NameKind) -> Iterator[tuple[str, Iterable[str]]]:
        """Yield id and other names of everything of a kind."""
        pack = self.pack
        if kind == "role":
            yield from ((role.id, _names_of_role(role)) for role in pack.roles)
        elif kind == "skill":
            yield from ((skill.id, [*skill.name.values(), *_all(skill.aliases)]) for skill in pack.skills)
        elif kind == "country":
            for country in pack.countries:
                official = (Locale(language).territories.get(country.id, "") for language in LANGUAGES)
                shown = self.country_name(country.id).values()
                yield country.id, [*filter(None, official), *shown, *_all(country.aliases)]
        elif kind == "family":
            yield from ((family.id, family.name.values()) for family in pack.info.families)
        elif kind == "figure":
            yield from ((figure.id, []) for figure in pack.figures)
        elif kind == "topic":
            yield from ((topic.id, [*topic.title.values(), *_all(topic.aliases)]) for topic in pack.topics)
        elif kind == "ladder":
            yield from ((ladder.id, [*ladder.title.values(), *_all(ladder.aliases)]) for ladder in pack.ladders)
        elif kind == "source":
            yield from ((source.id, source.title.values()) for source in pack.sources)
        yield from self._named_currencies() if kind == "currency" else ()

    def _named_currencies(self) -> Iterator[tuple[str, Iterable[str]]]:
        for code in self.currency_names():
            yield code, [get_currency_name(code, count, one) for one in LANGUAGES for count in (None, 1, 2)]


def _with_id(id_: str, known: Iterable[R]) -> R:
    (found,) = (made for made in known if vars(made)["id"] == id_)
    return found


def _is_printed_so(figure: PayFigure, wanted: WantedFigures) -> bool:
    if wanted.printed is None:
        return True
    words, amounts = wanted.printed
    return figure.as_printed == words or figure.low in amounts or figure.high in amounts


def _at_most(most: int, ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(ids))[: None if most < 0 else most]


def _names_of_role(role: Role) -> list[str]:
    names = [*role.title.values(), *_all(role.aliases), *_all(role.found_by)]
    return [each for name in names for each in (name, *spellings(name))]


def _all(names: Names | None) -> list[str]:
    return [words for several in (names or {}).values() for words in several]


def _each_begins(wanted: list[str], words: list[str]) -> bool:
    """Return whether each wanted word is the beginning of some other."""
    return all(any(word.startswith(beginning) for word in words) for beginning in wanted)
