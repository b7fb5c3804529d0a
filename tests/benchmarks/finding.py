"""`python -m tests.benchmarks.finding FOLDER`: how well occupations are found by titles that no name of theirs has.

FOLDER holds a folder of each taxonomy, named for its release (`esco-1.1.1`, `onet-27.0`), with the zip files that the
publisher gives; each is imported and measured alone. So many of its names are withheld from the pack (`--titles`), then
asked for by the program's own code; right is every occupation that had the name. Printed is how often the first answer,
and any of the first five, is right; the same with one slip of typing; for Greek in Latin letters; how often `sure` is
said, and is right; and how long so many titles take from standard input. Names are drawn from one half of all; the
other half is what scores and certainty are worked out with (`python -m tests.benchmarks.calibrating`).
"""

import argparse
import random
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from careercli.answers.find import find_occupations
from careercli.answers.found import Candidate
from careercli.catalog import OpenCatalog
from careercli.store.cache import open_catalog
from careercli.text import fold
from tests.benchmarks.measuring import PROGRAM, measure
from tests.benchmarks.taxonomies import Taxonomy, taxonomies

_FIRST, _FIVE = 1, 5
_FROM_STDIN = 1000
ALPHABETS = {"en": "abcdefghijklmnopqrstuvwxyz", "el": "αβγδεζηθικλμνξοπρστυφχψω"}
_GREEKLISH = {
    **dict(zip("αβγδεζηικλμνοπρστυφω", "avgdeziiklmnoprstufw", strict=True)),
    "θ": "th",
    "ξ": "ks",
    "χ": "x",
    "ψ": "ps",
}
"""One of the ways in which people type Greek without Greek keys."""


@dataclass(frozen=True)
class Shares:
    """How often an answer is right, of all that were asked for."""

    first: float
    five: float
    sure: float
    """How often `sure` is said."""
    sure_right: float
    """How often it is right, of these."""
    likely: float
    likely_right: float

    def __str__(self) -> str:
        found = f"first {self.first:.3f}, first five {self.five:.3f}"
        sure = f"sure {self.sure:.3f} of which right {self.sure_right:.3f}"
        return f"{found}; {sure}; likely {self.likely:.3f} of which right {self.likely_right:.3f}"


def main() -> None:
    """Print what was measured of every taxonomy in a folder."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.finding")
    parser.add_argument("folder", type=Path, help="the taxonomies, in a folder of each")
    parser.add_argument("--titles", type=int, default=1500, help="so many are withheld of each")
    parser.add_argument("--seed", type=int, default=2024, help="which ones")
    asked = parser.parse_args()
    found = False
    for taxonomy in taxonomies(asked.folder):
        found = True
        _measure(taxonomy, asked.titles, random.Random(asked.seed))  # noqa: S311  # nothing secret is drawn
    if not found:
        parser.error(f"no file of ESCO or O*NET in {asked.folder}")


def _measure(taxonomy: Taxonomy, count: int, drawn: random.Random) -> None:
    withheld = drawn_names(taxonomy, count, drawn)
    print(f"{taxonomy.name}: {len(taxonomy.titles)} titles, {len(taxonomy.names)} other names, {count} withheld")
    with tempfile.TemporaryDirectory() as folder:
        pack = Path(folder, "pack")
        taxonomy.write_without(frozenset(withheld), pack)
        with open_catalog(pack) as catalog:

            def report(what: str, typed: Callable[[str], str]) -> None:
                print(f"  {what}: {_shares(catalog, taxonomy, withheld, typed)}")

            report("as they are", lambda title: title)
            report("with one slip", lambda title: with_slip(title, ALPHABETS[taxonomy.language], drawn))
            if taxonomy.language == "el":
                report("in Latin letters", in_latin_letters)
        _time(pack, [taxonomy.names[folded].words for folded in withheld[:_FROM_STDIN]])


def drawn_names(taxonomy: Taxonomy, count: int, drawn: random.Random, *, measured: bool = True) -> list[str]:
    """Return so many names that are no titles, folded, of the half that is measured with, or of the other half."""
    half = [name for name in sorted(taxonomy.names) if (crc32(name.encode()) % 2 == 0) == measured]
    return drawn.sample(half, min(count, len(half)))


def _shares(catalog: OpenCatalog, taxonomy: Taxonomy, withheld: Sequence[str], typed: Callable[[str], str]) -> Shares:
    names = [taxonomy.names[folded] for folded in withheld]
    answer = find_occupations(catalog, (typed(name.words) for name in names), most=_FIVE, reader=taxonomy.language)
    outcomes = [
        (found.candidates, [candidate.id in name.occupations for candidate in found.candidates])
        for found, name in zip(answer.data, names, strict=True)
    ]
    sure, likely = ([right for found, right in outcomes if _is(found, word)] for word in ("sure", "likely"))
    return Shares(
        first=_share(any(right[:_FIRST]) for _, right in outcomes),
        five=_share(any(right) for _, right in outcomes),
        sure=len(sure) / len(names),
        sure_right=_share(right[0] for right in sure),
        likely=len(likely) / len(names),
        likely_right=_share(right[0] for right in likely),
    )


def _is(found: Sequence[Candidate], word: str) -> bool:
    return bool(found) and found[0].certainty == word


def _share(several: Iterable[bool]) -> float:
    outcomes = list(several)
    return sum(outcomes) / len(outcomes) if outcomes else 0.0


def with_slip(title: str, letters: str, drawn: random.Random) -> str:
    """Return a title with one letter left out, doubled by another, changed, or swapped with the next."""
    while True:
        place = drawn.randrange(len(title))
        letter, before, behind = drawn.choice(letters), title[:place], title[place:]
        slipped = drawn.choice(
            (
                before + behind[1:],
                before + letter + behind,
                before + letter + behind[1:],
                before + behind[1:2] + behind[:1] + behind[2:],
            )
        )
        if " " not in behind[:2] and fold(slipped) not in {"", title}:
            return slipped


def in_latin_letters(title: str) -> str:
    """Return a Greek title in Latin letters."""
    return "".join(_GREEKLISH.get(letter, letter) for letter in fold(title).replace("ου", "ou"))


def _time(pack: Path, titles: Sequence[str]) -> None:
    words = [*PROGRAM, "find", "--stdin", "--data", str(pack)]
    with tempfile.TemporaryDirectory() as folder:
        lines = Path(folder, "titles.txt")
        lines.write_text("\n".join(titles), encoding="utf-8")
        seconds = [measure(words, Path(folder, "cache"), given=lines).seconds for _ in range(3)]
    print(f"  {len(titles)} titles from standard input: {min(seconds[1:]):.1f} s, first {seconds[0]:.1f} s")


if __name__ == "__main__":
    main()
