"""What is found in one taxonomy tells how sure it is in the others, and what is read first."""

from collections.abc import Sequence

from careercli.answers.found import Candidate
from careercli.answers.names.certainty import Certainty
from careercli.answers.names.taxonomies import Taxonomy
from careercli.answers.side_by_side import side_by_side
from careercli.model import Text


def _candidate(id_: str, taxonomy: Taxonomy, certainty: Certainty, *, likeness: float = 0.7) -> Candidate:
    return Candidate(
        id=id_,
        title=Text({"en": id_}),
        taxonomy=taxonomy,
        certainty=certainty,
        matched=id_,
        matched_title=False,
        matched_hidden=False,
        matched_code=None,
        matched_code_fits=None,
        likeness=likeness,
        codes=(),
        about=Text({}),
        through=None,
        pack=None,
    )


def _graded(candidates: Sequence[Candidate]) -> list[tuple[str, str]]:
    return [(each.id, each.certainty) for each in candidates]


def test_who_has_the_very_words_is_read_first_and_what_has_not_is_likely_at_most() -> None:
    found = side_by_side(
        [
            (_candidate("trader", "onet", "sure"), _candidate("analyst", "onet", "unsure")),
            (_candidate("vendor", "esco", "likely", likeness=1),),
        ],
        is_word=False,
    )
    assert _graded(found) == [("vendor", "likely"), ("trader", "likely"), ("analyst", "unsure")]


def test_ours_without_the_very_words_are_less_sure_and_guesses_are_gone() -> None:
    ours = (_candidate("agent", "roles", "sure"), _candidate("clerk", "roles", "likely"))
    guess = _candidate("guess", "roles", "unsure")
    theirs = _candidate("worker", "esco", "sure", likeness=1)
    found = side_by_side([(*ours, guess), (theirs,)], is_word=False)
    assert _graded(found) == [("worker", "sure"), ("agent", "likely"), ("clerk", "unsure")]
    alone = side_by_side([(*ours, guess), ()], is_word=False)
    assert _graded(alone) == [("agent", "sure"), ("clerk", "likely"), ("guess", "unsure")]


def test_of_a_word_that_ours_have_too_ours_stay_likely_and_first() -> None:
    ours = _candidate("customer-service-officer", "roles", "likely")
    theirs = _candidate("police", "onet", "likely", likeness=1)
    assert _graded(side_by_side([(ours,), (theirs,)], is_word=True)) == [
        ("customer-service-officer", "likely"),
        ("police", "likely"),
    ]
