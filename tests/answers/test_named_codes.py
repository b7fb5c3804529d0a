"""A code is told as people know it, whichever pack has it."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from careercli.answers.find import find_one
from careercli.answers.names.find import find
from careercli.answers.show import show_role
from careercli.catalog import OpenCatalog
from careercli.errors import NothingKnown
from careercli.store.cache import open_catalog
from tests.layering import sources, write_pack

_UUID = "13d1b2b4-99dd-44da-9734-c9f74bae18f7"
_ADDRESS = f"http://data.europa.eu/esco/occupation/{_UUID}"
_ESCO = f"role,esco-4225-1,esco,4225.1,exact,{_ADDRESS},bands"
_ONET = (
    f"role,onet-43-4051-00,onet-soc,43-4051.00,exact,,bands\nrole,onet-43-4051-00,esco,{_UUID},exact,{_ADDRESS},bands"
)
_PACKS = {
    "esco-1-0-0": ("esco-4225-1", "customer service representative", _ESCO),
    "onet-1-0": ("onet-43-4051-00", "Customer Service Representatives", _ONET),
}


@pytest.fixture(scope="module")
def packs(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Write a pack of an occupation of ESCO, and one of O*NET's, which a table matches to the other's address."""
    folder = tmp_path_factory.mktemp("packs")
    tables = write_pack(folder / "tables", "tables", {"sources.yaml": sources()})
    return {"tables": tables, **{id_: _written(folder / id_, id_, *of) for id_, of in _PACKS.items()}}


def _written(folder: Path, id_: str, role: str, title: str, codes: str) -> Path:
    files = {
        "sources.yaml": {"sources": []},
        "roles.csv": f"id,family,title_en,summary_en\n{role},{id_},{title},Handles complaints.\n",
        "codes.csv": f"of,id,scheme,code,match,uri,source\n{codes}\n",
    }
    return write_pack(folder, id_, files, families=[{"id": id_, "name": {"en": "Clerks"}}])


@contextmanager
def _opened(packs: Mapping[str, Path], *ids: str) -> Iterator[OpenCatalog]:
    with open_catalog(packs=[str(packs[id_]) for id_ in ("tables", *ids)]) as catalog:
        yield catalog


def _found(catalog: OpenCatalog, words: str) -> Sequence[tuple[str, str]]:
    (finding,) = find_one(catalog, words).data
    return [(candidate.id, candidate.certainty) for candidate in finding.candidates]


@pytest.mark.parametrize("order", [("esco-1-0-0", "onet-1-0"), ("onet-1-0", "esco-1-0-0")])
def test_a_code_that_a_table_tells_by_its_address_is_told_by_its_own_with_its_title(
    packs: Mapping[str, Path], order: Sequence[str]
) -> None:
    with _opened(packs, *order) as catalog:
        shown = show_role(catalog, "onet-43-4051-00").data
        assert [(code.code, code.title) for code in shown.codes] == [
            ("43-4051.00", None),
            ("4225.1", {"en": "customer service representative"}),
        ]
        assert "4225.1" in {link.code for link in shown.linked}
        (finding,) = find_one(catalog, "Customer Service Representatives", within="onet").data
        assert [code.code for code in finding.candidates[0].codes] == ["43-4051.00", "4225.1"]


def test_where_no_pack_has_the_code_it_is_its_address(packs: Mapping[str, Path]) -> None:
    with _opened(packs, "onet-1-0") as catalog:
        assert [code.code for code in show_role(catalog, "onet-43-4051-00").data.codes] == ["43-4051.00", _ADDRESS]


@pytest.mark.parametrize("words", [_ADDRESS, f"{_ADDRESS}/", _ADDRESS.replace("http:", "https:"), _UUID, _UUID.upper()])
def test_an_address_of_esco_is_that_of_its_occupation_alone(packs: Mapping[str, Path], words: str) -> None:
    with _opened(packs, "esco-1-0-0", "onet-1-0") as catalog:
        assert _found(catalog, words) == [("esco-4225-1", "sure")]
        assert find(catalog, "role", words) == "esco-4225-1"


def test_where_esco_is_not_there_an_address_finds_what_is_matched_to_it(packs: Mapping[str, Path]) -> None:
    with _opened(packs, "onet-1-0") as catalog:
        found = dict(_found(catalog, _ADDRESS))
        assert {"agent", "onet-43-4051-00"} <= set(found)
        with pytest.raises(NothingKnown) as unclear:
            find(catalog, "role", _UUID)
        assert set(found) <= set(unclear.value.candidates)


def test_an_address_of_nothing_known_finds_nothing(packs: Mapping[str, Path]) -> None:
    with _opened(packs, "esco-1-0-0") as catalog, pytest.raises(NothingKnown):
        find_one(catalog, _ADDRESS.replace("13d1", "13d2"))
