"""The evidence for one figure: whether it can be relied on, how it is printed and read, and where it comes from."""

from collections.abc import Iterable, Iterator, Sequence

from careercli.answers.answer import Answer
from careercli.answers.citations import Citation
from careercli.answers.evidence import FigureRecord
from careercli.answers.flags import Flag, Observation, are_credible
from careercli.i18n.language import _, readable
from careercli.i18n.sentences import sentence
from careercli.messages import say
from careercli.model import PayFigure, Source
from careercli.views import Detail
from careercli.views.answered import cited_by, notes_part, source_line
from careercli.views.blocks import (
    Block,
    Bullets,
    Facts,
    Heading,
    Line,
    Paragraph,
    Said,
    Words,
    plain,
    strong,
)
from careercli.views.citation_words import how_to_cite
from careercli.views.labels import (
    Labels,
    occupation_words,
    source_kind,
    stated_basis,
    statistic_name,
    year_status_name,
)
from careercli.views.page import Page, Part
from careercli.views.pay.cells import figure_range
from careercli.views.pay.details import flag_items
from careercli.views.pay.figures import (
    about,
    figure_node,
    how_paid,
    is_explained_by,
    kind_of,
    official_line,
    official_sum,
)
from careercli.views.sources import publisher_or_title

_GRAVEST = 3
_GLANCE = 350
"""So many flaws, and letters of them, are read at a glance; the others stand among the notes."""


def evidence_page(answer: Answer[FigureRecord], labels: Labels) -> Page:
    """Return whether a figure can be relied on, what its source prints, how that is read, and what is wrong with it."""
    record = answer.data
    grave = _gravest(record.flags)
    others = [flag for flag in record.flags if flag not in grave]
    sources = cited_by(record, labels)
    count = len(others) + (1 if record.figure.note else 0)
    parts: dict[Detail, Part] = {
        "notes": notes_part(answer, lambda: _notes(record.figure, others), count),
        "sources": Part(lambda: _sources(sources, record.source, record.citation, labels), len(sources)),
        "all": Part(lambda: _others(record.beside), len(record.beside)),
    }
    if record.official is not None:
        parts["full"] = Part(lambda: _beside_official(record, labels))
        parts["explain"] = Part(lambda: _explained(record))
    compared = f"careercli compare {record.figure.role} --country {record.figure.country}"
    return Page(
        answer=tuple(_answer(record, grave, labels)),
        parts=parts,
        commands=(compared + " --broad" if record.figure.is_broad else compared,),
        sources=sources,
    )


def _gravest(flags: Iterable[Flag]) -> Sequence[Flag]:
    """Return the gravest flaws, as many as are read at a glance."""
    grave = [flag for flag in flags if flag.severity != "note"][:_GRAVEST]
    while len(grave) > 1 and sum(len(sentence(flag.text)) for flag in grave) > _GLANCE:
        grave.pop()
    return grave


def _answer(record: FigureRecord, grave: Sequence[Flag], labels: Labels) -> Iterator[Block]:
    figure = record.figure
    words = _("{role}, {country}: {statistic}").format(
        role=readable(record.role_title),
        country=labels.country(figure.country),
        statistic=statistic_name(figure.statistic),
    )
    yield Heading(words, (Words(figure.id),), level=1)
    yield Paragraph(_verdict(record.flags))
    if figure.is_of_an_employer:
        words = _("It is what {employer} says it pays: the best evidence about this employer, and none about others.")
        yield Paragraph(plain(words.format(employer=labels.term(figure.source))))
    yield Facts(tuple(_facts(record, labels)))
    if grave:
        yield Heading(_("What is wrong with it"))
        yield flag_items(grave)


def _verdict(flags: Iterable[Flag]) -> Line:
    """Return whether a figure can be relied on."""
    flags = tuple(flags)
    if not are_credible(flags):
        return (Said(say("not-credible"), "not-credible"),)
    if any(flag.severity == "doubt" for flag in flags):
        return (Words(_("It can be used, but with care."), "doubtful"),)
    return plain(_("Nothing is known against it."))


def _facts(record: FigureRecord, labels: Labels) -> Iterator[tuple[str, Line]]:
    """Yield what is printed, how that is read, and what it rests on; why it is of its year, unless a flag does."""
    figure = record.figure
    yield _("As printed"), strong(figure.as_printed)
    yield _("Where"), plain(readable(figure.place))
    yield _("Read as"), (figure_range(Observation(**vars(figure), flags=record.flags)),)
    yield _("Statistic"), plain(", ".join((*kind_of(figure), about(figure, labels))))
    if figure.occupation:
        yield _("Occupation"), plain(occupation_words(figure.occupation))
    yield _("Year"), plain(f"{figure.year} ({year_status_name(figure.year_status)})")
    if figure.year_note and not is_explained_by(figure.year_note, record.flags):
        yield _("Why this year"), plain(readable(figure.year_note))
    yield _("Gross or net"), plain(", ".join((stated_basis(figure.basis), *how_paid(figure))))
    yield _("Source"), _source_in_short(record.source)
    if figure.pack:
        yield _("Pack"), plain(figure.pack)


def _source_in_short(source: Source) -> Line:
    kind = source_kind(source.kind) + (f" {source.year}" if source.year else "")
    return (Words(publisher_or_title(source)), Words(f" ({source.id}), {kind}", "muted"))


def _notes(figure: PayFigure, flags: Sequence[Flag]) -> Iterator[Block]:
    """Yield what else there is to know of a figure."""
    if figure.note or flags:
        yield Heading(_("Also to know"))
    if figure.note:
        yield Bullets((plain(readable(figure.note)),))
    if flags:
        yield flag_items(flags)


def _sources(sources: Iterable[str], own: Source, citation: Citation, labels: Labels) -> Iterator[Block]:
    """Yield what the numbers of sources stand for, the figure's own as the answer has it."""
    known = {**labels.sources, own.id: own}
    yield Heading(_("Sources"))
    yield Facts(tuple((f"[{number}]", source_line(known[id_])) for number, id_ in enumerate(sources, start=1)))
    yield from how_to_cite(citation)


def _others(figures: Sequence[str]) -> Iterator[Block]:
    if figures:
        yield Heading(_("Other figures for this role and country"))
        yield Bullets(tuple(map(plain, figures)))


def _beside_official(record: FigureRecord, labels: Labels) -> Iterator[Block]:
    """Yield the figure beside the official one, and all there is to know of that."""
    if record.official is not None:
        yield Heading(_("Compared with official statistics"))
        yield Bullets((official_line(record.official, labels),))
    if record.official_figure is not None:
        yield figure_node(record.official_figure, labels)


def _explained(record: FigureRecord) -> Iterator[Block]:
    if record.official is not None:
        yield Heading(_("How the amounts were worked out"))
        yield Facts(((record.official.figure, official_sum(record.official, record.figure)),))
