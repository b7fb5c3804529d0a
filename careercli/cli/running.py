"""Runs the command that a line names."""

from careercli.cli.line import Line
from careercli.cli.reader import Reader
from careercli.cli.usage import Mistake, unknown_word, usage_problem
from careercli.i18n.language import _


def run_command(line: Line, reader: Reader) -> int:
    """Run the command of a line; return its exit code.

    Raises `UsageProblem` for words that are none of a command's, and whatever the command raises.
    """
    command = line.command
    if line.unknown is not None:
        word, is_option = line.unknown
        raise usage_problem(Mistake("no-such-option", word), command) if is_option else unknown_word(word, command)
    if command.function is None:
        raise usage_problem(Mistake("missing-argument", _("COMMAND")), command)
    # Only words that are a command's are worth Typer's time.
    from careercli.cli.typer_inside import Misread, run

    try:
        return run(command.function, line.words, reader)
    except Misread as misread:
        raise usage_problem(misread.mistake, command) from misread
