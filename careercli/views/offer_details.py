"""What there is to know of an offer beyond the answer: its worth, the law's rates, the steps above, every sum."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from careercli.answers.offer import OfferAnswer
from careercli.answers.offer.beside import FigureBeside, PayBeside, Position
from careercli.answers.pay.choice import Amounts
from careercli.answers.pay.legality import Legality, Reason, Verdict
from careercli.answers.pay.minimum_wages import RateBeside
from careercli.answers.pay.steps import convert
from careercli.i18n.language import _, readable
from careercli.i18n.numbers import day, listed, semicolon
from careercli.messages import Message
from careercli.model import LENSES, Unit
from careercli.views.blocks import (
    Amount,
    Block,
    Bullets,
    Change,
    Cite,
    Facts,
    Heading,
    Line,
    Number,
    Paragraph,
    Range,
    Words,
    joined,
    plain,
    said,
    strong,
)
from careercli.views.labels import (
    Labels,
    basis_name,
    from_pack,
    statistic_name,
)
from careercli.views.pay.cells import published_range, unit_of
from careercli.views.pay.details import basis_facts, by_lens, flag_blocks, wider_line
from careercli.views.pay.figures import how_paid
from careercli.views.pay.sums import any_amount, pay_sums, rule_blocks, sum_line
from careercli.views.pay.titles import lens_name
from careercli.views.phrases import phrase


def notes(data: OfferAnswer, unknown: Sequence[Message], labels: Labels) -> Iterator[Block]:
    """Yield what is not known, how much there is to go by, and what is wrong with the figures used."""
    if unknown:
        yield Heading(_("What is not known"))
        yield Bullets(tuple(map(said, unknown)))
    flagged = [(figure.figure, figure.flags) for figure in data.figures]
    flagged += [(_name(pay, labels), pay.flags) for pay in (data.here, *data.above, *data.elsewhere)]
    yield from flag_blocks(flagged)
    yield Heading(_("How much is known"))
    evidence = data.evidence
    rows: list[tuple[str, Line]] = [
        (_("Evidence"), said(evidence.text)),
        (_("Figures"), (Number(evidence.figures),)),
    ]
    if evidence.guides:
        rows.append((_("Career guides"), plain(listed(evidence.guides))))
    if evidence.official:
        rows.append((_("Official statistics"), plain(listed(evidence.official))))
    if evidence.years:
        rows.append((_("Years"), plain(listed(map(str, evidence.years)))))
    yield Facts(tuple(rows))


def full(data: OfferAnswer, labels: Labels) -> Iterator[Block]:
    """Yield the offer and its worth, every legal rate, and the pay it is held against in words."""
    yield Heading(_("The offer"))
    yield Facts(
        (
            (_("Offered"), _stated(data)),
            (_("Role"), plain(f"{readable(data.title)} ({data.role})")),
            (_("Country"), plain(labels.country(data.country))),
            (_("Year"), plain(str(data.year))),
            *basis_facts(data.offered()),
            *((lens_name(lens), by_lens(data.lenses.by(lens), data.offered(), lens)) for lens in LENSES),
        )
    )
    yield from _legal(data.legal_minimum)
    if data.wider is not None:
        yield Heading(_("Wider groups, which are not the roles themselves"))
        yield Bullets((wider_line(data.wider, labels),))
    for title, several in (
        (_("Known pay here"), (data.here,)),
        (_("Steps above"), data.above),
        (_("The same role elsewhere"), data.elsewhere),
    ):
        if several:
            yield Heading(title)
            yield Facts(tuple((_name(pay, labels), _beside(pay, data)) for pay in several))


def figures_beside(data: OfferAnswer, labels: Labels) -> Iterator[Block]:
    """Yield every figure of the role in the country in the offer's money, and where the offer is."""
    if data.figures:
        yield Heading(_("Known figures to compare with the offer"))
    yield Facts(tuple((figure.figure, _figure(figure, data, labels)) for figure in data.figures))


def explained(data: OfferAnswer, labels: Labels) -> Iterator[Block]:
    """Yield the rule by which figures are chosen, and every sum, as on paper."""
    yield from rule_blocks()
    yield Heading(_("How the amounts were worked out"))
    sums: list[tuple[str, Line]] = []
    if data.stated is not None:
        begin = (Amount(data.stated.amount, Unit(data.stated.currency, data.per), published=True),)
        sums.append((_("the offer"), sum_line(begin, data.exchange, Amount(data.amount, _unit(data), exact=True))))
    yield Facts((*sums, *pay_sums(data.offered(), data.lenses)))
    for title, several in (
        (_("Figures"), [(figure.figure, figure) for figure in data.figures]),
        (_("Known pay here"), [(labels.country(data.country), data.here)]),
        (_("Steps above"), [(labels.role(pay.role), pay) for pay in data.above]),
        (_("Elsewhere"), [(labels.country(pay.country), pay) for pay in data.elsewhere]),
    ):
        lines = tuple((name, _sum(beside, data)) for name, beside in several if beside.steps)
        if lines:
            yield Paragraph(strong(title))
            yield Facts(lines)


def _unit(data: OfferAnswer) -> Unit:
    return Unit(data.currency, data.per)


def _name(pay: PayBeside, labels: Labels) -> str:
    return f"{labels.role(pay.role)}, {labels.country(pay.country)}"


def _stated(data: OfferAnswer) -> Line:
    own = Amount(data.amount, _unit(data), published=not data.exchange)
    if data.stated is None:
        return (own,)
    return (Amount(data.stated.amount, Unit(data.stated.currency, data.per), published=True), Words(" = "), own)


def _sum(beside: FigureBeside | PayBeside, data: OfferAnswer) -> Line:
    published: Amounts | None = beside.published
    assert published is not None  # noqa: S101  # what has steps begins somewhere
    begin = Amount(any_amount(published), unit_of(published), published=True)
    result = Amount(convert(any_amount(published), beside.steps), _unit(data), exact=True)
    return sum_line((begin,), beside.steps, result)


def _published(published: Amounts) -> Line:
    words = (str(published.year), basis_name(published.basis), *how_paid(published))
    return (published_range(published), *(Words(f", {part}") for part in words))


def _beside(pay: PayBeside, data: OfferAnswer) -> Line:
    parts: list[Line] = []
    if pay.published is not None:
        parts.append(_published(pay.published))
    if pay.statistic is not None:
        parts.append(plain(f"{statistic_name(pay.statistic)} ({', '.join(pay.figures)})"))
    parts += map(plain, from_pack(pay.pack))
    if pay.gap is not None:
        parts.append(said(pay.gap, "muted"))
    if pay.typical is not None or pay.low is not None or pay.high is not None:
        amounts = Range(pay.low, pay.typical, pay.high, _unit(data))
        parts.append(phrase(_("in the offer's money: {pay}"), pay=amounts))
    if pay.difference_percent is not None:
        parts.append(phrase(_("against the offer: {change}"), change=Change(pay.difference_percent, 1)))
    return (*joined(parts, semicolon()), *([Cite((pay.source,))] if pay.source else []))


def _figure(figure: FigureBeside, data: OfferAnswer, labels: Labels) -> Line:
    about = listed(map(labels.term, figure.about)) or _("all workers")
    if figure.grade is not None:
        about = _("band of {employer}, grade {grade}").format(employer=labels.term(figure.source), grade=figure.grade)
    published = figure.published
    if figure.statistic == "below":
        published = replace(published, typical=None)
    parts: list[Line] = [
        (*_published(published), Words(f", {statistic_name(figure.statistic)}, {about}"), Cite((figure.source,))),
        *map(plain, from_pack(figure.pack)),
    ]
    if figure.pack is not None:
        parts.append(plain(_("from the pack {pack}").format(pack=figure.pack)))
    if figure.gap is not None:
        parts.append(said(figure.gap, "muted"))
    else:
        amounts = Range(figure.low, None, figure.high, _unit(data), open_ended=True)
        parts.append(phrase(_("in the offer's money: {pay}"), pay=amounts))
    if figure.position and figure.difference_percent is not None:
        parts.append(phrase(_position(figure.position), change=Change(figure.difference_percent, 1)))
    return joined(parts, semicolon())


def _position(position: Position) -> str:
    return {
        "below": _("the offer is below it: {change}"),
        "within": _("the offer is within it: {change}"),
        "above": _("the offer is above it: {change}"),
    }[position]


def _legal(legality: Legality) -> Iterator[Block]:
    verdict = _verdict(legality.verdict) + (f", {_reason(legality.reason)}" if legality.reason else "")
    rows: list[tuple[str, Line]] = [(_("The offer is"), plain(verdict))]
    if legality.year is not None:
        rows.append((_("Law of the year"), plain(str(legality.year))))
    yield Heading(_("The legal minimum"))
    yield Facts((*rows, *((_("Rate"), _rate(rate)) for rate in legality.rates)))


def _rate(rate: RateBeside) -> Line:
    parts = [basis_name(rate.basis), _("from {first_day}").format(first_day=day(rate.valid_from))]
    parts += [_("until {last_day}").format(last_day=day(rate.valid_to))] if rate.valid_to else []
    parts += [rate.region] if rate.region else []
    parts += [_("age {age}").format(age=rate.age)] if rate.age else []
    parts += [_("most states set more")] if rate.is_floor else []
    parts += [_("{payments} times a year").format(payments=rate.payments_per_year)] if rate.payments_per_year else []
    unit = Unit(rate.currency, rate.period)
    words = _("{rate}, {details}; the pay beside it: {pay}, {times} times the rate; found at “{place}”")
    return (
        *phrase(
            words,
            rate=Amount(rate.amount, unit, published=True),
            details=", ".join(parts),
            pay=Amount(rate.pay, unit, exact=True),
            times=Number(rate.multiple, 4),
            place=rate.place,
        ),
        Cite((rate.source,)),
    )


def _verdict(verdict: Verdict) -> str:
    return {
        "below": _("below it"),
        "between": _("between its rates"),
        "at": _("at it"),
        "above": _("above it"),
        "cannot-be-told": _("cannot be told"),
    }[verdict]


def _reason(reason: Reason) -> str:
    return {
        "rates-by-date": _("the rate changed within the year"),
        "rates-by-age": _("rates differ by age"),
        "rates-by-region": _("rates differ by region"),
        "regions-not-known": _("not every region is known"),
        "law-of-year-not-known": _("the law of the year is not known"),
        "law-not-known": _("no law is known"),
        "representative-rate": _("one rate stands for many"),
        "no-rate-of-basis": _("no rate of gross, or of net, pay is known"),
        "basis-not-stated": _("gross or net is not stated"),
        "other-currency": _("the law is in another currency"),
        "hours-not-known": _("hours are not known"),
        "days-not-known": _("working days are not known"),
    }[reason]
