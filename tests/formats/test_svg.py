"""Figures can be printed as they are: whole, with their sources in them, and no words upon others."""

import io
from itertools import combinations
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from careercli.formats import Look
from careercli.formats.letters import in_lines, width_of
from careercli.formats.svg_format import can_be_drawn, page_text
from careercli.model import LANGUAGES, Unit
from careercli.views.blocks import Amount, Words, plain
from careercli.views.chart import Chart, ChartGroup, ChartRow
from careercli.views.page import Shown
from tests.cli.commands import ON_BUNDLED, ON_TINY, Arguments, on_tiny
from tests.cli.inside import ask
from tests.formats.test_html import TRAPS
from tests.program import ROOT, TINY

_SVG = "{http://www.w3.org/2000/svg}"
_UNIT = Unit("EUR", "month")
_DRAWN = [
    name for name in ON_TINY if name.startswith(("compare", "ladder", "path", "show")) and name != "show-without-pay"
]
_NOT_DRAWN = [name for name in ON_TINY if name not in _DRAWN]


class _Text(NamedTuple):
    """Words, and about where they are: letters of usual fonts are less than 0.6 of their size wide."""

    words: str
    left: float
    right: float
    top: float
    bottom: float

    def is_upon(self, other: "_Text") -> bool:
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > 0 and down > 1


def _texts(svg: str) -> list[_Text]:
    texts = []
    for text in ET.fromstring(svg).iter(f"{_SVG}text"):  # noqa: S314  # our own
        words, size = text.text or "", float(text.attrib["font-size"])
        x, y, width = float(text.attrib["x"]), float(text.attrib["y"]), len(words) * size * 0.56
        left = x - {"start": 0.0, "middle": width / 2, "end": width}[text.attrib.get("text-anchor", "start")]
        texts.append(_Text(words, left, left + width, y - 0.75 * size, y + 0.2 * size))
    return texts


def _one(svg: str, tag: str) -> str:
    (element,) = ET.fromstring(svg).iter(f"{_SVG}{tag}")  # noqa: S314  # our own
    return element.text or ""


def _asked(*arguments: str) -> str:
    return ask(*arguments, "--format", "svg").stdout


def _chart(*rows: ChartRow, unit: Unit | None = _UNIT, title: str = "Pay") -> Shown:
    chart = Chart(title, plain("2024"), (ChartGroup("", rows),), unit, (plain("note"),), (plain("source"),))
    return Shown((), {}, {}, lambda: chart)


def _written(page: Shown, encoding: str = "utf-8") -> str:
    return page_text(page, io.TextIOWrapper(io.BytesIO(), encoding), Look())


def _euros(value: float | None) -> Amount | None:
    return None if value is None else Amount(value, _UNIT)


_EVERY: dict[str, Arguments] = {
    **{f"tiny {name}": on_tiny(name) for name in _DRAWN},
    **{name: asked for name, asked in ON_BUNDLED.items() if name in {"show", "compare", "compare-many"}},
    **{name: asked for name, asked in ON_BUNDLED.items() if name.startswith("ladder")},
}


@pytest.mark.exhaustive
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", _EVERY)
def test_a_figure_is_whole_and_no_words_stand_upon_others(name: str, language: str) -> None:
    svg = _asked(*_EVERY[name], "--lang", language)
    root = ET.fromstring(svg)  # noqa: S314  # our own
    assert root.attrib["width"] == "800"
    assert root.attrib["lang"] == language
    assert {element.tag.removeprefix(_SVG) for element in root.iter()} <= {
        *["svg", "title", "desc", "rect", "line", "text"]
    }
    assert not any("href" in attribute for element in root.iter() for attribute in element.attrib)
    assert "url(" not in svg
    texts = _texts(svg)
    assert all(text.left >= 0 and text.right <= 800 and text.bottom <= float(root.attrib["height"]) for text in texts)
    assert [(one.words, other.words) for one, other in combinations(texts, 2) if one.is_upon(other)] == []


@pytest.mark.parametrize("name", _NOT_DRAWN)
def test_where_there_is_nothing_to_draw_one_line_says_what_to_ask_instead(name: str) -> None:
    refused = ask(*on_tiny(name), "--format", "svg", code=2)
    assert refused.stdout == ""
    assert refused.stderr.count("\n") == 1
    assert "nothing in this answer to draw" in refused.stderr
    assert not can_be_drawn(Shown((), {}, {}))


def test_a_figure_says_its_unit_its_years_and_its_sources() -> None:
    written = " ".join(text.words for text in _texts(_asked(*on_tiny("compare"))))
    assert "Clerk: pay a month in euros" in written
    assert "in prices of 2024" in written
    assert "guide, 2023?" in written
    assert "? The guide prints no year; assumed: 2023." in written
    assert "Greece: The guide, publisher not known – guide, 2023?" in written
    assert "Statistics of wages, Office of statistics – official 2023" in written


def test_what_is_not_known_and_what_cannot_be_right_is_said_in_words() -> None:
    svg = _asked("compare", "supervisor")
    words = [text.words for text in _texts(svg)]
    assert "15,500 Turkish Lira a month · not credible" in words
    assert words.count("no figure known") == 2
    told = _one(svg, "desc")
    assert "Türkiye: 15,500 Turkish Lira a month · not credible; a guide" in told
    assert "Azerbaijan: no figure known." in told
    assert "Greece: from 1,977 to 2,719 euros a month, typically 2,348 euros a month, the middle of a range" in told


def test_a_ladder_is_drawn_from_the_top_with_or_without_pay() -> None:
    for asked in (("ladder", "--country", "GR"), ("ladder",)):
        steps = [text.words for text in _texts(_asked(*asked)) if text.words in {*"12345"}]
        assert steps == ["5", "4", "3", "2", "1"]


def test_a_bar_begins_at_low_and_ends_at_high_with_a_mark_at_what_is_typical() -> None:
    row = ChartRow("Here", (), _euros(1000), _euros(1500), _euros(2000), "official")
    other = ChartRow("There", (), None, _euros(4000), None, "official")
    root = ET.fromstring(_written(_chart(row, other)))  # noqa: S314  # our own
    key, bar = [box for box in root.iter(f"{_SVG}rect") if "stroke" in box.attrib]
    (scale,) = [text for text in root.iter(f"{_SVG}text") if text.text == "0"]
    (end,) = [text for text in root.iter(f"{_SVG}text") if text.text == "4,000" and text.get("font-weight") != "bold"]
    zero, top = float(scale.attrib["x"]), float(end.attrib["x"])
    left, width = float(bar.attrib["x"]), float(bar.attrib["width"])
    assert key != bar
    assert left == pytest.approx(zero + (top - zero) / 4, abs=0.2)
    assert width == pytest.approx((top - zero) / 4, abs=0.2)
    marks = [float(line.attrib["x1"]) for line in root.iter(f"{_SVG}line") if line.get("stroke-width") == "3"]
    assert marks[1:] == pytest.approx([zero + (top - zero) * 3 / 8, top], abs=0.2)


_amount = st.one_of(st.none(), st.floats(0.01, 1e9))
_names = st.one_of(st.sampled_from(TRAPS), st.text("aWığΩ <&-", min_size=1, max_size=60).filter(str.strip))


@given(st.lists(st.tuples(_names, _amount, _amount, _amount), min_size=1, max_size=3), _names)
def test_any_names_and_amounts_stay_words_within_the_paper(
    rows: list[tuple[str, float | None, float | None, float | None]], title: str
) -> None:
    drawn = []
    for name, *amounts in rows:
        low, typical, high = map(_euros, sorted(amounts, key=lambda amount: amount or 0))
        remark = () if any(amounts) else (Words(name),)
        drawn.append(ChartRow(name, plain(name), low, typical, high, "official", remark))
    svg = _written(_chart(*drawn, title=title))
    texts = _texts(svg)
    assert all(text.left >= 0 and text.right <= 800 for text in texts)
    assert [(one.words, other.words) for one, other in combinations(texts, 2) if one.is_upon(other)] == []
    assert _one(svg, "title") == title


@given(st.text("abcWMı Ω ", max_size=80), st.floats(20, 400))
def test_lines_hold_all_words_and_are_no_wider_than_they_may_be(words: str, width: float) -> None:
    lines = in_lines(words, width, 12)
    assert "".join(lines).replace(" ", "") == "".join(words.split())
    assert all(width_of(line, 12) <= width for line in lines)


def test_letters_that_a_stream_cannot_carry_are_told_by_their_numbers() -> None:
    row = ChartRow("ğ Ω", remark=plain("€"))
    assert ET.fromstring(_written(_chart(row), "cp1253")).attrib["width"] == "800"  # noqa: S314  # our own
    assert "&#287; &#937;" in _written(_chart(row), "ascii")


@pytest.mark.parametrize("name", ["compare", "ladder-country"])
def test_what_it_looks_like(name: str, golden: SnapshotAssertion, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    asked = (*ON_TINY[name], "--data", str(TINY.relative_to(ROOT)))
    assert _asked(*asked) == golden
    assert _asked(*asked) == _asked(*asked, "--color", "always", "--notes")
