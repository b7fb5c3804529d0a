"""`careercli find`."""

import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from careercli.answers.answer import Answer
from careercli.answers.find import find_occupations, find_one
from careercli.answers.found import Finding
from careercli.answers.names.taxonomies import Within
from careercli.cli.output import emit, opened
from careercli.cli.reader import Reader
from careercli.cli.typer_inside import Context
from careercli.errors import UsageProblem
from careercli.formats import DEFAULT_FORMAT
from careercli.messages import say

if TYPE_CHECKING:
    from careercli.views.labels import Labels
    from careercli.views.page import Page

ANSWERS = {"find": find_occupations}
EXAMPLES: Mapping[str, str] = {
    "careercli find temsilci": "the jobs that a word may mean, and how sure that is",
    "careercli find customer care manger --top 2": "the two likeliest",
    "careercli find 43-4051": "by a code of a classification",
    "careercli find --stdin": "one title a line in, CSV out",
}
_OF_EACH_LINE = 1
"""Candidates of a taxonomy for each title of a file."""
_LONGEST = 1000
"""Letters of a title that is read; no job is called by more."""


def find(
    context: Context,
    words: Annotated[
        list[str] | None, typer.Argument(metavar="[WORDS]...", help="A title in any words, or a code.")
    ] = None,
    within: Annotated[Within, typer.Option("--in", help="Among which occupations.")] = "all",
    top: Annotated[
        int | None,
        typer.Option("--top", metavar="COUNT", min=1, max=50, help="At most so many of each taxonomy."),
    ] = None,
    stdin: Annotated[
        bool,
        typer.Option(
            "--stdin", help="Read one title a line from standard input; answered as CSV, or as --format says."
        ),
    ] = False,
) -> None:
    """Find which role or occupation is meant by any words, in any language, and say how sure that is.

    Words may be mistyped, inflected, in another order or in Greeklish. Codes are those of ISCO-08, ESCO (its
    addresses too), O*NET-SOC, US SOC, UK SOC and NOC. Nothing is picked silently: what may be meant as well is shown.
    """
    reader = context.obj
    typed = " ".join(words or ()).strip()
    if stdin and typed:
        raise UsageProblem(say("words-and-stdin"), hint=say("leave-one-out"))
    if not stdin and not typed:
        raise UsageProblem(say("words-or-stdin"), hint=say("give-words"))
    if stdin:
        _find_each(reader, within, top or _OF_EACH_LINE)
        return
    with opened(reader) as catalog:
        answer = find_one(catalog, typed, within=within, most=top, reader=reader.language)
        emit(answer, reader, catalog, _layout)


def _find_each(reader: Reader, within: Within, top: int) -> None:
    """Find what each line of standard input means."""
    if reader.question is not None:
        raise UsageProblem(say("no-stdin-here"), hint=say("run-by-itself"))
    if reader.format == DEFAULT_FORMAT:
        reader = reader._replace(format="csv")
    # One title needs no other processor.
    from careercli.answers.find_many import Packs, find_many

    with opened(reader) as catalog:
        packs = Packs(reader.data, reader.packs)
        answer = find_many(catalog, packs, _titles(), within=within, most=top, reader=reader.language)
        emit(answer, reader, catalog, _layout)


def _titles() -> Sequence[str]:
    """Return the lines of standard input that say anything."""
    if sys.stdin is None:
        return ()
    lines = sys.stdin.buffer.read().decode("utf-8-sig", errors="replace").splitlines()
    return [line.strip()[:_LONGEST] for line in lines if line.strip()]


def _layout(answer: Answer[Sequence[Finding]], labels: "Labels") -> "Page":
    from careercli.views.find import findings_page

    return findings_page(answer, labels)
