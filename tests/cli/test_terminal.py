"""On a terminal everything fits and nothing is lost; elsewhere everything is complete and plain."""

import re
import shlex
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

import pexpect
import pytest
from rich.cells import cell_len

from tests.cli.commands import COMMANDS, ON_BUNDLED, ON_TINY, Arguments, on_tiny
from tests.cli.inside import ask
from tests.program import TINY, Result, environment, on_screen, run

pytestmark = pytest.mark.exhaustive

_ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
_COLOUR = re.compile(r"\x1b\[(?:[0-9]+;)*(?:3|4|9|10)[0-9](?:;[0-9]+)*m")
_NO_LETTERS = re.compile(r"[\s│─├└┤●○•·~…–]")
_SCALE = re.compile(r"(?<= )0(?: *[\d.,]*\d)+(?=  |$)", re.MULTILINE)
"""The numbers above bars: a longer scale has more of them, and they are amounts of nobody."""
_TOKEN = re.compile(r"\d[\d.,]*\d|\d|[^\W\d_]+")
_PATH = re.compile(r"[^ ]+: /.*")
"""A title and a path, which is copied and so never broken: the terminal itself goes on in the next line."""


@cache
def _screen(name: str, columns: int) -> Result:
    """Return what a terminal of that width shows of the bundled data, without colours."""
    return ask(*ON_BUNDLED[name], "--color", "never", columns=columns)


@cache
def _piped(name: str) -> Result:
    return ask(*ON_BUNDLED[name])


@cache
def _data(name: str) -> Any:
    return ask(*ON_BUNDLED[name], "--json").data


def _letters(output: str) -> Counter[str]:
    """Return how often every letter is shown, without blanks, lines, bars and their scales."""
    return Counter(_NO_LETTERS.sub("", _without_scales(output)))


def _without_scales(output: str) -> str:
    """Return what is shown but for the scales of bars, which stand in the titles of tables."""
    lines = output.splitlines()
    for place, line in enumerate(lines[:-1]):
        if re.search("[├┤]|no figure known|not credible", "".join(lines[place + 1 : place + 3])) and "├" not in line:
            lines[place] = _SCALE.sub("", line)
    return "\n".join(lines)


def _statements(data: Any) -> Iterator[str]:
    """Yield everything in an answer that a source or an editor says; not flags, whose numbers people get prettier."""
    if isinstance(data, dict):
        if "severity" in data:
            return
        for key, value in data.items():
            if key in {"text", "judgement", "year_note", "note"} and isinstance(value, str):
                yield value
            else:
                yield from _statements(value)
    elif isinstance(data, list):
        for item in data:
            yield from _statements(item)


_FOR_PROGRAMS = {"evidence-cited"}
"""What a program is to read is never broken into other lines."""


@pytest.mark.parametrize("name", sorted(ON_BUNDLED.keys() - _FOR_PROGRAMS))
def test_no_line_is_wider_than_the_terminal(name: str) -> None:
    for columns in (120, 80, 60, 40):
        result = _screen(name, columns)
        assert result.stderr == ""
        wider = [line for line in result.stdout.splitlines() if cell_len(line) > columns]
        assert [line for line in wider if not (name == "data-status" and _PATH.fullmatch(line))] == [], columns


def test_a_path_is_whole_on_the_narrowest_terminal_so_that_it_can_be_copied() -> None:
    told = ask(*ON_BUNDLED["data-status"], "--color", "never", columns=40).stdout.splitlines()
    status = _data("data-status")
    assert f"Folder: {status['path']}" in told
    assert f"Compiled: {status['compiled']}" in told


@pytest.mark.parametrize("command", [(), *COMMANDS], ids=" ".join)
def test_no_help_is_wider_than_the_terminal(command: Arguments) -> None:
    lines = _ESCAPE.sub("", ask(*command, "--help", columns=60).stdout).splitlines()
    assert [line for line in lines if len(line) > 60 or "…" in line] == []


@pytest.mark.parametrize("name", sorted(ON_TINY.keys() - {"data-status", "figures"}))
def test_a_terminal_of_120_columns_shows_every_letter_that_a_pipe_gets(name: str) -> None:
    on_terminal = ask(*on_tiny(name), "--color", "never", columns=120).stdout
    assert _letters(on_terminal) == _letters(ask(*on_tiny(name)).stdout)


_WITH_OPTIONAL_COLUMNS = {"roles", "show", "compare", "compare-all", "compare-many", "ladder-country"}
_WITH_OPTIONAL_COLUMNS |= {"compare-nominal", "ladder-broad", "offer", "sources"}
_SEEN_OTHERWISE_IN_FULL = {"figures", "evidence-printed", "bands"}
_SEEN_OTHERWISE_IN_FULL |= {name for name in ON_BUNDLED if name.startswith(("gap", "match", "find"))}
"""Their last columns are pay by each lens, how far bands overlap, how a skill is rated, helpful skills, or codes."""
_WITH_EXAMPLES = {"guide"}
"""What is left out on a narrow terminal is the first of what is counted there."""


@pytest.mark.parametrize(
    "name", sorted(ON_BUNDLED.keys() - _WITH_OPTIONAL_COLUMNS - _SEEN_OTHERWISE_IN_FULL - _WITH_EXAMPLES)
)
def test_a_narrow_terminal_cuts_nothing(name: str) -> None:
    """Words may be broken and titles be repeated, but no letter is missing."""
    complete = _letters(_piped(name).stdout)
    for columns in (80, 60, 40):
        assert complete - _letters(_screen(name, columns).stdout) == Counter()


def _amounts_and_titles(data: Any) -> Iterator[str]:
    """Yield every amount of the rows of an answer as it is written, and every title in it."""
    if isinstance(data, dict):
        seen = data.get("lenses", {}).get("nominal", {})
        amounts = [seen.get(key) for key in ("low", "typical", "high")]
        yield from (f"{amount:,.0f}" for amount in amounts if amount is not None and amount >= 100)
        if {"role", "rung", "licence"} & data.keys() and "group" not in data:
            yield data.get("title") or ""
        for value in data.values():
            yield from _amounts_and_titles(value)
    elif isinstance(data, list):
        for item in data:
            yield from _amounts_and_titles(item)


def _tokens(*told: str) -> set[str]:
    """Return every number and every word of some texts."""
    return {token for text in told for token in _TOKEN.findall(text)}


def _ends(data: Any) -> Iterator[str]:
    """Yield every low and high of an answer as it is written."""
    if isinstance(data, dict):
        for end in (data.get("low"), data.get("high")):
            if isinstance(end, int | float):
                yield from (f"{end:,.{decimals}f}" for decimals in (0, 2))
        for value in data.values():
            yield from _ends(value)
    elif isinstance(data, list):
        for item in data:
            yield from _ends(item)


@pytest.mark.parametrize("name", sorted(_WITH_OPTIONAL_COLUMNS - {"roles", "sources"}))
def test_a_narrow_terminal_leaves_to_the_bars_how_low_and_how_high_but_no_other_amount(name: str) -> None:
    complete = {token for token in _tokens(_without_scales(_piped(name).stdout)) if token[0].isdigit()}
    ends = _tokens(*_ends(_data(name)))
    assert complete
    for columns in (80, 60, 40):
        screen = _screen(name, columns).stdout
        lost = complete - _tokens(screen)
        assert lost <= ends, columns
        assert not lost or "├" in screen, columns


@pytest.mark.parametrize("name", sorted(_WITH_OPTIONAL_COLUMNS))
def test_in_full_a_narrow_terminal_lacks_no_amount_and_no_title(name: str) -> None:
    wanted = _tokens(*_amounts_and_titles(_data(name)))
    parts = ("--full", "--sources")
    ellipses = ask(*ON_BUNDLED[name], *parts).stdout.count("…")
    assert wanted
    for columns in (80, 60, 40):
        screen = ask(*ON_BUNDLED[name], *parts, "--color", "never", columns=columns).stdout
        assert wanted - _tokens(screen) == set(), columns
        assert screen.count("…") == ellipses, columns


def test_what_a_narrow_terminal_does_not_name_of_the_guide_it_names_in_full() -> None:
    whole = ask("guide", "--full", "--color", "never", columns=40).stdout
    assert _tokens(_piped("guide").stdout) - _tokens(whole) <= {"First", "of", "them", "full"}


@pytest.mark.parametrize("name", ["show", "guide", "ladder-country", "evidence"])
def test_a_pipe_gets_every_sentence_in_one_line(name: str) -> None:
    lines = ask(*ON_BUNDLED[name], "--full", "--notes", "--sources").stdout.splitlines()
    data = _data(name)
    if name == "show":  # `evidence` tells what there is to say of a figure
        data = {key: value for key, value in data.items() if key != "observations"}
    said = {*_statements(data)}
    assert [words for words in said if not any(words in line for line in lines)] == []
    assert max(map(len, said)) > 120  # else nothing has been proved


@pytest.mark.parametrize("name", ON_BUNDLED)
def test_a_pipe_gets_no_escapes(name: str) -> None:
    assert "\x1b" not in _piped(name).stdout


def test_colour_goes_into_a_pipe_only_when_asked_for() -> None:
    assert _COLOUR.search(run("roles", "--color", "always").stdout)
    assert "\x1b" not in run("roles", "--color", "auto").stdout


def test_a_terminal_has_colour_unless_told_otherwise() -> None:
    assert _COLOUR.search(on_screen("roles", columns=80))
    assert "\x1b" not in on_screen("roles", "--color", "never", columns=80)


@pytest.mark.parametrize("name", ON_TINY)
def test_no_color_is_respected_by_every_command(name: str) -> None:
    assert not _COLOUR.search(ask(*on_tiny(name), columns=80, NO_COLOR="1").stdout)


def test_asking_for_colour_outweighs_no_color() -> None:
    assert _COLOUR.search(ask("roles", "--color", "always", NO_COLOR="1").stdout)


def test_colour_is_never_the_only_signal() -> None:
    """Taking the colours away takes nothing else away."""
    coloured = ask("show", "supervisor", "--color", "always").stdout
    assert _ESCAPE.sub("", coloured) == ask("show", "supervisor").stdout


@pytest.mark.parametrize("name", ON_TINY)
def test_a_dumb_terminal_gets_plain_lines(name: str) -> None:
    result = ask(*on_tiny(name), columns=80, TERM="dumb")
    assert result.stdout
    assert "\x1b" not in result.stdout


def test_a_dumb_terminal_is_as_wide_as_it_is() -> None:
    screen = on_screen("guide", columns=60, env={"TERM": "dumb"})
    assert [line for line in screen.splitlines() if len(line) > 60] == []


@pytest.mark.parametrize("parts", [(), ("--notes",), ("--full", "--notes", "--sources", "--explain", "--all")], ids=str)
@pytest.mark.parametrize("name", ON_TINY)
def test_answers_and_all_their_parts_go_to_standard_output(name: str, parts: Arguments) -> None:
    assert ask(*on_tiny(name), *parts).stderr == ""


def test_the_notes_of_scripts_are_those_of_people_who_ask_for_them() -> None:
    asked = ("compare", "clerk", "--data", str(TINY))
    answer, told = ask(*asked).stdout, ask(*asked, "--notes").stdout
    noted = ask(*asked, "--json").json["notes"]
    # Numbers and lists in parentheses are written for people there, for scripts here.
    sentences = [words.partition("(")[0] for words in noted]
    assert sentences
    assert [words for words in sentences if words not in told] == []
    assert [words for words in sentences if words in answer] == []


def test_errors_fit_the_terminal_even_when_the_answer_goes_elsewhere() -> None:
    screen = str(
        pexpect.run(
            shlex.join(["/bin/sh", "-c", '"$0" -m careercli compare agent --country TR > /dev/null', sys.executable]),
            dimensions=(50, 60),
            encoding="utf-8",
            env=environment(),
        )
    )
    assert "no source gives any pay" in screen
    assert [line for line in screen.splitlines() if len(line) > 60] == []


def test_an_error_goes_to_standard_error_in_one_line() -> None:
    result = ask("show", "agnt", code=3)
    assert result.stdout == ""
    assert result.stderr == "careercli: no role 'agnt'; did you mean agent (Customer service agent)?\n"


@pytest.mark.parametrize("columns", ["1", "0", "-5", "garbage", "", "99999999999999999999"])
def test_nonsense_in_the_variable_columns_harms_nobody(columns: str) -> None:
    expected = ask("roles").stdout
    assert ask("roles", COLUMNS=columns).stdout == expected


@pytest.mark.parametrize("columns", ["1", "0", "garbage"])
def test_nonsense_in_the_variable_columns_on_a_terminal(columns: str) -> None:
    assert "Escalation" in on_screen("roles", columns=80, env={"COLUMNS": columns})
