"""Whatever words stand behind its name, the program ends in time, in order, and with an answer or one line."""

import hashlib
import shlex
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, seed, settings

from tests.program import TINY
from tests.robustness import orderly
from tests.robustness.conftest import Count
from tests.robustness.program import Program, everything_in
from tests.robustness.rounds import Rounds
from tests.robustness.vectors import Vector, vectors

_ON_TINY = {"CAREERCLI_DATA": str(TINY)}
_CHANGED = "files written elsewhere"


@pytest.fixture
def _only_the_configuration_changes(program: Program) -> Iterator[None]:
    """Look that nothing was started, and that no file but the settings and the cache was written."""
    before = everything_in(TINY)
    yield
    assert not program.has_started_another
    assert everything_in(program.home / "here") == {}
    assert {path.name for path in program.home.iterdir()} <= {"cache", "config", "here"}
    assert set(everything_in(program.home / "config")) <= {"careercli", "careercli/config.toml"}
    assert everything_in(TINY) == before


@pytest.mark.usefixtures("_only_the_configuration_changes")
def test_no_words_bring_the_program_out_of_order(program: Program, rounds: Rounds, count: Count) -> None:
    tally = count("argument vectors", orderly.FLAWS)

    @settings(
        max_examples=rounds.count(quick=300, thorough=20_000),
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @seed(int(hashlib.sha256(repr(rounds).encode()).hexdigest(), 16))
    @given(vector=vectors)
    def asked(vector: Vector) -> None:
        ending = program.ask(*vector, env=_ON_TINY)
        flaw = orderly.flaw_of(ending, vector)
        tally.add(flaw, shlex.join(vector))
        assert flaw is None, (flaw, vector, ending)

    try:
        asked()
    finally:
        tally.close()
