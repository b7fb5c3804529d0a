"""Notes and errors: lines on standard error."""

import contextlib
import os
import sys
from typing import TextIO


def tell(words: str) -> None:
    """Write one line to standard error, whatever letters it can carry; on a terminal, broken between words."""
    # Most runs have nothing to say here, and start up the quicker for it.
    from careercli.ascii import encodable, printable

    if sys.stderr is None:
        return
    words = encodable(printable(" ".join(words.split())), sys.stderr.encoding or "ascii")
    if sys.stderr.isatty():
        from textwrap import fill

        from careercli.formats.terminal import size_of

        words = fill(
            words,
            width=size_of(sys.stderr).columns,
            break_long_words=False,
            break_on_hyphens=False,
        )
    try:
        sys.stderr.write(words + "\n")
        sys.stderr.flush()
    except OSError:
        # What cannot be said changes nothing about the answer; nor may Python's own flush at the end.
        discard(sys.stderr)


def discard(stream: TextIO) -> None:
    """Let everything that is still to be written to a stream vanish."""
    with contextlib.suppress(OSError, ValueError):  # without a descriptor, or closed
        descriptor = stream.fileno()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, descriptor)
        os.close(nowhere)
