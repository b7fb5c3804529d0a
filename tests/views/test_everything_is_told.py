"""A page with all its parts, read aloud, tells every fact of the answer: nobody who cannot see it knows less."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from careercli.answers.answer import Answer
from careercli.answers.compare import compare
from careercli.answers.evidence import evidence
from careercli.answers.figures import list_figures
from careercli.answers.guide import read_guide
from careercli.answers.ladder import climb
from careercli.answers.offer import weigh_offer
from careercli.answers.roles import list_roles
from careercli.answers.show import show_role
from careercli.answers.skills import skills_of_roles
from careercli.answers.sources import list_sources
from careercli.catalog import Catalog
from careercli.formats.plain_format import plain_lines
from careercli.store.cache import open_catalog
from careercli.views.compare import compare_page
from careercli.views.evidence import evidence_page
from careercli.views.figures import figures_page
from careercli.views.guide import guide_page
from careercli.views.labels import Labels
from careercli.views.ladder import ladder_page
from careercli.views.offer import offer_page
from careercli.views.page import DETAILS, Page, shown
from careercli.views.roles import roles_page
from careercli.views.show import role_page
from careercli.views.skills import skills_page
from careercli.views.sources import sources_page
from tests.program import TINY
from tests.views.changes import changes

Asked = tuple[Callable[[Catalog], Answer[Any]], Callable[[Answer[Any], Labels], Page]]
_ANSWERS: Mapping[str, Asked] = {
    "roles": (list_roles, roles_page),
    "show": (lambda catalog: show_role(catalog, "clerk"), role_page),
    "show-without-pay": (lambda catalog: show_role(catalog, "adviser"), role_page),
    "compare": (lambda catalog: compare(catalog, ["clerk"]), compare_page),
    "compare-two": (lambda catalog: compare(catalog, ["clerk", "chief"]), compare_page),
    "skills": (lambda catalog: skills_of_roles(catalog, []), skills_page),
    "skills-named": (lambda catalog: skills_of_roles(catalog, ["clerk"]), skills_page),
    "ladder-country": (lambda catalog: climb(catalog, country="GR"), ladder_page),
    "ladder-side-by-side": (lambda catalog: climb(catalog, side_by_side=True), ladder_page),
    "offer": (
        lambda catalog: weigh_offer(catalog, 30000, "TRY", role="clerk", country="TR", year=2025, this_year=2025),
        offer_page,
    ),
    "offer-abroad": (
        lambda catalog: weigh_offer(catalog, 900, "EUR", role="clerk", country="TR", year=2024, this_year=2025),
        offer_page,
    ),
    "guide": (read_guide, guide_page),
    "figures": (lambda catalog: list_figures(catalog, broad=True), figures_page),
    "sources": (list_sources, sources_page),
    "source": (lambda catalog: list_sources(catalog, "guide"), sources_page),
    "evidence": (lambda catalog: evidence(catalog, "tr-clerk-month"), evidence_page),
}


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", _ANSWERS)
def test_no_fact_could_be_another_without_the_words_being_others(name: str) -> None:
    """Every value of the answer, which is what the JSON is written from, is changed in turn."""
    ask, layout = _ANSWERS[name]
    with open_catalog(TINY) as catalog:
        answer = ask(catalog)
        labels = Labels(catalog)

        def told(data: Any) -> list[str]:
            return list(plain_lines(shown(layout(answer._replace(data=data), labels), DETAILS)))

        here = told(answer.data)
        others = dict(changes(answer.data, type(answer.data)))
        assert len(others) > 5
        assert [path for path, changed in others.items() if told(changed) == here] == []
