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

_ROUNDS, _PENALTY = 8, 1e-4
_LOOKED_AT = 20
_LEAST_SHARE = 1e-4


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
    weights = [0.0] * width
    for _ in range(_ROUNDS):
        steps = _solved(*_shape(scaled, weights))
        weights = [weight + step for weight, step in zip(weights, steps, strict=True)]
    return [weight / spread for weight, spread in zip(weights, spreads, strict=True)]


def _spread(values: Sequence[float]) -> float:
    mean = sum(values) / len(values)
    return sqrt(sum((value - mean) ** 2 for value in values) / len(values)) or 1.0


def _shape(choices: Sequence[Choice], weights: Sequence[float]) -> tuple[list[list[float]], list[float]]:
    """Return how what is told curves at these weights, and how steep it is: what Newton's method asks for."""
    slopes = [-_PENALTY * len(choices) * weight for weight in weights]
    curves = [
        [_PENALTY * len(choices) * (row == column) for column in range(len(weights))] for row in range(len(weights))
    ]
    for choice in choices:
        told = [sum(map(mul, weights, signs)) for signs in choice.signs]
        odds = [exp(each - max(told)) for each in told]
        whole, of_right = sum(odds), sum(odds[place] for place in choice.right)
        mean = [0.0] * len(weights)
        for place, (signs, each) in enumerate(zip(choice.signs, odds, strict=True)):
            share = each / whole
            missed = (each / of_right if place in choice.right else 0.0) - share
            slopes = [slope + missed * sign for slope, sign in zip(slopes, signs, strict=True)]
            if share > _LEAST_SHARE:
                mean = [one + share * sign for one, sign in zip(mean, signs, strict=True)]
                _add_products(curves, signs, share)
        _add_products(curves, mean, -1.0)
    return curves, slopes


def _add_products(curves: list[list[float]], signs: Sequence[float], share: float) -> None:
    for row, sign in enumerate(signs):
        amount = share * sign
        curves[row] = [curve + amount * other for curve, other in zip(curves[row], signs, strict=True)]


def _solved(matrix: Sequence[Sequence[float]], right: Sequence[float]) -> list[float]:
    """Return what solves these linear equations, by elimination; the matrix is symmetric and positive."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for place, pivot in enumerate(rows):
        for row in rows[place + 1 :]:
            amount = row[place] / pivot[place]
            row[:] = [each - amount * other for each, other in zip(row, pivot, strict=True)]
    found = [0.0] * len(rows)
    for place in reversed(range(len(rows))):
        row = rows[place]
        found[place] = (row[-1] - sum(map(mul, row[:-1], found))) / row[place]
    return found


if __name__ == "__main__":
    main()
