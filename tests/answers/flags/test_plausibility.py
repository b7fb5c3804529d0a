"""Figures that cannot be right, or not any more: against the law, the prices, the currency, the official record."""

from dataclasses import replace
from typing import Any

import pytest

from careercli.model import MinimumWage, Occupation, PayFigure, Series
from tests.answers.made import (
    CLERKS,
    codes,
    country,
    figure,
    flags,
    minimum,
    official,
    series,
    small_pack,
    tells,
    wording,
)

# --- the minimum wage


def _below(shown: PayFigure, *wages: MinimumWage, **changes: Any) -> bool:
    return "below-minimum-wage" in codes(shown, minimum_wages=wages, **changes)


def test_pay_below_the_minimum_wage_is_told_with_both_and_the_share() -> None:
    (flag,) = flags(figure(880), minimum_wages=[minimum(1000)])
    assert (flag.code, flag.severity) == ("below-minimum-wage", "not-credible")
    assert wording(flag) == "€880 a month is 12% below the gross minimum wage of 2023, €1,000 a month."


def test_the_minimum_wage_itself_is_not_below_it() -> None:
    assert not _below(figure(1000), minimum(1000))
    assert not _below(figure(999.9), minimum(1000)), "people leave the cents out"
    assert _below(figure(999), minimum(1000))


def test_the_low_end_of_a_range_is_held_against_the_minimum() -> None:
    assert _below(figure(900, 1500, statistic="range"), minimum(1000))


def test_fourteen_payments_are_held_against_fourteen_payments() -> None:
    wage = minimum(780, payments_per_year=14)
    assert not _below(figure(780), wage, countries=(country(40, 14),))
    assert _below(figure(779), wage, countries=(country(40, 14),))
    assert _below(figure(780), wage), "twelve payments of 780 are less a year than fourteen"
    assert not _below(figure(910), wage)


def test_pay_by_the_hour_and_by_the_year_is_held_against_a_monthly_minimum() -> None:
    hour = 1000 * 12 / 52 / 40
    assert not _below(figure(hour + 0.01, period="hour"), minimum(1000))
    assert _below(figure(hour - 0.01, period="hour"), minimum(1000))
    assert not _below(figure(12010, period="year"), minimum(1000))
    assert _below(figure(11990, period="year"), minimum(1000))


def test_pay_by_the_year_is_held_against_an_hourly_minimum() -> None:
    wage = minimum(7.25, period="hour", payments_per_year=None)
    assert not _below(figure(15090, period="year"), wage)
    assert _below(figure(15070, period="year"), wage)


def test_gross_pay_is_never_held_against_the_net_minimum_nor_net_pay_against_the_gross_one() -> None:
    gross, net = minimum(1000), minimum(850, basis="net")
    assert not _below(figure(900, basis="net"), gross)
    assert not _below(figure(700), net)
    assert not _below(figure(900, basis="net"), gross, net)
    assert _below(figure(900, basis="gross"), gross, net)
    assert not _below(figure(900, basis="not-stated"), gross, net), "it may be net, and then it is enough"
    assert _below(figure(800, basis="not-stated"), gross, net)


def test_a_figure_of_rates_that_differ_may_be_undercut_by_15_percent() -> None:
    """A month's figure of the yearly series rests on hours that may be longer than the job's."""
    yearly = series("minimum-wage-ilo", {"GR": {2023: 1000}}, currency="EUR")
    assert codes(figure(851), series=[yearly]) == []
    assert codes(figure(849), series=[yearly]) == ["below-representative-minimum"]


def test_pay_below_a_representative_rate_is_told_in_words_of_its_own() -> None:
    """One month's rate stands for many, so pay below it may still be lawful; and nobody tells its hours."""
    yearly = series("minimum-wage-ilo", {"GR": {2023: 1000}}, currency="EUR")
    (flag,) = flags(figure(674.7), series=[yearly])
    (of_a_law,) = flags(figure(674.7), minimum_wages=[minimum(1000)])
    assert (flag.code, of_a_law.code) == ("below-representative-minimum", "below-minimum-wage")
    assert (flag.severity, of_a_law.severity) == ("doubt", "not-credible")
    assert tells(
        wording(flag), "€674.70 a month", "about 0.67", "representative gross", "2023", "€1,000 a month", "hours"
    )
    assert "representative" not in wording(of_a_law)


def test_what_may_be_net_is_doubted_and_not_called_incredible_by_the_gross_minimum() -> None:
    (flag, basis) = flags(figure(900, basis="not-stated"), minimum_wages=[minimum(1000)])
    assert (flag.code, flag.severity, basis.code) == ("below-minimum-wage", "doubt", "basis-not-stated")
    assert tells(wording(flag), "If the pay is gross", "10% below")


def test_pay_below_some_rates_of_the_year_only_is_doubted_with_both_days() -> None:
    rates = [minimum(800, valid_to="2023-06-30"), minimum(1000, valid_from="2023-07-01")]
    (flag,) = flags(figure(900), minimum_wages=rates)
    assert (flag.code, flag.severity) == ("between-minimum-wages", "doubt")
    assert tells(wording(flag), "30 June 2023", "1 July 2023")


# --- the ceiling


@pytest.mark.parametrize(
    ("amount", "period", "code", "meant"),
    [
        (36000, "month", "period-suspect", "As €36,000 a year it would fit."),
        (1100, "hour", "period-suspect", "As €1,100 a month it would fit."),
        (30000, "month", "period-suspect", "As €30,000 a year it would fit."),
        (150000, "month", "period-suspect", "Was €1,500 a month meant?"),
    ],
)
def test_pay_far_above_the_minimum_is_asked_back_with_what_would_fit(
    amount: float, period: str, code: str, meant: str
) -> None:
    wages = [minimum(780, payments_per_year=14)]
    (flag,) = flags(figure(amount, period=period), minimum_wages=wages, countries=(country(40, 14),))
    assert (flag.code, flag.severity) == (code, "not-credible")
    assert wording(flag).endswith(meant)


def test_pay_above_ten_times_the_minimum_is_doubted_before_it_is_incredible() -> None:
    wages = [minimum(1000)]
    assert codes(figure(10000), minimum_wages=wages) == []
    (flag,) = flags(figure(11000), minimum_wages=wages)
    assert flag.severity == "doubt"
    (flag,) = flags(figure(26000), minimum_wages=wages)
    assert flag.severity == "not-credible"


def test_where_a_pack_does_not_say_how_high_pay_is_in_its_field_only_the_absurd_is_incredible() -> None:
    """A surgeon may well have forty times the minimum wage."""
    known = small_pack().info
    info = replace(known, families=tuple(replace(family, most_of_minimum=None) for family in known.families))
    for amount, severity in ((26000, "doubt"), (99000, "doubt"), (101000, "not-credible")):
        (flag,) = flags(figure(amount), minimum_wages=[minimum(1000)], info=info)
        assert flag.severity == severity


@pytest.mark.parametrize(("parity", "is_one"), [(0.5, True), (12, False), (None, True)])
def test_a_minimum_wage_that_nobody_lives_on_is_no_measure_of_how_high_pay_can_be(
    parity: float | None, is_one: bool
) -> None:
    """A thousand at a parity of 12 are 83 international dollars a month: below the line of poverty."""
    parities = [] if parity is None else [series("purchasing-power-parity", {"GR": {2023: parity}})]
    found = codes(figure(26000), minimum_wages=[minimum(1000)], series=parities)
    assert bool(found) == is_one


def test_an_offices_high_pay_is_not_doubted_for_the_minimum() -> None:
    assert codes(official(11000), minimum_wages=[minimum(1000)]) == []


@pytest.mark.parametrize(("amount", "found"), [(3900, False), (4100, True), (260, False), (240, True)])
def test_pay_four_times_either_way_of_what_is_known_is_doubted(amount: float, found: bool) -> None:
    found_codes = codes(figure(amount), others=[figure(1000, source="other", basis="net")])
    assert bool({"far-outside", "period-suspect"} & set(found_codes)) == found


@pytest.mark.parametrize("apart", [{"year": 2022}, {"year": 2025}, {"currency": "USD"}], ids=str)
def test_pay_of_another_year_or_currency_is_not_held_against_it(apart: dict[str, Any]) -> None:
    assert not _below(figure(1, **apart), minimum(1000))


def test_without_weekly_hours_an_hourly_amount_is_not_held_against_a_monthly_minimum() -> None:
    assert not _below(figure(1, period="hour"), minimum(1000), countries=(country(None),))


# --- prices since


def _prices(last: float, *, measured_through: int | None = None) -> Series:
    name = "consumer-prices-world-bank" if measured_through is None else "consumer-prices-imf"
    return series(name, {"GR": {2023: 100, 2025: last}}, measured_through=measured_through)  # type: ignore[arg-type]


def test_prices_that_have_risen_by_a_quarter_make_a_figure_stale() -> None:
    (flag,) = flags(figure(), series=[_prices(125)])
    assert (flag.code, flag.severity) == ("stale", "doubt")
    assert wording(flag) == "From 2023 to 2025 prices have risen by 25%."
    assert codes(figure(), series=[_prices(124.9)]) == []


def test_a_rise_that_is_only_expected_says_so() -> None:
    (flag,) = flags(figure(), series=[_prices(140, measured_through=2024)])
    assert flag.code == "stale"
    assert "40%" in wording(flag)
    assert "projection" in wording(flag)


@pytest.mark.parametrize("year", [2025, 2022])
def test_a_figure_of_the_last_year_or_of_one_without_prices_is_not_stale(year: int) -> None:
    assert codes(figure(year=year), series=[_prices(200)]) == []


def test_a_figure_of_a_year_later_than_all_prices_is_flagged_with_the_last_of_them() -> None:
    (flag,) = flags(figure(year=2026), series=[_prices(200)])
    assert (flag.code, flag.severity) == ("year-ahead", "doubt")
    assert wording(flag) == "€1,000 a month is of 2026, later than all prices known (up to 2025)."
    assert codes(figure(year=2026)) == []


# --- the currency


def test_pay_in_a_currency_that_is_not_the_countrys_is_flagged() -> None:
    (flag,) = flags(figure(1000, currency="USD"))
    assert tells(wording(flag), "$1,000 a month", "EUR", "Greece")
    assert flag.severity == "doubt"


# --- the official record


def test_a_guide_more_than_15_percent_from_the_official_figure_is_flagged_with_both() -> None:
    (flag,) = flags(figure(1300), others=[official(1000)])
    assert (flag.code, flag.severity) == ("differs-from-official", "doubt")
    assert all(words in wording(flag) for words in ("€1,300 a month", "30% above the official €1,000 a month", "2023"))


@pytest.mark.parametrize(("amount", "far"), [(1149, False), (1151, True), (851, False), (849, True)])
def test_15_percent_on_either_side_are_tolerated(amount: float, far: bool) -> None:
    assert codes(figure(amount), others=[official(1000)]) == (["differs-from-official"] if far else [])


def test_a_difference_downwards_says_below() -> None:
    (flag,) = flags(figure(800), others=[official(1000)])
    assert "20% below the official" in wording(flag)


def test_the_difference_is_in_one_years_prices() -> None:
    """1,000 of 2023 are 1,200 of 2025, and so is the official figure."""
    assert codes(figure(1000), others=[official(1200, year=2025)], series=[_prices(120)]) == []
    assert codes(figure(1000), others=[official(1000, year=2025)], series=[_prices(120)]) == ["differs-from-official"]


def test_without_prices_figures_of_different_years_are_not_held_against_each_other() -> None:
    assert codes(figure(3000), others=[official(1000, year=2022)]) == []


def test_an_official_figure_far_from_its_other_years_is_flagged_in_words_of_its_own() -> None:
    (flag,) = flags(official(2000), others=[official(1200, year=2025)], series=[_prices(120)])
    assert flag.code == "differs-from-official"
    assert "€2,400 a month in prices of 2025, 100% above that year's own €1,200 a month" in wording(flag)


def test_an_official_figure_is_not_held_against_a_guide() -> None:
    assert codes(official(1000), others=[figure(3000)]) == []


@pytest.mark.parametrize(
    "apart", [{"region": "capital"}, {"industry": ("banking",)}, {"experience": "senior"}], ids=str
)
def test_a_figure_about_some_workers_may_differ(apart: dict[str, Any]) -> None:
    assert codes(figure(3000, **apart), others=[official(1000)]) == []


@pytest.mark.parametrize(("amount", "percent"), [(1325.3, "33%"), (1324.9, "32%"), (674.7, "33%"), (1200, "20%")])
def test_a_percentage_is_rounded_once(amount: float, percent: str) -> None:
    """32.53 is 33 and not 32, which a rounding to 32.5 on the way would make of it."""
    (flag,) = flags(figure(amount), others=[official(1000)])
    assert f" {percent} " in wording(flag)


def test_an_official_figure_is_told_with_its_basis() -> None:
    (flag,) = flags(figure(1300), others=[official(1000)])
    assert wording(flag).index("€1,000 a month") < wording(flag).index("gross")
    net = flags(figure(1300, basis="not-stated"), others=[official(1000, basis="net")])
    assert "net" in next(wording(flag) for flag in net if flag.code == "differs-from-official")


# --- wider occupations


def test_a_wider_occupation_is_named_with_its_code_and_the_role() -> None:
    broad = Occupation(**{**vars(CLERKS), "match": "broad"})
    (flag,) = flags(official(occupation=broad))
    assert (flag.code, flag.severity) == ("broad-match", "doubt")
    assert wording(flag) == (
        "The figure is about a wider occupation, Contact centre information clerks (4222), and not Clerk alone."
    )


@pytest.mark.parametrize("match", ["exact", "close"])
def test_a_close_occupation_is_no_wider_one(match: str) -> None:
    assert codes(official(occupation=Occupation(**{**vars(CLERKS), "match": match}))) == []


def test_a_guide_is_not_held_against_a_wider_occupation() -> None:
    broad = Occupation(**{**vars(CLERKS), "match": "broad"})
    assert codes(figure(3000), others=[official(1000, occupation=broad)]) == []
