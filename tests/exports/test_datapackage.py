"""The Data Package describes the files that are there, and the standard's own program accepts it."""

import hashlib
import json
import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from careercli.model import LANGUAGES, Language
from tests.exports.made import export, files_of, rows_of, spoken
from tests.program import TINY

_READ: Mapping[str, Callable[[str], bool]] = {
    "integer": lambda cell: str(int(cell)) == cell,
    "number": lambda cell: float(cell) == float(cell),
    "boolean": lambda cell: cell in {"true", "false"},
    "string": bool,
}


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return export("datapackage", tmp_path_factory.mktemp("exports") / "package", data=TINY)


def _described(folder: Path) -> Any:
    return json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))


def test_every_csv_file_is_described_as_it_is(tiny: Path) -> None:
    files = files_of(tiny)
    resources = _described(tiny)["resources"]
    assert {resource["path"] for resource in resources} == {name for name in files if name.endswith(".csv")}
    for resource in resources:
        content = files[resource["path"]]
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        fields = {field["name"]: field for field in resource["schema"]["fields"]}
        for row in rows_of(tiny / resource["path"]):
            assert list(row) == list(fields)
            for name, cell in row.items():
                assert _READ[fields[name]["type"]](cell) if cell else not fields[name]["constraints"]["required"]


def test_it_says_where_the_data_come_from_and_under_which_terms(tiny: Path) -> None:
    described = _described(tiny)
    with spoken("en", TINY) as catalog:
        info, sources = catalog.info(), catalog.sources()
    assert described["version"] == info.version
    assert described["licenses"] == [{"name": info.licence}]
    assert [(source["id"], source["licence"]) for source in described["sources"]] == [
        (source.id, source.licence["en"]) for source in sources
    ]
    assert "careercli data export DIR --as datapackage" in described["command"]
    assert info.version in described["citation"]


def test_amounts_of_money_have_their_unit(tiny: Path) -> None:
    (figure,) = (resource for resource in _described(tiny)["resources"] if resource["name"] == "figure")
    units = {field["name"]: field.get("unit") for field in figure["schema"]["fields"]}
    assert units["low"] == units["high"] == "`currency` per `period`"
    assert units["year"] is None


@pytest.mark.skipif(not shutil.which("frictionless"), reason="no frictionless on this machine")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("data", [TINY, None], ids=["tiny", "bundled"])
def test_frictionless_finds_nothing_wrong(data: Path | None, language: Language, tmp_path: Path) -> None:
    folder = export("datapackage", tmp_path / "package", data=data, language=language)
    checked = subprocess.run(
        ["frictionless", "validate", "datapackage.json"], cwd=folder, capture_output=True, check=False, text=True
    )
    assert checked.returncode == 0, checked.stdout
