"""Every option that more than one command has, once.

Options say their names: Typer before 0.28 calls one that does not after its metavar.
"""

from pathlib import Path
from typing import Annotated

import typer

from careercli.formats import ColorMode
from careercli.model import Period

Json = Annotated[bool, typer.Option("--json", help="Print JSON for scripts instead of a table.")]
Color = Annotated[ColorMode, typer.Option("--color", help="When to use colours.", show_default=True)]
Data = Annotated[
    Path | None,
    typer.Option(
        "--data",
        metavar="FOLDER",
        help="Folder of another pack to use instead of the bundled data.",
        envvar="CAREERCLI_DATA",
    ),
]
Lenses = Annotated[
    list[str] | None,
    typer.Option(
        "--lens",
        metavar="LENS",
        help="Look through nominal, market, ppp or minimum-wage; several with commas or given several times.",
    ),
]
Currency = Annotated[
    str, typer.Option("--in", metavar="CURRENCY", help="Currency of the market lens.", show_default=True)
]
Per = Annotated[
    Period | None,
    typer.Option("--per", help="Pay per hour, month or year; by default as published, and a month across countries."),
]
Prices = Annotated[
    int | None, typer.Option("--prices", metavar="YEAR", help="Bring all pay to the prices of this year.")
]
Broad = Annotated[bool, typer.Option("--broad", help="Let official figures about wider occupations stand in, flagged.")]
Explain = Annotated[bool, typer.Option("--explain", help="Show every sum, and the rule by which figures are chosen.")]
RoleWords = Annotated[str, typer.Argument(metavar="ROLE", help="Id, title or alias of a role, in any language.")]
RolesWords = Annotated[
    list[str] | None, typer.Argument(metavar="[ROLE]...", help="Ids, titles or aliases of roles, in any language.")
]
"""Metavars are written out because Typer would show the names of the parameters."""
