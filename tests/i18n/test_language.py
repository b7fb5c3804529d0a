"""Words of a pack in the reader's language, or openly in another."""

from collections.abc import Iterator

import pytest

from careercli.i18n.language import choose, readable, speak
from careercli.model import Text


@pytest.fixture(autouse=True)
def _in_greek() -> Iterator[None]:
    speak("el")
    yield
    speak("en")


def test_words_in_the_readers_language_stand_alone() -> None:
    assert readable(Text({"en": "Supervisor", "el": "Επόπτης"})) == "Επόπτης"


def test_words_in_another_language_say_in_which() -> None:
    assert readable(Text({"en": "Supervisor", "tr": "Amir"})) == "Supervisor [en]"
    assert readable(Text({"tr": "Amir"})) == "Amir [tr]"


def test_scripts_get_the_words_alone() -> None:
    assert choose(Text({"en": "Supervisor", "tr": "Amir"})) == "Supervisor"


def test_nothing_is_nothing_in_any_language() -> None:
    assert readable(Text({})) == ""
