"""Work styles as O*NET rates them since 30.1: by an impact from -3 to +3, beside importance and never among it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from careercli.answers.gap import gap_to
from careercli.answers.having import having
from careercli.answers.ratings import Ratings
from careercli.answers.show import show_role
from careercli.answers.skills import skills_of_roles
from careercli.catalog import Catalog
from careercli.store.cache import open_catalog
from careercli.store.importers.imported import Wanted, imported
from careercli.views.labels import Labels
from careercli.views.show import role_page
from careercli.views.skills import skills_page
from tests.program import TINY
from tests.publishers import onet_text, zipped_files
from tests.views.pages import screen

BAKER, MILLER = "onet-51-3011-00", "onet-51-9021-00"


@pytest.fixture
def catalog(tmp_path: Path) -> Iterator[Catalog]:
    """Yield O*NET 30.1, in which bakers are rated on both kinds of scales and millers by a work style alone."""
    files = dict(onet_text("30.1"))
    files["db_30_1_text/Work Styles.txt"] += "\n51-9021.00\t1.D.2.c\tEmpathy\tWI\t-0.5\t12/2025\tModel"
    download = zipped_files(files, tmp_path / "db_30_1_text.zip")
    with imported(Wanted("onet", (download,))) as made, open_catalog(TINY, [str(made.folder)]) as opened:
        yield opened


def test_impacts_follow_all_that_is_rated_by_importance(catalog: Catalog) -> None:
    ratings = [(one.element, one.importance, one.impact) for one in show_role(catalog, BAKER).data.ratings]
    assert ratings == [
        ("2.A.1.a", 4.12, None),
        ("2.A.1.d", None, None),
        ("1.D.2.c", None, 2.41),
        ("1.D.1.a", None, -1.5),
    ]
    skills = skills_of_roles(catalog, [BAKER]).data
    assert [one.element for skill in skills for one in skill.rated] == [element for element, _, _ in ratings]


def test_nothing_is_worked_out_from_impacts(catalog: Catalog) -> None:
    assert set(Ratings(catalog).of_id(BAKER)) == {"onet-2-a-1-a"}
    assert Ratings(catalog).of_id(MILLER) == {}
    assert [one.skill for one in gap_to(catalog, BAKER, having(catalog, None, as_role="clerk")).data.offered] == [
        "onet-2-a-1-a"
    ]


def test_a_role_shows_them_in_a_part_of_their_own(catalog: Catalog) -> None:
    page = role_page(show_role(catalog, BAKER), Labels(catalog))
    first = [" ".join(line.split()) for line in screen(page)]
    assert "Rated Reading Comprehension 4.1 and 1 more" in first
    assert "Work styles impact, -3 to +3: Empathy +2.4, Innovation -1.5" in first
    lines = [line.split() for line in screen(page, "full")]
    assert ["Empathy", "+2.41", "1", "2025-12"] in lines
    assert ["Innovation", "-1.50", "–", "2025-12"] in lines
    assert ["Reading", "Comprehension", "4.12", "3.50", "2014-07"] in lines


def test_each_role_has_its_own_most_positive_styles(catalog: Catalog) -> None:
    answer = skills_of_roles(catalog, [BAKER, MILLER])
    lines = [" ".join(line.split()) for line in screen(skills_page(answer, Labels(catalog), roles=[BAKER, MILLER]))]
    assert "Bakers impact, -3 to +3: Empathy +2.4, Innovation -1.5" in lines
    assert "Millers impact, -3 to +3: Empathy -0.5" in lines


def test_a_role_with_work_styles_alone_is_not_said_to_have_importance(catalog: Catalog) -> None:
    answer = skills_of_roles(catalog, [MILLER])
    assert [note.code for note in answer.notes] == ["no-skills-known"]
    assert [note.code for note in skills_of_roles(catalog, [BAKER]).notes] == ["only-rated"]
