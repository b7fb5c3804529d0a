"""Finding is measured with what the publishers' files hold, and certainty worked out with other names than it."""

import random
from pathlib import Path

import pytest

from careercli.answers.names.corrections import corrected
from careercli.catalog import SAME, Alike, Signs
from careercli.store.cache import open_catalog
from careercli.text import fold
from tests.benchmarks.calibrating import Choice, Outcome, corrections, fitted, ranked
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


def test_by_other_weights_another_is_first_but_never_before_a_title_of_the_very_words() -> None:
    found = [_found("said of it", likeness=0.5, said=1.0), _found("like it", likeness=0.9), _found("it", likeness=1.0)]
    by_likeness, by_what_is_said = ([float(name == sign) for name in Signs._fields] for sign in ("likeness", "said"))
    two, all_three = (Outcome("", has_slip=False, found=found[:most], right=frozenset([1])) for most in (2, 3))
    assert [each.id for each in ranked(two, by_what_is_said).found] == ["said of it", "like it"]
    assert [each.id for each in ranked(two, by_likeness).found] == ["like it", "said of it"]
    assert ranked(two, by_likeness).right == {0}
    assert [each.id for each in ranked(all_three, by_what_is_said).found] == ["it", "said of it", "like it"]


def test_two_signs_that_only_together_tell_right_from_wrong_correct_what_each_says() -> None:
    drawn = random.Random(5)  # noqa: S311  # nothing secret is drawn
    outcomes = [(drawn.random(), drawn.random(), drawn.random()) for _ in range(600)]
    right = [(one > 0.5) == (other > 0.5) for one, other, _ in outcomes]
    several = corrections(outcomes, right, [0.0, 0.0, 0.0, 0.0])
    told = [corrected(signs, several) > 0 for signs in outcomes]
    assert sum(each == is_right for each, is_right in zip(told, right, strict=True)) > 540
    assert corrected(outcomes[0], ()) == 0


def _found(id_: str, **signs: float) -> Alike:
    return Alike(
        id=id_,
        score=0.0,
        signs=Signs(**{**dict.fromkeys(Signs._fields, 0.0), **signs}),
        words=id_,
        is_title=True,
        is_shown=True,
        languages=("en",),
        is_guess=False,
    )
