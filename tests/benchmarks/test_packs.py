"""The packs that are measured are valid, as large as asked for, and the same each time."""

from pathlib import Path

from careercli.store.pack_folder import PackFolder
from careercli.store.pack_reader import read_pack
from tests.benchmarks.floor import compile_bare
from tests.benchmarks.packs import COUNTRIES, role_id, write_pack


def test_a_pack_has_the_size_that_is_asked_for(tmp_path: Path) -> None:
    write_pack(tmp_path / "pack", 40, 130, 1001)
    pack = read_pack(tmp_path / "pack")
    assert (len(pack.roles), sum(len(role.skills) for role in pack.roles), len(pack.figures)) == (40, 130, 1001)
    assert sum(1 for _ in pack.figures) == 1001
    assert {figure.country for figure in pack.figures} == COUNTRIES.keys()
    assert all(len(role.title) == 4 and len(role.aliases["el"]) in (2, 3) for role in pack.roles)
    assert {role.id for role in pack.roles} == {role_id(number) for number in range(40)}


def test_a_pack_is_the_same_each_time(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    write_pack(one, 10, 20, 60)
    write_pack(other, 10, 20, 60)
    assert PackFolder(one).fingerprint() == PackFolder(other).fingerprint()


def test_the_floor_writes_every_row(tmp_path: Path) -> None:
    write_pack(tmp_path / "pack", 10, 20, 60)
    compile_bare(tmp_path / "pack", tmp_path / "floor.sqlite")
    assert (tmp_path / "floor.sqlite").stat().st_size > 100_000
