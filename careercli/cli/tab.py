"""Answers a Tab: what may stand where the cursor is, for the scripts in `completions`."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import pairwise
from typing import Any, NamedTuple

from careercli.cli.translated import translated
from careercli.errors import CareerError
from careercli.i18n.language import choose_language

_WORDS = "_CAREERCLI_WORDS"
"""What has been typed behind the program's name, each word with a line end; the last one is to be completed."""
_FOLDERS = ":folders"
"""Tells a script to complete folders itself."""


class Awaited(NamedTuple):
    """What the word at the cursor is the beginning of."""

    command: Any
    parameter: Any
    """Null for a command's name or an option's."""
    typed: str
    words: tuple[str, ...]
    """Those before it."""


def answer(root: Any) -> None:
    """Print each candidate with its title, a tab between them; nothing can go wrong that would disturb a shell."""
    with suppress(CareerError, OSError):
        for value, title in candidates(root, _typed(os.environ.get(_WORDS, "").removesuffix("\n").split("\n"))):
            sys.stdout.write(f"{value}\t{' '.join(title.split())}\n")
        sys.stdout.flush()


def candidates(root: Any, words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield what the last of the words may be, with a title in the language that the others ask for."""
    with suppress(CareerError):
        choose_language(words[:-1], os.environ)
    awaited = _awaited(translated(root), words)
    if awaited is None:
        return
    if awaited.parameter is not None:
        yield from _values(awaited)
    elif awaited.typed.startswith("-"):
        yield from _options(awaited)
    else:
        yield from _commands(awaited)


def _typed(words: list[str]) -> list[str]:
    """Return the words as the program would get them: bash parts `--lang=tr` at the sign, and nobody has unquoted."""
    joined: list[str] = []
    for word in words:
        if joined and joined[-1].startswith("--") and (word == "=" or joined[-1].endswith("=")):
            joined[-1] += word
        else:
            joined.append(word)
    return [word.replace("\\", "").strip("'\"") for word in joined]


def _awaited(root: Any, words: Sequence[str]) -> Awaited | None:
    """Return what the last word belongs to; None where nothing is awaited."""
    command, before, arguments, awaiting = root, list(words[:-1]), 0, None
    may_be_option = True
    for word in before:
        if awaiting is not None:
            awaiting = None
        elif may_be_option and word == "--":
            may_be_option = False
        elif may_be_option and word.startswith("-"):
            awaiting = None if "=" in word else _option(command, word)
        elif hasattr(command, "commands"):
            command = command.get_command(None, word)
        else:
            arguments += 1
    typed, parameter = words[-1], awaiting
    if parameter is None and may_be_option and typed.startswith("-"):
        name, equals, rest = typed.partition("=")
        parameter, typed = (_option(command, name), rest) if equals else (None, typed)
        if equals and parameter is None:
            return None
    elif parameter is None and not hasattr(command, "commands"):
        parameter = _argument(command, arguments)
        if parameter is None:
            return None
    return Awaited(command, parameter, typed, tuple(before))


def _option(command: Any, name: str) -> Any:
    """Return the option of a name that takes a value; None if there is none."""
    named = (parameter for parameter in command.params if name in parameter.opts)
    return next((option for option in named if not option.is_flag), None)


def _argument(command: Any, position: int) -> Any:
    """Return the argument at a position; the last one may take any number of words."""
    arguments = _of_kind(command, "argument")
    if position < len(arguments):
        return arguments[position]
    return arguments[-1] if arguments and arguments[-1].nargs == -1 else None


def _of_kind(command: Any, kind: str) -> list[Any]:
    return [parameter for parameter in command.params if parameter.param_type_name == kind]


def _commands(awaited: Awaited) -> Iterator[tuple[str, str]]:
    for name in awaited.command.list_commands(None):
        if name.startswith(awaited.typed):
            yield name, awaited.command.get_command(None, name).help.partition("\n")[0]


def _options(awaited: Awaited) -> Iterator[tuple[str, str]]:
    for parameter in _of_kind(awaited.command, "option"):
        for name in parameter.opts:
            fits = name.startswith("--") and name.startswith(awaited.typed)
            if fits and (parameter.multiple or name not in awaited.words):
                yield name, parameter.help or ""


def _values(awaited: Awaited) -> Iterator[tuple[str, str]]:
    from careercli.cli.candidates import CANDIDATES

    choices = getattr(awaited.parameter.type, "choices", ())
    if choices:
        yield from ((str(choice), "") for choice in choices if str(choice).startswith(awaited.typed))
    elif awaited.parameter.name in {"data", "path"}:
        yield _FOLDERS, ""
    elif awaited.parameter.name in CANDIDATES:
        yield from CANDIDATES[awaited.parameter.name](awaited.typed, _data(awaited.words))


def _data(words: tuple[str, ...]) -> str | None:
    """Return the folder of the pack that is asked."""
    named = os.environ.get("CAREERCLI_DATA", "")
    for word, following in pairwise((*words, "")):
        if word.startswith("--data="):
            named = word.partition("=")[2]
        elif word == "--data":
            named = following
    # The shell would have done so before the program saw the word.
    return os.path.expandvars(os.path.expanduser(named)) or None  # noqa: PTH111  # beside its sibling
