"""What all pages share: the sources an answer rests on, and what has to be known before it is used."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from careercli.answers.answer import Answer
from careercli.i18n.language import _, choose, readable
from careercli.messages import Message
from careercli.model import Source
from careercli.records import Record
from careercli.views.blocks import Block, Bullets, Facts, Heading, Label, Line, Words, said
from careercli.views.labels import (
    Labels,
    from_pack,
    language_name,
    source_kind,
    where_words,
)
from careercli.views.page import Part

T = TypeVar("T")


def cited_by(data: object, labels: Labels) -> tuple[str, ...]:
    """Return the ids of all sources that an answer rests on, in the order in which it names them."""
    return tuple(dict.fromkeys(source for source in _named(data) if source in labels.sources))


def _named(value: object) -> Iterator[str]:
    if isinstance(value, Source):
        yield value.id
    elif isinstance(value, Record):
        for name, item in vars(value).items():
            yield from _ids(item) if name in {"source", "sources"} else _named(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from _named(item)


def _ids(value: object) -> Iterator[str]:
    """Yield what a field of sources names: an id, several, or the sources themselves."""
    several = value if isinstance(value, tuple) else (value,)
    for source in several:
        yield from (source,) if isinstance(source, str) else _named(source)


def sources_part(sources: tuple[str, ...], labels: Labels, own: Iterable[Source] = (), *, whole: bool = False) -> Part:
    """Return the part that says what the numbers of sources stand for; `whole` with all that is known of each.

    Of some of them the answer may have records of its `own`.
    """
    known = {**labels.sources, **{source.id: source for source in own}}

    def blocks() -> Iterator[Block]:
        yield Heading(_("Sources"))
        line = source_line if whole else source_citation
        items = enumerate(sources, start=1)
        yield Facts(tuple((Label(f"[{number}]", source), line(known[source])) for number, source in items))

    return Part(blocks, len(sources))


def source_citation(source: Source) -> Line:
    """Return what a source is: its title, id, publisher, kind and year."""
    parts = (
        source.publisher or _("publisher not known"),
        source_kind(source.kind),
        str(source.year) if source.year else _("year not known"),
        *from_pack(source.pack),
    )
    return (Words(choose(source.title), "strong"), Words(f" ({source.id})"), Words(" · " + " · ".join(parts), "muted"))


def source_line(source: Source) -> Line:
    """Return a source with all that is needed to find and to judge it."""
    parts = (
        *([language_name(source.language)] if source.language else []),
        *([where_words(source)] if source.where else []),
        readable(source.licence),
        *(readable(note) for note in source.notes),
    )
    return (*source_citation(source), Words(" · " + " · ".join(parts), "muted"))


def without_notes(answer: Answer[T], shown: Iterable[Message]) -> Answer[T]:
    """Return an answer without the notes that its first part shows already."""
    known = tuple(shown)
    return answer._replace(notes=tuple(note for note in answer.notes if note not in known))


def notes_part(answer: Answer[T], more: Callable[[], Iterable[Block]] = tuple, count: int = 0) -> Part:
    """Return the part that says what has to be known before an answer is used; `more` blocks hold `count` things."""

    def blocks() -> Iterator[Block]:
        if answer.notes:
            yield Heading(_("What to know"))
            yield Bullets(tuple(said(note) for note in answer.notes))
        yield from more()

    return Part(blocks, len(answer.notes) + count)
