"""What the words of a command line are: commands, options that may stand anywhere, and those left to the command."""

from collections.abc import Iterable
from typing import NamedTuple

from careercli.cli.anywhere import ANYWHERE, FORMAT, OUTPUT, SHORT_FOR_FORMATS
from careercli.cli.parameter import Parameter
from careercli.cli.registry import Command, command
from careercli.formats import FORMATS


class Asked(NamedTuple):
    """An option that may stand anywhere, as it was asked for."""

    option: Parameter
    value: str | None
    """Null where none was given."""


class Unknown(NamedTuple):
    """A word that stands where only a command may, and is none."""

    word: str
    is_option: bool
    """Whether it is one as far as it looks; nothing is behind two hyphens."""


class Line(NamedTuple):
    """A command line, read as far as it has to be before the command is."""

    command: Command
    """The last one named; the program itself if none is."""
    unknown: Unknown | None
    """The first one."""
    asked: tuple[Asked, ...]
    words: tuple[str, ...]
    """All others, for the command's own parser."""

    def asks(self, option: Parameter) -> bool:
        """Return whether an option that takes no value is there."""
        return Asked(option, None) in self.asked

    def value(self, option: Parameter) -> str | None:
        """Return what stands behind an option, the last time if it is repeated; None if it is not there."""
        return next((asked.value for asked in reversed(self.asked) if asked.option == option), None)

    def values(self, option: Parameter) -> tuple[str, ...]:
        """Return what stands behind an option, each time that it is there."""
        return tuple(asked.value for asked in self.asked if asked.option == option and asked.value is not None)

    @property
    def format(self) -> str | None:
        """Return the name of the format that is asked for, the last one if several are; None if none is."""
        named = (
            value if option == FORMAT else option.key
            for option, value in reversed(self.asked)
            if option == FORMAT or (option in SHORT_FOR_FORMATS and value is None)
        )
        return next((name for name in named if name in FORMATS), None)

    @property
    def file(self) -> str | None:
        """Return the name of the file that the answer goes to; None for standard output."""
        named = self.value(OUTPUT)
        return None if named == "-" else named


class Place:
    """Where on a command line the next word stands."""

    def __init__(self) -> None:
        self.command = command()
        self.unknown: Unknown | None = None
        self.awaiting: Parameter | None = None
        """The option whose value comes next."""
        self.only_words = False
        """Whether two hyphens have put an end to the options."""
        self.arguments = 0
        """How many of the command's have been passed."""

    def go_past(self, word: str) -> Parameter | None:
        """Go past a word; return the option that it names or is the value of."""
        option, self.awaiting = self.awaiting, None
        if option is not None and self._is_value(word, option):
            return option
        if word == "--" and not self.only_words:
            self.only_words = True
        elif word[:1] == "-" != word and not self.only_words:
            return self._go_past_option(word)
        elif not self.command.commands:
            self.arguments += 1
        elif self.unknown is None and word in self.command.commands:
            self.command = command((*self.command.path, word))
            self.only_words = False
        else:
            self.unknown = self.unknown or Unknown(word, is_option=False)
        return None

    def _is_value(self, word: str, option: Parameter) -> bool:
        """Return whether a word is the value of the option before it, which may do without."""
        if not option.alone or word in option.choices:
            return True
        # What may be the command's argument is it, if there has been none yet.
        return self.arguments > 0 and not word.startswith("-")

    def option(self, name: str) -> Parameter | None:
        """Return the option of a name that may stand here."""
        return next((option for option in (*self.command.parameters, *ANYWHERE) if name in option.names), None)

    def _go_past_option(self, word: str) -> Parameter | None:
        name, equals, _ = word.partition("=")
        option = self.option(name)
        if option is None and self.command.commands:
            self.unknown = self.unknown or Unknown(name, is_option=True)
        elif option is not None and option.takes_value and not equals:
            self.awaiting = option
        return option


def read_line(arguments: Iterable[str]) -> Line:
    """Return what the words behind the program's name are."""
    place = Place()
    asked: list[Asked] = []
    words: list[str] = []
    for word in arguments:
        awaited, named = place.awaiting, place.command
        option = place.go_past(word)
        if awaited is not None and awaited.alone and option != awaited:
            words.append(awaited.alone)
        if option in ANYWHERE and option is not None:
            if awaited is option:
                asked[-1] = Asked(option, word)
            else:
                _, equals, value = word.partition("=")
                asked.append(Asked(option, value if equals else None))
        elif place.command is named and not named.commands:
            words.append(word)
    if place.awaiting is not None and place.awaiting.alone:
        words.append(place.awaiting.alone)
    return Line(place.command, place.unknown, tuple(asked), tuple(words))
