"""What `docs/` says of how the program is made holds, as far as a test can tell."""

import inspect
import re
import tomllib
from importlib import import_module
from pathlib import Path

import pytest

from careercli.answers import flags
from careercli.answers.answer import ANSWERS, AnswerName
from careercli.answers.flags import FLAG_CODES, FlagCode
from careercli.answers.pay.lenses import Lenses
from careercli.cli.anywhere import ANYWHERE, FORMAT, LANG, SHORT_FOR_FORMATS
from careercli.cli.help_topics import TOPICS
from careercli.cli.registry import command, command_of
from careercli.configuration import CHOICES, KEYS
from careercli.formats import FORMATS
from careercli.i18n.language import language_names
from careercli.model import LANGUAGES, LENS_WORDS, LENSES, Lens, Unit
from careercli.store.json_schema import schema_of_answer
from careercli.views.pay.titles import lens_column, lens_name, lens_title
from tests.program import ROOT

PAGE = ROOT / "docs" / "architecture.md"
_WORDS = PAGE.read_text(encoding="utf-8")
_NAMED = re.compile(r"`([\w<>./-]+(?:/|\.(?:py|yaml|csv|css|md|po|txt)))`")
"""Files and folders."""


def _where(name: str) -> list[Path]:
    """Return what a name on the page stands for: seen from the root or inside the package, `<id>` for any."""
    pattern = re.sub(r"<\w+>", "*", name).rstrip("/")
    return [path for folder in (ROOT, ROOT / "careercli") for path in folder.glob(pattern)]


@pytest.mark.parametrize("name", sorted(set(_NAMED.findall(_WORDS))))
def test_every_file_that_the_page_names_is_there(name: str) -> None:
    assert _where(name)


@pytest.mark.parametrize("page", ["CONTRIBUTING.md", "docs/settings.md", "docs/json.md", "docs/figures.md"])
def test_every_file_that_another_page_names_is_there(page: str) -> None:
    for name in _NAMED.findall((ROOT / page).read_text(encoding="utf-8")):
        assert _where(name), name


def test_the_rows_are_those_that_imports_are_held_to() -> None:
    configured = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    layers = next(contract["layers"] for contract in configured["contracts"] if contract["type"] == "layers")
    held = [{layer.strip().removeprefix("careercli.") for layer in row.split("|")} for row in layers]
    table = _WORDS.split("## The rows")[1].split("## ")[0]
    told = [
        {name.removesuffix(".py").strip("/") for name in re.findall(r"`([^`]+)`", line.split("|")[1])}
        for line in table.splitlines()
        if line.startswith("| `")
    ]
    assert told == held


@pytest.mark.parametrize("answer", ANSWERS)
def test_what_a_command_answers_is_worked_out_and_laid_out_under_its_name(answer: AnswerName) -> None:
    name = command_of(answer)
    assert _where(f"cli/commands/{name}.py") or _where(f"cli/commands/{name}/__init__.py")
    for row in ("answers", "views"):
        assert _where(f"{row}/{name}.py") or _where(f"{row}/{name}/__init__.py"), row


@pytest.mark.parametrize("lens", LENSES)
def test_every_lens_has_its_titles_its_field_and_its_setting(lens: Lens) -> None:
    unit = Unit("EUR", "month")
    assert lens_name(lens)
    assert lens_title(lens, None) != lens_title(lens, unit) or lens == "minimum-wage"
    assert lens_column(lens, unit).title
    assert LENS_WORDS[lens]
    assert lens.replace("-", "_") in Lenses.__dataclass_fields__
    assert lens in next(option for option in command(("compare",)).parameters if option.key == "lens").purpose
    assert f"`{lens}`" in (ROOT / "docs" / "figures.md").read_text(encoding="utf-8")


def test_lenses_can_be_set() -> None:
    assert CHOICES["lens"] == LENSES


def test_every_flag_is_told_to_readers_in_the_order_in_which_flags_are_given() -> None:
    words = (ROOT / "docs" / "figures.md").read_text(encoding="utf-8")
    table = words.split("| flag | says |")[1].split("\n\n")[0]
    assert tuple(re.findall(r"^\| `([a-z-]+)` \| .+ \|$", table, re.MULTILINE)) == FLAG_CODES


@pytest.mark.parametrize("code", FLAG_CODES)
def test_every_flag_is_found_by_some_check(code: FlagCode) -> None:
    folder = Path(inspect.getfile(flags)).parent
    checks = (path.read_text(encoding="utf-8") for path in folder.glob("*.py") if path.name != "flag.py")
    assert any(f'"{code}"' in check for check in checks)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_names_its_phrases_and_its_readme(language: str) -> None:
    assert language in language_names()
    assert language in LANG.purpose
    assert language in schema_of_answer(str, id_="test")["properties"]["language"]["enum"]
    if language != "en":
        assert _where(f"i18n/locale/{language}/LC_MESSAGES/careercli.po")
        assert f"docs/README.{language}.md" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_what_it_takes_and_can_be_asked_for(name: str) -> None:
    module = import_module(FORMATS[name].module)
    assert callable(module.page_text if FORMATS[name].takes == "page" else module.write)
    assert name in FORMAT.choices
    assert name in {row[0] for section in TOPICS["formats"]() for row in section.rows}


def test_short_options_for_formats_are_named_like_them() -> None:
    assert {option.key for option in SHORT_FOR_FORMATS} <= {*FORMATS}


def test_every_setting_variable_and_option_for_all_commands_is_told_of() -> None:
    words = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    assert not [key for key in KEYS if f"careercli config set {key} " not in words]
    assert not [option.name for option in ANYWHERE if f"`{option.names[-1]}" not in words]
    assert not [option.variable for option in ANYWHERE if option.variable and f"`{option.variable}" not in words]
