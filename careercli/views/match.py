"""Which roles fit: how many of their skills are there, what is missing, and what they pay."""

from collections.abc import Iterator, Sequence

from careercli.answers.answer import Answer
from careercli.answers.gap import LEAST_KNOWN
from careercli.answers.match import FittingRole, MatchAnswer
from careercli.i18n.language import _, counted, readable
from careercli.i18n.numbers import number
from careercli.model import Unit
from careercli.views.answered import cited_by, notes_part, sources_part
from careercli.views.blocks import (
    Amount,
    Block,
    Bullets,
    Caveat,
    Column,
    Facts,
    Heading,
    Legend,
    Line,
    NotCredible,
    Nothing,
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
from careercli.views.fitting import COLUMNS, LINES, and_more, how_many_fit
from careercli.views.having import more_notes, typed_caveats
from careercli.views.labels import Labels
from careercli.views.page import Page, Part, readings_in
from careercli.views.pay.cells import amounts_by, converted_range, trust_of
from careercli.views.phrases import phrase
from careercli.views.statements import marked_skills, statement_line


def match_page(answer: Answer[MatchAnswer], labels: Labels) -> Page:
    """Return the roles that fit best, as many as a small screen has room for."""
    data = answer.data
    sources = cited_by(data, labels)
    answer = answer._replace(notes=(*answer.notes, *more_notes(data.typed, labels)))
    best = data.roles[0].role
    return Page(
        answer=tuple(_answer(answer, labels, _how_many(answer))),
        parts={
            "full": Part(lambda: _full(data, labels), len(data.roles)),
            "notes": notes_part(answer),
            "sources": sources_part(sources, labels),
            "explain": Part(_explained),
        },
        commands=(f"careercli gap {best}" + (f" --as {data.as_role}" if data.as_role else ""),),
        sources=sources,
    )


def _how_many(answer: Answer[MatchAnswer]) -> int:
    """Return how many roles a small screen has room for, in whichever language."""
    data = answer.data
    told = sum(each.skill is None or each.is_inflected for each in data.typed)
    others = _OTHER_LINES + min(told, _MOST_TOLD)
    if data.least_pay is not None:
        others += 1 + bool(data.without_pay) + any(note.code == "prices-projected" for note in answer.notes)
    return max(1, int((LINES - others) / (_LINES_WITH_PAY if data.country else _LINES_OF_ROLE)))


_OTHER_LINES, _MOST_TOLD = 5, 3
"""Heading, titles, how many more there are, and marks; notes on what was typed."""
_LINES_OF_ROLE, _LINES_WITH_PAY = 2, 2.5
"""A role and what is missing; beside pay, every other title takes a second line."""


def _answer(answer: Answer[MatchAnswer], labels: Labels, count: int) -> Iterator[Block]:
    data = answer.data
    title = counted(len(data.has), "Jobs for {count} skill", "Jobs for {count} skills")
    asking = _("{asking} of {roles} roles ask for any of it").format(
        asking=number(data.asking), roles=number(data.of_roles)
    )
    yield Heading(title, plain(asking), level=1)
    yield from typed_caveats(data.typed, labels)
    if data.least_pay is not None:
        least = Amount(data.least_pay.amount, Unit(data.least_pay.currency, "month"), published=True)
        yield Paragraph(phrase(_("Pay of at least {pay}; in prices of {year}."), pay=least, year=_year(data)))
        yield from (Caveat("•", said(note)) for note in answer.notes if note.code == "prices-projected")
        if data.without_pay:
            left_out = counted(
                data.without_pay,
                "{count} role is left out, because nothing credible is known of its pay there.",
                "{count} roles are left out, because nothing credible is known of their pay there.",
            )
            yield Caveat("•", plain(left_out))
    shown = data.roles[:count]
    table = _table(shown, data, labels)
    yield table
    yield from [Paragraph(and_more(len(data.roles) - count, ""))] if count < len(data.roles) else []
    marks = [("†", _("Editor's reading"))] if any(readings_in([table])) else []
    if any(one.little_known for one in shown):
        words = _("fewer than {count} skills known: counts say little").format(count=LEAST_KNOWN)
        marks.append(("!", words))
    if marks:
        yield Legend(tuple(marks))


def _year(data: MatchAnswer) -> str:
    return str(data.money_years.market) if data.money_years.market else _("their own year")


def _table(roles: Sequence[FittingRole], data: MatchAnswer, labels: Labels) -> Table:
    columns = [
        Column("role", _("Role")),
        Column("essential", _("Essential"), "whole"),
        Column("helpful", _("Helpful"), "whole", rank=1),
    ]
    if data.country is not None:
        columns += [Column("pay", _("Pay"), "range"), Column("trust", "", "trust", _("Evidence"))]
    return Table(tuple(columns), tuple(Row(_cells(one, data, labels), (_missing(one, labels),)) for one in roles))


def _cells(one: FittingRole, data: MatchAnswer, labels: Labels) -> tuple[Line, ...]:
    counts = _("{had} of {all}")
    essential = counts.format(had=one.essential_had, all=one.essential) + (" !" if one.little_known else "")
    helpful = plain(counts.format(had=one.helpful_had, all=one.helpful)) if one.helpful else (Nothing(),)
    cells = ((*strong(readable(one.title)), *of_pack(one.pack)), plain(essential), helpful)
    return (*cells, *_paid(one, data, labels)) if data.country is not None else cells


def _paid(one: FittingRole, data: MatchAnswer, labels: Labels) -> tuple[Line, Line]:
    if one.pay is None:
        return muted(_("no figure known")), (Nothing(one.gap),)
    amounts = amounts_by(one.pay, data.lens)
    trust = (trust_of(one.pay, labels),)
    return ((NotCredible(),) if amounts is None else (converted_range(amounts, one.pay),)), trust


def _missing(one: FittingRole, labels: Labels) -> Line:
    """Return the essential skills that are missing, in one line."""
    if not one.missing:
        return muted(_("nothing essential is missing"))
    words = _("missing: {skills}")
    room = COLUMNS - len(words) - _LOST
    count = how_many_fit([labels.skill(skill) + "†" for skill in one.missing], room)
    named = joined(marked_skills(one.missing[:count], one.read_by_editors, labels, "muted"))
    return phrase(words, "muted", skills=(*named, *and_more(len(one.missing) - count)))


_LOST = 10
"""Letters for how many more there are, and before the line."""


def _full(data: MatchAnswer, labels: Labels) -> Iterator[Block]:
    """Yield every role with all that is missing, and what it asks for beside skills."""
    for one in data.roles:
        yield Heading(readable(one.title), plain(one.role))
        rows: list[tuple[str, Line]] = []
        for title, skills in ((_("Essential"), one.missing), (_("Helpful"), one.missing_helpful)):
            if skills:
                named = joined(marked_skills(skills, one.read_by_editors, labels))
                rows.append((title, phrase(_("missing: {skills}"), skills=named)))
        if data.country is not None and one.gap is not None:
            rows.append((_("Pay"), said(one.gap)))
        yield from [Facts(tuple(rows))] if rows else []
        for title, statements in ((_("Education"), one.education), (_("Experience"), one.experience)):
            if statements:
                yield Bullets(
                    tuple((Words(title + ": ", "strong"), *statement_line(statement)) for statement in statements)
                )


def _explained() -> Iterator[Block]:
    yield Heading(_("How this is counted"))
    several = (
        _(
            "Roles stand by what share of their essential skills you have, then of their helpful ones, then by their "
            "typical pay in the country. What you can do beside that counts neither for nor against a role."
        ),
        _("A skill is there or it is not: nobody has measured how well. Education and experience are not counted."),
        _(
            "Roles of which fewer than {count} skills are known stand last: that all of them are there says little."
        ).format(count=LEAST_KNOWN),
    )
    yield Bullets(tuple(map(plain, several)))
