"""Numbers and money as people write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.i18n.language import speak
from careercli.i18n.numbers import amounts, as_given, cents, listed, money, money_decimals, number, percent, semicolon
from careercli.model import Language


@pytest.mark.parametrize(
    ("value", "written"),
    [
        *((0, "0"), (800, "800"), (16.69, "16.69"), (125.2, "125.20"), (999.5, "999.50")),
        *((1234, "1,234"), (1234.5, "1,234"), (34710, "34,710"), (1e6, "1,000,000"), (-5.5, "-5.50")),
    ],
)
def test_cents_are_kept_where_they_matter(value: float, written: str) -> None:
    assert number(value) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        *((0.004, "0.004"), (12.345, "12.345"), (1234.56, "1,234.56"), (16.5, "16.50"), (125.2, "125.20")),
        *(
            (3000.0, "3,000"),
            (1e22, "10,000,000,000,000,000,000,000"),
            (0.000001, "0.000001"),
            (1234567.5, "1,234,567.50"),
        ),
    ],
)
def test_a_published_amount_keeps_the_digits_it_was_given(value: float, written: str) -> None:
    assert as_given(value) == written


def test_the_middle_of_a_range_shows_no_digits_that_only_the_sum_made() -> None:
    assert as_given((0.1 + 0.2) / 2) == "0.15"
    assert as_given(10000 / 12) == "833.33"
    assert as_given((14.45 + 16.1) / 2) == "15.275"


@given(st.decimals(min_value=0, max_value=10**7, places=4, allow_nan=False))
def test_a_published_amount_can_be_read_back_without_loss(value: Decimal) -> None:
    assert float(as_given(float(value)).replace(",", "")) == float(value)


@pytest.mark.parametrize(("value", "decimals"), [(0.0, 2), (0.1, 2), (5.123, 2), (0.0234, 3), (0.004, 4), (1e-300, 10)])
def test_of_very_little_money_two_digits_are_told(value: float, decimals: int) -> None:
    assert cents(value) == decimals


@pytest.mark.parametrize(
    ("value", "decimals"), [(3000, 0), (16.5, 2), (350.125, 3), (910 / 3, 2), (1 / 300, 4), (44816.135, 2)]
)
def test_money_in_a_sentence_has_its_own_digits_or_cents(value: float, decimals: int) -> None:
    assert money_decimals(value) == decimals


@pytest.mark.parametrize(
    ("low", "high", "written"),
    [
        (800, 1200, "800–1,200"),
        (1000, 1000, "1,000"),
        (2000, None, "over 2,000"),
        (None, 1800, "1,800"),
        (None, None, "–"),
    ],
)
def test_amounts_ranges_and_open_ends(low: float | None, high: float | None, written: str) -> None:
    assert amounts(low, high) == written


@pytest.mark.parametrize(
    ("value", "written"), [(45.2, "+45%"), (-10, "-10%"), (0.2, "0%"), (-0.2, "0%"), (0, "0%"), (1234.5, "+1,234%")]
)
def test_a_raise_carries_its_sign(value: float, written: str) -> None:
    assert percent(value, signed=True) == written


@given(st.floats(0, 1e9))
def test_a_written_number_can_be_read_back(value: float) -> None:
    assert float(number(value).replace(",", "")) == pytest.approx(value, abs=0.5 if value >= 1000 else 0.005 + 1e-9)


@pytest.mark.parametrize(
    ("language", "euros", "lira", "dollars", "manat"),
    [
        ("en", "€800–1,200", "15,500 TRY", "$16.69", "1,218 AZN"),
        ("tr", "800–1.200 €", "15.500 ₺", "16,69 $", "1.218 AZN"),
        ("az", "800–1.200 €", "15.500 TRY", "16,69 US$", "1.218 ₼"),
        ("el", "800–1.200 €", "15.500 TRY", "16,69 $", "1.218 AZN"),
    ],
)
def test_money_has_the_sign_that_readers_know_where_they_put_it(
    language: Language, euros: str, lira: str, dollars: str, manat: str
) -> None:
    speak(language)
    try:
        assert money(amounts(800, 1200), "EUR") == euros
        assert money(number(15500), "TRY") == lira
        assert money(number(16.69), "USD") == dollars
        assert money(number(1218), "AZN") == manat
    finally:
        speak("en")


@pytest.mark.parametrize(
    ("language", "together", "one_of"),
    [
        ("en", "1, 2 and 3", "1, 2 or 3"),
        ("tr", "1, 2 ve 3", "1, 2 veya 3"),
        ("az", "1, 2 və 3", "1, 2, yaxud 3"),
        ("el", "1, 2 και 3", "1, 2 ή 3"),
    ],
)
def test_a_list_ends_with_and_or_with_or(language: Language, together: str, one_of: str) -> None:
    speak(language)
    try:
        assert listed(["1", "2", "3"]) == together
        assert listed(["1", "2", "3"], choice=True) == one_of
    finally:
        speak("en")


def test_a_list_of_one_or_of_nothing_has_no_words_in_it() -> None:
    assert listed(["1"]) == "1"
    assert listed([]) == ""


@pytest.mark.parametrize(("language", "between"), [("en", "; "), ("tr", "; "), ("az", "; "), ("el", "· ")])
def test_a_semicolon_is_one_in_greek_too(language: Language, between: str) -> None:
    speak(language)
    try:
        assert semicolon() == between
    finally:
        speak("en")
