"""`careercli data status`: which data are in use."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from careercli.answers.answer import Answer
from careercli.answers.data import PackStatus, pack_status
from careercli.cli.output import emit, opened
from careercli.cli.typer_inside import Context

if TYPE_CHECKING:
    from careercli.store.layers import Layer
    from careercli.views.labels import Labels
    from careercli.views.page import Page


def status(context: Context) -> None:
    """Show which data are in use, their version, and where they are."""
    from careercli.store.layers import PacksChanged, layers_of, of_layers

    reader = context.obj

    def tell(layers: "Sequence[Layer]") -> None:
        with opened(reader) as catalog:
            if layers != layers_of(reader.data, reader.packs):
                raise PacksChanged
            emit(pack_status(catalog, layers), reader, catalog, _status_layout)

    of_layers(tell, reader.data, reader.packs)


def _status_layout(answer: Answer[PackStatus], labels: "Labels") -> "Page":
    from careercli.views.data import status_page

    return status_page(answer, labels)
