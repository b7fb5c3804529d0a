"""Which roles there are: those on the ladder first, then the others."""

from collections.abc import Iterator, Sequence

from careercli.answers.answer import Answer
from careercli.answers.roles import RoleSummary
from careercli.i18n.language import _, counted, readable
from careercli.i18n.numbers import listed
from careercli.views.answered import cited_by, notes_part
from careercli.views.blocks import (
    NOTHING,
    Block,
    Column,
    Facts,
    Heading,
    Line,
    Number,
    Reading,
    Row,
    Table,
    Words,
    joined,
    muted,
    of_pack,
    plain,
)
from careercli.views.labels import Labels, language_name
from careercli.views.page import Page, Part


def roles_page(answer: Answer[Sequence[RoleSummary]], labels: Labels) -> Page:
    """Return one line a role: how it is typed, where its pay is known, and how many skills it asks for."""
    roles = tuple(answer.data)
    return Page(
        answer=(_heading(roles), _table(roles, labels)),
        parts={"full": Part(lambda: _full(roles, labels)), "notes": notes_part(answer)},
        commands=(f"careercli show {_('ROLE')}", "careercli ladder"),
        sources=cited_by(roles, labels),
    )


def _heading(roles: Sequence[RoleSummary]) -> Heading:
    countries = {country for role in roles for country in role.countries}
    where = counted(len(countries), "pay known in {count} country", "pay known in {count} countries")
    return Heading(counted(len(roles), "{count} role", "{count} roles"), plain(where), level=1)


def _table(roles: Sequence[RoleSummary], labels: Labels) -> Table:
    columns = (
        Column("step", "", "number", _("Step")),
        Column("role", _("Role")),
        Column("id", _("Id"), "whole"),
        Column("countries", _("Pay in"), "whole"),
        Column("skills", _("Skills"), "number", rank=1),
        Column("family", _("Family"), rank=2),
    )
    return Table(columns, tuple(Row(tuple(_cells(role, labels))) for role in roles))


def _cells(role: RoleSummary, labels: Labels) -> Iterator[Line]:
    yield (Number(role.rung),) if role.rung is not None else ()
    yield (Words(readable(role.title), "strong"), *of_pack(role.pack))
    yield muted(role.id)
    yield plain(" ".join(_home_first(role.countries, labels))) if role.countries else NOTHING
    yield (Number(len(role.skills)),)
    yield plain(labels.term(role.family))


def _home_first(countries: Sequence[str], labels: Labels) -> list[str]:
    return sorted(countries, key=lambda country: country != labels.home)


def _full(roles: Sequence[RoleSummary], labels: Labels) -> Iterator[Block]:
    """Yield every role with its place, its names, its skills and where its pay is known."""
    for role in roles:
        yield Heading(readable(role.title), muted(role.id))
        yield Facts(tuple(_facts(role, labels)))


def _facts(role: RoleSummary, labels: Labels) -> Iterator[tuple[str, Line]]:
    standings = listed(map(labels.named_standing, role.on_ladders)) or _("not on the ladder")
    countries = listed(map(labels.country, role.countries)) or _("no source gives any")
    yield _("Family"), plain(labels.term(role.family))
    yield _("Ladder"), plain(standings)
    yield _("Pay in"), plain(countries)
    yield _("Skills"), joined([_skill(skill, role, labels) for skill in role.skills]) or muted(_("not known"))
    for language, names in role.aliases.items():
        if names:
            yield f"{_('Also called')} ({language_name(language)})", plain(listed(names))


def _skill(skill: str, role: RoleSummary, labels: Labels) -> Line:
    """Return a skill, marked where an editor read it into what a source says of the role."""
    read = (one for one in role.skills_read_by_editors if (one.role, one.skill) == (role.id, skill))
    return (Words(labels.skill(skill)), *(Reading(one.judgement) for one in read))
