"""The table of pay: typical amounts seen one way or several, bars on one scale, and how far each can be relied on."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from careercli.answers.pay.country import CountryPay
from careercli.answers.pay.lenses import Converted
from careercli.i18n.language import _
from careercli.model import Lens, Unit
from careercli.views.blocks import NOTHING, Column, Line, NotCredible, Nothing, Row, Table, Words, strong
from careercli.views.labels import Labels
from careercli.views.pay.cells import (
    amounts_by,
    bars_of,
    common_unit,
    converted_range,
    end_cell,
    published_range,
    trust_of,
    typical_cell,
)
from careercli.views.pay.titles import lens_column


class Lane(NamedTuple):
    """A column and its cell in every row."""

    column: Column
    cells: Sequence[Line]


def table_of(lanes: Sequence[Lane], below: Sequence[tuple[Line, ...]] = ()) -> Table:
    """Return the table of columns side by side, with lines `below` each row."""
    rows = zip(*(lane.cells for lane in lanes), strict=True)
    under = below or [()] * len(lanes[0].cells)
    return Table(
        tuple(lane.column for lane in lanes),
        tuple(Row(tuple(cells), lines) for cells, lines in zip(rows, under, strict=True)),
    )


def country_lane(names: Iterable[str]) -> Lane:
    """Return the column of the countries that rows are about, by their names."""
    return Lane(Column("country", "", spoken=_("Country")), [strong(name) for name in names])


def amount_columns(unit: Unit | None) -> tuple[Column, Column, Column]:
    """Return the columns of typical, low and high; a narrow screen leaves the last two to the bars."""
    return (
        Column("typical", _("Typical"), "money", unit=unit),
        Column("low", _("Low"), "money", unit=unit, rank=2),
        Column("high", _("High"), "money", unit=unit, rank=2),
    )


def trust_column() -> Column:
    """Return the column that says how far each row can be relied on."""
    return Column("trust", "", "trust", _("Evidence"))


def amount_lanes(rows: Sequence[CountryPay | None], lenses: Sequence[Lens]) -> list[Lane]:
    """Return the columns of amounts: typical, low and high seen the first way, then typical seen the others."""
    first, *others = lenses
    unit = common_unit(rows, first)
    if first == "nominal" and unit is None:
        is_converted = any(one.steps for one in (amounts_by(pay, first) for pay in rows) if one)
        title = _("Own currency") if is_converted else _("As published")
        lanes = [Lane(Column("published", title, "range"), [_in_own_currency(pay) for pay in rows])]
    else:
        typical, *_ends = amount_columns(unit)
        lanes = [Lane(typical, [typical_cell(pay, first) for pay in rows]), *end_lanes(rows, first)]
    for lens in others:
        cells = [typical_cell(pay, lens) for pay in rows]
        lanes.append(Lane(lens_column(lens, common_unit(rows, lens)), cells))
    return lanes


def end_lanes(rows: Sequence[CountryPay | None], lens: Lens) -> list[Lane]:
    """Return the columns of low and high."""
    _typical, low, high = amount_columns(common_unit(rows, lens))
    return [
        Lane(low, [end_cell(pay, lens, "low") for pay in rows]),
        Lane(high, [end_cell(pay, lens, "high") for pay in rows]),
    ]


def _in_own_currency(pay: CountryPay | None) -> Line:
    """Return pay as published, or in the period and the prices that were asked for."""
    if pay is None:
        return (Words(_("no figure known"), "muted"),)
    converted = pay.lenses.by("nominal")
    if not isinstance(converted, Converted):
        return (Nothing(converted.gap),)
    if not pay.is_credible:
        return (published_range(pay, tone="not-credible"), Words(" · "), NotCredible())
    return (converted_range(converted, pay),)


def bar_lane(
    rows: Sequence[CountryPay | None],
    lens: Lens,
    instead: Sequence[Line],
    labels: Labels,
    *,
    beside: Sequence[CountryPay | None] = (),
    rank: int = 0,
) -> Lane:
    """Return the column of bars; `instead` says why a row has none. Those of rows `beside` are on the same scale."""
    top, bars = bars_of(rows, lens, labels, beside)
    cells = [(bar,) if bar is not None else words for bar, words in zip(bars, instead, strict=True)]
    return Lane(Column("range", "", "range", _("Remark"), common_unit(rows, lens), top=top, rank=rank), cells)


def trust_lane(rows: Sequence[CountryPay | None], labels: Labels, nothing: Line = NOTHING) -> Lane:
    """Return the column that says how far each row can be relied on; `nothing` stands where there is no figure."""
    return Lane(
        trust_column(),
        [(trust_of(pay, labels),) if pay is not None else nothing for pay in rows],
    )


def credible_or_why(pay: CountryPay | None, why: str) -> Line:
    """Return what stands where there is no bar: that the figure is not credible, or why there is none."""
    if pay is None:
        return (Words(why, "muted"),)
    return () if pay.is_credible else (NotCredible(),)
