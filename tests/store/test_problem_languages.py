"""What is wrong with a pack is told in the reader's language: the same problems, with the same names in them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from careercli.errors import InvalidPack, Problem
from careercli.i18n.language import speak
from careercli.i18n.sentences import sentence
from careercli.messages import Message
from careercli.model import LANGUAGES, Language
from careercli.store.pack_reader import read_pack
from tests.cli.inside import ask
from tests.worlds import BROKEN, BrokenFile


@pytest.fixture(autouse=True)
def _in_english_again() -> Iterator[None]:
    yield
    speak("en")


def problems(pack: Path) -> tuple[Problem, ...]:
    with pytest.raises(InvalidPack) as raised:
        read_pack(pack)
    return raised.value.problems


def told(message: Message, language: Language) -> str:
    speak(language)
    return sentence(message)


def quoted(value: object) -> Iterator[str]:
    """Yield the ids, keys and numbers that a message names."""
    if isinstance(value, Message):
        for inner in value.values.values():
            yield from quoted(inner)
    elif isinstance(value, tuple):
        for part in value:
            yield from quoted(part)
    else:
        yield str(value)


@pytest.mark.parametrize("broken", BROKEN, ids=str)
def test_every_mistake_is_told_in_every_language_with_the_same_names_in_it(broken: BrokenFile, pack: Path) -> None:
    broken.lay_into(pack)
    (problem,) = problems(pack)
    for message in (problem.what, problem.advice):
        said = {told(message, language) for language in LANGUAGES}
        assert len(said) == len(LANGUAGES)
        for named in quoted(message):
            assert [words for words in said if named not in words] == []


def test_the_same_problems_stand_in_the_same_order_in_every_language(pack: Path) -> None:
    for broken in BROKEN:
        broken.lay_into(pack)
    (pack / "roles" / "new.yaml").write_text("ident: new\n")
    in_english = problems(pack)
    for language in LANGUAGES:
        speak(language)
        assert problems(pack) == in_english
    assert len(in_english) > 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_place_is_the_same_in_every_language(
    language: Language, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Editors find it, and scripts the rest of it under the same keys."""
    monkeypatch.chdir(pack)
    (pack / "ladders.yaml").write_text("moves: 1\n")
    checked, as_json = (ask("data", "check", ".", "--lang", language, *more, code=4) for more in ((), ("--json",)))
    (line,) = checked.stdout.splitlines()
    (problem,) = as_json.data["problems"]
    assert list(problem) == ["file", "line", "what", "advice"]
    (expected,) = problems(pack)
    assert (problem["what"], problem["advice"]) == (told(expected.what, language), told(expected.advice, language))
    assert line == f"ladders.yaml:1: {told(expected.message(), language)}"
    assert line in ask("roles", "--data", ".", "--lang", language, code=4).stderr


def test_a_greek_problem_ends_in_no_question_mark(pack: Path) -> None:
    """Which is what a semicolon is in Greek."""
    (pack / "ladders.yaml").write_text("moves: 1\n")
    (problem,) = problems(pack)
    assert told(problem.message(), "en").count("; ") == 1
    assert ";" not in told(problem.message(), "el")


def test_what_a_problem_quotes_is_cut_short_and_its_sentence_is_not(pack: Path) -> None:
    """What stands in a file may be of any length; what is wrong with it has to be told nevertheless."""
    (pack / "ladders.yaml").write_text(f"moves: !{'x' * 500} []\n")
    (problem,) = problems(pack)
    assert told(problem.what, "en").startswith("has the tag !xxx")
    assert told(problem.what, "tr").endswith("xxx… etiketi var")
    assert len(told(problem.what, "tr")) < 150
    assert sum(map(len, quoted(problem.what))) < 150, "so much is held, for each of a thousand problems"


def test_a_problem_is_one_line_even_of_a_file_whose_name_is_not(pack: Path) -> None:
    (pack / "roles" / "a\nb.txt").write_text("")
    for format_ in ((), ("--plain",)):
        checked = ask("data", "check", str(pack), *format_, code=4)
        (line,) = checked.stdout.splitlines()
        assert "a\\nb.txt:1: is no part of a pack" in line
