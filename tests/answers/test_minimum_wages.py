"""Which legal minimum wage stands for a year, and which one pay of a basis is held against."""

import pytest

from careercli.answers.minimum_wages import LegalMinimum, legal_minimum, minimum_wage_years
from careercli.answers.steps import MissingFactor
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
) -> LegalMinimum:
    with small_world(minimum_wages=wages, series=several) as catalog:
        return legal_minimum(catalog, country(), currency, basis, year)


def _why_not(*wages: MinimumWage, year: int = 2023, basis: Basis = "gross", currency: str = "EUR") -> str:
    with pytest.raises(MissingFactor) as missing:
        _found(*wages, year=year, basis=basis, currency=currency)
    return sentence(missing.value.reason)


def _bundled(where: str, year: int, basis: Basis = "gross") -> LegalMinimum:
    with open_catalog() as catalog:
        known = catalog.country(where)
        return legal_minimum(catalog, known, known.currency, basis, year)


def test_the_rate_in_force_on_the_first_of_july_stands_for_the_year() -> None:
    rates = (
        minimum(700, valid_from="2023-01-01", valid_to="2023-06-30"),
        minimum(780, valid_from="2023-07-01", valid_to="2023-12-31"),
    )
    assert _found(*rates).amount == 780
    assert _found(*rates[::-1]).amount == 780


@pytest.mark.parametrize(
    ("from_", "to", "holds"),
    [
        ("2023-07-01", "2023-07-01", True),
        ("2023-07-02", "2023-12-31", False),
        ("2023-01-01", "2023-06-30", False),
        ("2022-05-01", "2024-03-31", True),
        ("2023", "2023-12-31", True),
        ("2023", "2023-06-30", False),
        ("2022", "2022-12-31", False),
        ("2024", "2024-12-31", False),
    ],
)
def test_a_rate_holds_for_a_year_whose_first_of_july_it_covers(from_: str, to: str, holds: bool) -> None:
    rate = minimum(780, valid_from=from_, valid_to=to)
    if holds:
        assert _found(rate).amount == 780
    else:
        assert tells(_why_not(rate), "minimum wage", "Greece", 2023)


def test_fourteen_payments_make_an_even_amount_of_fourteen_twelfths() -> None:
    found = _found(minimum(780, payments_per_year=14))
    assert (found.amount, found.even_amount) == (780, 910)
    assert "gross minimum wage a month" in sentence(found.what)
    assert "780 × 14 ÷ 12" in sentence(found.what)


def test_twelve_payments_are_even_already() -> None:
    found = _found(minimum(780.55))
    assert (found.amount, found.even_amount) == (780.55, 780.55)
    assert "gross minimum wage a month" in sentence(found.what)
    assert "÷" not in sentence(found.what)


def test_an_hourly_rate_stays_one() -> None:
    found = _found(minimum(7.25, period="hour", payments_per_year=None))
    assert (found.even_amount, found.period) == (7.25, "hour")
    assert "gross minimum wage an hour" in sentence(found.what)


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


def test_the_yearly_series_serves_countries_without_dated_rates_only() -> None:
    from_series = _found(several=(_ILO,))
    assert (from_series.amount, from_series.basis, from_series.is_representative) == (910, "gross", True)
    assert from_series.source == "minimum-wage-ilo"
    dated = _found(minimum(780, payments_per_year=14), several=(_ILO,))
    assert (dated.amount, dated.is_representative, dated.source) == (780, False, "law")


def test_the_series_does_not_fill_the_holes_of_a_dated_table() -> None:
    with pytest.raises(MissingFactor):
        _found(minimum(780), year=2022, several=(_ILO,))


def test_the_series_knows_no_net_minimum() -> None:
    with pytest.raises(MissingFactor) as missing:
        _found(basis="net", several=(_ILO,))
    assert tells(sentence(missing.value.reason), "net minimum wage", "Greece", 2023)
    assert _found(basis="not-stated", several=(_ILO,)).basis == "gross"


def test_a_value_of_the_series_without_a_currency_is_not_taken_for_money() -> None:
    with pytest.raises(MissingFactor):
        _found(several=(series("minimum-wage-ilo", {"GR": {2023: 910}}),))


def test_the_years_of_a_basis_are_those_that_have_a_rate_of_it() -> None:
    wages = (minimum(850, basis="net", valid_to="2023-12-31"), minimum(1000), minimum(700, valid_from="2022-07-02"))
    with small_world(minimum_wages=wages) as catalog:
        assert minimum_wage_years(catalog, country(), "net") == (2023,)
        assert minimum_wage_years(catalog, country(), "gross") == (2023, 2024)
        assert minimum_wage_years(catalog, country(), "not-stated") == (2023, 2024)
    with small_world(series=(_ILO,)) as catalog:
        assert minimum_wage_years(catalog, country(), "gross") == (2022, 2023)
        assert minimum_wage_years(catalog, country(), "net") == ()


# --- known values


def test_greece_in_2023_had_780_euros_fourteen_times() -> None:
    found = _bundled("GR", 2023)
    assert (found.amount, found.even_amount, found.currency) == (780, 910, "EUR")


@pytest.mark.parametrize(
    ("year", "basis", "amount"),
    [
        (2022, "gross", 6471),
        (2022, "net", 5500.35),
        (2023, "gross", 13414.5),
        (2023, "net", 11402),
        (2024, "gross", 20002.5),
        (2024, "net", 17002.12),
        (2024, "not-stated", 17002.12),
    ],
)
def test_the_turkish_rates_of_the_second_half_year_stand_for_years_with_two(
    year: int, basis: Basis, amount: float
) -> None:
    assert _bundled("TR", year, basis).amount == amount


@pytest.mark.parametrize(("year", "amount"), [(2015, 105), (2018, 130), (2019, 180), (2020, 250), (2022, 300)])
def test_azerbaijani_rates_of_which_only_the_year_is_known_hold_from_its_beginning(year: int, amount: float) -> None:
    assert _bundled("AZ", year).amount == amount


@pytest.mark.parametrize("where", ["US", "GR", "AZ"])
def test_an_open_end_holds_as_long_as_the_edition_knows_and_no_longer(where: str) -> None:
    assert _bundled(where, 2025).amount in {7.25, 880, 400}
    with pytest.raises(MissingFactor):
        _bundled(where, 2026)


def test_britain_has_the_yearly_figure_of_the_labour_organization() -> None:
    found = _bundled("GB", 2024)
    assert (found.is_representative, found.period, found.currency) == (True, "month", "GBP")
    assert found.source == "ilostat-minimum-wage"
