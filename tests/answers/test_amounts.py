"""Amounts of money as people of several countries type them; anything doubtful is refused."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.answers.amounts import read_amount
from careercli.errors import UsageProblem
from careercli.i18n.sentences import sentence


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("30000", 30000),
        ("30.000", 30000),
        ("30,000", 30000),
        ("30 000", 30000),
        ("30\u00a0000", 30000),
        ("30\u202f000", 30000),
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
    ],
)
def test_every_way_to_write_an_amount_is_read(words: str, amount: float) -> None:
    assert read_amount(words) == amount


@pytest.mark.parametrize(
    "words",
    ["", " ", "abc", "-5", "+5", "1e9", "30.00.0", "∞", "nan", "inf", "1.2345", "1234.567", "12,34,567", "1.234,567",
     "1.234.56", ".5", "5.", "0x10", "1_000", "30.000,50,1", "€30", "30 EUR", "3%",
     "0.500", "012.345"],
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


@given(st.integers(1, 10**13 - 1), st.sampled_from([(",", "."), (".", ","), (" ", "."), ("'", ",")]))
def test_an_amount_written_with_thousands_and_cents_is_read_back(cents: int, marks: tuple[str, str]) -> None:
    group, point = marks
    written = f"{cents // 100:,}".replace(",", group) + f"{point}{cents % 100:02d}"
    assert read_amount(written) == pytest.approx(cents / 100, abs=0.005)


@given(st.text())
def test_any_text_is_an_amount_above_zero_or_refused(words: str) -> None:
    with contextlib.suppress(UsageProblem):
        assert 0 < read_amount(words) < 1e12
