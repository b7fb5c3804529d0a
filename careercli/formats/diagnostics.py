"""Notes and errors: lines on standard error."""

import os
import sys
from typing import TextIO

_NARROWEST = 40


def tell(words: str) -> None:
    """Write one line to standard error, whatever letters it can carry; on a terminal, broken between words."""
    # Most runs have nothing to say here, and start up the quicker for it.
    from careercli.ascii import encodable, printable

    if sys.stderr is None:
        return
    words = encodable(printable(" ".join(words.split())), sys.stderr.encoding or "ascii")
    if sys.stderr.isatty():
        from textwrap import fill

        words = fill(
            words,
            width=_columns(sys.stderr),
            break_long_words=False,
            break_on_hyphens=False,
        )
    try:
        sys.stderr.write(words + "\n")
        sys.stderr.flush()
    except OSError:
        # What cannot be said changes nothing about the answer; nor may Python's own flush at the end.
        discard(sys.stderr)


def _columns(terminal: TextIO) -> int:
    """Return how wide a terminal is: this one, for the answer may have gone elsewhere."""
    from shutil import get_terminal_size

    try:
        columns = os.get_terminal_size(terminal.fileno()).columns
    except OSError:
        columns = 0
    # Some terminals do not know how wide they are.
    return max(columns or get_terminal_size().columns, _NARROWEST)


def discard(stream: TextIO) -> None:
    """Let everything that is still to be written to a stream vanish."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
