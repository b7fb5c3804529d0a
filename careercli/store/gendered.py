"""Parts names of two spellings in one: Greek gives both genders as `επόπτης/επόπτρια`, English `waiter/waitress`."""

from careercli.greeklish import is_greek
from careercli.text import fold

_SAME_STEM = 3
"""Letters with which both spellings of one word begin."""


def spellings(name: str) -> tuple[str, ...]:
    """Return the two names that a slash joins: of whole names, or of one word among others; none if it parts others."""
    halves = tuple(" ".join(half.split()) for half in name.split("/"))
    if len(halves) == 2 and _are_two_names(*halves):
        return halves
    words = name.split()
    pairs = [tuple(word.split("/")) for word in words]
    joined = [pair for pair in pairs if len(pair) > 1]
    if not joined or any(len(pair) != 2 or not _are_one_word(*pair) for pair in joined):
        return ()
    return " ".join(pair[0] for pair in pairs), " ".join(pair[-1] for pair in pairs)


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
