"""`careercli bands`."""

import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from careercli.answers.answer import Answer
from careercli.answers.band_findings import named_findings
from careercli.answers.bands import BandsAnswer, list_bands
from careercli.cli.exits import ExitCode
from careercli.cli.options import Countries
from careercli.cli.output import emit, opened
from careercli.cli.typer_inside import Context

if TYPE_CHECKING:
    from careercli.views.labels import Labels
    from careercli.views.page import Page

ANSWERS = {"bands": list_bands}
EXAMPLES: Mapping[str, str] = {
    "careercli bands --pack my-company": "every band of the pack beside the law and what is known",
    "careercli bands --country GR --full": "those of a country, with all there is to know of each",
    "careercli bands --fail-on below-minimum": "for a pipeline: 1 if a band begins below the law",
    "careercli bands --year 2026 --json": "by the law and prices of a year, for scripts",
}


def bands(
    context: Context,
    country: Countries = None,
    role: Annotated[
        list[str] | None,
        typer.Option("--role", metavar="ROLE", help="Only of this role; may be given several times."),
    ] = None,
    year: Annotated[
        int | None,
        typer.Option(
            "--year",
            metavar="YEAR",
            help="By the law and the prices of this year; by default of the last one whose law is known.",
        ),
    ] = None,
    fail_on: Annotated[
        list[str] | None,
        typer.Option(
            "--fail-on",
            metavar="FINDING",
            help="End with 1 if there is such a finding: below-minimum, between-minimums, minimum-not-known, "
            "upside-down, small-raise, overlap, gap or below-official; may be given several times.",
        ),
    ] = None,
) -> None:
    """Set the pay bands of an employer beside the law, known pay, and the bands below and above.

    Bands are in the file bands.csv of a pack.
    """
    reader = context.obj
    unwanted = named_findings(fail_on)
    with opened(reader) as catalog:
        answer = list_bands(catalog, roles=role, countries=country, year=year, this_year=time.localtime().tm_year)
        emit(answer, reader, catalog, _layout)
    if any(finding.code in unwanted for band in answer.data.bands for finding in band.findings):
        raise typer.Exit(ExitCode.FOUND)


def _layout(answer: Answer[BandsAnswer], labels: "Labels") -> "Page":
    from careercli.views.bands import bands_page

    return bands_page(answer, labels)
