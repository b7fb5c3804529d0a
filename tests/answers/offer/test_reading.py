"""An offer in another currency is brought into the country's own before anything is made of it."""

from collections.abc import Iterator
from typing import Any

import pytest

from careercli.answers.answer import Answer
from careercli.answers.offer import OfferAnswer, weigh_offer
from careercli.answers.offer.reading import Stated, read_offer
from careercli.catalog import Catalog
from careercli.errors import NothingKnown, UsageProblem
from careercli.i18n.sentences import sentence
from careercli.store.cache import open_catalog
from tests.answers.made import by_hand, converted, country, figure, minimum, series, small_world, tells

_SERIES = (
    series("exchange-rate-world-bank", {"EUR": {2023: 0.9, 2024: 0.8}, "TRY": {2023: 24, 2024: 32}}),
    series("exchange-rate-ecb", {"TRY": {2025: 44}}),
    series("purchasing-power-parity", {"TR": {2023: 8, 2024: 12}}),
    series("consumer-prices-imf", {"GR": {2024: 200, 2025: 210}, "TR": {2023: 250, 2024: 400, 2025: 520, 2026: 650}}),
)
_COUNTRIES = (country(40, 14), country(45, 12, "TR", "TRY"), country(None, None, "GB", "GBP"))
_PAID = (figure(30000, id="here", country="TR", currency="TRY", year=2024),)
_WAGES = (minimum(20000, country="TR", currency="TRY"),)


@pytest.fixture(scope="module")
def known() -> Iterator[Catalog]:
    with small_world(*_PAID, series=_SERIES, minimum_wages=_WAGES, countries=_COUNTRIES) as catalog:
        yield catalog


def _asked(catalog: Catalog, amount: float, currency: str, **changes: Any) -> Answer[OfferAnswer]:
    asked = {"role": "clerk", "country": "TR", "year": 2024, "this_year": 2026, **changes}
    return weigh_offer(catalog, amount, currency, **asked)


def test_an_offer_in_another_currency_is_converted_by_the_rate_of_its_year(known: Catalog) -> None:
    """A dollar was 0.8 euros and 32 lira in 2024."""
    answer = _asked(known, 900, "euro")
    data = answer.data
    assert data.stated == Stated(amount=900, currency="EUR")
    assert data.amount == pytest.approx(900 / 0.8 * 32)
    assert (data.currency, data.year) == ("TRY", 2024)
    assert [(step.operation, step.factor, step.year, step.kind) for step in data.exchange] == [
        ("divide", 0.8, 2024, "exchange-rate"),
        ("multiply", 32, 2024, "exchange-rate"),
    ]
    assert all(step.source == "exchange-rate-world-bank" for step in data.exchange)
    assert by_hand(900, data.exchange) == data.amount
    assert answer.notes == ()


def test_everything_is_worked_out_from_the_converted_amount(known: Catalog) -> None:
    in_euros, own = _asked(known, 900, "EUR").data, _asked(known, 900 / 0.8 * 32, "TRY").data
    assert in_euros.figures == own.figures
    assert in_euros.lenses == own.lenses
    assert (own.stated, own.exchange) == (None, ())
    assert converted(in_euros.lenses.market).typical == pytest.approx(900)
    assert converted(in_euros.lenses.minimum_wage).typical == pytest.approx(36000 / 20000)


@pytest.mark.parametrize("asked", [{"year": 2026}, {"year": None}], ids=str)
def test_where_the_rate_of_the_year_is_not_known_the_offer_is_in_the_last_years_money_and_says_so(
    known: Catalog, asked: dict[str, Any]
) -> None:
    """Lira of 2025 they are by that rate, not of 2026: so nine hundred euros stay worth nine hundred euros."""
    answer = _asked(known, 900, "EUR", **asked)
    assert (answer.data.amount, answer.data.year) == (900 * 44, 2025)
    assert [(step.factor, step.year, step.source) for step in answer.data.exchange] == [(44, 2025, "exchange-rate-ecb")]
    assert converted(answer.data.lenses.market).typical == pytest.approx(900)
    (note,) = answer.notes
    assert tells(sentence(note), "EUR", "TRY", "2026", "the average rate of 2025", "in prices of 2025")


def test_both_are_said_where_neither_prices_nor_rates_reach_this_year(known: Catalog) -> None:
    notes = [note.code for note in _asked(known, 900, "EUR", year=None, this_year=2030).notes]
    assert notes == ["offer-of-last-year", "offer-at-earlier-rate"]


def test_a_later_rate_is_never_taken_for_an_earlier_year() -> None:
    later = (series("exchange-rate-ecb", {"TRY": {2025: 44}}), *_SERIES[2:])
    with small_world(*_PAID, series=later, countries=_COUNTRIES) as catalog, pytest.raises(UsageProblem) as problem:
        _asked(catalog, 900, "EUR")
    assert tells(sentence(problem.value.message), "EUR", "TRY", "Türkiye")
    assert problem.value.candidates == ("TRY",)


def test_without_any_rate_of_both_currencies_the_own_one_is_asked_for(known: Catalog) -> None:
    with pytest.raises(UsageProblem) as problem:
        _asked(known, 900, "EUR", country="GB", year=None)
    assert tells(sentence(problem.value.message), "EUR", "GBP", "United Kingdom")
    assert problem.value.candidates == ("GBP",)


def test_what_cannot_be_meant_is_found_after_the_exchange(known: Catalog) -> None:
    assert _asked(known, 900, "EUR").data.amount == pytest.approx(36000)
    with pytest.raises(UsageProblem) as problem:
        _asked(known, 9, "EUR")
    assert problem.value.message.code == "offer-too-low"


# --- what was typed


@pytest.fixture(scope="module")
def bundled() -> Iterator[Catalog]:
    with open_catalog() as catalog:
        yield catalog


@pytest.mark.parametrize(
    ("words", "place", "amount", "currency"),
    [
        ("350.500 OMR", "TR", 350.5, "OMR"),
        ("1.234.500 OMR", "TR", 1234500, "OMR"),
        ("1,234.500 OMR", "TR", 1234.5, "OMR"),
        ("350.500 KWD", "TR", 350.5, "KWD"),
        ("350.500 TL", "TR", 350500, "TRY"),
        ("1.500 $", "CA", 1500, "CAD"),
        ("1.500 $", "Azerbaijan", 1500, "USD"),
        ("1,500 pounds", "GB", 1500, "GBP"),
    ],
)
def test_amounts_are_read_by_their_currency_and_currencies_by_their_country(
    bundled: Catalog, words: str, place: str, amount: float, currency: str
) -> None:
    read = read_offer(bundled, words, country=place, language="en")
    assert read == Stated(amount=amount, currency=currency)


def test_an_amount_without_a_currency_is_no_offer_and_shows_what_would_be(bundled: Catalog) -> None:
    for words in ("82.5k", "30000", "30 bin"):
        with pytest.raises(UsageProblem) as problem:
            read_offer(bundled, words, country="TR", language="tr")
        assert sentence(problem.value.message) == "the currency of the offer is missing"
        assert problem.value.hint is not None
        assert f"{words} TRY" in sentence(problem.value.hint)
        assert read_offer(bundled, f"{words} TRY", country="TR", language="tr").currency == "TRY"


def test_a_country_that_is_unknown_is_nothing_known(bundled: Catalog) -> None:
    with pytest.raises(NothingKnown):
        read_offer(bundled, "30000 TL", country="Mars", language="en")
