"""How often a proof is tried, from which beginning, and what came of it."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from random import Random
from typing import NamedTuple

PROPERTY = "robustness: "
"""What the names of recorded counts begin with."""
_TOLD = 3
"""Examples of each flaw; more nobody reads."""


class Rounds(NamedTuple):
    """The part of a proof that one test is, so that all processes share the work."""

    beginning: int
    """What all chance begins with: the same number, the same rounds, on any machine."""
    is_thorough: bool
    share: int
    shares: int

    def how_many(self, *, quick: int, thorough: int) -> int:
        """Return how many rounds are this share's, of so many in all."""
        return -(-(thorough if self.is_thorough else quick) // self.shares)

    def random(self, number: int = 0) -> Random:
        """Return the chance of a round, which depends on no other round."""
        return Random(f"{self.beginning}/{self.share}/{number}")  # noqa: S311  # it has to be foreseen


class Tally:
    """Counts rounds, and those in which a promise was broken, by what went wrong."""

    def __init__(self, what: str, flaws: Iterable[str], record: Callable[[str, object], None]) -> None:
        self._what = what
        self._rounds = 0
        self._flaws = Counter(dict.fromkeys(flaws, 0))
        self._examples: dict[str, list[str]] = {}
        self._record = record

    def add(self, flaw: str | None, example: object = "") -> None:
        """Count a round and what was wrong in it, if anything was."""
        self._rounds += 1
        if flaw is not None:
            self._flaws[flaw] += 1
            self._examples.setdefault(flaw, []).append(str(example))

    def close(self) -> None:
        """Record the counts, and fail if any promise was broken, with the shortest examples."""
        self._record(f"{PROPERTY}{self._what}", {"rounds": self._rounds, **self._flaws})
        told = [
            f"{flaw}: {example}"
            for flaw, examples in self._examples.items()
            for example in sorted(examples, key=len)[:_TOLD]
        ]
        assert not told, "\n".join([summary(self._what, {"rounds": self._rounds, **self._flaws}), *told])


def summary(what: str, counts: Mapping[str, int]) -> str:
    """Return the line that says what came of a proof: `20,000 argument vectors: 0 tracebacks, 0 hangs`."""
    flaws = ", ".join(f"{count:,} {flaw}" for flaw, count in counts.items() if flaw != "rounds")
    return f"{counts['rounds']:,} {what}: {flaws}"


def summaries(recorded: Iterable[Sequence[tuple[str, object]]]) -> list[str]:
    """Return a line for each proof, from what its tests have recorded."""
    totals: dict[str, Counter[str]] = {}
    for name, counts in (of_test for properties in recorded for of_test in properties):
        if name.startswith(PROPERTY) and isinstance(counts, dict):
            total = totals.setdefault(name.removeprefix(PROPERTY), Counter())
            for flaw, count in counts.items():
                total[flaw] += count
    return [summary(what, counts) for what, counts in sorted(totals.items())]
