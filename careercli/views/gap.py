"""What somebody lacks for a role: how much, what it is for, what else is asked, and what it pays."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from careercli.answers.answer import Answer
from careercli.answers.gap import GapAnswer, OccupationSkills, PayGap, SkillGap
from careercli.answers.names.taxonomies import TAXONOMY_NAMES, taxonomy_of
from careercli.i18n.language import _, counted, readable
from careercli.i18n.numbers import number, semicolon
from careercli.messages import Message
from careercli.model import Statement
from careercli.views.answered import cited_by, notes_part, sources_part, without_notes
from careercli.views.blocks import (
    Amount,
    Block,
    Caveat,
    Change,
    Column,
    Facts,
    Heading,
    Legend,
    Line,
    NotCredible,
    Nothing,
    Number,
    Paragraph,
    Reading,
    Row,
    Space,
    Table,
    Typed,
    Words,
    joined,
    muted,
    of_pack,
    plain,
    said,
)
from careercli.views.fitting import COLUMNS, LINES, and_more, how_many_fit, lines_of, shortened
from careercli.views.gap_details import explained, full, rated_by
from careercli.views.having import more_notes, typed_caveats
from careercli.views.labels import Labels, from_pack, match_name
from careercli.views.page import Page, Part, readings_in
from careercli.views.pay.caveats import nearest_official
from careercli.views.pay.cells import amounts_by, converted_range, trust_of, unit_of
from careercli.views.pay.sums import any_amount
from careercli.views.phrases import phrase
from careercli.views.statements import opening


def gap_page(answer: Answer[GapAnswer], labels: Labels) -> Page:
    """Return what is lacking first, with what it is for as far as there is room."""
    data = answer.data
    sources = cited_by(data, labels)
    more = tuple(more_notes(data.typed, labels))
    led_on = tuple(note for note in answer.notes if note.code in _AT_ONCE)
    answer = without_notes(answer._replace(notes=(*answer.notes, *more)), led_on)
    # Of what stands in a table only one line each is counted, and of pay in several countries or with marks as well.
    shape = _shape_of(data)
    lacking = len(_lacking_of(data)) if shape.purposes else 0
    lines = LINES - (2 if data.country is None else 1)
    layouts = (
        (tuple(_answer(data, labels, shape, room, led_on)), lines - max(0, room.purposes - 1) * lacking)
        for room in _ROOMS
    )
    return Page(
        answer=next(
            (blocks for blocks, lines in layouts if lines_of(blocks) <= lines),
            _least(data, labels, shape, led_on),
        ),
        parts={
            "full": Part(lambda: full(data, labels)),
            "notes": notes_part(answer),
            "sources": sources_part(sources, labels),
            "explain": Part(lambda: explained(data, labels)),
        },
        commands=tuple(_commands(data)),
        sources=sources,
        on_one_sheet=True,
    )


_NOT_COUNTED = frozenset({"skills-named-apart", "skills-typed-apart", "no-skills-to-count", "skills-to-name"})
"""Notes on why there is no count, and what to do."""
_AT_ONCE = _NOT_COUNTED | {"yet-matched", "led-on"}
"""Notes without which counts would be misread, or missed."""


class _Room(NamedTuple):
    """How much there is room for: lines of what a skill is for, and letters of all else."""

    purposes: int
    lacking: int
    """Of the names of skills that are lacking, where they are only named."""
    names: int
    """Of those of other skills."""
    others: int
    """Of what sources say of one thing."""
    spaces: bool = True


_ROOMS = (
    _Room(3, 400, 220, 180),
    _Room(2, 400, 220, 120),
    _Room(1, 400, 112, 120),
    _Room(1, 400, 112, 58),
    _Room(1, 400, 56, 58),
    _Room(1, 280, 56, 58, spaces=False),
)


class _Shape(NamedTuple):
    """What is told at once: the same in every language, whatever room its words take."""

    purposes: bool
    """Whether it is told what the skills that are lacking are for; otherwise they are only named."""
    all_kinds: bool
    """Whether training and certificates are told, too."""


def _shape_of(data: GapAnswer) -> _Shape:
    lacking = len(_lacking_of(data))
    pay = _LINES_OF_PAY + 4 * any(row.wider is not None for row in data.pay)
    told = sum(each.skill is None or each.is_inflected for each in data.typed)
    others = (
        _OTHER_LINES
        + pay
        + min(told, _MOST_TOLD)
        + data.little_known
        + 2 * bool(data.offered)
        + 2 * bool(data.occupations)
    )
    others += any(one.has for one in data.skills) + any(not one.has and one.need == "helpful" for one in data.skills)
    others += sum(map(bool, (data.education, data.experience)))
    kinds = sum(map(bool, (data.training, data.certificates)))
    named = _LINES_OF_NAMES if lacking else 0
    purposes = others + lacking <= LINES
    return _Shape(purposes, others + (lacking if purposes else named) + kinds <= LINES)


_OTHER_LINES, _LINES_OF_PAY, _LINES_OF_NAMES, _MOST_TOLD = 5, 2, 4, 3
"""Heading, verdict, titles of the table, and marks in two lines; pay; names of many skills; notes on what was typed."""


def _lacking_of(data: GapAnswer) -> list[SkillGap]:
    return [one for one in data.skills if not one.has and one.need == "essential"]


def _least(data: GapAnswer, labels: Labels, shape: _Shape, led_on: Sequence[Message]) -> tuple[Block, ...]:
    return tuple(_answer(data, labels, shape, _ROOMS[-1], led_on))


def _answer(data: GapAnswer, labels: Labels, shape: _Shape, room: _Room, led_on: Sequence[Message]) -> Iterator[Block]:
    does = [_("now: {role}").format(role=labels.role(data.as_role))] if data.as_role else []
    yield Heading(readable(data.title), plain(" · ".join((*does, *from_pack(data.pack)))), level=1)
    yield Paragraph(_verdict(data))
    not_counted = [said(note) for note in led_on if note.code in _NOT_COUNTED]
    yield from [Caveat("!", joined(not_counted, " "))] if not_counted else []
    yield from (Paragraph(said(note)) for note in led_on if note.code not in _NOT_COUNTED)
    yield from typed_caveats(data.typed, labels)
    if data.little_known and data.skills:
        known = counted(
            len(data.skills),
            "Little is known: the sources name only {count} skill.",
            "Little is known: the sources name only {count} skills.",
        )
        yield Caveat("!", plain(known))
    yield from [Space()] if room.spaces else []
    lacking = _lacking_of(data)
    helpful = [one for one in data.skills if not one.has and one.need == "helpful"]
    blocks: list[Block] = []
    if lacking and shape.purposes:
        blocks.append(_lacking(data, lacking, labels, room))
    rows: list[tuple[str, Line]] = []
    if lacking and not shape.purposes:
        title = _lacking_title(data)
        rows.append((title, _named(lacking, labels, room.lacking)))
    if helpful:
        rows.append((_("Helpful"), _named(helpful, labels, room.names)))
    had = [one for one in data.skills if one.has]
    if had:
        rows.append((_("You have"), _named(had, labels, room.names)))
    rows += _beside_skills(data, labels, shape, room)
    facts = Facts(tuple(rows))
    if rows:
        blocks += [Space(), facts] if blocks and room.spaces else [facts]
    yield from blocks
    marks = tuple(_marks(blocks, data, with_table=any(isinstance(block, Table) for block in blocks)))
    if marks:
        yield Legend(marks)


def _verdict(data: GapAnswer) -> Line:
    """Return how many of the skills are there, in counts."""
    if not data.skills:
        if data.offered:
            return muted(_("No source names any skill; O*NET only rates how important skills are."))
        return muted(_("No source names any skill."))
    if data.has is not None and (data.essential_had is None or data.helpful_had is None):
        words = _("Essential skills: {essential}; helpful ones: {helpful}.")
        return phrase(words, essential=Number(data.essential, tone="strong"), helpful=Number(data.helpful))
    if data.essential_had is None or data.helpful_had is None:
        words = _("Essential skills: {essential}; helpful ones: {helpful}. Say what you have: {command}")
        return phrase(
            words,
            essential=Number(data.essential, tone="strong"),
            helpful=Number(data.helpful),
            command=Typed(f"careercli gap {data.role} --as {_('ROLE')}"),
        )
    if data.helpful:
        words = _("You have {had} of {essential} essential skills; helpful ones: {helpful_had} of {helpful}.")
    else:
        words = _("You have {had} of {essential} essential skills.")
    return phrase(
        words,
        had=Number(data.essential_had, tone="strong"),
        essential=Number(data.essential, tone="strong"),
        helpful_had=Number(data.helpful_had),
        helpful=Number(data.helpful),
    )


def _lacking_title(data: GapAnswer) -> str:
    return _("Essential") if data.essential_had is None else _("To learn")


def _lacking(data: GapAnswer, lacking: Sequence[SkillGap], labels: Labels, room: _Room) -> Table:
    """Return the essential skills that are lacking: each with how important it is, and what it is for."""
    columns = (
        Column("skill", _lacking_title(data)),
        Column("importance", "O*NET", "number", _("Importance by O*NET, of 5"), rank=1, always=True),
        Column("purpose", _("What it is for")),
    )
    width = max(_NARROWEST, COLUMNS - max(len(labels.skill(one.skill)) for one in lacking) - _OTHERS)
    rows = tuple(
        Row((_skill(one, labels), (rated_by(one),), _purpose(one, width * room.purposes - _LOST[room.purposes])))
        for one in lacking
    )
    return Table(columns, rows)


_NARROWEST, _OTHERS = 24, 11
"""Letters of what a skill is for in a line, and of what stands beside it."""
_LOST = (0, 0, 10, 20)
"""Letters that so many lines lose where words do not end at their ends."""


def _skill(one: SkillGap, labels: Labels) -> Line:
    return (Words(labels.skill(one.skill), "strong"), *([Reading(one.judgement)] if one.judgement else []))


def _purpose(one: SkillGap, room: int) -> Line:
    """Return what the source says that a skill is for, else what an editor read it from; both no longer than that."""
    text = one.note or one.judgement
    if text is None:
        return (Nothing(),)
    return (Words(shortened(readable(opening(text)), room)),)


def _named(skills: Sequence[SkillGap], labels: Labels, room: int) -> Line:
    count = how_many_fit([labels.skill(one.skill) for one in skills], room)
    lines: list[Line] = [
        (Words(labels.skill(one.skill)), *([Reading(one.judgement)] if one.judgement else [])) for one in skills[:count]
    ]
    return (*joined(lines), *and_more(len(skills) - count))


def _beside_skills(data: GapAnswer, labels: Labels, shape: _Shape, room: _Room) -> Iterator[tuple[str, Line]]:
    if data.offered:
        yield _("O*NET adds"), _offered(data, labels, room)
    for occupation in data.occupations[:1]:
        if occupation.is_same_kind:
            says = _who_says(occupation)
            adds = _("Its match") if says is None else _("{classification} adds").format(classification=says)
            yield adds, _of_occupation(occupation, data, labels, room)
        else:
            yield _("Matched to"), _of_other_work(data.occupations, labels)
    if data.education:
        yield _("Education"), _first(data.education, room.others)
    if data.experience:
        own = (
            muted(" " + _("You: {years} years.").format(years=number(data.years, 1 if data.years % 1 else 0)))
            if data.years is not None
            else ()
        )
        yield _("Experience"), (*_first(data.experience, room.others), *own)
    if data.training and shape.all_kinds:
        yield _("Training"), _first(data.training, room.others)
    if data.certificates and shape.all_kinds:
        yield _("Certificates"), _first(data.certificates, room.others)
    if data.pay:
        yield _("Pay"), _pay(data, labels)
    else:
        yield _("Pay"), muted(_("no figure known"))


def _first(statements: Sequence[Statement], room: int) -> Line:
    """Return as much of the first statement as has room, and how many more there are."""
    first = statements[0]
    words = shortened(readable(opening(first.text)), room)
    read = [Reading(first.judgement)] if first.judgement else []
    return (Words(words), *read, *and_more(len(statements) - 1, " " if "…" in words else " … "))


def _offered(data: GapAnswer, labels: Labels, room: _Room) -> Line:
    """Return what O*NET rates as important beside what sources ask for, as much as has room."""
    lacking = [one for one in data.offered if not one.has]
    if not lacking:
        return muted(_("nothing that you do not have"))
    count = how_many_fit([labels.skill(one.skill) + _IMPORTANCE for one in lacking], room.names)
    named = joined([(Words(labels.skill(one.skill) + " "), rated_by(one)) for one in lacking[:count]], semicolon())
    return (*named, *and_more(len(lacking) - count))


def _of_occupation(occupation: OccupationSkills, data: GapAnswer, labels: Labels, room: _Room) -> Line:
    """Return what an occupation asks for that the role is matched to, as much as has room, and how well it matches."""
    known = {*(data.has or ()), *(one.skill for one in data.skills)}
    lacking = [skill for skill in occupation.essential if skill not in known]
    count = how_many_fit([labels.skill(skill) for skill in lacking], room.names)
    match = muted(f" ({labels.role(occupation.role)}, {match_name(occupation.match)})")
    if not lacking:
        return (*muted(_("nothing that you do not have")), *match)
    return (*joined([plain(labels.skill(skill)) for skill in lacking[:count]]), *and_more(len(lacking) - count), *match)


def _of_other_work(occupations: Sequence[OccupationSkills], labels: Labels) -> Line:
    """Return the likest of occupations that are wider or other work: what they ask for, the role may not."""
    first, *others = occupations
    beside = ", ".join(filter(None, (_who_says(first), match_name(first.match))))
    named = (Words(labels.role(first.role)), Words(f" ({beside})", "muted"), *and_more(len(others)))
    return (*named, Words(" · "), Typed(f"careercli gap {first.role}"))


def _who_says(occupation: OccupationSkills) -> str | None:
    """Return the taxonomy that says what an occupation asks for; None where it is no taxonomy's."""
    return None if occupation.pack is None else TAXONOMY_NAMES.get(taxonomy_of(occupation.pack))


_IMPORTANCE = " ≈4.0"
"""About what stands behind a name."""


def _pay(data: GapAnswer, labels: Labels) -> Line:
    """Return what the role pays in the country, beside what is earned now; of all countries, in the first ones."""
    if data.country is not None:
        (row,) = data.pay
        return _paid_there(row, data, labels)
    # What cannot be right says the least.
    rows = sorted(data.pay, key=lambda row: (row.then is None or not row.then.is_credible, row.country != labels.home))
    lines = [(Words(labels.country(row.country) + " "), *_amount(row, labels)) for row in rows[:_FEW_COUNTRIES]]
    return (*joined(lines, " · "), *and_more(len(rows) - len(lines)))


_FEW_COUNTRIES = 2


def _paid_there(row: PayGap, data: GapAnswer, labels: Labels) -> Line:
    if row.then is None or not row.then.is_credible:
        known: Line = (Words(labels.country(row.country) + " "), *_amount(row, labels))
        why = said(row.gap) if row.gap is not None else known
        return joined([why, nearest_official(row.wider)], " · ") if row.wider is not None else why
    line: Line = (Words(labels.country(row.country) + " "), *_amount(row, labels))
    now = amounts_by(row.now, "nominal")
    if data.as_role is None or row.now is None or now is None:
        return line
    line += phrase(
        _("; now {pay}"), pay=(converted_range(now, row.now), Words(" ("), trust_of(row.now, labels), Words(")"))
    )
    if row.raise_percent is not None:
        line += (Words(", "), Change(row.raise_percent))
    return line


def _amount(row: PayGap, labels: Labels) -> Line:
    pay = row.then
    amounts = amounts_by(pay, "nominal")
    if pay is None:
        return muted(_("no figure known"))
    if amounts is None:
        published = Amount(any_amount(pay), unit_of(pay), published=True, tone="not-credible")
        return (published, Words(" "), NotCredible(), *of_pack(pay.pack))
    return (converted_range(amounts, pay), Words(" ("), trust_of(pay, labels), Words(")"))


def _marks(blocks: Sequence[Block], data: GapAnswer, *, with_table: bool) -> Iterator[tuple[str, str]]:
    if any(readings_in(blocks)):
        yield "†", _("Editor's reading")
    ratings = [one.rating for one in data.skills if one.rating is not None] if with_table else []
    ratings += [one for one in data.offered if not one.has]
    if ratings:
        words = _("importance, 1 to 5 ({occupation})").format(occupation=ratings[0].occupation)
        yield "O*NET", words
    if any(one.match == "broad" for one in ratings):
        yield "≈", _("broad match")


def _commands(data: GapAnswer) -> Iterator[str]:
    if data.has is None and data.skills:
        yield f"careercli gap {data.role} --as {_('ROLE')}"
    elif data.essential_had is None and data.skills:
        yield f"careercli skills {data.role}"
    else:
        yield f"careercli show {data.role}"
