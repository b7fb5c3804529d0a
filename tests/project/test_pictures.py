"""The pictures in `docs/` are what the program draws; `pytest --snapshot-update tests/project` draws them anew."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.program import ROOT
from tests.project.picture import BACKGROUND, picture_of

_COMMAND = "careercli compare supervisor"
PICTURES = {
    ROOT / "docs" / "compare.svg": _COMMAND,
    **{ROOT / "docs" / f"compare.{language}.svg": f"{_COMMAND} --lang {language}" for language in ("tr", "az", "el")},
}
_LEAST_CONTRAST = 4.5
"""That of running text, as the Web Content Accessibility Guidelines ask for."""


@pytest.mark.picture
@pytest.mark.parametrize(("path", "command"), PICTURES.items(), ids=[path.name for path in PICTURES])
def test_a_picture_shows_what_the_program_prints(path: Path, command: str, request: pytest.FixtureRequest) -> None:
    drawn = picture_of(command)
    assert drawn == picture_of(command), "drawn twice, it is not the same"
    if request.config.getoption("update_snapshots"):
        path.write_text(drawn, encoding="utf-8")
    else:
        assert path.read_text(encoding="utf-8") == drawn


@pytest.mark.parametrize("path", PICTURES, ids=[path.name for path in PICTURES])
def test_a_picture_fetches_nothing_and_can_be_read(path: Path) -> None:
    drawn = path.read_text(encoding="utf-8")
    root = ET.fromstring(drawn)  # noqa: S314  # ours
    assert root.attrib["role"] == "img"
    assert root.findtext("{http://www.w3.org/2000/svg}title")
    assert not re.findall(r"(?i)https?:|@import|@font-face|<script", drawn.replace("http://www.w3.org/2000/svg", ""))
    for color in set(re.findall(r"fill: #([0-9a-f]{6})", drawn)):
        red, green, blue = bytes.fromhex(color)
        assert _contrast((red, green, blue), BACKGROUND) >= _LEAST_CONTRAST, color


def _contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: tuple[int, int, int]) -> float:
    red, green, blue = (
        share / 12.92 if share <= 0.03928 else ((share + 0.055) / 1.055) ** 2.4
        for share in (value / 255 for value in color)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
