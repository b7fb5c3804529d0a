"""Man pages and `docs/commands.md` say what the help says; `pytest --snapshot-update tests/project` writes them."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from unicodedata import normalize

import pytest

from careercli.cli.anywhere import ANYWHERE
from careercli.cli.help import page_of
from careercli.cli.help_page import Section
from careercli.cli.registry import command
from careercli.configuration import configuration_path
from careercli.files import cache_folder
from careercli.i18n.language import speaking
from careercli.model import LANGUAGES, Language
from tests.program import ROOT, environment
from tests.project.command_reference import CommandPage, command_pages, common
from tests.project.man_page import file_of, man_page, name_of
from tests.project.markdown_reference import anchor_of, markdown_reference

_MANUAL = ROOT / "docs" / "man"
_REFERENCE = ROOT / "docs" / "commands.md"
_PAGES = command_pages()
_PROGRAM, *_COMMANDS = _PAGES
_OF_EVERY_COMMAND = pytest.mark.parametrize("page", _PAGES, ids=[page.line for page in _PAGES])
_ESCAPE = re.compile(r"\\(?P<name>f[BIR]|\[u[0-9A-F]{4,5}\]|\(..|.)")
_ESCAPES = {"(rs": "\\", "(aq": "'", "(ga": "`", "(ha": "^", "(ti": "~", "(dq": '"', "-": "-", '"': "#"}
"""Of letters that stand for themselves in the help; the last one begins a comment."""


def _kept(page: CommandPage) -> Path:
    return _MANUAL / file_of(page.line)


def _source(page: CommandPage) -> str:
    """Return a man page without its escapes."""
    return _ESCAPE.sub(lambda found: _letter(found["name"]), _kept(page).read_text(encoding="ascii"))


def _letter(escape: str) -> str:
    return chr(int(escape[2:-1], 16)) if escape.startswith("[") else _ESCAPES.get(escape, "")


def _formatted(source: str) -> str:
    """Return a man page as a reader sees it, on one line; what is wrong with it fails the test."""
    if shutil.which("groff") is None:
        pytest.skip("groff is not installed")
    finished = subprocess.run(
        ["groff", "-man", "-Tutf8", "-ww", "-P-cbou", "-rLL=2000n"],
        input=source,
        capture_output=True,
        check=True,
        encoding="utf-8",
        env=environment(),
        timeout=60,
    )
    assert finished.stderr == ""
    return normalize("NFC", " ".join(finished.stdout.split()))


def _help_of(page: CommandPage) -> list[tuple[str, str]]:
    with speaking("en"):
        return [row for section in page_of(page.command) for row in section.rows]


def _unmarked(words: str) -> str:
    return " ".join(words.replace("`", "").split())


@pytest.fixture(scope="module", autouse=True)
def _written_anew(request: pytest.FixtureRequest) -> None:
    """Write what is kept, if that is asked for, before any test reads it."""
    if request.config.getoption("update_snapshots"):
        for path, words in _made().items():
            path.write_text(words, encoding="utf-8")
        for path in set(_MANUAL.iterdir()) - {*_made()}:
            path.unlink(missing_ok=True)


def _made() -> dict[Path, str]:
    return {_REFERENCE: markdown_reference(_PAGES), **{_kept(page): man_page(page) for page in _PAGES}}


@pytest.mark.parametrize(("path", "made"), _made().items(), ids=[path.name for path in _made()])
def test_what_is_kept_is_made_of_the_help(path: Path, made: str) -> None:
    assert path.read_text(encoding="utf-8") == made


def test_every_command_has_a_man_page_and_no_other_has() -> None:
    below = [(name, other) for name in command().commands for other in command((name,)).commands]
    paths = [(), *((name,) for name in command().commands), *below]
    assert {path.name for path in _MANUAL.iterdir()} == {"-".join(("careercli", *path)) + ".1" for path in paths}


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_are_english_whatever_is_spoken(language: Language) -> None:
    in_english = common()
    with speaking(language):
        assert command_pages() == _PAGES
        assert common() == in_english


@_OF_EVERY_COMMAND
def test_no_line_of_the_help_is_lost(page: CommandPage) -> None:
    source, reference = _source(page), _REFERENCE.read_text(encoding="utf-8")
    for name, words in _help_of(page):
        said = f".TP\n{name}\n{words}\n" if name else f"\n{words.removeprefix('Usage: ')}\n"
        assert said.replace("`", "") in source
        assert words.removeprefix("Usage: ") in reference
        assert name in reference


@_OF_EVERY_COMMAND
def test_every_option_of_a_command_stands_on_its_page_and_in_its_section(page: CommandPage) -> None:
    source = _source(page)
    _before, _heading, rest = _REFERENCE.read_text(encoding="utf-8").partition(f"\n## {page.line}\n")
    section = rest.partition("\n## ")[0] if page.command.path else _REFERENCE.read_text(encoding="utf-8")
    options = (*page.command.parameters, *page.command.anywhere)
    assert options
    for option in options:
        for name in option.names:
            assert re.search(rf"^\.TP\n(?:.*, )?{name}\b", source, re.MULTILINE), name
            assert re.search(rf"`(?:[^`]*, )?{name}\b", section), name


def test_the_programs_page_has_every_option_that_may_stand_anywhere() -> None:
    source = _source(_PROGRAM)
    for option in ANYWHERE:
        assert f"\n{', '.join(option.names)}" in source


def test_the_programs_page_refers_to_all_others() -> None:
    references = _source(_PROGRAM).partition(".SH SEE ALSO\n")[2]
    assert re.findall(r"^\.BR (\S+) \(1\)", references, re.MULTILINE) == [name_of(page.line) for page in _COMMANDS]


@_OF_EVERY_COMMAND
def test_a_page_refers_to_the_program_and_to_no_page_that_is_not_there(page: CommandPage) -> None:
    references = _source(page).partition(".SH SEE ALSO\n")[2]
    named = re.findall(r"^\.BR (\S+) \(1\)", references, re.MULTILINE)
    assert named
    assert page is _PROGRAM or named[0] == "careercli"
    assert all((_MANUAL / f"{name}.1").exists() and name != name_of(page.line) for name in named)


@_OF_EVERY_COMMAND
def test_apropos_finds_a_page_by_its_name_and_what_it_is_for(page: CommandPage) -> None:
    name = _source(page).split(".SH NAME\n")[1].partition("\n")[0]
    assert re.fullmatch(rf"{name_of(page.line)} - \S.*[^.]", name)
    if shutil.which("lexgrog") is None:
        pytest.skip("lexgrog is not installed")
    found = subprocess.run(
        ["lexgrog", _kept(page)], capture_output=True, check=True, encoding="utf-8", env=environment(), timeout=60
    )
    assert found.stdout.strip().endswith(f'"{name}"')


@_OF_EVERY_COMMAND
def test_groff_warns_of_nothing_and_shows_all_of_the_help(page: CommandPage) -> None:
    shown = _formatted(_kept(page).read_text(encoding="ascii"))
    for name, words in _help_of(page):
        assert f"{name} {_unmarked(words.removeprefix('Usage: '))}".strip() in shown


_HARD = r""".dot 'quote "quotes" \fBback\slash\\ -dash --long ~home ^hat % # $x \(em \*x ü–€ Ə Ωμέγα"""


@pytest.mark.parametrize("words", [*_HARD.split(" "), _HARD])
def test_whatever_stands_in_the_help_is_shown_as_it_stands(words: str) -> None:
    sections = (Section("Options", ((words, words), ("--more", f"`{words}`"))), Section("", (("", words),)))
    page = _PROGRAM._replace(summary=words, usage=words, description=(words, words), sections=sections)
    shown = _formatted(man_page(page))
    assert f"DESCRIPTION {words} {words} OPTIONS {words} {words} --more {words} {words} FORMATS" in shown
    assert f"NAME careercli - {words} SYNOPSIS {words}" in shown


def test_no_page_has_marks_of_another_format() -> None:
    for page in _PAGES:
        assert not re.search(r"\]\(|`|\*\*", _source(page).partition("\n")[2])


def test_every_link_within_the_reference_leads_to_a_section() -> None:
    words = _REFERENCE.read_text(encoding="utf-8")
    anchors = {anchor_of(heading) for heading in re.findall(r"^## (.*)$", words, re.MULTILINE)}
    assert set(re.findall(r"\]\((#[^)]*)\)", words)) <= anchors


def test_every_variable_that_stands_for_an_option_is_named() -> None:
    (variables,) = (section for section in common() if section.heading == "Environment")
    named = " ".join(names for names, _words in variables.rows)
    wanted = {option.variable for option in ANYWHERE} - {""}
    assert wanted | {"NO_COLOR", "PAGER", "TERM", "XDG_CONFIG_HOME"} <= set(re.findall(r"\w+", named))


@pytest.mark.skipif(sys.platform != "linux", reason="the pages name the files of Linux")
def test_the_files_are_where_the_pages_say(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CACHE_HOME")
    (files,) = (section for section in common() if section.heading == "Files")
    named = [Path(name.replace("~", str(tmp_path))) for name, _words in files.rows]
    assert named == [configuration_path({"HOME": str(tmp_path)}), cache_folder()]


def test_pip_puts_the_pages_where_man_looks_for_them() -> None:
    built = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"]
    assert built["wheel"]["shared-data"] == {"docs/man": "share/man/man1"}
    assert "docs" in built["sdist"]["include"]
