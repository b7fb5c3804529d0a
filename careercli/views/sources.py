"""The sources: those that are cited first, all of them, or one with everything about it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from careercli.answers.answer import Answer
from careercli.answers.names.taxonomies import taxonomy_of
from careercli.answers.sources import SourceRecord
from careercli.i18n.language import _, choose, readable
from careercli.i18n.numbers import number
from careercli.model import Source, SourceKind, Text
from careercli.views.answered import notes_part, source_line
from careercli.views.blocks import (
    NOTHING,
    Block,
    Bullets,
    Column,
    Facts,
    Heading,
    Line,
    Number,
    Paragraph,
    Row,
    Space,
    Table,
    Words,
    muted,
    of_pack,
    plain,
    strong,
)
from careercli.views.citation_words import how_to_cite
from careercli.views.fitting import COLUMNS, LINES, lines_in, lines_of
from careercli.views.labels import Labels, language_name, source_kind, where_words
from careercli.views.page import Page, Part

_MANY = 20
"""So many sources are named at a glance, though more of them may print pay."""
_BESIDE = 19
"""Letters of a row that are neither id nor title, but the year and how many figures there are."""
_EXAMPLES = 2
_GLANCE = 420
"""So many letters of what to know about a source are read at a glance; nothing is cut."""
_SHORT_PLACE = 230
"""Letters; where a source was found in many places, they are listed apart."""


def sources_page(answer: Answer[tuple[SourceRecord, ...]], labels: Labels) -> Page:
    """Return the sources that pay figures come from and how many others there are, or everything about one."""
    if len(answer.data) == 1:
        return _page_of_one(answer, answer.data[0], labels)
    return _page_of_all(answer, answer.data, labels)


def publisher_or_title(source: Source) -> str:
    """Return by what a source is best known in few words."""
    return source.publisher or choose(source.title)


def _page_of_all(answer: Answer[tuple[SourceRecord, ...]], sources: Sequence[SourceRecord], labels: Labels) -> Page:
    figures = sum(len(source.figures) for source in sources)
    return Page(
        answer=_roomiest(sources, figures),
        parts={
            "full": Part(lambda: _every_source(sources, labels), len(sources)),
            "notes": notes_part(answer),
            "sources": Part(lambda: _where_from(sources), len(sources)),
            "all": Part(lambda: _every_figure(sources), figures),
        },
        commands=tuple(f"careercli sources {source.id}" for source in sources[:1]),
    )


class _Room(NamedTuple):
    """How much there is room for."""

    named: int = _MANY
    """Sources with a row each."""
    kinds: bool = True
    """Whether each kind of the others has a row."""
    spaces: int = 2


def _roomiest(sources: Sequence[SourceRecord], figures: int) -> tuple[Block, ...]:
    """Return as much as a small screen has room for."""
    blocks: tuple[Block, ...] = ()
    for room in _rooms(sources):
        blocks = tuple(_at_a_glance(sources, figures, room))
        if lines_of(blocks) + _broken_titles(_named(sources, room.named)) <= LINES:
            break
    return blocks


def _rooms(sources: Sequence[SourceRecord]) -> Iterator[_Room]:
    """Yield less and less room: where no credits have to stand below, all that there is has."""
    yield _Room()
    if any(_credits(sources)):
        yield _Room(kinds=False)
        few = min(_MANY, sum(bool(source.figures) for source in sources))
        yield from (_Room(named, kinds=False, spaces=1) for named in range(few, -1, -1))


def _broken_titles(sources: Sequence[SourceRecord]) -> int:
    """Return how many lines more than one the titles of sources take in rows of their own."""
    ids = max((len(source.id) for source in sources), default=0)
    width = max(COLUMNS - ids - _BESIDE, 1)
    return sum(lines_in(publisher_or_title(source), width) - 1 for source in sources)


def _named(sources: Sequence[SourceRecord], most: int) -> Sequence[SourceRecord]:
    """Return so many of the sources that print pay, where there are more of them those that print the most."""
    paid = [source for source in sources if source.figures][:_MANY]
    kept = sorted(paid, key=lambda source: -len(source.figures))[:most]
    return [source for source in paid if source in kept]


def _credits(sources: Iterable[Source]) -> Iterator[str]:
    """Yield what publishers ask to be said wherever their occupations stand, of each that is imported, once."""
    imported = (source for source in sources if source.pack is not None and taxonomy_of(source.pack) != "roles")
    # Of the terms of ESCO this is what has to be said.
    esco = _("This service uses the ESCO classification of the European Commission.")
    terms = (readable(source.licence) for source in imported)
    yield from dict.fromkeys(esco if esco in words else words for words in terms)


def _at_a_glance(sources: Sequence[SourceRecord], figures: int, room: _Room) -> Iterator[Block]:
    """Yield the sources that print pay, of the others how many there are of each kind, and credits."""
    first = _named(sources, room.named)
    others = [source for source in sources if source not in first]
    title = f"{_('Sources')}: {number(len(sources))}"
    yield Heading(title, plain(f"{_('Pay figures, once for each role')}: {number(figures)}"), level=1)
    if first:
        yield Table(
            (
                Column("source", _("Source"), "whole"),
                Column("title", _("Publisher or title")),
                Column("year", _("Year"), "year"),
                Column("figures", _("Figures"), "number"),
                Column("roles", _("Roles"), "number", rank=1),
            ),
            tuple(map(_row, first)),
        )
        yield from [Space()] if room.spaces > 1 else []
    title = _("Others, by kind") if first else _("By kind")
    yield from _by_kind(others, title) if room.kinds else [_kinds_in_short(others, title)]
    credited = tuple(_credits(sources))
    yield from [Space()] if credited else []
    yield from (Paragraph(muted(words)) for words in credited)


def _row(source: SourceRecord) -> Row:
    named = (*strong(source.id), *of_pack(source.pack))
    counts = _count(len(source.figures)), _count(source.figure_roles)
    return Row((named, plain(publisher_or_title(source)), _year(source), *counts))


def _of_each_kind(sources: Iterable[SourceRecord]) -> list[tuple[SourceKind, list[SourceRecord]]]:
    """Return the sources by kind, that of the most first."""
    kinds: dict[SourceKind, list[SourceRecord]] = {}
    for source in sources:
        kinds.setdefault(source.kind, []).append(source)
    return sorted(kinds.items(), key=lambda kind: -len(kind[1]))


def _kinds_in_short(sources: Iterable[SourceRecord], title: str) -> Block:
    counts = (f"{source_kind(kind)} {number(len(those))}" for kind, those in _of_each_kind(sources))
    return Facts(((title, plain(", ".join(counts))),))


def _by_kind(sources: Sequence[SourceRecord], title: str) -> Iterator[Block]:
    kinds = _of_each_kind(sources)
    if kinds:
        columns = (
            Column("kind", title, "whole"),
            Column("sources", _("Sources"), "number"),
            Column("such_as", _("For example"), "whole"),
        )
        yield Table(
            columns,
            tuple(Row((plain(source_kind(kind)), _count(len(those)), _examples(those))) for kind, those in kinds),
        )


def _examples(sources: Sequence[SourceRecord]) -> Line:
    more = " …" if len(sources) > _EXAMPLES else ""
    return muted(", ".join(source.id for source in sources[:_EXAMPLES]) + more)


def _every_source(sources: Sequence[SourceRecord], labels: Labels) -> Iterator[Block]:
    """Yield every source by its title, and what rests on each."""
    yield Heading(_("All sources"))
    columns = (
        Column("source", _("Source"), "whole"),
        Column("title", _("Title")),
        Column("kind", _("Kind"), "whole", rank=1),
        Column("year", _("Year"), "year"),
        Column("figures", _("Figures"), "number"),
        Column("roles", _("Roles"), "number", rank=2),
    )
    rows = (
        (
            (*strong(source.id), *of_pack(source.pack)),
            plain(choose(source.title)),
            plain(source_kind(source.kind)),
            _year(source),
            _count(len(source.figures)),
            _count(source.figure_roles),
        )
        for source in sources
    )
    yield Table(columns, tuple(map(Row, rows)))
    cited = [source for source in sources if source.roles or source.topics or source.group_pay]
    for source in cited:
        yield Heading(_("What rests on {source}").format(source=source.id))
        yield Facts(tuple(_rests(source, labels)))


def _where_from(sources: Sequence[SourceRecord]) -> Iterator[Block]:
    """Yield who published each source, when, in which language, where and under which licence."""
    yield Heading(_("Where they are from"))
    yield Bullets(tuple(map(source_line, sources)))
    yield from how_to_cite(*(source.citation for source in sources))


def _every_figure(sources: Iterable[SourceRecord]) -> Iterator[Block]:
    for source in sources:
        yield from _figures(source, _("Figures from {source}").format(source=source.id))


def _page_of_one(answer: Answer[tuple[SourceRecord, ...]], source: SourceRecord, labels: Labels) -> Page:
    first = _at_first(source.notes)
    others = source.notes[len(first) :]
    more = [
        *([(_("Where"), plain(where_words(source)))] if source.where and not _is_short(source) else []),
        *_rests(source, labels),
    ]
    return Page(
        answer=tuple(_one_at_a_glance(source, first)),
        parts={
            "full": Part(lambda: [Heading(_("What rests on it")), Facts(tuple(more))], len(more)),
            "sources": Part(lambda: how_to_cite(source.citation)),
            "notes": notes_part(answer, lambda: _notes(others, _("Also to know")), len(others)),
            "all": Part(lambda: _figures(source, _("Figures from it")), len(source.figures)),
        },
    )


def _one_at_a_glance(source: SourceRecord, notes: Sequence[Text]) -> Iterator[Block]:
    yield Heading(choose(source.title), (Words(source.id),), level=1)
    yield Paragraph(_cited_for(source))
    if source.kind == "employer":
        words = _("Its figures are the best evidence about this employer, and none about others.")
        yield Paragraph(plain(words))
    yield Facts(tuple(source_facts(source)))
    if notes:
        yield Space()
        yield from _notes(notes, _("What to know about it"))


def _cited_for(source: SourceRecord) -> Line:
    """Return how much rests on a source."""
    counts = (
        (_("Pay figures"), len(source.figures)),
        (_("Roles they are of"), source.figure_roles),
        (_("Roles"), len(source.roles)),
        (_("Guide topics"), len(source.topics)),
        (_("Numbers about wider groups"), source.group_pay),
    )
    words = " · ".join(f"{label}: {number(count)}" for label, count in counts if count)
    return plain(words or _("No pay figure, role or guide topic cites it."))


def source_facts(source: Source) -> Iterator[tuple[str, Line]]:
    """Yield who published a source, what it is, and where and under which licence."""
    yield _("Publisher"), plain(source.publisher) if source.publisher else muted(_("not known"))
    year = str(source.year) if source.year else _("year not known")
    language = [language_name(source.language)] if source.language else []
    yield _("Kind"), plain(" · ".join((source_kind(source.kind), *language, year)))
    yield _("Licence"), plain(readable(source.licence))
    if source.where:
        yield _("Where"), plain(where_words(source)) if _is_short(source) else muted(_("many places (--full)"))
    else:
        yield _("Where"), muted(_("not known"))
    if source.pack:
        yield _("Pack"), plain(source.pack)


def _is_short(source: Source) -> bool:
    return len(where_words(source)) <= _SHORT_PLACE


def _at_first(notes: Sequence[Text]) -> Sequence[Text]:
    """Return the first notes, as many as are read at a glance."""
    letters = 0
    for position, note in enumerate(notes):
        letters += len(readable(note))
        if position and letters > _GLANCE:
            return notes[:position]
    return notes


def _notes(notes: Iterable[Text], title: str) -> Iterator[Block]:
    items = tuple(plain(readable(note)) for note in notes)
    if items:
        yield Heading(title)
        yield Bullets(items)


def _rests(source: SourceRecord, labels: Labels) -> Iterator[tuple[str, Line]]:
    """Yield the roles and topics that a source is cited for, and how many numbers about wider groups are from it."""
    if source.roles:
        yield _("Roles"), plain(", ".join(map(labels.role, source.roles)))
    if source.topics:
        yield _("Guide topics"), plain(", ".join(map(labels.topic, source.topics)))
    if source.group_pay:
        yield _("Numbers about wider groups"), _count(source.group_pay)


def _figures(source: SourceRecord, title: str) -> Iterator[Block]:
    if source.figures:
        yield Heading(title)
        yield Bullets(tuple(map(plain, source.figures)))


def _year(source: Source) -> Line:
    return plain(str(source.year)) if source.year else NOTHING


def _count(count: int) -> Line:
    return (Number(count),) if count else NOTHING
