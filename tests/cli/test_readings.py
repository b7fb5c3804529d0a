"""What an editor read into a source is marked as such wherever it is shown, on screens and for scripts."""

import re

import pytest

from tests.cli.inside import ask

_JUDGEMENT = "shape targets for the growth of the teams; the guide does not name the skill."
"""Why the director is said to need strategic thinking."""


_MARKED = (
    ("ladder", "--country", "GR"),
    ("ladder", "--country", "GR", "--lens", "ppp"),
    ("show", "director"),
    ("compare", "director", "agent"),
    ("compare", "director", "manager", "agent"),
)
_LEGEND = "† Editor's reading"


def _mark(words: str, screen: str) -> str:
    """Return what the mark behind some words stands for, as the screen says it below."""
    found = re.search(rf"{words}(†\d+)", screen)
    assert found, screen
    (reading,) = (line for line in screen.splitlines() if re.match(rf" {found[1]} ", line))
    return reading


@pytest.mark.parametrize("arguments", _MARKED, ids=" ".join)
def test_a_skill_read_into_duties_has_a_mark_and_what_the_mark_is_stands_below(arguments: tuple[str, ...]) -> None:
    told = ask(*arguments).stdout
    assert re.search(r"Strategic thinking†(?!\d)", told)
    assert _LEGEND in told
    assert "editor's reading" in ask(*arguments, "--plain").stdout


@pytest.mark.parametrize("arguments", [*_MARKED, ("ladder", "--full")], ids=" ".join)
def test_among_the_notes_is_the_reason_of_every_mark(arguments: tuple[str, ...]) -> None:
    told = ask(*arguments, "--notes").stdout
    assert _JUDGEMENT in _mark("Strategic thinking", told)
    numbers = [int(number) for number in re.findall(r"^ †(\d+) ", told, re.MULTILINE)]
    assert numbers == [*range(1, len(numbers) + 1)]
    assert {int(number) for number in re.findall(r"(?<!^ )†(\d+)", told, re.MULTILINE)} == set(numbers)


def test_no_mark_is_explained_that_is_not_there() -> None:
    assert "†" not in ask("ladder").stdout
    assert "†" not in ask("compare", "agent").stdout
    assert "†" not in ask("ladder", "--from", "agent", "--to", "agent", "--country", "GR").stdout


def test_the_skills_of_a_few_roles_have_marks_and_reasons_and_every_skill_has_too() -> None:
    assert _JUDGEMENT in _mark("Strategic thinking +essential", ask("skills", "director", "--notes").stdout)
    assert _LEGEND in ask("skills", "director").stdout
    every = ask("skills", "--full").stdout
    assert len(re.findall("†(?!$)|†$", every, re.MULTILINE)) == sum(
        in_role["judgement"] is not None for skill in ask("skills", "--json").data for in_role in skill["roles"]
    )


def test_a_skill_that_several_roles_share_says_of_whose_it_was_read() -> None:
    assert re.search(r"Both ask for +Leadership†\n", ask("compare", "director", "team-leader").stdout)
    told = ask("compare", "director", "team-leader", "--notes", "--full").stdout
    assert re.search(r"Both ask for +Leadership†1†2\n", told)
    assert "Customer service director, Leadership†1; " in told
    assert "Customer service team leader, Leadership†2; " in told
    assert re.search(r"^ †1 .*director\.$", told, re.MULTILINE)
    assert re.search(r"^ †2 .*team leader\.$", told, re.MULTILINE)


@pytest.mark.parametrize("arguments", [("roles",), ("ladder",), ("compare", "director", "agent")], ids=" ".join)
def test_scripts_and_plain_words_are_told_what_was_read(arguments: tuple[str, ...]) -> None:
    told = ask(*arguments, "--plain", "--full", "--notes").stdout
    numbers = re.findall(r"Strategic thinking \(editor's reading (\d+)\)", told)
    assert numbers
    for number in numbers:
        assert f"Editor's reading {number}: Rests on the duty to {_JUDGEMENT}\n" in told
    assert '"skill": "strategic-thinking",' in ask(*arguments, "--json").stdout
    assert _JUDGEMENT in ask(*arguments, "--json").stdout


def test_a_step_that_an_editor_read_is_marked_among_the_quick_facts_and_the_moves() -> None:
    told = ask("show", "escalation", "--full", "--notes").stdout
    assert "names none; that the manager is meant" in _mark("Next +Customer service manager", told)
    assert "names none; that the manager is meant" in _mark(r"promoted to management .*\.", told)
    assert re.search(
        r"Next +Customer service team leader†, Customer service supervisor, Escalation specialist†\n",
        ask("show", "agent").stdout,
    ), "a guide says itself that agents become supervisors"
