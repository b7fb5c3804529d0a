"""What the store's tests share: small packs to spoil, and the program without a new process each time."""

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from careercli.catalog import Catalog
from careercli.cli.app import run
from careercli.model import Pack
from careercli.store.location import bundled_pack
from careercli.store.pack_reader import read_pack
from tests.program import TINY, Result
from tests.worlds import compiled

Ask = Callable[..., Result]
"""Asks the program as `tests.program.run` does, but within this process, which is many times quicker."""
Check = Callable[[Path], tuple[int, list[str]]]
"""Runs `careercli data check --data .` inside a pack: exit code, and the lines printed."""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """Return a copy of the tiny pack that the test may spoil."""
    return shutil.copytree(TINY, tmp_path / "pack")


@pytest.fixture(scope="session")
def bundled() -> Pack:
    """Return the bundled pack, read once for all tests about it."""
    return read_pack(bundled_pack())


@pytest.fixture(scope="session")
def catalog(bundled: Pack) -> Iterator[Catalog]:
    with compiled(bundled) as opened:
        yield opened


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Ask:
    def ask_program(*arguments: str) -> Result:
        monkeypatch.setattr(sys, "argv", ["careercli", *arguments])
        with pytest.raises(SystemExit) as ended:
            run()
        printed = capsys.readouterr()
        return Result(printed.out, printed.err, int(str(ended.value.code)))

    return ask_program


@pytest.fixture
def check(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> Check:
    def check_pack(folder: Path) -> tuple[int, list[str]]:
        monkeypatch.chdir(folder)
        result = ask("data", "check", "--data", ".")
        assert not result.stderr, result.stderr
        return result.code, result.stdout.splitlines()

    return check_pack
