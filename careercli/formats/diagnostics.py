"""Notes and errors: lines on standard error."""

import os
import sys
from contextlib import suppress
from typing import TextIO

from careercli.legible import legible, printable

_NARROWEST = 40


def tell(words: str) -> None:
    """Write one line to standard error, whatever letters it can carry; on a terminal, broken between words."""
    if sys.stderr is None:
        return
    words = legible(printable(" ".join(words.split())), sys.stderr.encoding or "ascii")
    if sys.stderr.isatty():
        from textwrap import fill

        words = fill(
            words,
            width=_columns(sys.stderr),
            break_long_words=False,
            break_on_hyphens=False,
        )
    with suppress(OSError):  # what cannot be said changes nothing about the answer
        sys.stderr.write(f"{words}\n")
        sys.stderr.flush()


def _columns(terminal: TextIO) -> int:
    """Return how wide a terminal is: this one, for the answer may have gone elsewhere."""
    from shutil import get_terminal_size

    try:
        columns = os.get_terminal_size(terminal.fileno()).columns
    except OSError:
        columns = get_terminal_size().columns
    return max(columns, _NARROWEST)
