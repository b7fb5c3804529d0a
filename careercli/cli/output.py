"""The two ends of every command: opening the data, and putting the answer out."""

import os
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from importlib import import_module
from io import TextIOWrapper
from typing import TYPE_CHECKING, TextIO, TypeVar

from careercli.answers.answer import Answer
from careercli.cli.reader import Reader
from careercli.formats import DOCUMENTS, FORMATS, Look
from careercli.store.cache import open_catalog

if TYPE_CHECKING:
    from careercli.catalog import Catalog
    from careercli.store.sqlite_catalog import SqliteCatalog
    from careercli.views.labels import Labels
    from careercli.views.page import Page

T = TypeVar("T")


def opened(reader: Reader) -> AbstractContextManager["SqliteCatalog"]:
    """Open the pack that the reader asks: the one named, or the bundled one."""
    if reader.question is not None:
        return reader.question.catalogs.catalog(reader.data)
    return open_catalog(reader.data, partial(_progress, reader))


def _progress(reader: Reader) -> AbstractContextManager[None]:
    # Nearly every run finds the data compiled.
    from careercli.cli.progress import progress, reading

    return progress(sys.stderr, reading, redrawn=reader.format != "plain")


def while_checking(reader: Reader) -> AbstractContextManager[None]:
    """Say on a terminal that data are checked while they are; nothing between many questions."""
    from careercli.cli.progress import checking, progress

    return progress(sys.stderr if reader.question is None else None, checking, redrawn=reader.format != "plain")


def emit(answer: Answer[T], reader: Reader, catalog: "Catalog", layout: "Callable[[Answer[T], Labels], Page]") -> None:
    """Print an answer as the reader wants it.

    It is laid out only for people, and `layout` imports its view itself: scripts do not wait for it.
    """
    if reader.is_script:
        _write(answer, catalog.info().version, reader, catalog)
        return
    from careercli.views.labels import Labels

    put_out(layout(answer, Labels(catalog, reader.country)), reader)


def emit_without_data(answer: Answer[T], reader: Reader, layout: "Callable[[Answer[T]], Page]") -> None:
    """Print an answer that needs no data, as `emit` does."""
    if reader.is_script:
        _write(answer, None, reader)
    else:
        put_out(layout(answer), reader)


def put_out(page: "Page", reader: Reader) -> None:
    """Print a page with the parts that the reader asks for, as wide as the terminal is."""
    from careercli.formats.terminal import size_of
    from careercli.views.page import shown

    page_text = import_module(FORMATS[reader.format].module).page_text
    if reader.output is not None:
        with _destination(reader) as file:
            file.write(page_text(shown(page, reader.details), file, Look("never")))
        return
    is_terminal = sys.stdout.isatty()
    size = size_of(sys.stdout)
    look = Look(reader.color, size.columns if is_terminal else None)
    text = page_text(shown(page, reader.details), sys.stdout, look)
    if is_terminal and reader.format not in DOCUMENTS:
        # Off a terminal nobody turns pages.
        from careercli.formats.pager import paged

        paged(text, sys.stdout, height=size.lines, pager=reader.pager, environment=os.environ)
    else:
        sys.stdout.write(text)


def _write(answer: Answer[T], version: str | None, reader: Reader, catalog: "Catalog | None" = None) -> None:
    if FORMATS[reader.format].takes == "rows":
        # Few answers become tables.
        from careercli.cli.tables import table_for

        table = table_for(answer, catalog, reader.fields)
        if isinstance(sys.stdout, TextIOWrapper) and not sys.stdout.isatty():
            # As in a file: what reads a table knows no other encoding.
            sys.stdout.reconfigure(encoding="utf-8", newline="\n")
        with _destination(reader) as stream:
            import_module(FORMATS[reader.format].module).write(table, stream)
        return
    narrow: Callable[[object], object] = _everything
    if reader.fields:
        from careercli.cli.registry import type_of_answer
        from careercli.tidy.fields import keys_named

        narrow = keys_named(type_of_answer(answer.name), reader.fields)
    if reader.question is not None:
        reader.question.answered(answer, version, narrow)
        return
    with _destination(reader) as stream:
        import_module(FORMATS[reader.format].module).write(answer, version, stream, narrow)


def _everything(data: object) -> object:
    return data


def _destination(reader: Reader) -> AbstractContextManager[TextIO]:
    """Return where the answer goes."""
    if reader.output is None:
        return nullcontext(sys.stdout)
    from careercli.cli.output_file import written_to

    return written_to(reader.output)
