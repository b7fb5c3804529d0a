"""What has to be known of one pack to join it with others: who defines what, and in which place of the pack's order."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from careercli.catalog import NameKind
from careercli.model import Code
from careercli.plain import from_plain
from careercli.store.database import Database
from careercli.store.stored import loaded

TABLES = frozenset({"role", "skill"})
"""Kinds that have a table of their own."""
Need = tuple[int, int]
"""How many roles ask for a skill, and how many of these need it."""


class RoleWithCodes(NamedTuple):
    """A role, as far as official tables speak of it."""

    id: str
    codes: tuple[Code, ...]


class LayerRows:
    """A pack as one of several."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def definitions(self) -> bytes:
        """Return the name of all that packs above may rest on."""
        ((doc,),) = self._database.rows("SELECT doc FROM record WHERE kind = 'definitions'")
        return bytes.fromhex(loaded(doc))

    def roles_with_codes(self) -> Iterator[RoleWithCodes]:
        """Yield the roles that the pack defines, with the codes they carry."""
        found = """SELECT id, json_extract(doc, '$.codes') FROM role JOIN role_record USING (position)
                   WHERE defined ORDER BY position"""
        for id_, codes in self._database.rows(found):
            yield RoleWithCodes(id_, tuple(from_plain(Code, code) for code in loaded(codes)))

    def has_series(self) -> bool:
        """Return whether the pack brings reference series or minimum wages of its own."""
        return bool(self._database.rows("SELECT 1 FROM record WHERE kind IN ('edition', 'minimum-wage') LIMIT 1"))

    def places(self, kind: NameKind, ids: Iterable[str]) -> Mapping[str, int]:
        """Return those of some ids that are this pack's, in its order, with their places in it.

        Not those that a pack above overrides.
        """
        return self._places(kind, ids, "")

    def places_below(self, kind: NameKind, ids: Iterable[str]) -> Mapping[str, int]:
        """Return the same as if no pack above overrode any."""
        return self._places(kind, ids, "main.")

    def _places(self, kind: NameKind, ids: Iterable[str], schema: str) -> Mapping[str, int]:
        table, is_own = (kind, "defined") if kind in TABLES else ("record", "kind = :kind")
        found = f"""SELECT id, position FROM {schema}{table}
                    WHERE id IN (SELECT value FROM json_each(:ids)) AND {is_own} ORDER BY position"""  # noqa: S608  # no input in it
        return dict(self._database.rows(found, {"kind": kind, "ids": json.dumps(list(ids))}))

    def defines(self, kind: NameKind, id_: str) -> bool:
        """Return whether something is this pack's, and no pack above overrides it."""
        return bool(self.places(kind, [id_]))

    def ids_in_order(self, table: Literal["role", "skill"]) -> Iterator[str]:
        """Yield the ids of all roles or skills that the pack defines, in its order."""
        found = f"SELECT id FROM {table} WHERE defined ORDER BY position"  # noqa: S608  # no input in it
        yield from (id_ for (id_,) in self._database.rows(found))

    def needs(self) -> Iterator[tuple[str, Need]]:
        """Yield every skill that the pack speaks of, and how many of its roles ask for it."""
        for id_, roles, essential in self._database.rows("SELECT id, roles, essential FROM skill"):
            yield id_, (roles, essential)

    def count_of_names(self, kind: NameKind, most: int) -> int:
        """Return how many names a kind has, not of figures; counting ends at `most`."""
        found = "SELECT count(*) FROM (SELECT 1 FROM name WHERE kind = ? LIMIT ?)"
        ((count,),) = self._database.rows(found, (kind, most))
        return int(count)

    def roles_paid_in(self, country: str) -> frozenset[str]:
        """Return the roles, whoever defines them, of which the pack has a pay figure of their own in a country."""
        found = """SELECT DISTINCT id FROM role WHERE position IN (
                   SELECT role FROM figure_set WHERE country = ? AND NOT broad AND NOT of_employer)"""
        return frozenset(id_ for (id_,) in self._database.rows(found, (country,)))

    def countries_of_others(self) -> Mapping[str, frozenset[str]]:
        """Return the countries in which the pack has pay for roles that it does not define, by role."""
        found = """SELECT DISTINCT id, country FROM figure_set JOIN role ON role.position = figure_set.role
                   WHERE NOT defined AND NOT broad AND NOT of_employer"""
        countries: dict[str, set[str]] = {}
        for id_, country in self._database.rows(found):
            countries.setdefault(id_, set()).add(country)
        return {id_: frozenset(several) for id_, several in countries.items()}
