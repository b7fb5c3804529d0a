"""Chooses the names worth comparing where a kind has so many that comparing each would take seconds.

What is lost there: names of which no word is like a typed one, though the whole is; two words typed as one if either is
misspelt as well; and of more names that hold the same words than are compared, those of quite other lengths.
"""

from collections.abc import Iterator, Mapping
from math import log

from careercli.answers.names.similar import Vocabulary, telling_words
from careercli.catalog import Catalog, Name, NameKind, Wanted

MOST_COMPARED = 5_000
"""Names; all of them are compared where there are no more."""
_LIKELIEST = 500
"""Where there are more, so many are: each lies on a page of its own of the compiled data."""
_SPELLINGS = 50
"""A typed word may be that many words."""
_WORDS = 6
"""So many typed words are looked for, those that the fewest names have."""


def names_worth_comparing(catalog: Catalog, kind: NameKind, folded: str) -> tuple[Name, ...]:
    """Return the names of a kind among which those nearest to folded words are to be found."""
    if not catalog.has_more_names(kind, MOST_COMPARED):
        return catalog.names(kind)
    if kind == "figure":
        return _ids_that_begin_alike(catalog, kind, folded)
    known = catalog.words_of_names()
    vocabulary = Vocabulary(known)
    several = (_wanted(word, vocabulary.like(word), known) for word in telling_words(folded))
    wanted = [each for each in several if each.spellings]
    rarest = sorted(wanted, key=lambda each: -each.weight)[:_WORDS]
    return catalog.names_with(kind, rarest, len(folded), _LIKELIEST)


def _wanted(typed: str, likely: Mapping[str, float], known: Mapping[str, int]) -> Wanted:
    """Return what a typed word may be: the words most like it, or two words written as one."""
    words = sorted(likely, key=lambda word: (-likely[word], word))[:_SPELLINGS]
    pairs = list(_pairs(typed, known))
    having = sum(known[word] for word in words) + sum(min(map(known.__getitem__, pair)) for pair in pairs)
    weight = log(1 + max(known.values()) / having) if having else 0.0
    return Wanted((*words, *map(" ".join, pairs)), weight)


def _pairs(typed: str, known: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    for place in range(1, len(typed)):
        if typed[:place] in known and typed[place:] in known:
            yield typed[:place], typed[place:]


def _ids_that_begin_alike(catalog: Catalog, kind: NameKind, folded: str) -> tuple[Name, ...]:
    """Return ids that begin as far like the typed one as any does."""
    for letters in range(len(folded), -1, -1):
        ids = catalog.ids(kind, folded[:letters], _LIKELIEST)
        if ids:
            return tuple(Name(id_, id_, id_.replace("-", " ")) for id_ in ids)
    return ()
