"""What somebody can do is said by options or in a file, and what is not known of it never hinders the rest."""

from pathlib import Path

import pytest

from tests.cli.inside import ask


def test_a_file_of_skills_has_one_a_line_or_commas_and_comments(tmp_path: Path) -> None:
    file = tmp_path / "skills.txt"
    file.write_text("\ufeff# what I can do\nEmpati, sabır\n\n  liderliği   # a little\n", encoding="utf-8")
    data = ask("gap", "supervisor", "--have-file", str(file), "--json").data
    assert {*data["has"]} == {"empathy", "patience", "leadership"}
    assert [one["is_inflected"] for one in data["typed"]] == [False, False, True]
    both = ask("gap", "supervisor", "--have-file", str(file), "--have", "teamwork", "--json").data
    assert {*both["has"]} == {*data["has"], "teamwork"}


@pytest.mark.parametrize(
    ("content", "flaw"),
    [
        (b"", "names no skill"),
        (b"# nothing\n", "names no skill"),
        (b"\xff\xfe\x00", "is not UTF-8 text"),
        (b"empathy\n" + b"x" * 300, "line 2 is longer than the name of any skill"),
        (b"empathy\n" * 10_000, "is larger than 64 KB"),
    ],
)
def test_a_file_that_names_nothing_is_told_in_one_line(content: bytes, flaw: str, tmp_path: Path) -> None:
    file = tmp_path / "skills.txt"
    file.write_bytes(content)
    result = ask("match", "--have-file", str(file), code=2)
    assert result.stderr == f"careercli: {file}: {flaw}; write one skill a line, or several with commas\n"


@pytest.mark.parametrize("place", ["missing", "", "."])
def test_a_file_that_is_none_is_told(place: str, tmp_path: Path) -> None:
    assert ask("gap", "supervisor", "--have-file", str(tmp_path / place), code=2).stderr.count("\n") == 1


@pytest.mark.parametrize("words", [("gap", "supervisor"), ("match",), ("handout", "supervisor", "--country", "GR")])
def test_an_unknown_skill_is_said_in_the_answer_and_refused_if_asked_to(words: tuple[str, ...]) -> None:
    said = ask(*words, "--have", "empathy, organisaton, flying").stdout
    assert "The data know no skill 'flying'." in said
    strict = ask(*words, "--have", "empathy, flying", "--strict", code=3)
    assert strict.stderr == "careercli: no skill 'flying'; `careercli skills` lists them\n"
    ask(*words, "--have", "flying", code=3)


def test_what_somebody_can_do_has_to_be_said_to_be_matched() -> None:
    assert "--have" in ask("match", code=2).stderr


@pytest.mark.parametrize(
    ("line", "door"),
    [
        (("show", "supervisor"), "careercli gap supervisor --as agent"),
        (("ladder", "--country", "GR"), "careercli gap supervisor --as agent"),
        (("ladder", "--from", "manager", "--country", "GR"), "careercli gap director --as manager"),
        (
            ("offer", "1200", "EUR", "--role", "agent", "--country", "GR", "--year", "2025"),
            "careercli gap team-leader --as agent",
        ),
    ],
)
def test_other_answers_close_with_the_door_to_the_gap(line: tuple[str, ...], door: str) -> None:
    assert ask(*line).stdout.rstrip().endswith(door)
    ask(*door.split()[1:])


@pytest.mark.parametrize("language", ["en", "tr", "az", "el"])
def test_what_to_learn_stands_in_the_first_ten_lines(language: str) -> None:
    lines = ask(
        "gap", "supervisor", "--as", "agent", "--lang", language, "--color", "never", columns=80
    ).stdout.splitlines()
    assert len(lines) <= 23
    named = {
        "en": ("7 of 13", "Leadership", "Organisation", "Coaching", "Data analysis"),
        "tr": ("7", "Liderlik", "Organizasyon", "Koçluk", "Veri analizi"),
        "az": ("7", "Liderlik", "Təşkilatçılıq", "Kouçinq", "Məlumatların təhlili"),
        "el": ("7 από 13", "Ηγετικές", "Οργανωτικές", "Καθοδήγηση", "Ανάλυση δεδομένων"),
    }[language]
    top = "\n".join(lines[:10])
    assert [words for words in named if words not in top] == []
