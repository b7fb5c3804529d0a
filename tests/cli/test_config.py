"""`careercli config`: what is set holds for every command, and the file stays the one its owner wrote."""

import json
import os
import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from careercli.answers.config import list_settings
from careercli.configuration import KEYS, Configuration
from careercli.model import LANGUAGES
from careercli.views.config import config_page
from tests.cli.inside import ask
from tests.program import TINY, Result, run

Ask = Callable[..., Result]

WRITTEN = """\
# Mine since 2024.
language = "tr"   # at home

country = "GR"
colour = "red" # this program knows no such key

[another]
thing = 1
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "careercli" / "config.toml"


@pytest.fixture
def config(tmp_path: Path) -> Ask:
    """Ask `careercli config` for something, with a configuration of the test's own."""

    def _ask(*arguments: str, **env: Any) -> Result:
        return ask("config", *arguments, **{"XDG_CONFIG_HOME": str(tmp_path), **env})

    return _ask


def write(file: Path, content: str) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(content, encoding="utf-8")


def origins(result: Result) -> dict[str, tuple[str | None, str]]:
    return {setting["key"]: (setting["value"], setting["origin"]) for setting in result.data}


def test_what_is_set_is_got_until_it_is_unset(config: Ask, file: Path) -> None:
    config("unset", "country")
    assert not file.exists()
    assert "nothing is set for country; `careercli config set country VALUE`" in config("get", "country", code=3).stderr
    assert config("set", "country", "TR").stdout == "country = TR\n"
    assert config("get", "country").stdout == "TR\n"
    assert config("unset", "country").stdout == "country: not set\n"
    assert config("unset", "country").stdout == "country: not set\n"
    assert config("get", "country", code=3).stdout == ""


@pytest.mark.parametrize(
    ("key", "words", "kept"),
    [
        ("country", ["Türkiye"], "TR"),
        ("country", ["tr"], "TR"),
        ("Country", ["yunanistan"], "GR"),
        ("country", ["United", "Kingdom"], "GB"),
        ("country", ["Ηνωμένες Πολιτείες"], "US"),
        ("currency", ["lira"], "TRY"),
        ("currency", ["₼"], "AZN"),
        ("currency", ["ευρώ"], "EUR"),
        ("currency", ["gbp"], "GBP"),
        ("language", ["Greek"], "el"),
        ("language", ["el"], "el"),
        ("language", ["Ελληνικά"], "el"),
        ("language", ["türkçe"], "tr"),
        ("language", ["τουρκικά"], "tr"),
        ("language", ["azərbaycan"], "az"),
        ("language", ["yunan", "dili"], "el"),
        ("period", ["Month"], "month"),
        ("lens", ["minimum-wage"], "minimum-wage"),
        ("color", ["never"], "never"),
        ("pager", ["less", "--", "-R"], "less -R"),
        ("pager", ["less -R"], "less -R"),
        ("pager", ["OFF"], "off"),
    ],
)
def test_a_value_may_be_named_as_people_say_it(key: str, words: list[str], kept: str, config: Ask, file: Path) -> None:
    assert config("set", key, *words).stdout == f"{key.lower()} = {kept}\n"
    assert tomllib.loads(file.read_text(encoding="utf-8")) == {key.lower(): kept}


def test_the_countrys_own_currency_is_meant(config: Ask) -> None:
    assert "may be more than one" not in config("set", "currency", "dollar").stdout
    config("set", "country", "CA")
    assert config("set", "currency", "dollar").stdout == "currency = CAD\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("get", "colour"), "no setting 'colour'; did you mean color or country?"),
        (
            ("set", "x", "y"),
            "no setting 'x'; known: language, country, currency, period, lens, color, pager or profile",
        ),
        (("unset", "pagr"), "no setting 'pagr'; did you mean pager?"),
        (("set", "period", "fortnight"), "bad value for period: use one of hour, day, week, month or year"),
        (("set", "lens", "rosy"), "bad value for lens: use one of nominal, market, ppp or minimum-wage"),
        (("set", "color", ""), "bad value for color: use one of auto, always or never"),
        (("set", "pager", "'"), "bad value for pager: use on, off or a command such as `less -R`"),
        (("set", "pager", ""), "bad value for pager: use on, off or a command such as `less -R`"),
        (("set", "language", "klingon"), "no language 'klingon'; say which: en, tr, az or el"),
        (("set", "language", "e"), "no language 'e'; say which: en, tr, az or el"),
        (("set", "country", "Turky"), "no country 'Turky' in the data; did you mean TR (Türkiye)?"),
        (("set", "currency", "EURR"), "no exchange rates for the currency 'EURR'; did you mean EUR (Euro)?"),
        (("set", "country"), "missing argument VALUE; `careercli config set --help` shows how it is used"),
    ],
)
def test_what_cannot_be_set_is_one_line_and_changes_nothing(
    arguments: tuple[str, ...], told: str, config: Ask, file: Path
) -> None:
    assert config(*arguments, code=2).stderr == f"careercli: {told}\n"
    assert not file.exists()


def test_comments_and_order_stay(config: Ask, file: Path) -> None:
    write(file, WRITTEN)
    config("set", "language", "el")
    assert file.read_text(encoding="utf-8") == WRITTEN.replace('"tr"', '"el"')
    config("set", "period", "month")
    assert "another]\nthing = 1\n" in file.read_text(encoding="utf-8")
    assert tomllib.loads(file.read_text(encoding="utf-8"))["period"] == "month"
    config("unset", "period")
    config("unset", "country")
    assert file.read_text(encoding="utf-8") == WRITTEN.replace('"tr"', '"el"').replace('country = "GR"\n', "")


def test_a_key_that_means_nothing_can_be_taken_out(config: Ask, file: Path) -> None:
    write(file, WRITTEN.replace('"tr"', '"en"'))
    assert "no setting 'colour'; no setting 'another'" in config("list").stderr
    config("unset", "colour")
    config("unset", "another")
    assert config("list").stderr == ""


@pytest.mark.parametrize("content", ["language = ", "language = 'el'\nlanguage = 'tr'", "# " + "x" * 70_000])
@pytest.mark.parametrize("arguments", [("set", "language", "el"), ("unset", "language")], ids=" ".join)
def test_a_broken_file_is_not_overwritten(content: str, arguments: tuple[str, ...], config: Ask, file: Path) -> None:
    write(file, content)
    told = config(*arguments, code=2).stderr.splitlines()[-1]
    assert told.startswith(f"careercli: {file}: ")
    assert told.endswith("; mend the file or remove it")
    assert file.read_text(encoding="utf-8") == content


def test_a_flaw_is_told_in_one_line_and_stops_nothing(config: Ask, file: Path) -> None:
    write(file, 'language = "tr"\nperiod = "fortnight"\n')
    told = ask("roles", "--json", XDG_CONFIG_HOME=str(file.parents[1]))
    assert told.json["language"] == "tr"
    assert told.stderr.startswith(f"careercli: {file}: ")
    assert len(told.stderr.splitlines()) == 1
    assert config("get", "language").stdout == "tr\n"
    assert config("set", "period", "year").stdout == "period = year\n"
    assert config("list").stderr == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_language_that_is_set_is_spoken(language: str, config: Ask, file: Path) -> None:
    config("set", "language", language)
    env: dict[str, Any] = {"XDG_CONFIG_HOME": str(file.parents[1])}
    assert ask("roles", "--json", **env, LC_ALL="el_GR.UTF-8").json["language"] == language
    assert ask("roles", "--json", **env, CAREERCLI_LANG="az").json["language"] == "az"
    assert ask("roles", "--json", "--lang", "en", **env, CAREERCLI_LANG="az").json["language"] == "en"


def test_every_setting_is_listed_with_where_it_comes_from(config: Ask, file: Path) -> None:
    assert origins(config("--json")) == {
        **dict.fromkeys(KEYS, (None, "default")),
        "language": ("en", "default"),
        "color": ("auto", "default"),
        "pager": ("off", "environment"),  # the tests' own
    }
    write(file, 'country = "GR"\ncolor = "always"\npager = "less"\nlanguage = "az"\n')
    assert origins(config("list", "--json", NO_COLOR="1", LC_ALL="tr_TR.UTF-8")) == {
        **dict.fromkeys(KEYS, (None, "default")),
        "language": ("az", "file"),
        "country": ("GR", "file"),
        "color": ("always", "file"),
        "pager": ("less", "file"),
    }
    file.unlink()
    listed = origins(config("list", "--json", "--lang", "el", "--color", "auto", NO_COLOR="1", PAGER="more -s"))
    assert (listed["language"], listed["color"]) == (("el", "flag"), ("auto", "flag"))
    assert listed["pager"] == ("more -s", "environment")
    listed = origins(config("list", "--json", CAREERCLI_LANG="tr", NO_COLOR="1", PAGER=None))
    assert (listed["language"], listed["color"]) == (("tr", "environment"), ("never", "environment"))
    assert listed["pager"] == ("on", "default")
    assert origins(config("list", "--json", LC_ALL="tr_TR.UTF-8"))["language"] == ("tr", "locale")


def test_people_see_every_key_its_value_and_its_origin(config: Ask) -> None:
    config("set", "country", "TR")
    assert config().stdout == config("list").stdout
    told = config("list").stdout
    assert re.search(r"^country +TR +configuration file$", told, re.MULTILINE)
    assert re.search(r"^lens +– +not set$", told, re.MULTILINE)
    spoken = config("list", "--plain").stdout.splitlines()
    assert "Setting: country; Value: TR; From: configuration file" in spoken
    assert [key for key in KEYS if not any(f"Setting: {key};" in line for line in spoken)] == []


def test_every_change_of_a_setting_is_seen_and_heard() -> None:
    plain = config_page(list_settings(Configuration(), {}, ("en", "default"), {}))
    for other in (
        list_settings(Configuration(), {}, ("el", "default"), {}),
        list_settings(Configuration(), {}, ("en", "locale"), {}),
        list_settings(Configuration(color="auto"), {}, ("en", "default"), {}),
        list_settings(Configuration(country="TR"), {}, ("en", "default"), {}),
    ):
        assert config_page(other) != plain


def test_the_path_is_that_of_the_file(config: Ask, file: Path) -> None:
    assert config("path").stdout == f"{file}\n"
    assert not file.parent.exists()
    told = ask("config", "path", XDG_CONFIG_HOME=None, HOME="", code=1).stderr
    assert told == (
        "careercli: this user has no home folder to keep settings in; name one in HOME or XDG_CONFIG_HOME\n"
    )


def test_only_the_user_may_read_what_is_set(config: Ask, file: Path) -> None:
    config("set", "pager", "off")
    assert (file.parent.stat().st_mode & 0o777, file.stat().st_mode & 0o777) == (0o700, 0o600)
    file.chmod(0o644)
    config("set", "pager", "on")
    assert file.stat().st_mode & 0o777 == 0o644
    assert [path.name for path in file.parent.iterdir()] == ["config.toml"]


def test_a_link_stays_one(config: Ask, file: Path, tmp_path: Path) -> None:
    kept = tmp_path / "dotfiles" / "careercli.toml"
    write(kept, "# mine\n")
    file.parent.mkdir()
    file.symlink_to(kept)
    config("set", "period", "year")
    assert file.is_symlink()
    assert kept.read_text(encoding="utf-8") == '# mine\nperiod = "year"\n'


def test_nothing_is_written_where_it_is_not_the_users(config: Ask, file: Path, tmp_path: Path) -> None:
    if os.getuid() != 0:
        pytest.skip("only root may give files away")
    write(file, "")
    os.chown(file, 65534, 65534)
    told = config("set", "period", "year", code=1).stderr
    assert told == f"careercli: cannot write {file}: it belongs to another user\n"
    file.unlink()
    foreign = tmp_path / "foreign"
    foreign.mkdir()
    os.chown(foreign, 65534, 65534)
    file.symlink_to(foreign / "config.toml")
    assert f"cannot write {foreign}: it belongs" in config("set", "period", "year", code=1).stderr
    assert list(foreign.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_one_line() -> None:
    told = ask("config", "set", "period", "year", code=1).stderr
    assert told == "careercli: cannot write /dev/null/careercli/config.toml: Not a directory\n"


def test_another_pack_knows_other_countries(config: Ask) -> None:
    assert config("set", "country", "Yunanistan", "--data", str(TINY)).stdout == "country = GR\n"
    assert "no country 'CA'" in config("set", "country", "CA", "--data", str(TINY), code=2).stderr


def test_what_only_writing_needs_is_loaded_by_nobody_else(file: Path) -> None:
    write(file, 'country = "TR"\n')
    env = {"XDG_CONFIG_HOME": str(file.parents[1]), "PYTHONPROFILEIMPORTTIME": "1"}
    listed = run("config", "list", "--json", env=env)
    assert "tomllib" in listed.stderr
    assert not [name for name in ("tomlkit", "rich", "sqlite_catalog", "babel") if f" {name}\n" in listed.stderr]
    assert json.loads(listed.stdout)["schema"] == "careercli/config/1"
