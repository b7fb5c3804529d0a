"""`careercli profile`: what somebody tells of themselves stays theirs, and is read only where they ask for it."""

import os
import stat
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.inside import ask
from tests.program import Result

Ask = Callable[..., Result]

WRITTEN = """\
# Mine.
skills = ["empathy"]  # at least
role = "agent"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "careercli" / "profile.toml"


@pytest.fixture
def told(tmp_path: Path) -> Ask:
    """Ask the program for something, with a configuration folder of the test's own."""

    def _ask(*arguments: str, **env: Any) -> Result:
        return ask(*arguments, **{"XDG_CONFIG_HOME": str(tmp_path), **env})

    return _ask


def write(file: Path, content: str, mode: int = 0o600) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(content, encoding="utf-8")
    file.chmod(mode)


def test_what_is_added_is_kept_by_its_id_for_this_user_alone(told: Ask, file: Path) -> None:
    told("profile", "add", "Empati,", "sabır", "--lang", "tr")
    told("profile", "set", "role", "çağrı merkezi temsilcisi")
    told("profile", "set", "country", "Türkiye")
    told("profile", "set", "languages", "Türkçe, German")
    told("profile", "set", "years", "3,5")
    assert tomllib.loads(file.read_text(encoding="utf-8")) == {
        "skills": ["empathy", "patience"],
        "role": "agent",
        "country": "TR",
        "languages": ["tr", "de"],
        "years": 3.5,
    }
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    data = told("profile", "show", "--json").data
    assert data["skills"] == ["empathy", "patience"]
    assert (data["role"], data["country"], data["years"], data["exists"], data["is_used"]) == (
        ("agent", "TR", 3.5, True, False)
    )


def test_what_its_owner_wrote_stays(told: Ask, file: Path) -> None:
    write(file, WRITTEN)
    told("profile", "add", "teamwork")
    told("profile", "remove", "role")
    assert file.read_text(encoding="utf-8") == '# Mine.\nskills = ["empathy", "teamwork"]  # at least\n'
    told("profile", "remove", "empati")
    assert tomllib.loads(file.read_text(encoding="utf-8")) == {"skills": ["teamwork"]}


def test_a_skill_that_is_not_known_is_told_and_the_others_are_added(told: Ask, file: Path) -> None:
    result = told("profile", "add", "empathy,", "flying", code=3)
    assert result.stderr == "careercli: no skill 'flying'; `careercli skills` lists them\n"
    assert tomllib.loads(file.read_text(encoding="utf-8")) == {"skills": ["empathy"]}


def test_it_is_deleted_without_a_trace(told: Ask, tmp_path: Path) -> None:
    told("profile", "add", "empathy")
    told("gap", "supervisor", "--profile")
    told("profile", "delete")
    assert list(tmp_path.iterdir()) == []
    told("profile", "delete")


def test_it_is_read_only_where_it_is_asked_for(told: Ask, file: Path) -> None:
    write(file, WRITTEN)
    assert told("gap", "supervisor", "--json").data["has"] is None
    assert "empathy" in told("gap", "supervisor", "--json", "--profile").data["has"]
    assert told("gap", "supervisor", "--have", "patience", "--json").data["has"] == ["patience"]
    both = told("gap", "supervisor", "--have", "patience", "--profile", "--json").data
    assert {"patience", "empathy", "multitasking"} <= {*both["has"]}
    assert both["as_role"] == "agent"
    assert told("match", "--profile", "--json").data["as_role"] == "agent"
    assert any(
        one["has"] for one in told("handout", "supervisor", "--country", "GR", "--profile", "--json").data["skills"]
    )


def test_a_setting_lets_it_be_read_by_people_where_they_say_nothing_else(told: Ask, file: Path) -> None:
    write(file, WRITTEN)
    told("config", "set", "profile", "YES")
    assert "now: Customer service agent" in told("gap", "supervisor").stdout
    assert "now: Customer service agent" not in told("gap", "supervisor", "--have", "patience").stdout
    assert told("gap", "supervisor", "--json").data["has"] is None
    told("config", "set", "profile", "no")
    assert "now: Customer service agent" not in told("gap", "supervisor").stdout


def test_its_country_and_years_stand_where_no_option_says_another(told: Ask, file: Path) -> None:
    write(file, WRITTEN + 'country = "GR"\nyears = 2\n')
    data = told("gap", "escalation", "--profile", "--json").data
    assert (data["country"], data["years"]) == ("GR", 2)
    assert told("gap", "escalation", "--profile", "--country", "TR", "--json").data["country"] == "TR"
    assert "You: 2 years." in told("gap", "escalation", "--profile").stdout


@pytest.mark.parametrize(
    ("content", "mode", "flaw"),
    [
        ("skills = empathy", 0o600, "line 1 is not TOML"),
        ("skills = 'empathy'", 0o600, 'bad value for skills: use a list such as ["empathy", "teamwork"]'),
        ("years = 'many'", 0o600, "bad value for years: use a number of years from 0 to 80"),
        ("years = -1", 0o600, "bad value for years: use a number of years from 0 to 80"),
        ("role = 3", 0o600, "bad value for role: write text in quotes"),
        ("wage = 3", 0o600, "no setting 'wage'"),
        (WRITTEN, 0o644, "others can read it; `chmod 600` keeps it for you alone"),
        (WRITTEN, 0o620, "others can read it; `chmod 600` keeps it for you alone"),
        ("x" * 70_000, 0o600, "is larger than 64 KB"),
    ],
)
@pytest.mark.parametrize("words", [("gap", "supervisor", "--profile"), ("profile",), ("profile", "add", "empathy")])
def test_a_profile_that_is_broken_or_open_to_others_is_refused_in_one_line(
    words: tuple[str, ...], content: str, mode: int, flaw: str, told: Ask, file: Path
) -> None:
    write(file, content, mode)
    result = told(*words, code=2)
    assert result.stderr == f"careercli: {file}: {flaw}; mend the file or remove it\n"
    assert result.stdout == ""
    assert file.read_text(encoding="utf-8") == content


def test_a_profile_that_is_no_file_of_its_own_is_refused(told: Ask, file: Path, tmp_path: Path) -> None:
    file.parent.mkdir()
    file.symlink_to(tmp_path / "elsewhere")
    assert told("gap", "supervisor", "--profile", code=2).stderr.count("\n") == 1
    file.unlink()
    file.mkdir()
    assert "it is no regular file" in told("gap", "supervisor", "--profile", code=2).stderr
    assert told("profile", "add", "empathy", code=2).stderr.count("\n") == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is locked for root")
def test_a_locked_profile_is_told(told: Ask, file: Path) -> None:
    write(file, WRITTEN, 0o000)
    assert "Permission denied" in told("gap", "supervisor", "--profile", code=2).stderr


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")
def test_somebody_elses_profile_is_refused(told: Ask, file: Path) -> None:
    write(file, WRITTEN)
    os.chown(file, 12345, 12345)
    assert "it belongs to another user" in told("gap", "supervisor", "--profile", code=2).stderr


def test_without_a_profile_or_a_home_that_is_told(told: Ask) -> None:
    result = told("gap", "supervisor", "--profile", code=2)
    assert result.stderr == "careercli: there is no profile; `careercli profile add SKILL` begins one\n"
    assert "There is none." in told("profile").stdout
    assert "no home" in told("profile", "path", XDG_CONFIG_HOME=None, HOME="", code=1).stderr


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("set", "wage", "3"), 2),
        (("set", "years", "many"), 2),
        (("set", "languages", "Klingonish"), 2),
        (("set", "role", "astronaut"), 3),
        (("set", "skills", "empathy, flying"), 3),
        (("add", "flying"), 3),
        (("remove", "flying"), 3),
    ],
)
def test_what_cannot_be_told_changes_nothing(words: tuple[str, ...], code: int, told: Ask, file: Path) -> None:
    write(file, WRITTEN)
    assert told("profile", *words, code=code).stderr.count("\n") == 1
    assert file.read_text(encoding="utf-8") == WRITTEN
