"""`python -m tests.benchmarks.calibrating FOLDER`: works out how much counts by which `careercli find` finds.

As `python -m tests.benchmarks.finding` it withholds names of every taxonomy in FOLDER, but of the other half of all
names, and looks for them as they are and with one slip of typing. Printed are the weights of what speaks for a role,
which belong to `careercli/store/finder_scores.py`, and those of what tells whether the first one is right, which belong
to `careercli/answers/names/certainty.py`; the second rest on the first, so run it again when those are in their place.
It takes some minutes.
"""

import argparse
import random
import tempfile
from collections.abc import Iterator, Sequence
from itertools import chain
from math import exp, sqrt
from operator import mul
from pathlib import Path
from typing import NamedTuple

from careercli.answers.names.certainty import evidence
from careercli.answers.names.typed import without_parentheses
from careercli.catalog import Alike, Signs
from careercli.store.cache import open_catalog
from careercli.text import fold
from tests.benchmarks.finding import ALPHABETS, drawn_names, with_slip
from tests.benchmarks.taxonomies import Taxonomy, taxonomies

_ROUNDS, _RATE, _PENALTY, _MOMENTUM = 200, 0.3, 1e-3, 0.95
_LOOKED_AT = 20


class Choice(NamedTuple):
    """Several of which some are right, each with what speaks for it."""

    signs: Sequence[Sequence[float]]
    right: frozenset[int]
    """The places of those that are right."""


class Outcome(NamedTuple):
    """What was found for words, and which are right, by their places."""

    found: Sequence[Alike]
    right: frozenset[int]


def main() -> None:
    """Print the weights."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.calibrating")
    parser.add_argument("folder", type=Path, help="the taxonomies, in a folder of each")
    parser.add_argument("--titles", type=int, default=2000, help="so many are withheld of each")
    asked = parser.parse_args()
    drawn = random.Random(1)  # noqa: S311  # nothing secret is drawn
    outcomes = list(
        chain.from_iterable(_outcomes(taxonomy, asked.titles, drawn) for taxonomy in taxonomies(asked.folder))
    )
    scores = fitted([Choice([one.signs for one in found], right) for found, right in outcomes if right])
    print("finder_scores.py:")
    for name, weight in zip(Signs._fields, scores, strict=True):
        print(f"    {name}={weight:.3f},")
    *of_evidence, constant = fitted([_first_or_none(found, 0 in right) for found, right in outcomes])
    print("certainty.py:")
    for name, weight in zip(("first", "second", *Signs._fields), of_evidence, strict=True):
        print(f"    {name}={weight:.3f},")
    print(f"    constant={constant:.3f}")


def _outcomes(taxonomy: Taxonomy, count: int, drawn: random.Random) -> Iterator[Outcome]:
    withheld = drawn_names(taxonomy, count, drawn, measured=False)
    with tempfile.TemporaryDirectory() as folder:
        pack = Path(folder, "pack")
        taxonomy.write_without(frozenset(withheld), pack)
        with open_catalog(pack) as catalog:
            for folded in withheld:
                name = taxonomy.names[folded]
                for typed in (name.words, with_slip(name.words, ALPHABETS[taxonomy.language], drawn)):
                    found = catalog.roles_like(fold(without_parentheses(typed) or typed), _LOOKED_AT)
                    if found:
                        right = (place for place, each in enumerate(found) if each.id in name.occupations)
                        yield Outcome(found, frozenset(right))


def _first_or_none(found: Sequence[Alike], is_right: bool) -> Choice:
    """Return whether the first one is right as a choice between it and nothing, which says nothing."""
    first = (*evidence(found), 1.0)
    return Choice([first, [0.0] * len(first)], frozenset([0 if is_right else 1]))


def fitted(choices: Sequence[Choice]) -> list[float]:
    """Return the weights with which signs tell best which are right: a conditional logit (McFadden, 1974)."""
    width = len(choices[0].signs[0])
    spreads = [_spread([signs[place] for choice in choices for signs in choice.signs]) for place in range(width)]
    scaled = [
        Choice([[sign / spread for sign, spread in zip(signs, spreads, strict=True)] for signs in several], right)
        for several, right in choices
    ]
    weights, pace = [0.0] * width, [0.0] * width
    for _ in range(_ROUNDS):
        ahead = [weight + _MOMENTUM * step for weight, step in zip(weights, pace, strict=True)]
        slopes = _slopes(scaled, ahead)
        pace = [_MOMENTUM * step + _RATE * slope for step, slope in zip(pace, slopes, strict=True)]
        weights = [weight + step for weight, step in zip(weights, pace, strict=True)]
    return [weight / spread for weight, spread in zip(weights, spreads, strict=True)]


def _spread(values: Sequence[float]) -> float:
    mean = sum(values) / len(values)
    return sqrt(sum((value - mean) ** 2 for value in values) / len(values)) or 1.0


def _slopes(choices: Sequence[Choice], weights: Sequence[float]) -> list[float]:
    """Return how much better every weight would tell what is right if it were greater."""
    slopes = [-_PENALTY * weight for weight in weights]
    for choice in choices:
        told = [sum(map(mul, weights, signs)) for signs in choice.signs]
        highest = max(told)
        odds = [exp(each - highest) for each in told]
        whole, of_right = sum(odds), sum(odds[place] for place in choice.right)
        for place, (signs, each) in enumerate(zip(choice.signs, odds, strict=True)):
            missed = ((each / of_right if place in choice.right else 0.0) - each / whole) / len(choices)
            if abs(missed) > 1e-9:
                slopes = [slope + missed * sign for slope, sign in zip(slopes, signs, strict=True)]
    return slopes


if __name__ == "__main__":
    main()
