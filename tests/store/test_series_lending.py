"""A pack without reference series of its own is lent those that come with the program; one that has some gets none."""

import shutil
from pathlib import Path

import pytest

from careercli.model import Pack
from careercli.store.cache import open_catalog
from careercli.store.location import bundled_pack
from careercli.store.pack_reader import read_pack
from careercli.text import fold
from tests.worlds import seal

REFERENCE = "reference/"


@pytest.fixture
def bare(pack: Path) -> Path:
    """Return a copy of the tiny pack without any series."""
    shutil.rmtree(pack / REFERENCE)
    editions = pack / "editions.yaml"
    first, *others = editions.read_text(encoding="utf-8").split("  - file: ")
    kept = [edition for edition in others if not edition.startswith(REFERENCE)]
    editions.write_text("  - file: ".join([first, *kept]), encoding="utf-8")
    return pack


def lent_sources(bundled: Pack) -> set[str | None]:
    return {series.edition.source for series in bundled.series} | {wage.source for wage in bundled.minimum_wages}


def test_a_pack_without_series_is_lent_the_bundled_ones_whole(bare: Path, bundled: Pack) -> None:
    with open_catalog(bare) as catalog:
        assert catalog.info().id == "tiny"
        for series in bundled.series:
            assert catalog.edition(series.id) == series.edition
            assert catalog.areas(series.id) == {reading.area for reading in series.readings}
            for area in catalog.areas(series.id):
                of_area = {reading.year: reading for reading in series.readings if reading.area == area}
                assert catalog.readings(series.id, area) == of_area
        for country in {wage.country for wage in bundled.minimum_wages}:
            in_force = tuple(wage for wage in bundled.minimum_wages if wage.country == country)
            assert catalog.minimum_wages(country) == in_force


def test_of_the_bundled_sources_only_those_of_the_series_come_along(bare: Path, bundled: Pack) -> None:
    own = read_pack(bare)
    with open_catalog(bare) as catalog:
        assert catalog.sources()[: len(own.sources)] == own.sources
        lent = catalog.sources()[len(own.sources) :]
        assert {source.id for source in lent} == lent_sources(bundled)
        assert all(source in bundled.sources for source in lent)
        assert all(catalog.source(source.id) == source for source in lent)
        named = {name.id for name in catalog.names("source")}
        assert named == {source.id for source in (*own.sources, *lent)}
        assert all(catalog.named("source", fold(source.id)) == (source.id,) for source in lent)
        assert all(catalog.named_with("source", fold(source.id).split()) for source in lent)


def test_the_currencies_of_the_series_are_known_by_their_names(bare: Path) -> None:
    with open_catalog(bare) as catalog:
        assert catalog.named("currency", "japanese yen") == ("JPY",)
        assert catalog.currency_names()["JPY"]["en"] == "Japanese Yen"


def test_all_that_is_the_packs_own_stays_as_it_is(bare: Path) -> None:
    own = read_pack(bare)
    with open_catalog(bare) as catalog:
        asked = (catalog.roles(), catalog.skills(), catalog.ladders(), catalog.countries(), catalog.topics())
        assert asked == (own.roles, own.skills, own.ladders, own.countries, own.topics)
        assert {role.id for role in own.roles} == {name.id for name in catalog.names("role")}


def test_a_source_that_both_name_is_the_packs_own(bare: Path, bundled: Pack) -> None:
    """Ids are used once, also where two packs meet."""
    lent = str(bundled.series[0].edition.source)
    sources = bare / "sources.yaml"
    sources.write_text(sources.read_text(encoding="utf-8").replace("id: bank", f"id: {lent}"), encoding="utf-8")
    with open_catalog(bare) as catalog:
        assert catalog.source(lent).title == {"en": "Rates and prices"}
        assert [source.id for source in catalog.sources()].count(lent) == 1


@pytest.mark.parametrize("kept", ["exchange-rate-ecb", "minimum-wage-statutory"])
def test_a_pack_with_a_single_series_of_its_own_is_lent_nothing(kept: str, pack: Path) -> None:
    """Two editions side by side would be mixed without anybody having decided it."""
    editions = pack / "editions.yaml"
    first, *others = editions.read_text(encoding="utf-8").split("  - file: ")
    for table in (pack / REFERENCE).glob("*.csv"):
        if table.stem != kept:
            table.unlink()
            others = [edition for edition in others if not edition.startswith(f"{REFERENCE}{table.name}")]
    editions.write_text("  - file: ".join([first, *others]), encoding="utf-8")
    with open_catalog(pack) as catalog:
        assert catalog.sources() == read_pack(pack).sources
        assert catalog.edition("purchasing-power-parity") is None


# --- when the program's own series change


@pytest.fixture
def changing_bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the program come with data that the test may change."""
    folder = shutil.copytree(bundled_pack(), tmp_path / "bundled")
    monkeypatch.setattr("careercli.store.layers.bundled_pack", lambda: folder)
    return folder


def change_the_lira(bundle: Path) -> None:
    table = bundle / REFERENCE / "exchange-rate-world-bank.csv"
    lines = table.read_text(encoding="utf-8").splitlines()
    changed = ["TRY,2024,99" if line.startswith("TRY,2024,") else line for line in lines]
    assert changed != lines
    table.write_text("\n".join(changed) + "\n", encoding="utf-8")
    seal(bundle)


def lira(pack: Path) -> float:
    with open_catalog(pack) as catalog:
        return catalog.readings("exchange-rate-world-bank", "TRY")[2024].value


def test_a_bare_pack_has_the_bundled_series_as_they_are_now(bare: Path, changing_bundle: Path) -> None:
    before = lira(bare)
    change_the_lira(changing_bundle)
    assert before == pytest.approx(32.8, abs=0.1)
    assert lira(bare) == 99


def test_a_pack_with_its_own_series_does_not_care(pack: Path, changing_bundle: Path) -> None:
    before = lira(pack)
    change_the_lira(changing_bundle)
    assert lira(pack) == before == 32
