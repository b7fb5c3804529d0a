"""Which of many figures stands for a role in a country: the rule, one promise at a time."""

from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.answers.pay.choice import ChosenPay, chosen_pay
from careercli.model import PayFigure, Period, Statistic
from tests.answers.made import CLERKS, figure, official


def _found(*figures: PayFigure) -> tuple[ChosenPay, tuple[PayFigure, ...]]:
    found = chosen_pay(figures, {"office"})
    assert found is not None
    return found


def _shown(*figures: PayFigure) -> ChosenPay:
    return _found(*figures)[0]


def _used(*figures: PayFigure) -> set[str]:
    return {used.id for used in _found(*figures)[1]}


def test_an_office_outweighs_a_guide_even_with_an_older_figure() -> None:
    shown = _shown(figure(1000, source="guide", year=2024), figure(900, source="office", year=2019))
    assert (shown.typical, shown.source, shown.year) == (900, "office", 2019)


def test_a_wider_occupation_stands_in_only_where_there_is_nothing_else() -> None:
    broad = official(900, year=2025, occupation=replace(CLERKS, match="broad"))
    assert _shown(broad, figure(1000, year=1990)).source == "guide"
    assert _shown(broad).typical == 900


def test_a_wider_occupation_is_never_put_into_one_row_with_the_roles_own() -> None:
    shown = _shown(official(1000), official(1, statistic="low", occupation=replace(CLERKS, match="broad")))
    assert (shown.low, shown.typical) == (None, 1000)


def test_the_latest_year_is_shown() -> None:
    assert _shown(figure(1000, year=2022), figure(1100, year=2024), figure(1050, year=2023)).typical == 1100


def test_only_figures_about_all_workers_stand_for_the_role() -> None:
    partial = [
        figure(2000, source="office", industry=("banking",)),
        figure(2000, source="office", region="capital"),
        figure(2000, source="office", experience="senior"),
        figure(2000, source="office", employer="large"),
    ]
    assert _shown(*partial, figure(1000, year=1990)).typical == 1000
    assert chosen_pay(partial, {"office"}) is None


def test_of_no_figures_none_is_shown() -> None:
    assert chosen_pay([], {"office"}) is None


@pytest.mark.parametrize("order", [1, -1])
def test_a_median_is_more_typical_than_a_mean_and_a_mean_than_the_middle_of_a_range(order: int) -> None:
    ranked = [
        figure(1000, statistic="median"),
        figure(1200, statistic="mean"),
        figure(800, 1800, statistic="range"),
    ]
    for best in range(3):
        shown = _shown(*ranked[best:][::order])
        assert (shown.statistic, shown.typical) == (ranked[best].statistic, (1000, 1200, 1300)[best])


def test_the_ends_are_the_outermost_pair_that_is_complete() -> None:
    pairs: list[tuple[Statistic, Statistic]] = [("p10", "p90"), ("p25", "p75"), ("low", "high")]
    ends = [
        [figure(100 * n, statistic=low), figure(1000 * n, statistic=high)] for n, (low, high) in enumerate(pairs, 1)
    ]
    outermost = _shown(*ends[2], *ends[1], *ends[0])
    assert (outermost.low, outermost.high) == (100, 1000)
    without_p90 = _shown(*ends[2], *ends[1], ends[0][0])
    assert (without_p90.low, without_p90.high) == (200, 2000)


def test_a_range_gives_the_ends_before_a_low_and_a_high_do() -> None:
    shown = _shown(figure(800, 1200, statistic="range"), figure(500, statistic="low"), figure(3000, statistic="high"))
    assert (shown.low, shown.typical, shown.high) == (800, 1000, 1200)


def test_the_top_level_of_a_guide_is_a_high_end() -> None:
    shown = _shown(figure(1000), figure(1500, statistic="top"))
    assert (shown.low, shown.typical, shown.high) == (None, 1000, 1500)


@pytest.mark.parametrize(
    ("low", "high"), [("p10", "p90"), ("p25", "p75"), ("low", "high"), ("low", "top"), ("p10", None), (None, "top")]
)
def test_what_the_ends_are_is_told(low: Statistic | None, high: Statistic | None) -> None:
    ends = [figure(amount, statistic=end) for amount, end in ((500, low), (2000, high)) if end is not None]
    shown = _shown(figure(1000), *ends)
    assert (shown.low_statistic, shown.statistic, shown.high_statistic) == (low, "mean", high)
    assert (shown.low is None, shown.high is None) == (low is None, high is None)


def test_the_ends_of_a_range_are_of_the_range_even_where_the_typical_amount_is_not() -> None:
    shown = _shown(figure(800, 1200, statistic="range"), figure(950, statistic="median"))
    assert (shown.low_statistic, shown.statistic, shown.high_statistic) == ("range", "median", "range")


def test_a_lone_number_has_no_ends() -> None:
    shown = _shown(figure(1000))
    assert (shown.low_statistic, shown.high_statistic) == (None, None)


@pytest.mark.parametrize("order", [1, -1])
def test_a_month_is_shown_before_a_year_and_a_year_before_an_hour(order: int) -> None:
    periods: list[Period] = ["month", "year", "hour"]
    figures = [figure(period=period) for period in periods]
    assert _shown(*figures[::order]).period == "month"
    assert _shown(*figures[1:][::order]).period == "year"


def test_a_period_with_a_typical_amount_is_shown_before_one_without() -> None:
    shown = _shown(figure(5, period="hour"), figure(900, statistic="low"), figure(1200, statistic="high"))
    assert (shown.period, shown.low, shown.typical, shown.high) == ("hour", None, 5, None)


@pytest.mark.parametrize(
    "other",
    [
        {"source": "other-guide"},
        {"year": 2022},
        {"period": "hour"},
        {"basis": "net"},
        {"currency": "USD"},
        {"payments_per_year": 14},
    ],
    ids=str,
)
def test_amounts_of_different_kinds_are_never_put_into_one_row(other: dict[str, Any]) -> None:
    shown = _shown(
        figure(1000, statistic="median"),
        figure(1, statistic="p10", **other),
        figure(99999, statistic="p90", **other),
    )
    assert (shown.low, shown.typical, shown.high) == (None, 1000, None)


def test_the_figures_named_are_those_the_amounts_come_from() -> None:
    figures = [
        figure(1000, statistic="median"),
        figure(1010, statistic="mean"),
        figure(500, statistic="p10"),
        figure(2000, statistic="p90"),
        figure(700, statistic="p25"),
    ]
    assert _used(*figures) == {"median", "p10", "p90"}


@pytest.mark.parametrize("statistic", ["above", "p10", "p25", "p75", "p90", "low", "high", "top"])
def test_a_lone_figure_of_any_kind_is_shown_or_openly_missing(statistic: Statistic) -> None:
    """A row without any amount would look like an answer and be none."""
    lone = figure(900, statistic=statistic)
    found = chosen_pay([replace(lone, high=None) if statistic == "above" else lone], ())
    assert found is None or {found[0].low, found[0].typical, found[0].high} != {None}


_STATISTICS: list[Statistic] = ["mean", "median", "p10", "p25", "p75", "p90", "low", "high", "top"]


@given(
    st.lists(
        st.builds(
            figure,
            st.floats(1, 1e6),
            statistic=st.sampled_from(_STATISTICS),
            source=st.sampled_from(["guide", "office"]),
            year=st.integers(2020, 2022),
            period=st.sampled_from(["hour", "month", "year"]),
            id=st.uuids().map(str),
        ),
        min_size=1,
    ),
    st.randoms(),
)
def test_every_amount_shown_is_printed_in_one_and_the_same_source_year_and_period(
    figures: list[PayFigure], chance: Random
) -> None:
    """And the order in which a pack lists its figures decides nothing but between equals."""
    shown, used = _found(*figures)
    assert {(each.source, each.year, each.period) for each in used} == {(shown.source, shown.year, shown.period)}
    assert {shown.low, shown.typical, shown.high} - {None} <= {each.low for each in used}
    shuffled = list(figures)
    chance.shuffle(shuffled)
    again = _shown(*shuffled)
    assert (again.source, again.year, again.period) == (shown.source, shown.year, shown.period)
