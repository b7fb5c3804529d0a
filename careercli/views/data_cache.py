"""What is kept to be quicker the next time: where, how much, and of which data."""

from collections.abc import Iterator
from datetime import datetime
from shlex import quote

from careercli.answers.answer import Answer
from careercli.answers.data import CachedFile, CacheStatus
from careercli.cache_folder import Obstacle
from careercli.i18n.language import _, counted
from careercli.i18n.numbers import day, number
from careercli.views.answered import notes_part
from careercli.views.blocks import (
    NOTHING,
    Block,
    Column,
    Heading,
    Number,
    Paragraph,
    Row,
    Space,
    Table,
    Typed,
    Verbatim,
    Words,
    plain,
)
from careercli.views.page import Page
from careercli.views.phrases import phrase

_MEGABYTE = 1024 * 1024
_COMMAND = "careercli data cache clear"


def cache_page(answer: Answer[CacheStatus]) -> Page:
    """Return what is kept and how it is removed, or why nothing can be kept and what to do."""
    status = answer.data
    aside = plain(_("{size} of at most {most}").format(size=_size(status.size), most=_size(status.most)))
    blocks = (
        Heading(_("Kept to be quicker the next time"), aside, level=1),
        *_removed(status.cleared),
        *_why_not(status.obstacle, status.folder or ""),
        *_kept(status),
        *_where(status.folder),
    )
    return Page(answer=blocks, parts={"notes": notes_part(answer)})


def _removed(cleared: int | None) -> Iterator[Block]:
    if cleared is not None:
        yield Paragraph(plain(_("Removed: {size}").format(size=_size(cleared))))


def _where(folder: str | None) -> Iterator[Block]:
    if folder is not None:
        yield Space()
        # A path is copied, and so never broken.
        yield Verbatim((Words(_("Folder") + ": ", "muted"), Words(folder)))


def _kept(status: CacheStatus) -> Iterator[Block]:
    if not status.files:
        if status.usable:
            yield Paragraph(plain(_("Nothing is kept now; the next answer begins with it.")))
        return
    compiled = [file for file in status.files if file.kind == "compiled"]
    small = [file for file in status.files if file.kind != "compiled"]
    if compiled:
        columns = (
            Column("pack", _("Compiled data"), always=True),
            Column("size", "MB", "number"),
            Column("used", _("Used last"), "whole"),
        )
        yield Table(columns, tuple(map(_row, compiled)))
    if small:
        words = counted(
            len(small),
            "{count} small file: how packs looked, and phrases",
            "{count} small files: how packs looked, and phrases",
        )
        yield Paragraph(plain(f"{words} ({_size(sum(file.size for file in small))})"))
    yield Space()
    yield Verbatim(phrase(_("Remove it: {command}"), "muted", command=Typed(_COMMAND, "muted")))


def _row(file: CachedFile) -> Row:
    megabytes = Number(file.size / _MEGABYTE, decimals=1)
    return Row((plain(file.pack) if file.pack else NOTHING, (megabytes,), plain(_here(file.used))))


def _here(moment: str) -> str:
    """Return the day of a moment, where the reader is."""
    return day(datetime.fromisoformat(moment).astimezone().date().isoformat())


def _size(size: int) -> str:
    """Return bytes in the unit that people measure files in."""
    megabytes = size / _MEGABYTE
    if size and megabytes < 0.1:  # noqa: PLR2004  # what would be written as nothing
        return f"{number(max(1, round(size / 1024)))} KB"
    return f"{number(megabytes, None if megabytes == round(megabytes) else 1)} MB"


def _why_not(obstacle: Obstacle | None, folder: str) -> Iterator[Block]:
    """Yield why nothing can be kept, if that is so, and what to do."""
    if obstacle is None:
        return
    why, what_next = {
        "no-home": (
            _("Nothing is kept: you have no home folder to keep it in."),
            _("Name one in HOME or XDG_CACHE_HOME."),
        ),
        "no-folder": (_("Nothing is kept: something else stands in the folder's place."), _("Move it away.")),
        "not-ours": (
            _("Nothing is kept or believed: the folder belongs to another user."),
            _("Remove it, or name another place in XDG_CACHE_HOME."),
        ),
        "not-private": (_("Nothing is kept or believed: other users may write to the folder."), ""),
        "not-writable": (
            _("Nothing more is kept: the folder cannot be written."),
            _("Let it be written, or name another place in XDG_CACHE_HOME."),
        ),
    }[obstacle]
    yield Paragraph(plain(why))
    yield Paragraph(plain(_("All answers are the same; they only take longer.")))
    if obstacle == "not-private":
        yield Verbatim(phrase(_("Close it to others: {command}"), command=Typed(f"chmod 700 {quote(folder)}")))
    else:
        yield Paragraph(plain(what_next))
