"""Markdown is read as it is meant: whatever a pack says in it stays words, and numbers stand below each other."""

import io
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from syrupy.assertion import SnapshotAssertion

from careercli.formats import Look
from careercli.formats.markdown_format import page_text
from careercli.model import LANGUAGES
from careercli.views.blocks import (
    Block,
    Bullets,
    Column,
    Facts,
    Heading,
    Kind,
    Node,
    Paragraph,
    Row,
    Table,
    Verbatim,
    plain,
)
from careercli.views.page import DETAILS, Shown
from tests.cli.commands import ON_TINY, on_tiny
from tests.cli.inside import ask
from tests.program import ROOT, TINY

_READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_EVERYTHING = tuple(f"--{detail}" for detail in DETAILS)
_SHAPES = {"text", "code_inline", "strong_open", "strong_close"}
"""All that lines are made of."""
TRAPS = (
    *("# no heading", "- no point", "+ none", "1. none", "2) none", "---", "===", "    no code", "> no quote"),
    *("*no* **stress** _none_ ~~none~~", "`no code`", "a|b", "[no](http://link)", "![no](picture)", "<b>no</b>"),
    *("&amp; &#42; &copy;", "<!-- no comment", "[x]: no", "back\\slash\\", "$a$ and $b$", "~~~", "```", "title #"),
)


def _written(*blocks: Block, encoding: str = "utf-8") -> str:
    stream = io.TextIOWrapper(io.BytesIO(), encoding)
    return page_text(Shown(blocks, {}, {}), stream, Look())


def _inline(markdown: str) -> list[Token]:
    return [child for token in _READER.parse(markdown) for child in token.children or ()]


def _lines(markdown: str) -> list[str]:
    """Return the words of every paragraph, heading, point and cell as a reader of Markdown sees them."""
    tokens = _READER.parse(markdown)
    return ["".join(child.content for child in token.children or ()) for token in tokens if token.type == "inline"]


def _rows(markdown: str) -> list[list[str]]:
    """Return the cells of all tables, row by row, titles included."""
    rows: list[list[str]] = []
    is_cell = False
    for token in _READER.parse(markdown):
        if token.type == "tr_open":
            rows.append([])
        if token.type == "inline" and is_cell:
            rows[-1].append("".join(child.content for child in token.children or ()))
        is_cell = token.type in {"td_open", "th_open"}
    return rows


_words = st.one_of(
    st.sampled_from(TRAPS),
    st.text("ab1 .)(-+=#>*_`~|[]<>&;$\\!:\"'\n\u00a0ğΩ", min_size=1, max_size=12).filter(str.strip),
)


@given(_words, _words)
@example("*", "*a*")
@example("a\n# b", "\\")
def test_words_are_read_as_they_stand(one: str, other: str) -> None:
    columns = (Column("a", one), Column("b", "B", "number"))
    seen = _lines(
        _written(
            Heading(one),
            Paragraph(plain(one)),
            Bullets((plain(one), plain(other))),
            Facts((("Label", plain(other)),)),
            Node(plain(other), (Node(plain(one)),)),
            Table(columns, (Row((plain(other), plain(one))),)),
            Verbatim(plain(other)),
        )
    )
    first, second = (re.sub(r"[ ]*\n\s*", " ", words).strip() for words in (one, other))
    facts = f"Label: {second}", second, first
    assert [re.sub(r"^Label:\s+", "Label: ", line.strip()) for line in seen] == [
        *(first, first, first, second, *facts, " ".join(first.split()), "B", second, first, second)
    ]


def test_lists_that_follow_each_other_stay_apart() -> None:
    tokens = _READER.parse(_written(*(Bullets((plain(word),)) for word in "abc")))
    assert [token.type for token in tokens].count("bullet_list_open") == 3


def test_numbers_stand_below_each_other_and_words_begin_together() -> None:
    kinds: tuple[Kind, ...] = ("text", "whole", "range", "trust", "money", "number", "percent", "year", "multiple")
    columns = tuple(Column(kind, kind, kind) for kind in kinds)
    tokens = _READER.parse(_written(Table(columns, (Row(tuple(map(plain, kinds))),))))
    styles = {token.attrGet("style") for token in tokens if token.type == "td_open"}
    aligned = [token.attrGet("style") == "text-align:right" for token in tokens if token.type == "td_open"]
    assert aligned == [False] * 4 + [True] * 5
    assert styles == {None, "text-align:right"}


@pytest.mark.exhaustive
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ON_TINY)
def test_every_answer_is_one_title_and_whole_tables_without_any_markup_of_the_data(name: str, language: str) -> None:
    written = ask(*on_tiny(name), *_EVERYTHING, "--lang", language, "--format", "markdown").stdout
    assert {token.type for token in _inline(written)} <= _SHAPES
    kinds = [token.type for token in _READER.parse(written)]
    assert not {"html_block", "fence", "code_block", "blockquote_open", "ordered_list_open", "hr"} & {*kinds}
    assert [token.tag for token in _READER.parse(written) if token.type == "heading_open"].count("h1") <= 1
    for line in written.splitlines():
        assert line == line.rstrip()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["roles", "compare", "compare-two", "ladder-country", "skills", "sources"])
def test_cells_say_what_the_screen_says(name: str, language: str) -> None:
    asked = (*on_tiny(name), "--lang", language)
    screen = [re.split(r"\s{2,}", line.strip()) for line in ask(*asked).stdout.splitlines()]
    for _title, *cells in _rows(ask(*asked, "--format", "markdown").stdout):
        told = [" ".join(cell.split()) for cell in cells if cell]
        is_titles = not any(any(letter.isdigit() for letter in cell) or cell == "–" for cell in told)
        assert is_titles or any({*told} <= {*line} for line in screen), told


def test_a_stream_that_cannot_carry_a_letter_gets_it_spelled_and_no_markup_of_that() -> None:
    assert _lines(_written(Paragraph(plain("• ├──● 5 €")), encoding="ascii")) == ["* |--* 5 EUR"]


@pytest.mark.parametrize("name", ["compare", "ladder-country"])
def test_what_it_looks_like(name: str, golden: SnapshotAssertion, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    asked = (*ON_TINY[name], "--data", str(TINY.relative_to(ROOT)), "--notes", "--sources", "--format", "markdown")
    told = ask(*asked).stdout
    assert told == golden
    assert ask(*asked).stdout == told
