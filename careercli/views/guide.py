"""The guide: topics and their points."""

from careercli.i18n.language import _, readable
from careercli.i18n.numbers import listed
from careercli.model import GuideEntry, GuideTopic
from careercli.views.blocks import Block, Bullets, Facts, Heading, Line, Span, View, muted
from careercli.views.footnotes import Footnotes
from careercli.views.labels import Labels


def guide_view(topics: tuple[GuideTopic, ...], labels: Labels) -> View:
    """Return the topics with their points, a list of them before where there are several, and the sources below."""
    footnotes = Footnotes()
    blocks: list[Block] = []
    if len(topics) > 1:
        index = tuple((topic.id, (Span(readable(topic.title)), *muted(f"  {len(topic.entries)}"))) for topic in topics)
        blocks += [Heading(_("Topics"), 1), Facts(index)]
    for topic in topics:
        blocks.append(Heading(readable(topic.title)))
        blocks.append(Bullets(tuple(_line(entry, labels, footnotes) for entry in topic.entries)))
    return View((*blocks, *footnotes.closing(labels)))


def _line(entry: GuideEntry, labels: Labels, footnotes: Footnotes) -> Line:
    title = readable(entry.title) if entry.title else ""
    text = readable(entry.text) if entry.text else ""
    skills = listed(labels.skill(skill) for skill in entry.skills)
    country = f" [{labels.country(entry.country)}]" if entry.country else ""
    return (
        Span(title, "strong"),
        Span((": " if title and text else "") + text),
        *((Span(_(" Skills: {skills}.").format(skills=skills), "muted"),) if skills else ()),
        Span(country, "accent"),
        *footnotes.tail(entry.sources, entry.judgement),
    )
