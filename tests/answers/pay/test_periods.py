"""Pay per hour, month and year: every step can be redone on paper, and the way back leads home."""

import math
from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.answers.pay.periods import even_period_steps, payments_a_year, period_steps, steps_between
from careercli.answers.pay.steps import MissingFactor, convert, reversed_steps
from careercli.i18n.sentences import sentence
from careercli.model import Measure, Period
from tests.answers.made import by_hand, country, tells

_amounts = st.floats(0.01, 1e9)
_hours = st.floats(1, 100)
_payments = st.none() | st.integers(12, 16)
_periods = st.sampled_from(get_args(Period))


def _converted(amount: float, from_: Period, to: Period, *, hours: float, payments: float | None) -> float:
    return convert(amount, period_steps(from_, to, country(hours, payments)))


@given(_amounts, _periods, _periods, _hours, _payments, st.none() | st.sampled_from([12, 14]))
def test_there_and_back_is_where_one_was(
    amount: float, from_: Period, to: Period, hours: float, usual: int | None, stated: int | None
) -> None:
    where = country(hours, usual)
    there = convert(amount, period_steps(from_, to, where, stated))
    assert math.isclose(convert(there, period_steps(to, from_, where, stated)), amount)


@given(_amounts, _hours, _payments)
def test_a_detour_leads_to_the_same_amount(amount: float, hours: float, payments: int | None) -> None:
    direct = _converted(amount, "hour", "year", hours=hours, payments=payments)
    month = _converted(amount, "hour", "month", hours=hours, payments=payments)
    assert math.isclose(_converted(month, "month", "year", hours=hours, payments=payments), direct)


@given(_amounts, _periods)
def test_no_step_is_needed_to_stay(amount: float, period: Period) -> None:
    assert period_steps(period, period, country(hours=None)) == ()
    assert _converted(amount, period, period, hours=40, payments=14) == amount


def test_an_hour_becomes_a_month_by_weekly_hours_and_52_twelfths() -> None:
    assert _converted(12, "hour", "month", hours=40, payments=None) == pytest.approx(12 * 40 * 52 / 12)


def test_greece_pays_a_month_fourteen_times_a_year() -> None:
    assert _converted(800, "month", "year", hours=40, payments=14) == 11200
    assert _converted(11200, "year", "month", hours=40, payments=14) == 800


def test_twelve_payments_where_nothing_else_is_known() -> None:
    assert _converted(1000, "month", "year", hours=40, payments=None) == 12000


def test_what_the_source_states_outweighs_what_is_usual() -> None:
    (step,) = period_steps("month", "year", country(payments=14), 12)
    assert (step.operation, step.factor, step.source) == ("multiply", 12, None)
    assert tells(sentence(step.what), "payments a year", "stated")


def test_a_usual_factor_names_its_source() -> None:
    (step,) = period_steps("month", "year", country(payments=14))
    assert (step.factor, step.source, step.kind) == (14, "office", "payments-a-year")


@pytest.mark.parametrize(("from_", "to"), [("hour", "month"), ("hour", "year"), ("month", "hour"), ("year", "hour")])
def test_without_weekly_hours_there_is_a_reason_and_no_number(from_: Period, to: Period) -> None:
    with pytest.raises(MissingFactor) as missing:
        period_steps(from_, to, country(hours=None))
    assert "weekly hours" in sentence(missing.value.reason)


@pytest.mark.parametrize(("from_", "to"), [("month", "year"), ("year", "month")])
def test_months_and_years_need_no_weekly_hours(from_: Period, to: Period) -> None:
    assert len(period_steps(from_, to, country(hours=None))) == 1


def test_no_step_is_taken_back_by_the_next() -> None:
    """An hourly wage becomes a yearly one without being divided and multiplied by twelve on the way."""
    steps = period_steps("hour", "year", country(40, 12))
    assert [(step.operation, step.factor) for step in steps] == [("multiply", 40), ("multiply", 52)]


def _even(
    amount: float, from_: Period, to: Period, *, payments: float | None, hours: float = 40, stated: int | None = None
) -> float:
    return convert(amount, even_period_steps(from_, to, country(hours, payments), stated))


def test_fourteen_payments_of_1900_are_2216_67_a_month_of_the_year() -> None:
    assert _even(1900, "month", "month", payments=14) == pytest.approx(2216.67, abs=0.005)


def test_the_even_share_of_a_year_is_a_twelfth_whatever_the_payments() -> None:
    for payments in (None, 12, 13, 14):
        assert _even(26600, "year", "month", payments=payments) == pytest.approx(26600 / 12)


def test_an_hour_of_fourteen_payments_is_worth_fourteen_twelfths() -> None:
    """What comes at Christmas was earned in the hours of the whole year."""
    assert _even(12, "hour", "year", payments=14) == pytest.approx(12 * 40 * 52 / 12 * 14)
    assert _even(12, "hour", "month", payments=14) == pytest.approx(12 * 40 * 52 / 12 * 14 / 12)
    assert _even(1900, "month", "hour", payments=14) == pytest.approx(1900 * 14 / 52 / 40)


def test_what_the_source_states_decides_on_the_even_share_too() -> None:
    assert _even(1900, "month", "month", payments=14, stated=12) == 1900
    assert _even(1900, "month", "month", payments=None, stated=14) == pytest.approx(1900 * 14 / 12)


@given(_amounts, _periods, _periods, _hours, _payments, st.none() | st.sampled_from([12, 14]))
def test_the_even_way_there_and_back_through_the_year_is_one_way(
    amount: float, from_: Period, to: Period, hours: float, usual: int | None, stated: int | None
) -> None:
    """A year holds all payments, so going through it changes nothing."""
    direct = _even(amount, from_, to, payments=usual, hours=hours, stated=stated)
    year = _even(amount, from_, "year", payments=usual, hours=hours, stated=stated)
    assert math.isclose(_even(year, "year", to, payments=usual, hours=hours, stated=stated), direct)


def test_the_way_back_undoes_the_last_step_first() -> None:
    there = period_steps("hour", "month", country(40))
    assert [(step.operation, step.factor) for step in reversed_steps(there)] == [
        ("multiply", 12),
        ("divide", 52),
        ("divide", 40),
    ]
    assert reversed_steps(reversed_steps(there)) == there


@given(_amounts, _periods, _hours, _payments)
def test_even_steps_back_lead_home(amount: float, from_: Period, hours: float, payments: int | None) -> None:
    where = country(hours, payments)
    for to in get_args(Period):
        there = even_period_steps(from_, to, where)
        assert math.isclose(convert(convert(amount, there), reversed_steps(there)), amount)


@given(_periods, _periods, _hours, st.none() | st.just(12))
def test_with_twelve_payments_every_month_is_even_already(
    from_: Period, to: Period, hours: float, payments: int | None
) -> None:
    where = country(hours, payments)
    assert even_period_steps(from_, to, where) == period_steps(from_, to, where)


@given(_amounts, _payments)
def test_a_year_is_untouched(amount: float, payments: int | None) -> None:
    assert even_period_steps("year", "year", country(None, payments)) == ()
    assert _even(amount, "year", "year", payments=payments) == amount


def test_even_months_need_no_weekly_hours_and_even_hours_do() -> None:
    assert len(even_period_steps("month", "month", country(None, 14))) == 2
    with pytest.raises(MissingFactor):
        even_period_steps("month", "hour", country(None, 14))


# --- between payments that differ


def _between(
    amount: float, from_: tuple[Period, int | None], to: tuple[Period, int | None], *, usual: float | None = 14
) -> float:
    return by_hand(amount, steps_between(*from_, *to, country(40, usual)))


@given(_periods, _periods, _hours, _payments, st.none() | st.sampled_from([12, 14]))
def test_where_both_are_paid_as_often_the_way_is_the_usual_one(
    from_: Period, to: Period, hours: float, usual: int | None, stated: int | None
) -> None:
    where = country(hours, usual)
    assert steps_between(from_, stated, to, stated, where) == period_steps(from_, to, where, stated)


def test_what_is_usual_and_the_same_stated_are_as_often() -> None:
    assert steps_between("month", None, "month", 14, country(40, 14)) == ()
    assert steps_between("month", 12, "month", None, country(40, None)) == ()


def test_a_month_paid_fourteen_times_is_more_where_it_is_paid_twelve_times() -> None:
    assert _between(2100, ("month", 14), ("month", 12)) == 2450
    assert _between(2100, ("month", None), ("month", 12)) == 2450
    assert _between(2100, ("month", 12), ("month", None)) == 1800
    assert _between(2100, ("month", 12), ("month", None), usual=None) == 2100


def test_the_way_between_different_payments_leads_through_the_year() -> None:
    steps = steps_between("month", 14, "month", 12, country(40, 14))
    assert [(step.operation, step.factor, step.kind) for step in steps] == [
        ("multiply", 14, "payments-a-year"),
        ("divide", 12, "payments-a-year"),
    ]


def test_a_year_is_paid_out_by_the_payments_of_what_it_is_held_against() -> None:
    assert _between(28000, ("year", 14), ("month", 12)) == pytest.approx(28000 / 12)
    assert _between(2000, ("month", 12), ("year", 14)) == 24000


_paid = st.tuples(_periods, st.none() | st.sampled_from([12, 14]))


@given(_amounts, _paid, _paid, _hours, _payments)
def test_whatever_the_payments_a_year_holds_as_much_on_both_sides(
    amount: float, from_: tuple[Period, int | None], to: tuple[Period, int | None], hours: float, usual: int | None
) -> None:
    where = country(hours, usual)
    there = convert(amount, steps_between(*from_, *to, where))
    years = [
        convert(pay, period_steps(per, "year", where, stated)) for pay, (per, stated) in ((amount, from_), (there, to))
    ]
    assert math.isclose(*years)
    assert math.isclose(convert(there, steps_between(*to, *from_, where)), amount)


def test_without_weekly_hours_an_hour_does_not_reach_other_payments() -> None:
    with pytest.raises(MissingFactor):
        steps_between("hour", 14, "month", 12, country(None, 14))


@pytest.mark.parametrize(
    ("usual", "stated", "payments"), [(14, None, 14), (14, 12, 12), (None, 14, 14), (None, None, 12)]
)
def test_payments_are_those_stated_or_usual_or_twelve(usual: int | None, stated: int | None, payments: int) -> None:
    assert payments_a_year(country(40, usual), stated) == payments


# --- weeks and days


@pytest.mark.parametrize(
    ("from_", "to", "factors"),
    [
        ("week", "month", [52, 12]),
        ("week", "year", [52]),
        ("month", "week", [12, 52]),
        ("hour", "week", [40]),
        ("week", "hour", [40]),
        ("day", "week", [5]),
        ("day", "month", [5, 52, 12]),
        ("day", "hour", [5, 40]),
    ],
)
def test_weeks_and_days_go_the_shortest_way(from_: Period, to: Period, factors: list[float]) -> None:
    steps = period_steps(from_, to, country(40))
    assert [step.factor for step in steps] == factors


def test_a_week_becomes_a_month_by_52_twelfths_and_needs_no_hours() -> None:
    assert convert(300, period_steps("week", "month", country(hours=None))) == pytest.approx(1300)


def test_five_working_days_are_assumed_and_said_to_be_so() -> None:
    (days,) = period_steps("day", "week", country())
    assert (days.factor, days.kind, days.assumed, days.source) == (5, "weekly-days", True, None)
    assert tells(sentence(days.what), "assumed")


def test_working_days_that_the_country_or_the_job_has_are_not_assumed() -> None:
    six = replace(country(), weekly_days=Measure(value=6, source="office"))
    (of_country,) = period_steps("day", "week", six)
    (of_job,) = period_steps("day", "week", six, None, 4.5)
    assert (of_country.factor, of_country.assumed, of_country.source) == (6, False, "office")
    assert (of_job.factor, of_job.assumed, of_job.source) == (4.5, False, None)


def test_a_week_of_a_country_with_fourteen_payments_has_an_even_share_of_them() -> None:
    steps = even_period_steps("month", "week", country(40, 14))
    assert convert(520, steps) == pytest.approx(520 * 14 / 52)
    assert [step.factor for step in steps] == [14, 52]
