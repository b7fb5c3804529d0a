"""`careercli help`."""

from collections.abc import Mapping
from itertools import chain
from typing import Annotated

import typer

from careercli.cli.help import page_of, show_help, show_page
from careercli.cli.help_topics import TOPICS
from careercli.cli.registry import command
from careercli.cli.typer_inside import Context
from careercli.cli.usage import unknown_word

EXAMPLES: Mapping[str, str] = {
    "careercli help compare": "how a command is used, with examples",
    "careercli help formats": "what an answer can be printed as",
    "careercli help exit-codes": "what a script is told by the exit code",
}


def help(  # noqa: A001  # the name that people type
    context: Context,
    about: Annotated[
        list[str] | None,
        typer.Argument(metavar="[COMMAND|TOPIC]...", help="A command, or one of formats, exit-codes and config."),
    ] = None,
) -> None:
    """Show how a command is used, or what holds for all of them."""
    words = tuple(about or ())
    of = command()
    for word in words:
        if word not in of.commands:
            break
        of = command((*of.path, word))
    topic = TOPICS.get(words[0]) if len(words) == 1 else None
    if of.path != words and topic is None:
        raise unknown_word(words[len(of.path)], of, more=tuple(TOPICS) if not of.path else ())
    if topic is None:
        show_help(of, context.obj)
    else:
        show_page(chain(page_of(of) if of.path else (), topic()), context.obj)
