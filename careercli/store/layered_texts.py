"""What packs that lie one over the other say of themselves and of the field: joined, by id."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from careercli.model import LANGUAGES, GuideEntry, GuideTopic, Language, Names, PackInfo, Term, Text

T = TypeVar("T", bound=Term)


def joined_info(packs: Sequence[PackInfo]) -> PackInfo:
    """Return what several packs are called together, the lowest first, and which terms hold for them."""
    lowest, *others = packs
    return replace(
        lowest,
        title=Text({language: " + ".join(_words(pack.title, language) for pack in packs) for language in LANGUAGES}),
        version=" + ".join([lowest.version, *(f"{pack.id} {pack.version}" for pack in others)]),
        languages=tuple(one for one in lowest.languages if all(one in pack.languages for pack in others)),
        licence="; ".join(dict.fromkeys(pack.licence for pack in packs)),
        families=_by_id(pack.families for pack in packs),
        terms=_by_id(pack.terms for pack in packs),
        overrides=None,
    )


def _words(title: Text, language: Language) -> str:
    return title.get(language) or next(iter(title.values()), "")


def _by_id(several: Iterable[Iterable[T]]) -> tuple[T, ...]:
    """Return each once; what a pack above has in the place of another stands where that stood."""
    return tuple({term.id: term for terms in several for term in terms}.values())


def joined_topics(packs: Iterable[Iterable[GuideTopic]]) -> tuple[GuideTopic, ...]:
    """Return the topics of all packs: the entries of one that several have come one behind the other."""
    joined: dict[str, GuideTopic] = {}
    for topics in packs:
        for topic in topics:
            lower = joined.get(topic.id)
            joined[topic.id] = topic if lower is None else _joined_topic(lower, topic)
    return tuple(joined.values())


def _joined_topic(lower: GuideTopic, upper: GuideTopic) -> GuideTopic:
    entries: dict[str, GuideEntry] = {entry.id: entry for entry in (*lower.entries, *upper.entries)}
    return replace(lower, entries=tuple(entries.values()), aliases=_joined_names(lower.aliases, upper.aliases))


def _joined_names(lower: Names | None, upper: Names | None) -> Names | None:
    both: list[Mapping[Language, tuple[str, ...]]] = [names for names in (lower, upper) if names is not None]
    languages = dict.fromkeys(language for names in both for language in names)
    return {one: tuple(dict.fromkeys(n for names in both for n in names.get(one, ()))) for one in languages} or None
