"""A tired person finds the answer on the screen: default screens fit a small terminal with the prompt below them."""

import pytest
from rich.cells import cell_len

from careercli.model import LANGUAGES
from tests.cli.commands import Arguments
from tests.cli.inside import ask

_ON_24_LINES: tuple[Arguments, ...] = (
    (),
    ("roles",),
    *(("compare", role) for role in ("agent", "supervisor", "manager", "escalation")),
    *(("show", role) for role in ("agent", "supervisor", "director", "escalation", "client-relations-manager")),
    ("ladder",),
    ("path", "agent", "director"),
    ("path", "agent", "director", "--country", "GR"),
    ("path", "agent", "manager", "--country", "TR"),
    ("path", "help-desk-support", "manager", "--computed"),
    *(("ladder", "--country", country) for country in ("GR", "TR", "GB", "US", "CA", "AZ")),
    ("offer", "32000", "TRY", "--role", "agent", "--country", "TR", "--basis", "net"),
    ("offer", "15000", "TRY", "--role", "agent", "--country", "TR", "--basis", "net"),
    ("offer", "30000", "TRY", "--role", "supervisor", "--country", "TR", "--year", "2026"),
    ("offer", "900", "EUR", "--role", "agent", "--country", "GR", "--basis", "gross"),
    ("offer", "34000", "GBP", "--role", "agent", "--country", "GB", "--per", "year"),
    ("skills",),
    ("guide",),
    ("evidence", "tr-supervisor-mean-month-2024"),
    ("evidence", "us-agent-median-year-2019"),
    ("sources", "gr-career-guide"),
    ("data", "status"),
    ("config",),
)
_ON_40_LINES: tuple[Arguments, ...] = (
    ("compare", "supervisor", "escalation"),
    ("compare", "agent", "supervisor"),
    ("skills", "supervisor", "director"),
    ("skills", "agent", "escalation"),
    ("sources",),
    ("guide", "demand"),
)


def _lines(arguments: Arguments, language: str) -> int:
    """Return how many lines of a terminal of 80 columns an answer takes, and one for the prompt."""
    shown = ask(*arguments, "--lang", language, columns=80)
    assert shown.stderr == ""
    return shown.stdout.count("\n") + 1


@pytest.mark.exhaustive
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("arguments", _ON_24_LINES, ids=lambda arguments: " ".join(arguments) or "careercli")
def test_the_answer_fits_24_lines(arguments: Arguments, language: str) -> None:
    assert _lines(arguments, language) <= 24


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("arguments", _ON_40_LINES, ids=" ".join)
def test_two_things_side_by_side_fit_40_lines(arguments: Arguments, language: str) -> None:
    assert _lines(arguments, language) <= 40


@pytest.mark.parametrize("arguments", [*_ON_24_LINES, *_ON_40_LINES], ids=lambda arguments: " ".join(arguments) or "-")
@pytest.mark.parametrize("columns", [80, 100, 120])
def test_no_line_is_wider_than_the_terminal(arguments: Arguments, columns: int) -> None:
    shown = ask(*arguments, "--color", "never", columns=columns)
    wide = [line for line in shown.stdout.splitlines() if cell_len(line) > columns]
    assert [line for line in wide if "/" not in line] == []  # the path of a file is never broken
