"""A pack without reference series of its own is lent those that come with the program; one that has some gets none."""

import shutil
from pathlib import Path

import pytest

from careercli.model import Pack
from careercli.store.cache import fingerprint, open_catalog
from careercli.store.location import bundled_pack
from careercli.store.pack_reader import read_pack
from careercli.store.series import with_series
from tests.worlds import compiled, seal

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


def test_a_pack_without_series_is_lent_the_bundled_ones_whole(bare: Path, bundled: Pack) -> None:
    pack = with_series(read_pack(bare), bare)
    assert pack.series == bundled.series
    assert pack.minimum_wages == bundled.minimum_wages
    assert len(pack.series) == 7


def test_of_the_bundled_sources_only_those_of_the_series_come_along(bare: Path, bundled: Pack) -> None:
    own = read_pack(bare)
    lent = with_series(own, bare).sources[len(own.sources) :]
    cited = {series.edition.source for series in bundled.series} | {wage.source for wage in bundled.minimum_wages}
    assert {source.id for source in lent} == cited
    assert all(source in bundled.sources for source in lent)


def test_all_that_is_the_packs_own_stays_as_it_is(bare: Path) -> None:
    own = read_pack(bare)
    pack = with_series(own, bare)
    for field in ("info", "roles", "skills", "ladders", "moves", "countries", "figures", "topics", "projections"):
        assert getattr(pack, field) == getattr(own, field)
    assert pack.sources[: len(own.sources)] == own.sources


def test_a_source_that_both_name_is_the_packs_own(bare: Path, bundled: Pack) -> None:
    """Ids are used once, also where two packs meet."""
    lent = bundled.series[0].edition.source
    sources = bare / "sources.yaml"
    sources.write_text(sources.read_text(encoding="utf-8").replace("id: bank", f"id: {lent}"), encoding="utf-8")
    with compiled(with_series(read_pack(bare), bare)) as catalog:
        assert catalog.source(str(lent)).title == {"en": "Rates and prices"}


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
    own = read_pack(pack)
    assert with_series(own, pack) == own


def test_through_the_cache_a_bare_pack_knows_the_bundled_rates(bare: Path, bundled: Pack) -> None:
    with open_catalog(bare) as catalog, compiled(bundled) as expected:
        assert catalog.info().id == "tiny"
        assert catalog.readings("exchange-rate-world-bank", "TRY") == expected.readings(
            "exchange-rate-world-bank", "TRY"
        )
        assert catalog.minimum_wages("TR") == expected.minimum_wages("TR")
        for wage in catalog.minimum_wages("TR"):
            assert catalog.source(wage.source).id == wage.source


# --- when the program's own series change


@pytest.fixture
def changing_bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the program come with data that the test may change."""
    folder = shutil.copytree(bundled_pack(), tmp_path / "bundled")
    for module in ("cache", "series"):
        monkeypatch.setattr(f"careercli.store.{module}.bundled_pack", lambda: folder)
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


def test_a_bare_pack_is_compiled_anew_when_the_bundled_series_change(bare: Path, changing_bundle: Path) -> None:
    before = lira(bare)
    change_the_lira(changing_bundle)
    assert before == pytest.approx(32.8, abs=0.1)
    assert lira(bare) == 99


def test_a_pack_with_its_own_series_does_not_care(pack: Path, changing_bundle: Path) -> None:
    before = fingerprint(pack)
    change_the_lira(changing_bundle)
    assert fingerprint(pack) == before
    assert lira(pack) == 32
