"""What is set holds as far as it is right; nothing in the file can stop a command."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.configuration import (
    CHOICES,
    KEYS,
    ColorMode,
    Configuration,
    accepted,
    configuration_path,
    read_configuration,
)
from careercli.i18n.sentences import sentence
from careercli.model import LENSES
from tests.program import run

Written = Callable[[str | bytes], tuple[Configuration, str]]
"""Reads a file of that content: what holds, and what is said of it without the file's name and the advice."""

ALL = """
language = "el"
country = "gr"
currency = "Try"
period = "Month"
lens = "minimum-wage"
color = "never"
pager = "less -R --mouse"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = configuration_path({"XDG_CONFIG_HOME": str(tmp_path)})
    assert path is not None
    path.parent.mkdir()
    return path


def read(file: Path) -> tuple[Configuration, str]:
    configuration, flaw = read_configuration({"XDG_CONFIG_HOME": str(file.parents[1])})
    if flaw is None:
        return configuration, ""
    told = sentence(flaw)
    beginning, end = f"{file}: ", "; `careercli config list` shows what holds"
    assert told.startswith(beginning)
    assert told.endswith(end)
    return configuration, told.removeprefix(beginning).removesuffix(end)


@pytest.fixture
def written(file: Path) -> Written:
    def _read(content: str | bytes) -> tuple[Configuration, str]:
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return read(file)

    return _read


def test_without_a_file_nothing_is_set(file: Path) -> None:
    nothing = (Configuration(), "")
    assert read(file) == nothing
    file.parent.rmdir()
    assert read(file) == nothing
    file.parent.write_text("a file where the folder would be", encoding="utf-8")
    assert read(file) == nothing
    assert read_configuration({"HOME": ""}) == (Configuration(), None)


def test_what_is_set_is_read_in_the_way_it_is_meant(written: Written) -> None:
    everything = Configuration("el", "GR", "TRY", "month", "minimum-wage", "never", "less -R --mouse")
    assert written(ALL) == (everything, "")
    assert written("\ufeff" + ALL) == (everything, "")
    assert written(ALL.replace("\n", "\r\n")) == (everything, "")


@pytest.mark.parametrize(
    ("content", "flaw"),
    [
        ("colour = 1", "no setting 'colour'"),
        ("[person]\nrole = 'agent'", "no setting 'person'"),
        ("language = 5", "bad value for language: write text in quotes"),
        ("country = ['TR']", "bad value for country: write text in quotes"),
        ("country = 'Türkiye'", "bad value for country: use an ISO 3166 code such as TR, AZ or GR"),
        ("country = 'ŞŞ'", "bad value for country: use an ISO 3166 code such as TR, AZ or GR"),
        ("currency = 'lira'", "bad value for currency: use an ISO 4217 code such as EUR, TRY or USD"),
        ("period = 'fortnight'", "bad value for period: use one of hour, day, week, month or year"),
        ("color = false", "bad value for color: write text in quotes"),
        ("pager = 'less \"'", "bad value for pager: use on, off or a command such as `less -R`"),
        (f"pager = '{'x' * 1001}'", "bad value for pager: use on, off or a command such as `less -R`"),
        ('pager = "less\\nmore"', "bad value for pager: use on, off or a command such as `less -R`"),
        ("period = 'x'\n[x]", "bad value for period: use one of hour, day, week, month or year; no setting 'x'"),
        ("a = 1\nb = 1\nc = 1\nd = 1", "no setting 'a'; no setting 'b'; no setting 'c'"),
        (f"{'a' * 60_000} = 1", f"no setting '{'a' * 80}…'"),
    ],
)
def test_one_flaw_leaves_the_rest_in_force(content: str, flaw: str, written: Written) -> None:
    assert written('lens = "ppp"\n' + content) == (Configuration(lens="ppp"), flaw)


@pytest.mark.parametrize(
    ("content", "flaw"),
    [
        ("language =", "is not TOML"),
        ('country = "TR"\nlanguage = Turkish', "line 2 is not TOML"),
        ('language = "el"\nlanguage = "tr"\n', "line 2 is not TOML"),
        (b"\xff\xfe\x00", "is not UTF-8 text"),
        (b"\x00", "line 1 is not TOML"),
        ("a = " + "[" * 30_000, "is not TOML"),
        ("a = " + "9" * 5000, "is not TOML"),
        ("# " + "x" * 65_536, "is larger than 64 KB"),
    ],
    ids=range(8),
)
def test_of_a_file_that_is_no_toml_nothing_holds(content: str | bytes, flaw: str, written: Written) -> None:
    configuration, told = written(content)
    assert configuration == Configuration()
    assert told.endswith(flaw)  # Pythons differ in whether the end of the file has a line


def test_a_pager_may_be_switched_as_toml_has_it(written: Written) -> None:
    assert written("pager = false") == (Configuration(pager="off"), "")
    assert written("pager = true") == (Configuration(pager="on"), "")
    assert written("pager = 'OFF'") == (Configuration(pager="off"), "")


def test_an_empty_value_sets_nothing(written: Written) -> None:
    assert written("language = ''\npager = ' '") == (Configuration(), "")


def test_nothing_is_waited_for(file: Path) -> None:
    os.mkfifo(file)
    assert read(file) == (Configuration(), "cannot be read (it is no regular file)")
    file.unlink()
    file.symlink_to("/dev/zero")
    assert read(file) == (Configuration(), "cannot be read (it is no regular file)")
    file.unlink()
    file.mkdir()
    assert read(file) == (Configuration(), "cannot be read (it is no regular file)")
    file.rmdir()
    file.symlink_to(file)
    assert read(file) == (Configuration(), "cannot be read (Too many levels of symbolic links)")


def test_a_file_that_may_not_be_read_is_named(file: Path) -> None:
    file.write_text(ALL, encoding="utf-8")
    file.chmod(0)
    if os.access(file, os.R_OK):
        pytest.skip("this user may read everything")
    assert read(file) == (Configuration(), "cannot be read (Permission denied)")


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_whatever_is_in_the_file_harms_nobody(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.getbasetemp() / "anything" / "careercli"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.toml").write_bytes(content)
    configuration, flaw = read_configuration({"XDG_CONFIG_HOME": str(folder.parent)})
    assert len(configuration) == len(KEYS)
    assert flaw is None or "\n" not in sentence(flaw).replace(content.decode(errors="replace"), "")


@given(
    st.sampled_from(KEYS), st.text(max_size=10) | st.sampled_from([c for several in CHOICES.values() for c in several])
)
def test_what_is_accepted_is_accepted_again_as_it_is_kept(key: str, words: str) -> None:
    kept = accepted(key, words)
    assert kept is None or accepted(key, kept) == kept


def test_the_choices_are_those_of_the_commands() -> None:
    assert CHOICES["lens"] == LENSES
    assert CHOICES["color"] == get_args(ColorMode)


def test_toml_is_read_by_nobody_who_has_set_nothing() -> None:
    assert "tomllib" not in run("roles", "--json", env={"PYTHONPROFILEIMPORTTIME": "1"}).stderr
