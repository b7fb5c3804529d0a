"""Hides from a compiled pack what it does not count for among others, so that every query finds it gone.

SQLite looks for a table among the temporary views first: one with the name of a table stands in its place, for this
connection only, and the compiled form stays as it is.
"""

from collections.abc import Collection, Mapping
from typing import Literal, NamedTuple

import apsw

from careercli.catalog import NameKind
from careercli.store.figure_rows import place_of

HiddenKind = NameKind | Literal["country-name"]

_TABLES = """
CREATE TEMP TABLE hidden (kind TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;
CREATE TEMP TABLE hidden_role (position INTEGER PRIMARY KEY, id TEXT NOT NULL);
CREATE TEMP TABLE hidden_figure (position INTEGER PRIMARY KEY);
"""
_HIDDEN_ROLES = """
INSERT INTO hidden_role SELECT position, id FROM main.role
WHERE defined AND id IN (SELECT id FROM temp.hidden WHERE kind = 'role');
"""
# What official tables say of the occupations of a role that is overridden stands in the pack that overrides it.
_OVERRIDDEN_ROLES = "(SELECT id FROM temp.hidden WHERE kind = 'role')"
_ASKED_BY_HIDDEN = """
(SELECT count(*) FROM main.requirement AS asked JOIN temp.hidden_role ON hidden_role.position = asked.role
 WHERE asked.skill = own.position{})"""
_IS_HIDDEN = "EXISTS (SELECT 1 FROM temp.hidden WHERE hidden.kind = {} AND hidden.id = own.id)"
_VIEWS = f"""
CREATE TEMP VIEW role AS
SELECT position, id, family, defined AND position NOT IN (SELECT position FROM temp.hidden_role) AS defined
FROM main.role;
CREATE TEMP VIEW role_summary AS
SELECT * FROM main.role_summary WHERE position NOT IN (SELECT position FROM temp.hidden_role);
CREATE TEMP VIEW role_record AS
SELECT * FROM main.role_record WHERE position NOT IN (SELECT position FROM temp.hidden_role);
CREATE TEMP VIEW requirement AS
SELECT * FROM main.requirement WHERE role NOT IN (SELECT position FROM temp.hidden_role);
CREATE TEMP VIEW role_code AS
SELECT * FROM main.role_code WHERE role NOT IN (SELECT position FROM temp.hidden_role);
CREATE TEMP VIEW code AS
SELECT * FROM main.code AS own WHERE NOT {_IS_HIDDEN.format("own.kind")};
CREATE TEMP VIEW citation AS
SELECT * FROM main.citation WHERE role NOT IN (SELECT position FROM temp.hidden_role);
CREATE TEMP VIEW skill AS
SELECT position, id, name, doc, roles - {_ASKED_BY_HIDDEN.format("")} AS roles,
       essential - {_ASKED_BY_HIDDEN.format(" AND asked.essential")} AS essential,
       defined AND NOT {_IS_HIDDEN.format("'skill'")} AS defined
FROM main.skill AS own;
CREATE TEMP VIEW figure AS
SELECT * FROM main.figure WHERE position NOT IN (SELECT position FROM temp.hidden_figure);
CREATE TEMP VIEW figure_set AS
SELECT first, shown AS figures, beginning, is_made, role, country, broad, of_employer, source, common, scheme, code,
       title, match, by_way_of, of_pack, last
FROM (SELECT *, figures - (SELECT count(*) FROM temp.hidden_figure WHERE position BETWEEN first AND last) AS shown
      FROM main.figure_set AS own
      WHERE NOT (is_made AND role IN (SELECT position FROM main.role WHERE id IN {_OVERRIDDEN_ROLES})))
WHERE shown > 0;
CREATE TEMP VIEW name AS
SELECT own.rowid, kind, id, words, folded FROM main.name AS own WHERE NOT {_IS_HIDDEN.format("own.kind")};
CREATE TEMP VIEW record AS
SELECT * FROM main.record AS own
WHERE NOT {_IS_HIDDEN.format("own.kind")}
      AND NOT (kind = 'projection' AND role IN {_OVERRIDDEN_ROLES});
"""  # noqa: S608  # no input in it
_NOT_LENT = (
    *("role", "role_summary", "role_record", "role_code", "requirement", "asked", "citation", "skill", "code"),
    *("rating", "figure", "figure_set"),
)
_LENT_VIEWS = """
CREATE TEMP TABLE lent AS SELECT id FROM main.record WHERE kind = 'source' AND id IN (
    SELECT json_extract(doc, '$.source') FROM main.record WHERE kind IN ('edition', 'minimum-wage'));
CREATE TEMP VIEW record AS SELECT * FROM main.record
WHERE kind IN ('info', 'definitions', 'edition', 'minimum-wage', 'currency-name')
      OR (kind = 'table' AND id LIKE 'reference/%')
      OR (kind = 'source' AND id IN (SELECT id FROM temp.lent));
CREATE TEMP VIEW name AS SELECT rowid, * FROM main.name
WHERE kind = 'currency' OR (kind = 'source' AND id IN (SELECT id FROM temp.lent));
"""


class Hidden(NamedTuple):
    """What a pack does not count for, because packs above it have it too and say so."""

    ids: Mapping[HiddenKind, Collection[str]]
    all_but_series: bool = False
    """Whether only reference series and their sources are left."""

    def joined(self, other: "Hidden") -> "Hidden":
        """Return both."""
        kinds = self.ids.keys() | other.ids.keys()
        ids = {kind: {*self.ids.get(kind, ()), *other.ids.get(kind, ())} for kind in kinds}
        return Hidden(ids, all_but_series=self.all_but_series or other.all_but_series)


def hide(hidden: Hidden, connection: apsw.Connection) -> None:
    """Hide things of a compiled pack from all queries of this connection, in the place of what was hidden before."""
    for kind, name in list(connection.execute("SELECT type, name FROM temp.sqlite_schema WHERE type != 'index'")):
        connection.execute(f"DROP {kind} temp.{name}")
    if hidden.all_but_series:
        for table in _NOT_LENT:
            connection.execute(f"CREATE TEMP VIEW {table} AS SELECT * FROM main.{table} WHERE FALSE")  # noqa: S608  # no input in it
        connection.execute(_LENT_VIEWS)
        sources = hidden.ids.get("source", ())
        connection.executemany("DELETE FROM lent WHERE id = ?", ((id_,) for id_ in sources))
        return
    connection.execute(_TABLES)
    rows = ((kind, id_) for kind, ids in hidden.ids.items() for id_ in ids)
    connection.executemany("INSERT INTO hidden VALUES (?, ?)", rows)
    connection.execute("INSERT OR IGNORE INTO hidden SELECT 'country-name', id FROM hidden WHERE kind = 'country'")
    places = (place_of(id_, connection) for id_ in hidden.ids.get("figure", ()))
    connection.executemany("INSERT INTO hidden_figure VALUES (?)", ((place,) for place in places if place is not None))
    connection.execute(_HIDDEN_ROLES + _VIEWS)
