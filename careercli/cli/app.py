"""The program: from the words behind its name to an answer, and every way it can end."""

import codecs
import os
import sys

from careercli.cli.anywhere import HELP, VERSION
from careercli.cli.exits import PROGRAM, ExitCode, cannot_go_on, leave
from careercli.cli.line import Line, read_line
from careercli.cli.reader import Reader, reader_of, wants_traceback
from careercli.errors import CareerError
from careercli.formats.diagnostics import discard
from careercli.messages import say

COMPLETING = "_CAREERCLI_COMPLETE"
"""Set to 1 by the scripts in `completions`, to be told what a word may be."""


def run() -> None:
    """Run the program; every way it can end leads through here."""
    _prepare_streams()
    # Only a shell asks it.
    if os.environ.get(COMPLETING) == "1":
        from careercli.cli.tab import answer

        answer()
        raise SystemExit(ExitCode.FINE)
    line: Line | None = None
    reader = Reader(traceback=wants_traceback(os.environ))
    try:
        line = read_line(sys.argv[1:])
        reader = reader_of(line, os.environ)
        code = _answer(line, reader)
        sys.stdout.flush()
    except CareerError as error:
        leave(error, as_json=_as_json(line))
    except KeyboardInterrupt:
        code = ExitCode.INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has had enough; flushing at exit must not complain again.
        discard(sys.stdout)
        code = ExitCode.FINE
    except OSError as error:
        discard(sys.stdout)
        leave(cannot_go_on(error), as_json=False)
    except Exception as error:
        if reader.traceback:
            raise
        leave(CareerError(say("unexpected", error=repr(error)), hint=say("report-it")), as_json=_as_json(line))
    raise SystemExit(code)


def _answer(line: Line, reader: Reader) -> int:
    """Do what a line asks for; return the exit code."""
    command = line.command
    if line.unknown is not None:
        # Only a mistake needs it.
        from careercli.cli.usage import Mistake, unknown_word, usage_problem

        word, is_option = line.unknown
        raise usage_problem(Mistake("no-such-option", word), command) if is_option else unknown_word(word, command)
    if line.asks(VERSION):
        _print_version(reader)
        return ExitCode.FINE
    if command.function is not None and not line.asks(HELP):
        from careercli.cli.typer_inside import Misread, run

        try:
            return run(command.function, line.words, reader)
        except Misread as misread:
            from careercli.cli.usage import usage_problem

            raise usage_problem(misread.mistake, command) from misread
    if reader.is_script and not line.asks(HELP):
        # A script is given JSON or an error, never a page to read.
        from careercli.cli.usage import Mistake, usage_problem
        from careercli.i18n.language import _

        raise usage_problem(Mistake("missing-argument", _("COMMAND")), command)
    if not command.path and not line.asks(HELP):
        from careercli.cli.commands.home import home

        home(reader)
        return ExitCode.FINE
    from careercli.cli.help import show_help

    show_help(command, reader)
    return ExitCode.FINE if line.asks(HELP) else ExitCode.USAGE


def _print_version(reader: Reader) -> None:
    from careercli import __version__
    from careercli.cli.output import opened
    from careercli.i18n.language import _

    with opened(reader) as catalog:
        words = _("{program} (data {data})")
        print(words.format(program=f"{PROGRAM} {__version__}", data=catalog.info().version))


def _as_json(line: Line | None) -> bool:
    return line is not None and line.format == "json"


def _prepare_streams() -> None:
    """Let neither a closed stream nor a letter that one cannot carry end the program."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123  # open until the end
    codecs.register_error(PROGRAM, _spelled_out)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=PROGRAM)


def _spelled_out(error: UnicodeError) -> tuple[str, int]:
    # Few streams need it.
    from careercli.ascii import spelled_out

    return spelled_out(error, sys.stdout.encoding)
