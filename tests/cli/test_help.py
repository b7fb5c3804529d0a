"""Help is for someone who wants an answer today: what it shows works as printed, and nothing is left unexplained."""

import json
import re
import shlex
import shutil
import subprocess
import sys
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from careercli.cli.anywhere import ANYWHERE
from careercli.cli.exits import ExitCode
from careercli.cli.registry import COMMANDS as REGISTERED
from careercli.cli.registry import command as find
from careercli.cli.registry import examples_of
from careercli.formats import FORMATS
from careercli.i18n.language import _, speak, speaking
from careercli.model import LANGUAGES, Language
from tests.cli.commands import COMMANDS, ON_TINY, Arguments, on_tiny
from tests.cli.inside import ask
from tests.program import ACME, ROOT, TINY, Result, environment, run
from tests.publishers import crosswalk, esco_1_1, esco_1_2, onet_text, zipped_files
from tests.store.own import country_pack

_GROUPS = (("config",), ("profile",), ("data",))
_LEAVES = [command for command in COMMANDS if command not in _GROUPS]
_ABOUT_ADDED_PACKS = [("data", name) for name in ("add", "list", "update", "remove", "diff")]
_CHANGE_WHAT_IS_ADDED = {("data", "add"), ("data", "update"), ("data", "remove")}
"""Commands that are about the packs of all answers, and refuse those of one question."""
_NEEDS_NO_DATA = [("schema",), ("completion",), ("help",)]


def _help(*command: str, option: str = "--help", language: str = "en") -> str:
    return ask(*command, option, COLUMNS="300", CAREERCLI_LANG=language).stdout


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_what_a_command_does_is_told_in_every_language(language: Language) -> None:
    for command in _LEAVES:
        described = _help(*command).splitlines()[2]
        assert described not in _help(*command, language=language), command


@pytest.mark.parametrize("command", _LEAVES, ids=" ".join)
def test_the_examples_in_the_help_work_as_printed(
    command: Arguments, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    env: dict[str, Any] = {"XDG_CONFIG_HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data")}
    _lay_down_packs(command, env)
    (tmp_path / "careercli").mkdir()
    (tmp_path / "careercli" / "config.toml").write_text('country = "GR"', encoding="utf-8")
    profile = tmp_path / "careercli" / "profile.toml"
    profile.touch(0o600)
    profile.write_text('skills = ["teamwork"]\nrole = "agent"', encoding="utf-8")
    told, examples = _help(*command), examples_of(command)
    assert 1 <= len(examples) <= 5
    for line, words in examples.items():
        assert f"  {line}" in told
        assert words in told
        program, *arguments = shlex.split(line)
        assert program == "careercli"
        if line == "careercli data add my-pack":
            assert "asks before it changes anything" in ask(*arguments, code=2, **env).stderr
        else:
            # The made-up company has a band below the law.
            code = 1 if "--fail-on" in arguments else 0
            in_use = "my-company" if command == ("bands",) and "--pack" not in arguments else None
            assert ask(*arguments, code=code, lines=b"roles", CAREERCLI_PACKS=in_use, **env).stdout


def _lay_down_packs(command: Arguments, env: dict[str, Any]) -> None:
    """Lay down what the examples speak of: packs, two states of one that was added, and the lock of an earlier day."""
    if command == ("data", "new"):
        return
    if command == ("data", "import"):
        classification, relations = esco_1_1()
        zipped_files(classification, Path("ESCO-v1.1.1.zip"))
        zipped_files(relations, Path("relations.zip"))
        zipped_files(esco_1_2(), Path("ESCO-v1.2.0.zip"))
        zipped_files(onet_text("30.1"), Path("db_30_1_text.zip"))
        crosswalk(Path("table.csv"))
    if command == ("bands",):
        shutil.copytree(ACME, "my-company")
    if command not in _ABOUT_ADDED_PACKS:
        shutil.copytree(TINY, "my-pack")
    else:
        country_pack(Path("my-pack"), id_="my-pack")
        country_pack(Path("changed-pack"), id_="my-pack", version="2", amount=1600)
    if command in {("data", "list"), ("data", "update"), ("data", "remove")}:
        ask("data", "add", "my-pack", "--yes", **env)
    if command == ("data", "check"):
        ask("data", "lock", **env)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_option_and_argument_is_explained_in_every_language(command: Arguments, language: Language) -> None:
    told = " ".join(_help(*command, language=language).split())
    found = find(command)
    several = (*found.parameters, *found.anywhere)
    examples = dict(islice(examples_of(command).items(), 5))
    english = [option.purpose for option in several] + [*examples.values()]
    with speaking(language):
        names = [option.name for option in several] + [*examples]
        translated = [option.purpose for option in several] + [_(words) for words in examples.values()]
    for name, words, here in zip(names, english, translated, strict=True):
        assert re.search(rf"{re.escape(name)} .*?{re.escape(here)}", told), (name, here)
        assert len(words.split()) > 1
        assert (here == words) == (language == "en")


def _in(language: Language, words: str) -> str:
    speak(language)
    try:
        return _(words)
    finally:
        speak("en")


def test_an_option_is_listed_where_it_means_something() -> None:
    for command in COMMANDS:
        listed = {option for option in ANYWHERE if re.search(rf"  {option.names[0]}\b", _help(*command))}
        names = {option.name for option in listed}
        assert names >= {"--lang", "--plain", "--help"}
        if command in _NEEDS_NO_DATA:
            assert names == {"--lang", "--plain", "--help"}
        elif command == ("batch",):
            assert names == {"--lang", "--plain", "--help", "--data", "--pack", "--debug"}
        elif command in _CHANGE_WHAT_IS_ADDED:
            assert names >= {"--json", "--color"}
            assert not names & {"--data", "--pack"}
        else:
            assert names >= {"--json", "--data", "--color"}
        listed_for = find(command).listed
        assert ("--all" in names) == (listed_for is not None and "all" in listed_for.details)


def test_the_tests_know_every_command() -> None:
    assert {command[0] for command in COMMANDS} == set(REGISTERED)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_programs_help_says_in_one_line_what_every_command_is_for(language: Language) -> None:
    lines = ask("--help", COLUMNS="80", CAREERCLI_LANG=language).stdout.splitlines()
    for name, listed in REGISTERED.items():
        (line,) = [line for line in lines if re.match(rf"  {name} ", line)]
        assert line.endswith(f"  {_in(language, listed.help)}")


def test_no_arguments_open_the_first_page() -> None:
    assert ask(COLUMNS="300").stdout


def test_a_group_without_a_command_shows_its_help() -> None:
    assert ask("data", code=2, COLUMNS="300").stdout == _help("data")


@pytest.mark.parametrize("command", [(), *COMMANDS], ids=" ".join)
def test_there_are_three_ways_to_help(command: Arguments) -> None:
    assert _help(*command, option="-h") == _help(*command)
    # `help config` goes on to say what can be set.
    assert ask("help", *command, COLUMNS="300").stdout.startswith(_help(*command))


def test_help_is_asked_for_anywhere_and_needs_no_arguments() -> None:
    assert ask("-h", "show", COLUMNS="300").stdout == _help("show")
    assert ask("offer", "30000", "--help", "--json", COLUMNS="300").stdout == _help("offer")
    assert "no role '-h'" in ask("show", "--", "-h", code=3).stderr


def test_every_exit_code_is_explained() -> None:
    told = ask("help", "exit-codes").stdout
    codes = {value for name, value in vars(ExitCode).items() if name.isupper()}
    assert {int(code) for code in re.findall(r"^ +(\d+) +\w", told, re.MULTILINE)} == codes


def test_every_format_is_explained() -> None:
    told = ask("help", "formats").stdout
    assert re.findall(r"^  (\w+)  +\w", told, re.MULTILINE) == list(FORMATS)


@pytest.mark.parametrize("words", [("formts",), ("nothing",), ("data", "chck"), ("show", "agent")])
def test_help_about_nothing_there_is_says_so(words: Arguments) -> None:
    assert "help" in ask("help", *words, code=2).stderr or "did you mean" in ask("help", *words, code=2).stderr


_ASK_ALL = """
import json, sys
from dataclasses import asdict
from tests.cli.inside import ask

json.dump([asdict(ask(*line)) for line in json.load(sys.stdin)], sys.stdout)
"""


def test_python_without_docstrings_and_assertions_tells_and_answers_the_same() -> None:
    helps = [
        (*command, "--help", "--lang", language)
        for command in (("show",), ("data",), ("data", "check"))
        for language in ("en", "el")
    ]
    lines = [*helps, *(on_tiny(name) for name in ON_TINY if name != "data-status")]
    asked = subprocess.run(
        [sys.executable, "-c", _ASK_ALL],
        capture_output=True,
        check=True,
        cwd=ROOT,
        encoding="utf-8",
        env=environment(PYTHONOPTIMIZE="2"),
        input=json.dumps(lines),
        timeout=60,
    )
    for line, answered in zip(lines, json.loads(asked.stdout), strict=True):
        assert Result(**answered) == ask(*line)
    told = run("show", "--help", env={"PYTHONOPTIMIZE": "2"})
    assert told == run("show", "--help")
