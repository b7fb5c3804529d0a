"""Ratings of several packs: those of one release are never shown among those of another."""

from hashlib import sha256
from pathlib import Path

from careercli.store.cache import open_layers
from careercli.store.layers import Layer, bundled_layer
from tests.store.own import country_pack

_AGENT, _SUPPORT = "43-4051.00", "15-1232.00"
_RATINGS = f"occupation,element,importance,date,level\n{_AGENT},2.A.1.b,1.5,2020-01,\n"


def test_of_an_occupation_only_what_the_uppermost_pack_says(tmp_path: Path) -> None:
    pack = country_pack(tmp_path / "mine")
    (pack / "reference").mkdir()
    (pack / "reference" / "onet-ratings.csv").write_text(_RATINGS, encoding="utf-8")
    edition = "files:\n  - {file: reference/onet-ratings.csv, source: georgia-source, edition: old, sha256: %s}\n"
    digest = sha256(_RATINGS.encode()).hexdigest()
    (pack / "editions.yaml").write_text(edition % f'"{digest}"', encoding="utf-8")
    with open_layers([bundled_layer()]) as bundled:
        of_bundled = bundled.ratings([_AGENT, _SUPPORT])
    with open_layers([bundled_layer(), Layer(pack, "named")]) as catalog:
        rated = catalog.ratings([_AGENT, _SUPPORT])
    assert [one.importance for one in rated if one.occupation == _AGENT] == [1.5]
    others = [one for one in rated if one.occupation == _SUPPORT]
    assert others == [one for one in of_bundled if one.occupation == _SUPPORT]
    assert others
