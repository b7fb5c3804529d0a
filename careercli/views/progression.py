"""The ladder: its pay at a glance, then rung by rung as a tree."""

from collections.abc import Iterable

from careercli.answers.progression import LadderAnswer, Rung
from careercli.i18n.language import _, choose
from careercli.i18n.numbers import percent
from careercli.i18n.sentences import sentence
from careercli.model import Move
from careercli.views.blocks import Block, Column, Heading, Line, Node, Span, View, muted
from careercli.views.footnotes import Footnotes
from careercli.views.labels import Labels
from careercli.views.pay_table import Leading, amount_line, pay_bars, pay_table, shown_amounts, unit_words


def ladder_view(data: LadderAnswer, labels: Labels) -> View:
    """Return the pay of all rungs, then the tree: pay, raise, duties, new skills and side doors of each."""
    footnotes = Footnotes()
    where = f" · {labels.country(data.country)}" if data.country else ""
    title = Heading(_("Ladder: {title}").format(title=choose(data.title)) + where, 1)
    blocks = _pay_at_a_glance(data, footnotes) if data.country else []
    rungs = tuple(Node(_rung_line(rung), tuple(_below(rung, data, labels, footnotes))) for rung in data.rungs)
    tree = Node((Span(_("Rung by rung"), "strong"),), rungs)
    return View((title, *blocks, tree, *footnotes.closing(labels)))


def move_line(move: Move, other: str | None, labels: Labels) -> Line:
    """Return a move as seen from one of its ends: where it leads, what kind it is, what is said of it."""
    kinds = {
        "advancement": _("advancement"),
        "lateral": _("sideways"),
        "side-door": _("side door"),
        "hired-from-outside": _("hired from outside"),
    }
    name = labels.role(other) if other else _("From outside the company")
    text = f": {choose(move.text)}" if move.text else ""
    kind = f" ({kinds[move.kind]})" if other else ""
    return (Span(name, "strong"), Span(kind, "muted"), Span(text))


def _pay_at_a_glance(data: LadderAnswer, footnotes: Footnotes) -> list[Block]:
    rows = [rung.pay for rung in data.rungs]
    units = {unit_words(shown) for shown in map(shown_amounts, rows) if shown}
    title = min(units) if len(units) == 1 else _("Rung")
    return pay_table(
        rows,
        [Leading(Column(title, wraps=True), [_rung_line(rung) for rung in data.rungs])],
        footnotes,
        bars=pay_bars(rows),
        with_unit=len(units) > 1,
        raises=[_raise(rung) for rung in data.rungs],
        ends_optional=True,
    )


def _raise(rung: Rung) -> Line:
    return () if rung.raise_percent is None else (Span(percent(rung.raise_percent, signed=True), "accent"),)


def _rung_line(rung: Rung) -> Line:
    return (Span(f"{rung.rung} ", "accent"), Span(choose(rung.title), "strong"))


def _below(rung: Rung, data: LadderAnswer, labels: Labels, footnotes: Footnotes) -> Iterable[Node]:
    yield _pay(rung, data, labels, footnotes)
    if rung.duties:
        duties = ((Span(choose(duty.text)), *footnotes.tail(duty.sources, duty.judgement)) for duty in rung.duties)
        yield Node(muted(_("Duties")), tuple(map(Node, duties)))
    if rung.adds_skills:
        names = ", ".join(labels.skill(skill) for skill in rung.adds_skills)
        lowest = rung is data.rungs[0]
        yield Node((Span(_("Skills: ") if lowest else _("New skills: "), "muted"), Span(names)))
    yield from _doors(rung, data, labels, footnotes)


def _doors(rung: Rung, data: LadderAnswer, labels: Labels, footnotes: Footnotes) -> Iterable[Node]:
    """Yield the moves from and to a rung, but for the plain step to the next one, which the ladder itself shows."""
    on_ladder = {above.role for above in data.rungs}
    other: str | None
    for move in data.moves:
        if move.text is None and move.from_ in on_ladder and move.to in on_ladder:
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
        known = ", ".join(labels.country(country) for country in rung.countries)
        return Node((Span(_("Pay known in: "), "muted"), Span(known) if known else Span("–", "muted")))
    if rung.pay is None:
        return Node(muted(sentence(rung.gap)) if rung.gap else muted("–"))
    raised = (Span("  "), *_raise(rung)) if rung.raise_percent is not None else ()
    source = (Span(" "), footnotes.cite(rung.pay.source))
    return Node((Span(_("Pay: "), "muted"), *amount_line(rung.pay), *raised, *source))
