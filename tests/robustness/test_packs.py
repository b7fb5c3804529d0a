"""Whatever is wrong with a pack, every command says so, at its line, or every command answers from it."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from careercli.store.location import bundled_pack
from tests.program import TINY
from tests.robustness import orderly
from tests.robustness.conftest import Count
from tests.robustness.mutants import mutate
from tests.robustness.program import Ending, Program
from tests.robustness.rounds import Rounds

_PLACED = re.compile(r"^.*:[0-9]+: .+", re.DOTALL)
_UNPLACED, _DISAGREE, _REFUSED_DATA = "refused without a line", "commands that disagree", "codes that mean no pack"
_FLAWS = (*orderly.FLAWS, _UNPLACED, _DISAGREE, _REFUSED_DATA)
_ASKED = {TINY: ("clerk", "adviser"), bundled_pack(): ("supervisor", "agent")}


@pytest.mark.parametrize(
    ("pack", "quick", "thorough"), [(TINY, 20, 4_700), (bundled_pack(), 0, 300)], ids=["tiny", "bundled"]
)
def test_a_changed_pack_is_refused_at_its_line_or_answered_from(
    pack: Path, quick: int, thorough: int, program: Program, rounds: Rounds, count: Count, tmp_path: Path
) -> None:
    tally = count("changed packs", _FLAWS)
    for number in range(rounds.how_many(quick=quick, thorough=thorough)):
        chance = rounds.random(number)
        mutant = shutil.copytree(pack, tmp_path / "pack")
        done = mutate(mutant, chance)
        flaw, ending = _first_flaw(list(_endings(program, mutant, *_ASKED[pack], as_json=chance.random() < 0.5)))
        tally.add(flaw, (done, ending))
        shutil.rmtree(mutant)
    tally.close()


def _endings(program: Program, pack: Path, role: str, other: str, *, as_json: bool) -> Iterator[Ending]:
    """Yield how `data check` ends, and then how all others do."""
    yield program.ask("data", "check", str(pack))
    format_ = ("--json",) if as_json else ()
    for line in (("roles",), ("show", role), ("compare", other, "--explain")):
        yield program.ask(*format_, *line, "--data", str(pack))


def _first_flaw(endings: list[Ending]) -> tuple[str | None, Ending]:
    """Return the first promise that is broken, and by which ending."""
    checked, *others = endings
    for ending in endings:
        flaw = orderly.flaw_of(ending)
        if flaw is not None:
            return flaw, ending
    is_valid = checked.code == 0
    if not is_valid and not all(map(_PLACED.fullmatch, checked.stdout.splitlines())):
        return _UNPLACED, checked
    for ending in others:
        if ending.code == 2:
            return _REFUSED_DATA, ending
        if is_valid != (ending.code in {0, 3}):
            return _DISAGREE, ending
        if not is_valid and not _PLACED.search(ending.stdout + ending.stderr):
            return _UNPLACED, ending
    return None, checked


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("skills.yaml", "skills:", '"a\\nb": 1\nskills:'),
        ("pay/GR.yaml", "role: clerk", 'role: "a\\nb"'),
        ("pay/GR.yaml", "currency: EUR", 'currency: "a\\nb"'),
        ("pay/official/gb-survey.csv", "title", '"a\nb"'),
    ],
)
def test_a_problem_is_one_line_whatever_words_it_tells(
    name: str, before: str, after: str, program: Program, home: Path
) -> None:
    """Else a pack could put problems of its own into the list, or hide one from who reads it line by line."""
    pack = shutil.copytree(TINY, home / "pack")
    content = (pack / name).read_text(encoding="utf-8")
    assert before in content
    (pack / name).write_text(content.replace(before, after, 1), encoding="utf-8")
    checked = program.ask("data", "check", str(pack))
    assert checked.code == 4
    assert all(map(_PLACED.fullmatch, checked.stdout.splitlines()))
