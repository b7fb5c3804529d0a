"""What classifications say of a role beside its skills and duties: ratings, what is alike, what it is matched to."""

from collections.abc import Iterator, Sequence

from careercli.answers.links import LinkedRole, LinkStep
from careercli.answers.rated import RatedElement, is_by_impact
from careercli.i18n.language import _
from careercli.i18n.numbers import number, signed
from careercli.model import Related
from careercli.views.blocks import (
    NOTHING,
    Block,
    Bullets,
    Cite,
    Column,
    Heading,
    Line,
    Paragraph,
    Row,
    Table,
    Words,
    joined,
    muted,
    plain,
)
from careercli.views.fitting import and_more, how_many_fit
from careercli.views.labels import Labels, match_name, scheme_name, who_says


def classified_facts(
    ratings: Sequence[RatedElement],
    related: Sequence[Related],
    linked: Sequence[LinkedRole],
    labels: Labels,
    *,
    room: int,
    most_linked: int,
) -> Iterator[tuple[str, Line]]:
    """Yield the first of each, as far as there is room, and of what a role is matched to so many at most."""
    by_importance, by_impact = _parted_by_scale(ratings)
    if by_importance:
        yield _("Rated"), rated_in_short(by_importance, labels, room)
    impacts = [(_element(one, labels), one.impact) for one in by_impact if one.impact is not None]
    if impacts:
        yield _("Work styles"), impacts_in_short(impacts, room)
    if related:
        yield _("Related"), related_in_short(related, labels, room)
    if linked:
        yield _("Matched to"), linked_in_short(linked, labels, most_linked)


def rated_in_short(ratings: Sequence[RatedElement], labels: Labels, room: int) -> Line:
    """Return what is rated most important, each with its rating."""
    several = [one for one in ratings if one.importance is not None]
    words = [f"{_element(one, labels)} {number(one.importance or 0, 1)}" for one in several]
    count = how_many_fit(words, room)
    return (*joined([plain(each) for each in words[:count]]), *and_more(len(ratings) - count))


def impacts_in_short(impacts: Sequence[tuple[str, float]], room: int) -> Line:
    """Return what some work styles are called and how much each helps, the first of them, behind what the scale is."""
    scale = _("impact, -3 to +3:") + " "
    words = [f"{style} {signed(impact, 1)}" for style, impact in impacts]
    count = how_many_fit(words, room - len(scale))
    return (*muted(scale), *joined([plain(each) for each in words[:count]]), *and_more(len(words) - count))


def rating_blocks(ratings: Sequence[RatedElement], labels: Labels) -> Iterator[Block]:
    """Yield all ratings, if there are any: the most important first, and behind them work styles by their impact."""
    by_importance, by_impact = _parted_by_scale(ratings)
    yield from _by_importance(by_importance, labels) if by_importance else ()
    yield from _by_impact(by_impact, labels) if by_impact else ()


def _parted_by_scale(ratings: Sequence[RatedElement]) -> tuple[Sequence[RatedElement], Sequence[RatedElement]]:
    return [one for one in ratings if not is_by_impact(one)], [one for one in ratings if is_by_impact(one)]


def _rated_by(heading: str, ratings: Sequence[RatedElement]) -> Heading:
    return Heading(heading, (*plain(ratings[0].edition), Cite((ratings[0].source,))))


def _by_importance(ratings: Sequence[RatedElement], labels: Labels) -> Iterator[Block]:
    yield _rated_by(_("Rated by O*NET"), ratings)
    yield Paragraph(muted(_("Importance from 1 to 5, level from 0 to 7; in the United States.")))
    columns = (
        Column("element", ""),
        Column("importance", _("Importance"), "number"),
        Column("level", _("Level"), "number"),
        Column("date", _("Date"), "whole"),
    )
    rows = (
        (
            plain(_element(one, labels)),
            NOTHING if one.importance is None else plain(number(one.importance, 2)),
            NOTHING if one.level is None else plain(number(one.level, 2)),
            plain(one.date),
        )
        for one in ratings
    )
    yield Table(columns, tuple(map(Row, rows)))


def _by_impact(ratings: Sequence[RatedElement], labels: Labels) -> Iterator[Block]:
    yield _rated_by(_("Work styles rated by O*NET"), ratings)
    scales = _(
        "Impact from -3 (gets in the way of the work) to +3 (helps); "
        "the ten that set the occupation apart most have a rank; in the United States."
    )
    yield Paragraph(muted(scales))
    columns = (
        Column("element", ""),
        Column("impact", _("Impact"), "number"),
        Column("distinctiveness_rank", _("Rank"), "whole"),
        Column("date", _("Date"), "whole"),
    )
    rows = (
        (
            plain(_element(one, labels)),
            NOTHING if one.impact is None else plain(signed(one.impact, 2)),
            plain(str(one.distinctiveness_rank)) if one.distinctiveness_rank else NOTHING,
            plain(one.date),
        )
        for one in ratings
    )
    yield Table(columns, tuple(map(Row, rows)))


def _element(one: RatedElement, labels: Labels) -> str:
    return labels.skill(one.skill) if one.skill else one.element


def related_in_short(related: Sequence[Related], labels: Labels, room: int) -> Line:
    """Return the nearest of the roles that a publisher lists as alike."""
    words = [labels.role(one.role) for one in related[:10]]
    count = how_many_fit(words, room)
    return (*joined([plain(each) for each in words[:count]]), *and_more(len(related) - count))


def related_blocks(related: Sequence[Related], labels: Labels) -> Iterator[Block]:
    """Yield all of them, if there are any, with how near each is."""
    if related:
        yield Heading(_("Related occupations"))
        yield Paragraph(muted(_("As the publisher lists them: alike, and no step of a career.")))
        yield Bullets(tuple(_related(one, labels) for one in related))


def _related(one: Related, labels: Labels) -> Line:
    tier = (Words(f" ({one.tier})", "muted"),) if one.tier else ()
    return (Words(labels.role(one.role)), *tier, Words(f" {one.role}", "muted"), Cite((one.source,)))


def linked_in_short(linked: Sequence[LinkedRole], labels: Labels, most: int) -> Line:
    """Return the roles of other packs that match best, and how well they do."""
    lines = [_linked(link, labels) for link in linked[:most]]
    return (*joined(lines), *and_more(len(linked) - len(lines)))


def _linked(link: LinkedRole, labels: Labels) -> Line:
    beside = ", ".join((*([link.pack] if link.pack else []), match_name(link.match)))
    return (Words(labels.role(link.role)), Words(f" ({beside})", "muted"))


def linked_blocks(linked: Sequence[LinkedRole], labels: Labels) -> Iterator[Block]:
    """Yield all roles of other packs that a role is linked to, if there are any, and what links them."""
    if linked:
        yield Heading(_("Matched to"))
        yield Bullets(tuple(_whole_link(link, labels) for link in linked))


def _whole_link(link: LinkedRole, labels: Labels) -> Line:
    if link.by_way_of:
        first, second = map(_step, link.by_way_of)
        way = _("by way of {first} to {second}").format(first=first, second=second)
    else:
        way = f"{scheme_name(link.scheme)} {link.code} ({who_says(link.source)})"
    sources = dict.fromkeys([link.source, *(one.source for one in link.by_way_of)])
    cited = tuple(source for source in sources if source is not None)
    return (*_linked(link, labels), Words(f", {way} {link.role}", "muted"), *([Cite(cited)] if cited else []))


def _step(step: LinkStep) -> str:
    return f"{scheme_name(step.scheme)} {step.code} ({match_name(step.match)}, {who_says(step.source)})"
