"""An offer: whether it is good, how it stands to the law, and what would buy as much elsewhere."""

from collections.abc import Iterator, Sequence
from itertools import islice

from careercli.answers.answer import Answer
from careercli.answers.flags import are_credible
from careercli.answers.offer import OfferAnswer
from careercli.answers.offer.beside import PayBeside
from careercli.answers.offer.grade import Certainty, Grade
from careercli.i18n.language import _, readable
from careercli.i18n.numbers import currency_name, factor
from careercli.messages import Message, say
from careercli.model import Occupation, Unit, YearStatus
from careercli.views.answered import cited_by, notes_part, sources_part, without_notes
from careercli.views.blocks import (
    NOTHING,
    Amount,
    Bar,
    Block,
    Caveat,
    Change,
    Column,
    Heading,
    Legend,
    Line,
    Mark,
    NotCredible,
    Paragraph,
    Range,
    Said,
    Space,
    Tone,
    Trust,
    Words,
    joined,
    of_pack,
    said,
)
from careercli.views.doors import gap_command
from careercli.views.labels import Labels
from careercli.views.offer_details import explained, figures_beside, full, notes
from careercli.views.page import Page, Part
from careercli.views.pay.caveats import match_marks, nearest_official
from careercli.views.pay.cells import evidence_from
from careercli.views.pay.table import Lane, amount_columns, country_lane, table_of, trust_column
from careercli.views.phrases import phrase

_MOST_BANDS = 2
"""So many bands of employers are named at once."""


def offer_page(answer: Answer[OfferAnswer], labels: Labels) -> Page:
    """Return whether an offer is good, why, and how sure that is, with what it is held against."""
    data = answer.data
    sources = cited_by(data, labels)
    decisive = _decisive(data)
    unknown = [unknown.text for unknown in data.unknown if unknown.text not in decisive]
    ways = [note for note in answer.notes if note.code == "pay-by-way-of"]
    answer = without_notes(answer, ways)
    return Page(
        answer=tuple(_answer(data, ways, labels)),
        parts={
            "full": Part(lambda: full(data, labels)),
            "notes": notes_part(answer, lambda: notes(data, unknown, labels), len(unknown)),
            "sources": sources_part(sources, labels),
            "explain": Part(lambda: explained(data, labels)),
            "all": Part(lambda: figures_beside(data, labels), len(data.figures)),
        },
        commands=(gap_command(data.above[0].role, data.role) if data.above else f"careercli show {data.role}",),
        sources=sources,
    )


def _answer(data: OfferAnswer, ways: Sequence[Message], labels: Labels) -> Iterator[Block]:
    about = f" · {readable(data.title)} · {labels.country(data.country)} · {data.year}"
    yield Heading((*_offered(data), Words(about)), level=1)
    if data.question:
        yield Caveat("?", said(data.question, "doubtful"))
    yield Paragraph(_verdict(data))
    yield Paragraph(joined([said(data.legal_minimum.text), *map(said, _decisive(data))], " "))
    yield from (Caveat("≈", said(way)) for way in ways)
    if data.wider is not None and data.here.typical is None:
        yield Paragraph(nearest_official(data.wider))
    if bands := [*islice(_bands(data, labels), _MOST_BANDS)]:
        yield Paragraph(joined([*bands, said(say("bands-are-one-employers"), "muted")], " "))
    yield Space()
    if data.elsewhere or data.here.figures:
        yield from _elsewhere(data, labels)
        marks = match_marks(_untold(data, ways))
        yield from [Legend(tuple(marks))] if marks else []
        yield Space()
    yield Paragraph(_next_step(data, labels))
    if _mixes_bases(data):
        yield Paragraph((Words(_("Yours is net, most others are gross: the true gap is smaller."), "muted"),))


def _untold(data: OfferAnswer, ways: Sequence[Message]) -> Iterator[Occupation]:
    """Yield the occupations that pay beside the offer is of, but those that are named above."""
    named = {way.values["title"] for way in ways}
    for pay in (data.here, *data.elsewhere):
        if pay.occupation is not None and pay.occupation.title not in named:
            yield pay.occupation


def _bands(data: OfferAnswer, labels: Labels) -> Iterator[Line]:
    """Yield the bands of employers for such work, which say nothing about others."""
    unit = Unit(data.currency, data.per)
    positions = {
        "below": _("the offer is below it."),
        "within": _("the offer is within it."),
        "above": _("the offer is above it."),
    }
    for figure in data.figures:
        if figure.grade is not None and figure.statistic == "range" and figure.position is not None:
            band = phrase(
                _("The band of {employer}, grade {grade}: {pay}; {position}"),
                employer=labels.term(figure.source) + (f" ({figure.pack})" if figure.pack else ""),
                grade=figure.grade,
                pay=Range(figure.low, None, figure.high, unit),
                position=positions[figure.position],
            )
            yield (*band, *of_pack(figure.pack))


def _offered(data: OfferAnswer) -> Line:
    """Return what was offered, and how much that is in the country's own currency."""
    stated = data.stated
    amount, currency = (stated.amount, stated.currency) if stated else (data.amount, data.currency)
    line: Line = (Amount(amount, Unit(currency, data.per), published=True),)
    if data.basis != "not-stated":
        line = (Said(say(f"{data.basis}-pay-per-{data.per}", amount=float(amount), currency=currency)),)
    if stated is not None:
        line += (Words(" = "), Amount(data.amount, Unit(data.currency, data.per)))
    if data.hours_per_week is not None:
        line += (Words(", " + _("{hours} hours a week").format(hours=factor(data.hours_per_week))),)
    return line


def _decisive(data: OfferAnswer) -> list[Message]:
    """Return what is not known and decides the judgement: below the minimum for a full week may be enough for less."""
    decides = data.legal_minimum.verdict in {"below", "between"} and data.per != "hour"
    return [unknown.text for unknown in data.unknown if decides and unknown.code == "full-week-assumed"]


_TONES: dict[Grade, Tone] = {"good": "official", "fair": "official", "low": "not-credible", "unknown": "doubtful"}


def _verdict(data: OfferAnswer) -> Line:
    judged = data.judgement
    words: dict[Grade, str] = {
        "good": _("Good: {reason}."),
        "fair": _("Fair: {reason}."),
        "low": _("Low: {reason}."),
        "unknown": _("Not known whether it is good: {reason}."),
    }
    sure = _certainty(judged.certainty)
    verdict = phrase(words[judged.grade], _TONES[judged.grade], reason=Said(judged.reason))
    return (*verdict, Words(f" {sure}")) if sure else verdict


def _certainty(certainty: Certainty | None) -> str:
    if certainty is None:
        return ""
    return {
        "sure": _("That is sure."),
        "fairly-sure": _("Fairly sure: gross and net may differ."),
        "weak": _("Weak evidence: one guide."),
    }[certainty]


def _elsewhere(data: OfferAnswer, labels: Labels) -> Iterator[Block]:
    """Yield the pay here and in other countries as the pay that buys as much here."""
    unit = Unit(data.currency, data.per)
    words = {
        "hour": _("What buys as much elsewhere, {currency} an hour in prices of {year}"),
        "day": _("What buys as much elsewhere, {currency} a day in prices of {year}"),
        "week": _("What buys as much elsewhere, {currency} a week in prices of {year}"),
        "month": _("What buys as much elsewhere, {currency} a month in prices of {year}"),
        "year": _("What buys as much elsewhere, {currency} a year in prices of {year}"),
    }[data.per]
    yield Heading(words.format(currency=currency_name(data.currency), year=data.year))
    rows = [data.here, *sorted(data.elsewhere, key=lambda pay: (pay.country != labels.home, -(pay.typical or 0)))]
    tops = [value for pay in rows for value in (pay.low, pay.typical, pay.high) if value is not None]
    top = max([*tops, data.amount])
    here = _("{country}, here").format(country=labels.country(data.country))
    names = [here, *(labels.country(pay.country) for pay in rows[1:])]
    difference = Column("difference", _("vs offer"), "percent", _("Against your offer"))
    yield table_of(
        [
            country_lane(names),
            Lane(Column("range", "", "range", _("Remark"), unit, top=top), [_bar(pay, top, labels) for pay in rows]),
            *_amount_lanes(rows, unit),
            Lane(difference, [_difference(pay) for pay in rows]),
            Lane(trust_column(), [trust_beside(pay, labels) for pay in rows]),
        ]
    )


def _amount_lanes(rows: Sequence[PayBeside], unit: Unit) -> Iterator[Lane]:
    typical, low, high = amount_columns(unit)
    yield Lane(typical, [_amount(pay, pay.typical, unit) for pay in rows])
    yield Lane(low, [_amount(pay, pay.low, unit) for pay in rows])
    yield Lane(high, [_amount(pay, pay.high, unit) for pay in rows])


def _amount(pay: PayBeside, value: float | None, unit: Unit) -> Line:
    marks: tuple[Mark, ...] = ("middle",) if pay.statistic == "range" and value == pay.typical else ()
    return NOTHING if value is None else (Amount(value, unit, marks=marks),)


def _difference(pay: PayBeside) -> Line:
    return NOTHING if pay.difference_percent is None else (Change(pay.difference_percent),)


def _bar(pay: PayBeside, top: float, labels: Labels) -> Line:
    if any(amount is not None for amount in (pay.low, pay.typical, pay.high)):
        evidence = None if pay.source is None else evidence_from(pay.source, pay.occupation, labels)
        tone: Tone = "official" if evidence == "official" else "doubtful" if evidence == "near" else "guide"
        return (Bar(pay.low, pay.typical, pay.high, top, tone),)
    return (NotCredible(),) if not are_credible(pay.flags) else (Words(_("no figure known"), "muted"),)


def trust_beside(pay: PayBeside, labels: Labels) -> Line:
    """Return how far the pay that an offer is held against can be relied on."""
    if pay.published is None or pay.source is None:
        return NOTHING
    assumed = any(flag.code == "year-assumed" for flag in pay.flags)
    inferred = any(flag.code == "year-inferred" for flag in pay.flags)
    status: YearStatus = "assumed" if assumed else "inferred" if inferred else "stated"
    evidence = evidence_from(pay.source, pay.occupation, labels)
    return (Trust(evidence, pay.published.year, status, are_credible(pay.flags), pay.pack),)


def _next_step(data: OfferAnswer, labels: Labels) -> Line:
    """Return what the next step up pays here, as far as that is known."""
    if not data.above:
        return (Words(_("Next step here: no source names one."), "muted"),)
    step = data.above[0]
    if step.typical is None or step.difference_percent is None:
        words = _("Next step here: {role}, no figure known.")
        if not are_credible(step.flags):
            words = _("Next step here: {role}, no credible figure known.")
        return phrase(words, role=labels.role(step.role))
    amount = Amount(step.typical, Unit(data.currency, data.per))
    words = _("Next step here: {role}, {pay} ({change} against your offer).")
    return phrase(words, role=labels.role(step.role), pay=amount, change=Change(step.difference_percent))


def _mixes_bases(data: OfferAnswer) -> bool:
    others = [pay.published.basis for pay in data.elsewhere if pay.published is not None]
    return data.basis == "net" and "gross" in others
