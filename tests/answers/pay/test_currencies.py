"""Currencies as people call them: by code, sign, name, and the forms that their sentences give a name."""

import contextlib
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.answers.pay import currencies
from careercli.answers.pay.currencies import find_currency, has_thousandths
from careercli.answers.pay.rates import known_currencies
from careercli.catalog import Catalog
from careercli.errors import UsageProblem
from careercli.i18n.sentences import sentence
from careercli.store.cache import open_catalog
from careercli.text import fold


@pytest.fixture(scope="module")
def bundled() -> Iterator[Catalog]:
    with open_catalog() as catalog:
        yield catalog


def _refused(catalog: Catalog, words: str, own: str | None = None) -> UsageProblem:
    with pytest.raises(UsageProblem) as problem:
        find_currency(catalog, words, own=own)
    return problem.value


_CALLED = {
    "TRY": "TRY try TL tl Tl. ₺ lira liralar liraya lirası Lirə türk_lirası Türk_Lirası'na TL'ye turkish_lira "
    "türkiyə_lirəsi λίρες_Τουρκίας τουρκικές_λίρες λίρα_Τουρκίας",
    "AZN": "azn ₼ manat manatı manatlar MANAT manats azerbaijani_manat azərbaycan_manatı manatla μανάτ",
    "EUR": "€ euro EUROS avro avroya avrodan Avro'dan ευρώ ΕΥΡΩ evro euroya",
    "USD": "US$ us_dollars Amerikan_doları ABD_doları ABŞ_dolları δολάρια_ΗΠΑ american_dollars δολάρια_Αμερικής USD$",
    "GBP": "sterlin sterling pound_sterling ingilis_funtu İngiliz_sterlini British_pounds λίρες_στερλίνες στερλινών "
    "λίρα_Αγγλίας",
    "CAD": "C$ CA$ CAD$ $_CAD can$ Kanada_doları δολάρια_Καναδά canadian_dollar kanada_dolları",
    "AUD": "A$ AU$ Australian_Dollars",
    "CHF": "İsviçre_frangı swiss_francs ελβετικά_φράγκα",
    "RUB": "₽ rus_rublu ρούβλια_Ρωσίας russian_roubles",
    "JPY": "¥ yen Japon_yeni",
    "PLN": "zł złoty zloty",
    "GEL": "₾ lari",
    "OMR": "omani_rial Umman_riyali",
    "ILS": "₪ shekels",
}
"""Words by currency; a low line stands for a blank."""


@pytest.mark.parametrize(("code", "words"), [(code, word) for code, words in _CALLED.items() for word in words.split()])
def test_a_currency_is_found_by_what_people_call_it(bundled: Catalog, code: str, words: str) -> None:
    assert find_currency(bundled, words.replace("_", " ")) == code
    assert find_currency(bundled, f" {words.replace('_', '  ')}\u00a0", own="TRY") == code


def test_every_currency_is_found_by_its_code_in_any_case_and_by_its_name_in_every_language(bundled: Catalog) -> None:
    for code in known_currencies(bundled):
        assert find_currency(bundled, code.lower()) == code
        for name in bundled.currency_names()[code].values():
            if name != code and not any(map(str.isdigit, name)):
                assert find_currency(bundled, name, own=code) == code


@pytest.mark.parametrize(
    ("words", "own", "code"),
    [
        ("$", "CAD", "CAD"),
        ("$", "AUD", "AUD"),
        ("$", "USD", "USD"),
        ("$", "TRY", "USD"),
        ("dolar", "CAD", "CAD"),
        ("dolar", "AZN", "USD"),
        ("dollars", None, "USD"),
        ("δολάρια", "EUR", "USD"),
        ("δολαρίων", "CAD", "CAD"),
        ("pound", "EGP", "EGP"),
        ("pounds", "GBP", "GBP"),
        ("£", "TRY", "GBP"),
        ("£", "EGP", "EGP"),
        ("lirası", "LBP", "LBP"),
        ("lira", "EUR", "TRY"),
        ("λίρες", "TRY", "TRY"),
        ("λιρών", "GBP", "GBP"),
        ("frank", "XAF", "XAF"),
        ("frank", "TRY", "CHF"),
        ("pesos", "MXN", "MXN"),
        ("manat", "GBP", "AZN"),
        ("US$", "CAD", "USD"),
    ],
)
def test_a_name_that_several_share_is_the_countrys_own_or_else_the_obvious_one(
    bundled: Catalog, words: str, own: str | None, code: str
) -> None:
    assert find_currency(bundled, words, own=own) == code


@pytest.mark.parametrize(
    ("words", "first", "among"),
    [
        ("λίρες", ["GBP", "TRY"], "EGP"),
        ("pesos", ["ARS"], "MXN"),
        ("kr", ["DKK", "ISK", "NOK", "SEK"], "SEK"),
        ("dinar", ["BHD"], "KWD"),
        ("rupee", ["INR"], "PKR"),
    ],
)
def test_a_name_that_may_be_several_lists_them(bundled: Catalog, words: str, first: list[str], among: str) -> None:
    problem = _refused(bundled, words, "EUR")
    assert sentence(problem.message) == f"'{words}' may be more than one currency"
    assert list(problem.candidates[: len(first)]) == first
    assert among in problem.candidates
    assert problem.hint is not None
    assert among in sentence(problem.hint)


@pytest.mark.parametrize(
    ("words", "near"),
    [
        ("TUR", "TRY"),
        ("TRYY", "TRY"),
        ("eurr", "EUR"),
        ("mannat", "AZN"),
        ("λιρρα", "GBP"),
        ("lyra", "TRY"),
        ("azerbaycan mannat", "AZN"),
        ("dollarz", "USD"),
    ],
)
def test_what_is_none_is_refused_with_those_that_look_like_it(bundled: Catalog, words: str, near: str) -> None:
    problem = _refused(bundled, words)
    assert sentence(problem.message) == f"no exchange rates for the currency '{words}'"
    assert problem.candidates[0] == near
    assert problem.hint is not None
    for candidate in problem.candidates:
        assert find_currency(bundled, candidate) == candidate


@pytest.mark.parametrize(
    "words",
    ["", " ", "-", "%", "x", "EU", "zorkmid", "manager", "europe", "€ TRY", "TL/ay", "3 TL", "TRY supervisor", "tr",
     "₿", "lira " * 50, "x" * 10_000, "{words}", "ma"],
)  # fmt: skip
def test_other_words_name_no_currency(bundled: Catalog, words: str) -> None:
    assert _refused(bundled, words, "TRY").message.code == "unknown-currency"


@given(st.text(max_size=20), st.sampled_from([None, "TRY", "CAD"]))
def test_any_words_are_a_currency_with_exchange_rates_or_refused(bundled: Catalog, words: str, own: str | None) -> None:
    with contextlib.suppress(UsageProblem):
        assert find_currency(bundled, words, own=own) in known_currencies(bundled)


def test_a_countrys_own_currency_needs_no_exchange_rate(tiny: Catalog) -> None:
    assert find_currency(tiny, "azn", own="AZN") == "AZN"
    assert _refused(tiny, "azn").message.code == "unknown-currency"


def test_only_some_currencies_have_thousandths() -> None:
    assert [has_thousandths(code) for code in ("OMR", "KWD", "BHD", "JOD", "TND", "LYD")] == [True] * 6
    assert [has_thousandths(code) for code in ("TRY", "EUR", "AZN", "USD", "JPY")] == [False] * 5
    assert has_thousandths("IQD") is None


def test_the_words_of_our_own_are_folded_and_of_currencies_there_are(bundled: Catalog) -> None:
    for code, words in currencies._EVERYDAY.items():  # noqa: SLF001  # what is written by hand is worth a look
        assert code in known_currencies(bundled)
        assert fold(words) == words
