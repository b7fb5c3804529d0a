"""Views become lines of text; what a pack says never becomes markup, an escape or a lie."""

import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.answers.answer import Answer
from careercli.formats.bars import draw_bar
from careercli.formats.text_format import write
from careercli.views.blocks import (
    Bar,
    Block,
    Bullets,
    Column,
    Facts,
    Heading,
    Line,
    Node,
    Paragraph,
    Table,
    View,
    plain,
)

_SCREEN = 80


def _written(*blocks: Block, encoding: str = "utf-8") -> str:
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors="strict", newline="")
    write(Answer("made", None), None, lambda: View(blocks), stream, "never")
    stream.seek(0)
    return stream.read()


def _drawn(low: float | None, typical: float | None, high: float | None, scale: float = 1000) -> str:
    return draw_bar(Bar(low, typical, high, scale, "EUR a month"), screen=_SCREEN)


def _everywhere(words: str) -> tuple[Block, ...]:
    """Return the same words in every place where a view can have some."""
    line: Line = plain(words)
    return (
        Heading(words),
        Paragraph(line),
        Facts(((words, line),)),
        Bullets((line,)),
        Table((Column(words),), ((line,),)),
        Node(line, (Node(line),)),
    )


@pytest.mark.parametrize(
    "words",
    ["[bold]x[/bold]", "[/]", "[link=http://x]y[/link]", ":smile:", "\\[x]", "{x}", "%s", "http://example.org", "[1]"],
)
def test_words_are_no_markup(words: str) -> None:
    assert _written(*_everywhere(words)).count(words) == 9


@pytest.mark.parametrize(
    "words", ["\x1b[31mred", "\x07", "\x9b31m", "\r", "a\x00b", "\x1b]8;;http://x\x1b\\y", "\u202ex"], ids=ascii
)
def test_words_steer_no_terminal(words: str) -> None:
    text = _written(*_everywhere(words))
    assert not any(letter in text for letter in "\x1b\x07\x9b\r\x00\u202e")
    assert "\ufffd" in text


@given(st.text())
def test_no_words_steer_a_terminal(words: str) -> None:
    text = _written(*_everywhere(words))
    assert all(letter == "\n" or letter.isprintable() or letter.isspace() or letter > "\x9f" for letter in text)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp1253", "cp1254"])
def test_tables_trees_and_bars_can_be_drawn_with_any_letters(encoding: str) -> None:
    bars = Table((Column("x"),), (((Bar(800, 1000, 1200, 1200, "EUR"),),),))
    assert "?" not in _written(*_everywhere("Müşteri 800–1.200 €"), bars, encoding=encoding)


def test_lines_do_not_end_in_blanks() -> None:
    table = Table((Column("a"), Column("b", "right")), ((plain("x"), plain("")), (plain("longer"), plain("1"))))
    assert all(line == line.rstrip() for line in _written(table, Facts((("x", plain("")),))).splitlines())


def test_a_column_without_content_is_left_out() -> None:
    table = Table((Column("Name"), Column("Flags")), ((plain("x"), plain("")),))
    assert "Flags" not in _written(table)


@given(st.floats(0, 1e6), st.floats(0, 1e6), st.floats(0, 1e6))
def test_a_bar_keeps_the_order_of_its_amounts(one: float, two: float, three: float) -> None:
    low, typical, high = sorted((one, two, three))
    drawn = _drawn(low, typical, high, max(high, 1))
    assert drawn.count("●") == 1
    assert re.fullmatch(r" *├?─*●─*┤? *", drawn)


def test_bars_on_one_scale_can_be_compared() -> None:
    small, large = _drawn(100, 200, 300), _drawn(700, 800, 1000)
    assert small.index("┤") < large.index("├")
    assert len(small) == len(large) == large.index("┤") + 1


@pytest.mark.parametrize(
    ("amounts", "shapes"),
    [
        ((100, None, 1000), "├┤"),
        ((None, 500, 1000), "●┤"),
        ((100, 500, None), "├●"),
        ((None, 500, None), "●"),
        ((None, None, None), ""),
    ],
)
def test_a_bar_has_no_end_that_is_not_known(amounts: tuple[float | None, ...], shapes: str) -> None:
    low, typical, high = amounts
    assert "".join(letter for letter in _drawn(low, typical, high) if letter not in " ─") == shapes


def test_a_bar_without_box_letters_has_the_same_shape() -> None:
    bar = Bar(100, 500, 1000, 1000, "EUR a month")
    boxed = draw_bar(bar, screen=_SCREEN)
    assert draw_bar(bar, screen=_SCREEN, ascii_only=True) == boxed.translate(str.maketrans("├─┤●", "|-|*"))
