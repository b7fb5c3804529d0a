"""What to say where no way leads from one role to another, and what leads on from there."""

from careercli.answers.links import best_matches
from careercli.answers.names.find import titled
from careercli.answers.path.ways import Net, steps_from, steps_to
from careercli.catalog import Catalog
from careercli.errors import NothingKnown
from careercli.messages import Message, say


def no_way(catalog: Catalog, net: Net, begin: str, end: str, max_steps: int, *, computed: bool) -> NothingKnown:
    """Return the error where there is no way: one that is longer, or the nearest roles that a way leads to or from."""
    from_, to = (catalog.title("role", role) for role in (begin, end))
    reached, before = steps_from(net, begin), steps_to(net, end)
    if end in reached:
        return NothingKnown(
            say("no-way-in-steps", from_=from_, to=to, steps=max_steps), hint=say("way-of-steps", steps=reached[end])
        )
    # Only where there is no way.
    from careercli.answers.path.computed import skills_asked

    skills = skills_asked(catalog)
    far = skills.nearest_to(end, [role for role in reached if role != begin])
    near = skills.nearest_to(begin, [role for role in before if role != end])
    nearest = tuple(dict.fromkeys(role for role in (far, near) if role is not None))
    parts = (
        say("way-reaches", roles=titled(catalog, "role", [far])) if far else say("no-move-from", role=from_),
        say("way-from", roles=titled(catalog, "role", [near])) if near else say("no-move-to", role=to),
    )
    hint = say("both-ends", first=parts[0], second=parts[1])
    matched = _as_matched(catalog, begin, end) or _way_of_matches(catalog, net, begin, end)
    if matched is not None:
        hint = matched
    elif not computed:
        hint = say("computed-shows-more", hint=hint)
    elif not nearest:
        hint = say("alike-instead", hint=hint, command=_what_is_alike(catalog, begin))
    code = "no-way-even-computed" if computed else "no-way"
    return NothingKnown(say(code, from_=from_, to=to), hint=hint, candidates=nearest)


def _as_matched(catalog: Catalog, begin: str, end: str) -> Message | None:
    """Return that both ends are the same work, or the same kind of work; None if they are not."""
    (role,) = catalog.roles([begin])
    links = (link for link in best_matches(catalog, role) if link.role == end)
    return next((say("ends-matched", match=say(f"work-{link.match}")) for link in links), None)


def _way_of_matches(catalog: Catalog, net: Net, begin: str, end: str) -> Message | None:
    """Return how to ask for the way between what both ends are matched to; None if there is none either."""
    ends = []
    for role in catalog.roles([begin, end]):
        # What is on no way itself may be matched to what is.
        is_known = role.id in net or any(role.id in onward for onward in net.values())
        matches = [] if is_known else [link.role for link in best_matches(catalog, role)]
        ends.append([role.id] if is_known else matches)
    for from_ in ends[0]:
        reached = steps_from(net, from_)
        for to in ends[1]:
            if to in reached and to != from_:
                return say("way-of-matches", command=f"careercli path {from_} {to}")
    return None


def _what_is_alike(catalog: Catalog, begin: str) -> str:
    """Return the command that tells what is alike, where no move is known at all."""
    (role,) = catalog.roles([begin])
    return f"careercli match --as {begin}" if role.skills else f"careercli show {begin}"
