"""A stream that cannot carry a letter gets a readable one, never a question mark, an escape or a traceback."""

import re

import pytest

from careercli.model import LANGUAGES
from tests.cli.inside import ask

pytestmark = pytest.mark.exhaustive

_COMMANDS = (
    ("roles",),
    ("show", "supervisor"),
    ("compare", "agent", "--explain"),
    ("ladder", "--country", "GR"),
    ("offer", "30000", "TRY", "--role", "supervisor", "--country", "TR", "--year", "2026"),
    ("evidence", "gr-agent-range-month-2023"),
    ("compare", "supervisor", "--plain"),
    ("ladder", "--country", "GR", "--plain"),
    ("offer", "--help"),
)
_LOST = re.compile(r"\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|&#|�")


def _letters(words: str) -> int:
    return sum(letter.isalnum() for letter in words)


@pytest.mark.parametrize("columns", [None, 80])
@pytest.mark.parametrize("encoding", ["cp1252", "cp1253", "cp1254", "ascii"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_can_be_read_on_every_stream(language: str, encoding: str, columns: int | None) -> None:
    for command in _COMMANDS:
        arguments = (*command, "--lang", language, "--color", "never")
        poor = ask(*arguments, encoding=encoding, columns=columns)
        rich = ask(*arguments, columns=columns)
        assert not _LOST.search(poor.stdout + poor.stderr), (command, _LOST.search(poor.stdout + poor.stderr))
        assert (poor.stdout + poor.stderr).count("?") == (rich.stdout + rich.stderr).count("?"), command
        assert _letters(poor.stdout) >= _letters(rich.stdout), command


@pytest.mark.parametrize("encoding", ["cp1252", "cp1253", "cp1254", "ascii"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_error_too(language: str, encoding: str) -> None:
    arguments = ("show", "επόπτες müdür ə", "--lang", language)
    told = ask(*arguments, encoding=encoding, code=3).stderr
    assert not _LOST.search(told)
    assert told.count("?") == ask(*arguments, code=3).stderr.count("?")


@pytest.mark.parametrize("format_", ["csv", "tsv", "excel", "jsonl"])
def test_a_table_is_utf_8_whatever_the_stream_is(format_: str) -> None:
    line = ("roles", "--format", format_, "--lang", "el")
    assert ask(*line, encoding="ascii").stdout == ask(*line).stdout
