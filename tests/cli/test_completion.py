"""A Tab completes what is meant, with titles in the reader's language, and never disturbs the shell."""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile
from pathlib import Path
from typing import Any

import pexpect
import pytest

from careercli.cli import candidates
from careercli.cli.app import COMPLETING
from careercli.model import LANGUAGES
from careercli.store.cache import open_catalog
from tests.cli.commands import COMMANDS
from tests.cli.inside import ask
from tests.layering import sources, write_pack
from tests.program import ROOT, TINY, environment

_SHELLS = ("bash", "zsh", "fish")
_NAME = ROOT / "careercli" / "cli" / "completions" / "careercli"


def _offered(*words: str, **env: str) -> dict[str, str]:
    """Return what is offered for the last of the words: values and their titles."""
    variables: dict[str, Any] = {COMPLETING: "1", "_CAREERCLI_WORDS": "".join(f"{word}\n" for word in words), **env}
    answered = ask(**variables)
    assert answered.stderr == ""
    return dict(line.split("\t") for line in answered.stdout.splitlines())


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (("sh",), ["show"]),
        (
            ("data", ""),
            ["status", "check", "new", "add", "import", "list", "update", "remove", "diff", "lock", "cache", "export"],
        ),
        (("data", "cache", ""), ["clear"]),
        (("config", ""), ["list", "get", "set", "unset", "path"]),
        (("config", "set", "c"), ["country", "currency", "color"]),
        (("config", "get", "per"), ["period"]),
        (("config", "set", "country", "yunan"), ["GR"]),
        (("config", "set", "currency", "lira"), ["TRY"]),
        (("config", "set", "language", "Ελλ"), ["el"]),
        (("config", "set", "lens", "m"), ["market", "minimum-wage"]),
        (("config", "set", "period", ""), ["hour", "day", "week", "month", "year"]),
        (("config", "set", "color", "a"), ["auto", "always"]),
        (("config", "set", "pager", "o"), ["on", "off"]),
        (("config", "set", "profile", ""), ["yes", "no"]),
        (("config", "set", "nothing", ""), []),
        (("profile", ""), ["show", "set", "add", "remove", "path", "delete"]),
        (("profile", "set", "r"), ["role"]),
        (("profile", "set", "role", "sup"), ["supervisor"]),
        (("profile", "set", "country", "yunan"), ["GR"]),
        (("profile", "add", "emp"), ["empathy"]),
        (("profile", "remove", "emp"), ["empathy"]),
        (("gap", "supervisor", "--as", "müdü"), ["manager", "client-relations-manager"]),
        (("gap", "supervisor", "--have", "empathy,pat"), ["empathy,patience"]),
        (("match", "--have-file", ""), [":files"]),
        (("config", "get", "country", ""), []),
        (("show", "sup"), ["supervisor"]),
        (("show", "müdü"), ["manager", "client-relations-manager"]),
        (("find", "sup"), ["supervisor"]),
        (("find", "müdü"), ["manager", "client-relations-manager"]),
        (("find", "--in", "roles", "sup"), ["supervisor"]),
        (("find", "customer", "sup"), []),
        (("find", "--in", ""), ["roles", "esco", "onet", "all"]),
        (("find", "--in", "es"), ["esco"]),
        (("compare", "agent", "esc"), ["escalation-specialist"]),
        (("path", "sup"), ["supervisor"]),
        (("path", "agent", "müdü"), ["manager", "client-relations-manager"]),
        (("ladder", "--from", ""), ["agent", "team-leader", "supervisor", "manager", "director"]),
        (("ladder", "--country", "yun"), ["GR"]),
        (
            (
                "ladder",
                "--country=G",
            ),
            ["GR", "GB"],
        ),
        (("ladder", "--country", "=", "G"), ["GR", "GB"]),
        (("ladder", "--country", "="), ["TR", "AZ", "GR", "US", "GB", "CA"]),
        (("roles", "--family", "lead"), ["leadership"]),
        (("roles", "--skill", "ακρο"), ["active-listening"]),
        (("offer", "30000", "TR"), ["TRY"]),
        (("offer", "30000", "lira"), ["TRY"]),
        (("offer", "--role", "agent", "1500", "eur"), ["EUR"]),
        (("offer", "1500", "avr"), ["EUR"]),
        (("offer", "30.000", "bin", "TR"), ["TRY"]),
        (("compare", "agent", "--in", "μανα"), ["AZN"]),
        (("compare", "agent", "--in", "AZ"), ["AZN"]),
        (("compare", "agent", "--lens", "ppp,m"), ["ppp,market", "ppp,minimum-wage"]),
        (("compare", "agent", "--per", ""), ["hour", "day", "week", "month", "year"]),
        (("guide", "dem"), ["demand"]),
        (("sources", "gr-m"), ["gr-minimum-wage"]),
        (("evidence", "gr-age"), ["gr-agent-range-month-2023"]),
        (("evidence", "ons"), ["ons-ashe"]),
        (("evidence", "superv"), ["supervisor"]),
        (("evidence", "επόπ"), ["supervisor"]),
        (("schema", "data-c"), ["data-check", "data-cache"]),
        (("completion", "z"), ["zsh"]),
        (("--lang", ""), list(LANGUAGES)),
        (("roles", "--lang", "t"), ["tr"]),
        (("roles", "--pl"), ["--plain"]),
        (("--js",), ["--json"]),
        (("data", "--no-p"), ["--no-pager"]),
        (("--color", "a"), ["auto", "always"]),
        (("roles", "--color=n"), ["never"]),
        (("--data", ""), [":files"]),
        (("roles", "-o", "ro"), [":files"]),
        (("roles", "--format", "x"), ["xlsx"]),
        (("--lang", "tr", "--color", "never", "sho"), ["show"]),
        (("show", "agent", "--country", "az"), ["AZ"]),
        (("compare", "agent", "--country", "TR", "--co"), ["--country", "--color"]),
        (("compare", "agent", "--al"), ["--all"]),
        (("schema", "--js"), []),
        (("roles", "--search", "--j"), []),
        (("help", "comp"), ["compare", "completion"]),
        (("help", "e"), ["evidence", "exit-codes"]),
        (("show", "agent", "--json", "--j"), []),
        (("show", "--", "--j"), []),
        (("roles", "agent", "x"), []),
        (("nothing", "x"), []),
        (("data", "nothing", "x"), []),
        (("show", "--nothing=x"), []),
        (("data", "check", ""), [":files"]),
        (("data", "new", ""), [":folders"]),
        (("data", "new", "x", "--country", "guat"), ["GT"]),
        (("compare", "agent", "--pack", "./my"), [":files"]),
        (("data", "check", "--lock", ""), [":files"]),
        (("data", "add", "my"), [":files"]),
        (("data", "diff", "bu"), ["bundled"]),
        (("data", "diff", "bundled", "my-"), [":files"]),
        (("roles", "--data", ""), [":files"]),
    ],
)
def test_what_is_offered(words: tuple[str, ...], offered: list[str]) -> None:
    assert list(_offered(*words)) == offered


def test_every_command_is_offered_with_its_help() -> None:
    offered = _offered("")
    assert list(offered) == list(dict.fromkeys(command[0] for command in COMMANDS))
    assert all(offered.values())


@pytest.mark.parametrize(
    "command", [command for command in COMMANDS if command not in {("config",), ("data",)}], ids=" ".join
)
def test_every_option_is_offered_with_its_help(command: tuple[str, ...]) -> None:
    offered = _offered(*command, "--")
    told = ask(*command, "--help", COLUMNS="200").stdout
    assert {"--lang", "--plain"} <= set(offered)
    for option, title in offered.items():
        assert f" {option} " in told
        assert " ".join(title.split())[:60] in " ".join(told.split())


@pytest.mark.parametrize(
    ("language", "role", "country", "skill", "currency", "name"),
    [
        ("en", "Customer service agent", "Greece", "Empathy", "Turkish Lira", "Ελληνικά, Greek"),
        ("tr", "Müşteri hizmetleri temsilcisi", "Yunanistan", "Empati", "Türk lirası", "Ελληνικά, Yunanca"),
        ("az", "Müştəri xidməti işçisi", "Yunanıstan", "Empatiya", "Türkiyə Lirəsi", "Ελληνικά, yunan dili"),
        ("el", "Εκπρόσωπος εξυπηρέτησης πελατών", "Ελλάδα", "Ενσυναίσθηση", "Λίρα Τουρκίας", "Ελληνικά"),
    ],
)
def test_titles_are_in_the_language_that_is_chosen(
    language: str, role: str, country: str, skill: str, currency: str, name: str
) -> None:
    assert _offered("--lang", language, "show", "agent") == {"agent": role}
    assert _offered("ladder", "--country", "GR", LC_ALL=language) == {"GR": country}
    assert _offered("roles", "--skill", "emp", CAREERCLI_LANG=language)["empathy"] == skill
    assert _offered("roles", f"--lang={language}", "--in", LC_ALL="C") == {}
    assert _offered("compare", f"--lang={language}", "--in", "TRY") == {"TRY": currency}
    assert _offered("--lang", "el", CAREERCLI_LANG=language) == {"el": name}
    assert ("nothing drawn" in _offered("--lang", language, "--pl")["--plain"]) == (language == "en")


def test_what_is_found_is_offered_as_what_is_shown_is() -> None:
    for typed in ("", "cust", "esc", "müdü", "zzz"):
        assert _offered("find", typed) == _offered("show", typed)


def test_another_pack_has_its_own_roles() -> None:
    assert list(_offered("show", "--data", str(TINY), "")) == ["clerk", "chief", "adviser"]
    assert list(_offered("show", f"--data={TINY}", "ch")) == ["chief"]
    assert list(_offered("show", "ch", CAREERCLI_DATA=str(TINY))) == ["chief"]


def _beginning_of_all(words: Iterable[str]) -> str:
    """Return what all words begin with, as a shell works it out."""
    letters = zip(*words, strict=False)
    return "".join(first for first, *others in takewhile(lambda several: len({*several}) == 1, letters))


@pytest.mark.parametrize("typed", ["us-a", "us-agent-", "us-agent-oews-"])
def test_of_very_many_candidates_a_shell_goes_on_with_what_all_begin_with(
    typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(candidates, "_MOST", 7)
    with open_catalog() as catalog:
        known = catalog.ids("figure", typed.replace("-", " "))
    offered = list(_offered("evidence", typed))
    assert len(known) > len(offered) == 8
    assert _beginning_of_all(offered) == _beginning_of_all(known)


@pytest.mark.parametrize("typed", ["", "service"])
@pytest.mark.parametrize("command", ["show", "find"])
def test_of_very_many_our_own_come_first_and_all_of_them(
    command: str, typed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = list(_offered("show", typed))
    rows = [f"a-{number:03},esco-1,service {number},Serves." for number in range(40)]
    files = {"roles.csv": "\n".join(("id,family,title_en,summary_en", *rows)) + "\n", "sources.yaml": sources()}
    family = [{"id": "esco-1", "name": {"en": "Clerks"}}]
    pack = write_pack(tmp_path / "pack", "esco-1-0-0", files, families=family)
    monkeypatch.setattr(candidates, "_MOST", 20)
    offered = list(_offered(command, "--pack", str(pack), typed))
    assert offered[: len(ours)] == ours
    assert 20 <= len(offered) <= 22


@pytest.mark.parametrize("words", [("show", "'"), ("show", '"cust'), ("show", "\\"), ("show", "\x1b[31m"), ("\n", "")])
def test_half_typed_words_disturb_nothing(words: tuple[str, ...]) -> None:
    assert "\x1b" not in "".join(_offered(*words))


def test_a_pack_that_cannot_be_read_disturbs_nothing(tmp_path: Path) -> None:
    assert _offered("show", "", CAREERCLI_DATA=str(tmp_path)) == {}


@pytest.mark.parametrize("failure", [ValueError, RecursionError, MemoryError, OSError], ids=lambda kind: kind.__name__)
def test_whatever_goes_wrong_disturbs_nothing(failure: type[Exception], monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> None:
        raise failure

    monkeypatch.setattr(candidates, "opened", fail)
    assert _offered("show", "") == {}


def test_a_broken_configuration_disturbs_nothing(tmp_path: Path) -> None:
    (tmp_path / "careercli").mkdir()
    (tmp_path / "careercli" / "config.toml").write_text("[[[", encoding="utf-8")
    assert list(_offered("sho", XDG_CONFIG_HOME=str(tmp_path))) == ["show"]


@pytest.mark.parametrize("word", ["x" * 100_000, "x y " * 25_000, "-" * 100_000], ids=["letters", "words", "hyphens"])
@pytest.mark.parametrize("before", [("show",), ("roles", "--country"), ("compare", "--in"), ()], ids=str)
def test_an_endless_word_is_not_completed(before: tuple[str, ...], word: str) -> None:
    begun = time.monotonic()
    assert _offered(*before, word) == {}
    assert time.monotonic() - begun < 3  # a tenth of it where nothing else is going on


@pytest.mark.parametrize("shell", _SHELLS)
def test_the_script_of_a_shell_is_printed_and_nothing_is_written(shell: str, tmp_path: Path) -> None:
    printed = ask("completion", shell, HOME=str(tmp_path)).stdout
    assert printed == _NAME.with_suffix(f".{shell}").read_text(encoding="utf-8")
    assert list(tmp_path.iterdir()) == []
    assert "use one of bash, zsh or fish" in ask("completion", "tcsh", code=2).stderr


@pytest.mark.parametrize("shell", _SHELLS)
def test_a_shell_understands_its_script(shell: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"no {shell} on this machine")
    checked = subprocess.run(
        [shell, "-n", _NAME.with_suffix(f".{shell}")], capture_output=True, check=False, encoding="utf-8"
    )
    assert (checked.returncode, checked.stderr) == (0, "")


def _on_the_path(folder: Path) -> dict[str, str]:
    """Return an environment in which the program is found by its name, as after an installation."""
    program = folder / "careercli"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m careercli "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return environment(PATH=f"{folder}:{os.environ['PATH']}", PS1="$ ", INPUTRC="/dev/null", HOME=str(folder))


_STARTED: Mapping[str, tuple[list[str], str]] = {
    "bash": (["--noprofile", "--norc"], ""),
    "zsh": (["-f"], "autoload -Uz compinit; compinit -u; PS1='$ '; "),
}


@pytest.fixture(params=_STARTED)
def shell(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Any]:
    """Return a shell on a terminal that has taken its script in."""
    name = request.param
    if shutil.which(name) is None:
        pytest.skip(f"no {name} on this machine")
    options, first = _STARTED[name]
    with pexpect.spawn(
        name, options, env=_on_the_path(tmp_path), encoding="utf-8", dimensions=(50, 120), timeout=30
    ) as shell:
        shell.sendline(f"{first}source <(careercli completion {name}); echo rea''dy")
        shell.expect_exact("ready\r\n")
        yield shell


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("careercli show sup", "careercli show supervisor"),
        ("careercli find sup", "careercli find supervisor"),
        ("careercli find --in es", "careercli find --in esco"),
        ("careercli ladder --country yunan", "careercli ladder --country GR"),
        ("careercli ladder --country=az", "careercli ladder --country=AZ"),
        ("careercli offer 800 man", "careercli offer 800 AZN"),
    ],
)
def test_a_tab_completes_the_word(typed: str, completed: str, shell: Any) -> None:
    shell.send(f"{typed}\t")
    to_the_beginning = "\x01"
    shell.sendline(f"{to_the_beginning}echo ")
    shell.expect(rf"[\r\n]{re.escape(completed)} ?\r\n")


_ODD_FOLDERS = ("a*b", "axb", "c d", "[x]", "x", "it's", "$HOME")


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash on this machine")
@pytest.mark.parametrize("option", ["--data ", "--data="])
@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        (r"a\*", r"a\*b/"),
        ("c", r"c\ d/"),
        ('"c', '"c d"/'),
        (r"\[", r"\[x\]/"),
        ("it", r"it\'s/"),
        (r"\$", r"\$HOME/"),
    ],
)
def test_a_folder_is_completed_whatever_it_is_called(option: str, typed: str, completed: str, tmp_path: Path) -> None:
    for name in _ODD_FOLDERS:
        (tmp_path / "folders" / name).mkdir(parents=True)
    options, _ = _STARTED["bash"]
    with pexpect.spawn(
        "bash",
        options,
        cwd=str(tmp_path / "folders"),
        env=_on_the_path(tmp_path),
        encoding="utf-8",
        dimensions=(50, 120),
        timeout=30,
    ) as shell:
        shell.sendline("source <(careercli completion bash); echo rea''dy")
        shell.expect_exact("ready\r\n")
        shell.send(f"careercli {option}{typed}\t")
        shell.expect_exact(completed.removeprefix(typed))


def test_a_tab_keeps_a_word_that_nothing_offered_continues(shell: Any) -> None:
    shell.send("careercli show müdü\t")
    to_the_beginning = "\x01"
    shell.sendline(f"{to_the_beginning}echo ")
    shell.expect("(?:[\r\n]|\x1b\\[J)careercli show müdü ?\r\n")


def test_tabs_list_what_there_is_with_titles(shell: Any) -> None:
    shell.send("careercli --lang tr ladder --from \t\t")
    shell.expect("team-leader +(-- )?Müşteri hizmetleri takım lideri")


@pytest.mark.skipif(shutil.which("fish") is None, reason="no fish on this machine")
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("careercli show sup", "supervisor\tCustomer service supervisor\n"),
        ("careercli --lang tr ladder --country G", "GB\tBirleşik Krallık\nGR\tYunanistan\n"),
        ("careercli ladder --country=A", "--country=AZ\tAzerbaijan\n"),
        ("careercli offer 800 AZ", "AZN\tAzerbaijani Manat\n"),
    ],
)
def test_fish_offers_what_begins_like_the_word(typed: str, offered: str, tmp_path: Path) -> None:
    asked = subprocess.run(
        ["fish", "-c", f"careercli completion fish | source; complete -C '{typed}'"],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env=_on_the_path(tmp_path),
        timeout=60,
    )
    assert asked.stdout == offered


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash on this machine")
def test_a_file_is_completed_for_an_answer(tmp_path: Path) -> None:
    (tmp_path / "my roles.csv").touch()
    options, _ = _STARTED["bash"]
    spawned = pexpect.spawn(
        "bash", options, cwd=str(tmp_path), env=_on_the_path(tmp_path), encoding="utf-8", timeout=30
    )
    with spawned as shell:
        shell.sendline("source <(careercli completion bash); echo rea''dy")
        shell.expect_exact("ready\r\n")
        shell.send("careercli roles -o my\t")
        shell.expect_exact(r"\ roles.csv")
