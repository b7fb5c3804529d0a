"""The cells of a row of pay: what is paid, seen which way, and how far it can be relied on."""

from collections.abc import Iterable, Sequence

from careercli.answers.flags import are_credible
from careercli.answers.pay.choice import Amounts, ChosenPay
from careercli.answers.pay.country import CountryPay, StandingPay
from careercli.answers.pay.lenses import Converted
from careercli.model import Lens, Occupation, PayFigure, Unit, is_broad, is_of_a_match
from careercli.views.blocks import Amount, Bar, Evidence, Line, Mark, Nothing, Range, Tone, Trust
from careercli.views.labels import Labels


def unit_of(pay: Amounts) -> Unit:
    """Return in what pay is published."""
    return Unit(pay.currency, pay.period)


def trust_of(pay: StandingPay, labels: Labels) -> Trust:
    """Return how far a figure can be relied on."""
    return Trust(evidence_of(pay, labels), pay.year, pay.year_status, pay.is_credible, pay.pack)


def evidence_of(pay: ChosenPay | PayFigure, labels: Labels) -> Evidence:
    """Return what kind of evidence a figure is: official for its role alone where it is not about a wider group.

    Near is that of an occupation which another one, of another classification, is matched to.
    An employer's figure is evidence about that employer alone, whoever else is asked about.
    """
    return evidence_from(pay.source, getattr(pay, "occupation", None), labels)


def evidence_from(source: str, occupation: Occupation | None, labels: Labels) -> Evidence:
    """Return what kind of evidence it is that a source has of an occupation."""
    if not labels.is_official(source):
        return "employer" if labels.is_employer(source) else "guide"
    if is_broad(occupation):
        return "wider-group"
    return "near" if is_of_a_match(occupation) else "official"


def state_of(pay: StandingPay, labels: Labels) -> Tone:
    """Return the state that a figure's colour tells."""
    if not pay.is_credible:
        return "not-credible"
    evidence = evidence_of(pay, labels)
    if evidence == "official":
        return "official"
    return "guide" if pay.year_status == "stated" and evidence != "near" else "doubtful"


def published_range(pay: Amounts, marks: tuple[Mark, ...] = (), tone: Tone = "plain") -> Range:
    """Return pay as its source publishes it."""
    return Range(
        pay.low,
        pay.typical,
        pay.high,
        unit_of(pay),
        published=True,
        marks=marks,
        tone=tone,
        open_ended=pay.typical is None and (pay.low is not None or _is_bound(pay)),
    )


def _is_bound(pay: Amounts) -> bool:
    """Return whether the high of pay without a low is what it is below, rather than the highest that is paid."""
    return not isinstance(pay, ChosenPay) or pay.high_statistic == "below"


def figure_range(figure: PayFigure) -> Range:
    """Return a figure as it is read: one amount, a range, or one with an open end."""
    tone: Tone = "plain" if are_credible(getattr(figure, "flags", ())) else "not-credible"
    marks: tuple[Mark, ...] = () if tone == "plain" else ("not-credible",)
    unit = Unit(figure.currency, figure.period)
    return Range(figure.low, None, figure.high, unit, published=True, marks=marks, tone=tone, open_ended=True)


def converted_range(converted: Converted, pay: Amounts) -> Range:
    """Return pay seen one way."""
    published = not converted.steps
    return Range(
        converted.low,
        converted.typical,
        converted.high,
        converted.unit,
        published=published,
        marks=marks_of(converted, pay),
    )


def marks_of(converted: Converted, pay: Amounts) -> tuple[Mark, ...]:
    """Return the marks of an amount seen one way."""
    marks: list[Mark] = []
    if converted.doubt:
        marks.append("doubtful")
    if converted.is_representative:
        marks.append("about")
    if isinstance(pay, ChosenPay) and pay.statistic == "range":
        marks.append("middle")
    return tuple(marks)


def amounts_by(pay: CountryPay | None, lens: Lens) -> Converted | None:
    """Return pay seen one way; None where it cannot be, or is not credible."""
    converted = pay.lenses.by(lens) if pay is not None and pay.is_credible else None
    return converted if isinstance(converted, Converted) else None


def typical_cell(pay: CountryPay | None, lens: Lens) -> Line:
    """Return the typical amount of pay seen one way, or why there is none."""
    if pay is None or not pay.is_credible:
        return (Nothing(),)
    converted = pay.lenses.by(lens)
    if not isinstance(converted, Converted):
        return (Nothing(converted.gap),)
    if converted.typical is None:
        return (Nothing(),)
    return (_amount(converted, converted.typical, marks_of(converted, pay)),)


def end_cell(pay: CountryPay | None, lens: Lens, end: str) -> Line:
    """Return the `low` or the `high` of pay seen one way."""
    converted = amounts_by(pay, lens)
    value = getattr(converted, end, None)
    return (Nothing(),) if converted is None or value is None else (_amount(converted, value, ()),)


def _amount(converted: Converted, value: float, marks: tuple[Mark, ...]) -> Amount:
    return Amount(value, converted.unit, published=not converted.steps, marks=marks)


def common_unit(rows: Iterable[CountryPay | None], lens: Lens) -> Unit | None:
    """Return the unit of all pay seen one way; None where they do not share one."""
    units = {converted.unit for converted in (amounts_by(pay, lens) for pay in rows) if converted}
    return units.pop() if len(units) == 1 else None


def bars_of(
    rows: Sequence[CountryPay | None], lens: Lens, labels: Labels, beside: Sequence[CountryPay | None] = ()
) -> tuple[float, list[Bar | None]]:
    """Return the end of the scale and the rows' bars; none where they share no unit, or there is only one.

    The scale is that of these rows and of those `beside`.
    """
    converted = [amounts_by(pay, lens) for pay in rows]
    known = [one for one in (*converted, *(amounts_by(pay, lens) for pay in beside)) if one is not None]
    tops = [value for one in known for value in (one.low, one.typical, one.high) if value is not None]
    if len(known) < 2 or common_unit([*rows, *beside], lens) is None:  # noqa: PLR2004  # a bar is held against another
        return 0, [None] * len(rows)
    top = max(tops)
    bars = [
        Bar(one.low, one.typical, one.high, top, state_of(pay, labels)) if one is not None and pay is not None else None
        for one, pay in zip(converted, rows, strict=True)
    ]
    return top, bars
