"""`careercli schema`: the shape of what `--json` prints, and of the files of a pack."""

import json
import sys
from collections.abc import Mapping, Sequence
from typing import Annotated, TypeVar

import typer

from careercli.answers.answer import ANSWERS, schema_name
from careercli.cli.registry import type_of_answer
from careercli.errors import UsageProblem
from careercli.messages import say

Name = TypeVar("Name", bound=str)

EXAMPLES: Mapping[str, str] = {
    "careercli schema": "the names there are",
    "careercli schema compare": "what `compare --json` prints",
    "careercli schema error": "what is printed instead if something is wrong",
    "careercli schema --file role": "what a role's file in a data pack holds",
}


def schema(
    command: Annotated[
        str | None, typer.Argument(metavar="[COMMAND]", help="The command whose JSON is described.")
    ] = None,
    file: Annotated[
        str | None,
        typer.Option("--file", metavar="KIND", help="Describe a kind of pack file instead: role, pay, sources ..."),
    ] = None,
) -> None:
    """Print the JSON Schema of what a command prints with --json; without a name, list the names."""
    from careercli.store.file_kinds import FILE_KINDS
    from careercli.store.json_schema import schema_of_answer, schema_of_error, schema_of_file
    from careercli.tidy.described import columns_described

    if file is not None:
        described = schema_of_file(_known(file, FILE_KINDS, "unknown-file-kind"))
    elif command is None:
        described = {"answers": [*ANSWERS, "error"], "files": list(FILE_KINDS)}
    elif command == "error":
        described = schema_of_error()
    else:
        name = _known(command.strip().replace(" ", "-"), ANSWERS, "unknown-schema", more=("error",))
        type_ = type_of_answer(name)
        described = {**schema_of_answer(type_, id_=schema_name(name)), **columns_described(name, type_)}
    sys.stdout.write(json.dumps(described, indent=2) + "\n")


def _known(words: str, names: Sequence[Name], otherwise: str, *, more: tuple[str, ...] = ()) -> Name:
    """Return the name that is given. Raises `UsageProblem` for another, with those there are and what more there is."""
    for name in names:
        if name == words:
            return name
    known: tuple[str, ...] = (*map(str, names), *more)
    raise UsageProblem(say(otherwise, words=words), hint=say("one-of", candidates=known), candidates=known)
