"""`careercli data diff`: what one pack has otherwise than another."""

from typing import TYPE_CHECKING, Annotated

import typer

from careercli.answers.answer import Answer
from careercli.answers.data_diff import PackDiff, pack_diff, side
from careercli.cli.output import emit_without_data, while_checking
from careercli.cli.typer_inside import Context

if TYPE_CHECKING:
    from careercli.views.page import Page


def diff(
    context: Context,
    before: Annotated[
        str, typer.Argument(metavar="A", help="A folder, a zip file, the name of an added pack, or `bundled`.")
    ],
    after: Annotated[
        str, typer.Argument(metavar="B", help="A folder, a zip file, the name of an added pack, or `bundled`.")
    ],
) -> None:
    """Show what pack B has otherwise than pack A: figures, requirements, sources, roles, and by how much."""
    from careercli.store.own_packs import pack_named, read_to_compare

    reader = context.obj
    places = [pack_named(words) for words in (before, after)]
    with while_checking(reader):
        one, other = ((side(pack.info, place), pack) for place in places if (pack := read_to_compare(place)))
        answer = pack_diff(one, other)
    emit_without_data(answer, reader, _layout)


def _layout(answer: Answer[PackDiff]) -> "Page":
    from careercli.views.data_diff import diff_page

    return diff_page(answer)
