"""What there is to know of compared roles beyond their pay: flaws, gaps, what they ask for, every sum."""

from collections.abc import Callable, Iterator, Sequence

from careercli.answers.compare import ComparedRole, ComparedSkills, Comparison, PayGap
from careercli.answers.flags import Flag
from careercli.answers.pay.country import PayRow
from careercli.i18n.language import _, readable
from careercli.i18n.numbers import listed, semicolon
from careercli.model import Statement
from careercli.views.blocks import (
    NOTHING,
    Block,
    Bullets,
    Column,
    Facts,
    Heading,
    Line,
    Paragraph,
    Row,
    Table,
    joined,
    muted,
    plain,
    said,
    strong,
)
from careercli.views.labels import Labels
from careercli.views.pay.caveats import nearest_official
from careercli.views.pay.details import flag_blocks, pay_facts, wider_blocks
from careercli.views.pay.figures import official_line, official_sum
from careercli.views.pay.sums import sums_blocks
from careercli.views.pay.titles import Asked, asked_facts
from careercli.views.statements import read_into, statement_line


def name_of(row: PayRow, data: Comparison, labels: Labels) -> str:
    """Return the country, and of several roles the role, that pay is of."""
    country = labels.country(row.country)
    return country if len(data.roles) == 1 else f"{country}, {labels.role(row.role)}"


def notes(
    data: Comparison, flagged: Sequence[tuple[str, Sequence[Flag]]], labels: Labels, asked: Asked
) -> Iterator[Block]:
    """Yield what is wrong with the figures, what is not known, and in what pay is shown."""
    yield from flag_blocks(flagged)
    if data.gaps:
        yield Heading(_("What is not known"))
        yield Facts(
            tuple((f"{labels.role(gap.role)}, {labels.country(gap.country)}", _gap(gap, data)) for gap in data.gaps)
        )
    yield Heading(_("How pay is shown"))
    yield Facts(((_("Countries"), plain(listed(map(labels.country, data.countries)))), *asked_facts(asked)))


def _gap(gap: PayGap, data: Comparison) -> Line:
    """Return why no pay is known, and what is known of a wider group."""
    nearest = [wider for wider in data.wider if (wider.country, wider.role) == (gap.country, gap.role)]
    return joined([said(gap.gap), *map(nearest_official, nearest)], " ")


def full(data: Comparison, labels: Labels) -> Iterator[Block]:
    """Yield all that is known of the pay shown, guides beside official statistics, and what the roles ask for."""
    for row in data.rows:
        yield Heading(f"{labels.country(row.country)}, {labels.role(row.role)}")
        yield pay_facts(row, labels)
    yield from wider_blocks(data.wider, labels)
    if data.beside_official:
        yield Heading(_("Guides compared with official statistics"))
        yield Bullets(tuple(official_line(beside, labels) for beside in data.beside_official))
    yield from _requirements(data.requirements)
    yield from _skills(data, labels)


def _requirements(roles: tuple[ComparedRole, ...]) -> Iterator[Block]:
    columns = (
        Column("what", ""),
        *(Column(role.role, readable(role.title), spoken=f"{readable(role.title)} ({role.role})") for role in roles),
    )
    asked: tuple[tuple[str, Callable[[ComparedRole], tuple[Statement, ...]]], ...] = (
        (_("Outlook"), lambda role: role.outlook),
        (_("Education"), lambda role: role.education),
        (_("Experience"), lambda role: role.experience),
    )
    rows = tuple(
        Row((muted(label), *(_statements(statements(role)) for role in roles)))
        for label, statements in asked
        if any(statements(role) for role in roles)
    )
    if rows:
        named = " · ".join(f"{readable(role.title)} ({role.role})" for role in roles)
        yield Heading(_("What they ask for: {roles}").format(roles=named))
        yield Table(columns, rows)


def _statements(statements: tuple[Statement, ...]) -> Line:
    return joined([statement_line(statement) for statement in statements], "\n") if statements else NOTHING


def _skills(data: Comparison, labels: Labels) -> Iterator[Block]:
    def names(skills: tuple[str, ...]) -> Line:
        return plain(listed(map(labels.skill, skills))) if skills else ()

    several = [
        plain(f"{labels.skill(shared.skill)} ({listed(map(labels.role, shared.roles))})") for shared in data.skills.some
    ]
    yield Heading(_("Skills"))
    yield Facts(
        (
            (
                _("All ask for") if len(data.roles) > 1 else _("Asks for"),
                all_ask_for(data.skills, names(data.skills.shared)),
            ),
            *([(_("Some ask for"), joined(several, semicolon()))] if several else []),
            *(
                (_("Only {role}").format(role=labels.role(role)), names(only) or none_only(role, data.skills))
                for role, only in data.skills.only.items()
            ),
        )
    )
    if data.skills.read_by_editors:
        yield Paragraph(read_into(data.skills.read_by_editors, labels))


def all_ask_for(skills: ComparedSkills, shared: Line) -> Line:
    """Return the skills that all roles ask for, or why there is none."""
    if skills.named_apart:
        return muted(_("cannot be told: their skills are from different classifications"))
    return shared or (muted(_("not known")) if skills.silent else NOTHING)


def none_only(role: str, skills: ComparedSkills) -> Line:
    """Return why there is no skill that only one role asks for."""
    return muted(_("no source names any skill")) if role in skills.silent else NOTHING


def explained(data: Comparison, labels: Labels) -> Iterator[Block]:
    """Yield how every amount came from the published one, as on paper."""
    yield from sums_blocks((name_of(row, data, labels), row) for row in data.rows)
    figures = {figure.id: figure for figure in data.observations}
    sums = tuple((beside.figure, official_sum(beside, figures[beside.figure])) for beside in data.beside_official)
    if sums:
        yield Paragraph(strong(_("Guides compared with official statistics")))
        yield Facts(sums)
