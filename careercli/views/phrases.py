"""Phrases with cells in them, in the order in which each language has them."""

import re
from collections.abc import Iterable, Iterator

from careercli.i18n.language import readable
from careercli.model import Text
from careercli.views.blocks import Cell, Line, Tone, Words

_PLACE = re.compile(r"\{(\w+)\}")


def phrase(words: str, tone: Tone = "plain", **cells: Cell | Line | str) -> Line:
    """Return a phrase, already in the reader's language, with cells where it names them: `{pay} in {country}`."""
    line: list[Cell] = []
    for position, part in enumerate(_PLACE.split(words)):
        if position % 2 == 0:
            line += [Words(part, tone)] if part else []
        else:
            line += _cells(cells[part], tone)
    return tuple(line)


def _cells(value: Cell | Line | str, tone: Tone) -> Iterator[Cell]:
    if isinstance(value, str):
        yield Words(value, tone)
    elif _is_line(value):
        yield from value  # type: ignore[misc]  # a line, which a cell never is: see below
    else:
        yield value  # type: ignore[misc]  # likewise


def _is_line(value: Cell | Line) -> bool:
    """Return whether a tuple is a line; cells are named tuples, and so have fields."""
    return not hasattr(value, "_fields")


def texts(several: Iterable[Text]) -> list[str]:
    """Return texts in the reader's language."""
    return [readable(text) for text in several]
