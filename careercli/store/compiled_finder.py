"""Writes into the compiled form of a pack by what words its roles are found: an index of their names.

Each name is a bag of words, each word a bag of grams; the rarer a word or gram is among the names, the more it weighs.
Two words are as alike as the grams that they share, two names as the words.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, combinations, groupby, repeat
from math import fsum, sqrt
from operator import itemgetter
from typing import Any

from careercli.greeklish import is_greek
from careercli.model import LANGUAGES
from careercli.store.asking import Positions
from careercli.store.grams import are_alike, grams, sounds, weight, word_form, word_forms
from careercli.store.inserting import Rows, RowsOfTable

TABLES = """
CREATE TABLE finder (names INTEGER NOT NULL, has_sounds INTEGER NOT NULL);
CREATE TABLE finder_gram (gram TEXT PRIMARY KEY, weight REAL NOT NULL, words BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE finder_word (position INTEGER PRIMARY KEY, word TEXT NOT NULL,
                          weight REAL NOT NULL, ends INTEGER NOT NULL, names BLOB NOT NULL);
CREATE TABLE finder_sound (position INTEGER PRIMARY KEY, words BLOB NOT NULL);
CREATE TABLE finder_name (block INTEGER PRIMARY KEY, roles BLOB NOT NULL, rows BLOB NOT NULL, flags BLOB NOT NULL,
                          weights BLOB NOT NULL);
CREATE TABLE finder_weight (block INTEGER PRIMARY KEY, weights BLOB NOT NULL, languages BLOB NOT NULL);
CREATE TABLE finder_role (position INTEGER PRIMARY KEY, weight REAL NOT NULL, names INTEGER NOT NULL,
                          words BLOB NOT NULL, weights BLOB NOT NULL, having_word BLOB NOT NULL, ends BLOB NOT NULL,
                          in_title BLOB NOT NULL);
"""
INDEXES = """
CREATE UNIQUE INDEX finder_word_by_word ON finder_word (word);
"""
BLOCK = 512
"""Names or words of which what is told of each is kept together."""
LANGUAGE_BITS = {language: 1 << place for place, language in enumerate(LANGUAGES)}
TITLE, UNSHOWN = 1 << len(LANGUAGES), 2 << len(LANGUAGES)
"""What else is flagged of a name: that it is the role's title, or no name that is shown."""
SAME_STEM = 3
"""Letters with which words begin that may share much."""
_MOST_WORDS = 24
"""Of a name; more than that nobody types."""


Bag = Sequence[int]
"""The words of a name, by their places."""


NameOfRole = tuple[int, int, str, int]
"""A role and a name of it by their places in the tables `role` and `name`, the folded name, and its flags."""


def finder_tables(names: Iterable[NameOfRole]) -> list[RowsOfTable]:
    """Return the index of the names of roles, those of each one behind the other, as rows of its tables.

    That is most of the work, and needs no database.
    """
    index = _FinderIndex()
    for name in names:
        index.add(*name)
    return index.tables()


class _FinderIndex:
    """The index of the names of a pack's roles, as it is being made."""

    def __init__(self) -> None:
        self._words = Positions(())
        self._roles, self._rows, self._flags = array("I"), array("I"), array("B")
        self._bags: list[Bag] = []
        self._said: dict[str, set[str]] = {}
        """The Greek words by how they sound."""
        self._of_gram: dict[str, float] = {}

    def add(self, role: int, row: int, folded: str, flags: int) -> None:
        """Add a name of a role."""
        words = word_forms(folded)[:_MOST_WORDS]
        if not words:
            return
        if not folded.isascii() and is_greek(folded):
            whole = folded.split()
            for sound, word in zip(sounds(whole), map(word_form, whole), strict=True):
                self._said.setdefault(sound, set()).add(word)
        self._bags.append(list(map(self._words.__getitem__, words)))
        self._roles.append(role)
        self._rows.append(row)
        self._flags.append(flags)

    def tables(self) -> list[RowsOfTable]:
        """Return the index of all that was added, as rows of its tables."""
        count = len(self._roles)
        names_with = self._names_with()
        grams_rows, weights = self._grams(list(map(len, names_with)), count)
        names = array("f", self._weights_of_names(weights))
        return [
            ("finder", [(count, bool(self._said))]),
            ("finder_gram", grams_rows),
            ("finder_word", self._word_rows(weights, names_with)),
            ("finder_sound", self._sound_rows()),
            ("finder_weight", _blocks([weights, self._languages()])),
            ("finder_name", _blocks([self._roles, self._rows, self._flags, names])),
            ("finder_role", self._role_rows(weights, names)),
        ]

    def _names_with(self) -> Sequence[Sequence[int]]:
        """Return the names that have each word; those that have a sound, behind them."""
        sounding = [(self._words[sound], self._places(words)) for sound, words in self._said.items()]
        names_with: list[list[int]] = [[] for _ in self._words]
        for name, bag in enumerate(self._bags):
            for word in bag:
                names_with[word].append(name)
        for sound, words in sounding:
            names_with[sound] = sorted({*chain.from_iterable(names_with[word] for word in words)})
        return names_with

    def _places(self, words: Iterable[str]) -> list[int]:
        # Of very long names not every word is kept.
        return sorted(self._words[word] for word in words if word in self._words)

    def _word_rows(self, weights: Sequence[float], names_with: Sequence[Sequence[int]]) -> Rows:
        ends = Counter([bag[-1] for bag in self._bags])
        return [
            (place, word, weights[place], ends[place], array("I", names_with[place]).tobytes())
            for word, place in self._words.items()
        ]

    def _sound_rows(self) -> Rows:
        return [(self._words[sound], array("I", self._places(words)).tobytes()) for sound, words in self._said.items()]

    def _languages(self) -> "array[int]":
        """Return in which languages each word is one of a name, as bits."""
        languages = array("B", bytes(len(self._words)))
        for bits, several in groupby(zip(self._flags, self._bags, strict=True), lambda each: each[0] & (TITLE - 1)):
            for word in {*chain.from_iterable(bag for _, bag in several)}:
                languages[word] |= bits
        for sound, words in self._said.items():
            for word in self._places(words):
                languages[self._words[sound]] |= languages[word]
        return languages

    def _weights_of_names(self, weights: Sequence[float]) -> Iterator[float]:
        """Yield the squared length of the vector of every name: of its words, and of what these share."""
        words = [*self._words]
        stems = [word[:SAME_STEM] for word in words]
        for bag in self._bags:
            whole = sum(map(weights.__getitem__, bag))
            if len({*map(stems.__getitem__, bag)}) < len(bag):
                shared = ((one, other, self._shared(words[one], words[other])) for one, other in combinations(bag, 2))
                whole += 2 * sum(
                    amount for one, other, amount in shared if are_alike(amount, weights[one], weights[other])
                )
            yield whole

    def _shared(self, one: str, other: str) -> float:
        """Return what two words of one name share, as `nursery` and `nurse` do."""
        return fsum(map(self._of_gram.__getitem__, grams(one) & grams(other)))

    def _grams(self, names_with: Sequence[int], count: int) -> tuple[Rows, "array[float]"]:
        """Return which words have which grams, and the weight of every word: the squared length of its vector.

        `names_with` is how many names have each word.
        """
        words_with = defaultdict[str, list[int]](list)
        for word, place in self._words.items():
            for gram in grams(word):
                words_with[gram].append(place)
        having = ((gram, sum(map(names_with.__getitem__, places))) for gram, places in words_with.items())
        of_gram = {gram: weight(min(names, count), count) ** 2 for gram, names in having}
        self._of_gram = of_gram
        rows = [(gram, of_gram[gram], array("I", words_with[gram]).tobytes()) for gram in sorted(words_with)]
        weights = (
            fsum(map(of_gram.__getitem__, grams(word))) + weight(names_with[place], count) ** 2
            for word, place in self._words.items()
        )
        return rows, array("f", weights)

    def _role_rows(self, weights: Sequence[float], names: Sequence[float]) -> Rows:
        """Return the words of each role: how much each weighs among them, how many names have it, and end with it."""
        lengths_of_words = list(map(sqrt, weights))
        named = zip(self._roles, self._bags, self._flags, map(sqrt, names), strict=True)
        rows = list[Sequence[Any]]()
        for role, of_role in groupby(named, itemgetter(0)):
            _, bags, flags, lengths = zip(*of_role, strict=True)
            shares_of = defaultdict[int, float](float)
            for bag, length in zip(bags, lengths, strict=True):
                for word in bag:
                    shares_of[word] += lengths_of_words[word] / length
            having = Counter(chain.from_iterable(bags))
            ends = Counter([bag[-1] for bag in bags])
            titles = {*chain.from_iterable(bag for bag, each in zip(bags, flags, strict=True) if each & TITLE)}
            shares = [share / len(bags) for share in shares_of.values()]
            rows.append(
                (
                    role,
                    sqrt(sum([share * share for share in shares])),
                    len(bags),
                    array("I", shares_of).tobytes(),
                    array("f", shares).tobytes(),
                    array("I", map(having.__getitem__, shares_of)).tobytes(),
                    array("I", map(ends.get, shares_of, repeat(0))).tobytes(),
                    bytes(map(titles.__contains__, shares_of)),
                )
            )
        return rows


def _blocks(columns: Sequence["array[int] | array[float]"]) -> Rows:
    return [
        (first // BLOCK, *(column[first : first + BLOCK].tobytes() for column in columns))
        for first in range(0, len(columns[0]), BLOCK)
    ]
