"""Cells as words: on a screen with signs, aloud with the names of things and no sign that can be overheard."""

from collections.abc import Callable, Iterator, Mapping
from typing import Protocol

from careercli.i18n.language import _, readable
from careercli.i18n.numbers import (
    amounts,
    as_given,
    cents,
    factor,
    listed,
    money,
    money_name,
    multiple_decimals,
    number,
    percent,
)
from careercli.i18n.sentences import FOR_SCREENS, FOR_SPEECH, sentence
from careercli.i18n.units import paid_per
from careercli.model import INTERNATIONAL_DOLLAR, MINIMUM_WAGE, Unit, YearStatus
from careercli.views.blocks import (
    Amount,
    Bar,
    Cell,
    Change,
    Cite,
    Column,
    Line,
    Mark,
    NotCredible,
    Nothing,
    Number,
    Range,
    Reading,
    Said,
    Tone,
    Trust,
    Typed,
    Words,
)
from careercli.views.page import Shown

_CENTS_BELOW = 100
"""Converted amounts below it, those of an hour, keep their cents."""


class Writer(Protocol):
    """Writes cells as words."""

    def cell(self, cell: Cell, column: Column | None = None) -> str:
        """Return a cell as words; in a column, without the unit that the column's title tells."""
        ...


def digits(value: float, unit: Unit, *, published: bool, exact: bool = False) -> str:
    """Return an amount as a number with as many digits as it can be meant to have."""
    if unit.what == MINIMUM_WAGE:
        return number(value, multiple_decimals(value))
    if published:
        return as_given(value)
    if exact:
        return number(value, 0 if value == round(value) else cents(value))
    return number(value, 0 if value >= _CENTS_BELOW else cents(value))


class ForScreens:
    """Writes cells with signs: `~€1,900 a month`, `+38%`, `guide, 2023?`, `[1]`."""

    _MARKS: Mapping[Mark, str] = {
        "middle": "~",
        "about": "≈",
        "broad": "≈",
        "doubtful": "!",
        "not-credible": "⚠ ",
    }

    def __init__(self, page: Shown) -> None:
        self._page = page

    def cell(self, cell: Cell, column: Column | None = None) -> str:
        """Return a cell as words."""
        match cell:
            case Words(words):
                return words
            case Typed(words, _tone, quoted):
                return f"`{words}`" if quoted else words
            case Said(message):
                return sentence(message, FOR_SCREENS)
            case Number(value, decimals, marks):
                return self._marked(factor(value) if decimals is None else number(value, decimals), marks)
            case Amount():
                return self._amount(cell, column)
            case Range():
                return self._range(cell, column)
            case Change(value, decimals):
                return percent(value, signed=True, decimals=decimals)
            case Trust():
                return _trust(cell)
            case Cite(sources):
                numbers = sorted({self._page.sources[source] for source in sources if source in self._page.sources})
                return "".join(f"[{position}]" for position in numbers)
            case Reading(judgement):
                return f"†{self._page.readings.get(readable(judgement), '')}"
            case Nothing():
                return "–"
            case NotCredible(in_short):
                return "⚠" if in_short else "⚠ " + _("not credible")
            case Bar():
                return ""

    def _marked(self, written: str, marks: tuple[Mark, ...]) -> str:
        return "".join(self._MARKS[mark] for mark in marks) + written

    def _amount(self, cell: Amount, column: Column | None) -> str:
        written = digits(cell.value, cell.unit, published=cell.published, exact=cell.exact)
        return self._in_unit(written, cell.unit, column, cell.marks)

    def _range(self, cell: Range, column: Column | None) -> str:
        def write(value: float) -> str:
            return digits(value, cell.unit, published=cell.published)

        low, typical, high = cell.low, cell.typical, cell.high
        if cell.open_ended and low is not None and high is None:
            return _("over {amount}").format(amount=self._in_unit(write(low), cell.unit, column, cell.marks))
        if cell.open_ended and low is None and typical is None and high is not None:
            return _("under {amount}").format(amount=self._in_unit(write(high), cell.unit, column, cell.marks))
        if low is not None and high is not None:
            is_middle = "middle" in cell.marks
            marks = tuple(mark for mark in cell.marks if mark != "middle")
            written = self._in_unit(amounts(low, high, write), cell.unit, column, marks)
            if typical is None or low == high or is_middle:
                return written
            return written + ", " + _("typically {amount}").format(amount=write(typical))
        if typical is not None:
            written = self._in_unit(write(typical), cell.unit, column, cell.marks)
            written += ", " + _("up to {amount}").format(amount=write(high)) if high is not None else ""
            return written + (", " + _("from {amount}").format(amount=write(low)) if low is not None else "")
        return self._in_unit(amounts(low, high, write), cell.unit, column, cell.marks)

    def _in_unit(self, written: str, unit: Unit, column: Column | None, marks: tuple[Mark, ...] = ()) -> str:
        """Return a number with its unit, the marks before the number and its sign."""
        if column is not None and column.unit == unit:
            return self._marked(written, marks)
        if unit.what == MINIMUM_WAGE:
            return _("{times} × the minimum wage").format(times=self._marked(written, marks))
        if unit.what == INTERNATIONAL_DOLLAR:
            amount = _("{amount} international dollars").format(amount=self._marked(written, marks))
            return paid_per(amount, unit.period)
        return paid_per(self._marked(money(written, unit.what), marks), unit.period)


class ForSpeech:
    """Writes cells in words alone: `1,900 euros a month, the middle of a range`."""

    def __init__(self, page: Shown) -> None:
        self._page = page

    def cell(self, cell: Cell, column: Column | None = None) -> str:
        """Return a cell as words; a unit is told even where a column's title does."""
        del column
        match cell:
            case Words(words):
                return words
            case Typed(words, _tone, quoted):
                return f"`{words}`" if quoted else words
            case Said(message):
                return sentence(message, FOR_SPEECH)
            case Number(value, decimals, marks):
                written = factor(value) if decimals is None else number(value, decimals)
                return self._marked(written, marks)
            case Amount(value, unit, published, marks):
                written = self._in_unit(digits(value, unit, published=published, exact=cell.exact), value, unit)
                return self._marked(written, marks)
            case Range():
                return self._range(cell)
            case Change(value, decimals):
                return change_in_words(value, max(1, decimals))
            case Trust():
                return _spoken_trust(cell)
            case Cite(sources):
                known = [source for source in sources if source in self._page.sources]
                return _("(source: {sources})").format(sources=listed(known)) if known else ""
            case Reading(judgement):
                position = self._page.readings.get(readable(judgement))
                if position is None:
                    return _("(editor's reading)")
                return _("(editor's reading {number})").format(number=position)
            case Nothing(reason):
                return "" if reason is None else sentence(reason, FOR_SPEECH)
            case NotCredible():
                return _("not credible")
            case Bar():
                return ""

    def _marked(self, written: str, marks: tuple[Mark, ...]) -> str:
        words: Mapping[Mark, Callable[[], str]] = {
            "middle": lambda: _("the middle of a range"),
            "about": lambda: _("about, because one rate stands for many"),
            "broad": lambda: _("broad match"),
            "doubtful": lambda: _("doubtful"),
            "not-credible": lambda: _("not credible"),
        }
        return ", ".join((written, *(words[mark]() for mark in marks)))

    def _range(self, cell: Range) -> str:
        low, typical, high = cell.low, cell.typical, cell.high
        if low is not None and low == high and typical in {None, low}:
            return self._marked(self._one(low, cell), cell.marks)
        if cell.open_ended and low is not None and high is None:
            return self._marked(_("over {amount}").format(amount=self._one(low, cell)), cell.marks)
        if cell.open_ended and low is None and typical is None and high is not None:
            return self._marked(_("under {amount}").format(amount=self._one(high, cell)), cell.marks)
        parts: list[str] = []
        if low is not None and high is not None:
            # The unit is told once, on whichever side of both numbers the language has it.
            both = _("from {low} to {high}").format(low=self._bare(low, cell), high=self._bare(high, cell))
            parts.append(self._in_unit(both, high, cell.unit))
        elif low is not None:
            parts.append(_("from {amount}").format(amount=self._one(low, cell)))
        elif high is not None:
            parts.append(_("up to {amount}").format(amount=self._one(high, cell)))
        if typical is not None:
            parts.append(_("typically {amount}").format(amount=self._one(typical, cell)))
        return self._marked(", ".join(parts), cell.marks)

    def _bare(self, value: float, cell: Range) -> str:
        return digits(value, cell.unit, published=cell.published)

    def _one(self, value: float, cell: Range) -> str:
        return self._in_unit(self._bare(value, cell), value, cell.unit)

    def _in_unit(self, written: str, value: float, unit: Unit) -> str:
        if unit.what == MINIMUM_WAGE:
            return _("{times} times the minimum wage").format(times=written)
        if unit.what == INTERNATIONAL_DOLLAR:
            return paid_per(_("{amount} international dollars").format(amount=written), unit.period)
        return paid_per(money_name(value, unit.what, written), unit.period)


def change_in_words(value: float, decimals: int) -> str:
    """Return by how many percent something is more or less: a sign before a number is easily missed."""
    if not round(value, decimals):
        return _("the same")
    words = _("{percent} more") if value > 0 else _("{percent} less")
    return words.format(percent=percent(abs(value), decimals=decimals))


def _trust(cell: Trust) -> str:
    who = {
        "official": _("official"),
        "near": f"≈ {_('official')}",
        "guide": _("guide"),
        "wider-group": _("wider group"),
        "employer": _("employer"),
    }[cell.evidence]
    words = f"{who} {cell.year}" if cell.year_status == "stated" else f"{who}, {cell.year}?"
    return words if cell.pack is None else f"{words} ({cell.pack})"


def _spoken_trust(cell: Trust) -> str:
    who = {
        "official": _("official statistics"),
        "near": _("official, of a matched occupation"),
        "guide": _("a guide"),
        "wider-group": _("official, of a wider group"),
        "employer": _("the employer itself"),
    }[cell.evidence]
    parts = [who, year_words(cell.year, cell.year_status)]
    if cell.pack is not None:
        parts.append(_("from the pack {pack}").format(pack=cell.pack))
    return ", ".join(parts if cell.credible else [*parts, _("not credible")])


def year_words(year: int, status: YearStatus) -> str:
    """Return a year, and whether the source states it."""
    words = {
        "stated": _("{year}, as the source states"),
        "inferred": _("{year}, inferred"),
        "assumed": _("{year}, assumed"),
    }[status]
    return words.format(year=year)


def written_cells(line: Line, writer: Writer, column: Column | None = None) -> Iterator[tuple[Cell, str]]:
    """Yield the cells of a line, each with its words: marks of sources and readings stand apart from what they mark."""
    before = ""
    for cell in line:
        words = writer.cell(cell, column)
        if isinstance(cell, Reading) and before.endswith(words):
            continue  # several readings of one thing are one mark where they have no numbers
        if isinstance(cell, Cite | Reading) and words.startswith(("[", "(")) and before and not before.endswith(" "):
            words = f" {words}"
        before += words
        yield cell, words


def tone_of(cell: Cell) -> Tone:
    """Return the tone of a cell: that of its state, or of what it is."""
    match cell:
        case Trust(evidence, _year, year_status, credible, _pack):
            if not credible:
                return "not-credible"
            if evidence == "official":
                return "official"
            if evidence == "employer":
                return "plain"
            return "guide" if year_status == "stated" and evidence == "guide" else "doubtful"
        case NotCredible():
            return "not-credible"
        case Reading():
            return "doubtful"
        case Cite() | Nothing():
            return "muted"
        case _:
            return cell.tone
