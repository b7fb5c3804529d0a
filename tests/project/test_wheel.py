"""The wheel holds the program and its data, and nothing else."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.program import ROOT, run


def _built(target: str, root: Path, folder: Path) -> Path:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", target, "--directory", str(folder)],
        cwd=root,
        check=True,
        capture_output=True,
        timeout=120,
    )
    (built,) = folder.glob("*.whl" if target == "wheel" else "*.tar.gz")
    return built


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _built("wheel", ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def wheel_files(wheel: Path) -> frozenset[str]:
    return _files_of(wheel)


def _files_of(wheel: Path) -> frozenset[str]:
    with zipfile.ZipFile(wheel) as archive:
        return frozenset(archive.namelist())


_ENDINGS = ("*.py", "*.css", "*.bash", "*.zsh", "*.fish")
_BUILDS = "careercli/i18n/hatch_build.py"


def _kept(folder: Path, pattern: str) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob(pattern) if "__pycache__" not in path.parts}


def test_the_wheel_holds_exactly_the_program_and_the_data(wheel_files: frozenset[str]) -> None:
    program = {f"careercli/{name}" for ending in _ENDINGS for name in _kept(ROOT / "careercli", ending)}
    compiled = {f"careercli/{name.removesuffix('po')}mo" for name in _kept(ROOT / "careercli", "*.po")}
    data = {f"careercli/_data/{name}" for name in _kept(ROOT / "data", "*") if (ROOT / "data" / name).is_file()}
    expected = program - {_BUILDS} | compiled | data | {"careercli/py.typed"}
    assert {name for name in wheel_files if ".dist-info/" not in name} == expected


def test_the_wheel_names_both_licences(wheel_files: frozenset[str]) -> None:
    licences = {name.partition("licenses/")[2] for name in wheel_files if "licenses/" in name}
    assert licences == {"LICENSE", "data/README.md"}


def test_nothing_of_the_tests_is_installed(wheel_files: frozenset[str]) -> None:
    assert not [name for name in wheel_files if "tests" in name]


def test_a_wheel_out_of_the_source_archive_holds_the_same(wheel_files: frozenset[str], tmp_path: Path) -> None:
    archive = _built("sdist", ROOT, tmp_path)
    subprocess.run([sys.executable, "-m", "tarfile", "-e", str(archive), str(tmp_path)], check=True, timeout=60)
    (root,) = (path for path in tmp_path.iterdir() if path.is_dir())
    assert _files_of(_built("wheel", root, tmp_path)) == wheel_files


@pytest.mark.parametrize(("language", "options"), [("tr", "Seçenekler"), ("az", "Seçimlər"), ("el", "Επιλογές")])
def test_what_is_installed_speaks_every_language_and_compiles_nothing(
    wheel: Path, tmp_path: Path, language: str, options: str
) -> None:
    shutil.unpack_archive(wheel, tmp_path / "installed", "zip")
    cache = tmp_path / "cache"
    here = {"PYTHONPATH": str(tmp_path / "installed"), "XDG_CACHE_HOME": str(cache)}
    assert options in run("roles", "--help", "--lang", language, env=here, cwd=tmp_path).stdout
    assert not cache.exists()
