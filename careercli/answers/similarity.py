"""How near occupations are to each other by what is said of them: skills asked for, tasks, titles, ratings.

Nothing is trained and nothing is looked up: each is a bag of terms, and terms that few have tell more than terms that
all have. `tests/benchmarks/public_truth.py` measures the same functions against what O*NET and ESCO say themselves.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from math import log, sqrt
from statistics import fmean, pstdev
from typing import TypeVar

from careercli.text import fold

T = TypeVar("T")

Bag = Mapping[str, float]
"""How often something has each term; a skill is asked for once."""
Vector = Mapping[str, float]
"""How much each term tells of something; of length 1, or empty."""
Row = Mapping[str, float]
"""How near each of some others is to one thing, by id."""


def terms(texts: Iterable[str]) -> Counter[str]:
    """Return the words of some texts as people compare them, with how often each stands there."""
    return Counter(word for text in texts for word in fold(text).split())


def idf_weighted(bags: Mapping[str, Bag]) -> dict[str, Vector]:
    """Return every bag as a vector: the square root of how often a term is there, times its inverse frequency.

    The frequency is that of the bags that have the term, smoothed: 1 + ln((1 + bags) ÷ (1 + bags with it)).
    """
    having = Counter(term for bag in bags.values() for term in bag)
    rarity = {term: 1 + log((1 + len(bags)) / (1 + count)) for term, count in having.items()}
    return {
        id_: _of_length_one({term: sqrt(count) * rarity[term] for term, count in bag.items()})
        for id_, bag in bags.items()
    }


def centred(ratings: Mapping[str, Bag]) -> dict[str, Vector]:
    """Return every set of ratings as a vector: by how much each is above or below what is usual."""
    known: defaultdict[str, list[float]] = defaultdict(list)
    for rated in ratings.values():
        for element, rating in rated.items():
            known[element].append(rating)
    usual = {element: fmean(several) for element, several in known.items()}
    return {
        id_: _of_length_one({element: rating - usual[element] for element, rating in rated.items()})
        for id_, rated in ratings.items()
    }


def _of_length_one(weights: Mapping[str, float]) -> Vector:
    length = sqrt(sum(weight * weight for weight in weights.values()))
    return {term: weight / length for term, weight in weights.items()} if length else {}


class Cosines:
    """The cosine between any of some vectors and all others."""

    def __init__(self, vectors: Mapping[str, Vector]) -> None:
        self.vectors = vectors
        self._having: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
        for id_, vector in vectors.items():
            for term, weight in vector.items():
                self._having[term].append((id_, weight))

    def row(self, id_: str) -> Row:
        """Return the cosine with each other that shares a term; with all the rest it is 0."""
        found: defaultdict[str, float] = defaultdict(float)
        for term, weight in self.vectors.get(id_, {}).items():
            for other, of_other in self._having[term]:
                found[other] += weight * of_other
        found.pop(id_, None)
        return found


def z_scores(row: Row, others: Collection[str]) -> Row:
    """Return by how many standard deviations each of the others is nearer than is usual among them.

    What is measured differently can be added up so. Where all are as near as each other, each has 0.
    """
    values = [row.get(other, 0.0) for other in others]
    usual, spread = (fmean(values), pstdev(values)) if values else (0.0, 0.0)
    return {other: (value - usual) / spread if spread else 0.0 for other, value in zip(others, values, strict=True)}


def summed(rows: Iterable[Row]) -> Row:
    """Return the sum of several rows; where one says nothing of another, it adds nothing."""
    total: defaultdict[str, float] = defaultdict(float)
    for row in rows:
        for other, value in row.items():
            total[other] += value
    return total


def nearest(row: Row, most: int) -> tuple[str, ...]:
    """Return so many of the others, the nearest first; of those as near as each other, by id."""
    return tuple(sorted(row, key=lambda other: (-round(row[other], 12), other))[:most])
