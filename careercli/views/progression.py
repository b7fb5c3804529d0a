"""The ladder as a tree."""

from collections.abc import Iterable

from careercli.answers.progression import LadderAnswer, Rung, Step
from careercli.i18n.language import _, choose
from careercli.i18n.numbers import percent
from careercli.i18n.sentences import sentence
from careercli.views.blocks import Bar, Block, Facts, Line, Node, Span, View, muted, plain
from careercli.views.labels import Labels
from careercli.views.pay import FlagLines, amount_line, pay_bars


def ladder_view(data: LadderAnswer, labels: Labels) -> View:
    """Return the ladder from its lowest rung up, every rung with pay, raise, duties, new skills and side doors."""
    flags = FlagLines()
    paid = [rung.pay for rung in data.rungs if rung.pay]
    bars = dict(zip((rung.role for rung in data.rungs if rung.pay), pay_bars(paid), strict=True))
    where = f" · {labels.country(data.country)}" if data.country else ""
    rungs = tuple(
        Node(_rung_line(rung), tuple(_below(rung, data, labels, flags, bars.get(rung.role)))) for rung in data.rungs
    )
    tree = Node((Span(_("Ladder: {title}").format(title=choose(data.title)) + where, "accent"),), rungs)
    told = flags.untold()
    blocks: tuple[Block, ...] = (tree, Facts(told)) if told else (tree,)
    return View(blocks)


def step_line(step: Step, other: str | None, labels: Labels) -> Line:
    """Return a move as seen from one of its ends: where it leads, what kind it is, what is said of it."""
    kinds = {
        "advancement": _("advancement"),
        "lateral": _("sideways"),
        "side-door": _("side door"),
        "hired-from-outside": _("hired from outside"),
    }
    name = labels.role(other) if other else _("From outside the company")
    text = f": {choose(step.text)}" if step.text else ""
    kind = f" ({kinds[step.kind]})" if other else ""
    return (Span(name, "strong"), Span(kind, "muted"), Span(text))


def _rung_line(rung: Rung) -> Line:
    return (Span(f"{rung.rung} ", "accent"), Span(choose(rung.title), "strong"))


def _below(rung: Rung, data: LadderAnswer, labels: Labels, flags: FlagLines, bar: Bar | None) -> Iterable[Node]:
    yield _pay(rung, data, labels, flags, bar)
    if rung.duties:
        yield Node(muted(_("Duties")), tuple(Node(plain(choose(duty.text))) for duty in rung.duties))
    if rung.adds_skills:
        names = ", ".join(labels.skill(skill) for skill in rung.adds_skills)
        lowest = rung is data.rungs[0]
        yield Node((Span(_("Skills: ") if lowest else _("New skills: "), "muted"), Span(names)))
    on_ladder = {(lower.role, upper.role) for lower, upper in zip(data.rungs, data.rungs[1:], strict=False)}
    for step in data.moves:
        if (step.from_, step.to) in on_ladder and step.text is None:
            continue
        if step.from_ == rung.role and step.text:
            yield Node((Span("→ ", "accent"), *step_line(step, step.to, labels)))
        elif step.to == rung.role and step.text and step.from_ not in {other.role for other in data.rungs}:
            yield Node((Span("← ", "accent"), *step_line(step, step.from_, labels)))


def _pay(rung: Rung, data: LadderAnswer, labels: Labels, flags: FlagLines, bar: Bar | None) -> Node:
    if data.country is None:
        known = ", ".join(labels.country(country) for country in rung.countries)
        return Node((Span(_("Pay known in: "), "muted"), Span(known) if known else Span("–", "muted")))
    if rung.pay is None:
        return Node(muted(sentence(rung.gap)) if rung.gap else muted("–"))
    raise_ = rung.raise_percent
    raised = (Span(f"  {percent(raise_, signed=True)}", "accent"),) if raise_ is not None else ()
    marks = (Span(f"  {flags.marks(rung.pay.flags)}", "warning"),) if rung.pay.flags else ()
    drawn = (bar, Span("  ")) if bar else ()
    return Node((Span(_("Pay: "), "muted"), *drawn, *amount_line(rung.pay), *raised, *marks))
