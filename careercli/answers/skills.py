"""Which skills the roles ask for, how much, and by how many sources."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from careercli.answers.answer import Answer
from careercli.answers.names.find import find_all
from careercli.answers.ratings import RatedSkill, ratings_of
from careercli.catalog import Catalog
from careercli.errors import NothingKnown
from careercli.messages import Message, say
from careercli.model import Code, Need, Requirement, Role, Skill, SkillKind, Text
from careercli.records import Record, record
from careercli.streams import Stream

_MOST_NAMED = 15


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
    rating: RatedSkill | None
    """Whose rating the importance is, and how well the occupation and the skill are matched to it."""


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
    pack: str | None
    """The id of the pack it is from; null: of the one that lies below all others."""


def skills_of_roles(catalog: Catalog, roles: list[str]) -> Answer[Sequence[SkillAcrossRoles]]:
    """Return the skills that the roles ask for, those that most of them need first.

    Without roles: every skill, also those that no source asks of a role. Raises `NothingKnown` for
    words that name no role, and for a pack without skills.
    """
    if not catalog.count("skill"):
        raise NothingKnown(say("no-skills"))
    if not roles:
        every = Stream(partial(_every_skill, catalog), partial(catalog.count, "skill"))
        # More roles than these are no note that anybody reads; each says so itself.
        named = catalog.roles_without_skills(_MOST_NAMED + 1)
        silent = tuple(catalog.title("role", role) for role in named) if len(named) <= _MOST_NAMED else ()
        return Answer("skills", every, _note_on(silent))
    chosen = catalog.roles(find_all(catalog, "role", roles))
    across = (_across(skill, _in_roles(catalog, skill.id, chosen)) for skill in catalog.skills())
    asked = [skill for skill in across if skill.roles]
    asked.sort(key=lambda skill: (-len(skill.roles), -sum(role.need == "essential" for role in skill.roles)))
    silent = tuple(role.title for role in chosen if not role.skills)
    return Answer("skills", tuple(asked), _note_on(silent))


def _note_on(silent: tuple[Text, ...]) -> tuple[Message, ...]:
    """Return what has to be said of roles of which no source names any skill."""
    return (say("no-skills-known", roles=silent),) if silent else ()


def _every_skill(catalog: Catalog) -> Iterator[SkillAcrossRoles]:
    ratings = ratings_of(catalog)
    for skill in catalog.skills_by_need():
        asking = catalog.requirements(skill.id)
        yield _across(skill, (_in_role(role, asked, ratings.of_id(role).get(skill.id)) for role, asked in asking))


def _across(skill: Skill, roles: Iterable[SkillInRole]) -> SkillAcrossRoles:
    return SkillAcrossRoles(
        skill=skill.id, name=skill.name, kind=skill.kind, codes=skill.codes, roles=tuple(roles), pack=skill.pack
    )


def read_by_editors(role: str, requirements: Iterable[Requirement]) -> Iterator[SkillReading]:
    """Yield the requirements of a role that no source names in so many words."""
    for requirement in requirements:
        if requirement.judgement is not None:
            yield SkillReading(role=role, skill=requirement.skill, judgement=requirement.judgement)


def _in_roles(catalog: Catalog, skill: str, roles: Iterable[Role]) -> Iterable[SkillInRole]:
    ratings = ratings_of(catalog)
    for role in roles:
        for requirement in role.skills:
            if requirement.skill == skill:
                yield _in_role(role.id, requirement, ratings.of(role).get(skill))


def _in_role(role: str, requirement: Requirement, rating: RatedSkill | None) -> SkillInRole:
    return SkillInRole(
        role=role,
        need=requirement.need,
        sources=requirement.sources,
        importance=None if rating is None else rating.importance,
        note=requirement.note,
        judgement=requirement.judgement,
        rating=rating,
    )
