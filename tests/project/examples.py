"""The examples that pages for readers show: a command line, and what it prints."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.program import ROOT, environment

OTHER_TOOLS = ROOT / "docs" / "other-tools.md"
"""The page whose examples need programs that are not everywhere."""
EXAMPLE = re.compile(r"^```console\n\$ (?P<command>.*)\n(?P<output>(?:.*\n)*?)```$", re.MULTILINE)
_PYTHON = shlex.quote(sys.executable)
_COMMANDS = f'careercli() {{ {_PYTHON} -m careercli "$@"; }}\npython3() {{ {_PYTHON} "$@"; }}\n'
"""What stands for the program and for Python in the tests."""


def printed_in_a_shell(command: str, folder: Path | None = None) -> str:
    """Return what comes out of a command line of a shell; one that prints nothing fails the test."""
    piped = subprocess.run(
        ["bash", "-uo", "pipefail", "-c", _COMMANDS + command],
        capture_output=True,
        check=False,
        cwd=folder,
        encoding="utf-8",
        env=environment(PATH=os.environ["PATH"]),
        timeout=60,
    )
    assert piped.stdout, piped.stderr
    return piped.stdout


def refreshed(words: str, printed: Callable[[str], str]) -> str:
    """Return a page with what its examples print."""
    return EXAMPLE.sub(lambda example: f"```console\n$ {example['command']}\n{printed(example['command'])}```", words)
