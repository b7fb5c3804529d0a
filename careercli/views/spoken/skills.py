"""Skills, read aloud: which roles ask for each, and how much."""

from collections.abc import Iterator

from careercli.answers.skills import SkillAcrossRoles, SkillInRole
from careercli.i18n.language import _, readable
from careercli.i18n.numbers import number
from careercli.views.labels import need_name, skill_kind
from careercli.views.spoken.voice import Voice, counted_fact, fact


def skills_lines(skills: tuple[SkillAcrossRoles, ...], voice: Voice) -> Iterator[str]:
    """Yield each skill, its kind and codes, and the roles that ask for it."""
    yield counted_fact(_("Skills"), skills)
    for skill in skills:
        yield fact(_("Skill"), f"{readable(skill.name)} ({skill.skill})")
        yield fact(_("Kind"), skill_kind(skill.kind))
        yield from voice.code_lines(skill.codes)
        yield counted_fact(_("Roles that ask for it"), skill.roles)
        for in_role in skill.roles:
            yield from _in_role(in_role, voice)
    yield from voice.sources()


def _in_role(in_role: SkillInRole, voice: Voice) -> Iterator[str]:
    words = fact(voice.labels.role(in_role.role), need_name(in_role.need))
    if in_role.importance is not None:
        words += ", " + _("importance {rating} of 5").format(rating=number(in_role.importance, 2))
    if in_role.note:
        words += f"; {readable(in_role.note)}"
    yield voice.sourced(words, *in_role.sources)
    yield from voice.judgement(in_role.judgement)
