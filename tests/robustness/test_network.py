"""Nothing is ever sent or asked for: every command runs to its end where any use of a socket would stop it."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.commands import ON_BUNDLED
from tests.program import ROOT, environment
from tests.robustness.fork_server import NETWORK
from tests.robustness.program import Program

pytestmark = pytest.mark.exhaustive

_README = (ROOT / "README.md").read_text(encoding="utf-8")
_OF_README = sorted(
    {line.partition("|")[0] for line in re.findall(r"careercli ([a-z][^`|\n]*)", _README) if "_" not in line}
)
_MORE = (
    *ON_BUNDLED.values(),
    *((), ("--help",), ("--version",), ("data", "check"), ("schema", "compare")),
    *(("config",), ("config", "set", "language", "tr"), ("config", "path"), ("completion", "bash"), ("help", "offer")),
    *(("show", "no-such-role"), ("frobnicate",), ("offer", "1500", "EUR", "--role", "agent", "--country", "GR")),
)
_LINES = [*(tuple(shlex.split(line)) for line in _OF_README if line.count('"') % 2 == 0), *_MORE]

_WITHOUT_SOCKETS = f"""
import socket, sys

def refuse(*_, **__):
    raise AssertionError("the network was used")

before = set(sys.modules)
for name in ("socket", "create_connection", "getaddrinfo", "gethostbyname", "gethostname", "getfqdn", "socketpair"):
    setattr(socket, name, refuse)
from careercli.__main__ import main
try:
    main()
finally:
    print(*sorted((set(sys.modules) - before) & {set(NETWORK)!r}), file=sys.stderr)
"""


def test_the_readme_has_commands() -> None:
    assert len(_OF_README) > 10
    assert ("compare", "supervisor") in _LINES


def test_no_command_uses_the_network(program: Program, home: Path) -> None:
    for line in _LINES:
        ending = program.ask(*line, env={"XDG_CONFIG_HOME": str(home)}, offline=True)
        # 4: a file that the reader names is not there.
        assert ending.code in {0, 2, 3, 4}, (line, ending)
        assert "the network was used" not in ending.stderr
        assert set(ending.modules) & set(NETWORK) == set(), line


def test_a_socket_would_be_seen(program: Program, home: Path) -> None:
    """Else the test above would prove nothing: this one opens what a pack could name."""
    ending = program.ask("help", env={"HOME": str(home)}, offline=True, socket=True)
    assert "the network was used" in ending.stderr


@pytest.mark.parametrize(
    "line", [("compare", "supervisor", "--lens", "ppp", "--lang", "el"), ("data", "check", "--json")], ids=" ".join
)
def test_a_real_run_is_as_it_always_is_without_sockets(line: tuple[str, ...], home: Path) -> None:
    """From the first import on, with a cache that has to be filled."""
    finished = subprocess.run(
        [sys.executable, "-c", _WITHOUT_SOCKETS, *line],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env=environment(XDG_CACHE_HOME=str(home)),
        timeout=60,
    )
    assert (finished.returncode, finished.stderr.split()) == (0, []), finished.stderr
    assert finished.stdout
