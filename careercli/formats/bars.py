"""Draws a range as a bar of letters."""

from careercli.views.blocks import Bar

WIDTH = 14
_SHAPES = ("├", "─", "┤", "●")
_ASCII_SHAPES = ("|", "-", "|", "o")


def draw_bar(bar: Bar, *, ascii_only: bool = False) -> str:
    """Return the range on a line of `WIDTH` letters, on which the last one stands for the scale's end."""
    left, across, right, dot = _ASCII_SHAPES if ascii_only else _SHAPES
    cells = [" "] * WIDTH
    ends = [_position(amount, bar.scale) for amount in (bar.low, bar.high, bar.typical) if amount is not None]
    if not ends:
        return " " * WIDTH
    first, last = min(ends), max(ends)
    for position in range(first, last):
        cells[position] = across
    if bar.low is not None:
        cells[first] = left
    if bar.high is not None:
        cells[last] = right
    if bar.typical is not None:
        cells[_position(bar.typical, bar.scale)] = dot
    return "".join(cells)


def _position(amount: float, scale: float) -> int:
    return min(WIDTH - 1, max(0, round(amount / scale * (WIDTH - 1)))) if scale > 0 else 0
