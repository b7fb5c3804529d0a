"""How sure it is that the likest of several roles is the one that words mean.

`sure` is right in at least nine of ten titles that no name has, whatever they are of (`python -m
tests.benchmarks.finding` measures it).
"""

from collections.abc import Sequence
from math import exp, log
from operator import mul
from typing import Literal, get_args

from careercli.answers.names.corrections import CORRECTIONS, corrected
from careercli.answers.names.endings import beginning
from careercli.catalog import Alike, Signs
from careercli.greeklish import is_greek
from careercli.store.grams import sounds, word_form
from careercli.text import fold

Certainty = Literal["sure", "likely", "unsure"]
CERTAINTIES: tuple[Certainty, ...] = get_args(Certainty)
_WEIGHTS = Signs(
    likeness=-0.289,
    second=0.849,
    third=0.747,
    covered=0.722,
    common=0.388,
    weakest=-0.162,
    in_title=0.103,
    said=0.773,
    last_said=0.128,
    often=0.082,
    names=-0.267,
    share=0.242,
    share_by_weight=-0.290,
    largest_share=0.196,
    lift=0.171,
    lift_by_weight=-0.142,
    last_share=0.068,
    ending=-0.194,
)
_FIRST, _SECOND, _CONSTANT = 1.365, -0.289, -0.334
"""As `python -m tests.benchmarks.calibrating` works them out, with other titles than are measured with."""
_SURE, _LIKELY = 0.81, 0.5
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
_LONG = 8
"""Letters; a slip makes another word of many a shorter one."""
_LONGEST_ENDING = 2
"""Letters that one form of a word has more than another: `temsilci`, `temsilcisi`."""
_WHO_DOES = frozenset({"r", "er", "or"})
"""Endings that make another word: an assay is no assayer."""
_MOST = 0.7
"""Of 1; where fewer of the words are said of one of our few roles, `head of IT`, other work is meant."""
_HALF = 0.55
"""Of 1; of what is less among a role's names, `curriculum vitae`, or like any of them, hardly half says that role."""
_WHOLE = 0.75
"""Of 1; words less like a name are but a part of it: `engineer` of a technical support engineer."""


def certainty(found: Sequence[Alike], folded: str, *, are_few: bool) -> Certainty:
    """Return how sure it is that the first of what was found for folded words is meant.

    Of our own roles, which `are_few`, any name proves what is meant if nothing else has it; of a taxonomy, whose other
    names are not chosen with as much care, only the title does. But few roles are not all work that there is: where
    they do not have a word, or hardly more of a name is typed, something else may be meant; of no role is anybody sure
    where half of what was typed is nowhere said of it. Nor is a name that several have sure to mean any of them, nor is
    one word of it, nor words that are but like its words: `kassiyer` is no slip of `assayer`. One word that is none of
    a name, in any form, says hardly anything: `rabbit` is no `rabbi`.
    """
    first = found[0]
    if first.is_same and (are_few or first.is_title):
        return "sure" if sum(each.is_same and (are_few or each.is_title) for each in found) == 1 else "likely"
    right = probability(found)
    is_far_off = first.is_guess and first.signs.weakest < _ONE_SLIP
    is_lone = len(_telling(folded)) <= 1
    is_form = is_lone and _has_form(folded, first.words)
    is_strange = is_lone and not (first.is_same or is_form or _is_plain_slip(folded, first, are_few=are_few))
    lacks_much = first.signs.covered < _UNKNOWN or (first.signs.weakest < _UNKNOWN and first.signs.said < _MOST)
    if right < _LIKELY or is_far_off or is_strange or (are_few and lacks_much):
        return "unsure"
    has_doubt = (
        (first.is_guess and not are_few)
        or (is_lone and (" " in first.words or not is_form))
        or sum(each.is_same for each in found) > 1
        or (first.signs.said < 1 and first.signs.covered < _HALF)
        or first.signs.likeness < _HALF
        or (are_few and (first.signs.weakest < _UNKNOWN or first.signs.likeness < _WHOLE))
    )
    return "sure" if right >= _SURE and not has_doubt else "likely"


def _telling(folded: str) -> list[str]:
    """Return the words that are more than a letter."""
    return [word for word in folded.split() if len(word) > 1]


def _is_plain_slip(folded: str, found: Alike, *, are_few: bool) -> bool:
    """Return whether a lone word may be a slip of one of a name that leaves plain which it is."""
    is_plain = len(folded) >= _LONG or (are_few and " " not in found.words)
    return is_plain and found.signs.weakest >= _ONE_SLIP


def _has_form(folded: str, name: str) -> bool:
    """Return whether any word of a name is one that was typed, in the same form or another, or in Greeklish."""
    words = fold(name).split()
    stems = [beginning(word_form(word)) for word in _telling(folded)]
    return any(_is_form(stem, word_form(word)) for stem in stems for word in words) or (
        is_greek(name) and not {*sounds(_telling(folded))}.isdisjoint(sounds(words))
    )


def _is_form(stem: str, word: str) -> bool:
    ending = word.removeprefix(stem)
    return word.startswith(stem) and len(ending) <= _LONGEST_ENDING and ending not in _WHO_DOES


def probability(found: Sequence[Alike]) -> float:
    """Return how probable it is that the first of what was found is right."""
    told = evidence(found)
    odds = _CONSTANT + sum(map(mul, (_FIRST, _SECOND, *_WEIGHTS), told)) + corrected(told, CORRECTIONS)
    return 1 / (1 + exp(-odds))


def evidence(found: Sequence[Alike]) -> tuple[float, ...]:
    """Return what tells whether the first is right: how probable it and the next one are, and what speaks for it."""
    beside = [exp(each.score - found[0].score) for each in found[:COMPARED]]
    second = beside[1] if len(beside) > 1 else 0.0
    return (*(log(share / sum(beside) + _NEVER) for share in (1.0, second)), *found[0].signs)
