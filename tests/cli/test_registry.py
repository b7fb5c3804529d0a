"""The table of commands, the modules they are in and the answers they give agree."""

from pathlib import Path
from typing import get_args, get_type_hints

import pytest

from careercli.answers.answer import ANSWERS, AnswerName
from careercli.cli import commands
from careercli.cli.registry import COMMANDS, CommandName, answering, command, command_of
from tests.cli.commands import COMMANDS as TESTED
from tests.cli.commands import Arguments

_NO_COMMANDS = {"__init__", "home"}


def test_every_command_has_a_file_or_a_folder_of_its_name_and_each_of_these_a_command() -> None:
    (folder,) = map(Path, commands.__path__)
    found = {path.stem for path in folder.glob("*.py")} | {path.parent.name for path in folder.glob("*/__init__.py")}
    assert set(COMMANDS) == set(get_args(CommandName)) == found - _NO_COMMANDS


@pytest.mark.parametrize("path", TESTED, ids=" ".join)
def test_every_command_runs_or_has_others_below_it(path: Arguments) -> None:
    found = command(path)
    assert found.path == path
    assert found.help
    shows_what_is_there = {("config",), ("profile",)}
    assert (found.function is None) == (bool(found.commands) and path not in shows_what_is_there)
    assert all((*path, below) in TESTED for below in found.commands)
    assert not [parameter.key for parameter in found.parameters if not parameter.help]


@pytest.mark.parametrize("answer", ANSWERS)
def test_every_answer_is_given_by_the_command_it_is_called_after(answer: AnswerName) -> None:
    assert command_of(answer) in COMMANDS
    assert get_type_hints(answering(answer))["return"].__name__ == "Answer"
