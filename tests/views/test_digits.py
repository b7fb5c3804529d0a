"""Published pay is told with every digit it was given; pay that is worked out no closer than it is known."""

import re
import shutil
from pathlib import Path

import pytest

from tests.cli.inside import ask
from tests.program import TINY

_DIGITS = ("0.004", "12.345", "1,234.56", "16.50", "3,000")


@pytest.fixture(scope="module")
def odd_amounts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a pack in which a role's pay in Greece is a range, a mean and others, each of other digits."""
    pack = shutil.copytree(TINY, tmp_path_factory.mktemp("digits") / "pack")
    figure = """\
  - {{id: gr-{role}-{what}, role: {role}, country: GR, statistic: {what}, low: {amount}, high: {amount}, currency: EUR,
     period: hour, basis: net, year: 2023, year_status: stated, as_printed: "{amount}", place: {{en: Table}},
     source: guide}}
"""
    ends = (("clerk", "low", "0.004"), ("clerk", "mean", "12.345"), ("clerk", "high", "1234.56"))
    others = (("chief", "low", "16.50"), ("chief", "mean", "3000.0"))
    figures = (figure.format(role=role, what=what, amount=amount) for role, what, amount in (*ends, *others))
    (pack / "pay/GR.yaml").write_text("figures:\n" + "".join(figures), encoding="utf-8")
    return pack


@pytest.mark.parametrize(
    "arguments",
    [
        ("compare", "clerk", "chief", "--country", "GR", "--full"),
        ("compare", "clerk", "chief", "--country", "GR", "--lens", "nominal"),
        ("compare", "clerk", "chief", "--country", "GR", "--all"),
        ("compare", "clerk", "chief", "--country", "GR", "--full", "--plain"),
        ("ladder", "--country", "GR", "--full"),
        ("ladder", "--country", "GR", "--full", "--plain"),
    ],
    ids=" ".join,
)
def test_published_pay_is_told_with_every_digit_of_the_file(arguments: tuple[str, ...], odd_amounts: Path) -> None:
    text = ask(*arguments, "--data", str(odd_amounts)).stdout
    assert [digits for digits in _DIGITS if not re.search(rf"(?<![\d,.]){re.escape(digits)}(?![\d,.]*\d)", text)] == []


@pytest.mark.parametrize(
    ("figure", "digits"),
    [("gr-clerk-low", "0.004"), ("gr-clerk-mean", "12.345"), ("gr-clerk-high", "1,234.56"), ("gr-chief-low", "16.50")],
)
def test_the_evidence_for_a_figure_reads_it_with_every_digit(figure: str, digits: str, odd_amounts: Path) -> None:
    for form in ((), ("--plain",)):
        assert digits in ask("evidence", figure, *form, "--data", str(odd_amounts)).stdout


def test_pay_that_is_worked_out_is_told_no_closer_than_it_is_known(odd_amounts: Path) -> None:
    told = ask("compare", "clerk", "--country", "GR", "--per", "month", "--full", "--data", str(odd_amounts)).stdout
    assert "€0.69–213,990 a month, typically 2,140" in told  # 40 hours × 52 ÷ 12 of 12.345, 0.004 and 1,234.56
