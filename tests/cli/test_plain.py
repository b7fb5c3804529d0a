"""`--plain` is read aloud or shown by simple terminals: nothing drawn, nothing left out, a thought a line.

That a page with all its parts tells every fact of the answer is seen in `tests/views/test_everything_is_told.py`.
"""

import re
from collections.abc import Sequence

import pytest
from syrupy.assertion import SnapshotAssertion

from careercli.model import LANGUAGES, Language
from careercli.views.page import DETAILS
from tests.cli.commands import COMMANDS, ON_BUNDLED, ON_TINY, Arguments, on_tiny
from tests.cli.inside import ask
from tests.program import ROOT, TINY

_DRAWN = re.compile("[\u2500-\u259f\u25a0-\u25ff├┤│•†~≈→←]|\x1b")
_EVERYTHING = tuple(f"--{detail}" for detail in DETAILS)
_PARTS: tuple[Arguments, ...] = ((), _EVERYTHING)


def test_the_check_of_a_pack_tells_all_its_problems_and_flags_too() -> None:
    broken = ask("data", "check", str(ROOT / "tests" / "packs" / "broken"), "--plain", code=4)
    for problem in ask("data", "check", str(ROOT / "tests" / "packs" / "broken"), "--json", code=4).data["problems"]:
        assert f"{problem['file']}:{problem['line']}: {problem['what']}; {problem['advice']}\n" in broken.stdout
    told = ask("data", "check", str(TINY), "--figures", "--plain", "--all").stdout
    for flagged in ask("data", "check", str(TINY), "--figures", "--json").data["flagged"]:
        assert flagged["figure"] in told
        for flag in flagged["flags"]:
            assert f"({flag['code']})\n" in told


@pytest.mark.parametrize("parts", _PARTS, ids=["answer", "everything"])
@pytest.mark.parametrize("name", ON_BUNDLED)
def test_nothing_is_drawn_and_no_line_is_empty(name: str, parts: Arguments) -> None:
    for line in ask(*ON_BUNDLED[name], *parts, "--plain", columns=80).stdout.splitlines():
        assert line.strip()
        assert not _DRAWN.search(line), line


@pytest.mark.parametrize("parts", _PARTS, ids=["answer", "everything"])
@pytest.mark.parametrize("name", ON_TINY)
def test_units_are_told_in_words(name: str, parts: Arguments) -> None:
    """Only what a source prints, and what an editor writes, has codes of currencies in it."""
    told = re.sub(r"“.*?”|Why this year: .*|As printed: .*", "", ask(*on_tiny(name), *parts, "--plain").stdout)
    assert not re.search(r"\d [A-Z]{3}\b|\b[A-Z]{3}/|[€$£₺]|× min|/month", told)


_AS_MANY_AS_HAVE_ROOM = {"bands", "skills", "source", *(name for name in ON_BUNDLED if name.startswith("path"))}
"""Answers that are a choice of what there is: so long as a small screen, in longer words of fewer things."""


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", sorted(ON_BUNDLED.keys() - _AS_MANY_AS_HAVE_ROOM))
def test_every_language_answers_in_as_many_lines(name: str) -> None:
    assert len({_lines(name, language) for language in _english_and(name)}) == 1


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", ON_BUNDLED)
def test_every_language_tells_as_much(name: str) -> None:
    is_chosen = name == "skills" or name.startswith("path")
    languages = _english_and(name)
    chosen = {language: _lines(name, language) if is_chosen else 0 for language in languages}
    assert len({_lines(name, language, *_EVERYTHING) - chosen[language] for language in languages}) == 1


def _english_and(name: str) -> Sequence[Language]:
    """Return English and another language, for each answer the next."""
    english, *others = LANGUAGES
    return english, others[list(ON_BUNDLED).index(name) % len(others)]


def _lines(name: str, language: str, *parts: str) -> int:
    return ask(*ON_BUNDLED[name], *parts, "--plain", "--lang", language).stdout.count("\n")


def test_what_is_the_same_in_two_columns_is_told_of_both() -> None:
    told = ask("skills", "--plain").stdout.splitlines()
    assert any(line.startswith("Skill: Communication; Roles: 10; Essential: 10; ") for line in told)


def test_the_variable_asks_for_the_same_as_the_option() -> None:
    told = ask("roles", "--plain")
    assert ask("roles", CAREERCLI_PLAIN="1") == told
    assert ask("--plain", "roles") == told
    assert ask("roles", CAREERCLI_PLAIN="0").stdout == ask("roles").stdout != told.stdout
    assert "use one of 1 or 0" in ask("roles", code=2, CAREERCLI_PLAIN="perhaps").stderr


@pytest.mark.parametrize(
    ("asked", "same_as"),
    [
        (("--format", "plain"), ("--plain",)),
        (("--format=json",), ("--json",)),
        (("--format", "text"), ()),
        (("--plain", "--json"), ("--json",)),
        (("--json", "--plain"), ("--plain",)),
        (("--plain", "--format", "text"), ()),
        (("--format", "json", "--format", "plain"), ("--plain",)),
    ],
    ids=" ".join,
)
def test_the_last_format_that_is_asked_for_counts(asked: tuple[str, ...], same_as: tuple[str, ...]) -> None:
    assert ask("roles", *asked) == ask("roles", *same_as)


def test_a_format_that_is_asked_for_outweighs_the_variable() -> None:
    assert ask("roles", "--format", "text", CAREERCLI_PLAIN="1") == ask("roles")


def test_an_unknown_format_is_a_mistake_that_is_told_with_those_there_are() -> None:
    told = ask("roles", "--format", "jsn", code=2).stderr
    assert "--format" in told
    assert "did you mean json" in told


def test_for_scripts_the_program_alone_has_no_answer() -> None:
    assert ask("--json", code=2).json["error"]["code"] == "usage"


def test_what_follows_two_hyphens_is_a_word_and_no_option() -> None:
    assert "no role '--plain'" in ask("show", "--", "--plain", code=3).stderr


def test_lines_are_whole_on_the_narrowest_screen_and_notes_name_currencies_too() -> None:
    asked = ("compare", "supervisor", "--plain", *_EVERYTHING)
    narrow, wide, piped = (ask(*asked, columns=columns).stdout for columns in (40, 200, None))
    assert narrow == wide == piped
    _, heading, notes = ask("compare", "clerk", "--plain", "--notes", "--data", str(TINY)).stdout.partition(
        "What to know\n"
    )
    assert heading
    assert not re.search(r"\d [A-Z]{3}\b", notes)


@pytest.mark.parametrize("command", [(), *COMMANDS], ids=" ".join)
def test_help_is_plain_as_well(command: Arguments) -> None:
    usage, *lines = ask(*command, "--help", "--plain", COLUMNS="60").stdout.splitlines()
    assert usage.startswith("Usage: careercli")
    for line in lines:
        assert not _DRAWN.search(line), line
        assert "..." not in line.replace("ROLE...", "").replace("sources ...", ""), line
        assert line.count("[") == line.count("]"), line


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["roles", "compare", "ladder-country", "offer", "skills-named", "evidence"])
def test_what_is_read_aloud(name: str, language: str, golden: SnapshotAssertion) -> None:
    told = ask(*ON_TINY[name], "--data", str(TINY), "--plain", "--lang", language)
    assert told.stderr == ""
    assert told.stdout == golden
