"""What a word names: exactly one thing, or an error that lists the things it may have meant."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercli.answers.names.find import find, find_all
from careercli.catalog import Catalog, NameKind
from careercli.errors import NothingKnown
from careercli.model import Pack
from careercli.store.cache import open_catalog
from tests.answers.made import world
from tests.program import TINY

_KINDS: list[NameKind] = ["role", "country", "skill", "family", "topic", "source", "figure"]


@pytest.mark.parametrize("kind", _KINDS)
def test_everything_is_found_by_its_id_and_by_every_unshared_name(tiny: Catalog, kind: NameKind) -> None:
    names = tiny.names(kind)
    owners = {name.folded: {other.id for other in names if other.folded == name.folded} for name in names}
    assert names
    for name in names:
        if owners[name.folded] == {name.id}:
            assert find(tiny, kind, name.words) == name.id
            assert find(tiny, kind, f"  {name.words.swapcase()}\t") == name.id


def test_an_exact_name_is_taken_though_it_begins_other_names(tiny: Catalog) -> None:
    """`clerk` is also in `chief clerk`, and `gb-clerk-2023` is no prefix search."""
    assert find(tiny, "role", "clerk") == "clerk"
    assert find(tiny, "role", "memur") == "clerk"


def test_the_beginnings_of_words_are_enough_in_any_order(tiny: Catalog) -> None:
    assert find(tiny, "role", "cl chi") == "chief"
    assert find(tiny, "figure", "2022 gb") == "gb-clerk-2022"


def test_the_middle_of_a_word_names_nothing(tiny: Catalog) -> None:
    with pytest.raises(NothingKnown):
        find(tiny, "role", "erk")


def test_several_matches_are_listed(tiny: Catalog) -> None:
    with pytest.raises(NothingKnown) as ambiguous:
        find(tiny, "role", "desk")
    assert ambiguous.value.message.code == "ambiguous-role"
    assert set(ambiguous.value.candidates) == {"adviser", "chief", "clerk"}


def test_a_name_that_two_things_share_is_ambiguous_but_their_ids_are_not(tiny_pack: Pack) -> None:
    first, second, *rest = tiny_pack.roles
    twins = (first, replace(second, title=first.title), *rest)
    with world(tiny_pack, *tiny_pack.figures, roles=twins) as catalog:
        with pytest.raises(NothingKnown) as ambiguous:
            find(catalog, "role", first.title["en"].upper() + " ")
        assert {find(catalog, "role", candidate) for candidate in ambiguous.value.candidates} == {first.id, second.id}


def test_things_named_twice_are_found_once_in_the_order_they_were_named(tiny: Catalog) -> None:
    assert find_all(tiny, "role", ["chief", "memur", "clerk", "CHIEF"]) == ("chief", "clerk")


def _meant(catalog: Catalog, kind: NameKind, words: str) -> tuple[str, ...]:
    """Return the ids that words lead to, by naming one thing or by an error that lists several."""
    try:
        return (find(catalog, kind, words),)
    except NothingKnown as nothing:
        return nothing.candidates


@given(st.text(max_size=20), st.sampled_from(_KINDS))
def test_any_words_lead_to_things_that_exist_and_are_found_by_their_ids(words: str, kind: NameKind) -> None:
    with open_catalog(TINY) as catalog:
        meant = _meant(catalog, kind, words)
        assert set(meant) <= {name.id for name in catalog.names(kind)}
        assert tuple(find(catalog, kind, id_) for id_ in meant) == meant
