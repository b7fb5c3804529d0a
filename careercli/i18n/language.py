"""The language the program speaks."""

from collections.abc import Mapping
from gettext import gettext as _gettext

from careercli.model import Language

LANGUAGE: Language = "en"


def _(words: str) -> str:
    """Return a phrase of the program in the reader's language."""
    return _gettext(words)


def choose(text: Mapping[Language, str]) -> str:
    """Return the words of the pack in the reader's language, else in English, else in whichever there is."""
    return text.get(LANGUAGE) or text.get("en") or next(iter(text.values()), "")
