"""What is worked out in another process comes out as it would here, and no process stays behind."""

import multiprocessing
import os
import signal
import time
from pathlib import Path

import pytest

from careercli import elsewhere as module
from careercli.elsewhere import ahead, elsewhere


@pytest.fixture(autouse=True)
def two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let there be two processors, whatever machine this is."""
    monkeypatch.setattr(module, "processors", lambda: 2)


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


def test_what_was_started_ahead_is_used_once() -> None:
    with ahead(_process_of):
        (started,) = multiprocessing.active_children()
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
def test_no_process_stays(is_asked: bool) -> None:
    with ahead(_doubled), elsewhere(_doubled) as begin:
        if is_asked:
            begin("ab")
    with ahead(_doubled):
        pass
    assert multiprocessing.active_children() == []


def test_where_no_process_can_be_started_it_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_: object) -> None:
        raise BlockingIOError

    monkeypatch.setattr(multiprocessing.get_context("spawn").Process, "start", refused)
    with elsewhere(_process_of) as begin:
        assert begin(None)() == os.getpid()


def test_modules_of_the_folder_it_is_started_in_are_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("multiprocessing", "pickle", "signal"):
        (tmp_path / f"{name}.py").write_text(f"open({str(tmp_path / 'run')!r}, 'w')\nraise SystemExit(1)")
    monkeypatch.chdir(tmp_path)
    with elsewhere(_process_of) as begin:
        assert begin(None)() != os.getpid()
    assert not (tmp_path / "run").exists()
    assert "PYTHONSAFEPATH" not in os.environ
