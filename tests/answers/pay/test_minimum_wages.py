"""Which rates were law in a year, and which minimum wage multiples of pay are of."""

import pytest

from careercli.answers.pay.minimum_wages import Standard, last_year_of_law, rates_of, standard
from careercli.answers.pay.steps import MissingFactor
from careercli.i18n.sentences import sentence
from careercli.model import Basis, MinimumWage, Series
from careercli.store.cache import open_catalog
from tests.answers.made import country, minimum, series, small_world, tells

_ILO = series("minimum-wage-ilo", {"GR": {2022: 800, 2023: 910}}, currency="EUR")


def _found(
    *wages: MinimumWage,
    year: int = 2023,
    basis: Basis = "gross",
    currency: str = "EUR",
    several: tuple[Series, ...] = (),
) -> Standard:
    with small_world(minimum_wages=wages, series=several) as catalog:
        return standard(catalog, country(), currency, basis, year)


def _why_not(*wages: MinimumWage, year: int = 2023, basis: Basis = "gross", currency: str = "EUR") -> str:
    with pytest.raises(MissingFactor) as missing:
        _found(*wages, year=year, basis=basis, currency=currency)
    return sentence(missing.value.reason)


def _bundled(where: str, year: int, basis: Basis = "gross") -> Standard:
    with open_catalog() as catalog:
        known = catalog.country(where)
        return standard(catalog, known, known.currency, basis, year)


# --- the rates of a year


@pytest.mark.parametrize(
    ("from_", "to", "years"),
    [
        ("2023-07-01", "2023-12-31", [2023]),
        ("2022-12-31", "2024-01-01", [2022, 2023, 2024]),
        ("2022", "2023", [2022, 2023]),
        ("2021-01-01", "2021-12-31", []),
    ],
)
def test_a_rate_is_law_in_every_year_of_which_it_holds_a_day(from_: str, to: str, years: list[int]) -> None:
    with small_world(minimum_wages=[minimum(780, valid_from=from_, valid_to=to)]) as catalog:
        assert [year for year in (2022, 2023, 2024) if rates_of(catalog, "GR", year)] == years


def test_the_last_year_of_which_the_law_is_known_is_asked_for_by_basis() -> None:
    wages = (minimum(1000, valid_to="2024-12-31"), minimum(850, basis="net", valid_to="2023-12-31"))
    with small_world(minimum_wages=wages) as catalog:
        assert last_year_of_law(catalog, "GR", 2026, ["gross"]) == 2024
        assert last_year_of_law(catalog, "GR", 2026, ["net"]) == 2023
        assert last_year_of_law(catalog, "GR", 2023, ["gross"]) == 2023
        assert last_year_of_law(catalog, "GR", 2022, ["gross"]) is None


# --- the one that multiples are of


def test_of_rates_of_one_year_the_highest_is_the_standard() -> None:
    rates = (minimum(713, valid_to="2023-03-31"), minimum(780, valid_from="2023-04-01"))
    assert _found(*rates).amount == _found(*rates[::-1]).amount == 780


def test_of_rates_by_age_the_adults_is_the_standard() -> None:
    rates = (minimum(8.6, age="18-20", period="hour"), minimum(11.44, age="21+", period="hour"))
    found = _found(*rates)
    assert (found.amount, found.period) == (11.44, "hour")
    assert "age 21+" in sentence(found.what)


def test_the_law_of_a_region_is_no_standard_for_the_country() -> None:
    regional = minimum(1000, region="GR-A")
    assert tells(_why_not(regional), "minimum wage", "Greece", 2023)
    assert _found(regional, several=(_ILO,)).is_representative


def test_a_standard_is_told_as_the_law_has_it() -> None:
    found = _found(minimum(780, payments_per_year=14))
    assert (found.amount, found.payments_per_year) == (780, 14)
    assert "gross minimum wage a month" in sentence(found.what)


_BOTH = (minimum(1000), minimum(850, basis="net"))


@pytest.mark.parametrize(("basis", "amount"), [("gross", 1000), ("net", 850), ("not-stated", 850)])
def test_gross_is_held_against_gross_net_against_net_and_the_unstated_against_net(basis: Basis, amount: float) -> None:
    assert _found(*_BOTH, basis=basis).amount == amount
    assert _found(*_BOTH[::-1], basis=basis).amount == amount


def test_the_unstated_is_held_against_gross_where_there_is_no_net() -> None:
    assert _found(minimum(1000), basis="not-stated").basis == "gross"


@pytest.mark.parametrize(("known", "asked"), [("gross", "net"), ("net", "gross")])
def test_gross_and_net_never_stand_in_for_each_other(known: Basis, asked: Basis) -> None:
    assert tells(_why_not(minimum(1000, basis=known), basis=asked), f"{asked} minimum wage", "Greece", 2023)


def test_a_minimum_in_another_currency_is_a_reason_and_no_number() -> None:
    assert tells(_why_not(minimum(1000, currency="USD")), "minimum wage", "$", "Greece")
    assert tells(_why_not(minimum(1000), currency="USD"), "minimum wage", "€", "Greece")


def test_the_yearly_series_serves_where_the_law_of_a_year_is_not_known() -> None:
    from_series = _found(several=(_ILO,))
    assert (from_series.amount, from_series.basis, from_series.is_representative) == (910, "gross", True)
    assert from_series.source == "minimum-wage-ilo"
    assert _found(minimum(780), year=2022, several=(_ILO,)).is_representative
    dated = _found(minimum(780, payments_per_year=14), several=(_ILO,))
    assert (dated.amount, dated.is_representative, dated.source) == (780, False, "law")


def test_the_series_knows_no_net_minimum() -> None:
    with pytest.raises(MissingFactor) as missing:
        _found(basis="net", several=(_ILO,))
    assert tells(sentence(missing.value.reason), "net minimum wage", "Greece", 2023)
    assert _found(basis="not-stated", several=(_ILO,)).basis == "gross"


def test_a_value_of_the_series_without_a_currency_is_not_taken_for_money() -> None:
    with pytest.raises(MissingFactor):
        _found(several=(series("minimum-wage-ilo", {"GR": {2023: 910}}),))


# --- known values


@pytest.mark.parametrize(
    ("where", "year", "basis", "amount"),
    [
        ("GR", 2023, "gross", 780),
        ("TR", 2022, "gross", 6471),
        ("TR", 2022, "net", 5500.35),
        ("TR", 2024, "net", 17002.12),
        ("TR", 2024, "not-stated", 17002.12),
        ("AZ", 2015, "gross", 105),
        ("AZ", 2019, "gross", 250),
        ("US", 2025, "gross", 7.25),
    ],
)
def test_the_standard_of_a_year_is_its_last_rate(where: str, year: int, basis: Basis, amount: float) -> None:
    assert _bundled(where, year, basis).amount == amount
