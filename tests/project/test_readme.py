"""What the README shows is what the program prints; `pytest --snapshot-update` writes it anew."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.program import ROOT, environment, on_screen

README = ROOT / "README.md"
_IN_OTHER_LANGUAGES = [ROOT / "docs" / f"README.{language}.md" for language in ("tr", "az", "el")]
_EXAMPLE = re.compile(r"^```console\n\$ (?P<command>.*)\n(?P<output>(?:.*\n)*?)```$", re.MULTILINE)
_SCREEN = 80


def _printed(command: str) -> str:
    """Return what a command of the README prints: on a screen, or what comes out of its pipe."""
    if "|" not in command:
        program, *arguments = shlex.split(command)
        assert program == "careercli"
        return on_screen(*arguments, "--color", "never", columns=_SCREEN)
    this_python = shlex.quote(sys.executable)
    with_this_python = f"{this_python} -m " + command.replace("python3", this_python)
    piped = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", with_this_python],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env=environment(PATH=os.environ["PATH"]),
        timeout=60,
    )
    assert piped.stdout, piped.stderr
    return piped.stdout


def _refreshed(words: str) -> str:
    return _EXAMPLE.sub(lambda example: f"```console\n$ {example['command']}\n{_printed(example['command'])}```", words)


@pytest.mark.picture
@pytest.mark.parametrize("page", [README, *_IN_OTHER_LANGUAGES], ids=lambda page: page.name)
def test_every_example_shows_what_the_program_prints(page: Path, request: pytest.FixtureRequest) -> None:
    words = page.read_text(encoding="utf-8")
    refreshed = _refreshed(words)
    if request.config.getoption("update_snapshots"):
        page.write_text(refreshed, encoding="utf-8")
    else:
        assert words == refreshed


@pytest.mark.parametrize("page", _IN_OTHER_LANGUAGES, ids=lambda page: page.name)
def test_a_page_in_another_language_has_the_same_two_commands_and_examples_in_it(page: Path) -> None:
    words, language = page.read_text(encoding="utf-8"), page.name.split(".")[1]
    assert _two_commands(page) == _two_commands(README)
    examples = [example["command"] for example in _EXAMPLE.finditer(words)]
    assert len(examples) >= 4
    assert all(f"--lang {language}" in command for command in examples)


def _two_commands(page: Path) -> list[str]:
    return re.findall(r"^```sh\n(.*)\n```$", page.read_text(encoding="utf-8"), re.MULTILINE)


def test_there_is_one_command_to_run_and_one_to_test() -> None:
    commands = _two_commands(README)
    assert len(commands) == 2
    assert commands[0].endswith("careercli roles")
    assert commands[1].endswith("pytest")


def test_every_file_the_readme_links_to_exists() -> None:
    for page in (README, ROOT / "data" / "README.md", *_IN_OTHER_LANGUAGES):
        for link in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / link).exists(), f"{page.name} links to {link}"


def test_the_counts_in_the_readme_are_those_of_the_data() -> None:
    from careercli.store.location import bundled_pack
    from careercli.store.pack_reader import read_pack

    pack = read_pack(bundled_pack())
    words = README.read_text(encoding="utf-8")
    assert f"Thirteen roles and {len(pack.figures)} pay figures" in words
    assert len(pack.roles) == 13


def test_nothing_speaks_of_the_place_it_was_made_in() -> None:
    """No paths of a developer's machine, no numbers of issues, in any file that is kept."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False, encoding="utf-8", timeout=60
    )
    if listed.returncode:
        pytest.skip("not in a git checkout")
    traps = re.compile("/" + "work/|/" + "root/|" + "issue" + r" #?\d|\b" + "seed" + r"s\b", re.IGNORECASE)
    for name in filter(None, listed.stdout.split("\0")):
        path = Path(ROOT, name)
        if path.is_file() and path.suffix != ".png":
            found = traps.search(path.read_text(encoding="utf-8", errors="replace"))
            assert found is None, f"{name}: {found and found.group()}"
