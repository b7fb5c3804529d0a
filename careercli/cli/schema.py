"""`careercli schema`: the shape of what `--json` prints, and of the files of a pack."""

import json
import sys
from collections.abc import Mapping
from importlib import import_module
from typing import Annotated, TypeVar

import typer

from careercli.errors import UsageProblem
from careercli.messages import say

Name = TypeVar("Name", bound=str)

ANSWERS: Mapping[str, str] = {
    "roles": "careercli.answers.roles:list_roles",
    "show": "careercli.answers.show:show_role",
    "compare": "careercli.answers.compare:compare",
    "skills": "careercli.answers.skills:skills_of_roles",
    "ladder": "careercli.answers.ladder:climb",
    "offer": "careercli.answers.offer:weigh_offer",
    "guide": "careercli.answers.guide:read_guide",
    "sources": "careercli.answers.sources:list_sources",
    "evidence": "careercli.answers.evidence:evidence",
    "data-status": "careercli.answers.data:pack_status",
    "data-check": "careercli.answers.data:check_report",
}
"""The function that answers, by the name of its schema: the type it returns is what is described."""


def schema(
    command: Annotated[
        str | None, typer.Argument(metavar="[COMMAND]", help="The command whose JSON is described.")
    ] = None,
    file: Annotated[
        str | None,
        typer.Option("--file", metavar="KIND", help="Describe a kind of pack file instead: role, pay, sources ..."),
    ] = None,
) -> None:
    """Print the JSON Schema of what a command prints with --json; without a name, list the names.

    Example: careercli schema compare
    """
    from careercli.answers.answer import schema_name
    from careercli.store.json_schema import schema_of_answer, schema_of_error, schema_of_file
    from careercli.store.pack_files import FILE_KINDS

    if file is not None:
        described = schema_of_file(_known(file, FILE_KINDS, "unknown-file-kind"))
    elif command is None:
        described = {"answers": [*ANSWERS, "error"], "files": list(FILE_KINDS)}
    elif command == "error":
        described = schema_of_error()
    else:
        name = _known(command.strip().replace(" ", "-"), (*ANSWERS, "error"), "unknown-schema")
        described = schema_of_answer(_answer_type(name), id_=schema_name(name))
    sys.stdout.write(json.dumps(described, indent=2) + "\n")


def _known(words: str, names: tuple[Name, ...], otherwise: str) -> Name:
    for name in names:
        if name == words:
            return name
    raise UsageProblem(say(otherwise, words=words), hint=say("one-of", candidates=names), candidates=names)


def _answer_type(name: str) -> type:
    """Return the type of an answer's data, as its function is annotated."""
    from typing import get_args, get_type_hints

    module, _, attribute = ANSWERS[name].partition(":")
    (data,) = get_args(get_type_hints(getattr(import_module(module), attribute))["return"])
    return data  # type: ignore[no-any-return]  # annotations are not typed
