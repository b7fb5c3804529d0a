"""`careercli sources` and `careercli evidence`."""

from typing import Annotated

import typer

from careercli.answers.evidence import evidence as evidence_for
from careercli.answers.sources import list_sources
from careercli.cli.options import Color, Data, Json
from careercli.cli.output import emit, opened


def sources(
    source: Annotated[str | None, typer.Argument(metavar="[SOURCE]", help="Id or title of a source.")] = None,
    json: Json = False,
    color: Color = "auto",
    data: Data = None,
) -> None:
    """List the sources, or show one with its limits and the figures from it.

    Example: careercli sources gr-career-guide
    """
    with opened(data) as catalog:
        emit(list_sources(catalog, source), catalog, json=json, color=color)


def evidence(
    figure: Annotated[str, typer.Argument(metavar="FIGURE", help="Id of a figure; `compare --all` lists them.")],
    json: Json = False,
    color: Color = "auto",
    data: Data = None,
) -> None:
    """Show where a figure comes from: as printed, how it is read, and what is wrong with it.

    Example: careercli evidence tr-supervisor-mean-month-2024
    """
    with opened(data) as catalog:
        emit(evidence_for(catalog, figure), catalog, json=json, color=color)
