"""Compiles a pack into SQLite: records as JSON, and tables of what is looked for among many."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext
from itertools import chain

import apsw

from careercli.model import Country, Pack, Series, Text
from careercli.records import Record
from careercli.store import (
    compiled_codes,
    compiled_figures,
    compiled_finder,
    compiled_names,
    compiled_role_codes,
    compiled_roles,
)
from careercli.store.asking import Asking, Positions
from careercli.store.beside import beside
from careercli.store.compiled_codes import write_codes, write_ratings
from careercli.store.compiled_figures import write_figures
from careercli.store.compiled_finder import NameOfRole, finder_tables
from careercli.store.compiled_names import names_of_roles, write_names
from careercli.store.compiled_role_codes import write_role_codes
from careercli.store.compiled_roles import role_tables, write_other_roles
from careercli.store.definitions import digest_of_definitions
from careercli.store.figures import sets_of
from careercli.store.inserting import RowsOfTable, write_tables
from careercli.store.locale_names import country_name, currency_name
from careercli.store.official_below import NOTHING_BELOW, OfficialBelow
from careercli.store.stored import stored

_TABLES = """
CREATE TABLE record (kind TEXT NOT NULL, position INTEGER NOT NULL, id TEXT, role TEXT, country TEXT,
                     doc TEXT NOT NULL, PRIMARY KEY (kind, position)) WITHOUT ROWID;
CREATE TABLE reading (series TEXT NOT NULL, area TEXT NOT NULL, year INTEGER NOT NULL, value REAL NOT NULL,
                      currency TEXT, projection INTEGER NOT NULL, PRIMARY KEY (series, area, year)) WITHOUT ROWID;
"""
_INDEXES = """
CREATE INDEX record_by_id ON record (kind, id);
CREATE INDEX record_by_country ON record (kind, country);
CREATE INDEX record_by_role ON record (kind, role);
"""
_MANY = 1000
"""Roles whose names are worth a process of their own."""


def compile_pack(
    pack: Pack,
    connection: apsw.Connection,
    names_below: Callable[[Iterable[str]], Mapping[str, Text]] | None = None,
    below: OfficialBelow = NOTHING_BELOW,
) -> None:
    """Write the whole pack into an empty database.

    `names_below` tells what skills of packs below are called; `below` is what their official tables say of roles that
    are about the same occupations only with this pack.
    """
    names = names_of_roles(pack.roles)
    parts = (compiled_roles, compiled_codes, compiled_role_codes, compiled_figures)
    connection.execute(_TABLES + "".join(part.TABLES for part in (*parts, compiled_names, compiled_finder)))
    with _finder_of(pack) as begin, connection:
        finder = begin(names.found_by)
        asking = Asking(pack)
        skills_below = names_below([id_ for id_, _ in asking.skills.of_others()]) if names_below is not None else {}
        roles = Positions(role.id for role in pack.roles)
        figures = write_figures(chain(sets_of(pack.figures), below.figures), roles, connection)
        currencies = _currencies(pack, figures.currencies)
        write_names(names, pack, asking, currencies, skills_below, connection)
        # Indexes come when all is written, which is quicker than keeping them in order on the way.
        with beside(lambda: connection.execute(compiled_names.INDEXES)):
            tables_of_roles = role_tables(pack, asking)
        write_tables(tables_of_roles, connection)
        write_other_roles(roles, connection)
        _write_records(pack, below, connection)
        write_role_codes(pack.roles, connection)
        write_ratings(pack.ratings, connection)
        _write_definitions(pack, figures.ids, connection)
        write_codes(pack, connection)
        _write_locale_names("currency-name", {code: currency_name(code) for code in currencies}, connection)
        _write_readings(pack.series, connection)
        write_tables(finder(), connection)
        connection.execute(_INDEXES + "".join(part.INDEXES for part in (*parts, compiled_finder)))


def _finder_of(pack: Pack) -> AbstractContextManager[Callable[[list[NameOfRole]], Callable[[], list[RowsOfTable]]]]:
    """Return what begins to make the index of the names of roles; of many roles in a process of its own."""
    if len(pack.roles) < _MANY:
        return nullcontext(lambda names: lambda: finder_tables(names))
    # Hardly any pack has so many.
    from careercli.elsewhere import elsewhere

    return elsewhere(finder_tables)


def _write_records(pack: Pack, below: OfficialBelow, connection: apsw.Connection) -> None:
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
    connection.executemany(
        "INSERT INTO record VALUES ('projection', ?, NULL, ?, ?, ?)",
        (
            (position, one.role, one.country, stored({**vars(one), "pack": of_pack}))
            for position, (of_pack, one) in enumerate(below.projections, len(pack.projections))
        ),
    )
    write("group-pay", pack.group_pay)
    write("edition", [series.edition for series in pack.series])
    write("table", pack.editions)
    _write_locale_names("country-name", {country.id: _shown_name(country) for country in pack.countries}, connection)


def _write_definitions(pack: Pack, figures: bytes, connection: apsw.Connection) -> None:
    """Write a name for all that packs above this one may rest on: another id, skill's name or code, another name."""
    doc = stored(digest_of_definitions(pack, figures).hex())
    connection.execute("INSERT INTO record VALUES ('definitions', 0, NULL, NULL, NULL, ?)", (doc,))


def _shown_name(country: Country) -> Text:
    return Text({**country_name(country.id), **(country.short_name or {})})


def _write_locale_names(kind: str, names: Mapping[str, Text], connection: apsw.Connection) -> None:
    rows = ((kind, position, id_, None, None, stored(name)) for position, (id_, name) in enumerate(names.items()))
    connection.executemany("INSERT INTO record VALUES (?, ?, ?, ?, ?, ?)", rows)


def _currencies(pack: Pack, paid: Iterable[str]) -> list[str]:
    """Return every currency that pay is in, or that an exchange rate leads to or from."""
    rated = {reading.area for series in pack.series if series.id in _RATES for reading in series.readings}
    of_countries = {country.currency for country in pack.countries} | {pay.currency for pay in pack.group_pay}
    known = {*rated, *paid, *of_countries}
    # Of a pack without any money nobody asks what currencies are called.
    return sorted({*known, *_RATES.values()}) if known else []


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
