"""Draws a range as a bar of letters, and the scale above it."""

from math import floor, log10

from careercli.views.blocks import Bar

NARROWEST = 14
WIDEST = 40
"""Columns of a bar, at least and at most."""
_SHAPES = ("├", "─", "┤", "●")
_ASCII_SHAPES = ("|", "-", "|", "*")
_STEPS = (1.0, 2.0, 2.5, 5.0)
_BETWEEN_LABELS = 3


def draw_bar(bar: Bar, width: int, *, ascii_only: bool = False) -> str:
    """Return the range as letters, of which the last one stands for the scale's end."""
    left, across, right, dot = _ASCII_SHAPES if ascii_only else _SHAPES
    known = [
        (shape, amount)
        for shape, amount in ((left, bar.low), (dot, bar.typical), (right, bar.high))
        if amount is not None
    ]
    if not known:
        return ""
    places = _apart([_position(amount, bar.top, width) for _, amount in known], width)
    cells = [" "] * width
    cells[places[0] : places[-1] + 1] = across * (places[-1] + 1 - places[0])
    for place, (shape, _amount) in zip(places, known, strict=True):
        cells[place] = shape
    return "".join(cells)


def draw_scale(top: float, width: int, labels: dict[float, str]) -> str:
    """Return the labels where their numbers are on a scale of so many letters from zero to `top`."""
    drawn = " " * width
    for value, label in labels.items():
        start = min(max(0, _position(value, top, width) - len(label) // 2), width - len(label))
        if start >= 0 and not drawn[max(0, start - 1) : start + len(label) + 1].strip():
            drawn = drawn[:start] + label + drawn[start + len(label) :]
    return drawn


def ticks(top: float, width: int) -> list[float]:
    """Return round numbers from zero up to `top`, as few as have room for their labels."""
    if top <= 0:
        return [0.0]
    magnitude = 10.0 ** floor(log10(top / width))
    steps = (magnitude * power * step for power in (1, 10, 100, 1000) for step in _STEPS)
    step = next((step for step in steps if step / top * width >= _label_width(step, top)), top)
    return [step * position for position in range(int(top / step) + 1)]


def _label_width(step: float, top: float) -> int:
    """Return how many letters a label takes, with what parts it from the next one."""
    return len(f"{top:,.0f}") + (0 if step == round(step) else len(".00")) + _BETWEEN_LABELS


def _position(amount: float, top: float, width: int) -> int:
    return min(width - 1, max(0, round(amount / top * (width - 1)))) if top > 0 else 0


def _apart(places: list[int], width: int) -> list[int]:
    """Return places of rising amounts, each with a letter of its own."""
    apart = places[:1]
    for place in places[1:]:
        apart.append(max(place, apart[-1] + 1))
    for position in reversed(range(len(apart))):
        apart[position] = min(apart[position], width - len(apart) + position)
    return apart
