"""Skills: which are asked for most, or what given roles ask for, side by side."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, islice

from careercli.answers.answer import Answer
from careercli.answers.rated import is_by_impact
from careercli.answers.skills import RatedInRole, SkillAcrossRoles, SkillInRole
from careercli.i18n.language import _, counted, readable
from careercli.i18n.numbers import number, signed
from careercli.messages import Message
from careercli.views.answered import cited_by, notes_part, sources_part, without_notes
from careercli.views.blocks import (
    NOTHING,
    Block,
    Cite,
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
    joined,
    muted,
    of_pack,
    plain,
    said,
    strong,
)
from careercli.views.classified import impacts_in_short
from careercli.views.fitting import COLUMNS, LINES, and_more, how_many_fit, lines_in, lines_of
from careercli.views.labels import Labels, from_pack, need_name, skill_kind
from careercli.views.page import Page, Part, readings_in, tail
from careercli.views.statements import code_facts, rating_words


def skills_page(answer: Answer[Sequence[SkillAcrossRoles]], labels: Labels, *, roles: Sequence[str] = ()) -> Page:
    """Return which skills most roles ask for; of the `roles` that were asked about, what each asks for."""
    if not roles and len(answer.data) > _VERY_MANY:
        return _page_of_very_many(answer, labels)
    skills = tuple(answer.data)
    asking = _asking(skills, labels)
    sources = cited_by(skills, labels)
    silent = tuple(note for note in answer.notes if note.code in _AT_ONCE) if roles else ()
    return Page(
        answer=tuple(
            _of_roles(skills, asking, silent, labels)
            if roles
            else _asked_most(skills, len(skills), len(asking), labels)
        ),
        parts={
            "full": Part(lambda: _full(skills, labels), len(skills)),
            "notes": notes_part(without_notes(answer, silent)),
            "sources": sources_part(sources, labels),
        },
        commands=_commands(asking) if roles else (f"careercli skills {_('ROLE')}",),
        sources=sources,
    )


_AT_ONCE = frozenset({"no-skills-known", "only-rated", "led-on"})
"""Notes on roles that ask for nothing: without them it would seem that they need nothing."""
_VERY_MANY = 1000
"""Skills of which only those that are shown are looked at, as of whole classifications."""


def _page_of_very_many(answer: Answer[Sequence[SkillAcrossRoles]], labels: Labels) -> Page:
    """Return the skills that most roles ask for; the rest is made only where it is asked for."""
    first = tuple(islice(answer.data, _MOST))
    sources = cited_by(first, labels)
    return Page(
        answer=tuple(_asked_most(first, len(answer.data), labels.roles_with_skills(), labels)),
        parts={
            "full": Part(lambda: _full(tuple(answer.data), labels), len(answer.data)),
            "notes": notes_part(answer),
            "sources": sources_part(sources, labels),
        },
        commands=(f"careercli skills {_('ROLE')}",),
        sources=sources,
    )


def _asking(skills: Sequence[SkillAcrossRoles], labels: Labels) -> tuple[str, ...]:
    """Return the roles that ask for any of the skills, or in which any is rated, in the pack's order."""
    asked = {in_role.role for skill in skills for in_role in skill.roles}
    return labels.in_order(asked | {rated.role for skill in skills for rated in skill.rated})


def _commands(asking: Sequence[str]) -> tuple[str, ...]:
    if len(asking) == 1:
        return (f"careercli show {asking[0]}",)
    return (f"careercli compare {' '.join(asking)}",) if 0 < len(asking) < _MANY else ()


_MANY = 4
"""So many roles make a long command, and a table that no screen has room for."""


def _asked_most(skills: Sequence[SkillAcrossRoles], total: int, asking: int, labels: Labels) -> Iterator[Block]:
    """Yield the skills that most roles ask for, as many as a small screen has room for.

    `skills` are the first of the `total`, and `asking` says how many roles ask for any.
    """
    roles = counted(asking, "asked for in {count} role", "asked for in {count} roles")
    yield Heading(counted(total, "{count} skill", "{count} skills"), plain(roles), level=1)
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
    yield from [Paragraph(and_more(total - count, ""))] if count < total else []


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


def _named(skill: SkillAcrossRoles, *, told: bool = False) -> Line:
    """Return the name of a skill, and the pack it is from if that lies above others and is not `told` already."""
    return (*strong(readable(skill.name)), *(() if told else of_pack(skill.pack)))


def _titles(skill: SkillAcrossRoles, labels: Labels, room: int) -> str:
    """Return the titles of as many roles that ask for a skill as have room; how many do stands beside them."""
    titles = [labels.role(in_role.role) for in_role in skill.roles]
    shown = titles[: how_many_fit(titles, room)]
    return ", ".join(shown) + (" …" if len(shown) < len(titles) else "")


def _of_roles(
    skills: Sequence[SkillAcrossRoles], asking: Sequence[str], silent: Sequence[Message], labels: Labels
) -> Iterator[Block]:
    """Yield a row a skill and a column a role, with how much the role needs it and how many sources say so.

    `silent` is what has to be said of roles that ask for none.
    """
    are_only_rated = bool(skills) and not any(skill.roles for skill in skills)
    count = counted(len(skills), "{count} skill", "{count} skills")
    packs = {skill.pack for skill in skills}
    pack = packs.pop() if len(packs) == 1 else None
    yield Heading(
        _("Skills that O*NET rates") if are_only_rated else count, tuple(map(Words, from_pack(pack))), level=1
    )
    said_first = tuple(Paragraph(said(note)) for note in silent)
    yield from said_first
    if not skills:
        return
    every, skills = skills, [skill for skill in skills if not _is_style(skill)]
    styles = tuple(_styles([skill for skill in every if _is_style(skill)], asking, labels))
    asked = sum(bool(skill.roles) for skill in skills)
    # A heading among the lines has an empty one above it.
    below = lines_of(styles) + sum(isinstance(block, Heading) for block in styles)
    room = max(_LEAST_RATED, LINES - _OTHER_LINES - 1 - lines_of(said_first) - below - asked)
    left, skills = skills[asked + room :], skills[: asked + room]
    columns = (Column("skill", _("Skill")), *(Column(role, labels.role(role)) for role in asking))
    counts = len(asking) <= _FEW
    rows = tuple(
        Row((_named(skill, told=pack is not None), *(_need_or_rating(skill, role, counts=counts) for role in asking)))
        for skill in skills
    )
    table = Table(columns, rows)
    yield from [table] if rows else []
    yield from [Paragraph(and_more(len(left), ""))] if left else []
    yield from styles
    marks = [("†", _("Editor's reading"))] if any(readings_in([table])) else []
    marks += [("O*NET", words) for words in _rated_when(every)]
    if marks:
        yield Legend(tuple(marks))


def _rated_when(skills: Sequence[SkillAcrossRoles]) -> Iterator[str]:
    """Yield what the numbers of each release that rates the skills are, and of when."""
    dates: dict[str, set[str]] = {}
    for one in (one for skill in skills for one in skill.rated if not is_by_impact(one)):
        dates.setdefault(one.edition, set()).add(one.date)
    for edition, several in dates.items():
        when = min(several) if len(several) == 1 else f"{min(several)}–{max(several)}"
        yield _("{edition}: importance, 1 to 5 (rated {when})").format(edition=edition, when=when)


def _is_style(skill: SkillAcrossRoles) -> bool:
    """Return whether a skill is a work style of which nothing is known but its impact."""
    return not skill.roles and all(map(is_by_impact, skill.rated))


def _styles(styles: Sequence[SkillAcrossRoles], asking: Sequence[str], labels: Labels) -> Iterator[Block]:
    """Yield the work styles that help most in each role, which no other scale's numbers stand beside."""
    facts = []
    for role in asking:
        several = [(one.impact, skill) for skill in styles for one in skill.rated if one.role == role]
        impacts = [(readable(skill.name), impact) for impact, skill in several if impact is not None]
        # The most positive of one role need not be that of another.
        impacts.sort(key=lambda named: -named[1])
        if impacts:
            label = _("Work styles") if len(asking) == 1 else labels.role(role)
            facts.append((label, impacts_in_short(impacts, _OF_STYLES if len(asking) <= _FEW else _OF_STYLES // 2)))
    if facts:
        yield from [Heading(_("Work styles"))] if len(asking) > 1 else []
        yield Facts(tuple(facts))


_OF_STYLES = 116
"""Letters of the work styles of a role: two lines; one where roles are many."""
_LEAST_RATED = 5
"""So many of the skills that are only rated are shown, whatever room there is."""
_FEW = 2
"""Columns of more roles are too narrow for more than how much each needs a skill."""


def _in_role(skill: SkillAcrossRoles, role: str) -> SkillInRole | None:
    return next((in_role for in_role in skill.roles if in_role.role == role), None)


def _need_or_rating(skill: SkillAcrossRoles, role: str, *, counts: bool) -> Line:
    """Return how much a role needs a skill, and how important its classification rates it; whatever there is."""
    asked, rated = _in_role(skill, role), next((one for one in skill.rated if one.role == role), None)
    parts = [_need(asked, counts=counts)] if asked is not None else []
    if rated is not None and rated.importance is not None:
        parts.append((Words("O*NET ", "muted"), Number(rated.importance, 1)))
    return joined(parts) if parts else NOTHING


def _need(asked: SkillInRole, *, counts: bool) -> Line:
    """Return how much a role needs a skill, and what was read into its sources; with `counts`, if they are several."""
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
                *((labels.role(rated.role), _rated(rated)) for rated in skill.rated),
            )
        )


def _rated(rated: RatedInRole) -> Line:
    """Return how important a skill is rated in a role that is an occupation of the classification itself."""
    words = [_("importance {rating} of 5").format(rating=number(rated.importance, 2))] if rated.importance else []
    words += [_("level {level} of 7").format(level=number(rated.level, 2))] if rated.level is not None else []
    if rated.impact is not None:
        words.append(_("impact {impact} (-3 to +3)").format(impact=signed(rated.impact, 2)))
    if rated.distinctiveness_rank:
        words.append(
            _("rank {rank} of 10 by how much it sets the occupation apart").format(rank=rated.distinctiveness_rank)
        )
    of = _("O*NET {edition}, {element}; rated {date}").format(
        edition=rated.edition, element=rated.element, date=rated.date
    )
    return (Words(", ".join(words)), Words(f" ({of})", "muted"), Cite((rated.source,)))


def _asked(in_role: SkillInRole) -> Line:
    rating = in_role.rating
    rated = rating_words(in_role.importance, rating)
    rated = (Words(", "), *rated) if rated else ()
    note = (Words(": " + readable(in_role.note)),) if in_role.note else ()
    sources = in_role.sources if rating is None else (*in_role.sources, rating.source)
    return (*plain(need_name(in_role.need)), *rated, *note, *tail(sources, in_role.judgement))
