"""What somebody is able to do, as they say it: the skills they name, and those of the job they do."""

from collections.abc import Sequence

from careercli.answers.names.find import find
from careercli.answers.names.skills import TypedSkill, typed_skills
from careercli.catalog import Catalog
from careercli.records import Record, record

Typed = tuple[TypedSkill, ...]


@record
class Having(Record):
    """The skills that somebody has."""

    skills: tuple[str, ...] | None
    """Each once, in the pack's order; null where nobody said anything."""
    role: str | None = None
    """The role whose essential skills are among them."""
    typed: Typed = ()
    """What was typed, and what it was taken for."""


NOTHING_SAID = Having(skills=None)


def having(
    catalog: Catalog, words: Sequence[str] | None, *, as_role: str | None = None, strict: bool = False
) -> Having:
    """Return the skills that are named, and those that a role cannot do without.

    Raises `NothingKnown` for a word that names no role, if no word names a skill, and with `strict` if any does not.
    """
    typed = typed_skills(catalog, words, strict=strict) if words else ()
    role = find(catalog, "role", as_role) if as_role is not None else None
    if role is None and not typed:
        return NOTHING_SAID
    known = {each.skill for each in typed if each.skill is not None}
    for does in catalog.roles([role]) if role is not None else ():
        known |= {asked.skill for asked in does.skills if asked.need == "essential"}
    return Having(skills=catalog.in_order("skill", known), role=role, typed=typed)
