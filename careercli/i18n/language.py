"""The language the program speaks."""

from collections.abc import Mapping
from gettext import gettext as _gettext

from careercli.model import Language

LANGUAGE: Language = "en"


def _(words: str) -> str:
    """Return a phrase of the program in the reader's language."""
    return _gettext(words)


def choose(text: Mapping[str, str]) -> str:
    """Return the words of the pack in the reader's language, else in English, else in whichever there is."""
    for language in (LANGUAGE, "en"):
        if language in text:
            return text[language]
    return next(iter(text.values()), "")
