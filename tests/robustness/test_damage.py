"""Whatever lies in the cache, every answer is the right one, at once, and soon as quick as before."""

import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.program import TINY
from tests.robustness import orderly
from tests.robustness.conftest import Count
from tests.robustness.damage import Files, damage, files_in, lay_down
from tests.robustness.program import Ending, Program
from tests.robustness.rounds import Rounds

Line = tuple[str, ...]
LINES: tuple[Line, ...] = (
    ("roles", "--json"),
    ("show", "clerk"),
    ("compare", "clerk", "--explain"),
    ("evidence", "tr-clerk-month"),
    ("sources",),
    ("roles", "--search", "clerk"),
)
_SECONDS = 15.0
"""After which a run counts as one that hangs: hundreds of times what it takes, compiling and all."""
WRONG, SLOW, HANG = "wrong answers", "compiled again and again", orderly.HANG
_FLAWS = (WRONG, "errors", orderly.TRACEBACK, HANG, SLOW)
_WORST = (HANG, orderly.TRACEBACK, WRONG, "errors", SLOW)

Asking = Callable[[Path, Path, Line], Ending]


@pytest.fixture(scope="session")
def ask(program: Program) -> Asking:
    """Ask the program with the cache below one folder and the data in another."""

    def _ask(cache: Path, pack: Path, line: Line) -> Ending:
        env = {"XDG_CACHE_HOME": str(cache), "CAREERCLI_DATA": str(pack)}
        return program.ask(*line, env=env, seconds=_SECONDS)

    return _ask


@pytest.fixture(scope="session")
def right(ask: Asking, tmp_path_factory: pytest.TempPathFactory) -> dict[Line, Ending]:
    """Return the right answers: each asked without any cache."""
    nothing = tmp_path_factory.mktemp("nothing") / "file"
    nothing.touch()
    answers: dict[Line, Ending] = {line: ask(nothing, TINY, line) for line in LINES}
    assert all(answer.code == 0 and not answer.stderr for answer in answers.values()), answers
    return answers


@pytest.fixture(scope="session")
def files(ask: Asking, tmp_path_factory: pytest.TempPathFactory) -> Files:
    """Return what is in a cache after all has been asked once."""
    return _files_of(TINY, ask, tmp_path_factory.mktemp("files"))


@pytest.fixture(scope="session")
def strangers(ask: Asking, tmp_path_factory: pytest.TempPathFactory) -> Files:
    """Return what is in a cache of packs that are nearly the same."""
    folder = tmp_path_factory.mktemp("strangers")
    found: dict[str, bytes] = {}
    for word, other in (("Clerk", "Clock"), ('version: "1"', 'version: "2"'), ("low: 800", "low: 900")):
        pack = shutil.copytree(TINY, folder / other.replace('"', ""))
        for path in pack.rglob("*.yaml"):
            path.write_text(path.read_text(encoding="utf-8").replace(word, other), encoding="utf-8")
        found |= _files_of(pack, ask, folder / f"cache of {other}")
    return found


def _files_of(pack: Path, ask: Asking, home: Path) -> Files:
    home.mkdir(exist_ok=True)
    for line in LINES:
        assert ask(home, pack, line).code == 0
    return files_in(home)


def test_the_harness_sees_who_compiles(ask: Asking, right: dict[Line, Ending], tmp_path: Path) -> None:
    assert [ask(tmp_path, TINY, LINES[0]).compiled for _ in range(3)] == [True, False, False]
    assert all(answer.compiled for answer in right.values())


def test_damage_in_the_cache_changes_no_answer(
    ask: Asking,
    right: dict[Line, Ending],
    files: Files,
    strangers: Files,
    rounds: Rounds,
    count: Count,
    tmp_path: Path,
) -> None:
    tally = count("damaged caches", _FLAWS)
    names = sorted(files)
    foreign = {name: content for name, content in strangers.items() if name not in files}
    for number in range(rounds.how_many(quick=24, thorough=5_000)):
        chance = rounds.random(number)
        lay_down(files, tmp_path)
        done = damage(tmp_path / names[number % len(names)], foreign, chance)
        lines = chance.sample(LINES, len(LINES))
        flaw, line, ending = _first_flaw(ask, tmp_path, [*lines, lines[0]], right)
        tally.add(flaw, (done, line, ending and ending.answer))
    tally.close()


def _first_flaw(
    ask: Asking, home: Path, lines: list[Line], right: dict[Line, Ending]
) -> tuple[str | None, Line, Ending | None]:
    """Return the worst that is wrong with the answers to some lines, one after another, and with which."""
    found: Counter[str] = Counter()
    examples: dict[str, tuple[Line, Ending]] = {}
    compiled = 0
    for line in lines:
        ending = ask(home, TINY, line)
        compiled += ending.compiled
        flaw = _flaw_of(ending, right[line]) or (SLOW if compiled > 1 else None)
        if flaw is not None:
            found[flaw] += 1
            examples.setdefault(flaw, (line, ending))
        if flaw == HANG:
            break
    worst = next((flaw for flaw in _WORST if found[flaw]), None)
    return (worst, *examples[worst]) if worst else (None, (), None)


def _flaw_of(ending: Ending, right: Ending) -> str | None:
    if ending.answer == right.answer:
        return None
    if ending.code is None:
        return HANG
    if "Traceback" in ending.stderr:
        return orderly.TRACEBACK
    return "errors" if ending.code == 1 else WRONG
