"""Figures that stand in sets are found as if each stood alone: by id, by the beginning of it, and by words in it."""

from collections.abc import Iterator
from random import Random

import pytest

from careercli.catalog import Catalog
from careercli.model import Pack


@pytest.fixture(scope="module")
def ids(bundled: Pack) -> list[str]:
    return sorted(figure.id for figure in bundled.figures)


def some(ids: list[str], times: int) -> Iterator[tuple[Random, str]]:
    """Yield ids by chance, the same ones each time."""
    for number in range(times):
        chance = Random(number)  # noqa: S311  # it has to be foreseen
        yield chance, chance.choice(ids)


def test_each_figure_comes_back_as_it_was(bundled: Pack, catalog: Catalog) -> None:
    for figure in bundled.figures:
        assert catalog.figure(figure.id) == figure
        assert catalog.named("figure", figure.id.replace("-", " ")) == (figure.id,)
    assert catalog.count("figure") == len(bundled.figures)


def test_sources_know_their_figures_in_order(bundled: Pack, catalog: Catalog) -> None:
    for source in bundled.sources:
        printed = [figure.id for figure in bundled.figures if figure.source == source.id]
        assert (list(catalog.figures_of(source.id)), len(catalog.figures_of(source.id))) == (printed, len(printed))


def test_an_id_is_found_by_its_beginning_wherever_that_ends(ids: list[str], catalog: Catalog) -> None:
    for chance, id_ in some(ids, 300):
        beginning = id_[: chance.randrange(len(id_) + 1)].rstrip("-")
        known = tuple(other for other in ids if other.startswith(beginning))
        most = chance.choice([0, 1, 3, 50])
        words = beginning.replace("-", " ")
        assert catalog.ids("figure", words) == known
        assert catalog.ids("figure", words, most) == known[:most]
        assert catalog.ids("figure", words, most, backwards=True) == known[::-1][:most]


def test_an_id_is_found_by_the_beginnings_of_its_parts(ids: list[str], catalog: Catalog) -> None:
    for chance, id_ in some(ids, 100):
        words = [part[: chance.randrange(1, len(part) + 1)] for part in chance.sample(id_.split("-"), 2)]
        known = (
            other for other in ids if all(any(part.startswith(word) for part in other.split("-")) for word in words)
        )
        assert catalog.named_with("figure", words) == tuple(known)
