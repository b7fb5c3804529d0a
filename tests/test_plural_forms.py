"""What a word in the plural is in the singular is told by its ending, in each language by its own."""

import pytest

from careercli.plural_forms import singulars


@pytest.mark.parametrize(
    ("plural", "language", "singular"),
    [
        ("nurses", "en", "nurse"),
        ("coaches", "en", "coach"),
        ("secretaries", "en", "secretary"),
        ("midwives", "en", "midwife"),
        ("firemen", "en", "fireman"),
        ("mudurler", "tr", "mudur"),
        ("mudurleri", "tr", "muduru"),
        ("temsilcileri", "tr", "temsilcisi"),
        ("menecerler", "az", "menecer"),
    ],
)
def test_a_plural_has_its_singular(plural: str, language: str, singular: str) -> None:
    assert (language, singular) in set(singulars(plural))


@pytest.mark.parametrize("word", ["nurse", "manager", "bus", "gas", "men"])
def test_what_is_no_plural_has_none(word: str) -> None:
    assert not list(singulars(word))
