"""Draws ranges of pay for pages: bars on a common scale, as wide as the page has room for."""

from collections.abc import Callable

from careercli.formats.bars import ticks
from careercli.i18n.numbers import number
from careercli.views.blocks import Bar

_LETTERS = 30
"""So many letters are about as wide as a bar on a page."""


def bar_svg(bar: Bar, alternative: str, escape: Callable[[str], str]) -> str:
    """Return a bar from low to high with a mark at what is typical; `alternative` says the same in words."""
    parts = [f'<g class="grid">{_grid(bar.top)}</g>', f'<g class="{bar.tone}">']
    ends = [amount for amount in (bar.low, bar.typical, bar.high) if amount is not None]
    if len(ends) > 1:
        start, end = min(ends), max(ends)
        place = f'x="{_place(start, bar.top)}" width="{_place(end - start, bar.top)}"'
        parts.append(f'<rect class="span" {place} y="6" height="8" rx="4"/>')
    if bar.typical is not None or len(ends) == 1:
        typical = bar.typical if bar.typical is not None else ends[0]
        place = _place(typical, bar.top)
        parts.append(f'<line class="typical" x1="{place}" x2="{place}" y1="4" y2="16"/>')
    words = escape(alternative)
    return f'<svg role="img" aria-label="{words}">{"".join(parts)}</g></svg>'


def scale_svg(top: float) -> str:
    """Return the scale above bars, which only the eye needs: every bar says its numbers."""
    labels = (f'<text x="{_place(tick, top)}" y="16">{number(tick)}</text>' for tick in ticks(top, _LETTERS))
    return f'<svg aria-hidden="true">{"".join(labels)}</svg>'


def _grid(top: float) -> str:
    places = (_place(tick, top) for tick in ticks(top, _LETTERS))
    return "".join(f'<line x1="{place}" x2="{place}" y1="-8" y2="28"/>' for place in places)


def _place(amount: float, top: float) -> str:
    """Return where an amount stands, as a share of the bar's width."""
    return f"{100 * amount / top if top > 0 else 0:.2f}%"
