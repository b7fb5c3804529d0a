"""The language is chosen before anything is said: by the option, else the environment, else the locale."""

from typing import Any

import pytest

from careercli.model import LANGUAGES
from tests.cli.inside import ask
from tests.program import run

_TITLES = {
    "en": "Customer service supervisor",
    "tr": "Müşteri hizmetleri süpervizörü",
    "az": "Müştəri xidməti supervayzeri",
    "el": "Επόπτης εξυπηρέτησης πελατών",
}


def _language(*arguments: str, **env: str | None) -> str:
    return str(run("roles", "--json", *arguments, env=env).json["language"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_option_stands_before_or_behind_the_command(language: str) -> None:
    before = ask("--lang", language, "roles").stdout
    assert before == ask("roles", f"--lang={language}").stdout
    assert before == ask("roles", "--lang", language, CAREERCLI_LANG="en", LC_ALL="el.UTF-8").stdout


def test_the_locale_is_where_the_reader_lives_whatever_language_is_asked_for() -> None:
    told = run("roles", "--lang", "tr", env={"LC_ALL": "el_GR.UTF-8"}).stdout
    assert "GR AZ CA" in told
    assert "Müşteri hizmetleri" in told


@pytest.mark.parametrize(
    ("env", "language"),
    [
        ({"CAREERCLI_LANG": "az", "LC_ALL": "tr_TR.UTF-8"}, "az"),
        ({"LC_ALL": "tr_TR.UTF-8", "LC_MESSAGES": "el_GR.UTF-8", "LANG": "az_AZ"}, "tr"),
        ({"LC_ALL": None, "LC_MESSAGES": "el_GR.UTF-8", "LANG": "tr_TR"}, "el"),
        ({"LC_ALL": None, "LC_MESSAGES": None, "LANG": "az_AZ.UTF-8"}, "az"),
        ({"LC_ALL": None, "LC_MESSAGES": None, "LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_ALL": "C", "LANG": "tr_TR.UTF-8"}, "en"),
        ({"LC_ALL": None, "LC_MESSAGES": None, "LANG": None}, "en"),
        ({"CAREERCLI_LANG": "tr_TR"}, "tr"),
    ],
    ids=str,
)
def test_without_it_the_environment_decides_in_this_order(env: dict[str, str | None], language: str) -> None:
    assert _language(**env) == language


@pytest.mark.parametrize("arguments", [("--lang", "xx", "roles"), ("roles", "--lang=klingon"), ("roles", "--lang", "")])
def test_a_language_there_is_none_of_is_refused_with_those_there_are(arguments: tuple[str, ...]) -> None:
    told = run(*arguments, code=2).stderr
    assert "en, tr, az or el" in told
    assert len(told.splitlines()) == 1


def test_an_unknown_language_in_the_environment_is_refused_too() -> None:
    assert "xx" in run("roles", code=2, env={"CAREERCLI_LANG": "xx"}).stderr


def test_behind_two_hyphens_the_option_is_a_word_like_any_other() -> None:
    assert "--lang" in run("show", "--", "--lang", code=3).stderr


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", ["show supervisor", "compare agent", "ladder --country GR", "guide", "sources"])
def test_ids_numbers_and_keys_are_the_same_in_every_language(command: str, language: str) -> None:
    def without_words(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: without_words(item) for key, item in value.items()}
        if isinstance(value, list):
            return [without_words(item) for item in value]
        return "…" if isinstance(value, str) and " " in value else value

    def shape(language: str) -> Any:
        data = ask(*command.split(), "--json", "--lang", language).data
        return _shape(without_words(data))

    assert shape(language) == shape("en")


def _shape(value: Any) -> Any:
    """Return keys, numbers and how many items there are; words are another matter."""
    if isinstance(value, dict):
        return {key: _shape(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_shape(item) for item in value]
    return value if isinstance(value, int | float | None) else "…"


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_is_in_the_language_chosen_down_to_its_headings(language: str) -> None:
    told = ask("compare", "--help", "--lang", language).stdout
    in_english = [
        words
        for words in ("Usage:", "Options", "Arguments", "Examples", "Every command", "Show this help", "List every")
        if words in told
    ]
    assert bool(in_english) == (language == "en"), in_english


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_role_is_called_by_its_title_in_that_language(language: str) -> None:
    assert ask("show", "supervisor", "--lang", language).stdout.startswith(_TITLES[language])


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
@pytest.mark.parametrize(
    "arguments",
    [("show",), ("compare", "agent", "--per", "fortnight"), ("show", "agnt"), ("compare", "agent", "--frob")],
)
def test_errors_are_in_that_language(arguments: tuple[str, ...], language: str) -> None:
    code = 3 if "agnt" in arguments else 2
    in_english, told = (ask(*arguments, code=code, CAREERCLI_LANG=known).stderr for known in ("en", language))
    assert told != in_english
    assert len(told.splitlines()) == 1
