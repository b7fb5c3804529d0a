"""`python -m tests.benchmarks.importing FOLDER`: how long a whole ESCO 1.1 takes to import, beside its bare floor.

The folder holds both zip files as the European Commission gives them. Every run imports them into a data folder and a
cache of its own, in turn with the floor; the seconds are of the processor, which other programs disturb less. Then how
long the questions after an import take, beside the same ones without it.
"""

import statistics
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.measuring import MEBIBYTE, PROGRAM, Measured, measure

_RUNS = 5
_MODULE_OF_FLOOR = "tests.benchmarks.import_floor"


def measure_import(zips: list[Path]) -> None:
    """Print time and memory of the import, and how many times the floor that is."""
    imports, floors = [], []
    for _ in range(_RUNS):
        with tempfile.TemporaryDirectory() as folder:
            floor = [sys.executable, "-m", _MODULE_OF_FLOOR, str(Path(folder, "floor.sqlite")), *map(str, zips)]
            floors.append(measure(floor, Path(folder)))
            imports.append(_imported(zips, Path(folder)))
    seconds, floor_seconds = (statistics.median(run.of_processor for run in runs) for runs in (imports, floors))
    print(f"{seconds:6.2f} s for the import, {floor_seconds:.2f} s for the floor")
    print(f"{seconds / floor_seconds:6.2f} times the floor (aim: 2)")
    elapsed = statistics.median(one.seconds / other.seconds for one, other in zip(imports, floors, strict=True))
    print(f"{elapsed:6.2f} times the floor by the clock")
    print(f"{max(run.peak_memory for run in imports) / MEBIBYTE:6.0f} MiB at the peak (aim: 300)")


def _imported(zips: list[Path], folder: Path) -> Measured:
    """Return one import, with the bundled data compiled before."""
    variables = {"XDG_DATA_HOME": str(folder / "data")}
    measure([*PROGRAM, "show", "agent"], folder, variables)
    return measure([*PROGRAM, "data", "import", "esco", *map(str, zips), "--release", "1.1.1"], folder, variables)


def measure_questions(zips: list[Path]) -> None:
    """Print how long questions take after the import, beside the same ones without it."""
    with tempfile.TemporaryDirectory() as folder:
        _imported(zips, Path(folder))
        for words in ("show supervisor", "show esco-3341-4", "roles", "skills", "compare agent"):
            with_it, without = (
                {"XDG_DATA_HOME": str(Path(folder, "data"))},
                {"XDG_DATA_HOME": str(Path(folder, "none"))},
            )
            asked = [*PROGRAM, *words.split()]
            of_bundled = [*PROGRAM, *words.replace("esco-3341-4", "supervisor").split()]
            runs = [
                (measure(asked, Path(folder), with_it), measure(of_bundled, Path(folder), without)) for _ in range(7)
            ]
            ratio = statistics.median(one.of_processor / other.of_processor for one, other in runs)
            print(f"{ratio:6.2f} times as long as without the import: {words}")


if __name__ == "__main__":
    found = sorted(Path(sys.argv[1]).glob("*.zip"))
    measure_import(found)
    measure_questions(found)
