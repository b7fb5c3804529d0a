"""What `docs/other-tools.md` shows of other tools is what they print, where they are installed.

`pytest --snapshot-update tests/project` writes it anew, as far as they are.
"""

import re
import shlex
import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.project.examples import EXAMPLE, OTHER_TOOLS, printed_in_a_shell, refreshed

_TOOLS = {"jq", "sqlite3", "mlr", "in2csv", "pandas", "duckdb"}
_OURS = {"careercli", "python3"}


def _examples() -> list[tuple[str, str]]:
    return [(found["command"], found["output"]) for found in EXAMPLE.finditer(OTHER_TOOLS.read_text(encoding="utf-8"))]


def _programs(command: str) -> list[str]:
    words = list(shlex.shlex(command, posix=True, punctuation_chars=True))
    begins = [0, *(position + 1 for position, word in enumerate(words) if word in {"|", "&&"})]
    return [words[begin] for begin in begins]


def _packages(command: str) -> list[str]:
    """Return what a command line of Python imports."""
    imported = re.search(r"\bimport ([\w, ]+);", command)
    reads_workbooks = ["openpyxl"] if "read_excel" in command else []
    return [*reads_workbooks, *(imported[1].split(", ") if imported else [])]


def _missing(command: str) -> list[str]:
    programs = [program for program in _programs(command) if program not in _OURS and shutil.which(program) is None]
    return programs + [package for package in _packages(command) if find_spec(package) is None]


def _name(command: str) -> str:
    return [*_programs(command), *_packages(command)][-1]


@pytest.fixture(scope="module", autouse=True)
def _written_anew(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> None:
    if request.config.getoption("update_snapshots"):
        kept, folder = dict(_examples()), tmp_path_factory.mktemp("tools")
        words = refreshed(
            OTHER_TOOLS.read_text(encoding="utf-8"),
            lambda command: kept[command] if _missing(command) else printed_in_a_shell(command, folder),
        )
        OTHER_TOOLS.write_text(words, encoding="utf-8")


@pytest.mark.parametrize("command", [command for command, _output in _examples()], ids=_name)
def test_an_example_prints_what_the_page_shows(command: str, tmp_path: Path) -> None:
    if missing := _missing(command):
        pytest.skip(f"not installed: {', '.join(missing)}")
    assert printed_in_a_shell(command, tmp_path) == dict(_examples())[command]


def test_every_tool_has_an_example_that_shows_something() -> None:
    assert {tool for command, _output in _examples() for tool in (*_programs(command), *_packages(command))} >= _TOOLS
    for command, output in _examples():
        assert output.count("\n") >= 2, command
