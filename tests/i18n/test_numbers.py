"""Numbers and money as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.i18n.numbers import amounts, number, percent


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
    assert float(number(value).replace(",", "")) == pytest.approx(value, abs=0.5 if value >= 1000 else 0.005)
