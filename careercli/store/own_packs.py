"""Packs of one's own: which one is meant, what it is called, and what it says where it would lie."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from careercli.catalog import OpenCatalog
from careercli.errors import CareerError, InvalidPack, NothingKnown, Problem, UsageProblem
from careercli.messages import say
from careercli.model import Pack, PackInfo
from careercli.store.added_packs import AddedPack, added_pack, added_packs
from careercli.store.below import Below
from careercli.store.cache import open_catalog, open_layers
from careercli.store.layers import Layer, layers_of
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
    folder = folder_of(path)
    with open_catalog() as catalog:
        name = info_of(folder, _below(catalog)).id
        if added_pack(name) is not None:
            hint = say("update-it", name=name, path=str(path))
            raise UsageProblem(say("pack-added-already", name=name), hint=hint)
        if name == BUNDLED or name in {part.info().id for part in catalog.parts}:
            raise UsageProblem(say("pack-of-bundled-name", name=name), hint=say("give-another-id", place=PACK_FILE))
        return Candidate(folder, read_pack(folder, _below(catalog)), whole_content(folder))


def successor(name: str, path: Path) -> tuple[Pack, Candidate]:
    """Return an added pack, and the one at a path that is to stand in its place.

    Raises `InvalidPack`, also for a pack above that rests on what is gone, `NothingKnown` for a name that no pack has,
    and `UsageProblem` where the new pack has another.
    """
    added, layers = require_added(name), layers_of()
    new = folder_of(path)
    other = info_of(new).id
    if other != name:
        raise UsageProblem(say("pack-of-other-name", name=name, other=other), hint=say("add-it", path=str(path)))
    position = [layer.folder for layer in layers].index(added.folder)
    with open_layers(layers[:position]) as catalog:
        below = _below(catalog)
        old, pack = _read_over(folder_of(added.folder), below), read_pack(new, below)
    candidates = old, Candidate(new, pack, whole_content(new))
    with open_layers((*layers[:position], Layer(path, "added"), *layers[position + 1 :])):
        return candidates


def compiled_form(pack: AddedPack) -> Path | None:
    """Return where the compiled form of an added pack is kept; None where there is none."""
    try:
        with open_catalog() as catalog:
            return next((part.file for part in catalog.parts if part.info().id == pack.name), None)
    except CareerError:
        return None


def check_removal(pack: AddedPack) -> None:
    """Raise `UsageProblem` if another pack rests on one that is to be removed."""
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
    return tuple(map(_kept, added_packs()))


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
    info = read_record("pack", read_yaml(folder, PACK_FILE, Problems()))
    return info if isinstance(info, PackInfo) else read_pack(folder, below).info


def whole_content(folder: PackFolder) -> Content:
    """Return what the files of a pack come to. Raises `InvalidPack` where one cannot be read."""
    try:
        return content_of(folder)
    except Unreadable as error:
        problem = Problem(file=str(folder.path), line=1, what=error.what, advice=error.advice)
        raise InvalidPack(problem.placed(), (problem,), hint=say("check-pack", pack=str(folder.path))) from error


def read_where_it_lies(path: Path, data: Path | None = None, packs: Sequence[str] = ()) -> Pack:
    """Return what a pack holds that lies, or would lie, over those in use, or is a whole one in their place.

    Raises `InvalidPack`, with what is wrong with it as the one or the other, whichever is less.
    """
    if path in {data, bundled_pack()}:
        return read_pack(path)
    folder = folder_of(path)
    layers = layers_of(data, packs)
    with open_layers(_below_it(path, layers)) as catalog:
        return _read_over(folder, _below(catalog))


def _below_it(path: Path, layers: Sequence[Layer]) -> Sequence[Layer]:
    """Return the packs below one that is in use, by its place or its name; else all."""
    info = read_record("pack", read_yaml(folder_of(path), PACK_FILE, Problems()))
    added = added_pack(info.id) if isinstance(info, PackInfo) else None
    own = {path, *([] if added is None else [added.folder])}
    position = next((number for number, layer in enumerate(layers) if layer.folder in own), len(layers))
    return layers[: max(position, 1)]


def _read_over(folder: PackFolder, below: Below) -> Pack:
    try:
        return read_pack(folder, below)
    except InvalidPack as over:
        try:
            return read_pack(folder.path)
        except InvalidPack as alone:
            raise min(over, alone, key=lambda invalid: len(invalid.problems)) from None


def _below(catalog: OpenCatalog) -> Below:
    # Nothing is compiled over it, so that it needs no name.
    return Below(catalog, b"")  # type: ignore[arg-type]  # as the store opens them
