"""One catalogue may be asked by many threads at once, and each gets the answer it would get alone."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from random import Random
from threading import Barrier
from typing import Any

import pytest

from careercli.catalog import Catalog
from careercli.store.cache import open_catalog
from careercli.store.sqlite_catalog import SqliteCatalog

THREADS, ROUNDS = 8, 3
Question = tuple[str, tuple[Any, ...]]


def questions(catalog: Catalog) -> Iterator[Question]:
    """Yield questions that differ from each other by one value only, which is what could be mixed up."""
    roles = [role.id for role in catalog.roles()]
    countries = [country.id for country in catalog.countries()]
    for role in roles:
        yield "roles", ([role],)
        yield "projections", (role,)
        yield "named", ("role", role)
        yield "named_with", ("role", [role[:3]])
        yield "countries_with_pay", (role,)
        yield "title", ("role", role)
        yield from (("figures", ([role], [country])) for country in countries)
    for country in countries:
        yield from ((name, (country,)) for name in ("country", "country_name", "minimum_wages", "group_pay"))
        yield "readings", ("consumer-prices-imf", country)
    yield from (("source", (source.id,)) for source in catalog.sources())
    yield from (("figure", (figure.id,)) for figure in catalog.figures(["agent", "supervisor"]))


def ask(catalog: Catalog, question: Question) -> object:
    name, values = question
    return getattr(catalog, name)(*values)


@pytest.mark.parametrize("cache", ["a file", "memory"])
def test_every_thread_gets_the_answer_it_would_get_alone(cache: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if cache == "memory":
        monkeypatch.setenv("XDG_CACHE_HOME", "/dev/null")
    with open_catalog() as catalog, ThreadPoolExecutor(THREADS) as pool:
        assert isinstance(catalog, SqliteCatalog)
        expected = [(question, ask(catalog, question)) for question in questions(catalog)]

        def mistaken(together: Barrier, seed: int) -> list[Question]:
            order = Random(seed).sample(expected, len(expected))  # noqa: S311  # no secrets here
            together.wait()
            return [question for question, answer in order if ask(catalog, question) != answer]

        for _ in range(ROUNDS):
            catalog.known.forget()
            together = Barrier(THREADS)
            found = [pool.submit(mistaken, together, seed) for seed in range(THREADS)]
            assert [each.result() for each in found] == [[]] * THREADS
