"""Whatever size somebody gives a pack, it is answered at once, in few clear lines."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from careercli.store.yaml_reader import MOST_PROBLEMS, MOST_VALUES
from tests.program import TINY
from tests.store.conftest import Check

pytestmark = pytest.mark.exhaustive

MEBIBYTE = 1024 * 1024
PAY = "pay/official/gb-survey.csv"
HEADER, ROW, *_ = (TINY / PAY).read_text(encoding="utf-8").splitlines()
END = "the search ended after"

Lay = Callable[[Path], object]


def written(name: str, *parts: str | tuple[str, int]) -> Lay:
    """Return what writes a file of parts, some of which are repeated so many times."""
    words = [part if isinstance(part, str) else part[0] * part[1] for part in parts]
    return lambda pack: (pack / name).write_text("".join(words), encoding="utf-8")


def of_size(name: str, size: int) -> Lay:
    """Return what makes a file as large as may be, though it takes no room on the disk."""

    def lay(pack: Path) -> None:
        (pack / name).touch()
        os.truncate(pack / name, size)

    return lay


ONE_LINE: dict[str, tuple[Lay, str]] = {
    "a YAML file of a terabyte": (of_size("pay/TR.yaml", 2**40), "pay/TR.yaml:1: is larger than 8 MB"),
    "a table of a terabyte": (of_size(PAY, 2**40), f"{PAY}:1: is larger than 1024 MB"),
    "a line of a gigabyte": (of_size(PAY, 2**30), f"{PAY}:4: has a line longer than 1 MB"),
    "a film": (of_size("film.mkv", 2**40), "film.mkv:1: is no part of a pack"),
    "nothing but NUL": (of_size("ladders.yaml", 8 * MEBIBYTE), "ladders.yaml:1: is not YAML"),
    # Not YAML, or nested too deeply: that is by the version of libyaml.
    "lists in lists": (written("ladders.yaml", ("[", 8 * MEBIBYTE)), "ladders.yaml:1: is n"),
    "groups in groups": (written("ladders.yaml", ("{a: ", 2 * MEBIBYTE)), "ladders.yaml:1: is nested too deeply"),
    "a long key": (written("ladders.yaml", "? ", ("a", 7 * MEBIBYTE), "\n: 1\n"), "ladders.yaml:1: unknown key 'aaa"),
    "a long text": (written("ladders.yaml", "moves: ", ("é\u00a0", MEBIBYTE), "e"), "ladders.yaml:1: 'moves' is"),
    "a long number": (written("ladders.yaml", "moves: ", ("9", 7 * MEBIBYTE)), "ladders.yaml:1: 999"),
    "a list without end": (
        written("ladders.yaml", "moves:\n", ("- a\n", 2 * MEBIBYTE - 10)),
        f"ladders.yaml:{MOST_VALUES - 1}: holds more than {MOST_VALUES} values",
    ),
    "folders in folders": (
        lambda pack: (pack / "/".join("abcdefghijklm")).mkdir(parents=True),
        ".:1: has folders more than 8 deep",
    ),
    "an unclosed quote": (
        written(PAY, HEADER, "\n", ROW, '\n"', (ROW.replace('"', "") + "\n", 100_000)),
        f"{PAY}:3: is not CSV (field larger than field limit",
    ),
}


@pytest.mark.parametrize(("lay", "line"), ONE_LINE.values(), ids=ONE_LINE)
def test_what_is_too_large_is_told_in_one_line(lay: Lay, line: str, pack: Path, check: Check) -> None:
    lay(pack)
    code, lines = check(pack)
    assert code == 4
    assert len(lines) == 1
    assert lines[0].startswith(line)
    assert "; " in lines[0]
    assert len(lines[0]) < 300


WITHOUT_END: dict[str, Lay] = {
    "keys": written("ladders.yaml", *(f"key{number}: 1\n" for number in range(MOST_VALUES // 2 - 10))),
    "ids": written(
        "ladders.yaml",
        "moves:\n",
        *(f"- {{from: clerk, to: role-{n}, kind: lateral, source: guide}}\n" for n in range(5000)),
    ),
    "columns": written(PAY, *(f"column{number}," for number in range(50_000))),
    "cells": written(PAY, HEADER, "\n", (ROW.replace("GBP", "PND") + "\n", 100_000)),
    "rows": written(PAY, HEADER, "\n", (ROW + "\n", 20_000)),
    "files": lambda pack: all((pack / "roles" / f"role-{number}.yaml").write_text("#") for number in range(1200)),
}


@pytest.mark.parametrize("lay", WITHOUT_END.values(), ids=WITHOUT_END)
def test_of_problems_without_end_the_first_thousand_are_told_and_that_there_may_be_more(
    lay: Lay, pack: Path, check: Check
) -> None:
    lay(pack)
    code, lines = check(pack)
    assert code == 4
    assert lines[-1] == f".:1: {END} {MOST_PROBLEMS} problems; mend these and check again"
    assert not any(END in line for line in lines[:-1])
    assert len(lines) <= MOST_PROBLEMS + 1


def test_a_row_of_a_million_cells_is_one_problem(pack: Path, check: Check) -> None:
    with (pack / PAY).open("a", encoding="utf-8") as table:
        table.write("," * 999_999 + "\n")
    _, lines = check(pack)
    assert f"{PAY}:4: has 1000000 cells under 11 columns" in [line.split(";")[0] for line in lines]


def test_a_pack_holds_no_more_than_two_gigabytes(pack: Path, check: Check) -> None:
    for number in range(3):
        of_size(f"pay/official/gb-{number}.csv", 2**30)(pack)
    assert check(pack) == (4, [".:1: holds more than 2 GB; name a folder with nothing in it but a pack"])


@pytest.mark.parametrize("name", ["pay/TR.yaml", PAY])
def test_a_link_out_of_the_pack_is_told(name: str, pack: Path, check: Check) -> None:
    (pack / name).rename(pack.parent / "elsewhere")
    (pack / name).symlink_to("../../elsewhere" if name == "pay/TR.yaml" else "../../../elsewhere")
    assert check(pack) == (4, [f"{name}:1: is a link that leads out of the pack; put the file itself in its place"])
