"""What all tests share: a cache of their own, and golden files that are plain text."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from syrupy.location import PyTestLocation

from careercli.store.cache import open_catalog
from tests.robustness.rounds import summaries

# The same examples every time and no clock: a red test is red for everybody, on any machine.
# To look for new examples: pytest --hypothesis-profile=search
settings.register_profile("promises", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("search", deadline=None, max_examples=2000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("promises")


def pytest_xdist_auto_num_workers() -> int:
    """Let half as many workers more run than there are cores: a third of the time, tests wait for other processes."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return cores + (cores + 1) // 2


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--thorough",
        nargs="?",
        const=1,
        type=int,
        metavar="BEGINNING",
        help="let the proofs of tests/robustness go thousands of rounds; another number, other rounds",
    )


def pytest_terminal_summary(terminalreporter: "pytest.TerminalReporter") -> None:
    """Say how many rounds the proofs of tests/robustness went, and what came of them."""
    reports = [
        report for kind in ("passed", "failed", "xfailed", "xpassed") for report in terminalreporter.getreports(kind)
    ]
    lines = summaries(getattr(report, "user_properties", ()) for report in reports)
    if lines and terminalreporter.config.getoption("thorough") is not None:
        terminalreporter.section("robustness")
        terminalreporter.write("".join(f"{line}\n" for line in lines))


class GoldenFile(SingleFileSnapshotExtension):
    """One readable file a case under tests/golden/<test module>/; `pytest --snapshot-update` rewrites them."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"

    @classmethod
    def dirname(cls, *, test_location: PyTestLocation) -> str:
        return str(Path(__file__).parent / "golden" / Path(test_location.filepath).stem)


@pytest.fixture
def golden(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    """Compare with `assert text == golden(name="roles-80")`."""
    return snapshot.use_extension(GoldenFile)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark as pictures what compares whole screens: they show other packages' words and lines too."""
    for item in items:
        if "golden" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.picture)


@pytest.fixture(scope="session", autouse=True)
def _in_english() -> Iterator[None]:
    """Let the tests speak one language on every machine; those about others choose them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LC_ALL", "C.UTF-8")
        patch.delenv("CAREERCLI_LANG", raising=False)
        patch.delenv("LANGUAGE", raising=False)
        yield


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the tests out of the user's cache; all workers share one."""
    before = os.environ.get("XDG_CACHE_HOME")
    os.environ["XDG_CACHE_HOME"] = str(tmp_path_factory.getbasetemp().parent / "careercli-cache")
    # Filled once: on a terminal, a slow machine would tell the first test how long it takes.
    with open_catalog():
        pass
    yield
    if before is None:
        del os.environ["XDG_CACHE_HOME"]
    else:
        os.environ["XDG_CACHE_HOME"] = before
