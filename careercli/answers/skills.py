"""Which skills the roles ask for, how much, and by how many sources."""

from collections.abc import Iterable, Iterator

from careercli.answers.answer import Answer
from careercli.answers.names.find import find_all
from careercli.catalog import Catalog
from careercli.errors import NothingKnown
from careercli.messages import say
from careercli.model import Code, Need, Requirement, Role, SkillKind, Text
from careercli.records import Record, record


@record
class SkillInRole(Record):
    """How one role asks for a skill."""

    role: str
    need: Need
    sources: tuple[str, ...]
    importance: float | None
    """O*NET's rating from 1 to 5, where the role and the skill have one; null otherwise."""
    note: Text | None
    judgement: Text | None


@record
class SkillReading(Record):
    """A skill that an editor read into what a source says of a role."""

    role: str
    skill: str
    judgement: Text
    """What the reading rests on."""


@record
class SkillAcrossRoles(Record):
    """A skill and the roles that ask for it."""

    skill: str
    name: Text
    kind: SkillKind
    codes: tuple[Code, ...]
    roles: tuple[SkillInRole, ...]


def skills_of_roles(catalog: Catalog, roles: list[str]) -> Answer[tuple[SkillAcrossRoles, ...]]:
    """Return the skills that the roles ask for, those that most of them need first.

    Without roles: every skill, also those that no source asks of a role. Raises `NothingKnown` for
    words that name no role, and for a pack without skills.
    """
    if not catalog.skills():
        raise NothingKnown(say("no-skills"))
    chosen = catalog.roles(find_all(catalog, "role", roles) if roles else None)
    across = [
        SkillAcrossRoles(
            skill=skill.id,
            name=skill.name,
            kind=skill.kind,
            codes=skill.codes,
            roles=tuple(_in_roles(skill.id, chosen)),
        )
        for skill in catalog.skills()
    ]
    asked = [skill for skill in across if skill.roles or not roles]
    asked.sort(key=lambda skill: (-len(skill.roles), -sum(role.need == "essential" for role in skill.roles)))
    silent = tuple(role.title for role in chosen if not role.skills)
    return Answer("skills", tuple(asked), (say("no-skills-known", roles=silent),) if silent else ())


def read_by_editors(role: str, requirements: Iterable[Requirement]) -> Iterator[SkillReading]:
    """Yield the requirements of a role that no source names in so many words."""
    for requirement in requirements:
        if requirement.judgement is not None:
            yield SkillReading(role=role, skill=requirement.skill, judgement=requirement.judgement)


def _in_roles(skill: str, roles: Iterable[Role]) -> Iterable[SkillInRole]:
    for role in roles:
        for requirement in role.skills:
            if requirement.skill == skill:
                yield SkillInRole(
                    role=role.id,
                    need=requirement.need,
                    sources=requirement.sources,
                    importance=None,
                    note=requirement.note,
                    judgement=requirement.judgement,
                )
