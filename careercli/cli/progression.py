"""`careercli ladder`."""

from typing import Annotated

import typer

from careercli.answers.progression import climb
from careercli.cli.options import Color, Data, Json
from careercli.cli.output import emit, opened


def ladder(
    country: Annotated[str | None, typer.Option(help="Pay of this country at every rung.")] = None,
    from_: Annotated[str | None, typer.Option("--from", metavar="ROLE", help="The lowest rung to show.")] = None,
    to: Annotated[str | None, typer.Option("--to", metavar="ROLE", help="The highest rung to show.")] = None,
    json: Json = False,
    color: Color = "auto",
    data: Data = None,
) -> None:
    """Trace the way from agent to director: pay, raises, duties, new skills and side doors.

    Example: careercli ladder --country GR
    """
    with opened(data) as catalog:
        emit(climb(catalog, country=country, from_=from_, to=to), catalog, json=json, color=color)
