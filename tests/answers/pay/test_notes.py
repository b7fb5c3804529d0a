"""What is said below pay that is shown together: what sets it apart, by whichever lens."""

from typing import Any

import pytest

from careercli.answers.compare import compare
from careercli.answers.pay.lenses import Units
from careercli.catalog import Catalog
from careercli.i18n.sentences import sentence
from careercli.messages import Message
from careercli.model import MinimumWage, Pack, PayFigure
from tests.answers.made import country, figure, minimum, series, sides, small_world, tells, world

_COUNTRIES = (country(40, 14), country(45, 12, "TR", "TRY"))
_TURKISH = figure(9000, basis="net", country="TR", currency="TRY")
_ILO = series("minimum-wage-ilo", {"GR": {2023: 800}, "TR": {2023: 8500}}, currency="EUR")


def _notes(*figures: PayFigure, units: Units | None = None, **changes: Any) -> dict[str, Message]:
    with small_world(*figures, **{"countries": _COUNTRIES, **changes}) as catalog:
        return _by_code(compare(catalog, ["clerk"], units=units or Units()).notes)


def _by_code(notes: tuple[Message, ...]) -> dict[str, Message]:
    return {note.code: note for note in notes}


# --- years and currencies


def test_different_years_and_currencies_are_pointed_out(tiny: Catalog) -> None:
    notes = _by_code(compare(tiny, ["clerk"], units=Units(prices="own")).notes)
    assert {"years-differ", "currencies-differ"} <= notes.keys()
    assert tells(sentence(notes["years-differ"]), 2023, 2024)
    assert {"years-differ", "currencies-differ"} & _by_code(compare(tiny, ["chief"]).notes).keys() == set()


def test_different_years_name_a_year_that_brings_them_together_in_every_lens() -> None:
    parities = series("purchasing-power-parity", {"GR": {2022: 0.5, 2023: 0.5}})
    figures = figure(year=2024), figure(9000, country="TR", currency="TRY", year=2022)
    own = Units(prices="own")
    notes = _notes(*figures, units=own, series=[parities])
    assert tells(sentence(notes["years-differ"]), 2022, 2024, "`--prices 2023`")
    assert "`--prices 2024`" in sentence(_notes(*figures, units=own)["years-differ"])


def test_pay_brought_to_one_years_prices_is_not_said_to_be_of_different_years() -> None:
    prices = series("consumer-prices-world-bank", {"GR": {2023: 1, 2024: 2}, "TR": {2022: 1, 2023: 2}})
    figures = figure(year=2024), figure(9000, country="TR", currency="TRY", year=2022)
    assert "years-differ" not in _notes(*figures, units=Units(prices=2023), series=[prices])


def test_converted_amounts_are_of_different_years_only_where_each_is_to_keep_its_own() -> None:
    rates = series("exchange-rate-world-bank", {"EUR": {2022: 0.9, 2023: 0.9}, "TRY": {2022: 20, 2023: 24}})
    prices = series("consumer-prices-world-bank", {"GR": {2022: 1, 2023: 2}, "TR": {2022: 1, 2023: 2}})
    figures = figure(year=2023), figure(9000, country="TR", currency="TRY", year=2022)
    assert "years-differ" not in _notes(*figures, series=[rates, prices])
    assert "years-differ" in _notes(*figures, units=Units(prices="own"), series=[rates, prices])


def test_lenses_of_different_years_are_no_rows_of_different_years() -> None:
    """Of the last year there are exchange rates and no parities: each lens has its one year."""
    rates = series("exchange-rate-world-bank", {"EUR": {2023: 0.9, 2024: 0.9}, "TRY": {2023: 24, 2024: 32}})
    parities = series("purchasing-power-parity", {"GR": {2023: 0.5}, "TR": {2023: 8}})
    prices = series("consumer-prices-world-bank", {"GR": {2023: 1, 2024: 2}, "TR": {2023: 1, 2024: 2}})
    assert "years-differ" not in _notes(figure(), _TURKISH, series=[rates, parities, prices])


def test_different_currencies_are_mentioned_where_there_are_any() -> None:
    assert "currencies-differ" in _notes(figure(), _TURKISH)
    assert "currencies-differ" not in _notes(figure())


# --- payments a year


def test_of_fourteen_payments_it_is_said_what_a_month_is_as_published_and_after_conversion() -> None:
    """As published a month is one payment; by the other lenses it is an even share of the year."""
    said = sentence(_notes(figure(), _TURKISH)["payments-differ"])
    assert tells(said, "14 times a year", "Greece", "one payment", "÷ 12")
    assert "Türkiye" not in said


def test_payments_are_not_mentioned_where_there_is_no_month_or_twelve_are_stated() -> None:
    for notes in (_notes(figure(), units=Units(per="year")), _notes(figure(payments_per_year=12)), _notes(_TURKISH)):
        assert "payments-differ" not in notes


def test_payments_that_a_source_states_are_told_whatever_is_usual() -> None:
    turkish = figure(9000, country="TR", currency="TRY", payments_per_year=14)
    assert tells(sentence(_notes(turkish)["payments-differ"]), "14 times a year", "Türkiye")


# --- another figure of the same pay


def test_a_published_figure_in_the_period_asked_for_is_pointed_out_beside_a_converted_one(tiny: Catalog) -> None:
    note = _by_code(compare(tiny, ["clerk"], units=Units(per="hour")).notes)["published-otherwise"]
    assert tells(sentence(note), "tr-clerk-hour", "125.20 TRY an hour")
    assert "published-otherwise" not in _by_code(compare(tiny, ["clerk"]).notes)


def test_a_figure_about_some_workers_is_no_other_way_to_say_the_same(tiny_pack: Pack) -> None:
    hourly = figure(9, period="hour", region="capital")
    with world(tiny_pack, figure(1000), hourly) as catalog:
        assert "published-otherwise" not in _by_code(compare(catalog, ["clerk"], units=Units(per="hour")).notes)


# --- gross and net


def test_gross_and_net_beside_each_other_are_told_apart() -> None:
    beside = sides(_notes(figure(), _TURKISH)["bases-differ"])
    assert beside.keys() == {"side-gross", "side-net"}
    assert tells(beside["side-gross"], "gross", "Greece")
    assert tells(beside["side-net"], "net", "Türkiye")
    assert "bases-differ" not in _notes(figure())


def test_pay_of_which_nobody_says_whether_it_is_gross_or_net_is_a_side_of_its_own() -> None:
    beside = sides(_notes(figure(basis="not-stated"), _TURKISH)["bases-differ"])
    assert tells(beside["side-not-stated"], "not stated", "Greece")


# --- minimum wages


@pytest.mark.parametrize(
    ("wages", "basis"), [([minimum(800, basis="net"), minimum(1000)], "net"), ([minimum(1000)], "gross")]
)
def test_it_is_said_which_minimum_wage_pay_of_no_stated_basis_is_a_multiple_of(
    wages: list[MinimumWage], basis: str
) -> None:
    note = _notes(figure(basis="not-stated"), minimum_wages=wages)["minimum-wage-of-basis"]
    assert tells(sentence(note), f"{basis} minimum wage", "Greece")
    assert "minimum-wage-of-basis" not in _notes(figure(), minimum_wages=wages)


def test_a_rate_that_stands_for_many_is_said_to_be_one_with_its_countries() -> None:
    note = _notes(figure(), _TURKISH, series=[_ILO])["minimum-wage-representative"]
    assert tells(sentence(note), "representative", "Greece")
    assert "Türkiye" not in sentence(note), "its pay is net, and the rate is gross"


def test_a_rate_of_the_law_stands_for_itself() -> None:
    assert "minimum-wage-representative" not in _notes(figure(), minimum_wages=[minimum(780)], series=[_ILO])
    assert "minimum-wage-representative" not in _notes(figure(year=2022), series=[_ILO]), "of that year there is none"


def test_minimum_wages_are_not_mentioned_where_none_is_known() -> None:
    notes = _notes(figure(basis="not-stated"))
    assert not [code for code in notes if code.startswith(("minimum-wage-", "full-week"))]


# --- prices that are only expected

_PRICES = series("consumer-prices-imf", {"GR": {2023: 100, 2024: 105, 2025: 110}}, measured_through=2024)


def test_prices_that_are_only_expected_are_said_to_be_so() -> None:
    note = _notes(figure(), units=Units(prices=2025), series=[_PRICES])["prices-projected"]
    assert tells(sentence(note), "projection", "IMF")
    assert "prices-projected" not in _notes(figure(), units=Units(prices=2024), series=[_PRICES])
    assert "prices-projected" not in _notes(figure(), units=Units(prices="own"), series=[_PRICES])


def test_expected_prices_are_mentioned_by_whichever_lens_they_are_used() -> None:
    """As published the year is 2023; only in international dollars is it brought to the one with parities."""
    parities = series("purchasing-power-parity", {"GR": {2025: 0.5}})
    assert "prices-projected" in _notes(figure(), series=[_PRICES, parities])
