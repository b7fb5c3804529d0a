"""Every option that more than one command has, once; those of all commands are in `anywhere`.

Options say their names: Typer before 0.28 calls one that does not after its metavar.
"""

from typing import Annotated

import typer

from careercli.model import Period
from careercli.views import CitationStyle

Lenses = Annotated[
    list[str] | None,
    typer.Option(
        "--lens",
        metavar="VIEW",
        help="How pay is shown: {values}; several with commas or given several times.",
    ),
]
Currency = Annotated[
    str | None, typer.Option("--in", metavar="CURRENCY", help="Currency of the market view; EUR if none is set.")
]
Per = Annotated[
    Period | None,
    typer.Option(
        "--per",
        help="Pay per hour, day, week, month or year; by default as published, "
        "and per month where countries are compared.",
    ),
]
Prices = Annotated[
    str | None,
    typer.Option(
        "--prices",
        metavar="YEAR",
        help="Bring all pay to the prices of this year; `own` leaves each figure in its own. By default converted "
        "amounts are brought to the latest year that all of them can be brought to.",
    ),
]
Broad = Annotated[
    bool,
    typer.Option(
        "--broad", help="Where there is no other figure, use official ones about wider occupations, marked as such."
    ),
]
Countries = Annotated[
    list[str] | None,
    typer.Option("--country", metavar="COUNTRY", help="Only this country; may be given several times."),
]
Cite = Annotated[
    CitationStyle | None,
    typer.Option("--cite", help="Print how to cite it instead: in words, or for a program that keeps literature."),
]
RoleWords = Annotated[str, typer.Argument(metavar="ROLE", help="Id, title or other name of a role, in any language.")]
RolesWords = Annotated[
    list[str] | None,
    typer.Argument(metavar="[ROLE]...", help="Ids, titles or other names of roles, in any language."),
]
"""Metavars are written out because Typer would show the names of the parameters."""
