"""Tables of pay: through one lens with low, typical and high, or through several side by side; marks and bars."""

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, NamedTuple

from careercli.answers.pay.choice import ChosenPay
from careercli.answers.pay.country import CountryPay, StandingPay
from careercli.answers.pay.lenses import SIDE_BY_SIDE, Converted, Lens
from careercli.i18n.language import _
from careercli.i18n.numbers import amounts, as_given, cents, currency_sign, listed, money, multiple_decimals, number
from careercli.model import Statistic, Unit
from careercli.views.blocks import NOTHING, Bar, Block, Column, Facts, Line, Paragraph, Span, Table, muted, plain
from careercli.views.footnotes import Footnotes
from careercli.views.labels import in_unit, paid_per, pay_words, period_name, statistic_name, unit_name
from careercli.views.pay_caption import lens_name


class Leading(NamedTuple):
    """A column that says what a row is about, with its cells."""

    column: Column
    cells: Sequence[Line]


def shown_lenses(asked: Sequence[Lens]) -> tuple[Lens, ...]:
    """Return the lenses of a table: one alone, several behind the published figures, or the usual ones."""
    if not asked:
        return SIDE_BY_SIDE
    return tuple(asked) if len(asked) == 1 else ("nominal", *(lens for lens in asked if lens != "nominal"))


def pay_table(
    rows: Sequence[CountryPay | None],
    leading: Sequence[Leading],
    footnotes: Footnotes,
    *,
    lenses: Sequence[Lens],
    bars: Sequence[Bar | None],
    with_unit: bool = True,
    raises: Sequence[Line] = (),
    ends_optional: bool = False,
) -> list[Block]:
    """Return rows of pay under their leading columns, and below what their marks stand for.

    A row of None has no figure. Through one lens the amounts are low, typical and high; through several,
    the published figure and the typical amount of each other lens. `raises` are shown behind the amounts
    where they are given. `ends_optional` lets low and high go before the bars do.
    """
    if len(lenses) == 1:
        amount_columns = _through_one(rows, lenses[0], footnotes, with_unit=with_unit, ends_optional=ends_optional)
    else:
        amount_columns = [_published(rows, footnotes), *(_typical(rows, lens, footnotes) for lens in lenses[1:])]
    columns = [
        *leading,
        *amount_columns,
        *([Leading(Column(_("Raise"), "right"), raises)] if raises else []),
        Leading(Column(_("Year")), [plain(str(row.year)) if row else () for row in rows]),
        Leading(Column(_("Notes")), [_notes(row, footnotes) for row in rows]),
        Leading(Column(_("Range"), optional=1, legend=_scale_legend(bars)), [(bar,) if bar else () for bar in bars]),
    ]
    cells = tuple(tuple(column.cells[position] for column in columns) for position in range(len(rows)))
    below = _below(rows, lenses, footnotes)
    return [Table(tuple(column.column for column in columns), cells), *below]


def pay_bars(rows: Sequence[CountryPay | None], lenses: Sequence[Lens]) -> list[Bar | None]:
    """Return the rows' bars through the only lens, or the one beside the published figures.

    None for a row whose unit no other row shares, and for one that is not credible.
    """
    lens = lenses[0] if len(lenses) == 1 else lenses[1]
    shown = [amounts_through(row, lens) if row and row.is_credible else None for row in rows]
    bars: list[Bar | None] = []
    for pay in shown:
        alike = [other for other in shown if other is not None and pay is not None and other.unit == pay.unit]
        tops = [amount for other in alike for amount in (other.low, other.typical, other.high) if amount is not None]
        if pay is None or len(alike) < 2:  # noqa: PLR2004  # a bar is there to be held against another
            bars.append(None)
        else:
            bars.append(Bar(pay.low, pay.typical, pay.high, max(tops), in_unit(number(max(tops)), pay.unit)))
    return bars


def amounts_through(row: CountryPay | None, lens: Lens) -> Converted | None:
    """Return the amounts through a lens; None where there is no way to it."""
    seen = row.lenses.by(lens) if row is not None else None
    return seen if isinstance(seen, Converted) else None


def common_unit(rows: Sequence[CountryPay | None], lens: Lens) -> str | None:
    """Return the unit of all rows in words; None if they do not share one."""
    units = {seen.unit for seen in (amounts_through(row, lens) for row in rows) if seen}
    return unit_name(units.pop()) if len(units) == 1 else None


def amount_line(pay: StandingPay) -> Line:
    """Return published pay in one line, `€800–1,200 a month, typically ~1,000  2023 (assumed)`."""
    typical = None if pay.typical is None else f"{_middle_mark(pay)}{as_given(pay.typical)}"
    if pay.low is not None and pay.high is not None:
        written = pay_words(pay.low, pay.high, pay.currency, pay.period)
        written += ", " + _("typically {amount}").format(amount=typical) if typical else ""
    elif pay.typical is not None:
        written = _middle_mark(pay) + paid_per(money(as_given(pay.typical), pay.currency), pay.period)
        written += ", " + _("up to {amount}").format(amount=as_given(pay.high)) if pay.high is not None else ""
    else:
        written = pay_words(pay.low, pay.high, pay.currency, pay.period)
    status = {"stated": "", "inferred": _(" (inferred)"), "assumed": _(" (assumed)")}[pay.year_status]
    doubt = () if pay.is_credible else (Span("  " + _("not credible"), "warning"),)
    return (*_amount_span(pay, written), Span(f"  {pay.year}{status}", "muted"), *doubt)


def _amount_span(pay: StandingPay, written: str) -> Line:
    """Return an amount in the colour of what stands, or of what is not credible with its mark."""
    return (Span(written, "good"),) if pay.is_credible else (Span(f"{NOT_CREDIBLE} {written}", "warning"),)


NOT_CREDIBLE = "⚠"
"""The mark of a figure that cannot be right."""


def _through_one(
    rows: Sequence[CountryPay | None], lens: Lens, footnotes: Footnotes, *, with_unit: bool, ends_optional: bool
) -> list[Leading]:
    """Return the columns low, typical, high and unit."""
    seen = [amounts_through(row, lens) for row in rows]
    ends = 2 if ends_optional else 0
    typical = [_typical_cell(row, lens, footnotes) for row in rows]
    unit = Leading(Column(""), [plain(unit_name(pay.unit)) if pay else NOTHING for pay in seen])
    return [
        Leading(Column(_("Low"), "right", optional=ends), [_amount(pay, lens, "low") for pay in seen]),
        Leading(Column(_("Typical"), "right"), typical),
        Leading(Column(_("High"), "right", optional=ends), [_amount(pay, lens, "high") for pay in seen]),
        *([unit] if with_unit else []),
    ]


def _published(rows: Sequence[CountryPay | None], footnotes: Footnotes) -> Leading:
    """Return the column of published figures, `1,218 (468–1,800) AZN/month`, or of what was asked for instead."""
    seen = (amounts_through(row, "nominal") for row in rows)
    title = _("Own currency") if any(pay.steps for pay in seen if pay) else _("Published")
    return Leading(Column(title, "right", wraps=True), [_published_cell(row, footnotes) for row in rows])


def _published_cell(row: CountryPay | None, footnotes: Footnotes) -> Line:
    seen = amounts_through(row, "nominal")
    if row is None or seen is None:
        return _gap_cell(row, "nominal", footnotes)
    write = _nominal(seen)
    ends = amounts(seen.low, seen.high, write)
    if seen.typical is None:
        return (*_amount_span(row, ends), Span(f" {unit_name(seen.unit)}"))
    if seen.low is None and seen.high is None:
        ends = ""
    elif seen.low is None:
        ends = " (" + _("up to {amount}").format(amount=ends) + ")"
    elif seen.high is None:
        ends = " (" + _("from {amount}").format(amount=write(seen.low)) + ")"
    else:
        ends = f" ({ends})"
    typical = _middle_mark(row) + write(seen.typical)
    return (*_amount_span(row, typical), Span(ends, "muted"), Span(f" {unit_name(seen.unit)}"))


def _typical(rows: Sequence[CountryPay | None], lens: Lens, footnotes: Footnotes) -> Leading:
    """Return the column of typical amounts through a lens, its unit in two lines above."""
    units = [seen.unit for seen in (amounts_through(row, lens) for row in rows) if seen]
    what, per = units[0] if units else Unit("")
    period = period_name(per) if per else ""
    title = {
        "nominal": _("Own currency"),
        "market": f"{currency_sign(what)}/\n{period}" if period else _("Market"),
        "ppp": _("int. $/\n{period}").format(period=period) if period else _("int. $"),
        "minimum-wage": _("× min.\nwage"),
    }[lens]
    return Leading(Column(title, "right"), [_typical_cell(row, lens, footnotes) for row in rows])


def _typical_cell(row: CountryPay | None, lens: Lens, footnotes: Footnotes) -> Line:
    seen = amounts_through(row, lens)
    if row is None or seen is None:
        return _gap_cell(row, lens, footnotes)
    if seen.typical is None:
        return NOTHING
    # Before the amount, whose digits stand below those of the others.
    doubt = (footnotes.note(seen.doubt), Span(" ")) if seen.doubt else ()
    return (*doubt, *_amount_span(row, typical_words(row, seen, lens)))


def typical_words(pay: ChosenPay, seen: Converted, lens: Lens) -> str:
    """Return a typical amount seen through a lens, marked where it is about right or the middle of a range."""
    about = ABOUT if seen.is_representative else ""
    return about + _middle_mark(pay) + ("" if seen.typical is None else _written(seen.typical, seen, lens))


ABOUT = "≈"
"""The mark of a multiple of a minimum wage that stands for many."""


def _written(amount: float, seen: Converted, lens: Lens) -> str:
    """Return an amount as exact as it can be meant: as published, a multiple with two decimals, converted money."""
    if lens == "nominal":
        return _nominal(seen)(amount)
    return multiple(amount) if lens == "minimum-wage" else converted_money(amount)


def multiple(times: float) -> str:
    """Return a multiple of the minimum wage; 1.00 only where it is the minimum itself."""
    return number(times, multiple_decimals(times))


def _nominal(seen: Converted) -> Callable[[float], str]:
    """Return how amounts in their own currency are written: with the digits they were given, if they are published."""
    return number if seen.steps else as_given


def converted_money(amount: float) -> str:
    """Return money worked out from other money as closely as it can be meant."""
    return number(amount, 0 if amount >= _CENTS_BELOW else cents(amount))


_CENTS_BELOW = 100
"""Converted amounts below it, those of an hour, keep their cents."""


def _gap_cell(row: CountryPay | None, lens: Lens, footnotes: Footnotes) -> Line:
    """Return a dash, with the letter of the reason where there is one."""
    if row is None:
        return NOTHING
    seen = row.lenses.by(lens)
    # What is not credible has its mark, and what is wrong with it, in the same row.
    return NOTHING if isinstance(seen, Converted) or not row.is_credible else footnotes.nothing(seen.gap)


def _amount(seen: Converted | None, lens: Lens, end: Literal["low", "high"]) -> Line:
    amount = getattr(seen, end, None)
    return NOTHING if seen is None or amount is None else plain(_written(amount, seen, lens))


def _notes(row: CountryPay | None, footnotes: Footnotes) -> Line:
    if row is None:
        return ()
    marks = (footnotes.flag(row.flags), Span(" ")) if row.flags else ()
    return (*marks, footnotes.cite(row.source))


def _middle_mark(pay: ChosenPay) -> str:
    return "~" if pay.statistic == "range" else ""


def _below(rows: Sequence[CountryPay | None], lenses: Sequence[Lens], footnotes: Footnotes) -> list[Block]:
    told = [*footnotes.flag_lines(), *mark_legend(rows, lenses)]
    blocks: list[Block] = [Facts(tuple(told))] if told else []
    return blocks + [Paragraph(line) for line in (_kinds(rows), _factors(rows, lenses, footnotes)) if line]


def mark_legend(rows: Sequence[CountryPay | None], lenses: Sequence[Lens]) -> tuple[tuple[str, Line], ...]:
    """Return what the marks of amounts mean, as far as there are any."""
    legend: list[tuple[str, Line]] = []
    if any(row and not row.is_credible for row in rows):
        legend.append(credibility_legend())
    if any(row.statistic == "range" for row in rows if row):
        legend.append(("~", muted(_("The middle of a range; the source gives no typical amount."))))
    if "minimum-wage" in lenses and any(_is_about(row) for row in rows):
        legend.append((ABOUT, muted(_("About: one representative minimum wage stands for many there."))))
    return tuple(legend)


def credibility_legend() -> tuple[str, Line]:
    """Return what the mark of a figure that cannot be right means."""
    words = _("Not credible: it cannot be right as it stands, so nothing is worked out from it.")
    return NOT_CREDIBLE, (Span(words, "warning"),)


def _is_about(row: CountryPay | None) -> bool:
    seen = amounts_through(row, "minimum-wage")
    return seen is not None and seen.is_representative


def _kinds(rows: Sequence[CountryPay | None]) -> Line:
    """Return what typical, low and high are, where rows differ in it: a mean is no median, a quarter no tenth."""
    kinds: dict[str, dict[str, None]] = {}
    for row in rows:
        if row is not None:
            kinds.setdefault(_kind(row), {})[row.country] = None
    if len(kinds) < 2:  # noqa: PLR2004  # only what differs has to be told apart
        return ()
    told = _("; ").join(f"{' '.join(countries)}: {kind}" for kind, countries in kinds.items())
    return muted(" " + _("How to read typical, low and high. {kinds}.").format(kinds=told))


def _kind(pay: ChosenPay) -> str:
    if pay.statistic == "range":
        return _("middle and ends of a range")
    ends = (pay.low_statistic, pay.high_statistic)
    known: Mapping[tuple[Statistic | None, Statistic | None], str] = {
        ("p10", "p90"): _("8 of 10 earn between low and high"),
        ("p25", "p75"): _("half earn between low and high"),
        ("low", "high"): _("low and high as the source gives them"),
        (None, "top"): _("high is the top level"),
    }
    words = known.get(ends) or "–".join(statistic_name(end) for end in ends if end)
    return statistic_name(pay.statistic) + (f", {words}" if words else "")


def _factors(rows: Sequence[CountryPay | None], lenses: Sequence[Lens], footnotes: Footnotes) -> Line:
    """Return where the factors of each lens come from."""
    parts: list[Span] = []
    for lens in lenses:
        seen = [pay for pay in (amounts_through(row, lens) for row in rows) if pay]
        sources = dict.fromkeys(
            step.source for pay in seen for step in pay.steps if step.source and step.kind not in _OF_THE_COUNTRY
        )
        if sources:
            parts += [Span(f" · {lens_name(lens)} ", "muted"), footnotes.cite(*sources)]
    return (Span(" " + _("Factors"), "muted"), *parts) if parts else ()


_OF_THE_COUNTRY = ("paid-hours", "weekly-hours", "payments-a-year")
"""Factors that bring periods together, which only --explain cites."""


def _scale_legend(bars: Sequence[Bar | None]) -> Line:
    tops = listed(dict.fromkeys(bar.end for bar in bars if bar))
    return muted(_(" Range: ├ low, ● typical, ┤ high, on a scale from 0 to {tops}").format(tops=tops)) if tops else ()
