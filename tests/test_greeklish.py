"""However Greek is written in Latin letters, it sounds like the Greek."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.greeklish import is_greek, sound
from careercli.text import fold
from tests.worlds import GREEK


@pytest.mark.parametrize(
    ("greek", "spellings"),
    [
        ("επόπτης", ["epoptis", "EPOPTHS".replace("H", "i"), "epoptys"]),
        ("υπεύθυνος", ["ypefthinos", "ypeythynos", "ipefthinos", "upeuthunos"]),
        ("διευθυντής", ["diefthintis", "dieythyntis", "diefthyntis"]),
        ("εξυπηρέτηση", ["eksypiretisi", "exipiretisi", "exypiretisi", "eksipiretisi", "eksyphrethsh", "exuphrethsh"]),
        ("υποστήριξη", ["ypostiriksi", "uposthrixh", "ipostirixi"]),
        ("χρόνος", ["xronos", "chronos"]),
        ("σχέσεων", ["sxeseon", "scheseon", "sxesewn"]),
        ("αγγελία", ["aggelia", "agelia"]),
    ],
)
def test_many_spellings_are_one_sound(greek: str, spellings: list[str]) -> None:
    assert {sound(fold(spelling)) for spelling in spellings} == {sound(fold(greek))}


def test_different_words_sound_different() -> None:
    words = ["εκπρόσωπος", "επόπτης", "υπεύθυνος", "διευθυντής", "υπάλληλος", "συντονιστής", "ομάδας"]
    assert len({sound(fold(word)) for word in words}) == len(words)


@given(st.text(GREEK, min_size=1, max_size=12))
def test_a_sound_is_always_in_latin_letters(words: str) -> None:
    folded = fold(words)
    assert sound(folded).isascii()
    assert is_greek(folded)
