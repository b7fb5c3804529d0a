"""Where a kind has very many names only few are compared, and what was meant is among them all the same."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careercli.answers.names import very_many
from careercli.answers.names.find import find
from careercli.answers.names.similar import nearest
from careercli.answers.names.very_many import MOST_COMPARED, names_worth_comparing
from careercli.catalog import Catalog, NameKind
from careercli.errors import NothingKnown
from careercli.model import Pack, Text
from careercli.store.cache import open_catalog
from careercli.text import fold
from tests.answers.made import world

_KINDS: list[NameKind] = ["role", "country", "skill", "family", "topic", "source", "figure", "currency", "ladder"]
_TITLES = ("Chief clerk", "Insurance clerk", "Insurance adviser", "Team leader", "Head of complaints", "Üçüncü amir")


@pytest.fixture(scope="module")
def bundled() -> Iterator[Catalog]:
    with open_catalog() as catalog:
        yield catalog


@pytest.fixture
def as_if_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every kind have more names than are all compared."""
    monkeypatch.setattr(very_many, "MOST_COMPARED", 0)


@pytest.mark.parametrize("kind", _KINDS)
def test_every_name_is_compared_where_there_are_no_more_than_in_the_bundled_pack(
    kind: NameKind, bundled: Catalog
) -> None:
    assert not bundled.has_more_names(kind, MOST_COMPARED)
    assert names_worth_comparing(bundled, kind, "xyz") == bundled.names(kind)


def _misspelt(word: str, place: int, letter: str) -> str:
    """Return a word with one letter changed, left out or added."""
    changed = place % len(word)
    return word[:changed] + letter + word[changed + place % 2 :]


@settings(max_examples=200)
@given(st.data())
def test_what_has_one_wrong_letter_in_every_word_is_among_the_compared(bundled: Catalog, data: st.DataObject) -> None:
    """As a comparison of all finds it: whatever that puts first, this does."""
    name = data.draw(st.sampled_from([name for name in bundled.names("role") if len(name.folded) > 6]))
    words = [
        _misspelt(word, data.draw(st.integers(1, 40)), data.draw(st.sampled_from("aeklrsz"))) if len(word) > 6 else word
        for word in name.folded.split()
    ]
    typed = " ".join(words)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(very_many, "MOST_COMPARED", 0)
        compared = names_worth_comparing(bundled, "role", typed)
    first = nearest(bundled.names("role"), typed)[:1]
    assert {*first} <= {name.id for name in compared}


@pytest.mark.usefixtures("as_if_many")
@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("insurence clark", "Insurance clerk"),
        ("teamleader", "Team leader"),
        ("heads of complaint", "Head of complaints"),
        ("ucunci amirler", "Üçüncü amir"),
        ("advizer for insurence", "Insurance adviser"),
    ],
)
def test_among_very_many_names_the_likest_is_offered_first(typed: str, meant: str, tiny_pack: Pack) -> None:
    clerk, *_ = tiny_pack.roles
    several = [
        replace(clerk, id=f"role-{number}", aliases={}, title=Text({"en": title}))
        for number, title in enumerate((*_TITLES, *(f"Xylophonist {number}" for number in range(600))))
    ]
    with world(tiny_pack, roles=(*tiny_pack.roles, *several)) as catalog:
        with pytest.raises(NothingKnown) as unknown:
            find(catalog, "role", typed)
        assert unknown.value.candidates[0] == f"role-{_TITLES.index(meant)}"
        assert len(names_worth_comparing(catalog, "role", fold(typed))) < 20


@pytest.mark.usefixtures("as_if_many")
def test_among_very_many_names_a_word_like_none_is_told_nothing(bundled: Catalog) -> None:
    with pytest.raises(NothingKnown) as unknown:
        find(bundled, "role", "qwertyuiop")
    assert unknown.value.hint is not None
    assert unknown.value.hint.code != "did-you-mean"


@pytest.mark.usefixtures("as_if_many")
def test_among_very_many_figures_those_that_begin_alike_are_offered(bundled: Catalog) -> None:
    ids = bundled.ids("figure")
    typed = ids[len(ids) // 2] + "x"
    with pytest.raises(NothingKnown) as unknown:
        find(bundled, "figure", typed)
    assert unknown.value.candidates[0] == typed[:-1]
