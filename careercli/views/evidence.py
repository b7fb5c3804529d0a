"""Sources, and the evidence for one figure."""

from collections.abc import Iterable

from careercli.answers.evidence import FigureRecord
from careercli.answers.sources import SourceRecord
from careercli.i18n.language import _, choose, counted, readable
from careercli.i18n.numbers import listed, number
from careercli.i18n.sentences import sentence
from careercli.model import Source
from careercli.views.blocks import (
    Block,
    Bullets,
    Column,
    Facts,
    Heading,
    Line,
    Paragraph,
    Span,
    Table,
    View,
    muted,
    plain,
    strong,
)
from careercli.views.footnotes import Footnotes
from careercli.views.labels import (
    Labels,
    language_name,
    occupation_words,
    severity_name,
    source_kind,
    stated_basis,
    statistic_name,
    where_words,
    year_status_name,
)
from careercli.views.pay import about, official_line, published_pay

_MANY = 40
_LISTED = 12
"""So many ids are listed; a survey may print a hundred numbers about one role."""


def sources_view(sources: tuple[SourceRecord, ...], labels: Labels) -> View:
    """Return a table of sources, or everything about a single one."""
    if len(sources) == 1:
        return _source_view(sources[0], labels)
    columns = (
        Column(_("Source")),
        Column(_("Title"), wraps=True),
        Column(_("Kind"), optional=1),
        Column(_("Year")),
        Column(_("Figures"), "right"),
    )
    rows = tuple(
        (
            strong(source.id),
            plain(choose(source.title)),
            plain(source_kind(source.kind)),
            plain(str(source.year)) if source.year else muted("–"),
            plain(number(len(source.figures))) if source.figures else muted("–"),
        )
        for source in sources
    )
    return View((Table(columns, rows),))


def evidence_view(record: FigureRecord, labels: Labels) -> View:
    """Return a figure as printed, how it is read, where it comes from and what is wrong with it."""
    figure = record.figure
    footnotes = Footnotes()
    payments = str(figure.payments_per_year) if figure.payments_per_year else _("not stated")
    rows: list[tuple[str, Line]] = [
        (_("As printed"), strong(figure.as_printed)),
        (_("Where"), plain(readable(figure.place))),
        (
            _("Read as"),
            (Span(published_pay(figure), "good"),),
        ),
        (_("Statistic"), plain(statistic_name(figure.statistic))),
        (_("Role"), plain(readable(record.role_title))),
        (_("Country"), plain(labels.country(figure.country))),
        (_("About"), plain(about(figure, labels))),
        (_("Year"), plain(f"{figure.year} ({year_status_name(figure.year_status)})")),
        (_("Gross or net"), plain(stated_basis(figure.basis))),
        *([(_("Payments a year"), plain(payments))] if figure.period == "month" else []),
    ]
    if figure.occupation:
        rows.append((_("Occupation"), plain(occupation_words(figure.occupation))))
    if figure.year_note:
        rows.append((_("Why this year"), plain(readable(figure.year_note))))
    if figure.note:
        rows.append((_("Note"), plain(readable(figure.note))))
    blocks: list[Block] = [Heading(figure.id, 1), Facts(tuple(rows))]
    if record.flags:
        blocks.append(Heading(_("What is wrong with it")))
        flags = tuple(
            (Span(f"{severity_name(flag.severity)} ({flag.code}): ", "warning"), Span(sentence(flag.text)))
            for flag in record.flags
        )
        blocks.append(Bullets(flags))
    if record.official and record.official_figure:
        beside = official_line(record.official, figure, record.official_figure, labels, footnotes)
        blocks += [Heading(_("Compared with official statistics")), Bullets((beside,))]
    blocks += [Heading(_("Source")), Facts(tuple(_source_facts(record.source)))]
    blocks += _source_notes(record.source)
    if record.beside:
        more = len(record.beside) - _LISTED
        blocks += [
            Heading(_("Other figures for this role and country")),
            Bullets(tuple(plain(id_) for id_ in record.beside[:_LISTED])),
        ]
        if more > 0:
            words = counted(more, "{count} more", "{count} more")
            command = f"careercli compare {figure.role} --country {figure.country} --all"
            blocks.append(Paragraph(muted(f"{words}: {command}")))
    return View((*blocks, *footnotes.closing(labels)))


def _source_view(source: SourceRecord, labels: Labels) -> View:
    rests = (
        (_("Roles"), plain(listed(labels.role(role) for role in source.roles) or "–")),
        (_("Guide topics"), plain(listed(map(labels.topic, source.topics)) or "–")),
        *([(_("Numbers about wider groups"), plain(number(source.group_pay)))] if source.group_pay else []),
    )
    blocks: list[Block] = [Heading(choose(source.title), 1), Facts((*_source_facts(source), *rests))]
    blocks += _source_notes(source)
    if source.figures:
        blocks += [
            Heading(_("Figures from it")),
            Bullets(tuple(plain(id_) for id_ in source.figures[:_MANY])),
        ]
        more = len(source.figures) - _MANY
        if more > 0:
            blocks.append(
                Paragraph(muted(counted(more, "{count} more: --json lists it", "{count} more: --json lists them")))
            )
    return View(tuple(blocks))


def _source_facts(source: Source) -> Iterable[tuple[str, Line]]:
    yield _("Title"), plain(choose(source.title))
    yield _("Publisher"), plain(source.publisher) if source.publisher else muted(_("not known"))
    yield _("Kind"), plain(source_kind(source.kind))
    yield _("Language"), plain(language_name(source.language)) if source.language else muted("–")
    yield _("Year"), plain(str(source.year)) if source.year else muted(_("not known"))
    yield _("Where"), plain(where_words(source)) if source.where else muted(_("not known"))
    yield _("Licence"), plain(readable(source.licence))
    yield _("Id"), muted(source.id)


def _source_notes(source: Source) -> list[Block]:
    if not source.notes:
        return []
    return [
        Paragraph(muted(_("What to know about it"))),
        Bullets(tuple(plain(readable(note)) for note in source.notes)),
    ]
