"""Finds the roles of one pack that words are most like, by the index that `compiled_finder` writes."""

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import combinations
from math import fsum, sqrt
from operator import itemgetter
from typing import NamedTuple

from careercli.catalog import SAME, Alike, RoleWithCode, Signs
from careercli.model import LANGUAGES, Language
from careercli.plural_forms import singulars
from careercli.store.compiled_finder import BLOCK, LANGUAGE_BITS, SAME_STEM, TITLE, UNSHOWN
from careercli.store.database import Database
from careercli.store.finder_scores import COUNTED_ALIKE, NAMES_COUNTED, Scoring, Spellings, Typed, score
from careercli.store.finder_tables import FinderTables
from careercli.store.grams import LEAST_ALIKE, SOUND, are_alike, beginning, grams, sounds, weight, word_form, word_forms
from careercli.store.remembered import Remembered

_SPELLINGS = 30
"""A typed word may be that many words of names."""
_COMMON = 300
"""Words; a gram of more of them is only looked for in those that share others."""
_COMPARED = 150
"""Words that one is held against by its common grams, and a mistyped one letter by letter."""
_SOUNDS_SO = 0.9
"""How surely a word in Latin letters is the Greek word that sounds so."""
_BEGINNING = 4
"""Letters with which all forms of a word begin."""
_SLIPPED = 0.85
"""How alike two words are that one slip of typing parts."""
_LETTERS_A_SLIP, _MOST_SLIPS = 4, 2
_NAMES_ENOUGH = 2_000
"""If so many names have the rarer of the words, no more are looked for that have only the others."""
_LIKELY = 0.3
"""Names that share less than this part of what the likest shares are passed over."""
_FAR_LESS_LIKE = 0.5
"""Roles whose likest name is less than this part as like as the likest of all are passed over."""
_NAMES_WEIGHED, _ROLES_WEIGHED = 800, 30
"""So many names, and then roles, are held against what was typed in full."""
_REMEMBERED = 6_000
"""Typed words of which it is remembered what they may be: those of some thousand titles."""
_AS_ALIKE = 1e-6
"""Floating point may part names that are just as alike."""
_CODES = (
    "SELECT role.id, scheme, code, match_to_role, address FROM role_code JOIN role ON role.position = role_code.role"
)


class _Found(NamedTuple):
    """A role that may be meant."""

    is_same: bool
    is_titled_so: bool
    score: float
    role: int
    name: int
    signs: Signs
    scoring: Scoring


class FinderRows:
    """The index of one pack."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._tables = FinderTables(database)
        self._known = Remembered(_REMEMBERED)

    def alike(self, folded: str, most: int) -> list[Alike]:
        """Return so many roles that folded words are most like, the likest first."""
        words = word_forms(folded)
        if not words or not self._tables.count:
            return []
        found = self._found(words)
        in_singular = [*words[:-1], self._known.once(("singular", words[-1]), self._singular, words[-1])]
        if in_singular != words and not any(each.is_same for each in found):
            # Nurses are what a nurse is, unless anything is called just so.
            words, found = in_singular, self._found(in_singular)
        if self._tables.has_sounds and folded.isascii():
            said = self._found([*dict.fromkeys(sounds(words))])
            of_role = {each.role: each for each in sorted((*said, *found), key=_rank)}
            found = [*of_role.values()]
        return self._named(found, most)

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
        if not self._tables.count:
            return {}
        return self._known.once(("spoken", word), self._spoken, word)

    def _spoken(self, word: str) -> Mapping[Language, float]:
        alike = dict(self._spellings(word_form(word)).alike)
        if self._tables.has_sounds and word.isascii():
            (heard,) = sounds((word,))
            alike |= {
                place: _SOUNDS_SO * (1.0 if each >= SAME else each)
                for place, each in self._spellings(heard).alike.items()
                if each >= _SLIPPED
            }
        found: dict[Language, float] = {}
        for place, languages in self._tables.languages(alike).items():
            for language, bit in LANGUAGE_BITS.items():
                if languages & bit:
                    found[language] = max(found.get(language, 0.0), alike[place])
        return found

    def _singular(self, word: str) -> str:
        """Return a word in the singular, if more names end with that than with the plural; else the word itself."""
        forms = [word]
        for language, singular in singulars(word):
            place = self._tables.place_of(singular)
            if place is not None and self._tables.languages((place,))[place] & LANGUAGE_BITS[language]:
                forms.append(singular)
        return max(forms, key=self._ending_with) if len(forms) > 1 else word

    def _ending_with(self, word: str) -> int:
        """Return how many names end with a word; -1 if none has it."""
        place = self._tables.place_of(word)
        return -1 if place is None else self._tables.ends(place)

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
        names_of: dict[int, list[tuple[float, int]]] = defaultdict(list)
        for block, several_names in self._likely_names(shared).items():
            roles_of, _, _, weights = self._tables.names(block)
            first = block * BLOCK
            for name, amount in several_names:
                place = name - first
                names_of[roles_of[place]].append((amount / sqrt(typed * weights[place]), -name))
        likest = {role: max(names)[0] for role, names in names_of.items()}
        least = _FAR_LESS_LIKE * max(likest.values(), default=0.0)
        near = [role for role, likeness in likest.items() if likeness >= least]
        roles = sorted(near, key=lambda role: (-likest[role], role))[:_ROLES_WEIGHED]
        scoring = Scoring(self._tables, Typed(words, several, typed))
        return [self._weighed(role, sorted(names_of[role], reverse=True)[:NAMES_COUNTED], scoring) for role in roles]

    def _weighed(self, role: int, names: Sequence[tuple[float, int]], scoring: Scoring) -> _Found:
        """Return a role by its likest names."""
        likeness = names[0][0]
        signs = scoring.signs(role, [alike for alike, _ in names])
        # Of names that are just as alike, the title says the most, and an id the least.
        same = [-name for alike, name in names if alike >= likeness - _AS_ALIKE]
        name = max(same, key=lambda each: (self._flags(each) & TITLE, self._flags(each) > 0, -each))
        is_same = likeness >= SAME
        is_titled_so = is_same and bool(self._flags(name) & TITLE)
        return _Found(is_same, is_titled_so, score(signs), role, name, signs, scoring)

    def _flags(self, name: int) -> int:
        return self._tables.names(name // BLOCK).flags[name % BLOCK]

    def _likely_names(self, shared: Mapping[int, float]) -> Mapping[int, list[tuple[int, float]]]:
        """Return the names that share the most with what was typed, and how much, by their blocks."""
        of_name: dict[int, float] = {}
        lists = sorted(((self._tables.names_with(place), amount) for place, amount in shared.items()), key=_length)
        left, are_enough = fsum(shared.values()), False
        for names, amount in lists:
            # Of words that very many names have, those count that have rarer ones too; where names have but words that
            # are left, they share too little with what was typed.
            are_enough = are_enough or len(of_name) >= _NAMES_ENOUGH
            if not are_enough and len(names) >= len(of_name) > 0:
                are_enough = left < _LIKELY * max(of_name.values())
            for name in of_name.keys() & names if are_enough else names:
                of_name[name] = of_name.get(name, 0.0) + amount
            left -= amount
        if not of_name:
            return {}
        least = _LIKELY * max(of_name.values())
        likely = [(name, amount) for name, amount in of_name.items() if amount >= least]
        blocks: dict[int, list[tuple[int, float]]] = defaultdict(list)
        for name, amount in _largest(_NAMES_WEIGHED, likely):
            blocks[name // BLOCK].append((name, amount))
        return blocks

    def _spellings(self, word: str) -> Spellings:
        look_up = self._spellings_of_sound if word.startswith(SOUND) else self._spellings_of
        return self._known.once(("word", word), look_up, word)

    def _spellings_of_sound(self, sound: str) -> Spellings:
        """Return which Greek words a sound may be."""
        heard = self._spellings_of(sound)
        alike: dict[int, float] = {}
        for each, likeness in heard.alike.items():
            alike |= {place: likeness for place in self._tables.said_so(each) if likeness > alike.get(place, 0.0)}
        having = {place: len(self._tables.names_with(place)) for place in alike}
        own = max(self._tables.said_so(heard.place), key=having.__getitem__, default=-1) if heard.place >= 0 else -1
        weights = self._tables.weights(alike)
        length = weights[own] if own >= 0 else heard.weight
        shared = {place: likeness * sqrt(length * weights[place]) for place, likeness in alike.items()}
        names = sum(likeness**2 * having[place] for place, likeness in alike.items() if likeness >= COUNTED_ALIKE)
        forms = [place for place, likeness in alike.items() if likeness >= SAME]
        return Spellings(length, shared, alike, own, names, self._tables.words(alike), forms)

    def _spellings_of(self, word: str) -> Spellings:
        # In one order, or the last digit of what is added up would not be the same in every run.
        count, runs, own = self._tables.count, sorted(grams(word)), self._tables.place_of(word)
        known = self._tables.grams(runs)
        having = 0 if own is None else len(self._tables.names_with(own))
        whole = weight(having, count) ** 2
        length = sum(amount for amount, _ in known.values()) + (len(runs) - len(known)) * weight(0, count) ** 2 + whole
        least = LEAST_ALIKE**2 * length
        if own is None:
            shared = self._sharing_rare(known)
            likely = self._with_common_grams(shared, known, least)
        else:
            likely = self._beginning_alike(word, known)
            likely[own] = likely.get(own, 0.0) + whole
        weights = self._tables.weights(likely)
        alike = {place: amount for place, amount in likely.items() if are_alike(amount, length, weights[place])}
        if own is None:
            compared = [place for place, _ in _largest(_COMPARED, sorted(shared.items()))]
            for place, amount in self._mistyped(word, length, compared).items():
                alike[place] = max(amount, alike.get(place, 0.0))
            weights = self._tables.weights(alike)
        best = sorted(alike, key=lambda place: (-alike[place], place))[:_SPELLINGS]
        shared = {place: alike[place] for place in best}
        cosines = {place: min(amount / sqrt(length * weights[place]), 1.0) for place, amount in shared.items()}
        names = sum(
            cosine**2 * len(self._tables.names_with(place))
            for place, cosine in cosines.items()
            if cosine >= COUNTED_ALIKE
        )
        words, beginning_of_all = self._tables.words(best), word[:_BEGINNING]
        forms = [place for place, each in words.items() if place == own or each.startswith(beginning_of_all)]
        return Spellings(length, shared, cosines, -1 if own is None else own, names, words, forms)

    def _sharing_rare(self, known: Mapping[str, "tuple[float, array[int]]"]) -> dict[int, float]:
        """Return what words share with one by the grams that not too many have."""
        shared: dict[int, float] = {}
        for amount, places in known.values():
            if len(places) <= _COMMON:
                for place in places:
                    shared[place] = shared.get(place, 0.0) + amount
        return shared

    def _beginning_alike(self, word: str, known: Mapping[str, "tuple[float, array[int]]"]) -> dict[int, float]:
        """Return what words share with one that names have: its other forms, which begin as it does."""
        likely = dict.fromkeys(self._tables.words_with(beginning(word)), 0.0)
        for gram, (amount, _) in known.items():
            for place in self._tables.words_with(gram).intersection(likely):
                likely[place] += amount
        return likely

    def _with_common_grams(
        self, shared: Mapping[int, float], known: Mapping[str, "tuple[float, array[int]]"], least: float
    ) -> dict[int, float]:
        """Return what words share, also in grams that very many have; without those that share too little."""
        common = [(gram, amount) for gram, (amount, places) in known.items() if len(places) > _COMMON]
        all_common = sum(amount for _, amount in common)
        likely = {place: amount for place, amount in shared.items() if amount + all_common >= least}
        likely = dict(_largest(_COMPARED, likely.items()))
        for gram, amount in common:
            for place in self._tables.words_with(gram).intersection(likely):
                likely[place] += amount
        return {place: amount for place, amount in likely.items() if amount >= least}

    def _mistyped(self, word: str, length: float, places: Sequence[int]) -> Mapping[int, float]:
        """Return what a word that no name has shares with those that it is but a slip or two away from."""
        # Most words that are typed are known.
        from rapidfuzz.distance import OSA

        known = self._tables.words(places)
        slips = {place: OSA.distance(word, other, score_cutoff=_slips(word)) for place, other in known.items()}
        near = [place for place, distance in slips.items() if distance <= _slips(word)]
        weights = self._tables.weights(near)
        return {place: _SLIPPED ** slips[place] * sqrt(length * weights[place]) for place in near}

    def _named(self, found: Iterable[_Found], most: int) -> list[Alike]:
        """Return so many of what was found, the first first, by ids and words, without what a pack above hides."""
        best = sorted(found, key=_rank, reverse=True)
        roles = self._tables.role_ids(each.role for each in best)
        shown = [each for each in best if each.role in roles][:most]
        rows, flags = {}, {}
        for each in shown:
            names = self._tables.names(each.name // BLOCK)
            rows[each.name], flags[each.name] = names.rows[each.name % BLOCK], self._flags(each.name)
        words = self._tables.names_in_words(rows.values())
        return [
            Alike(
                id=roles[each.role],
                score=each.score,
                signs=each.signs,
                words=words.get(rows[each.name], ""),
                is_title=bool(flags[each.name] & TITLE),
                is_shown=not flags[each.name] & UNSHOWN,
                languages=tuple(one for one in LANGUAGES if flags[each.name] & LANGUAGE_BITS[one]),
                is_guess=each.scoring.is_guess(each.role),
            )
            for each in shown
        ]


def _rank(found: _Found) -> tuple[bool, bool, float, int]:
    """Return by what roles are ordered: by a title of the very words, by such a name, by score; last by the pack."""
    return found.is_titled_so, found.is_same, found.score, -found.role


def _slips(word: str) -> int:
    """Return how many slips of typing there may be in a word: letters left out, put in, changed or swapped."""
    return min(len(word) // _LETTERS_A_SLIP, _MOST_SLIPS)


def _length(names: tuple[Sequence[int], float]) -> int:
    return len(names[0])


def _largest(most: int, several: Collection[tuple[int, float]]) -> Collection[tuple[int, float]]:
    """Return so many places with the largest amounts; of equal ones those that come first."""
    # Of thousands, sorting all is quicker than `heapq` is.
    return several if len(several) <= most else sorted(several, key=itemgetter(1), reverse=True)[:most]
