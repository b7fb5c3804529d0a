"""An export of packs that lie one over the other says of everything which one it is from."""

from typing import Any

import pytest

from careercli.exports.tables import all_tables, cells
from careercli.i18n.language import speaking
from careercli.store.cache import open_catalog
from tests.layering import figure, pay, role, sources, write_pack
from tests.program import TINY

Rows = dict[str, list[dict[str, Any]]]
_SERIES = "exchange-rate-world-bank"


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Rows:
    """Return the tables of a pack that brings a role, a figure and one rate, and of the pack below it."""
    files = {
        "sources.yaml": sources(),
        "roles/scribe.yaml": role("scribe"),
        "pay/GR.yaml": pay(figure("gr-clerk-acme")),
        f"reference/{_SERIES}.csv": "area,year,value\nTRY,2025,40\n",
    }
    upper = write_pack(tmp_path_factory.mktemp("acme"), "acme", files)
    with speaking("en"), open_catalog(TINY, [str(upper)]) as catalog:
        return {
            table.name: [
                dict(zip([column.name for column in table.columns], row, strict=True)) for row in cells(table, catalog)
            ]
            for table in all_tables([("title", "x")])
        }


def test_every_figure_role_and_source_names_its_pack_if_it_is_not_the_lowest(tables: Rows) -> None:
    for table, key in (("figure", "gr-clerk-acme"), ("role", "scribe"), ("source", "bands")):
        packs = {row["id"]: row["pack"] for row in tables[table]}
        assert packs.pop(key) == "acme"
        assert set(packs.values()) == {None}


def test_every_value_of_a_series_names_the_edition_that_it_is_from(tables: Rows) -> None:
    rates = {
        row["year"]: (row["source"], row["edition"])
        for row in tables["reading"]
        if (row["series"], row["area"]) == (_SERIES, "TRY")
    }
    assert rates.pop(2025) == ("bands", "Of my own")
    assert {source for source, _edition in rates.values()} == {"bank"}
    assert f"acme/reference/{_SERIES}.csv" in {row["file"] for row in tables["edition"]}
