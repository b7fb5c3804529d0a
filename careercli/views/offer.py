"""An offer: what it is worth, and where it stands beside everything known."""

from collections.abc import Mapping, Sequence

from careercli.answers.flags import are_credible
from careercli.answers.offer import OfferAnswer
from careercli.answers.offer.beside import FigureBeside, PayBeside
from careercli.answers.pay.legality import Verdict
from careercli.answers.pay.lenses import Converted, Lens
from careercli.answers.pay.steps import convert
from careercli.i18n.language import _, counted, readable
from careercli.i18n.numbers import as_given, factor, listed, money, percent
from careercli.i18n.sentences import sentence
from careercli.model import Unit
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
    Tone,
    View,
    muted,
    plain,
    strong,
)
from careercli.views.footnotes import Footnotes
from careercli.views.labels import Labels, basis_name, in_unit, paid_per, pay_words, statistic_name, unit_name
from careercli.views.offered import exchange_sums, offered_pay
from careercli.views.pay import rule_blocks
from careercli.views.pay_caption import lens_name
from careercli.views.pay_table import ABOUT, NOT_CREDIBLE, converted_money, credibility_legend, multiple
from careercli.views.sums import any_amount, exact, pay_sums, sum_line
from careercli.views.wider import wider_lines

_LENSES: tuple[Lens, ...] = ("minimum-wage", "market", "ppp")


def offer_view(data: OfferAnswer, labels: Labels, *, explain: bool) -> View:
    """Return the offer's worth, then figures, rungs and countries beside it, then what is not known."""
    footnotes = Footnotes()
    pay = offered_pay(data, footnotes)
    if data.payments_per_year and data.per == "month":
        pay += ", " + _("{payments} times a year").format(payments=data.payments_per_year)
    if data.hours_per_week:
        pay += ", " + _("{hours} hours a week").format(hours=factor(data.hours_per_week))
    asked = [Paragraph((Span(sentence(data.question), "warning"),))] if data.question else []
    blocks: list[Block] = [
        *asked,
        Heading(_("Offer: {money}").format(money=pay), 1),
        Paragraph(
            plain(f"{readable(data.title)}, {labels.country(data.country)}, {data.year}, {basis_name(data.basis)}")
        ),
        Paragraph(_verdict(data, footnotes)),
        Heading(_("What it is worth")),
        Facts(tuple((lens_name(lens), _worth(data, lens, footnotes)) for lens in _LENSES)),
        *_known_here(data, labels, footnotes),
        *wider_lines([data.wider] if data.wider else [], labels, footnotes),
        *_rungs(data, labels, footnotes),
        *_elsewhere(data, labels, footnotes),
        *_evidence(data),
        *([*rule_blocks(), *_sums(data, labels, footnotes)] if explain else []),
    ]
    return View((*blocks, *footnotes.closing(labels)))


_TONES: Mapping[Verdict, Tone] = {
    "below": "warning",
    "between": "warning",
    "at": "good",
    "above": "good",
    "cannot-be-told": "accent",
}


def _verdict(data: OfferAnswer, footnotes: Footnotes) -> Line:
    """Return how the offer stands to the legal minimum, with the sources of the law."""
    judged = data.legal_minimum
    sources = tuple(dict.fromkeys(rate.source for rate in judged.rates))
    cited = (Span(" "), footnotes.cite(*sources)) if sources else ()
    return (Span(sentence(judged.text), _TONES[judged.verdict]), *cited)


def _worth(data: OfferAnswer, lens: Lens, footnotes: Footnotes) -> Line:
    """Return the offer through a lens, with the year whose prices are meant where that is not its own."""
    seen = data.lenses.by(lens)
    if not isinstance(seen, Converted) or seen.typical is None:
        return muted(sentence(seen.gap)) if not isinstance(seen, Converted) else NOTHING
    if lens == "minimum-wage":
        about = ABOUT if seen.is_representative else ""
        words = _("{times} × the {basis} minimum wage").format(
            times=about + multiple(seen.typical), basis=basis_name(seen.basis)
        )
        year = "" if seen.year == data.year else "  " + _("of {year}").format(year=seen.year)
    else:
        words = in_unit(converted_money(seen.typical), seen.unit)
        year = "" if seen.year == data.year else "  " + _("in prices of {year}").format(year=seen.year)
    source = seen.steps[-1].source if seen.steps else None
    tone = _TONES[data.legal_minimum.verdict] if lens == "minimum-wage" else "good"
    return (
        Span(words, tone),
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
        Column(unit_name(Unit(data.currency, data.per)), "right"),
        Column(_("The offer is"), "right"),
        Column(_("Of year"), "right"),
        Column(_("Notes")),
    )
    rows = tuple(_figure_row(figure, labels, footnotes) for figure in data.figures)
    return [heading, Table(columns, rows), *_marks(footnotes, data.figures)]


def _figure_row(figure: FigureBeside, labels: Labels, footnotes: Footnotes) -> tuple[Line, ...]:
    about = listed(labels.term(term) for term in figure.about)
    published = figure.published
    pay = pay_words(published.low, published.high, published.currency, published.period)
    name = f"{pay}, {statistic_name(figure.statistic)}" + (f", {about}" if about else "")
    credible = are_credible(figure.flags)
    if figure.gap is not None:
        moved, apart = footnotes.nothing(figure.gap) if credible else NOTHING, NOTHING
    else:
        moved, apart = plain(_range(figure.low, figure.high)), _apart(figure)
    notes = (footnotes.flag(figure.flags), Span(" "), footnotes.cite(figure.source))
    told = plain(name) if credible else (Span(f"{NOT_CREDIBLE} {name}", "warning"),)
    return told, moved, apart, plain(str(figure.published.year)), notes


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
    heading = Heading(_("The steps above, in prices of {year}").format(year=data.year))
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
        Column(unit_name(Unit(data.currency, data.per)), "right"),
        Column(_("High"), "right"),
        Column(_("Against\nthe offer"), "right"),
        Column(_("Of year"), "right"),
        Column(_("Notes")),
    )
    rows = []
    for name, pay in zip(names, beside, strict=True):
        if pay.gap is not None:
            mark = (Span(NOT_CREDIBLE, "warning"),)
            reason = footnotes.nothing(pay.gap) if are_credible(pay.flags) else mark
            amounts_: tuple[Line, ...] = (NOTHING, reason, NOTHING)
        else:
            amounts_ = tuple(_money(amount) for amount in (pay.low, pay.typical, pay.high))
        apart = NOTHING if pay.difference_percent is None else plain(percent(pay.difference_percent, signed=True))
        notes: Line = (footnotes.flag(pay.flags), Span(" "), footnotes.cite(pay.source)) if pay.source else ()
        year = plain(str(pay.published.year)) if pay.published else NOTHING
        rows.append((strong(name), *amounts_, apart, year, notes))
    return [Table(columns, tuple(rows)), *_marks(footnotes, beside)]


def _money(amount: float | None) -> Line:
    return NOTHING if amount is None else plain(converted_money(amount))


def _range(low: float | None, high: float | None) -> str:
    if low is None:
        return "–"
    if high is None:
        return _("over {amount}").format(amount=converted_money(low))
    return converted_money(low) if low == high else f"{converted_money(low)}–{converted_money(high)}"


def _marks(footnotes: Footnotes, beside: Sequence[FigureBeside | PayBeside]) -> list[Block]:
    """Return what the marks in a table mean that stand for the first time."""
    told = footnotes.flag_lines()
    if not all(are_credible(pay.flags) for pay in beside):
        told = (*told, credibility_legend())
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
        Heading(_("How the amounts were worked out")),
        Facts((*exchange_sums(data, footnotes), *pay_sums(data.offered(), data.lenses, _LENSES, footnotes))),
    ]
    beside: tuple[tuple[str, Sequence[tuple[str, FigureBeside | PayBeside]]], ...] = (
        (_("Figures"), [(figure.figure, figure) for figure in data.figures]),
        (_("Steps above"), [(labels.role(pay.role), pay) for pay in data.above]),
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
