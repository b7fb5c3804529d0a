"""What is given away fits on one sheet of A4 paper, in every language, however much is known."""

import re
from pathlib import Path

import pytest

from careercli.model import LANGUAGES, Language
from tests.browser import browse, needs_browser
from tests.cli.inside import ask

pytestmark = pytest.mark.exhaustive

_PAGE = re.compile(rb"/Type\s*/Page\b")
_FULLEST = (("agent", "TR"), ("supervisor", "GR"), ("escalation-specialist", "US"))


def _sheets(document: str, folder: Path) -> int:
    page, paper = folder / "page.html", folder / "page.pdf"
    page.write_text(document, encoding="utf-8")
    browse(page, folder / "profile", f"--print-to-pdf={paper}", "--no-pdf-header-footer")
    return len(_PAGE.findall(paper.read_bytes()))


@needs_browser
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_handout_is_one_sheet(language: Language, tmp_path: Path) -> None:
    asked = [("handout", role, "--country", country, "--lang", language) for role, country in _FULLEST]
    assert _sheets(max((ask(*words, "--format", "html").stdout for words in asked), key=len), tmp_path) == 1


@needs_browser
def test_a_whole_role_is_not(tmp_path: Path) -> None:
    assert _sheets(ask("show", "agent", "--full", "--format", "html").stdout, tmp_path) > 1
