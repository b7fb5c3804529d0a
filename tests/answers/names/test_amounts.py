"""Amounts of money as people of several countries type them; anything doubtful is refused."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.answers.names.amounts import part_money, read_amount
from careercli.errors import UsageProblem
from careercli.i18n.sentences import sentence
from careercli.model import LANGUAGES, Language


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("30000", 30000),
        ("30.000", 30000),
        ("30,000", 30000),
        ("30 000", 30000),
        ("30\u00a0000", 30000),
        ("30\u202f000", 30000),
        ("30\u2009000", 30000),
        ("30'000", 30000),
        ("30’000", 30000),
        ("30,000.50", 30000.5),
        ("30.000,50", 30000.5),
        ("30 000,5", 30000.5),
        ("16.69", 16.69),
        ("16,69", 16.69),
        ("16.5", 16.5),
        ("1.234.567,8", 1234567.8),
        ("1,234,567.89", 1234567.89),
        ("007", 7),
        (" 12 ", 12),
        ("0.50", 0.5),
        ("1 234 567,89", 1234567.89),
        ("1'234'567.89", 1234567.89),
        ("82.5k", 82500),
        ("82,5k", 82500),
        ("82.55K", 82550),
        ("30k", 30000),
        ("1.15 k", 1150),
        ("30 bin", 30000),
        ("30BİN", 30000),
        ("2 min", 2000),
        ("1,5 χιλ.", 1500),
        ("1,5 χιλιάδες", 1500),
        ("2 ΧΙΛΙΑΔΕΣ", 2000),
        ("30 thousand", 30000),
    ],
)
def test_every_way_to_write_an_amount_is_read(words: str, amount: float) -> None:
    assert read_amount(words) == amount


@pytest.mark.parametrize(
    "words",
    ["", " ", "abc", "-5", "+5", "1e9", "30.00.0", "∞", "nan", "inf", "1.2345", "1234.567", "12,34,567", "1.234,567",
     "1.234.56", ".5", "5.", "0x10", "1_000", "30.000,50,1", "€30", "30 EUR", "3%",
     "0.500", "012.345", "30000 5", "30 00", "1 234.567", "1'234 567", "1.500k", "30 000k", "82.5kk", "k", "30 kilo",
     "1.5m", "30000 bina", "٣٠٠٠٠", "３００００", "½"],
)  # fmt: skip
def test_what_is_no_amount_is_refused_in_one_line(words: str) -> None:
    with pytest.raises(UsageProblem) as problem:
        read_amount(words)
    assert problem.value.message.code == "no-amount"
    assert sentence(problem.value.message) == f"'{words}' is no amount of money"
    assert problem.value.hint is not None


@pytest.mark.parametrize("words", ["0", "0.00", "00", "1000000000000", "9" * 400])
def test_nothing_and_more_than_anybody_earns_are_refused(words: str) -> None:
    with pytest.raises(UsageProblem) as problem:
        read_amount(words)
    assert problem.value.message.code == "absurd-amount"


_MARKS = st.sampled_from(
    [(",", "."), (".", ","), (" ", "."), (" ", ","), ("'", ","), ("’", "."), ("\u00a0", ","), ("\u202f", ",")]
)
_LANGUAGE = st.sampled_from(LANGUAGES)


@given(st.integers(1, 10**13 - 1), _MARKS, _LANGUAGE, st.sampled_from([True, False, None]))
def test_an_amount_written_with_thousands_and_cents_is_read_back(
    cents: int, marks: tuple[str, str], language: Language, thousandths: bool | None
) -> None:
    """With two decimals there is one reading, whatever the language and the currency."""
    group, point = marks
    written = f"{cents // 100:,}".replace(",", group) + f"{point}{cents % 100:02d}"
    read = read_amount(written, language=language, thousandths=thousandths)
    assert read == pytest.approx(cents / 100, abs=0.005)


@given(st.integers(1, 10**14 - 1), _MARKS, _LANGUAGE)
def test_an_amount_of_a_currency_with_thousandths_is_read_back(
    mils: int, marks: tuple[str, str], language: Language
) -> None:
    """Where thousands are parted too, or the decimal mark is that of the language or a point."""
    group, point = marks
    written = f"{mils // 1000:,}".replace(",", group) + f"{point}{mils % 1000:03d}"
    alone = mils < 1000**2
    if alone and point == "," and language == "en":
        return
    assert read_amount(written, language=language, thousandths=True) == pytest.approx(mils / 1000, abs=0.0005)


@given(st.integers(1, 10**7), st.sampled_from(["k", " k", "K", " bin", " min", " χιλ.", " thousand"]), _LANGUAGE)
def test_so_many_thousands_are_read_back(tens: int, thousand: str, language: Language) -> None:
    for point in ".,":
        written = f"{tens // 100}{point}{tens % 100:02d}{thousand}"
        assert read_amount(written, language=language) == tens * 10


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("words", ["32.000", "32,000", "32 000", "32000"])
def test_three_digits_behind_a_mark_are_thousands_in_every_language(words: str, language: Language) -> None:
    """Money has no thousandths, and nobody writes 32 with three noughts behind a comma."""
    assert read_amount(words, language=language) == 32000


@pytest.mark.parametrize(
    ("words", "language", "amount"),
    [
        ("350.500", "en", 350.5),
        ("350.500", "tr", 350.5),
        ("350.500", "el", 350.5),
        ("350,500", "az", 350.5),
        ("350,500", "el", 350.5),
        ("350,500", "en", 350500),
        ("350.5", "en", 350.5),
        ("0.500", "en", 0.5),
        ("0,125", "en", 0.125),
        ("1234.500", "en", 1234.5),
        ("1,234.500", "en", 1234.5),
        ("1.234,500", "tr", 1234.5),
        ("1.234,500", "en", 1234.5),
        ("1 234.567", "en", 1234.567),
        ("1.234.500", "en", 1234500),
        ("1,234,500", "tr", 1234500),
        ("350 500", "en", 350500),
        ("350.5k", "en", 350500),
    ],
)
def test_where_a_currency_has_thousandths_a_point_before_three_digits_parts_them(
    words: str, language: Language, amount: float
) -> None:
    assert read_amount(words, language=language, thousandths=True) == amount


def test_what_may_be_thousands_or_thousandths_out_of_use_is_asked_back() -> None:
    for words in ("750.000", "750,000"):
        with pytest.raises(UsageProblem) as problem:
            read_amount(words, thousandths=None)
        assert sentence(problem.value.message) == f"'{words}' may be more than one amount"
        assert problem.value.candidates == ("750", "750000")
    for candidate in problem.value.candidates:
        assert read_amount(candidate, thousandths=None) == float(candidate)
    assert read_amount("1.750.000", thousandths=None) == 1750000


@given(st.text(), st.sampled_from([True, False, None]), _LANGUAGE)
def test_any_text_is_an_amount_above_zero_or_refused(words: str, thousandths: bool | None, language: Language) -> None:
    with contextlib.suppress(UsageProblem):
        assert 0 < read_amount(words, thousandths=thousandths, language=language) < 1e12


# --- with a currency


@pytest.mark.parametrize(
    ("words", "amount", "currency"),
    [
        ("€45.000,00", "45.000,00", "€"),
        ("32.000 TL", "32.000", "TL"),
        ("32.000TL", "32.000", "TL"),
        ("TL 32.000", "32.000", "TL"),
        ("₺32.000", "32.000", "₺"),
        ("CA$ 1,500", "1,500", "CA$"),
        ("$1500 USD", "1500", "$ USD"),
        ("82.5k", "82.5k", ""),
        ("82,5k€", "82,5k", "€"),
        ("30 bin TL", "30 bin", "TL"),
        ("2 min manat", "2 min", "manat"),
        ("1,5 χιλ.ευρώ", "1,5 χιλ", ".ευρώ"),
        ("1500 kr", "1500", "kr"),
        ("1.200 λίρες Τουρκίας", "1.200", "λίρες Τουρκίας"),
        ("45,- €", "45", "€"),
        ("1.500,-", "1.500", ""),
        ("30 000 US dollars", "30 000", "US dollars"),
        ("  30000  ", "30000", ""),
    ],
)
def test_amount_and_currency_are_told_apart(words: str, amount: str, currency: str) -> None:
    assert part_money(words) == (amount, currency)


@pytest.mark.parametrize(
    "words",
    ["", "TL", "many TRY", "-5", "−5 TL", "€-5", "TL - 5", "+5 €", "1e9 TRY", "3%", "5.", ".5", "30000 TRY 5",
     "5 - 6 €", "30½ TL", "30٠ TL", "٣٠٠٠٠ TL", "0x10", "1_000 TRY"],
)  # fmt: skip
def test_what_has_no_amount_or_two_is_refused_in_one_line(words: str) -> None:
    with pytest.raises(UsageProblem) as problem:
        read_amount(part_money(words).amount)
    assert sentence(problem.value.message) == f"'{words}' is no amount of money"


@given(st.text())
def test_of_any_text_the_amount_is_a_part_or_it_is_refused(words: str) -> None:
    with contextlib.suppress(UsageProblem):
        amount, currency = part_money(words)
        assert amount in words
        assert set(currency) <= {*words, " "}
