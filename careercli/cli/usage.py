"""What Typer finds wrong with a command line, in words of our own."""

import re
from typing import Any

import typer

from careercli.cli.plain_help import argument_name
from careercli.errors import UsageProblem
from careercli.messages import Message, say

_EXTRA = re.compile(r"Got unexpected extra argument\(s\) \((?P<words>.*)\)")
_WITH_VALUE = "does not take a value."
"""Typer has no kinds of errors for them."""


def usage_problem(error: typer.TyperException, command: str) -> UsageProblem:
    """Return the error of the program that stands for one of Typer, raised while a `command` was being read."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else command
    option = getattr(error, "option_name", "")
    if option[1:2].isdigit() and command.endswith(" offer"):
        # What begins with a minus is read as an option, and nobody has an option of digits.
        return UsageProblem(say("absurd-amount", words=option), hint=say("write-an-amount"))
    return UsageProblem(say("usage", message=_told(error)), hint=say("see-help", command=command))


def _told(error: Any) -> Message:
    """Return what is wrong, as far as Typer's kinds of errors are known; else as Typer says it."""
    parameter: Any = getattr(error, "param", None)
    name = _name(parameter, error.ctx) if parameter is not None else ""
    match type(error).__name__:
        case "MissingParameter":
            return say(f"missing-{parameter.param_type_name}", name=name)
        case "NoSuchOption":
            return say("no-such-option", name=error.option_name)
        case "BadOptionUsage":
            code = "option-with-value" if error.message.endswith(_WITH_VALUE) else "option-without-value"
            return say(code, name=error.option_name)
        case "BadParameter":
            return say("bad-value", name=name, reason=_expected(parameter.type, error))
    extra = _EXTRA.fullmatch(error.format_message())
    if extra:
        return say("extra-arguments", words=extra["words"])
    return _as_typer_says(error)


def _name(parameter: Any, context: Any) -> str:
    """Return a parameter as people type it: the option itself, or what the usage line calls an argument."""
    if parameter.param_type_name == "option":
        return str(parameter.opts[0])
    return argument_name(parameter, context)


def _expected(kind: Any, error: Any) -> Message:
    """Return what a parameter of a kind takes."""
    if hasattr(kind, "choices"):
        return say("one-of-choices", choices=tuple(map(str, kind.choices)))
    if getattr(kind, "min", None) is not None and kind.max is not None:
        code = "number-between" if "Float" in type(kind).__name__ else "whole-number-between"
        return say(code, first=kind.min, last=kind.max)
    match type(kind).__name__:
        case "IntParamType":
            return say("whole-number")
        case "BoolParamType":
            return say("one-of-choices", choices=("1", "0"))
    return _as_typer_says(error)


def _as_typer_says(error: Any) -> Message:
    return say("as-typer-says", words=" ".join(error.format_message().split()).rstrip("."))
