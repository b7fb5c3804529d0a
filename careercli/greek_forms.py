"""Greek words without their endings: `διευθυντής`, `διευθύντρια`, `διευθυντές` and `διευθυντών` are one word."""

import re

_LEAST = 3
"""Letters of a word that are left."""
_IN_LETTERS = re.compile(r"τρι(?:α|ασ|εσ|ων)$|ισσ(?:α|ασ|εσ|ων)$|(?:ουσ|εισ|εωσ|εων|οσ|ησ|ασ|εσ|ων|ου|οι|ει|[αηοωε])$")
_IN_SOUNDS = re.compile(r"(?:tri|dri)(?:a|as|es|on)$|is(?:a|as|es|on)$|(?:eos|eon|os|is|as|es|on|[aioe])$")
_OF_AGENTS = {"τρι": "τ", "tri": "t", "dri": "d"}
"""What is left of how women's trades end; `ντ` is said as one letter."""


def greek_stem(folded: str) -> str:
    """Return a folded Greek word without its ending, and that of a woman's trade as that of a man's."""
    return _stem(_IN_LETTERS, folded)


def stem_of_sound(sound: str) -> str:
    """Return how a Greek word without its ending is said; `sound` is what `greeklish.sound` makes of the whole one."""
    return _stem(_IN_SOUNDS, sound)


def _stem(endings: re.Pattern[str], word: str) -> str:
    found = endings.search(word)
    if found is None:
        return word
    stem = word[: found.start()] + _OF_AGENTS.get(found.group()[:3], "")
    return stem if len(stem) >= _LEAST else word
