"""Killed at any moment, the program leaves nothing behind that a later answer rests on, or that stays for ever."""

import os
import shutil
import time
from pathlib import Path

import pytest

from tests.program import TINY
from tests.robustness.conftest import Count
from tests.robustness.program import Program
from tests.robustness.rounds import Rounds

_LINE = ("compare", "clerk", "--explain")
_WRONG, _NOT_KEPT, _LEFT = "wrong answers", "not kept for the next run", "leftovers never swept"
_LONGEST = 1.2
"""How far into a run that compiles it is killed at the latest; at 1 it would have ended."""
_A_WEEK = 7 * 24 * 60 * 60


def test_a_killed_run_changes_no_later_answer(program: Program, rounds: Rounds, count: Count, home: Path) -> None:
    tally = count("kills", (_WRONG, _NOT_KEPT, _LEFT))
    env = {"XDG_CACHE_HOME": str(home), "CAREERCLI_DATA": str(TINY)}
    whole, right = _how_long_and_what(program, home)
    for number in range(rounds.how_many(quick=12, thorough=1_000)):
        shutil.rmtree(home)
        home.mkdir()
        instant = rounds.random(number).uniform(0, _LONGEST) * whole
        program.ask(*_LINE, env=env, seconds=instant)
        left = [path.name for path in home.rglob("*.tmp")]
        after, again = program.ask(*_LINE, env=env), program.ask(*_LINE, env=env)
        flaw = None
        if after.answer != right or again.answer != right:
            flaw = _WRONG
        elif again.compiled:
            flaw = _NOT_KEPT
        elif left and _stays(program, home, env):
            flaw = _LEFT
        tally.add(flaw, (f"after {instant:.4f} of {whole:.4f} seconds", left, after.answer))
    tally.close()


def test_a_killed_interpreter_changes_no_later_answer(program: Program, home: Path) -> None:
    """The same with a process that starts as a shell starts it."""
    env = {"XDG_CACHE_HOME": str(home), "CAREERCLI_DATA": str(TINY)}
    _, right = _how_long_and_what(program, home)
    for instant in (0.15, 0.3):
        shutil.rmtree(home)
        home.mkdir()
        program.ask_for_real(*_LINE, env=env, seconds=instant)
        assert program.ask_for_real(*_LINE, env=env).answer == right


def _how_long_and_what(program: Program, home: Path) -> tuple[float, tuple[int | None, str, str]]:
    """Return the seconds that a run with an empty cache takes, at its quickest, and what it says."""
    seconds = []
    for number in range(3):
        began = time.monotonic()
        ending = program.ask(*_LINE, env={"XDG_CACHE_HOME": str(home / str(number)), "CAREERCLI_DATA": str(TINY)})
        seconds.append(time.monotonic() - began)
        assert (ending.code, ending.compiled) == (0, True)
    return min(seconds), ending.answer


def _stays(program: Program, home: Path, env: dict[str, str]) -> bool:
    """Return whether anything unfinished is still there a week and a change of the pack later."""
    for path in home.rglob("*"):
        used = path.stat()
        os.utime(path, (used.st_atime - _A_WEEK, used.st_mtime - _A_WEEK))
    changed = shutil.copytree(TINY, home / "changed")
    with (changed / "pack.yaml").open("a", encoding="utf-8") as file:
        file.write("# later\n")
    program.ask(*_LINE, env={**env, "CAREERCLI_DATA": str(changed)})
    return bool(list(home.rglob("*.tmp")))


@pytest.mark.parametrize("name", ["tiny-abc123.tmp", ".tmp", "0123.sqlite.tmp"])
def test_what_was_left_unfinished_is_not_served(name: str, program: Program, home: Path) -> None:
    """Not even where it is a whole file under an unfinished name."""
    env = {"XDG_CACHE_HOME": str(home), "CAREERCLI_DATA": str(TINY)}
    right = program.ask(*_LINE, env=env).answer
    for path in [path for path in home.rglob("*") if path.is_file()]:
        path.rename(path.with_name(name))
    ending = program.ask(*_LINE, env=env)
    assert (ending.answer, ending.compiled) == (right, True)
