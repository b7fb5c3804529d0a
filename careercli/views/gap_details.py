"""The parts of a gap that are shown when asked for: every skill, and how it is counted."""

from collections.abc import Iterator, Sequence

from careercli.answers.gap import LEAST_KNOWN, GapAnswer, OfferedSkill, PayGap, SkillGap
from careercli.i18n.language import _, readable
from careercli.i18n.numbers import semicolon
from careercli.messages import say
from careercli.model import Need
from careercli.views.blocks import (
    Block,
    Bullets,
    Cell,
    Change,
    Facts,
    Heading,
    Line,
    NotCredible,
    Nothing,
    Number,
    Paragraph,
    Words,
    joined,
    muted,
    plain,
    said,
)
from careercli.views.labels import Labels, from_pack, match_name, need_name, scheme_name
from careercli.views.page import tail
from careercli.views.pay.cells import amounts_by, converted_range, trust_of
from careercli.views.phrases import phrase
from careercli.views.statements import rating_words, statement_blocks


def rated_by(one: SkillGap | OfferedSkill) -> Cell:
    """Return how important a skill is rated, marked where that is of a wider occupation or element."""
    rating = one.rating if isinstance(one, SkillGap) else one
    if rating is None:
        return Nothing(say("importance-not-known"))
    return Number(rating.importance, 1, ("broad",) if rating.match == "broad" else ())


def full(data: GapAnswer, labels: Labels) -> Iterator[Block]:
    """Yield every skill with all that is said of it, what is asked beside skills, and the pay in every country."""
    groups: tuple[tuple[str, Sequence[SkillGap]], ...] = (
        (_("Skills"), [one for one in data.skills if one.has is None]),
        (_("To learn"), [one for one in data.skills if one.has is False]),
        (_("You have"), [one for one in data.skills if one.has]),
    )
    for title, skills in groups:
        if skills:
            yield Heading(title)
            yield Bullets(tuple(_skill(one, labels) for one in skills))
    if data.offered:
        yield Heading(_("What O*NET rates as important beside these"))
        yield Bullets(tuple(_offered(one, labels) for one in data.offered))
    for occupation in data.occupations:
        matched = f"{scheme_name(occupation.scheme)} {occupation.code}, {match_name(occupation.match)}"
        beside = muted(" · ".join((*from_pack(occupation.pack), matched)))
        yield Heading(_("What {occupation} asks for").format(occupation=labels.role(occupation.role)), beside)
        of_needs: tuple[tuple[Need, Sequence[str]], ...] = (
            ("essential", occupation.essential),
            ("helpful", occupation.helpful),
        )
        yield Facts(
            tuple((need_name(need), joined([plain(labels.skill(id_)) for id_ in ids])) for need, ids in of_needs if ids)
        )
    yield from statement_blocks(_("Education"), data.education)
    yield from statement_blocks(_("Experience"), data.experience)
    yield from statement_blocks(_("Training"), data.training)
    yield from statement_blocks(_("Certificates"), data.certificates)
    if data.pay:
        yield Heading(_("Pay"))
        yield Facts(tuple((labels.country(row.country), _paid(row, labels)) for row in data.pay))


def _skill(one: SkillGap, labels: Labels) -> Line:
    note = (Words(": " + readable(one.note)),) if one.note else ()
    line: Line = (
        Words(labels.skill(one.skill), "strong"),
        Words(f" ({need_name(one.need)})", "muted"),
        *note,
        *tail(one.sources, one.judgement),
    )
    if one.rating is not None:
        line += (Words(" · "), *rating_words(one.importance, one.rating), *tail((one.rating.source,)))
    else:
        line += muted(" · " + _("importance not known"))
    if one.also:
        roles = ", ".join(map(labels.role, one.also))
        line += plain(" · " + _("asked for, too, by: {roles}").format(roles=roles))
    return line


def _offered(one: OfferedSkill, labels: Labels) -> Line:
    has = muted(f" ({_('you have it')})") if one.has else ()
    return (
        Words(labels.skill(one.skill), "strong"),
        *has,
        Words(" · "),
        *rating_words(one.importance, one),
        *tail((one.source,)),
    )


def _paid(row: PayGap, labels: Labels) -> Line:
    amounts, now = amounts_by(row.then, "nominal"), amounts_by(row.now, "nominal")
    if row.then is None:
        return said(row.gap) if row.gap is not None else muted(_("no figure known"))
    parts: list[Line] = [
        (NotCredible(),)
        if amounts is None
        else (converted_range(amounts, row.then), Words(" · "), trust_of(row.then, labels), *tail((row.then.source,)))
    ]
    if row.now is not None and now is not None:
        before: Line = (
            converted_range(now, row.now),
            Words(" · "),
            trust_of(row.now, labels),
            *tail((row.now.source,)),
        )
        parts.append(phrase(_("now {pay}"), pay=before))
    if row.raise_percent is not None:
        parts.append((Change(row.raise_percent),))
    return joined(parts, semicolon())


def explained(data: GapAnswer, labels: Labels) -> Iterator[Block]:
    """Yield how skills are counted, and what is not."""
    yield Heading(_("How this is counted"))
    several = [
        _("A skill is there or it is not: nobody has measured how well. Education and experience are not counted."),
        _(
            "Of a role with fewer than {count} skills little is known. What O*NET rates as important for the "
            "occupation that it is matched to is then offered beside them, and not counted."
        ).format(count=LEAST_KNOWN),
        _(
            "Importance is O*NET's, for the United States, from 1 (not important) to 5 (extremely important). It is of "
            "the first occupation that the role itself is matched to, else of one that its ESCO occupation is matched "
            "to. The match named is the worse of two: that of the occupation and that of the skill."
        ),
    ]
    if data.as_role is not None:
        does = _("Who does this is taken to have all of its essential skills: {role}.")
        several.insert(1, does.format(role=labels.role(data.as_role)))
    yield Bullets(tuple(map(plain, several)))
    raises = _("A raise is given where both figures are credible, and of one kind, period and year.")
    yield from [Paragraph(plain(raises))] if data.as_role is not None else []
