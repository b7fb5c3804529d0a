"""Finds the one thing a person means by a word, in any language, with or without accents."""

from careercli.catalog import Catalog, NameKind
from careercli.errors import NothingKnown
from careercli.messages import say
from careercli.text import fold

_NEAREST = 3
_FEW = 15
"""So many ids are listed where nothing is near."""
_SHORTEST_BEGINNING = 3
"""Letters; fewer begin a word of nearly everything."""
_LEAST_LIKENESS = 72
"""Of 100, by rapidfuzz; below it a suggestion is a guess."""
_LIKELY_MEANT = 15
"""Names this much less like the word than the nearest one are not what was meant."""


def find(catalog: Catalog, kind: NameKind, words: str) -> str:
    """Return the id of the thing that `words` names: its id, its whole name, or the beginnings of words in it.

    Raises `NothingKnown`, with the candidates, if there is none or more than one.
    """
    folded = fold(words)
    unknown = say(f"unknown-{kind}", words=words)
    for ids in (
        catalog.named(kind, folded),
        catalog.named_with(kind, folded.split()) if len(folded) >= _SHORTEST_BEGINNING else (),
    ):
        if len(ids) == 1:
            return ids[0]
        if words.strip() in ids:
            return words.strip()
        if ids:
            raise NothingKnown(
                say(f"ambiguous-{kind}", words=words),
                hint=say("one-of", candidates=ids),
                candidates=ids,
            )
    nearest = _nearest(catalog, kind, folded) if len(folded) >= _SHORTEST_BEGINNING else ()
    if nearest:
        raise NothingKnown(unknown, hint=say("did-you-mean", candidates=nearest), candidates=nearest)
    known = tuple(sorted({name.id for name in catalog.names(kind)}))
    if len(known) <= _FEW:
        raise NothingKnown(unknown, hint=say("known-are", candidates=known), candidates=known)
    raise NothingKnown(unknown, hint=say(f"list-of-{kind}"))


def find_all(catalog: Catalog, kind: NameKind, several_words: list[str]) -> tuple[str, ...]:
    """Return the ids of several things, each once, in the order they were named; commas part them as well."""
    each = [words for several in several_words for words in several.split(",")]
    return tuple(dict.fromkeys(find(catalog, kind, words) for words in each))


def _nearest(catalog: Catalog, kind: NameKind, folded: str) -> tuple[str, ...]:
    """Return the ids whose names, or else single words of whose names, are spelled most like this, best first."""
    names = catalog.names(kind)
    whole = [(name.id, name.folded) for name in names]
    words = [(name.id, word) for name in names for word in name.folded.split()]
    return _alike(folded, whole) or _alike(folded, words) or _alike_in_sound(folded, whole, words)


def _alike_in_sound(folded: str, *several: list[tuple[str, str]]) -> tuple[str, ...]:
    """Return the ids whose Greek names sound most like this word in Latin letters, best first."""
    if not folded.isascii():
        return ()
    from careercli.greeklish import is_greek, sound

    for candidates in several:
        greek = [(id_, sound(spelling)) for id_, spelling in candidates if is_greek(spelling)]
        found = _alike(sound(folded), greek)
        if found:
            return found
    return ()


def _alike(folded: str, candidates: list[tuple[str, str]]) -> tuple[str, ...]:
    from rapidfuzz import fuzz, process

    spellings = [spelling for _, spelling in candidates]
    likely = process.extract(folded, spellings, scorer=fuzz.ratio, score_cutoff=_LEAST_LIKENESS, limit=4 * _NEAREST)
    best = likely[0][1] if likely else 0
    ids = dict.fromkeys(candidates[position][0] for _, likeness, position in likely if likeness >= best - _LIKELY_MEANT)
    return tuple(ids)[:_NEAREST]
