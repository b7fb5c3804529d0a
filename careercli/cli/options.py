"""Every option that more than one command has, once."""

from pathlib import Path
from typing import Annotated

import typer

from careercli.formats import ColorMode

Json = Annotated[bool, typer.Option("--json", help="Print JSON for scripts instead of a table.")]
Color = Annotated[ColorMode, typer.Option("--color", help="When to use colours.", show_default=True)]
Data = Annotated[
    Path | None,
    typer.Option("--data", help="Folder of another pack to use instead of the bundled data.", envvar="CAREERCLI_DATA"),
]
RoleWords = Annotated[str, typer.Argument(metavar="ROLE", help="Id, title or alias of a role, in any language.")]
RolesWords = Annotated[
    list[str] | None, typer.Argument(metavar="[ROLE]...", help="Ids, titles or aliases of roles, in any language.")
]
"""Metavars are written out because Typer would show the names of the parameters."""
