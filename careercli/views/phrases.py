"""Phrases with cells in them, in the order in which each language has them."""

import re

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


def _cells(value: Cell | Line | str, tone: Tone) -> Line:
    if isinstance(value, str):
        return (Words(value, tone),)
    return (value,) if isinstance(value, Cell) else value
