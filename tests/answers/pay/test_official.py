"""A guide's figure beside the official one: which one, and by how much they differ in one year's prices."""

from dataclasses import replace
from typing import Any

import pytest

from careercli.answers.compare import compare
from careercli.answers.evidence import evidence
from careercli.answers.pay.facts import PayFacts
from careercli.answers.pay.official import BesideOfficial, beside_official, beside_other_years
from careercli.model import Basis, PayFigure
from careercli.store.cache import open_catalog
from tests.answers.made import CLERKS, by_hand, codes, country, figure, official, series, small_world

_PRICES = series("consumer-prices-world-bank", {"GR": {2019: 80, 2021: 90, 2022: 95, 2023: 100, 2024: 110, 2025: 125}})


def _beside(shown: PayFigure, *others: PayFigure, **changes: Any) -> BesideOfficial | None:
    with small_world(shown, *others, series=(_PRICES,), **changes) as catalog:
        return beside_official(shown, PayFacts(catalog))


def _one(shown: PayFigure, *others: PayFigure, **changes: Any) -> BesideOfficial:
    found = _beside(shown, *others, **changes)
    assert found is not None
    return found


def test_a_guide_stands_beside_the_office_with_the_difference_in_percent() -> None:
    found = _one(figure(1100), official(1000))
    assert (found.figure, found.official) == ("mean", "official")
    assert (found.role, found.country, found.currency, found.period, found.year) == (
        "clerk",
        "GR",
        "EUR",
        "month",
        2023,
    )
    assert (found.amount, found.official_amount) == (1100, 1000)
    assert found.difference_percent == pytest.approx(10)


def test_the_nearest_year_is_taken_and_of_two_as_near_the_earlier() -> None:
    years = [official(1000, year=year) for year in (2025, 2021, 2022, 2024)]
    assert _one(figure(), *years).year == 2022
    assert _one(figure(), *years[::-1]).year == 2022
    assert _one(figure(), *years[:2]).year == 2021


def test_the_same_statistic_is_worth_more_than_the_same_year() -> None:
    assert _one(figure(), official(1000, statistic="median"), official(1000, year=2019)).official == "official-2019"


def test_the_year_is_worth_more_than_the_period() -> None:
    found = _one(figure(), official(12000, period="year"), official(1000, year=2024))
    assert found.official == "official-year"
    assert found.amount == 12000
    assert found.difference_percent == pytest.approx(0)


def test_the_same_period_is_taken_where_both_are_of_one_year() -> None:
    for order in (1, -1):
        both = [official(12000, period="year"), official(1000)][::order]
        assert _one(figure(), *both).period == "month"


def test_a_month_is_held_against_a_year_before_an_hour() -> None:
    """From a month to a year leads no guess about the hours that people work."""
    for order in (1, -1):
        others = [official(6, period="hour"), official(12000, period="year")][::order]
        assert _one(figure(1000), *others).official == "official-year"
        assert _one(figure(12000, period="year"), official(6, period="hour"), official(1000)).period == "month"


@pytest.mark.parametrize(("shown", "office"), [("net", "gross"), ("gross", "net")])
def test_net_is_never_held_against_gross(shown: Basis, office: Basis) -> None:
    assert _beside(figure(1000, basis=shown), official(1300, basis=office)) is None
    assert codes(figure(1000, basis=shown), others=[official(1300, basis=office)]) == []
    of_another_year = official(1000, basis=shown, year=2022)
    found = _one(figure(1000, basis=shown), official(1300, basis=office), of_another_year)
    assert (found.official, found.official_basis) == (of_another_year.id, shown)


def test_net_is_not_held_against_gross_between_the_years_of_one_office_either() -> None:
    ours, other = official(1000, basis="net"), official(1500, year=2024)
    with small_world(ours, other, series=(_PRICES,)) as catalog:
        assert beside_other_years(ours, PayFacts(catalog)) is None


@pytest.mark.parametrize(
    ("shown", "office"),
    [
        ("gross", "gross"),
        ("net", "net"),
        ("not-stated", "gross"),
        ("not-stated", "net"),
        ("gross", "not-stated"),
        ("net", "not-stated"),
    ],
)
def test_what_may_be_the_same_money_is_held_against_each_other_with_both_bases_told(
    shown: Basis, office: Basis
) -> None:
    found = _one(figure(1000, basis=shown), official(1300, basis=office))
    assert (found.basis, found.official_basis) == (shown, office)
    assert found.difference_percent == pytest.approx(100 * (1000 / 1300 - 1))


def test_the_middle_of_a_range_is_held_against_the_median_before_the_mean() -> None:
    found = _one(figure(800, 1200, statistic="range"), official(1100), official(1000, statistic="median"))
    assert found.official == "official-median"
    assert found.amount == 1000
    assert found.difference_percent == pytest.approx(0)


@pytest.mark.parametrize("statistic", ["p10", "p90", "low", "high", "top"])
def test_an_end_is_held_against_the_same_end_only(statistic: str) -> None:
    end = figure(1500, statistic=statistic)
    assert _beside(end, official(1000), official(1000, statistic="median")) is None
    assert _one(end, official(1000), official(1500, statistic=statistic)).difference_percent == pytest.approx(0)


def test_the_difference_is_in_the_prices_of_the_official_year() -> None:
    found = _one(figure(1000), official(1100, year=2024))
    assert found.amount == pytest.approx(1100)
    assert found.year == 2024
    assert found.difference_percent == pytest.approx(0)
    assert by_hand(1000, found.steps) == pytest.approx(found.amount)
    assert [(step.operation, step.factor, step.year) for step in found.steps] == [
        ("multiply", 110, 2024),
        ("divide", 100, 2023),
    ]


def test_a_month_of_fourteen_payments_is_held_against_a_year_by_fourteen() -> None:
    found = _one(figure(1000), official(14000, period="year"), countries=(country(40, 14),))
    assert found.amount == 14000
    assert found.difference_percent == pytest.approx(0)


def test_without_prices_or_hours_there_is_no_comparison() -> None:
    assert _beside(figure(), official(1000, year=2020)) is None
    assert _beside(figure(), official(6, period="hour"), countries=(country(None),)) is None


@pytest.mark.parametrize(
    "apart",
    [{"region": "capital"}, {"industry": ("banking",)}, {"experience": "senior"}, {"employer": "large"}],
    ids=str,
)
def test_only_figures_about_all_workers_are_held_against_each_other(apart: dict[str, Any]) -> None:
    assert _beside(figure(1000, **apart), official(1000)) is None
    assert _beside(figure(1000), official(1000, **apart)) is None


@pytest.mark.parametrize(
    "other",
    [
        {"role": "chief"},
        {"country": "TR"},
        {"currency": "USD"},
        {"occupation": replace(CLERKS, match="broad")},
        {"source": "guide", "occupation": None},
    ],
    ids=["role", "country", "currency", "wider occupation", "guide"],
)
def test_a_figure_about_something_else_is_no_official_record_of_it(other: dict[str, Any]) -> None:
    assert _beside(figure(1000), official(1000, id="other", **other)) is None


def test_an_official_figure_is_held_against_no_other_but_its_own_in_other_years() -> None:
    ours, others = official(1000), [official(1100, year=2024), official(900, year=2024, statistic="median")]
    assert _beside(ours, *others) is None
    with small_world(ours, *others, figure(1000), series=(_PRICES,)) as catalog:
        found = beside_other_years(ours, PayFacts(catalog))
        assert beside_other_years(figure(1000), PayFacts(catalog)) is None
    assert found is not None
    assert found.official == "official-2024"
    assert found.difference_percent == pytest.approx(0)


def test_another_occupation_is_no_other_year_of_the_same() -> None:
    ours, other = official(1000), official(3000, year=2024, occupation=replace(CLERKS, code="1439"))
    with small_world(ours, other, series=(_PRICES,)) as catalog:
        assert beside_other_years(ours, PayFacts(catalog)) is None


@pytest.mark.parametrize(("amount", "far"), [(1149.9, False), (1150.1, True), (850.1, False), (849.9, True)])
def test_more_than_15_percent_is_a_flag_from_both_sides(amount: float, far: bool) -> None:
    assert ("differs-from-official" in codes(figure(amount), others=[official(1000)])) == far


# --- as the answers show it


def test_the_american_medians_of_the_guide_are_those_of_the_office_to_the_cent() -> None:
    with open_catalog() as catalog:
        beside = compare(catalog, ["agent"], countries=["US"]).data.beside_official
    found = {one.figure: one for one in beside}
    for guide, office in (
        ("us-agent-median-hour-2019", "us-agent-oews-median-hour-2019"),
        ("us-agent-median-year-2019", "us-agent-oews-median-year-2019"),
    ):
        assert found[guide].official == office
        assert found[guide].difference_percent == pytest.approx(0)
        assert found[guide].steps == ()


def test_compare_puts_every_guide_beside_the_office_and_no_office_beside_itself() -> None:
    with open_catalog() as catalog:
        data = compare(catalog, ["agent"]).data
        facts = PayFacts(catalog)
        guides = {each.id for each in data.observations if not facts.is_official(each)}
        for one in data.beside_official:
            assert one.figure in guides
            assert catalog.figure(one.official).source in facts.offices
            published = catalog.figure(one.figure)
            assert published.high is not None
            assert by_hand(published.middle, one.steps) == pytest.approx(one.amount)


def test_evidence_shows_the_same_official_figure() -> None:
    with open_catalog() as catalog:
        record = evidence(catalog, "us-agent-median-year-2019").data
        assert record.official is not None
        assert record.official.official == "us-agent-oews-median-year-2019"
        assert evidence(catalog, "us-agent-oews-median-year-2019").data.official is None
        assert evidence(catalog, "tr-supervisor-mean-month-2024").data.official is None
