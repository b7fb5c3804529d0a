"""Parts names that hold two: Greek gives both genders as `επόπτης/επόπτρια`, O*NET short forms in parentheses."""

import re

from careercli.greeklish import is_greek
from careercli.text import fold

_SAME_STEM = 3
"""Letters with which both spellings of one word begin."""
_IN_PARENTHESES = re.compile(r"(?P<before>[^()]+)\((?P<within>[^()]+)\)\s*\Z")
_MARKS = re.compile("[/(]")


def spellings(name: str) -> tuple[str, ...]:
    """Return the names that are in one; of one that is a single name, none."""
    if not _MARKS.search(name):
        return ()
    return _outside_and_in(name) or _joined(name)


def _outside_and_in(name: str) -> tuple[str, ...]:
    """Return what stands before parentheses at the end, and what stands in them if it is another name for that."""
    found = _IN_PARENTHESES.fullmatch(name.strip())
    if found is None:
        return ()
    before, within = found["before"].strip(), found["within"].strip()
    is_short_form = within.isupper() or fold(within).split()[-1:] == fold(before).split()[-1:]
    return (before, within) if is_short_form else (before,)


def _joined(name: str) -> tuple[str, ...]:
    """Return the two names that a slash joins: of whole names, or of one word among others; none if it parts others."""
    one, _slash, other = (" ".join(half.split()) for half in name.partition("/"))
    if "/" not in other and _are_two_names(one, other):
        return one, other
    pairs = [word.partition("/") for word in name.split()]
    if any("/" in other or (slash and not _are_one_word(one, other)) for one, slash, other in pairs):
        return ()
    firsts, seconds = (" ".join(one for one, _, _ in pairs), " ".join(other or one for one, _, other in pairs))
    return (firsts, seconds) if firsts != seconds else ()


def _are_two_names(one: str, other: str) -> bool:
    """Tell whether both halves are whole names: `διευθυντής τμήματος/διευθύντρια τμήματος`."""
    first, second = one.split(), other.split()
    if len(first) == len(second) == 1:
        return _are_one_word(one, other)
    return min(len(first), len(second)) > 1 and _begin_alike(first[0], second[0])


def _are_one_word(one: str, other: str) -> bool:
    return bool(one and other) and (is_greek(fold(one)) or _begin_alike(one, other))


def _begin_alike(one: str, other: str) -> bool:
    return fold(one)[:_SAME_STEM] == fold(other)[:_SAME_STEM]
