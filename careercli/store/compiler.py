"""Compiles a pack into SQLite: records as JSON beside the words that find them."""

import json
from collections.abc import Iterable, Iterator, Mapping

import apsw

from careercli.catalog import NameKind
from careercli.model import LANGUAGES, Country, Names, Pack, Role, Series, Skill, Text
from careercli.plain import plain_writer
from careercli.records import Record
from careercli.text import fold

_TABLES = """
CREATE TABLE record (kind TEXT NOT NULL, position INTEGER NOT NULL, id TEXT, role TEXT, country TEXT,
                     doc TEXT NOT NULL, PRIMARY KEY (kind, position)) WITHOUT ROWID;
CREATE INDEX record_by_id ON record (kind, id);
CREATE INDEX record_by_role ON record (kind, role, country);
CREATE TABLE reading (series TEXT NOT NULL, area TEXT NOT NULL, year INTEGER NOT NULL, value REAL NOT NULL,
                      currency TEXT, projection INTEGER NOT NULL, PRIMARY KEY (series, area, year)) WITHOUT ROWID;
CREATE TABLE name (kind TEXT NOT NULL, id TEXT NOT NULL, words TEXT NOT NULL, folded TEXT NOT NULL);
CREATE INDEX name_by_folded ON name (kind, folded);
CREATE VIRTUAL TABLE name_words USING fts5 (kind, id UNINDEXED, folded);
CREATE VIRTUAL TABLE role_words USING fts5 (id UNINDEXED, folded);
"""


def compile_pack(pack: Pack, connection: apsw.Connection) -> None:
    """Write the whole pack into an empty database."""
    connection.execute(_TABLES)
    with connection:
        _write_records(pack, connection)
        names = [(kind, id_, words, fold(words)) for kind, id_, words in sorted(set(_names(pack))) if fold(words)]
        connection.executemany("INSERT INTO name VALUES (?, ?, ?, ?)", names)
        connection.executemany(
            "INSERT INTO name_words SELECT ?, ?, ?", [(kind, id_, folded) for kind, id_, _, folded in names]
        )
        skills = {skill.id: skill for skill in pack.skills}
        search_texts = [(role.id, fold(" ".join(_search_text(role, skills)))) for role in pack.roles]
        connection.executemany("INSERT INTO role_words VALUES (?, ?)", search_texts)


def _write_records(pack: Pack, connection: apsw.Connection) -> None:
    write_plain = plain_writer({})

    def write(kind: str, records: Iterable[Record]) -> None:
        rows = (
            (
                kind,
                position,
                getattr(record, "id", getattr(record, "file", None)),
                getattr(record, "role", None),
                getattr(record, "country", None),
                json.dumps(write_plain(record), ensure_ascii=False),
            )
            for position, record in enumerate(records)
        )
        connection.executemany("INSERT INTO record VALUES (?, ?, ?, ?, ?, ?)", rows)

    write("info", [pack.info])
    write("role", pack.roles)
    write("skill", pack.skills)
    write("ladder", pack.ladders)
    write("move", pack.moves)
    write("country", pack.countries)
    write("figure", [figure for figure in pack.figures if not figure.is_broad])
    write("broad-figure", [figure for figure in pack.figures if figure.is_broad])
    write("topic", pack.topics)
    write("source", pack.sources)
    write("minimum-wage", pack.minimum_wages)
    write("projection", pack.projections)
    write("group-pay", pack.group_pay)
    write("edition", [series.edition for series in pack.series])
    _write_readings(pack.series, connection)
    _write_locale_names("country-name", {country.id: _shown_name(country) for country in pack.countries}, connection)
    _write_locale_names("currency-name", {code: currency_name(code) for code in _currencies(pack)}, connection)


def _write_locale_names(kind: str, names: Mapping[str, Text], connection: apsw.Connection) -> None:
    rows = (
        (kind, position, id_, None, None, json.dumps(name, ensure_ascii=False))
        for position, (id_, name) in enumerate(names.items())
    )
    connection.executemany("INSERT INTO record VALUES (?, ?, ?, ?, ?, ?)", rows)


def _currencies(pack: Pack) -> list[str]:
    """Return every currency that pay is in, or that an exchange rate leads to or from."""
    rated = {reading.area for series in pack.series if series.id in _RATES for reading in series.readings}
    paid = {country.currency for country in pack.countries} | {figure.currency for figure in pack.figures}
    paid |= {pay.currency for pay in pack.group_pay}
    return sorted(rated | paid | set(_RATES.values()))


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


def _names(pack: Pack) -> Iterator[tuple[NameKind, str, str]]:
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
    for figure in pack.figures:
        yield ("figure", figure.id, figure.id)
    for code in _currencies(pack):
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
