"""A stream that cannot carry a letter gets a readable one, never a question mark, an escape or a traceback."""

import re
from functools import cache

import pytest

from careercli.model import LANGUAGES, Language
from tests.cli.inside import ask
from tests.program import Result

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
_ENCODINGS = ("cp1252", "cp1253", "cp1254", "ascii")
_LOST = re.compile(r"\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|&#|�")


def _letters(words: str) -> int:
    return sum(letter.isalnum() for letter in words)


@pytest.mark.parametrize("encoding", _ENCODINGS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_can_be_read_on_every_stream(language: Language, encoding: str) -> None:
    """Every other command is asked on a terminal; with the next encoding, or in the next language, those between."""
    for turn, command in enumerate(_COMMANDS, _ENCODINGS.index(encoding) + LANGUAGES.index(language)):
        arguments = (*command, "--lang", language, "--color", "never")
        columns = 80 if turn % 2 else None
        poor = ask(*arguments, encoding=encoding, columns=columns)
        rich = _with_every_letter(arguments, columns)
        assert not _LOST.search(poor.stdout + poor.stderr), (command, _LOST.search(poor.stdout + poor.stderr))
        assert (poor.stdout + poor.stderr).count("?") == (rich.stdout + rich.stderr).count("?"), command
        assert _letters(poor.stdout) >= _letters(rich.stdout), command


@cache
def _with_every_letter(arguments: tuple[str, ...], columns: int | None) -> Result:
    return ask(*arguments, columns=columns)


@pytest.mark.parametrize("encoding", _ENCODINGS)
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
