"""How near things are by what is said of them: laws of vectors, and small sums by hand."""

from math import isclose, log, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.answers.similarity import Cosines, centred, idf_weighted, nearest, summed, terms, z_scores

_BAGS = st.dictionaries(
    st.sampled_from("abcde"), st.dictionaries(st.sampled_from("uvwxyz"), st.integers(1, 9), min_size=1), min_size=2
)
_ROWS = st.dictionaries(st.sampled_from("abcdefgh"), st.floats(0, 1), min_size=2)


@given(_BAGS)
def test_vectors_have_the_length_one_and_cosines_are_the_same_both_ways(bags: dict[str, dict[str, float]]) -> None:
    vectors = idf_weighted(bags)
    assert all(isclose(sum(weight * weight for weight in vector.values()), 1) for vector in vectors.values())
    cosines = Cosines(vectors)
    rows = {id_: cosines.row(id_) for id_ in bags}
    for one, row in rows.items():
        assert one not in row
        for other, cosine in row.items():
            assert 0 < cosine <= 1 + 1e-9
            assert isclose(cosine, rows[other][one])
            assert {*bags[one]} & {*bags[other]}


def test_what_few_have_weighs_more() -> None:
    bags = {"a": {"rare": 1, "common": 1}, "b": {"rare": 1}, "c": {"common": 1}, "d": {"common": 1}}
    row = Cosines(idf_weighted(bags)).row("a")
    assert nearest(row, 3) == ("b", "c", "d")
    rare, common = 1 + log(5 / 3), 1 + log(5 / 4)
    assert row["b"] == pytest.approx(rare / sqrt(rare**2 + common**2))


def test_ratings_are_held_against_what_is_usual() -> None:
    ratings = {"a": {"x": 5.0, "y": 1.0}, "b": {"x": 4.0, "y": 2.0}, "c": {"x": 1.0, "y": 5.0}}
    row = Cosines(centred(ratings)).row("a")
    assert row["b"] > 0 > row["c"]


@given(_ROWS)
def test_z_scores_keep_the_order_and_have_the_mean_zero(row: dict[str, float]) -> None:
    scores = z_scores(row, [*row, "nobody"])
    assert sum(scores.values()) == pytest.approx(0, abs=1e-6)
    assert [scores[one] for one in sorted(row, key=lambda one: row[one])] == sorted(scores[one] for one in row)


def test_rows_are_added_where_they_say_something() -> None:
    assert dict(summed([{"a": 1.0, "b": 2.0}, {"b": 1.5}])) == {"a": 1.0, "b": 3.5}


def test_words_are_compared_as_people_do() -> None:
    assert terms(["Handle complaints, handle CALLS", "Şikâyet"]) == {
        "handle": 2, "complaints": 1, "calls": 1, "sikayet": 1,
    }  # fmt: skip
