"""Tells the language of words where that decides which names may be looked through."""

from collections.abc import Collection, Mapping, Sequence

from careercli.answers.names.endings import beginning
from careercli.catalog import SAME, Catalog
from careercli.model import Language
from careercli.text import fold

_OWN: tuple[Language, ...] = ("tr", "az")
"""The languages that no international taxonomy has."""
_LETTERS = frozenset("ışğçöüəİĞŞÇÖÜƏ")
"""Of these languages, and of none other that is spoken here."""
_KNOWN = 0.5
"""Of 1; a word that is less like any is none of a language."""
_WELL_KNOWN = 0.9
"""Of 1; a word so like one is that, and no slip of it."""
_AHEAD = 0.05
_HEARD, _MISHEARD = 0.9, 0.75
"""Of 1; a word in Latin letters that sounds so like a Greek one is that, or a slip of it."""


def tongue(catalog: Catalog, words: str, reader: Language) -> Language | None:
    """Return in which of the languages that taxonomies may lack words are; None if they may well be in another.

    `reader` is the language of whoever asks, which decides where no word is known.
    """
    if any("\u0370" <= letter <= "\u03ff" or "\u1f00" <= letter <= "\u1fff" for letter in words):
        return "el"
    as_typed = [(typed, word) for typed in words.split() for word in fold(typed).split()]
    if _are_greeklish([catalog.spoken(word) for _, word in as_typed]):
        return "el"
    heard: dict[Language, float] = dict.fromkeys(_OWN, 0.0)
    others, has_letters = 0, False
    # Whoever reads Turkish and types what is but like a word of another language types Turkish: `kassiyer`, `assayer`.
    known = _WELL_KNOWN if reader in _OWN else _KNOWN
    for typed, word in as_typed:
        spoken = catalog.spoken(word)
        if reader in _OWN and max(spoken.values(), default=0.0) < SAME:
            # Not every name has its plural beside it: `assayers`.
            spoken = max(spoken, catalog.spoken(beginning(word)), key=lambda each: max(each.values(), default=0.0))
        own = max((spoken.get(language, 0.0) for language in _OWN), default=0.0)
        other = max((alike for language, alike in spoken.items() if language not in _OWN), default=0.0)
        if other >= known and own < other + _AHEAD:
            others += 1
        elif own >= _KNOWN:
            for language in _OWN:
                heard[language] += spoken.get(language, 0.0)
        # English borrows words with such letters, `façade`.
        has_letters |= other < SAME and not _LETTERS.isdisjoint(typed)
    if has_letters and "ə" in words.casefold():
        return "az"
    is_unheard = not others and not any(heard.values())
    if has_letters or max(heard.values()) > others or (reader in _OWN and is_unheard):
        return max(_OWN, key=lambda language: (heard[language], language == reader))
    return None


def _are_greeklish(several: Sequence[Mapping[Language, float]]) -> bool:
    """Return whether most words sound Greek; what Greeks have borrowed, `team leader εξυπηρέτησης`, tells nothing."""
    greek = sum(map(_is_greeklish, several))
    borrowed = sum(spoken.get("el", 0.0) >= _HEARD and not _is_greeklish(spoken) for spoken in several)
    return greek > len(several) - greek - borrowed


def _is_greeklish(spoken: Mapping[Language, float]) -> bool:
    """Return whether a word sounds like a Greek one and is no other, or like a slip of one and is like no other."""
    greek, other = spoken.get("el", 0.0), max((spoken[each] for each in spoken if each != "el"), default=0.0)
    return greek > other and greek >= (_HEARD if other else _MISHEARD)


def lacks(languages: Collection[Language], spoken: Language | None) -> bool:
    """Return whether names in these languages are none in the one that words are in."""
    return spoken is not None and spoken not in languages
