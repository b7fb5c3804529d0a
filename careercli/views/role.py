"""One role on one screen."""

from collections.abc import Iterable, Mapping

from careercli.answers.role import RoleRecord
from careercli.i18n.language import _, choose
from careercli.model import CodeScheme, Requirement, Statement
from careercli.views.blocks import (
    Block,
    Bullets,
    Facts,
    Heading,
    Line,
    Paragraph,
    Span,
    View,
    muted,
    plain,
)
from careercli.views.labels import Citations, Labels, reading_line
from careercli.views.pay import FlagLines, amount_line, pay_table
from careercli.views.progression import step_line


def role_view(role: RoleRecord, labels: Labels) -> View:
    """Return everything about a role: quick facts first, then what it takes, then pay, moves and sources."""
    citations = Citations()
    flags = FlagLines()
    blocks: list[Block] = [
        Heading(choose(role.title), 1),
        Paragraph((Span(choose(role.summary.text)), citations.cite(*role.summary.sources))),
        Facts(tuple(_quick_facts(role, labels))),
    ]
    for heading, statements in (
        (_("What the job is"), role.duties),
        (_("Education"), role.education),
        (_("Experience"), role.experience),
        (_("Training"), role.training),
        (_("Certificates"), role.certificates),
    ):
        blocks += _section(heading, statements, citations)
    blocks += _skills(role.skills, labels, citations)
    for heading, statements in (
        (_("Working conditions"), role.conditions),
        (_("Outlook"), role.outlook),
        (_("Trends"), role.trends),
    ):
        blocks += _section(heading, statements, citations)
    blocks.append(Heading(_("Pay")))
    if role.pay:
        names = [labels.country(pay.country) for pay in role.pay]
        blocks += pay_table(role.pay, _("Country"), names, flags)
        others = len(role.observations) - sum(len(pay.figures) for pay in role.pay)
        if others > 0:
            command = f"careercli compare {role.id} --all"
            blocks.append(Paragraph(muted(_("{count} more figures: {command}").format(count=others, command=command))))
    else:
        blocks.append(Paragraph(plain(_("No source gives any pay for this role."))))
    blocks += _section(_("How people get on"), role.advancement, citations)
    blocks += _moves(role, labels, citations)
    blocks += _sources(role, labels, citations)
    return View(tuple(blocks))


def _quick_facts(role: RoleRecord, labels: Labels) -> Iterable[tuple[str, Line]]:
    if "en" in role.aliases:
        yield _("Also called"), plain(", ".join(role.aliases["en"]))
    place = _("rung {rung} of the ladder").format(rung=role.rung) if role.rung else _("beside the ladder")
    yield _("Family"), plain(f"{labels.term(role.family)}, {place}")
    for pay in role.pay:
        yield _("Pay in {country}").format(country=labels.country(pay.country)), amount_line(pay)
    codes: Mapping[CodeScheme, str] = {"isco-08": "ISCO-08", "esco": "ESCO", "onet-soc": "O*NET-SOC"}
    primary = {code.scheme: code for code in reversed(role.codes)}
    written = [
        f"{name} {primary[scheme].code} ({primary[scheme].match})"
        for scheme, name in codes.items()
        if scheme in primary
    ]
    if written:
        yield _("Codes"), plain(", ".join(written))
    yield _("Id"), muted(role.id)


def statement_line(statement: Statement, citations: Citations) -> Line:
    """Return a statement with the numbers of its sources and, where there is one, the editor's reading."""
    heading = (Span(choose(statement.heading) + ": ", "strong"),) if statement.heading else ()
    return (
        *heading,
        Span(choose(statement.text)),
        *reading_line(statement.judgement),
        citations.cite(*statement.sources),
    )


def _section(heading: str, statements: tuple[Statement, ...], citations: Citations) -> list[Block]:
    if not statements:
        return []
    return [Heading(heading), Bullets(tuple(statement_line(statement, citations) for statement in statements))]


def _skills(requirements: tuple[Requirement, ...], labels: Labels, citations: Citations) -> list[Block]:
    if not requirements:
        return []
    blocks: list[Block] = [Heading(_("Skills"))]
    for need, mark, heading in (("essential", "●", _("Essential")), ("helpful", "○", _("Helpful"))):
        items = tuple(
            (
                Span(labels.skill(requirement.skill), "strong"),
                *((Span(": " + choose(requirement.note)),) if requirement.note else ()),
                *(
                    (
                        Span(
                            " " + _("(editor's reading: {judgement})").format(judgement=choose(requirement.judgement)),
                            "muted",
                        ),
                    )
                    if requirement.judgement
                    else ()
                ),
                citations.cite(*requirement.sources),
            )
            for requirement in requirements
            if requirement.need == need
        )
        if items:
            blocks += [Paragraph(muted(heading)), Bullets(items, mark)]
    return blocks


def _moves(role: RoleRecord, labels: Labels, citations: Citations) -> list[Block]:
    blocks: list[Block] = []
    for heading, mark, steps in ((_("Next steps"), "→", role.next), (_("Ways in"), "←", role.previous)):
        if steps:
            lines = tuple(
                (*step_line(step, step.to if mark == "→" else step.from_, labels), citations.cite(step.source))
                for step in steps
            )
            blocks += [Heading(heading), Bullets(lines, mark)]
    return blocks


def _sources(role: RoleRecord, labels: Labels, citations: Citations) -> list[Block]:
    for observation in role.observations:
        citations.cite(observation.source)
    return [Heading(_("Sources")), Facts(citations.lines(labels))]
