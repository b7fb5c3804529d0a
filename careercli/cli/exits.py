"""From an error to one line and an exit code."""

import sys
from contextlib import suppress
from typing import NoReturn

from careercli.errors import CareerError, InvalidPack, NothingKnown, UsageProblem

PROGRAM = "careercli"


class ExitCode:
    """How the program ends; scripts may rely on it."""

    FINE = 0
    UNEXPECTED = 1
    USAGE = 2
    NOTHING_KNOWN = 3
    INVALID_PACK = 4
    INTERRUPTED = 130


_CODES: dict[type[CareerError], int] = {
    NothingKnown: ExitCode.NOTHING_KNOWN,
    UsageProblem: ExitCode.USAGE,
    InvalidPack: ExitCode.INVALID_PACK,
}


def exit_code(error: CareerError) -> int:
    """Return the exit code that an error ends the program with."""
    return next((code for kind, code in _CODES.items() if isinstance(error, kind)), ExitCode.UNEXPECTED)


def leave(error: CareerError, *, as_json: bool) -> NoReturn:
    """Tell an error in one line (as JSON on standard output for scripts) and end the program."""
    from careercli.i18n.sentences import sentence

    if as_json:
        from careercli.formats.json_format import write_error

        with suppress(BrokenPipeError):
            write_error(error, sys.stdout)
    else:
        hint = f"; {sentence(error.hint)}" if error.hint else ""
        tell(f"{PROGRAM}: {sentence(error.message)}{hint}")
    raise SystemExit(exit_code(error))


def tell(words: str) -> None:
    """Write one line to standard error, whatever letters it can carry; on a terminal, broken between words."""
    from careercli.legible import legible, printable

    if sys.stderr is None:
        return
    words = legible(printable(" ".join(words.split())), sys.stderr.encoding or "ascii")
    if sys.stderr.isatty():
        from shutil import get_terminal_size
        from textwrap import fill

        words = fill(words, width=max(get_terminal_size().columns, 40), break_long_words=False, break_on_hyphens=False)
    with suppress(OSError):  # what cannot be said changes nothing about the answer
        print(words, file=sys.stderr, flush=True)
