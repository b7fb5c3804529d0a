"""On a disk that is full, or becomes so, every command answers or ends with its one line; nothing is half-written."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from careercli.exports import EXPORTS
from tests.cli.commands import ON_TINY
from tests.program import TINY
from tests.robustness import orderly
from tests.robustness.program import Program

pytestmark = pytest.mark.exhaustive

_LINES = [line for name, line in ON_TINY.items() if "-" not in name]
"""One of each command."""
_LARGEST_FILES = (0, 4096, 50_000)
"""Bytes that still fit: nothing, a page, half of a compiled pack."""
_WRITING = (
    ("config", "set", "language", "el"),
    ("config", "set", "currency", "EUR"),
    ("config", "unset", "country"),
)
_BEFORE = 'country = "GR"  # mine\n'


@pytest.mark.parametrize("largest", _LARGEST_FILES)
def test_without_space_for_the_cache_every_answer_is_the_same(largest: int, program: Program, home: Path) -> None:
    for number, line in enumerate(_LINES):
        env = {"CAREERCLI_DATA": str(TINY), "XDG_CACHE_HOME": str(home / f"{number}")}
        ending = program.ask(*line, env=env, largest_file=largest)
        env["XDG_CACHE_HOME"] = str(program.home / "cache")
        assert ending.answer == program.ask(*line, env=env).answer
        assert ending.code == 0
        assert not [path for path in home.rglob("*") if path.is_file()]


@pytest.mark.parametrize("largest", [0, 1, 20])
def test_without_space_for_the_settings_they_stay_as_they_were(largest: int, program: Program, home: Path) -> None:
    file = home / "careercli" / "config.toml"
    file.parent.mkdir()
    for line in _WRITING:
        file.write_text(_BEFORE, encoding="utf-8")
        ending = program.ask(*line, env={"XDG_CONFIG_HOME": str(home)}, largest_file=largest)
        if ending.code == 0:
            assert len(file.read_bytes()) <= largest
        else:
            assert ending.code == 1
            assert (ending.stdout, len(ending.stderr.splitlines())) == ("", 1)
            assert "Traceback" not in ending.stderr
            assert file.read_text(encoding="utf-8") == _BEFORE
        assert [path.name for path in file.parent.iterdir()] == [file.name]


@pytest.mark.parametrize("largest", [0, 1000, 5000])
def test_without_space_an_export_ends_in_one_line_and_leaves_nothing(
    largest: int, program: Program, home: Path
) -> None:
    for kind in EXPORTS:
        env = {"CAREERCLI_DATA": str(TINY)}
        program.ask("data", "status", env=env)  # so that the pack is compiled
        ending = program.ask("data", "export", str(home / kind), "--as", kind, env=env, largest_file=largest)
        assert (ending.code, ending.stdout, len(ending.stderr.splitlines())) == (1, "", 1), (kind, ending)
        assert not [path for path in home.iterdir() if path.name.startswith((kind, ".export-"))]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device here that is always full")
@pytest.mark.parametrize("format_", [(), ("--json",), ("--plain",)], ids=["text", "json", "plain"])
def test_an_answer_that_cannot_be_written_ends_in_one_line(format_: tuple[str, ...], program: Program) -> None:
    for line in (*_LINES, ("show", "no-such-role"), ("frobnicate",)):
        ending = program.ask(*line, *format_, env={"CAREERCLI_DATA": str(TINY)}, output="/dev/full")
        assert len(ending.stderr.splitlines()) == 1, (line, ending)
        assert orderly.flaw_of(ending) in {None, orderly.UNEXPECTED}, (line, ending)
        assert ending.code != 0
        assert "should not" not in ending.stderr


@pytest.mark.parametrize("largest", [0, 1, 100])
def test_an_answer_that_ends_in_a_full_file_ends_in_one_line(largest: int, program: Program, home: Path) -> None:
    output = home / "output"
    for line in _LINES:
        output.touch()
        env = {"CAREERCLI_DATA": str(TINY)}
        ending = program.ask(*line, "--json", env=env, output=str(output), largest_file=largest)
        assert (ending.code, len(ending.stderr.splitlines())) == (1, 1), (line, ending)
        assert "Traceback" not in ending.stderr
        output.unlink()


@pytest.mark.parametrize("name", ["answer.csv", "answer.jsonl", "answer.xlsx", "answer.json", "answer.txt"])
def test_a_file_that_does_not_fit_is_not_begun(name: str, program: Program, home: Path) -> None:
    file, env = home / name, {"CAREERCLI_DATA": str(TINY)}
    for before in ("", "mine"):
        ending = program.ask("guide", "--full", "-o", str(file), "--force", env=env, largest_file=100)
        assert (ending.code, ending.stdout, len(ending.stderr.splitlines())) == (1, "", 1), ending
        assert "Traceback" not in ending.stderr
        assert [path.read_text(encoding="utf-8") for path in home.iterdir()] == ([before] if before else [])
        file.write_text("mine", encoding="utf-8")


@pytest.fixture
def tiny_disk(home: Path) -> Iterator[Path]:
    """Give a disk of 16 pages, most of which are taken."""
    disk = home / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("this user may not mount a disk here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may mount a disk")
def test_on_a_real_disk_that_is_full_all_is_as_without_a_cache(tiny_disk: Path, program: Program) -> None:
    config = tiny_disk / "config" / "careercli" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text(_BEFORE, encoding="utf-8")
    _fill(tiny_disk / "rest", leaving=8192)
    before = sorted(tiny_disk.rglob("*"))
    env = {"CAREERCLI_DATA": str(TINY), "XDG_CACHE_HOME": str(tiny_disk / "cache")}
    for line in _LINES:
        right = program.ask(*line, env={"CAREERCLI_DATA": str(TINY)})
        assert program.ask(*line, env=env).answer == right.answer
    assert [path for path in tiny_disk.rglob("*") if path.is_file() and path not in before] == []
    _fill(tiny_disk / "all", leaving=0)
    ending = program.ask("config", "set", "language", "el", env={"XDG_CONFIG_HOME": str(tiny_disk / "config")})
    assert (ending.code, len(ending.stderr.splitlines())) == (1, 1)
    assert config.read_text(encoding="utf-8") == _BEFORE
    assert [path.name for path in config.parent.iterdir()] == [config.name]


def _fill(file: Path, *, leaving: int) -> None:
    """Take all space of a disk but so many bytes."""
    free = os.statvfs(file.parent)
    file.write_bytes(bytes(max(0, free.f_bavail * free.f_frsize - leaving)))
