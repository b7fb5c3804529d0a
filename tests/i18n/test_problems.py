"""What is wrong with a pack has words in every language, and none of them in another's."""

import re

import pytest

from careercli.i18n.language import speak
from careercli.i18n.problems import PROBLEMS
from careercli.i18n.sentences import SENTENCES, sentence
from careercli.messages import say
from careercli.model import LANGUAGES, Language
from tests.i18n.test_catalogues import TRANSLATED, translation

_KINDS = ("problem-", "advice-", "reason-", "value-", "thing-")
_BOTH_LANGUAGES = {
    *("CSV", "ESCO", "EUR", "GB", "ISO", "MB", "SHA", "U", "UTF", "YAML", "uri", "zip"),
    *("agent", "as_printed", "csv", "merge", "null", "pack", "pay", "roles", "statistic", "through", "year_note"),
    *("below", "employer", "kind", "sources", "typical"),
    *("above", "false", "high", "low", "overrides", "true", "yaml"),
    *("YYYY", "minimum"),
}
"""Standards, what stands in the files themselves, and words that two languages share."""


def _words(phrase: str) -> set[str]:
    """Return the words of a phrase but for places, and for what is to be typed."""
    return set(re.findall(r"[^\W\d]+", re.sub(r"\{\w+\}|`[^`]+`", "", phrase)))


def test_no_problem_has_the_code_of_another_message() -> None:
    assert PROBLEMS.keys() & SENTENCES.keys() == set()
    assert [code for code in PROBLEMS if not code.startswith(_KINDS)] == []


@pytest.mark.parametrize("code", PROBLEMS)
def test_a_problem_follows_its_place_and_so_begins_small(code: str) -> None:
    phrase = PROBLEMS[code]
    assert phrase == phrase.strip()
    assert not phrase.endswith(".")
    assert not phrase[0].isupper() or code.startswith("reason-")  # as the operating system has it


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_english_is_left_in_a_translation(language: Language) -> None:
    left = {phrase: _words(phrase) & _words(translation(language, phrase)) for phrase in PROBLEMS.values()}
    assert {phrase: words for phrase, words in left.items() if words - _BOTH_LANGUAGES} == {}


def test_words_may_be_left_in_english_whatever_language_is_spoken() -> None:
    message = say("problem-cannot-be-read", reason=say("reason-permission-denied"))
    try:
        told = set()
        for language in LANGUAGES:
            speak(language)
            told.add(sentence(message))
            assert sentence(message, translate=str) == "cannot be read (Permission denied)"
    finally:
        speak("en")
    assert len(told) == len(LANGUAGES)
