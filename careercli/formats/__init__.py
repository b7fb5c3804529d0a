"""Output formats: each is a module with `write(answer, version, layout, stream, color)`.

`version` is that of the data, null where they are not valid; `layout` makes the view of the answer,
which a format for scripts has no use for.
"""

from typing import Literal

ColorMode = Literal["auto", "always", "never"]

FORMATS = {
    "text": "careercli.formats.text_format",
    "plain": "careercli.formats.plain_format",
    "json": "careercli.formats.json_format",
}
"""The module of each format, by name, so that none is loaded before it is asked for."""
