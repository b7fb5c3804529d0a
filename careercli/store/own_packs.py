"""Packs of one's own: which one is meant, what it is called, and what it says where it would lie."""

from pathlib import Path
from typing import NamedTuple

from careercli.errors import InvalidPack, NothingKnown, Problem, UsageProblem
from careercli.messages import say
from careercli.model import Pack, PackInfo
from careercli.store.added_packs import AddedPack, added_pack, added_packs
from careercli.store.location import PACK_FILE, bundled_pack
from careercli.store.pack_copy import Content, content_of
from careercli.store.pack_folder import PackFolder, Unreadable, folder_of
from careercli.store.pack_reader import invalid_pack, read_pack
from careercli.store.shape import read_record
from careercli.store.yaml_reader import Problems, read_yaml

BUNDLED = "bundled"
"""What the pack that comes with the program is called here, whatever its id."""


class Candidate(NamedTuple):
    """A valid pack, and what its files come to."""

    folder: PackFolder
    pack: Pack
    content: Content

    @property
    def name(self) -> str:
        """Return the pack's id."""
        return self.pack.info.id


class KeptPack(NamedTuple):
    """A pack that was added, and what is there of it now."""

    added: AddedPack
    info: PackInfo | None
    """Null where it can no longer be read; likewise the content."""
    content: Content | None


def candidate(path: Path) -> Candidate:
    """Return the pack at a path, to be added on top of all others.

    Raises `InvalidPack`, and `UsageProblem` where its id is that of another pack.
    """
    new = _valid(path)
    if new.name == info_of(folder_of(bundled_pack())).id or new.name == BUNDLED:
        raise UsageProblem(say("pack-of-bundled-name", name=new.name), hint=say("give-another-id", place=PACK_FILE))
    if added_pack(new.name) is not None:
        hint = say("update-it", name=new.name, path=str(path))
        raise UsageProblem(say("pack-added-already", name=new.name), hint=hint)
    return new


def successor(name: str, path: Path) -> tuple[Candidate, Candidate]:
    """Return an added pack, and the one at a path that is to stand in its place.

    Raises `InvalidPack`, `NothingKnown`, and `UsageProblem` where the new one has another id.
    """
    old, new = _valid(require_added(name).folder), _valid(path)
    if new.name != name:
        raise UsageProblem(say("pack-of-other-name", name=name, other=new.name), hint=say("add-it", path=str(path)))
    return old, new


def require_added(name: str) -> AddedPack:
    """Return an added pack. Raises `NothingKnown`, with the names there are."""
    found = added_pack(name)
    if found is None:
        known = tuple(pack.name for pack in added_packs())
        hint = say("known-are", candidates=known) if known else say("no-pack-added")
        raise NothingKnown(say("unknown-pack", words=name), hint=hint, candidates=known)
    return found


def kept_packs() -> tuple[KeptPack, ...]:
    """Return the packs that were added, the lowest first, as they are now."""
    return tuple(map(_kept, added_packs()))


def _kept(added: AddedPack) -> KeptPack:
    folder = folder_of(added.folder)
    try:
        return KeptPack(added, info_of(folder), whole_content(folder))
    except InvalidPack:
        return KeptPack(added, None, None)


def _valid(path: Path) -> Candidate:
    folder = folder_of(path)
    pack = read_pack(folder)
    return Candidate(folder, pack, whole_content(folder))


def pack_named(words: str) -> Path:
    """Return where the pack lies that is meant: a folder, a zip file, one that was added, or the bundled one.

    Raises `NothingKnown`, with the names there are.
    """
    if words == BUNDLED:
        return bundled_pack()
    if Path(words).exists():
        return Path(words)
    added = added_pack(words)
    if added is None:
        known = (BUNDLED, *(pack.name for pack in added_packs()))
        raise NothingKnown(say("unknown-pack", words=words), hint=say("known-are", candidates=known), candidates=known)
    return added.folder


def info_of(folder: PackFolder) -> PackInfo:
    """Return what a pack says of itself. Raises `InvalidPack` where that cannot be read."""
    problems = Problems()
    document = read_yaml(folder, PACK_FILE, problems)
    info = read_record("pack", document)
    if not isinstance(info, PackInfo):
        raise invalid_pack(folder.path, problems)
    return info


def whole_content(folder: PackFolder) -> Content:
    """Return what the files of a pack come to. Raises `InvalidPack` where one cannot be read."""
    try:
        return content_of(folder)
    except Unreadable as error:
        problem = Problem(file=str(folder.path), line=1, what=error.what, advice=error.advice)
        raise InvalidPack(problem.placed(), (problem,), hint=say("check-pack", pack=str(folder.path))) from error


def read_alone(path: Path) -> Pack:
    """Return what a pack holds, to be held against another. Raises `InvalidPack`."""
    return read_pack(folder_of(path))
