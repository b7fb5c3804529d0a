"""How large the terminal is that something is read on: asked here and nowhere else."""

import os
from typing import NamedTuple, TextIO

_NARROWEST, _WIDEST = 40, 1000
"""Columns; what is laid out for less cannot be read, and for more it takes long."""
_USUAL_COLUMNS, _USUAL_LINES = 80, 24
_DIGITS = 9
"""What has more is no number of columns or lines."""


class Size(NamedTuple):
    """Columns and lines of letters."""

    columns: int
    lines: int


def size_of(stream: TextIO) -> Size:
    """Return the size of the terminal that a stream leads to.

    COLUMNS and LINES outweigh what it says itself. Without either, or where it is none, it is a usual one.
    """
    try:
        own = os.get_terminal_size(stream.fileno())
    except (OSError, ValueError):  # not a terminal, or closed
        own = os.terminal_size((0, 0))
    # Some terminals do not know how large they are.
    columns = _by_environment("COLUMNS") or own.columns or _USUAL_COLUMNS
    return Size(min(max(columns, _NARROWEST), _WIDEST), _by_environment("LINES") or own.lines or _USUAL_LINES)


def _by_environment(variable: str) -> int:
    """Return the number that a variable holds; zero for all else."""
    words = os.environ.get(variable, "").strip()
    return int(words) if words.isascii() and words.isdigit() and len(words) <= _DIGITS else 0
