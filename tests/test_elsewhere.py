"""What is worked out in another process comes out as it would here, and no process stays behind."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from careercli import elsewhere as module
from careercli.elsewhere import ahead, elsewhere
from tests.program import ROOT


@pytest.fixture(autouse=True)
def two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let there be two processors, whatever machine this is."""
    monkeypatch.setattr(module, "processors", lambda: 2)


@pytest.fixture
def processes(monkeypatch: pytest.MonkeyPatch) -> "list[subprocess.Popen[bytes]]":
    """Return every process that is started."""
    started: list[subprocess.Popen[bytes]] = []

    class Listed(subprocess.Popen):  # type: ignore[type-arg]  # as the program starts it
        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, **options)
            started.append(self)

    monkeypatch.setattr(subprocess, "Popen", Listed)
    return started


def _doubled(words: str) -> str:
    return words * 2


def _process_of(_: object) -> int:
    return os.getpid()


def _refused(words: str) -> str:
    raise LookupError(words)


def _killed_once(process: int) -> str:
    """End the process, unless it is that one."""
    if os.getpid() != process:
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(60)
    return "done here"


def test_the_result_is_that_of_the_work() -> None:
    with elsewhere(_doubled) as begin:
        result = begin("ab")
        assert result() == "abab"


def test_other_work_goes_on_in_another_process() -> None:
    with elsewhere(_process_of) as begin:
        assert begin(None)() != os.getpid()


def test_on_a_single_processor_it_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "processors", lambda: 1)
    with elsewhere(_process_of) as begin:
        assert begin(None)() == os.getpid()


def test_what_was_started_ahead_is_used_once(processes: "list[subprocess.Popen[bytes]]") -> None:
    with ahead(_process_of):
        (started,) = processes
        with elsewhere(_process_of) as begin:
            assert begin(None)() == started.pid
        with elsewhere(_process_of) as begin:
            assert begin(None)() not in {started.pid, os.getpid()}


def test_very_much_goes_both_ways() -> None:
    with elsewhere(_doubled) as begin:
        assert begin("ab" * 2_000_000)() == "ab" * 4_000_000


def test_a_failure_is_raised_here(capfd: pytest.CaptureFixture[str]) -> None:
    with elsewhere(_refused) as begin:
        result = begin("no such thing")
        with pytest.raises(LookupError, match="no such thing"):
            result()
    assert capfd.readouterr() == ("", "")


def test_the_work_of_a_process_that_is_killed_is_done_here() -> None:
    with elsewhere(_killed_once) as begin:
        assert begin(os.getpid())() == "done here"


@pytest.mark.parametrize("is_asked", [True, False])
def test_no_process_stays(is_asked: bool, processes: "list[subprocess.Popen[bytes]]") -> None:
    with ahead(_doubled), elsewhere(_doubled) as begin:
        if is_asked:
            begin("ab")
    with ahead(_doubled):
        pass
    assert processes
    assert all(process.poll() is not None for process in processes)


def test_where_no_process_can_be_started_it_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise BlockingIOError

    monkeypatch.setattr(subprocess, "Popen", refused)
    with elsewhere(_process_of) as begin:
        assert begin(None)() == os.getpid()


def test_modules_of_the_folder_it_is_started_in_are_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("careercli", "gc", "pickle", "signal"):
        (tmp_path / f"{name}.py").write_text(f"open({str(tmp_path / 'run')!r}, 'w')\nraise SystemExit(1)")
    monkeypatch.chdir(tmp_path)
    with elsewhere(_process_of) as begin:
        assert begin(None)() != os.getpid()
    assert not (tmp_path / "run").exists()


def test_the_script_of_whoever_asks_is_not_run_once_more(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "from careercli import elsewhere\n"
        "elsewhere.processors = lambda: 2\n"
        "print('once')\n"
        "with elsewhere.elsewhere(str.upper) as begin:\n"
        "    print(begin('ab')())\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    run = subprocess.run((sys.executable, script), capture_output=True, text=True, check=True, env=environment)
    assert run.stdout.split() == ["once", "AB"]
