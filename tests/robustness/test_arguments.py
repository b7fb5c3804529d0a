"""Whatever words stand behind its name, the program ends in time, in order, and with an answer or one line."""

import shlex
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, seed, settings

from tests.program import TINY
from tests.robustness import orderly
from tests.robustness.conftest import Count
from tests.robustness.program import Program, everything_in
from tests.robustness.rounds import Rounds
from tests.robustness.vectors import Vector, vectors

_SET = 'currency = "TRY"\n'


@pytest.fixture
def settings_home(program: Program, home: Path) -> Iterator[Path]:
    """Return where settings are kept; look that nothing was started, and no file left but those and the cache."""
    before = everything_in(TINY)
    yield home
    assert not program.has_started_another
    assert everything_in(program.home / "here") == {}
    assert {path.name for path in program.home.iterdir()} == {"cache", "here"}
    assert set(everything_in(home)) <= {"careercli", "careercli/config.toml"}
    assert everything_in(TINY) == before


def _take_away_what_was_asked_for(here: Path, vector: Vector) -> None:
    """Remove the file that `--output` named, a lock, or a new pack; no other may be there."""
    if "new" in vector:
        for made in here.iterdir():
            if (made / "pack.yaml").is_file() and any(made.name in word for word in vector):
                shutil.rmtree(made)
    if "lock" in vector:
        (here / "careercli.lock").unlink(missing_ok=True)
    for name in everything_in(here):
        asks_for_file = any(word.startswith(("-o", "--output")) for word in vector)
        assert asks_for_file, (name, vector)
        assert any(word.endswith(name) for word in vector), (name, vector)
        (here / name).unlink()


def _go_through(test: Callable[[Vector], None], rounds: Rounds, number: int) -> None:
    """Let a test have so many vectors, the same ones every time, on any machine."""
    every = settings(max_examples=number, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    seed(rounds.random().getrandbits(64))(every(given(vectors)(test)))()


def test_no_words_bring_the_program_out_of_order(
    program: Program, settings_home: Path, rounds: Rounds, count: Count
) -> None:
    env = {"CAREERCLI_DATA": str(TINY), "XDG_CONFIG_HOME": str(settings_home)}
    file = settings_home / "careercli" / "config.toml"
    file.parent.mkdir()
    tally = count("argument vectors", orderly.FLAWS)

    def asked(vector: Vector) -> None:
        file.write_text(_SET, encoding="utf-8")  # else a vector would depend on those before it
        ending = program.ask(*vector, env=env)
        flaw = orderly.flaw_of(ending, vector)
        tally.add(flaw, shlex.join(vector))
        assert flaw is None, (flaw, vector, ending)
        _take_away_what_was_asked_for(program.home / "here", vector)

    try:
        _go_through(asked, rounds, rounds.how_many(quick=100, thorough=20_000))
    finally:
        tally.close()


def test_a_real_shell_gives_the_same(program: Program, settings_home: Path, rounds: Rounds, count: Count) -> None:
    """A sample of the words, in processes that start as a user starts them."""
    tally = count("real processes", orderly.FLAWS)
    env = {"CAREERCLI_DATA": str(TINY), "XDG_CONFIG_HOME": str(settings_home)}

    def asked(vector: Vector) -> None:
        ending = program.ask_for_real(*vector, env=env)
        tally.add(orderly.flaw_of(ending, vector), (vector, ending))
        _take_away_what_was_asked_for(program.home / "here", vector)

    _go_through(asked, rounds, rounds.how_many(quick=4, thorough=320))
    tally.close()
