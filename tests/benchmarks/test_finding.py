"""Finding is measured with what the publishers' files hold, and certainty worked out with other names than it."""

import random
from pathlib import Path

import pytest

from careercli.catalog import SAME
from careercli.store.cache import open_catalog
from careercli.text import fold
from tests.benchmarks.calibrating import Choice, fitted
from tests.benchmarks.finding import drawn_names, in_latin_letters, with_slip
from tests.benchmarks.taxonomies import taxonomies
from tests.publishers import esco_1_2, onet_text, zipped_files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, files in (("esco-1.2.0", esco_1_2()), ("onet-27.0", onet_text())):
        (tmp_path / name).mkdir()
        zipped_files(files, tmp_path / name / "download.zip")
    return tmp_path


def test_the_files_of_both_publishers_are_imported_without_the_names_that_are_withheld(
    folder: Path, tmp_path: Path
) -> None:
    seen = []
    for taxonomy in taxonomies(folder):
        seen.append(taxonomy.name)
        folded, name = next(iter(taxonomy.names.items()))
        taxonomy.write_without(frozenset({folded}), tmp_path / taxonomy.name)
        for pack, has_it in ((taxonomy.pack, True), (tmp_path / taxonomy.name, False)):
            with open_catalog(pack) as catalog:
                same = [each.id for each in catalog.roles_like(folded, 9) if each.signs.likeness >= SAME]
            assert (name.occupations <= {*same}) is has_it
    assert seen == ["esco-1.2.0 en", "onet-27.0 en"]


def test_no_name_is_in_both_halves_and_no_title_in_any(folder: Path) -> None:
    for taxonomy in taxonomies(folder):
        halves = [drawn_names(taxonomy, 99, random.Random(1), measured=measured) for measured in (True, False)]  # noqa: S311
        assert sorted([*halves[0], *halves[1]]) == sorted(taxonomy.names)
        assert not taxonomy.titles & {*map(fold, halves[0]), *map(fold, halves[1])}


def test_a_slip_changes_one_place() -> None:
    drawn = random.Random(1)  # noqa: S311  # nothing secret is drawn
    for _ in range(50):
        slipped = with_slip("lamp lighter", "abc", drawn)
        assert slipped != "lamp lighter"
        assert abs(len(slipped) - len("lamp lighter")) <= 1


def test_greek_is_spelled_out() -> None:
    assert in_latin_letters("εκπροσωπος") == "ekproswpos"


def test_what_tells_right_from_wrong_weighs_more() -> None:
    choices = [
        Choice([(float(place == right), float(number % 3), place / 2) for place in range(3)], frozenset([right]))
        for number in range(40)
        for right in range(3)
    ]
    telling, idle, even = fitted(choices)
    assert telling > 1
    assert idle == pytest.approx(0, abs=1e-3)
    assert abs(even) < 0.1
