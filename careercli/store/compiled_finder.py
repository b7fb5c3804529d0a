"""Writes into the compiled form of a pack by what words its roles are found: an index of their names.

Each name is a bag of words, each word a bag of grams; the rarer a word or gram is among the names, the more it weighs.
Two words are as alike as the grams that they share, two names as the words.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from math import sqrt

import apsw

from careercli.greeklish import is_greek
from careercli.model import LANGUAGES
from careercli.store.grams import SOUND, are_alike, grams, sounds, weight

TABLES = """
CREATE TABLE finder (names INTEGER NOT NULL, has_sounds INTEGER NOT NULL);
CREATE TABLE finder_gram (gram TEXT PRIMARY KEY, weight REAL NOT NULL, words BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE finder_word (position INTEGER PRIMARY KEY, word TEXT NOT NULL, languages INTEGER NOT NULL,
                          weight REAL NOT NULL, ends INTEGER NOT NULL, names BLOB NOT NULL);
CREATE TABLE finder_name (block INTEGER PRIMARY KEY, roles BLOB NOT NULL, rows BLOB NOT NULL, flags BLOB NOT NULL,
                          weights BLOB NOT NULL);
CREATE TABLE finder_weight (block INTEGER PRIMARY KEY, weights BLOB NOT NULL);
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


class FinderWriter:
    """The index of the names of a pack's roles, as it is being made."""

    def __init__(self) -> None:
        self._words: dict[str, int] = {}
        self._in_languages: dict[int, set[int]] = {}
        self._names_with: list[array[int]] = []
        self._roles, self._rows, self._flags = array("I"), array("I"), array("B")
        self._bags, self._ends = array("I"), array("I")
        self._has_sounds = False
        self._of_gram: dict[str, float] = {}

    def add(self, role: int, row: int, folded: str, flags: int) -> None:
        """Add a name of a role, by their places in the tables `role` and `name`."""
        words = [*dict.fromkeys(folded.split())][:_MOST_WORDS]
        if not words:
            return
        self._add(role, row, words, flags)
        if not folded.isascii() and is_greek(folded):
            self._has_sounds = True
            self._add(role, row, sounds(words), flags)

    def _add(self, role: int, row: int, words: Sequence[str], flags: int) -> None:
        name = len(self._roles)
        bag = [self._words.setdefault(word, len(self._words)) for word in words]
        while len(self._names_with) < len(self._words):
            self._names_with.append(array("I"))
        for position in bag:
            self._names_with[position].append(name)
        self._bags.extend(bag)
        self._in_languages.setdefault(flags & (TITLE - 1), set()).update(bag)
        self._roles.append(role)
        self._rows.append(row)
        self._flags.append(flags)
        self._ends.append(len(self._bags))

    def write(self, connection: apsw.Connection) -> None:
        """Write the index of all that was added."""
        count = len(self._roles)
        connection.execute("INSERT INTO finder VALUES (?, ?)", (count, self._has_sounds))
        weights = self._write_grams(count, connection)
        self._write_words(weights, connection)
        _write_blocks("finder_weight", [weights], connection)
        names = array("f", self._weights_of_names(weights))
        _write_blocks("finder_name", [self._roles, self._rows, self._flags, names], connection)
        self._write_roles(weights, names, connection)

    def _write_words(self, weights: Sequence[float], connection: apsw.Connection) -> None:
        ends = Counter(self._bags[end - 1] for end in self._ends)
        languages = array("B", bytes(len(self._words)))
        for bits, places in self._in_languages.items():
            for place in places:
                languages[place] |= bits
        rows = (
            (place, word, languages[place], weights[place], ends[place], self._names_with[place].tobytes())
            for word, place in self._words.items()
        )
        connection.executemany("INSERT INTO finder_word VALUES (?, ?, ?, ?, ?, ?)", rows)

    def _weights_of_names(self, weights: Sequence[float]) -> Iterator[float]:
        """Yield the squared length of the vector of every name: of its words, and of what these share."""
        words = [*self._words]
        stems = [word[:SAME_STEM] for word in words]
        first = 0
        for end in self._ends:
            bag = self._bags[first:end]
            whole = sum(map(weights.__getitem__, bag))
            if len(bag) > 1 and len(set(map(stems.__getitem__, bag))) < len(bag):
                shared = ((one, other, self._shared(words[one], words[other])) for one, other in combinations(bag, 2))
                whole += 2 * sum(
                    amount for one, other, amount in shared if are_alike(amount, weights[one], weights[other])
                )
            yield whole
            first = end

    def _shared(self, one: str, other: str) -> float:
        """Return what two words of one name share, as `nursery` and `nurse` do."""
        return sum(map(self._of_gram.__getitem__, grams(one) & grams(other)))

    def _write_grams(self, count: int, connection: apsw.Connection) -> "array[float]":
        """Write which words have which grams; return the weight of every word: the squared length of its vector."""
        words_with = defaultdict[str, list[int]](list)
        for word, place in self._words.items():
            for gram in grams(word):
                words_with[gram].append(place)
        names_with = list(map(len, self._names_with))
        having = ((gram, sum(map(names_with.__getitem__, places))) for gram, places in words_with.items())
        of_gram = {gram: weight(min(names, count), count) ** 2 for gram, names in having}
        self._of_gram = of_gram
        rows = ((gram, of_gram[gram], array("I", words_with[gram]).tobytes()) for gram in sorted(words_with))
        connection.executemany("INSERT INTO finder_gram VALUES (?, ?, ?)", rows)
        return array(
            "f",
            (
                sum(map(of_gram.__getitem__, grams(word))) + weight(len(self._names_with[place]), count) ** 2
                for word, place in self._words.items()
            ),
        )

    def _write_roles(self, weights: Sequence[float], names: Sequence[float], connection: apsw.Connection) -> None:
        """Write the words of each role: how much each weighs among them, how many names have it, and end with it."""
        is_sound = [word.startswith(SOUND) for word in self._words]

        def rows() -> Iterable[tuple[int, float, int, bytes, bytes, bytes, bytes, bytes]]:
            first, name = 0, 0
            while name < len(self._roles):
                role, of_role, having = self._roles[name], dict[int, float](), Counter[int]()
                ends, titles, began, spelled = Counter[int](), set[int](), name, 0
                while name < len(self._roles) and self._roles[name] == role:
                    bag = self._bags[first : self._ends[name]]
                    length = sqrt(names[name])
                    for word in bag:
                        of_role[word] = of_role.get(word, 0.0) + (sqrt(weights[word]) / length if length else 0.0)
                    having.update(bag)
                    ends[bag[-1]] += 1
                    spelled += not is_sound[bag[0]]
                    if self._flags[name] & TITLE:
                        titles.update(bag)
                    first = self._ends[name]
                    name += 1
                shares = [share / (name - began) for share in of_role.values()]
                length = sqrt(sum(share * share for share in shares))
                yield (
                    role,
                    length,
                    spelled,
                    array("I", of_role).tobytes(),
                    array("f", shares).tobytes(),
                    array("I", map(having.__getitem__, of_role)).tobytes(),
                    array("I", map(ends.__getitem__, of_role)).tobytes(),
                    bytes(word in titles for word in of_role),
                )

        connection.executemany("INSERT INTO finder_role VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows())


def _write_blocks(table: str, columns: Sequence["array[int] | array[float]"], connection: apsw.Connection) -> None:
    places = ", ".join("?" * (1 + len(columns)))
    rows = (
        (first // BLOCK, *(column[first : first + BLOCK].tobytes() for column in columns))
        for first in range(0, len(columns[0]), BLOCK)
    )
    connection.executemany(f"INSERT INTO {table} VALUES ({places})", rows)  # noqa: S608  # no input in it
