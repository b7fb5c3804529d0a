"""What the proofs share: the program in a home of its own, and how many rounds each test has to go."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from tests.robustness.program import Program
from tests.robustness.rounds import Rounds, Tally

_BEGINNING = 1
_SHARES = 2
_SHARES_IF_THOROUGH = 16
"""Many, so that no process waits long for another's last."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "rounds" in metafunc.fixturenames:
        beginning = metafunc.config.getoption("thorough")
        shares = _SHARES if beginning is None else _SHARES_IF_THOROUGH
        parts = [Rounds(beginning or _BEGINNING, beginning is not None, share, shares) for share in range(shares)]
        shared = [pytest.param(part, marks=pytest.mark.exhaustive) for part in parts]
        metafunc.parametrize("rounds", shared, ids=[f"{part.share + 1}-of-{part.shares}" for part in parts])


@pytest.fixture(scope="session")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """Return the program, in a home that only this process uses."""
    running = Program(tmp_path_factory.mktemp("home"))
    yield running
    running.close()


Count = Callable[[str, Iterable[str]], Tally]
"""Makes a tally of what is counted and of what can go wrong."""


@pytest.fixture
def count(record_property: Callable[[str, object], None]) -> Count:
    return lambda what, flaws: Tally(what, flaws, record_property)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return a home in which nothing is yet."""
    return tmp_path
