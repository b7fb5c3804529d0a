"""Runs the program inside the test's own process: what makes it cheap to ask it a thousand things."""

import io
import os
import sys
from unittest import mock

from careercli.cli import app
from careercli.i18n.language import speak
from tests.program import Result, environment


class _Stream(io.TextIOWrapper):
    """A pipe, or a terminal as the program sees one."""

    def __init__(self, encoding: str, *, terminal: bool) -> None:
        super().__init__(io.BytesIO(), encoding=encoding)
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal

    def written(self) -> str:
        self.flush()
        buffer = self.buffer
        assert isinstance(buffer, io.BytesIO)
        return buffer.getvalue().decode(self.encoding)


def ask(
    *arguments: str,
    columns: int | None = None,
    encoding: str = "utf-8",
    code: int | None = 0,
    lines: bytes = b"",
    **env: str | None,
) -> Result:
    """Ask the program as `run` and `on_screen` do, without a process of its own.

    With `columns` it believes to be on a terminal of that width. Another exit code than `code` fails
    the test; None leaves the code to the caller. `lines` come in on standard input.
    """
    terminal = columns is not None
    out, err = _Stream(encoding, terminal=terminal), _Stream(encoding, terminal=terminal)
    variables = environment(**{"COLUMNS": str(columns) if columns else None, "CAREERCLI_TRACEBACK": "1", **env})
    with (
        mock.patch.object(sys, "argv", ["careercli", *arguments]),
        mock.patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines), encoding="utf-8")),
        mock.patch.object(sys, "stdout", out),
        mock.patch.object(sys, "stderr", err),
        mock.patch.dict(os.environ, variables, clear=True),
    ):
        ended = _ended()
    result = Result(out.written(), err.written(), ended)
    assert code is None or result.code == code, f"{arguments} ended with {ended}: {result.stderr or result.stdout}"
    return result


def _ended() -> int:
    try:
        app.run()
    except SystemExit as end:
        return int(end.code or 0)
    finally:
        speak("en")  # the next test may ask for words without asking the program
    raise AssertionError("the program returned instead of ending")
