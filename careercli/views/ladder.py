"""The ladder: its steps with pay, raise and what each adds, the highest first."""

from collections.abc import Iterator, Sequence

from careercli.answers.answer import Answer
from careercli.answers.ladder import LadderAnswer, Rung
from careercli.answers.pay.country import CountryPay
from careercli.answers.pay.wider import WiderPay
from careercli.i18n.language import _, readable
from careercli.i18n.numbers import number, semicolon
from careercli.model import Lens
from careercli.views.answered import cited_by, notes_part, source_citation, sources_part, without_notes
from careercli.views.blocks import (
    NOTHING,
    Amount,
    Block,
    Change,
    Column,
    Facts,
    Heading,
    Legend,
    Line,
    NotCredible,
    Number,
    Paragraph,
    Range,
    Reading,
    Space,
    Trust,
    Typed,
    Words,
    joined,
    muted,
    plain,
    strong,
)
from careercli.views.chart import Chart, ChartGroup, ChartRow
from careercli.views.doors import gap_door
from careercli.views.fitting import and_more
from careercli.views.labels import Labels
from careercli.views.ladder_details import explained, full, named_pay, notes, side_doors
from careercli.views.page import Page, Part
from careercli.views.pay.caveats import caveats, notes_at_once, reading_marks
from careercli.views.pay.cells import amounts_by, common_unit, trust_of, typical_cell, unit_of
from careercli.views.pay.chart import Charted, pay_chart
from careercli.views.pay.details import count_of_flags
from careercli.views.pay.table import Lane, bar_lane, credible_or_why, end_lanes, table_of, trust_lane
from careercli.views.pay.titles import Asked, lens_title, prices_of
from careercli.views.phrases import phrase
from careercli.views.statements import marked_skills

_FEW = 2
"""So many of the skills that a step adds are named at once."""
_SEVERAL_WAYS = 4
"""Between the ends of fewer steps there is seldom more than one way."""


def ladder_page(answer: Answer[LadderAnswer], labels: Labels, *, lenses: Sequence[Lens] = ()) -> Page:
    """Return a ladder in one country, or in all side by side; of several ladders their steps."""
    data = answer.data
    asked = Asked(data.per, data.currency, data.prices, data.money_years)
    sources = cited_by(data, labels)
    flagged = [(name, pay.flags) for name, pay in named_pay(data, labels)]
    lenses = lenses or (("nominal",) if data.country else ("market",))
    if not data.rungs:
        blocks = tuple(_ladders(data, labels))
    elif data.country is not None:
        blocks = tuple(_of_one_country(answer, labels, lenses, asked))
    else:
        blocks = tuple(block for lens in lenses for block in _side_by_side(answer, labels, lens, asked))
    others = without_notes(answer, notes_at_once(answer.notes, lenses))
    gaps = sum(rung.gap is not None for rung in data.rungs)
    return Page(
        answer=blocks,
        parts={
            "full": Part(lambda: full(data, labels)),
            "notes": notes_part(others, lambda: notes(data, flagged, asked), count_of_flags(flagged) + gaps),
            "sources": sources_part(sources, labels),
            "explain": Part(lambda: explained(data, labels)),
        },
        commands=(*(_way(data) if data.country else _countries(data, labels)), *_gap(data)),
        sources=sources,
        chart=lambda: _chart(data, labels, lenses, asked),
    )


def _way(data: LadderAnswer) -> Iterator[str]:
    """Yield the command for the ways from the lowest step to the highest, where there may be several."""
    if len(data.rungs) >= _SEVERAL_WAYS:
        yield f"careercli path {data.rungs[0].role} {data.rungs[-1].role}"


def _countries(data: LadderAnswer, labels: Labels) -> Iterator[str]:
    """Yield the command for the country that the most steps are known in, the reader's own first."""
    known = [country for rung in data.rungs for country in rung.countries]
    if known:
        best = max(dict.fromkeys(known), key=lambda country: (country == labels.home, known.count(country)))
        yield f"careercli ladder --country {best}"


def _gap(data: LadderAnswer) -> Iterator[str]:
    """Yield the command for what the lowest step shown lacks for the one that people move on to from it."""
    if len(data.rungs) > 1:
        shown = {rung.role for rung in data.rungs}
        yield from gap_door(data.rungs[0].role, (move for move in data.moves if {move.from_, move.to} <= shown))


def _of_one_country(
    answer: Answer[LadderAnswer], labels: Labels, lenses: Sequence[Lens], asked: Asked
) -> Iterator[Block]:
    data = answer.data
    rungs = tuple(reversed(data.rungs))
    rows = [rung.pay for rung in rungs]
    known = [pay for pay in rows if pay is not None]
    first = lenses[0]
    unit = common_unit(rows, first) or (unit_of(known[0]) if known and first == "nominal" else None)
    trust = {trust_of(pay, labels) for pay in known}
    words = _("The way up, {country}: {what}")
    aside: Line = (*prices_of(first, asked), *(tuple(trust) if len(trust) == 1 and not prices_of(first, asked) else ()))
    country = labels.country(data.country or "")
    yield Heading(words.format(country=country, what=lens_title(first, unit)), aside, level=1)
    yield from _verdict(rungs, first)
    why = [credible_or_why(rung.pay, _("no figure known")) for rung in rungs]
    lanes = [
        *_steps(rungs),
        Lane(Column("pay", _("Pay"), "money", unit=unit), [_pay_cell(pay, first) for pay in rows]),
        *end_lanes(rows, first),
        Lane(Column("raise", _("Raise"), "percent"), [_raise(rung) for rung in rungs]),
        bar_lane(rows, first, why, labels),
        *([trust_lane(rows, labels)] if len(trust) > 1 else []),
    ]
    table = table_of(lanes, [tuple(_added(rung, data, labels)) for rung in rungs])
    yield table
    yield from caveats(known, _instead(rungs), labels, lenses, notes=answer.notes, above=[table])


def _chart(data: LadderAnswer, labels: Labels, lenses: Sequence[Lens], asked: Asked) -> Chart | None:
    """Return the steps with the pay of a country as a figure; without a country, the steps alone."""
    rungs = tuple(reversed(data.rungs))
    if data.country is not None:
        where = labels.country(data.country)
        rows = [Charted(readable(rung.title), rung.pay, rung.rung, _raised(rung)) for rung in rungs]
        return pay_chart(
            lambda what: _("The way up, {country}: {what}").format(country=where, what=what),
            [("", rows)],
            lenses,
            labels,
            asked,
        )
    if not rungs:
        return None
    ladder = next(ladder for ladder in data.ladders if ladder.id == data.ladder)
    source = labels.sources[ladder.source]
    read = (plain(readable(ladder.judgement)),) if ladder.judgement else ()
    return Chart(
        title=_("The way up: {what}").format(what=readable(ladder.title)),
        aside=(),
        groups=(ChartGroup("", tuple(ChartRow(readable(rung.title), step=rung.rung) for rung in rungs)),),
        unit=None,
        notes=read,
        sources=(source_citation(source),),
    )


def _raised(rung: Rung) -> Line:
    """Return how much more a step pays than the one below, in words that stand alone."""
    raised = _raise(rung)
    return () if raised == NOTHING else (Words(_("Raise") + " "), *raised)


def _instead(rungs: Sequence[Rung]) -> list[WiderPay]:
    """Return what is known of wider groups, of the steps whose figure is not credible."""
    return [rung.wider for rung in rungs if rung.wider and rung.pay and not rung.pay.is_credible]


def _steps(rungs: Sequence[Rung]) -> list[Lane]:
    return [
        Lane(Column("step", "", "number", _("Step")), [(Number(rung.rung, tone="muted"),) for rung in rungs]),
        Lane(Column("role", "", spoken=_("Role")), [strong(readable(rung.title)) for rung in rungs]),
    ]


def _verdict(rungs: Sequence[Rung], lens: Lens) -> Iterator[Block]:
    """Yield how much more the highest step pays than the lowest."""
    ends = [amounts_by(rung.pay, lens) for rung in (rungs[-1], rungs[0])]
    lowest, highest = ends
    if len(rungs) < 2 or lowest is None or highest is None or lowest.unit != highest.unit:  # noqa: PLR2004  # ends
        return
    if lowest.typical and highest.typical:
        words = _("From {first} to {last}: {times} times as much.")
        yield Paragraph(
            phrase(
                words,
                first=Amount(lowest.typical, lowest.unit, published=not lowest.steps),
                last=Amount(highest.typical, highest.unit, published=not highest.steps),
                times=number(highest.typical / lowest.typical, 1),
            )
        )


def _pay_cell(pay: CountryPay | None, lens: Lens) -> Line:
    """Return the ends of a range that a source gives, or else the typical amount."""
    converted = amounts_by(pay, lens)
    if pay is None or converted is None or pay.statistic != "range":
        return typical_cell(pay, lens)
    published = not converted.steps
    return (Range(converted.low, None, converted.high, converted.unit, published=published, marks=()),)


def _raise(rung: Rung) -> Line:
    return NOTHING if rung.raise_percent is None else (Change(rung.raise_percent, tone="strong"),)


def _added(rung: Rung, data: LadderAnswer, labels: Labels) -> Iterator[Line]:
    """Yield the skills that a step adds, the first ones by name, and the other ways that lead from it."""
    skills = rung.adds_skills
    parts: list[Line] = []
    if skills:
        named = joined(marked_skills(skills[:_FEW], rung.skills_read_by_editors, labels, "muted"))
        parts.append(phrase(_("New: {skills}"), "muted", skills=(*named, *and_more(len(skills) - _FEW))))
    others = [labels.role(role) for role in side_doors(rung, data)]
    if others:
        parts.append(muted(_("also to: {roles}").format(roles=", ".join(others))))
    if parts:
        yield joined(parts, semicolon())


def _side_by_side(answer: Answer[LadderAnswer], labels: Labels, lens: Lens, asked: Asked) -> Iterator[Block]:
    """Yield a row a step and a column a country, with the typical amounts."""
    data = answer.data
    rungs = tuple(reversed(data.rungs))
    every = [pay for rung in rungs for pay in rung.pay_by_country]
    unit = common_unit(every, lens)
    yield Heading(_("The way up: {what}").format(what=lens_title(lens, unit)), prices_of(lens, asked), level=1)
    countries = labels.countries()
    lanes = _steps(rungs)
    for country in countries:
        here = [next((pay for pay in rung.pay_by_country if pay.country == country), None) for rung in rungs]
        column = Column(country, country, "money", labels.country(country), unit, always=True)
        lanes.append(Lane(column, [_cell(pay, lens) for pay in here]))
    yield table_of(lanes)
    if every:
        yield Space()
        yield Paragraph(_evidence(every, countries, labels))
    yield from caveats(every, (), labels, [lens], notes=answer.notes)


def _cell(pay: CountryPay | None, lens: Lens) -> Line:
    if pay is not None and not pay.is_credible:
        return (NotCredible(in_short=True),)
    return typical_cell(pay, lens)


def _evidence(every: Sequence[CountryPay], countries: Sequence[str], labels: Labels) -> Line:
    """Return how far the figures of the countries can be relied on."""
    having: dict[Trust, dict[str, None]] = {}
    for pay in sorted(every, key=lambda pay: countries.index(pay.country)):
        having.setdefault(trust_of(pay, labels), {})[f"{labels.country(pay.country)} ({pay.country})"] = None
    return joined([(trust, Words(f": {', '.join(names)}")) for trust, names in having.items()], " · ")


def _ladders(data: LadderAnswer, labels: Labels) -> Iterator[Block]:
    """Yield the steps of every ladder, and the command that shows it."""
    yield Heading(_("Ladders"), level=1)
    facts = Facts(
        tuple(
            (
                readable(ladder.title),
                (
                    Words(", ".join(map(labels.role, ladder.rungs))),
                    *([Reading(ladder.judgement)] if ladder.judgement else []),
                    Words("  ", "muted"),
                    Typed(f"careercli ladder --ladder {ladder.id}", "muted"),
                ),
            )
            for ladder in data.ladders
        )
    )
    marks = tuple(reading_marks([facts]))
    yield facts
    if marks:
        yield Legend(marks)
