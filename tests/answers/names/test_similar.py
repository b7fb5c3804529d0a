"""Words that name nothing are likest to the names whose rare words they have, however they are typed."""

import pytest

from careercli.answers.names.similar import nearest
from careercli.catalog import Name
from careercli.text import fold

_TITLES = {
    "agent": ("Customer service agent", "Müşteri hizmetleri temsilcisi", "Εκπρόσωπος εξυπηρέτησης πελατών"),
    "leader": ("Customer service team leader", "Müşteri hizmetleri takım lideri", "Επικεφαλής ομάδας"),
    "director": ("Customer service director", "Director of customer service", "Müşteri hizmetleri direktörü"),
    "help": ("Help desk support", "Yardım masası desteği", "Τεχνικός help desk"),
}
_NAMES = [Name(id_, words, fold(words)) for id_, several in _TITLES.items() for words in several]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("custmer servise agnet", "agent"),
        ("agent of the customer service", "agent"),
        ("as a customer service agent", "agent"),
        ("müşteri hizmetleri temsilcilerine", "agent"),
        ("temsilci müşteri", "agent"),
        ("ekproswpos eksyphrethshs pelatwn", "agent"),
        ("teamleader", "leader"),
        ("leader of customer service team", "leader"),
        ("epikefalis tis omadas", "leader"),
        ("team liderleri", "leader"),
        ("yardım masasındaki destek", "help"),
        ("helpdesk υποστήριξη", "help"),
    ],
)
def test_the_likest_comes_first(typed: str, meant: str) -> None:
    assert nearest(_NAMES, fold(typed))[0] == meant


def test_what_everybody_shares_leaves_the_choice_open() -> None:
    assert set(nearest(_NAMES, fold("custommer servise"))) == {"agent", "leader", "director"}


def test_a_joining_word_says_nothing_though_few_names_have_it() -> None:
    assert nearest(_NAMES, fold("agent of servise"))[0] == "agent"


@pytest.mark.parametrize("typed", ["astronaut", "pilot captain", "xyz abc customer"])
def test_what_is_like_nothing_is_told_nothing(typed: str) -> None:
    assert nearest(_NAMES, fold(typed)) == ()


def test_no_names_are_like_nothing() -> None:
    assert nearest([], "agent") == ()
