"""Which roles there are."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, compress

from careercli.answers.answer import Answer
from careercli.answers.names.endings import beginning
from careercli.answers.names.find import find
from careercli.answers.skills import SkillReading
from careercli.catalog import Catalog, ListedRole
from careercli.errors import NothingKnown
from careercli.messages import say
from careercli.model import Ladder, Names, Text
from careercli.records import Record, record
from careercli.streams import Stream
from careercli.text import fold


@record
class Standing(Record):
    """Where a role stands on a ladder."""

    ladder: str
    rung: int
    """Counted from 1."""


@record
class RoleSummary(Record):
    """One line about a role."""

    id: str
    title: Text
    family: str
    rung: int | None
    """Counted from 1 on the first ladder that has the role; null beside all ladders."""
    on_ladders: tuple[Standing, ...]
    """Where it stands on each of its ladders."""
    aliases: Names
    skills: tuple[str, ...]
    skills_read_by_editors: tuple[SkillReading, ...]
    """Those of them that no source names in so many words."""
    countries: tuple[str, ...]
    """Countries with any pay figure for the role."""
    pack: str | None
    """The id of the pack it is from; null: of the one that lies below all others."""


def list_roles(
    catalog: Catalog,
    *,
    country: str | None = None,
    family: str | None = None,
    skill: str | None = None,
    search: str | None = None,
) -> Answer[Sequence[RoleSummary]]:
    """Return the roles that fit every filter, rungs of the ladder first.

    Of a search, those whose names are nearest to the words stand first, and last those of which they are only said.

    Raises `NothingKnown` for words that name nothing and if no role fits.
    """
    country_id = find(catalog, "country", country) if country is not None else None
    family_id = find(catalog, "family", family) if family is not None else None
    skill_id = find(catalog, "skill", skill) if skill is not None else None
    words = None if search is None else [*dict.fromkeys(map(beginning, fold(search).split()))]
    ladders = catalog.ladders()

    def found() -> Iterable[ListedRole]:
        # Of no words no role speaks.
        if words == []:
            return ()
        return catalog.listed_roles(family=family_id, country=country_id, skill=skill_id, containing=words)

    def chosen() -> Iterator[ListedRole]:
        if words is None:
            yield from found()
            return
        # Very many are not kept, but looked for again.
        distances = bytes(_distance(role, words) for role in found())
        for distance in sorted({*distances}):
            yield from compress(found(), map(distance.__eq__, distances))

    roles = Stream(lambda: (_summary(role, standings(ladders, role.id)) for role in chosen()))
    if not roles:
        hint = say("fewer-filters") if search is None else say("find-in-other-words")
        raise NothingKnown(say("no-role-fits"), hint=hint)
    return Answer("roles", roles)


def _distance(role: ListedRole, beginnings: Sequence[str]) -> int:
    """Return how far a role is from the words of a search: 0 is one of ours that is called by them, in any form."""
    is_titled = any(_has(beginnings, title) for title in role.title.values())
    if not is_titled and not any(_has(beginnings, alias) for alias in chain.from_iterable(role.aliases.values())):
        return 4
    if role.pack is None:
        return 0
    if any({*beginnings} <= {*map(beginning, fold(title).split())} for title in role.title.values()):
        return 1
    return 2 if is_titled else 3


def _has(beginnings: Sequence[str], name: str) -> bool:
    """Return whether a name has words that begin so."""
    words = fold(name).split()
    return all(any(word.startswith(each) for word in words) for each in beginnings)


def _summary(role: ListedRole, on_ladders: tuple[Standing, ...]) -> RoleSummary:
    return RoleSummary(
        id=role.id,
        title=role.title,
        family=role.family,
        rung=on_ladders[0].rung if on_ladders else None,
        on_ladders=on_ladders,
        aliases=role.aliases,
        skills=role.skills,
        skills_read_by_editors=tuple(
            SkillReading(role=role.id, skill=skill, judgement=judgement) for skill, judgement in role.readings
        ),
        countries=role.countries,
        pack=role.pack,
    )


def standings(ladders: Iterable[Ladder], role: str) -> tuple[Standing, ...]:
    """Return where a role stands on each of the ladders that have it."""
    return tuple(
        Standing(ladder=ladder.id, rung=ladder.rungs.index(role) + 1) for ladder in ladders if role in ladder.rungs
    )
