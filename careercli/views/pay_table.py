"""Tables of pay: amounts, range bars on one scale for each currency and period, and the flags below."""

from collections.abc import Sequence
from typing import NamedTuple

from careercli.answers.pay import Converted, CountryPay, Gap
from careercli.i18n.language import _
from careercli.i18n.numbers import amounts, number
from careercli.i18n.sentences import sentence
from careercli.views.blocks import NOTHING, Bar, Block, Column, Facts, Line, Paragraph, Span, Table, muted, plain
from careercli.views.footnotes import Footnotes
from careercli.views.labels import per_period


class Leading(NamedTuple):
    """A column that says what a row is about, with its cells."""

    column: Column
    cells: Sequence[Line]


def pay_table(
    rows: Sequence[CountryPay | None],
    leading: Sequence[Leading],
    footnotes: Footnotes,
    *,
    bars: Sequence[Bar | None],
    with_unit: bool = True,
    raises: Sequence[Line] = (),
    ends_optional: bool = False,
) -> list[Block]:
    """Return rows of pay under their leading columns, and below what their marks stand for.

    A row of None has no figure. `raises` are shown behind the amounts where they are given.
    `ends_optional` lets low and high go before the bars do.
    """
    ends = 2 if ends_optional else 0
    columns = (
        *(lead.column for lead in leading),
        Column(_("Low"), "right", optional=ends),
        Column(_("Typical"), "right"),
        Column(_("High"), "right", optional=ends),
        *((Column(""),) if with_unit else ()),
        *((Column(_("Raise"), "right"),) if raises else ()),
        Column(_("Year")),
        Column(_("Notes")),
        Column(_("Range"), optional=1, legend=_scale_legend(bars)),
    )
    cells = []
    for position, row in enumerate(rows):
        low, typical, high, unit = _amount_cells(row)
        cells.append(
            (
                *(lead.cells[position] for lead in leading),
                low,
                typical,
                high,
                *((unit,) if with_unit else ()),
                *((raises[position],) if raises else ()),
                plain(str(row.year)) if row else (),
                (footnotes.flag(row.flags), Span(" "), footnotes.cite(row.source)) if row else (),
                _bar_cell(bars[position]),
            )
        )
    return [Table(columns, tuple(cells)), *_below(rows, leading[0], footnotes)]


def pay_bars(rows: Sequence[CountryPay | None]) -> list[Bar | None]:
    """Return the rows' bars; none for a row whose currency and period no other row shares."""
    shown = [shown_amounts(row) for row in rows]
    bars: list[Bar | None] = []
    for pay in shown:
        alike = [other for other in shown if other is not None and pay is not None and other.unit == pay.unit]
        tops = [amount for other in alike for amount in (other.low, other.typical, other.high) if amount is not None]
        if pay is None or len(alike) < 2:  # noqa: PLR2004  # a bar is there to be held against another
            bars.append(None)
        else:
            bars.append(Bar(pay.low, pay.typical, pay.high, max(tops), unit_words(pay)))
    return bars


def shown_amounts(row: CountryPay | None) -> Converted | None:
    """Return the amounts in the period asked for; None where there is no way to it."""
    return row.lenses.nominal if row is not None and isinstance(row.lenses.nominal, Converted) else None


def unit_words(pay: Converted) -> str:
    """Return `EUR a month` for `EUR/month`."""
    currency, _slash, period = pay.unit.partition("/")
    return f"{currency} {per_period(period)}"  # type: ignore[arg-type]  # units are made of periods


def amount_line(pay: CountryPay) -> Line:
    """Return published pay in one line, `800–1,200 EUR a month, typically ~1,000  2023 (assumed)`."""
    money = f"{pay.currency} {per_period(pay.period)}"
    typical = None if pay.typical is None else f"{_middle_mark(pay)}{number(pay.typical)}"
    if pay.low is not None and pay.high is not None:
        written = f"{amounts(pay.low, pay.high)} {money}"
        written += ", " + _("typically {amount}").format(amount=typical) if typical else ""
    elif typical is not None:
        written = f"{typical} {money}"
        written += ", " + _("up to {amount}").format(amount=number(pay.high)) if pay.high is not None else ""
    else:
        written = f"{amounts(pay.low, pay.high)} {money}"
    status = {"stated": "", "inferred": _(" (inferred)"), "assumed": _(" (assumed)")}[pay.year_status]
    return (Span(written, "good"), Span(f"  {pay.year}{status}", "muted"))


def _amount_cells(row: CountryPay | None) -> tuple[Line, Line, Line, Line]:
    """Return low, typical, high and unit; dashes where they are not known in the period asked for."""
    shown = shown_amounts(row)
    if row is None or shown is None:
        return NOTHING, NOTHING, NOTHING, NOTHING
    typical = NOTHING if shown.typical is None else (Span(_middle_mark(row) + number(shown.typical), "good"),)
    return _amount(shown.low), typical, _amount(shown.high), plain(unit_words(shown))


def _amount(amount: float | None) -> Line:
    return NOTHING if amount is None else plain(number(amount))


def _middle_mark(pay: CountryPay) -> str:
    return "~" if pay.statistic == "range" else ""


def _bar_cell(bar: Bar | None) -> Line:
    return () if bar is None else (bar,)


def _below(rows: Sequence[CountryPay | None], names: Leading, footnotes: Footnotes) -> list[Block]:
    told = list(footnotes.flag_lines())
    if any(row.statistic == "range" for row in rows if row):
        told.append(("~", muted(_("The middle of a range; the source gives no typical amount."))))
    blocks: list[Block] = [Facts(tuple(told))] if told else []
    blocks += [
        Paragraph((*name, Span(": " + sentence(row.lenses.nominal.gap) + " "), *amount_line(row)))
        for name, row in zip(names.cells, rows, strict=True)
        if row and isinstance(row.lenses.nominal, Gap)
    ]
    return blocks


def _scale_legend(bars: Sequence[Bar | None]) -> Line:
    tops = ", ".join(dict.fromkeys(f"{number(bar.scale)} {bar.unit}" for bar in bars if bar))
    return muted(_(" Range: ├ low, ● typical, ┤ high, on a scale from 0 to {tops}").format(tops=tops)) if tops else ()
