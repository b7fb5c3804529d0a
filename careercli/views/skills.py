"""Skills: which are asked for most, or what given roles ask for, side by side."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from careercli.answers.answer import Answer
from careercli.answers.skills import SkillAcrossRoles, SkillInRole
from careercli.i18n.language import _, counted, readable
from careercli.views.answered import cited_by, notes_part, sources_part
from careercli.views.blocks import (
    NOTHING,
    Block,
    Column,
    Facts,
    Heading,
    Legend,
    Line,
    Number,
    Paragraph,
    Row,
    Table,
    Words,
    muted,
    plain,
    strong,
)
from careercli.views.fitting import COLUMNS, LINES, and_more, how_many_fit, lines_in
from careercli.views.labels import Labels, need_name, skill_kind
from careercli.views.page import Page, Part, readings_in, tail
from careercli.views.statements import code_facts, rating_words


def skills_page(answer: Answer[Sequence[SkillAcrossRoles]], labels: Labels, *, roles: Sequence[str] = ()) -> Page:
    """Return which skills most roles ask for; of the `roles` that were asked about, what each asks for."""
    skills = tuple(answer.data)
    asking = _asking(skills, labels)
    sources = cited_by(skills, labels)
    return Page(
        answer=tuple(_of_roles(skills, asking, labels) if roles else _asked_most(skills, asking, labels)),
        parts={
            "full": Part(lambda: _full(skills, labels), len(skills)),
            "notes": notes_part(answer),
            "sources": sources_part(sources, labels),
        },
        commands=_commands(asking) if roles else (f"careercli skills {_('ROLE')}",),
        sources=sources,
    )


def _asking(skills: Sequence[SkillAcrossRoles], labels: Labels) -> tuple[str, ...]:
    """Return the roles that ask for any of the skills, in the pack's order."""
    return labels.in_order({in_role.role for skill in skills for in_role in skill.roles})


def _commands(asking: Sequence[str]) -> tuple[str, ...]:
    if len(asking) == 1:
        return (f"careercli show {asking[0]}",)
    return (f"careercli compare {' '.join(asking)}",) if len(asking) < _MANY else ()


_MANY = 4
"""So many roles make a long command, and a table that no screen has room for."""


def _asked_most(skills: Sequence[SkillAcrossRoles], asking: Sequence[str], labels: Labels) -> Iterator[Block]:
    """Yield the skills that most roles ask for, as many as a small screen has room for."""
    roles = counted(len(asking), "asked for in {count} role", "asked for in {count} roles")
    yield Heading(counted(len(skills), "{count} skill", "{count} skills"), plain(roles), level=1)
    columns = (
        Column("skill", _("Skill")),
        Column("roles", _("Roles"), "number"),
        Column("essential", _("Essential"), "number"),
        Column("titles", _("Asked for by")),
    )
    names = max(len(readable(skill.name)) for skill in skills[:_MOST])
    width = max(_NARROWEST, COLUMNS - names - sum(len(column.title) + 2 for column in columns[1:3]) - 2)
    titles = [_titles(skill, labels, 2 * width - _LOST) for skill in skills[:_MOST]]
    ends = accumulate(lines_in(words, width) for words in titles)
    count = sum(end <= LINES - _OTHER_LINES for end in ends)
    yield Table(columns, tuple(Row(_cells(skill, words)) for skill, words in zip(skills, titles[:count], strict=False)))
    yield from [Paragraph(and_more(len(skills) - count, ""))] if count < len(skills) else []


_MOST = 18
"""More have no room on a small screen."""
_NARROWEST = 24
_LOST = 12
"""Letters that two lines lose where words do not end at their ends."""
_OTHER_LINES = 3
"""Heading, titles, and how many more there are."""


def _cells(skill: SkillAcrossRoles, titles: str) -> tuple[Line, ...]:
    essential = sum(in_role.need == "essential" for in_role in skill.roles)
    return _named(skill), (Number(len(skill.roles)),), (Number(essential),), plain(titles)


def _named(skill: SkillAcrossRoles) -> Line:
    """Return the name of a skill, and the pack it is from if that lies above others."""
    return (*strong(readable(skill.name)), *(muted(f" ({skill.pack})") if skill.pack else ()))


def _titles(skill: SkillAcrossRoles, labels: Labels, room: int) -> str:
    """Return the titles of as many roles that ask for a skill as have room; how many do stands beside them."""
    titles = [labels.role(in_role.role) for in_role in skill.roles]
    shown = titles[: how_many_fit(titles, room)]
    return ", ".join(shown) + (" …" if len(shown) < len(titles) else "")


def _of_roles(skills: Sequence[SkillAcrossRoles], asking: Sequence[str], labels: Labels) -> Iterator[Block]:
    """Yield a row a skill and a column a role, with how much the role needs it and how many sources say so."""
    yield Heading(counted(len(skills), "{count} skill", "{count} skills"), level=1)
    columns = (Column("skill", _("Skill")), *(Column(role, labels.role(role)) for role in asking))
    counts = len(asking) <= _FEW
    rows = tuple(
        Row((_named(skill), *(_need(_in_role(skill, role), counts=counts) for role in asking))) for skill in skills
    )
    table = Table(columns, rows)
    yield table
    if any(readings_in([table])):
        yield Legend((("†", _("Editor's reading")),))


_FEW = 2
"""Columns of more roles are too narrow for more than how much each needs a skill."""


def _in_role(skill: SkillAcrossRoles, role: str) -> SkillInRole | None:
    return next((in_role for in_role in skill.roles if in_role.role == role), None)


def _need(asked: SkillInRole | None, *, counts: bool) -> Line:
    """Return how much a role needs a skill, and what was read into its sources; with `counts`, if they are several."""
    if asked is None:
        return NOTHING
    need = need_name(asked.need)
    count = len(asked.sources)
    several = ", " + counted(count, "{count} source", "{count} sources") if counts and count > 1 else ""
    return (*plain(need + several), *tail(asked.sources, asked.judgement))


def _full(skills: Sequence[SkillAcrossRoles], labels: Labels) -> Iterator[Block]:
    """Yield every skill with its kind and codes, and how each role asks for it."""
    for skill in skills:
        yield Heading(readable(skill.name), muted(skill.skill))
        yield Facts(
            (
                (_("Kind"), plain(skill_kind(skill.kind))),
                *([(_("Pack"), plain(skill.pack))] if skill.pack else []),
                *code_facts(skill.codes),
                *((labels.role(in_role.role), _asked(in_role)) for in_role in skill.roles),
            )
        )


def _asked(in_role: SkillInRole) -> Line:
    rating = in_role.rating
    rated = rating_words(in_role.importance, rating)
    rated = (Words(", "), *rated) if rated else ()
    note = (Words(": " + readable(in_role.note)),) if in_role.note else ()
    sources = in_role.sources if rating is None else (*in_role.sources, rating.source)
    return (*plain(need_name(in_role.need)), *rated, *note, *tail(sources, in_role.judgement))
