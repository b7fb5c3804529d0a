"""What statistics say of wider groups is copied digit by digit, and every press page is called one."""

import csv
from collections.abc import Mapping

import pytest

from careercli.model import GroupPay, Pack, Source
from careercli.store.location import bundled_pack

EUROSTAT, TURKSTAT = "eurostat-structure-of-earnings", "turkstat-structure-of-earnings"
AZSTAT, ILOSTAT = "azstat-wages", "ilostat-mean-earnings"


@pytest.fixture(scope="module")
def pack(bundled: Pack) -> Pack:
    return bundled


@pytest.fixture(scope="module")
def sources(pack: Pack) -> Mapping[str, Source]:
    return {source.id: source for source in pack.sources}


def printed(pack: Pack, source: str, country: str | None = None) -> list[GroupPay]:
    return [pay for pay in pack.group_pay if pay.source == source and country in {None, pay.country}]


def told(pack: Pack, source: str, year: int, country: str | None = None) -> dict[tuple[str, str | None, str], float]:
    """Return the amounts of a year by group, measure and period."""
    found = (pay for pay in printed(pack, source, country) if pay.year == year)
    return {(pay.group, pay.measure, pay.period): pay.amount for pay in found}


@pytest.mark.parametrize(
    ("year", "amounts"),
    [
        (2010, [3219, 2214, 1897, 1599, 1315, 1237, 1841, 1804, 1264]),
        (2014, [3214, 1939, 1815, 1424, 1120, 1143, 1572, 1515, 1035]),
        (2018, [3521, 1910, 1695, 1475, 1043, None, 1383, 1351, 979]),
        (2022, [3437, 1904, 1682, 1507, 1166, 1210, 1475, 1416, 1130]),
    ],
)
def test_greece_has_every_major_group_of_every_survey(year: int, amounts: list[float | None], pack: Pack) -> None:
    groups = {(str(number), None, "month"): amount for number, amount in enumerate(amounts, start=1)}
    assert told(pack, EUROSTAT, year) == {group: amount for group, amount in groups.items() if amount is not None}


def test_greece_of_2006_is_left_out(pack: Pack) -> None:
    """The copy repeats one number in every group."""
    assert {pay.year for pay in printed(pack, EUROSTAT)} == {2010, 2014, 2018, 2022}
    assert {(pay.currency, pay.basis, pay.country) for pay in printed(pack, EUROSTAT)} == {("EUR", "gross", "GR")}


@pytest.mark.parametrize(
    ("year", "amounts"),
    [
        (
            2010,
            {
                ("total", "wage", "year"): 17884,
                ("1", "wage", "year"): 43825,
                ("2", "wage", "year"): 31520,
                ("3", "wage", "year"): 22082,
                ("4", "wage", "year"): 18875,
                ("5", "wage", "year"): 12922,
                ("9", "wage", "year"): 12075,
            },
        ),
        (
            2018,
            {
                ("total", "earnings", "year"): 49001,
                ("1", "earnings", "year"): 121529,
                ("2", "earnings", "year"): 70853,
                ("9", "earnings", "year"): 32333,
            },
        ),
        (
            2022,
            {
                ("total", "wage", "month"): 11143,
                ("total", "wage", "hour"): 55.4,
                ("total", "earnings", "month"): 12450,
                ("total", "earnings", "year"): 144390,
                ("1", "wage", "month"): 24158,
                ("2", "wage", "month"): 16809,
                ("3", "wage", "month"): 13035,
                ("7", "wage", "month"): 8847,
                ("8", "wage", "month"): 9088,
                ("9", "wage", "month"): 8150,
            },
        ),
        (
            2023,
            {
                ("total", "wage", "month"): 23789,
                ("total", "wage", "hour"): 119,
                ("total", "earnings", "month"): 26402,
                ("total", "earnings", "year"): 305784,
                ("1", "earnings", "year"): 538530,
                ("2", "earnings", "year"): 409767,
                ("6", "earnings", "year"): 202809,
            },
        ),
    ],
)
def test_turkiye_has_what_the_press_prints(
    year: int, amounts: Mapping[tuple[str, str, str], float], pack: Pack
) -> None:
    assert told(pack, TURKSTAT, year) == amounts


def test_turkish_pay_is_gross_and_agrees_with_itself(pack: Pack) -> None:
    """Paid hours a month, as the bulletins have them: 201.3 in 2022 and 200 in 2023."""
    assert {(pay.currency, pay.basis) for pay in printed(pack, TURKSTAT)} == {("TRY", "gross")}
    for year, hours in ((2022, 201.3), (2023, 200)):
        amounts = told(pack, TURKSTAT, year)
        month, hour = amounts["total", "wage", "month"], amounts["total", "wage", "hour"]
        assert month / hour == pytest.approx(hours, rel=0.005)
        assert amounts["total", "earnings", "month"] > month


def test_the_mean_wage_of_azerbaijan_is_the_committees(pack: Pack) -> None:
    wages = {pay.year: (pay.amount, pay.group, pay.currency) for pay in printed(pack, AZSTAT)}
    assert wages == {
        2023: (933.8, "total", "AZN"),
        2024: (1009, "total", "AZN"),
        2025: (1102.9, "total", "AZN"),
    }


@pytest.mark.parametrize(
    ("country", "year", "amount", "count"),
    [
        ("TR", 2025, 39486.797, 16),
        ("AZ", 2010, 331.5, 1),
        ("GR", 2024, 1977.876, 15),
        ("US", 2025, 6272.925, 16),
        ("GB", 2025, 3156.794, 15),
        ("CA", 2025, 5761.948, 16),
    ],
)
def test_the_labour_organization_has_means_of_all_employees(
    country: str, year: int, amount: float, count: int, pack: Pack
) -> None:
    found = printed(pack, ILOSTAT, country)
    assert len(found) == count
    assert (found[-1].year, found[-1].amount) == (year, amount)
    assert {(pay.group, pay.measure, pay.period, pay.basis) for pay in found} == {
        ("total", None, "month", "not-stated")
    }


def test_a_year_of_another_survey_says_of_which(pack: Pack) -> None:
    surveys = {pay.year: pay.place.partition("source ")[2] for pay in printed(pack, ILOSTAT, "GR")}
    assert {year for year, survey in surveys.items() if survey == "BA:317"} == set(range(2015, 2021))
    assert {survey for year, survey in surveys.items() if not 2015 <= year <= 2020} == {"BB:319"}


@pytest.mark.parametrize("source", [TURKSTAT, AZSTAT])
def test_what_was_read_in_the_press_says_so(source: str, pack: Pack, sources: Mapping[str, Source]) -> None:
    assert all(pay.place.startswith("press: https://") for pay in printed(pack, source))
    assert "press" in sources[source].title["en"]
    assert any("press" in note["en"] for note in sources[source].notes)


def test_what_was_read_in_a_copy_says_so(sources: Mapping[str, Source]) -> None:
    assert any("copy" in note["en"] for note in sources[EUROSTAT].notes)
    for source in (EUROSTAT, ILOSTAT):
        where = sources[source].where
        assert where
        assert "github.com" in where["en"]


def test_every_amount_is_its_cell(pack: Pack) -> None:
    """Nothing is rounded on the way from the table to the record."""
    cells = []
    for table in sorted((bundled_pack() / "pay" / "wider").glob("*.csv")):
        with table.open(encoding="utf-8", newline="") as file:
            cells += [(row["country"], row["group"], row["year"], row["amount"]) for row in csv.DictReader(file)]
    kept = [(pay.country, pay.group, str(pay.year), f"{pay.amount:.15g}") for pay in pack.group_pay]
    assert kept == cells
    assert len(kept) == 145


def test_a_group_is_paid_in_the_currency_of_its_country(pack: Pack) -> None:
    own = {country.id: country.currency for country in pack.countries}
    assert all(pay.currency == own[pay.country] for pay in pack.group_pay)


def test_where_two_statistics_speak_of_all_employees_they_do_not_contradict_each_other(pack: Pack) -> None:
    """ILOSTAT's Turkish survey seems to ask for take-home pay: six tenths of TurkStat's gross wage, in both years."""
    for year in (2022, 2023):
        gross = told(pack, TURKSTAT, year)["total", "wage", "month"]
        assert told(pack, ILOSTAT, year, "TR")["total", None, "month"] / gross == pytest.approx(0.61, abs=0.005)
