"""Figures that contradict each other: in the hours they imply, in their order, on the ladder, or given twice."""

from dataclasses import replace
from typing import Any

import pytest

from careercli.answers.evidence import evidence
from careercli.model import Ladder, Measure, Occupation, PayFigure, Text
from careercli.store.cache import open_catalog
from tests.answers.made import CLERKS, codes, country, figure, flags, minimum, official, tells, wording


def _one_code(amount: float, **changes: Any) -> list[str]:
    return codes(figure(1000), others=[figure(amount, **changes)])


# --- hours, months and years


def test_a_month_and_an_hour_that_do_not_fit_tell_the_hours_they_imply() -> None:
    turkish: dict[str, Any] = {"country": "TR", "currency": "TRY"}
    (flag,) = flags(figure(15500, **turkish), others=[figure(125.2, period="hour", **turkish)])
    assert (flag.code, flag.severity) == ("hourly-monthly-mismatch", "not-credible")
    assert all(
        number in wording(flag)
        for number in ("15,500 TRY a month", "125.20 TRY an hour", "124 hours", "45-hour week", "195")
    )


def test_the_hours_meant_are_those_a_month_is_paid_for_where_they_are_known() -> None:
    turkish: dict[str, Any] = {"country": "TR", "currency": "TRY"}
    paid = replace(country(45, None, "TR", "TRY"), paid_hours_per_month=Measure(value=225, source="office"))
    (flag,) = flags(figure(15500, **turkish), others=[figure(125.2, period="hour", **turkish)], countries=(paid,))
    assert tells(wording(flag), "124 hours", "paid for 225 hours")


@pytest.mark.parametrize(("hourly", "fits"), [(1000 / 225, True), (1000 / 195, True), (1000 / 160, False)])
def test_an_hour_may_come_to_a_month_by_the_paid_hours_or_by_those_worked(hourly: float, fits: bool) -> None:
    paid = replace(country(45), paid_hours_per_month=Measure(value=225, source="office"))
    found = codes(figure(1000), others=[figure(hourly, period="hour")], countries=(paid,))
    assert found == ([] if fits else ["hourly-monthly-mismatch"])


def test_part_time_pay_is_held_against_its_own_hours() -> None:
    part_time = figure(1000, hours_per_week=20.0)
    assert codes(part_time, others=[figure(1000 * 12 / 52 / 20, period="hour", hours_per_week=20.0)]) == []
    (flag,) = flags(part_time, others=[figure(1000 * 12 / 52 / 40, period="hour", hours_per_week=20.0)])
    assert tells(wording(flag), "173 hours", "20-hour week", "87")


@pytest.mark.parametrize("figure_id", ["tr-supervisor-mean-month-2024", "tr-supervisor-top-hour-2024"])
def test_the_bundled_turkish_figures_are_flagged_from_both_sides(figure_id: str) -> None:
    with open_catalog() as catalog:
        found = [flag.code for flag in evidence(catalog, figure_id).data.flags]
    assert "hourly-monthly-mismatch" in found


@pytest.mark.parametrize(("amount", "fits"), [(5.25, True), (6.4, True), (5.24, False), (6.42, False)])
def test_a_tenth_between_month_and_hour_is_tolerated_and_no_more(amount: float, fits: bool) -> None:
    """5.77 an hour fits; between 5.245 and 6.410 the implied hours are within a tenth of the usual ones."""
    assert _one_code(amount, period="hour") == ([] if fits else ["hourly-monthly-mismatch"])


def test_an_hour_and_a_year_that_do_not_fit_are_flagged_with_the_hours_of_a_year() -> None:
    (flag,) = flags(figure(30000, period="year"), others=[figure(10, period="hour")])
    assert flag.code == "hourly-annual-mismatch"
    assert all(
        number in wording(flag) for number in ("€30,000 a year", "€10 an hour", "3,000 hours", "40-hour", "2,080")
    )


@pytest.mark.parametrize(("amount", "fits"), [(22870, True), (22890, False), (18730, True), (18710, False)])
def test_a_tenth_between_year_and_hour_is_tolerated_and_no_more(amount: float, fits: bool) -> None:
    found = codes(figure(amount, period="year"), others=[figure(10, period="hour")])
    assert found == ([] if fits else ["hourly-annual-mismatch"])


def test_a_month_and_a_year_that_do_not_fit_are_flagged() -> None:
    (flag,) = flags(figure(1000), others=[figure(20000, period="year")])
    assert (flag.code, flag.severity) == ("annual-monthly-mismatch", "not-credible"), "nobody is paid twenty times"
    assert all(
        number in wording(flag) for number in ("€20,000 a year", "€1,000 a month", "20 payments", "12 are usual")
    )


@pytest.mark.parametrize(("amount", "fits"), [(13190, True), (13210, False), (10810, True), (10790, False)])
def test_a_tenth_between_year_and_month_is_tolerated_and_no_more(amount: float, fits: bool) -> None:
    assert _one_code(amount, period="year") == ([] if fits else ["annual-monthly-mismatch"])


def test_fourteen_payments_are_no_contradiction_where_they_are_usual_or_stated() -> None:
    yearly = figure(14000, period="year")
    (flag,) = flags(figure(1000), others=[yearly])
    assert (flag.code, flag.severity) == ("annual-monthly-mismatch", "doubt"), "somebody may be paid fourteen times"
    assert codes(figure(1000), others=[yearly], countries=(country(40, 14),)) == []
    assert codes(figure(1000, payments_per_year=14), others=[yearly]) == []


@pytest.mark.parametrize(
    "apart",
    [
        {"statistic": "median"},
        {"year": 2020},
        {"source": "other"},
        {"basis": "net"},
        {"region": "capital"},
        {"industry": ("banking",)},
        {"experience": "senior"},
        {"employer": "large"},
        {"occupation": CLERKS},
    ],
    ids=str,
)
def test_only_figures_of_the_same_kind_can_contradict_each_other(apart: dict[str, Any]) -> None:
    assert _one_code(10, period="hour", **apart) == []


def test_nothing_contradicts_where_the_weekly_hours_are_unknown() -> None:
    others = [figure(10, period="hour")]
    assert codes(figure(1000), others=others, countries=(country(hours=None),)) == []
    assert codes(figure(12000, period="year"), others=others, countries=(country(hours=None),)) == []


# --- a source against itself


def _groups(*ends: tuple[float, float]) -> list[PayFigure]:
    return [figure(low, high, statistic="range", experience=f"level-{place}") for place, (low, high) in enumerate(ends)]


@pytest.mark.parametrize(
    ("mean", "found"), [(1218, True), (1001, True), (1000, False), (900, False), (750, False), (499, True)]
)
def test_a_mean_outside_most_of_the_ranges_of_its_own_source_is_flagged(mean: float, found: bool) -> None:
    groups = _groups((500, 800), (700, 1000), (1000, 1500))
    assert codes(figure(mean), others=groups) == (["contradicts-itself"] if found else [])


def test_what_contradicts_itself_is_told_with_the_ends_it_passes() -> None:
    (flag,) = flags(figure(1218), others=_groups((500, 800), (700, 1000), (1000, 1500)))
    assert tells(wording(flag), "€1,218 a month", "2 of the 3", "€800 a month", "€1,000 a month")
    assert flag.severity == "doubt"


def test_a_years_mean_is_held_against_ranges_a_month() -> None:
    groups = _groups((500, 800), (700, 1000))
    assert codes(figure(14616, period="year"), others=groups) == ["contradicts-itself"]
    assert codes(figure(9600, period="year"), others=groups) == []


def test_one_range_or_one_of_another_source_is_no_contradiction() -> None:
    assert codes(figure(1218), others=_groups((500, 800))) == []
    others = [replace(group, source="other") for group in _groups((500, 800), (700, 1000))]
    assert codes(figure(1218), others=others) == []


def test_the_azerbaijani_mean_lies_above_its_own_guides_ranges() -> None:
    with open_catalog() as catalog:
        found = [flag.code for flag in evidence(catalog, "az-agent-mean-month-2024").data.flags]
    assert "contradicts-itself" in found


# --- given twice


def test_the_same_number_given_twice_differently_is_flagged_with_both() -> None:
    (flag,) = flags(figure(1100, id="again"), others=[figure(1000)])
    assert (flag.code, flag.severity) == ("given-twice", "doubt")
    assert wording(flag) == ("The source is read as giving two numbers for 2023: €1,000 a month and €1,100 a month.")


def test_the_same_amount_twice_is_no_contradiction() -> None:
    assert codes(figure(1000, id="again"), others=[figure(1000)]) == []


def test_several_ranges_may_stand_beside_each_other() -> None:
    assert codes(figure(800, 1200, statistic="range"), others=[figure(900, 1100, statistic="range", id="b")]) == []


@pytest.mark.parametrize(
    "apart", [{"year": 2022}, {"source": "other"}, {"region": "capital"}, {"role": "chief"}], ids=str
)
def test_numbers_about_different_things_are_not_given_twice(apart: dict[str, Any]) -> None:
    assert "given-twice" not in _one_code(1100, id="other", **apart)


# --- out of order


@pytest.mark.parametrize(
    ("lower", "upper"),
    [
        ("p10", "p25"),
        ("p10", "p90"),
        ("p25", "median"),
        ("median", "p75"),
        ("p75", "p90"),
        ("p10", "mean"),
        ("mean", "p90"),
        ("low", "median"),
        ("low", "high"),
        ("mean", "high"),
        ("mean", "top"),
        ("median", "top"),
    ],
)
def test_a_statistic_above_one_that_cannot_but_be_higher_is_flagged_from_both_sides(lower: str, upper: str) -> None:
    one, other = figure(1200, statistic=lower), figure(1000, statistic=upper)
    for shown, beside in ((one, other), (other, one)):
        (flag,) = flags(shown, others=[beside])
        assert flag.code == "statistics-out-of-order"
        assert wording(flag).index("€1,200 a month") < wording(flag).index("€1,000 a month")
    in_order = figure(1000, statistic=lower), figure(1200, statistic=upper)
    assert codes(*in_order) == []
    assert codes(figure(1000, statistic=lower), others=[figure(1000, statistic=upper)]) == []


@pytest.mark.parametrize(("one", "other"), [("mean", "median"), ("mean", "p75"), ("mean", "p25"), ("range", "median")])
def test_a_mean_may_be_on_either_side_of_what_is_near_the_middle(one: str, other: str) -> None:
    for low, high in ((1000, 1200), (1200, 1000)):
        assert codes(figure(low, statistic=one), others=[figure(high, statistic=other)]) == []


def test_percentiles_of_different_years_or_periods_are_in_no_order() -> None:
    for apart in ({"year": 2020}, {"region": "capital"}, {"occupation": CLERKS}):
        assert codes(figure(1200, statistic="p10"), others=[figure(1000, statistic="p90", **apart)]) == []


# --- upside down


def test_a_rung_that_pays_less_than_the_one_below_is_flagged_on_both() -> None:
    clerk, chief = figure(1000), figure(900, role="chief")
    for shown, other in ((clerk, chief), (chief, clerk)):
        (flag,) = flags(shown, others=[other])
        assert flag.code == "rung-upside-down"
        assert wording(flag) == ("Chief clerk (€900 a month) pays less than the step below it, Clerk (€1,000 a month).")


def test_a_step_that_was_illegal_is_not_said_to_pay_less() -> None:
    chief, wages = figure(900, role="chief"), [minimum(950)]
    assert codes(chief, others=[figure(1000)], minimum_wages=wages) == ["below-minimum-wage"]
    assert codes(figure(1000), others=[chief], minimum_wages=wages) == []


def test_equal_rungs_are_not_upside_down() -> None:
    assert codes(figure(1000), others=[figure(1000, role="chief")]) == []


@pytest.mark.parametrize(
    "apart",
    [{"statistic": "median"}, {"year": 2022}, {"source": "other"}, {"basis": "net"}, {"region": "capital"}],
    ids=str,
)
def test_rungs_are_only_compared_by_figures_of_the_same_kind(apart: dict[str, Any]) -> None:
    assert codes(figure(1000), others=[figure(900, role="chief", id="chief", **apart)]) == []


def test_only_typical_amounts_are_compared_between_rungs() -> None:
    """The tenth best paid below may well earn more than the worst paid above."""
    assert codes(figure(1500, statistic="p90"), others=[figure(1400, role="chief", statistic="p90")]) == []


def test_the_nearest_rung_with_a_figure_is_the_one_compared() -> None:
    three = Ladder(id="service", title=Text({}), rungs=("clerk", "adviser", "chief"), source="guide")
    chief, clerk, adviser = figure(1200, role="chief"), figure(1300), figure(1100, role="adviser")
    assert codes(chief, others=[clerk], ladders=(three,)) == ["rung-upside-down"]
    assert codes(chief, others=[clerk, adviser], ladders=(three,)) == []
    assert codes(adviser, others=[clerk, chief], ladders=(three,)) == ["rung-upside-down"]


def test_a_wider_occupation_is_no_rung() -> None:
    broad = Occupation(**{**vars(CLERKS), "match": "broad"})
    assert codes(official(1000), others=[official(900, role="chief", occupation=broad)]) == []


def test_rungs_of_different_occupations_are_compared() -> None:
    chiefs = Occupation(**{**vars(CLERKS), "code": "1439"})
    assert codes(official(1000), others=[official(900, role="chief", occupation=chiefs)]) == ["rung-upside-down"]
