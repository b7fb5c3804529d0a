"""What there is to know of a ladder beyond its steps: duties, skills and doors of each, moves, sums."""

from collections.abc import Iterator, Sequence

from careercli.answers.flags import Flag
from careercli.answers.ladder import LadderAnswer, Rung
from careercli.answers.pay.country import CountryPay
from careercli.i18n.language import _, readable
from careercli.i18n.numbers import listed, semicolon
from careercli.model import Ladder
from careercli.views.blocks import (
    Block,
    Bullets,
    Change,
    Facts,
    Heading,
    Line,
    Node,
    Words,
    joined,
    muted,
    said,
    strong,
)
from careercli.views.labels import Labels, language_name
from careercli.views.page import tail
from careercli.views.pay.caveats import nearest_official
from careercli.views.pay.details import flag_blocks, pay_facts, wider_line
from careercli.views.pay.sums import sums_blocks
from careercli.views.pay.titles import Asked, asked_facts
from careercli.views.phrases import phrase
from careercli.views.statements import move_line, read_into, statement_line


def named_pay(data: LadderAnswer, labels: Labels) -> Iterator[tuple[str, CountryPay]]:
    """Yield the pay of every step in the country, or in all countries, under the names of step and country."""
    for rung in data.rungs:
        for pay in (*([rung.pay] if rung.pay else []), *rung.pay_by_country):
            yield f"{readable(rung.title)}, {labels.country(pay.country)}", pay


def side_doors(rung: Rung, data: LadderAnswer) -> Iterator[str]:
    """Yield the roles beside the ladder that moves lead to from a step."""
    on_ladder = {role for ladder in data.ladders if ladder.id == data.ladder for role in ladder.rungs}
    for move in data.moves:
        if move.from_ == rung.role and move.to not in on_ladder:
            yield move.to


def notes(data: LadderAnswer, flagged: Sequence[tuple[str, Sequence[Flag]]], asked: Asked) -> Iterator[Block]:
    """Yield what is wrong with the figures, what is not known, and in what pay is shown."""
    yield from flag_blocks(flagged)
    gaps = [
        joined([said(rung.gap), *([nearest_official(rung.wider)] if rung.wider else [])], " ")
        for rung in data.rungs
        if rung.gap is not None
    ]
    if gaps:
        yield Heading(_("What is not known"))
        yield Bullets(tuple(gaps))
    yield Heading(_("How pay is shown"))
    yield Facts(asked_facts(asked))


def full(data: LadderAnswer, labels: Labels) -> Iterator[Block]:
    """Yield every step as a tree, its pay in words, the moves, and the ladders there are."""
    if data.rungs:
        title = f"{readable(data.title)} ({data.ladder})" if data.title else ""
        yield Node(
            strong(_("Step by step: {title}").format(title=title)),
            tuple(_step(rung, data, labels) for rung in reversed(data.rungs)),
        )
    for name, pay in named_pay(data, labels):
        yield Heading(name)
        yield pay_facts(pay, labels)
    yield Heading(_("Ladders"))
    yield Facts(tuple((f"{readable(ladder.title)} ({ladder.id})", _ladder(ladder, labels)) for ladder in data.ladders))


def _ladder(ladder: Ladder, labels: Labels) -> Line:
    names = semicolon().join(
        f"{language_name(language)}: {listed(words)}" for language, words in (ladder.aliases or {}).items() if words
    )
    also = (Words(f" ({_('Also called')}: {names})", "muted"),) if names else ()
    return (Words(", ".join(map(labels.role, ladder.rungs))), *also, *tail([ladder.source], ladder.judgement))


def _step(rung: Rung, data: LadderAnswer, labels: Labels) -> Node:
    raised: Line = (Words("  "), Change(rung.raise_percent, 1)) if rung.raise_percent is not None else ()
    line = (Words(f"{rung.rung} "), Words(readable(rung.title), "strong"), Words(f" ({rung.role})", "muted"), *raised)
    return Node(line, tuple(_below(rung, data, labels)))


def _below(rung: Rung, data: LadderAnswer, labels: Labels) -> Iterator[Node]:
    known = listed(map(labels.country, rung.countries)) or _("no source gives any")
    yield Node((Words(_("Pay known in: "), "muted"), Words(known)))
    if rung.wider is not None:
        yield Node((Words(f"{labels.role(rung.wider.role)}: "), *wider_line(rung.wider, labels)))
    if rung.duties:
        yield Node(muted(_("Duties")), tuple(Node(statement_line(duty)) for duty in rung.duties))
    if rung.adds_skills:
        names = listed(map(labels.skill, rung.adds_skills))
        lowest = rung is data.rungs[0]
        yield Node((Words(_("Skills: ") if lowest else _("New skills: "), "muted"), Words(names)))
    if rung.skills_read_by_editors:
        yield Node(read_into(rung.skills_read_by_editors, labels))
    yield from _moves(rung, data, labels)


def _moves(rung: Rung, data: LadderAnswer, labels: Labels) -> Iterator[Node]:
    """Yield the moves from a step, and those to it from beside the ladder."""
    on_ladder = {above.role for above in data.rungs}
    other: str | None
    for move in data.moves:
        if move.from_ == rung.role:
            way, other = _("to {role}"), move.to
        elif move.to == rung.role and move.from_ not in on_ladder:
            way, other = _("from {role}"), move.from_
        else:
            continue
        yield Node((*phrase(way, role=move_line(move, other, labels)), *tail([move.source], move.judgement)))


def explained(data: LadderAnswer, labels: Labels) -> Iterator[Block]:
    """Yield the rule by which figures are chosen, and how every amount came from the published one."""
    yield from sums_blocks(named_pay(data, labels))
