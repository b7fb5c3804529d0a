"""Help is for someone who wants an answer today: every command has an example, and it works as printed."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from careercli.cli.app import COMMANDS as REGISTERED
from tests.cli.commands import COMMANDS, Arguments
from tests.cli.inside import ask
from tests.program import TINY

_GROUPS = (("data",),)
_LEAVES = [command for command in COMMANDS if command not in _GROUPS]


def _help(*command: str, option: str = "--help") -> str:
    return ask(*command, option, COLUMNS="300").stdout


def _example(command: Arguments) -> list[str]:
    """Return the words of the example in a command's help."""
    (example,) = re.findall(r"Example: (.*?)\s*$", _help(*command), re.MULTILINE)
    return shlex.split(example)


@pytest.mark.parametrize("command", _LEAVES, ids=" ".join)
def test_the_example_in_the_help_works_as_printed(
    command: Arguments, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program, *arguments = _example(command)
    assert (program, tuple(arguments[: len(command)])) == ("careercli", command)
    shutil.copytree(TINY, tmp_path / "my-pack")
    monkeypatch.chdir(tmp_path)
    assert ask(*arguments).stdout


@pytest.mark.parametrize("command", _LEAVES, ids=" ".join)
def test_every_option_and_argument_is_explained(command: Arguments) -> None:
    """Words follow the name and the type; `[required]` and defaults alone explain nothing."""
    rows = [line.strip("│ ") for line in _help(*command).splitlines() if line.startswith("│")]
    explained = [re.sub(r"<[^>]*>|\[[^\]]*\]|[*]?\s*\b[A-Z]+\b|-{1,2}\w[\w-]*", "", row) for row in rows]
    assert rows
    assert [row for row, words in zip(rows, explained, strict=True) if len(words.split()) < 3] == []


def test_the_tests_know_every_command() -> None:
    assert {command[0] for command in COMMANDS} == set(REGISTERED)


def test_the_programs_help_names_every_command_with_a_sentence() -> None:
    lines = _help().splitlines()
    for name in REGISTERED:
        (line,) = [line for line in lines if re.match(rf"│ {name} ", line)]
        assert len(line.split()) > 4


def test_no_arguments_means_help() -> None:
    assert ask(COLUMNS="300").stdout == _help()


def test_a_group_without_a_command_shows_its_help() -> None:
    result = ask("data", code=2, COLUMNS="300")
    assert (result.stdout + result.stderr).strip() == _help("data").strip()


@pytest.mark.parametrize("command", [(), *COMMANDS], ids=" ".join)
def test_the_short_option_helps_too(command: Arguments) -> None:
    assert _help(*command, option="-h") == _help(*command)
