"""Checks packs for what they are to be: the data in use, or one that is to lie over them or to stand alone."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from careercli.errors import InvalidPack, Problem
from careercli.model import Pack, PackInfo
from careercli.store.cache import open_below
from careercli.store.layers import Layer
from careercli.store.location import PACK_FILE
from careercli.store.pack_folder import folder_of
from careercli.store.pack_reader import check_pack, read_pack
from careercli.store.shape import read_record
from careercli.store.yaml_reader import Problems, read_yaml


class Checked(NamedTuple):
    """What a check of packs has found."""

    packs: tuple[Pack, ...] = ()
    """Those that were checked and are valid; none if any is not."""
    problems: tuple[Problem, ...] = ()
    layers: tuple[Layer, ...] = ()
    """The valid packs, and what they lie over."""
    over: tuple[str, ...] = ()
    """The ids of what they lie over."""
    repeated: tuple[Problem, ...] = ()
    """Why a pack that is valid by itself cannot lie over those that are in use."""


def check_in_use(layers: Sequence[Layer]) -> Checked:
    """Check packs that lie one over the other, the lowest first; where one is flawed, none above it can be checked."""
    packs: list[Pack] = []
    for number, layer in enumerate(layers):
        try:
            packs.append(_read_over(layer, layers[:number]))
        except InvalidPack as invalid:
            return Checked(problems=invalid.problems)
    return Checked(tuple(packs), layers=tuple(layers))


def check_one(path: Path, layers: Sequence[Layer]) -> Checked:
    """Check the pack at a path over those in use, but for an earlier state of itself.

    One that defines all that it speaks of is checked by itself. Raises `InvalidPack` for a flawed one of those in use.
    """
    own, ids = _id_of(path), {layer: _id_of(layer.folder) for layer in layers}
    over = tuple(layer for layer in layers if own is None or ids[layer] != own)
    if layers[0] not in over:
        return check_in_use([Layer(path, "instead")])
    with open_below(over) as below:
        try:
            pack, stands_alone, repeated = check_pack(path, below)
        except InvalidPack as invalid:
            return Checked(problems=invalid.problems)
    if stands_alone and repeated:
        return Checked((pack,), layers=(Layer(path, "instead"),), repeated=repeated)
    return Checked((pack,), layers=(*over, Layer(path, "named")), over=tuple(str(ids[layer]) for layer in over))


def _id_of(path: Path) -> str | None:
    """Return what a pack is called; None where that cannot be told."""
    folder = folder_of(path)
    info = read_record("pack", read_yaml(folder, PACK_FILE, Problems())) if PACK_FILE in folder.names else None
    return info.id if isinstance(info, PackInfo) else None


def _read_over(layer: Layer, below: Sequence[Layer]) -> Pack:
    if not below:
        return read_pack(layer.folder)
    with open_below(below) as packs:
        return read_pack(layer.folder, packs)
