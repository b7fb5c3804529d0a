"""`careercli config`: what is set once for all questions."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from careercli.answers.answer import Answer
from careercli.answers.config import ConfigList, list_settings
from careercli.cli.output import emit_without_data
from careercli.cli.setting_words import known_key, meant
from careercli.cli.typer_inside import Context
from careercli.configuration import configuration_path, read_configuration
from careercli.configuration_file import write_setting, written_keys
from careercli.errors import CareerError, NothingKnown
from careercli.i18n.language import _
from careercli.messages import say

if TYPE_CHECKING:
    from careercli.views.page import Page

HELP = "Set once what holds for all questions: language, country, currency, period, lens, color, pager and profile."
ANSWERS = {"config": list_settings}
EXAMPLES: Mapping[str, str] = {
    "careercli config list": "every setting, and where its value comes from",
    "careercli config get country": "one value, and nothing else",
    "careercli config set country Türkiye": "by its name in any language, or by its code",
    "careercli config set language el": "the language of all answers",
    "careercli config unset country": "as if it had never been set",
    "careercli config path": "where the settings are kept",
}
ALONE = "list"

Key = Annotated[
    str,
    typer.Argument(metavar="KEY", help="One of language, country, currency, period, lens, color, pager and profile."),
]


def list_(context: Context) -> None:
    """List every setting with the value that holds, and where that comes from."""
    reader = context.obj
    configuration, _flaw = read_configuration(os.environ)
    answer = list_settings(configuration, os.environ, (reader.language, reader.language_origin), reader.flags)
    emit_without_data(answer, reader, _layout)


def get(key: Key) -> None:
    """Print the value that is set for a key, and nothing else; the exit code is 3 if none is."""
    key = known_key(key)
    configuration, _flaw = read_configuration(os.environ)
    value = configuration._asdict()[key]
    if value is None:
        raise NothingKnown(say("nothing-set", name=key), hint=say("how-to-set", name=key))
    print(value)


def set_(
    context: Context,
    key: Key,
    value: Annotated[
        list[str],
        typer.Argument(
            metavar="VALUE...",
            help="Languages, countries and currencies also by their names in any language; of a command its words.",
        ),
    ],
) -> None:
    """Set the value of a key for all questions to come; an option of a command goes before it."""
    key = known_key(key)
    configuration, _flaw = read_configuration(os.environ)
    kept = meant(key, " ".join(value), configuration, context.obj)
    write_setting(_path(), key, kept)
    print(f"{key} = {kept}")


def unset(key: Key) -> None:
    """Take a key out of the configuration, so that what would hold without it holds again."""
    if key not in written_keys(_path()):
        key = known_key(key)
    write_setting(_path(), key, None)
    print(f"{key}: {_('not set')}")


def path() -> None:
    """Print where the configuration file is, or would be."""
    print(_path())


COMMANDS = {"list": list_, "get": get, "set": set_, "unset": unset, "path": path}


def _layout(answer: Answer[ConfigList]) -> "Page":
    from careercli.views.config import config_page

    return config_page(answer)


def _path() -> Path:
    found = configuration_path(os.environ)
    if found is None:
        raise CareerError(say("no-home"), hint=say("name-a-home"))
    return found
