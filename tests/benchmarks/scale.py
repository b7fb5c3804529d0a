"""How a pack of thousands of roles is compiled and asked, beside a bare floor and beside the bundled pack."""

import sqlite3
import statistics
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from careercli.store.location import bundled_pack
from tests.benchmarks.measuring import MEBIBYTE, PROGRAM, Measured, measure, print_into
from tests.benchmarks.packs import role_id, write_pack

_RUNS = 7
_PRINTING = """
import sqlite3, sys
for (line,) in sqlite3.connect(sys.argv[1]).execute("SELECT line FROM printed"):
    sys.stdout.write(line)
"""
"""Prints the same bytes as the program, row by row out of SQLite."""


@dataclass(frozen=True)
class Packs:
    """The two packs that are asked in turn, each with its cache."""

    large: Path
    bundled: Path
    cache: Path

    def ask(self, pack: Path, words: str, variables: Mapping[str, str] | None = None) -> Measured:
        """Return one run of the program over a pack."""
        chosen = {"CAREERCLI_DATA": str(pack), **(variables or {})}
        return measure([*PROGRAM, *words.split()], self.cache, chosen)

    def tab(self, pack: Path, typed: str) -> Measured:
        """Return one Tab behind what is typed."""
        asked = {"_CAREERCLI_COMPLETE": "1", "_CAREERCLI_WORDS": typed.replace(" ", "\n") + "\n"}
        return self.ask(pack, "", asked)


def measure_scale(roles: int, requirements: int, figures: int) -> None:
    """Print what a pack of this size costs: to compile, and to ask."""
    with tempfile.TemporaryDirectory() as folder:
        packs = Packs(Path(folder, "large"), bundled_pack(), Path(folder, "cache"))
        write_pack(packs.large, roles, requirements, figures)
        size = sum(path.stat().st_size for path in packs.large.rglob("*") if path.is_file())
        print(f"{roles} roles, {requirements} requirements, {figures} figures: {size / MEBIBYTE:.0f} MiB")
        _compiling(packs, size, Path(folder, "floor.sqlite"))
        _asking(packs, role_id(roles // 2))
        _listing(packs, Path(folder))
        _working_out(packs, figures)


def _compiling(packs: Packs, size: int, floor_database: Path) -> None:
    floor = measure(
        [sys.executable, "-m", "tests.benchmarks.floor", str(packs.large), str(floor_database)], packs.cache
    )
    print(f"{floor.seconds:6.1f}  s for the floor, {floor.peak_memory / MEBIBYTE:.0f} MiB")
    first = packs.ask(packs.large, "ladder --json")
    print(f"{first.seconds:6.1f}  s for the first run")
    print(f"{first.seconds / floor.seconds:6.2f}  times the floor (aim: 2)")
    print(f"{first.peak_memory / MEBIBYTE:6.0f}  MiB at the peak of the first run (aim: 500)")
    compiled = sum(path.stat().st_size for path in packs.cache.rglob("*.sqlite"))
    print(f"{compiled / size:6.2f}  times the pack's size is the compiled one's (aim: 3)")


def _asking(packs: Packs, role: str) -> None:
    """Print how much longer the large pack takes than the bundled one to answer alike."""
    for words, of_bundled in (
        (f"show {role} --json", "show supervisor --json"),
        (f"compare {role} --json", "compare supervisor --json"),
        ("ladder", "ladder"),
        (f"path {role_id(0)} {role_id(4)} --json", "show supervisor --json"),
    ):
        packs.ask(packs.bundled, of_bundled)
        runs = [(packs.ask(packs.large, words), packs.ask(packs.bundled, of_bundled)) for _ in range(_RUNS)]
        _ratio(words, runs, 1.3)
    skills = ",".join(f"skill-{number}" for number in range(0, 1000, 100))
    for words in (f"gap {role} --have {skills}", f"match --have {skills}", f"match --as {role} --country GR"):
        runs = [
            (packs.ask(packs.large, f"{words} --json"), packs.ask(packs.large, f"show {role} --json"))
            for _ in range(_RUNS)
        ]
        _ratio(f"{words} against show", runs, 1.3)
    for typed in ("show a", "roles --country ", "evidence us-"):
        runs = [(packs.tab(packs.large, typed), packs.tab(packs.bundled, typed)) for _ in range(_RUNS)]
        _ratio(f"a Tab after `{typed}`", runs, 1.3)


def _working_out(packs: Packs, figures: int) -> None:
    """Print what a list takes of which every item is held against all that is known."""
    run = packs.ask(packs.large, "figures --json")
    print(f"{run.seconds / figures * 1e6:6.0f}  µs for each of {figures} figures of figures --json")
    print(f"{run.peak_memory / MEBIBYTE:6.0f}  MiB at its peak (aim: 200)")


def _ratio(name: str, runs: Sequence[tuple[Measured, Measured]], aim: float) -> None:
    """Print one ratio, of runs that were made in turn with their yardstick."""
    one, other = (statistics.median(run.seconds for run in several) for several in zip(*runs, strict=True))
    peak = max(run.peak_memory for run, _ in runs) / MEBIBYTE
    times = f"{one * 1000:.0f} ms against {other * 1000:.0f} ms"
    print(f"{one / other:6.2f}  {name}: {times} (aim: {aim}), {peak:.0f} MiB (aim: 100)")


def _listing(packs: Packs, folder: Path) -> None:
    """Print how much longer long lists take than printing as many bytes out of SQLite."""
    database, printed = folder / "printed.sqlite", folder / "printed.json"
    for words in ("roles --json", "sources --json", "skills --json"):
        print_into(printed, [*PROGRAM, *words.split()], packs.cache, {"CAREERCLI_DATA": str(packs.large)})
        database.unlink(missing_ok=True)
        connection = sqlite3.connect(database)
        with connection, printed.open(encoding="utf-8") as lines:
            connection.execute("CREATE TABLE printed (line TEXT)")
            connection.executemany("INSERT INTO printed VALUES (?)", ((line,) for line in lines))
        connection.close()
        printing = [sys.executable, "-c", _PRINTING, str(database)]
        runs = [(packs.ask(packs.large, words), measure(printing, packs.cache)) for _ in range(_RUNS)]
        _ratio(f"{words} ({printed.stat().st_size / MEBIBYTE:.1f} MiB) against SQLite", runs, 2)
