"""What a person with an offer in the hand is told is true: each command as it was typed, with the right answer."""

import re
from typing import Any

import pytest

from tests.cli.inside import ask


def _offer(words: str) -> Any:
    return ask("offer", *words.split(), "--json").data


def _told(words: str, *options: str) -> str:
    return ask("offer", *words.split(), *options).stdout


# --- against the legal minimum


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("5000 TRY --role supervisor --country TR --year 2022 --basis net", ("4,253.40", "5,500.35", "30 June 2022")),
        ("9000 TRY --role supervisor --country TR --year 2023 --basis net", ("8,506.80", "11,402", "30 June 2023")),
        ("840 EUR --role agent --country GR --year 2025 --basis gross", ("830", "880", "31 March 2025")),
    ],
)
def test_what_was_legal_for_a_part_of_the_year_is_told_with_both_rates_and_days(
    words: str, days: tuple[str, ...]
) -> None:
    assert _offer(words)["legal_minimum"]["verdict"] == "between"
    told = _told(words)
    assert all(day in told for day in days)
    assert re.findall("below the legal minimum.*?[.]", told) == ["below the legal minimum for a part of the year."]


def test_a_turkish_hour_is_held_against_the_hours_a_month_is_paid_for() -> None:
    data = _offer("76 TRY --per hour --basis net --year 2024 --role supervisor --country TR")
    assert data["legal_minimum"]["verdict"] == "above"
    assert data["lenses"]["minimum_wage"]["typical"] == pytest.approx(1.006, abs=0.0005)


def test_the_british_rate_for_adults_is_exactly_the_law() -> None:
    data = _offer("11.44 GBP --per hour --role agent --country GB --year 2024 --basis gross")
    assert data["legal_minimum"]["verdict"] == "at"
    assert data["lenses"]["minimum_wage"]["typical"] == pytest.approx(1)


@pytest.mark.parametrize(
    ("amount", "verdict"), [(12.0, "below"), (16.5, "between"), (25.0, "above")], ids=["below", "between", "above"]
)
def test_canada_is_judged_only_below_its_lowest_and_above_its_highest_province(amount: float, verdict: str) -> None:
    judged = _offer(f"{amount} CAD --per hour --role agent --country CA --year 2025 --basis gross")["legal_minimum"]
    assert judged["verdict"] == verdict
    if verdict == "between":
        assert judged["reason"] == "rates-by-region"
        assert "CA-" in judged["text"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("offer", "15", "USD", "--per", "hour", "--role", "agent", "--country", "US", "--year", "2024"),
        ("compare", "agent", "--country", "US"),
        ("compare", "agent"),
        ("compare", "agent", "--lens", "ppp,minimum-wage"),
        ("compare", "agent", "supervisor"),
        ("show", "agent", "--lens", "minimum-wage"),
        ("ladder", "--lens", "minimum-wage"),
        ("ladder", "--country", "US", "--broad", "--lens", "minimum-wage"),
    ],
    ids=" ".join,
)
def test_the_american_minimum_is_said_to_be_federal_on_every_screen_that_uses_it(arguments: tuple[str, ...]) -> None:
    for options in ((), ("--plain",), ("--notes",)):
        assert ask(*arguments, *options).stdout.count("most states set a higher one") == 1


def test_where_no_minimum_is_used_nothing_is_said_of_it_at_once() -> None:
    for arguments in (("compare", "agent", "--lens", "ppp"), ("show", "agent"), ("ladder",)):
        assert "most states" not in ask(*arguments).stdout
        assert "most states" in ask(*arguments, "--notes").stdout


def test_an_offer_of_a_year_whose_law_is_not_known_is_never_called_illegal() -> None:
    words = "900 EUR --country GR --role agent --basis gross --year 2012"
    assert ask("offer", *words.split(), code=2).stderr
    for words in (
        "7.30 USD --per hour --country US --role agent --basis gross",
        "405 AZN --country AZ --role agent --basis gross",
    ):
        data = _offer(words)["legal_minimum"]
        assert data["verdict"] in {"cannot-be-told", "above"}
        assert "below" not in data["text"]


@pytest.mark.parametrize("prices", ["own", "2023", "2024", "2025", "2026"])
def test_the_multiple_of_a_greek_supervisor_is_the_same_in_the_prices_of_any_year(prices: str) -> None:
    (row,) = ask("compare", "supervisor", "--country", "GR", "--prices", prices, "--json").data["rows"]
    assert row["lenses"]["minimum_wage"]["typical"] == pytest.approx(1900 / 780)


def test_a_minimum_without_its_last_digits_is_at_the_minimum() -> None:
    words = "17002 TRY --role supervisor --country TR --year 2024 --basis net"
    assert _offer(words)["legal_minimum"]["verdict"] == "at"
    assert "0%" not in _told(words).split()


def test_greek_pay_is_held_against_fourteen_payments_in_words_and_in_percent() -> None:
    told = _told("770 EUR --role agent --country GR --year 2024 --basis gross")
    assert "€780 a month" in told
    assert "910" not in told


def test_part_time_is_judged_by_its_hours_and_a_full_week_assumed_once() -> None:
    words = "10000 TRY --role agent --country TR --year 2024 --basis net"
    assert _offer(words)["legal_minimum"]["verdict"] == "below"
    assert _offer(f"{words} --hours 22.5")["legal_minimum"]["verdict"] == "above"
    for options in ((), ("--notes",), ("--plain",)):
        assert _told(words, *options).count("full working week") == 1
        assert "full working week" not in _told(f"{words} --hours 22.5", *options)


def test_that_a_full_week_is_assumed_is_a_note_where_it_cannot_make_the_offer_illegal() -> None:
    for words in (
        "32000 TRY --role agent --country TR --year 2026 --basis net",
        "60 TRY --per hour --role agent --country TR --year 2024 --basis net",
    ):
        assert "full working week" not in _told(words)
        assert _told(words, "--notes").count("full working week") == 1


def test_hours_that_no_week_has_are_refused_in_one_line() -> None:
    told = ask("offer", "900", "EUR", "--role", "agent", "--country", "GR", "--hours", "0", code=2).stderr
    assert "use a number from 1 to 168" in told
    assert "22.5 hours a week" in _told("900 EUR --role agent --country GR --hours 22.5").splitlines()[0]


# --- figures that cannot be believed


def test_a_step_above_that_was_illegal_is_not_said_to_pay_less() -> None:
    data = _offer("32000 TRY --role agent --country TR --basis net")
    (supervisor,) = [pay for pay in data["above"] if pay["role"] == "supervisor"]
    assert supervisor["difference_percent"] is None
    assert supervisor["typical"] is None
    assert {flag["severity"] for flag in supervisor["flags"]} >= {"not-credible"}


def test_a_month_that_is_a_years_pay_is_asked_about_first() -> None:
    _title, question, verdict, *_ = _told("45000 USD --role agent --country US --year 2024 --basis gross").splitlines()
    assert "$45,000 a month?" in question
    assert "12 times the median" in question
    assert question.endswith("`--per year`?")
    assert verdict == "Not known whether it is good: another amount or period seems to be meant."


def test_one_statistic_on_two_steps_gives_no_raise_and_says_why() -> None:
    ladder = ask("ladder", "--country", "GB", "--json").data
    by_role = {step["role"]: step for step in ladder["rungs"]}
    assert by_role["team-leader"]["pay"]["typical"] == by_role["supervisor"]["pay"]["typical"]
    assert by_role["supervisor"]["raise_percent"] is None
    for options in ((), ("--plain",), ("--notes",)):
        assert ask("ladder", "--country", "GB", *options).stdout.count("count both as one job") == 1


def test_a_guide_whose_year_was_taken_from_the_office_does_not_confirm_it() -> None:
    """The comparison that tells it is asked for: the screen has the official figure alone."""
    shown = ask("compare", "agent", "--country", "US", "--full").stdout
    beside = [line for line in shown.splitlines() if "official: us-agent" in line]
    assert len(beside) == 2
    for line in beside:
        assert "do not confirm each other" in line
        assert "The guide prints no year" in line
        assert "May 2019 median" in line
    assert "guide" not in ask("compare", "agent", "--country", "US").stdout


def test_every_observation_has_its_flags_with_and_without_all() -> None:
    for options in ((), ("--all",)):
        observations = ask("compare", "supervisor", *options, "--json").data["observations"]
        assert observations
        assert all("flags" in observation for observation in observations)
        turkish = [one for one in observations if one["country"] == "TR"]
        assert all(one["flags"] for one in turkish)


# --- one year's money


def test_greek_pay_in_lira_is_in_todays_money_and_says_which() -> None:
    answer = ask("compare", "agent", "--lens", "market", "--in", "TRY", "--country", "GR", "--json").data
    (row,) = answer["rows"]
    assert answer["money_years"]["market"] == 2025
    assert row["lenses"]["market"]["typical"] == pytest.approx(55000, rel=0.02)
    assert (row["typical"], row["year"]) == (1000, 2023)
