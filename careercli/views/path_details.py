"""What there is to know of ways beyond their shape: every skill and source of a step, other ways, the rules."""

from collections.abc import Iterator, Sequence

from careercli.answers.flags import Flag
from careercli.answers.path import PathAnswer, PathStep
from careercli.answers.path.computed import FEWEST_SHARED, NEAREST
from careercli.answers.pay.country import CountryPay
from careercli.i18n.language import _, readable
from careercli.messages import Message
from careercli.model import Need
from careercli.views.blocks import (
    Amount,
    Block,
    Bullets,
    Change,
    Facts,
    Heading,
    Node,
    Words,
    joined,
    plain,
    said,
    strong,
)
from careercli.views.labels import Labels, step_kind
from careercli.views.pay.caveats import nearest_official
from careercli.views.pay.details import flag_blocks, pay_facts
from careercli.views.pay.sums import sums_blocks
from careercli.views.pay.titles import Asked, asked_facts
from careercli.views.phrases import phrase
from careercli.views.statements import requirement_line, whole_move_line


def named_pay(data: PathAnswer, labels: Labels) -> Iterator[tuple[str, CountryPay]]:
    """Yield the pay of every role in the country, or in all countries, under the names of role and country."""
    for role in data.roles:
        for pay in (*([role.pay] if role.pay else []), *role.pay_by_country):
            yield f"{readable(role.title)}, {labels.country(pay.country)}", pay


def notes(
    data: PathAnswer, flagged: Sequence[tuple[str, Sequence[Flag]]], asked: Asked, *, gaps_only: bool = False
) -> list[Block]:
    """Return what is wrong with the figures, what is not known, and in what pay is shown."""
    gaps = [
        joined([said(role.gap), *([nearest_official(role.wider)] if role.wider else [])], " ")
        for role in data.roles
        if role.gap is not None
    ]
    silent: dict[str, Message] = {}
    if data.no_best_paid is not None:
        silent[""] = data.no_best_paid
    for step in data.steps:
        if step.no_raise is not None and all(step.no_raise != role.gap for role in data.roles):
            silent[repr(step.no_raise)] = step.no_raise
    gaps += [said(why) for why in silent.values()]
    if gaps_only:
        return [Bullets((gap,)) for gap in gaps]
    known: list[Block] = [Heading(_("What is not known")), Bullets(tuple(gaps))] if gaps else []
    return [*flag_blocks(flagged), *known, Heading(_("How pay is shown")), Facts(asked_facts(asked))]


def full(data: PathAnswer, labels: Labels) -> Iterator[Block]:
    """Yield the shortest and the best paid way with everything known of each step, and the pay of every role."""
    for way in dict.fromkeys(filter(None, (data.shortest, data.best_paid))):
        yield _whole_way(way, data, labels)
    for name, pay in named_pay(data, labels):
        yield Heading(name)
        yield pay_facts(pay, labels)


def every_way(data: PathAnswer, labels: Labels) -> Iterator[Block]:
    """Yield every way with everything known of each step."""
    yield Heading(_("Every way"))
    for way in data.ways:
        yield _whole_way(way.way, data, labels)


def _whole_way(way: int, data: PathAnswer, labels: Labels) -> Node:
    steps = data.steps_of(way)
    names = [_("Way {number}").format(number=way)]
    names += [_("Shortest")] if way == data.shortest else []
    names += [_("Best paid")] if way == data.best_paid else []
    return Node(strong(" · ".join(names)), tuple(_whole_step(step, labels) for step in steps))


def _whole_step(step: PathStep, labels: Labels) -> Node:
    ends = _("{from_} to {to}, {kind}").format(
        from_=labels.role(step.from_), to=labels.role(step.to), kind=step_kind(step.kind)
    )
    changed = (Words("  "), Change(step.raise_percent, 1)) if step.raise_percent is not None else ()
    return Node((Words(f"{step.step} "), Words(ends, "strong"), *changed), tuple(_below(step, labels)))


def _below(step: PathStep, labels: Labels) -> Iterator[Node]:
    if step.computed:
        words = _("Worked out from skills; no source states it. Skills that both ask for: {shared} of {all}")
        yield Node(plain(words.format(shared=step.shared, all=step.asked)))
    if step.moves:
        said_of = tuple(Node(whole_move_line(move, labels)) for move in step.moves)
        yield Node((Words(_("What sources say"), "muted"),), said_of)
    if step.pay_before is not None and step.pay_after is not None:
        before, after = (Amount(pay.amount, pay.unit) for pay in (step.pay_before, step.pay_after))
        prices = _("in prices of {year}").format(year=step.pay_after.year)
        yield Node(
            phrase(_("Pay before and after, {prices}: {before}, {after}"), prices=prices, before=before, after=after)
        )
    if step.no_raise is not None:
        yield Node(said(step.no_raise, "muted"))
    if step.learn:
        yield Node((Words(_("To learn"), "muted"),), tuple(_learn(step, labels)))
    if step.hired_from_outside:
        outside = tuple(Node(whole_move_line(move, labels)) for move in step.hired_from_outside)
        yield Node((Words(_("From outside the company"), "muted"),), outside)


def _learn(step: PathStep, labels: Labels) -> Iterator[Node]:
    """Yield the skills to be learned, with what sources ask in particular, by how much they are needed."""
    needs: tuple[tuple[Need, str], ...] = (("essential", _("Essential")), ("helpful", _("Helpful")))
    for need, title in needs:
        several = tuple(Node(requirement_line(asked, labels)) for asked in step.learn if asked.need == need)
        if several:
            yield Node((Words(title, "muted"),), several)


def explained(data: PathAnswer, labels: Labels) -> Iterator[Block]:
    """Yield the rules by which ways, steps and figures are found, and how every amount came from the published one."""
    yield Heading(_("How the ways were found"))
    rules = [
        _(
            "Ways lead along moves that sources state, from step to step of a ladder and beside it, of {most} steps at "
            "most."
        ),
        _(
            "The shortest way has the fewest steps; of several, the one that pays more, and then the one with fewer "
            "editor's readings."
        ),
        _(
            "The best paid way is the one whose jobs after the first pay the most on average, each counted once: no "
            "source says how long people stay. A way with a job of unknown pay is left out."
        ),
        _(
            "Up and down: from step to step of one ladder, or where a source calls the move advancement. Else "
            "sideways; across: into another family of jobs."
        ),
        _(
            "Who has done the jobs before it on the way is taken to have their essential skills; to learn is what else "
            "a job asks for, the essential ones first."
        ),
        _(
            "A change in pay is from typical to typical in prices of one year, and only where both are credible, both "
            "gross or both net, and not counted as one job."
        ),
        _(
            "With --computed, each job also leads to the {nearest} most like it by skills (cosine; skills that few "
            "jobs ask for weigh more) with which it has {fewest} or more in common."
        ),
    ]
    values = {"most": data.max_steps, "nearest": NEAREST, "fewest": FEWEST_SHARED}
    yield Bullets(tuple(plain(rule.format(**values)) for rule in rules))
    yield from sums_blocks(named_pay(data, labels))
