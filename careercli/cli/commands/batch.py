"""`careercli batch`: many questions, one a line, for programs that ask more than one."""

import gc
import os
import sys
import traceback
from collections.abc import Iterator, Mapping
from contextlib import closing
from contextvars import copy_context

import typer

from careercli.cli.exits import PROGRAM, ExitCode, exit_code
from careercli.cli.question_lines import question_lines, words_of
from careercli.cli.questions import as_error, reply_to
from careercli.cli.reader import Reader
from careercli.cli.typer_inside import Context
from careercli.configuration import Configuration, read_configuration
from careercli.errors import CareerError
from careercli.formats.diagnostics import tell
from careercli.formats.json_format import Envelope, ErrorEnvelope, error_envelope, write_line
from careercli.i18n.language import _
from careercli.store.open_catalogs import OpenCatalogs

EXAMPLES: Mapping[str, str] = {
    "careercli batch": "answer what comes in, such as `show agent`, line by line",
    "careercli batch --lang tr": "in Turkish, unless a line names another language",
    "careercli batch --data my-pack": "with a data pack of your own",
}


def batch(context: Context) -> None:
    """Answer one question a line from standard input with one line of JSON, before the next line is read.

    A line is what you would type behind `careercli`, quoted as in a shell, or a JSON list of words:
    ["show", "agent"]. Empty lines and lines that begin with # are passed over.

    Each answer is what --json prints for these words, on one line; so is each error, after which it goes on.
    What is given to `careercli batch` itself, such as --lang, holds for every line that does not say otherwise.

    `careercli batch` ends with the code of the first line that does not end with 0.
    """
    # One answer is over before it would be worth its time; these may go on for days.
    gc.enable()
    reader = context.obj
    configuration, _flaw = read_configuration(os.environ)
    code = ExitCode.FINE
    with closing(OpenCatalogs()) as catalogs:
        for line in _lines():
            # In a context of its own, so that its language ends with it.
            envelope, ended = copy_context().run(_answer, line, reader, catalogs, configuration)
            write_line(envelope, sys.stdout)
            sys.stdout.flush()
            code = code or ended
    raise typer.Exit(code)


def _lines() -> Iterator[bytes]:
    """Return the lines of standard input, where there is one; to a person, say what is awaited."""
    if sys.stdin is None:
        return iter(())
    if sys.stdin.isatty():
        tell(f"{PROGRAM}: {_('one question a line, such as `roles --country GR`; Ctrl-D ends')}")
    return question_lines(sys.stdin.buffer)


def _answer(
    line: bytes, reader: Reader, catalogs: OpenCatalogs, configuration: Configuration
) -> tuple[Envelope | ErrorEnvelope, int]:
    """Return what a line is answered with, and the exit code that goes with it; nothing but Ctrl-C gets past it."""
    try:
        return reply_to(words_of(line), catalogs, os.environ, configuration, reader.asked)
    except Exception as failure:  # noqa: BLE001  # a bad line is told, whatever is bad about it
        error = as_error(failure)
        if reader.traceback and sys.stderr is not None and not isinstance(failure, CareerError | OSError):
            traceback.print_exc()
        return error_envelope(error), exit_code(error)
