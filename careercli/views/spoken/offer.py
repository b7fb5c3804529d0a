"""An offer, read aloud: what it is worth, and where it stands beside everything known."""

from collections.abc import Iterator

from careercli.answers.offer import OfferAnswer
from careercli.answers.offer.beside import FigureBeside, PayBeside, Position
from careercli.i18n.language import _, readable
from careercli.i18n.numbers import listed
from careercli.model import Period, Unit
from careercli.views.labels import stated_basis, statistic_name
from careercli.views.spoken.legality import legal_lines
from careercli.views.spoken.offered import offered_lines
from careercli.views.spoken.pay import (
    amount_parts,
    amounts_line,
    hour_lines,
    lens_lines,
    lens_steps,
    payment_lines,
    rule_lines,
    step_lines,
)
from careercli.views.spoken.voice import (
    Voice,
    change,
    counted_fact,
    fact,
    flag_lines,
    spoken_sentence,
)
from careercli.views.spoken.wider import wider_lines


def offer_lines(data: OfferAnswer, voice: Voice, *, explain: bool) -> Iterator[str]:
    """Yield the offer's worth, then the figures, rungs and countries beside it, then what is not known."""
    if data.question:
        yield spoken_sentence(data.question)
    yield from offered_lines(data, voice)
    yield fact(_("Role"), f"{readable(data.title)} ({data.role})")
    yield fact(_("Country"), voice.labels.country(data.country))
    yield fact(_("Year"), str(data.year))
    yield fact(_("Gross or net"), stated_basis(data.basis))
    yield from payment_lines(data.payments_per_year)
    yield from hour_lines(data.hours_per_week)
    yield from legal_lines(data.legal_minimum, voice)
    yield from lens_lines(data.lenses, voice, (), data.offered())
    yield from lens_steps(data.lenses, voice)
    yield counted_fact(_("Known figures to compare with the offer"), data.figures)
    for figure in data.figures:
        yield from _figure_lines(figure, data.currency, data.per, voice)
    yield from wider_lines([data.wider] if data.wider else [], voice)
    for label, others in ((_("Steps above"), data.above), (_("The same role elsewhere"), data.elsewhere)):
        yield counted_fact(label, others)
        for other in others:
            yield from _pay_lines(other, data.currency, data.per, voice)
    yield from rule_lines() if explain else ()
    yield from _evidence_lines(data, voice)
    yield from voice.sources()


def _figure_lines(beside: FigureBeside, currency: str, per: Period, voice: Voice) -> Iterator[str]:
    about = listed(map(voice.labels.term, beside.about)) or _("all workers")
    words = f"{beside.figure}, {statistic_name(beside.statistic)}, {about}"
    yield fact(_("Figure"), voice.sourced(words, beside.source))
    yield from amounts_line(_("Published"), beside.published)
    if beside.gap:
        yield voice.gap(_("In the offer's money"), beside.gap)
    elif beside.low is not None:
        ends = amount_parts(beside.low, None, beside.high, Unit(currency, per))
        yield fact(_("In the offer's money"), ", ".join(ends))
    if beside.position and beside.difference_percent is not None:
        yield fact(
            _("The offer compared with it"), f"{_position(beside.position)}, {change(beside.difference_percent)}"
        )
    yield from step_lines(beside.steps, voice)
    yield from flag_lines(beside.flags)


def _position(position: Position) -> str:
    return {"below": _("below it"), "within": _("within it"), "above": _("above it")}[position]


def _pay_lines(beside: PayBeside, currency: str, per: Period, voice: Voice) -> Iterator[str]:
    where = f"{voice.labels.role(beside.role)}, {voice.labels.country(beside.country)}"
    parts = (
        *beside.figures,
        statistic_name(beside.statistic) if beside.statistic else _("nothing known"),
    )
    yield fact(where, voice.sourced(", ".join(parts), *([beside.source] if beside.source else [])))
    if beside.published:
        yield from amounts_line(_("Published"), beside.published)
    if beside.gap:
        yield voice.gap(_("In the offer's money"), beside.gap)
    amounts = tuple(amount_parts(beside.low, beside.typical, beside.high, Unit(currency, per)))
    if amounts:
        yield fact(_("In the offer's money"), ", ".join(amounts))
    if beside.difference_percent is not None:
        yield fact(_("Against the offer"), change(beside.difference_percent))
    yield from step_lines(beside.steps, voice)
    yield from flag_lines(beside.flags)


def _evidence_lines(data: OfferAnswer, voice: Voice) -> Iterator[str]:
    evidence = data.evidence
    yield fact(_("Evidence"), spoken_sentence(evidence.text))
    yield fact(_("Figures"), str(evidence.figures))
    if evidence.guides:
        yield fact(_("Career guides"), listed(map(voice.source, evidence.guides)))
    if evidence.official:
        yield fact(_("Official statistics"), listed(map(voice.source, evidence.official)))
    if evidence.years:
        yield fact(_("Years"), listed(map(str, evidence.years)))
    if data.unknown:
        yield counted_fact(_("What is not known"), data.unknown)
    for unknown in data.unknown:
        yield spoken_sentence(unknown.text)
