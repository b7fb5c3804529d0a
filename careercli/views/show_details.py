"""Everything known of one role: what its sources say, its pay in every country, its moves, names and codes."""

from collections.abc import Iterator

from careercli.answers.pay.country import PayRow
from careercli.answers.pay.wider import WiderPay
from careercli.answers.show import RoleRecord
from careercli.i18n.language import _
from careercli.i18n.numbers import listed
from careercli.model import says_more
from careercli.views.blocks import Block, Facts, Heading, Paragraph, plain
from careercli.views.classified import linked_blocks, rating_blocks, related_blocks
from careercli.views.labels import Labels
from careercli.views.pay.caveats import nearest_official
from careercli.views.pay.details import flag_blocks, pay_facts, wider_blocks
from careercli.views.pay.sums import sums_blocks
from careercli.views.pay.titles import Asked, asked_facts
from careercli.views.projections import projection_blocks
from careercli.views.statements import (
    code_blocks,
    move_blocks,
    name_blocks,
    requirement_blocks,
    statement_blocks,
    statement_line,
    title_source_blocks,
)


def full(data: RoleRecord, labels: Labels) -> Iterator[Block]:
    """Yield all there is but what is wrong with the figures."""
    yield Heading(_("What the job is"))
    if says_more(data.summary.text, data.title):
        yield Paragraph(statement_line(data.summary))
    standings = listed(map(labels.named_standing, data.on_ladders)) or _("not on the ladder")
    yield Facts(((_("Family"), plain(labels.term(data.family))), (_("Ladder"), plain(standings))))
    yield from statement_blocks(_("Duties"), data.duties)
    yield from statement_blocks(_("What it covers"), data.scope)
    yield from requirement_blocks(data.skills, labels)
    yield from rating_blocks(data.ratings, labels)
    for heading, statements in (
        (_("Education"), data.education),
        (_("Experience"), data.experience),
        (_("Training"), data.training),
        (_("Certificates"), data.certificates),
        (_("Working conditions"), data.conditions),
        (_("Outlook"), data.outlook),
        (_("Trends"), data.trends),
    ):
        yield from statement_blocks(heading, statements)
    yield from projection_blocks(data.projections, labels)
    yield from _pay(data, labels)
    yield from statement_blocks(_("How people move up"), data.advancement)
    yield from move_blocks(_("Ways in"), data.previous, labels)
    yield from move_blocks(_("Next steps"), data.next, labels)
    yield from related_blocks(data.related, labels)
    yield from name_blocks(_("Also called"), data.aliases)
    yield from name_blocks(_("Also found by"), data.found_by)
    yield from title_source_blocks(data.title_sources, labels)
    yield from code_blocks(data.codes)
    yield from linked_blocks(data.linked, labels)


def _pay(data: RoleRecord, labels: Labels) -> Iterator[Block]:
    for row in data.pay:
        yield Heading(_name(row, labels))
        yield pay_facts(row, labels)
    yield from wider_blocks(data.wider, labels)


def _name(row: PayRow, labels: Labels) -> str:
    return f"{labels.country(row.country)}, {labels.role(row.role)}"


def notes(data: RoleRecord, labels: Labels, asked: Asked) -> Iterator[Block]:
    """Yield what is wrong with the figures shown, and in whose money they are."""
    yield from flag_blocks((labels.country(row.country), row.flags) for row in data.pay)
    unknown = gaps(data)
    if unknown:
        yield Heading(_("What is not known"))
        yield Facts(tuple((labels.country(wider.country), nearest_official(wider)) for wider in unknown))
    rows = asked_facts(asked)
    if rows:
        yield Heading(_("How pay is shown"))
        yield Facts(rows)


def gaps(data: RoleRecord) -> tuple[WiderPay, ...]:
    """Return what is known of wider groups, of the countries where no credible pay of the role is known."""
    known = {row.country for row in data.pay if row.is_credible}
    return tuple(wider for wider in data.wider if wider.country not in known)


def explained(data: RoleRecord, labels: Labels) -> Iterator[Block]:
    """Yield how every amount came from the published one, as on paper."""
    yield from sums_blocks((_name(row, labels), row) for row in data.pay)
