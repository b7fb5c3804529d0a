"""Puts what was found in several taxonomies side by side: what each tells of the others, and what is read first."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from careercli.answers.found import Candidate
from careercli.answers.names.certainty import CERTAINTIES
from careercli.records import replaced


def side_by_side(of_each: Sequence[tuple[Candidate, ...]], *, is_word: bool) -> tuple[Candidate, ...]:
    """Return the candidates of every taxonomy, one after the other; `is_word` is whether a single word was typed."""
    if any(each.taxonomy != "roles" and each.is_called_so for of_one in of_each for each in of_one):
        of_each = [tuple(_beside_the_very_words(of_one, is_word)) for of_one in of_each]
    if len(of_each) > 1 and is_word:
        of_each = [tuple(map(_not_sure_by_a_word, of_one)) for of_one in of_each]
    in_order = sorted((of_one for of_one in of_each if of_one), key=_read_first)
    return tuple(chain.from_iterable(in_order))


def surest(candidate: Candidate) -> int:
    """Return by what candidates are put in order, the surest first."""
    return CERTAINTIES.index(candidate.certainty)


def _beside_the_very_words(candidates: Iterable[Candidate], is_word: bool) -> Iterator[Candidate]:
    """Yield candidates where an occupation of a classification has the very words: what has not is meant less surely.

    What is unsure of our own roles even so is not meant. Of a word that several of ours have, `officer`, they stay
    likely.
    """
    for each in candidates:
        if each.is_called_so:
            yield each
        elif each.certainty == "sure":
            yield replaced(each, certainty="likely")
        elif each.taxonomy != "roles":
            yield each
        elif each.certainty == "likely":
            yield replaced(each, certainty="likely" if is_word else "unsure")


def _not_sure_by_a_word(candidate: Candidate) -> Candidate:
    """Return one of our roles as likely where a word was typed that is not its title, `operator`: other work has it."""
    is_sure = candidate.taxonomy == "roles" and candidate.certainty == "sure" and not candidate.matched_title
    return replaced(candidate, certainty="likely") if is_sure else candidate


def _read_first(candidates: tuple[Candidate, ...]) -> tuple[int, bool]:
    """Return by what taxonomies are put in order: what is meant most surely, of as sure our own and the very words."""
    is_apart = candidates[0].taxonomy != "roles" and not any(each.is_called_so for each in candidates)
    return min(map(surest, candidates)), is_apart
