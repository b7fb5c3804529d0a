"""A sheet that is filled from the top down, and becomes an SVG document that needs nothing beside itself."""

from typing import Literal

from careercli.formats.documents import marked_up
from careercli.formats.letters import in_lines, width_of
from careercli.i18n.language import language

WIDTH = 800
MARGIN = 40
INK = "#1a1a1a"
GREY = "#595959"
LINE = "#d4d4d4"
ACCENT = "#1d5c8a"
PAPER = "#ffffff"
_FONTS = "'Helvetica Neue', Helvetica, Arial, 'Noto Sans', 'Liberation Sans', 'DejaVu Sans', sans-serif"
_LEADING = 1.35
_FILLED = 0.9
"""How much of the room that words may take they usually do."""
Anchor = Literal["start", "middle", "end"]


class Canvas:
    """Words, lines and boxes on paper; lengths are in pixels, and `y` says how far down it is filled."""

    def __init__(self) -> None:
        self.y = 0.0
        self._drawn: list[str] = []

    def down(self, height: float) -> None:
        """Leave room."""
        self.y += height

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float,
        *,
        anchor: Anchor = "start",
        weight: str = "normal",
        color: str = INK,
    ) -> None:
        """Write words in one line, `y` being what letters stand on."""
        attributes = [f'x="{_short(x)}" y="{_short(y)}" font-size="{_short(size)}" fill="{color}"']
        attributes += [f'text-anchor="{anchor}"'] if anchor != "start" else []
        attributes += [f'font-weight="{weight}"'] if weight != "normal" else []
        self._drawn.append(f"<text {' '.join(attributes)}>{marked_up(words)}</text>")

    def label(
        self, x: float, y: float, words: str, size: float, *, anchor: Anchor = "start", weight: str = "normal"
    ) -> None:
        """Write words that nothing behind them shines through."""
        width = width_of(words, size) * _FILLED
        left = {"start": x, "middle": x - width / 2, "end": x - width}[anchor]
        self.box(left, y - size * 0.85, width, size, fill=PAPER)
        self.text(x, y, words, size, anchor=anchor, weight=weight)

    def column(
        self, x: float, y: float, words: str, size: float, width: float, *, weight: str = "normal", color: str = INK
    ) -> float:
        """Write words in as many lines of a width as they take, from `y` on; return where the last one ends."""
        # Bold letters take more room.
        for line in in_lines(words, width * (0.92 if weight == "bold" else 1), size):
            y += size * _LEADING
            self.text(x, y - size * (_LEADING - 1), line, size, weight=weight, color=color)
        return y

    def paragraph(self, words: str, size: float, *, weight: str = "normal", color: str = INK) -> None:
        """Write words as wide as the paper is, and go on below them."""
        self.y = self.column(MARGIN, self.y, words, size, WIDTH - 2 * MARGIN, weight=weight, color=color)

    def rule(self, x1: float, y1: float, x2: float, y2: float, *, color: str = LINE, thick: float = 1) -> None:
        """Draw a straight line."""
        place = f'x1="{_short(x1)}" y1="{_short(y1)}" x2="{_short(x2)}" y2="{_short(y2)}"'
        self._drawn.append(f'<line {place} stroke="{color}" stroke-width="{_short(thick)}"/>')

    def box(self, x: float, y: float, width: float, height: float, *, fill: str, edge: str = "") -> None:
        """Draw a box."""
        place = f'x="{_short(x)}" y="{_short(y)}" width="{_short(width)}" height="{_short(height)}"'
        line = f' stroke="{edge}" stroke-width="1.5"' if edge else ""
        self._drawn.append(f'<rect {place} fill="{fill}"{line}/>')

    def document(self, title: str, description: str) -> str:
        """Return the sheet, cut off where it is filled to, with what it says in words for those who do not see it."""
        height = _short(round(self.y))
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" xml:lang="{language()}" lang="{language()}" role="img" '
            f'aria-labelledby="title description" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}" '
            f'font-family="{_FONTS}">\n'
            f'<title id="title">{marked_up(title)}</title>\n'
            f'<desc id="description">{marked_up(description)}</desc>\n'
            f'<rect width="{WIDTH}" height="{height}" fill="{PAPER}"/>\n' + "\n".join(self._drawn) + "\n</svg>\n"
        )


def centred(x: float, words: str, size: float, left: float, right: float) -> float:
    """Return where the middle of words has to be, near `x`, so that they stay between two edges."""
    half = width_of(words, size) / 2
    return min(max(x, left + half), right - half)


def _short(length: float) -> str:
    """Return a length with one decimal at most."""
    return f"{length:.1f}".removesuffix(".0")
