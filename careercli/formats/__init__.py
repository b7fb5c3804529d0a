"""Output formats: each is a module, and a line in `FORMATS`.

The module of a format of pages has `page_text(page, stream, look)`; that of a format of records, which scripts read,
has `write(answer, version, stream)`, and that of a format of rows `write(table, stream)`.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from careercli.configuration import ColorMode


class Format(NamedTuple):
    """What an answer can be printed as."""

    name: str
    module: str
    """Imported when the format is asked for."""
    takes: Literal["page", "record", "rows"]
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
        Format(
            "jsonl",
            "careercli.formats.jsonl_format",
            "rows",
            help="One object a line and fact, for scripts; `careercli schema COMMAND` lists its keys, the columns.",
        ),
        Format(
            "csv",
            "careercli.formats.csv_format",
            "rows",
            help="A table for spreadsheets and statistics: one row a fact, raw numbers, ids and codes beside titles.",
        ),
        Format("tsv", "careercli.formats.tsv_format", "rows", help="The same with tabs between the columns."),
        Format(
            "excel",
            "careercli.formats.excel_format",
            "rows",
            help="With --excel: the CSV that a double click opens in Excel as it is set up in the answer's language.",
        ),
        Format(
            "xlsx",
            "careercli.formats.xlsx_format",
            "rows",
            help="A workbook with the same table and a sheet of its sources: `pip install careercli[xlsx]`.",
        ),
    )
}
DEFAULT_FORMAT = "text"
ENDINGS: Mapping[str, str] = {
    ending: name
    for ending, name in {
        ".txt": "text",
        ".json": "json",
        ".jsonl": "jsonl",
        ".csv": "csv",
        ".tsv": "tsv",
        ".xlsx": "xlsx",
        ".md": "markdown",
        ".html": "html",
        ".svg": "svg",
    }.items()
    if name in FORMATS
}
"""What a file holds where only its name tells, by the end of that."""
BINARY = frozenset({"xlsx"})
"""Formats that are no text."""
DOCUMENTS = frozenset({"html", "svg"})
"""Pages that other programs show: on a terminal they are printed as they are, and not read page by page."""


class Look(NamedTuple):
    """How a page may look where it goes."""

    color: ColorMode = "auto"
    width: int | None = None
    """Columns of the terminal; null where there is none, and nothing is cut or broken."""
