"""Text from a pack is text: brackets, colons and backslashes in it never turn into colours, links or pictures."""

import re
from pathlib import Path

import pytest

from tests.store.conftest import Ask

TRAP = r"[red]x[/red] [link=file:///etc/passwd]y[/link] :smile: \[bold] [/]"
EVERY_VIEW = [
    ("roles",),
    ("show", "clerk"),
    ("compare", "clerk", "chief", "--all"),
    ("skills",),
    ("ladder", "--country", "GR"),
    ("guide",),
    ("sources",),
    ("sources", "guide"),
    ("evidence", "gr-clerk-range"),
    ("data", "status"),
]


@pytest.fixture
def trap(pack: Path) -> Path:
    """Return a pack in which every English text but a country's other names is a trap."""
    for path in pack.rglob("*.yaml"):
        words = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r"\{en: [A-Z][^,}]*", lambda _: f"{{en: '{TRAP}'", words), encoding="utf-8")
    return pack


@pytest.mark.parametrize("color", ["never", "always"])
@pytest.mark.parametrize("command", EVERY_VIEW, ids=" ".join)
def test_markup_in_a_pack_is_printed_as_it_stands(command: tuple[str, ...], color: str, trap: Path, ask: Ask) -> None:
    shown = ask(*command, "--color", color, "--data", str(trap))
    assert shown.code == 0, shown.stderr
    assert TRAP in shown.stdout
    assert "\x1b]8" not in shown.stdout  # no link
    assert not re.search("\x1b\\[31mx", shown.stdout)  # no red


@pytest.mark.parametrize("words", ["[red]", "[/]", "[", r"\[", ":smile:"])
def test_markup_in_what_is_asked_for_is_printed_as_it_stands(words: str, pack: Path, ask: Ask) -> None:
    told = ask("show", words, "--data", str(pack))
    assert told.code == 3
    assert f"no role '{words}'" in told.stderr
