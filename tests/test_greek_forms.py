"""Greek words are one word in every gender, number and case, written in either letters."""

import pytest

from careercli.greek_forms import greek_stem, stem_of_sound
from careercli.greeklish import sound
from careercli.text import fold

_FORMS = (
    ("διευθυντής", "διευθύντρια", "διευθυντές", "διευθυντών", "διευθύντριες"),
    ("συντονιστής", "συντονίστρια", "συντονιστών"),
    ("υπεύθυνος", "υπεύθυνη", "υπεύθυνοι", "υπευθύνων"),
    ("προϊστάμενος", "προϊσταμένη", "προϊστάμενοι"),
    ("τεχνικός", "τεχνική", "τεχνικοί", "τεχνικού"),
    ("κρουπιέρης", "κρουπιέρισσα"),
    ("διαφήμιση", "διαφήμισης", "διαφημίσεις", "διαφημίσεων"),
    ("πωλητής", "πωλήτρια", "πωλητές"),
)


@pytest.mark.parametrize("forms", _FORMS, ids=lambda forms: forms[0])
def test_all_forms_of_a_word_have_one_stem(forms: tuple[str, ...]) -> None:
    assert len({greek_stem(fold(form)) for form in forms}) == 1
    assert len({stem_of_sound(sound(fold(form))) for form in forms}) == 1


def test_other_words_have_other_stems() -> None:
    words = ("πώληση", "πωλητής", "μηχανικός", "μηχανή", "οικονομικός", "οικονομία", "γραφείο", "γραφέας")
    assert len({greek_stem(fold(word)) for word in words}) == len(words)


def test_a_short_word_stays_as_it_is() -> None:
    assert [greek_stem(word) for word in ("και", "του", "απο", "ολα")] == ["και", "του", "απο", "ολα"]
