"""One page about a role to give to somebody: what it is, pays and asks for in one country, and what comes next."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Literal

from careercli.answers.answer import Answer
from careercli.answers.counting import why_not_counted
from careercli.answers.having import NOTHING_SAID, Having, Typed
from careercli.answers.ladder import moves_around
from careercli.answers.names.find import find
from careercli.answers.pay.country import CountryPay, StandingPay, in_one_years_money, standing_pay, why_no_pay
from careercli.answers.pay.facts import PayFacts, facts_of
from careercli.answers.pay.lenses import Units
from careercli.answers.pay.wider import WiderPay, wider_pay
from careercli.catalog import Catalog
from careercli.messages import Message
from careercli.model import Move, Need, Role, Source, Statement, Text
from careercli.records import Record, record

StepKind = Literal["way-in", "education", "training", "certificates", "experience", "way-up"]
"""What a next step is about."""
_STEPS = 3
"""More, nobody begins with."""


@record
class SkillAsked(Record):
    """A skill that the role asks for."""

    skill: str
    need: Need
    has: bool | None
    """Whether the reader has it; null where it was not said what they have, or that cannot be counted."""
    sources: tuple[str, ...]
    judgement: Text | None
    """What an editor's reading rests on, where no source names the skill in so many words."""


@record
class StepUp(Record):
    """A role further up, and its pay in the country."""

    role: str
    pay: CountryPay | None


@record
class NextStep(Record):
    """Something to do next, as a source says it."""

    kind: StepKind
    text: Text
    sources: tuple[str, ...]
    judgement: Text | None


@record
class Handout(Record):
    """A role as one page tells it."""

    role: str
    title: Text
    summary: Statement
    country: str
    pay: CountryPay | None
    gap: Message | None
    """Why there is no pay."""
    wider: WiderPay | None
    """Pay of a wider group, where no statistics of the country have the role's own."""
    skills: tuple[SkillAsked, ...]
    """The essential ones first."""
    education: tuple[Statement, ...]
    way_up: tuple[StepUp, ...]
    """The roles above it, the next one first."""
    next_steps: tuple[NextStep, ...]
    """Three at most, of as many kinds as there are."""
    sources: tuple[Source, ...]
    data_version: str
    typed: Typed
    """What was typed for skills, and what it was taken for."""
    pack: str | None
    """The id of the pack that defines the role; null: of the one that lies below all others."""


def hand_out(catalog: Catalog, words: str, country: str, had: Having = NOTHING_SAID) -> Answer[Handout]:
    """Return one page about a role in a country, for somebody who may have some of the skills.

    Raises `NothingKnown` for words that name no role or country.
    """
    (role,) = catalog.roles([find(catalog, "role", words)])
    where = find(catalog, "country", country)
    facts = facts_of(catalog)
    above = _above(catalog, role)
    pay = _pay_of(facts, (role.id, *above), where)
    moves = moves_around(catalog, [role.id])
    own = pay.get(role.id)
    not_counted = why_not_counted(catalog, role, had)
    data = Handout(
        role=role.id,
        title=role.title,
        summary=role.summary,
        country=where,
        pay=own,
        gap=None if own else why_no_pay(catalog, role, where),
        wider=wider_pay(facts, role, where) if own is None or not own.is_credible else None,
        skills=tuple(_skills(role, None if not_counted else had.skills)),
        education=role.education,
        way_up=tuple(StepUp(role=id_, pay=pay.get(id_)) for id_ in above),
        next_steps=tuple(_next_steps(role, moves))[:_STEPS],
        sources=(),
        data_version=catalog.info().version,
        typed=had.typed,
        pack=role.pack,
    )
    return Answer("handout", _with_sources(data, catalog), not_counted)


def _above(catalog: Catalog, role: Role) -> tuple[str, ...]:
    """Return the roles further up its ladder; beside all ladders, those that people move on to."""
    for ladder in catalog.ladders():
        if role.id in ladder.rungs:
            return ladder.rungs[ladder.rungs.index(role.id) + 1 :]
    onward = (move.to for move in moves_around(catalog, [role.id]) if move.from_ == role.id)
    return tuple(dict.fromkeys(onward))


def _pay_of(facts: PayFacts, roles: Iterable[str], country: str) -> dict[str, CountryPay]:
    """Return what stands for the monthly pay of each role in a country, where anything does."""
    known: dict[str, StandingPay] = {}
    for role in roles:
        found = standing_pay(facts, role, country)
        if found is not None:
            known[role] = found
    converted, _years = in_one_years_money(facts, known.values(), Units(per="month"))
    return dict(zip(known, converted, strict=True))


def _skills(role: Role, has: Sequence[str] | None) -> Iterator[SkillAsked]:
    for requirement in sorted(role.skills, key=lambda one: one.need != "essential"):
        yield SkillAsked(
            skill=requirement.skill,
            need=requirement.need,
            has=None if has is None else requirement.skill in has,
            sources=requirement.sources,
            judgement=requirement.judgement,
        )


def _next_steps(role: Role, moves: Iterable[Move]) -> Iterator[NextStep]:
    """Yield what sources say of each kind of step, one of each in turn, those first that lead into the role."""
    ways_in = [move for move in moves if move.to == role.id and move.text]
    for move in ways_in[:1]:
        if move.text:
            yield NextStep(kind="way-in", text=move.text, sources=(move.source,), judgement=move.judgement)
    said: tuple[tuple[StepKind, tuple[Statement, ...]], ...] = (
        ("training", role.training),
        ("certificates", role.certificates),
        ("experience", role.experience),
        ("education", role.education),
        ("way-up", role.advancement),
    )
    for turn in range(_STEPS):
        for kind, statements in said:
            for one in statements[turn : turn + 1]:
                yield NextStep(kind=kind, text=one.text, sources=one.sources, judgement=one.judgement)


def _with_sources(data: Handout, catalog: Catalog) -> Handout:
    """Return the page with the sources of all that stands on it."""
    cited = {
        *data.summary.sources,
        *(source for asked in data.skills for source in asked.sources),
        *(source for statement in data.education for source in statement.sources),
        *(source for step in data.next_steps for source in step.sources),
        *(pay.source for pay in (data.pay, data.wider, *(step.pay for step in data.way_up)) if pay is not None),
    }
    return replace(data, sources=tuple(source for source in catalog.sources() if source.id in cited))
