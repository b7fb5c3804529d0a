"""The page of an occupation's skills that are only rated: why, as many as a small screen holds, and all when asked."""

import pytest

from careercli.answers.answer import Answer
from careercli.answers.skills import RatedInRole, SkillAcrossRoles, SkillInRole
from careercli.catalog import Catalog
from careercli.messages import say
from careercli.model import Text
from careercli.views.labels import Labels
from careercli.views.page import Page
from careercli.views.skills import skills_page
from tests.views.pages import rows, screen, tables

_SMALL = 23
_SILENT = say("only-rated", roles=(Text({"en": "Clerk"}),))
_LED_ON = say("led-on", hint=say("no-role-asks"))


def skill(
    number: int,
    *,
    is_asked: bool = False,
    importance: float | None = 4.5,
    impact: float | None = None,
    rank: int = 0,
    roles: tuple[str, ...] = ("clerk",),
) -> SkillAcrossRoles:
    ratings = tuple(_rating(role, number, importance, impact, rank) for role in roles)
    asked = SkillInRole(
        role="clerk", need="essential", sources=("office",), importance=None, note=None, judgement=None, rating=None
    )
    return SkillAcrossRoles(
        skill=f"s{number}",
        name=Text({"en": f"Skill {number}"}),
        kind="skill",
        codes=(),
        roles=(asked,) if is_asked else (),
        rated=ratings,
        pack=None,
    )


def _rating(role: str, number: int, importance: float | None, impact: float | None, rank: int) -> RatedInRole:
    return RatedInRole(
        role=role,
        element=f"1.{number}",
        importance=importance,
        level=None,
        date="2024-01",
        edition="99.9",
        source="office",
        impact=impact,
        distinctiveness_rank=None if impact is None else rank,
    )


def page_of(tiny: Catalog, *skills: SkillAcrossRoles, roles: tuple[str, ...] = ("clerk",)) -> Page:
    notes = (_SILENT, _LED_ON) if not any(one.roles for one in skills) else ()
    return skills_page(Answer("skills", skills, notes), Labels(tiny), roles=roles)


@pytest.mark.parametrize("count", [1, 16, 90])
def test_ratings_fill_a_small_screen_and_no_more(count: int, tiny: Catalog) -> None:
    page = page_of(tiny, *map(skill, range(count)))
    lines = screen(page, width=80)
    assert len(lines) <= _SMALL
    assert lines[0] == "Skills that O*NET rates"
    assert lines[1].startswith("No source names any skill for Clerk")
    (table,) = tables(page)
    shown = len(rows(table))
    assert shown == count or f"and {count - shown} more" in lines
    assert all(f"1.{number};" in "\n".join(screen(page, "full")) for number in range(count))


def test_what_is_asked_for_is_never_left_out(tiny: Catalog) -> None:
    asked = [skill(number, is_asked=True) for number in range(40)]
    (table,) = tables(page_of(tiny, *asked, *(skill(number) for number in range(40, 60))))
    assert len(rows(table)) == 45


def test_the_marks_tell_the_release_and_when_it_rated(tiny: Catalog) -> None:
    lines = screen(page_of(tiny, skill(1), skill(2, importance=None)))
    assert any("O*NET 4.5" in line for line in lines)
    assert any("99.9: importance, 1 to 5 (rated 2024-01)" in line for line in lines)


def test_work_styles_stand_in_a_line_of_theirs_and_never_among_importance(tiny: Catalog) -> None:
    styles = [skill(number, importance=None, impact=impact) for number, impact in ((5, -1.5), (3, 0.0), (4, 2.41))]
    page = page_of(tiny, *map(skill, range(3)), *styles)
    (table,) = tables(page)
    assert len(rows(table)) == 3
    lines = screen(page)
    assert any("Work styles impact, -3 to +3: Skill 4 +2.4, Skill 3 0.0, Skill 5 -1.5" in line for line in lines)
    assert "impact +2.41 (-3 to +3)" in "\n".join(screen(page, "full", width=200))


@pytest.mark.parametrize("roles", [("clerk",), ("clerk", "chief")])
def test_work_styles_leave_room_for_what_is_rated_by_importance(roles: tuple[str, ...], tiny: Catalog) -> None:
    styles = [skill(number, importance=None, impact=number / 100, roles=roles) for number in range(100, 121)]
    lines = screen(page_of(tiny, *(skill(number, roles=roles) for number in range(60)), *styles, roles=roles), width=80)
    assert len(lines) <= _SMALL
    assert any("Skill 120 +1.2" in line for line in lines)
    assert "Skill 119 +1.2" in "\n".join(lines)
    assert "Skill 100" not in "\n".join(lines)


def test_where_nothing_but_work_styles_is_rated_there_is_no_empty_table(tiny: Catalog) -> None:
    page = page_of(tiny, skill(1, importance=None, impact=1.0, rank=2))
    assert tables(page) == []
    assert "rank 2 of 10" in "\n".join(screen(page, "full", width=200))
