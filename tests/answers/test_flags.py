"""What is wrong with a figure is found by the program itself, and told with the numbers that show it."""

from typing import Any

import pytest

from careercli.answers.evidence import evidence
from careercli.answers.flags import Flag, flags_of
from careercli.answers.pay import country_pay
from careercli.catalog import Catalog
from careercli.i18n.sentences import sentence
from careercli.model import PayFigure, Text
from careercli.store.cache import open_catalog
from tests.answers.made import country, figure


def _flags(*figures: PayFigure, others: tuple[PayFigure, ...] = (), payments: float | None = None) -> tuple[Flag, ...]:
    return flags_of(figures, (*figures, *others), country(40, payments))


def _codes(*figures: PayFigure, others: tuple[PayFigure, ...] = (), payments: float | None = None) -> list[str]:
    return [flag.code for flag in _flags(*figures, others=others, payments=payments)]


def test_a_sound_figure_has_no_flags() -> None:
    hourly, yearly = figure(5.8, period="hour"), figure(12000, period="year")
    assert _codes(figure(1000), others=(hourly, yearly)) == []


def test_the_turkish_figures_contradict_each_other_and_the_program_says_by_how_much(tiny: Catalog) -> None:
    pay = country_pay(tiny, "clerk", "TR")
    assert pay is not None
    (flag,) = pay.flags
    words = sentence(flag.text)
    assert (flag.code, flag.severity) == ("hourly-monthly-mismatch", "warning")
    assert all(number in words for number in ("15,500 TRY a month", "125.20 TRY an hour", "124 hours", "195"))


@pytest.mark.parametrize("figure_id", ["tr-supervisor-mean-month-2024", "tr-supervisor-top-hour-2024"])
def test_the_bundled_turkish_figures_are_flagged_from_both_sides(figure_id: str) -> None:
    with open_catalog() as catalog:
        codes = [flag.code for flag in evidence(catalog, figure_id).data.flags]
    assert "hourly-monthly-mismatch" in codes


def test_a_month_and_a_year_that_do_not_fit_are_flagged() -> None:
    (flag,) = _flags(figure(1000), others=(figure(20000, period="year"),))
    words = sentence(flag.text)
    assert flag.code == "annual-monthly-mismatch"
    assert all(number in words for number in ("20,000 EUR a year", "1,000 EUR a month", "20 payments", "12 are usual"))


def test_fourteen_payments_are_no_contradiction_where_they_are_usual() -> None:
    yearly = figure(14000, period="year")
    assert _codes(figure(1000), others=(yearly,), payments=14) == []
    assert _codes(figure(1000), others=(yearly,)) == ["annual-monthly-mismatch"]


@pytest.mark.parametrize("amount", [5.3, 6.3])
def test_a_tenth_is_tolerated(amount: float) -> None:
    assert _codes(figure(1000), others=(figure(amount, period="hour"),)) == []


@pytest.mark.parametrize("amount", [5.1, 6.6])
def test_more_than_a_tenth_is_not_tolerated(amount: float) -> None:
    assert _codes(figure(1000), others=(figure(amount, period="hour"),)) == ["hourly-monthly-mismatch"]


@pytest.mark.parametrize(
    "apart",
    [{"statistic": "median"}, {"year": 2020}, {"source": "office"}, {"basis": "net"}, {"region": "capital"}],
    ids=str,
)
def test_only_figures_of_the_same_kind_can_contradict_each_other(apart: dict[str, Any]) -> None:
    assert _codes(figure(1000), others=(figure(100, period="hour", **apart),)) == []


def test_nothing_contradicts_where_the_weekly_hours_are_unknown() -> None:
    monthly, hourly = figure(1000), figure(100, period="hour")
    assert flags_of([monthly], [monthly, hourly], country(hours=None)) == ()


def test_an_assumed_year_is_told_with_its_reason() -> None:
    (flag,) = _flags(figure(year_status="assumed", year_note=Text({"en": "The guide is undated."})))
    assert sentence(flag.text) == "The source does not say the year; 2023 is assumed. The guide is undated."
    assert flag.severity == "caution"


def test_an_inferred_year_is_a_note() -> None:
    (flag,) = _flags(figure(year_status="inferred"))
    assert (flag.code, flag.severity) == ("year-inferred", "note")


def test_gross_or_net_is_asked_when_the_source_does_not_say() -> None:
    assert _codes(figure(basis="not-stated")) == ["basis-not-stated"]


def test_a_median_that_the_source_calls_a_mean_is_named_both_ways() -> None:
    (flag,) = _flags(figure(16.69, statistic="median", printed_statistic="mean"))
    words = sentence(flag.text)
    assert flag.code == "statistic-mislabelled"
    assert "mean" in words
    assert "median" in words
    assert "16.69" in words


def test_a_range_over_five_times_its_low_end_is_too_wide() -> None:
    (flag,) = _flags(figure(500, 3000, statistic="range"))
    words = sentence(flag.text)
    assert flag.code == "wide-range"
    assert all(number in words for number in ("6 times", "500", "3,000"))
    assert _codes(figure(500, 2500, statistic="range")) == []


def test_a_low_and_a_high_shown_together_are_a_range_too() -> None:
    assert _codes(figure(100, statistic="low"), figure(1000, statistic="high")) == ["wide-range"]


def test_contradictions_come_first_and_nothing_is_said_twice() -> None:
    assumed: dict[str, Any] = {"year_status": "assumed", "basis": "not-stated"}
    monthly = figure(1000, **assumed)
    mean, top = figure(90, period="hour", **assumed), figure(1500, statistic="top", **assumed)
    flags = _flags(monthly, top, others=(mean,))
    assert [flag.code for flag in flags] == ["hourly-monthly-mismatch", "year-assumed", "basis-not-stated"]
    assert [flag.severity for flag in flags] == ["warning", "caution", "note"]
