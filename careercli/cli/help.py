"""The help of the program and of its commands: what each page says; how it looks is written in `help_page`."""

import re
import sys
from collections.abc import Iterator
from itertools import islice

from careercli.cli.help_page import Page, Section, drawn, spoken
from careercli.cli.help_topics import topics
from careercli.cli.parameter import Parameter
from careercli.cli.reader import Reader
from careercli.cli.registry import COMMANDS, Command, Task, command, examples_of
from careercli.i18n.language import _

_MOST_EXAMPLES = 5
"""More are not read."""


def show_help(of: Command, reader: Reader) -> None:
    """Print how a command is used."""
    show_page(page_of(of), reader)


def show_page(page: Page, reader: Reader) -> None:
    """Print a page of help."""
    sys.stdout.write(spoken(page) if reader.format == "plain" else drawn(page))


def page_of(of: Command) -> Page:
    """Return how a command is used, in parts; of the program, also what its commands are for."""
    usage, own, every = _("Usage: {line}").format(line=_usage(of)), of.parameters, of.anywhere
    yield Section("", (("", usage),))
    yield Section("", tuple(("", words) for words in (_program() if not of.path else _paragraphs(of.help))))
    examples = ((line, _(words)) for line, words in examples_of(of.path).items())
    yield Section(_("Examples"), tuple(islice(examples, _MOST_EXAMPLES)))
    yield Section(_("Arguments"), tuple(_row(argument) for argument in own if not argument.names))
    yield Section(_("Options"), tuple(_row(option) for option in own if option.names))
    if of.path:
        below = ((name, _first_sentence(command((*of.path, name)))) for name in of.commands)
        yield Section(_("Commands"), tuple(below))
    else:
        yield from _tasks()
    yield Section(_("Every command"), tuple(_row(option) for option in every))
    if not of.path:
        yield Section(_("More help"), tuple((f"careercli help {topic}", words) for topic, words in topics()))


def _program() -> tuple[str, ...]:
    return (
        _("Careers: which jobs there are, what they pay, what they ask for, what comes next."),
        _("Everything works offline, and every figure comes with its source, its year and its flaws."),
    )


def _tasks() -> Iterator[Section]:
    """Yield the commands by what they are for."""
    tasks: dict[Task, str] = {
        "pay": _("Jobs and pay"),
        "way": _("The way up"),
        "trust": _("Trust and sources"),
        "mine": _("Mine and technical"),
    }
    for task, heading in tasks.items():
        yield Section(
            heading, tuple((name, _(listed.help)) for name, listed in COMMANDS.items() if listed.task == task)
        )


def _usage(of: Command) -> str:
    has_to_be_said = (f"{option.name} {_value(option)}" for option in of.parameters if option.names and option.required)
    arguments = (_(argument.metavar) for argument in of.parameters if not argument.names)
    return " ".join((of.line, *([_("COMMAND")] if of.commands else []), *arguments, *has_to_be_said, _("[OPTIONS]")))


def _row(parameter: Parameter) -> tuple[str, str]:
    name = ", ".join(parameter.names) or parameter.name
    value = _value(parameter) if parameter.names and parameter.takes_value else ""
    return f"{name} {value}".rstrip(), " ".join((parameter.purpose, *_further(parameter)))


def _value(option: Parameter) -> str:
    return _(option.metavar) if option.metavar else "|".join(option.choices)


def _further(parameter: Parameter) -> Iterator[str]:
    """Yield whether a parameter has to be given, what it may be, and what holds without it."""
    if parameter.names and parameter.required:
        yield _("[required]")
    if parameter.bounds is not None:
        yield "[{}–{}]".format(*parameter.bounds)
    if parameter.default:
        yield _("[default: {}]").format(parameter.default)


def _paragraphs(words: str) -> tuple[str, ...]:
    return tuple(_(" ".join(paragraph.split())) for paragraph in re.split(r"\n\s*\n", words))


def _first_sentence(of: Command) -> str:
    return _paragraphs(of.help)[0]
