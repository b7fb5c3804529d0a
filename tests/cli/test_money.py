"""Money as people type it into a terminal; what is odd is asked of the real program."""

import re

import pytest

from tests.cli.inside import ask
from tests.program import run

_AGENT = ("--role", "agent", "--year", "2025", "--json")


@pytest.mark.parametrize(
    ("typed", "country", "amount", "currency"),
    [
        ("32.000 TL", "TR", 32000, "TRY"),
        ("32.000TL", "TR", 32000, "TRY"),
        ("₺32.000", "TR", 32000, "TRY"),
        ("30000 ₺", "TR", 30000, "TRY"),
        ("30000 TRY", "TR", 30000, "TRY"),
        ("30.000 lira", "TR", 30000, "TRY"),
        ("82.5k TL", "TR", 82500, "TRY"),
        ("82,5k ₺", "TR", 82500, "TRY"),
        ("30 bin lira", "TR", 30000, "TRY"),
        ("€45.000,00 --per year", "GR", 45000, "EUR"),
        ("1.200 ευρώ", "GR", 1200, "EUR"),
        ("1,2 χιλ. ευρώ", "GR", 1200, "EUR"),
        ("900 avro", "GR", 900, "EUR"),
        ("1200 manat", "AZ", 1200, "AZN"),
        ("1.2k ₼", "AZ", 1200, "AZN"),
        ("2 min manat", "AZ", 2000, "AZN"),
        ("$4,500", "US", 4500, "USD"),
        ("C$4,500", "CA", 4500, "CAD"),
        ("4500 $", "CA", 4500, "CAD"),
        ("2.500 sterlin", "GB", 2500, "GBP"),
    ],
)
@pytest.mark.parametrize("language", ["en", "tr"])
def test_what_people_type_about_money_is_understood(
    typed: str, country: str, amount: float, currency: str, language: str
) -> None:
    data = ask("offer", *typed.split(), "--country", country, "--lang", language, *_AGENT).data
    assert (data["amount"], data["currency"], data["stated"]) == (amount, currency, None)


def test_three_decimals_are_never_thousands() -> None:
    data = run("offer", "350.500", "OMR", "--country", "TR", *_AGENT).data
    assert data["stated"] == {"amount": 350.5, "currency": "OMR"}


@pytest.mark.parametrize(
    ("typed", "country", "stated", "year"),
    [
        ("900 avro", "TR", {"amount": 900, "currency": "EUR"}, 2025),
        ("€900", "TR", {"amount": 900, "currency": "EUR"}, 2025),
        ("1500 USD", "AZ", {"amount": 1500, "currency": "USD"}, 2024),
        ("60.000 TL", "GR", {"amount": 60000, "currency": "TRY"}, 2025),
    ],
)
def test_an_offer_in_another_currency_is_converted_with_its_steps(
    typed: str, country: str, stated: dict[str, object], year: int
) -> None:
    data = run("offer", *typed.split(), "--country", country, *_AGENT).data
    assert data["stated"] == stated
    amount = data["stated"]["amount"]
    for step in data["exchange"]:
        assert (step["kind"], step["year"]) == ("exchange-rate", year)
        amount = amount * step["factor"] if step["operation"] == "multiply" else amount / step["factor"]
    assert data["amount"] == pytest.approx(amount)
    assert data["year"] == year


def test_the_first_line_says_both_amounts_and_of_which_year_the_rate_is() -> None:
    asked = ("offer", "900", "EUR", "--role", "agent", "--country", "TR", "--year")
    title = " · Customer service agent · Türkiye · 2025"
    for year in ("2025", "2026"):  # the average rate of 2026 is not known
        assert ask(*asked, year).stdout.splitlines()[0] == f"€900 a month = 40,335 TRY a month{title}"
    assert "No exchange rate from EUR to TRY is known for 2026" in ask(*asked, "2026", "--notes").stdout
    assert "No exchange rate" not in ask(*asked, "2025", "--notes").stdout
    spoken = ask(*asked, "2025", "--plain").stdout.splitlines()
    assert spoken[0] == f"900 euros a month = 40,335 Turkish Lira a month{title}"


@pytest.mark.parametrize("form", [(), ("--plain",)], ids=["screen", "plain"])
def test_no_cent_of_a_converted_offer_is_broken(form: tuple[str, ...]) -> None:
    told = run("offer", "900", "EUR", "--role", "agent", "--country", "TR", "--year", "2025", *form).stdout
    assert re.search(r"40,334\.52 (TRY|Turkish Lira) a month is 55% above", told)
    assert not re.search(r"40,334\.\d{3}", told)


def test_the_rate_of_an_offer_is_explained_with_its_source() -> None:
    told = run(
        *("offer", "900", "EUR", "--role", "agent", "--country", "TR", "--year", "2025"),
        *("--explain", "--sources"),
    ).stdout
    (source,) = re.findall(r"€900 a month × 44.81614 TRY per euro \(2025\) \[(\d+)\] = 40,334.52 TRY a month\n", told)
    assert re.search(rf"\[{source}\] +Euro foreign exchange reference rates", told)


@pytest.mark.exhaustive
@pytest.mark.parametrize("command", [("compare", "agent"), ("ladder",), ("show", "agent"), ("offer", "30000", "TL")])
@pytest.mark.parametrize(
    ("words", "code"), [("lira", "TRY"), ("₺", "TRY"), ("avro", "EUR"), ("ευρώ", "EUR"), ("manat", "AZN"), ("$", "USD")]
)
def test_a_currency_to_see_pay_in_is_named_in_the_same_words(command: tuple[str, ...], words: str, code: str) -> None:
    offer = ("--role", "agent", "--country", "TR") if command[0] == "offer" else ()
    asked = (*command, *offer, "--json", "--in")
    assert ask(*asked, words).stdout == ask(*asked, code).stdout


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("30000", ["the currency of the offer is missing", "30000 TRY"]),
        ("30000 lyra", ["no exchange rates for the currency 'lyra'", "TRY"]),
        ("30000 pesos", ["'pesos' may be more than one currency", "MXN"]),
        ("750.000 IQD", ["'750.000' may be more than one amount", "750 or 750000"]),
        ("30000 5 TL", ["'30000 5' is no amount of money"]),
        ("€-5", ["'€-5' is no amount of money"]),
        ("٣٠٠٠٠ TL", ["'٣٠٠٠٠ TL' is no amount of money"]),
        ("30 TL", ["30 TRY a month is less than a twentieth of the minimum wage"]),
    ],
)
def test_what_is_not_understood_is_one_line_and_what_next(typed: str, parts: list[str]) -> None:
    refused = run("offer", *typed.split(), "--role", "agent", "--country", "TR", code=2)
    assert refused.stdout == ""
    (line,) = refused.stderr.splitlines()
    assert line.startswith("careercli: ")
    assert "; " in line
    for part in parts:
        assert part in line
