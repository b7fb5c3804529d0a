"""Asks the program in processes of its own, thousands of times: what it says, how it ends, whether it ends at all."""

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.program import ROOT, environment
from tests.robustness.fork_server import COMPILING, Asked

SECONDS = 30.0
"""After which a run counts as one that hangs; on a machine that does nothing else the slowest takes one."""


@dataclass(frozen=True)
class Ending:
    """How a run ended, and what it left behind."""

    code: int | None
    """Null if it had to be killed because it did not end; negative for another signal."""
    stdout: str
    stderr: str
    modules: tuple[str, ...] = ()
    """Those of `fork_server` that are watched."""

    @property
    def compiled(self) -> bool:
        """Return whether the pack was read and compiled in this run."""
        return COMPILING in self.modules

    @property
    def answer(self) -> tuple[int | None, str, str]:
        """Return what has to be the same whenever the same is asked."""
        return self.code, self.stdout, self.stderr


class Program:
    """The program, asked through a `fork_server`; each run in the given home, in which nothing is set."""

    def __init__(self, home: Path) -> None:
        self.home = home
        """Where the cache is, and the folder one is in: `cache`, `here`."""
        for name in ("cache", "here"):
            (home / name).mkdir(parents=True, exist_ok=True)
        self._server = subprocess.Popen(
            [sys.executable, "-m", "tests.robustness.fork_server"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="ascii",
            env=environment(PYTHONHASHSEED="0"),
            cwd=ROOT,
        )

    def ask(
        self, *arguments: str, env: Mapping[str, str | None] | None = None, seconds: float = SECONDS, **changes: Any
    ) -> Ending:
        """Run the program; `changes` are of the keys of `Asked`."""
        asked = Asked(
            arguments=list(arguments), environment=self.variables(env), folder=str(self.home / "here"), seconds=seconds
        )
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        print(json.dumps({**asked, **changes}), file=self._server.stdin, flush=True)
        reply = self._server.stdout.readline()
        assert reply, f"the server is gone, asked for {arguments}"
        ended = json.loads(reply)
        stdout, stderr = (ended[name].encode("latin-1").decode(errors="replace") for name in ("stdout", "stderr"))
        return Ending(ended["code"], stdout, stderr, tuple(ended["modules"]))

    def ask_for_real(
        self, *arguments: str, env: Mapping[str, str | None] | None = None, seconds: float = SECONDS
    ) -> Ending:
        """Run the program as a shell would, with an interpreter of its own."""
        try:
            finished = subprocess.run(
                [sys.executable, "-m", "careercli", *arguments],
                capture_output=True,
                check=False,
                cwd=self.home / "here",
                env=self.variables(env),
                errors="replace",
                encoding="utf-8",
                stdin=subprocess.DEVNULL,
                timeout=seconds,
            )
        except subprocess.TimeoutExpired:
            return Ending(None, "", "")
        return Ending(finished.returncode, finished.stdout, finished.stderr)

    def variables(self, changes: Mapping[str, str | None] | None = None) -> dict[str, str]:
        """Return the environment of a run: this home, nothing set, and pagers and editors that leave a trace."""
        trace = str(self.home / "started")
        home = {
            "HOME": str(self.home),
            "XDG_CACHE_HOME": str(self.home / "cache"),
            **dict.fromkeys(("PAGER", "EDITOR", "VISUAL"), f"touch {trace}"),
        }
        return environment(**{**home, **(changes or {})})

    @property
    def has_started_another(self) -> bool:
        """Return whether a pager or an editor has been started."""
        return (self.home / "started").exists()

    def close(self) -> None:
        """Let the server end."""
        self._server.communicate()


def everything_in(folder: Path) -> dict[str, tuple[object, ...]]:
    """Return what lies below a folder: kind, rights, owner, time of change and content of each."""
    return {str(path.relative_to(folder)): _described(path) for path in sorted(folder.rglob("*"))}


def _described(path: Path) -> tuple[object, ...]:
    found = path.lstat()
    content = path.readlink() if path.is_symlink() else path.read_bytes() if path.is_file() else None
    return found.st_mode, found.st_uid, content, found.st_mtime_ns if path.is_file() else None
