"""The help of a command for screen readers and simple terminals: a sentence or `name: what it does` a line."""

import re
from collections.abc import Iterator
from typing import Any

from careercli.i18n.language import _


def plain_help(command: Any, context: Any) -> str:
    """Return usage, help, arguments, options and commands, each in a line of its own."""
    return "\n".join(_lines(command, context))


def argument_name(argument: Any, context: Any) -> str:
    """Return what the usage line calls an argument, without the signs of whether it has to be given."""
    return re.sub(r"[\[\]{}]", "", argument.make_metavar(context))


def _lines(command: Any, context: Any) -> Iterator[str]:
    yield command.get_usage(context).replace("\n", " ").strip()
    yield from (line for line in command.help.split("\n") if line.strip())
    parameters = command.get_params(context)
    for heading, kind in ((_("Arguments"), "argument"), (_("Options"), "option")):
        several = [parameter for parameter in parameters if parameter.param_type_name == kind]
        if several:
            yield f"{heading}: {len(several)}"
        for parameter in several:
            yield f"{_name(parameter, context)}: {' '.join([parameter.help, *_further(parameter, context)])}"
    names = command.list_commands(context) if hasattr(command, "commands") else []
    if names:
        yield f"{_('Commands')}: {len(names)}"
    for name in names:
        yield f"{name}: {command.get_command(context, name).help.partition(chr(10))[0]}"


def _name(parameter: Any, context: Any) -> str:
    if parameter.param_type_name == "argument":
        return argument_name(parameter, context)
    choices = getattr(parameter.type, "choices", ())
    value = ", ".join(map(str, choices)) or parameter.metavar or ""
    return ", ".join(sorted(parameter.opts, key=len, reverse=True)) + (f" {value}" if value else "")


def _further(parameter: Any, context: Any) -> Iterator[str]:
    """Yield whether a parameter has to be given, what holds without it, and the variable that stands for it."""
    if parameter.required:
        yield _("[required]")
    least, most = getattr(parameter.type, "min", None), getattr(parameter.type, "max", None)
    if least is not None and most is not None:
        yield f"[{least}–{most}]"
    default = parameter.get_default(context, call=False)
    if getattr(parameter, "show_default", False) and default not in {None, False}:
        yield _("[default: {}]").format(default)
    if getattr(parameter, "envvar", None):
        yield _("[env var: {}]").format(parameter.envvar)
