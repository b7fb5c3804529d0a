"""Greek and Greeklish by their sound: without Greek keys, everybody spells `εκπρόσωπος` in a way of their own."""

import re

_GREEK_LETTERS = "αβγδεζηθικλμνξοπρστυφχψω"
_GREEK_PAIRS = {"ου": "i", "αι": "e", "ει": "i", "οι": "i", "υι": "i", "αυ": "af", "ευ": "ef"} | {
    "γγ": "g",
    "γκ": "g",
    "μπ": "v",
    "ντ": "d",
    "τζ": "j",
}
_GREEK_SOUNDS = dict(zip(_GREEK_LETTERS, "avgdezi8iklmnxoprstifx", strict=False)) | {"ψ": "ps", "ω": "o"}
_LATIN_PAIRS = {"ou": "i", "ai": "e", "ei": "i", "oi": "i", "th": "8", "ch": "x", "kh": "x", "ks": "x", "ph": "f"} | {
    "gg": "g",
    "gk": "g",
    "mp": "v",
    "nt": "d",
    "tz": "j",
}
_LATIN_SOUNDS = {"y": "i", "u": "i", "w": "o", "b": "v", "h": "x", "3": "x", "c": "k", "q": "k"}
_ETA = re.compile(r"(?<!c)(?<!\bt)h(?![aeiouyw])")
"""An h that no vowel follows is no part of th or ph, but looks like the η that is meant."""
_SPOKEN_AS_F = re.compile(r"([ae])[yvu](?=.)")
_DOUBLED = re.compile(r"(.)\1")


def is_greek(folded: str) -> bool:
    """Return whether a folded name is written in Greek letters."""
    return any(letter in _GREEK_LETTERS for letter in folded)


def sound(folded: str) -> str:
    """Return what a folded Greek or Greeklish name sounds like: letters that are said alike are one letter."""
    if is_greek(folded):
        return _DOUBLED.sub(r"\1", _replaced(folded, _GREEK_PAIRS, _GREEK_SOUNDS))
    spoken = _SPOKEN_AS_F.sub(r"\1f", _ETA.sub("i", folded))
    return _DOUBLED.sub(r"\1", _replaced(spoken, _LATIN_PAIRS, _LATIN_SOUNDS))


def _replaced(words: str, pairs: dict[str, str], letters: dict[str, str]) -> str:
    for pair, one in pairs.items():
        words = words.replace(pair, one)
    return "".join(letters.get(letter, letter) for letter in words)
