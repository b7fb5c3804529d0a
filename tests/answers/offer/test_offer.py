"""Where an offer stands in what is known, each number worked out by hand for one small world."""

import math
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careercli.answers.answer import Answer
from careercli.answers.compare import compare
from careercli.answers.offer import OfferAnswer, weigh_offer
from careercli.answers.offer.beside import FigureBeside, PayBeside
from careercli.answers.pay.lenses import Units
from careercli.catalog import Catalog
from careercli.errors import NothingKnown, UsageProblem
from careercli.i18n.sentences import sentence
from careercli.model import Basis, Ladder, Move, PayFigure, Period, Statistic, Text, Unit
from careercli.store.cache import open_catalog
from tests.answers.made import (
    CLERKS,
    by_hand,
    converted,
    country,
    figure,
    minimum,
    missing,
    official,
    series,
    sides,
    small_world,
    tells,
)

_TURKISH: dict[str, Any] = {"country": "TR", "currency": "TRY"}
_SERIES = (
    series("exchange-rate-world-bank", {"EUR": {2023: 0.9, 2024: 0.92}, "TRY": {2023: 24, 2024: 32}}),
    series("purchasing-power-parity", {"GR": {2023: 0.5, 2024: 0.52}, "TR": {2023: 8, 2024: 12}}),
    series("consumer-prices-world-bank", {"GR": {2023: 100, 2024: 110}, "TR": {2023: 50, 2024: 80}}),
    series(
        "consumer-prices-imf",
        {"GR": {2024: 200, 2025: 210}, "TR": {2024: 400, 2025: 520, 2026: 650}},
        measured_through=2024,
    ),
)
_WAGES = (minimum(780, payments_per_year=14), minimum(12000, basis="net", **_TURKISH), minimum(14000, **_TURKISH))
_COUNTRIES = (country(40, 14), country(45, 12, "TR", "TRY"), country(None, None, "GB", "GBP"))
_FIGURES = (
    figure(900, 1300, statistic="range"),
    figure(1500, role="chief", statistic="median"),
    figure(1400, role="chief", statistic="p10"),
    figure(1800, role="chief", statistic="p90"),
    figure(15500, id="tr-mean", basis="net", year=2024, **_TURKISH),
)


@pytest.fixture(scope="module")
def known() -> Iterator[Catalog]:
    with small_world(*_FIGURES, series=_SERIES, minimum_wages=_WAGES, countries=_COUNTRIES) as catalog:
        yield catalog


def _asked(catalog: Catalog, amount: float = 1210, currency: str = "EUR", **changes: Any) -> Answer[OfferAnswer]:
    asked = {"role": "clerk", "country": "GR", "year": 2024, "this_year": 2026, "market_currency": "EUR", **changes}
    return weigh_offer(catalog, amount, currency, **asked)


def _offer(catalog: Catalog, amount: float = 1210, currency: str = "EUR", **changes: Any) -> OfferAnswer:
    return _asked(catalog, amount, currency, **changes).data


def _unknown(data: OfferAnswer) -> dict[str, str]:
    return {unknown.code: sentence(unknown.text) for unknown in data.unknown}


# --- against known figures


def _only(beside: tuple[FigureBeside, ...]) -> FigureBeside:
    (one,) = beside
    return one


def test_an_offer_is_held_against_every_known_figure_in_its_own_years_prices(known: Catalog) -> None:
    """Prices rose by a tenth, so the range of 900 to 1,300 is one of 990 to 1,430, and its middle 1,210."""
    one = _only(_offer(known, 1210).figures)
    assert (one.figure, one.statistic, one.source, one.about) == ("range", "range", "guide", ())
    assert (one.published.low, one.published.high, one.published.year, one.published.basis) == (
        900,
        1300,
        2023,
        "gross",
    )
    assert one.low == pytest.approx(990)
    assert one.high == pytest.approx(1430)
    assert one.difference_percent == pytest.approx(0)
    assert [(step.operation, step.factor) for step in one.steps] == [("multiply", 110), ("divide", 100)]
    assert one.gap is None


@pytest.mark.parametrize(
    ("amount", "position"), [(989, "below"), (991, "within"), (1210, "within"), (1429, "within"), (1431, "above")]
)
def test_an_offer_is_below_within_or_above_a_range(known: Catalog, amount: float, position: str) -> None:
    assert _only(_offer(known, amount).figures).position == position


def test_a_figure_without_an_upper_end_has_nothing_above_it() -> None:
    over = figure(1000, statistic="above")
    with small_world(type(over)(**{**vars(over), "high": None}), series=_SERIES, countries=_COUNTRIES) as catalog:
        one = _only(_offer(catalog, 5000, year=2023).figures)
        assert (one.low, one.high, one.position) == (1000, None, "within")
        assert one.difference_percent == pytest.approx(400)
        assert _only(_offer(catalog, 999, year=2023).figures).position == "below"


def test_a_figure_in_another_period_is_brought_into_the_offers() -> None:
    yearly = figure(14000, period="year")
    with small_world(yearly, series=_SERIES, countries=_COUNTRIES) as catalog:
        one = _only(_offer(catalog, 1500, year=2023).figures)
    assert one.low == 1000
    assert one.difference_percent == pytest.approx(50)


def test_a_figure_that_cannot_be_moved_stays_with_its_reason() -> None:
    old = figure(700, year=2010)
    with small_world(old, series=_SERIES, countries=_COUNTRIES) as catalog:
        one = _only(_offer(catalog).figures)
    assert (one.low, one.high, one.position, one.difference_percent, one.steps) == (None, None, None, None, ())
    assert one.gap is not None
    assert tells(sentence(one.gap), "rices", "Greece", 2010, 2024)


@pytest.mark.parametrize("year", [2023, 2024])
def test_a_figure_in_another_currency_than_the_countrys_is_a_gap_whatever_its_year(year: int) -> None:
    """Of the offer's year too, where no price has to be looked up: a thousand dollars are not a thousand euros."""
    figures = figure(1000, currency="USD", year=year), figure(1500, role="chief", currency="USD", year=year)
    with small_world(*figures, series=_SERIES, countries=_COUNTRIES) as catalog:
        data = _offer(catalog, year=2024)
    one, above = _only(data.figures), _only_pay(data.above)
    assert (one.low, one.high, one.position, one.difference_percent, one.steps) == (None, None, None, None, ())
    assert (above.low, above.typical, above.high, above.difference_percent, above.steps) == (None, None, None, None, ())
    for beside in (one, above):
        assert beside.gap is not None
        assert tells(sentence(beside.gap), "USD", "EUR", "Greece")
    assert (one.published.typical, one.published.currency) == (1000, "USD")
    assert above.published is not None
    assert (above.published.typical, above.published.currency) == (1500, "USD")


def test_only_the_latest_official_edition_counts_in_one_period_and_every_figure_of_a_guide() -> None:
    figures = (
        official(1000, year=2022),
        official(1100, year=2023),
        official(1120, year=2023, statistic="median"),
        official(13200, year=2023, period="year"),
        figure(900, year=2022),
        figure(950),
    )
    with small_world(*figures, series=_SERIES, countries=_COUNTRIES) as catalog:
        beside = [one.figure for one in _offer(catalog, year=2023).figures]
    assert sorted(beside) == ["2022", "mean", "official-2023", "official-2023-median"]


def test_official_figures_come_in_rising_order_however_the_pack_lists_them() -> None:
    listed: list[Statistic] = ["high", "p90", "mean", "median", "p75", "p10", "p25", "low"]
    figures = [official(1000, statistic=statistic, id=statistic) for statistic in listed]
    rising = ["low", "p10", "p25", "median", "mean", "p75", "p90", "high"]
    for given_in in (figures, figures[::-1]):
        with small_world(*given_in, series=_SERIES, countries=_COUNTRIES) as catalog:
            assert [one.figure for one in _offer(catalog).figures] == rising


def test_the_figures_of_a_guide_stay_as_it_lists_them() -> None:
    figures = figure(1500, statistic="top"), figure(900, statistic="low"), figure(1000)
    with small_world(*figures, series=_SERIES, countries=_COUNTRIES) as catalog:
        assert [one.figure for one in _offer(catalog).figures] == ["top", "low", "mean"]


_BROAD = replace(CLERKS, match="broad")


def test_a_wider_occupation_is_held_against_an_offer_only_when_asked_for() -> None:
    own = official(1000, occupation=None)
    wider = official(9000, id="wider", occupation=_BROAD)
    with small_world(own, wider, series=_SERIES, countries=_COUNTRIES) as catalog:
        data = _offer(catalog, year=2023)
        asked = _offer(catalog, year=2023, broad=True)
    assert [one.figure for one in data.figures] == ["official-None"]
    assert data.evidence.figures == 1
    assert {one.figure for one in asked.figures} == {"official-None", "wider"}
    assert asked.evidence.figures == 2


def test_wider_occupations_stand_above_and_elsewhere_only_when_asked_for() -> None:
    chief = official(1500, id="chief", role="chief", occupation=_BROAD)
    turkish = official(15500, id="turkish", year=2024, occupation=_BROAD, **_TURKISH)
    with small_world(chief, turkish, series=_SERIES, countries=_COUNTRIES) as catalog:
        data = _offer(catalog, year=2024)
        asked = _offer(catalog, year=2024, broad=True)
    above = _only_pay(data.above)
    assert above.typical is None
    assert above.gap is not None
    assert "--broad" in sentence(above.gap)
    assert data.elsewhere == ()
    assert _only_pay(asked.above).typical == pytest.approx(1650)
    assert _only_pay(asked.elsewhere).typical == pytest.approx(15500 / 12 * 0.52 * 12 / 14)
    assert [flag.code for flag in _only_pay(asked.above).flags] == ["broad-match"]


def test_figures_carry_their_flags_into_the_offer(known: Catalog) -> None:
    one = _only(_offer(known, 20000, "TRY", country="TR").figures)
    assert "stale" in {flag.code for flag in one.flags}


# --- payments a year


@pytest.mark.parametrize(
    ("stated", "offered", "amount"),
    [
        (None, None, 2100),
        (14, None, 2100),
        (None, 14, 2100),
        (12, 12, 2100),
        (14, 12, 2450),
        (None, 12, 2450),
        (12, 14, 1800),
        (12, None, 1800),
    ],
)
def test_an_offer_is_held_against_a_figure_by_the_year_where_they_are_paid_at_different_times(
    stated: Literal[12, 14] | None, offered: int | None, amount: float
) -> None:
    """2,100 fourteen times a year are 29,400, and that is 2,450 twelve times; 14 times are usual in Greece."""
    shown = figure(2100, payments_per_year=stated), figure(2100, role="chief", payments_per_year=stated)
    with small_world(*shown, series=_SERIES, countries=_COUNTRIES) as catalog:
        data = _offer(catalog, 2000, year=2023, payments=offered)
    one, above = _only(data.figures), _only_pay(data.above)
    assert (one.low, one.high, above.typical) == (amount, amount, amount)
    assert one.difference_percent == pytest.approx(100 * (2000 / amount - 1))
    assert above.difference_percent == pytest.approx(100 * (amount / 2000 - 1))
    assert [step.kind for step in one.steps] == ["payments-a-year"] * (0 if amount == 2100 else 2)


def test_an_offer_for_a_year_is_the_same_however_often_it_is_paid(known: Catalog) -> None:
    for payments in (None, 12, 14):
        data = _offer(known, 16940, per="year", payments=payments)
        assert _only(data.figures).difference_percent == pytest.approx(0)
        assert converted(data.lenses.market).typical == 16940


def test_the_payments_of_an_offer_count_in_every_lens_and_elsewhere(known: Catalog) -> None:
    """Twelve payments of 1,210 are less a year than the fourteen that are usual, and so than fourteen minimum wages."""
    twelve = _offer(known, 1210, payments=12)
    assert (twelve.payments_per_year, _offer(known).payments_per_year) == (12, None)
    assert converted(twelve.lenses.market).typical == 1210
    assert converted(twelve.lenses.ppp).typical == pytest.approx(1210 / 0.52)
    assert converted(twelve.lenses.minimum_wage).typical == pytest.approx(1210 * 12 / (780 * 14))
    assert _only_pay(twelve.elsewhere).typical == pytest.approx(15500 / 12 * 0.52)


def test_payments_taken_for_granted_are_said_with_their_number(known: Catalog) -> None:
    assert tells(_unknown(_offer(known))["offer-payments"], 14, "--payments")
    assert "14" in _unknown(_offer(known, 8, per="hour"))["offer-payments"]


@pytest.mark.parametrize(
    "asked",
    [
        {"payments": 14},
        {"payments": 12},
        {"per": "year", "amount": 16940},
        {"country": "TR", "currency": "TRY", "amount": 20000},
        {"country": "GB", "currency": "GBP", "amount": 2000, "year": None},
    ],
    ids=["as usual", "twelve", "a year", "twelve are usual", "nothing is known"],
)
def test_payments_are_not_said_where_they_were_given_are_twelve_or_do_not_matter(
    known: Catalog, asked: dict[str, Any]
) -> None:
    assert "offer-payments" not in _unknown(_offer(known, **asked))


# --- through the lenses


def test_an_offer_is_seen_through_every_lens(known: Catalog) -> None:
    lenses = _offer(known, 1210).lenses
    assert converted(lenses.nominal).typical == 1210
    assert converted(lenses.market).typical == pytest.approx(1210 * 14 / 12)
    assert converted(lenses.ppp).typical == pytest.approx(1210 * 14 / 12 / 0.52)
    assert converted(lenses.minimum_wage).typical == pytest.approx(1210 / 780)


def test_the_market_value_is_in_the_currency_asked_for(known: Catalog) -> None:
    market = converted(_offer(known, market_currency=" try ").lenses.market)
    assert market.unit == Unit("TRY", "month")
    assert market.typical == pytest.approx(1210 * 14 / 12 / 0.92 * 32)


def test_a_lens_without_a_factor_of_the_offers_year_uses_the_prices_of_the_last_year_it_has(known: Catalog) -> None:
    data = _offer(known, 1050, year=2025, market_currency="TRY")
    for lens in (data.lenses.market, data.lenses.ppp):
        assert converted(lens).year == 2024
    assert converted(data.lenses.nominal).year == 2025
    in_prices_of_2024 = 1050 / 210 * 200
    assert converted(data.lenses.market).typical == pytest.approx(in_prices_of_2024 * 14 / 12 / 0.92 * 32)
    assert converted(data.lenses.ppp).typical == pytest.approx(in_prices_of_2024 * 14 / 12 / 0.52)
    assert by_hand(1050, converted(data.lenses.ppp).steps) == pytest.approx(converted(data.lenses.ppp).typical)


def test_a_lens_of_an_earlier_year_says_so(known: Catalog) -> None:
    unknown = _unknown(_offer(known, 20000, "TRY", country="TR", year=2025))
    assert unknown["market-of-earlier-year"] == (
        "No exchange rate is known for 2025: the market value is in prices of 2024."
    )
    assert unknown["ppp-of-earlier-year"].endswith("the value is in prices of 2024.")
    of_its_own_year = _unknown(_offer(known, 20000, "TRY", country="TR", year=2024))
    assert not {code for code in of_its_own_year if code.endswith("-of-earlier-year")}


@pytest.mark.parametrize(("basis", "least"), [("gross", 14000), ("net", 12000), ("not-stated", 12000)])
def test_the_multiple_is_of_the_minimum_of_the_offers_basis(known: Catalog, basis: str, least: float) -> None:
    lens = _offer(known, 34000, "TRY", country="TR", basis=basis).lenses.minimum_wage
    assert converted(lens).typical == pytest.approx(34000 / least)


def test_a_lens_that_knows_no_year_is_a_gap_and_unknown() -> None:
    with small_world(figure(1000), series=_SERIES[:1], countries=_COUNTRIES) as catalog:
        data = _offer(catalog, year=2023)
    reason = missing(data.lenses.ppp)
    assert _unknown(data)["no-purchasing-power-parity"] == reason


# --- the legal minimum


def test_an_offer_of_a_year_whose_law_is_not_known_is_held_against_the_last_one_as_it_stands(known: Catalog) -> None:
    data = _offer(known, 770, year=2025, basis="gross")
    multiple = converted(data.lenses.minimum_wage)
    assert multiple.typical == pytest.approx(770 / 780)
    assert multiple.year == 2024
    assert (data.legal_minimum.verdict, data.legal_minimum.reason) == ("cannot-be-told", "law-of-year-not-known")


def test_a_part_time_offer_is_judged_by_its_hours(known: Catalog) -> None:
    assert _offer(known, 400, hours=20.0, basis="gross").legal_minimum.verdict == "above"
    assert _offer(known, 400, basis="gross").legal_minimum.verdict == "below"


def test_known_pay_is_brought_to_the_hours_of_a_part_time_offer(known: Catalog) -> None:
    full, half = (_only(_offer(known, 605, hours=hours).figures) for hours in (None, 20.0))
    assert half.low == pytest.approx((full.low or 0) / 2)
    assert half.high == pytest.approx((full.high or 0) / 2)


def test_a_full_week_is_said_to_be_assumed_once_and_only_where_no_hours_are_given(known: Catalog) -> None:
    assert [unknown.code for unknown in _offer(known).unknown].count("full-week-assumed") == 1
    assert "full-week-assumed" not in _unknown(_offer(known, hours=40.0))


# --- what cannot be meant, and what cannot be right


@pytest.mark.parametrize(
    ("asked", "end"),
    [
        ({"amount": 14520}, "`--per year`?"),
        ({"amount": 1210, "per": "year"}, "`--per month`?"),
    ],
    ids=["a year", "a month"],
)
def test_an_offer_far_from_what_is_known_is_asked_about_with_the_period_that_fits(
    known: Catalog, asked: dict[str, Any], end: str
) -> None:
    question = _offer(known, **asked).question
    assert question is not None
    assert sentence(question).endswith(end)


def test_a_slip_of_the_decimal_point_is_asked_about_too(known: Catalog) -> None:
    question = _offer(known, 1550, "TRY", country="TR", basis="net").question
    assert question is not None
    assert tells(sentence(question), "10 times", "15,500 TRY a month?")


def test_an_offer_that_fits_is_not_asked_about(known: Catalog) -> None:
    assert _offer(known).question is None
    assert _offer(known, 20000, "TRY", country="TR").question is None


def test_nothing_is_worked_out_from_a_figure_that_is_not_credible() -> None:
    illegal = figure(500, role="chief")
    with small_world(
        figure(700, basis="gross"), illegal, series=_SERIES, minimum_wages=_WAGES, countries=_COUNTRIES
    ) as catalog:
        data = _offer(catalog, year=2023)
    beside, above = _only(data.figures), _only_pay(data.above)
    assert beside.gap is not None
    assert above.gap is not None
    assert beside.gap.code == above.gap.code == "not-credible"
    assert (beside.low, beside.position, beside.difference_percent) == (None, None, None)
    assert (above.typical, above.difference_percent) == (None, None)
    assert above.published is not None
    assert above.published.typical == 500


# --- elsewhere and above


def _only_pay(beside: tuple[PayBeside, ...]) -> PayBeside:
    (one,) = beside
    return one


def test_elsewhere_is_the_amount_that_buys_here_what_it_buys_there(known: Catalog) -> None:
    """15,500 lira of 2024 buy 15,500 / 12 international dollars: in Greece × 0.52 euros, × 12 / 14 a payment."""
    there = _only_pay(_offer(known).elsewhere)
    assert (there.role, there.country, there.source) == ("clerk", "TR", "guide")
    assert there.published is not None
    assert (there.published.typical, there.published.currency, there.published.year) == (15500, "TRY", 2024)
    assert there.typical == pytest.approx(15500 / 12 * 0.52 * 12 / 14)
    assert there.difference_percent == pytest.approx(100 * (15500 / 12 * 0.52 * 12 / 14 / 1210 - 1))
    assert by_hand(15500, there.steps) == pytest.approx(there.typical)


def test_what_is_paid_elsewhere_in_another_year_follows_the_prices_there_and_then_those_here(known: Catalog) -> None:
    """1,100 euros of 2023 are 1,210 of 2024; what they buy costs 12 / 0.52 as many lira, × 520 / 400 in 2025."""
    there = _only_pay(_offer(known, 30000, "TRY", country="TR", year=2025).elsewhere)
    assert there.typical == pytest.approx(1100 * 110 / 100 * 14 / 12 / 0.52 * 12 * 520 / 400)
    assert there.low == pytest.approx(900 * 1.1 * 14 / 12 / 0.52 * 12 * 1.3)
    assert there.high == pytest.approx(1300 * 1.1 * 14 / 12 / 0.52 * 12 * 1.3)


def test_pay_beside_an_offer_names_its_figures_and_what_its_typical_amount_is(known: Catalog) -> None:
    data = _offer(known)
    there, above = _only_pay(data.elsewhere), _only_pay(data.above)
    assert (there.figures, there.statistic) == (("tr-mean",), "mean")
    assert (set(above.figures), above.statistic) == ({"chief-median", "chief-p10", "chief-p90"}, "median")
    nothing = _only_pay(_offer(known, 20000, "TRY", country="TR").above)
    assert (nothing.figures, nothing.statistic, nothing.source, nothing.published) == ((), None, None, None)


def test_elsewhere_comes_in_the_packs_order_of_countries() -> None:
    abroad = figure(20000, country="GB", currency="GBP"), figure(15500, year=2024, **_TURKISH)
    with small_world(*abroad, series=_SERIES, countries=_COUNTRIES) as catalog:
        assert [there.country for there in _offer(catalog).elsewhere] == ["TR", "GB"]
    with small_world(*abroad, series=_SERIES, countries=_COUNTRIES[::-1]) as catalog:
        assert [there.country for there in _offer(catalog).elsewhere] == ["GB", "TR"]


def test_elsewhere_without_a_parity_is_a_gap_and_no_amount() -> None:
    british = figure(20000, country="GB", currency="GBP", period="year")
    with small_world(british, figure(), series=_SERIES, countries=_COUNTRIES) as catalog:
        there = _only_pay(_offer(catalog).elsewhere)
    assert (there.country, there.low, there.typical, there.high, there.steps) == ("GB", None, None, None, ())
    assert there.gap is not None
    assert sentence(there.gap)
    assert (there.figures, there.statistic) == (("GB-GBP-year",), "mean")


@pytest.fixture(scope="module")
def bundled() -> Iterator[Catalog]:
    with open_catalog() as catalog:
        yield catalog


_MONTHLY = {"TR": 20000, "GR": 1000, "US": 4000, "GB": 2500, "CA": 4000, "AZ": 1200}


@settings(max_examples=15)
@given(where=st.sampled_from(sorted(_MONTHLY)), year=st.integers(2019, 2026), per=st.sampled_from(["month", "year"]))
def test_an_offer_of_the_amount_shown_buys_as_much_as_the_pay_there(
    bundled: Catalog, where: str, year: int, per: Period
) -> None:
    """Whatever the countries, years and periods: both are the same number of international dollars of one year."""
    currency = bundled.country(where).currency
    asked: dict[str, Any] = {"role": "agent", "country": where, "year": year, "per": per}
    amount = _MONTHLY[where] * (12 if per == "year" else 1)
    abroad = _offer(bundled, amount, currency, **asked).elsewhere
    equal = {there.country: there.typical for there in abroad if there.typical is not None}
    assert equal
    for code, amount_here in equal.items():
        here = converted(_offer(bundled, amount_here, currency, **asked).lenses.ppp)
        (row,) = compare(bundled, ["agent"], countries=[code], units=Units(per=per, prices=here.year)).data.rows
        assert here.year == min(year, 2024)
        assert math.isclose(here.typical or 0, converted(row.lenses.ppp).typical or 0, rel_tol=1e-9)


def test_the_rungs_above_are_shown_in_the_offers_prices(known: Catalog) -> None:
    above = _only_pay(_offer(known, 1500).above)
    assert (above.role, above.country) == ("chief", "GR")
    assert above.low == pytest.approx(1540)
    assert above.typical == pytest.approx(1650)
    assert above.high == pytest.approx(1980)
    assert above.difference_percent == pytest.approx(10)
    assert by_hand(1500, above.steps) == pytest.approx(1650)


def test_a_rung_above_without_pay_says_so(known: Catalog) -> None:
    above = _only_pay(_offer(known, 20000, "TRY", country="TR").above)
    assert above.typical is None
    assert above.gap is not None
    assert sentence(above.gap) == "No source gives any pay for Chief clerk (Türkiye)."


def test_above_the_top_rung_is_nothing(known: Catalog) -> None:
    assert _offer(known, role="chief").above == ()


def test_all_rungs_above_come_the_next_one_first() -> None:
    three = Ladder(id="service", title=Text({}), rungs=("clerk", "adviser", "chief"), source="guide")
    with small_world(*_FIGURES, ladders=(three,), series=_SERIES, countries=_COUNTRIES) as catalog:
        assert [above.role for above in _offer(catalog).above] == ["adviser", "chief"]


def test_from_a_role_beside_the_ladder_the_advancements_that_sources_name_are_above() -> None:
    with open_catalog() as catalog:
        data = _offer(catalog, 30000, "TRY", role="escalation-specialist", country="TR")
    assert [above.role for above in data.above] == ["manager"]


def test_a_move_that_is_no_advancement_leads_to_nothing_above() -> None:
    moves = tuple(Move(from_="adviser", to="chief", kind=kind, source="guide") for kind in ("lateral", "side-door"))
    with small_world(*_FIGURES, moves=moves, series=_SERIES, countries=_COUNTRIES) as catalog:
        assert _offer(catalog, role="adviser").above == ()
    upwards = Move(from_="adviser", to="chief", kind="advancement", source="guide")
    with small_world(*_FIGURES, moves=(*moves, upwards), series=_SERIES, countries=_COUNTRIES) as catalog:
        assert [above.role for above in _offer(catalog, role="adviser").above] == ["chief"]


# --- how much is known


def test_one_guide_is_said_plainly_to_be_weak_evidence(known: Catalog) -> None:
    answer = _asked(known)
    assert answer.data.evidence.guides == ("guide",)
    assert (answer.data.evidence.official, answer.data.evidence.figures, answer.data.evidence.years) == ((), 1, (2023,))
    assert tells(sentence(answer.data.evidence.text), "one guide", "The guide", "weak evidence")


def test_official_statistics_are_named() -> None:
    with small_world(official(1000), series=_SERIES, countries=_COUNTRIES) as catalog:
        data = _offer(catalog)
    assert (data.evidence.official, data.evidence.guides) == (("office",), ())
    assert tells(sentence(data.evidence.text), "official statistics", "Statistics of wages")
    assert "guide" not in sentence(data.evidence.text)
    assert "no-official-record" not in _unknown(data)


def test_where_statistics_and_guides_are_known_both_are_named() -> None:
    with small_world(official(1000), figure(900), series=_SERIES, countries=_COUNTRIES) as catalog:
        data = _offer(catalog)
    assert (data.evidence.official, data.evidence.guides, data.evidence.figures) == (("office",), ("guide",), 2)
    assert tells(sentence(data.evidence.text), "official statistics", "Statistics of wages", "The guide")
    assert "no-official-record" not in _unknown(data)


def test_several_guides_are_named() -> None:
    with open_catalog() as catalog:
        guides = _offer(catalog, 30000, "TRY", role="supervisor", country="TR").evidence.guides
    assert guides == ("tr-supervisor-guide",)
    with small_world(
        figure(1000), figure(900, source="other"), series=_SERIES, countries=_COUNTRIES, sources=_two()
    ) as two:
        assert sentence(_offer(two).evidence.text).startswith(
            "All that is known of this role's pay there comes from guides:"
        )


def _two() -> Any:
    with small_world() as catalog:
        guide = catalog.source("guide")
    return (guide, type(guide)(**{**vars(guide), "id": "other"}))


def test_no_figure_at_all_is_said_and_the_offer_is_still_weighed(known: Catalog) -> None:
    data = _offer(known, role="adviser")
    assert (data.figures, data.evidence.figures, data.evidence.years) == ((), 0, ())
    assert sentence(data.evidence.text) == "No source gives any pay for Adviser (Greece)."
    assert converted(data.lenses.ppp).typical == pytest.approx(1210 * 14 / 12 / 0.52)


def test_what_is_not_known_is_listed(known: Catalog) -> None:
    unknown = _unknown(_offer(known))
    assert tells(unknown["no-official-record"], "official statistics", "Greece")
    assert "--basis" in unknown["offer-basis-not-stated"]
    assert "offer-basis-not-stated" not in _unknown(_offer(known, basis="gross"))


def _sides(data: OfferAnswer, code: str) -> dict[str, str]:
    (text,) = (unknown.text for unknown in data.unknown if unknown.code == code)
    return sides(text)


def test_figures_of_another_or_no_basis_are_said_to_be_so(known: Catalog) -> None:
    net, gross = _offer(known, basis="net"), _offer(known, basis="gross")
    assert _sides(net, "offer-of-other-basis").keys() == {"side-gross"}
    assert tells(_sides(net, "offer-of-other-basis")["side-gross"], "gross", "Greece")
    assert _sides(gross, "offer-of-other-basis").keys() == {"side-net"}
    assert tells(_sides(gross, "offer-of-other-basis")["side-net"], "net", "Türkiye")
    assert "the offer is gross" in _unknown(gross)["offer-of-other-basis"]
    with small_world(figure(basis="not-stated"), series=_SERIES, countries=_COUNTRIES) as catalog:
        unstated = _sides(_offer(catalog, basis="net"), "offer-of-other-basis")["side-not-stated"]
        assert tells(unstated, "not stated", "Greece")
        assert "offer-of-no-basis" not in _unknown(_offer(catalog))


def test_beside_an_offer_of_no_stated_basis_stands_what_is_gross_and_what_is_net(known: Catalog) -> None:
    beside = _sides(_offer(known), "offer-of-no-basis")
    assert beside.keys() == {"side-gross", "side-net"}
    assert "Greece" in beside["side-gross"]
    assert "Türkiye" in beside["side-net"]


@pytest.mark.parametrize(
    ("shown", "asked"),
    [
        ((), {"country": "TR", "currency": "TRY", "amount": 20000, "year": 2025}),
        ((figure(year=2025),), {}),
        ((figure(role="chief", year=2025),), {}),
        ((figure(15500, year=2026, **_TURKISH),), {}),
    ],
    ids=["the offer", "a figure", "a rung above", "another country"],
)
def test_it_is_said_where_any_step_of_an_answer_rests_on_prices_that_are_only_expected(
    shown: tuple[PayFigure, ...], asked: dict[str, Any]
) -> None:
    with small_world(*shown, series=_SERIES, minimum_wages=_WAGES, countries=_COUNTRIES) as catalog:
        unknown = _unknown(_offer(catalog, **asked))
    assert tells(unknown["prices-projected"], "projection", "IMF")


def test_measured_prices_are_not_said_to_be_expected(known: Catalog) -> None:
    assert "prices-projected" not in _unknown(_offer(known, year=2024))


# --- years


def test_without_a_year_an_offer_is_of_this_year(known: Catalog) -> None:
    answer = _asked(known, year=None, this_year=2024)
    assert answer.data.year == 2024
    assert answer.notes == ()


def test_after_the_last_year_with_prices_an_offer_is_taken_to_be_of_that_and_says_so(known: Catalog) -> None:
    answer = _asked(known, year=None, this_year=2031)
    assert answer.data.year == 2025
    assert [sentence(note) for note in answer.notes] == [
        "Prices are known or projected up to 2025; the offer of 2031 is taken to be in prices of 2025."
    ]


@pytest.mark.parametrize("year", [2022, 2026, 1900])
def test_a_year_that_the_countrys_prices_do_not_have_is_refused(known: Catalog, year: int) -> None:
    """Turkish prices reach 2026, Greek ones do not."""
    with pytest.raises(UsageProblem) as problem:
        _offer(known, year=year)
    assert sentence(problem.value.message) == f"no prices are known for {year}"
    assert problem.value.hint is not None
    assert sentence(problem.value.hint) == "use a year from 2023 to 2025"


# --- what cannot be meant


@pytest.mark.parametrize(
    ("amount", "refused"), [(780 * 201, True), (780 * 199, False), (780 * 0.049, True), (780 * 0.051, False)]
)
def test_an_absurd_multiple_of_the_minimum_wage_is_refused(known: Catalog, amount: float, refused: bool) -> None:
    if not refused:
        assert _offer(known, amount).amount == amount
        return
    with pytest.raises(UsageProblem) as problem:
        _offer(known, amount)
    assert problem.value.message.code == ("offer-too-high" if amount > 780 else "offer-too-low")
    assert "minimum wage, which cannot be meant" in sentence(problem.value.message)
    assert problem.value.hint is not None
    assert "--per" in sentence(problem.value.hint)


def test_a_yearly_amount_given_as_an_hourly_one_is_refused(known: Catalog) -> None:
    with pytest.raises(UsageProblem):
        _offer(known, 30000, per="hour")
    assert _offer(known, 30000, per="year").per == "year"


@pytest.mark.parametrize(("known_as", "basis"), [("net", "gross"), ("gross", "net")])
def test_a_minimum_wage_of_the_other_basis_is_enough_to_know_an_absurd_offer(known_as: Basis, basis: Basis) -> None:
    wages = (minimum(780, basis=known_as, payments_per_year=14),)
    with small_world(figure(), series=_SERIES, minimum_wages=wages, countries=_COUNTRIES) as catalog:
        for amount, code in ((780 * 201, "offer-too-high"), (780 * 0.049, "offer-too-low")):
            with pytest.raises(UsageProblem) as problem:
                _offer(catalog, amount, basis=basis)
            assert problem.value.message.code == code
        meant = _offer(catalog, 780 * 2, basis=basis)
    assert tells(missing(meant.lenses.minimum_wage), f"{basis} minimum wage", "Greece"), "it is no multiple of it"


def test_without_a_minimum_wage_nothing_is_refused_as_absurd() -> None:
    with small_world(figure(), series=_SERIES, countries=_COUNTRIES) as catalog:
        assert _offer(catalog, 1e9).amount == 1e9


@pytest.mark.parametrize("words", ["ZZZ", "", "EU", "EURR"])
def test_letters_that_are_no_currency_are_refused(known: Catalog, words: str) -> None:
    for arguments in ({"currency": words}, {"market_currency": words}):
        with pytest.raises(UsageProblem) as problem:
            _offer(known, **arguments)  # type: ignore[arg-type]
        assert sentence(problem.value.message) == f"no exchange rates for the currency '{words}'"


def test_a_currency_may_be_written_small(known: Catalog) -> None:
    assert _offer(known, 1210, " eur ").currency == "EUR"


@pytest.mark.parametrize("words", [{"role": "pilot"}, {"country": "Mars"}], ids=str)
def test_a_word_that_names_nothing_is_nothing_known(known: Catalog, words: dict[str, Any]) -> None:
    with pytest.raises(NothingKnown):
        _offer(known, **words)


# --- the sums


@given(
    st.floats(1000, 100000), st.sampled_from(["hour", "month", "year"]), st.sampled_from(["gross", "net", "not-stated"])
)
def test_every_number_of_an_answer_follows_from_a_published_one_by_its_steps(
    known: Catalog, amount: float, per: str, basis: str
) -> None:
    asked: dict[str, Any] = {"country": "TR", "per": per, "basis": basis, "year": 2025}
    try:
        data = _offer(known, amount, "TRY", **asked)
    except UsageProblem:  # a thousand lira a month, a hundred thousand an hour
        return
    assert (data.amount, data.per, data.basis, data.currency, data.year) == (amount, per, basis, "TRY", 2025)
    for lens in (data.lenses.nominal, data.lenses.market, data.lenses.ppp, data.lenses.minimum_wage):
        assert converted(lens).typical == pytest.approx(by_hand(amount, converted(lens).steps))
    for one in data.figures:
        assert one.low == pytest.approx(by_hand(known.figure(one.figure).least, one.steps))
        assert (one.position == "below") == (one.low is not None and amount < one.low)
    assert _only_pay(data.elsewhere).typical == pytest.approx(by_hand(1100, _only_pay(data.elsewhere).steps))
