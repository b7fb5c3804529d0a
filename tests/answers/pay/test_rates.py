"""Prices, exchange rates and purchasing power: both numbers of a quotient are of one edition, or there is a reason."""

import math
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.answers.pay.rates import (
    exchange_steps,
    exchange_years,
    known_currencies,
    own_price_steps,
    price_steps,
    price_years,
    purchasing_power_steps,
)
from careercli.answers.pay.steps import ConversionStep, MissingFactor, Steps, convert
from careercli.catalog import Catalog
from careercli.i18n.sentences import sentence
from careercli.model import Country, Reading
from careercli.store.cache import open_catalog
from tests.answers.made import by_hand, country, series, small_world, tells

_MEASURED = series("consumer-prices-world-bank", {"GR": {2019: 100, 2021: 104, 2022: 114, 2023: 118, 2024: 120}})
_EXPECTED = series(
    "consumer-prices-imf",
    {"GR": {2018: 50, 2021: 55, 2023: 60, 2024: 63, 2025: 66, 2026: 69.3}, "TR": {2023: 700, 2026: 1400}},
    measured_through=2024,
)
_DOLLARS = series(
    "exchange-rate-world-bank", {"EUR": {2024: 0.92}, "TRY": {2023: 24, 2024: 32.8}, "AZN": {2024: 1.7, 2025: 1.7}}
)
_EUROS = series("exchange-rate-ecb", {"USD": {2024: 1.08, 2025: 1.13}, "TRY": {2024: 35.6, 2025: 45}})
_PARITIES = series("purchasing-power-parity", {"GR": {2022: 0.55, 2023: 0.56}})


@pytest.fixture(scope="module")
def factors() -> Iterator[Catalog]:
    with small_world(series=(_MEASURED, _EXPECTED, _DOLLARS, _EUROS, _PARITIES)) as catalog:
        yield catalog


@pytest.fixture(scope="module")
def bundled() -> Iterator[Catalog]:
    with open_catalog() as catalog:
        yield catalog


def _sum(steps: Steps) -> list[tuple[str, float, str | None]]:
    return [(step.operation, step.factor, step.source) for step in steps]


def _why(missing: pytest.ExceptionInfo[MissingFactor]) -> str:
    return sentence(missing.value.reason)


# --- prices


def test_prices_rise_by_the_quotient_of_the_measured_index(factors: Catalog) -> None:
    source = "consumer-prices-world-bank"
    assert _sum(price_steps(factors, "GR", 2019, 2023)) == [("multiply", 118, source), ("divide", 100, source)]
    assert convert(1000, price_steps(factors, "GR", 2019, 2023)) == pytest.approx(1180)


def test_prices_fall_on_the_way_back(factors: Catalog) -> None:
    assert convert(1180, price_steps(factors, "GR", 2023, 2019)) == pytest.approx(1000)


def test_a_year_has_its_own_prices_even_where_none_are_known(factors: Catalog) -> None:
    assert price_steps(factors, "XX", 1950, 1950) == ()


def test_the_expected_growth_carries_on_only_from_the_last_measured_year(factors: Catalog) -> None:
    steps = price_steps(factors, "GR", 2022, 2026)
    assert [(step.factor, step.year, step.source, step.projection) for step in steps] == [
        (120, 2024, "consumer-prices-world-bank", False),
        (114, 2022, "consumer-prices-world-bank", False),
        (69.3, 2026, "consumer-prices-imf", True),
        (63, 2024, "consumer-prices-imf", False),
    ]
    assert convert(1140, steps) == pytest.approx(1140 * 120 / 114 * 69.3 / 63)


def test_from_the_last_measured_year_the_expected_index_goes_alone(factors: Catalog) -> None:
    source = "consumer-prices-imf"
    assert _sum(price_steps(factors, "GR", 2024, 2025)) == [("multiply", 66, source), ("divide", 63, source)]


def test_a_projection_is_told_as_one_and_a_measured_value_of_the_same_series_is_not(factors: Catalog) -> None:
    said = {step.year: sentence(step.what) for step in price_steps(factors, "GR", 2024, 2025)}
    assert said == {2025: "consumer price index, projection", 2024: "consumer price index"}


def test_where_only_the_other_series_knows_both_years_it_is_taken_for_both(factors: Catalog) -> None:
    assert {step.source for step in price_steps(factors, "GR", 2018, 2021)} == {"consumer-prices-imf"}
    assert convert(100, price_steps(factors, "TR", 2023, 2026)) == 200


def test_a_year_that_neither_series_knows_is_missing_with_country_and_years(factors: Catalog) -> None:
    with pytest.raises(MissingFactor) as missing:
        price_steps(factors, "GR", 2020, 2023)
    assert tells(_why(missing), "rices", "Greece", 2020, 2023)
    with pytest.raises(MissingFactor):
        price_steps(factors, "GR", 2019, 2027)


def test_years_that_only_different_series_know_are_not_bridged_by_a_mixed_quotient(factors: Catalog) -> None:
    """2018 is in the one series alone and 2022 in the other alone: nothing leads from the one to the other."""
    with pytest.raises(MissingFactor):
        price_steps(factors, "GR", 2018, 2022)


def test_an_amount_in_a_foreign_currency_does_not_follow_a_countrys_prices(factors: Catalog) -> None:
    with pytest.raises(MissingFactor) as missing:
        own_price_steps(factors, country(), "USD", 2019, 2023)
    assert tells(_why(missing), "USD", "EUR", "Greece")
    assert own_price_steps(factors, country(), "USD", 2019, 2019) == ()
    assert own_price_steps(factors, country(), "EUR", 2019, 2023) == price_steps(factors, "GR", 2019, 2023)


def test_the_years_of_prices_are_those_of_both_series(factors: Catalog) -> None:
    assert price_years(factors, "TR") == (2023, 2026)
    assert price_years(factors, "GR") == (2018, 2019, 2021, 2022, 2023, 2024, 2025, 2026)
    assert price_years(factors) == price_years(factors, "GR")
    assert price_years(factors, "US") == ()


_YEARS = st.integers(2015, 2026)


@given(st.data(), _YEARS, _YEARS)
def test_in_every_country_the_way_there_and_back_is_one_and_no_quotient_is_of_two_series(
    bundled: Catalog, data: st.DataObject, from_: int, to: int
) -> None:
    areas = sorted(bundled.areas("consumer-prices-world-bank") | bundled.areas("consumer-prices-imf"))
    area = data.draw(st.sampled_from(areas))
    try:
        there = price_steps(bundled, area, from_, to)
    except MissingFactor:
        with pytest.raises(MissingFactor) as missing:
            price_steps(bundled, area, to, from_)
        assert {missing.value.reason.values["from_"], missing.value.reason.values["to"]} == {from_, to}
        return
    assert math.isclose(by_hand(by_hand(1, there), price_steps(bundled, area, to, from_)), 1)
    assert len(there) % 2 == 0
    for one, other in zip(there[::2], there[1::2], strict=True):
        assert one.source == other.source
        assert {one.operation, other.operation} == {"multiply", "divide"}
        assert one.year != other.year


@given(st.sampled_from(["TR", "AZ", "GR", "US", "GB", "CA"]), _YEARS)
def test_a_projected_year_is_marked_and_a_measured_one_is_not(bundled: Catalog, area: str, year: int) -> None:
    steps = [step for step in price_steps(bundled, area, 2015, year) if step.year == year] if year > 2015 else []
    assert [step.projection for step in steps if step.operation == "multiply"] == [year > 2024] * (len(steps) > 0)


# --- exchange


def _exchanged(catalog: Catalog, currency: str, to: str, year: int) -> float:
    return convert(1, exchange_steps(catalog, currency, to, year))


def test_a_currency_is_itself_without_any_rate(factors: Catalog) -> None:
    assert exchange_steps(factors, "XXX", "XXX", 1900) == ()


def test_both_rates_are_of_one_series_the_world_banks_first(factors: Catalog) -> None:
    source = "exchange-rate-world-bank"
    assert _sum(exchange_steps(factors, "TRY", "EUR", 2024)) == [("divide", 32.8, source), ("multiply", 0.92, source)]
    assert _exchanged(factors, "TRY", "EUR", 2024) == pytest.approx(0.92 / 32.8)


def test_the_dollar_is_the_base_of_the_one_series_and_the_euro_of_the_other(factors: Catalog) -> None:
    assert _sum(exchange_steps(factors, "USD", "TRY", 2024)) == [("multiply", 32.8, "exchange-rate-world-bank")]
    assert _sum(exchange_steps(factors, "TRY", "USD", 2024)) == [("divide", 32.8, "exchange-rate-world-bank")]
    assert _sum(exchange_steps(factors, "TRY", "EUR", 2025)) == [("divide", 45, "exchange-rate-ecb")]
    assert _sum(exchange_steps(factors, "EUR", "TRY", 2025)) == [("multiply", 45, "exchange-rate-ecb")]


def test_the_ecb_serves_both_rates_where_the_world_bank_lacks_one(factors: Catalog) -> None:
    source = "exchange-rate-ecb"
    assert _sum(exchange_steps(factors, "TRY", "USD", 2025)) == [("divide", 45, source), ("multiply", 1.13, source)]


@pytest.mark.parametrize(("currency", "to", "year"), [("AZN", "TRY", 2025), ("AZN", "EUR", 2025), ("TRY", "EUR", 2023)])
def test_rates_of_two_series_are_not_mixed(factors: Catalog, currency: str, to: str, year: int) -> None:
    for from_, into in ((currency, to), (to, currency)):
        with pytest.raises(MissingFactor) as missing:
            exchange_steps(factors, from_, into, year)
        assert _why(missing) == f"No exchange rate from {from_} to {into} is known for {year}."


def test_a_rate_is_told_by_what_it_is_given_for(factors: Catalog) -> None:
    (by_dollar,) = exchange_steps(factors, "USD", "TRY", 2024)
    (by_euro,) = exchange_steps(factors, "EUR", "TRY", 2025)
    assert (sentence(by_dollar.what), by_dollar.year) == ("TRY per US dollar", 2024)
    assert (sentence(by_euro.what), by_euro.year) == ("TRY per euro", 2025)


def test_known_currencies_are_those_of_both_series_and_their_bases(factors: Catalog) -> None:
    assert known_currencies(factors) == {"AZN", "EUR", "TRY", "USD"}
    with small_world(series=(_EUROS,)) as only_euros:
        assert known_currencies(only_euros) == {"EUR", "TRY", "USD"}
    with small_world() as none:
        assert known_currencies(none) == frozenset()


def test_the_years_of_an_exchange_are_those_in_which_one_series_has_both(factors: Catalog) -> None:
    assert exchange_years(factors, "TRY", "EUR") == (2024, 2025)
    assert exchange_years(factors, "AZN", "TRY") == (2024,)
    assert exchange_years(factors, "AZN", "USD") == (2024, 2025)


@given(st.data(), st.integers(2015, 2025))
def test_exchange_there_and_back_is_one_and_all_rates_are_of_one_series_and_year(
    bundled: Catalog, data: st.DataObject, year: int
) -> None:
    currencies = st.sampled_from(sorted(known_currencies(bundled)))
    currency, to = data.draw(currencies), data.draw(currencies)
    try:
        there = exchange_steps(bundled, currency, to, year)
    except MissingFactor:
        assert year not in exchange_years(bundled, currency, to)
        with pytest.raises(MissingFactor):
            exchange_steps(bundled, to, currency, year)
        return
    assert math.isclose(by_hand(by_hand(1, there), exchange_steps(bundled, to, currency, year)), 1)
    fixed = [step for step in there if step.year is None]
    assert {step.source for step in fixed} <= {"euro-conversion-rates"}
    assert len({(step.source, step.year) for step in there if step not in fixed}) == (currency != to and not fixed)
    assert currency == to or year in exchange_years(bundled, currency, to)


# --- purchasing power


def test_pay_is_divided_by_the_parity_of_its_year(factors: Catalog) -> None:
    (step,) = purchasing_power_steps(factors, country(), "EUR", 2023)
    assert (step.operation, step.factor, step.year) == ("divide", 0.56, 2023)
    assert (step.kind, step.source) == ("purchasing-power-parity", "purchasing-power-parity")
    assert sentence(step.what) == "€ per international dollar"


def test_a_missing_year_names_the_last_one_before_it(factors: Catalog) -> None:
    with pytest.raises(MissingFactor) as missing:
        purchasing_power_steps(factors, country(), "EUR", 2026)
    assert tells(_why(missing), "urchasing power parity", "Greece", 2026, "`--prices 2023`")


def test_before_the_first_year_there_is_none_to_name(factors: Catalog) -> None:
    with pytest.raises(MissingFactor) as missing:
        purchasing_power_steps(factors, country(), "EUR", 2021)
    assert tells(_why(missing), "urchasing power parity", "Greece", 2021)
    assert "--prices" not in _why(missing)


def test_an_amount_in_a_foreign_currency_has_no_parity(factors: Catalog) -> None:
    with pytest.raises(MissingFactor) as missing:
        purchasing_power_steps(factors, country(), "USD", 2023)
    assert tells(_why(missing), "USD", "EUR", "Greece")


def test_a_factor_says_its_own_currency_and_not_that_of_the_pay() -> None:
    parities = series("purchasing-power-parity", {"GR": {2023: 0.5}}, currency="USD")
    with small_world(series=(parities,)) as catalog:
        (step,) = purchasing_power_steps(catalog, country(), "USD", 2023)
        assert sentence(step.what) == "$ per international dollar"
        with pytest.raises(MissingFactor) as missing:
            purchasing_power_steps(catalog, country(), "EUR", 2023)
    assert _why(missing) == "The pay is in EUR, the purchasing power parity of 2023 in USD (Greece)."


def test_a_factor_of_no_currency_is_of_no_use() -> None:
    readings = (Reading(area="GR", year=2023, value=0.5),)
    with (
        small_world(series=(replace(_PARITIES, readings=readings),)) as catalog,
        pytest.raises(MissingFactor) as missing,
    ):
        purchasing_power_steps(catalog, country(), "EUR", 2023)
    assert tells(_why(missing), "currency", "2023", "Greece")


_CROATIA, _BULGARIA = country(id_="HR", currency="EUR"), country(id_="BG", currency="EUR")


@pytest.mark.parametrize(
    ("where", "amount", "currency", "year", "dollars"),
    [
        (_CROATIA, 7000, "HRK", 2021, 1933),
        (_CROATIA, 7000 / 7.5345, "EUR", 2021, 1933),
        (_CROATIA, 1000, "EUR", 2024, 1968),
        (_BULGARIA, 2000, "BGN", 2024, 2570),
        (_BULGARIA, 2000 / 1.95583, "EUR", 2024, 2570),
        (country(id_="SL", currency="SLE"), 1000, "SLE", 2021, 315),
        (country(id_="LT", currency="EUR"), 1000, "EUR", 2015, 2003),
        (country(id_="PS", currency="ILS"), 1000, "USD", 2023, 1871),
    ],
)
def test_what_pay_buys_does_not_depend_on_the_currency_it_is_told_in(
    where: Country, amount: float, currency: str, year: int, dollars: float, bundled: Catalog
) -> None:
    assert by_hand(amount, purchasing_power_steps(bundled, where, currency, year)) == pytest.approx(dollars, abs=1)


@pytest.mark.parametrize(
    ("where", "currency", "year", "own"),
    [
        (country(id_="SL", currency="SLE"), "SLL", 2021, "SLE"),
        (country(id_="BY", currency="BYN"), "BYR", 2015, "BYN"),
        (country(id_="LT", currency="EUR"), "LTL", 2015, "EUR"),
        (country(id_="PS", currency="ILS"), "ILS", 2023, "USD"),
        (country(id_="TR", currency="TRY"), "EUR", 2024, "TRY"),
        (country(id_="GB", currency="GBP"), "HRK", 2021, "GBP"),
    ],
)
def test_pay_in_another_currency_than_the_factors_is_a_gap_that_names_both(
    where: Country, currency: str, year: int, own: str, bundled: Catalog
) -> None:
    with pytest.raises(MissingFactor) as missing:
        purchasing_power_steps(bundled, where, currency, year)
    assert tells(_why(missing), f"in {currency}", f"of {year} in {own}")


def test_in_what_zimbabwe_was_counted_while_its_money_changed_is_not_guessed(bundled: Catalog) -> None:
    for currency in ("USD", "ZWL"):
        with pytest.raises(MissingFactor):
            purchasing_power_steps(bundled, country(id_="ZW", currency=currency), currency, 2019)


# --- currencies that the euro has replaced


def test_a_replaced_currency_is_so_many_euros_for_good_at_the_rate_of_the_law(bundled: Catalog) -> None:
    (step,) = exchange_steps(bundled, "HRK", "EUR", 2024)
    assert (step.operation, step.factor, step.source, step.year) == ("divide", 7.5345, "euro-conversion-rates", None)
    assert sentence(step.what) == "HRK per euro, fixed for good"
    assert _exchanged(bundled, "EUR", "HRK", 2024) == 7.5345
    assert _exchanged(bundled, "HRK", "TRY", 2024) == pytest.approx(_exchanged(bundled, "EUR", "TRY", 2024) / 7.5345)
    assert _exchanged(bundled, "BGN", "HRK", 2026) == pytest.approx(7.5345 / 1.95583)


def test_before_it_is_replaced_a_currency_has_its_market_rate(bundled: Catalog) -> None:
    assert {step.source for step in exchange_steps(bundled, "HRK", "EUR", 2021)} == {"wdi-exchange-rate"}
    assert _exchanged(bundled, "HRK", "EUR", 2021) == pytest.approx(1 / 7.5345, rel=0.003)
    assert 2022 in exchange_years(bundled, "HRK", "EUR")
    assert exchange_years(bundled, "HRK", "TRY") == exchange_years(bundled, "EUR", "TRY")


def test_prices_of_a_country_move_pay_in_the_currency_it_had_before_the_euro(bundled: Catalog) -> None:
    assert own_price_steps(bundled, _CROATIA, "HRK", 2021, 2024) == price_steps(bundled, "HR", 2021, 2024)
    with pytest.raises(MissingFactor):
        own_price_steps(bundled, _CROATIA, "USD", 2021, 2024)
    with pytest.raises(MissingFactor):
        own_price_steps(bundled, country(id_="GB", currency="GBP"), "HRK", 2021, 2024)


def test_every_step_of_a_series_names_its_source_and_its_year(bundled: Catalog) -> None:
    steps: list[ConversionStep] = [
        *price_steps(bundled, "TR", 2018, 2026),
        *exchange_steps(bundled, "TRY", "AZN", 2024),
        *exchange_steps(bundled, "TRY", "GBP", 2025),
        *purchasing_power_steps(bundled, bundled.country("TR"), "TRY", 2024),
    ]
    known = {source.id for source in bundled.sources()}
    assert all(step.source in known and step.year is not None for step in steps)
    assert {step.source for step in steps} == {
        *("wdi-consumer-prices", "imf-weo-2025-10", "wdi-exchange-rate", "ecb-exchange-rates"),
        "wdi-ppp-private-consumption",
    }
