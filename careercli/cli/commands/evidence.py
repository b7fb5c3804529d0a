"""`careercli evidence`."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from careercli.answers.answer import Answer
from careercli.answers.evidence import FigureRecord
from careercli.answers.evidence import evidence as evidence_for
from careercli.cli.output import emit, opened
from careercli.cli.typer_inside import Context

if TYPE_CHECKING:
    from careercli.views.labels import Labels
    from careercli.views.page import Page

ANSWERS = {"evidence": evidence_for}
EXAMPLES: Mapping[str, str] = {
    "careercli evidence tr-supervisor-mean-month-2024": "a figure that cannot be right, and why",
    "careercli evidence us-agent-median-year-2019": "a figure that its source calls something else",
    "careercli evidence gr-supervisor": "the beginning of an id is enough where it names one figure",
}


def evidence(
    context: Context,
    figure: Annotated[str, typer.Argument(metavar="FIGURE", help="Id of a figure; `compare --all` lists them.")],
) -> None:
    """Show where a figure comes from: as printed, how it is read, and what is wrong with it."""
    with opened(context.obj) as catalog:
        emit(evidence_for(catalog, figure), context.obj, catalog, _layout)


def _layout(answer: Answer[FigureRecord], labels: "Labels") -> "Page":
    from careercli.views.evidence import evidence_page

    return evidence_page(answer, labels)
