"""Sources, and the evidence for one figure, read aloud."""

from collections.abc import Iterator

from careercli.answers.evidence import FigureRecord
from careercli.answers.sources import SourceRecord
from careercli.i18n.language import _, choose, readable
from careercli.i18n.numbers import listed, number
from careercli.model import Source
from careercli.views.labels import language_name, source_kind, where_words
from careercli.views.spoken.pay import figure_lines, official_lines
from careercli.views.spoken.voice import Voice, counted_fact, fact, flag_lines


def sources_lines(sources: tuple[SourceRecord, ...], voice: Voice) -> Iterator[str]:
    """Yield each source with its limits and what rests on it."""
    yield counted_fact(_("Sources"), sources)
    for source in sources:
        yield from source_lines(source)
        yield fact(_("Roles"), listed(map(voice.labels.role, source.roles)) or _("none"))
        yield fact(_("Guide topics"), ", ".join(map(voice.labels.topic, source.topics)) or _("none"))
        yield counted_fact(_("Figures from it"), source.figures)
        yield from source.figures
        yield fact(_("Numbers about wider groups"), number(source.group_pay))


def source_lines(source: Source) -> Iterator[str]:
    """Yield who published what, when, under which licence, and what to know of it."""
    yield fact(_("Source"), choose(source.title))
    yield fact(_("Id"), source.id)
    yield fact(_("Publisher"), source.publisher or _("not known"))
    yield fact(_("Kind"), source_kind(source.kind))
    yield fact(_("Language"), language_name(source.language) if source.language else _("not known"))
    yield fact(_("Year"), str(source.year) if source.year else _("not known"))
    yield fact(_("Where"), where_words(source) or _("not known"))
    yield fact(_("Licence"), readable(source.licence))
    if source.notes:
        yield counted_fact(_("What to know about it"), source.notes)
    for note in source.notes:
        yield readable(note)


def evidence_lines(record: FigureRecord, voice: Voice) -> Iterator[str]:
    """Yield a figure, what is wrong with it, the official one beside it, its source and the other figures."""
    yield fact(_("Role"), readable(record.role_title))
    yield from figure_lines(_("Figures"), [record.figure], voice)
    yield from flag_lines(record.flags)
    if record.official:
        yield from official_lines(record.official, voice)
    if record.official_figure:
        yield from figure_lines(_("Official statistics"), [record.official_figure], voice)
    yield from source_lines(record.source)
    yield counted_fact(_("Other figures for this role and country"), record.beside)
    yield from record.beside
