"""The guide, read aloud: topics and their points."""

from collections.abc import Iterator

from careercli.i18n.language import _, readable
from careercli.i18n.numbers import listed
from careercli.model import GuideEntry, GuideTopic
from careercli.views.spoken.voice import Voice, counted_fact, fact, name_lines


def guide_lines(topics: tuple[GuideTopic, ...], voice: Voice) -> Iterator[str]:
    """Yield every topic with its points."""
    yield counted_fact(_("Topics"), topics)
    for topic in topics:
        yield fact(_("Topic"), f"{readable(topic.title)} ({topic.id})")
        yield from name_lines(_("Also called"), topic.aliases)
        yield counted_fact(_("Points"), topic.entries)
        for entry in topic.entries:
            yield from _entry_lines(entry, voice)
    yield from voice.sources()


def _entry_lines(entry: GuideEntry, voice: Voice) -> Iterator[str]:
    words = ": ".join(readable(part) for part in (entry.title, entry.text) if part)
    yield fact(entry.id, voice.sourced(words or listed(map(voice.labels.skill, entry.skills)), *entry.sources))
    if words and entry.skills:
        yield fact(_("Skills"), listed(map(voice.labels.skill, entry.skills)))
    if entry.country:
        yield fact(_("Country"), voice.labels.country(entry.country))
    yield from voice.judgement(entry.judgement)
