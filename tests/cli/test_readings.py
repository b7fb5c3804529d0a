"""What an editor read into a source is marked as such wherever it is shown, on screens and for scripts."""

import re

import pytest

from tests.cli.inside import ask

_JUDGEMENT = "shape targets for the growth of the teams; the guide does not name the skill."
"""Why the director is said to need strategic thinking."""


def _mark(words: str, screen: str) -> str:
    """Return what the mark behind some words stands for, as the screen says it below."""
    found = re.search(rf"{words} (†\d+)", screen)
    assert found, screen
    return next(line for line in screen.splitlines() if re.match(rf" *{found[1]} ", line))


@pytest.mark.parametrize(
    "arguments",
    [
        ("ladder",),
        ("ladder", "--country", "GR"),
        ("ladder", "--lens", "ppp"),
        ("show", "director"),
        ("compare", "director", "agent"),
        ("compare", "director", "manager", "agent"),
    ],
    ids=" ".join,
)
def test_a_skill_read_into_duties_has_a_mark_and_its_reason_below(arguments: tuple[str, ...]) -> None:
    assert _JUDGEMENT in _mark("Strategic thinking", ask(*arguments).stdout)


def test_the_skills_of_a_few_roles_have_marks_and_reasons_and_the_matrix_a_legend() -> None:
    assert re.search(r"Strategic thinking +● 1 †\d", ask("skills", "director").stdout)
    matrix = ask("skills").stdout
    assert re.search(r"Strategic thinking .* ●†", matrix)
    assert "†  read into the source by an editor" in matrix
    assert matrix.count("●†") + matrix.count("○†") == sum(
        in_role["judgement"] is not None for skill in ask("skills", "--json").data for in_role in skill["roles"]
    )


def test_a_skill_that_several_roles_share_says_of_whose_it_was_read() -> None:
    told = ask("compare", "director", "team-leader").stdout
    assert re.search(r"Both ask for +Leadership †1 †2\n", told)
    assert re.search(r"†1 Customer service director: .*director\.\n", told)
    assert re.search(r"†2 Customer service team leader: .*team leader\.\n", told)


@pytest.mark.parametrize("arguments", [("roles",), ("ladder",), ("compare", "director", "agent")], ids=" ".join)
def test_scripts_and_plain_words_are_told_what_was_read(arguments: tuple[str, ...]) -> None:
    assert (
        f"Customer service director, Strategic thinking: Rests on the duty to {_JUDGEMENT}"
        in ask(*arguments, "--plain").stdout
    )
    assert '"skill": "strategic-thinking",' in ask(*arguments, "--json").stdout
    assert _JUDGEMENT in ask(*arguments, "--json").stdout


def test_a_step_that_an_editor_read_is_marked_among_the_quick_facts_and_the_moves() -> None:
    told = ask("show", "escalation").stdout
    assert "names none; that the manager is meant" in _mark("Next +Customer service manager", told)
    assert "names none; that the manager is meant" in _mark(r"promoted to management .*\.", told)
    assert (
        "Next                Customer service team leader †1, Customer service supervisor and"
        in ask("show", "agent").stdout
    ), "a guide says itself that agents become supervisors"
