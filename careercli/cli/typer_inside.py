"""Everything that rests on how Typer is made inside: `tests/cli/test_typer_inside.py` says what breaks.

Typer reads the words of one command and calls its function. It shows no help and ends no process.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache
from inspect import getdoc
from typing import Any, Literal

import typer

from careercli.cli.exits import ExitCode
from careercli.cli.parameter import Parameter
from careercli.cli.reader import Reader
from careercli.cli.usage import Mistake
from careercli.docstrings import docstring_in_source

_EXTRA = r"(?s)Got unexpected extra argument\(s\) \((?P<words>.*)\)"
_WITH_VALUE = "does not take a value."
"""Typer has no kinds of errors for them."""
_NO_CHOICE = r"(?s)(?P<quote>['\"])(?P<value>.*?)(?P=quote) is not one of "


class Context(typer.Context):
    """What a command gets from Typer: it carries the reader."""

    obj: Reader


class Misread(Exception):  # named like the errors of the program
    """Typer cannot read a command's words."""

    def __init__(self, mistake: Mistake) -> None:
        super().__init__(mistake.kind)
        self.mistake = mistake


def run(function: Callable[..., None], words: Sequence[str], reader: Reader) -> int:
    """Run a command's function with what the words say; return the exit code. Raises `Misread`."""
    made = _made(function)
    try:
        # By its context and not by calling it, which would end the program itself on a closed pipe.
        with made.make_context(None, [*words], obj=reader, help_option_names=[]) as context:
            made.invoke(context)
    except typer.Exit as end:
        return end.exit_code
    except typer.Abort as abort:
        raise KeyboardInterrupt from abort
    except typer.TyperException as error:
        raise Misread(_mistake(error)) from error
    return ExitCode.FINE


def help_of(function: Callable[..., None]) -> str:
    """Return what a command says of itself."""
    return getdoc(function) or docstring_in_source(function)


def parameters_of(function: Callable[..., None]) -> tuple[Parameter, ...]:
    """Return a command's arguments and options."""
    return tuple(map(_parameter, _made(function).params))


@cache
def _made(function: Callable[..., None]) -> Any:
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command()(function)
    return typer.main.get_command(app)


def _parameter(inside: Any) -> Parameter:
    is_option = inside.param_type_name == "option"
    least, most = getattr(inside.type, "min", None), getattr(inside.type, "max", None)
    takes_value = not (is_option and inside.is_flag)
    choices = tuple(map(str, getattr(inside.type, "choices", ())))
    return Parameter(
        key=inside.name,
        names=tuple(inside.opts) if is_option else (),
        metavar="" if not takes_value or (choices and is_option) else inside.metavar or inside.name.upper(),
        help=inside.help or "",
        choices=choices,
        several=inside.nargs == -1 or bool(getattr(inside, "multiple", False)),
        required=inside.required,
        number=_number(type(inside.type).__name__),
        bounds=None if least is None or most is None else (least, most),
        default="" if inside.default in {None, False} else str(inside.default),
    )


def _number(kind: str) -> Literal["whole", "any"] | None:
    """Return what numbers a kind of parameter takes; None for words."""
    if kind.startswith("Int"):
        return "whole"
    return "any" if kind.startswith("Float") else None


def _mistake(error: Any) -> Mistake:
    """Return what is wrong, as far as Typer's kinds of errors are known; else as Typer says it."""
    inside = getattr(error, "param", None)
    parameter = None if inside is None else _parameter(inside)
    match type(error).__name__:
        case "MissingParameter" if parameter is not None:
            return Mistake("missing-option" if parameter.names else "missing-argument", parameter.name, parameter)
        case "NoSuchOption":
            return Mistake("no-such-option", error.option_name)
        case "BadOptionUsage":
            with_value = error.message.endswith(_WITH_VALUE)
            return Mistake("takes-no-value" if with_value else "needs-value", error.option_name)
        case "BadParameter" if parameter is not None and (parameter.choices or parameter.number):
            found = re.match(_NO_CHOICE, error.message)
            return Mistake("bad-value", parameter.name, parameter, found["value"] if found else "")
    extra = re.fullmatch(_EXTRA, error.format_message())
    if extra:
        return Mistake("too-many", extra["words"])
    return Mistake("other", " ".join(error.format_message().split()).rstrip("."))
