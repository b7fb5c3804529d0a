"""Where exchange rate and purchasing power contradict each other, the reader is told at the amount."""

from collections.abc import Iterator
from contextlib import AbstractContextManager

import pytest

from careercli.answers.pay.choice import Amounts
from careercli.answers.pay.lenses import Converted, Units, pay_by_lens
from careercli.answers.pay.price_levels import doubt_about_prices
from careercli.catalog import Catalog
from careercli.i18n.sentences import sentence
from careercli.store.cache import open_catalog
from tests.answers.made import converted, country, series, small_world, tells


@pytest.fixture(scope="module")
def bundled() -> Iterator[Catalog]:
    with open_catalog() as catalog:
        yield catalog


def doubted(catalog: Catalog) -> dict[str, set[int]]:
    """Return the countries and years in which exchange rate and purchasing power do not fit together."""
    found: dict[str, set[int]] = {}
    for area in catalog.areas("purchasing-power-parity"):
        for year, reading in catalog.readings("purchasing-power-parity", area).items():
            money = str(reading.currency)
            if doubt_about_prices(catalog, country(id_=area, currency=money), money, year):
                found.setdefault(area, set()).add(year)
    return found


def test_all_over_the_world_only_rates_that_were_nobodys_or_broke_down_are_doubted(bundled: Catalog) -> None:
    assert doubted(bundled) == {
        "IR": {2021, 2022, 2023},
        "LB": {2020, 2021, 2022},
        "LY": {2018, 2019, 2020},
        "NG": {2024},
        "SD": {2021},
        "SS": {2015},
    }


def test_lebanese_pay_of_2022_is_told_with_the_contradiction(bundled: Catalog) -> None:
    lebanon = country(40, 12, "LB", "LBP")
    pay = Amounts(
        low=None,
        typical=12_000_000.0,
        high=None,
        currency="LBP",
        period="month",
        payments_per_year=12,
        year=2022,
        basis="gross",
    )
    lenses = pay_by_lens(bundled, pay, lebanon, Units(currency="USD"))
    for lens in (lenses.market, lenses.ppp):
        doubt = converted(lens).doubt
        assert doubt is not None
        assert tells(sentence(doubt), "for 2022", "798%", "52%")
    assert converted(lenses.nominal).doubt is None
    in_pounds = pay_by_lens(bundled, pay, lebanon, Units(currency="LBP")).market
    assert converted(in_pounds).doubt is None  # no rate has been used
    assert isinstance(lenses.market, Converted)


@pytest.mark.parametrize(("currency", "year"), [("USD", 2022), ("LBP", 2023), ("LBP", 2019), ("LBP", 2024)])
def test_nothing_is_doubted_in_other_money_in_years_without_a_factor_and_where_both_fit(
    currency: str, year: int, bundled: Catalog
) -> None:
    assert doubt_about_prices(bundled, country(id_="LB", currency="LBP"), currency, year) is None


def levels(*found: float) -> AbstractContextManager[Catalog]:
    """Open a world in which prices in Greece, as against the United States, are these, from 2020 on."""
    years = range(2020, 2020 + len(found))
    rates = series("exchange-rate-world-bank", {"EUR": dict.fromkeys(years, 0.5)})
    parities = series(
        "purchasing-power-parity", {"GR": {year: level / 2 for year, level in zip(years, found, strict=True)}}
    )
    return small_world(series=(rates, parities))


@pytest.mark.parametrize(
    ("found", "years"),
    [
        ((0.5, 0.5, 0.5), []),
        ((0.5, 0.8, 0.5), []),
        ((0.5, 0.5, 0.9), [2022]),
        ((0.5, 0.5, 0.28), [2022]),
        ((0.5, 0.9), []),
        ((1.8,), [2020]),
        ((0.1, 0.1), [2020, 2021]),
        ((1.7, 1.7, 1.7), []),
    ],
)
def test_prices_are_doubted_where_they_are_nowhere_so_or_far_from_what_is_usual(
    found: tuple[float, ...], years: list[int]
) -> None:
    with levels(*found) as catalog:
        assert [
            year for year in range(2020, 2020 + len(found)) if doubt_about_prices(catalog, country(), "EUR", year)
        ] == years
