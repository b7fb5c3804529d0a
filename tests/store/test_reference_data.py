"""The series that bring pay together agree with what their publishers print, with each other, and with the world.

The bands are wide enough for what really happened and narrow enough for a misplaced decimal, a swapped country or a
wage by the hour among wages by the month. Whatever lies outside is named here, one by one, and has really happened.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise

import pytest
from babel.numbers import get_territory_currencies

from careercli.answers.pay.price_levels import price_level
from careercli.catalog import Catalog
from careercli.model import Pack, SeriesId

WORLD_BANK: SeriesId = "exchange-rate-world-bank"
ECB: SeriesId = "exchange-rate-ecb"
PPP: SeriesId = "purchasing-power-parity"
CPI: SeriesId = "consumer-prices-world-bank"
IMF: SeriesId = "consumer-prices-imf"
ILO: SeriesId = "minimum-wage-ilo"
SERIES: tuple[SeriesId, ...] = (WORLD_BANK, ECB, PPP, CPI, IMF, ILO)


@pytest.fixture(scope="module")
def pack(bundled: Pack) -> Pack:
    return bundled


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


def test_wages_and_purchasing_power_are_money_and_say_in_which_currency(catalog: Catalog) -> None:
    changed = {}
    for series in SERIES:
        for area in catalog.areas(series):
            currencies = {reading.currency for reading in catalog.readings(series, area).values()}
            assert (currencies == {None}) == (series not in (ILO, PPP)), (series, area)
            if len(currencies) > 1:
                changed[series, area] = currencies
    assert changed == {(PPP, "ZW"): {"USD", None, "ZWL"}}
    for country in catalog.countries():
        for series in (ILO, PPP):
            assert {reading.currency for reading in catalog.readings(series, country.id).values()} == {country.currency}


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


NOT_THE_MONEY_OF_THE_DAY: Mapping[str, tuple[str, range]] = {
    "HR": ("EUR", range(2015, 2023)),  # in euro since 2023, and all years are restated
    "BY": ("BYN", range(2015, 2017)),  # 10,000 old roubles are one since July 2016
    "MR": ("MRU", range(2015, 2018)),  # 10 old ouguiyas are one since 2018
    "ST": ("STN", range(2015, 2018)),  # 1,000 old dobras are one since 2018
    "SL": ("SLE", range(2015, 2023)),  # 1,000 old leones are one since July 2022
    "PS": (
        "USD",
        range(2015, 2025),
    ),  # the accounts are kept in dollars; in shekels prices would be a sixth of Israel's
}
"""Countries whose factor is in another currency than they had on 30 June of the year: in which, and when."""


def test_a_factor_of_purchasing_power_is_in_the_money_of_its_country(catalog: Catalog) -> None:
    """In that of the day, but for those named; the publishers restate the years before a currency was replaced."""
    other: dict[str, tuple[str, list[int]]] = {}
    for country in catalog.areas(PPP):
        for year, reading in catalog.readings(PPP, country).items():
            day = date(year, 6, 30)
            tender = get_territory_currencies(country, day, day, tender=True)
            if reading.currency is not None and reading.currency not in tender:
                other.setdefault(country, (reading.currency, []))[1].append(year)
    assert other == {
        country: (currency, list(years)) for country, (currency, years) in NOT_THE_MONEY_OF_THE_DAY.items()
    }


PRICE_LEVELS_OUTSIDE: Mapping[str, set[int]] = {
    "IR": {2023},  # an official rate of 42,000 rials, at which nobody could buy dollars
    "LB": {2021, 2022},  # an official rate of 1,507.5 pounds, when dollars cost up to twenty times as much
}
"""Below 0.15 or above 1.75 dollars for what costs one in the United States; Bermuda is the dearest by a real rate."""
WITHOUT_A_RATE: Mapping[str, set[int]] = {
    "AF": {2021, 2024},
    "BI": {2024},
    "ET": {2024},
    "GH": {2024},
    "GM": {2024},
    "GN": {2021, 2022, 2023, 2024},
    "IR": {2024},
    "LA": {2024},
    "LK": {2024},
    "MM": {2021},
    "MR": {2024},
    "MW": {2024},
    "PE": {2024},
    "PG": {2024},
    "SL": {2024},
    "SO": {2018, 2019, 2020, 2021},
    "ST": {2024},
    "TM": set(range(2015, 2022)),  # officially 3.5 manats for a dollar in all these years
    "ZW": {2018, 2019},  # the factor's currency is not known either
}
"""Factors of purchasing power that no exchange rate of the data can be held against."""


def test_price_levels_of_all_countries_and_years_lie_in_a_band(catalog: Catalog) -> None:
    """Where factor and rate are not of one currency, their quotient is a tenth or a thousand of what it should be."""
    outside: dict[str, set[int]] = {}
    unrated: dict[str, set[int]] = {}
    for country in catalog.areas(PPP):
        for year, reading in catalog.readings(PPP, country).items():
            level = price_level(catalog, reading)
            if level is None:
                unrated.setdefault(country, set()).add(year)
            elif not 0.15 < level < 1.75:
                outside.setdefault(country, set()).add(year)
    assert outside == PRICE_LEVELS_OUTSIDE
    assert unrated == WITHOUT_A_RATE


PRICE_LEVEL_LEAPS: Mapping[str, set[int]] = {
    "AO": {2022},  # the kwanza gained a third
    "IR": {2021},
    "LB": {2020, 2021, 2022, 2024},
    "LY": {2021},  # one rate for all, of a third of the old one
    "NG": {2024},
    "PS": {2024},  # war in Gaza; the dollar is its own rate
    "SD": {2018, 2020, 2021, 2022},
    "SS": {2016},  # the pound was floated in December 2015
    "UZ": {2017},  # one rate for all, of half the old one
    "ZW": {2021},
}
"""Years in which the price level rose or fell by a third or more, and by as much a year where years are missing."""


def test_no_price_level_leaps_but_where_a_rate_was_given_up(catalog: Catalog) -> None:
    """A currency taken for another of about its worth would show as a leap: there are 1.96 leva to a euro."""
    leaps: dict[str, set[int]] = {}
    for country in catalog.areas(PPP):
        found = {year: price_level(catalog, reading) for year, reading in catalog.readings(PPP, country).items()}
        levels = {year: level for year, level in found.items() if level is not None}
        for before, year in pairwise(sorted(levels)):
            if not 0.69 < (levels[year] / levels[before]) ** (1 / (year - before)) < 1.45:
                leaps.setdefault(country, set()).add(year)
    assert leaps == PRICE_LEVEL_LEAPS


@pytest.mark.parametrize(
    ("country", "year", "currency", "level"),
    [
        *(("HR", 2015, "EUR", 0.59), ("HR", 2022, "EUR", 0.51), ("HR", 2024, "EUR", 0.55)),
        *(("BG", 2015, "BGN", 0.43), ("BG", 2024, "BGN", 0.43)),
        *(("EE", 2015, "EUR", 0.67), ("LV", 2015, "EUR", 0.63), ("LT", 2015, "EUR", 0.55), ("LT", 2024, "EUR", 0.59)),
        *(("SL", 2015, "SLE", 0.37), ("SL", 2023, "SLE", 0.25)),
        *(("BY", 2015, "BYN", 0.33), ("MR", 2015, "MRU", 0.41), ("ST", 2015, "STN", 0.49), ("ZM", 2015, "ZMW", 0.40)),
        *(("PS", 2015, "USD", 0.61), ("PS", 2023, "USD", 0.53), ("IL", 2023, "ILS", 1.02), ("JO", 2023, "JOD", 0.46)),
        *(("EC", 2024, "USD", 0.45), ("SV", 2024, "USD", 0.48), ("TL", 2024, "USD", 0.46), ("PA", 2024, "PAB", 0.51)),
        *(("ZW", 2015, "USD", 0.50), ("ZW", 2021, "ZWL", 0.85), ("XK", 2022, "EUR", 0.41), ("ME", 2024, "EUR", 0.46)),
        *(("KH", 2023, "KHR", 0.37), ("CD", 2021, "CDF", 0.47), ("LB", 2024, "LBP", 0.59), ("MZ", 2024, "MZN", 0.39)),
    ],
)
def test_where_money_changed_or_there_are_two_the_factor_and_its_currency_make_the_price_level_of_that_country(
    country: str, year: int, currency: str, level: float, catalog: Catalog
) -> None:
    reading = catalog.readings(PPP, country)[year]
    assert reading.currency == currency
    assert price_level(catalog, reading) == pytest.approx(level, abs=0.006)


@pytest.mark.parametrize(
    ("currency", "year", "rate"),
    [
        *(("BYN", 2015, 1.593), ("MRU", 2015, 32.4), ("STN", 2015, 22.1), ("SLE", 2015, 5.08), ("SLE", 2023, 21.3)),
        *(("ZMW", 2015, 8.63), ("GHS", 2015, 3.715), ("MZN", 2015, 40.0), ("HRK", 2022, 7.16), ("BGN", 2024, 1.808)),
        *(("ANG", 2024, 1.79), ("VEF", 2017, 9.975), ("SSP", 2015, 3.60), ("AZN", 2015, 1.02), ("TRY", 2015, 2.72)),
    ],
)
def test_a_rate_is_in_the_currency_it_names_in_all_its_years(
    currency: str, year: int, rate: float, catalog: Catalog
) -> None:
    """A currency that replaced another at so many to one has its own rate before that day too."""
    assert values(catalog, WORLD_BANK, currency)[year] == pytest.approx(rate, rel=0.005)


def test_currencies_that_are_gone_have_no_rates_beside_those_that_replaced_them(catalog: Catalog) -> None:
    gone = {"BYR", "MRO", "STD", "SLL", "ZMK", "GHC", "MZM", "VEB", "LTL", "LVL", "EEK", "AZM", "TRL", "TMM", "SDD"}
    assert not gone & (catalog.areas(WORLD_BANK) | catalog.areas(ECB))
    assert max(catalog.readings(WORLD_BANK, "HRK")) == max(catalog.readings(ECB, "HRK")) == 2022


def test_the_euro_replaced_currencies_at_the_rate_the_market_had(catalog: Catalog) -> None:
    fixed = {area: values(catalog, "exchange-rate-euro-conversion", area) for area in ("BGN", "HRK")}
    assert fixed == {"BGN": {2026: 1.95583}, "HRK": {2023: 7.5345}}
    for area, ((since, rate),) in ((area, found.items()) for area, found in fixed.items()):
        assert values(catalog, ECB, area)[since - 1] == pytest.approx(rate, rel=0.001)


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
