"""`careercli evidence`."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from careercli.answers.answer import Answer
from careercli.answers.evidence import FigureRecord
from careercli.answers.evidence import evidence as evidence_for
from careercli.answers.figures import ListedFigure, listed
from careercli.answers.meant import Figure, Figures, Source, meant_by
from careercli.answers.sources import SourceRecord, list_sources
from careercli.cli.options import Cite
from careercli.cli.output import emit, opened
from careercli.cli.typer_inside import Context

if TYPE_CHECKING:
    from careercli.views.labels import Labels
    from careercli.views.page import Page

ANSWERS = {"evidence": evidence_for}
EXAMPLES: Mapping[str, str] = {
    "careercli evidence tr-supervisor-mean-month-2024": "a figure that cannot be right, and why",
    "careercli evidence 15.500": "who prints a number, however its thousands are written",
    "careercli evidence supervisor GR": "every figure of a role in a country",
    "careercli evidence gr-career-guide": "what rests on a source",
    "careercli evidence us-agent-median-year-2019 --cite": "how a figure is cited; --cite bibtex for programs",
}


def evidence(
    context: Context,
    figure: Annotated[
        list[str],
        typer.Argument(
            metavar="FIGURE...",
            help="Id of a figure or a source, a number as it is printed, or a role and a country; "
            "`careercli figures` lists all figures.",
        ),
    ],
    cite: Cite = None,
) -> None:
    """Show where a figure comes from: as printed, how it is read, and what is wrong with it."""
    reader = context.obj

    def of_figure(answer: Answer[FigureRecord], labels: "Labels") -> "Page":
        from careercli.views.citations import citations_page, figure_cited
        from careercli.views.evidence import evidence_page

        return citations_page(figure_cited(answer.data), cite) if cite else evidence_page(answer, labels)

    def of_source(answer: Answer[tuple[SourceRecord, ...]], labels: "Labels") -> "Page":
        from careercli.views.citations import citations_page, sources_cited
        from careercli.views.sources import sources_page

        return citations_page(sources_cited(answer.data), cite) if cite else sources_page(answer, labels)

    def of_figures(answer: Answer[Sequence[ListedFigure]], labels: "Labels") -> "Page":
        from careercli.views.citations import citations_page, sources_of_figures
        from careercli.views.figures import figures_page

        return citations_page(sources_of_figures(answer.data, labels), cite) if cite else figures_page(answer, labels)

    with opened(reader) as catalog:
        match meant_by(catalog, figure):
            case Figure(id_):
                emit(evidence_for(catalog, id_), reader, catalog, of_figure)
            case Source(id_):
                emit(list_sources(catalog, id_), reader, catalog, of_source)
            case Figures(wanted):
                emit(listed(catalog, wanted), reader, catalog, of_figures)
