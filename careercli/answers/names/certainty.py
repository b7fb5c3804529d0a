"""How sure it is that the likest of several roles is the one that words mean.

`sure` is right in at least nine of ten titles that no name has, whatever they are of (`python -m
tests.benchmarks.finding` measures it).
"""

from collections.abc import Sequence
from math import exp, log
from typing import Literal, get_args

from careercli.catalog import Alike, Signs

Certainty = Literal["sure", "likely", "unsure"]
CERTAINTIES: tuple[Certainty, ...] = get_args(Certainty)
_WEIGHTS = Signs(
    likeness=-0.006,
    second=0.398,
    third=0.795,
    covered=0.069,
    common=0.488,
    weakest=0.070,
    in_title=0.095,
    said=0.568,
    last_said=0.211,
    often=0.098,
    names=-0.230,
    share=0.126,
    share_by_weight=-0.130,
    largest_share=0.159,
    lift=0.254,
    lift_by_weight=-0.235,
    last_share=0.051,
    ending=-0.346,
)
_FIRST, _SECOND, _CONSTANT = 1.624, -0.290, 0.181
"""As `python -m tests.benchmarks.calibrating` works them out, with other titles than are measured with."""
_SURE, _LIKELY = 0.84, 0.5
"""Of all that is at least so probable, nine of ten are right: most of it is more probable."""
COMPARED = 10
"""Beside so many it is said how probable the first and the second are."""
NEARLY = 1.0
"""Roles that are no further behind the first may be meant as well."""
_NEVER = 1e-3
"""No role is less probable."""
_UNKNOWN = 0.5
"""Of 1; a word that is less like any of a role's names is none of theirs."""
_ONE_SLIP = 0.8
"""Of 1; a word that is less like another is more than one slip of typing away."""
_WHOLE = 0.75
"""Of 1; words less like a name are but a part of it: `engineer` of a technical support engineer."""


def certainty(found: Sequence[Alike], *, are_few: bool) -> Certainty:
    """Return how sure it is that the first of what was found is meant.

    Of our own roles, which `are_few`, any name proves what is meant if nothing else has it; of a taxonomy, whose other
    names are not chosen with as much care, only the title does. But few roles are not all work that there is: where
    they do not have a word, or hardly more of a name is typed, something else may be meant. Nor is a name that several
    have sure to mean any of them, nor is one word of it, nor words that are but like its words: `kassiyer` is no slip
    of `assayer`.
    """
    if found[0].is_same and (are_few or found[0].is_title):
        return "sure" if sum(each.is_same and (are_few or each.is_title) for each in found) == 1 else "likely"
    right = probability(found)
    is_far_off = found[0].is_guess and found[0].signs.weakest < _ONE_SLIP
    if right < _LIKELY or is_far_off or (are_few and found[0].signs.covered < _UNKNOWN):
        return "unsure"
    has_doubt = (
        (found[0].is_guess and not are_few)
        or (found[0].is_lone and " " in found[0].words)
        or sum(each.is_same for each in found) > 1
        or (are_few and (found[0].signs.weakest < _UNKNOWN or found[0].signs.likeness < _WHOLE))
    )
    return "sure" if right >= _SURE and not has_doubt else "likely"


def probability(found: Sequence[Alike]) -> float:
    """Return how probable it is that the first of what was found is right."""
    weights = (_FIRST, _SECOND, *_WEIGHTS)
    return 1 / (1 + exp(-_CONSTANT - sum(weight * sign for weight, sign in zip(weights, evidence(found), strict=True))))


def evidence(found: Sequence[Alike]) -> tuple[float, ...]:
    """Return what tells whether the first is right: how probable it and the next one are, and what speaks for it."""
    beside = [exp(each.score - found[0].score) for each in found[:COMPARED]]
    second = beside[1] if len(beside) > 1 else 0.0
    return (*(log(share / sum(beside) + _NEVER) for share in (1.0, second)), *found[0].signs)
