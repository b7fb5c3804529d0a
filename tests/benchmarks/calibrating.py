"""`python -m tests.benchmarks.calibrating FOLDER`: works out how much counts by which `careercli find` finds.

As `python -m tests.benchmarks.finding` it withholds names of every taxonomy in FOLDER, but of the other half of all
names: so many at a time (`--titles`) until each was withheld once, as the few of one draw say too much of those few.
They are looked for as they are and with one slip of typing. Printed are the weights of what speaks for a role, which
belong to `careercli/store/finder_scores.py`; with them, those of what tells whether the first one is right, which
belong to `careercli/answers/names/certainty.py`; what corrects these, for `careercli/answers/names/corrections.py`; and
for each taxonomy how much is how probable and how often it is right, by which it is chosen there what is sure. It takes
up to half an hour.
"""

import argparse
import random
import tempfile
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain
from math import exp, fsum, log, sqrt
from operator import mul
from pathlib import Path
from typing import NamedTuple

from careercli.answers.finder import LEAST
from careercli.answers.names.certainty import COMPARED, evidence
from careercli.answers.names.corrections import Correction, Half, corrected
from careercli.answers.names.typed import without_parentheses
from careercli.catalog import Alike, Signs
from careercli.store.cache import open_catalog
from careercli.text import fold
from tests.benchmarks.finding import ALPHABETS, drawn_names, with_slip
from tests.benchmarks.taxonomies import Taxonomy, taxonomies

_ROUNDS, _PENALTY = 8, 1e-4
_LEAST_SHARE = 1e-4
_PROBABLE = (0.5, 0.8, 0.81, 0.82, 0.83, 0.84, 0.85, 0.86)
"""Of 1; of each it is printed how much is at least so probable."""
_CORRECTIONS, _RATE, _PARTS = 80, 0.15, 25
"""So many corrections, each of but so much of what it would be, by parts of each sign that as many outcomes have."""
_HELD_BACK, _FEWEST = 5.0, 20.0
"""What a correction is divided by beside how much it is of, which is never less than the second."""


class Choice(NamedTuple):
    """Several of which some are right, each with what speaks for it."""

    signs: Sequence[Sequence[float]]
    right: frozenset[int]
    """The places of those that are right."""


class Outcome(NamedTuple):
    """What was found for words, the likest first, and which are right, by their places."""

    taxonomy: str
    has_slip: bool
    found: Sequence[Alike]
    right: frozenset[int]


def main() -> None:
    """Print the weights, and how much is how probable by them."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.calibrating")
    parser.add_argument("folder", type=Path, help="the taxonomies, in a folder of each")
    parser.add_argument("--titles", type=int, default=2000, help="so many are withheld of each at a time")
    asked = parser.parse_args()
    drawn = random.Random(1)  # noqa: S311  # nothing secret is drawn
    outcomes = list(
        chain.from_iterable(_outcomes(taxonomy, asked.titles, drawn) for taxonomy in taxonomies(asked.folder))
    )
    scores = fitted([Choice([each.signs for each in one.found], one.right) for one in outcomes if one.right])
    print("finder_scores.py:")
    for name, weight in zip(Signs._fields, scores, strict=True):
        print(f"    {name}={weight:.3f},")
    outcomes = [ranked(one, scores) for one in outcomes]
    weights = fitted([_first_or_none(one) for one in outcomes if one.found])
    print("certainty.py:")
    for name, weight in zip(("first", "second", *Signs._fields, "constant"), weights, strict=True):
        print(f"    {name}={weight:.3f},")
    found = [one for one in outcomes if one.found]
    several = corrections([evidence(one.found) for one in found], [0 in one.right for one in found], weights)
    print("corrections.py:")
    for correction in several:
        print(f"    {correction!r},")
    for taxonomy in dict.fromkeys(one.taxonomy for one in outcomes):
        asked_of_it = [one for one in outcomes if one.taxonomy == taxonomy and not one.has_slip]
        for least in _PROBABLE:
            print(f"{taxonomy}, at least {least:.2f}: {_said(asked_of_it, weights, several, least)}")


def _outcomes(taxonomy: Taxonomy, at_a_time: int, drawn: random.Random) -> Iterator[Outcome]:
    half = drawn_names(taxonomy, len(taxonomy.names), drawn, measured=False)
    for begin in range(0, len(half), at_a_time):
        yield from _found_without(taxonomy, half[begin : begin + at_a_time], drawn)


def _found_without(taxonomy: Taxonomy, withheld: Sequence[str], drawn: random.Random) -> Iterator[Outcome]:
    """Yield what is found for names, as they are and with a slip, when none of them is known."""
    with tempfile.TemporaryDirectory() as folder:
        pack = Path(folder, "pack")
        taxonomy.write_without(frozenset(withheld), pack)
        with open_catalog(pack) as catalog:
            for folded in withheld:
                name = taxonomy.names[folded]
                slipped = with_slip(name.words, ALPHABETS[taxonomy.language], drawn)
                for typed in (name.words, slipped):
                    alike = catalog.roles_like(fold(without_parentheses(typed) or typed), COMPARED)
                    found = [each for each in alike if each.signs.likeness >= LEAST]
                    right = (place for place, each in enumerate(found) if each.id in name.occupations)
                    yield Outcome(taxonomy.name, typed is slipped, found, frozenset(right))


def ranked(outcome: Outcome, weights: Sequence[float]) -> Outcome:
    """Return an outcome as it is by these weights of what speaks for a role."""
    weighed = [each._replace(score=sum(map(mul, weights, each.signs))) for each in outcome.found]
    places = sorted(range(len(weighed)), key=lambda place: _rank(weighed[place]), reverse=True)
    right = frozenset(rank for rank, place in enumerate(places) if place in outcome.right)
    return outcome._replace(found=[weighed[place] for place in places], right=right)


def _rank(alike: Alike) -> tuple[bool, bool, float]:
    """Return by what roles are ordered: as they are found in."""
    return alike.is_titled_so, alike.is_same, alike.score


def _said(outcomes: Sequence[Outcome], weights: Sequence[float], several: Sequence[Correction], least: float) -> str:
    """Return how much is at least so probable, and how often the first of it is right."""

    def odds(outcome: Outcome) -> float:
        signs = _signs(outcome.found)
        return fsum(map(mul, weights, signs)) + corrected(signs, several)

    said = [0 in one.right for one in outcomes if one.found and odds(one) >= log(least / (1 - least))]
    return f"{len(said) / len(outcomes):.3f}, right {sum(said) / max(len(said), 1):.3f}"


def _signs(found: Sequence[Alike]) -> tuple[float, ...]:
    """Return what tells whether the first is right, and what the constant is counted by."""
    return (*evidence(found), 1.0)


def _first_or_none(outcome: Outcome) -> Choice:
    """Return whether the first one is right as a choice between it and nothing, which says nothing."""
    first = _signs(outcome.found)
    return Choice([first, [0.0] * len(first)], frozenset([0 if 0 in outcome.right else 1]))


def corrections(
    outcomes: Sequence[Sequence[float]], right: Sequence[bool], weights: Sequence[float]
) -> list[Correction]:
    """Return what corrects the weights where two signs together tell more than each: boosted trees (Friedman, 2001).

    `outcomes` has the signs of each, `right` whether it is; the last of `weights` is the constant.
    """
    bounds = [_bounds(column) for column in zip(*outcomes, strict=True)]
    columns = [
        [bisect_left(bound, sign) for sign in column]
        for bound, column in zip(bounds, zip(*outcomes, strict=True), strict=True)
    ]
    odds = [sum(map(mul, weights, (*signs, 1.0))) for signs in outcomes]
    found: list[Correction] = []
    for _ in range(_CORRECTIONS):
        probable = [1 / (1 + exp(-each)) for each in odds]
        missed = _Missed([is_right - each for is_right, each in zip(right, probable, strict=True)], probable)
        sign, part = _parted(columns, missed, range(len(odds)))
        sides: tuple[list[int], list[int]] = [], []
        for place, each in enumerate(columns[sign]):
            sides[each > part].append(place)
        first, second = (_half(columns, bounds, missed, side) for side in sides)
        found.append((sign, bounds[sign][part], first, second))
        odds = [each + corrected(signs, found[-1:]) for each, signs in zip(odds, outcomes, strict=True)]
    return found


def _half(
    columns: Sequence[Sequence[int]], bounds: Sequence[Sequence[float]], missed: "_Missed", places: Sequence[int]
) -> Half:
    """Return by which sign outcomes at some places are corrected, and by how much."""
    sign, part = _parted(columns, missed, places)
    up_to, above = (
        missed.amount(place for place in places if (columns[sign][place] > part) == is_above)
        for is_above in (False, True)
    )
    return sign, bounds[sign][part], round(up_to, 3), round(above, 3)


class _Missed:
    """By how much what is probable misses what is right."""

    def __init__(self, slopes: Sequence[float], probable: Sequence[float]) -> None:
        """`slopes` is how much each is more than was probable."""
        self.slopes = slopes
        self.curves = [each * (1 - each) for each in probable]

    def amount(self, places: Iterable[int]) -> float:
        """Return by how much outcomes at these places are corrected."""
        several = list(places)
        whole = sum(self.curves[place] for place in several) + _HELD_BACK
        return _RATE * sum(self.slopes[place] for place in several) / whole


def _bounds(column: Sequence[float]) -> list[float]:
    """Return where a sign is parted into parts that as many outcomes have."""
    ordered = sorted(column)
    return sorted({round(ordered[len(ordered) * part // _PARTS], 3) for part in range(1, _PARTS)})


def _parted(columns: Sequence[Sequence[int]], missed: _Missed, places: Sequence[int]) -> tuple[int, int]:
    """Return by which sign, and up to which of its parts, those at some places are best corrected apart."""
    slopes, curves = ([amounts[place] for place in places] for amounts in (missed.slopes, missed.curves))
    all_slopes, all_curves = sum(slopes), sum(curves)
    best = (0.0, 0, 0)
    for sign, column in enumerate(columns):
        slope_of, curve_of = [0.0] * _PARTS, [0.0] * _PARTS
        for place, slope, curve in zip(places, slopes, curves, strict=True):
            slope_of[column[place]] += slope
            curve_of[column[place]] += curve
        last = max(map(column.__getitem__, places), default=0)
        for part, (slope, curve) in enumerate(zip(accumulate(slope_of), accumulate(curve_of), strict=True)):
            if part < last and curve > _FEWEST and all_curves - curve > _FEWEST:
                other = all_slopes - slope, all_curves - curve
                gain = slope**2 / (curve + _HELD_BACK) + other[0] ** 2 / (other[1] + _HELD_BACK)
                best = max(best, (gain, sign, part))
    return best[1:]


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
