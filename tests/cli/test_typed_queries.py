"""Roles are found by what people type: hastily, on the keyboard they have, in the form their sentence gave a word.

Every query in typed_queries.csv was written down before its answer was known, with the role that a career adviser
would name. By the first set the rules of finding were made, by the second they were mended; the third was written by
somebody who knew nothing but the titles, and asked once the rules stood. None is to be mended because it fails, and
no alias is to be added for the sake of a single one. Left out is what an adviser would have to ask back about, such
as a bare "customer service".
"""

import csv
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, TypeAlias

import pytest

from careercli.answers.names.find import find
from careercli.catalog import Catalog
from careercli.errors import NothingKnown
from careercli.model import LANGUAGES
from careercli.store.cache import open_catalog

_LEAST_FOUND, _MOST_MISTAKEN = 95, 1
"""Percent."""
_QUERIES, _QUERIES_OF_A_LANGUAGE = 220, 55
"""At least, in each set."""
_SETS = ("first", "second", "third")


class _Typed(NamedTuple):
    """What somebody typed, and the role they mean."""

    set: str
    language: str
    meant: str
    query: str


class _Reply(NamedTuple):
    """The role that was found without further questions, or else those that were offered."""

    found: str | None
    offered: tuple[str, ...]


_Replies: TypeAlias = Mapping[_Typed, _Reply]


def _typed_queries() -> list[_Typed]:
    with (Path(__file__).parent / "typed_queries.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        assert next(rows) == ["set", "language", "role", "query"]
        return [_Typed(*row) for row in rows]


_QUERIES_TYPED = _typed_queries()


def _reply(catalog: Catalog, query: str) -> _Reply:
    """Ask for a role as `careercli show` does; a list of all that are known is no offer."""
    try:
        return _Reply(find(catalog, "role", query), ())
    except NothingKnown as error:
        everything = error.hint is not None and error.hint.code == "known-are"
        return _Reply(None, () if everything else error.candidates)


def _is_found(typed: _Typed, reply: _Reply) -> bool:
    """Tell whether the role meant is found, or the first of those offered."""
    return typed.meant == (reply.found or next(iter(reply.offered), None))


def _is_mistaken(typed: _Typed, reply: _Reply) -> bool:
    """Tell whether another role is found, so that nothing warns whoever asked."""
    return reply.found is not None and reply.found != typed.meant


def _listed(replies: _Replies, failed: Callable[[_Typed, _Reply], bool]) -> str:
    return "\n".join(
        f"{typed.language} {typed.query!r}: {typed.meant} is meant, "
        + (f"{reply.found} found" if reply.found else f"{', '.join(reply.offered) or 'nothing'} offered")
        for typed, reply in replies.items()
        if failed(typed, reply)
    )


@pytest.fixture(scope="module")
def catalog() -> Iterator[Catalog]:
    with open_catalog() as catalog:
        yield catalog


@pytest.fixture(scope="module", params=_SETS)
def replies(catalog: Catalog, request: pytest.FixtureRequest) -> _Replies:
    return {typed: _reply(catalog, typed.query) for typed in _QUERIES_TYPED if typed.set == request.param}


def test_at_least_95_percent_of_what_people_type_leads_to_the_role_they_mean(
    replies: _Replies, record_property: Callable[[str, object], None]
) -> None:
    percent = 100 * sum(_is_found(*each) for each in replies.items()) / len(replies)
    record_property("typed queries that find their role or offer it first, percent", percent)
    failing = _listed(replies, lambda typed, reply: not _is_found(typed, reply))
    assert percent >= _LEAST_FOUND, f"{percent:.1f} % of {len(replies)} find their role or offer it first:\n{failing}"


def test_at_most_1_percent_of_what_people_type_is_taken_for_another_role(
    replies: _Replies, record_property: Callable[[str, object], None]
) -> None:
    percent = 100 * sum(_is_mistaken(*each) for each in replies.items()) / len(replies)
    record_property("typed queries that are taken for another role, percent", percent)
    mistaken = _listed(replies, _is_mistaken)
    assert percent <= _MOST_MISTAKEN, f"{percent:.1f} % of {len(replies)} are taken for another role:\n{mistaken}"


def test_the_queries_are_many_different_and_spread_evenly_over_the_languages() -> None:
    assert len({(typed.set, typed.query) for typed in _QUERIES_TYPED}) == len(_QUERIES_TYPED)
    for set_ in _SETS:
        of_set = [typed for typed in _QUERIES_TYPED if typed.set == set_]
        assert len(of_set) >= _QUERIES
        for language in LANGUAGES:
            assert sum(typed.language == language for typed in of_set) >= _QUERIES_OF_A_LANGUAGE, (set_, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_role_is_asked_for_in_every_language(catalog: Catalog, language: str) -> None:
    asked = {typed.meant for typed in _QUERIES_TYPED if typed.language == language}
    assert asked == {name.id for name in catalog.names("role")}
