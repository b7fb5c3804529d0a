"""`python -m tests.benchmarks.calibrating FOLDER`: works out how sure `careercli find` may be of what it finds.

As `python -m tests.benchmarks.finding` it withholds names of every taxonomy in FOLDER, but of the other half of all
names, and fits a logistic regression of what was right to the signs in `careercli/answers/names/certainty.py`, where
the printed weights belong.
"""

import argparse
import random
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from math import exp, sqrt
from pathlib import Path
from typing import NamedTuple

from careercli.answers.names.certainty import signs
from careercli.store.cache import open_catalog
from tests.benchmarks.finding import drawn_names, owners_of
from tests.benchmarks.taxonomies import Taxonomy, taxonomies, write_pack

_ROUNDS, _RATE, _PENALTY = 400, 2.0, 1e-3
_LOOKED_AT = 8
"""So many roles, as `careercli find` asks for."""
_FAR = 30.0
"""From there on the exponential says nothing more."""


class Outcome(NamedTuple):
    """What spoke for the first answer to a title, and whether it was right."""

    signs: Mapping[str, float]
    right: bool


def main() -> None:
    """Print the weights of the signs, and the constant."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.calibrating")
    parser.add_argument("folder", type=Path, help="the taxonomies, in zip files of their publishers")
    parser.add_argument("--titles", type=int, default=3000, help="so many are withheld of each")
    asked = parser.parse_args()
    drawn = random.Random(1)  # noqa: S311  # nothing secret is drawn
    outcomes = [
        outcome for taxonomy in taxonomies(asked.folder) for outcome in _outcomes(taxonomy, asked.titles, drawn)
    ]
    weights, constant = fitted(outcomes)
    for name, weight in weights.items():
        print(f'    "{name}": {weight:.3f},')
    print(f"_CONSTANT = {constant:.3f}")


def _outcomes(taxonomy: Taxonomy, count: int, drawn: random.Random) -> Iterator[Outcome]:
    owners = owners_of(taxonomy)
    withheld = drawn_names(taxonomy, count, drawn, measured=False)
    with tempfile.TemporaryDirectory() as folder:
        pack = Path(folder, "pack")
        write_pack(pack, taxonomy, frozenset(withheld))
        with open_catalog(pack) as catalog:
            for name in withheld:
                found = catalog.roles_like(name, _LOOKED_AT)
                if found:
                    title = catalog.title("role", found[0].id)
                    yield Outcome(signs(name, found, title), found[0].id in owners[name])


def fitted(outcomes: Sequence[Outcome]) -> tuple[Mapping[str, float], float]:
    """Return the weights of signs and the constant by which they tell best what is right."""
    names = [*outcomes[0].signs]
    columns = [[outcome.signs[name] for outcome in outcomes] for name in names]
    means = [sum(column) / len(column) for column in columns]
    spreads = [
        sqrt(sum((value - mean) ** 2 for value in column) / len(column)) or 1.0
        for column, mean in zip(columns, means, strict=True)
    ]
    rows = [
        [
            *((outcome.signs[name] - mean) / spread for name, mean, spread in zip(names, means, spreads, strict=True)),
            1.0,
        ]
        for outcome in outcomes
    ]
    weights = [0.0] * (len(names) + 1)
    for _ in range(_ROUNDS):
        slopes = [-_PENALTY * weight for weight in weights]
        for row, outcome in zip(rows, outcomes, strict=True):
            told = sum(weight * value for weight, value in zip(weights, row, strict=True))
            missed = (outcome.right - 1 / (1 + exp(-max(-_FAR, min(_FAR, told))))) / len(rows)
            slopes = [slope + missed * value for slope, value in zip(slopes, row, strict=True)]
        weights = [weight + _RATE * slope for weight, slope in zip(weights, slopes, strict=True)]
    *of_signs, constant = weights
    plain = [weight / spread for weight, spread in zip(of_signs, spreads, strict=True)]
    constant -= sum(weight * mean for weight, mean in zip(plain, means, strict=True))
    return dict(zip(names, plain, strict=True)), constant


if __name__ == "__main__":
    main()
