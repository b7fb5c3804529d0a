"""Output formats: each is a module, and a line in `FORMATS`.

The module of a format of pages has `page_text(page, stream, look)`; that of a format of records, which scripts read,
has `write(answer, version, stream)`.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from careercli.configuration import ColorMode


class Format(NamedTuple):
    """What an answer can be printed as."""

    name: str
    module: str
    """Imported when the format is asked for."""
    takes: Literal["page", "record"]
    help: str
    """What it is like, in English."""


FORMATS: Mapping[str, Format] = {
    known.name: known
    for known in (
        Format(
            "text",
            "careercli.formats.text_format",
            "page",
            help="Tables and trees for people, unless another format is asked for. In a pipe nothing is cut or "
            "coloured.",
        ),
        Format(
            "plain",
            "careercli.formats.plain_format",
            "page",
            help="With --plain, CAREERCLI_PLAIN=1 or ACCESSIBLE=1: a sentence or `name: value` a line, nothing drawn; "
            "for screen readers and simple terminals.",
        ),
        Format(
            "markdown",
            "careercli.formats.markdown_format",
            "page",
            help="Tables and lists for wikis, tickets and README files.",
        ),
        Format(
            "html",
            "careercli.formats.html_format",
            "page",
            help="A page for browsers and paper that needs nothing beside itself.",
        ),
        Format(
            "svg",
            "careercli.formats.svg_format",
            "page",
            help="A figure to be printed, of the pay or the steps in an answer, with its sources.",
        ),
        Format(
            "json",
            "careercli.formats.json_format",
            "record",
            help="With --json: one object for scripts. Its keys, ids and numbers are the same in every language; "
            "`careercli schema COMMAND` describes it.",
        ),
    )
}
DEFAULT_FORMAT = "text"


class Look(NamedTuple):
    """How a page may look where it goes."""

    color: ColorMode = "auto"
    width: int | None = None
    """Columns of the terminal; null where there is none, and nothing is cut or broken."""
