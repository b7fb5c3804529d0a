"""The small world, opened once for all questions that are put to it."""

from collections.abc import Iterator

import pytest

from careercli.catalog import Catalog
from careercli.model import Pack
from careercli.store.cache import open_catalog
from careercli.store.pack_reader import read_pack
from tests.program import TINY


@pytest.fixture(scope="package")
def tiny() -> Iterator[Catalog]:
    with open_catalog(TINY) as catalog:
        yield catalog


@pytest.fixture(scope="package")
def tiny_pack() -> Pack:
    """Return the pack itself, for tests that change something in it."""
    return read_pack(TINY)
