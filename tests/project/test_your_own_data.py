"""The way that docs/your-own-data.md leads is gone as it is written: every file is written, every command is run."""

import os
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.program import ROOT, run

_PAGE = ROOT / "docs" / "your-own-data.md"
_STEP = re.compile(r"(?m)^```(?P<kind>sh|yaml)\n(?P<words>.*?)^```$", re.DOTALL)
_FILE = re.compile(r"`(georgia/[\w/.]+)`")
_CHANGE = re.compile(r"In `(?P<file>georgia/[\w/.]+)`, (?P<changes>[^;.]*(?:\.\d+[^;.]*)*)", re.IGNORECASE)
_BECOMES = re.compile(r"`([^`]+)` becomes `([^`]+)`")
_ASKING = ("add", "update")


def _sections() -> Iterator[str]:
    words = _PAGE.read_text(encoding="utf-8")
    yield from re.split(r"(?m)^## (?=\d)", words.partition("\n## To say")[0])[1:]


@pytest.mark.exhaustive
def test_the_way_is_gone_as_it_is_written(tmp_path: Path) -> None:
    env = {
        "HOME": str(tmp_path),
        "XDG_DATA_HOME": None,
        "XDG_CACHE_HOME": os.environ["XDG_CACHE_HOME"],
    }
    told: dict[str, str] = {}
    for section in _sections():
        for change in _CHANGE.finditer(section):
            file = tmp_path / change["file"]
            words = file.read_text(encoding="utf-8")
            for old, new in _BECOMES.findall(change["changes"]):
                assert old in words, (change["file"], old)
                words = words.replace(old, new)
            file.write_text(words, encoding="utf-8")
        for step in _STEP.finditer(section):
            if step["kind"] == "yaml":
                (tmp_path / _FILE.findall(section[: step.start()])[-1]).write_text(step["words"], encoding="utf-8")
                continue
            for line in step["words"].splitlines():
                told[line] = run(*_words(line), cwd=tmp_path, env=env).stdout
    assert "no problem" in told["careercli data check georgia"]
    assert "Georgia" in told["careercli compare agent --pack georgia"]
    assert (
        "Supervisor" in told["careercli ladder --country GE"] or "supervisor" in told["careercli ladder --country GE"]
    )
    assert "+7.7%" in told["careercli data update georgia georgia"]
    assert "locked" in told["careercli data check --lock careercli.lock"]
    assert not (tmp_path / ".local" / "share" / "careercli").exists()


def _words(line: str) -> list[str]:
    """Return the words of a command line; nobody is there to be asked."""
    program, *words = shlex.split(line)
    assert program == "careercli"
    return [*words, "--yes"] if words[:1] == ["data"] and words[1] in _ASKING else words
