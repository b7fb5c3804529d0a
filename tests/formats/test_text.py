"""Pages become lines of text; what a pack says never becomes markup, an escape or a lie."""

import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from careercli.formats import Look
from careercli.formats.bars import draw_bar, draw_scale, ticks
from careercli.formats.text_format import page_text
from careercli.model import Unit
from careercli.views.blocks import (
    Amount,
    Bar,
    Block,
    Bullets,
    Caveat,
    Column,
    Door,
    Doors,
    Facts,
    Heading,
    Legend,
    Line,
    Node,
    Paragraph,
    Row,
    Table,
    plain,
)
from careercli.views.page import Shown

_WIDTH = 14


def _written(*blocks: Block, encoding: str = "utf-8", width: int | None = None) -> str:
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors="strict", newline="")
    stream.write(page_text(Shown(blocks, {}, {}), stream, Look("never", width)))
    stream.seek(0)
    return stream.read()


def _drawn(low: float | None, typical: float | None, high: float | None, top: float = 1000) -> str:
    return draw_bar(Bar(low, typical, high, top), _WIDTH)


def _everywhere(words: str) -> tuple[Block, ...]:
    """Return the same words in every place where a view can have some."""
    line: Line = plain(words)
    return (
        Heading(words, line),
        Paragraph(line),
        Caveat("⚠", line),
        Legend((("~", words),)),
        Facts(((words, line),)),
        Bullets((line,)),
        Table((Column("key", words),), (Row((line,), (line,)),)),
        Node(line, (Node(line),)),
        Doors((Door(words),)),
    )


@pytest.mark.parametrize(
    "words",
    ["[bold]x[/bold]", "[/]", "[link=http://x]y[/link]", ":smile:", "\\[x]", "{x}", "%s", "http://example.org", "[1]"],
)
def test_words_are_no_markup(words: str) -> None:
    assert _written(*_everywhere(words)).count(words) == 14


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
    bars = Table((Column("x", "", top=1200),), (Row(((Bar(800, 1000, 1200, 1200),),)),))
    assert "?" not in _written(*_everywhere("Müşteri 800–1.200 €"), bars, encoding=encoding)


def test_lines_do_not_end_in_blanks() -> None:
    rows = (Row((plain("x"), plain(""))), Row((plain("longer"), plain("1"))))
    table = Table((Column("a", "a"), Column("b", "b", "number")), rows)
    assert all(line == line.rstrip() for line in _written(table, Facts((("x", plain("")),))).splitlines())


def test_a_column_without_content_is_left_out() -> None:
    columns = (Column("name", "Name"), Column("flags", "Flags"))
    assert "Flags" not in _written(Table(columns, (Row((plain("x"), plain(""))),)))
    always = (columns[0], columns[1]._replace(always=True))
    assert "Flags" in _written(Table(always, (Row((plain("x"), plain(""))),)))


def _wide_table() -> Table:
    columns = (
        Column("name", "Name"),
        Column("pay", "Pay", "money", unit=Unit("EUR", "month")),
        Column("note", "Note", rank=1),
        Column("place", "Place", rank=2),
    )
    amount: Line = (Amount(1234567, Unit("EUR", "month")),)
    return Table(columns, (Row((plain("somebody"), amount, plain("n" * 20), plain("p" * 20))),))


@pytest.mark.parametrize(
    ("width", "kept"), [(80, ["Name", "Pay", "Note", "Place"]), (50, ["Name", "Pay", "Note"]), (30, ["Name", "Pay"])]
)
def test_columns_of_the_highest_rank_go_first_where_room_is_short(width: int, kept: list[str]) -> None:
    assert _written(_wide_table(), width=width).split("\n")[0].split() == kept


@given(st.integers(40, 130))
def test_no_line_is_wider_than_the_screen_and_no_number_is_cut(width: int) -> None:
    written = _written(
        _wide_table(), Heading("a" * 30, plain("b" * 20), 1), Paragraph(plain("word " * 40)), width=width
    )
    assert all(cell_len(line) <= width for line in written.splitlines())
    assert "1,234,567" in written


@pytest.mark.parametrize("width", [80, 66])
def test_a_label_that_is_typed_is_not_broken_where_there_is_room(width: int) -> None:
    label = "az-agent-over-five-years-range-month-2024"
    lines = _written(Facts(((label, plain("and what is told of it " * 9)),)), width=width).split("\n")
    assert lines[0].startswith(f" {label} and what")
    assert all(cell_len(line) <= width for line in lines)


def test_what_stands_beside_a_heading_ends_where_the_screen_does() -> None:
    assert _written(Heading("Pay", plain("2024"), 1), width=40) == "Pay" + " " * 33 + "2024\n"
    assert _written(Heading("Pay", plain("2024"), 1)) == "Pay  2024\n"


@given(st.floats(0, 1e6), st.floats(0, 1e6), st.floats(0, 1e6))
def test_a_bar_keeps_the_order_of_its_amounts_and_swallows_none(one: float, two: float, three: float) -> None:
    low, typical, high = sorted((one, two, three))
    drawn = _drawn(low, typical, high, max(high, 1))
    assert len(drawn) == _WIDTH
    assert re.fullmatch(r" *├─*●─*┤ *", drawn)


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
    bar = Bar(100, 500, 1000, 1000)
    assert draw_bar(bar, _WIDTH, ascii_only=True) == draw_bar(bar, _WIDTH).translate(str.maketrans("├─┤●", "|-|*"))


@given(st.floats(0.5, 1e7), st.integers(14, 60))
def test_a_scale_begins_at_zero_and_its_labels_stay_apart(top: float, width: int) -> None:
    labels = {tick: f"{tick:,.0f}" for tick in ticks(top, width)}
    drawn = draw_scale(top, width, labels)
    assert len(drawn) == width
    assert drawn.startswith("0")
    assert all(tick <= top for tick in labels)
    assert set(drawn.split()) <= set(labels.values())
