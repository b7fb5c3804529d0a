"""The wheel holds the program and its data, and nothing else."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.program import ROOT


@pytest.fixture(scope="module")
def wheel_files(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        timeout=120,
    )
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return frozenset(archive.namelist())


_ENDINGS = ("*.py", "*.po", "*.mo", "*.bash", "*.zsh", "*.fish")


def _kept(folder: Path, pattern: str) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob(pattern) if "__pycache__" not in path.parts}


def test_the_wheel_holds_exactly_the_program_and_the_data(wheel_files: frozenset[str]) -> None:
    program = {f"careercli/{name}" for ending in _ENDINGS for name in _kept(ROOT / "careercli", ending)}
    data = {f"careercli/_data/{name}" for name in _kept(ROOT / "data", "*") if (ROOT / "data" / name).is_file()}
    expected = program | data | {"careercli/py.typed"}
    assert {name for name in wheel_files if ".dist-info/" not in name} == expected


def test_the_wheel_names_both_licences(wheel_files: frozenset[str]) -> None:
    licences = {name.partition("licenses/")[2] for name in wheel_files if "licenses/" in name}
    assert licences == {"LICENSE", "data/README.md"}


def test_nothing_of_the_tests_is_installed(wheel_files: frozenset[str]) -> None:
    assert not [name for name in wheel_files if "tests" in name]
