"""Where no statistics have a role's own pay, the nearest wider group is named: at the gap, in the notes, or in full."""

import re

import pytest

from tests.cli.inside import ask

_CLERKS = "Nearest official figure, for clerical workers: €1,507 gross a month (2022)."
_EVERYBODY_IN_TURKIYE = (
    "Nearest official figure, for employees in all occupations: 39,487 TRY a month, gross or net not stated (2025)."
)
_TECHNICIANS_IN_TURKIYE = (
    "Nearest official figure, for technicians and associate professionals: 13,035 TRY gross a month (2022). "
    "From 2022 to 2026 prices have risen by 310%; for the last years that is a projection of the IMF."
)
CLERKS = "clerical workers, all of Greece: €1,507 gross a month, official 2022, a wider group (mean), "
TECHNICIANS = (
    "technicians and associate professionals, all of Greece: €1,682 gross a month, official 2022, a wider group"
)
ALL_OF_TURKIYE = (
    "employees in all occupations, all of Türkiye: 39,486.80 TRY a month, gross or net not stated, official 2025, "
    "a wider group (mean)"
)


def lines(*arguments: str, code: int = 0) -> list[str]:
    """Return the lines of a screen that speak of wider groups, without marks and blanks before them."""
    told = ask(*arguments, code=code)
    spoken = [
        line for line in (told.stdout + told.stderr).splitlines() if re.search("wider group|Nearest official", line)
    ]
    return [line.lstrip(" •├└─│") for line in spoken if not line.startswith("Wider groups")]


@pytest.mark.parametrize("country", ["GR", "Greece"])
def test_an_agent_in_greece_has_clerical_workers_beside_him_right_below_his_row(country: str) -> None:
    told = ask("compare", "agent", "--country", country).stdout.splitlines()
    (row,) = (place for place, line in enumerate(told) if line.startswith("Greece"))
    assert told[row + 1] == f"  {_CLERKS}"
    assert lines("compare", "agent", "--country", country) == [_CLERKS]


def test_an_offer_to_him_has_them_beside_it_in_full() -> None:
    offer = ("offer", "1000", "EUR", "--role", "agent", "--country", "GR", "--basis", "gross", "--year", "2024")
    (line,) = lines(*offer, "--full")
    assert line.startswith(CLERKS)


def test_it_stands_at_the_gap_of_its_country() -> None:
    asked = ("compare", "agent", "--country", "GR", "--country", "TR")
    told = ask(*asked).stdout.splitlines()
    (gap,) = (place for place, line in enumerate(told) if "no figure known" in line)
    assert told[gap].startswith("Türkiye")
    assert told[gap + 1] == f"  {_EVERYBODY_IN_TURKIYE}"
    reason = "No source gives any pay for Customer service agent (Türkiye)."
    assert f" {reason} {_EVERYBODY_IN_TURKIYE}\n" in ask(*asked, "--notes").stdout


def test_of_each_role_stands_its_own_group() -> None:
    """The technicians' beside the supervisor, and everybody's beside the agent: one country, two roles."""
    told = lines("compare", "agent", "supervisor", "--country", "GR", "--country", "TR")
    greek_technicians = (
        "Nearest official figure, for technicians and associate professionals: €1,682 gross a month (2022)."
    )
    assert told[:3] == [_CLERKS, _EVERYBODY_IN_TURKIYE, greek_technicians]
    assert told[3].endswith(_TECHNICIANS_IN_TURKIYE)
    assert len(told) == 4


def test_the_readers_own_country_has_it_among_all_the_others() -> None:
    assert lines("compare", "agent") == []
    at_home = ask("compare", "agent", "--lang", "en", LC_ALL="el_GR.UTF-8").stdout
    assert at_home.count(_CLERKS) == 1


def test_the_mark_leads_to_the_source() -> None:
    told = ask("compare", "agent", "--country", "GR", "--full", "--sources").stdout
    (line,) = (line for line in told.splitlines() if CLERKS in line)
    mark = line.split()[-1]
    assert re.fullmatch(r"\[\d+\]", mark)
    (source,) = (other for other in told.splitlines() if other.startswith(f" {mark} "))
    assert "eurostat-structure-of-earnings" in source


def test_a_role_on_one_screen_has_the_home_countries_groups() -> None:
    """But for the countries whose statistics have the role's own pay."""
    shown = [line.removeprefix("Customer service agent: ") for line in lines("show", "agent", "--full")]
    assert [line.partition(":")[0] for line in shown] == [
        "employees in all occupations, all of Türkiye",
        "employees in all occupations, all of Azerbaijan",
        "clerical workers, all of Greece",
    ]
    assert "official 2025" in shown[0]


def test_its_notes_have_the_group_of_every_country_in_which_nothing_is_known() -> None:
    assert lines("show", "agent", "--notes") == [f"Türkiye {_EVERYBODY_IN_TURKIYE}"]
    turkish, azerbaijani, american = lines("show", "supervisor", "--notes")
    assert turkish.startswith("Türkiye ")
    assert turkish.endswith(_TECHNICIANS_IN_TURKIYE)
    assert azerbaijani.startswith("Azerbaijan ")
    assert american.startswith("United States ")


@pytest.mark.parametrize("home", ["tr_TR", "az_AZ", "el_GR"])
@pytest.mark.parametrize("role", ["agent", "supervisor", "director", "client-relations-manager"])
def test_at_home_it_is_told_at_once_or_in_the_notes(role: str, home: str) -> None:
    known = {row["country"] for row in ask("show", role, "--json").data["pay"] if row["typical"] is not None}
    told = ask("show", role, "--notes", "--lang", "en", LC_ALL=f"{home}.UTF-8").stdout
    assert home[-2:] in known or "Nearest official figure" in told


def test_the_rungs_of_a_ladder_have_theirs() -> None:
    top, manager, supervisor, leader, agent = lines("ladder", "--country", "GR", "--full")
    assert agent.startswith(f"Customer service agent: {CLERKS}")
    assert leader.startswith(f"Customer service team leader: {TECHNICIANS}")
    assert supervisor.startswith(f"Customer service supervisor: {TECHNICIANS}")
    assert manager.startswith("Customer service manager: managers, all of Greece: €3,437 ")
    assert top.startswith("Customer service director: managers, all of Greece: €3,437 ")


def test_the_gaps_of_a_ladder_have_theirs_in_the_notes_and_what_cannot_be_right_at_once() -> None:
    (at_once,) = lines("ladder", "--country", "TR")
    assert at_once.endswith(_TECHNICIANS_IN_TURKIYE)
    gaps = [line for line in lines("ladder", "--country", "TR", "--notes") if line.startswith("No source")]
    assert len(gaps) == 4
    assert gaps[0].endswith(f"Customer service agent (Türkiye). {_EVERYBODY_IN_TURKIYE}")


def test_where_the_only_answer_is_that_nothing_is_known_the_group_is_told_too() -> None:
    (line,) = lines("compare", "agent", "--country", "TR", code=3)
    assert ALL_OF_TURKIYE in line
    offer = ("offer", "32000", "TRY", "--role", "agent", "--country", "TR", "--basis", "net")
    assert lines(*offer) == [_EVERYBODY_IN_TURKIYE]
    assert lines(*offer, "--full")[1].startswith(ALL_OF_TURKIYE)


@pytest.mark.parametrize(
    "arguments",
    [
        ("compare", "supervisor", "--country", "TR"),
        ("compare", "supervisor"),
        ("ladder", "--country", "TR"),
        ("offer", "30000", "TRY", "--role", "supervisor", "--country", "TR"),
        ("show", "supervisor", "--notes"),
    ],
    ids=" ".join,
)
def test_old_money_says_how_far_prices_have_risen_since(arguments: tuple[str, ...]) -> None:
    (line,) = (line for line in lines(*arguments) if "13,035 TRY" in line)
    assert line.endswith(_TECHNICIANS_IN_TURKIYE)


def test_in_full_it_is_also_said_what_was_measured() -> None:
    (line,) = (line for line in lines("compare", "supervisor", "--country", "TR", "--full") if "all of Türkiye" in line)
    assert "13,035 TRY gross a month, official 2022, a wider group (mean, without bonuses)" in line
    assert "From 2022 to 2026 prices have risen by" in line


@pytest.mark.parametrize("country", ["US", "GB", "CA"])
def test_official_pay_needs_no_group_beside_it(country: str) -> None:
    assert lines("compare", "agent", "--country", country, "--full", "--notes") == []
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
    assert "Nearest official figure, for clerical workers: 1,507 euros gross a month (2022).\n" in told
    (line,) = lines("compare", "agent", "--country", "GR", "--plain", "--full", "--sources")[1:]
    assert "clerical workers, all of Greece: 1,507 euros gross a month, official 2022, a wider group (mean), " in line
    assert line.endswith("(source: eurostat-structure-of-earnings)")


def test_a_source_and_the_status_of_the_data_count_them() -> None:
    assert "Numbers about wider groups" in ask("sources", "turkstat-structure-of-earnings", "--full").stdout
    assert ask("data", "status", "--json").data["group_pay"] == 145
