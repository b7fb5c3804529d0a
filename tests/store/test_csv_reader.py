"""A CSV file is read the strict way: every cell is what its column asks for, or it is told at its line."""

import contextlib
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.errors import Problem
from careercli.i18n.sentences import sentence
from careercli.records import Record, record
from careercli.store.csv_columns import columns_of
from careercli.store.csv_reader import Table
from careercli.store.pack_folder import PackFolder
from careercli.store.yaml_reader import EnoughProblems, Problems

HEADER = "name,count,share,final"


@record
class Row(Record):
    """A row with a column of every kind."""

    name: str
    count: int
    share: float
    final: bool = False
    note: str | None = None


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where a table of a pack lies."""
    (folder := tmp_path_factory.mktemp("csv") / "outlook").mkdir()
    return folder / "rows.csv"


def read(place: Path, content: str | bytes) -> tuple[list[dict[str, Any]], list[Problem]]:
    """Return the right rows of a file, and what is wrong with it."""
    place.write_bytes(content.encode() if isinstance(content, str) else content)
    problems = Problems()
    table = Table(PackFolder(place.parent.parent), "outlook/rows.csv", columns_of(Row, {}), problems)
    found = []
    with contextlib.suppress(EnoughProblems):
        found = [vars(row) for _, row in table.records(Row)]
    return found, problems.found


def rows(place: Path, content: str | bytes) -> list[dict[str, Any]]:
    """Return the rows of a file that nothing is wrong with."""
    found, problems = read(place, content)
    assert not problems
    return found


def told(place: Path, content: str | bytes) -> list[str]:
    """Return line and mistake of every problem of a file."""
    return [f"{problem.line}: {sentence(problem.what)}" for problem in read(place, content)[1]]


# --- what a cell means


@pytest.mark.parametrize(
    ("cells", "values"),
    [
        ("Ada,3,0.25,true", {"name": "Ada", "count": 3, "share": 0.25, "final": True}),
        ("Ada,-3,2,false", {"name": "Ada", "count": -3, "share": 2.0, "final": False}),
        ('"Lovelace, ""Ada""",3,0.25,true', {"name": 'Lovelace, "Ada"', "count": 3, "share": 0.25, "final": True}),
        ("7,3,0.25,true", {"name": "7", "count": 3, "share": 0.25, "final": True}),
        ("true,3,0.25,true", {"name": "true", "count": 3, "share": 0.25, "final": True}),
        ("null,3,0.25,true", {"name": "null", "count": 3, "share": 0.25, "final": True}),
    ],
)
def test_a_cell_is_what_its_column_asks_for(cells: str, values: dict[str, Any], place: Path) -> None:
    """Text that looks like a number stays text in a column of text."""
    assert rows(place, f"{HEADER}\n{cells}\n") == [{**values, "note": None}]


def test_a_blank_cell_is_null_where_there_may_be_none(place: Path) -> None:
    (row,) = rows(place, f"{HEADER},note\nAda,3,0.25,true,\n")
    assert row["note"] is None


@pytest.mark.parametrize("cells", [",3,0.25,true", '"",3,0.25,true', "Ada,,0.25,true", "Ada,3,,true", "Ada,3,0.25,"])
def test_any_other_blank_cell_is_told(cells: str, place: Path) -> None:
    (mistake,) = told(place, f"{HEADER}\n{cells}\n")
    assert "is empty where" in mistake


@pytest.mark.parametrize("cell", ["three", "3.5", "03", "+3", " 3", "3 ", "1e3", "1,000", "1_000", "٣", "0x3", "NaN"])
def test_what_is_no_whole_number_is_told(cell: str, place: Path) -> None:
    assert told(place, f'{HEADER}\nAda,"{cell}",0.25,true\n') == [
        f"2: 'count' is {json.dumps(cell, ensure_ascii=False)} where a whole number is expected"
    ]


@pytest.mark.parametrize("cell", ["half", ".5", "5.", "0,5", "+0.5", "1e-1", "nan", "inf", "00.5"])
def test_what_is_no_number_is_told(cell: str, place: Path) -> None:
    assert told(place, f'{HEADER}\nAda,3,"{cell}",true\n') == [
        f"2: 'share' is {json.dumps(cell)} where a number is expected"
    ]


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("3000.0", 3000),
        ("16.50", 16.5),
        ("0.004", 0.004),
        ("12.345", 12.345),
        ("0.1234567890123456", 0.1234567890123456),
        ("9007199254740992", 2**53),
        ("1" + "0" * 22, 1e22),
    ],
)
def test_a_number_may_be_written_with_any_zeros_and_as_many_digits_as_it_can_hold(
    cell: str, value: float, place: Path
) -> None:
    (row,) = rows(place, f"{HEADER}\nAda,3,{cell},true\n")
    assert row["share"] == value


@pytest.mark.parametrize(
    "cell",
    ["9" * 19, "9007199254740993", "12345678901234567890", "0.1234567890123456789", "9" * 5000, "0." + "3" * 5000],
)
def test_a_number_with_more_digits_than_it_can_hold_is_told_at_its_line(cell: str, place: Path) -> None:
    """What is worked out from it would be of another number than the one that was copied."""
    (mistake,) = told(place, f"{HEADER}\nAda,3,{cell},true\n")
    assert mistake.startswith(f"2: {cell[:50]}")
    assert mistake.endswith("has more digits than a number here can hold")


@pytest.mark.parametrize("cell", ["True", "TRUE", "yes", "1", "0", "t"])
def test_only_true_and_false_are_true_and_false(cell: str, place: Path) -> None:
    assert told(place, f"{HEADER}\nAda,3,0.25,{cell}\n") == [
        f"2: 'final' is {json.dumps(cell)} where true or false is expected"
    ]


def test_columns_may_stand_in_any_order_and_those_with_a_default_be_left_out(place: Path) -> None:
    (row,) = rows(place, "share,count,name\n0.25,3,Ada\n")
    assert row == {"share": 0.25, "count": 3, "name": "Ada", "final": False, "note": None}


def test_a_mark_of_byte_order_and_windows_line_ends_change_nothing(place: Path) -> None:
    plain = f"{HEADER}\nAda,3,0.25,true\nEmmy,4,0.5,false\n"
    assert rows(place, "\ufeff" + plain.replace("\n", "\r\n")) == rows(place, plain) == rows(place, plain.rstrip("\n"))


def test_a_file_may_have_no_rows(place: Path) -> None:
    assert rows(place, f"{HEADER}\n") == []


# --- what is wrong with a file


@pytest.mark.parametrize(
    ("header", "mistakes"),
    [
        ("name,count,share,finale", ["1: unknown column 'finale'"]),
        ("name,count,share,", ["1: unknown column ''"]),
        ("name,count,share, final", ["1: unknown column ' final'"]),
        ("name,count,final", ["1: the column 'share' is missing"]),
        ("name,count,share,count", ["1: repeats the column 'count'"]),
        (
            "name,Count,share,share",
            ["1: unknown column 'Count'", "1: the column 'count' is missing", "1: repeats the column 'share'"],
        ),
    ],
)
def test_every_mistake_of_the_header_is_told_and_no_row_is_guessed_at(
    header: str, mistakes: list[str], place: Path
) -> None:
    content = f"{header}\nAda,3,0.25,true\n"
    assert told(place, content) == mistakes
    assert read(place, content)[0] == []


@pytest.mark.parametrize("content", ["", "\n", "\ufeff"])
def test_an_empty_file_is_told_once(content: str, place: Path) -> None:
    assert told(place, content) == ["1: is empty"]


@pytest.mark.parametrize(
    ("row", "mistake"),
    [
        ("Emmy,4,0.5", "has 3 cells under 4 columns"),
        ("Emmy,4,0.5,true,", "has 5 cells under 4 columns"),
        ("Emmy;4;0.5;true", "has 1 cells under 4 columns"),
        ("", "has 0 cells under 4 columns"),
        ("Em\u200bmy,4,0.5,true", "contains the hidden character U+200B"),
        ("Emmy,4\u00ad,0.5,true", "contains the hidden character U+00AD"),
        ("Em\u2028my,4,0.5,true", "contains the hidden character U+2028"),
        ("Em\x0bmy,4,0.5,true", "contains the hidden character U+000B"),
        ("Em\x1bmy,4,0.5,true", "contains the hidden character U+001B"),
        ("Emmy,4,0.5,tr\x00ue", "contains the hidden character U+0000"),
    ],
)
def test_a_wrong_row_is_told_at_its_line_and_moves_no_other(row: str, mistake: str, place: Path) -> None:
    content = f"{HEADER}\nAda,3,0.25,true\n{row}\nMary\u200b,5,0.75,true\n"
    assert told(place, content) == [f"3: {mistake}", "4: contains the hidden character U+200B"]


@pytest.mark.parametrize("row", ['"Emmy" Noether,4,0.5,true', '"Emmy,4,0.5,true'])
def test_quotes_that_do_not_fit_are_told_at_their_line(row: str, place: Path) -> None:
    (mistake,) = told(place, f"{HEADER}\nAda,3,0.25,true\n{row}\n")
    assert mistake.startswith("3: is not CSV (")


def test_a_cell_ends_on_the_line_it_begins_on(place: Path) -> None:
    """Otherwise lines and rows would part, and words run together."""
    content = f'{HEADER}\n"Ada\nLovelace",3,0.25,true\nMary\u200b,5,0.75,true\n'
    assert told(place, content) == ["2: breaks a line inside a cell", "4: contains the hidden character U+200B"]


def test_what_stands_before_a_place_that_cannot_be_read_is_told_as_well(place: Path) -> None:
    mistakes = told(place, f'{HEADER}\nMary\u200b,5,0.75,true\nAda,3,0.25,true\nEmmy,4,0.5,"true')
    assert mistakes[0] == "2: contains the hidden character U+200B"
    assert mistakes[1].startswith("4: is not CSV (")


def test_letters_that_are_not_utf_8_are_told_at_their_line(place: Path) -> None:
    content = f"{HEADER}\nAda,3,0.25,true\nSørensen,4,0.5,true\n".encode("latin-1")
    assert told(place, content) == ["3: is not UTF-8 text"]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    problems = Problems()
    assert list(Table(PackFolder(tmp_path), "nowhere.csv", columns_of(Row, {}), problems).rows()) == []
    (problem,) = problems.found
    assert (problem.file, problem.line) == (str(tmp_path / "nowhere.csv"), 1)
    assert sentence(problem.what).startswith("cannot be read (")


# --- whatever stands in a file

CELLS = st.text(st.sampled_from("a1.-,;\" \t\n\r\x00\u2028é'"), max_size=6)
LINES = st.lists(st.lists(CELLS, max_size=5).map(",".join), max_size=4).map("\n".join)


def check_anything(place: Path, content: str | bytes, lines: int) -> None:
    found, problems = read(place, content)
    assert all(1 <= problem.line <= max(1, lines) for problem in problems)
    assert all(sentence(problem.what) and sentence(problem.advice) for problem in problems)
    kinds = {"name": str, "count": int, "share": float, "final": bool, "note": str}
    for row in found:
        assert all(isinstance(value, kinds[column]) for column, value in row.items() if value is not None)


@given(st.binary(max_size=60))
def test_no_bytes_whatever_end_in_more_than_a_message(place: Path, content: bytes) -> None:
    check_anything(place, content, len(content) + 1)


@given(LINES)
def test_no_rows_whatever_end_in_more_than_a_message(place: Path, lines: str) -> None:
    """Under a right header, so that the cells are looked at."""
    content = f"{HEADER}\n{lines}"
    check_anything(place, content, content.count("\n") + content.count("\r") + 1)


WORDS = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=8)
VALUES = st.tuples(WORDS, st.integers(-(10**12), 10**12), st.integers(-(10**9), 10**9), st.booleans())


@given(st.lists(VALUES, max_size=4))
def test_what_is_written_comes_back(place: Path, values: list[tuple[str, int, int, bool]]) -> None:
    def quoted(words: str) -> str:
        return '"' + words.replace('"', '""') + '"'

    lines = [f"{quoted(name)},{count},{share / 1000:.3f},{str(final).lower()}" for name, count, share, final in values]
    assert rows(place, "\n".join([HEADER, *lines])) == [
        {"name": name, "count": count, "share": share / 1000, "final": final, "note": None}
        for name, count, share, final in values
    ]
