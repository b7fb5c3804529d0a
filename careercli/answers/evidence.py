"""Where facts come from: the sources, and one figure with all that is known about it."""

from collections import Counter
from dataclasses import fields

from careercli.answers.answer import Answer
from careercli.answers.flags import Flag, flags_of
from careercli.answers.official import BesideOfficial, beside_official
from careercli.answers.surroundings import Surroundings
from careercli.answers.words import find
from careercli.catalog import Catalog
from careercli.errors import NothingKnown
from careercli.messages import say
from careercli.model import PayFigure, Source, Text
from careercli.records import Record, record


@record
class SourceRecord(Source):
    """A source and what in the data rests on it."""

    figures: tuple[str, ...]
    roles: tuple[str, ...]
    """Roles of which it says anything."""
    topics: tuple[str, ...]
    """Guide topics to which it adds."""
    group_pay: int
    """How many numbers about wider groups are from it."""


@record
class FigureRecord(Record):
    """A pay figure, its source, and what is wrong with it."""

    figure: PayFigure
    role_title: Text
    source: Source
    flags: tuple[Flag, ...]
    official: BesideOfficial | None
    """A guide's figure held against the official one, where there is one."""
    official_figure: PayFigure | None
    beside: tuple[str, ...]
    """Ids of the other figures for the same role and country, those of the nearest years first."""


def list_sources(catalog: Catalog, words: str | None = None) -> Answer[tuple[SourceRecord, ...]]:
    """Return one source, or all. Raises `NothingKnown` for a word that names none and for a pack without sources."""
    sources = catalog.sources()
    if not sources:
        raise NothingKnown(say("no-sources"))
    wanted = {find(catalog, "source", words)} if words is not None else {source.id for source in sources}
    figures, topics = catalog.figures(broad=True), catalog.topics()
    group_pay = Counter(pay.source for pay in catalog.group_pay())
    cited = {role.id: role.cited() for role in catalog.roles()}
    records = tuple(
        SourceRecord(
            **{field.name: getattr(source, field.name) for field in fields(Source)},
            figures=tuple(figure.id for figure in figures if figure.source == source.id),
            roles=tuple(role for role, by_role in cited.items() if source.id in by_role),
            topics=tuple(topic.id for topic in topics if any(source.id in entry.sources for entry in topic.entries)),
            group_pay=group_pay[source.id],
        )
        for source in sources
        if source.id in wanted
    )
    return Answer("sources", records)


def evidence(catalog: Catalog, words: str) -> Answer[FigureRecord]:
    """Return everything known about one figure. Raises `NothingKnown` for a word that names none."""
    figure = catalog.figure(find(catalog, "figure", words))
    around = Surroundings(catalog)
    nearest = sorted(
        catalog.figures([figure.role], [figure.country], broad=figure.is_broad),
        key=lambda other: (abs(other.year - figure.year), other.source != figure.source),
    )
    official = beside_official(figure, around)
    (role,) = catalog.roles([figure.role])
    record = FigureRecord(
        figure=figure,
        role_title=role.title,
        source=catalog.source(figure.source),
        flags=flags_of([figure], around),
        official=official,
        official_figure=catalog.figure(official.official) if official else None,
        beside=tuple(other.id for other in nearest if other.id != figure.id),
    )
    return Answer("evidence", record)
