"""Which roles there are: those on the ladder first, then the others."""

from collections import Counter
from collections.abc import Iterator, Sequence
from shlex import quote

from careercli.answers.answer import Answer
from careercli.answers.roles import RoleSummary
from careercli.i18n.language import _, counted, readable
from careercli.i18n.numbers import listed, number
from careercli.text import never_option
from careercli.views.answered import cited_by, notes_part
from careercli.views.blocks import (
    NOTHING,
    Block,
    Column,
    Facts,
    Heading,
    Line,
    Number,
    Paragraph,
    Reading,
    Row,
    Space,
    Table,
    Words,
    joined,
    muted,
    of_pack,
    plain,
    strong,
)
from careercli.views.fitting import and_more, how_many_fit
from careercli.views.labels import Labels, language_name
from careercli.views.page import Page, Part

_MOST_OF_OTHERS = 100
"""Roles of packs above the lowest that are listed one by one; of more only the first are, if they were looked for."""
_MOST_NEAREST = 12
"""Roles that a search among those lists, the nearest first: a small screen has room for so many."""
_LETTERS_OF_FAMILIES = 60
"""So that they take a line of a small screen."""


def roles_page(
    answer: Answer[Sequence[RoleSummary]], labels: Labels, *, filtered: bool = False, search: str | None = None
) -> Page:
    """Return one line a role: how it is typed, where its pay is known, and how many skills it asks for.

    Where packs above the lowest bring very many, as whole classifications do, they are counted by pack and family;
    of `filtered` ones the first are listed, of a `search` the nearest.
    """
    roles = tuple(answer.data)
    others = tuple(role for role in roles if role.pack is not None)
    if len(others) > _MOST_OF_OTHERS and not filtered and search is None:
        own = tuple(role for role in roles if role.pack is None)
        blocks: tuple[Block, ...] = (*([_table(own, labels)] if own else []), *_by_pack(others, labels))
        commands = (f"careercli roles --family {_('FAMILY')}", f"careercli roles --search {_('WORDS')}")
    else:
        most = len(roles) if not others else _MOST_OF_OTHERS if search is None else _MOST_NEAREST
        blocks = (
            _table(roles[:most], labels),
            *([Paragraph(and_more(len(roles) - most, ""))] if most < len(roles) else []),
        )
        again = f"careercli find {never_option(quote(search))}" if search is not None and others else "careercli ladder"
        commands = (f"careercli show {_('ROLE')}", again)
    return Page(
        answer=(_heading(roles), *blocks),
        parts={"full": Part(lambda: _full(roles, labels)), "notes": notes_part(answer)},
        commands=commands,
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


def _by_pack(roles: Sequence[RoleSummary], labels: Labels) -> Iterator[Block]:
    """Yield how many roles each pack brings, by family."""
    by_pack: dict[str, Counter[str]] = {}
    for role in roles:
        by_pack.setdefault(role.pack or "", Counter())[role.family] += 1
    yield Space()
    columns = (Column("pack", _("Others, by pack"), "whole"), Column("roles", _("Roles"), "number"))
    rows = (
        Row((plain(pack), (Number(families.total()),)), (_families(families, labels),))
        for pack, families in by_pack.items()
    )
    yield Table(columns, tuple(rows))


def _families(families: Counter[str], labels: Labels) -> Line:
    """Return the families that have most roles, each with its id, by which it is asked for."""
    words = [f"{labels.term(family)} ({family}) {number(count)}" for family, count in families.most_common()]
    count = how_many_fit(words, _LETTERS_OF_FAMILIES)
    return (*joined([muted(each) for each in words[:count]]), *and_more(len(words) - count))


def _cells(role: RoleSummary, labels: Labels) -> Iterator[Line]:
    yield (Number(role.rung),) if role.rung is not None else ()
    yield (*strong(readable(role.title)), *of_pack(role.pack))
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
