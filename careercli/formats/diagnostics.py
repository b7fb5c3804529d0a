"""Notes and errors: lines on standard error."""

import os
import sys
from contextlib import suppress

from careercli.legible import legible, printable


def tell(words: str) -> None:
    """Write one line to standard error, whatever letters it can carry; on a terminal, broken between words."""
    if sys.stderr is None:
        return
    words = legible(printable(" ".join(words.split())), sys.stderr.encoding or "ascii")
    if sys.stderr.isatty():
        from textwrap import fill

        words = fill(
            words,
            width=max(os.get_terminal_size(sys.stderr.fileno()).columns, 40),
            break_long_words=False,
            break_on_hyphens=False,
        )
    with suppress(OSError):  # what cannot be said changes nothing about the answer
        sys.stderr.write(f"{words}\n")
        sys.stderr.flush()
