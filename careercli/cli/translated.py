"""Help and usage in the reader's language: what a command says of itself, and what Typer says for it."""

import re
from collections.abc import Iterable
from copy import copy
from typing import Any

from typer.core import TyperCommand, TyperGroup

from careercli.cli.anywhere import PLAIN, is_plain
from careercli.cli.exits import PROGRAM
from careercli.errors import UsageProblem
from careercli.i18n.language import OPTION, _
from careercli.messages import say

_USAGE = "Usage: "
_EXAMPLE = "Example:"


class TranslatedCommand(TyperCommand):
    """A command whose help is translated when it is asked for."""

    def get_usage(self, ctx: Any) -> str:
        """Return the usage line."""
        return super().get_usage(ctx).replace(_USAGE, _("Usage: "), 1)

    def get_help(self, ctx: Any) -> str:
        """Return the help; in plain lines where they are asked for."""
        if is_plain():
            return _plain_help(self, ctx)
        speak_to_typer()
        return super().get_help(ctx)

    def get_help_option(self, ctx: Any) -> Any:
        """Return the option that shows this help."""
        return _of_help(super().get_help_option(ctx))


class TranslatedGroup(TyperGroup):
    """A group of commands whose help is translated when it is asked for."""

    def get_usage(self, ctx: Any) -> str:
        """Return the usage line."""
        return super().get_usage(ctx).replace(_USAGE, _("Usage: "), 1)

    def get_help(self, ctx: Any) -> str:
        """Return the help; in plain lines where they are asked for."""
        if is_plain():
            return _plain_help(self, ctx)
        speak_to_typer()
        return super().get_help(ctx)

    def get_help_option(self, ctx: Any) -> Any:
        """Return the option that shows this help."""
        return _of_help(super().get_help_option(ctx))

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return a command of the group. Raises `UsageProblem` where there is none of the name."""
        if cmd_name not in self.commands:
            raise unknown_command(cmd_name, self.commands, ctx.command_path if ctx else PROGRAM)
        return super().get_command(ctx, cmd_name)


def _plain_help(command: Any, ctx: Any) -> str:
    # Only who asks for it needs it.
    from careercli.cli.plain_help import plain_help

    return plain_help(command, ctx)


def unknown_command(words: str, known: Iterable[str], group: str) -> UsageProblem:
    """Return the error for a command that a group does not have, with those that look like it."""
    # Only a mistake needs it.
    from difflib import get_close_matches

    nearest = tuple(get_close_matches(words, list(known)))
    hint = say("did-you-mean", candidates=nearest) if nearest else say("see-help", command=group)
    return UsageProblem(say("unknown-command", words=words), hint=hint, candidates=nearest)


def translated(command: Any) -> Any:
    """Return a command after translating what it says of itself and of its parameters, paragraph by paragraph."""
    command.help = _paragraphs(command.help)
    command.options_metavar = _("[OPTIONS]")
    if hasattr(command, "subcommand_metavar"):
        command.subcommand_metavar = _("COMMAND [ARGS]...")
    for parameter in command.params:
        parameter.help = _(parameter.help or "")
        parameter.metavar = _(parameter.metavar) if parameter.metavar else None
        if parameter.param_type_name == "argument" and not hasattr(parameter.type, "choices"):
            # Typer would put `<str>` beside the name, which tells nobody anything.
            parameter.type = copy(parameter.type)
            parameter.type.get_metavar = lambda **_parameter: ""
    for child in getattr(command, "commands", {}).values():
        translated(child)
    return command


def with_options(command: Any, program: Iterable[Any]) -> Any:
    """Return a command after giving it, and those below it, the options that may stand anywhere: for help and Tab."""
    anywhere = [copy(option) for option in program if option.opts[0] in {OPTION, PLAIN}]
    for option in anywhere:
        option.expose_value = False  # they are read before the command is, which is not asked to take them
    for each in (command, *getattr(command, "commands", {}).values()):
        each.params = [*each.params, *anywhere]
    return command


def speak_to_typer() -> None:
    """Put Typer's own words of help into the reader's language: it keeps them as they were when it was loaded."""
    # Only help needs it.
    from typer import core, rich_utils

    vars(core)["_"] = _
    rich_utils.ARGUMENTS_PANEL_TITLE = _("Arguments")
    rich_utils.OPTIONS_PANEL_TITLE = _("Options")
    rich_utils.COMMANDS_PANEL_TITLE = _("Commands")
    rich_utils.DEFAULT_STRING = _("[default: {}]")
    rich_utils.ENVVAR_STRING = _("[env var: {}]")
    rich_utils.REQUIRED_LONG_STRING = _("[required]")


def said_by_typer() -> tuple[str, ...]:
    """Return the words that Typer itself translates, by the catalogue of the program."""
    return (
        _("Arguments"),
        _("Options"),
        _("Commands"),
        _("[default: {}]"),
        _("[env var: {}]"),
        _("[required]"),
        _("default: {default}"),
        _("env var: {var}"),
        _("required"),
    )


def _paragraphs(words: str | None) -> str:
    return "\n\n".join(_paragraph(" ".join(part.split())) for part in re.split(r"\n\s*\n", words or ""))


def _paragraph(words: str) -> str:
    """Return a paragraph; of an example only its name is in any language."""
    return words.replace(_EXAMPLE, _("Example:"), 1) if words.startswith(_EXAMPLE) else _(words)


def _of_help(option: Any) -> Any:
    if option is not None:
        option.help = _("Show this message and exit.")
    return option
