"""A terminal is as large as it is said to be, within what can be meant."""

import io
import os
from unittest import mock

import pytest

from careercli.formats.terminal import Size, size_of
from tests.cli.inside import ask
from tests.program import on_screen

_NO_TERMINAL = io.StringIO()
_NONSENSE = ["", " ", "0", "-5", "x", "²", "١٢٠", "1e3", "8 0", "9" * 20]


def _size(stream: io.StringIO = _NO_TERMINAL, **variables: str) -> Size:
    """Return the size of a terminal where these variables are set, and neither before nor behind it.

    pytest itself draws lines as wide as they say.
    """
    with mock.patch.dict(os.environ, variables, clear=True):
        return size_of(stream)


def test_where_nobody_says_anything_it_is_a_usual_one() -> None:
    assert _size() == Size(80, 24)


@pytest.mark.parametrize(("said", "taken"), [("60", 60), (" 60 ", 60), ("1", 40), ("999", 999), ("10000000", 1000)])
def test_the_variable_columns_is_heeded_within_what_can_be_read(said: str, taken: int) -> None:
    assert _size(COLUMNS=said) == Size(taken, 24)


def test_the_variable_lines_is_heeded() -> None:
    assert _size(LINES="10") == Size(80, 10)


@pytest.mark.parametrize("nonsense", _NONSENSE)
def test_nonsense_is_as_if_nobody_had_said_anything(nonsense: str) -> None:
    assert _size(COLUMNS=nonsense, LINES=nonsense) == Size(80, 24)
    assert ask("roles", "--help", COLUMNS=nonsense, LINES=nonsense) == ask("roles", "--help")


def test_a_closed_stream_is_no_terminal() -> None:
    closed = io.StringIO()
    closed.close()
    assert _size(closed) == Size(80, 24)


@pytest.mark.parametrize("arguments", [("roles",), ("--help",)], ids=str)
def test_the_terminal_itself_is_asked_where_the_variables_are_nonsense(arguments: tuple[str, ...]) -> None:
    screen = on_screen(*arguments, columns=60, env={"COLUMNS": "²", "LINES": "-5"})
    assert screen == on_screen(*arguments, columns=60)


def test_an_absurd_width_is_drawn_as_a_wide_one() -> None:
    asked = ("compare", "agent", "--full", "--color", "never")
    assert ask(*asked, columns=10_000_000) == ask(*asked, columns=1000)
