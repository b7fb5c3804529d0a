"""One line on a terminal while the data are read, where that takes long enough to wonder at."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import copy_context
from threading import Event, Thread
from time import monotonic
from typing import TextIO

from careercli.cli.exits import PROGRAM
from careercli.formats.diagnostics import discard, tell
from careercli.i18n.language import _

_PATIENCE = 1.0
"""Seconds that nobody wonders at, and then between one number and the next."""


@contextmanager
def progress(stream: TextIO | None, words: Callable[[], str], *, redrawn: bool) -> Iterator[None]:
    """Say on a terminal what is waited for, once it lasts over a second, and leave no trace of it.

    `words` are asked for only then. A line that is not `redrawn`, which is read aloud or on a terminal that cannot go
    back, is said once and stays.
    """
    if stream is None or not stream.isatty():
        yield
        return
    finished = Event()
    say = _redraw if redrawn and os.environ.get("TERM") != "dumb" else _say_once
    # A context of its own, in which the reader's language is spoken.
    saying = Thread(target=copy_context().run, args=(say, stream, words, finished), daemon=True)
    saying.start()
    try:
        yield
    finally:
        finished.set()
        saying.join()


def _say_once(_stream: TextIO, words: Callable[[], str], finished: Event) -> None:
    if not finished.wait(_PATIENCE):
        tell(f"{PROGRAM}: {words()}")


def _redraw(stream: TextIO, words: Callable[[], str], finished: Event) -> None:
    began = monotonic()
    drawn = ""
    try:
        while not finished.wait(_PATIENCE):
            line = _line(words(), round(monotonic() - began), stream)
            stream.write(f"\r{line.ljust(len(drawn))}")
            stream.flush()
            drawn = line
        if drawn:
            stream.write(f"\r{' ' * len(drawn)}\r")
            stream.flush()
    except (OSError, ValueError):  # the terminal is gone, or closed
        discard(stream)


def _line(said: str, seconds: int, stream: TextIO) -> str:
    """Return what is said so far, cut to one line of the terminal so that it can be wiped; the seconds stay."""
    from careercli.ascii import encodable
    from careercli.formats.terminal import size_of

    encoding = stream.encoding or "ascii"
    so_far = " " + encodable(_("… {seconds} s").format(seconds=seconds), encoding)
    words = encodable(f"{PROGRAM}: {said}", encoding)
    return words[: size_of(stream).columns - len(so_far) - 1].rstrip() + so_far


def reading() -> str:
    """Return what is said while data are read that have not been compiled as they are."""
    return _("reading the data for the first time")


def importing() -> str:
    """Return what is said while a classification is made a pack."""
    return _("reading the publisher's files, checking and adding them")


def checking() -> str:
    """Return what is said while data are checked."""
    return _("checking the data")
