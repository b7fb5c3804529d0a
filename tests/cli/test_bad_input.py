"""Nothing a person or a script can type ends in a traceback, or in words that steer the terminal."""

import os
import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.cli.anywhere import ANYWHERE
from tests.cli.commands import Arguments
from tests.cli.inside import ask
from tests.program import TINY, run

_ASKING: tuple[Arguments, ...] = (
    ("roles", "--country"),
    ("roles", "--family"),
    ("roles", "--search"),
    ("show",),
    ("compare",),
    ("compare", "clerk", "--per"),
    ("compare", "clerk", "--in"),
    ("offer", "--role", "clerk", "--country", "TR", "--year", "2024"),
    ("offer", "--role", "clerk", "--country", "TR", "--year", "2024", "30000"),
    ("skills",),
    ("ladder", "--country"),
    ("ladder", "--from"),
    ("guide",),
    ("sources",),
    ("evidence",),
    ("schema",),
    ("schema", "--file"),
    *(("config", "get"), ("config", "set", "country"), ("config", "set", "currency"), ("config", "set", "language")),
    ("data", "check"),
    ("roles", "--color"),
    ("roles", "--data"),
    ("config",),
    ("data",),
    (),
)
"""Every place where a word can be given; the word comes next."""

_NASTY = (
    *("", " ", "\t", "\n", "a\nb", "\r", "x" * 300, "clerk " * 50),
    *("\x1b[31mred", "\x1b]0;title\x07", "\x08", "\x7f", "\x9b31m", "\u202eclerk", "\u200b", "\ufeff"),
    *("--", "-", "-x", "--no-such", "=", "@file", "~", "$HOME", "`id`", ";", "\\"),
    *("'", '"', '""', '"clerk', '"clerk"', "*", "cl*", "^clerk", "folded:clerk", "a-b"),
    *("NEAR(", "NEAR(clerk chief)", "AND", "clerk OR chief", "(", "id = 1; --", "%", "_"),
    *("{", "{words}", "{0}", "%s", "%(x)s", "[bold]clerk[/bold]", "[/]", ":smile:"),
    *("İ", "ı", "ß", "ς", "ﬁ", "Ⅷ", "½", "İ", "\u0301", "e\u0301" * 50, "💥", "日本語", "שלום"),
    *("../../etc/passwd", "/dev/null", "/proc/self/mem", ".", "/", "None", "NaN", "-1", "1e999"),
    *(os.fsdecode(b"\xff\xfe"), os.fsdecode("İ".encode("cp1254"))),
)


_STEERS_A_TERMINAL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_LETTERS = st.characters(exclude_characters="\0", codec="utf-8")


def _is_orderly(*arguments: str) -> None:
    """Ask, and look at how the program ended: with an answer, or with one line that says what is wrong."""
    result = ask(*arguments, code=None, CAREERCLI_DATA=str(TINY))
    assert result.code in {0, 2, 3, 4}, (arguments, result)
    assert not _STEERS_A_TERMINAL.search(result.stdout + result.stderr), (arguments, result)
    if "--json" in arguments:
        assert result.stderr == "", (arguments, result)
        assert ("error" in result.json) == (result.code != 0), (arguments, result)
    elif result.code != 0:
        assert result.stderr.count("\n") <= 1, (arguments, result)


@pytest.mark.exhaustive
@pytest.mark.parametrize("place", _ASKING, ids=" ".join)
def test_nasty_words_are_answered_in_an_orderly_way(place: Arguments) -> None:
    for word in _NASTY:
        _is_orderly(*place, word)


@pytest.mark.parametrize("place", [("show",), ("roles", "--search"), ("compare", "clerk", "--per")], ids=" ".join)
def test_nasty_words_are_answered_in_an_orderly_way_as_json(place: Arguments) -> None:
    for word in _NASTY:
        if word != "--":  # what follows it is no option any more
            _is_orderly(*place, word, "--json")


@given(
    place=st.sampled_from([place for place in _ASKING if place]),
    words=st.lists(st.text(_LETTERS), min_size=1, max_size=3),
)
def test_no_words_end_in_a_traceback(place: Arguments, words: list[str]) -> None:
    _is_orderly(*place, *words)


@pytest.mark.parametrize(
    "word", ["x" * 100_000, "clerk " * 20_000, "İ" * 100_000], ids=["letters", "words", "capitals"]
)
def test_endless_words_are_answered_too(word: str) -> None:
    _is_orderly("show", word)
    _is_orderly("roles", "--search", word)
    _is_orderly("data", "check", word)


_ENDLESS = {
    "letters": "x" * 100_000,
    "words": "x y " * 25_000,
    "Greek": "ωα " * 30_000,
    "commas": "agent," * 16_000,
    "digits": "1" * 100_000,
    "signs": "$" * 100_000,
}
_QUOTING: tuple[Arguments, ...] = (
    *(("show",), ("skills",), ("compare",), ("ladder", "--from"), ("guide",), ("sources",), ("evidence",)),
    *(("roles", "--country"), ("roles", "--family"), ("roles", "--skill"), ("roles", "--lang"), ("roles", "--data")),
    *(("compare", "agent", "--in"), ("compare", "agent", "--lens"), ("compare", "agent", "--prices")),
    ("offer", "--role", "agent", "--country", "TR"),
    ("offer", "--role", "agent", "--country", "TR", "30000"),
    *(("schema",), ("schema", "--file"), ("help",), ("completion",), ("data",), ()),
    *(("config", "get"), ("config", "set", "country"), ("config", "set", "currency"), ("config", "set", "pager")),
    *(("show", "agent"), ("roles", "--color"), ("roles", "--format")),
)
"""Every place where a word that is not understood is told again."""


@pytest.mark.parametrize("word", _ENDLESS.values(), ids=_ENDLESS)
def test_an_endless_word_is_neither_guessed_at_nor_told_again(word: str) -> None:
    for place in _QUOTING:
        begun = time.monotonic()
        told = ask(*place, word, code=None)
        assert told.code in {2, 3, 4}, place
        assert len(told.stderr) < 3_500, place
        assert time.monotonic() - begun < 3, place  # a tenth of it where nothing else is going on


@pytest.mark.parametrize("format_", [(), ("--plain",), ("--json",)], ids=str)
def test_a_long_word_is_told_as_far_as_it_is_recognised(format_: Arguments) -> None:
    result = ask("show", "supervisr " * 30, *format_, code=3)
    told = result.json["error"]["message"] if format_ == ("--json",) else result.stderr
    assert f"no role '{'supervisr ' * 8}…'" in told


def test_what_may_have_been_meant_is_never_shortened() -> None:
    error = ask("evidence", "x" * 1000, "--json", code=3).json["error"]
    assert error["message"].endswith("…'")
    error = ask("roles", "--country", "x" * 1000, "--json", code=3).json["error"]
    assert error["candidates"] == ["AZ", "CA", "GB", "GR", "TR", "US"]


@pytest.mark.parametrize("arguments", [("show",), ("compare",), ("roles", "--search", "x"), ("config", "get")], ids=str)
def test_ten_thousand_words_are_answered_too(arguments: Arguments) -> None:
    result = ask(*arguments, *map(str, range(10_000)), code=None)
    assert result.code in {2, 3}
    assert len(result.stderr) < 300


@pytest.mark.parametrize("option", [option.name for option in ANYWHERE])
def test_behind_two_hyphens_no_option_is_one(option: str) -> None:
    assert "use one of bash, zsh or fish" in ask("completion", "--", option, code=2).stderr
    for place in ((), ("data",), ("help",)):
        assert ask(*place, "--", option, code=2).stderr.startswith(f"careercli: no command '{option}'")
    assert f"'{option}'" in ask("config", "get", "--", option, code=2).stderr


@pytest.mark.parametrize("word", ["", "\x1b[31m", "--", '"', os.fsdecode(b"\xff\xfe")])
def test_a_real_shell_may_give_nasty_words_too(word: str) -> None:
    result = run("show", word, "--data", str(TINY), code=2 if word == "--" else 3)
    assert "\x1b" not in result.stderr


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("frobnicate",), 2),
        (("show",), 2),
        (("show", "agent", "supervisor"), 2),
        (("roles", "--no-such"), 2),
        (("roles", "--country"), 2),
        (("compare", "agent", "--per", "fortnight"), 2),
        (("roles", "--color", "blue"), 2),
        (("ladder", "--from", "director", "--to", "agent"), 2),
        (("ladder", "--from", "escalation"), 2),
        (("schema", "nonsense"), 2),
        (("show", "agnt"), 3),
        (("show", "customer service"), 3),
        (("compare", "client relations"), 3),
        (("compare", "agent", "--country", "TR"), 3),
        (("roles", "--country", "AZ", "--family", "leadership"), 3),
        (("roles", "--data", "/nowhere"), 4),
        (("data", "check", "/nowhere"), 4),
        (("--data", "/nowhere", "roles"), 4),
        (("--country", "TR", "roles"), 2),
    ],
    ids=str,
)
def test_exit_codes(arguments: Arguments, code: int) -> None:
    """2: asked in a way that cannot be answered; 3: nothing known; 4: an invalid pack. Scripts rely on it."""
    result = ask(*arguments, code=code)
    assert arguments[:2] == ("data", "check") or result.stdout == ""


def test_a_variable_that_says_nothing_sensible_is_named() -> None:
    assert "bad value for CAREERCLI_PLAIN: use one of 1 or 0" in ask("roles", CAREERCLI_PLAIN="perhaps", code=2).stderr


@pytest.mark.parametrize("arguments", [("roles", "--data"), ("data", "check"), ("data", "check", "--figures")], ids=str)
def test_a_folder_that_may_not_be_read_is_no_valid_pack(arguments: Arguments, tmp_path: Path) -> None:
    tmp_path.chmod(0)
    if os.access(tmp_path, os.R_OK):
        pytest.skip("this user may read everything")
    result = ask(*arguments, str(tmp_path), code=4)
    assert "cannot be read (Permission denied)" in result.stdout + result.stderr


def test_every_error_says_what_and_what_next() -> None:
    for arguments in (("show", "zzz"), ("roles", "--no-such"), ("ladder", "--from", "director", "--to", "agent")):
        what, _, next_ = ask(*arguments, code=None).stderr.partition("; ")
        assert what.startswith("careercli: ")
        assert len(next_.split()) > 2


@pytest.mark.parametrize("arguments", [(), ("data",)], ids=str)
def test_a_script_that_names_no_command_is_told_so_as_json(arguments: Arguments) -> None:
    result = ask(*arguments, "--json", code=2)
    told = result.json["error"]
    assert (told["code"], told["message"]) == ("usage", "missing argument COMMAND")
    assert result.stderr == ""
