"""The ladder, read aloud: rung by rung from the lowest."""

from collections.abc import Iterator, Sequence

from careercli.answers.ladder import LadderAnswer, Rung
from careercli.answers.pay.lenses import Lens
from careercli.i18n.language import _, readable
from careercli.i18n.numbers import listed
from careercli.model import Ladder
from careercli.views.pay_caption import MoneyOf
from careercli.views.spoken.pay import pay_lines, rule_lines, unit_lines
from careercli.views.spoken.roles import move_lines
from careercli.views.spoken.voice import Voice, change, counted_fact, fact, name_lines
from careercli.views.spoken.wider import wider_lines


def ladder_lines(data: LadderAnswer, voice: Voice, *, lenses: Sequence[Lens], explain: bool) -> Iterator[str]:
    """Yield every rung with its pay, raise, duties and new skills, then the moves between roles."""
    if data.title is not None:
        yield fact(_("Ladder"), f"{readable(data.title)} ({data.ladder})")
    if data.country:
        yield fact(_("Country"), voice.labels.country(data.country))
    yield from unit_lines(data.per, data.currency, MoneyOf(data.prices, data.money_years))
    if data.rungs:
        yield counted_fact(_("Steps"), data.rungs)
    for rung in data.rungs:
        yield from _rung_lines(rung, voice, lenses)
    yield from rule_lines() if explain else ()
    yield from move_lines(_("Moves"), data.moves, voice)
    yield counted_fact(_("Ladders"), data.ladders)
    for ladder in data.ladders:
        yield from _ladder_lines(ladder, voice)
    yield from voice.sources()


def _ladder_lines(ladder: Ladder, voice: Voice) -> Iterator[str]:
    """Yield the rungs of one of the ladders there are, and what is said of it."""
    named = fact(f"{readable(ladder.title)} ({ladder.id})", listed(map(voice.labels.role, ladder.rungs)))
    yield voice.sourced(named, ladder.source)
    yield from voice.judgement(ladder.judgement)
    yield from name_lines(_("Also called"), ladder.aliases)


def _rung_lines(rung: Rung, voice: Voice, lenses: Sequence[Lens]) -> Iterator[str]:
    labels = voice.labels
    yield fact(_("Step {number}").format(number=rung.rung), f"{readable(rung.title)} ({rung.role})")
    if rung.raise_percent is not None:
        yield fact(_("Raise from the step below"), change(rung.raise_percent))
    for pay in [rung.pay] if rung.pay else rung.pay_by_country:
        yield from pay_lines(rung.role, pay, voice, lenses)
    if rung.gap:
        yield voice.gap(_("Pay"), rung.gap)
    yield from wider_lines([rung.wider] if rung.wider else [], voice)
    yield fact(_("Pay in"), listed(map(labels.country, rung.countries)) or _("no source gives any"))
    yield from voice.statement_lines(_("Duties"), rung.duties)
    if rung.adds_skills:
        yield fact(_("Skills that no step below asks for"), listed(map(labels.skill, rung.adds_skills)))
    yield from voice.skill_readings(rung.skills_read_by_editors)
