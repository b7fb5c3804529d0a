"""Questions that a program asks inside one process: words in, the envelope of `--json` out, and nothing printed."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, NoReturn

from careercli.answers.answer import Answer
from careercli.cli.anywhere import EXCEL, FORCE, FORMAT, HELP, JSON, OUTPUT, VERSION
from careercli.cli.exits import PROGRAM, cannot_go_on, unexpected
from careercli.cli.line import Asked, Line, read_line
from careercli.cli.reader import reader_with
from careercli.cli.running import run_command
from careercli.configuration import Configuration
from careercli.errors import CareerError, UsageProblem
from careercli.formats.json_format import Envelope, Narrow, envelope
from careercli.messages import say
from careercli.store.open_catalogs import OpenCatalogs


class Question:
    """One question of a program: the reader of its line carries it, and what is printed for others is kept here."""

    def __init__(self, catalogs: OpenCatalogs) -> None:
        self.catalogs = catalogs
        self.envelope: Envelope | None = None

    def answered(self, answer: Answer[Any], version: str | None, narrow: Narrow) -> None:
        """Keep the answer as a script gets it."""
        self.envelope = envelope(answer, version, narrow)

    def refuse(self, command: str) -> NoReturn:
        """Raise `UsageProblem` for a command that changes something for other questions too."""
        raise _cannot_be_asked(command)


class Reply(NamedTuple):
    """What a question is answered with."""

    envelope: Envelope
    code: int
    """The exit code that the command ends with, which is not always 0 where there is an answer."""


def reply_to(
    words: Iterable[str],
    catalogs: OpenCatalogs,
    environment: Mapping[str, str],
    configuration: Configuration,
    asked: Iterable[Asked] = (),
) -> Reply:
    """Answer the question that words ask on a command line, with `--json`.

    `asked` are options that hold where the words have none of their own. The language of the question is spoken
    from now on, by this task alone. Raises `CareerError` for what is wrong with the question.
    """
    words = tuple(words)
    if any("\0" in word for word in words):
        raise UsageProblem(say("nul-in-word"))
    line = read_line(words)
    _check_format(line)
    # Of an option that counts each time, the words' own are all that is asked for.
    own = {each.option for each in line.asked if each.option.several}
    line = line._replace(asked=(*(each for each in asked if each.option not in own), *line.asked, Asked(JSON, None)))
    reader = reader_with(configuration, line, environment)
    _check(line)
    question = Question(catalogs)
    code = run_command(line, reader._replace(question=question))
    if question.envelope is None:
        raise _cannot_be_asked(line.command.line)
    return Reply(question.envelope, code)


def as_error(failure: Exception) -> CareerError:
    """Return the error that is told for whatever has ended a question."""
    if isinstance(failure, CareerError):
        return failure
    return cannot_go_on(failure) if isinstance(failure, OSError) else unexpected(failure)


def _check_format(line: Line) -> None:
    """Raise `UsageProblem` for a line whose answer is to go elsewhere, or as something else than is printed."""
    asked = next((asked.option.name for asked in line.asked if asked.option in {OUTPUT, FORCE, EXCEL}), None)
    if asked is None and line.format not in {None, "text", "plain", "json"}:
        asked = f"{FORMAT.name} {line.format}"
    if asked is not None:
        raise UsageProblem(say("json-only-here", option=asked), hint=say("run-by-itself"))


def _check(line: Line) -> None:
    """Raise `UsageProblem` for what prints something else than an answer, or changes something."""
    page = next((option for option in (HELP, VERSION) if line.asks(option)), None)
    if page is not None:
        raise _cannot_be_asked(f"{PROGRAM} {page.name}")
    command = line.command
    if line.unknown is None and command.function is not None and not command.gives_an_answer:
        raise _cannot_be_asked(command.line)


def _cannot_be_asked(command: str) -> UsageProblem:
    return UsageProblem(say("cannot-be-asked-here", command=command), hint=say("run-by-itself"))
