"""The one way to compare words in English, Turkish, Azerbaijani and Greek."""

_SAME_LETTER = str.maketrans({"ı": "i", "ə": "e", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l"})
"""Letters that no Unicode decomposition brings together, though people type one for the other."""


class _Blanks(dict[int, str]):
    """What is no letter or digit, each sign as it comes up; letters stay as they are."""

    def __missing__(self, code: int) -> str:
        letter = chr(code) if chr(code).isalnum() else " "
        if len(self) < _MOST_LETTERS:
            self[code] = letter
        return letter


_MOST_LETTERS = 2000
"""That are remembered; texts in all our languages have a tenth of that."""
_BLANKS = _Blanks()
UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
"""The pattern of what ends the addresses of ESCO, and says nothing to anybody."""
_LONGEST_NAME, _MOST_WORDS = 200, 24
"""Letters and words; no title in any language comes near."""


def fold(words: str) -> str:
    """Return `words` without capitals, accents and punctuation, single-spaced.

    Two spellings of a name that a person would call the same fold to the same string:
    `Müşteri Hizmetleri AMİRİ` and `musteri hizmetleri amiri`, `Επόπτης` and `ΕΠΟΠΤΗΣ`.
    """
    if not words.isascii():
        import unicodedata  # most words typed are ASCII, and do without

        # Casefolding may bring forth letters that decompose again (and the other way round).
        decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", words).casefold())
        if not decomposed.isascii():
            decomposed = "".join([letter for letter in decomposed if not unicodedata.combining(letter)])
        words = decomposed.translate(_SAME_LETTER)
    return " ".join(words.casefold().translate(_BLANKS).split())


def may_be_name(words: str) -> bool:
    """Return whether words are short enough for guessing which name is meant: of longer ones nobody means any."""
    return len(words) <= _LONGEST_NAME and len(words.split()) <= _MOST_WORDS


def never_option(words: str) -> str:
    """Return words as they stand behind a command: two hyphens keep those from being read as an option that look so."""
    return f"-- {words}" if words.startswith("-") else words


def code_key(code: str) -> str:
    """Return by what a code is looked up: people leave out dashes and blanks, but a point parts what is finer."""
    return "".join(letter for letter in code if letter.isalnum() or letter == ".").casefold()
