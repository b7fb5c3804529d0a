"""Compiles a pack into SQLite: records as JSON beside the words that find them."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from operator import itemgetter

import apsw

from careercli.catalog import NameKind
from careercli.model import LANGUAGES, Country, Names, Pack, PayFigure, Role, Series, Skill, Text
from careercli.plain import plain_writer
from careercli.records import Record
from careercli.store.figure_fields import COMMON_FIELDS
from careercli.text import fold

_TABLES = """
CREATE TABLE record (kind TEXT NOT NULL, position INTEGER NOT NULL, id TEXT, role TEXT, country TEXT,
                     doc TEXT NOT NULL, PRIMARY KEY (kind, position)) WITHOUT ROWID;
CREATE TABLE role (position INTEGER PRIMARY KEY, id TEXT NOT NULL, family TEXT NOT NULL, title TEXT NOT NULL,
                   aliases TEXT NOT NULL, skills TEXT NOT NULL, readings TEXT NOT NULL);
CREATE TABLE role_record (position INTEGER PRIMARY KEY, doc TEXT NOT NULL);
CREATE TABLE skill (position INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, doc TEXT NOT NULL,
                    roles INTEGER NOT NULL, essential INTEGER NOT NULL);
CREATE TABLE requirement (skill INTEGER NOT NULL, role INTEGER NOT NULL, doc TEXT NOT NULL,
                          PRIMARY KEY (skill, role)) WITHOUT ROWID;
CREATE TABLE citation (source TEXT NOT NULL, role INTEGER NOT NULL, PRIMARY KEY (source, role)) WITHOUT ROWID;
CREATE TABLE figure (position INTEGER PRIMARY KEY, id TEXT NOT NULL, role INTEGER NOT NULL, country TEXT NOT NULL,
                     broad INTEGER NOT NULL, year INTEGER NOT NULL, statistic TEXT NOT NULL, low REAL NOT NULL,
                     high REAL, as_printed TEXT NOT NULL, place TEXT NOT NULL, common INTEGER NOT NULL);
CREATE TABLE common (position INTEGER PRIMARY KEY, doc TEXT NOT NULL);
CREATE TABLE paid (role INTEGER NOT NULL, broad INTEGER NOT NULL, country TEXT NOT NULL,
                   PRIMARY KEY (role, broad, country)) WITHOUT ROWID;
CREATE TABLE printed (source TEXT NOT NULL, figure INTEGER NOT NULL, PRIMARY KEY (source, figure)) WITHOUT ROWID;
CREATE TABLE reading (series TEXT NOT NULL, area TEXT NOT NULL, year INTEGER NOT NULL, value REAL NOT NULL,
                      currency TEXT, projection INTEGER NOT NULL, PRIMARY KEY (series, area, year)) WITHOUT ROWID;
CREATE TABLE name (kind TEXT NOT NULL, id TEXT NOT NULL, words TEXT NOT NULL, folded TEXT NOT NULL);
CREATE VIRTUAL TABLE name_words USING fts5 (folded, content='', detail='none', columnsize=0);
CREATE VIRTUAL TABLE role_words USING fts5 (folded, content='', detail='none', columnsize=0);
"""
_INDEXES = """
CREATE INDEX record_by_id ON record (kind, id);
CREATE INDEX record_by_country ON record (kind, country);
CREATE INDEX record_by_role ON record (kind, role);
CREATE UNIQUE INDEX role_by_id ON role (id);
CREATE UNIQUE INDEX skill_by_id ON skill (id);
CREATE UNIQUE INDEX figure_by_id ON figure (id);
CREATE INDEX figure_by_role ON figure (role, broad, country);
CREATE INDEX name_by_folded ON name (kind, folded);
"""
"""Made when all is written, which is quicker than keeping them in order on the way."""


def compile_pack(pack: Pack, connection: apsw.Connection) -> None:
    """Write the whole pack into an empty database."""
    connection.execute(_TABLES)
    with connection:
        _write_records(pack, connection)
        _write_roles(pack, connection)
        currencies = _currencies(pack, _write_figures(pack, connection))
        _write_locale_names("currency-name", {code: currency_name(code) for code in currencies}, connection)
        _write_readings(pack.series, connection)
        _write_names(pack, currencies, connection)
        connection.execute(_INDEXES)


def _write_records(pack: Pack, connection: apsw.Connection) -> None:
    def write(kind: str, records: Iterable[Record]) -> None:
        rows = (
            (
                kind,
                position,
                getattr(record, "id", getattr(record, "file", None)),
                getattr(record, "role", None),
                getattr(record, "country", None),
                stored(record),
            )
            for position, record in enumerate(records)
        )
        connection.executemany("INSERT INTO record VALUES (?, ?, ?, ?, ?, ?)", rows)

    write("info", [pack.info])
    write("ladder", pack.ladders)
    write("move", pack.moves)
    write("country", pack.countries)
    write("topic", pack.topics)
    write("source", pack.sources)
    write("minimum-wage", pack.minimum_wages)
    write("projection", pack.projections)
    write("group-pay", pack.group_pay)
    write("edition", [series.edition for series in pack.series])
    _write_locale_names("country-name", {country.id: _shown_name(country) for country in pack.countries}, connection)


def _write_roles(pack: Pack, connection: apsw.Connection) -> None:
    skills = {skill.id: position for position, skill in enumerate(pack.skills)}
    connection.executemany(
        "INSERT INTO role VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (
                position,
                role.id,
                role.family,
                stored(role.title),
                stored(role.aliases),
                stored([requirement.skill for requirement in role.skills]),
                stored([[one.skill, one.judgement] for one in role.skills if one.judgement is not None]),
            )
            for position, role in enumerate(pack.roles)
        ),
    )
    connection.executemany("INSERT INTO role_record VALUES (?, ?)", enumerate(map(stored, pack.roles)))
    connection.executemany(
        "INSERT INTO requirement VALUES (?, ?, ?)",
        (
            (skills[requirement.skill], position, stored(requirement))
            for position, role in enumerate(pack.roles)
            for requirement in role.skills
        ),
    )
    connection.executemany(
        "INSERT INTO citation VALUES (?, ?)",
        ((source, position) for position, role in enumerate(pack.roles) for source in sorted(role.cited())),
    )
    asked, essential = Counter[str](), Counter[str]()
    for role in pack.roles:
        asked.update(requirement.skill for requirement in role.skills)
        essential.update(requirement.skill for requirement in role.skills if requirement.need == "essential")
    connection.executemany(
        "INSERT INTO skill VALUES (?, ?, ?, ?, ?, ?)",
        (
            (position, skill.id, stored(skill.name), stored(skill), asked[skill.id], essential[skill.id])
            for position, skill in enumerate(pack.skills)
        ),
    )


def _write_figures(pack: Pack, connection: apsw.Connection) -> frozenset[str]:
    """Write every figure, what many have in common only once; return the currencies they are in."""
    roles = {role.id: position for position, role in enumerate(pack.roles)}
    common = _Common()
    paid: set[tuple[int, bool, str]] = set()
    printed: dict[str, list[int]] = {}

    def rows() -> Iterator[tuple[object, ...]]:
        for position, figure in enumerate(pack.figures):
            role, broad = roles[figure.role], figure.is_broad
            paid.add((role, broad, figure.country))
            printed.setdefault(figure.source, []).append(position)
            own = (position, figure.id, role, figure.country, broad, figure.year, figure.statistic)
            amount = (figure.low, figure.high, figure.as_printed)
            yield (*own, *amount, _place(figure.place), common.number(figure))

    connection.executemany("INSERT INTO figure VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows())
    connection.executemany("INSERT INTO common VALUES (?, ?)", enumerate(common.docs))
    connection.executemany("INSERT INTO paid VALUES (?, ?, ?)", sorted(paid))
    for source in sorted(printed):
        connection.executemany("INSERT INTO printed VALUES (?, ?)", ((source, figure) for figure in printed[source]))
    return frozenset(common.currencies)


class _Common:
    """What figures have in common, each different lot of it once."""

    def __init__(self) -> None:
        self.docs: dict[str, int] = {}
        self.currencies: set[str] = set()
        self._known: dict[tuple[int, ...], tuple[int, object]] = {}

    def number(self, figure: PayFigure) -> int:
        """Return the number of what a figure shares with others."""
        values = _COMMON(vars(figure))
        # The same objects hold the same; they are kept, so that no others can come to stand in their places.
        key = tuple(map(id, values))
        if key not in self._known:
            if len(self._known) > _MOST_KNOWN:
                self._known.clear()
            doc = stored({name: value for name, value in zip(COMMON_FIELDS, values, strict=True) if value is not None})
            self._known[key] = (self.docs.setdefault(doc, len(self.docs)), values)
            self.currencies.add(figure.currency)
        return self._known[key][0]


_COMMON = itemgetter(*COMMON_FIELDS)
_MOST_KNOWN = 100_000


def _place(place: Text) -> str | bytes:
    """Return a place as it is stored: the words where they are the same in every language, else all as JSON."""
    words, *others = {*place.values()} or {""}
    return stored(place).encode() if others or len(place) != len(LANGUAGES) else words


def _write_names(pack: Pack, currencies: Iterable[str], connection: apsw.Connection) -> None:
    """Write all names that find something, and what is said of each role; figures are found by their ids."""
    names = ((kind, id_, words, _folded(words)) for kind, id_, words in sorted(set(_names(pack, currencies))))
    connection.executemany("INSERT INTO name VALUES (?, ?, ?, ?)", (name for name in names if name[3]))
    connection.execute("INSERT INTO name_words (rowid, folded) SELECT rowid, folded FROM name")
    skills = {skill.id: skill for skill in pack.skills}
    search_texts = (
        (position, _folded(" ".join(_search_text(role, skills)))) for position, role in enumerate(pack.roles)
    )
    connection.executemany("INSERT INTO role_words (rowid, folded) VALUES (?, ?)", search_texts)


def _folded(words: str) -> str:
    """Return what `fold` does: names are made of few words, over and over."""
    return " ".join(filter(None, map(_folded_word, words.split())))


_folded_word = lru_cache(maxsize=100_000)(fold)


def _write_locale_names(kind: str, names: Mapping[str, Text], connection: apsw.Connection) -> None:
    rows = ((kind, position, id_, None, None, stored(name)) for position, (id_, name) in enumerate(names.items()))
    connection.executemany("INSERT INTO record VALUES (?, ?, ?, ?, ?, ?)", rows)


_write_plain = plain_writer({}, with_none=False)
_encode = json.JSONEncoder(ensure_ascii=False).encode


def stored(value: object) -> str:
    """Return a record, or a part of one, as it is stored: as JSON, without what is not there."""
    return _encode(_write_plain(value))


def _currencies(pack: Pack, paid: Iterable[str]) -> list[str]:
    """Return every currency that pay is in, or that an exchange rate leads to or from."""
    rated = {reading.area for series in pack.series if series.id in _RATES for reading in series.readings}
    of_countries = {country.currency for country in pack.countries} | {pay.currency for pay in pack.group_pay}
    return sorted({*rated, *paid, *of_countries, *_RATES.values()})


_RATES: Mapping[str, str] = {
    "exchange-rate-world-bank": "USD",
    "exchange-rate-ecb": "EUR",
    "exchange-rate-euro-conversion": "EUR",
}
"""The series of exchange rates, and the currency that each is against."""


def _write_readings(several: Iterable[Series], connection: apsw.Connection) -> None:
    readings = (
        (series.id, reading.area, reading.year, reading.value, reading.currency, reading.projection)
        for series in several
        for reading in series.readings
    )
    connection.executemany("INSERT INTO reading VALUES (?, ?, ?, ?, ?, ?)", readings)


def country_name(country: str) -> Text:
    """Return the name that Unicode's locale data give a country, by language; empty if they know none."""
    # Only a compilation needs Babel's names; reading them back from the cache costs nothing at start-up.
    from babel import Locale

    names = {language: Locale(language).territories.get(country) for language in LANGUAGES}
    return Text({language: name for language, name in names.items() if name})


def _shown_name(country: Country) -> Text:
    return Text({**country_name(country.id), **(country.short_name or {})})


def currency_name(currency: str) -> Text:
    """Return the name that Unicode's locale data give a currency, by language; its code where they know none."""
    from babel import Locale

    return Text({language: Locale(language).currencies.get(currency, currency) for language in LANGUAGES})


def currency_words(currency: str) -> Iterator[str]:
    """Yield the names that Unicode's locale data give a currency, alone and behind one or more units of it."""
    from babel.numbers import get_currency_name

    for language in LANGUAGES:
        for count in (None, 1, 2):
            yield get_currency_name(currency, count=count, locale=language)


def _names(pack: Pack, currencies: Iterable[str]) -> Iterator[tuple[NameKind, str, str]]:
    """Yield (kind, id, words) for every way in which a person may name a thing."""
    for role in pack.roles:
        yield from (("role", role.id, words) for words in _words_of_role(role))
    for skill in pack.skills:
        yield from (("skill", skill.id, words) for words in (skill.id, *skill.name.values(), *_all(skill.aliases)))
    for country in pack.countries:
        official, short = country_name(country.id).values(), (country.short_name or {}).values()
        words_of_country = (country.id, *official, *short, *_all(country.aliases))
        yield from (("country", country.id, words) for words in words_of_country)
    for family in pack.info.families:
        yield from (("family", family.id, words) for words in (family.id, *family.name.values()))
    for topic in pack.topics:
        words_of_topic = (topic.id, *topic.title.values(), *_all(topic.aliases))
        yield from (("topic", topic.id, words) for words in words_of_topic)
    for ladder in pack.ladders:
        words_of_ladder = (ladder.id, *ladder.title.values(), *_all(ladder.aliases))
        yield from (("ladder", ladder.id, words) for words in words_of_ladder)
    for source in pack.sources:
        yield from (("source", source.id, words) for words in (source.id, *source.title.values()))
    for code in currencies:
        yield from (("currency", code, words) for words in (code, *currency_words(code)))


def _words_of_role(role: Role) -> Iterator[str]:
    """Yield every word and title by which a role is found."""
    yield from (role.id, *role.title.values(), *_all(role.aliases), *_all(role.found_by))


def _all(names: Names | None) -> Iterator[str]:
    for aliases in (names or {}).values():
        yield from aliases


def _search_text(role: Role, skills: dict[str, Skill]) -> Iterator[str]:
    """Yield all words of a role that a search looks through."""
    yield from _words_of_role(role)
    for statement in role.statements():
        yield from (*statement.text.values(), *(statement.heading or {}).values())
    for requirement in role.skills:
        yield from (*skills[requirement.skill].name.values(), *(requirement.note or {}).values())
