"""Roles, read aloud: the list of them, and everything about one."""

from collections.abc import Iterator, Sequence

from careercli.answers.pay.lenses import Lens
from careercli.answers.roles import RoleSummary
from careercli.answers.show import RoleRecord
from careercli.i18n.language import _, readable
from careercli.i18n.numbers import listed, number
from careercli.model import Move, Projection, Requirement
from careercli.views.labels import language_name, move_kind, need_name, occupation_words
from careercli.views.pay_caption import MoneyOf
from careercli.views.spoken.evidence import source_lines
from careercli.views.spoken.pay import figure_lines, pay_lines, price_lines
from careercli.views.spoken.voice import Voice, change, counted_fact, fact, name_lines
from careercli.views.spoken.wider import wider_lines


def roles_lines(roles: tuple[RoleSummary, ...], voice: Voice) -> Iterator[str]:
    """Yield each role with its place, its names, its skills and where its pay is known."""
    yield counted_fact(_("Roles"), roles)
    for role in roles:
        yield fact(_("Role"), readable(role.title))
        yield fact(_("Id"), role.id)
        yield from _place_lines(role, voice)
        yield fact(_("Pay in"), listed(map(voice.labels.country, role.countries)) or _("no source gives any"))
        yield fact(_("Skills"), listed(map(voice.labels.skill, role.skills)) or _("not known"))
        yield from voice.skill_readings(role.skills_read_by_editors)
        yield from name_lines(_("Also called"), role.aliases)


def _place_lines(role: RoleSummary | RoleRecord, voice: Voice) -> Iterator[str]:
    yield fact(_("Family"), voice.labels.term(role.family))
    places = map(voice.labels.named_standing, role.on_ladders)
    yield fact(_("Ladder"), listed(places) or _("not on the ladder"))


def role_lines(role: RoleRecord, voice: Voice, *, lenses: Sequence[Lens]) -> Iterator[str]:
    """Yield everything about a role: what it is, what it takes, its pay, its moves and its sources."""
    yield fact(_("Role"), readable(role.title))
    yield fact(_("Id"), role.id)
    yield from voice.statement(role.summary)
    yield from _place_lines(role, voice)
    for label, statements in (
        (_("What the job is"), role.duties),
        (_("Education"), role.education),
        (_("Experience"), role.experience),
        (_("Training"), role.training),
        (_("Certificates"), role.certificates),
    ):
        yield from voice.statement_lines(label, statements)
    yield from _skill_lines(role.skills, voice)
    for label, statements in (
        (_("Working conditions"), role.conditions),
        (_("Outlook"), role.outlook),
        (_("Trends"), role.trends),
        (_("How people move up"), role.advancement),
    ):
        yield from voice.statement_lines(label, statements)
    yield from _projection_lines(role.projections, voice)
    yield from price_lines(MoneyOf(role.prices, role.money_years))
    if not role.pay:
        yield fact(_("Pay"), _("no source gives any"))
    for pay in role.pay:
        yield from pay_lines(pay.role, pay, voice, lenses)
    yield from wider_lines(role.wider, voice)
    yield from move_lines(_("Next steps"), role.next, voice)
    yield from move_lines(_("Ways in"), role.previous, voice)
    yield from figure_lines(_("All figures"), role.observations, voice)
    yield from name_lines(_("Also called"), role.aliases)
    yield from name_lines(_("Also found by"), role.found_by or {})
    for language, sources in role.title_sources.items():
        label = _("Sources that print the title ({language})").format(language=language_name(language))
        yield fact(label, listed(map(voice.source, sources)) or _("none"))
    yield from voice.code_lines(role.codes)
    yield counted_fact(_("Sources"), role.sources)
    for source in role.sources:
        yield from source_lines(source)


def _skill_lines(requirements: tuple[Requirement, ...], voice: Voice) -> Iterator[str]:
    if requirements:
        yield counted_fact(_("Skills"), requirements)
    for requirement in requirements:
        words = fact(voice.labels.skill(requirement.skill), need_name(requirement.need))
        if requirement.note:
            words += f"; {readable(requirement.note)}"
        yield voice.sourced(words, *requirement.sources)
        yield from voice.judgement(requirement.judgement)


def _projection_lines(projections: tuple[Projection, ...], voice: Voice) -> Iterator[str]:
    """Yield what statistics offices expect, a line for each round."""
    if projections:
        yield counted_fact(_("Official projections of employment"), projections)
    for one in projections:
        words = _(
            "{role}, {country}, from {before} jobs in {base_year} to {after} in {target_year}, {change}, "
            "{openings} openings a year, {occupation}, found at “{place}”"
        ).format(
            role=voice.labels.role(one.role),
            country=voice.labels.country(one.country),
            before=number(1000 * one.employment_base_thousands, 0),
            base_year=one.base_year,
            after=number(1000 * one.employment_target_thousands, 0),
            target_year=one.target_year,
            change=change(one.change_percent),
            openings=number(1000 * one.openings_per_year_thousands, 0),
            occupation=occupation_words(one.occupation),
            place=one.place,
        )
        yield fact(_("Projection"), voice.sourced(words, one.source))


def move_lines(label: str, moves: tuple[Move, ...], voice: Voice) -> Iterator[str]:
    """Yield each move: from where to where, of what kind, and what is said of it."""
    if moves:
        yield counted_fact(label, moves)
    for move in moves:
        begin = voice.labels.role(move.from_) if move.from_ else _("From outside the company")
        words = _("{from_} to {to}, {kind}").format(
            from_=begin, to=voice.labels.role(move.to), kind=move_kind(move.kind)
        )
        if move.text:
            words = fact(words, readable(move.text))
        yield voice.sourced(words, move.source)
        yield from voice.judgement(move.judgement)
