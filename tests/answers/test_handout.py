"""One page to give away: what it tells is what the other answers tell, cut to one role, one country and three steps."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from careercli.answers.handout import hand_out
from careercli.answers.having import having
from careercli.answers.show import show_role
from careercli.catalog import Catalog
from careercli.errors import NothingKnown
from careercli.store.cache import open_catalog
from tests.cli.inside import ask


@pytest.fixture(scope="module")
def catalog() -> Iterator[Catalog]:
    with open_catalog() as opened:
        yield opened


def test_its_pay_is_what_stands_for_the_role_in_the_country(catalog: Catalog) -> None:
    page = hand_out(catalog, "supervisor", "Yunanistan").data
    (row,) = (row for row in show_role(catalog, "supervisor").data.pay if row.country == "GR")
    assert page.pay is not None
    assert (page.pay.low, page.pay.typical, page.pay.high, page.pay.figures) == (
        row.low,
        row.typical,
        row.high,
        row.figures,
    )
    assert (page.gap, page.country) == (None, "GR")


def test_without_pay_it_says_why_and_names_the_nearest_group(catalog: Catalog) -> None:
    page = hand_out(catalog, "agent", "TR").data
    assert page.pay is None
    assert page.gap is not None
    assert page.wider is not None


@pytest.mark.parametrize(
    ("role", "above"),
    [
        ("agent", ["team-leader", "supervisor", "manager", "director"]),
        ("manager", ["director"]),
        ("director", []),
        ("escalation-specialist", ["manager"]),
        ("help-desk-support", []),
    ],
)
def test_the_way_up_is_the_rest_of_the_ladder_or_where_people_move_on_to(
    role: str, above: list[str], catalog: Catalog
) -> None:
    assert [step.role for step in hand_out(catalog, role, "GR").data.way_up] == above


def test_skills_are_told_apart_by_whether_somebody_has_them(catalog: Catalog) -> None:
    (role,) = catalog.roles(["supervisor"])
    page = hand_out(catalog, "supervisor", "GR", having(catalog, ["Empati, coaching"])).data
    assert {asked.skill for asked in page.skills if asked.has} == {"empathy", "coaching"}
    assert {asked.skill for asked in page.skills} == {requirement.skill for requirement in role.skills}
    assert [asked.need for asked in page.skills] == sorted(asked.need for asked in page.skills)
    assert {asked.has for asked in hand_out(catalog, "supervisor", "GR").data.skills} == {None}


def test_next_steps_are_three_at_most_of_different_kinds_and_each_has_its_source(catalog: Catalog) -> None:
    for role in catalog.roles():
        page = hand_out(catalog, role.id, "GR").data
        steps = page.next_steps
        said = {**{one.text["en"]: one.sources for one in role.statements()}, **_said_of_moves(catalog)}
        assert len(steps) <= 3
        assert all(step.sources == said[step.text["en"]] for step in steps)
        assert len({step.text["en"] for step in steps}) == len(steps)
        assert {source for step in steps for source in step.sources} <= {source.id for source in page.sources}


def _said_of_moves(catalog: Catalog) -> dict[str, tuple[str, ...]]:
    climbs = (move for ladder in catalog.ladders() for move in ladder.climbs())
    return {move.text["en"]: (move.source,) for move in (*catalog.moves(), *climbs) if move.text}


def test_words_that_name_nothing_are_told(catalog: Catalog) -> None:
    for words, country, have in (("agentt", "GR", []), ("agent", "Narnia", []), ("agent", "GR", ["flying"])):
        with pytest.raises(NothingKnown):
            hand_out(catalog, words, country, having(catalog, have))


def test_it_needs_a_country_and_takes_the_reader_s_own(tmp_path: Path) -> None:
    assert "--country" in ask("handout", "agent", code=2).stderr
    settings = tmp_path / "careercli" / "config.toml"
    settings.parent.mkdir()
    settings.write_text('country = "GR"\n', encoding="utf-8")
    assert "Greece" in ask("handout", "agent", XDG_CONFIG_HOME=str(tmp_path)).stdout


def test_there_are_no_codes_on_it_and_its_sources_stand_at_the_foot() -> None:
    page = ask("handout", "supervisor", "--country", "GR").stdout
    assert "Sources" in page.splitlines()[-5]
    assert "2026" in page.splitlines()[-1]
    for code in ("3341", "gr-career-guide", "ISCO", "43-1011"):
        assert code not in page
