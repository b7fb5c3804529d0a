"""An offer: what it is worth, and where it stands beside everything known."""

from collections.abc import Sequence

from careercli.answers.lenses import Converted, Lens
from careercli.answers.offer import OfferAnswer
from careercli.answers.offer_beside import FigureBeside, PayBeside
from careercli.answers.steps import convert
from careercli.i18n.language import _, counted, readable
from careercli.i18n.numbers import as_given, listed, money, number, percent
from careercli.i18n.sentences import sentence
from careercli.views.blocks import (
    NOTHING,
    Block,
    Bullets,
    Column,
    Facts,
    Heading,
    Line,
    Paragraph,
    Span,
    Table,
    View,
    muted,
    plain,
    strong,
)
from careercli.views.footnotes import Footnotes
from careercli.views.labels import Labels, basis_name, in_unit, paid_per, pay_words, statistic_name, unit_name
from careercli.views.pay import rule_blocks
from careercli.views.pay_table import converted_money, lens_name
from careercli.views.sums import any_amount, exact, pay_sums, sum_line

_LENSES: tuple[Lens, ...] = ("minimum-wage", "market", "ppp")


def offer_view(data: OfferAnswer, labels: Labels, *, explain: bool) -> View:
    """Return the offer's worth, then figures, rungs and countries beside it, then what is not known."""
    footnotes = Footnotes()
    pay = paid_per(money(as_given(data.amount), data.currency), data.per)
    if data.payments_per_year and data.per == "month":
        pay += ", " + _("{payments} times a year").format(payments=data.payments_per_year)
    blocks: list[Block] = [
        Heading(_("Offer: {money}").format(money=pay), 1),
        Paragraph(
            plain(f"{readable(data.title)}, {labels.country(data.country)}, {data.year}, {basis_name(data.basis)}")
        ),
        Heading(_("What it is worth")),
        Facts(tuple((lens_name(lens), _worth(data, lens, footnotes)) for lens in _LENSES)),
        *_known_here(data, labels, footnotes),
        *_rungs(data, labels, footnotes),
        *_elsewhere(data, labels, footnotes),
        *_evidence(data),
        *([*rule_blocks(), *_sums(data, labels, footnotes)] if explain else []),
    ]
    return View((*blocks, *footnotes.closing(labels)))


def _worth(data: OfferAnswer, lens: Lens, footnotes: Footnotes) -> Line:
    """Return the offer through a lens, with the year whose prices are meant where that is not its own."""
    seen = data.lenses.through(lens)
    if not isinstance(seen, Converted) or seen.typical is None:
        return muted(sentence(seen.gap)) if not isinstance(seen, Converted) else NOTHING
    if lens == "minimum-wage":
        written = _("{times} × the {basis} minimum wage").format(
            times=number(seen.typical, 2), basis=basis_name(seen.basis)
        )
    else:
        written = in_unit(converted_money(seen.typical), seen.unit)
    year = "" if seen.year == data.year else "  " + _("in prices of {year}").format(year=seen.year)
    source = seen.steps[-1].source if seen.steps else None
    low = lens == "minimum-wage" and seen.typical < 1
    return (
        Span(written, "warning" if low else "good"),
        Span("  " + _("below the legal minimum") if low else "", "warning"),
        Span(year, "muted"),
        *((Span(" "), footnotes.cite(source)) if source else ()),
        Span(f"  {sentence(seen.doubt)}" if seen.doubt else "", "warning"),
    )


def _known_here(data: OfferAnswer, labels: Labels, footnotes: Footnotes) -> list[Block]:
    heading = Heading(
        _("Known pay: {role}, {country}, in prices of {year}").format(
            role=readable(data.title), country=labels.country(data.country), year=data.year
        )
    )
    if not data.figures:
        return [heading, Paragraph(muted(sentence(data.evidence.text)))]
    columns = (
        Column(_("Published"), wraps=True),
        Column(unit_name(f"{data.currency}/{data.per}"), "right"),
        Column(_("The offer is"), "right"),
        Column(_("Of year"), "right"),
        Column(_("Notes")),
    )
    rows = tuple(_figure_row(figure, labels, footnotes) for figure in data.figures)
    return [heading, Table(columns, rows), *_marks(footnotes)]


def _figure_row(figure: FigureBeside, labels: Labels, footnotes: Footnotes) -> tuple[Line, ...]:
    about = listed(labels.term(term) for term in figure.about)
    published = figure.published
    pay = pay_words(published.low, published.high, published.currency, published.period)
    name = f"{pay}, {statistic_name(figure.statistic)}" + (f", {about}" if about else "")
    if figure.gap is not None:
        moved, apart = footnotes.nothing(figure.gap), NOTHING
    else:
        moved, apart = plain(_range(figure.low, figure.high)), _apart(figure)
    notes = (footnotes.flag(figure.flags), Span(" "), footnotes.cite(figure.source))
    return plain(name), moved, apart, plain(str(figure.published.year)), notes


def _apart(figure: FigureBeside) -> Line:
    if figure.position == "within" and figure.low != figure.high:
        return (Span(_("within it"), "accent"),)
    if figure.difference_percent is None:
        return NOTHING
    if figure.low != figure.high:
        return (Span(_("above it") if figure.position == "above" else _("below it"), "accent"),)
    return (Span(_above_or_below(figure.difference_percent), "accent"),)


def _above_or_below(value: float) -> str:
    if not round(value):
        return _("the same")
    words = _("{percent} above") if value > 0 else _("{percent} below")
    return words.format(percent=percent(abs(value)))


def _rungs(data: OfferAnswer, labels: Labels, footnotes: Footnotes) -> list[Block]:
    """Return the pay of the rungs above."""
    if not data.above:
        return []
    heading = Heading(_("The rungs above, in prices of {year}").format(year=data.year))
    return [
        heading,
        *_beside_table(_("Role"), [labels.role(pay.role) for pay in data.above], data.above, data, footnotes),
    ]


def _elsewhere(data: OfferAnswer, labels: Labels, footnotes: Footnotes) -> list[Block]:
    """Return the role's pay in other countries as what buys the same here."""
    if not data.elsewhere:
        return []
    country = labels.country(data.country)
    heading = Heading(
        _("The same role elsewhere, as the pay that buys as much here ({country})").format(country=country)
    )
    names = [labels.country(pay.country) for pay in data.elsewhere]
    return [heading, *_beside_table(_("Country"), names, data.elsewhere, data, footnotes)]


def _beside_table(
    title: str, names: Sequence[str], beside: Sequence[PayBeside], data: OfferAnswer, footnotes: Footnotes
) -> list[Block]:
    columns = (
        Column(title, wraps=True),
        Column(_("Low"), "right"),
        Column(unit_name(f"{data.currency}/{data.per}"), "right"),
        Column(_("High"), "right"),
        Column(_("Against\nthe offer"), "right"),
        Column(_("Of year"), "right"),
        Column(_("Notes")),
    )
    rows = []
    for name, pay in zip(names, beside, strict=True):
        if pay.gap is not None:
            amounts_: tuple[Line, ...] = (NOTHING, footnotes.nothing(pay.gap), NOTHING)
        else:
            amounts_ = tuple(_money(amount) for amount in (pay.low, pay.typical, pay.high))
        apart = NOTHING if pay.difference_percent is None else plain(percent(pay.difference_percent, signed=True))
        notes: Line = (footnotes.flag(pay.flags), Span(" "), footnotes.cite(pay.source)) if pay.source else ()
        year = plain(str(pay.published.year)) if pay.published else NOTHING
        rows.append((strong(name), *amounts_, apart, year, notes))
    return [Table(columns, tuple(rows)), *_marks(footnotes)]


def _money(amount: float | None) -> Line:
    return NOTHING if amount is None else plain(converted_money(amount))


def _range(low: float | None, high: float | None) -> str:
    if low is None:
        return "–"
    if high is None:
        return _("over {amount}").format(amount=converted_money(low))
    return converted_money(low) if low == high else f"{converted_money(low)}–{converted_money(high)}"


def _marks(footnotes: Footnotes) -> list[Block]:
    told = footnotes.flag_lines()
    blocks: list[Block] = [Facts(told)]
    return blocks if told else []


def _evidence(data: OfferAnswer) -> list[Block]:
    years = dict.fromkeys((data.evidence.years or (0,))[:: max(1, len(data.evidence.years) - 1)])
    span = "–".join(str(year) for year in years)
    older = data.evidence.figures - len(data.figures)
    left_out = counted(older, "; {count} of older editions is not listed", "; {count} of older editions are not listed")
    words = f"{data.evidence.figures} ({span})" + (left_out if older else "")
    count = [(_("Figures"), plain(words))] if data.evidence.years else []
    facts = (*count, (_("Evidence"), plain(sentence(data.evidence.text))))
    unknown = tuple(plain(sentence(unknown.text)) for unknown in data.unknown)
    blocks: list[Block] = [Heading(_("How much is known")), Facts(facts)]
    return [*blocks, Heading(_("What is not known")), Bullets(unknown)] if unknown else blocks


def _sums(data: OfferAnswer, labels: Labels, footnotes: Footnotes) -> list[Block]:
    """Return every sum, as on paper."""
    blocks: list[Block] = [
        Heading(_("The sums")),
        Facts(tuple(pay_sums(data.offered(), data.lenses, _LENSES, footnotes))),
    ]
    beside: tuple[tuple[str, Sequence[tuple[str, FigureBeside | PayBeside]]], ...] = (
        (_("Figures"), [(figure.figure, figure) for figure in data.figures]),
        (_("Rungs above"), [(labels.role(pay.role), pay) for pay in data.above]),
        (_("Elsewhere"), [(labels.country(pay.country), pay) for pay in data.elsewhere]),
    )
    for title, others in beside:
        sums = tuple((name, _sum(other, data, footnotes)) for name, other in others if other.steps)
        blocks += [Paragraph(strong(title)), Facts(sums)] if sums else []
    return blocks


def _sum(beside: FigureBeside | PayBeside, data: OfferAnswer, footnotes: Footnotes) -> Line:
    assert beside.published is not None  # noqa: S101  # what has steps begins somewhere
    published = any_amount(beside.published)
    begin = paid_per(money(as_given(published), beside.published.currency), beside.published.period)
    result = paid_per(money(exact(convert(published, beside.steps)), data.currency), data.per)
    return sum_line(begin, beside.steps, result, footnotes)
