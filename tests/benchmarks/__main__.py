"""`python -m tests.benchmarks`: how long the program takes, as ratios to what it cannot do without.

With `--scale`, or `--scale ROLES REQUIREMENTS FIGURES`, how it does with a pack of that size.

Absolute times say more about a machine than about the program, so every figure is the median of
runs interleaved with a yardstick: importing Typer alone, or with the parts of Rich a table needs.
"""

import argparse
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from careercli.formats import FORMATS
from tests.benchmarks.measuring import MEBIBYTE, PROGRAM, Measured, measure
from tests.benchmarks.scale import measure_scale

RUNS = 21
_SCALE = (30_000, 124_000, 1_000_000)
"""Roles, requirements and figures."""
_TYPER = (sys.executable, "-c", "import typer")
_TYPER_AND_RICH = (sys.executable, "-c", "import typer, rich.console, rich.table, rich.tree")


def interleaved(one: Callable[[], Measured], other: Callable[[], Measured]) -> tuple[float, float]:
    """Return the median seconds of two things done in turn."""
    pairs = [(one().seconds, other().seconds) for _ in range(RUNS)]
    return statistics.median(pair[0] for pair in pairs), statistics.median(pair[1] for pair in pairs)


def report(name: str, seconds: float, yardstick: float, against: str, aim: str = "") -> None:
    """Print one ratio."""
    times = f"{seconds * 1000:.0f} ms against {yardstick * 1000:.0f} ms"
    print(f"{seconds / yardstick:6.2f}  {name}: {times} for {against}{aim}")


Run = Callable[[], Measured]


def main() -> None:
    """Print what is asked for: of the bundled pack, or of one of any size."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    sizes = ("ROLES", "REQUIREMENTS", "FIGURES")
    parser.add_argument("--scale", nargs="*", type=int, metavar="SIZE", help=f"a large pack: {' '.join(sizes)}")
    scale = parser.parse_args().scale
    if scale is None:
        _bundled()
    elif len(scale) in (0, len(sizes)):
        measure_scale(*(scale or _SCALE))
    else:
        parser.error(f"--scale takes {' '.join(sizes)}, or nothing")


def _bundled() -> None:
    """Print every ratio, and the memory at its peak."""
    with tempfile.TemporaryDirectory() as folder:
        warm = Path(folder, "warm")

        def program(words: str) -> Run:
            return lambda: measure([*PROGRAM, *words.split()], warm)

        def tab(typed: str) -> Run:
            asked = {"_CAREERCLI_COMPLETE": "1", "_CAREERCLI_WORDS": typed.replace(" ", "\n") + "\n"}
            return lambda: measure(PROGRAM, warm, asked)

        def typer() -> Measured:
            return measure(_TYPER, warm)

        def typer_and_rich() -> Measured:
            return measure(_TYPER_AND_RICH, warm)

        for warm_up in (program("roles"), program("roles --json"), typer, typer_and_rich):
            warm_up()
        print(f"medians of {RUNS} interleaved runs, Python {sys.version.split()[0]}")
        _answers(program, typer, typer_and_rich)
        _formats(program)
        for typed in ("show ", "ladder --country ", "roles --skill em", "offer 30000 T", "roles --", "sh"):
            report(f"a Tab after `careercli {typed}`", *interleaved(tab(typed), typer), "import typer", " (aim: 1.3)")
        report("first run with an empty cache", *interleaved(_first_run, program("roles --json")), "a later run")
        for words in ("roles --json", "roles", "show supervisor", "ladder --country GR"):
            peak = max(program(words)().peak_memory for _ in range(3))
            print(f"{peak / MEBIBYTE:6.1f}  MiB at the peak of {words} (aim: 60)")
        print(f"{_first_run().peak_memory / MEBIBYTE:6.1f}  MiB at the peak of a first run (aim: 60)")


def _answers(program: Callable[[str], Run], typer: Run, typer_and_rich: Run) -> None:
    """Print how long answers take, for scripts, for screen readers and as tables."""
    for words in (
        "roles --json",
        "compare supervisor --json",
        "compare agent --prices 2024 --json",
        "offer 30000 TRY --role supervisor --country TR --json",
        "ladder --country GR --json",
        "ladder --lens ppp --json",
        "show supervisor --json",
    ):
        aim = "1.25" if words == "roles --json" else "1.5"
        report(words, *interleaved(program(words), typer), "import typer", f" (aim: {aim})")
    report("roles --plain", *interleaved(program("roles --plain"), typer), "import typer")
    for words in ("roles", "compare supervisor", "ladder --country GR", "show supervisor"):
        aim = " (aim: 1.15)" if words == "roles" else " (aim: 1.4)"
        against = "import typer and rich's console, table, tree"
        report(words, *interleaved(program(words), typer_and_rich), against, aim)


def _formats(program: Callable[[str], Run]) -> None:
    """Print how long every format takes beside JSON."""
    for words in ("compare agent", "skills"):
        program(f"{words} --json")()
        for name in FORMATS:
            if name != "json":
                asked = program(f"{words} --format {name}")
                report(f"{words} --format {name}", *interleaved(asked, program(f"{words} --json")), "json")


def _first_run() -> Measured:
    with tempfile.TemporaryDirectory() as cold:
        return measure([*PROGRAM, "roles", "--json"], Path(cold))


if __name__ == "__main__":
    main()
