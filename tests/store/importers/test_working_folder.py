"""Whoever is killed while importing leaves nothing behind for ever, and nobody who still works is disturbed."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from careercli.errors import CareerError
from careercli.store.importers.working_folder import working_folder

KILLED = """
import os, signal
from careercli.store.importers.working_folder import working_folder
with working_folder() as folder:
    (folder / "roles.csv").write_text("half")
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture(autouse=True)
def top(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def grown_old(folder: Path) -> None:
    an_hour_ago = time.time() - 3600
    os.utime(folder, (an_hour_ago, an_hour_ago))


@pytest.mark.skipif(sys.platform == "win32", reason="kills as Unix does")
def test_what_a_killed_import_has_left_is_gone_after_the_next(top: Path) -> None:
    killed = subprocess.run([sys.executable, "-c", KILLED], env={**os.environ, "TMPDIR": str(top)}, check=False)
    (left,) = top.iterdir()
    assert killed.returncode < 0
    with working_folder():
        assert left.exists(), "whoever has just begun is left alone"
    grown_old(left)
    with working_folder() as folder:
        assert not left.exists()
        assert not list(folder.iterdir())
    assert not list(top.iterdir())


def test_who_still_works_is_left_alone() -> None:
    with working_folder() as first:
        grown_old(first.parent)
        with working_folder():
            assert first.exists()


def test_what_is_somebody_elses_stays(top: Path) -> None:
    others = [top / "careercli-import-notes", top / "careercli-import-abcdefgh"]
    others[0].mkdir()
    others[1].symlink_to(others[0])
    grown_old(others[0])
    with working_folder():
        pass
    assert all(path.exists() for path in others)


def test_where_nothing_can_be_written_that_is_told(top: Path) -> None:
    tempfile.tempdir = str(top / "gone")
    with pytest.raises(CareerError), working_folder():
        pass
