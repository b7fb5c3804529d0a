"""Whether what somebody has can be counted among what a role asks for: not across classifications."""

from collections.abc import Iterable, Iterator, Sequence

from careercli.answers.having import Having
from careercli.catalog import Catalog
from careercli.messages import Message, say
from careercli.model import Role


def why_not_counted(catalog: Catalog, role: Role, had: Having) -> tuple[Message, ...]:
    """Return why none of what somebody has can be among what a role asks for, and what to name; empty if any can.

    Each classification has skills of its own, so that the same one has another id in each: that none is found there
    says nothing. Of the job that somebody does, no source may name any skill.
    """
    does = catalog.roles([had.role] if had.role else [])
    of_job = [asked.skill for other in does for asked in other.skills]
    asked = _classifications(catalog, (asked.skill for asked in role.skills))
    if not asked or not asked.isdisjoint(_classifications(catalog, (*(had.skills or ()), *of_job))):
        return ()
    reasons = tuple(_reasons(role, does, had))
    to_name = say("skills-to-name", role=role.title, command=f"careercli skills {role.id}")
    return (*reasons, to_name) if reasons else ()


def _reasons(role: Role, does: Sequence[Role], had: Having) -> Iterator[Message]:
    for other in does:
        if other.skills:
            yield say("skills-named-apart", role=role.title, other=other.title)
        else:
            yield say("no-skills-to-count", other=other.title)
    if any(each.skill is not None for each in had.typed) and not any(other.skills for other in does):
        yield say("skills-typed-apart", role=role.title)


def _classifications(catalog: Catalog, skills: Iterable[str]) -> set[int]:
    """Return which of the packs define any of some skills."""
    ids = tuple(skills)
    return {number for number, pack in enumerate(catalog.parts) if pack.in_order("skill", ids)}
