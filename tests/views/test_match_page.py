"""How many roles ask for what somebody can do, as it is read."""

import pytest

from careercli.answers.having import having
from careercli.answers.match import matching_roles
from careercli.i18n.language import speaking
from careercli.model import Language
from careercli.records import replaced
from careercli.store.cache import open_catalog
from careercli.views.labels import Labels
from careercli.views.match import match_page
from tests.views.pages import aloud


@pytest.mark.parametrize(("language", "told"), [("en", "1,257 of 4,036"), ("tr", "1.257"), ("el", "1.257")])
def test_thousands_are_parted_as_the_language_does(language: Language, told: str) -> None:
    with open_catalog() as catalog, speaking(language):
        answer = matching_roles(catalog, having(catalog, ["empathy"]))
        several = replaced(answer.data, asking=1257, of_roles=4036)
        words = aloud(match_page(answer._replace(data=several), Labels(catalog)))
    assert any(told in line for line in words)
