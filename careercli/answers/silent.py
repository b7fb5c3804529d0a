"""Roles of which no source names any skill: what is known of them instead, and which match of theirs leads on."""

from collections.abc import Collection, Iterator, Sequence

from careercli.answers.links import best_matches
from careercli.answers.rated import is_by_impact, rated_elements
from careercli.catalog import Catalog
from careercli.messages import Message, say
from careercli.model import Role


def notes_on_silent(
    catalog: Catalog, roles: Sequence[Role], command: str, but: Collection[str] = ()
) -> Iterator[Message]:
    """Say of which of some roles no source names any skill, and what `command` shows of the best match of each.

    The command has `{role}` in it. No match leads on that is `but` one, and none where one of the roles is a match.
    """
    silent = [role for role in roles if not role.skills]
    rated = {role.id for role in silent if not all(map(is_by_impact, rated_elements(catalog, role)))}
    for code, several in (
        ("no-skills-known", [role.title for role in silent if role.id not in rated]),
        ("only-rated", [role.title for role in silent if role.id in rated]),
    ):
        if several:
            yield say(code, roles=tuple(several))
    named = {role.id for role in roles}
    for role in silent:
        if not named.isdisjoint(link.role for link in best_matches(catalog, role)):
            continue
        led_on = match_with_skills(catalog, role, command, but)
        if led_on is not None:
            yield say("led-on", hint=led_on)


def match_with_skills(catalog: Catalog, role: Role, command: str, but: Collection[str] = ()) -> Message | None:
    """Return what a command shows of the best match that asks for skills; None if there is none `but` some."""
    for link in best_matches(catalog, role):
        if link.role not in but and catalog.roles([link.role])[0].skills:
            title, work = catalog.title("role", link.role), say(f"work-{link.match}")
            return say("match-has-skills", role=title, match=work, command=command.format(role=link.role))
    return None
