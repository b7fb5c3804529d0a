"""Reads the index of one pack's names as `compiled_finder` writes it; what was read once is remembered."""

import json
from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

from careercli.greeklish import is_greek
from careercli.store.compiled_finder import BLOCK
from careercli.store.database import Database
from careercli.store.remembered import Remembered

_REMEMBERED = 20_000
"""Words, grams, roles and blocks of names: what some thousand questions come back to."""
_SAID = 2_000
"""Words of which it is remembered what roles they are said of, which may be most of a pack."""


class Names(NamedTuple):
    """What is told of the names of one block, each in its place."""

    roles: "array[int]"
    rows: "array[int]"
    """Their rows in the table `name`."""
    flags: bytes
    weights: "array[float]"


class WordOfRole(NamedTuple):
    """What a word is among the names of a role."""

    weight: float
    """Of all that the role's names have in common."""
    having: int
    """So many of the names have it."""
    ends: int
    """So many end with it."""
    in_title: int
    """Whether its title in any language has it: 1 or 0."""


class NamesOfRole(NamedTuple):
    """What is told of the names of a role."""

    weight: float
    """The length of the vector of what they have in common."""
    names: int
    words: Mapping[int, WordOfRole]
    """By the words' places."""


class FinderTables:
    """The index of one pack, and what is kept of it while it is open."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._size: tuple[int, bool] | None = None
        self._known = Remembered(_REMEMBERED)
        self._said = Remembered(_SAID)
        self._grams: dict[str, tuple[float, array[int]] | None] = {}
        self._words: dict[int, str] = {}

    @property
    def count(self) -> int:
        """Return how many names there are."""
        return self._sized()[0]

    @property
    def has_sounds(self) -> bool:
        """Return whether any name is Greek, and so known by its sound too."""
        return self._sized()[1]

    def _sized(self) -> tuple[int, bool]:
        if self._size is None:
            ((names, has_sounds),) = self._database.rows("SELECT names, has_sounds FROM finder")
            self._size = names, bool(has_sounds)
        return self._size

    def place_of(self, word: str) -> int | None:
        """Return the place of a word among the words of names; None if no name has it."""
        rows = self._database.rows("SELECT position FROM finder_word WHERE word = ?", (word,))
        return rows[0][0] if rows else None

    def said_so(self, sound: int) -> "array[int]":
        """Return the places of the Greek words that sound so, by the place of the sound."""
        return self._known.once(("sound", sound), self._said_so, sound)

    def _said_so(self, sound: int) -> "array[int]":
        ((words,),) = self._database.rows("SELECT words FROM finder_sound WHERE position = ?", (sound,))
        return array("I", words)

    def words(self, places: Iterable[int]) -> Mapping[int, str]:
        """Return words by their places."""
        known = {place: self._words.get(place, "") for place in places}
        missing = [place for place, word in known.items() if not word]
        if missing:
            looked_up = self._by_places("SELECT position, word FROM finder_word WHERE position", missing)
            if len(self._words) > _REMEMBERED:
                self._words.clear()
            self._words |= looked_up
            known |= looked_up
        return known

    def languages(self, places: Iterable[int]) -> Mapping[int, int]:
        """Return in which languages words are names, as bits, by the words' places."""
        return {place: self._of_words(place // BLOCK)[1][place % BLOCK] for place in places}

    def weights(self, places: Iterable[int]) -> Mapping[int, float]:
        """Return the squared lengths of the vectors of words, by their places."""
        return {place: self._of_words(place // BLOCK)[0][place % BLOCK] for place in places}

    def _of_words(self, block: int) -> "tuple[array[float], bytes]":
        return self._known.once(("block of words", block), self._words_in, block)

    def _words_in(self, block: int) -> "tuple[array[float], bytes]":
        found = "SELECT weights, languages FROM finder_weight WHERE block = ?"
        ((weights, languages),) = self._database.rows(found, (block,))
        return array("f", weights), languages

    def grams(self, grams: Iterable[str]) -> "Mapping[str, tuple[float, array[int]]]":
        """Return how much grams weigh, and the places of the words that have them; without those that none has."""
        known = {gram: self._grams.get(gram, ()) for gram in grams}
        missing = [gram for gram, found in known.items() if found == ()]
        if missing:
            looked_up: dict[str, tuple[float, array[int]] | None] = dict.fromkeys(missing)
            found = "SELECT gram, weight, words FROM finder_gram WHERE gram IN (SELECT value FROM json_each(?))"
            for gram, weight, words in self._database.rows(found, (json.dumps(missing),)):
                looked_up[gram] = weight, array("I", words)
            if len(self._grams) > _REMEMBERED:
                self._grams.clear()
            self._grams.update(looked_up)
            known |= looked_up
        return {gram: found for gram, found in known.items() if found}

    def words_with(self, gram: str) -> frozenset[int]:
        """Return the places of the words that have a gram, to be looked up in."""
        return self._known.once(("words", gram), self._words_with, gram)

    def _words_with(self, gram: str) -> frozenset[int]:
        return frozenset(chain.from_iterable(words for _, words in self.grams((gram,)).values()))

    def names_with(self, word: int) -> Sequence[int]:
        """Return the names that have a word, by its place."""
        return self._known.once(("names", word), self._names_with, word)

    def _names_with(self, word: int) -> Sequence[int]:
        ((names,),) = self._database.rows("SELECT names FROM finder_word WHERE position = ?", (word,))
        # They are gone through again and again, which of an array makes every number anew.
        return array("I", names).tolist()

    def names(self, block: int) -> Names:
        """Return what is told of the names of a block."""
        return self._known.once(("block", block), self._names_in, block)

    def _names_in(self, block: int) -> Names:
        found = "SELECT roles, rows, flags, weights FROM finder_name WHERE block = ?"
        ((roles, rows, flags, weights),) = self._database.rows(found, (block,))
        return Names(array("I", roles), array("I", rows), flags, array("f", weights))

    def role(self, position: int) -> NamesOfRole:
        """Return what is told of the names of a role."""
        return self._known.once(("role", position), self._role_at, position)

    def _role_at(self, position: int) -> NamesOfRole:
        found = "SELECT weight, names, words, weights, having_word, ends, in_title FROM finder_role WHERE position = ?"
        ((length, names, words, weights, having, ends, in_title),) = self._database.rows(found, (position,))
        each = map(WordOfRole, array("f", weights), array("I", having), array("I", ends), in_title)
        return NamesOfRole(length, names, dict(zip(array("I", words), each, strict=True)))

    def ends(self, word: int) -> int:
        """Return how many names end with a word, by its place."""
        return self._known.once(("ends", word), self._ends, word)

    def _ends(self, word: int) -> int:
        ((ends,),) = self._database.rows("SELECT ends FROM finder_word WHERE position = ?", (word,))
        return int(ends)

    def saying(self, words: Iterable[str]) -> frozenset[int]:
        """Return the roles of which any of these folded words is said, by their places."""
        # Greek words are kept without their endings.
        any_of = " OR ".join(f'"{word}"*' if is_greek(word) else f'"{word}"' for word in sorted(words))
        return self._said.once(any_of, self._saying, any_of)

    def _saying(self, any_of: str) -> frozenset[int]:
        rows = self._database.rows("SELECT rowid FROM role_words WHERE role_words MATCH ?", (any_of,))
        return frozenset(chain.from_iterable(rows))

    def role_ids(self, positions: Iterable[int]) -> Mapping[int, str]:
        """Return the ids of roles by their places, without what a pack above hides."""
        return self._by_places("SELECT position, id FROM role WHERE defined AND position", positions)

    def names_in_words(self, rows: Iterable[int]) -> Mapping[int, str]:
        """Return names as a person reads them, by their rows."""
        return self._by_places("SELECT rowid, words FROM name WHERE rowid", rows)

    def _by_places(self, beginning: str, places: Iterable[int]) -> Mapping[int, Any]:
        found = f"{beginning} IN (SELECT value FROM json_each(?))"  # noqa: S608  # no input in it
        return dict(self._database.rows(found, (json.dumps(list(places)),)))
