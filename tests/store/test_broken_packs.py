"""Every mistake an author can make is told at its line, in one sentence, and nothing else is complained about.

Each file under packs/broken/ holds one mistake. Laid into the tiny pack at the place its first line names,
it deserves exactly the message its first line gives. The folders say who notices: `spelling` the YAML reader,
`shape` the records (and the JSON Schemas), `meaning` only somebody who knows the whole pack.
"""

from pathlib import Path

import pytest

from tests.program import run
from tests.store.conftest import Check
from tests.worlds import BROKEN, BrokenFile


@pytest.mark.parametrize("broken", BROKEN, ids=str)
def test_one_mistake_makes_one_message_at_its_line(broken: BrokenFile, pack: Path, check: Check) -> None:
    broken.lay_into(pack)
    assert check(pack) == (4, [broken.message])


def test_the_tiny_pack_has_no_mistake(pack: Path, check: Check) -> None:
    """Without this, the messages of the broken packs would prove little."""
    code, (line,) = check(pack)
    assert code == 0
    assert "no problem" in line


def test_a_pack_without_pack_yaml_is_told_so_and_nothing_else(pack: Path, check: Check) -> None:
    (pack / "pack.yaml").unlink()
    code, lines = check(pack)
    assert code == 4
    assert lines == ["pack.yaml:1: is missing; write it: it names the pack and its version"]


_OF_DIFFERENT_FILES = {
    "currency-of-a-country",
    "currency-sign",
    "missing-duties",
    "stray-file",
    "tab",
    "unknown-family",
}


def test_all_mistakes_are_told_at_once_by_file_and_line(pack: Path, check: Check) -> None:
    """Nobody mends a pack one message at a time."""
    chosen = [broken for broken in BROKEN if broken.path.stem in _OF_DIFFERENT_FILES]
    for broken in chosen:
        broken.lay_into(pack)
    code, lines = check(pack)
    assert code == 4
    assert lines == sorted(broken.message for broken in chosen)
    assert len(lines) == len(_OF_DIFFERENT_FILES)


def test_lines_are_sorted_as_numbers(pack: Path, check: Check) -> None:
    moves = "".join(
        f"  - {{from: clerk, to: nobody-{number}, kind: lateral, source: guide, text: {{en: Moves.}}}}\n"
        for number in range(12)
    )
    (pack / "ladders.yaml").write_text(f"moves:\n{moves}")
    _, lines = check(pack)
    assert [int(line.split(":")[1]) for line in lines] == list(range(2, 14))


def test_mistakes_of_different_kinds_in_one_file_are_told_together(pack: Path, check: Check) -> None:
    """A slip of spelling does not hide a wrong key, nor a wrong key a wrong id: one run is enough."""
    (pack / "ladders.yaml").write_text(
        "moves:\n"
        "  - from: clerk\n"
        "    to: nobody\n"
        "    kind: advancement\n"
        "    source: guide\n"
        "    judgment: {en: So it seems.}\n"
        "    text:\n"
        "      en: NO\n"
        '      tr: "Bir yıl sonra. "\n'
    )
    code, lines = check(pack)
    assert code == 4
    assert [line.split(";")[0] for line in lines] == [
        "ladders.yaml:3: unknown role 'nobody'",
        "ladders.yaml:6: unknown key 'judgment'",
        "ladders.yaml:8: NO may be read as a truth value (true or false)",
        "ladders.yaml:9: begins or ends with a blank",
    ]


def test_the_real_program_ends_with_4_and_says_the_same_as_json(pack: Path) -> None:
    """Editors and build servers read it."""
    broken = next(broken for broken in BROKEN if broken.name == "roles/porter.yaml")
    broken.lay_into(pack)
    assert run("data", "check", ".", code=4, cwd=pack).stdout.splitlines() == [broken.message]
    answer = run("data", "check", ".", "--json", code=4, cwd=pack)
    assert answer.json["schema"] == "careercli/data-check/2"
    assert answer.data["valid"] is False
    (problem,) = answer.data["problems"]
    assert "{file}:{line}: {what}; {advice}".format_map(problem) == broken.message


def test_an_answer_from_a_broken_pack_names_the_first_mistake_and_how_to_see_all(pack: Path) -> None:
    (pack / "ladders.yaml").write_text("moves: 1\nladders: 2\n")
    told = run("roles", "--data", ".", code=4, cwd=pack)
    assert not told.stdout
    (line,) = told.stderr.splitlines()
    assert "ladders.yaml:1: 'moves' is 1 where a list is expected" in line
    assert "`careercli data check --data .`" in line
