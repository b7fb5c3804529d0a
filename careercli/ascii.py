"""Words made safe for a screen, and readable on a stream that cannot carry every letter."""

import unicodedata


def printable(words: str) -> str:
    """Return `words` with a visible sign for each letter that steers a terminal, turns text round or is not seen."""
    return "".join(letter if _is_printable(letter) else "\ufffd" for letter in words)


def _is_printable(letter: str) -> bool:
    return letter in _OF_WORDS or unicodedata.category(letter) not in _UNPRINTABLE


_UNPRINTABLE = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_OF_WORDS = "\n\xad\u200c\u200d"
"""The end of a line, and what honest words are parted and joined by."""

_SPELLED = str.maketrans(
    {
        "ı": "i", "ə": "e", "Ə": "E", "ß": "ss", "æ": "ae", "Æ": "AE", "ø": "o", "Ø": "O", "đ": "d", "ł": "l",
        "–": "-", "—": "-", "‘": "'", "’": "'", "“": '"', "”": '"', "«": '"', "»": '"', "…": "...", "•": "*",
        "·": ".", "×": "x", "÷": "/", "→": "->", "←": "<-", "●": "*", "○": "o", "®": "(R)",
        "€": "EUR", "₺": "TRY", "₼": "AZN", "£": "GBP", "├": "|", "┤": "|", "─": "-", "†": "+", "⚠": "!", "≈": "ca.",
        "\u00a0": " ", "\u202f": " ", "\ufffd": "?",
        **dict(zip("αβγδεζηικλμνξοπρστυφως", "avgdeziiklmnxoprstyfos", strict=True)),
        **dict(zip("ΑΒΓΔΕΖΗΙΚΛΜΝΞΟΠΡΣΤΥΦΩ", "AVGDEZIIKLMNXOPRSTYFO", strict=True)),
        "θ": "th", "χ": "ch", "ψ": "ps", "Θ": "Th", "Χ": "Ch", "Ψ": "Ps",
    }
)  # fmt: skip  # pairs are easier to check side by side
"""Readable spellings for streams that cannot carry a letter; Greek after ISO 843, shortened to one way."""


def encodable(words: str, encoding: str) -> str:
    """Return `words` as `encoding` can carry them: as they are, else each foreign letter in a readable spelling."""
    try:
        words.encode(encoding)
    except UnicodeEncodeError:
        letters = unicodedata.normalize("NFC", words)
        return "".join(map(_beside, letters, f"{letters[1:]} ", (_spelled(letter, encoding) for letter in letters)))
    return words


def spelled_out(error: UnicodeError, encoding: str) -> tuple[str, int]:
    """Return a readable spelling of letters that a stream of this encoding cannot carry, and where they end.

    Python's codecs ask for both of an error handler; of most encodings they only say that it is a `charmap`.
    """
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lost = error.object[error.start : error.end]
    return "".join(_spelled(letter, encoding) for letter in lost), error.end


def _beside(letter: str, following: str, spelled: str) -> str:
    """Return a spelled letter, parted from a digit behind it where the sign of a currency has become a word."""
    return f"{spelled} " if letter in _SIGNS and spelled != letter and following.isdigit() else spelled


_SIGNS = "€₺₼£"


def _spelled(letter: str, encoding: str) -> str:
    decomposed = unicodedata.normalize("NFKD", letter)
    bare = "".join(part for part in decomposed if not unicodedata.combining(part))
    for spelling in (letter, letter.translate(_SPELLED), bare, bare.translate(_SPELLED)):
        try:
            spelling.encode(encoding)
        except UnicodeEncodeError:
            continue
        return spelling
    return "?"
