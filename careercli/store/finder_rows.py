"""Finds the roles of one pack that words are most like, by the index that `compiled_finder` writes."""

import json
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import nlargest
from itertools import combinations
from math import log, sqrt
from typing import NamedTuple

from careercli.catalog import SAME, Alike, RoleWithCode
from careercli.model import LANGUAGES, Language
from careercli.store.compiled_finder import BLOCK, LANGUAGE_BITS, SAME_STEM, TITLE, UNSHOWN
from careercli.store.database import Database
from careercli.store.grams import LEAST_ALIKE, are_alike, grams, sounds, weight
from careercli.store.remembered import Remembered

_SPELLINGS = 30
"""A typed word may be that many words of names."""
_COMMON = 300
"""Words; a gram of more of them is only looked for in those that share others."""
_COMPARED = 150
"""Words that a mistyped one is held against letter by letter."""
_SLIPPED = 0.85
"""How alike two words are that one slip of typing parts."""
_LETTERS_A_SLIP, _MOST_SLIPS = 4, 2
_MOST_NAMES = 100_000
"""Names that are looked at for one question: of more, those that hold the rarer of the words."""
_LIKELY = 0.25
"""Names that share less than this part of what the likest shares are passed over."""
_NAMES_WEIGHED, _ROLES_WEIGHED = 3_000, 40
"""So many names, and then roles, are held against what was typed in full."""
_COVERED, _IN_COMMON, _OFTEN = 0.6, 0.8, 0.6
"""How much it counts, beside the likest name, that any of a role's names hold the words, that they are what its names
have in common, and that few other roles' names hold them.
"""
_WHOLE = 1 + _COVERED + _IN_COMMON + _OFTEN
_ALIKE = 0.5
"""Words at least so alike are counted together."""
_NONE = 0.3
"""A name more than there are, so that none is not nothing."""


_CODES = """SELECT role.id, scheme, code, match FROM finder_code
            JOIN role ON role.position = finder_code.role"""


class _Spellings(NamedTuple):
    """What a typed word may be."""

    weight: float
    """Of the typed word: the squared length of its vector."""
    shared: Mapping[int, float]
    """What it shares with each word of names, by the word's place; the most first."""
    alike: Mapping[int, float]
    """How alike they are, from 0 to 1."""
    place: int
    """Its own place among the words of names; -1 if none has it."""
    names: float
    """How many names hold any that is much alike; of less alike ones a name counts less."""


class _Found(NamedTuple):
    """A role that may be meant; those with the very words come first."""

    is_same: bool
    score: float
    role: int
    name: int
    likeness: float
    """Of its likest name."""
    covered: float
    """How much of what was typed any of its names has."""
    common: float
    """How much of it is what its names have in common."""


class FinderRows:
    """The index of one pack."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._size: tuple[int, bool] | None = None
        self._known = Remembered(20_000)

    def alike(self, folded: str, most: int) -> list[Alike]:
        """Return so many roles that folded words are most like, the likest first."""
        words = [*dict.fromkeys(folded.split())]
        count, has_sounds = self._sized()
        if not words or not count:
            return []
        found = self._found(words)
        if has_sounds and folded.isascii():
            said = self._found(sounds(words))
            of_role = {each.role: each for each in sorted((*said, *found))}
            found = [*of_role.values()]
        return self._named(nlargest(most, found))

    def coded(self, key: str) -> list[RoleWithCode]:
        """Return the roles that carry a code, by what it is looked up."""
        found = f"{_CODES} WHERE key = ? AND defined ORDER BY role.position, place"
        return [RoleWithCode(*row) for row in self._database.rows(found, (key,))]

    def codes(self, role: str) -> list[RoleWithCode]:
        """Return the codes of a role, in its own order."""
        found = f"{_CODES} WHERE role.id = ? AND defined ORDER BY place"
        return [RoleWithCode(*row) for row in self._database.rows(found, (role,))]

    def spoken(self, word: str) -> Mapping[Language, float]:
        """Return in which languages there is a word like a folded one, and how alike from 0 to 1."""
        if not self._sized()[0]:
            return {}
        spelled = self._spellings(word)
        found: dict[Language, float] = {}
        for place, languages in self._languages(spelled.alike).items():
            for language, bit in LANGUAGE_BITS.items():
                if languages & bit:
                    found[language] = max(found.get(language, 0.0), spelled.alike[place])
        return found

    def _sized(self) -> tuple[int, bool]:
        if self._size is None:
            ((names, has_sounds),) = self._database.rows("SELECT names, has_sounds FROM finder")
            self._size = names, bool(has_sounds)
        return self._size

    def _found(self, words: Sequence[str]) -> list[_Found]:
        """Return the roles that words, or sounds, may mean, in no order."""
        several = [self._spellings(word) for word in words]
        shared: dict[int, float] = defaultdict(float)
        for spelled in several:
            for place, amount in spelled.shared.items():
                shared[place] += amount
        typed = sum(spelled.weight for spelled in several)
        typed += 2 * sum(
            several[one].shared.get(several[other].place, 0.0)
            for one, other in combinations(range(len(words)), 2)
            if words[one][:SAME_STEM] == words[other][:SAME_STEM]
        )
        likest: dict[int, tuple[float, int]] = {}
        for block, several_names in self._likely_names(shared).items():
            of_block, _rows, _flags, of_names = self._names_in(block)
            for name, amount in several_names:
                role = of_block[name]
                likeness = amount / sqrt(typed * of_names[name])
                if role not in likest or likeness > likest[role][0]:
                    likest[role] = likeness, block * BLOCK + name
        roles = nlargest(_ROLES_WEIGHED, likest, key=lambda role: (likest[role][0], -role))
        return [self._weighed(role, *likest[role], several, typed) for role in roles]

    def _weighed(
        self,
        role: int,
        likeness: float,
        name: int,
        several: Sequence[_Spellings],
        typed: float,
    ) -> _Found:
        """Return a role with its score: by its likest name, by how many of the words it has, and how often."""
        length, shares = self._role(role)
        covered = common = often = 0.0
        for spelled in several:
            best = most = names = 0.0
            for place, alike in spelled.alike.items():
                if place in shares:
                    share, having = shares[place]
                    best = max(best, alike)
                    most = max(most, alike * share)
                    if alike >= _ALIKE:
                        names += alike * alike * having
            covered += best * spelled.weight
            common += most * sqrt(spelled.weight)
            often += log(1 + names / _NONE) / log(1 + max(spelled.names, 1.0) / _NONE)
        covered, common, often = covered / typed, common / (sqrt(typed) * length), often / len(several)
        whole = likeness + _COVERED * covered + _IN_COMMON * common + _OFTEN * often
        score = min(whole / _WHOLE, 1.0)
        return _Found(likeness >= SAME, score, role, name, min(likeness, 1.0), min(covered, 1.0), min(common, 1.0))

    def _likely_names(self, shared: Mapping[int, float]) -> Mapping[int, list[tuple[int, float]]]:
        """Return the names that share the most with what was typed, and how much, by block and place in it."""
        of_name: dict[int, float] = {}
        left = _MOST_NAMES
        lists = sorted(((self._names_with(place), amount) for place, amount in shared.items()), key=_length)
        for names, amount in lists:
            left -= len(names)
            if left < 0 and of_name:
                break
            for name in names:
                of_name[name] = of_name.get(name, 0.0) + amount
        if not of_name:
            return {}
        least = _LIKELY * max(of_name.values())
        likely = [(name, amount) for name, amount in of_name.items() if amount >= least]
        blocks: dict[int, list[tuple[int, float]]] = defaultdict(list)
        for name, amount in nlargest(_NAMES_WEIGHED, likely, key=_amount) if len(likely) > _NAMES_WEIGHED else likely:
            blocks[name // BLOCK].append((name % BLOCK, amount))
        return blocks

    def _spellings(self, word: str) -> _Spellings:
        return self._known.once(("word", word), self._spellings_of, word)

    def _spellings_of(self, word: str) -> _Spellings:
        count, _has_sounds = self._sized()
        runs = grams(word)
        known = {gram: found for gram in runs if (found := self._gram(gram)) is not None}
        row = self._database.rows("SELECT position, names FROM finder_word WHERE word = ?", (word,))
        having = len(row[0][1]) // 4 if row else 0
        whole = weight(having, count) ** 2
        length = sum(amount for amount, _ in known.values()) + (len(runs) - len(known)) * weight(0, count) ** 2 + whole
        shared: dict[int, float] = {}
        for amount, places in known.values():
            if len(places) <= _COMMON:
                for place in places:
                    shared[place] = shared.get(place, 0.0) + amount
        if row:
            shared[row[0][0]] = shared.get(row[0][0], 0.0) + whole
        least = LEAST_ALIKE**2 * length
        likely = self._with_common_grams(shared, known, least)
        weights = self._weights_of(likely)
        alike = {place: amount for place, amount in likely.items() if are_alike(amount, length, weights[place])}
        if not row:
            compared = nlargest(_COMPARED, shared, key=lambda place: (shared[place], -place))
            for place, amount in self._mistyped(word, length, compared).items():
                alike[place] = max(amount, alike.get(place, 0.0))
            weights = self._weights_of(alike)
        best = nlargest(_SPELLINGS, alike, key=lambda place: (alike[place], -place))
        shared = {place: alike[place] for place in best}
        cosines = {place: min(amount / sqrt(length * weights[place]), 1.0) for place, amount in shared.items()}
        names = sum(cosine**2 * len(self._names_with(place)) for place, cosine in cosines.items() if cosine >= _ALIKE)
        return _Spellings(length, shared, cosines, row[0][0] if row else -1, names)

    def _with_common_grams(
        self, shared: Mapping[int, float], known: Mapping[str, "tuple[float, array[int]]"], least: float
    ) -> dict[int, float]:
        """Return what words share, also in grams that very many have; without those that share too little."""
        common = [(gram, amount) for gram, (amount, places) in known.items() if len(places) > _COMMON]
        all_common = sum(amount for _, amount in common)
        likely = {place: amount for place, amount in shared.items() if amount + all_common >= least}
        for gram, amount in common:
            for place in likely.keys() & self._known.once(("words", gram), frozenset, known[gram][1]):
                likely[place] += amount
        return {place: amount for place, amount in likely.items() if amount >= least}

    def _mistyped(self, word: str, length: float, places: Sequence[int]) -> Mapping[int, float]:
        """Return what a word that no name has shares with those that it is but a slip or two away from."""
        # Most words that are typed are known.
        from rapidfuzz.distance import OSA

        known = self._by_places("SELECT position, word FROM finder_word WHERE position", places)
        slips = {place: OSA.distance(word, other, score_cutoff=_slips(word)) for place, other in known.items()}
        near = [place for place, distance in slips.items() if distance <= _slips(word)]
        weights = self._weights_of(near)
        return {place: _SLIPPED ** slips[place] * sqrt(length * weights[place]) for place in near}

    def _gram(self, gram: str) -> "tuple[float, array[int]] | None":
        return self._known.once(("gram", gram), self._gram_of, gram)

    def _gram_of(self, gram: str) -> "tuple[float, array[int]] | None":
        rows = self._database.rows("SELECT weight, words FROM finder_gram WHERE gram = ?", (gram,))
        return (rows[0][0], array("I", rows[0][1])) if rows else None

    def _names_with(self, place: int) -> "array[int]":
        return self._known.once(("names", place), self._names_with_of, place)

    def _names_with_of(self, place: int) -> "array[int]":
        ((names,),) = self._database.rows("SELECT names FROM finder_word WHERE position = ?", (place,))
        return array("I", names)

    def _weights_of(self, places: Iterable[int]) -> Mapping[int, float]:
        """Return the weights of words of names."""
        return {place: self._weights(place // BLOCK)[place % BLOCK] for place in places}

    def _weights(self, block: int) -> "array[float]":
        return self._known.once(("weights", block), self._weights_in, block)

    def _weights_in(self, block: int) -> "array[float]":
        ((weights,),) = self._database.rows("SELECT weights FROM finder_weight WHERE block = ?", (block,))
        return array("f", weights)

    def _languages(self, places: Iterable[int]) -> Mapping[int, int]:
        found = "SELECT position, languages FROM finder_word WHERE position IN (SELECT value FROM json_each(?))"
        return dict(self._database.rows(found, (json.dumps(list(places)),)))

    def _names_in(self, block: int) -> "tuple[array[int], array[int], bytes, array[float]]":
        return self._known.once(("block", block), self._block_of, block)

    def _block_of(self, block: int) -> "tuple[array[int], array[int], bytes, array[float]]":
        found = "SELECT roles, rows, flags, weights FROM finder_name WHERE block = ?"
        ((roles, rows, flags, weights),) = self._database.rows(found, (block,))
        return array("I", roles), array("I", rows), flags, array("f", weights)

    def _role(self, position: int) -> "tuple[float, Mapping[int, tuple[float, int]]]":
        """Return how long the vector of a role is, how much each of its words weighs, and how many names hold it."""
        return self._known.once(("role", position), self._role_of, position)

    def _role_of(self, position: int) -> "tuple[float, Mapping[int, tuple[float, int]]]":
        found = "SELECT weight, words, weights, names FROM finder_role WHERE position = ?"
        ((length, words, weights, names),) = self._database.rows(found, (position,))
        each = zip(array("f", weights), array("I", names), strict=True)
        return length, dict(zip(array("I", words), each, strict=True))

    def _named(self, found: Sequence[_Found]) -> list[Alike]:
        """Return what was found by ids and words, without what a pack above hides."""
        places = (each.role for each in found)
        roles = self._by_places("SELECT position, id FROM role WHERE defined AND position", places)
        rows = {each.name: self._names_in(each.name // BLOCK)[1][each.name % BLOCK] for each in found}
        names = self._by_places("SELECT rowid, words FROM name WHERE rowid", rows.values())
        return [
            Alike(
                id=roles[each.role],
                score=each.score,
                likeness=each.likeness,
                covered=each.covered,
                common=each.common,
                words=names.get(rows[each.name], ""),
                is_title=bool(flags & TITLE),
                is_shown=not flags & UNSHOWN,
                languages=tuple(language for language in LANGUAGES if flags & LANGUAGE_BITS[language]),
            )
            for each in found
            if each.role in roles
            for flags in (self._names_in(each.name // BLOCK)[2][each.name % BLOCK],)
        ]

    def _by_places(self, beginning: str, places: Iterable[int]) -> Mapping[int, str]:
        found = f"{beginning} IN (SELECT value FROM json_each(?))"  # noqa: S608  # no input in it
        return dict(self._database.rows(found, (json.dumps(list(places)),)))


def _slips(word: str) -> int:
    """Return how many slips of typing there may be in a word: letters left out, put in, changed or swapped."""
    return min(len(word) // _LETTERS_A_SLIP, _MOST_SLIPS)


def _length(names: "tuple[array[int], float]") -> int:
    return len(names[0])


def _amount(name: tuple[int, float]) -> float:
    return name[1]
