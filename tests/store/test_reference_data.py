"""The series that bring pay together agree with what their publishers print, with each other, and with the world.

The bands are wide enough for what really happened and narrow enough for a misplaced decimal, a swapped country or a
wage by the hour among wages by the month. Whatever lies outside is named here, one by one, and has really happened.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise

import pytest
from babel.numbers import get_territory_currencies

from careercli.catalog import Catalog
from careercli.model import Pack, SeriesId
from careercli.store.location import bundled_pack
from careercli.store.pack_reader import read_pack
from tests.worlds import compiled

WORLD_BANK: SeriesId = "exchange-rate-world-bank"
ECB: SeriesId = "exchange-rate-ecb"
PPP: SeriesId = "purchasing-power-parity"
CPI: SeriesId = "consumer-prices-world-bank"
IMF: SeriesId = "consumer-prices-imf"
ILO: SeriesId = "minimum-wage-ilo"
SERIES: tuple[SeriesId, ...] = (WORLD_BANK, ECB, PPP, CPI, IMF, ILO)


@pytest.fixture(scope="module")
def pack() -> Pack:
    return read_pack(bundled_pack())


@pytest.fixture(scope="module")
def catalog(pack: Pack) -> Iterator[Catalog]:
    with compiled(pack) as opened:
        yield opened


def values(catalog: Catalog, series: SeriesId, area: str) -> dict[int, float]:
    return {year: reading.value for year, reading in catalog.readings(series, area).items()}


def everywhere(catalog: Catalog, series: SeriesId) -> Iterator[tuple[str, int, float]]:
    """Yield area, year and value of a whole series."""
    for area in sorted(catalog.areas(series)):
        for year, value in values(catalog, series, area).items():
            yield area, year, value


def growth(catalog: Catalog, series: SeriesId, area: str, first: int, last: int) -> float:
    found = values(catalog, series, area)
    return found[last] / found[first]


def per_dollar(catalog: Catalog, currency: str) -> dict[int, float]:
    """Return the European Central Bank's rates per US dollar, crossed over the euro."""
    dollars = values(catalog, ECB, "USD")
    euros = {"EUR": dict.fromkeys(dollars, 1.0)}.get(currency) or values(catalog, ECB, currency)
    return {year: rate / dollars[year] for year, rate in euros.items()}


# --- what the publishers print


@pytest.mark.parametrize(
    ("series", "area", "year", "value"),
    [
        (WORLD_BANK, "TRY", 2024, 32.806),
        (WORLD_BANK, "AZN", 2024, 1.7),
        (WORLD_BANK, "AZN", 2018, 1.7),
        (WORLD_BANK, "EUR", 2024, 0.92389),
        (WORLD_BANK, "GBP", 2024, 0.782),
        (WORLD_BANK, "CAD", 2024, 1.370),
        (WORLD_BANK, "USD", 2024, 1),
        (PPP, "TR", 2023, 7.70),
        (PPP, "TR", 2024, 12.55),
        (PPP, "GR", 2024, 0.573),
        (PPP, "AZ", 2024, 0.528),
        (PPP, "US", 2019, 1),
        (PPP, "US", 2024, 1),
        (ILO, "TR", 2024, 20003),
        (ILO, "GR", 2024, 968),
        (ILO, "AZ", 2024, 345),
        (ILO, "US", 2024, 1257),
        (ILO, "GB", 2024, 1981.4),
        (ILO, "CA", 2024, 2884),
    ],
)
def test_a_published_value_is_there(series: SeriesId, area: str, year: int, value: float, catalog: Catalog) -> None:
    assert values(catalog, series, area)[year] == pytest.approx(value, rel=0.001)


@pytest.mark.parametrize(
    ("currency", "rate"), [("TRY", 32.87), ("EUR", 0.92413), ("GBP", 0.782), ("CAD", 1.37), ("PLN", 3.98)]
)
def test_crossed_over_the_euro_the_central_bank_gives_the_published_rate(
    currency: str, rate: float, catalog: Catalog
) -> None:
    assert per_dollar(catalog, currency)[2024] == pytest.approx(rate, rel=0.002)


@pytest.mark.parametrize(
    ("series", "area", "first", "last", "factor"),
    [
        (CPI, "GR", 2015, 2024, 1.179),
        (IMF, "GR", 2015, 2024, 1.193),
        (CPI, "US", 2019, 2024, 1.227),
        (IMF, "US", 2019, 2024, 1.227),
        (CPI, "TR", 2023, 2024, 1.585),
        (IMF, "TR", 2023, 2024, 1.585),
        (IMF, "TR", 2024, 2025, 1.349),
    ],
)
def test_prices_rose_as_published(
    series: SeriesId, area: str, first: int, last: int, factor: float, catalog: Catalog
) -> None:
    assert growth(catalog, series, area, first, last) == pytest.approx(factor, abs=0.001)


@pytest.mark.parametrize("country", ["TR", "AZ", "US"])
def test_both_publishers_of_prices_agree_on_these_countries(country: str, catalog: Catalog) -> None:
    bank, fund = (growth(catalog, series, country, 2015, 2024) for series in (CPI, IMF))
    assert bank == pytest.approx(fund, rel=0.001)


def test_the_central_bank_has_no_manat_and_no_rouble_after_2021(catalog: Catalog) -> None:
    assert "AZN" not in catalog.areas(ECB)
    assert max(catalog.readings(ECB, "RUB")) == 2021


# --- how far they go


@pytest.mark.parametrize(
    ("series", "first", "last", "areas"),
    [
        (WORLD_BANK, 2015, 2024, 140),
        (ECB, 2015, 2025, 30),
        (PPP, 2015, 2024, 190),
        (CPI, 2015, 2024, 180),
        (IMF, 2015, 2026, 175),
        (ILO, 2015, 2025, 165),
    ],
)
def test_a_series_covers_the_world_in_every_year(
    series: SeriesId, first: int, last: int, areas: int, catalog: Catalog
) -> None:
    assert catalog.years(series) == tuple(range(first, last + 1))
    assert len(catalog.areas(series)) >= areas


def test_every_country_with_pay_has_every_factor_for_every_year_of_its_figures(catalog: Catalog) -> None:
    """But for 2025, of which the World Bank publishes nothing yet."""
    for country in catalog.countries():
        years = {figure.year for figure in catalog.figures(None, [country.id])} - {2025}
        assert years
        assert years <= values(catalog, WORLD_BANK, country.currency).keys()
        for series in (PPP, CPI, IMF, ILO):
            assert years <= values(catalog, series, country.id).keys(), (country.id, series)


def test_what_the_fund_expects_is_marked_and_what_it_measured_is_not(catalog: Catalog) -> None:
    for area in catalog.areas(IMF):
        for year, reading in catalog.readings(IMF, area).items():
            assert reading.projection or year < 2025, (area, year)
            assert not reading.projection or year > 2022, (area, year)
    assert not any(
        reading.projection
        for series in (WORLD_BANK, ECB, PPP, CPI, ILO)
        for area in catalog.areas(series)
        for reading in catalog.readings(series, area).values()
    )


def test_only_wages_are_money_and_each_says_in_which_currency(catalog: Catalog) -> None:
    for series in SERIES:
        for area in catalog.areas(series):
            currencies = {reading.currency for reading in catalog.readings(series, area).values()}
            assert (currencies == {None}) == (series != ILO), (series, area)
            assert len(currencies) == 1, (series, area)
    for country in catalog.countries():
        assert {reading.currency for reading in catalog.readings(ILO, country.id).values()} == {country.currency}


# --- every factor of every series

LEAPS: Mapping[SeriesId, tuple[float, float, Mapping[str, set[int]]]] = {
    WORLD_BANK: (
        0.7,
        1.6,
        {
            "ARS": {2018, 2019, 2023, 2024},
            "EGP": {2017},
            "LBP": {2023, 2024},
            "LKR": {2022},
            "LYD": {2021},
            "NGN": {2024},
            "SDG": {2018, 2019, 2021},
            "SRD": {2016, 2021},
            "SSP": {2016, 2017, 2021, 2022, 2023, 2024},
            "SYP": {2016, 2020, 2022},
            "TRY": {2022},
            "UZS": {2017},
            "YER": {2019},
            "ZWL": {2021, 2022, 2023},
        },
    ),
    ECB: (0.8, 1.4, {"TRY": {2022, 2023}}),
    PPP: (
        0.8,
        1.6,
        {
            "LB": {2020, 2021, 2022, 2024},
            "SD": {2020, 2021, 2022},
            "SS": {2016, 2017},
            "TR": {2024},
            "ZW": {2018, 2019, 2020, 2021},
        },
    ),
    CPI: (
        0.85,
        1.6,
        {
            "LB": {2020, 2021, 2022, 2023},
            "SD": {2018, 2020, 2021, 2022},
            "SS": {2016, 2017, 2018, 2019, 2024},
            "TR": {2022},
            "VE": {2016},
            "ZW": {2019, 2020, 2021, 2022},
        },
    ),
    IMF: (
        0.85,
        1.6,
        {
            "AR": {2022, 2023, 2024},
            "LB": {2020, 2021, 2022, 2023},
            "SD": {2018, 2020, 2021, 2022, 2023, 2024, 2025},
            "SS": {2016, 2017, 2018, 2024, 2025},
            "TR": {2022},
            "VE": {2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2025, 2026},
            "ZW": {2019, 2020, 2021, 2022, 2023, 2024, 2025},
        },
    ),
    ILO: (
        0.8,
        2,
        {
            "AO": {2024},
            "AR": {2023},
            "BD": {2023},
            "CD": {2018},
            "LB": {2022, 2023},
            "LY": {2023},
            "MD": {2023},
            "NG": {2023},
            "SR": {2022},
            "TR": {2023},
            "UA": {2017},
            "UG": {2017},
            "UZ": {2019},
            "VE": {2020, 2021, 2022},
        },
    ),
}
"""Least and greatest factor from one year to the next, and the years in which it was another."""


@pytest.mark.parametrize("series", SERIES)
def test_no_value_leaps_but_where_money_lost_its_worth_or_a_wage_was_raised(series: SeriesId, catalog: Catalog) -> None:
    """Where years are missing between two values, the factor is spread over them."""
    least, most, expected = LEAPS[series]
    leaps: dict[str, set[int]] = {}
    for area in catalog.areas(series):
        found = values(catalog, series, area)
        for before, year in pairwise(sorted(found)):
            if not least <= (found[year] / found[before]) ** (1 / (year - before)) <= most:
                leaps.setdefault(area, set()).add(year)
    assert leaps == expected


@pytest.mark.parametrize("series", SERIES)
def test_every_value_is_above_zero(series: SeriesId, catalog: Catalog) -> None:
    assert all(value > 0 for _, _, value in everywhere(catalog, series))


def test_the_two_exchange_rates_agree_within_a_hundredth(catalog: Catalog) -> None:
    compared = 0
    for currency in sorted((catalog.areas(ECB) | {"EUR"}) & catalog.areas(WORLD_BANK)):
        bank = values(catalog, WORLD_BANK, currency)
        for year, rate in per_dollar(catalog, currency).items():
            if year in bank:
                assert rate == pytest.approx(bank[year], rel=0.01), (currency, year)
                compared += 1
    assert compared > 300


def test_the_two_indexes_of_prices_rise_alike(catalog: Catalog) -> None:
    """Within eight hundredths a year, but where a state could not measure, or counted anew."""
    apart: dict[str, set[int]] = {}
    for area in catalog.areas(CPI) & catalog.areas(IMF):
        bank, fund = values(catalog, CPI, area), values(catalog, IMF, area)
        for year in bank.keys() & fund.keys():
            if year - 1 in bank and year - 1 in fund:
                ratio = (fund[year] / fund[year - 1]) / (bank[year] / bank[year - 1])
                if not 0.92 < ratio < 1.08:
                    apart.setdefault(area, set()).add(year)
    assert apart == {"IQ": {2024}, "SS": {2017, 2019, 2021, 2023}, "ZW": {2022}}


def currency_of(country: str, year: int) -> str:
    """Return the currency of a country in a year; the World Bank counts Croatia in euro from the start."""
    if country == "HR":
        return "EUR"
    day = date(year, 6, 30)
    return next(iter(get_territory_currencies(country, day, day)), "")


def test_purchasing_power_and_exchange_rate_are_of_one_currency(catalog: Catalog) -> None:
    """What a dollar buys costs between a tenth of a dollar and two, but where an official rate is nobody's rate."""
    rates = {currency: values(catalog, WORLD_BANK, currency) for currency in catalog.areas(WORLD_BANK)}
    outside: dict[str, set[int]] = {}
    compared = 0
    for country, year, parity in everywhere(catalog, PPP):
        rate = rates.get(currency_of(country, year), {}).get(year)
        if rate is not None:
            compared += 1
            if not 0.1 < parity / rate < 2:
                outside.setdefault(country, set()).add(year)
    assert outside == {"IR": {2023}, "LB": {2021, 2022}}
    assert compared > 1800


def test_minimum_wages_are_of_a_month_and_in_the_currency_they_name(catalog: Catalog) -> None:
    """Between ten and five thousand dollars, but where a rate was left to be eaten up by prices."""
    rates = {currency: values(catalog, WORLD_BANK, currency) for currency in catalog.areas(WORLD_BANK)}
    outside = set()
    compared = 0
    for area in catalog.areas(ILO):
        for year, reading in catalog.readings(ILO, area).items():
            rate = rates.get(str(reading.currency), {}).get(year)
            if rate is not None:
                compared += 1
                if not 10 < reading.value / rate < 5000:
                    outside.add(area)
    assert outside == {"BI", "GE", "RW", "SD", "SY", "UG"}
    assert compared > 1500
