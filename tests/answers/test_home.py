"""What `careercli` alone suggests can be asked as it stands, whatever the data and wherever the reader lives."""

from collections.abc import Iterator

import pytest

from careercli.answers.compare import compare
from careercli.answers.evidence import evidence
from careercli.answers.home import beginning
from careercli.answers.ladder import climb
from careercli.answers.names.find import find
from careercli.catalog import Catalog
from careercli.store.cache import open_catalog


@pytest.fixture(scope="module")
def bundled() -> Iterator[Catalog]:
    with open_catalog(None) as catalog:
        yield catalog


@pytest.mark.parametrize("home", [None, "TR", "AZ", "GR", "US", "GB", "CA", "DE"])
def test_every_example_has_an_answer(bundled: Catalog, home: str | None) -> None:
    known = beginning(bundled, home)
    assert known.role is not None
    assert compare(bundled, [known.role]).data.rows
    assert known.figure is not None
    assert evidence(bundled, known.figure).data.figure.id.startswith(known.figure)
    assert known.ladder_country is not None
    assert any(rung.pay for rung in climb(bundled, country=known.ladder_country).data.rungs)
    assert known.offer is not None
    assert known.offer.amount > 0
    assert [find(bundled, "role", name) for name in known.names.values()] == [known.role] * len(known.names)


@pytest.mark.parametrize("home", ["TR", "GR", "GB"])
def test_the_examples_are_about_the_readers_own_country(bundled: Catalog, home: str) -> None:
    known = beginning(bundled, home)
    assert known.ladder_country == home
    assert known.offer is not None
    assert known.offer.country == home
    assert known.other_country != home
