"""Help and usage in the reader's language: what a command says of itself, and what Typer says for it."""

import re
from typing import Any

from typer.core import TyperCommand, TyperGroup

from careercli.i18n.language import _

_USAGE = "Usage: "
_EXAMPLE = "Example:"


class TranslatedCommand(TyperCommand):
    """A command whose help is translated when it is asked for."""

    def get_usage(self, ctx: Any) -> str:
        """Return the usage line."""
        return super().get_usage(ctx).replace(_USAGE, _("Usage: "), 1)

    def get_help_option(self, ctx: Any) -> Any:
        """Return the option that shows this help."""
        return _of_help(super().get_help_option(ctx))


class TranslatedGroup(TyperGroup):
    """A group of commands whose help is translated when it is asked for."""

    def get_usage(self, ctx: Any) -> str:
        """Return the usage line."""
        return super().get_usage(ctx).replace(_USAGE, _("Usage: "), 1)

    def get_help_option(self, ctx: Any) -> Any:
        """Return the option that shows this help."""
        return _of_help(super().get_help_option(ctx))


def translated(command: Any) -> Any:
    """Return a command after translating what it says of itself and of its parameters, paragraph by paragraph."""
    command.help = _paragraphs(command.help)
    for parameter in command.params:
        parameter.help = _(parameter.help or "")
    for child in getattr(command, "commands", {}).values():
        translated(child)
    return command


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
