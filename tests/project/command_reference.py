"""How every command is used, as the program's own help says it: man pages and `docs/commands.md` are made of it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from careercli.cli.help import page_of
from careercli.cli.help_page import Section
from careercli.cli.help_topics import TOPICS
from careercli.cli.registry import COMMANDS, Command, command
from careercli.i18n.language import speaking
from tests.program import ROOT

_FILES = Section(
    "Files",
    (
        ("~/.config/careercli/config.toml", "What is set with `careercli config set`, on Linux."),
        ("~/.cache/careercli", "The compiled data, on Linux: a cache, which is made again when it is needed."),
    ),
)
EVERY_COMMAND = "Every command"
"""The heading of the options that more than one command has."""
EXAMPLES = "Examples"
_VARIABLE = re.compile(r"^\| (?P<names>`[A-Z].*`) \| (?P<words>.*) \|$", re.MULTILINE)


class CommandPage(NamedTuple):
    """How a command is used, in English."""

    command: Command
    summary: str
    """What it is for, in one line."""
    usage: str
    description: tuple[str, ...]
    """Its paragraphs."""
    sections: tuple[Section, ...]
    """As its help has them; those of the program have the options that may stand anywhere with any command."""

    @property
    def line(self) -> str:
        """Return how it is called."""
        return self.command.line

    def section(self, heading: str) -> Section:
        """Return a part of it; one without rows if it has none of that heading."""
        return next((section for section in self.sections if section.heading == heading), Section(heading, ()))

    @property
    def related(self) -> tuple[str, ...]:
        """Return the lines of the commands above, below and beside it; of the program, those of all."""
        return tuple(other.line for other in commands() if _are_related(self.command, other))


def commands() -> Iterator[Command]:
    """Yield the program and every command in the order of its help, each followed by those below it."""
    yield command()
    for name in COMMANDS:
        yield command((name,))
        yield from (command((name, below)) for below in command((name,)).commands)


def command_pages() -> tuple[CommandPage, ...]:
    """Return a page for the program and for each command."""
    with speaking("en"):
        program, *others = map(_page, commands())
    every = {row: None for page in (*others, program) for row in page.section(EVERY_COMMAND).rows}
    sections = (
        section._replace(rows=tuple(every)) if section.heading == EVERY_COMMAND else section
        for section in program.sections
    )
    return (program._replace(sections=tuple(sections)), *others)


def exit_codes() -> tuple[Section, ...]:
    """Return what a script is told by the exit code."""
    return _topic("exit-codes")


def common() -> tuple[Section, ...]:
    """Return what holds for all commands: every topic of the help, the variables and the files."""
    return (*(section for name in TOPICS for section in _topic(name)), _variables(), _FILES)


def _topic(name: str) -> tuple[Section, ...]:
    with speaking("en"):
        return tuple(TOPICS[name]())


def _page(of: Command) -> CommandPage:
    usage, description, *sections = page_of(of)
    ((_no_name, line),) = usage.rows
    paragraphs = tuple(words for _no_name, words in description.rows)
    listed = of.listed if len(of.path) == 1 else None
    return CommandPage(
        command=of,
        summary=listed.help if listed else paragraphs[0].split(". ")[0].rstrip("."),
        usage=line.removeprefix("Usage: "),
        description=paragraphs,
        sections=tuple(section for section in sections if section.rows),
    )


def _are_related(one: Command, other: Command) -> bool:
    shorter = min(len(one.path), len(other.path))
    beside = one.path[:-1] == other.path[:-1] and one.listed and other.listed and one.listed.task == other.listed.task
    return one.path != other.path and (one.path[:shorter] == other.path[:shorter] or bool(beside))


def _variables() -> Section:
    """Return the variables of the environment, as docs/settings.md has them."""
    page = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    rows = ((row["names"].replace("`", ""), f"{row['words']}.") for row in _VARIABLE.finditer(page))
    return Section("Environment", tuple((names, words[0].upper() + words[1:]) for names, words in rows))
