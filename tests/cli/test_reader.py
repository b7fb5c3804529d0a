"""What holds for every command: asked for anywhere on the line, else by the environment, else set once."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from careercli.cli import output
from careercli.cli.line import read_line
from careercli.cli.reader import Reader, reader_of
from careercli.i18n.language import speak
from tests.cli.commands import Arguments
from tests.cli.inside import ask
from tests.program import TINY, Result

_NOWHERE = {"XDG_CONFIG_HOME": "/dev/null/nowhere"}


@pytest.fixture(autouse=True)
def _in_english_afterwards() -> Iterator[None]:
    yield
    speak("en")


def _reader(*words: str, **environment: str) -> Reader:
    return reader_of(read_line(words), {**_NOWHERE, **environment})


@pytest.mark.parametrize(
    "words",
    [
        ("--json", "data", "status"),
        ("data", "--json", "status"),
        ("data", "status", "--json"),
        ("--data", "status", "data", "--json", "status"),
    ],
    ids=" ".join,
)
def test_an_option_may_stand_before_among_and_behind_the_command(words: Arguments) -> None:
    line = read_line(words)
    assert (line.command.path, line.unknown, line.words) == (("data", "status"), None, ())
    assert _reader(*words).format == "json"


def test_what_is_not_asked_for_by_everybody_is_left_to_the_command() -> None:
    line = read_line(("roles", "--search", "x", "--lang", "tr", "y", "--color=never", "--nothing"))
    assert line.words == ("--search", "x", "y", "--nothing")


def test_behind_two_hyphens_everything_is_a_word() -> None:
    line = read_line(("show", "--", "--json", "--lang", "tr"))
    assert (line.words, line.asked) == (("--", "--json", "--lang", "tr"), ())


def test_the_value_of_an_option_is_no_option() -> None:
    line = read_line(("roles", "--search", "--json", "--data", "--plain"))
    assert line.words == ("--search", "--json")
    reader = _reader("roles", "--search", "--json", "--data", "--plain")
    assert reader == Reader(data=Path("--plain"), asked=line.asked)


def test_a_value_stands_behind_the_option_or_behind_its_sign_and_the_last_one_counts() -> None:
    assert _reader("roles", "--data", "a", "--data=b").data == Path("b")
    assert _reader("roles", "--color=never", "--color", "always").color == "always"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("roles", "--json=1"), "option --json takes no value"),
        (("roles", "--plain=yes"), "option --plain takes no value"),
        (("roles", "--data"), "option --data needs a value"),
        (("roles", "--lang"), "--lang names no language"),
        (("--color", "alway", "roles"), "did you mean always?"),
        (("roles", "--colour", "never"), "did you mean --color"),
        (("--souces", "roles"), "did you mean --sources?"),
    ],
    ids=str,
)
def test_a_mistake_in_an_option_is_told_and_ends_with_2(words: Arguments, told: str) -> None:
    assert told in ask(*words, code=2).stderr
    assert ask("--json", *words, code=2).json["schema"] == "careercli/error/1"


def test_a_reader_says_what_is_to_be_seen_beside_the_answer() -> None:
    assert _reader("compare", "agent", "--all", "--explain").details == {"all", "explain"}
    assert _reader("--full", "--notes", "--sources", "roles").details == {"full", "notes", "sources"}


def test_the_environment_asks_where_the_line_does_not() -> None:
    assert _reader(CAREERCLI_DATA="a").data == Path("a")
    assert _reader("--data", "b", CAREERCLI_DATA="a").data == Path("b")
    assert _reader(CAREERCLI_DATA=" ").data is None
    assert _reader(CAREERCLI_LANG="el").language == "el"
    assert _reader("--lang", "az", CAREERCLI_LANG="el").language == "az"
    assert _reader(CAREERCLI_TRACEBACK="1").traceback
    assert _reader("--debug").traceback
    assert not _reader().traceback


@pytest.mark.parametrize(
    ("environment", "format_"),
    [
        ({"CAREERCLI_PLAIN": "1"}, "plain"),
        ({"CAREERCLI_PLAIN": "off"}, "text"),
        ({"ACCESSIBLE": "1"}, "plain"),
        ({"ACCESSIBLE": "please"}, "plain"),
        ({"ACCESSIBLE": "0"}, "text"),
        ({"ACCESSIBLE": ""}, "text"),
    ],
    ids=str,
)
def test_variables_may_ask_for_plain_lines(environment: dict[str, str], format_: str) -> None:
    assert _reader(**environment).format == format_
    assert _reader("--json", **environment).format == "json"


@pytest.mark.parametrize(
    ("locale", "country"),
    [
        ("tr_TR.UTF-8", "TR"),
        ("az_Latn_AZ", "AZ"),
        ("el_GR.UTF-8@euro", "GR"),
        ("tr", None),
        ("C.UTF-8", None),
        ("POSIX", None),
        ("", None),
    ],
)
def test_the_locale_tells_where_the_reader_is(locale: str, country: str | None) -> None:
    assert _reader(LC_ALL=locale).country == country
    assert _reader("--json", LC_ALL=locale).country is None


def test_an_unexpected_error_has_its_traceback_only_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(output, "open_catalog", failing)
    assert "ZeroDivisionError" in ask("roles", code=1, CAREERCLI_TRACEBACK=None).stderr
    assert ask("roles", "--json", code=1, CAREERCLI_TRACEBACK=None).json["error"]["code"] == "unexpected"
    with pytest.raises(ZeroDivisionError):
        ask("roles", "--debug", code=1, CAREERCLI_TRACEBACK=None)


def test_a_pager_is_there_unless_it_is_refused(tmp_path: Path) -> None:
    assert (_reader().pager, _reader("--no-pager").pager) == ("on", "off")
    (tmp_path / "careercli").mkdir()
    (tmp_path / "careercli" / "config.toml").write_text('pager = "less -R"\n', encoding="utf-8")
    assert _reader(XDG_CONFIG_HOME=str(tmp_path)).pager == "less -R"
    assert _reader("--no-pager", XDG_CONFIG_HOME=str(tmp_path)).pager == "off"


class _Set:
    """Asks the program with settings of the reader's own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def ask(self, settings: str, *arguments: str, code: int = 0, **env: Any) -> Result:
        (self._folder / "careercli").mkdir(exist_ok=True)
        (self._folder / "careercli" / "config.toml").write_text(settings.replace("; ", "\n"), encoding="utf-8")
        return ask(*arguments, code=code, XDG_CONFIG_HOME=str(self._folder), **env)


@pytest.fixture
def set_(tmp_path: Path) -> _Set:
    return _Set(tmp_path)


@pytest.mark.parametrize(
    ("settings", "asked", "meant"),
    [
        ('language = "tr"', ("roles",), ("roles", "--lang", "tr")),
        ('language = "tr"', ("roles", "--lang", "el"), ("roles", "--lang", "el")),
        ('currency = "TRY"', ("compare", "agent"), ("compare", "agent", "--in", "TRY")),
        ('currency = "TRY"', ("compare", "agent", "--in", "USD"), ("compare", "agent", "--in", "USD")),
        ('period = "hour"', ("show", "agent"), ("show", "agent", "--per", "hour")),
        ('lens = "ppp"', ("compare", "agent"), ("compare", "agent", "--lens", "ppp")),
        ('lens = "ppp"', ("show", "agent", "--lens", "market"), ("show", "agent", "--lens", "market")),
        ('lens = "ppp"', ("ladder", "--country", "GR"), ("ladder", "--country", "GR", "--lens", "ppp")),
        ('lens = "ppp"', ("ladder",), ("ladder", "--lens", "ppp")),
        ('lens = "ppp"', ("ladder", "--per", "hour"), ("ladder", "--per", "hour", "--lens", "ppp")),
        ('country = "GR"', ("ladder",), ("ladder", "--country", "GR")),
        ('country = "GR"', ("ladder", "--country", "US"), ("ladder", "--country", "US")),
        ('country = "GR"', ("ladder", "--explain"), ("ladder", "--country", "GR", "--explain")),
        ('country = "DE"', ("ladder",), ("ladder",)),
        ('color = "always"', ("roles",), ("roles", "--color", "always")),
        ('color = "always"', ("roles", "--color", "never"), ("roles",)),
        ('country = "GR"; period = "year"; lens = "market"; currency = "USD"', ("guide",), ("guide",)),
    ],
    ids=str,
)
def test_a_setting_stands_for_an_option_that_is_left_out(
    settings: str, asked: Arguments, meant: Arguments, set_: _Set
) -> None:
    assert set_.ask(settings, *asked) == ask(*meant)


def test_an_offer_is_where_the_reader_is(set_: _Set) -> None:
    offer = ("offer", "1000", "EUR", "--role", "agent", "--year", "2024")
    there = ask(*offer, "--country", "GR")
    assert set_.ask('country = "GR"', *offer) == there
    assert ask(*offer, "--lang", "en", LC_ALL="el_GR.UTF-8") == there
    assert set_.ask('country = "GR"', *offer, LC_ALL="tr_TR.UTF-8", CAREERCLI_LANG="en") == there
    assert "missing option --country" in ask(*offer, code=2).stderr
    assert "missing option --country" in ask(*offer, "--lang", "en", code=2, LC_ALL="de_DE.UTF-8").stderr


def test_the_ladder_shows_the_pay_of_the_locale_if_the_data_have_it() -> None:
    assert ask("ladder", "--lang", "en", LC_ALL="el_GR.UTF-8") == ask("ladder", "--country", "GR")
    assert ask("ladder", "--lang", "en", LC_ALL="de_DE.UTF-8") == ask("ladder")


@pytest.mark.parametrize(
    "asked",
    [
        ("compare", "agent", "--json"),
        ("show", "agent", "--json"),
        ("ladder", "--json"),
        ("ladder", "--per", "hour", "--json"),
    ],
    ids=" ".join,
)
def test_scripts_get_the_same_wherever_they_run(asked: Arguments, set_: _Set) -> None:
    settings = 'country = "GR"; period = "hour"; lens = "ppp"; currency = "USD"; color = "always"'
    assert set_.ask(settings, *asked, LC_ALL="tr_TR.UTF-8", CAREERCLI_LANG="en") == ask(*asked)


def test_a_script_has_to_say_where_an_offer_is(set_: _Set) -> None:
    offer = ("offer", "1000", "EUR", "--role", "agent", "--json")
    assert set_.ask('country = "GR"', *offer, code=2).json["error"]["code"] == "usage"


def test_no_color_outweighs_the_setting(set_: _Set) -> None:
    assert "\x1b[3" not in set_.ask('color = "always"', "roles", NO_COLOR="1").stdout


def test_a_broken_setting_is_told_once_and_stops_nothing(set_: _Set) -> None:
    told = set_.ask('period = "fortnight"; currency = "USD"', "roles", "--data", str(TINY))
    assert told.stdout == ask("roles", "--data", str(TINY)).stdout
    assert told.stderr.count("config.toml") == 1
