"""The language that is spoken: chosen before anything is said, for each thread and each task by itself."""

import gettext
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import Literal, NamedTuple

from careercli.errors import UsageProblem
from careercli.i18n.catalogues import open_catalogue
from careercli.messages import say
from careercli.model import LANGUAGES, Language

VARIABLE = "CAREERCLI_LANG"
_LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
_DEFAULT: Language = "en"
Origin = Literal["flag", "environment", "file", "locale", "default"]
"""What a setting is taken from."""


class _Speech(NamedTuple):
    """A language, and the program's phrases in it."""

    language: Language
    catalogue: gettext.NullTranslations


_ENGLISH = _Speech(_DEFAULT, gettext.NullTranslations())
_SPOKEN = ContextVar("spoken", default=_ENGLISH)


def choose_language(asked: str | None, environment: Mapping[str, str], configured: str | None = None) -> Origin:
    """Speak the language asked for, else that of the environment, the configuration or the locale; return which.

    Raises `UsageProblem` for a language there is none of.
    """
    set_ = environment.get(VARIABLE, "").strip()
    by_locale = _known(locale_of(environment))
    # What is wrong with the one asked for is told in the language that holds without it.
    speak(_known(set_) or _known(configured or "") or by_locale or _DEFAULT)
    if asked is not None:
        speak(_named(asked))
        return "flag"
    if set_:
        speak(_named(set_))
        return "environment"
    if configured:
        return "file"
    return "locale" if by_locale else "default"


def locale_of(environment: Mapping[str, str]) -> str:
    """Return the locale of messages, such as `tr_TR.UTF-8`; nothing where none is set."""
    return next((environment[name] for name in _LOCALE_VARIABLES if environment.get(name)), "")


def speak(language: Language) -> None:
    """Speak a language from now on."""
    _SPOKEN.set(_speech(language))


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Speak a language for a while, and then again the one that was spoken before."""
    before = _SPOKEN.set(_speech(language))
    try:
        yield
    finally:
        _SPOKEN.reset(before)


@cache
def _speech(language: Language) -> _Speech:
    """Return a language with its phrases, which are opened once."""
    return _ENGLISH if language == _DEFAULT else _Speech(language, open_catalogue(language))


def language() -> Language:
    """Return the language that is spoken."""
    return _SPOKEN.get().language


def _(words: str) -> str:
    """Return a phrase of the program in the reader's language."""
    return _SPOKEN.get().catalogue.gettext(words) if words else words


def counted(count: int, one: str, many: str) -> str:
    """Return the phrase for so many things in the reader's language, with `{count}` filled in."""
    # Numbers come after languages.
    from careercli.i18n.numbers import number

    return _SPOKEN.get().catalogue.ngettext(one, many, count).format(count=number(count))


def choose(text: Mapping[Language, str]) -> str:
    """Return the words of the pack in the reader's language, else in English, else in whichever there is."""
    return text.get(language()) or text.get(_DEFAULT) or next(iter(text.values()), "")


def readable(text: Mapping[Language, str]) -> str:
    """Return what `choose` does for a person, with a mark where the words are in another language than theirs."""
    if language() in text or not text:
        return choose(text)
    instead = _DEFAULT if _DEFAULT in text else next(iter(text))
    return f"{choose(text)} [{instead}]"


def language_names() -> Mapping[Language, str]:
    """Return the languages there are, each by its own name and by that in the reader's language."""
    own: Mapping[Language, str] = {"en": "English", "tr": "Türkçe", "az": "Azərbaycanca", "el": "Ελληνικά"}
    names = names_here()
    return {code: name if name == names[code] else f"{name}, {names[code]}" for code, name in own.items()}


def names_here() -> Mapping[str, str]:
    """Return the languages there are, each by its name in the reader's language."""
    return {"en": _("English"), "tr": _("Turkish"), "az": _("Azerbaijani"), "el": _("Greek")}


def _named(words: str) -> Language:
    if not words.strip():
        raise UsageProblem(say("language-missing"), hint=say("one-of", candidates=LANGUAGES), candidates=LANGUAGES)
    named = _known(words)
    if named is None:
        raise UsageProblem(
            say("unknown-language", words=words), hint=say("one-of", candidates=LANGUAGES), candidates=LANGUAGES
        )
    return named


def _known(words: str) -> Language | None:
    """Return the language that `tr`, `tr_TR.UTF-8` or `TR-tr` begin with."""
    beginning = words.strip().lower().replace("-", "_").partition(".")[0].partition("_")[0]
    return next((known for known in LANGUAGES if known == beginning), None)
