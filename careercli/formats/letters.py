"""How much room words take in a drawing, whose font nobody knows: as much as in the widest of the usual ones."""

import unicodedata

_NARROW = "iıjlItfr.,:;'|!()[]/ \u00a0\u202f·-’‘"
_WIDE = "mwMW@%—…⚠≈×&½¼¾æœΩΜωϊфшщжюм"


def width_of(words: str, size: float) -> float:
    """Return about how wide words are, never less; `size` is that of the font, in the same unit."""
    return size * sum(map(_share, words))


def _share(letter: str) -> float:
    """Return how wide a letter is as a share of the font's size."""
    if unicodedata.combining(letter):
        return 0
    if unicodedata.east_asian_width(letter) in {"W", "F"}:
        return 1.05
    if letter in _NARROW:
        return 0.42
    if letter in _WIDE:
        return 1.0
    return 0.8 if letter.isupper() else 0.65


def in_lines(words: str, width: float, size: float) -> list[str]:
    """Return words in lines of a width; a word that is wider alone is broken."""
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if width_of(longer, size) <= width:
            lines[-1] = longer
            continue
        lines += [""] if lines[-1] else []
        for letter in word:
            if width_of(lines[-1] + letter, size) > width and lines[-1]:
                lines.append("")
            lines[-1] += letter
    return lines
