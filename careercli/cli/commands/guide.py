"""`careercli guide`."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from careercli.answers.answer import Answer
from careercli.answers.guide import read_guide
from careercli.cli.output import emit, opened
from careercli.cli.typer_inside import Context
from careercli.model import GuideTopic

if TYPE_CHECKING:
    from careercli.views.labels import Labels
    from careercli.views.page import Page

ANSWERS = {"guide": read_guide}
EXAMPLES: Mapping[str, str] = {
    "careercli guide": "its topics",
    "careercli guide demand": "where people are wanted, and how that changes",
    "careercli guide advantages": "what is good about the work",
}


def guide(
    context: Context,
    topic: Annotated[str | None, typer.Argument(metavar="[TOPIC]", help="Id or title of a topic.")] = None,
) -> None:
    """Read about the field: demand, industries, employers, what affects pay, advantages, drawbacks."""
    with opened(context.obj) as catalog:
        emit(read_guide(catalog, topic), context.obj, catalog, _layout)


def _layout(answer: Answer[tuple[GuideTopic, ...]], labels: "Labels") -> "Page":
    from careercli.views.guide import guide_page

    return guide_page(answer, labels)
