"""Output formats: modules with `page_text(page, stream, look)` for people; JSON is the record itself."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

ColorMode = Literal["auto", "always", "never"]
PageFormat = Literal["text", "plain"]

FORMATS: Mapping[str, str] = {
    "text": "careercli.formats.text_format",
    "plain": "careercli.formats.plain_format",
}
"""The module of each format of pages, by name, so that none is loaded before it is asked for."""


class Look(NamedTuple):
    """How a page may look where it goes."""

    color: ColorMode = "auto"
    width: int | None = None
    """Columns of the terminal; null where there is none, and nothing is cut or broken."""
