"""Which skills the roles ask for, how much, and by how many sources."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from careercli.answers.answer import Answer
from careercli.answers.names.find import find_all
from careercli.answers.rated import by_rating, rated_elements
from careercli.answers.ratings import RatedSkill, is_rated_by, ratings_of
from careercli.answers.silent import notes_on_silent
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
class RatedInRole(Record):
    """How important a classification rates a skill in a role that is its own occupation, whether asked for or not."""

    role: str
    element: str
    """The O*NET element that is rated."""
    importance: float | None
    """From 1, not important, to 5, extremely important; null where the publisher recommends not to use it."""
    level: float | None
    """From 0 to 7; null where there is none, or where it is not relevant."""
    date: str
    """When the occupation was rated, YYYY-MM."""
    edition: str
    source: str
    impact: float | None
    """Of a work style since O*NET 30.1: from -3, it gets in the way of the work, to +3, it helps; null of all else."""
    distinctiveness_rank: int | None
    """Of such a work style: from 1, the one that sets the occupation apart most, to 10; 0 for those after these ten."""


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
    """Those that ask for it; none where it is only rated."""
    rated: tuple[RatedInRole, ...]
    """Of the roles named, those in which their own classification rates it."""
    pack: str | None
    """The id of the pack it is from; null: of the one that lies below all others."""


def skills_of_roles(catalog: Catalog, roles: list[str]) -> Answer[Sequence[SkillAcrossRoles]]:
    """Return the skills that the roles ask for, those that most of them need first, then those only rated in them.

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
    rated = _rated(catalog, chosen)
    across = (
        _across(skill, _in_roles(catalog, skill.id, chosen), rated.get(skill.id, ())) for skill in catalog.skills()
    )
    asked = sorted((skill for skill in across if skill.roles or skill.rated), key=_how_much)
    return Answer("skills", tuple(asked), tuple(notes_on_silent(catalog, chosen, "careercli skills {role}")))


def _how_much(skill: SkillAcrossRoles) -> tuple[int, int, tuple[bool, float]]:
    """Return what skills of some roles are ordered by."""
    essential = sum(role.need == "essential" for role in skill.roles)
    return -len(skill.roles), -essential, min(map(by_rating, skill.rated), default=_NOT_RATED)


_NOT_RATED = (False, 0.0)


def _rated(catalog: Catalog, roles: Iterable[Role]) -> Mapping[str, Sequence[RatedInRole]]:
    """Return by skill how the roles' own classification rates it."""
    found: dict[str, list[RatedInRole]] = {}
    for role in roles:
        for one in rated_elements(catalog, role):
            if one.skill is not None:
                values = {name: value for name, value in vars(one).items() if name != "skill"}
                found.setdefault(one.skill, []).append(RatedInRole(**values, role=role.id))
    return found


def _note_on(silent: tuple[Text, ...]) -> tuple[Message, ...]:
    """Return what has to be said of roles of which no source names any skill."""
    return (say("no-skills-known", roles=silent),) if silent else ()


def _every_skill(catalog: Catalog) -> Iterator[SkillAcrossRoles]:
    ratings = ratings_of(catalog)
    for skill in catalog.skills_by_need():
        asking = catalog.requirements(skill.id)
        # Of very many skills few are matched to anything that is rated.
        rated = any(is_rated_by(code) for code in skill.codes)
        yield _across(
            skill,
            (_in_role(role, asked, ratings.of_id(role).get(skill.id) if rated else None) for role, asked in asking),
        )


def _across(skill: Skill, roles: Iterable[SkillInRole], rated: Iterable[RatedInRole] = ()) -> SkillAcrossRoles:
    return SkillAcrossRoles(
        skill=skill.id,
        name=skill.name,
        kind=skill.kind,
        codes=skill.codes,
        roles=tuple(roles),
        rated=tuple(rated),
        pack=skill.pack,
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
