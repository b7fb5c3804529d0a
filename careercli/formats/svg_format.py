"""Draws answers as figures to be printed: ranges of pay on one scale, or the steps of a ladder, sources included."""

from typing import TextIO

from careercli.errors import UsageProblem
from careercli.formats import Look
from careercli.formats.bars import ticks
from careercli.formats.documents import in_utf_8
from careercli.formats.letters import width_of
from careercli.formats.svg_canvas import ACCENT, GREY, INK, LINE, MARGIN, PAPER, WIDTH, Canvas, centred
from careercli.formats.writing import ForScreens, ForSpeech, Writer, written_cells
from careercli.i18n.language import _
from careercli.i18n.numbers import number, semicolon
from careercli.messages import say
from careercli.views.blocks import Amount, Column, Line, Range
from careercli.views.chart import Chart, ChartRow
from careercli.views.page import Shown

_NAMES = 215
"""The width of the names beside the bars."""
_STEP = 26
"""The width of the number of a step before its name."""
_TITLE, _NAME, _LABEL, _SMALL = 23, 15, 13, 12
"""Sizes of letters."""
_BAR = 12
"""How thick a bar is."""
_ROW = 56
"""How high a row is at least."""
_LETTER = 8
"""So wide is a letter of the scale, with what parts numbers."""
_STAIR = 340
"""The width of a step that stands without pay."""


def can_be_drawn(page: Shown) -> bool:
    """Return whether a page has anything to draw."""
    return page.chart() is not None


def page_text(page: Shown, stream: TextIO, look: Look) -> str:
    """Return the page's figure as a document of its own. Raises `UsageProblem` where there is nothing to draw."""
    del look  # a figure is as wide as print has room for, and has the colours of print
    chart = page.chart()
    if chart is None:
        raise UsageProblem(say("nothing-to-draw"), hint=say("what-can-be-drawn"))
    return in_utf_8(_Drawing(page, chart).document(), stream.encoding)


class _Drawing:
    """Lays a figure out, from the top down."""

    def __init__(self, page: Shown, chart: Chart) -> None:
        self._chart = chart
        self._screen = ForScreens(page)
        self._speech = ForSpeech(page)
        self._canvas = Canvas()
        self._column = Column("amount", "", "money", unit=chart.unit)
        labels = [self._label(one) for row in chart.rows for one in (row.low, row.high) if one is not None]
        room = max((width_of(label, _LABEL) for label in labels), default=0) + 12
        self._left = MARGIN + _NAMES + room
        self._right = WIDTH - MARGIN - room

    def document(self) -> str:
        """Return the whole drawing."""
        chart, canvas = self._chart, self._canvas
        canvas.down(28)
        canvas.paragraph(chart.title, _TITLE, weight="bold")
        if chart.aside:
            canvas.down(2)
            canvas.paragraph(_words(chart.aside, self._screen), _NAME, color=GREY)
        canvas.down(20)
        if chart.unit is None:
            self._stairs(chart.rows)
        else:
            for position, group in enumerate(chart.groups):
                if len(chart.groups) > 1:
                    canvas.paragraph(group.title, 17, weight="bold")
                    canvas.down(8)
                self._ranges(group.rows, with_key=not position)
                canvas.down(20)
        self._foot()
        return canvas.document(chart.title, " ".join(map(self._told, chart.rows)))

    # --- pay ------------------------------------------------------------------------------------------------

    def _ranges(self, rows: tuple[ChartRow, ...], *, with_key: bool) -> None:
        """Draw a scale and a row for each amount on it."""
        canvas = self._canvas
        canvas.down(24 if with_key else 4)
        if with_key:
            self._key(canvas.y)
        for tick in self._ticks():
            canvas.text(self._place(tick), canvas.y + 8, number(tick), _SMALL, anchor="middle", color=GREY)
        canvas.down(18)
        canvas.rule(MARGIN, canvas.y, WIDTH - MARGIN, canvas.y)
        for row in rows:
            self._row(row)
            canvas.rule(MARGIN, canvas.y, WIDTH - MARGIN, canvas.y)

    def _row(self, row: ChartRow) -> None:
        canvas, top = self._canvas, self._canvas.y
        start = MARGIN + (_STEP if row.step is not None else 0)
        width = MARGIN + _NAMES - start
        if row.step is not None:
            canvas.column(MARGIN, top + 9, str(row.step), _NAME, _STEP, color=GREY)
        end = canvas.column(start, top + 9, row.name, _NAME, width, weight="bold")
        if row.aside:
            end = canvas.column(start, end + 1, _words(row.aside, self._screen), _SMALL, width, color=GREY)
        remark = f"{_words(row.remark, self._speech)}" if row.remark else ""
        if remark:
            written = canvas.column(self._left, top + 10, remark, _LABEL, self._right - self._left, color=GREY)
            end = max(end, written)
        canvas.y = max(top + _ROW, end + 10)
        if not remark:
            for tick in self._ticks():
                canvas.rule(self._place(tick), top, self._place(tick), canvas.y)
            self._range(row, (top + canvas.y) / 2 + 6)

    def _range(self, row: ChartRow, middle: float) -> None:
        """Draw a bar from low to high, hollow where the year is in doubt, and a mark at what is typical."""
        canvas, amounts = self._canvas, row.amounts
        if len(amounts) > 1:
            left, right = self._place(amounts[0]), self._place(amounts[-1])
            fill = ACCENT if row.tone in {"official", "guide"} else PAPER
            canvas.box(left, middle - _BAR / 2, right - left, _BAR, fill=fill, edge=ACCENT)
        if row.low is not None and row.low.value == amounts[0] < amounts[-1]:
            canvas.label(self._place(row.low.value) - 7, middle + 4.5, self._label(row.low), _LABEL, anchor="end")
        if row.high is not None and row.high.value == amounts[-1] > amounts[0]:
            canvas.label(self._place(row.high.value) + 7, middle + 4.5, self._label(row.high), _LABEL, anchor="start")
        if row.typical is not None:
            x, label = self._place(row.typical.value), self._label(row.typical)
            self._mark(x, middle)
            x = centred(x, label, _LABEL, MARGIN + _NAMES, WIDTH - MARGIN)
            canvas.label(x, middle - _BAR - 4, label, _LABEL, anchor="middle", weight="bold")

    def _mark(self, x: float, middle: float) -> None:
        self._canvas.rule(x, middle - _BAR, x, middle + _BAR, color=PAPER, thick=7)
        self._canvas.rule(x, middle - _BAR + 1, x, middle + _BAR - 1, color=INK, thick=3)

    def _key(self, middle: float) -> None:
        """Draw what a bar and its mark mean, beside the scale."""
        canvas = self._canvas
        start = MARGIN + width_of(_("Low"), _SMALL) + 4
        end = start + max(56.0, width_of(_("Typical"), _SMALL))
        canvas.text(MARGIN, middle + 4, _("Low"), _SMALL, color=GREY)
        canvas.box(start, middle - _BAR / 2, end - start, _BAR, fill=ACCENT, edge=ACCENT)
        self._mark((start + end) / 2, middle)
        canvas.text((start + end) / 2, middle - _BAR - 3, _("Typical"), _SMALL, anchor="middle", color=GREY)
        canvas.text(end + 7, middle + 4, _("High"), _SMALL, color=GREY)

    def _ticks(self) -> list[float]:
        return ticks(self._chart.top, int((self._right - self._left) / _LETTER))

    def _place(self, amount: float) -> float:
        top = self._chart.top
        return self._left + (self._right - self._left) * (amount / top if top > 0 else 0)

    def _label(self, amount: Amount) -> str:
        return self._screen.cell(amount, self._column)

    # --- steps ----------------------------------------------------------------------------------------------

    def _stairs(self, rows: tuple[ChartRow, ...]) -> None:
        """Draw steps without pay, each further to the left than the one above it."""
        canvas = self._canvas
        room = WIDTH - 2 * MARGIN - _STAIR
        for position, row in enumerate(rows):
            x = MARGIN + room * (len(rows) - 1 - position) / max(1, len(rows) - 1)
            top = canvas.y
            end = canvas.column(x + 16 + _STEP, top + 10, row.name, _NAME, _STAIR - _STEP - 32, weight="bold")
            canvas.text(x + 16, top + 10 + _NAME * 1.35 - 5, str(row.step or ""), _NAME, color=ACCENT, weight="bold")
            canvas.rule(x, top, x + _STAIR, top, color=ACCENT, thick=3)
            canvas.y = end + 12
            canvas.rule(x, top, x, canvas.y, color=LINE)
        canvas.down(16)

    # --- the foot -------------------------------------------------------------------------------------------

    def _foot(self) -> None:
        """Write what must not be overlooked, where all of it is from, and who drew it."""
        canvas, chart = self._canvas, self._chart
        for note in chart.notes:
            canvas.paragraph(_words(note, self._screen), _SMALL)
            canvas.down(3)
        canvas.down(10)
        canvas.rule(MARGIN, canvas.y, WIDTH - MARGIN, canvas.y, color=INK)
        canvas.down(6)
        canvas.paragraph(_("Sources"), _SMALL, weight="bold", color=GREY)
        for source in chart.sources:
            canvas.down(1)
            canvas.paragraph(_words(source, self._screen), _SMALL, color=GREY)
        canvas.down(_SMALL + 6)
        canvas.text(WIDTH - MARGIN, canvas.y, "careercli", _SMALL, anchor="end", color=GREY)
        canvas.down(24)

    def _told(self, row: ChartRow) -> str:
        """Return a row in words."""
        low, typical, high = (None if one is None else one.value for one in (row.low, row.typical, row.high))
        pay: Line = row.remark
        if row.amounts and self._chart.unit is not None:
            marks = row.typical.marks if row.typical is not None else ()
            pay = (Range(low, typical, high, self._chart.unit, marks=marks),)
        name = row.name if row.step is None else f"{row.step} {row.name}"
        told = [words for line in (pay, row.aside) if (words := _words(line, self._speech))]
        return f"{name}: {semicolon().join(told)}." if told else f"{name}."


def _words(line: Line, writer: Writer) -> str:
    return "".join(words for _cell, words in written_cells(line, writer))
