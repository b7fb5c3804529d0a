"""Pay in a currency that was replaced, is about to be, or has an official rate at which nobody buys."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.cli.inside import ask
from tests.program import TINY

_COUNTRY = """\
  - id: {country}
    currency: {currency}
    currency_source: office
    weekly_hours: {{value: 40, source: office}}
    payments_per_year: {{value: 12, source: office}}
"""
_PAY = """\
figures:
  - {{id: clerk-mean, role: clerk, country: {country}, statistic: mean, low: {amount}, high: {amount}, currency: {paid},
     period: month, basis: gross, year: {year}, year_status: stated, as_printed: "{amount}", place: {{en: Table}},
     source: guide}}
"""


def pack_of(folder: Path, country: str, currency: str, amount: float, paid: str, year: int) -> str:
    """Write a pack with a clerk's pay in one more country; it is lent the series that come with the program."""
    pack = shutil.copytree(TINY, folder / "pack")
    shutil.rmtree(pack / "reference")
    editions = (pack / "editions.yaml").read_text(encoding="utf-8")
    first, *others = editions.split("  - file: ")
    kept = [edition for edition in others if not edition.startswith("reference/")]
    (pack / "editions.yaml").write_text("  - file: ".join([first, *kept]), encoding="utf-8")
    with (pack / "countries.yaml").open("a", encoding="utf-8") as countries:
        countries.write(_COUNTRY.format(country=country, currency=currency))
    words = _PAY.format(country=country, amount=amount, paid=paid, year=year)
    (pack / f"pay/{country}.yaml").write_text(words, encoding="utf-8")
    return str(pack)


def lenses(pack: str, country: str, *options: str) -> Any:
    """Return the pay of clerks there through every lens, each figure in its own year's money."""
    (row,) = ask("compare", "clerk", "--country", country, "--data", pack, "--json", "--prices", "own", *options).data[
        "rows"
    ]
    return row["lenses"]


@pytest.mark.parametrize(
    ("country", "currency", "amount", "paid", "year", "dollars"),
    [
        ("HR", "EUR", 7000, "HRK", 2021, 1933),
        ("HR", "HRK", 7000, "HRK", 2021, 1933),
        ("BG", "EUR", 1100, "EUR", 2024, 2765),
        ("BG", "BGN", 2151.41, "BGN", 2024, 2765),
        ("SL", "SLE", 1000, "SLE", 2021, 315),
    ],
)
def test_pay_in_any_of_a_countrys_currencies_buys_the_same(
    country: str, currency: str, amount: float, paid: str, year: int, dollars: float, tmp_path: Path
) -> None:
    seen = lenses(pack_of(tmp_path, country, currency, amount, paid, year), country)["ppp"]
    assert seen["typical"] == pytest.approx(dollars, abs=1)


def test_old_leones_are_not_held_against_a_factor_in_new_ones(tmp_path: Path) -> None:
    pack = pack_of(tmp_path, "SL", "SLL", 1000000, "SLL", 2021)
    assert lenses(pack, "SL")["ppp"]["code"] == "parity-in-other-currency"
    for form in ((), ("--plain",)):
        told = ask("compare", "clerk", "--country", "SL", "--full", "--prices", "own", "--data", pack, *form).stdout
        assert "The pay is in SLL, the purchasing power parity of 2021 in SLE (Sierra Leone)." in told


def test_where_rate_and_parity_contradict_each_other_every_amount_seen_through_them_says_so(tmp_path: Path) -> None:
    pack = pack_of(tmp_path, "LB", "LBP", 12000000, "LBP", 2022)
    told = "at 798% (United States: 100%; usual there: 52%)"
    found = lenses(pack, "LB")
    assert [lens for lens in found if told in (found[lens].get("doubt") or "")] == ["market", "ppp"]
    for lens in ("market", "ppp"):
        table = ask("compare", "clerk", "--country", "LB", "--lens", lens, "--prices", "own", "--data", pack).stdout
        (row,) = [line for line in table.splitlines() if line.startswith("Lebanon")]
        assert " !" in row
        assert "! Exchange rate and purchasing power contradict each other." in table
    for form in ((), ("--plain",)):
        spoken = ask("compare", "clerk", "--country", "LB", "--prices", "own", "--full", "--data", pack, *form).stdout
        assert spoken.count(told) == 2
