"""Every phrase of the program is in all its languages, with the same values in it, and spoken as it stands."""

import gettext
import io
import re
import string
from functools import cache

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from careercli.i18n.catalogues import compiled, edited
from careercli.model import LANGUAGES, Language
from tests.program import ROOT

TRANSLATED: tuple[Language, ...] = tuple(language for language in LANGUAGES if language != "en")
_METHODS = [("careercli/**.py", "careercli.i18n.extraction:phrases")]


@cache
def _catalogue(language: Language) -> Catalog:
    return read_po(io.BytesIO(edited(language).read_bytes()), locale=language)


@cache
def _phrases() -> frozenset[str | tuple[str, ...]]:
    """Return every phrase that Babel finds in the program, as it does for translators."""
    return frozenset(message for _, _, message, _, _ in extract_from_dir(ROOT, _METHODS))


def translation(language: Language, phrase: str) -> str:
    """Return the words a catalogue has for a phrase; a phrase without words, which is in none, stays as it is."""
    message = _catalogue(language).get(phrase)
    return phrase if message is None else str(message.string)


def _forms(words: str | tuple[str, ...] | list[str] | None) -> list[str]:
    return [words] if isinstance(words, str) else list(words or [""])


def _placeholders(words: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(words) if name is not None)


def test_the_program_has_phrases_to_translate() -> None:
    assert len(_phrases()) > 400
    assert "missing option {name}" in _phrases()
    assert "Print JSON for scripts instead of a table." in _phrases()
    assert (
        "Look at the data in use, make and add packs of your own, and export all of it for other tools." in _phrases()
    )
    assert "pay in every country, beside its minimum wage" in _phrases()


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_phrase_is_translated_and_no_other(language: Language) -> None:
    known = {message.id: message for message in _catalogue(language) if message.id}
    assert known.keys() == _phrases()
    assert [message.id for message in known.values() if message.fuzzy or not all(_forms(message.string))] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_holds_the_same_values_blanks_and_commands(language: Language) -> None:
    for message in _catalogue(language):
        if not message.id:
            continue
        one = _forms(message.id)[-1]
        for other in _forms(message.string):  # as many as the language has, which may be one for all numbers
            assert _placeholders(one) == _placeholders(other), one
            assert (one[:1].isspace(), one[-1:].isspace()) == (other[:1].isspace(), other[-1:].isspace()), one
            assert one.count("\n") == other.count("\n"), one
            assert sorted(re.findall(r"--[a-z]+", one)) == sorted(re.findall(r"--[a-z]+", other)), one


@pytest.mark.parametrize("language", TRANSLATED)
def test_what_is_compiled_says_what_people_edit(language: Language) -> None:
    spoken = gettext.GNUTranslations(io.BytesIO(compiled(edited(language).read_bytes(), language)))
    for message in filter(lambda message: message.id, _catalogue(language)):
        for count in (0, 1, 2, 5):
            one, many = _forms(message.id)[0], _forms(message.id)[-1]
            said = spoken.gettext(one) if isinstance(message.id, str) else spoken.ngettext(one, many, count)
            assert said in _forms(message.string)


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_translation_is_two_in_one(language: Language) -> None:
    for message in filter(lambda message: message.id, _catalogue(language)):
        for one, other in zip(_forms(message.id), _forms(message.string), strict=False):
            assert len(one) < _LONG or len(other) < _LONGER * len(one), one


_LONG, _LONGER = 60, 1.8
"""Letters of a phrase that is not short, and how many times as long its translation never is."""
