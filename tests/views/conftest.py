"""The bundled data and the tiny pack, opened once, and English words again after a test that spoke others."""

from collections.abc import Iterator

import pytest

from careercli.catalog import Catalog
from careercli.i18n.language import speak
from careercli.store.cache import open_catalog
from tests.program import TINY


@pytest.fixture(scope="session")
def bundled() -> Iterator[Catalog]:
    with open_catalog(None) as catalog:
        yield catalog


@pytest.fixture(scope="session")
def tiny() -> Iterator[Catalog]:
    with open_catalog(TINY) as catalog:
        yield catalog


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    yield
    speak("en")
