"""Two spellings that a person would call the same name compare as equal, in four languages."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.text import fold, may_be_name
from tests.worlds import AZERBAIJANI, ENGLISH, GREEK, LETTERS, TURKISH

ANY_TEXT = st.text()
LATIN_AND_GREEK = (range(0x20, 0x250), range(0x370, 0x400), range(0x1E00, 0x2000))
OUR_TEXT = st.text(LETTERS + " '-")


@pytest.mark.parametrize(
    ("spelling", "another"),
    [
        ("Supervisor", "SUPERVISOR"),
        ("Müşteri Hizmetleri AMİRİ", "musteri hizmetleri amiri"),
        ("IĞDIR", "ığdır"),
        ("IĞDIR", "igdir"),
        ("İstanbul", "istanbul"),
        ("İSTANBUL", "Istanbul"),
        ("çağrı merkezi", "CAGRI MERKEZI"),
        ("hâlâ", "hala"),
        ("MƏMUR", "məmur"),
        ("məmur", "memur"),
        ("Ə", "ə"),
        ("müştəri xidməti işçisi", "MUSTERI XIDMETI ISCISI"),
        ("Επόπτης", "ΕΠΟΠΤΗΣ"),
        ("επόπτης", "εποπτησ"),
        ("Υπεύθυνος Βάρδιας", "υπευθυνοσ βαρδιασ"),
        ("καΐκι", "ΚΑΪΚΙ"),
        ("Straße", "STRASSE"),
        ("help-desk", "Help  desk"),
        ("U.S.A.", "u s a"),
        ("Η.Π.Α.", "η π α"),
        ("ﬁnance", "finance"),
        ("  e\u0301tude ", "étude"),
    ],
)
def test_one_name_spelt_in_two_ways_is_the_same(spelling: str, another: str) -> None:
    assert fold(spelling) == fold(another)


@pytest.mark.parametrize(
    ("one", "other"),
    [("amir", "amiri"), ("agent", "agents"), ("helpdesk", "help desk"), ("ω", "ο"), ("4225.1", "42251"), ("η", "ι")],
)
def test_different_names_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_no_letter_of_the_four_languages_is_lost() -> None:
    assert all(len(fold(letter)) == 1 for letter in ENGLISH + TURKISH + AZERBAIJANI + GREEK)


def test_capitals_make_no_difference_in_any_latin_or_greek_letter() -> None:
    letters = [chr(code) for block in LATIN_AND_GREEK for code in block]
    assert not [letter for letter in letters if len({fold(letter), fold(letter.upper()), fold(letter.lower())}) > 1]
    assert not [letter for letter in letters if fold(fold(letter)) != fold(letter)]


def test_turkish_i_has_one_folded_form_with_and_without_dot_small_and_large() -> None:
    assert {fold(letter) for letter in "iİıI"} == {"i"}


@given(ANY_TEXT)
def test_folding_twice_changes_nothing_more(words: str) -> None:
    assert fold(fold(words)) == fold(words)


@given(ANY_TEXT)
def test_capitals_make_no_difference(words: str) -> None:
    assert fold(words.upper()) == fold(words.lower()) == fold(words)


@given(OUR_TEXT)
def test_accents_make_no_difference(words: str) -> None:
    decomposed = unicodedata.normalize("NFD", words)
    without_accents = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    assert fold(without_accents) == fold(decomposed) == fold(words)


@given(ANY_TEXT)
def test_only_letters_digits_and_single_blanks_are_left(words: str) -> None:
    folded = fold(words)
    assert folded.split(" ") == folded.split() or not folded
    assert all(letter.isalnum() or letter == " " for letter in folded)


@given(ANY_TEXT, ANY_TEXT)
def test_words_fold_one_by_one(first: str, second: str) -> None:
    """A search compares beginnings of words, so a word may not fold differently in company."""
    assert fold(f"{first} {second}") == f"{fold(first)} {fold(second)}".strip()


@pytest.mark.parametrize("words", ["agent", "", "x" * 200, "a b " * 12])
def test_what_somebody_may_call_a_thing_is_guessed_at(words: str) -> None:
    assert may_be_name(words)


@pytest.mark.parametrize("words", ["x" * 201, "a " * 25])
def test_what_nobody_calls_anything_is_not(words: str) -> None:
    assert not may_be_name(words)
