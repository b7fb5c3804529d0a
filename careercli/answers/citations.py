"""How a source is cited, and a figure in it: in words, with what is known, and what is not known of it."""

from collections.abc import Iterator

from careercli.messages import Message, say
from careercli.model import LANGUAGES, PayFigure, Source, Text
from careercli.records import Record, record


@record
class Citation(Record):
    """How something is cited."""

    words: Message
    """In the reader's language: title, publisher, year, language, place, number, licence, address."""
    lacks: Message | None
    """What a citation should have and nobody knows of the source; null where all of it is known."""


def citation_of(source: Source, figure: PayFigure | None = None) -> Citation:
    """Return how a source is cited, or a figure that it prints."""
    return Citation(words=say("citation", parts=tuple(_parts(source, figure))), lacks=_lacks(source))


def address_of(source: Source) -> str | None:
    """Return the address of a source on the web; None where all that is known is told in words, or nothing."""
    where = next(iter((source.where or Text({})).values()), "")
    return where if where.startswith(("https://", "http://")) and " " not in where else None


def remarks_on(source: Source, figure: PayFigure | None = None) -> Message:
    """Return what a bibliography has no field for: number and place, licence, where without address, what lacks."""
    where = [] if address_of(source) else _where(source)
    lacks = _lacks(source)
    return say("citation", parts=(*_printed(figure), _licence(source), *where, *([lacks] if lacks else [])))


def _parts(source: Source, figure: PayFigure | None) -> Iterator[Message]:
    known: list[str | Message] = [source.publisher] if source.publisher else []
    if source.year:
        known.append(str(source.year))
    if source.language in LANGUAGES:
        known.append(say(f"cited-in-{source.language}"))
    titled = say("cited-title", title=source.title)
    yield say("cited-with", titled=titled, details=tuple(known)) if known else say("cited", titled=titled)
    yield from _printed(figure)
    yield _licence(source)
    yield from _where(source)


def _printed(figure: PayFigure | None) -> list[Message]:
    return [] if figure is None else [say("cited-figure", printed=figure.as_printed, found=figure.place)]


def _licence(source: Source) -> Message:
    return say("cited-licence", licence=source.licence)


def _where(source: Source) -> list[Message]:
    return [say("cited-where", where=source.where)] if source.where else []


def _lacks(source: Source) -> Message | None:
    missing = {"publisher": source.publisher, "date": source.year, "address": source.where}
    what = tuple(say(f"no-{name}-of-source") for name, known in missing.items() if not known)
    return say("not-known-of-source", what=what) if what else None
