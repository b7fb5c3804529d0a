"""Where a figure comes from: one figure with all that is known about it."""

from careercli.answers.answer import Answer
from careercli.answers.citations import Citation, citation_of
from careercli.answers.flags import Flag, flags_of
from careercli.answers.names.find import find
from careercli.answers.pay.facts import facts_of
from careercli.answers.pay.official import BesideOfficial, beside_official
from careercli.catalog import Catalog
from careercli.model import PayFigure, Source, Text
from careercli.records import Record, record


@record
class FigureRecord(Record):
    """A pay figure, its source, and what is wrong with it."""

    figure: PayFigure
    role_title: Text
    source: Source
    flags: tuple[Flag, ...]
    official: BesideOfficial | None
    """A guide's figure compared with the official one, where there is one."""
    official_figure: PayFigure | None
    beside: tuple[str, ...]
    """Ids of the other figures for the same role and country, those of the nearest years first."""
    citation: Citation


def evidence(catalog: Catalog, words: str) -> Answer[FigureRecord]:
    """Return everything known about one figure. Raises `NothingKnown` for a word that names none."""
    figure = catalog.figure(find(catalog, "figure", words))
    source = catalog.source(figure.source)
    facts = facts_of(catalog)
    nearest = sorted(
        catalog.figures([figure.role], [figure.country], broad=figure.is_broad),
        key=lambda other: (abs(other.year - figure.year), other.source != figure.source),
    )
    official = beside_official(figure, facts)
    (role,) = catalog.roles([figure.role])
    record = FigureRecord(
        figure=figure,
        role_title=role.title,
        source=source,
        flags=flags_of([figure], facts),
        official=official,
        official_figure=catalog.figure(official.official) if official else None,
        beside=tuple(other.id for other in nearest if other.id != figure.id),
        citation=citation_of(source, figure),
    )
    return Answer("evidence", record)
