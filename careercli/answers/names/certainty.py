"""How sure it is that the likest of several roles is the one that words mean.

`sure` is right in at least nine of ten titles that no name has, whatever they are of (`python -m
tests.benchmarks.finding` measures it).
"""

from collections.abc import Mapping, Sequence
from math import exp
from typing import Literal

from careercli.catalog import Alike
from careercli.model import Text
from careercli.text import fold

Certainty = Literal["sure", "likely", "unsure"]
_WEIGHTS: Mapping[str, float] = {
    "ahead": 8.557,
    "ahead-of-third": 3.164,
    "likeness": -0.487,
    "covered": 1.867,
    "common": 1.396,
    "in-title": 0.765,
    "last-in-title": 0.116,
    "same-last": 0.263,
}
_CONSTANT = -3.130
"""As `python -m tests.benchmarks.calibrating` works them out, with other titles than are measured with."""
_SURE, _LIKELY = 0.9, 0.5
_STEM = 5
"""Letters by which inflected forms of a word begin."""


def certainty(folded: str, found: Sequence[Alike], title: Text, *, any_name: bool) -> Certainty:
    """Return how sure it is that the first of what was found is meant, which has this title.

    `any_name` proves what is meant, if nothing else has it; of a taxonomy, whose other names are not chosen with as
    much care, only the title does.
    """
    if found[0].is_same and (any_name or found[0].is_title):
        return "sure" if sum(each.is_same and (any_name or each.is_title) for each in found) == 1 else "likely"
    right = probability(signs(folded, found, title))
    if right >= _SURE:
        return "sure"
    return "likely" if right >= _LIKELY else "unsure"


def probability(signs: Mapping[str, float]) -> float:
    """Return how probable it is that what has these signs is right."""
    return 1 / (1 + exp(-_CONSTANT - sum(_WEIGHTS[name] * value for name, value in signs.items())))


def signs(folded: str, found: Sequence[Alike], title: Text) -> Mapping[str, float]:
    """Return what tells how sure it is: how far others are behind, and how well the words fit the role."""
    first, *others = found
    second, third, *_more = (*(other.score for other in others), 0.0, 0.0)
    typed = folded.split()
    title_words = {word[:_STEM] for words in title.values() for word in fold(words).split()}
    likest = fold(first.words).split()
    return {
        "ahead": first.score - second,
        "ahead-of-third": first.score - third,
        "likeness": first.likeness,
        "covered": first.covered,
        "common": first.common,
        "in-title": sum(word[:_STEM] in title_words for word in typed) / len(typed),
        "last-in-title": float(typed[-1][:_STEM] in title_words),
        "same-last": float(typed[-1:] == likest[-1:]),
    }
