"""From an error to one line and an exit code."""

import sys
from typing import NoReturn

from careercli.errors import CareerError, InvalidPack, NothingKnown, UsageProblem, WrongDownload
from careercli.formats.diagnostics import discard, tell
from careercli.messages import say

PROGRAM = "careercli"


class ExitCode:
    """How the program ends; scripts may rely on it."""

    FINE = 0
    UNEXPECTED = 1
    FOUND = 1
    """Something was found that the user asked to fail on."""
    USAGE = 2
    NOTHING_KNOWN = 3
    INVALID_PACK = 4
    INTERRUPTED = 130


_CODES: dict[type[CareerError], int] = {
    NothingKnown: ExitCode.NOTHING_KNOWN,
    UsageProblem: ExitCode.USAGE,
    InvalidPack: ExitCode.INVALID_PACK,
    WrongDownload: ExitCode.INVALID_PACK,
}


def exit_code(error: CareerError) -> int:
    """Return the exit code that an error ends the program with."""
    return next((code for kind, code in _CODES.items() if isinstance(error, kind)), ExitCode.UNEXPECTED)


def cannot_go_on(failure: OSError) -> CareerError:
    """Return the error for what the system refuses, such as to write to a full disk."""
    return CareerError(say("cannot-go-on", reason=failure.strerror or repr(failure)))


def unexpected(failure: Exception) -> CareerError:
    """Return the error for what nobody has thought of."""
    return CareerError(say("unexpected", error=repr(failure)), hint=say("report-it"))


def leave(error: CareerError, *, as_json: bool) -> NoReturn:
    """Tell an error in one line (as JSON on standard output for scripts) and end the program."""
    from careercli.i18n.language import _
    from careercli.i18n.sentences import sentence

    if as_json:
        from careercli.formats.json_format import write_error

        try:
            write_error(error, sys.stdout)
            sys.stdout.flush()
        except BrokenPipeError:
            discard(sys.stdout)
        except OSError as failure:
            discard(sys.stdout)
            leave(cannot_go_on(failure), as_json=False)
    else:
        words = sentence(error.message)
        if error.hint:
            words = _("{error}; {hint}").format(error=words, hint=sentence(error.hint))
        tell(f"{PROGRAM}: {words}")
    raise SystemExit(exit_code(error))
