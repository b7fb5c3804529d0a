"""Draws a range as a bar of letters."""

from careercli.views.blocks import Bar

_NARROW = 14
_WIDE = 28
_WIDE_FROM = 100
"""Columns of a screen that has room for wide bars."""
_SHAPES = ("├", "─", "┤", "●")
_ASCII_SHAPES = ("|", "-", "|", "*")


def draw_bar(bar: Bar, *, screen: int, ascii_only: bool = False) -> str:
    """Return the range as letters, of which the last one stands for the scale's end."""
    left, across, right, dot = _ASCII_SHAPES if ascii_only else _SHAPES
    width = _WIDE if screen >= _WIDE_FROM else _NARROW
    cells = [" "] * width
    ends = [_position(amount, bar.scale, width) for amount in (bar.low, bar.high, bar.typical) if amount is not None]
    if not ends:
        return "".join(cells)
    first, last = min(ends), max(ends)
    cells[first : last + 1] = across * (last + 1 - first)
    if bar.low is not None:
        cells[first] = left
    if bar.high is not None:
        cells[last] = right
    if bar.typical is not None:
        cells[_position(bar.typical, bar.scale, width)] = dot
    return "".join(cells)


def _position(amount: float, scale: float, width: int) -> int:
    return min(width - 1, max(0, round(amount / scale * (width - 1)))) if scale > 0 else 0
