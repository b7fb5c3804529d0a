"""`careercli find` says what words may mean; with --stdin, of one title a line, as other programs read it."""

import csv
import json

import pytest

from careercli.model import LANGUAGES
from tests.cli.inside import ask

_TITLES = "Customer service manager\n\nmüdürler\nxyzzy\n"


def test_each_title_of_a_file_has_its_rows_in_csv() -> None:
    rows = list(csv.DictReader(ask("find", "--stdin", lines=_TITLES.encode()).stdout.splitlines()))
    assert [(row["words"], row["id"], row["certainty"]) for row in rows] == [
        ("Customer service manager", "manager", "sure"),
        ("müdürler", "manager", "sure"),
        ("xyzzy", "", ""),
    ]
    assert rows[0]["matched"] == "Customer service manager"
    assert "isco-08:1439" in rows[0]["codes"]


def test_each_title_of_a_file_has_its_rows_in_json_lines() -> None:
    lines = ask("find", "--stdin", "--format", "jsonl", lines=_TITLES.encode()).stdout.splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["manager", "manager", None]


@pytest.mark.parametrize("format_", ["csv", "tsv", "excel"])
@pytest.mark.parametrize("columns", [None, 80], ids=["file", "terminal"])
def test_no_typed_letter_steers_the_terminal_that_shows_a_table(format_: str, columns: int | None) -> None:
    typed = "\x1b[31mred\nte\x9bnam\u202e\x07\nmüdür\n".encode()
    printed = ask("find", "--stdin", "--format", format_, lines=typed, columns=columns).stdout
    assert "\ufffd[31mred" in printed
    assert "te\ufffdnam\ufffd\ufffd" in printed
    assert "müdür" in printed
    assert not any(letter in printed for letter in "\x1b\x9b\u202e\x07")


def test_a_file_from_windows_is_read_too() -> None:
    printed = ask("find", "--stdin", lines="\ufeffagent\r\nnope\xe9\r\n".encode("cp1252", errors="ignore")).stdout
    assert printed.splitlines()[1].startswith("agent,,agent,")


def test_an_empty_file_has_no_rows() -> None:
    assert ask("find", "--stdin", lines=b"").stdout.count("\n") <= 1


@pytest.mark.parametrize("code", ["43–4051", "43—4051", "SOC 43‑4051", "43−4051.00"])
def test_a_code_is_found_whatever_dash_a_word_processor_has_made(code: str) -> None:
    plain = code.translate(dict.fromkeys(map(ord, "–—‑−"), "-"))
    (found,), (as_typed,) = ask("find", code, "--json").data, ask("find", plain, "--json").data
    assert found["candidates"] == as_typed["candidates"] != []


def test_a_role_is_shown_by_a_code_in_digits_of_full_width() -> None:
    assert ask("show", "UK SOC ７２１１").stdout == ask("show", "UK SOC 7211").stdout


def test_what_is_not_sure_says_so_and_what_each_is() -> None:
    printed = ask("find", "officer").stdout
    assert "not sure which" in printed
    assert "Carries out a range of customer service tasks" in printed


def test_one_that_is_not_sure_is_described_and_other_work_is_led_to() -> None:
    printed = ask("find", "engineer").stdout
    assert "perhaps" in printed
    assert "Gives customers advanced technical support" in printed
    assert "careercli data import" in printed
    assert "careercli data import" not in ask("find", "supervisor").stdout


def test_work_that_is_not_known_leads_to_the_import_of_all() -> None:
    assert "careercli data import" in ask("find", "nurse", code=3).stderr


@pytest.mark.parametrize("language", LANGUAGES)
def test_how_sure_it_is_is_said_in_every_language(language: str) -> None:
    words = {"en": "sure", "tr": "kesin", "az": "dəqiq", "el": "σίγουρο"}
    assert words[language] in ask("find", "supervisor", "--lang", language).stdout


@pytest.mark.parametrize("line", [("find",), ("find", "agent", "--stdin"), ("find", "agent", "--in", "mars")])
def test_what_cannot_be_asked_is_a_mistake_of_use(line: tuple[str, ...]) -> None:
    assert ask(*line, code=2).stderr.count("\n") == 1


def test_titles_of_a_file_cannot_be_asked_among_other_questions() -> None:
    (line,) = ask("batch", lines=b"find --stdin\n", code=2).stdout.splitlines()
    assert json.loads(line)["error"]["code"] == "no-stdin-here"
