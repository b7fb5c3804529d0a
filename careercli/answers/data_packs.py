"""What happens to packs of one's own: begun, added, listed, replaced, removed, and held fast by their SHA-256."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Literal

from careercli.answers.answer import Answer
from careercli.answers.data_diff import Change, Count, PackDiff, Side, notes_on
from careercli.model import Language, Pack, PackInfo, Text
from careercli.records import Record, record

ContentKind = Literal[
    "role",
    "skill",
    "ladder",
    "move",
    "country",
    "figure",
    "guide",
    "source",
    "family",
    "term",
    "series",
    "minimum-wage",
    "projection",
    "group-pay",
    "rating",
    "related",
]


@record
class NewPack(Record):
    """A pack to start from, which has just been written."""

    id: str
    path: str
    files: tuple[str, ...]
    """Their paths inside the pack."""


@record
class Contents(Record):
    """What a pack holds of a kind of things."""

    what: ContentKind
    count: int
    ids: tuple[str, ...]
    """Their ids; none where things of the kind have none."""


@record
class AddedPack(Record):
    """A pack that lies over the bundled one in every answer."""

    name: str
    """Its id."""
    title: Text | None
    """Null where the pack can no longer be read; likewise version and licence."""
    version: str | None
    languages: tuple[Language, ...]
    licence: str | None
    path: str
    files: int
    size: int
    """In bytes, of all files."""
    sha256: str
    """Of the lines that `sha256sum` prints for its files, sorted by their paths."""
    intact: bool
    """Whether it is what was added; what has changed since is not."""


@record
class PackAddition(Record):
    """What a pack adds to the data in use, and whether it has been added."""

    name: str
    title: Text
    version: str
    languages: tuple[Language, ...]
    licence: str
    path: str
    files: int
    size: int
    """In bytes, of all files."""
    sha256: str
    """Of the lines that `sha256sum` prints for its files, sorted by their paths."""
    adds: tuple[Contents, ...]
    overrides: tuple[Contents, ...]
    """What it has in the place of what packs below it say."""
    done: bool
    """Whether it is added now; false where it was only to be shown."""


@record
class PackUpdate(Record):
    """What the new state of an added pack has otherwise, and whether it stands in the place of the old one."""

    name: str
    before: Side
    after: Side
    files: int
    size: int
    """In bytes, of all files of the new state."""
    sha256: str
    languages: tuple[Language, ...]
    licence: str
    counts: tuple[Count, ...]
    """Of the kinds of which anything is different."""
    changes: tuple[Change, ...]
    done: bool


@record
class PackRemoval(Record):
    """A pack that was added, and is there no more."""

    name: str
    version: str
    sha256: str


@record
class LockedPack(Record):
    """A pack, as exactly as it can be told."""

    name: str
    version: str
    sha256: str
    """Of the lines that `sha256sum` prints for its files, sorted by their paths."""


@record
class LockReport(Record):
    """The packs in use, the lowest first, and the file in which they are held fast."""

    file: str
    packs: tuple[LockedPack, ...]


def new_pack(id_: str, path: Path, files: Iterable[str]) -> Answer[NewPack]:
    """Return which files make the pack that has been begun."""
    return Answer("data-new", NewPack(id=id_, path=str(path), files=tuple(files)))


def added_pack(
    added: tuple[str, Path, str, str], info: PackInfo | None, content: tuple[int, int, str] | None
) -> AddedPack:
    """Return an added pack: its name, folder, version and SHA-256 as it was added, and what it is now."""
    name, folder, version, sha256 = added
    files, size, now = content or (0, 0, "")
    return AddedPack(
        name=name,
        title=info.title if info else None,
        version=info.version if info else version or None,
        languages=info.languages if info else (),
        licence=info.licence if info else None,
        path=str(folder),
        files=files,
        size=size,
        sha256=sha256,
        intact=now == sha256,
    )


def pack_list(packs: Iterable[AddedPack]) -> Answer[tuple[AddedPack, ...]]:
    """Return the packs that were added, the lowest first."""
    return Answer("data-list", tuple(packs))


def pack_addition(pack: Pack, path: Path, content: tuple[int, int, str], *, done: bool = False) -> Answer[PackAddition]:
    """Return what a pack adds; its content are files, bytes and SHA-256."""
    files, size, sha256 = content
    overridden = {contents.what: contents for contents in overridden_contents(pack.info)}
    held = tuple(Contents(what=what, count=count, ids=ids) for what, count, ids in _held(pack))
    addition = PackAddition(
        name=pack.info.id,
        title=pack.info.title,
        version=pack.info.version,
        languages=pack.info.languages,
        licence=pack.info.licence,
        path=str(path),
        files=files,
        size=size,
        sha256=sha256,
        adds=tuple(_without(contents, overridden.get(contents.what)) for contents in held),
        overrides=tuple(overridden.values()),
        done=done,
    )
    return Answer("data-add", addition)


def _without(contents: Contents, overridden: Contents | None) -> Contents:
    if overridden is None:
        return contents
    ids = tuple(id_ for id_ in contents.ids if id_ not in overridden.ids)
    return Contents(what=contents.what, count=contents.count - len(contents.ids) + len(ids), ids=ids)


def _held(pack: Pack) -> Iterator[tuple[ContentKind, int, tuple[str, ...]]]:
    """Yield what a pack holds, by kind: how many, and their ids where they have ids."""
    entries = tuple(f"{topic.id}/{entry.id}" for topic in pack.topics for entry in topic.entries)
    named: dict[ContentKind, tuple[str, ...]] = {
        "role": tuple(role.id for role in pack.roles),
        "figure": tuple(figure.id for figure in pack.figures),
        "country": tuple(country.id for country in pack.countries),
        "skill": tuple(skill.id for skill in pack.skills),
        "ladder": tuple(ladder.id for ladder in pack.ladders),
        "guide": entries,
        "source": tuple(source.id for source in pack.sources),
        "family": tuple(family.id for family in pack.info.families),
        "term": tuple(term.id for term in pack.info.terms),
        "series": tuple(series.id for series in pack.series),
    }
    unnamed: dict[ContentKind, int] = {
        "move": len(pack.moves),
        "minimum-wage": len(pack.minimum_wages),
        "projection": len(pack.projections),
        "group-pay": len(pack.group_pay),
        "rating": len(pack.ratings),
        "related": sum(len(role.related) for role in pack.roles),
    }
    yield from ((kind, len(ids), ids) for kind, ids in named.items() if ids)
    yield from ((kind, count, ()) for kind, count in unnamed.items() if count)


def overridden_contents(info: PackInfo) -> Iterator[Contents]:
    """Yield what a pack has in the place of what packs below it say, by kind."""
    if info.overrides is not None:
        for kind, key in _OVERRIDDEN.items():
            ids: tuple[str, ...] = getattr(info.overrides, key)
            if ids:
                yield Contents(what=kind, count=len(ids), ids=ids)


_OVERRIDDEN: Mapping[ContentKind, str] = {
    "role": "roles",
    "figure": "figures",
    "country": "countries",
    "skill": "skills",
    "ladder": "ladders",
    "guide": "entries",
    "source": "sources",
    "family": "families",
    "term": "terms",
}
"""The lists of `Overrides`, by what they are of."""


def pack_update(
    diff: PackDiff, info: PackInfo, content: tuple[int, int, str], *, done: bool = False
) -> Answer[PackUpdate]:
    """Return what a new state of a pack changes; its content are files, bytes and SHA-256."""
    files, size, sha256 = content
    update = PackUpdate(
        name=diff.before.name,
        before=diff.before,
        after=diff.after,
        files=files,
        size=size,
        sha256=sha256,
        languages=info.languages,
        licence=info.licence,
        counts=diff.counts,
        changes=diff.changes,
        done=done,
    )
    return Answer("data-update", update, notes_on(diff))


def pack_removal(name: str, version: str, sha256: str) -> Answer[PackRemoval]:
    """Return which pack has been removed."""
    return Answer("data-remove", PackRemoval(name=name, version=version, sha256=sha256))


def lock_report(file: Path, packs: Iterable[LockedPack]) -> Answer[LockReport]:
    """Return the packs in use, and where that is written down."""
    return Answer("data-lock", LockReport(file=str(file), packs=tuple(packs)))
