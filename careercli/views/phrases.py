"""Phrases with cells in them, in the order in which each language has them."""

import re

from careercli.views.blocks import Cell, Line, Tone, Typed, Words

_PLACE = re.compile(r"\{(\w+)\}")
_TYPED = re.compile(r"`([^`]+)`")


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


def with_commands(words: str, tone: Tone = "plain") -> Line:
    """Return a phrase of the program, in which what is to be typed stands between backticks."""
    parts = enumerate(_TYPED.split(words))
    return tuple(Typed(part, tone, quoted=True) if odd % 2 else Words(part, tone) for odd, part in parts if part)
