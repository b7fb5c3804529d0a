"""What is different between two packs: how much of each kind, and every change with what was said before."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from careercli.answers.answer import Answer
from careercli.answers.data_diff import Change, Count, PackDiff, Side
from careercli.i18n.language import _, counted
from careercli.views import Detail, blocks
from careercli.views.answered import notes_part
from careercli.views.blocks import (
    NOTHING,
    Block,
    Caveat,
    Column,
    Facts,
    Heading,
    Line,
    Paragraph,
    Row,
    Table,
    plain,
    said,
    strong,
)
from careercli.views.fitting import LINES, and_more
from careercli.views.page import Page, Part
from careercli.views.things import things_name

T = TypeVar("T")
_AROUND = 3
"""Lines that are no counts and no changes."""
_LONGEST = 40
"""Letters of what is said; the rest is in the full answer."""


def diff_page(answer: Answer[PackDiff]) -> Page:
    """Return what the second pack has otherwise than the first."""
    diff = answer.data
    heading = Heading(
        _("From {before} to {after}").format(before=_named(diff.before), after=_named(diff.after)), level=1
    )
    return Page(
        (heading, *warnings(answer), *changed_blocks(diff.counts, diff.changes, LINES - 1 - len(answer.notes))),
        {**changed_part(diff.changes), "notes": notes_part(answer)},
    )


def warnings(answer: Answer[T]) -> tuple[Block, ...]:
    """Return what has to be said of a difference, which nobody must overlook."""
    return tuple(Caveat("!", said(note)) for note in answer.notes)


def _named(side: Side) -> str:
    return f"{side.name} {side.version}"


def changed_blocks(counts: tuple[Count, ...], changes: tuple[Change, ...], lines: int = LINES - 5) -> tuple[Block, ...]:
    """Return how much has changed, and as many of the changes as fit into so many lines."""
    if not changes:
        return (Paragraph(plain(_("Nothing is different."))),)
    merged = _merged(changes)
    room = max(lines - _AROUND - len(counts), _AROUND)
    more = and_more(len(merged) - room, before="")
    return (
        Facts(tuple((things_name(count.what), plain(_count_words(count))) for count in counts)),
        _table(merged[:room]),
        *((Paragraph(more),) if more else ()),
    )


def changed_part(changes: tuple[Change, ...]) -> Mapping[Detail, Part]:
    """Return the part that holds every change in full."""
    if not changes:
        return {}
    return {"full": Part(lambda: (_table(changes, longest=None),), len(changes))}


def _count_words(count: Count) -> str:
    parts = (
        (count.changed, counted(count.changed, "{count} changed", "{count} changed")),
        (count.added, counted(count.added, "{count} added", "{count} added")),
        (count.removed, counted(count.removed, "{count} removed", "{count} removed")),
    )
    return ", ".join(words for number, words in parts if number)


def _merged(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return the changes without the upper end of a single number, which says the same as the lower one."""
    return tuple(_without_repetitions(changes))


def _without_repetitions(changes: Iterable[Change]) -> Iterator[Change]:
    last: Change | None = None
    for change in changes:
        is_same = last is not None and (change.id, change.before, change.after) == (last.id, last.before, last.after)
        if not (is_same and change.field == "high"):
            yield change
        last = change


def _table(changes: Iterable[Change], longest: int | None = _LONGEST) -> Table:
    columns = (
        Column("what", _("What")),
        Column("id", _("Id"), "whole"),
        Column("field", _("Key")),
        Column("before", _("Before")),
        Column("after", _("After")),
        Column("percent", "%", "percent"),
    )
    return Table(columns, tuple(_row(change, longest) for change in changes))


def _row(change: Change, longest: int | None) -> Row:
    return Row(
        (
            plain(things_name(change.what)),
            strong(change.id),
            plain(change.field) if change.field else plain(_change_name(change)),
            _said(change.before, longest),
            _said(change.after, longest),
            NOTHING if change.percent is None else (blocks.Change(change.percent, 1),),
        )
    )


def _change_name(change: Change) -> str:
    return {"added": _("added"), "removed": _("removed"), "changed": _("changed")}[change.change]


def _said(words: str | None, longest: int | None) -> Line:
    if words is None:
        return NOTHING
    return plain(words if longest is None or len(words) <= longest else f"{words[: longest - 1]}…")
