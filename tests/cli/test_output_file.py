"""`-o FILE`: whole or not at all, in the format its ending names, and never over a file that is there by accident."""

import os
import stat
from pathlib import Path

import pytest

from careercli import AskError
from careercli import ask as ask_from_python
from careercli.formats import ENDINGS
from tests.cli.commands import Arguments
from tests.cli.inside import ask

_ROLES: Arguments = ("roles", "--country", "GR")


@pytest.mark.parametrize("ending", [".txt", ".json", ".jsonl", ".csv", ".tsv", ".CSV"])
def test_the_ending_names_the_format(ending: str, tmp_path: Path) -> None:
    file = tmp_path / f"roles{ending}"
    result = ask(*_ROLES, "-o", str(file))
    assert (result.stdout, result.stderr) == ("", "")
    assert file.read_text(encoding="utf-8") == ask(*_ROLES, "--format", ENDINGS[ending.lower()]).stdout
    assert [path.name for path in tmp_path.iterdir()] == [file.name]


def test_a_format_that_is_asked_for_outweighs_the_ending(tmp_path: Path) -> None:
    file = tmp_path / "roles.csv"
    ask(*_ROLES, "--output", str(file), "--json")
    assert file.read_text(encoding="utf-8") == ask(*_ROLES, "--json").stdout


def test_a_minus_is_standard_output() -> None:
    assert ask(*_ROLES, "-o", "-") == ask(*_ROLES)
    assert ask("-o", "-", *_ROLES, "--format", "csv") == ask(*_ROLES, "--format", "csv")


def test_a_file_that_is_there_stays_without_force(tmp_path: Path) -> None:
    file = tmp_path / "roles.csv"
    file.write_text("mine", encoding="utf-8")
    file.chmod(0o640)
    told = ask(*_ROLES, "-o", str(file), code=2).stderr
    assert "--force" in told
    assert file.read_text(encoding="utf-8") == "mine"
    ask(*_ROLES, "-o", str(file), "--force")
    assert file.read_text(encoding="utf-8") == ask(*_ROLES, "--format", "csv").stdout
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_a_new_file_has_the_permissions_of_any_other(tmp_path: Path) -> None:
    ask(*_ROLES, "-o", str(tmp_path / "roles.csv"))
    (tmp_path / "other").touch()
    assert (tmp_path / "roles.csv").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_what_a_link_leads_to_is_written(tmp_path: Path) -> None:
    (tmp_path / "link.csv").symlink_to(tmp_path / "file.csv")
    ask(*_ROLES, "-o", str(tmp_path / "link.csv"))
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "file.csv").read_text(encoding="utf-8") == ask(*_ROLES, "--format", "csv").stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device here that is always full")
def test_a_device_is_written_to_and_stays_one() -> None:
    ask(*_ROLES, "--format", "csv", "-o", os.devnull)
    told = ask(*_ROLES, "--format", "csv", "-o", "/dev/full", "--force", code=1).stderr
    assert len(told.splitlines()) == 1
    assert "/dev/full" in told
    assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("roles", "--format", "cvs"), "did you mean csv"),
        (("roles", "-o", "roles.xls"), ".xlsx"),
        (("roles", "-o", "roles"), ".csv"),
        (("roles", "-o", ""), ".csv"),
        (("roles", "-o"), "-o"),
        (("roles", "--excel", "-o", "roles.xlsx"), "'roles.xlsx' is called a workbook"),
        (("roles", "-o", "no/such/roles.csv"), "no folder 'no/such'"),
        (("roles", "-o", ".", "--json"), "'.' is a folder"),
        (("schema", "roles", "-o", "schema.json"), "`careercli schema` does not answer with data"),
        (("schema", "roles", "--format", "csv"), "does not answer with data"),
        (("help", "-o", "help.txt"), "does not answer with data"),
        (("config", "set", "language", "tr", "-o", "x.txt"), "does not answer with data"),
        (("config", "path", "--format", "csv"), "does not answer with data"),
        (("batch", "-o", "x.json"), "does not answer with data"),
        (("batch", "--format", "csv"), "does not answer with data"),
        (("completion", "bash", "--fields", "id"), "does not answer with data"),
        (("--format", "csv"), "does not answer with data"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_cannot_be_is_told_in_one_line(
    words: Arguments, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = ask(*words, code=2, XDG_CONFIG_HOME=str(tmp_path))
    said = result.stderr + result.stdout
    assert told in said
    assert len(result.stderr.splitlines()) <= 1
    assert list(tmp_path.iterdir()) == []


def test_a_workbook_is_not_printed_on_a_terminal() -> None:
    assert "-o FILE" in ask("roles", "--format", "xlsx", columns=80, code=2).stderr


def test_an_answer_that_is_none_leaves_no_file(tmp_path: Path) -> None:
    ask("show", "no-such-role", "-o", str(tmp_path / "role.csv"), code=3)
    ask("roles", "--fields", "no-such-field", "-o", str(tmp_path / "role.csv"), code=2)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", ["roles -o x.json", "roles --format csv", "roles --excel", "roles --force"])
def test_questions_of_programs_are_answered_in_json_alone(words: str) -> None:
    found = ask("batch", lines=words.encode(), code=2).json
    assert found["error"]["code"] == "json-only-here"
    with pytest.raises(AskError, match="JSON"):
        ask_from_python(*words.split())
