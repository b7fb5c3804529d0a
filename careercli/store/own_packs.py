"""Packs of one's own: which one is meant, what it is called, and what it says where it would lie."""

from collections.abc import Callable, Sequence
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple

from careercli.errors import CareerError, InvalidPack, NothingKnown, Problem, UsageProblem
from careercli.messages import say
from careercli.model import Pack, PackInfo
from careercli.store.added_packs import AddedPack, added_pack, added_packs
from careercli.store.below import Below
from careercli.store.cache import open_below, open_catalog, open_layers
from careercli.store.checking import check_one
from careercli.store.compiled_pack import compile_read
from careercli.store.layers import Layer, PacksChanged, layers_of, of_layers
from careercli.store.location import PACK_FILE, bundled_pack
from careercli.store.pack_copy import Content, content_of
from careercli.store.pack_folder import PackFolder, Unreadable, folder_of
from careercli.store.pack_reader import read_pack
from careercli.store.shape import read_record
from careercli.store.yaml_reader import Problems, read_yaml

BUNDLED = "bundled"
"""What the pack that comes with the program is called here, whatever its id."""


class Candidate(NamedTuple):
    """A valid pack, and what its files come to."""

    folder: PackFolder
    pack: Pack
    content: Content
    among: tuple[AddedPack, ...]
    """The packs that were added when it was found to be valid."""

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


def candidate(
    path: Path, opened: Callable[[Path], PackFolder] = folder_of, instead_of: AddedPack | None = None
) -> Candidate:
    """Return the pack at a path, opened that way, to be added on top of all others, or where another one lies now.

    Raises `InvalidPack`, and `UsageProblem` where its id is that of another pack.
    """
    return of_layers(lambda layers: _candidate(opened(path), path, layers, instead_of))


def _candidate(folder: PackFolder, path: Path, layers: Sequence[Layer], instead_of: AddedPack | None) -> Candidate:
    among = added_packs()
    if instead_of is not None:
        layers = list(takewhile(lambda layer: layer.folder != instead_of.folder, layers))
    with open_below(layers) as below:
        name = info_of(folder, below).id
        if added_pack(name) is not None:
            hint = say("update-it", name=name, path=str(path))
            raise UsageProblem(say("pack-added-already", name=name), hint=hint)
        if name in {BUNDLED, below.catalog.parts[0].info().id}:
            raise UsageProblem(say("pack-of-bundled-name", name=name), hint=say("give-another-id", place=PACK_FILE))
        return Candidate(folder, read_pack(folder, below), whole_content(folder), among)


def successor(name: str, path: Path, opened: Callable[[Path], PackFolder] = folder_of) -> tuple[Pack, Candidate]:
    """Return an added pack, and the one at a path, opened that way, that is to stand in its place.

    Raises `InvalidPack`, also for a pack above that rests on what is gone, `NothingKnown` for a name that no pack has,
    and `UsageProblem` where the new pack has another.
    """
    return of_layers(lambda layers: _successor(name, opened(path), layers))


def _successor(name: str, new: PackFolder, layers: Sequence[Layer]) -> tuple[Pack, Candidate]:
    added, among, path = require_added(name), added_packs(), new.path
    other = info_of(new).id
    if other != name:
        raise UsageProblem(say("pack-of-other-name", name=name, other=other), hint=say("add-it", path=str(path)))
    position = [layer.folder for layer in layers].index(added.folder)
    with open_below(layers[:position]) as below:
        old, pack = read_pack(added.folder, below), read_pack(new, below)
    candidates = old, Candidate(new, pack, whole_content(new), among)
    with open_layers((*layers[:position], Layer(path, "added"), *layers[position + 1 :])):
        return candidates


def compile_kept(kept: AddedPack, new: Candidate) -> None:
    """Compile a pack that has just been added, as it was read: the next answer need not wait for it."""
    below = list(takewhile(lambda layer: layer.folder != kept.folder, layers_of()))
    with open_below(below) as rests_on:
        compile_read(kept.folder, new.pack, new.folder, rests_on)


def compiled_form(pack: AddedPack) -> Path | None:
    """Return where the compiled form of an added pack is kept; None where there is none."""
    try:
        with open_catalog() as catalog:
            return next((part.file for part in catalog.parts if part.info().id == pack.name), None)
    except CareerError:
        return None


def removable(name: str) -> tuple[AddedPack, tuple[AddedPack, ...]]:
    """Return an added pack that no other one rests on, and all packs that were added when that was found out.

    Raises `NothingKnown` for a name that no pack has, and `UsageProblem` if another pack rests on it.
    """
    pack, among = require_added(name), added_packs()
    _check_removal(pack)
    return pack, among


def _check_removal(pack: AddedPack) -> None:
    layers = layers_of()
    without = tuple(layer for layer in layers if layer.folder != pack.folder)
    try:
        with open_layers(layers):
            pass
    except CareerError:
        # Nothing can be made worse.
        return
    try:
        with open_layers(without):
            pass
    except InvalidPack as error:
        raise UsageProblem(
            say("pack-is-needed", name=pack.name, problem=error.message), hint=say("remove-it-first")
        ) from error


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
    return of_layers(lambda _layers: _all_kept())


def _all_kept() -> tuple[KeptPack, ...]:
    added = added_packs()
    kept = tuple(map(_kept, added))
    if added != added_packs():
        raise PacksChanged
    return kept


def _kept(added: AddedPack) -> KeptPack:
    folder = folder_of(added.folder)
    try:
        return KeptPack(added, info_of(folder), whole_content(folder))
    except InvalidPack:
        return KeptPack(added, None, None)


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


def info_of(folder: PackFolder, below: Below | None = None) -> PackInfo:
    """Return what a pack says of itself. Raises `InvalidPack`, with all that is wrong, where that cannot be read."""
    info = folder.record(PACK_FILE) or read_record("pack", read_yaml(folder, PACK_FILE, Problems()))
    return info if isinstance(info, PackInfo) else read_pack(folder, below).info


def whole_content(folder: PackFolder) -> Content:
    """Return what the files of a pack come to. Raises `InvalidPack` where one cannot be read."""
    try:
        return content_of(folder)
    except Unreadable as error:
        problem = Problem(file=str(folder.path), line=1, what=error.what, advice=error.advice)
        raise InvalidPack(problem.placed(), (problem,), hint=say("check-pack", pack=str(folder.path))) from error


def named_to_compare(words: str) -> tuple[Path, Pack]:
    """Return where the pack lies that is meant, as `pack_named` does, and what it holds.

    It is read over those in use where it is to lie over others. Raises `InvalidPack`, and `NothingKnown`.
    """
    return of_layers(lambda layers: _read_to_compare(pack_named(words), layers))


def _read_to_compare(path: Path, layers: Sequence[Layer]) -> tuple[Path, Pack]:
    found = check_one(path, layers)
    if found.problems:
        raise InvalidPack(
            say("invalid-pack", pack=str(path), first=found.problems[0].placed()),
            found.problems,
            hint=say("check-pack", pack=str(path)),
        )
    (pack,) = found.packs
    return path, pack
