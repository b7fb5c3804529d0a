"""What is wrong with a figure is found by the program itself, and said with the numbers that show it."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from careercli.answers.data import check_report
from careercli.answers.flags import FLAG_CODES, Flag, flags_of
from careercli.answers.pay.facts import PayFacts
from careercli.i18n.sentences import sentence
from careercli.model import Text
from careercli.store.cache import open_catalog
from tests.answers.made import CLERKS, codes, country, figure, flags, minimum, official, series, tells, wording
from tests.program import TINY

_NOTE = Text({"en": "The guide is undated."})
_PRICES = series("consumer-prices-world-bank", {"GR": {2019: 100, 2023: 120, 2024: 130}})
_ILO = series("minimum-wage-ilo", {"GR": {2023: 1000}}, currency="EUR")
_TWO_RATES = [minimum(800, valid_to="2023-06-30"), minimum(1000, valid_from="2023-07-01")]
_CASES: Mapping[str, Callable[[], tuple[Flag, ...]]] = {
    "below-minimum-wage": lambda: flags(figure(900), minimum_wages=[minimum(1000)]),
    "hourly-monthly-mismatch": lambda: flags(figure(1000), others=[figure(10, period="hour")]),
    "hourly-annual-mismatch": lambda: flags(figure(12000, period="year"), others=[figure(10, period="hour")]),
    "annual-monthly-mismatch": lambda: flags(figure(1000), others=[figure(20000, period="year")]),
    "periods-mismatch": lambda: flags(figure(1000), others=[figure(500, period="week")]),
    "period-suspect": lambda: flags(figure(36000), minimum_wages=[minimum(780, payments_per_year=14)]),
    "far-outside": lambda: flags(figure(700000), minimum_wages=[minimum(1000)]),
    "below-representative-minimum": lambda: flags(figure(500), series=[_ILO]),
    "between-minimum-wages": lambda: flags(figure(900), minimum_wages=_TWO_RATES),
    "contradicts-itself": lambda: flags(
        figure(1218),
        others=[figure(500, 800, statistic="range", region="a"), figure(700, 1000, statistic="range", region="b")],
    ),
    "given-twice": lambda: flags(figure(1000), others=[figure(1100, id="again")]),
    "year-ahead": lambda: flags(figure(year=2025), series=[_PRICES]),
    "statistics-out-of-order": lambda: flags(figure(1000, statistic="median"), others=[figure(900, statistic="p90")]),
    "rung-upside-down": lambda: flags(figure(1000), others=[figure(900, role="chief")]),
    "foreign-currency": lambda: flags(figure(1000, currency="USD")),
    "differs-from-official": lambda: flags(figure(1300), others=[official(1000)]),
    "broad-match": lambda: flags(official(1000, occupation=_broad())),
    "statistic-mislabelled": lambda: flags(figure(statistic="median", printed_statistic="mean")),
    "wide-range": lambda: flags(figure(500, 3000, statistic="range")),
    "year-assumed": lambda: flags(figure(year_status="assumed", year_note=_NOTE)),
    "stale": lambda: flags(figure(year=2019), series=[_PRICES]),
    "year-inferred": lambda: flags(figure(year_status="inferred", year_note=_NOTE)),
    "basis-not-stated": lambda: flags(figure(basis="not-stated")),
}
"""Of every flag a case in which it alone is raised."""


def _broad() -> object:
    return type(CLERKS)(**{**vars(CLERKS), "match": "broad"})


@pytest.mark.parametrize("code", FLAG_CODES)
def test_every_flag_there_is_is_raised_by_some_figure_and_says_something(code: str) -> None:
    found = _CASES[code]()
    assert [flag.code for flag in found] == [code]
    assert wording(found[0])


def test_a_sound_figure_has_no_flags() -> None:
    beside = [figure(5.8, period="hour"), figure(12000, period="year"), figure(1500, role="chief"), official(1000)]
    assert codes(figure(1000), others=beside, minimum_wages=[minimum(780)], series=[_PRICES]) == []


def test_no_figure_has_no_flags() -> None:
    assert codes() == []


def test_an_assumed_year_is_told_with_its_reason() -> None:
    (flag,) = flags(figure(year_status="assumed", year_note=_NOTE))
    assert wording(flag) == "The source does not say the year; 2023 is assumed. The guide is undated."
    assert flag.severity == "doubt"


def test_an_inferred_year_is_a_note() -> None:
    (flag,) = flags(figure(year_status="inferred"))
    assert (flag.code, flag.severity) == ("year-inferred", "note")
    assert "2023" in wording(flag)


def test_gross_or_net_is_asked_when_the_source_does_not_say() -> None:
    assert codes(figure(basis="not-stated")) == ["basis-not-stated"]
    assert codes(figure(basis="net")) == []


def test_a_median_that_the_source_calls_a_mean_is_named_both_ways() -> None:
    (flag,) = flags(figure(16.69, statistic="median", printed_statistic="mean"))
    assert wording(flag) == "The source calls €16.69 a month a mean; it is a median."


def test_a_range_over_five_times_its_low_end_is_too_wide() -> None:
    (flag,) = flags(figure(500, 3000, statistic="range"))
    assert tells(wording(flag), "6 times", "€500 a month", "€3,000 a month")
    assert codes(figure(500, 2500, statistic="range")) == []
    assert codes(figure(500, 2501, statistic="range")) == ["wide-range"]


def test_a_low_and_a_high_shown_together_are_a_range_too() -> None:
    assert codes(figure(100, statistic="low"), figure(1000, statistic="high")) == ["wide-range"]
    assert codes(figure(200, statistic="low"), figure(1000, statistic="high")) == []


def test_a_range_that_is_too_wide_is_told_in_its_own_money() -> None:
    """An hour of pounds is no month of euros, whichever of the ends is looked at."""
    british: dict[str, Any] = {"country": "GB", "currency": "GBP", "period": "hour"}
    ends = figure(10, statistic="p10", **british), figure(60.5, statistic="p90", **british)
    for found in (flags(*ends), flags(ends[1], others=[ends[0]])):
        assert [flag.code for flag in found] == ["wide-range"]
        assert tells(wording(found[0]), "£10 an hour", "£60.50 an hour")


@pytest.mark.parametrize(("low", "high"), [("low", "high"), ("p10", "p90")])
def test_one_end_too_far_from_the_other_is_flagged_even_where_it_is_shown_alone(low: str, high: str) -> None:
    ends = figure(100, statistic=low), figure(501, statistic=high)
    assert codes(ends[0], others=[ends[1]]) == codes(ends[1], others=[ends[0]]) == codes(*ends) == ["wide-range"]
    assert codes(ends[0], others=[figure(500, statistic=high)]) == []
    assert codes(ends[0], others=[figure(501, statistic=high, year=2022)]) == []


def test_contradictions_come_first_and_nothing_is_said_twice() -> None:
    monthly = figure(1000, year_status="assumed", basis="not-stated")
    top = figure(1500, statistic="top", year_status="assumed", basis="not-stated")
    mean = figure(9, period="hour", year_status="assumed", basis="not-stated")
    found = flags(monthly, top, others=[mean])
    assert [flag.code for flag in found] == ["hourly-monthly-mismatch", "year-assumed", "basis-not-stated"]
    assert [flag.severity for flag in found] == ["not-credible", "doubt", "note"]


def test_flags_are_the_same_whatever_else_was_looked_at_before() -> None:
    with open_catalog(TINY) as catalog:
        facts = PayFacts(catalog)
        figures = catalog.figures(broad=True)
        together = [flags_of([figure], facts) for figure in figures]
        alone = [flags_of([figure], PayFacts(catalog)) for figure in reversed(figures)]
    assert together == alone[::-1]


def test_whatever_is_flagged_in_the_bundled_data_is_told_in_words_with_a_number_or_a_reason() -> None:
    with open_catalog() as catalog:
        flagged = check_report(TINY, (), (), catalog=catalog).data.flagged
        assert flagged
        for each in flagged:
            for flag in each.flags:
                words = sentence(flag.text)
                assert "{" not in words
                assert flag.code in {"basis-not-stated", "statistic-mislabelled", "broad-match"} or any(
                    letter.isdigit() for letter in words
                )


def test_a_country_of_which_nothing_is_known_raises_no_flag_and_no_error() -> None:
    bare = (country(None, None, "GR"),)
    assert codes(figure(1000), others=[figure(90, period="hour"), official(1000)], countries=bare) == []
