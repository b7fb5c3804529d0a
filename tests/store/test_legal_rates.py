"""The minimum wages by law are those of the pages they name, of every day of the years we tell of, and of every age.

A rate that is missing, doubled or held too long would make us call pay legal that was not, or the other way round.
"""

from collections import defaultdict
from datetime import date, timedelta
from itertools import pairwise

import pytest

from careercli.catalog import Catalog
from careercli.model import MinimumWage, Pack, SeriesId

ILO: SeriesId = "minimum-wage-ilo"
FIRST, LAST = "2015-01-01", "2026-12-31"
NOT_YET_SET = "2026-08-31"
"""The last day of the rates that change in September and of which we could not read the next ones."""
PROVINCES = {
    f"CA-{letters}" for letters in ("AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT")
}

Law = tuple[str, str, str | None]
"""Country, basis, and region where each has its own."""
LAWS: list[Law] = [
    *((country, "gross", None) for country in ("AZ", "GB", "GR", "TR", "US")),
    ("TR", "net", None),
    *(("CA", "gross", province) for province in sorted(PROVINCES)),
]


@pytest.fixture(scope="module")
def pack(bundled: Pack) -> Pack:
    return bundled


def rates_of(catalog: Catalog, country: str, basis: str = "gross", region: str | None = None) -> list[MinimumWage]:
    """Return the rates of adults, the oldest first."""
    found = (wage for wage in catalog.minimum_wages(country) if (wage.basis, wage.region) == (basis, region))
    return sorted(
        (wage for wage in found if wage.age is None or wage.age.endswith("+")), key=lambda wage: wage.valid_from
    )


def is_in_force(wage: MinimumWage, day: str) -> bool:
    return wage.valid_from <= day <= (wage.valid_to or LAST)


def rate_on(day: str, rates: list[MinimumWage]) -> float:
    (found,) = (wage.amount for wage in rates if is_in_force(wage, day))
    return found


def rates_by_age(catalog: Catalog, day: str) -> dict[str | None, float]:
    """Return what the law of the United Kingdom demands on a day, by age."""
    return {wage.age: wage.amount for wage in catalog.minimum_wages("GB") if is_in_force(wage, day)}


def rates_by_province(catalog: Catalog, day: str) -> dict[str | None, float]:
    return {wage.region: wage.amount for wage in catalog.minimum_wages("CA") if is_in_force(wage, day)}


def ages(wage: MinimumWage) -> range:
    """Return the years of age that a rate is for; those without an end are told to 65."""
    first, _, oldest = str(wage.age).partition("-")
    return range(int(first), int(oldest) + 1) if oldest else range(int(first.removesuffix("+")), 66)


def day_after(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


# --- what the pages print


@pytest.mark.parametrize(
    ("country", "basis", "day", "amount"),
    [
        ("TR", "net", "2015-06-30", 949.07),
        ("TR", "net", "2019-07-01", 2020.90),
        ("TR", "net", "2024-06-30", 17002.12),
        ("TR", "gross", "2024-06-30", 20002.50),
        ("TR", "gross", "2023-06-30", 10008),
        ("TR", "gross", "2023-07-01", 13414.50),
        ("TR", "net", "2023-07-01", 11402.32),
        ("TR", "net", "2025-12-31", 22104.67),
        ("TR", "gross", "2025-12-31", 26005.50),
        ("TR", "gross", "2026-01-01", 33030),
        ("TR", "net", "2026-07-01", 28075.50),
        ("GR", "gross", "2018-12-31", 586.08),
        ("GR", "gross", "2019-02-01", 650),
        ("GR", "gross", "2023-03-31", 713),
        ("GR", "gross", "2023-04-01", 780),
        ("GR", "gross", "2024-03-31", 780),
        ("GR", "gross", "2024-04-01", 830),
        ("GR", "gross", "2026-03-31", 880),
        ("GR", "gross", "2026-04-01", 920),
        ("AZ", "gross", "2019-02-28", 130),
        ("AZ", "gross", "2019-03-01", 180),
        ("AZ", "gross", "2019-09-01", 250),
        ("AZ", "gross", "2023-01-01", 345),
        ("AZ", "gross", "2024-12-31", 345),
        ("AZ", "gross", "2025-06-30", 400),
        ("US", "gross", "2019-05-01", 7.25),
        ("US", "gross", "2026-07-01", 7.25),
    ],
)
def test_the_rate_of_a_day_is_the_one_in_the_law(
    country: str, basis: str, day: str, amount: float, catalog: Catalog
) -> None:
    assert rate_on(day, rates_of(catalog, country, basis)) == amount


@pytest.mark.parametrize(
    ("day", "rates"),
    [
        ("2015-10-01", {"21+": 6.70, "18-20": 5.30, "16-17": 3.87}),
        ("2016-04-01", {"25+": 7.20, "21-24": 6.70, "18-20": 5.30, "16-17": 3.87}),
        ("2016-10-01", {"25+": 7.20, "21-24": 6.95, "18-20": 5.55, "16-17": 4.00}),
        ("2021-03-31", {"25+": 8.72, "21-24": 8.20, "18-20": 6.45, "16-17": 4.55}),
        ("2021-04-01", {"23+": 8.91, "21-22": 8.36, "18-20": 6.56, "16-17": 4.62}),
        ("2024-03-31", {"23+": 10.42, "21-22": 10.18, "18-20": 7.49, "16-17": 5.28}),
        ("2024-04-01", {"21+": 11.44, "18-20": 8.60, "16-17": 6.40}),
        ("2025-04-01", {"21+": 12.21, "18-20": 10.00, "16-17": 7.55}),
        ("2026-04-01", {"21+": 12.71, "18-20": 10.85, "16-17": 8.00}),
    ],
)
def test_the_united_kingdom_has_a_rate_for_each_age(day: str, rates: dict[str, float], catalog: Catalog) -> None:
    assert rates_by_age(catalog, day) == rates


@pytest.mark.parametrize(
    ("day", "amounts"),
    [
        ("2019-12-31", (15.00, 13.85, 11.65, 11.50, 11.40, 11.55, 13.46, 13.00, 14.00, 12.25, 12.50, 11.32, 12.71)),
        ("2021-11-02", (15.00, 15.20, 11.95, 11.75, 12.75, 12.95, 15.20, 16.00, 14.35, 13.00, 13.50, 11.81, 15.20)),
        ("2023-10-01", (15.00, 16.75, 15.30, 14.75, 15.00, 15.00, 16.05, 16.00, 16.55, 15.00, 15.25, 14.00, 16.77)),
        ("2025-10-01", (15.00, 17.85, 16.00, 15.65, 16.00, 16.50, 16.95, 19.75, 17.60, 16.50, 16.10, 15.35, 17.94)),
        ("2026-06-01", (15.00, 18.25, 16.00, 15.90, 16.35, 16.75, 16.95, 19.75, 17.60, 17.00, 16.60, 15.35, 18.51)),
    ],
)
def test_each_part_of_canada_has_the_rate_that_lists_of_the_day_print(
    day: str, amounts: tuple[float, ...], catalog: Catalog
) -> None:
    assert rates_by_province(catalog, day) == dict(zip(sorted(PROVINCES), amounts, strict=True))


@pytest.mark.parametrize(
    ("province", "before", "day", "amount"),
    [
        ("CA-AB", 13.60, "2018-10-01", 15.00),
        ("CA-BC", 17.40, "2025-06-01", 17.85),
        ("CA-MB", 13.50, "2023-04-01", 14.15),
        ("CA-MB", 14.15, "2023-10-01", 15.30),
        ("CA-NT", 16.05, "2024-09-01", 16.70),
        ("CA-NU", 16.00, "2024-01-01", 19.00),
        ("CA-ON", 11.60, "2018-01-01", 14.00),
        ("CA-ON", 15.50, "2023-10-01", 16.55),
        ("CA-ON", 17.60, "2026-10-01", 17.95),
        ("CA-PE", 15.00, "2024-04-01", 15.40),
        ("CA-QC", 15.25, "2024-05-01", 15.75),
        ("CA-SK", 13.00, "2023-10-01", 14.00),
        ("CA-YT", 16.77, "2024-04-01", 17.59),
    ],
)
def test_a_province_raises_its_rate_on_the_day_it_said(
    province: str, before: float, day: str, amount: float, catalog: Catalog
) -> None:
    (raised,) = (wage for wage in catalog.minimum_wages("CA") if (wage.region, wage.valid_from) == (province, day))
    assert raised.amount == amount
    eve = (date.fromisoformat(day) - timedelta(days=1)).isoformat()
    assert rates_by_province(catalog, eve)[province] == before


@pytest.mark.parametrize(
    ("day", "lowest", "highest"),
    [
        ("2015-03-12", ({"CA-NT"}, 10.00), ({"CA-NU", "CA-ON"}, 11.00)),
        ("2019-12-01", ({"CA-SK"}, 11.32), ({"CA-AB"}, 15.00)),
        ("2021-11-02", ({"CA-NB"}, 11.75), ({"CA-NU"}, 16.00)),
        ("2023-12-31", ({"CA-SK"}, 14.00), ({"CA-YT"}, 16.77)),
        ("2024-07-01", ({"CA-SK"}, 14.00), ({"CA-NU"}, 19.00)),
        ("2025-12-01", ({"CA-AB"}, 15.00), ({"CA-NU"}, 19.75)),
    ],
)
def test_the_lowest_and_the_highest_rate_of_canada_are_those_that_the_papers_named(
    day: str, lowest: tuple[set[str], float], highest: tuple[set[str], float], catalog: Catalog
) -> None:
    rates = rates_by_province(catalog, day)
    assert rates.keys() == PROVINCES
    for provinces, amount in (lowest, highest):
        assert {province for province, rate in rates.items() if rate == amount} == provinces
    assert (min(rates.values()), max(rates.values())) == (lowest[1], highest[1])


def test_every_rate_names_its_source_and_the_page_it_was_read_on(pack: Pack) -> None:
    known = {source.id for source in pack.sources}
    for wage in pack.minimum_wages:
        assert wage.source == f"{wage.country.lower()}-minimum-wage"
        assert wage.source in known
        assert len(wage.place) > len("page 1"), wage


# --- for how long, for whom


def test_of_every_day_from_2015_to_2026_the_rate_of_adults_is_known_once(catalog: Catalog) -> None:
    """But in two territories of Canada from September 2026, and their edition says so."""
    for law in LAWS:
        rates = rates_of(catalog, *law)
        assert rates[0].valid_from <= FIRST, law
        for before, after in pairwise(rates):
            assert before.valid_to is not None, (law, before.valid_from)
            assert after.valid_from == day_after(before.valid_to), (law, after.valid_from)
        last = NOT_YET_SET if law[2] in {"CA-NT", "CA-NU"} else LAST
        assert (rates[-1].valid_to or LAST) == last, law


def test_a_minimum_wage_never_falls_and_never_doubles(catalog: Catalog) -> None:
    for law in LAWS:
        for before, after in pairwise(rates_of(catalog, *law)):
            assert 1 < after.amount / before.amount < 1.6, (law, after.valid_from)


@pytest.mark.parametrize(("country", "youngest", "last"), [("GB", 16, LAST), ("GR", 15, "2019-01-31")])
def test_each_age_has_one_rate_a_day_and_the_older_never_less(
    country: str, youngest: int, last: str, catalog: Catalog
) -> None:
    rates = [wage for wage in catalog.minimum_wages(country) if wage.age is not None]
    for day in {FIRST, last, *(wage.valid_from for wage in rates if wage.valid_from > FIRST)}:
        by_age = defaultdict(list)
        for wage in rates:
            if is_in_force(wage, day):
                for age in ages(wage):
                    by_age[age].append(wage.amount)
        assert sorted(by_age) == list(range(youngest, 66)), (day, by_age)
        assert all(len(amounts) == 1 for amounts in by_age.values()), day
        assert all(by_age[age] <= by_age[age + 1] for age in range(youngest, 65)), day


def test_only_greece_of_old_and_the_united_kingdom_pay_by_age_and_only_canada_by_province(pack: Pack) -> None:
    by_age = {wage.country for wage in pack.minimum_wages if wage.age is not None}
    by_region = {wage.country for wage in pack.minimum_wages if wage.region is not None}
    after = {wage.country for wage in pack.minimum_wages if wage.age is not None and wage.valid_from >= "2019-02-01"}
    assert (by_age, after, by_region) == ({"GB", "GR"}, {"GB"}, {"CA"})
    assert {wage.region for wage in pack.minimum_wages if wage.country == "CA"} == PROVINCES


def test_only_the_rate_of_the_united_states_is_one_that_most_of_its_parts_exceed(pack: Pack) -> None:
    assert {wage.country for wage in pack.minimum_wages if wage.is_floor} == {"US"}
    assert all(wage.is_floor for wage in pack.minimum_wages if wage.country == "US")


def test_how_often_and_for_how_long_a_rate_is_paid_is_what_the_law_says(pack: Pack) -> None:
    paid = {(wage.country, wage.period, wage.payments_per_year, wage.currency) for wage in pack.minimum_wages}
    assert paid == {
        ("AZ", "month", 12, "AZN"),
        ("CA", "hour", None, "CAD"),
        ("GB", "hour", None, "GBP"),
        ("GR", "month", 14, "EUR"),
        ("TR", "month", 12, "TRY"),
        ("US", "hour", None, "USD"),
    }


# --- they agree with one another


def test_net_is_85_percent_of_gross_in_turkiye_from_2022_and_less_before(catalog: Catalog) -> None:
    """Since 2022 no tax is taken of it; before, tax and stamp duty were, and the allowance of a single was given."""
    gross = rates_of(catalog, "TR")
    for net in rates_of(catalog, "TR", "net"):
        own = rate_on(net.valid_from, gross)
        if net.valid_from >= "2022":
            expected = 0.85 * own
        else:
            allowance = 0.15 * 0.5 * rate_on(f"{net.valid_from[:4]}-01-01", gross)
            expected = 0.85 * own * 0.85 - 0.00759 * own + allowance
        assert net.amount == pytest.approx(expected, abs=0.0151), net.valid_from


@pytest.mark.parametrize("country", ["AZ", "GR", "TR", "US"])
def test_the_labour_organization_has_the_same_wages_in_twelve_payments(country: str, catalog: Catalog) -> None:
    """Of each year the last rate, within half a hundredth: it rounds, and Greece is counted fourteen times."""
    rates = rates_of(catalog, country)
    compared = 0
    for year, reading in catalog.readings(ILO, country).items():
        own = rate_on(f"{year}-12-31", rates)
        a_month = own * {"GR": 14 / 12, "US": 52 * 40 / 12}.get(country, 1)
        assert reading.value == pytest.approx(a_month, rel=0.005), year
        compared += 1
    assert compared >= 10


# --- the hours that a month's pay is for


@pytest.mark.parametrize(("country", "hours"), [("TR", 225), ("GR", 166.67), ("AZ", 158.58)])
def test_a_month_is_paid_for_the_hours_that_a_source_names(country: str, hours: float, pack: Pack) -> None:
    (measure,) = (found.paid_hours_per_month for found in pack.countries if found.id == country)
    assert measure is not None
    assert measure.value == hours
    assert measure.source in {source.id for source in pack.sources}
    assert measure.note is not None


def test_no_hours_are_made_up_where_the_law_sets_pay_by_the_hour(pack: Pack) -> None:
    by_the_hour = {wage.country for wage in pack.minimum_wages if wage.period == "hour"}
    assert by_the_hour == {country.id for country in pack.countries if country.paid_hours_per_month is None}


@pytest.mark.parametrize(
    ("country", "basis", "day", "an_hour"),
    [("TR", "net", "2023-01-01", 37.81), ("TR", "net", "2026-01-01", 124.78), ("TR", "gross", "2026-01-01", 146.80)],
)
def test_by_these_hours_the_monthly_rate_gives_the_hourly_one_that_is_published(
    country: str, basis: str, day: str, an_hour: float, catalog: Catalog
) -> None:
    (measure,) = (found.paid_hours_per_month for found in catalog.countries() if found.id == country)
    assert measure is not None
    assert rate_on(day, rates_of(catalog, country, basis)) / measure.value == pytest.approx(an_hour, abs=0.005)
