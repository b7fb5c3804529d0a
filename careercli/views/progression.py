"""The ladder: its pay at a glance, then rung by rung as a tree."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from careercli.answers.flags import FlagCode
from careercli.answers.ladder import LadderAnswer, Rung
from careercli.answers.pay.country import CountryPay
from careercli.answers.pay.lenses import Converted, Lens
from careercli.i18n.language import _, readable
from careercli.i18n.numbers import listed, percent
from careercli.i18n.sentences import sentence
from careercli.model import Move
from careercli.views.blocks import (
    NOTHING,
    Block,
    Column,
    Facts,
    Heading,
    Line,
    Node,
    Paragraph,
    Span,
    Table,
    View,
    muted,
    strong,
)
from careercli.views.footnotes import Footnotes
from careercli.views.labels import Labels, in_unit, move_kind
from careercli.views.pay import rule_blocks
from careercli.views.pay_caption import MoneyOf, caption
from careercli.views.pay_table import (
    NOT_CREDIBLE,
    Leading,
    amount_line,
    common_unit,
    mark_legend,
    pay_bars,
    pay_table,
    shown_lenses,
    typical_words,
)
from careercli.views.sums import pay_sums
from careercli.views.wider import wider_lines


def ladder_view(data: LadderAnswer, labels: Labels, *, lenses: Sequence[Lens], explain: bool) -> View:
    """Return the pay of all rungs, then the tree: pay, raise, duties, new skills and side doors of each."""
    footnotes = Footnotes()
    if data.title is None:
        return _ladders_view(data, labels, footnotes)
    shown: tuple[Lens, ...] = shown_lenses(lenses) if lenses else ("nominal",)
    where = f" · {labels.country(data.country)}" if data.country else ""
    title = Heading(_("Ladder: {title}").format(title=readable(data.title)) + where, 1)
    if data.country:
        wider = (rung.wider for rung in data.rungs if rung.wider)
        blocks = [
            *_pay_at_a_glance(data, footnotes, shown),
            *wider_lines(wider, labels, footnotes, name_roles=True),
        ]
    else:
        blocks = [block for lens in lenses for block in _side_by_side(data, labels, footnotes, lens)]
    blocks += [*rule_blocks(), *_sums(data, labels, footnotes, shown)] if explain else []
    rungs = tuple(Node(_rung_line(rung), tuple(_below(rung, data, labels, footnotes))) for rung in data.rungs)
    tree = Node((Span(_("Step by step"), "strong"),), rungs)
    return View((title, *blocks, tree, *footnotes.closing(labels)))


def _ladders_view(data: LadderAnswer, labels: Labels, footnotes: Footnotes) -> View:
    """Return the rungs of every ladder, and the command that shows it."""
    lines = tuple(
        (
            readable(ladder.title),
            (
                Span(" → ".join(map(labels.role, ladder.rungs))),
                *footnotes.tail([ladder.source], ladder.judgement),
                Span(f"  careercli ladder --ladder {ladder.id}", "muted"),
            ),
        )
        for ladder in data.ladders
    )
    return View((Heading(_("Ladders"), 1), Facts(lines), *footnotes.closing(labels)))


def move_line(move: Move, other: str | None, labels: Labels) -> Line:
    """Return a move as seen from one of its ends: where it leads, what kind it is, what is said of it."""
    name = labels.role(other) if other else _("From outside the company")
    text = f": {readable(move.text)}" if move.text else ""
    kind = f" ({move_kind(move.kind)})" if other else ""
    return (Span(name, "strong"), Span(kind, "muted"), Span(text))


def _pay_at_a_glance(data: LadderAnswer, footnotes: Footnotes, lenses: tuple[Lens, ...]) -> list[Block]:
    rows = [rung.pay for rung in data.rungs]
    unit = common_unit(rows, lenses[0]) if len(lenses) == 1 else None
    table = pay_table(
        rows,
        _rung_columns(data),
        footnotes,
        lenses=lenses,
        bars=pay_bars(rows, lenses),
        with_unit=unit is None,
        raises=[_raise(rung) for rung in data.rungs],
        ends_optional=True,
    )
    as_published = lenses == ("nominal",) and data.prices is None
    if as_published:
        return [*([Paragraph(muted(unit))] if unit else []), *table]
    return [*caption(lenses, MoneyOf(data.prices, data.money_years), unit), *table]


def _rung_columns(data: LadderAnswer) -> list[Leading]:
    return [
        Leading(Column("", "right"), [(Span(str(rung.rung), "accent"),) for rung in data.rungs]),
        Leading(Column(_("Step"), wraps=True), [(Span(readable(rung.title), "strong"),) for rung in data.rungs]),
    ]


def _side_by_side(data: LadderAnswer, labels: Labels, footnotes: Footnotes, lens: Lens) -> list[Block]:
    """Return a row a rung and a column a country, with the typical amounts and their flags."""
    countries = sorted({pay.country for rung in data.rungs for pay in rung.pay_by_country})
    every = [pay for rung in data.rungs for pay in rung.pay_by_country]
    unit = common_unit(every, lens)
    leading = _rung_columns(data)
    columns = (*(column.column for column in leading), *(Column(country, "right") for country in countries))
    rows = []
    for place, rung in enumerate(data.rungs):
        by_country = {pay.country: pay for pay in rung.pay_by_country}
        cells = (_cell(by_country.get(country), lens, footnotes, unit) for country in countries)
        rows.append((*(column.cells[place] for column in leading), *cells))
    names = tuple((country, _country_line(country, every, labels, footnotes)) for country in countries)
    told = (*footnotes.flag_lines(), *mark_legend(every, [lens]))
    blocks: list[Block] = [
        *caption([lens], MoneyOf(data.prices, data.money_years), unit),
        Table(columns, tuple(rows)),
        Facts(names),
    ]
    return [*blocks, Facts(told)] if told else blocks


def _country_line(country: str, every: Sequence[CountryPay], labels: Labels, footnotes: Footnotes) -> Line:
    """Return a country with what has to be known of all its figures, and where they come from."""
    here = [pay for pay in every if pay.country == country]
    flags = [flag for pay in here for flag in pay.flags if flag.code in _OF_ALL]
    sources = footnotes.cite(*dict.fromkeys(pay.source for pay in here))
    years = listed(str(year) for year in sorted({pay.year for pay in here}))
    return (Span(f"{labels.country(country)} {years} "), footnotes.flag(flags), Span(" "), sources)


def _cell(pay: CountryPay | None, lens: Lens, footnotes: Footnotes, unit: str | None) -> Line:
    if pay is None:
        return NOTHING
    seen = pay.lenses.by(lens)
    warnings = [flag for flag in pay.flags if flag.code not in _OF_ALL]
    if not isinstance(seen, Converted):
        if pay.is_credible:
            return footnotes.nothing(seen.gap)
        return (footnotes.flag(warnings), Span(f" {NOT_CREDIBLE}", "warning"))
    if seen.typical is None:
        return NOTHING
    written = typical_words(pay, seen, lens)
    if unit is None:
        written = in_unit(written, seen.unit)
    # Before the amount, whose digits stand below those of the others.
    marks = [*([footnotes.flag(warnings)] if warnings else []), *([footnotes.note(seen.doubt)] if seen.doubt else [])]
    return (*(span for mark in marks for span in (mark, Span(" "))), Span(written, "good"))


_OF_ALL: tuple[FlagCode, ...] = (
    "broad-match",
    "statistic-mislabelled",
    "wide-range",
    "year-assumed",
    "stale",
    "year-inferred",
    "basis-not-stated",
)
"""Flags that hold for most figures of a country, and are told once for it; the others stand at their figure."""


def _sums(data: LadderAnswer, labels: Labels, footnotes: Footnotes, lenses: tuple[Lens, ...]) -> list[Block]:
    """Return how every amount came from the published one, as on paper."""
    blocks: list[Block] = []
    for rung in data.rungs:
        for pay in (*([rung.pay] if rung.pay else []), *rung.pay_by_country):
            title = f"{readable(rung.title)}, {labels.country(pay.country)}"
            blocks += [Paragraph(strong(title)), Facts(tuple(pay_sums(pay, pay.lenses, lenses, footnotes)))]
    return [Heading(_("How the amounts were worked out")), *blocks] if blocks else []


def _raise(rung: Rung) -> Line:
    return () if rung.raise_percent is None else (Span(percent(rung.raise_percent, signed=True), "accent"),)


def _rung_line(rung: Rung) -> Line:
    return (Span(f"{rung.rung} ", "accent"), Span(readable(rung.title), "strong"))


def _below(rung: Rung, data: LadderAnswer, labels: Labels, footnotes: Footnotes) -> Iterable[Node]:
    yield _pay(rung, data, labels, footnotes)
    if rung.duties:
        duties = ((Span(readable(duty.text)), *footnotes.tail(duty.sources, duty.judgement)) for duty in rung.duties)
        yield Node(muted(_("Duties")), tuple(map(Node, duties)))
    if rung.adds_skills:
        read = {reading.skill: [readable(reading.judgement)] for reading in rung.skills_read_by_editors}
        names = listed(footnotes.marked(labels.skill(skill), read.get(skill, ())) for skill in rung.adds_skills)
        lowest = rung is data.rungs[0]
        yield Node((Span(_("Skills: ") if lowest else _("New skills: "), "muted"), Span(names)))
    yield from _doors(rung, data, labels, footnotes)


def _doors(rung: Rung, data: LadderAnswer, labels: Labels, footnotes: Footnotes) -> Iterable[Node]:
    """Yield the moves from and to a rung, but for the plain step to the next one, which the ladder itself shows."""
    on_ladder = {above.role for above in data.rungs}
    steps = {(lower.role, upper.role) for lower, upper in pairwise(data.rungs)}
    other: str | None
    for move in data.moves:
        if move.text is None and (move.from_, move.to) in steps:
            continue
        if move.from_ == rung.role:
            arrow, other = "→ ", move.to
        elif move.to == rung.role and move.from_ not in on_ladder:
            arrow, other = "← ", move.from_
        else:
            continue
        tail = footnotes.tail([move.source], move.judgement)
        yield Node((Span(arrow, "accent"), *move_line(move, other, labels), *tail))


def _pay(rung: Rung, data: LadderAnswer, labels: Labels, footnotes: Footnotes) -> Node:
    if data.country is None:
        known = listed(labels.country(country) for country in rung.countries)
        return Node((Span(_("Pay known in: "), "muted"), Span(known) if known else Span("–", "muted")))
    if rung.pay is None:
        return Node(muted(sentence(rung.gap)) if rung.gap else muted("–"))
    raised = (Span("  "), *_raise(rung)) if rung.raise_percent is not None else ()
    source = (Span(" "), footnotes.cite(rung.pay.source))
    return Node((Span(_("Pay: "), "muted"), *amount_line(rung.pay), *raised, *source))
