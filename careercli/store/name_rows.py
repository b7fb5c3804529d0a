"""Finds things by their names in the compiled form of a pack."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

from careercli.catalog import Name, NameKind, Wanted
from careercli.store.database import Database
from careercli.store.figure_rows import FigureRows
from careercli.text import fold

_LAST = "\U0010ffff"
"""Behind every letter there is."""
_HOLDS = "rowid IN (SELECT rowid FROM name_words WHERE name_words MATCH :{})"
_TABLES = frozenset({"role", "skill"})
"""Kinds that have a table of their own."""


class NameRows:
    """The names of one pack; figures have no other names than their ids."""

    def __init__(self, database: Database, figures: FigureRows) -> None:
        self._database = database
        self._figures = figures
        self.some_are_hidden = False
        """Whether `name` stands for fewer names than were written."""

    def named(self, kind: NameKind, folded: str) -> tuple[str, ...]:
        """Return the ids of the things of a kind with this very name."""
        if kind == "figure":
            figure = self._figures.by_id(folded.replace(" ", "-"))
            return () if figure is None else (figure.id,)
        # The ids of skills are not all among the names.
        found = """SELECT id FROM name WHERE kind = :kind AND folded = :folded
                   UNION SELECT id FROM skill WHERE :kind = 'skill' AND id = replace(:folded, ' ', '-') AND defined
                   ORDER BY id"""
        return self._column(found, {"kind": kind, "folded": folded})

    def named_with(self, kind: NameKind, words: Iterable[str], most: int) -> tuple[str, ...]:
        """Return the ids of things in one of whose names each word begins a word."""
        if kind == "figure":
            return self._figures.ids_with(words, most)
        words = tuple(words)
        found = """SELECT id FROM name WHERE kind = :kind AND rowid IN (
                   SELECT rowid FROM name_words WHERE name_words MATCH :words)
                   UNION SELECT id FROM skill WHERE :kind = 'skill' AND id >= :from AND id < :to AND defined
                   ORDER BY id LIMIT :most"""
        beginning = "-".join(words)
        values = {"kind": kind, "words": all_beginnings(words), "from": beginning, "to": beginning + _LAST}
        return self._column(found, {**values, "most": most})

    def ids(self, kind: NameKind, beginning: str, most: int, *, backwards: bool) -> tuple[str, ...]:
        """Return the ids that begin with something folded, in order or from the last one on."""
        order: Literal["ASC", "DESC"] = "DESC" if backwards else "ASC"
        if kind == "figure":
            return self._figures.ids(beginning.replace(" ", "-"), most, order)
        if kind in _TABLES:
            beginning = beginning.replace(" ", "-")
            found = f"SELECT id FROM {kind} WHERE id >= :from AND id < :to AND defined ORDER BY id {order} LIMIT :most"  # noqa: S608  # no input in it
        else:
            found = f"""SELECT DISTINCT id FROM name WHERE kind = :kind AND folded >= :from AND folded < :to
                        AND words = id ORDER BY id {order} LIMIT :most"""  # noqa: S608  # no input in it
        values = {"kind": kind, "from": beginning, "to": beginning + _LAST, "most": most}
        return self._column(found, values)

    def names(self, kind: NameKind) -> tuple[Name, ...]:
        """Return every name of a kind."""
        if kind == "figure":
            return tuple(Name(id_, id_, fold(id_)) for id_ in self._figures.ids("", -1))
        found = "SELECT id, words, folded FROM name WHERE kind = ? ORDER BY id, words"
        return tuple(Name(*row) for row in self._database.rows(found, (kind,)))

    def has_more(self, kind: NameKind, than: int) -> bool:
        """Return whether a kind has more names than so many."""
        if kind == "figure":
            return self._figures.count() > than
        found = "SELECT count(*) FROM (SELECT 1 FROM name WHERE kind = ? LIMIT ?)"
        ((count,),) = self._database.rows(found, (kind, than + 1))
        return int(count) > than

    def words(self) -> Mapping[str, int]:
        """Return every word of the names, with how many names hold it."""
        # Both at once, because a connection that was made anew knows no virtual table of the one before.
        found = """CREATE VIRTUAL TABLE IF NOT EXISTS temp.name_vocabulary USING fts5vocab(main, name_words, row);
                   SELECT term, doc FROM name_vocabulary"""
        words = Counter(dict(self._database.rows(found)))
        if self.some_are_hidden:
            hidden = "SELECT folded FROM main.name WHERE rowid NOT IN (SELECT rowid FROM name)"
            for (folded,) in self._database.rows(hidden):
                words.subtract(set(folded.split()))
        return +words

    def holding(self, kind: NameKind, wanted: Sequence[Wanted], letters: int, most: int) -> tuple[Name, ...]:
        """Return so many names of a kind that hold the most of what is wanted, those of about so many letters first."""
        if not wanted:
            return ()
        values: dict[str, object] = {"kind": kind, "letters": letters, "most": most}
        values["any"] = _any_spelling(spelling for each in wanted for spelling in each.spellings)
        for place, each in enumerate(wanted):
            values |= {f"words{place}": _any_spelling(each.spellings), f"weight{place}": each.weight}
        held = " + ".join(f":weight{place} * ({_HOLDS.format(f'words{place}')})" for place in range(len(wanted)))
        # Only of the names that are returned more is read than the index has, which knows nothing of what is hidden.
        indexed = "name" if self.some_are_hidden else "name INDEXED BY name_by_folded"
        found = f"""SELECT id, words, folded FROM name WHERE rowid IN (
                        SELECT rowid FROM {indexed}
                        WHERE kind = :kind AND {_HOLDS.format("any")}
                        ORDER BY {held} DESC, abs(length(folded) - :letters), folded LIMIT :most)
                    ORDER BY id, words"""  # noqa: S608  # no input in it
        return tuple(Name(*row) for row in self._database.rows(found, values))

    def _column(self, sql: str, values: Any) -> tuple[str, ...]:
        return tuple(value for (value,) in self._database.rows(sql, values))


def all_beginnings(words: Iterable[str]) -> str:
    """Return the full-text query for texts in which every word begins a word."""
    return " AND ".join(f'"{word}"*' for word in words)


def _any_spelling(spellings: Iterable[str]) -> str:
    """Return the full-text query for texts that hold any of the spellings, whole words in any order."""
    return " OR ".join("(" + " AND ".join(f'"{word}"' for word in spelling.split()) + ")" for spelling in spellings)
