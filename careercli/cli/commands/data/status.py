"""`careercli data status`: which data are in use."""

from typing import TYPE_CHECKING

from careercli.answers.answer import Answer
from careercli.answers.data import PackStatus, pack_status
from careercli.cli.output import emit, opened
from careercli.cli.typer_inside import Context
from careercli.store.layers import layers_of

if TYPE_CHECKING:
    from careercli.views.labels import Labels
    from careercli.views.page import Page


def status(context: Context) -> None:
    """Show which data are in use, their version, and where they are."""
    reader = context.obj
    with opened(reader) as catalog:
        emit(pack_status(catalog, layers_of(reader.data, reader.packs)), reader, catalog, _status_layout)


def _status_layout(answer: Answer[PackStatus], labels: "Labels") -> "Page":
    from careercli.views.data import status_page

    return status_page(answer, labels)
