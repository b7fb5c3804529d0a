"""Who waits at a terminal for data to be compiled is told so; it leaves no trace, and nobody else sees it."""

import re
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pexpect
import pytest

from tests.program import TINY, environment

pytestmark = pytest.mark.exhaustive

_SLOWLY = """
import sys, time
from careercli.store import compiler
from careercli.store.pack_folder import PackFolder
slow, seconds = sys.argv.pop(1), float(sys.argv.pop(1))
def slowly(do):
    def done(*given):
        time.sleep(seconds)
        return do(*given)
    return done
if slow == "compile":
    compiler.compile_pack = slowly(compiler.compile_pack)
else:
    PackFolder.fingerprint = slowly(PackFolder.fingerprint)
    PackFolder.words = slowly(PackFolder.words)
from careercli.__main__ import main
main()
"""
"""The program, which takes longer to do what its first word says, so many seconds as its second word says."""
_SAID = re.compile(r"^careercli: .* (?:…|\.\.\.) \d+ \S+$")


def _command(*arguments: str, seconds: float = 2.5, slow: str = "compile") -> list[str]:
    return [sys.executable, "-c", _SLOWLY, slow, str(seconds), *arguments, "--data", str(TINY)]


def _can_be_interrupted() -> None:
    """What a shell runs in the background ignores the signal, and so would the program under test."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _at_a_terminal(
    cache: Path,
    *arguments: str,
    env: Mapping[str, str] = MappingProxyType({}),
    seconds: float = 2.5,
    columns: int = 80,
    interrupted: bool = False,
    slow: str = "compile",
) -> tuple[str, int | None]:
    """Return all that a terminal was sent, and the exit code."""
    program, *words = _command(*arguments, seconds=seconds, slow=slow)
    with pexpect.spawn(
        program,
        words,
        env=environment(XDG_CACHE_HOME=str(cache), **env),
        dimensions=(50, columns),
        encoding="utf-8",
        timeout=60,
        preexec_fn=_can_be_interrupted,
    ) as terminal:
        before = ""
        if interrupted:
            terminal.expect(r"\d s")
            before = str(terminal.before) + str(terminal.after)
            terminal.sendintr()
        terminal.expect(pexpect.EOF)
        sent = before + str(terminal.before)
    return sent.replace("\r\n", "\n"), terminal.exitstatus


def _states(sent: str) -> list[str]:
    """Return how the first line of the terminal looked, one state after the other."""
    states = [""]
    for written in sent.partition("\n")[0].split("\r"):
        states.append((written + states[-1][len(written) :]).rstrip())
    return states


def _left(sent: str) -> str:
    """Return what stands on the terminal in the end."""
    _line, end, further = sent.partition("\n")
    return _states(sent)[-1] + end + further


def _in_a_pipe(cache: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        _command(*arguments),
        capture_output=True,
        check=True,
        encoding="utf-8",
        env=environment(XDG_CACHE_HOME=str(cache)),
        timeout=60,
    )


@pytest.mark.parametrize(
    ("arguments", "env", "columns"),
    [
        (("roles", "--color", "never"), {}, 80),
        (("roles",), {"NO_COLOR": "1"}, 40),
        (("roles", "--json"), {}, 80),
        (("roles", "--color", "never", "--lang", "el"), {}, 40),
        (("roles", "--color", "never", "--lang", "tr"), {"PYTHONIOENCODING": "ascii"}, 40),
    ],
    ids=["text", "no-color", "json", "greek", "ascii"],
)
def test_a_line_tells_the_seconds_and_is_gone_before_the_answer(
    arguments: tuple[str, ...], env: dict[str, str], columns: int, tmp_path: Path
) -> None:
    sent, code = _at_a_terminal(tmp_path / "cold", *arguments, columns=columns, env=env)
    said = [state for state in _states(sent) if _SAID.match(state)]
    assert len(said) >= 2
    assert all(len(state) < columns for state in said)
    assert "\x1b" not in sent.rpartition("\r")[0]
    filled, _ = _at_a_terminal(tmp_path / "cold", *arguments, columns=columns, env=env)
    assert (_left(sent), code) == (filled, 0)
    assert "\r" not in filled


def test_a_pack_that_is_only_read_through_is_spoken_of_too(tmp_path: Path) -> None:
    """As one that was compiled before, of which nobody knows any more how its files looked."""
    _at_a_terminal(tmp_path, "roles", seconds=0)
    for stamp in tmp_path.rglob("*.seen"):
        stamp.unlink()
    sent, code = _at_a_terminal(tmp_path, "roles", "--color", "never", slow="read")
    assert [state for state in _states(sent) if _SAID.match(state)]
    assert code == 0


@pytest.mark.parametrize("more", [(), ("--figures",), ("--json",)], ids=str)
def test_checking_is_spoken_of_too_and_leaves_no_trace(more: tuple[str, ...], tmp_path: Path) -> None:
    sent, code = _at_a_terminal(tmp_path, "data", "check", *more, "--color", "never", seconds=0.4, slow="read")
    assert [state for state in _states(sent) if state.startswith("careercli: checking the data … ")]
    assert _left(sent) == _at_a_terminal(tmp_path, "data", "check", *more, "--color", "never", seconds=0)[0]
    assert code == 0


def test_it_is_said_in_the_readers_language(tmp_path: Path) -> None:
    sent, _ = _at_a_terminal(tmp_path, "roles", "--lang", "el")
    assert re.search("[α-ω]", sent.partition("\n")[0])
    assert "reading" not in sent


@pytest.mark.parametrize(
    ("arguments", "env"), [(("--plain",), {}), ((), {"TERM": "dumb"})], ids=["read-aloud", "simple-terminal"]
)
def test_where_no_line_can_be_taken_back_it_is_said_once(
    arguments: tuple[str, ...], env: dict[str, str], tmp_path: Path
) -> None:
    sent, _ = _at_a_terminal(tmp_path, "roles", *arguments, seconds=3.5, env=env)
    assert sent.startswith("careercli: reading the data for the first time\n")
    assert sent.count("reading the data") == 1
    assert "\r" not in sent


def test_what_takes_no_second_is_not_spoken_of(tmp_path: Path) -> None:
    sent, _ = _at_a_terminal(tmp_path, "roles", seconds=0)
    assert "reading the data" not in sent


def test_off_a_terminal_nothing_is_said(tmp_path: Path) -> None:
    assert _in_a_pipe(tmp_path, "roles").stderr == ""


def test_many_questions_are_not_spoken_between(tmp_path: Path) -> None:
    program, *words = _command("batch", seconds=2.5)
    with pexpect.spawn(
        program, words, env=environment(XDG_CACHE_HOME=str(tmp_path)), encoding="utf-8", timeout=60, echo=False
    ) as terminal:
        terminal.expect("Ctrl-D")
        terminal.sendline("roles")
        terminal.expect('"notes"')
        assert "reading the data" not in str(terminal.before)
        terminal.sendeof()
        terminal.expect(pexpect.EOF)


def test_tab_is_not_spoken_to(tmp_path: Path) -> None:
    sent, _ = _at_a_terminal(
        tmp_path, env={"_CAREERCLI_COMPLETE": "1", "_CAREERCLI_WORDS": f"--data\n{TINY}\nshow\n\n"}
    )
    assert "clerk" in sent
    assert "reading the data" not in sent


def test_ctrl_c_meanwhile_ends_with_130_and_leaves_an_empty_line(tmp_path: Path) -> None:
    sent, code = _at_a_terminal(tmp_path, "roles", seconds=30, interrupted=True)
    assert code == 130
    assert _left(sent.replace("^C", "")).strip() == ""
