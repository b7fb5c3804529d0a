"""Finding is measured with what the publishers' files hold, and certainty worked out with other names than it."""

import random
import zipfile
from pathlib import Path

import pytest

from careercli.store.cache import open_catalog
from careercli.text import fold
from tests.benchmarks.calibrating import Outcome, fitted
from tests.benchmarks.finding import drawn_names, in_latin_letters, owners_of, with_slip
from tests.benchmarks.taxonomies import Taxonomy, taxonomies, write_pack

_ESCO = """\
conceptUri,preferredLabel,altLabels,hiddenLabels,description,code
http://data.europa.eu/esco/occupation/13d1b2b4-99dd-44da-9734-c9f74bae18f7,lamp lighter,"lamplighter
gas lamp lighter",,Lights lamps.,0110.9
"""
_DATA = "O*NET-SOC Code\tTitle\tDescription\n99-1011.00\tLamp Lighters\tLight lamps.\n"
_ALTERNATE = 'O*NET-SOC Code\tAlternate Title\tShort Title\n99-1011.00\tLamp "Gas" Lighter\tn/a\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with zipfile.ZipFile(tmp_path / "esco.zip", "w") as archive:
        archive.writestr("occupations_en.csv", _ESCO)
    with zipfile.ZipFile(tmp_path / "onet.zip", "w") as archive:
        archive.writestr("db/Occupation Data.txt", _DATA)
        archive.writestr("db/Alternate Titles.txt", _ALTERNATE)
    return tmp_path


def test_the_files_of_both_publishers_are_read_and_make_packs(folder: Path, tmp_path: Path) -> None:
    known = {taxonomy.name: taxonomy for taxonomy in taxonomies(folder)}
    assert known.keys() == {"esco-en", "onet-en"}
    (lighter,) = known["esco-en"].occupations
    assert (lighter.id, lighter.code, lighter.names) == ("esco-0110-9", "0110.9", ("gas lamp lighter", "lamplighter"))
    for name, taxonomy in known.items():
        write_pack(tmp_path / name, taxonomy, frozenset({"lamplighter"}))
        with open_catalog(tmp_path / name) as catalog:
            assert catalog.roles_like("lamp lighter", 1)[0].id == taxonomy.occupations[0].id
            assert catalog.named("role", "lamplighter") == ()


def test_no_name_is_in_both_halves(folder: Path) -> None:
    for taxonomy in taxonomies(folder):
        halves = [drawn_names(taxonomy, 9, random.Random(1), measured=measured) for measured in (True, False)]  # noqa: S311
        assert sorted([*halves[0], *halves[1]]) == sorted(owners_of(taxonomy).keys() - _titles(taxonomy))


def _titles(taxonomy: Taxonomy) -> set[str]:
    return {fold(occupation.title) for occupation in taxonomy.occupations}


def test_a_slip_changes_one_place() -> None:
    drawn = random.Random(1)  # noqa: S311  # nothing secret is drawn
    for _ in range(50):
        slipped = with_slip("lamp lighter", "abc", drawn)
        assert slipped != "lamp lighter"
        assert abs(len(slipped) - len("lamp lighter")) <= 1


def test_greek_is_spelled_out() -> None:
    assert in_latin_letters("εκπροσωπος") == "ekproswpos"


def test_what_tells_right_from_wrong_weighs_more() -> None:
    outcomes = [
        Outcome({"telling": float(right), "idle": float(number % 3)}, right)
        for number in range(40)
        for right in (True, False)
    ]
    weights, _constant = fitted(outcomes)
    assert weights["telling"] > 1
    assert abs(weights["idle"]) < 0.1
