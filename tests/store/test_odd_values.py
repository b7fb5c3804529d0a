"""Wherever in a pack an odd value stands, the pack is refused in words or can be used."""

import json
import shutil
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from careercli.errors import InvalidPack
from careercli.store.location import pack_file_names
from careercli.store.pack_reader import read_pack
from careercli.store.yaml_reader import read_yaml
from tests.program import TINY
from tests.worlds import compiled

FILES = {name: read_yaml(TINY / name, name).data for name in pack_file_names(TINY)}
ODD: st.SearchStrategy[Any] = st.sampled_from(
    [
        None,
        True,
        0,
        -1,
        1.5,
        10**17,
        "",
        " ",
        "x",
        "[red]",
        [],
        {},
        [None],
        [[]],
        [{}],
        ["x"],
        {"": ""},
        {"id": ["x"]},
        {"code": 1, "scheme": ["x"]},
    ]
)


def places(value: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the way to every value in plain data."""
    yield place
    for key, item in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from places(item, (*place, key))


def replaced(data: Any, place: tuple[Any, ...], value: Any) -> Any:
    if not place:
        return value
    around = data = deepcopy(data)
    for step in place[:-1]:
        around = around[step]
    around[place[-1]] = value
    return data


@pytest.fixture(scope="module")
def odd_pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shutil.copytree(TINY, tmp_path_factory.mktemp("odd") / "pack")


@settings(max_examples=60)
@given(
    place=st.sampled_from([(name, place) for name, data in FILES.items() for place in places(data)]),
    odd=ODD,
)
@example(place=("skills.yaml", ()), odd=None)
def test_an_odd_value_anywhere_is_refused_or_understood(
    place: tuple[str, tuple[Any, ...]], odd: Any, odd_pack: Path
) -> None:
    name, inside = place
    # JSON is YAML, and easier to be sure of.
    (odd_pack / name).write_text(json.dumps(replaced(FILES[name], inside, odd)), encoding="utf-8")
    try:
        pack = read_pack(odd_pack)
    except InvalidPack:
        return
    finally:
        shutil.copyfile(TINY / name, odd_pack / name)
    with compiled(pack) as catalog:
        assert catalog.roles() == pack.roles
