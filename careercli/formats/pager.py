"""Lets a long text be read page by page: in the reader's own pager, and nowhere but on a terminal."""

import contextlib
import os
from collections.abc import Iterator, Mapping
from shutil import which
from typing import Any, TextIO

from careercli.configuration import OFF, ON, pager_of

_LESS, _ITS_OPTIONS = "less", "FRX"
"""It ends by itself where everything fits, keeps colours, and leaves on the screen what has been read."""
_INTERRUPTED = 130
"""How shells end after a Ctrl-C."""


def paged(text: str, stream: TextIO, *, height: int, pager: str | None, environment: Mapping[str, str]) -> None:
    """Write a text to a stream; on a terminal of no more lines than it has, let it be read in a pager.

    `pager` is what the configuration has: `on`, `off` or a command line. Where a pager fails nothing is lost, and
    who leaves it early has had enough.
    """
    command = _command(pager, environment) if stream.isatty() and text.count("\n") >= height else []
    if not command or not _is_read_in(command, text, stream, environment):
        stream.write(text)
    stream.flush()


def _command(pager: str | None, environment: Mapping[str, str]) -> list[str]:
    """Return the words of the command that is to be started; none if there is none."""
    asked = pager_of(environment) if pager in {None, ON} else pager
    if asked in {OFF, "cat"} or environment.get("TERM") == "dumb":
        return []
    if asked is None:
        found = which(_LESS, path=environment.get("PATH"))
        return [found, f"-{_ITS_OPTIONS}"] if found else []
    # Most people have named none.
    import shlex

    try:
        return shlex.split(asked, posix=os.name != "nt")
    except ValueError:  # a quotation mark without its other
        return []


def _is_read_in(command: list[str], text: str, stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Let a text be read in a pager; return whether that could be done."""
    # Most texts are short.
    import signal
    import subprocess

    stream.flush()
    try:
        terminal = stream.fileno()
        settings = _settings(terminal)
        with _interrupts_left_to_others():
            pager = subprocess.Popen(  # noqa: S603  # the reader's own command, and no shell gets to see it
                command, stdin=subprocess.PIPE, stdout=terminal, env=_for_pager(environment, stream.encoding)
            )
            pager.communicate(text.encode(stream.encoding, stream.errors or "strict"))
    except (OSError, ValueError):
        return False
    if pager.returncode < 0:
        _restore(terminal, settings)
    return pager.returncode in {0, _INTERRUPTED, -signal.SIGINT}


def _for_pager(environment: Mapping[str, str], encoding: str) -> Mapping[str, str]:
    """Return the environment with what `less` needs to know, as far as the reader has not told it otherwise."""
    letters = {"LESSCHARSET": "utf-8"} if encoding.lower().replace("-", "") == "utf8" else {}
    return {"LESS": _ITS_OPTIONS, **letters, **environment}


@contextlib.contextmanager
def _interrupts_left_to_others() -> Iterator[None]:
    """Go on at a Ctrl-C, which every program on the terminal is told of and by which a pager means its own."""
    import signal

    try:
        # Not SIG_IGN, which the pager would inherit.
        before = signal.signal(signal.SIGINT, lambda *_: None)
    except ValueError:  # not the main thread, and no other is interrupted
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _settings(terminal: int) -> list[Any] | None:
    """Return how a terminal is set, which a pager changes; None where that is not known."""
    try:
        import termios
    except ImportError:  # not on Windows
        return None
    with contextlib.suppress(termios.error):
        return termios.tcgetattr(terminal)
    return None


def _restore(terminal: int, settings: list[Any] | None) -> None:
    if settings is not None:
        import termios

        with contextlib.suppress(termios.error):
            termios.tcsetattr(terminal, termios.TCSADRAIN, settings)
