"""`careercli sources`."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from careercli.answers.answer import Answer
from careercli.answers.sources import SourceRecord, list_sources
from careercli.cli.options import Cite
from careercli.cli.output import emit, opened
from careercli.cli.typer_inside import Context

if TYPE_CHECKING:
    from careercli.views.labels import Labels
    from careercli.views.page import Page

ANSWERS = {"sources": list_sources}
EXAMPLES: Mapping[str, str] = {
    "careercli sources": "every source, with its year and how many figures are from it",
    "careercli sources gr-career-guide": "one source: its limits and its figures",
    "careercli sources --cite bibtex": "all of them for a program that keeps literature",
    "careercli sources --json": "the same for scripts",
}


def sources(
    context: Context,
    source: Annotated[str | None, typer.Argument(metavar="[SOURCE]", help="Id or title of a source.")] = None,
    cite: Cite = None,
) -> None:
    """List the sources, or show one with its limits and the figures from it."""

    def layout(answer: Answer[tuple[SourceRecord, ...]], labels: "Labels") -> "Page":
        from careercli.views.citations import citations_page, sources_cited
        from careercli.views.sources import sources_page

        return citations_page(sources_cited(answer.data), cite) if cite else sources_page(answer, labels)

    with opened(context.obj) as catalog:
        emit(list_sources(catalog, source), context.obj, catalog, layout)
