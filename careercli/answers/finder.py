"""Finds the roles and occupations that words may mean, in the packs in use."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import filterfalse
from typing import NamedTuple

from careercli.answers.found import Candidate, Finding
from careercli.answers.named_codes import CodeNames, NamedCode
from careercli.answers.names.certainty import COMPARED, NEARLY, Certainty, certainty
from careercli.answers.names.clear import HAS_DIGIT
from careercli.answers.names.codes import CodeMeant, bearers, code_meant, code_within
from careercli.answers.names.find import ladder_first
from careercli.answers.names.taxonomies import OWN_SCHEMES, TAXONOMIES, TAXONOMY_NAMES, Taxonomy, Within, taxonomy_of
from careercli.answers.names.tongue import lacks, tongue
from careercli.answers.names.typed import without_parentheses
from careercli.answers.side_by_side import side_by_side, surest
from careercli.catalog import SAME, Alike, Catalog, RoleWithCode
from careercli.errors import NothingKnown
from careercli.greeklish import is_greek
from careercli.messages import say
from careercli.model import CODE_MATCHES, LANGUAGES, Code, CodeMatch, Language, Text
from careercli.store.remembered import Remembered
from careercli.text import code_key, fold, may_be_name

LEAST = 0.3
"""Of 1; roles none of whose names is so like the words are others."""
_FAR_BEHIND = 6.0
"""Roles so far behind the best are not what was meant."""
_AS_MUCH = 0.9
"""Roles whose names have so much of a word as those of the likest have it as well."""
_AT_A_GLANCE = (5, 3, 2)
"""Candidates of one taxonomy, and of each of two and of three."""
_SAME_SHOWN = 4
"""Candidates of one taxonomy of the very name, or with the same code, of which none is left out at a glance."""
_SENTENCE_END = re.compile(r"(?<=[.!?;·])\s")


class _Pack(NamedTuple):
    """What has to be known of a pack in use."""

    id: str
    languages: tuple[Language, ...]


def _packs(catalog: Catalog) -> Mapping[Taxonomy, tuple[_Pack, ...]]:
    """Return the packs in use by what they are of, our own roles first."""
    packs: dict[Taxonomy, list[_Pack]] = {}
    for part in catalog.parts:
        info = part.info()
        packs.setdefault(taxonomy_of(info.id), []).append(_Pack(info.id, info.languages))
    return {taxonomy: tuple(packs[taxonomy]) for taxonomy in TAXONOMIES if taxonomy in packs}


class Finder:
    """Finds among the packs in use, or those of one taxonomy; at most so many of each."""

    def __init__(
        self, catalog: Catalog, within: Within = "all", most: int | None = None, reader: Language = "en"
    ) -> None:
        """For None as many are found as are read at a glance. `reader` is the language of whoever asks.

        Raises `NothingKnown` where a taxonomy is asked for that is not in use.
        """
        self._catalog = catalog
        self._packs = _packs(catalog)
        if within != "all" and within not in self._packs:
            name = TAXONOMY_NAMES.get(within)
            if name is None:
                raise NothingKnown(say("no-own-roles"), hint=say("list-of-packs"))
            raise NothingKnown(say("taxonomy-not-in-use", taxonomy=name), hint=say("import-taxonomy", publisher=within))
        self._chosen = {taxonomy: of for taxonomy, of in self._packs.items() if within in ("all", taxonomy)}
        self._asked = most
        self._most = most or _AT_A_GLANCE[len(self._chosen) - 1]
        self._reader = reader
        self._lowest = catalog.info().id
        self._code_names = CodeNames(catalog)
        self._known = Remembered()
        """What was told of roles before: of many titles, many mean the same ones."""

    @property
    def knows_only_own(self) -> bool:
        """Whether our own roles are all that is known, because no taxonomy is in use."""
        return self._packs.keys() == {"roles"}

    def taxonomies_without(self, language: Language) -> tuple[Taxonomy, ...]:
        """Return those of others that are looked through and have no names in a language."""
        return tuple(
            taxonomy
            for taxonomy, packs in self._chosen.items()
            if taxonomy != "roles" and all(lacks(pack.languages, language) for pack in packs)
        )

    def findings(self, several: Iterable[str]) -> tuple[Finding, ...]:
        """Return what each of several words may mean."""
        return tuple(map(self.finding, several))

    def finding(self, words: str) -> Finding:
        """Return what words may mean."""
        if HAS_DIGIT.search(words):
            # Neither a code nor such an id, `esco-4222-1`, says anything in words.
            code = code_meant(words)
            numbered = tuple(self._by_id(words.strip())) or tuple(self._coded(code or code_within(words)))
            if numbered or code is not None:
                return Finding(words=words, language=None, candidates=tuple(sorted(numbered, key=surest)))
        folded = fold(words)
        if not folded or not may_be_name(folded):
            return Finding(words=words, language=None, candidates=())
        is_heard = any(lacks(pack.languages, language) for language in LANGUAGES for pack in self._all_chosen())
        heard = tongue(self._catalog, words, self._reader) if is_heard else None
        spoken = heard if any(lacks(pack.languages, heard) for pack in self._all_chosen()) else None
        outside = without_parentheses(words)
        several = (folded,) if outside is None else (folded, fold(outside))
        candidates = [
            tuple(
                self._through_own(several, taxonomy)
                if taxonomy != "roles" and all(lacks(pack.languages, spoken) for pack in packs)
                else self._named(several, taxonomy)
            )
            for taxonomy, packs in self._chosen.items()
        ]
        if is_heard and heard != "el":
            in_latin = [tuple(filterfalse(_sounds_like_greek, of_one)) for of_one in candidates]
            candidates = in_latin if heard is not None or any(in_latin) else candidates
        return Finding(words=words, language=spoken, candidates=side_by_side(candidates, is_word=" " not in folded))

    def _all_chosen(self) -> Iterator[_Pack]:
        for packs in self._chosen.values():
            yield from packs

    def _by_id(self, id_: str) -> Iterator[Candidate]:
        """Yield the role with an id, if there is one."""
        if not self._catalog.title("role", id_):
            return
        (role,) = self._catalog.roles((id_,))
        taxonomy = self._taxonomy_of(role.pack)
        if taxonomy in self._chosen:
            yield self._candidate(id_, taxonomy, "sure", role.pack, best="exact")

    def _coded(self, meant: CodeMeant | None) -> Iterator[Candidate]:
        """Yield what carries a code, first what is the occupation of the code itself, then by how well it fits."""
        if meant is None:
            return
        found = [each for each in bearers(self._catalog, meant) if self._taxonomy_of(each.role.pack) in self._chosen]
        if meant.address is not None and any(each.is_own for each in found):
            # An address is that of one occupation, as an id is.
            found = [each for each in found if each.is_own]
        for taxonomy in self._chosen:
            own = [each for each in found if self._taxonomy_of(each.role.pack) == taxonomy]
            best = min((CODE_MATCHES.index(each.match) for each in own), default=0)
            of_best = sum(CODE_MATCHES.index(each.match) == best for each in own)
            for each in own[: self._room(of_best)]:
                sure: Certainty = "unsure"
                if each.is_own or (CODE_MATCHES.index(each.match) == best and each.match in ("exact", "close")):
                    sure = "sure" if each.is_own or (of_best == 1 and each.match == "exact") else "likely"
                (known_by,) = self._code_names.named([each.code], each.role.id)
                code = f"{known_by.scheme}:{known_by.code}", each.match
                yield self._candidate(each.role.id, taxonomy, sure, each.role.pack, best="exact", code=code)

    def _named(self, several: Sequence[str], taxonomy: Taxonomy) -> Iterator[Candidate]:
        """Yield what is called by words like these."""
        for alike, sure in self._likely(several, taxonomy):
            yield self._candidate(
                alike.id,
                taxonomy,
                sure,
                alike.pack,
                best="exact" if alike.is_titled_so else "close",
                matched=alike,
            )

    def _found(self, several: Sequence[str], taxonomy: Taxonomy) -> tuple[str, Sequence[Alike]]:
        """Return the first of several words that a role has the very words of, else the last, and what is like it."""
        packs = frozenset(pack.id for pack in self._packs.get(taxonomy, ()))
        for folded in several:
            found = self._catalog.roles_like(folded, max(self._most, COMPARED), packs)
            if found and found[0].is_same:
                break
        return folded, [each for each in found if each.signs.likeness >= LEAST]

    def _likely(self, several: Sequence[str], taxonomy: Taxonomy) -> list[tuple[Alike, Certainty]]:
        """Return the roles of a taxonomy that may be meant, each with how sure that is."""
        folded, found = self._found(several, taxonomy)
        if not found:
            return []
        first = found[0]
        sure = certainty(found, folded, are_few=taxonomy == "roles")
        likely = [each for each in found if each.score >= first.score - _FAR_BEHIND]
        with_word = [each for each in found if each.signs.covered >= _AS_MUCH * first.signs.covered]
        is_bare = " " not in folded or (taxonomy == "roles" and sure != "sure" and first.signs.covered >= SAME)
        is_part, is_of_many = " " in first.words, not first.is_same and is_bare and len(with_word) > 1
        if is_of_many:
            # A word, `officer`, or words, `customer service`, that several have and that tell no more.
            places = {
                id_: place for place, id_ in enumerate(ladder_first(self._catalog, (one.id for one in with_word)))
            }
            likely = sorted(likely, key=lambda each: places.get(each.id, len(places)))
            sure = "likely" if sure == "sure" else sure
        elif taxonomy == "roles" and not first.is_same and " " not in folded and is_part:
            # What one of our few roles has in a longer name, `engineer`, most likely means other work.
            sure = "unsure"
        graded: list[tuple[Alike, Certainty]] = []
        for each in likely:
            is_as_likely = each.score >= first.score - NEARLY or (is_of_many and is_part and each in with_word)
            as_well: Certainty = "likely" if sure == "likely" and is_as_likely else "unsure"
            graded.append((each, sure if each is first else as_well))
        same = [(each, grade) for each, grade in graded if each.is_same]
        if same and not self._asked and len(self._chosen) > 1:
            # Of each of several, what is but like the words takes the room of what is called so.
            graded = same
        return graded[: self._room(len(same))]

    def _room(self, same: int) -> int:
        """Return how many candidates of a taxonomy are shown, where so many are called the same or carry one code."""
        return self._asked or max(self._most, min(same, _SAME_SHOWN))

    def _through_own(self, several: Sequence[str], taxonomy: Taxonomy) -> Iterator[Candidate]:
        """Yield the occupations of a taxonomy that our own roles with names like these carry the codes of."""
        left = self._most
        seen = set[str]()
        for alike, sure in self._likely(several, "roles"):
            for code in self._catalog.codes_of(alike.id):
                if code.scheme not in OWN_SCHEMES[taxonomy]:
                    continue
                for occupation in self._catalog.roles_with_code(code_key(code.code)):
                    fits = occupation.match == "exact" and occupation.scheme == code.scheme
                    if left and fits and occupation.id not in seen and self._taxonomy_of(occupation.pack) == taxonomy:
                        seen.add(occupation.id)
                        left -= 1
                        grade: Certainty = "likely" if sure != "unsure" and code.match != "broad" else "unsure"
                        yield self._candidate(
                            occupation.id,
                            taxonomy,
                            grade,
                            occupation.pack,
                            best=code.match if alike.is_titled_so else _weaker(code.match, "close"),
                            matched=alike,
                            through=alike.id,
                        )

    def _taxonomy_of(self, pack: str | None) -> Taxonomy:
        return taxonomy_of(self._lowest if pack is None else pack)

    def _candidate(
        self,
        id_: str,
        taxonomy: Taxonomy,
        sure: Certainty,
        pack: str | None,
        *,
        best: CodeMatch,
        matched: Alike | None = None,
        through: str | None = None,
        code: tuple[str, CodeMatch] | None = None,
    ) -> Candidate:
        """Return a role as a candidate; none of its codes fits the words better than `best`."""
        return Candidate(
            id=id_,
            title=self._known.once(("title", id_), self._catalog.title, "role", id_),
            taxonomy=taxonomy,
            certainty=sure,
            matched=matched.words if matched is not None else None,
            matched_title=matched is not None and matched.is_title and through is None,
            matched_hidden=matched is not None and not matched.is_shown,
            matched_code=code[0] if code is not None else None,
            matched_code_fits=code[1] if code is not None else None,
            likeness=round(matched.signs.likeness, 3) if matched is not None else 1.0,
            codes=self._known.once(("codes", id_, best), self._codes, id_, best),
            about=self._known.once(("about", id_), self._about, id_),
            through=through,
            pack=pack,
        )

    def _codes(self, id_: str, best: CodeMatch) -> tuple[NamedCode, ...]:
        return self._code_names.named(_fitting(self._catalog.codes_of(id_), best), id_)

    def _about(self, id_: str) -> Text:
        return _first_sentence(self._catalog.summary(id_))


def _sounds_like_greek(candidate: Candidate) -> bool:
    """Return whether a Greek name leads to a candidate, and hardly so."""
    return candidate.certainty == "unsure" and candidate.matched is not None and is_greek(candidate.matched)


def _fitting(codes: Iterable[RoleWithCode], best: CodeMatch) -> Iterator[Code]:
    """Yield the codes of a role, each once, with how well they fit words that fit the role no better than `best`."""
    fits: dict[tuple[str, str], RoleWithCode] = {}
    for each in codes:
        known = fits.setdefault((each.scheme, each.code), each)
        if _weaker(known.match, each.match) != each.match:
            fits[each.scheme, each.code] = each
    for each in fits.values():
        uri = each.address if each.address != each.code else None
        yield Code(scheme=each.scheme, code=each.code, match=_weaker(each.match, best), uri=uri)


def _weaker(one: CodeMatch, other: CodeMatch) -> CodeMatch:
    return max(one, other, key=CODE_MATCHES.index)


def _first_sentence(text: Text) -> Text:
    return Text({language: _SENTENCE_END.split(words, maxsplit=1)[0] for language, words in text.items()})
