"""Every command there is: its name, the task it is for, and where it is found.

The command `name` is the function `name` of `careercli.cli.commands.name`, which is imported when it is needed;
one that has others below it has them in `COMMANDS` there,
and in `ALONE` the name of the one that runs where none is named. `ANSWERS` there holds the functions that answer.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any, Literal, NamedTuple

from careercli.answers.answer import ANSWERS, Answer, AnswerName
from careercli.cli.anywhere import (
    COLOR,
    DATA,
    DEBUG,
    DETAILS,
    FORMAT,
    HELP,
    JSON,
    LANG,
    NO_PAGER,
    OF_FORMATS,
    OUTPUT,
    PACK,
    PLAIN,
    VERSION,
)
from careercli.cli.exits import PROGRAM
from careercli.cli.parameter import Parameter
from careercli.views import Detail

CommandName = Literal[
    "roles",
    "find",
    "show",
    "compare",
    "offer",
    "guide",
    "skills",
    "ladder",
    "gap",
    "match",
    "path",
    "handout",
    "figures",
    "bands",
    "sources",
    "evidence",
    "config",
    "profile",
    "data",
    "batch",
    "schema",
    "completion",
    "help",
]
Task = Literal["pay", "way", "trust", "mine"]


class Listed(NamedTuple):
    """A command as the program's help lists it."""

    name: CommandName
    task: Task
    help: str
    """What it is for, in a few English words."""
    details: tuple[Detail, ...] = ()
    """What its answer can show, more than every answer."""
    options: tuple[Parameter, ...] = (PLAIN, LANG, HELP)
    """Those for every command that mean something to one that gives no answer."""


COMMANDS: Mapping[CommandName, Listed] = {
    listed.name: listed
    for listed in (
        Listed("roles", "pay", help="which jobs there are: by country, family, skill or words"),
        Listed("find", "pay", help="which job is meant by any words, or by a code"),
        Listed("show", "pay", help="one job: duties, skills, pay, next steps", details=("explain", "all")),
        Listed("compare", "pay", help="pay across countries, of one job or of several", details=("explain", "all")),
        Listed("offer", "pay", help="an offer beside known pay and the minimum wage", details=("explain", "all")),
        Listed("guide", "pay", help="the field: demand, industries, employers, advantages"),
        Listed("skills", "way", help="what jobs ask for, side by side"),
        Listed("ladder", "way", help="the way up: pay, raises and new skills at each step", details=("explain",)),
        Listed("gap", "way", help="what you lack for a job: skills, requirements, pay", details=("explain",)),
        Listed("match", "way", help="the jobs that fit what you can do", details=("explain",)),
        Listed("path", "way", help="the ways from one job to another, step by step", details=("explain", "all")),
        Listed("handout", "way", help="one page about a job to give to somebody"),
        Listed("figures", "trust", help="every pay figure, and what is wrong with it", details=("all",)),
        Listed("bands", "trust", help="an employer's pay bands beside law and record", details=("explain",)),
        Listed("sources", "trust", help="where the figures come from", details=("all",)),
        Listed(
            "evidence", "trust", help="one figure as printed, and what is wrong with it", details=("explain", "all")
        ),
        Listed("config", "mine", help="what you set once for all your questions"),
        Listed("profile", "mine", help="what you can do, kept on this computer for you alone"),
        Listed("data", "mine", help="the data in use, and checking data of your own"),
        Listed(
            "batch",
            "mine",
            help="many questions, one a line, each answered in JSON",
            options=(LANG, DATA, PACK, PLAIN, DEBUG, HELP),
        ),
        Listed("schema", "mine", help="the JSON Schema of what --json prints"),
        Listed("completion", "mine", help="the script that completes words on Tab"),
        Listed("help", "mine", help="how a command is used; formats, exit codes, settings"),
    )
}
_OF_EVERY_ANSWER: tuple[Detail, ...] = ("full", "notes", "sources")


class Command(NamedTuple):
    """A command that may be named on the command line, or the program itself."""

    path: tuple[str, ...]
    """Its name and those it is below; empty for the program."""
    help: str
    """Its paragraphs, in English."""
    parameters: tuple[Parameter, ...] = ()
    commands: tuple[str, ...] = ()
    """The names of those below it; none for one that runs."""
    function: Callable[..., None] | None = None
    """Null for one that only has others below it."""

    @property
    def line(self) -> str:
        """Return how it is called."""
        return " ".join((PROGRAM, *self.path))

    @property
    def listed(self) -> Listed | None:
        """Return what the program's help says of it; None for the program."""
        return next((listed for listed in COMMANDS.values() if self.path[:1] == (listed.name,)), None)

    @property
    def anywhere(self) -> tuple[Parameter, ...]:
        """Return the options for every command that mean something to this one."""
        if not self.path:
            return (JSON, PLAIN, FORMAT, OUTPUT, LANG, COLOR, NO_PAGER, DATA, PACK, DEBUG, HELP, VERSION)
        listed = self.listed
        if listed is None or not any(command_of(answer) == listed.name for answer in ANSWERS):
            return listed.options if listed else ()
        details = (DETAILS[detail] for detail in (*_OF_EVERY_ANSWER, *listed.details))
        own = {name for parameter in self.parameters for name in parameter.names}
        options = (*details, *OF_FORMATS, LANG, COLOR, NO_PAGER, DATA, PACK, DEBUG, HELP)
        return tuple(option for option in options if own.isdisjoint(option.names))

    @property
    def gives_an_answer(self) -> bool:
        """Return whether it answers with data, and changes nothing."""
        paths = (tuple(answer.split("-")) for answer in ANSWERS if command_of(answer) in self.path[:1])
        return self.function is not None and any(command(path).function is self.function for path in paths)


@cache
def command(path: Sequence[str] = ()) -> Command:
    """Return the command of a name, `()` for the program, `("data", "check")` for one below another."""
    if not path:
        return Command((), "", commands=tuple(COMMANDS))
    module = _module(path[0])
    below: Mapping[str, Callable[..., None]] = getattr(module, "COMMANDS", {})
    if below and len(path) == 1:
        alone = below.get(getattr(module, "ALONE", ""))
        return Command(tuple(path), module.HELP, commands=tuple(below), function=alone)
    # Typer is worth its time only where a command is named.
    from careercli.cli.typer_inside import help_of, parameters_of

    function = below[path[1]] if below else getattr(module, path[0])
    return Command(tuple(path), help_of(function), parameters_of(function), function=function)


def examples_of(path: Sequence[str]) -> Mapping[str, str]:
    """Return command lines that a command is shown by, each with what it shows, in English."""
    examples: Mapping[str, str] = _module(path[0]).EXAMPLES if path else {}
    return {line: words for line, words in examples.items() if line.split()[1:][: len(path)] == [*path]}


def command_of(answer: AnswerName) -> str:
    """Return the command that gives an answer: `data-check` is of `data`."""
    return answer.partition("-")[0]


def answering(answer: AnswerName) -> Callable[..., Answer[Any]]:
    """Return the function that gives an answer."""
    functions: Mapping[AnswerName, Callable[..., Answer[Any]]] = _module(command_of(answer)).ANSWERS
    return functions[answer]


def type_of_answer(answer: AnswerName) -> Any:
    """Return the type of an answer's data, as its function is annotated."""
    from typing import get_args, get_type_hints

    (data,) = get_args(get_type_hints(answering(answer))["return"])
    return data


def _module(command: str) -> ModuleType:
    return import_module(f"careercli.cli.commands.{command}")
