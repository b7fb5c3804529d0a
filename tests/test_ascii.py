"""Whatever a pack holds, a screen is not steered by it, and any stream can carry it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.ascii import encodable, printable, spelled_out
from tests.worlds import LETTERS

ENCODINGS = ["ascii", "cp437", "cp857", "cp1253", "cp1254", "iso8859-7", "iso8859-9", "latin-1", "utf-8"]
ANYTHING = st.text(st.characters(codec=None, categories=None))
"""Lone surrogates too: file names that are no text come as these."""
BIDI_CONTROLS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Unicode's property Bidi_Control."""

# Compared through ascii(), because pytest cannot tell of a surrogate in any other way.


@given(ANYTHING, st.sampled_from(ENCODINGS))
def test_what_is_made_encodable_can_be_encoded(words: str, encoding: str) -> None:
    encodable(words, encoding).encode(encoding)


@given(st.text(st.characters(max_codepoint=0x3FF)), st.sampled_from(ENCODINGS))
def test_what_can_be_encoded_stays_as_it_is(words: str, encoding: str) -> None:
    as_it_is = words.encode(encoding, "ignore").decode(encoding)
    assert encodable(as_it_is, encoding) == as_it_is


def test_every_letter_we_print_has_a_spelling_in_ascii() -> None:
    assert not [letter for letter in LETTERS + "€₺₼£–—…’“”•→×·" if "?" in encodable(letter, "ascii")]


@pytest.mark.parametrize(
    ("words", "encoding", "spelt"),
    [
        ("Müşteri hizmetleri amiri", "ascii", "Musteri hizmetleri amiri"),
        ("Müştəri xidməti işçisi", "ascii", "Musteri xidmeti iscisi"),
        ("Επόπτης εξυπηρέτησης", "ascii", "Epoptis exypiretisis"),
        ("Ψυχή, Θέμα, Χώρα", "ascii", "Psychi, Thema, Chora"),
        ("15.500 ₺ – 800 €", "ascii", "15.500 TRY - 800 EUR"),
        ("Müştəri", "iso8859-9", "Müşteri"),
        ("İşçi ı", "latin-1", "Isçi i"),
        ("日本", "ascii", "??"),
        ("e\u0301", "ascii", "e"),
        ("\udcff.yaml", "utf-8", "?.yaml"),
    ],
)
def test_letters_a_stream_cannot_carry_are_spelt_as_people_do(words: str, encoding: str, spelt: str) -> None:
    assert ascii(encodable(words, encoding)) == ascii(spelt)


@given(ANYTHING)
def test_nothing_printable_steers_a_terminal(words: str) -> None:
    shown = printable(words)
    assert not [
        letter for letter in shown if letter != "\n" and unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp")
    ]
    assert not set(shown) & set(BIDI_CONTROLS)
    assert len(shown) == len(words)


@pytest.mark.parametrize(
    "letter",
    [*"\x00\t\r\x1b\x7f\x9b\ud800\u2028\u2029\u200b\ufeff\U000e0041", *BIDI_CONTROLS],
)
def test_what_is_not_printable_is_seen_to_be_missing(letter: str) -> None:
    assert ascii(printable(f"a{letter}b")) == ascii("a\ufffdb")


@given(st.text(LETTERS + "0123456789 .,;:[]{}()\n€₺₼“”–"))
def test_honest_words_are_printed_as_they_are(words: str) -> None:
    assert printable(words) == words


@pytest.mark.parametrize("words", ["cus\xadtomer", "نمی\u200cخواهم", "👩\u200d💻"])
def test_what_parts_and_joins_letters_of_honest_words_stays(words: str) -> None:
    assert printable(words) == words


def test_the_sign_of_a_currency_becomes_a_word_before_or_behind_the_amount() -> None:
    assert encodable("€1,900 and £34,214", "ascii") == "EUR 1,900 and GBP 34,214"
    assert encodable("1.900 € ve 15.500 ₺", "cp1254") == "1.900 € ve 15.500 TRY"


def test_what_was_written_without_asking_is_spelled_out_where_it_is_encoded() -> None:
    with pytest.raises(UnicodeEncodeError) as lost:
        "Ελλάδα ı".encode("ascii")
    assert spelled_out(lost.value, "ascii") == ("Ellada", 6)
    with pytest.raises(UnicodeDecodeError) as other:
        b"\xff".decode("ascii")
    with pytest.raises(UnicodeDecodeError):
        spelled_out(other.value, "ascii")
