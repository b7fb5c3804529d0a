"""Runs commands in processes of their own, with the time and the memory that they take."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.program import ROOT, environment

PROGRAM = (sys.executable, "-m", "careercli")
MEBIBYTE = 1024 * 1024
_RSS_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True)
class Measured:
    """One run of a command."""

    seconds: float
    peak_memory: int
    """In bytes."""
    of_processor: float
    """Seconds that the processor was busy with it."""


def measure(
    command: Sequence[str], cache: Path, variables: Mapping[str, str] | None = None, given: Path | None = None
) -> Measured:
    """Run a command with its cache in the given folder, and a file as its standard input; its output is thrown away."""
    env = environment(XDG_CACHE_HOME=str(cache), PYTHONWARNINGS=None, **(variables or {}))
    with Path(os.devnull if given is None else given).open("rb") as stdin:
        begin = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=ROOT, env=env, stdin=stdin, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return Measured(seconds, usage.ru_maxrss * _RSS_UNIT, usage.ru_utime + usage.ru_stime)


def print_into(file: Path, command: Sequence[str], cache: Path, variables: Mapping[str, str]) -> None:
    """Write what a command prints into a file: what is held in memory here would be counted as that of children."""
    env = environment(XDG_CACHE_HOME=str(cache), PYTHONWARNINGS=None, **variables)
    with file.open("wb") as printed:
        subprocess.run(command, cwd=ROOT, env=env, stdout=printed, check=True)
