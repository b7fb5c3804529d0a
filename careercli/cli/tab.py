"""Answers a Tab: what may stand where the cursor is, for the scripts in `completions`."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress

from careercli.cli.anywhere import DATA, OUTPUT, PACK
from careercli.cli.line import Place, read_line
from careercli.cli.parameter import Parameter
from careercli.cli.reader import Reader, reader_of
from careercli.cli.registry import COMMANDS, command
from careercli.errors import CareerError
from careercli.formats.diagnostics import discard
from careercli.i18n.language import _
from careercli.text import may_be_name

_WORDS = "_CAREERCLI_WORDS"
"""What has been typed behind the program's name, each word with a line end; the last one is to be completed."""
_FOLDERS = ":folders"
_FILES = ":files"
"""Each tells a script to complete them itself; files are told with the folders that lead to them."""
_PACKS = frozenset({PACK.key, "before", "after"})
"""What may be a pack's name, or the path to one."""
_ONE_TITLE = "words"
"""An argument whose several words are one title: an id stands for all of them."""
_MADE = "DIR"
"""What stands for a folder that is made by a command."""


def answer() -> None:
    """Print each candidate with its title, a tab between them; nothing can go wrong that would disturb a shell."""
    # Standard error is the line that somebody is typing.
    sys.stderr = None
    try:
        for value, title in candidates(_typed(os.environ.get(_WORDS, "").removesuffix("\n").split("\n"))):
            sys.stdout.write(f"{value}\t{' '.join(title.split())}\n")
        sys.stdout.flush()
    except Exception:  # noqa: BLE001  # whatever it is, who presses Tab has not asked for it
        discard(sys.stdout)


def candidates(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield what the last of the words may be, with a title in the language that the others ask for."""
    *before, typed = words
    reader = Reader()
    with suppress(CareerError):
        reader = reader_of(read_line(before), os.environ)
    place = Place()
    for word in before:
        place.go_past(word)
    if place.unknown is not None:
        return
    if place.awaiting is not None:
        yield from _values(place.awaiting, typed, before, reader)
    elif typed.startswith("-") and not place.only_words:
        yield from _options(place, typed, before, reader)
    elif place.command.commands:
        yield from _commands(place, typed)
    elif (argument := _argument(place)) is not None:
        yield from _values(argument, typed, before, reader)


def _typed(words: list[str]) -> list[str]:
    """Return the words as the program would get them: bash parts `--lang=tr` at the sign, and nobody has unquoted."""
    joined: list[str] = []
    for word in words:
        if joined and joined[-1].startswith("--") and (word == "=" or joined[-1].endswith("=")):
            joined[-1] += word
        else:
            joined.append(word)
    return [word.replace("\\", "").strip("'\"") for word in joined]


def _commands(place: Place, typed: str) -> Iterator[tuple[str, str]]:
    path = place.command.path
    listed: dict[str, str] = {} if path else {name: _(listed.help) for name, listed in COMMANDS.items()}
    for name in place.command.commands:
        if name.startswith(typed):
            yield name, listed.get(name) or _(command((*path, name)).help.partition("\n")[0])


def _options(place: Place, typed: str, before: Sequence[str], reader: Reader) -> Iterator[tuple[str, str]]:
    name, equals, value = typed.partition("=")
    if equals:
        option = place.option(name)
        if option is not None and option.takes_value:
            yield from _values(option, value, before, reader)
        return
    for option in (*place.command.parameters, *place.command.anywhere):
        if option.name.startswith(typed) and option.names and (option.several or option.name not in before):
            yield option.name, option.purpose


def _argument(place: Place) -> Parameter | None:
    """Return the argument that comes next; the last one may take any number of words."""
    arguments = [parameter for parameter in place.command.parameters if not parameter.names]
    if place.arguments < len(arguments):
        return arguments[place.arguments]
    return arguments[-1] if arguments and arguments[-1].several and arguments[-1].key != _ONE_TITLE else None


def _values(parameter: Parameter, typed: str, before: Sequence[str], reader: Reader) -> Iterator[tuple[str, str]]:
    from careercli.cli.candidates import CANDIDATES, values_of_setting

    if parameter.choices:
        yield from ((choice, "") for choice in parameter.choices if choice.startswith(typed))
    elif parameter.key in {DATA.key, "path"}:
        # A pack is a folder or a zip file; what is made anew is a folder.
        yield _FOLDERS if parameter.metavar == _MADE else _FILES, ""
    elif parameter.key in {OUTPUT.key, "file", "lock_file", "have_file"}:
        yield _FILES, ""
    elif not may_be_name(typed):
        if parameter.key in _PACKS:
            yield _FILES, ""
    elif parameter.key == "value":
        yield from values_of_setting(before, typed, reader)
    elif parameter.key in CANDIDATES:
        found = [*CANDIDATES[parameter.key](typed, reader)]
        # What is no name may be a path.
        yield from found or ([(_FILES, "")] if parameter.key in _PACKS else [])
