"""Every table says what the JSON of the same question says, cell for cell, in every format and language."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from careercli.answers.answer import ANSWERS
from careercli.model import Language
from careercli.tidy.shapes import SHAPES
from tests.cli.commands import (
    ON_BUNDLED,
    ON_OWN_PACKS,
    ON_TINY,
    Arguments,
    data_of,
    languages_of,
    on_own_packs,
    on_tiny,
)
from tests.cli.inside import ask
from tests.program import TINY
from tests.tidy.reading import READERS, Cells, read

pytestmark = pytest.mark.exhaustive

_ONLY_OF_PAGES = {"--explain", "--all", "nominal"}
"""Words that change what is shown, and no data."""
_ASKED: Mapping[str, Arguments] = {
    **{f"tiny-{name}": on_tiny(name) for name, line in ON_TINY.items() if not _ONLY_OF_PAGES & {*line}},
    **{f"bundled-{name}": line for name, line in ON_BUNDLED.items() if not _ONLY_OF_PAGES & {*line}},
    **{
        f"{world}-{name}": on_own_packs(world, name)
        for world, lines in ON_OWN_PACKS.items()
        for name in lines
        # Of several ladders, the rows are those of their lists: tests/cli/test_two_ladders.py.
        if not name.endswith("ladders")
    },
    "config": ("config",),
    "data-check": ("data", "check", str(TINY), "--figures"),
    "data-cache": ("data", "cache"),
    "data-diff": ("data", "diff", "bundled", str(TINY)),
}
_CASES = [(name, language) for turn, name in enumerate(_ASKED) for language in languages_of(_ASKED[name], turn)]
_LISTS: Mapping[str, tuple[str, ...]] = {
    "show": (
        "summary", "duties", "education", "experience", "training", "certificates", "conditions", "outlook", "trends",
        "advancement", "skills",
    ),
    "find": ("candidates",),
    "compare": ("rows", "gaps"),
    "skills": ("roles",),
    "ladder": ("rungs",),
    "path": ("steps",),
    "offer": ("here", "figures", "above", "elsewhere"),
    "gap": ("skills", "offered"),
    "match": ("roles",),
    "handout": ("skills",),
    "bands": ("bands",),
    "guide": ("entries",),
    "evidence": ("figure",),
    "data-check": ("problems", "flagged"),
    "data-cache": ("files",),
    "data-add": ("adds", "overrides"),
    "data-import": ("counts", "findings"),
    "data-update": ("changes",),
    "data-diff": ("changes",),
    "data-lock": ("packs",),
}  # fmt: skip  # as docs/tables.md has them

_ROLES = ("rows.role", "gaps.role", "roles.role", "here.role", "above.role", "elsewhere.role", "role")
"""Where a row has the id of its role."""


@pytest.mark.parametrize(("name", "language"), _CASES)
def test_table_and_json_agree_cell_for_cell(
    name: str, language: Language, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """Every line is asked in every format, and in every language that it is asked in at all.

    Each format takes another of its languages; with --thorough, each takes all of them.
    """
    line = (*_ASKED[name], "--lang", language)
    answer = ask(*line, "--json").json
    columns = _columns(answer["schema"].split("/")[1])
    titles = _titles(language, *data_of(line))
    expected = [
        [_expected(column, row, titles) for column in columns]
        for row in _rows(answer["schema"].split("/")[1], answer["data"])
    ]
    every = request.config.getoption("thorough") is not None
    for format_ in READERS if every else _formats(name, language):
        file = tmp_path / f"answer.{format_}"
        ask(*line, "--format", format_, "-o", str(file))
        found = read(file, format_)
        if not expected:
            assert len(found) <= 1
            continue
        assert found[0] == [column["name"] for column in columns]
        assert len(found) == len(expected) + 1
        _agree(found, expected, columns, _SPELLINGS[format_](language))


def _formats(name: str, language: Language) -> list[str]:
    """Return the formats that a line is asked in: all in its only language, else each in another of the languages."""
    turn = list(_ASKED).index(name)
    languages = languages_of(_ASKED[name], turn)
    return [format_ for place, format_ in enumerate(READERS) if languages[(turn + place) % len(languages)] == language]


def _agree(found: Cells, expected: Cells, columns: list[Any], spelled: Callable[[Any], Any]) -> None:
    for row, wanted in zip(found[1:], expected, strict=True):
        for column, cell, value in zip(columns, row, wanted, strict=True):
            assert cell == spelled(value), column["name"]


def test_every_answer_says_what_its_rows_are() -> None:
    assert set(SHAPES) == set(ANSWERS)


@cache
def _columns(answer: str) -> list[Any]:
    columns: list[Any] = ask("schema", answer).json["columns"]
    return columns


@cache
def _titles(language: Language, *data: str) -> Mapping[str, str]:
    """Return the titles of the roles, by their ids."""
    return {role["id"]: role["title"] for role in ask("roles", *data, "--lang", language, "--json").data}


def _rows(answer: str, data: Any) -> Iterator[Any]:
    """Yield the objects of the JSON of which a row is: those of a list, with what holds it around them."""
    for item in data if isinstance(data, list) else [data]:
        found = False
        for list_ in _LISTS.get(answer, ()):
            things = item[list_] if isinstance(item[list_], list) else [item[list_]]
            if answer == "ladder":
                things = [{**rung, "pay": pay} for rung in things for pay in rung["pay_by_country"] or [rung["pay"]]]
            for thing in things:
                found = True
                yield {**item, **dict.fromkeys(_LISTS[answer]), "part": list_, list_: thing}
        if not found:
            yield item


def _expected(column: Any, row: Any, titles: Mapping[str, str]) -> Any:
    """Return the value that the JSON has at the keys of a column, or what a column without keys is to tell."""
    match column["name"]:
        case "part":
            return row.get("part")
        case "figures_count" | "roles_count":
            return len(row[column["name"].removesuffix("_count")])
        case "role_title" if not column["keys"]:
            return titles.get(
                _value(
                    ["rows.role", "gaps.role", "roles.role", "here.role", "above.role", "elsewhere.role", "role"], row
                )
            )
    return _value(column["keys"], row)


def _value(several: Iterable[str], row: Any) -> Any:
    """Return the first value that an object has at one of some keys, written as one cell."""
    for keys in several:
        value = row
        for key in keys.split("."):
            value = value.get(key) if isinstance(value, dict) else None
        if value is not None:
            return "; ".join(dict.fromkeys(map(_in_list, value))) or None if isinstance(value, list) else value
    return None


def _in_list(item: Any) -> str:
    if not isinstance(item, dict):
        return str(item)
    if "scheme" not in item:
        return str(item["code"])
    grade = "" if item["match"] == "exact" else f" ({item['match']})"
    return f"{item['scheme']}:{item['code']}{grade}"


def _in_csv(value: Any) -> str:
    if isinstance(value, str):
        return f"'{value}" if value[:1] in {"=", "+", "-", "@", "\t", "\r"} else value
    return "" if value is None else json.dumps(value)


def _in_excel(language: Language) -> Callable[[Any], str]:
    def spelled(value: Any) -> str:
        if isinstance(value, str) and value[:1].isdigit() and value.isascii() and not any(map(str.isalpha, value)):
            is_clear = value.isdigit() and value == str(int(value))
            return value if is_clear or re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value) else f"'{value}"
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        return _in_csv(value).replace(".", ",") if is_number and language != "en" else _in_csv(value)

    return spelled


_SPELLINGS: Mapping[str, Callable[[Language], Callable[[Any], Any]]] = {
    "csv": lambda _language: _in_csv,
    "tsv": lambda _language: _in_csv,
    "excel": _in_excel,
    "jsonl": lambda _language: lambda value: value,
    "xlsx": lambda _language: lambda value: pytest.approx(value) if isinstance(value, float) else value,
}
"""How each format writes a value of the JSON; workbooks keep 16 digits."""
