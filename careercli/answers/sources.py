"""The sources, and what in the data rests on each."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import fields

from careercli.answers.answer import Answer
from careercli.answers.citations import Citation, citation_of
from careercli.answers.names.find import find
from careercli.catalog import Catalog
from careercli.errors import NothingKnown
from careercli.messages import say
from careercli.model import Source
from careercli.records import record


@record
class SourceRecord(Source):
    """A source and what in the data rests on it."""

    figures: Sequence[str]
    figure_roles: int
    """How many roles these are of: what is printed of an occupation is a figure of each role that it stands for."""
    roles: tuple[str, ...]
    """Roles of which it says anything."""
    topics: tuple[str, ...]
    """Guide topics to which it adds."""
    group_pay: int
    """How many numbers about wider groups are from it."""
    citation: Citation


def list_sources(catalog: Catalog, words: str | None = None) -> Answer[tuple[SourceRecord, ...]]:
    """Return one source, or all. Raises `NothingKnown` for a word that names none and for a pack without sources."""
    sources = catalog.sources()
    if not sources:
        raise NothingKnown(say("no-sources"))
    wanted = {find(catalog, "source", words)} if words is not None else {source.id for source in sources}
    topics = catalog.topics()
    group_pay = Counter(pay.source for pay in catalog.group_pay())
    records = tuple(
        SourceRecord(
            **{field.name: getattr(source, field.name) for field in fields(Source)},
            figures=catalog.figures_of(source.id),
            figure_roles=len(catalog.roles_figured_by(source.id)),
            roles=catalog.roles_citing(source.id),
            topics=tuple(topic.id for topic in topics if any(source.id in entry.sources for entry in topic.entries)),
            group_pay=group_pay[source.id],
            citation=citation_of(source),
        )
        for source in sources
        if source.id in wanted
    )
    return Answer("sources", records)
