"""Every screen about pay names the nearest wider group where no statistics have the role's own, in one line."""

import pytest

from tests.cli.inside import ask

CLERKS = "clerical workers, all of Greece: €1,507 gross a month, official 2022, a wider group (mean) "
TECHNICIANS = (
    "technicians and associate professionals, all of Greece: €1,682 gross a month, official 2022, a wider group"
)
ALL_OF_TURKIYE = (
    "employees in all occupations, all of Türkiye: 39,486.797 TRY a month, gross or net not stated, official 2025, "
    "a wider group (mean)"
)


def lines(*arguments: str, code: int = 0) -> list[str]:
    """Return the lines of a screen that speak of wider groups."""
    told = ask(*arguments, code=code)
    return [line for line in (told.stdout + told.stderr).splitlines() if "wider group" in line]


@pytest.mark.parametrize(
    "arguments",
    [
        ("compare", "agent", "--country", "GR"),
        ("offer", "1000", "EUR", "--role", "agent", "--country", "GR", "--basis", "gross", "--year", "2024"),
    ],
)
def test_an_agent_in_greece_has_clerical_workers_beside_him_right_below_the_table(arguments: tuple[str, ...]) -> None:
    (line,) = lines(*arguments)
    assert line.startswith(CLERKS)
    assert line.removeprefix(CLERKS).strip("[]0123456789") == ""


def test_it_stands_at_the_gap_of_its_country() -> None:
    told = ask("compare", "agent", "--country", "GR", "--country", "TR").stdout.splitlines()
    greek, turkish = (place for place, line in enumerate(told) if "wider group" in line)
    assert told[greek].startswith(CLERKS)
    assert told[turkish - 1] == "No source gives any pay for Customer service agent (Türkiye)."


def test_the_mark_leads_to_the_source() -> None:
    (line,) = lines("compare", "agent", "--country", "GR")
    mark = line.split()[-1]
    told = ask("compare", "agent", "--country", "GR").stdout
    (source,) = (other for other in told.splitlines() if other.startswith(f" {mark} "))
    assert "eurostat-structure-of-earnings" in source


def test_a_role_on_one_screen_has_the_home_countries_groups() -> None:
    """But for the countries whose statistics have the role's own pay."""
    shown = lines("show", "agent")
    assert [line.partition(":")[0] for line in shown] == [
        "employees in all occupations, all of Türkiye",
        "employees in all occupations, all of Azerbaijan",
        "clerical workers, all of Greece",
    ]
    assert "official 2025" in shown[0]


def test_the_rungs_of_a_ladder_have_theirs_each_said_once() -> None:
    agent, middle, top = lines("ladder", "--country", "GR")
    assert agent.startswith(f"Customer service agent: {CLERKS}")
    assert middle.startswith(f"Customer service team leader and Customer service supervisor: {TECHNICIANS}")
    assert top.startswith("Customer service manager and Customer service director: managers, all of Greece: €3,437 ")


def test_where_the_only_answer_is_that_nothing_is_known_the_group_is_told_too() -> None:
    (line,) = lines("compare", "agent", "--country", "TR", code=3)
    assert ALL_OF_TURKIYE in line
    (line,) = lines("offer", "32000", "TRY", "--role", "agent", "--country", "TR", "--basis", "net")
    assert line.startswith(ALL_OF_TURKIYE)


def test_old_money_says_how_far_prices_have_risen_since() -> None:
    (line,) = lines("compare", "supervisor", "--country", "TR")
    assert "13,035 TRY gross a month, official 2022, a wider group (mean, without bonuses)" in line
    assert "From 2022 to 2026 prices have risen by" in line


@pytest.mark.parametrize("country", ["US", "GB", "CA"])
def test_official_pay_needs_no_group_beside_it(country: str) -> None:
    assert lines("compare", "agent", "--country", country) == []
    assert ask("compare", "agent", "--country", country, "--json").data["wider"] == []


def test_scripts_get_the_digits_and_where_they_stand() -> None:
    (wider,) = ask("compare", "agent", "--country", "GR", "--json").data["wider"]
    assert (wider["role"], wider["country"], wider["group"], wider["year"]) == ("agent", "GR", "4", 2022)
    assert (wider["amount"], wider["currency"], wider["period"], wider["basis"]) == (1507, "EUR", "month", "gross")
    assert (wider["source"], wider["place"]) == ("eurostat-structure-of-earnings", "earn_ses22_21, OC4, both sexes")
    offer = ask("offer", "32000", "TRY", "--role", "agent", "--country", "TR", "--json").data["wider"]
    assert (offer["group"], offer["amount"], offer["basis"]) == ("total", 39486.797, "not-stated")


def test_it_is_read_aloud_with_its_source() -> None:
    told = ask("compare", "agent", "--country", "GR", "--plain").stdout
    assert "clerical workers, all of Greece: 1,507 euros gross a month, official 2022, a wider group (mean), " in told
    assert "(source: eurostat-structure-of-earnings)." in told


def test_a_source_and_the_status_of_the_data_count_them() -> None:
    assert "Numbers about wider groups" in ask("sources", "turkstat-structure-of-earnings").stdout
    assert ask("data", "status", "--json").data["group_pay"] == 145
