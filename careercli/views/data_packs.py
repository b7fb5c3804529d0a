"""Packs of one's own: what one adds, which were added, and what has just happened to one."""

from collections.abc import Iterable, Iterator
from shlex import quote

from careercli.answers.answer import Answer
from careercli.answers.data_packs import (
    AddedPack,
    Contents,
    LockReport,
    NewPack,
    PackAddition,
    PackRemoval,
    PackUpdate,
)
from careercli.i18n.language import _, counted, readable
from careercli.i18n.numbers import listed, number
from careercli.views.answered import notes_part
from careercli.views.blocks import (
    NOTHING,
    Block,
    Column,
    Facts,
    Heading,
    Line,
    Node,
    Number,
    Paragraph,
    Row,
    Space,
    Table,
    Typed,
    Verbatim,
    Words,
    muted,
    plain,
    strong,
)
from careercli.views.data_diff import changed_blocks, changed_part, warnings
from careercli.views.fitting import and_more
from careercli.views.labels import language_name, licence_words
from careercli.views.page import Page, Part
from careercli.views.phrases import phrase
from careercli.views.things import things_name

_NAMED = 3
"""So many things are named of each kind."""
_KINDS = 6
"""So many kinds have a line of their own."""
_KILOBYTE, _MEGABYTE = 1024, 1024 * 1024


def new_page(answer: Answer[NewPack]) -> Page:
    """Return which files make the new pack, and what to do with them."""
    made = answer.data
    place = quote(made.path)
    steps = (
        (_("Check it"), f"careercli data check {place}"),
        (_("Try it out"), f"careercli roles --pack {place}"),
        (_("Use it in every answer"), f"careercli data add {place}"),
    )
    own = [file for file in made.files if not file.startswith("schema/")]
    return Page(
        answer=(
            Heading(_("A new pack"), plain(made.id), level=1),
            Verbatim((Words(_("Folder") + ": ", "muted"), Words(made.path))),
            Facts(((_("Files"), plain(", ".join(own))),)),
            Space(),
            Paragraph(plain(_("Open the files in an editor: their comments say what goes where."))),
            *(Verbatim((Words(label + ": ", "muted"), Typed(command))) for label, command in steps),
        ),
        parts={"notes": notes_part(answer)},
    )


def addition_page(answer: Answer[PackAddition]) -> Page:
    """Return what a pack adds and overrides, where it is from and how large, and whether it has been added."""
    pack = answer.data
    several = any(len(contents.ids) > _NAMED for contents in (*pack.adds, *pack.overrides))
    return Page(
        answer=(
            Heading(readable(pack.title), plain(f"{pack.name} {pack.version}"), level=1),
            Facts(
                (
                    (_("Licence"), plain(licence_words(pack.licence, pack.languages))),
                    (_("Languages"), plain(listed(map(language_name, pack.languages)))),
                    (_("Size"), plain(size_words(pack.files, pack.size))),
                    ("SHA-256", plain(pack.sha256)),
                )
            ),
            *_contents(_("Adds"), pack.adds),
            *_contents(_("Overrides"), pack.overrides),
            *_outcome(pack),
        ),
        parts={
            **({"full": Part(lambda: _all_of(pack))} if several else {}),
            "notes": notes_part(answer),
        },
    )


def outcome_page(answer: Answer[PackAddition] | Answer[PackUpdate]) -> Page:
    """Return what has happened, to somebody who has just seen the rest and agreed."""
    done = answer.data
    return Page(tuple(_outcome(done)) if isinstance(done, PackAddition) else _updated(done), {})


def _contents(heading: str, several: Iterable[Contents]) -> Iterator[Block]:
    held = [contents for contents in several if contents.count]
    first, others = (held, []) if len(held) <= _KINDS else (held[: _KINDS - 1], held[_KINDS - 1 :])
    rows = [(things_name(contents.what), _count_and_names(contents)) for contents in first]
    if others:
        rest = (f"{things_name(contents.what)} {number(contents.count)}" for contents in others)
        rows.append((_("Others"), plain(", ".join(rest))))
    yield Heading(heading)
    yield Facts(tuple(rows)) if rows else Paragraph(muted(_("nothing")))


def _count_and_names(contents: Contents) -> Line:
    named = contents.ids[:_NAMED]
    names = (Words(" " + ", ".join(named), "muted"),) if named else ()
    return (Number(contents.count), *names, *and_more(len(contents.ids) - len(named)))


def _all_of(pack: PackAddition) -> Iterator[Block]:
    for heading, several in ((_("Adds"), pack.adds), (_("Overrides"), pack.overrides)):
        kinds = tuple(
            Node(strong(things_name(contents.what)), tuple(Node(plain(id_)) for id_ in contents.ids))
            for contents in several
            if contents.ids
        )
        if kinds:
            yield Node(strong(heading), kinds)


def _outcome(pack: PackAddition) -> Iterator[Block]:
    yield Space()
    if pack.done:
        yield Paragraph(plain(_("Added: every answer from now on is also from this pack.")))
        command = Typed(f"careercli data remove {pack.name}")
        yield Verbatim(phrase(_("Take it out again: {command}"), "muted", command=command))
    else:
        yield Paragraph(plain(_("A pack is data and cannot run anything. A copy is kept for you alone.")))


def list_page(answer: Answer[tuple[AddedPack, ...]]) -> Page:
    """Return the packs that were added, the lowest first."""
    packs = answer.data
    command = Typed("careercli data add PATH", "muted")
    if not packs:
        empty = Paragraph(plain(_("No pack has been added: all answers are from the data that come with the program.")))
        door = Verbatim(phrase(_("Add one: {command}"), "muted", command=command))
        return Page((Heading(_("Packs of your own"), level=1), empty, door), {"notes": notes_part(answer)})
    columns = (
        Column("name", _("Name"), "whole"),
        Column("version", _("Version"), "whole"),
        Column("title", _("Title")),
        Column("licence", _("Licence"), rank=1),
        Column("size", _("Size"), "whole"),
    )
    return Page(
        answer=(
            Heading(_("Packs of your own"), plain(_("the lowest first")), level=1),
            Table(columns, tuple(map(_row, packs))),
        ),
        parts={"full": Part(lambda: map(_in_full, packs), len(packs)), "notes": notes_part(answer)},
    )


def _row(pack: AddedPack) -> Row:
    below = () if pack.intact else (plain(_("no longer what was added: `careercli data update` puts it right")),)
    return Row(
        (
            strong(pack.name),
            plain(pack.version) if pack.version else NOTHING,
            plain(readable(pack.title)) if pack.title else NOTHING,
            plain(licence_words(pack.licence, pack.languages)) if pack.licence else NOTHING,
            plain(bytes_words(pack.size)),
        ),
        below,
    )


def _in_full(pack: AddedPack) -> Block:
    rows = (
        *([(_("Licence"), plain(licence_words(pack.licence, pack.languages)))] if pack.licence else []),
        ("SHA-256", plain(pack.sha256)),
        (_("Folder"), plain(pack.path)),
        (_("Size"), plain(size_words(pack.files, pack.size))),
    )
    return Node(strong(pack.name), tuple(Node((Words(f"{label}: ", "muted"), *line)) for label, line in rows))


def update_page(answer: Answer[PackUpdate]) -> Page:
    """Return what the new state of a pack has otherwise, and whether it stands in the place of the old one."""
    update = answer.data
    aside = plain(f"{update.before.version} → {update.after.version}")
    return Page(
        answer=(
            Heading(update.name, aside, level=1),
            Facts(
                (
                    (_("Licence"), plain(licence_words(update.licence, update.languages))),
                    (_("Size"), plain(size_words(update.files, update.size))),
                    ("SHA-256", plain(update.sha256)),
                )
            ),
            Space(),
            *warnings(answer),
            *changed_blocks(update.counts, update.changes),
            *_updated(update),
        ),
        parts={**changed_part(update.changes), "notes": notes_part(answer)},
    )


def _updated(update: PackUpdate) -> tuple[Block, ...]:
    words = _("Updated: every answer from now on is from the new state.")
    return (Paragraph(plain(words)),) if update.done else ()


def removal_page(answer: Answer[PackRemoval]) -> Page:
    """Return which pack has been removed."""
    pack = answer.data
    words = _("{pack} has been removed; nothing of it is left.").format(pack=f"{pack.name} {pack.version}".strip())
    return Page((Paragraph(plain(words)),), {"notes": notes_part(answer)})


def lock_page(answer: Answer[LockReport]) -> Page:
    """Return the packs in use, and the file that holds them fast."""
    report = answer.data
    columns = (
        Column("name", _("Name"), "whole"),
        Column("version", _("Version"), "whole"),
        Column("sha256", "SHA-256"),
    )
    rows = tuple(Row((strong(pack.name), plain(pack.version), plain(pack.sha256))) for pack in report.packs)
    check = Typed(f"careercli data check --lock {quote(report.file)}")
    return Page(
        answer=(
            Heading(_("Data in use"), plain(report.file), level=1),
            Table(columns, rows),
            Space(),
            Verbatim(phrase(_("Check that nothing has changed: {command}"), "muted", command=check)),
        ),
        parts={"notes": notes_part(answer)},
    )


def size_words(files: int, size: int) -> str:
    """Return how many files of how many bytes."""
    return f"{counted(files, '{count} file', '{count} files')}, {bytes_words(size)}"


def bytes_words(size: int) -> str:
    """Return bytes in the unit that people measure files in."""
    if size < _MEGABYTE:
        return f"{number(-(-size // _KILOBYTE))} KB"
    return f"{number(size / _MEGABYTE, 1)} MB"
