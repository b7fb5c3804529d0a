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
from careercli.i18n.sentences import sentence
from careercli.store.pack_folder import PackFolder
from careercli.store.pack_reader import read_pack
from careercli.store.pack_walk import walk
from careercli.store.yaml_reader import read_yaml
from tests.program import TINY
from tests.worlds import compiled, seal

FILES = {name: read_yaml(PackFolder(TINY), name).data for name in walk(TINY).names if name.endswith(".yaml")}
TABLES = [name for name in walk(TINY).names if name.endswith(".csv")]
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


ODD_CELLS = st.sampled_from(
    ["", " ", "x", "0", "-1", "1.5", "9" * 17, "true", '"', '"a,b"', "[red]", "=1+1", "GB", "EUR", "9999"]
)


@settings(max_examples=60)
@given(table=st.sampled_from(TABLES), row=st.integers(0, 8), column=st.integers(0, 10), odd=ODD_CELLS)
@example(table="reference/consumer-prices-imf.csv", row=0, column=0, odd='"')
def test_an_odd_cell_anywhere_is_refused_or_understood(
    table: str, row: int, column: int, odd: str, odd_pack: Path
) -> None:
    lines = [line.split(",") for line in (TINY / table).read_text(encoding="utf-8").splitlines()]
    changed = lines[row % len(lines)]
    changed[column % len(changed)] = odd
    (odd_pack / table).write_text("".join(",".join(cells) + "\n" for cells in lines), encoding="utf-8")
    seal(odd_pack)
    try:
        pack = read_pack(odd_pack)
    except InvalidPack:
        return
    finally:
        for name in (table, "editions.yaml"):
            shutil.copyfile(TINY / name, odd_pack / name)
    with compiled(pack) as catalog:
        assert {figure.id for figure in catalog.figures(broad=True)} == {figure.id for figure in pack.figures}
        assert {series.id: catalog.edition(series.id) for series in pack.series} == {
            series.id: series.edition for series in pack.series
        }


# --- how amounts are written

FIGURE = """\
figures:
  - id: gr-clerk-mean
    role: clerk
    country: GR
    statistic: range
    low: {low}
    high: {high}
    currency: {currency}
    period: hour
    basis: gross
    year: 2023
    year_status: stated
    as_printed: "{low}-{high}"
    place: {{en: Table 9}}
    source: guide
"""


def written(pack: Path, low: str, high: str, currency: str) -> tuple[float, float | None]:
    """Return the ends of a range that a pack writes so."""
    (pack / "pay/GR.yaml").write_text(FIGURE.format(low=low, high=high, currency=currency), encoding="utf-8")
    (figure,) = (figure for figure in read_pack(pack).figures if figure.id == "gr-clerk-mean")
    return figure.least, figure.high


@pytest.mark.parametrize(
    ("low", "high", "currency", "ends"),
    [
        ("16.50", "3000.0", "EUR", (16.5, 3000)),
        ("0.004", "12.345", "EUR", (0.004, 12.345)),
        ("1234.500", "15000.00", "EUR", (1234.5, 15000)),
        ("350.500", "400.000", "OMR", (350.5, 400)),
    ],
)
def test_an_amount_may_be_written_with_zeros_at_its_end(
    low: str, high: str, currency: str, ends: tuple[float, float], pack: Path
) -> None:
    assert written(pack, low, high, currency) == ends


@pytest.mark.parametrize("high", ["15.500", "15.000", "350.500"])
def test_thousands_parted_by_a_point_are_not_read_as_a_thousandth_of_what_was_meant(high: str, pack: Path) -> None:
    with pytest.raises(InvalidPack) as raised:
        written(pack, "3", high, "EUR")
    (problem,) = raised.value.problems
    assert (problem.file, problem.line) == (str(pack / "pay/GR.yaml"), 7)
    assert sentence(problem.advice) == f"write {high.replace('.', '')} or {float(high):g}"
