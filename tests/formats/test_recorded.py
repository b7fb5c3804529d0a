"""What this version answers, later ones answer too: every recorded key, its type and its value, and every column.

`pytest --snapshot-update tests/formats/test_recorded.py` records other values, and another shape only where the
schema's version is another one.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.cli.commands import Arguments
from tests.cli.inside import ask
from tests.program import ROOT, TINY
from tests.tidy.reading import of_csv, read

_RECORDED = Path(__file__).with_name("recorded")
_COLUMNS = _RECORDED / "columns.json"
_ASKED: Mapping[str, Arguments] = {
    "roles": ("roles",),
    "show": ("show", "clerk"),
    "compare": ("compare", "clerk"),
    "compare-two": ("compare", "clerk", "chief", "--per", "month", "--in", "USD", "--prices", "2024", "--broad"),
    "skills": ("skills",),
    "ladder": ("ladder",),
    "ladder-country": ("ladder", "--country", "GR"),
    "ladder-side-by-side": ("ladder", "--lens", "ppp"),
    "handout": ("handout", "clerk", "--country", "GR", "--have", "listening"),
    "offer": ("offer", "1.500", "EUR", "--role", "clerk", "--country", "GR", "--year", "2024"),
    "offer-not-told": ("offer", "30000", "TRY", "--role", "clerk", "--country", "TR", "--year", "2025"),
    "guide": ("guide",),
    "figures": ("figures", "--broad"),
    "sources": ("sources",),
    "evidence": ("evidence", "tr-clerk-month"),
    "data-check": ("data", "check", "tests/packs/tiny", "--figures"),
}
_FAILED: Mapping[str, tuple[Arguments, int]] = {
    "error": (("show", "clrk"), 3),
    "error-of-usage": (("compare", "clerk", "--per", "fortnight"), 2),
}
_SAID = frozenset({"text", "gap", "words", "lacks", "message", "hint", "doubt", "prices_since"})
"""Keys of what is said to people, which may be said better: what is there has to be words."""


@pytest.mark.parametrize("name", [*_ASKED, *_FAILED])
def test_an_answer_has_every_key_type_and_value_that_was_recorded(name: str, request: pytest.FixtureRequest) -> None:
    file, printed = _RECORDED / f"{name}.json", _printed(name)
    now = json.loads(printed)
    recorded = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {"schema": None}
    if request.config.getoption("update_snapshots"):
        if recorded["schema"] == now["schema"]:
            assert not list(_broken(recorded, now, with_values=False)), "the shape needs another version of the schema"
        file.write_text(printed, encoding="utf-8")
    else:
        assert recorded["schema"] == now["schema"]
        assert not list(_broken(recorded, now, with_values=True))


def test_every_table_has_every_column_that_was_recorded(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    columns: dict[str, list[str]] = {}
    for name in _ASKED:
        names = of_csv(ask(*_line(name), "--format", "csv").stdout.encode())[0]
        ask(*_line(name), "-o", str(tmp_path / f"{name}.xlsx"))
        assert read(tmp_path / f"{name}.xlsx", "xlsx")[0] == names
        schema = json.loads(_printed(name))["schema"]
        assert columns.setdefault(schema, names) == names
    recorded = json.loads(_COLUMNS.read_text(encoding="utf-8")) if _COLUMNS.exists() else {}
    for schema in recorded.keys() & columns.keys():
        assert _has_all(columns[schema], recorded[schema]), schema
    if request.config.getoption("update_snapshots"):
        _COLUMNS.write_text(json.dumps(columns, indent=2) + "\n", encoding="utf-8")
    else:
        assert recorded.keys() == columns.keys()


def test_what_is_added_breaks_nothing_and_all_else_does() -> None:
    """Else the tests above would prove nothing."""
    recorded = {"id": "a", "low": 800, "high": None, "rows": [{"year": 2023, "text": "One."}]}

    def broken(with_values: bool = True, **now: Any) -> list[str]:
        return list(_broken(recorded, {**recorded, **now}, with_values=with_values))

    assert broken(typical=900, rows=[{"year": 2023, "text": "Another.", "status": "stated"}]) == []
    assert broken(low=800.0) == []
    assert broken(id="b") == ["id"]
    assert broken(low="800") == ["low"]
    assert broken(high=1200) == ["high"]
    assert broken(rows=[]) == ["rows"]
    assert broken(rows=[{"year": 2023}]) == broken(rows=[{"year": 2023, "text": 1}]) == ["rows.0.text"]
    assert broken(rows=[{"text": "One.", "years": 2023}]) == ["rows.0.year"]
    assert broken(with_values=False, id="b", low=1, high=1200, rows=[]) == []
    assert broken(with_values=False, low="800", rows={}) == ["low", "rows"]
    assert _has_all(["id", "new", "title"], ["id", "title"])
    assert not _has_all(["title", "id"], ["id", "title"])
    assert not _has_all(["id"], ["id", "title"])


@pytest.fixture(autouse=True)
def _in_the_clone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def _line(name: str) -> Arguments:
    line = _ASKED[name]
    return line if line[0] == "data" else (*line, "--data", str(TINY))


def _printed(name: str) -> str:
    if name in _FAILED:
        line, code = _FAILED[name]
        return ask(*line, "--data", str(TINY), "--json", code=code).stdout
    return ask(*_line(name), "--json").stdout


def _broken(recorded: Any, now: Any, *, with_values: bool, place: str = "") -> Iterator[str]:
    """Yield the places of what was recorded and is there no longer, or is something else.

    Without values only keys and types count, as far as both are known.
    """
    if isinstance(recorded, dict) and isinstance(now, dict):
        for key, value in recorded.items():
            inner = f"{place}.{key}".lstrip(".")
            if key not in now:
                yield inner
            else:
                yield from _broken(value, now[key], with_values=with_values and key not in _SAID, place=inner)
    elif isinstance(recorded, list) and isinstance(now, list):
        if with_values and len(recorded) != len(now):
            yield place
        for position, (value, other) in enumerate(zip(recorded, now, strict=False)):
            yield from _broken(value, other, with_values=with_values, place=f"{place}.{position}")
    elif _kind(recorded) != _kind(now):
        if with_values or (recorded is not None and now is not None):
            yield place
    elif with_values and recorded != now:
        yield place


def _kind(value: Any) -> type | None:
    """Return the type that a reader of JSON tells apart; None for nothing, which any value may be one day."""
    if value is None:
        return None
    return float if isinstance(value, int | float) and not isinstance(value, bool) else type(value)


def _has_all(names: list[str], recorded: list[str]) -> bool:
    """Return whether all recorded columns are there, in their order."""
    return [name for name in names if name in recorded] == recorded
