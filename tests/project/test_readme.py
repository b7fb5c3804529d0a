"""What the pages for readers show is what the program prints; `pytest --snapshot-update tests/project` writes it."""

import re
import shlex
import subprocess
from pathlib import Path

import pytest

from tests.cli.inside import ask
from tests.program import ROOT
from tests.project.examples import EXAMPLE, OTHER_TOOLS, printed_in_a_shell, refreshed

README = ROOT / "README.md"
DOCS = ROOT / "docs"
IN_OTHER_LANGUAGES = [DOCS / f"README.{language}.md" for language in ("tr", "az", "el")]
_READMES = [README, *IN_OTHER_LANGUAGES]
_PAGES = [*_READMES, *sorted(set(DOCS.glob("*.md")) - set(IN_OTHER_LANGUAGES)), ROOT / "CONTRIBUTING.md"]
_WITH_EXAMPLES = [page for page in _PAGES if "```console" in page.read_text(encoding="utf-8") and page != OTHER_TOOLS]
_COMMAND_LINE = re.compile(r"`(careercli [^`]+)`")
_PLACEHOLDER = re.compile(r"\b(?!(?:EUR|GBP|TRY|TL|TR|GR|GB|CA|US|AZ|USD|AZN)\b)\w*[A-ZΑ-ΩƏİ]{2,}\b")
"""Words such as COMMAND, which a reader replaces."""
_SCREEN = 80
_MOST_LINES = 150
_IN_THE_CLONE = ".venv/bin/careercli"
_CALLED = ("careercli", _IN_THE_CLONE)


def _name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def _printed(command: str) -> str:
    """Return what a command of a page prints: on a screen, or what comes out of its pipe."""
    if "|" not in command:
        program, *arguments = shlex.split(command)
        assert program in _CALLED
        return ask(*arguments, "--color", "never", columns=_SCREEN).stdout
    return printed_in_a_shell(command)


@pytest.mark.picture
@pytest.mark.parametrize("page", _WITH_EXAMPLES, ids=_name)
def test_every_example_shows_what_the_program_prints(page: Path, request: pytest.FixtureRequest) -> None:
    words = page.read_text(encoding="utf-8")
    anew = refreshed(words, _printed)
    if request.config.getoption("update_snapshots"):
        page.write_text(anew, encoding="utf-8")
    else:
        assert words == anew


@pytest.mark.parametrize("page", _READMES, ids=_name)
def test_a_readme_is_read_in_two_minutes(page: Path) -> None:
    words = page.read_text(encoding="utf-8")
    assert len(words.splitlines()) < _MOST_LINES
    assert len(_examples(words)) >= 4
    assert re.search(r"^!\[[^]]{80,}\]\([^)]*compare[^)]*\.svg\)$", words, re.MULTILINE), "no picture, or nothing told"


@pytest.mark.parametrize("page", _READMES, ids=_name)
def test_the_example_after_the_installation_works_as_it_is_typed(page: Path) -> None:
    words = page.read_text(encoding="utf-8")
    first, *others = _examples(words)
    assert words.index("```sh") < words.index("```console")
    assert shlex.split(first)[0] == _IN_THE_CLONE == _two_commands(page)[0].split(" && ")[-1].split()[0]
    assert all(shlex.split(command)[0] == "careercli" for command in others)
    assert ". .venv/bin/activate" in words


@pytest.mark.parametrize("page", IN_OTHER_LANGUAGES, ids=_name)
def test_a_page_in_another_language_has_the_same_two_commands_and_examples_in_it(page: Path) -> None:
    words, language = page.read_text(encoding="utf-8"), page.name.split(".")[1]
    assert _two_commands(page) == _two_commands(README)
    assert all(f"--lang {language}" in command for command in _examples(words))


def _examples(words: str) -> list[str]:
    return [example["command"] for example in EXAMPLE.finditer(words)]


def _two_commands(page: Path) -> list[str]:
    return re.findall(r"^```sh\n(.*)\n```$", page.read_text(encoding="utf-8"), re.MULTILINE)


def test_there_is_one_command_to_run_and_one_to_test() -> None:
    commands = _two_commands(README)
    assert len(commands) == 2
    assert commands[0].endswith("careercli roles")
    assert commands[1].endswith("pytest")


_OF_PROFILES = tuple(f"careercli profile {change}" for change in ("add", "set", "remove", "delete"))


def _command_lines() -> list[str]:
    """Return every command line that a page only speaks of, and that can be asked as it stands."""
    lines = [line for page in _PAGES for line in _COMMAND_LINE.findall(page.read_text(encoding="utf-8"))]
    change_something = ("careercli config set", "careercli config unset", "careercli data cache clear", *_OF_PROFILES)
    of_own_packs = tuple(f"careercli data {name}" for name in ("new", "add", "update", "remove", "lock"))
    not_by_themselves = (*change_something, *of_own_packs, "careercli batch")
    return sorted({line for line in lines if not _PLACEHOLDER.search(line) and not line.startswith(not_by_themselves)})


@pytest.mark.exhaustive
@pytest.mark.parametrize("line", _command_lines())
def test_every_command_line_that_is_spoken_of_gives_an_answer(line: str) -> None:
    program, *arguments = shlex.split(line.partition("|")[0])
    assert program == "careercli"
    assert ask(*arguments).stdout


def test_every_file_that_a_page_links_to_exists() -> None:
    for page in (ROOT / "data" / "README.md", ROOT / "CHANGELOG.md", *_PAGES):
        for link in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / link).exists(), f"{_name(page)} links to {link}"


def test_the_counts_in_the_readme_are_those_of_the_data() -> None:
    from careercli.store.location import bundled_pack
    from careercli.store.pack_reader import read_pack

    pack = read_pack(bundled_pack())
    words = README.read_text(encoding="utf-8")
    assert f"Thirteen roles and {len(pack.figures)} pay figures" in words
    assert len(pack.roles) == 13
    assert len({figure.country for figure in pack.figures}) == 6
    assert "in six countries" in words
    guides = {source.id for source in pack.sources if source.kind == "career-guide"}
    assert len(guides) == 5
    from_guides = len([figure for figure in pack.figures if figure.source in guides])
    assert f"{from_guides} figures come out of five career guides" in (DOCS / "figures.md").read_text(encoding="utf-8")
    assert "from five career guides" in words


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
