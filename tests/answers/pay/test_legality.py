"""The one judgement of pay against the legal minimum: below, between, at or above its rates, or not to be told."""

from typing import Any

import pytest

from careercli.answers.pay.choice import Amounts, published
from careercli.answers.pay.legality import Legality, is_above_every_rate, judge
from careercli.i18n.sentences import sentence
from careercli.model import MinimumWage, Series
from careercli.store.cache import open_catalog
from tests.answers.made import country, minimum, series, small_world, tells


def _pay(amount: float, **changes: Any) -> Amounts:
    made = {
        "currency": "EUR",
        "period": "month",
        "payments_per_year": None,
        "hours_per_week": None,
        "year": 2023,
        "basis": "gross",
    }
    return Amounts(low=None, typical=float(amount), high=None, **{**made, **changes})


def _judged(
    amount: float, *wages: MinimumWage, several: tuple[Series, ...] = (), where: Any = None, **changes: Any
) -> Legality:
    with small_world(minimum_wages=wages, series=several) as catalog:
        return judge(catalog, where or country(), _pay(amount, **changes), float(amount))


def _in(where: str, amount: float, **changes: Any) -> Legality:
    with open_catalog() as catalog:
        known = catalog.country(where)
        return judge(catalog, known, _pay(amount, currency=known.currency, **changes), float(amount))


# --- one rate


@pytest.mark.parametrize(
    ("amount", "verdict"),
    [(900, "below"), (999.4, "below"), (999.6, "at"), (1000, "at"), (1000.4, "at"), (1000.6, "above"), (3000, "above")],
)
def test_pay_is_below_a_rate_at_it_but_for_rounding_or_above_it(amount: float, verdict: str) -> None:
    assert _judged(amount, minimum(1000)).verdict == verdict


def test_no_sentence_says_nought_percent_or_once() -> None:
    for hundredths in range(99_000, 101_001, 7):
        text = sentence(_judged(hundredths / 100, minimum(1000)).text)
        assert not {"0%", "1.00"} & set(text.replace("(", " ").split()), text


def test_what_is_below_is_told_with_the_rate_and_the_share() -> None:
    text = sentence(_judged(880, minimum(1000)).text)
    assert text == "€880 a month is 12% below the gross minimum wage of 2023, €1,000 a month."


def test_what_is_far_above_is_told_as_a_multiple() -> None:
    assert tells(sentence(_judged(1160, minimum(1000)).text), "16% above")
    assert tells(sentence(_judged(2500, minimum(1000)).text), "2.50 times")


def test_a_rate_printed_without_its_decimals_may_be_nearly_one_more() -> None:
    truncated = minimum(586, precision="truncated")
    assert _judged(586.08, truncated).verdict == "at"
    assert _judged(587.5, truncated).verdict == "above"


# --- the law's own period, payments and hours


def test_fourteen_payments_are_held_against_fourteen_in_percent_and_in_words() -> None:
    wage, greece = minimum(780, payments_per_year=14), country(40, 14)
    judged = _judged(770, wage, where=greece)
    assert judged.verdict == "below"
    assert sentence(judged.text) == "€770 a month is 1.3% below the gross minimum wage of 2023, €780 a month."
    twelve = _judged(910, wage, where=greece, payments_per_year=12)
    assert twelve.verdict == "at"
    assert tells(sentence(twelve.text), "€910 a month", "€780 a month in 14 payments a year")


def test_an_hour_is_held_against_a_month_by_the_hours_a_month_is_paid_for() -> None:
    judged = _in("TR", 76, period="hour", basis="net", year=2024)
    assert judged.verdict == "above"
    assert judged.rates[0].multiple == pytest.approx(1.006, abs=0.0005)
    assert tells(sentence(judged.text), "76 TRY an hour", "17,100 TRY a month", "17,002.12 TRY")


def test_part_time_pay_is_judged_as_a_full_week_of_the_same_rate() -> None:
    assert _judged(500, minimum(1000), hours_per_week=20.0).verdict == "at"
    assert _judged(500, minimum(1000)).verdict == "below"
    assert _judged(6, minimum(1000), period="hour", hours_per_week=20.0).verdict == "above"


def test_without_hours_known_nothing_can_be_told_of_an_hour() -> None:
    judged = _judged(6, minimum(1000), period="hour", where=country(None))
    assert (judged.verdict, judged.reason) == ("cannot-be-told", "hours-not-known")


# --- several rates a year


_TWO = (minimum(800, valid_to="2023-06-30"), minimum(1000, valid_from="2023-07-01"))


@pytest.mark.parametrize(
    ("amount", "verdict"), [(799, "below"), (800, "between"), (900, "between"), (1000, "at"), (1001, "above")]
)
def test_below_is_only_what_is_below_all_rates_of_the_year(amount: float, verdict: str) -> None:
    assert _judged(amount, *_TWO).verdict == _judged(amount, *_TWO[::-1]).verdict == verdict


def test_what_was_enough_for_a_part_of_the_year_is_told_with_both_days() -> None:
    judged = _judged(900, *_TWO)
    assert judged.reason == "rates-by-date"
    assert tells(sentence(judged.text), "legal until 30 June 2023", "€800", "from 1 July 2023", "€1,000")


@pytest.mark.parametrize(
    ("where", "amount", "changes", "days"),
    [
        ("TR", 5000, {"year": 2022, "basis": "net"}, ("30 June 2022", "4,253.40", "1 July 2022", "5,500.35")),
        ("TR", 9000, {"year": 2023, "basis": "net"}, ("30 June 2023", "8,506.80", "1 July 2023", "11,402")),
        ("TR", 9000, {"year": 2023, "basis": "not-stated"}, ("30 June 2023", "1 July 2023", "If it is gross")),
        ("GR", 840, {"year": 2025}, ("31 March 2025", "830", "1 April 2025", "880")),
        ("GR", 840, {"year": 2025, "basis": "not-stated"}, ("31 March 2025", "1 April 2025", "If the pay is gross")),
    ],
)
def test_turkish_and_greek_pay_between_the_rates_of_a_year(
    where: str, amount: float, changes: dict[str, Any], days: tuple[str, ...]
) -> None:
    judged = _in(where, amount, **changes)
    assert judged.verdict == "between"
    assert tells(sentence(judged.text), *days)


_BY_AGE = (
    minimum(8.6, period="hour", payments_per_year=None, age="18-20"),
    minimum(11.44, period="hour", payments_per_year=None, age="21+"),
)


def test_rates_by_age_say_for_whom_pay_is_enough() -> None:
    at = _judged(11.44, *_BY_AGE, period="hour")
    assert (at.verdict, at.reason) == ("at", None)
    between = _judged(9, *_BY_AGE, period="hour")
    assert (between.verdict, between.reason) == ("between", "rates-by-age")
    assert tells(sentence(between.text), "8.60", "age 18-20", "11.44", "age 21+")
    assert _judged(8, *_BY_AGE, period="hour").verdict == "below"


_BY_REGION = (minimum(1000, region="GR-A"), minimum(1200, region="GR-B"))


@pytest.mark.parametrize(("amount", "verdict"), [(999, "below"), (1100, "between"), (1201, "above")])
def test_rates_by_region_judge_only_what_is_below_the_lowest_or_above_the_highest(amount: float, verdict: str) -> None:
    judged = _judged(amount, *_BY_REGION)
    assert judged.verdict == verdict
    if verdict == "between":
        assert judged.reason == "rates-by-region"
        assert tells(sentence(judged.text), "GR-A", "€1,000", "GR-B", "€1,200")


def test_where_a_region_is_known_for_other_years_only_nothing_can_be_told() -> None:
    missing = minimum(900, region="GR-C", valid_from="2024-01-01")
    judged = _judged(1201, *_BY_REGION, missing)
    assert (judged.verdict, judged.reason) == ("cannot-be-told", "regions-not-known")


def test_a_federal_floor_says_that_most_states_set_more() -> None:
    judged = _in("US", 15, period="hour", year=2024)
    assert judged.verdict == "above"
    assert "most states" in sentence(judged.text)


def test_the_rest_of_a_year_whose_law_is_not_known_is_said_to_be_so() -> None:
    judged = _judged(1100, minimum(1000, valid_to="2023-03-31"))
    assert judged.verdict == "above"
    assert tells(sentence(judged.text), "after 31 March 2023", "not known")


def test_what_a_region_has_for_the_rest_of_the_year_is_said_not_to_be_known_either() -> None:
    until_august = minimum(1200, region="GR-B", valid_to="2023-08-31")
    judged = _judged(1300, minimum(1000, region="GR-A"), until_august)
    assert tells(sentence(judged.text), "after 31 August 2023", "Not every region")


# --- gross and net


_BOTH = (minimum(1000), minimum(850, basis="net"))


@pytest.mark.parametrize(
    ("amount", "basis", "verdict"),
    [
        (900, "net", "above"),
        (900, "gross", "below"),
        (840, "not-stated", "below"),
        (850, "not-stated", "at"),
        (900, "not-stated", "cannot-be-told"),
        (1001, "not-stated", "above"),
    ],
)
def test_pay_of_no_stated_basis_is_judged_only_where_both_agree(amount: float, basis: str, verdict: str) -> None:
    assert _judged(amount, *_BOTH, basis=basis).verdict == verdict


def test_what_gross_and_net_would_mean_is_told() -> None:
    judged = _judged(900, *_BOTH, basis="not-stated")
    assert judged.reason == "basis-not-stated"
    assert tells(sentence(judged.text), "net", "€850", "gross", "€1,000")


def test_what_may_be_net_is_not_called_illegal_by_the_gross_minimum() -> None:
    judged = _judged(900, minimum(1000), basis="not-stated")
    assert (judged.verdict, judged.reason) == ("cannot-be-told", "basis-not-stated")
    assert _judged(1100, minimum(1000), basis="not-stated").verdict == "above"


def test_net_pay_is_never_held_against_the_gross_minimum() -> None:
    judged = _judged(900, minimum(1000), basis="net")
    assert (judged.verdict, judged.reason) == ("cannot-be-told", "no-rate-of-basis")


def test_a_law_in_another_currency_gives_no_verdict() -> None:
    judged = _judged(900, minimum(1000, currency="USD"))
    assert (judged.verdict, judged.reason) == ("cannot-be-told", "other-currency")


# --- a year whose law is not known


def test_a_law_of_one_year_is_never_applied_to_another() -> None:
    judged = _judged(900, minimum(1000), year=2026)
    assert (judged.verdict, judged.reason, judged.year) == ("cannot-be-told", "law-of-year-not-known", 2024)
    text = sentence(judged.text)
    assert tells(text, "€1,000", "2024", "2026", "not known", "0.90 times")
    assert "below" not in text


def test_a_rate_that_stands_for_many_gives_a_multiple_and_no_verdict() -> None:
    yearly = series("minimum-wage-ilo", {"GR": {2023: 1000}}, currency="EUR")
    judged = _judged(500, several=(yearly,))
    assert (judged.verdict, judged.reason) == ("cannot-be-told", "representative-rate")
    assert tells(sentence(judged.text), "about 0.50 times", "no verdict")


def test_where_nothing_is_known_nothing_can_be_told() -> None:
    judged = _judged(500)
    assert (judged.verdict, judged.reason, judged.rates) == ("cannot-be-told", "law-not-known", ())


# --- the quick question


def test_of_what_is_plainly_above_every_rate_the_judgement_finds_nothing_too_low() -> None:
    asked = 0
    with open_catalog() as catalog:
        for figure in catalog.figures(broad=True):
            where, pay = catalog.country(figure.country), published(figure)
            for share in (0.5, 0.9, 1, 1.1, 2):
                amount = figure.least * share
                if is_above_every_rate(catalog, where, pay, amount):
                    asked += 1
                    judged = judge(catalog, where, pay, amount)
                    assert judged.verdict == "above" or judged.reason == "regions-not-known", (figure.id, share)
                    assert all(rate.multiple > 1 for rate in judged.rates)
    assert asked > 1000, "otherwise nothing was asked"


@pytest.mark.parametrize("amount", [999, 1000, 1000.4])
def test_what_is_not_plainly_above_every_rate_is_left_to_the_judgement(amount: float) -> None:
    with small_world(minimum_wages=(minimum(1000),)) as catalog:
        assert not is_above_every_rate(catalog, country(), _pay(amount), amount)
        assert is_above_every_rate(catalog, country(), _pay(1002), 1002)
