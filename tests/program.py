"""Runs the real program, as a user's shell would."""

import json
import os
import shlex
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pexpect
import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKS = Path(__file__).resolve().parent / "packs"
TINY = PACKS / "tiny"
ACME = PACKS / "acme-bands"
"""An employer's bands, made up, to lie over the bundled pack."""
GEORGIA = PACKS / "georgia"
"""A country, made up, to lie over the bundled pack."""
NURSING = PACKS / "nursing"
"""Another profession, made up, to lie over the bundled pack."""
_PROGRAM = [sys.executable, "-m", "careercli"]
_SECONDS = 60


@dataclass(frozen=True)
class Result:
    """What the program left behind."""

    stdout: str
    stderr: str
    code: int

    @property
    def json(self) -> Any:
        """Return what was printed with `--json`."""
        return json.loads(self.stdout)

    @property
    def data(self) -> Any:
        """Return the answer inside the JSON envelope."""
        return self.json["data"]


def environment(**changes: str | None) -> dict[str, str]:
    """Return this process's environment, freed of what would change output, with some variables set or unset."""
    fixed: dict[str, str | None] = {
        "CAREERCLI_DATA": None,
        "CAREERCLI_LANG": None,
        "CAREERCLI_PACKS": None,
        "CAREERCLI_TRACEBACK": None,
        "COLUMNS": None,
        "FORCE_COLOR": None,
        "LANGUAGE": None,
        "LC_ALL": "C.UTF-8",
        "NO_COLOR": None,
        "PAGER": "",
        "PYTHONIOENCODING": None,
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": None,
        "PYTHONWARNINGS": "error",
        "TERM": "xterm-256color",
        "XDG_CONFIG_HOME": os.devnull,  # a folder in which nothing is and nothing can be written
        "XDG_DATA_HOME": os.devnull,
    }
    wanted: Mapping[str, str | None] = {**os.environ, **fixed, **changes}
    return {name: value for name, value in wanted.items() if value is not None}


def run(*arguments: str, code: int = 0, env: Mapping[str, str | None] | None = None, cwd: Path | None = None) -> Result:
    """Run the program with its output going into pipes; another exit code than `code` fails the test."""
    finished = subprocess.run(
        [*_PROGRAM, *arguments],
        capture_output=True,
        check=False,
        cwd=cwd,
        encoding=(env or {}).get("PYTHONIOENCODING") or "utf-8",
        env=environment(**(env or {})),
        stdin=subprocess.DEVNULL,
        timeout=_SECONDS,
    )
    if "init_import_site" in finished.stderr and not str(ROOT).isascii():
        pytest.skip("without UTF-8 this Python does not start: the folder of an editable install has other letters")
    result = Result(finished.stdout, finished.stderr, finished.returncode)
    assert "Traceback" not in result.stderr, result.stderr
    assert result.code == code, f"{' '.join(arguments)} ended with {result.code}: {result.stderr or result.stdout}"
    return result


def on_screen(*arguments: str, columns: int, code: int = 0, env: Mapping[str, str | None] | None = None) -> str:
    """Run the program on a real terminal of so many columns; return all that appeared there."""
    screen, exit_code = pexpect.run(  # type: ignore[str-unpack]  # with the exit status it is a pair
        shlex.join([*_PROGRAM, *arguments]),
        timeout=_SECONDS,
        withexitstatus=True,
        env=environment(**(env or {})),
        dimensions=(50, columns),
        encoding="utf-8",
    )
    assert exit_code == code, screen
    return str(screen).replace("\r\n", "\n")
