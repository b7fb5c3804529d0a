"""The guide: what it is about, or the points of one topic."""

from collections.abc import Iterator

from careercli.answers.answer import Answer
from careercli.i18n.language import _, counted, readable
from careercli.i18n.numbers import listed
from careercli.model import GuideEntry, GuideTopic
from careercli.views.answered import cited_by, notes_part, sources_part
from careercli.views.blocks import (
    Block,
    Bullets,
    Column,
    Facts,
    Heading,
    Line,
    Number,
    Row,
    Table,
    Words,
    muted,
    plain,
    strong,
)
from careercli.views.labels import Labels, language_name
from careercli.views.page import Page, Part, tail


def guide_page(answer: Answer[tuple[GuideTopic, ...]], labels: Labels) -> Page:
    """Return what the guide is about, topic by topic, or the points of the one topic there is."""
    topics = answer.data
    one = topics[0] if len(topics) == 1 else None
    sources = cited_by(topics, labels)
    return Page(
        answer=tuple(_overview(topics) if one is None else _topic(one, labels)),
        parts={
            "full": Part(lambda: _everything(topics, labels) if one is None else _names(one)),
            "notes": notes_part(answer),
            "sources": sources_part(sources, labels),
        },
        commands=tuple(f"careercli guide {topic.id}" for topic in topics[:1] if one is None),
        sources=sources,
    )


def _overview(topics: tuple[GuideTopic, ...]) -> Iterator[Block]:
    """Yield the topics with what each begins with."""
    points = sum(len(topic.entries) for topic in topics)
    yield Heading(_("Guide topics"), plain(counted(points, "{count} point", "{count} points")), level=1)
    columns = (
        Column("topic", "", "whole", _("Topic")),
        Column("id", _("Id"), "whole"),
        Column("points", _("Points"), "number"),
        Column("first", _("First of them"), "whole", rank=1),
    )
    yield Table(columns, tuple(map(_row, topics)))


def _row(topic: GuideTopic) -> Row:
    first = next((readable(entry.title) for entry in topic.entries if entry.title), "")
    more = " …" if first and len(topic.entries) > 1 else ""
    return Row((strong(readable(topic.title)), plain(topic.id), (Number(len(topic.entries)),), muted(first + more)))


def _everything(topics: tuple[GuideTopic, ...], labels: Labels) -> Iterator[Block]:
    """Yield all topics with their names and points."""
    for topic in topics:
        yield Heading(readable(topic.title), muted(topic.id))
        yield from _also_called(topic)
        yield Bullets(tuple((Words(f"{entry.id}: ", "muted"), *_point(entry, labels)) for entry in topic.entries))


def _topic(topic: GuideTopic, labels: Labels) -> Iterator[Block]:
    yield Heading(readable(topic.title), plain(topic.id), level=1)
    yield Bullets(tuple(_point(entry, labels) for entry in topic.entries))


def _names(topic: GuideTopic) -> Iterator[Block]:
    """Yield by what else a topic is looked up, and the ids of its points."""
    yield from _also_called(topic)
    yield Heading(_("Points"))
    yield Facts(tuple((entry.id, plain(readable(entry.title or {}))) for entry in topic.entries))


def _also_called(topic: GuideTopic) -> Iterator[Block]:
    names = {language_name(language): listed(several) for language, several in (topic.aliases or {}).items() if several}
    if names:
        yield Facts(tuple((f"{_('Also called')} ({language})", plain(words)) for language, words in names.items()))


def _point(entry: GuideEntry, labels: Labels) -> Line:
    """Return what the sources say, of which country, and which skills it is about."""
    title = readable(entry.title) if entry.title else ""
    text = readable(entry.text) if entry.text else ""
    country = labels.country(entry.country) if entry.country else ""
    heading = f"{title} ({country})" if title and country else title or country
    # A point about one skill is often called by its name.
    skills = "" if [title] == (names := [labels.skill(skill) for skill in entry.skills]) else listed(names)
    return (
        Words(heading, "strong"),
        Words((": " if heading and text else "") + text),
        *((Words(_(" Skills: {skills}.").format(skills=skills), "muted"),) if skills else ()),
        *tail(entry.sources, entry.judgement),
    )
