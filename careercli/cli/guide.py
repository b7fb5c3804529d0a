"""`careercli guide`."""

from typing import Annotated

import typer

from careercli.answers.guide import read_guide
from careercli.cli.options import Color, Data, Json
from careercli.cli.output import emit, opened


def guide(
    topic: Annotated[str | None, typer.Argument(metavar="[TOPIC]", help="Id or title of a topic.")] = None,
    json: Json = False,
    color: Color = "auto",
    data: Data = None,
) -> None:
    """Read about the field: demand, industries, employers, what affects pay, advantages, drawbacks.

    Example: careercli guide advantages
    """
    with opened(data) as catalog:
        emit(read_guide(catalog, topic), catalog, json=json, color=color)
