"""Start-up is a feature: what a run imports is asked of a fresh interpreter, as no stopwatch is as reliable."""

import subprocess
import sys

import pytest

from tests.cli.commands import Arguments
from tests.program import environment, run

_HEAVY = {"rich", "yaml", "pydantic", "babel", "textual", "rapidfuzz", "unicodedata", "asyncio"}
_ONLY_FOR_COMPILING = {"yaml", "pydantic"}


def _imported(*arguments: str) -> set[str]:
    """Return the top-level names of everything a run with a filled cache imports."""
    names = {name.partition(".")[0] for name in _modules(*arguments)}
    assert {"careercli", "apsw"} <= names  # else the trace says nothing
    return names


def _modules(*arguments: str) -> set[str]:
    run("data", "status", "--lang", "tr")  # fills the cache
    finished = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "careercli", *arguments],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env=environment(),
    )
    traced = [line for line in finished.stderr.splitlines() if line.startswith("import time:")]
    return {line.rpartition("|")[2].strip() for line in traced}


@pytest.mark.parametrize(
    "arguments",
    [
        ("roles", "--json"),
        ("roles", "--lang", "tr", "--json"),
        ("roles", "--country", "gr", "--skill", "empathy", "--json"),
        ("show", "agent", "--json"),
        ("compare", "agent", "supervisor", "--json"),
        ("compare", "agent", "--prices", "2024", "--in", "TRY", "--broad", "--json"),
        ("ladder", "--lens", "ppp", "--json"),
        ("offer", "30000", "TRY", "--role", "supervisor", "--country", "TR", "--json"),
        ("offer", "82.5k", "TL", "--role", "supervisor", "--country", "TR", "--in", "euros", "--json"),
        ("offer", "$1500", "--role", "supervisor", "--country", "TR", "--json"),
        ("skills", "--json"),
        ("ladder", "--country", "GR", "--json"),
        ("path", "agent", "director", "--country", "GR", "--json"),
        ("guide", "--json"),
        ("figures", "--country", "TR", "--flag", "stale", "--json"),
        ("evidence", "gr-agent-range-month-2023", "--json"),
        ("evidence", "16,69", "--json"),
    ],
    ids=" ".join,
)
def test_the_json_road_imports_nothing_heavy(arguments: Arguments) -> None:
    assert _imported(*arguments) & (_HEAVY | {"platformdirs"}) == set()


@pytest.mark.parametrize("arguments", [(), ("roles",), ("compare", "agent")], ids=" ".join)
def test_a_person_does_not_wait_for_what_only_compiling_needs(arguments: Arguments) -> None:
    assert _imported(*arguments) & _ONLY_FOR_COMPILING == set()


@pytest.mark.parametrize("arguments", [("compare", "agent"), ("compare", "agent", "--json")], ids=" ".join)
def test_the_words_for_broken_packs_are_imported_for_those_only(arguments: Arguments) -> None:
    modules = _modules(*arguments)
    assert "careercli.i18n.sentences" in modules
    assert "careercli.i18n.problems" not in modules


def test_only_the_command_that_runs_is_imported() -> None:
    script = """
import sys
from careercli.cli import app
try:
    sys.argv[1:] = ["roles", "--json"]
    app.run()
except SystemExit:
    print(*sorted(name for name in sys.modules if name.startswith("careercli.cli.")), file=sys.stderr)
"""
    traced = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, encoding="utf-8", env=environment()
    )
    shared = {"anywhere", "app", "commands", "exits", "line", "output", "parameter", "reader", "registry"}
    shared |= {"running", "typer_inside", "usage"}
    assert {name.rpartition(".")[2] for name in traced.stderr.split()} == shared | {"roles"}


def test_what_tells_of_compiling_is_imported_for_that_only() -> None:
    assert "careercli.cli.progress" not in _modules("compare", "agent")


@pytest.mark.parametrize("arguments", [("--help",), ("compare", "-h"), ("help", "formats")], ids=" ".join)
def test_help_waits_for_nothing_that_draws(arguments: Arguments) -> None:
    assert {name.partition(".")[0] for name in _modules(*arguments)} & (_HEAVY | {"platformdirs"}) == set()
